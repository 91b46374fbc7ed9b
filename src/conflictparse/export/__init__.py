"""
What was read, in the shapes that other tools hold it in.

Every function takes one `conflictparse.Report` or several. What a report does
not say stays empty in every shape.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._report import Column, ColumnType, Table
from conflictparse.export import _views
from conflictparse.export._brat import Standoff, brat_config, to_brat
from conflictparse.export._frames import arrow_schema, to_arrow, to_pandas, to_polars
from conflictparse.export._label_studio import label_studio_config, to_label_studio
from conflictparse.export._prodigy import to_doccano, to_journalism_ai, to_prodigy
from conflictparse.export._schema import json_schema
from conflictparse.export._tables import (
    csv_lines,
    jsonl_lines,
    to_csv,
    to_jsonl,
    to_tsv,
)
from conflictparse.export._tables import (
    # For the command line: a document that failed is a row of no report.
    header_and_rows as header_and_rows,
)
from conflictparse.export._timeml import to_timeml
from conflictparse.export._views import rows
from conflictparse.export._web_annotation import to_web_annotations

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = [
    "TABLES",
    "Column",
    "ColumnType",
    "Standoff",
    "Table",
    "arrow_schema",
    "brat_config",
    "csv_lines",
    "json_schema",
    "jsonl_lines",
    "label_studio_config",
    "rows",
    "to_arrow",
    "to_brat",
    "to_csv",
    "to_doccano",
    "to_journalism_ai",
    "to_jsonl",
    "to_label_studio",
    "to_pandas",
    "to_polars",
    "to_prodigy",
    "to_timeml",
    "to_tsv",
    "to_web_annotations",
]

TABLES: Mapping[str, Table] = _views.TABLES
"""All tables by name, each with its columns."""


def __dir__() -> list[str]:
    return __all__
