"""
What a run has written: parts, each with the numbers of its documents in its name.

A part appears whole or not at all, and they follow each other without a gap. So
the names alone say where a run that was killed goes on.
"""

from __future__ import annotations

import json
import os
import re
from typing import TYPE_CHECKING

import attrs

from conflictparse import Failure, Report
from conflictparse._cli._errors import WrongError
from conflictparse._report import TABLES, error_of, json_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path
    from typing import Any, BinaryIO

__all__ = ["FORMATS", "Pack", "Parts", "failures_in"]

FORMATS = ("parquet", "jsonl", "csv")
_COUNT_BYTES = 4
_NAME = re.compile(r"part-(\d{12})-(\d{12})\.\w+")


@attrs.frozen(kw_only=True)
class Pack:
    """Writes results as the bytes of a format, where they are read."""

    format: str
    nested: bool

    def __call__(self, results: list[Report | Failure]) -> bytes:
        """Write them behind the number of those that failed."""
        failed = sum(isinstance(result, Failure) for result in results)
        return failed.to_bytes(_COUNT_BYTES) + self._body(results)

    def _body(self, results: list[Report | Failure]) -> bytes:
        if self.format == "parquet":
            return _arrow(results, nested=self.nested)
        if self.nested:
            return b"".join(_document(result) for result in results)
        rows = [row for result in results for row in _rows(result)]
        if self.format == "jsonl":
            return "".join(map(json_line, rows)).encode()
        from conflictparse.export import header_and_rows

        _, *lines = header_and_rows(COLUMNS, rows, delimiter=",", below=None)
        return "".join(lines).encode()


def failures_in(packed: bytes) -> int:
    """Say how many of the documents failed."""
    return int.from_bytes(packed[:_COUNT_BYTES])


COLUMNS = (*TABLES["mentions"].names, "error")
"""Of the flat form in text: a row a fact, or a document that failed."""


def _arrow(results: list[Report | Failure], *, nested: bool) -> bytes:
    import pyarrow as pa

    from conflictparse import arrow

    batch = arrow.to_batch(results, nested=nested)
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, batch.schema) as stream:
        stream.write_batch(batch)
    written: bytes = sink.getvalue().to_pybytes()
    return written


def _rows(result: Report | Failure) -> Iterator[dict[str, Any]]:
    if isinstance(result, Failure):
        empty = dict.fromkeys(COLUMNS)
        yield {**empty, "report": result.id, "error": error_of(result)}
    else:
        for row in result.to_rows("mentions"):
            yield {**row, "error": None}


def _document(result: Report | Failure) -> bytes:
    if isinstance(result, Failure):
        return json_line({"id": result.id, "error": error_of(result)}).encode()
    return f"{result.to_json()}\n".encode()


class Parts:
    """The folder of a run."""

    def __init__(self, folder: Path, kind: str, run: dict[str, object]) -> None:
        """
        Begin a run, or go on with one that has the same *run*.

        Raises:
            WrongError: If the folder holds another run, or cannot be written.
        """
        self.folder = folder
        self.format = kind
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self._begin(run)
        except OSError as error:
            why = (error.strerror or str(error)).lower()
            raise WrongError(f"cannot write to {str(folder)!r}: {why}") from None
        self.done = self._contiguous()

    def _begin(self, run: dict[str, object]) -> None:
        for left in self.folder.glob("_part-*"):
            left.unlink()
        place = self.folder / "_run.json"
        if not place.exists():
            if any(self.folder.iterdir()):
                raise WrongError(f"{str(self.folder)!r} is not empty, and holds no run")
            self._write("_run.json", lambda file: file.write(_described(run)))
            return
        before = json.loads(place.read_text(encoding="utf-8"))
        changed = [name for name in run if run[name] != before.get(name)]
        if changed:
            raise WrongError(
                f"{str(self.folder)!r} holds a run with another "
                f"{' and '.join(changed)}: give an empty folder"
            )

    def _contiguous(self) -> int:
        done = 0
        for name in sorted(path.name for path in self.folder.glob("part-*")):
            numbers = _NAME.fullmatch(name)
            if numbers is None or int(numbers[1]) != done:
                raise WrongError(
                    f"{str(self.folder)!r} lacks the documents between {done} and "
                    f"{name!r}: give an empty folder"
                )
            done = int(numbers[2])
        return done

    def add(self, documents: int, packed: Sequence[bytes]) -> None:
        """Write a part with the next documents."""
        end = self.done + documents
        bodies = [piece[_COUNT_BYTES:] for piece in packed]
        self._write(
            f"part-{self.done:012}-{end:012}.{self.format}",
            lambda file: _WRITERS[self.format](file, bodies),
        )
        self.done = end

    def finish(self, summary: dict[str, object]) -> None:
        """Say that all is there."""
        self._write("_done.json", lambda file: file.write(_described(summary)))

    def _write(self, name: str, fill: Callable[[BinaryIO], object]) -> None:
        """Write a file so that it is there whole or not at all."""
        # Readers of folders, Spark's and Arrow's, pass over a leading "_".
        unfinished = self.folder / f"_{name}.unfinished"
        with unfinished.open("wb") as file:
            fill(file)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(self.folder / name)


def _described(content: dict[str, object]) -> bytes:
    return (json.dumps(content, indent=2) + "\n").encode()


def _write_parquet(file: BinaryIO, bodies: Sequence[bytes]) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    tables = [pa.ipc.open_stream(body).read_all() for body in bodies]
    pq.write_table(pa.concat_tables(tables), file, compression="zstd")


def _write_csv(file: BinaryIO, bodies: Sequence[bytes]) -> None:
    from conflictparse.export import header_and_rows

    [header] = header_and_rows(COLUMNS, (), delimiter=",", below=None)
    file.write(header.encode())
    file.writelines(bodies)


_WRITERS: dict[str, Callable[[BinaryIO, Sequence[bytes]], None]] = {
    "parquet": _write_parquet,
    "jsonl": lambda file, bodies: file.writelines(bodies),
    "csv": _write_csv,
}
