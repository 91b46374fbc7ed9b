"""How fast texts are read: `nox -s bench`."""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from typing import Any

import pytest

import conflictparse
from benchmarks.others import OTHERS, Read, scan
from benchmarks.texts import TEXTS, report
from hostile import FAMILIES

READERS: Mapping[str, Read] = {
    "bare scan": scan,
    "parse": conflictparse.parse,
    "extract_numbers": conflictparse.extract_numbers,
    "extract_quantities": conflictparse.extract_quantities,
    "extract_timestamps": conflictparse.extract_timestamps,
    "extract_statements": conflictparse.extract_statements,
}
SIZES = (1_000, 10_000, 100_000, 1_000_000, 10_000_000)
HOSTILE_SIZE = 20_000
COMPARED = ("short note", "article")
"""The others take minutes for a longer text."""

STARTS = {
    "bare interpreter": "pass",
    "import": "import conflictparse",
    "first parse": "import conflictparse; "
    "conflictparse.parse('Twelve people were killed on Monday, he said.')",
    "warm-up": "import conflictparse; conflictparse.Parser().warm_up()",
}

Benchmark = Any
"""The fixture of pytest-benchmark, which the other sessions do not install."""


def measure(benchmark: Benchmark, read: Read, text: str, rounds: int) -> None:
    """Time a reader; the memory of words is warm, as it is after some reports."""
    benchmark.extra_info["characters"] = len(text)
    benchmark.pedantic(read, args=(text,), rounds=rounds, warmup_rounds=1)
    assert benchmark.stats.stats.min >= 0


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("reader", READERS)
def bench_readers(benchmark: Benchmark, reader: str, text: str) -> None:
    """Each reader, on each text."""
    rounds = 7 if len(TEXTS[text]) > len(TEXTS["article"]) else 60
    measure(benchmark, READERS[reader], TEXTS[text], rounds)


@pytest.mark.parametrize("text", COMPARED)
@pytest.mark.parametrize("reader", OTHERS)
@pytest.mark.filterwarnings("ignore")
def bench_others(benchmark: Benchmark, reader: str, text: str) -> None:
    """What users take today, on the same texts."""
    measure(benchmark, OTHERS[reader], TEXTS[text], 3)


@pytest.mark.parametrize("size", SIZES)
def bench_sizes(benchmark: Benchmark, size: int) -> None:
    """One report of each size."""
    rounds = max(1, min(20, 1_000_000 // size))
    measure(benchmark, conflictparse.parse, report(size), rounds)


@pytest.mark.parametrize("family", FAMILIES)
def bench_hostile(benchmark: Benchmark, family: str) -> None:
    """Texts that a careless pattern takes forever over."""
    measure(benchmark, conflictparse.parse, FAMILIES[family](HOSTILE_SIZE), 2)


@pytest.mark.parametrize("start", STARTS)
def bench_start(benchmark: Benchmark, start: str) -> None:
    """A process of its own, from nothing to the end."""
    run = started(STARTS[start])
    spent = min(run() for _ in range(10))
    benchmark.extra_info["seconds"] = spent
    benchmark.pedantic(run, rounds=1)
    assert spent > 0


def started(code: str) -> Callable[[], float]:
    """Return what runs a program and gives the CPU seconds that it took."""

    def run() -> float:
        before = os.times()
        subprocess.run([sys.executable, "-c", code], check=True)  # noqa: S603 - our own
        after = os.times()
        return (
            after.children_user
            + after.children_system
            - before.children_user
            - before.children_system
        )

    return run
