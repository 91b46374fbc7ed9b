"""What a corpus is: records of JSON Lines, each a text with what should be read."""

from __future__ import annotations

import json
import math
from itertools import groupby
from typing import TYPE_CHECKING, Any

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

__all__ = [
    "Record",
    "Row",
    "Score",
    "by_dataset",
    "likeness",
    "paired",
    "read",
    "share",
]

Record = dict[str, Any]
"""A line of a corpus; docs/evaluation.md says what it holds."""

Place = tuple[int, int]


def read(path: Path) -> list[Record]:
    """Read a corpus; where a record names no dataset, the file does."""
    with path.open(encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines if line.strip()]
    for record in records:
        record.setdefault("dataset", record.get("source", path.stem))
    return records


def by_dataset(records: Iterable[Record]) -> Iterator[tuple[str, list[Record]]]:
    """Give each dataset with its records."""
    ordered = sorted(records, key=lambda one: str(one["dataset"]))
    for name, several in groupby(ordered, key=lambda one: str(one["dataset"])):
        yield name, list(several)


@attrs.define
class Score:
    """How many there are, how many are found, and how many of these are right."""

    gold: int = 0
    found: int = 0
    right: int = 0

    @property
    def recall(self) -> float:
        """Of what should be found, how much is."""
        return share(self.right, self.gold)

    @property
    def precision(self) -> float:
        """Of what is found, how much should be."""
        return share(self.right, self.found)


@attrs.frozen
class Row:
    """A row of a table: its cells, and what was read otherwise than in the gold."""

    cells: tuple[object, ...]
    errors: tuple[str, ...] = ()


def share(part: int, whole: int) -> float:
    """Give a share, which is not a number where there is nothing."""
    return part / whole if whole else math.nan


def paired(gold: list[Place], found: list[Place]) -> list[tuple[int, int]]:
    """
    Pair each place with at most one that overlaps it, the closest pairs first.

    >>> paired([(0, 10), (20, 30)], [(0, 12), (0, 10), (29, 40)])
    [(0, 1), (1, 2)]
    """
    close = sorted(
        (-likeness(one, other), at, against)
        for at, one in enumerate(gold)
        for against, other in enumerate(found)
        if min(one[1], other[1]) > max(one[0], other[0])
    )
    taken: set[int] = set()
    pairs: dict[int, int] = {}
    for _, at, against in close:
        if at not in pairs and against not in taken:
            pairs[at] = against
            taken.add(against)
    return sorted(pairs.items())


def likeness(one: Place, other: Place) -> float:
    """Give what two places share of what they cover together, from 0 to 1."""
    shared = max(0, min(one[1], other[1]) - max(one[0], other[0]))
    return shared / (one[1] - one[0] + other[1] - other[0] - shared) if shared else 0.0
