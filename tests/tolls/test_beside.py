"""What is told beside an event changes none of its tolls."""

import tomllib
from collections.abc import Mapping
from itertools import product
from pathlib import Path
from typing import Any

import pytest

import conflictparse

EVENTS = tomllib.loads(
    (Path(__file__).parent / "beside.toml").read_text(encoding="utf-8")
)["event"]
KINDS = {
    "killed": {"killed"},
    "injured": {"injured"},
    "captured": {"captured", "abducted"},
    "displaced": {"displaced", "evacuated"},
}


@pytest.mark.parametrize("published", ["2022-05-04", None])
@pytest.mark.parametrize(
    ("report", "beside", "tolls"),
    [
        (report, beside, event["tolls"])
        for event in EVENTS
        for report, beside in product(event["reports"], event["beside"])
    ],
)
def test_beside(
    report: str, beside: str, tolls: Mapping[str, int], published: str | None
) -> None:
    """A report has its own tolls, whatever else its next paragraph tells."""
    found: dict[str, Any] = {}
    read = conflictparse.parse(f"{report}\n\n{beside}", published=published)
    for toll in read.tolls():
        for name, kinds in KINDS.items():
            if toll.kind in kinds and toll.unit == "person":
                best = toll.low if toll.best is None else toll.best
                found[name] = max(best or 0, found.get(name, 0))

    assert tolls == {name: figure for name, figure in found.items() if figure}
