"""A table in the columns of a scheme, made from one line a column."""

from __future__ import annotations

from conflictparse._report import Column, ColumnType, Table

__all__ = ["table"]

_TYPES = {"s": ColumnType.STRING, "i": ColumnType.INTEGER, "n": ColumnType.NUMBER}


def table(name: str, *columns: tuple[str, str, str]) -> Table:
    """
    Make a table.

    Args:
        name:
            What callers ask for it by.
        columns:
            The name of each, "s" for text, "i" for a whole number or "n" for
            any, and what it holds.
    """
    return Table(
        name=name,
        columns=tuple(
            Column(name=column, type=_TYPES[kind], about=about)
            for column, kind, about in columns
        ),
    )
