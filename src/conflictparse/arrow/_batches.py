"""Record batches of texts in, record batches of facts out."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from conflictparse import Failure, Parser, Report
from conflictparse.arrow._documents import documents
from conflictparse.arrow._flat import SCHEMA, in_facts
from conflictparse.arrow._nested import NESTED_SCHEMA, in_documents

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["parse_batches", "parse_table", "to_batch"]

BATCH_DOCUMENTS = 256
"""Of a news article each, some ten thousand facts and ten megabytes."""


def parse_batches(
    batches: Iterable[pa.RecordBatch],
    *,
    parser: Parser | None = None,
    nested: bool = False,
) -> Iterator[pa.RecordBatch]:
    """
    Read the documents of record batches; made for Spark's `mapInArrow`.

    Memory stays the same however many there are. All is read in this process:
    the engine that calls it has processes of its own.

    Args:
        batches:
            With a column `text` (or `event_text`), and perhaps `id`, `published`
            (or `date`) and `timezone`, as the fields of `Document`. Other columns
            are not looked at.
        parser:
            Reads the documents; None takes one without options.
        nested:
            Give a row a document, by `NESTED_SCHEMA`, instead of a row a
            fact, by `SCHEMA`.

    Returns:
        Batches in order of the documents. A document that cannot be read is a row
        with its error.

    Raises:
        ArgumentError: If there is no column of texts; when the first batch is asked
            for.
        TypeError: If an argument has the wrong type.
    """
    # A batch alone is an iterable as well, of its columns.
    refused = isinstance(batches, pa.RecordBatch | pa.Table)
    if refused or not isinstance(batches, Iterable):
        raise TypeError(
            "batches must be an iterable of pyarrow.RecordBatch, "
            f"got {type(batches).__name__}"
        )
    reader = Parser() if parser is None else parser
    if not isinstance(reader, Parser):
        raise TypeError(f"parser must be a Parser or None, got {parser!r}")
    return _parsed(batches, reader, nested=nested)


def _parsed(
    batches: Iterable[pa.RecordBatch], parser: Parser, *, nested: bool
) -> Iterator[pa.RecordBatch]:
    for batch in batches:
        given = documents(batch)
        for start in range(0, len(given), BATCH_DOCUMENTS):
            part = given[start : start + BATCH_DOCUMENTS]
            yield to_batch(parser.parse_many(part), nested=nested)


def parse_table(
    table: Any,  # noqa: ANN401 - Arrow says by a protocol what it takes
    *,
    parser: Parser | None = None,
    nested: bool = False,
) -> pa.Table:
    """
    Read the documents of a whole table, in this process.

    Args:
        table:
            A table of Arrow, or what can be seen as one: a frame of Polars or
            pandas, a relation of DuckDB. Its columns are those of
            `parse_batches()`.
        parser, nested:
            As for `parse_batches()`.

    Returns:
        A table by `SCHEMA` or `NESTED_SCHEMA`, which Polars, pandas and DuckDB
        take as it is.

    Raises:
        ArgumentError: If there is no column of texts.
        TypeError: If *table* is none.
    """
    try:
        seen = table if isinstance(table, pa.Table) else pa.table(table)
    except TypeError as error:
        raise TypeError(
            "table must be a pyarrow.Table, or a frame or relation that Arrow can "
            f"see as one, got {type(table).__name__}"
        ) from error
    batches = parse_batches(seen.to_batches(), parser=parser, nested=nested)
    return pa.Table.from_batches(batches, NESTED_SCHEMA if nested else SCHEMA)


def to_batch(
    results: Iterable[Report | Failure], *, nested: bool = False
) -> pa.RecordBatch:
    """
    Give what `Parser.parse_many()` gave as one batch.

    Args:
        results:
            Reports and failures, in the order of the rows.
        nested:
            As for `parse_batches()`.

    Raises:
        TypeError: If something else is among them.
    """
    if not isinstance(results, Iterable):
        raise TypeError(
            "results must be an iterable of Report or Failure, "
            f"got {type(results).__name__}"
        )
    given = list(results)
    for result in given:
        if not isinstance(result, Report | Failure):
            raise TypeError(f"results must hold Report or Failure, got {result!r}")
    return in_documents(given) if nested else in_facts(given)
