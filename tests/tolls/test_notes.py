"""Notes of incidents in many wordings: how many were killed, hurt and captured."""

from pathlib import Path

import pytest

import conflictparse

NOTES = [
    line
    for name in ("incidents.txt", "notes.txt")
    for line in (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines()
]
KINDS = (("killed",), ("injured",), ("captured", "abducted"))


@pytest.mark.parametrize("line", [line for line in NOTES if line[:1] != "#"])
def test_note(line: str) -> None:
    """A toll is as the note says, and there is none where it says so."""
    *wanted, text = line.split(" ", 3)
    tolls = {str(toll.kind): toll for toll in conflictparse.parse(text).tolls()}
    found = [
        max(
            int(toll.best or toll.low or 0) if (toll := tolls.get(kind)) else 0
            for kind in kinds
        )
        for kinds in KINDS
    ]

    assert [int(figure) for figure in wanted] == found
