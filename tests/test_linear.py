"""The cost of a text grows with its length, and no text costs out of all measure."""

import gc
import sys
from collections.abc import Iterator
from importlib.resources import files
from time import process_time
from types import FrameType

import pytest

import conflictparse
from hostile import FAMILIES

SHORT, LONG = 800, 4_000
MAX_GROWTH = 2.2
"""By how much a character of the longer text may cost more; by 5 if it were squared."""

MAX_COST = 20
"""How many times the cost of a report a character of any text may be."""


@pytest.fixture(autouse=True)
def uncollected() -> Iterator[None]:
    """Keep the collector of garbage, which runs when it pleases, out of the figures."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()


def calls(text: str) -> int:
    """Count the calls of functions that one parse makes."""
    made = 0

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal made
        made += event in {"call", "c_call"}

    conflictparse.parse(text)
    sys.setprofile(count)
    try:
        conflictparse.parse(text)
    finally:
        sys.setprofile(None)
    return made


def seconds(text: str) -> float:
    """Return the least CPU seconds of a few parses."""
    least = float("inf")
    for _ in range(3):
        start = process_time()
        conflictparse.parse(text)
        least = min(least, process_time() - start)
    return least


@pytest.mark.parametrize("family", FAMILIES)
def test_calls_grow_with_the_text(family: str) -> None:
    """Five times the text makes about five times the calls."""
    short, long = FAMILIES[family](SHORT), FAMILIES[family](LONG)

    growth = calls(long) / calls(short) / (len(long) / len(short))

    assert growth < MAX_GROWTH


@pytest.mark.parametrize("family", FAMILIES)
def test_time_grows_with_the_text(family: str) -> None:
    """So does the time, which counts what patterns do inside one call."""
    source = files("conflictparse").joinpath("data", "samples", "ceasefire.txt")
    report, short, long = (
        seconds(text) / len(text)
        for text in (
            source.read_text(encoding="utf-8"),
            FAMILIES[family](SHORT),
            FAMILIES[family](LONG),
        )
    )

    assert long < short * MAX_GROWTH
    assert long < report * MAX_COST
