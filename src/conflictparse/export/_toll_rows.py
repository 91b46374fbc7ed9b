"""The tolls of a report: a row for each kind of harm and unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse import _tolls
from conflictparse._report import ids
from conflictparse.export._columns import table
from conflictparse.export._excerpts import excerpt, sources
from conflictparse.export._figures import cell

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse import Report
    from conflictparse._report import Cell

__all__ = ["TABLE", "rows"]

TABLE = table(
    "tolls",
    ("report", "s", "the `id` of the report"),
    ("published", "s", "the date of the report, ISO 8601"),
    ("kind", "s", "the kind of harm"),
    ("unit", "s", "`person` or `household`"),
    ("low", "n", "the lowest figure that the report leaves room for"),
    ("best", "n", "the figure it speaks for most; vague words by the policy"),
    ("high", "n", "the highest figure that the report leaves room for"),
    ("speaker", "s", "who gives it, joined by `; `"),
    ("quantities", "s", "the `id`s of the figures it rests on, joined by `; `"),
    ("conflicting", "s", "the `id`s of those that disagree with it"),
    ("excerpt", "s", "the sentences it rests on"),
)


def rows(report: Report, policy: str) -> Iterator[dict[str, Cell]]:
    """Give one row a toll."""
    names = ids(report)
    published = report.published
    for toll in report.tolls():
        yield {
            "report": report.id,
            "published": None if published is None else published.isoformat(),
            "kind": toll.kind.value,
            "unit": toll.unit,
            "low": cell(toll.low),
            "best": cell(_tolls.best(toll, policy)),
            "high": cell(toll.high),
            "speaker": sources(toll.quantities),
            "quantities": "; ".join(map(names.id_of, toll.quantities)) or None,
            "conflicting": "; ".join(map(names.id_of, toll.conflicting)) or None,
            "excerpt": excerpt(report, toll.quantities),
        }
