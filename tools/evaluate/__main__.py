"""
Measure conflictparse on corpora, and print the tables of docs/evaluation.md.

Each file is JSON Lines, a record a line; that page says what a record holds.
`nox -s evaluate -- corpora/*.jsonl` runs it.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from tools.evaluate import harm, numbers, statements, times
from tools.evaluate.peers import OF_QUOTATIONS, OF_TIMES
from tools.evaluate.records import Record, Row, by_dataset, read

Rows = Callable[[str, list[Record]], Iterator[Row]]


def task(
    records: list[Record], *, narrative: bool, peers: bool
) -> tuple[tuple[str, ...], Rows]:
    """Tell from the gold of a dataset what is measured on it."""
    if any("expected" in record for record in records):
        return numbers.HEADING, numbers.rows
    if any(isinstance(record.get("gold"), dict) for record in records):
        return harm.HEADING, harm.rows
    if any("segments" in record for record in records):
        return statements.HEADING, partial(of_statements, peers=peers)
    if times.are_cases(records):
        return times.CASES, times.cases
    return times.DOCUMENTS, partial(of_times, narrative=narrative, peers=peers)


def of_statements(name: str, records: list[Record], *, peers: bool) -> Iterator[Row]:
    """Give the rows of statements, and those of other tools."""
    yield from statements.rows(name, records, statements.found)
    for peer, reader in OF_QUOTATIONS.items() if peers else ():
        yield from statements.rows(f"{name}, {peer}", records, reader, marked_only=True)


def of_times(
    name: str, records: list[Record], *, narrative: bool, peers: bool
) -> Iterator[Row]:
    """Give the rows of whole documents, and those of other tools."""
    reader = partial(times.expressions, narrative=narrative)
    yield from times.documents(name, records, reader)
    for peer, other in OF_TIMES.items() if peers else ():
        yield from times.documents(f"{name}, {peer}", records, other)


def line(cells: tuple[object, ...]) -> str:
    """Write a row of a table."""
    return f"| {' | '.join(map(str, cells))} |"


def main(given: list[str]) -> None:
    """Print a table for each file and way of measuring, and the speed."""
    about = (__doc__ or "").strip()
    parser = argparse.ArgumentParser(description=about.splitlines()[0])
    parser.add_argument("files", nargs="+", type=Path, help="corpora, JSON Lines")
    parser.add_argument(
        "--narrative",
        action="append",
        default=[],
        metavar="DATASET",
        help="read its times as a story's, not as news; may be repeated",
    )
    parser.add_argument(
        "--errors",
        type=int,
        default=0,
        metavar="N",
        help="print the first N errors of each row",
    )
    parser.add_argument(
        "--peers",
        action="store_true",
        help="read documents and quotations with other tools too; slow",
    )
    arguments = parser.parse_args(given)
    for path in arguments.files:
        shown: tuple[str, ...] = ()
        records = read(path)
        start = time.process_time()
        for name, several in by_dataset(records):
            heading, rows = task(
                several,
                narrative=name in arguments.narrative,
                peers=arguments.peers,
            )
            if heading != shown:
                print("", line(heading), line(("---",) * len(heading)), sep="\n")
                shown = heading
            for row in rows(name, several):
                print(line(row.cells), *row.errors[: arguments.errors], sep="\n")
        seconds = time.process_time() - start
        size = sum(len(record["text"]) for record in records)
        print(f"\n{path.name}: {size:,} characters in {seconds:.1f} CPU seconds")


if __name__ == "__main__":
    main(sys.argv[1:])
