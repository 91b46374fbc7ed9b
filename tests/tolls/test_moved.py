"""Texts of displacement in many wordings: how many had to move, in which unit."""

from pathlib import Path

import pytest

import conflictparse

MOVED = (Path(__file__).parent / "moved.txt").read_text(encoding="utf-8").splitlines()
KINDS = {"displaced": "", "evacuated": "", "refugees": "", "returned": "back "}


@pytest.mark.parametrize("line", [line for line in MOVED if line[:1] != "#"])
def test_moved(line: str) -> None:
    """The tolls of those who moved, and of those who are back, are as told."""
    wanted, text = line.split(" | ", 1)
    found: dict[str, int] = {}
    for toll in conflictparse.parse(text).tolls():
        if str(toll.kind) in KINDS:
            unit = KINDS[str(toll.kind)] + toll.unit
            best = int(toll.best or 0)
            found[unit] = max(found.get(unit, 0), best)
    tolls = [f"{figure} {unit}" for unit, figure in sorted(found.items()) if figure]

    assert wanted == (", ".join(tolls) or "0")
