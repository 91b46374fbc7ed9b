"""What is told of another deed adds its own dead, and of the same deed none."""

import tomllib
from itertools import product
from pathlib import Path

import pytest

import conflictparse

TOLD = tomllib.loads(
    (Path(__file__).parent / "others.toml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("gap", [" ", "\n\n"])
@pytest.mark.parametrize(
    ("report", "sentence", "killed"),
    [
        (head + report, sentence, TOLD["killed"] + other["killed"])
        for other in TOLD["other"]
        for head, report in product(TOLD["heads"], TOLD["reports"])
        for sentence in other["sentences"]
    ],
)
def test_other_deed(report: str, sentence: str, killed: int, gap: str) -> None:
    """The toll is of both deeds, or of the one that is told of twice."""
    read = conflictparse.parse(report + gap + sentence, published="2024-09-27")
    found = [toll for toll in read.tolls() if toll.kind == "killed"]

    assert [killed] == [toll.low if toll.best is None else toll.best for toll in found]
