"""The columns of the UCDP Georeferenced Event Dataset that a report can fill."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse import QuantityKind, VictimType, _tolls
from conflictparse.export._columns import table
from conflictparse.export._days import days_of, published_on
from conflictparse.export._excerpts import headline, sources
from conflictparse.export._figures import toll_of, whole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse import Report
    from conflictparse._report import Cell

__all__ = ["TABLE", "rows"]

# A day, 2 to 6 days, a week, a month, a year.
LONGEST_DAYS = (1, 6, 7, 31, 366)

TABLE = table(
    "ucdp",
    ("report", "s", "the `id` of the report; no column of UCDP"),
    ("date_start", "s", "the first day of the harm, ISO 8601"),
    ("date_end", "s", "the last day of the harm"),
    ("date_prec", "n", "1 a day, 2 two to six days, 3 a week, 4 a month, 5 a year"),
    ("deaths_civilians", "n", "those that the report calls civilians"),
    ("deaths_unknown", "n", "all others of `best`"),
    ("best", "n", "the figure that the report speaks for most"),
    ("high", "n", "the highest figure that it leaves room for"),
    ("low", "n", "the lowest figure that it leaves room for"),
    ("source_date", "s", "the date of the report"),
    ("source_headline", "s", "the title of the report"),
    ("source_original", "s", "who gives the figure, joined by `; `"),
)


def rows(report: Report, policy: str) -> Iterator[dict[str, Cell]]:
    """Give the one row of a report; what it does not say is None."""
    row: dict[str, Cell] = dict.fromkeys(TABLE.names)
    row["report"] = report.id
    row["source_date"] = published_on(report)
    row["source_headline"] = headline(report)
    toll = toll_of(report, QuantityKind.KILLED)
    if toll is not None:
        best, civilians = whole(_tolls.best(toll, policy)), _civilians(report, policy)
        row |= {
            "deaths_civilians": civilians,
            "deaths_unknown": _others(best, civilians),
            "best": best,
            "high": whole(toll.high),
            "low": whole(toll.low),
            "source_original": sources(toll.quantities),
        }
        days = days_of(toll.quantities)
        if days is not None:
            row["date_start"] = days.first.isoformat()
            row["date_end"] = days.last.isoformat()
            row["date_prec"] = days.step(*LONGEST_DAYS)
    yield row


def _civilians(report: Report, policy: str) -> int | None:
    tolls = (
        toll
        for toll in report.tolls(by="victim_type")
        if toll.kind is QuantityKind.KILLED
        and toll.unit == "person"
        and toll.victim_type is VictimType.CIVILIAN
    )
    toll = next(tolls, None)
    return None if toll is None else whole(_tolls.best(toll, policy))


def _others(best: int | None, civilians: int | None) -> int | None:
    """Give the dead that are not said to be civilians."""
    if best is None or civilians is None:
        return best
    return best - civilians if civilians <= best else None
