"""The short forms for notebooks: a report, and facts or tolls, as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._numbers import Number
from conflictparse._quantities import Quantity
from conflictparse._report._dicts import ids
from conflictparse._report._html._escape import escaped, style, tag
from conflictparse._report._html._words import (
    bounds,
    facts_of,
    headline,
    plain,
    said_by,
    three,
)
from conflictparse._statements import Statement
from conflictparse._tolls import Toll

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conflictparse._report._html._words import Fact
    from conflictparse._report._types import Report

__all__ = ["listing", "short"]

MOST_FACTS = 20
"""Rows of a report."""
MOST_ITEMS = 60
"""Rows of what was asked for alone, as many as a frame of pandas shows."""
MOST_WORDS = 80
FACTS = ("", "reading", "who says so", "status", "text")
TOLLS = ("toll", "low, best, high", "by", "rests on", "in conflict")


def short(report: Report) -> str:
    """Give a fragment: a style sheet of its own, a line of tolls, a table."""
    writer = ids(report)
    found = facts_of(report)
    rows = [_fact(writer.id_of(fact), fact) for fact in found[:MOST_FACTS]]
    left = len(found) - MOST_FACTS
    return _fragment(
        tag("p", escaped(_tolls(report) or "no harm to people is told")),
        _table(FACTS, rows),
        tag("p", f"… {left} more: to_html() has all") if left > 0 else "",
    )


def listing(items: Sequence[Fact | Number | Toll]) -> str:
    """Give facts with their places, or tolls with what they rest on."""
    shown = items[:MOST_ITEMS]
    tolls = [_toll(one) for one in shown if isinstance(one, Toll)]
    facts = [_fact(str(one.span), one) for one in shown if not isinstance(one, Toll)]
    left = len(items) - MOST_ITEMS
    return _fragment(
        "" if items else tag("p", "nothing"),
        _table(TOLLS, tolls),
        _table(FACTS, facts),
        tag("p", f"… {left} more: a slice shows them") if left > 0 else "",
    )


def _fragment(*pieces: str) -> str:
    sheet = f"<style>{style('short')}</style>"
    return sheet + tag("div", "".join(pieces), class_="conflictparse-short")


def _table(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Write a table without the columns, or all of it, that would be empty."""
    kept = [at for at in range(len(headings)) if any(row[at] for row in rows)]
    if not kept:
        return ""
    head = "".join(tag("th", headings[at], scope="col") for at in kept)
    body = "".join(
        tag("tr", "".join(tag("td", escaped(row[at])) for at in kept)) for row in rows
    )
    return tag("table", tag("thead", tag("tr", head)) + tag("tbody", body))


def _tolls(report: Report) -> str:
    return "; ".join(
        f"{plain(one.kind)} {bounds(one.low, one.best, one.high)}{_units(one)}"
        for one in report.tolls()
        if one.quantities
    )


def _units(toll: Toll) -> str:
    return "" if toll.unit == "person" else f" {plain(toll.unit)}s"


def _fact(name: str, fact: Fact | Number) -> tuple[str, ...]:
    said = fact.attribution if isinstance(fact, Quantity) else None
    if isinstance(fact, Statement):
        said, reading = fact, str(fact.act)
    elif isinstance(fact, Number):
        reading = bounds(fact.low, fact.value, fact.high)
    else:
        reading = headline(fact)
    status = str(getattr(fact, "status", ""))
    text = fact.text if len(fact.text) <= MOST_WORDS else f"{fact.text[:MOST_WORDS]}…"
    return (
        name,
        reading,
        said_by(said) if said else "",
        "" if status == "asserted" else status,
        text,
    )


def _toll(toll: Toll) -> tuple[str, ...]:
    said = said_by(toll.attribution) if toll.attribution else None
    keys = (toll.victim_type, toll.country, toll.side, toll.place, said)
    return (
        plain(toll.kind) + _units(toll),
        three(toll),
        ", ".join(plain(key) for key in keys if key),
        "; ".join(one.text for one in toll.quantities),
        "; ".join(one.text for one in toll.conflicting),
    )
