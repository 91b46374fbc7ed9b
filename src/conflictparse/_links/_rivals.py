"""Figures of the same people that two speakers give."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._links._matters import alike, voice
from conflictparse._quantities import PEOPLE, Role
from conflictparse._status import Status

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from conflictparse._links._clauses import Clauses
    from conflictparse._quantities import Quantity

__all__ = ["rivals", "root_of"]

MAX_BACK = 6
"""Figures back that another speaker may be answering to."""


def rivals(clauses: Clauses, figures: Sequence[Quantity]) -> dict[int, int]:
    """
    Say which figures are of the people of another, by index.

    "Police put the toll at 12, a doctor said 17 had died": two claims, not 29
    dead. The higher one stands, as where a report raises its own figure, but what
    is only claimed gives way to what is said.

    Args:
        figures:
            Those that stand for people of their own, linked, in text order.
    """
    same: dict[int, int] = {}
    for index, one in enumerate(figures):
        for other in range(index - 1, max(-1, index - 1 - MAX_BACK), -1):
            if other not in same and _rival(clauses, figures[other], one):
                # Of two that are equal the first stands.
                lower, higher = sorted((index, other), key=lambda i: _rank(figures[i]))
                same[lower] = higher
                break
    return same


def root_of(same: Mapping[int, int], index: int) -> int:
    """Follow figures that give way to others to the one that stands."""
    while index in same:
        index = same[index]
    return index


def _rival(clauses: Clauses, one: Quantity, other: Quantity) -> bool:
    """Whether two speakers give a figure each of what may be the same people."""
    voices = voice(one), voice(other)
    if not (_open(one) and _open(other)) or None in voices or voices[0] == voices[1]:
        return False
    when = one.when and one.when.value, other.when and other.when.value
    between = clauses.sentence_of(other.span) - clauses.sentence_of(one.span)
    return alike(one, other) and when[0] == when[1] and between <= 1


def _open(quantity: Quantity) -> bool:
    return (
        quantity.kind in PEOPLE
        and quantity.role is Role.TOTAL
        and quantity.status in {Status.ASSERTED, Status.UNCONFIRMED}
        and quantity.number is not None
    )


def _rank(quantity: Quantity) -> tuple[bool, int]:
    return quantity.status is Status.ASSERTED, _size(quantity)


def _size(quantity: Quantity) -> int:
    figures = (quantity.value, quantity.low, quantity.high)
    return int(next((one for one in figures if one is not None), 0))
