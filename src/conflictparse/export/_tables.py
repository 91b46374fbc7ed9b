"""The flat tables as text: CSV, TSV and JSON Lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse import ArgumentError
from conflictparse._report import json_line, without_halves
from conflictparse.export._hxl import TAGS
from conflictparse.export._views import rows, table_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from conflictparse import Failure, Report
    from conflictparse._report import Cell
    from conflictparse.export._views import TableName

__all__ = [
    "csv_lines",
    "header_and_rows",
    "jsonl_lines",
    "to_csv",
    "to_jsonl",
    "to_tsv",
    "without_halves",
]

_OBEYED = ("=", "+", "-", "@", "\t", "\r")
"""How a cell starts that a spreadsheet would take for a formula."""

_WRITTEN = ('"', "\n", "\r")
"""What cells are written with, so that it stands between none."""


def to_csv(
    reports: Report | Iterable[Report | Failure],
    table: TableName = "figures",
    *,
    policy: str | None = None,
) -> str:
    r"""
    Give one table as comma-separated text, the header first.

    >>> print(to_csv([], "moments")[:25])
    report,published,id,kind,

    None is an empty cell. A text that starts with `=`, `+`, `-`, `@`, a tab or a
    carriage return gets an apostrophe in front, so that no spreadsheet obeys a
    report; half of a surrogate pair becomes U+FFFD. Lines end in `\n`.

    Source:
        RFC 4180 for the quoting; OWASP, "CSV Injection", for the apostrophe.
    """
    return "".join(csv_lines(reports, table, policy=policy))


def to_tsv(
    reports: Report | Iterable[Report | Failure],
    table: TableName = "figures",
    *,
    policy: str | None = None,
) -> str:
    """
    Give one table as tab-separated text; all else is as in `to_csv()`.
    """
    return "".join(csv_lines(reports, table, policy=policy, delimiter="\t"))


def csv_lines(
    reports: Report | Iterable[Report | Failure],
    table: TableName = "figures",
    *,
    policy: str | None = None,
    delimiter: str = ",",
) -> Iterator[str]:
    """
    Give the rows of `to_csv()` one by one, for a file that is larger than memory.

    Raises:
        ArgumentError: If *delimiter* is not one character, or one that a cell is
            written with.
        TypeError: If it is no str.
    """
    if not isinstance(delimiter, str):
        raise TypeError(f"delimiter must be a str, got {delimiter!r}")
    if len(delimiter) != 1 or delimiter in _WRITTEN:
        raise ArgumentError(
            "delimiter must be one character such as ',', and no quotation mark or "
            f"end of line, got {delimiter!r}"
        )
    return header_and_rows(
        table_of(table).names,
        rows(reports, table, policy=policy),
        delimiter=delimiter,
        below=TAGS if table == "hxl" else None,
    )


def to_jsonl(
    reports: Report | Iterable[Report | Failure],
    table: TableName = "figures",
    *,
    policy: str | None = None,
) -> str:
    """
    Give one table as JSON Lines: an object a row, with every column.
    """
    return "".join(jsonl_lines(reports, table, policy=policy))


def jsonl_lines(
    reports: Report | Iterable[Report | Failure],
    table: TableName = "figures",
    *,
    policy: str | None = None,
) -> Iterator[str]:
    """
    Give the lines of `to_jsonl()` one by one.
    """
    return map(json_line, rows(reports, table, policy=policy))


def header_and_rows(
    names: Iterable[str],
    given: Iterable[Mapping[str, Cell]],
    *,
    delimiter: str,
    below: Mapping[str, Cell] | None,
) -> Iterator[str]:
    """
    Write a header and rows, each as one string.

    Args:
        names:
            The columns in their order.
        given:
            The rows.
        delimiter:
            What stands between cells.
        below:
            A second header: the hashtags of HXL.
    """
    columns = tuple(names)

    def line(cells: Iterable[Cell]) -> str:
        return delimiter.join(_cell(cell, delimiter) for cell in cells) + "\n"

    yield line(columns)
    if below is not None:
        yield line(below.get(name) for name in columns)
    for row in given:
        yield line(row[name] for name in columns)


def _cell(cell: Cell, delimiter: str) -> str:
    r"""
    Write a cell so that a spreadsheet reads it and obeys nothing in it.

    >>> _cell("=1+1", ","), _cell(-1, ","), _cell("a,b", ","), _cell(None, ",")
    ("'=1+1", '-1', '"a,b"', '')
    """
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if not isinstance(cell, str):
        return str(cell)
    text = without_halves(cell)
    if text.startswith(_OBEYED):
        text = f"'{text}"
    # The csv module leaves a lone "\r" bare, where its own reader ends the row.
    if any(mark in text for mark in (delimiter, *_WRITTEN)):
        return '"' + text.replace('"', '""') + '"'
    return text
