"""The figures that stand for people of their own, while a text is read."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from conflictparse._quantities._types import Quantity

__all__ = ["NEAR", "Roots", "Standing", "figure", "fills_up"]

NEAR = 40
"""Figures back that may be told again."""


@attrs.define(eq=False)
class Standing:
    """A figure that stands for people of its own, so far."""

    index: int
    sentence: int
    definite: bool
    quantity: Quantity
    day: date | None = None
    """The day that its sentence, or one before it, opens with."""
    parts: int = 0
    """How many of its people were told of one by one behind it."""
    told: list[int] = attrs.field(factory=list)
    """How many each of those told of was, in order."""
    dying: bool = False
    """Whether the last of them was told of as one who died, and not for what he was."""
    parted: int = -1
    """The sentence that told of the last of them."""
    listed: bool = False
    """Whether the same words of harm tell of others too."""
    beside: bool = False
    """Whether the figure before is of another harm, told in the same sentence."""
    plain: bool = False
    """Whether its people were told of again as so many people."""
    slain: bool = False
    """Whether its people were told of again as those whom somebody killed."""
    others: int | None = None
    """Of whoever killed and died how many others his sentence counts."""
    retold: int = -1
    """The first sentence that told of as many again."""
    together: int | None = None
    """How many its sentence tells of that were harmed so, where that is several."""
    anew: bool | None = None
    """Whether its sentence tells a deed anew, once that was asked."""
    besides: bool | None = None
    """Whether it is of none whom a bare figure counts, once that was asked."""
    headed: int | None = None
    """The figure of the headline that its sentence tells of in full."""
    spelled: bool = False
    """Whether its sentence spells out a figure of the one before: "six and nine"."""


class Roots:
    """
    The figures of one kind and unit that stand for people of their own.

    Only the last few are compared with a new one, so that the work grows with
    the text and no faster.
    """

    def __init__(self) -> None:
        self._standing: list[Standing] = []
        self._in_sentence: dict[int, int] = {}
        self._by_figure: dict[int, Standing] = {}
        self.named: list[tuple[Standing, int]] = []
        """The last who were named, each with the figure that counts them."""
        self.total: int | None = None
        self.again: tuple[Standing, Standing] | None = None
        """The last running figure that was said again, and the one it says again."""
        self._facing: Standing | None = None
        """The figure that is being compared, where it says whose or where they were."""

    def __bool__(self) -> bool:
        return bool(self._standing)

    @contextmanager
    def facing(self, one: Standing) -> Iterator[None]:
        """Leave those of another country or place out while a figure is compared."""
        told = one.quantity.country is not None or one.quantity.place is not None
        self._facing = one if told and not one.definite else None
        yield
        self._facing = None

    def recent(self) -> list[Standing]:
        """Give those that a new figure is compared with, the last first."""
        last = self._standing[: -NEAR - 1 : -1]
        facing = self._facing
        if facing is None:
            return last
        return [one for one in last if not _of_others(facing, one)]

    def at(self, index: int | None) -> Standing | None:
        """Give the one of an index, where it is one of the last."""
        return next((one for one in self.recent() if one.index == index), None)

    def add(self, one: Standing) -> None:
        """Take a figure in."""
        self._standing.append(one)
        self._in_sentence[one.sentence] = self._in_sentence.get(one.sentence, 0) + 1
        value = figure(one.quantity)
        if value is not None:
            self.total = (self.total or 0) + value
            self._by_figure.setdefault(value, one)

    def drop(self, one: Standing) -> None:
        """Take a figure out that is part of another one."""
        self._standing.remove(one)
        self._in_sentence[one.sentence] -= 1
        value = figure(one.quantity)
        if value is not None and self.total is not None:
            self.total -= value
            if self._by_figure.get(value) is one:
                del self._by_figure[value]

    def alone_in(self, sentence: int) -> tuple[bool, bool]:
        """Say whether any, and whether all of them stand in a sentence."""
        here = self._in_sentence.get(sentence, 0)
        return here > 0, 0 < here == len(self._standing)

    def same_figure(self, value: int) -> Standing | None:
        """Give the first of exactly this figure."""
        return self._by_figure.get(value)

    def days(self) -> int:
        """Give under how many days of their own they stand."""
        return len({one.day for one in self._standing})

    def outside(self, sentence: int) -> list[Standing]:
        """Give those of other sentences."""
        return [one for one in self._standing if one.sentence != sentence]


def fills_up(here: Standing, other: Standing) -> bool:
    """Whether a figure is the rest of one whose people were told of one by one."""
    mine = figure(here.quantity) or 0
    return other.parts > 0 and other.parts + mine == figure(other.quantity)


def _of_others(one: Standing, other: Standing) -> bool:
    """
    Whether two figures name a country each, or a place each in one sentence.

    "83 Palestinians" and "four Israeli soldiers"; "Baro: 41 killed; Tel: 33 killed".
    """
    pairs = [(one.quantity.country, other.quantity.country)]
    if one.sentence == other.sentence:
        here, there = one.quantity.place, other.quantity.place
        if here is not None and there is not None:
            pairs.append((here.text, there.text))
    return any(None not in pair and pair[0] != pair[1] for pair in pairs)


def figure(quantity: Quantity) -> int | None:
    """Give one figure to compare by."""
    for value in (quantity.value, quantity.low, quantity.high):
        if value is not None:
            return int(value)
    return None
