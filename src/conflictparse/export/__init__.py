"""
What was read, in the shapes that other tools hold it in.

Every function takes one `conflictparse.Report` or several. What a report does
not say stays empty in every shape.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse import _report
from conflictparse._report import Column, ColumnType, Table
from conflictparse.export._frames import arrow_schema, to_arrow, to_pandas, to_polars
from conflictparse.export._schema import json_schema
from conflictparse.export._tables import (
    csv_lines,
    jsonl_lines,
    rows,
    to_csv,
    to_jsonl,
    to_tsv,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = [
    "TABLES",
    "Column",
    "ColumnType",
    "Table",
    "arrow_schema",
    "csv_lines",
    "json_schema",
    "jsonl_lines",
    "rows",
    "to_arrow",
    "to_csv",
    "to_jsonl",
    "to_pandas",
    "to_polars",
    "to_tsv",
]

TABLES: Mapping[str, Table] = _report.TABLES
"""The tables by name; "mentions" has all facts, and every column."""


def __dir__() -> list[str]:
    return __all__
