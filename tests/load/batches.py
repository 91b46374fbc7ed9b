"""The documents as a table of Arrow, and what a serial run makes of it."""

from __future__ import annotations

import os
import signal
from typing import TYPE_CHECKING

import pyarrow as pa

from conflictparse import arrow
from load import made_up

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

__all__ = ["in_order", "kill_once", "read_part", "serial", "table"]

ORDER = [(name, "ascending") for name in ("report", "start", "end", "id")]


def table() -> pa.Table:
    """Make a table of the documents."""
    names = ("id", "text", "published", "timezone")
    given = list(made_up.documents())
    columns = {name: [getattr(one, name) for one in given] for name in names}
    return pa.table(columns, schema=pa.schema([(name, pa.string()) for name in names]))


def serial(given: pa.Table) -> pa.Table:
    """Read the table in this process."""
    return arrow.parse_table(given)


def in_order(read: pa.Table) -> list[dict[str, object]]:
    """Give all rows of what was read, in one order, whoever read them."""
    rows: list[dict[str, object]] = read.sort_by(ORDER).to_pylist()
    return rows


def kill_once(
    batches: Iterable[pa.RecordBatch], marker: Path
) -> Iterator[pa.RecordBatch]:
    """Read as `parse_batches()`, and kill the process that comes first, half-way."""
    for batch in arrow.parse_batches(batches):
        yield batch
        try:
            marker.touch(exist_ok=False)
        except FileExistsError:
            continue
        os.kill(os.getpid(), signal.SIGKILL)


def read_part(given: pa.Table, function: Callable[..., Iterator[object]]) -> pa.Table:
    """Read one part, wherever it is sent."""
    return pa.Table.from_batches(function(given.to_batches()), arrow.SCHEMA)
