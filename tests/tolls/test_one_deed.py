"""One deed has one toll, however often a report tells of it."""

import tomllib
from itertools import product
from pathlib import Path

import pytest

import conflictparse

TOLD = tomllib.loads(
    (Path(__file__).parent / "one_deed.toml").read_text(encoding="utf-8")
)
REPORTS = [
    ("\n\n".join(told), deed["tolls"])
    for deed in TOLD["deed"]
    for told in (
        *product(deed["heads"], deed["reports"]),
        *product(deed["reports"], deed["behind"]),
        *product(deed["heads"], deed["reports"][:1], deed["behind"]),
    )
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


@pytest.mark.parametrize(("report", "wanted"), REPORTS)
def test_one_deed(report: str, wanted: dict[str, int]) -> None:
    """A headline, a first sentence and what follows tell of the same people."""
    found = tolls(report)

    assert {kind: found.get(kind) for kind in wanted} == wanted


@pytest.mark.parametrize("verb", RETOLD["verbs"])
@pytest.mark.parametrize("roughly", RETOLD["roughly"])
@pytest.mark.parametrize("exactly", RETOLD["exactly"])
def test_roughly_in_headline(verb: dict[str, str], roughly: str, exactly: str) -> None:
    """What a headline gives roughly is what its first sentence counts as others."""
    head = f"Gunmen kill five, {verb['head']} {roughly}"
    told = f"Armed men killed five people and {verb['told']} {exactly} on Monday."
    found = tolls(f"{head}\n\n{told} Police are looking for them.")

    assert (found["killed"], found[verb["kind"]]) == (5, RETOLD["value"])
