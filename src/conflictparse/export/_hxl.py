"""A report as a row under the hashtags of the Humanitarian Exchange Language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse import QuantityKind, _tolls
from conflictparse.export._columns import table
from conflictparse.export._days import days_of, published_on
from conflictparse.export._excerpts import sources
from conflictparse.export._figures import cell, toll_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from conflictparse import Quantity, Report
    from conflictparse._report import Cell

__all__ = ["TABLE", "TAGS", "rows"]

_HARM = (
    ("killed", QuantityKind.KILLED, "person", "#affected+killed"),
    ("injured", QuantityKind.INJURED, "person", "#affected+injured"),
    ("missing", QuantityKind.MISSING, "person", "#affected+missing"),
    ("abducted", QuantityKind.ABDUCTED, "person", "#affected+abducted"),
    ("displaced", QuantityKind.DISPLACED, "person", "#affected+idps+individuals"),
    (
        "displaced_households",
        QuantityKind.DISPLACED,
        "household",
        "#affected+idps+households",
    ),
    ("refugees", QuantityKind.REFUGEES, "person", "#affected+refugees"),
    ("returned", QuantityKind.RETURNED, "person", "#affected+returnees"),
    ("affected", QuantityKind.AFFECTED, "person", "#affected"),
)

TAGS: Mapping[str, str] = {
    "report": "#meta+id",
    "published": "#date+published",
    "date_start": "#date+start",
    "date_end": "#date+end",
    **{
        f"{name}{ending}": f"{tag}{attribute}"
        for name, _, _, tag in _HARM
        for ending, attribute in (("", ""), ("_low", "+min"), ("_high", "+max"))
    },
    "sources": "#meta+source",
}
"""The hashtag of each column."""


def _columns() -> Iterator[tuple[str, str, str]]:
    yield "report", "s", "the `id` of the report"
    yield "published", "s", "the date of the report"
    yield "date_start", "s", "the first day of the harm, ISO 8601"
    yield "date_end", "s", "the last day"
    for name, kind, unit, _ in _HARM:
        yield name, "n", f"the toll of kind `{kind}` in units of a {unit}"
        yield f"{name}_low", "n", "the lowest figure that the report leaves room for"
        yield f"{name}_high", "n", "the highest"
    yield "sources", "s", "who gives the figures, joined by `; `"


TABLE = table("hxl", *_columns())


def rows(report: Report, policy: str) -> Iterator[dict[str, Cell]]:
    """Give the one row of a report; what it does not say is None."""
    row: dict[str, Cell] = dict.fromkeys(TABLE.names)
    row["report"] = report.id
    row["published"] = published_on(report)
    told: list[Quantity] = []
    for name, kind, unit, _ in _HARM:
        toll = toll_of(report, kind, unit)
        if toll is not None:
            told += toll.quantities
            row[name] = cell(_tolls.best(toll, policy))
            row[f"{name}_low"], row[f"{name}_high"] = cell(toll.low), cell(toll.high)
    row["sources"] = sources(told)
    days = days_of(told)
    if days is not None:
        row["date_start"] = days.first.isoformat()
        row["date_end"] = days.last.isoformat()
    yield row
