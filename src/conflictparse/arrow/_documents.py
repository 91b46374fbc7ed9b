"""The documents of a record batch."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pyarrow as pa

from conflictparse import ArgumentError
from conflictparse._report import FIELDS, document_of

if TYPE_CHECKING:
    from conflictparse import Document

__all__ = ["documents"]


def documents(batch: pa.RecordBatch) -> list[Document]:
    """
    Make a document of each row, for `Parser.parse_many()`.

    Args:
        batch:
            With the columns that `parse_batches()` takes.

    Returns:
        As many as there are rows. What is wrong in one, a missing text too, shows
        when it is read.

    Raises:
        ArgumentError: If there is no column of texts.
        TypeError: If *batch* is no record batch.
    """
    if not isinstance(batch, pa.RecordBatch):
        raise TypeError(
            f"batch must be a pyarrow.RecordBatch, got {type(batch).__name__}"
        )
    names = _columns(batch.schema)
    columns = [_cells(batch.column(name)) for name in names]
    return [
        document_of(dict(zip(names, cells, strict=True)))
        for cells in zip(*columns, strict=True)
    ]


def _columns(schema: pa.Schema) -> list[str]:
    names = set(schema.names)
    if names.isdisjoint(FIELDS["text"]):
        raise ArgumentError(
            f"batches must have a column {FIELDS['text'][0]!r}, got {schema.names!r}"
        )
    return sorted(name for field in FIELDS.values() for name in field if name in names)


def _cells(column: pa.Array) -> list[Any]:
    if pa.types.is_timestamp(column.type):
        # Python counts in microseconds; more digits would need pandas.
        column = column.cast(pa.timestamp("us", column.type.tz), safe=False)
    try:
        cells: list[Any] = column.to_pylist()
    except ValueError:
        return [_cell(cell) for cell in column]
    return cells


def _cell(cell: pa.Scalar) -> object:
    """Give a cell, as bytes where Arrow holds what it should not: no UTF-8."""
    try:
        value: object = cell.as_py()
    except ValueError:
        return cell.as_buffer().to_pybytes()
    return value
