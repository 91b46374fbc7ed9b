"""All tables by name: those of facts, and those in the columns of a scheme."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import attrs

from conflictparse import ArgumentError, _report, _tolls
from conflictparse.export import _acled, _helix, _hxl, _toll_rows, _ucdp
from conflictparse.export._reports import each

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from conflictparse import Failure, Report
    from conflictparse._report import Cell, Table

__all__ = ["TABLES", "TableName", "rows", "table_of"]

TableName = Literal[
    "figures",
    "moments",
    "statements",
    "mentions",
    "tolls",
    "ucdp",
    "acled",
    "helix",
    "hxl",
]


@attrs.frozen
class _View:
    """A table in the columns of a scheme, and how its rows are made."""

    table: Table
    rows: Callable[[Report, str], Iterable[dict[str, Cell]]]
    policy: str
    """What vague words count as unless the caller says."""


_VIEWS = {
    view.table.name: view
    for view in (
        _View(_toll_rows.TABLE, _toll_rows.rows, "none"),
        _View(_ucdp.TABLE, _ucdp.rows, "ucdp"),
        _View(_acled.TABLE, _acled.rows, "acled"),
        _View(_helix.TABLE, _helix.rows, "none"),
        _View(_hxl.TABLE, _hxl.rows, "none"),
    )
}

TABLES: Mapping[str, Table] = {
    **_report.TABLES,
    **{name: view.table for name, view in _VIEWS.items()},
}
"""Every table by name."""


def table_of(name: str) -> Table:
    """
    Give a table by its name.

    Raises:
        ArgumentError: If there is none.
    """
    return _report.table_named(name, TABLES)


def rows(
    reports: Report | Iterable[Report | Failure],
    table: TableName = "figures",
    *,
    policy: str | None = None,
) -> Iterator[dict[str, Cell]]:
    """
    Give the rows of one table over several reports, as they are asked for.

    Args:
        reports:
            One report or any number, as `parse_many()` gives them.
        table:
            "figures", "moments", "statements" or "mentions" gives a row a fact,
            "tolls" a row a toll, "helix" a row a figure of displacement, and
            "ucdp", "acled" and "hxl" a row a report.
        policy:
            What words such as "dozens" count as: "acled" (12), "ucdp" (the least
            they can mean) or "none" (nothing). None takes that of the scheme.

    Raises:
        ArgumentError: If there is no such table or policy, or the rows of the
            table do not depend on one.
        ReportError: If a `Failure` is among them, once its turn comes.
        TypeError: If something else is.
    """
    # A generator would say what is wrong only when the first row is asked for.
    name = table_of(table).name
    view = _VIEWS.get(name)
    if view is None:
        if policy is not None:
            with_policy = ", ".join(map(repr, _VIEWS))
            raise ArgumentError(
                f"policy goes with the tables {with_policy}, got it for {name!r}"
            )
        return (
            row
            for report in each(reports)
            for row in report.to_rows(name)  # type: ignore[arg-type] # one of its own
        )
    chosen = _policy(view.policy if policy is None else policy)
    return (row for report in each(reports) for row in view.rows(report, chosen))


def _policy(name: str) -> str:
    known = _tolls.policies()
    if name not in known:
        names = ", ".join(map(repr, known))
        raise ArgumentError(f"policy must be one of {names}, got {name!r}")
    return name
