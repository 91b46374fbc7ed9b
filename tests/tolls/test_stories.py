"""Stories in prose: how many were killed, hurt, missing, captured and displaced."""

from pathlib import Path

import pytest

import conflictparse

STORIES = (
    (Path(__file__).parent / "stories.txt").read_text(encoding="utf-8").splitlines()
)
KINDS = (
    ("killed",),
    ("injured",),
    ("missing",),
    ("captured", "abducted"),
    ("displaced", "evacuated", "refugees"),
)


@pytest.mark.parametrize("line", [line for line in STORIES if line[:1] != "#"])
def test_story(line: str) -> None:
    """A toll is as the story says, and there is none where it says so."""
    *wanted, text = line.split(" ", 5)
    tolls = conflictparse.parse(text.replace("\\n", "\n")).tolls()
    best = {
        str(toll.kind): int(toll.best or toll.low or 0)
        for toll in tolls
        if toll.unit == "person"
    }
    found = [max(best.get(kind, 0) for kind in kinds) for kinds in KINDS]

    assert [int(figure) for figure in wanted] == found
