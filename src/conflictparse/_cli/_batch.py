"""`conflictparse batch`: read an archive, over several processes, part by part."""

from __future__ import annotations

import hashlib
import os
import sys
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from conflictparse import Document
from conflictparse._cli._archives import Unread, items, kind_of, total, unreadable
from conflictparse._cli._bar import Bar
from conflictparse._cli._errors import WrongError
from conflictparse._cli._inputs import add_reading, parser_of
from conflictparse._cli._parts import FORMATS, Pack, Parts, failures_in
from conflictparse._many import read_in_chunks

if TYPE_CHECKING:
    import argparse
    from collections.abc import Generator, Iterator

    from conflictparse import Parser, Report

__all__ = ["DESCRIPTION", "EPILOG", "HELP", "add", "run"]

HELP = "read an archive of reports into a folder of tables"
DESCRIPTION = """\
Read every document of an archive, and write what they say into a folder, in
parts. A run that was stopped goes on where it was when it is started again.
"""
EPILOG = """\
IN is a file of these, by its ending:
  .parquet         columns text, id, published, timezone (needs pyarrow)
  .jsonl           an object a line with these fields
  .csv, .tsv       with these columns in the header
Only `text` must be there; `event_text` and `date` do for text and published. A
document without an id has the number of its row or line.

OUT becomes a folder of files part-FROM-TO, named by the numbers of the documents
in them. A document that could not be read is a row with its `error`. When all is
there, so is _done.json.

examples:
  conflictparse batch archive.parquet read/ --workers 2
  conflictparse batch archive.jsonl read/ --format csv
  conflictparse batch archive.csv read/ --format jsonl --nested
"""

PART_DOCUMENTS = 2_000
"""What a kill loses at most: some ten seconds of work."""
HEAD_BYTES = 1 << 20
"""Of the archive, that tell it from another of the same size."""


def add(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of this command."""
    parser.add_argument("file", metavar="IN", type=Path, help="the archive")
    parser.add_argument("out", metavar="OUT", type=Path, help="a folder of its own")
    parser.add_argument(
        "--workers",
        type=int,
        default=os.cpu_count() or 1,
        metavar="N",
        help="processes to read with (default: one a core)",
    )
    parser.add_argument(
        "--format",
        choices=FORMATS,
        help="parquet, jsonl or csv (default: that of IN)",
    )
    parser.add_argument(
        "--nested",
        action="store_true",
        help="a row or line a document, not a fact; not with csv",
    )
    parser.add_argument(
        "--part",
        type=int,
        default=PART_DOCUMENTS,
        metavar="N",
        help=f"documents a file, about (default: {PART_DOCUMENTS})",
    )
    add_reading(parser)


def run(arguments: argparse.Namespace) -> Generator[str, None, int]:
    """
    Read the archive; how far it is goes to standard error.

    Raises:
        WrongError: If an argument is wrong, or a file cannot be read or written.
        ArgumentError: If an option has a value that is not accepted.
    """
    pack = Pack(format=_format(arguments), nested=arguments.nested)
    parser = parser_of(arguments)
    parts = Parts(arguments.out, pack.format, _described(arguments, parser, pack))
    bar = Bar(sys.stderr, total(arguments.file), parts.done)
    read = partial(_read, parser, arguments.published, arguments.timezone)
    chunks = read_in_chunks(
        read,
        items(arguments.file, parts.done),
        workers=arguments.workers,
        pack=pack,
        # This process has the threads of PyArrow: a fork might hang.
        method="spawn",
    )
    with closing(chunks):
        try:
            _fill(parts, chunks, arguments.part, bar)
        except KeyboardInterrupt:
            bar.end("stopped: the same command goes on from the last part")
            raise
    bar.end("done")
    parts.finish({"documents": parts.done})
    yield f"{parts.done} documents are in {arguments.out}\n"
    return 0


def _format(arguments: argparse.Namespace) -> str:
    """Check the arguments, and give the format of the parts."""
    for name in ("workers", "part"):
        if getattr(arguments, name) < 1:
            raise WrongError(
                f"--{name} must be 1 or more, got {getattr(arguments, name)}"
            )
    of_file = kind_of(arguments.file)
    kind: str = arguments.format or ("csv" if of_file == "tsv" else of_file)
    if kind == "csv" and arguments.nested:
        raise WrongError("--nested goes with the formats parquet and jsonl, got csv")
    return kind


def _fill(
    parts: Parts,
    chunks: Iterator[tuple[tuple[object, ...], bytes]],
    part: int,
    bar: Bar,
) -> None:
    waiting: list[bytes] = []
    documents = 0
    for chunk, packed in chunks:
        waiting.append(packed)
        documents += len(chunk)
        bar.step(len(chunk), failures_in(packed))
        if documents >= part:
            parts.add(documents, waiting)
            waiting, documents = [], 0
    if documents:
        parts.add(documents, waiting)


def _read(
    parser: Parser, published: str | None, timezone: str | None, item: Document | str
) -> Report:
    """Read a document; what it does not say of itself the command may have said."""
    if isinstance(item, Unread):
        raise item.error
    document = Document(item) if isinstance(item, str) else item
    report = parser.parse(
        document.text,
        published=published if document.published is None else document.published,
        timezone=timezone if document.timezone is None else document.timezone,
    )
    return attrs.evolve(report, id=document.id)


def _described(
    arguments: argparse.Namespace, parser: Parser, pack: Pack
) -> dict[str, object]:
    """Say what must be the same when a run goes on."""
    producer = parser.parse("").producer
    try:
        with arguments.file.open("rb") as file:
            head = hashlib.sha256(file.read(HEAD_BYTES)).hexdigest()
        size = arguments.file.stat().st_size
    except OSError as error:
        raise unreadable(arguments.file, error) from None
    return {
        "version": producer.version,
        "ruleset": producer.ruleset,
        "options": dict(producer.options),
        "published": arguments.published,
        "timezone": arguments.timezone,
        "format": pack.format,
        "nested": pack.nested,
        "archive": {"bytes": size, "sha256 of the first MiB": head},
    }
