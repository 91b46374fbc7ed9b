"""A report with all that was read in it: the door of the room."""

from __future__ import annotations

from conflictparse._report._account import (
    Account,
    Change,
    Claim,
    Contradiction,
    History,
    reconcile,
)
from conflictparse._report._codecs import Writer
from conflictparse._report._dicts import ids
from conflictparse._report._documents import (
    FIELDS,
    Document,
    Failure,
    document_of,
    error_of,
)
from conflictparse._report._halves import json_line, without_halves
from conflictparse._report._listing import listed
from conflictparse._report._tables import (
    TABLES,
    Cell,
    Column,
    ColumnType,
    Table,
    TableName,
    table_named,
)
from conflictparse._report._types import SCHEMA_VERSION, Producer, Report
from conflictparse._sections import Section, SectionKind

__all__ = [
    "FIELDS",
    "SCHEMA_VERSION",
    "TABLES",
    "Account",
    "Cell",
    "Change",
    "Claim",
    "Column",
    "ColumnType",
    "Contradiction",
    "Document",
    "Failure",
    "History",
    "Producer",
    "Report",
    "Section",
    "SectionKind",
    "Table",
    "TableName",
    "Writer",
    "document_of",
    "error_of",
    "ids",
    "json_line",
    "listed",
    "reconcile",
    "table_named",
    "without_halves",
]
