"""One deed has one toll, however often a report tells of it."""

import tomllib
from itertools import product
from pathlib import Path

import pytest

import conflictparse

TOLD = tomllib.loads(
    (Path(__file__).parent / "one_deed.toml").read_text(encoding="utf-8")
)
FIRST = TOLD["reports"][0]
REPORTS = [
    *("\n\n".join(two) for two in product(TOLD["heads"], TOLD["reports"])),
    *("\n\n".join(two) for two in product(TOLD["reports"], TOLD["behind"])),
    *(
        f"{head}\n\n{FIRST}\n\n{one}"
        for head, one in product(TOLD["heads"], TOLD["behind"])
    ),
]
RETOLD = TOLD["retold"]


def tolls(text: str) -> dict[str, object]:
    """Give how many people there were by each kind of harm."""
    read = conflictparse.parse(text, published="2024-09-25")
    return {
        toll.kind.value: toll.low if toll.best is None else toll.best
        for toll in read.tolls()
        if toll.unit == "person"
    }


@pytest.mark.parametrize("report", REPORTS)
def test_one_deed(report: str) -> None:
    """A headline, a first sentence and what follows tell of the same people."""
    found = tolls(report)

    assert (found["killed"], found["injured"]) == (TOLD["killed"], TOLD["injured"])


@pytest.mark.parametrize("verb", RETOLD["verbs"])
@pytest.mark.parametrize("roughly", RETOLD["roughly"])
@pytest.mark.parametrize("exactly", RETOLD["exactly"])
def test_roughly_in_headline(verb: dict[str, str], roughly: str, exactly: str) -> None:
    """What a headline gives roughly is what its first sentence counts as others."""
    head = f"Gunmen kill five, {verb['head']} {roughly}"
    told = f"Armed men killed five people and {verb['told']} {exactly} on Monday."
    found = tolls(f"{head}\n\n{told} Police are looking for them.")

    assert (found["killed"], found[verb["kind"]]) == (5, RETOLD["value"])
