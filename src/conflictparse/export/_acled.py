"""The columns of ACLED that a report can fill."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse import QuantityKind, _tolls
from conflictparse.export._columns import table
from conflictparse.export._days import days_of
from conflictparse.export._excerpts import excerpt
from conflictparse.export._figures import toll_of, whole

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from conflictparse import Report, Toll
    from conflictparse._report import Cell
    from conflictparse.export._days import Days

__all__ = ["TABLE", "rows"]

# A day, a week or the like, a month; ACLED codes nothing less exact.
LONGEST_DAYS = (1, 7, 31)

TABLE = table(
    "acled",
    ("report", "s", "the `id` of the report; no column of ACLED"),
    ("event_date", "s", "the day, else the middle of the stretch, ISO 8601"),
    ("year", "n", "of `event_date`"),
    ("time_precision", "n", "1 a day, 2 a week or the like, 3 a month"),
    ("fatalities", "n", "the most careful figure; vague words by the policy"),
    ("notes", "s", "the sentences that say who was harmed"),
)


def rows(report: Report, policy: str) -> Iterator[dict[str, Cell]]:
    """Give the one row of a report; what it does not say is None."""
    row: dict[str, Cell] = dict.fromkeys(TABLE.names)
    row["report"] = report.id
    tolls = report.tolls()
    # The hurt have no column: they stand in the notes.
    told = [q for toll in tolls for q in (*toll.quantities, *toll.conflicting)]
    row["notes"] = excerpt(report, told)
    toll = toll_of(report, QuantityKind.KILLED)
    if toll is not None:
        row["fatalities"] = _careful(toll, policy)
    days = days_of(toll.quantities if toll else told)
    if days is not None and (precision := days.step(*LONGEST_DAYS)) is not None:
        day = _event_date(days, precision)
        row["event_date"], row["year"] = day.isoformat(), day.year
        row["time_precision"] = precision
    yield row


def _careful(toll: Toll, policy: str) -> int | None:
    """Give the lowest figure where sources disagree, as ACLED takes it."""
    best, low = whole(_tolls.best(toll, policy)), whole(toll.low)
    if best is None or low is None or not toll.conflicting:
        return best
    return min(best, low)


def _event_date(days: Days, precision: int) -> date:
    # "Early in May" is the first of May, "in May" its middle.
    return days.leaning() if precision == len(LONGEST_DAYS) else days.middle
