"""The documents of an archive: Parquet, JSON Lines, CSV or TSV."""

from __future__ import annotations

import csv
import json
import sys
from itertools import islice
from typing import TYPE_CHECKING, Any

import attrs

from conflictparse import Document
from conflictparse._cli._errors import WrongError
from conflictparse._report import FIELDS, document_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    import pyarrow.parquet as pq

__all__ = ["Unread", "items", "kind_of", "total", "unreadable"]

PARQUET_ROWS = 256
"""Read at a time."""


@attrs.frozen
class Unread(Document):
    """A record that is no document, and why."""

    error: Exception = attrs.field(kw_only=True)


def kind_of(path: Path) -> str:
    """
    Tell by the ending of its name what a file holds.

    Raises:
        WrongError: If the ending is none that is read.
    """
    kind = path.suffix.lower().removeprefix(".")
    if kind not in _READERS:
        known = ", ".join(f".{known}" for known in _READERS)
        raise WrongError(f"cannot read {str(path)!r}: its name must end in {known}")
    return kind


def items(path: Path, skip: int) -> Iterator[Document]:
    """
    Give the documents of a file, one by one, without the first ones.

    Those without an `id` have the number of their row or line, from 1.

    Raises:
        WrongError: If the file cannot be read, or has no column of texts.
    """
    try:
        yield from _READERS[kind_of(path)](path, skip)
    except OSError as error:
        raise unreadable(path, error) from None


def unreadable(path: Path, error: OSError) -> WrongError:
    """Say in one line why a file cannot be read."""
    why = (error.strerror or str(error)).lower()
    return WrongError(f"cannot read {str(path)!r}: {why}")


def total(path: Path) -> int | None:
    """Say how many documents a file has, where it says so itself."""
    if kind_of(path) != "parquet":
        return None
    rows: int = _parquet_file(path).metadata.num_rows
    return rows


def _parquet_file(path: Path) -> pq.ParquetFile:
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError:
        raise WrongError(
            f"cannot read {str(path)!r}: pip install conflictparse[arrow] first"
        ) from None
    try:
        return pq.ParquetFile(path)
    except pa.ArrowInvalid as error:
        raise WrongError(f"cannot read {str(path)!r}: {error}") from None


def _check_columns(path: Path, names: Iterable[str]) -> None:
    if {*names}.isdisjoint(FIELDS["text"]):
        wanted = FIELDS["text"][0]
        raise WrongError(f"cannot read {str(path)!r}: it has no column {wanted!r}")


def _numbered(document: Document, number: int) -> Document:
    return attrs.evolve(document, id=str(number)) if document.id is None else document


def _parquet(path: Path, skip: int) -> Iterator[Document]:
    file = _parquet_file(path)
    from conflictparse import arrow

    _check_columns(path, file.schema_arrow.names)
    known = {name for names in FIELDS.values() for name in names}
    names = [name for name in file.schema_arrow.names if name in known]
    sizes = [file.metadata.row_group(n).num_rows for n in range(file.num_row_groups)]
    number, group = 0, 0
    # A group of rows that is done is not even decompressed.
    while group < len(sizes) and number + sizes[group] <= skip:
        number += sizes[group]
        group += 1
    groups = list(range(group, len(sizes)))
    for batch in file.iter_batches(PARQUET_ROWS, row_groups=groups, columns=names):
        for document in arrow.documents(batch):
            number += 1
            if number > skip:
                yield _numbered(document, number)


def _jsonl(path: Path, skip: int) -> Iterator[Document]:
    with path.open("rb") as file:
        lines = ((n, line) for n, line in enumerate(file, 1) if line.strip())
        for number, line in islice(lines, skip, None):
            yield _record(number, line)


def _record(number: int, line: bytes) -> Document:
    try:
        record = json.loads(line.decode("utf-8-sig" if number == 1 else "utf-8"))
    # A line too deep for Python's own reader is a RecursionError.
    except (ValueError, RecursionError) as error:
        return Unread("", id=str(number), error=error)
    if isinstance(record, dict):
        return _numbered(document_of(record), number)
    wrong = TypeError(f"line must be an object, got {type(record).__name__}")
    return Unread("", id=str(number), error=wrong)


def _separated(delimiter: str) -> Callable[[Path, int], Iterator[Document]]:
    def read(path: Path, skip: int) -> Iterator[Document]:
        # An article is longer than the csv module thinks a cell may be.
        csv.field_size_limit(min(sys.maxsize, 2**31 - 1))
        with path.open(
            encoding="utf-8-sig", errors="surrogateescape", newline=""
        ) as file:
            rows = csv.reader(file, delimiter=delimiter)
            header = next(rows, [])
            _check_columns(path, header)
            for number, row in islice(enumerate(rows, 1), skip, None):
                yield _row(number, header, row)

    return read


def _row(number: int, header: list[str], row: list[str]) -> Document:
    if len(row) != len(header):
        error = ValueError(f"row must have {len(header)} cells, got {len(row)}")
        return Unread("", id=str(number), error=error)
    # An empty cell is a field that is not there, an empty text is a text.
    record: dict[str, Any] = {
        name: cell
        for name, cell in zip(header, row, strict=True)
        if cell or name in FIELDS["text"]
    }
    try:
        "".join(row).encode()
    except UnicodeEncodeError:
        return Unread("", id=str(number), error=ValueError("row is not UTF-8"))
    return _numbered(document_of(record), number)


_READERS: dict[str, Callable[[Path, int], Iterator[Document]]] = {
    "parquet": _parquet,
    "jsonl": _jsonl,
    "csv": _separated(","),
    "tsv": _separated("\t"),
}
"""What reads a file, by the ending of its name."""
