"""
What a million articles cost: `nox -s load -- tests/load/cost.py`.

Measured is the time of the processor, not of the clock: it says the same on a
machine that has other things to do.
"""

from __future__ import annotations

import os
import resource
import time
from importlib import resources
from typing import TYPE_CHECKING

import pyarrow.parquet as pq
import pytest

from conflictparse import Document, Parser, arrow

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

ARTICLES = 300
SAMPLE = resources.files("conflictparse") / "data" / "samples" / "ceasefire.txt"
TEXT = SAMPLE.read_text(encoding="utf-8")


def articles() -> Iterator[Document]:
    """Give copies of the sample report, each with another figure and name."""
    for number in range(ARTICLES):
        text = TEXT.replace("12", str(number % 80 + 12))
        yield Document(text, id=str(number), published="2021-10-05")


def cost(run: Callable[[], object]) -> tuple[float, float]:
    """Return the seconds of the clock and of all processors that a run takes."""
    began, before = time.monotonic(), _processors()
    run()
    return time.monotonic() - began, _processors() - before


def _processors() -> float:
    return sum(
        usage.ru_utime + usage.ru_stime
        for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
        for usage in [resource.getrusage(who)]
    )


def many(workers: int) -> Callable[[], object]:
    """Make a run over all articles."""
    return lambda: sum(1 for _ in Parser().parse_many(articles(), workers=workers))


def shown(name: str, seconds: tuple[float, float]) -> None:
    """Print a line of the table."""
    clock, processors = (part / ARTICLES * 1e6 / 3600 for part in seconds)
    print(f"| {name} | {processors:.2f} | {clock:.2f} | {os.getloadavg()[0]:.1f} |")


@pytest.fixture(scope="module", autouse=True)
def _head() -> None:
    Parser().warm_up()
    print(f"\n{ARTICLES} articles of {len(TEXT)} characters; for a million articles:")
    print("| run | processor hours | hours here | load average |\n|-|-|-|-|")


def test_workers() -> None:
    """Two workers cost so little more than one process that both cores gain."""
    runs = [cost(many(workers)) for workers in (1, 2, 1, 2)]
    for workers, run in zip((1, 2, 1, 2), runs, strict=True):
        shown(f"`parse_many(workers={workers})`", run)
    one, two = (min(run[1] for run in runs[start::2]) for start in (0, 1))
    print(f"two workers take {two / one:.3f} of the processor time of one process:")
    print(
        f"{2 / (two / one):.2f} times as fast where two cores have nothing else to do"
    )

    assert 2 * one / two > 1.7


@pytest.mark.parametrize("nested", [False, True])
def test_arrow(tmp_path: Path, *, nested: bool) -> None:
    """Columns cost little beside reading."""

    def run() -> None:
        batch = arrow.to_batch(Parser().parse_many(articles()), nested=nested)
        with pq.ParquetWriter(tmp_path / "x", batch.schema, compression="zstd") as to:
            to.write_batch(batch)

    shown("nested rows to Parquet" if nested else "flat rows to Parquet", cost(run))
    size = (tmp_path / "x").stat().st_size / ARTICLES
    print(f"{size:.0f} bytes an article in Parquet")

    assert size < len(TEXT)
