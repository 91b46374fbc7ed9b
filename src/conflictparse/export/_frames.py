"""The flat tables as frames of pandas, Polars and Arrow, imported when called."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from conflictparse._report import SCHEMA_VERSION, ColumnType
from conflictparse.export._tables import without_halves
from conflictparse.export._views import rows, table_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    import pandas as pd
    import polars as pl
    import pyarrow as pa

    from conflictparse import Failure, Report
    from conflictparse._report import Cell, Column
    from conflictparse.export._views import TableName

__all__ = ["arrow_schema", "columns", "to_arrow", "to_pandas", "to_polars"]


def to_pandas(
    reports: Report | Iterable[Report | Failure],
    table: TableName = "figures",
    *,
    policy: str | None = None,
) -> pd.DataFrame:
    """
    Give one table as a frame of pandas; the package must be installed.

    Units:
        Texts are `string`, offsets `int64`, figures `float64`, truth values
        `boolean`; `utc` is `datetime64[us, UTC]`, the other times are ISO 8601
        texts, since each has an offset of its own.
    """
    import pandas as pd

    types = {
        ColumnType.STRING: "string",
        ColumnType.INTEGER: "int64",
        ColumnType.NUMBER: "float64",
        ColumnType.BOOLEAN: "boolean",
        ColumnType.INSTANT: "datetime64[us, UTC]",
    }
    return pd.DataFrame(
        {
            column.name: pd.Series(cells, dtype=types[column.type])
            for column, cells in columns(rows(reports, table, policy=policy), table)
        }
    )


def to_polars(
    reports: Report | Iterable[Report | Failure],
    table: TableName = "figures",
    *,
    policy: str | None = None,
) -> pl.DataFrame:
    """
    Give one table as a frame of Polars; the package must be installed.

    Units:
        As in `to_pandas()`, in Polars' own types.
    """
    import polars as pl

    types: dict[ColumnType, Any] = {
        ColumnType.STRING: pl.String,
        ColumnType.INTEGER: pl.Int64,
        ColumnType.NUMBER: pl.Float64,
        ColumnType.BOOLEAN: pl.Boolean,
        ColumnType.INSTANT: pl.Datetime("us", "UTC"),
    }
    return pl.DataFrame(
        [
            pl.Series(column.name, cells, dtype=types[column.type])
            for column, cells in columns(rows(reports, table, policy=policy), table)
        ]
    )


def to_arrow(
    reports: Report | Iterable[Report | Failure],
    table: TableName = "figures",
    *,
    policy: str | None = None,
) -> pa.Table:
    """
    Give one table as a `pyarrow.Table`; the package must be installed.

    The version of the schema stands in the metadata, as `conflictparse.schema`.

    Units:
        As in `to_pandas()`, in Arrow's own types.
    """
    import pyarrow as pa

    cells = [cells for _, cells in columns(rows(reports, table, policy=policy), table)]
    return pa.table(cells, schema=arrow_schema(table))


def arrow_schema(table: TableName = "figures") -> pa.Schema:
    """
    Give the Arrow schema of one table.

    Raises:
        ArgumentError: If there is no such table.
    """
    import pyarrow as pa

    types = {
        ColumnType.STRING: pa.string(),
        ColumnType.INTEGER: pa.int64(),
        ColumnType.NUMBER: pa.float64(),
        ColumnType.BOOLEAN: pa.bool_(),
        ColumnType.INSTANT: pa.timestamp("us", "UTC"),
    }
    return pa.schema(
        [
            pa.field(
                column.name,
                types[column.type],
                nullable=column.type is not ColumnType.INTEGER,
            )
            for column in table_of(table).columns
        ],
        metadata={"conflictparse.schema": SCHEMA_VERSION},
    )


def columns(
    given: Iterable[dict[str, Cell]], table: TableName
) -> list[tuple[Column, list[Any]]]:
    """Turn rows into columns, each of one type."""
    kept = list(given)
    made: dict[ColumnType, Callable[[Any], Any]] = {
        ColumnType.STRING: without_halves,
        ColumnType.NUMBER: float,
        ColumnType.INSTANT: datetime.fromisoformat,
    }

    def cells(column: Column) -> list[Any]:
        make = made.get(column.type)
        values = [row[column.name] for row in kept]
        if make is None:
            return values
        return [None if value is None else make(value) for value in values]

    return [(column, cells(column)) for column in table_of(table).columns]
