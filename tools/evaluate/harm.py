"""Figures of harm: one for each kind and report, against what a coder entered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools.evaluate.records import Record, Row, share

import conflictparse

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from conflictparse import Report, Toll

__all__ = ["HEADING", "rows"]

HEADING = ("texts", "kind", "reports", "errors per thousand", "recall", "precision")

COUNTED = {
    "killed": {"killed"},
    "injured": {"injured"},
    "captured": {"captured", "abducted"},
    "displaced": {"displaced", "evacuated", "refugees", "returned"},
}
"""What a coder counts under one name."""


def rows(name: str, records: list[Record]) -> Iterator[Row]:
    """Give a row for each kind of harm that a dataset has figures of."""
    read = [(record, parsed(record)) for record in records if record.get("gold")]
    for kind in COUNTED:
        known = [pair for pair in read if pair[0]["gold"].get(kind) is not None]
        if any(record["gold"][kind] for record, _ in known):
            yield scored(name, kind, known)


def parsed(record: Record) -> Report:
    """Read a report, which may be dated to the day or not at all."""
    date = record.get("date")
    day = date if date and len(date) == len("2022-09-13") else None
    return conflictparse.parse(record["text"], published=day)


def scored(name: str, kind: str, known: list[tuple[Record, Report]]) -> Row:
    """Compare the figures of one kind: nothing said counts as nobody."""
    figures = [told(report, kind, unit(record, kind)) for record, report in known]
    golds = [record["gold"][kind] for record, _ in known]
    rights = [
        accepted(record, kind, figure)
        for (record, _), figure in zip(known, figures, strict=True)
    ]
    errors = [
        f"{record['id']}: {kind} {gold}, read {figure}\n  {record['text']}"
        for (record, _), gold, figure, right in zip(
            known, golds, figures, rights, strict=True
        )
        if not right
    ]
    recalled = [right for gold, right in zip(golds, rights, strict=True) if gold]
    told_of = [right for figure, right in zip(figures, rights, strict=True) if figure]
    cells = (
        *(name, kind, len(known), f"{1000 * share(len(errors), len(known)):.0f}"),
        *(f"{share(sum(some), len(some)):.3f}" for some in (recalled, told_of)),
    )
    return Row(cells, tuple(errors))


def unit(record: Record, kind: str) -> str:
    """Give what the coder counted: the displaced may be households."""
    households = kind == "displaced" and record.get("unit") == "households"
    return "household" if households else "person"


def told(report: Report, kind: str, counted: str) -> int | Decimal:
    """Give what a report says of one kind of harm, all told."""
    tolls = (toll for toll in report.tolls() if toll.unit == counted)
    return max((best(toll) for toll in tolls if toll.kind in COUNTED[kind]), default=0)


def best(toll: Toll) -> int | Decimal:
    """Give the figure that a coder would enter."""
    figures = (toll.best, toll.low, toll.high)
    return next((figure for figure in figures if figure is not None), 0)


def accepted(record: Record, kind: str, figure: int | Decimal) -> bool:
    """Tell whether the coder would have the figure stand."""
    if several := record.get("accept", {}).get(kind):
        return figure in several
    if bounds := record.get("range", {}).get(kind):
        return bool(bounds[0] <= figure <= bounds[1])
    return bool(figure == record["gold"][kind])
