"""The fields of a figure in Helix, the database of IDMC's displacement monitors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse import Modifier, QuantityKind, Role, Status, _tolls
from conflictparse.export._columns import table
from conflictparse.export._days import days_of
from conflictparse.export._excerpts import excerpt, sources
from conflictparse.export._figures import whole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse import Quantity, Report
    from conflictparse._report import Cell

__all__ = ["TABLE", "rows"]

# A day, a week, a month, a year; longer stretches have no accuracy.
ACCURACIES = ("Day", "Week", "Month", "Year")
LONGEST_DAYS = (6, 7, 31, 366)

_TERMS = {
    QuantityKind.DISPLACED: "Displaced",
    QuantityKind.EVACUATED: "Evacuated",
    QuantityKind.REFUGEES: "Multiple/Other",
    QuantityKind.RETURNED: "Returns",
    QuantityKind.AFFECTED: "Affected",
    QuantityKind.BUILDINGS_DESTROYED: "Destroyed housing",
    QuantityKind.BUILDINGS_DAMAGED: "Partially destroyed housing",
}
_QUANTIFIERS = {
    Modifier.EXACT: "Exact",
    Modifier.AT_LEAST: "More than",
    Modifier.MORE_THAN: "More than",
    Modifier.AT_MOST: "Less than",
    Modifier.FEWER_THAN: "Less than",
    Modifier.ABOUT: "Approximately",
    # "Between 20 and 25" is told by its lower end.
    Modifier.RANGE: "More than",
    Modifier.VAGUE: "Approximately",
}
_UNITS = {"person": "Person", "household": "Household"}

TABLE = table(
    "helix",
    ("report", "s", "the `id` of the report; no field of Helix"),
    ("quantifier", "s", "`More than`, `Less than`, `Exact` or `Approximately`"),
    ("reported", "n", "the figure in `unit`; of a range its lower end"),
    ("unit", "s", "`Person` or `Household`; empty for buildings"),
    ("household_size", "n", "empty unless the caller multiplied by it"),
    ("term", "s", "`Displaced`, `Evacuated`, `Returns` and other terms of Helix"),
    ("start_date", "s", "the first day, ISO 8601"),
    ("start_date_accuracy", "s", "`Day`, `Week`, `Month` or `Year`"),
    ("end_date", "s", "the last day"),
    ("end_date_accuracy", "s", "as of the first day"),
    ("source_excerpt", "s", "the sentence that the figure stands in"),
    ("sources", "s", "who gives the figure"),
)


def rows(report: Report, policy: str) -> Iterator[dict[str, Cell]]:
    """
    Give one row for each figure of displacement that may be counted.

    Parts of another figure, figures of earlier events, denials and fears have none.
    """
    for quantity in report.quantities:
        if (
            quantity.kind in _TERMS
            and quantity.role in {Role.TOTAL, Role.ADDITIONAL}
            and quantity.status in {Status.ASSERTED, Status.UNCONFIRMED}
        ):
            yield _row(report, quantity, policy)


def _row(report: Report, quantity: Quantity, policy: str) -> dict[str, Cell]:
    row: dict[str, Cell] = dict.fromkeys(TABLE.names)
    reported = whole(_tolls.coded(quantity, policy))
    size = quantity.household_size
    row |= {
        "report": report.id,
        "reported": reported,
        "quantifier": None if reported is None else _QUANTIFIERS.get(quantity.modifier),
        "unit": _UNITS.get(quantity.unit),
        "household_size": None if size is None else float(size),
        "term": _TERMS[quantity.kind],
        "source_excerpt": excerpt(report, [quantity]),
        "sources": sources([quantity]),
    }
    days = days_of([quantity])
    if days is not None:
        step = days.step(*LONGEST_DAYS)
        accuracy = None if step is None else ACCURACIES[step - 1]
        row |= {
            "start_date": days.first.isoformat(),
            "start_date_accuracy": accuracy,
            "end_date": days.last.isoformat(),
            "end_date_accuracy": accuracy,
        }
    return row
