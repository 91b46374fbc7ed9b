"""The short form for notebooks: the tolls, and the first facts as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities import Quantity
from conflictparse._report._dicts import ids
from conflictparse._report._html._escape import escaped, style, tag
from conflictparse._report._html._words import (
    bounds,
    facts_of,
    headline,
    plain,
    said_by,
)
from conflictparse._statements import Statement

if TYPE_CHECKING:
    from conflictparse._report._codecs import Writer
    from conflictparse._report._html._words import Fact
    from conflictparse._report._types import Report

__all__ = ["short"]

MOST_ROWS = 20
MOST_WORDS = 80
HEADINGS = ("", "reading", "who says so", "status", "text")


def short(report: Report) -> str:
    """Give a fragment: a style sheet of its own, a line of tolls, a table."""
    writer = ids(report)
    found = facts_of(report)
    rows = "".join(_row(fact, writer) for fact in found[:MOST_ROWS])
    head = tag("tr", "".join(tag("th", name, scope="col") for name in HEADINGS))
    left = len(found) - MOST_ROWS
    more = f"… {left} more: to_html() has all" if left > 0 else ""
    table = tag("table", tag("thead", head) + tag("tbody", rows)) if found else ""
    summary = tag("p", escaped(_tolls(report) or "no harm to people is told"))
    return f"<style>{style('short')}</style>" + tag(
        "div",
        summary + table + (tag("p", more) if more else ""),
        class_="conflictparse-short",
    )


def _tolls(report: Report) -> str:
    return "; ".join(
        f"{plain(one.kind)} {bounds(one.low, one.best, one.high)}"
        + ("" if one.unit == "person" else f" {plain(one.unit)}s")
        for one in report.tolls()
        if one.quantities
    )


def _row(fact: Fact, writer: Writer) -> str:
    said = fact.attribution if isinstance(fact, Quantity) else None
    status = "" if not hasattr(fact, "status") else str(fact.status)
    text = fact.text if len(fact.text) <= MOST_WORDS else f"{fact.text[:MOST_WORDS]}…"
    reading = headline(fact)
    if isinstance(fact, Statement):
        said, reading = fact, str(fact.act)
    cells = (
        writer.id_of(fact),
        reading,
        said_by(said) if said else "",
        "" if status == "asserted" else status,
        text,
    )
    return tag("tr", "".join(tag("td", escaped(cell)) for cell in cells))
