"""People displaced before, to whom others come: "adding to 61,000 IDPs"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._quantities._kinds import MASSES
from conflictparse._quantities._phrases import stands
from conflictparse._quantities._types import Accrual, QuantityKind, Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conflictparse._quantities._types import Quantity
    from conflictparse._text import View

__all__ = ["arrived_abroad", "displaced_before"]

MAX_ONTO = 4
"""Words before a figure among which "on top of" stands."""

MAX_BEHIND = 4
"""Words behind it among which "before" stands: "61,000 displaced before"."""


def displaced_before(view: View, fact: Quantity, told: Sequence[Quantity]) -> Quantity:
    """
    Make those prior to whom the others *told* of in a sentence come.

    "27,000 people fled, adding to 61,000 IDPs", "in addition to 61,000 already
    displaced".
    """
    if fact.kind not in MASSES or fact.number is None or fact.role is Role.PART:
        return fact
    # "Forced them to join 195,000 in camps": nobody else is counted.
    if not any(other is not fact and other.kind in MASSES for other in told):
        return fact
    start, end = view.word_at(fact.span.start), view.word_at(fact.span.end - 1) + 1
    before = max(0, start - MAX_ONTO)
    if not stands(view, "onto", before, start):
        beside = view.holds(before, start, "joining", "onto_known")
        stock = fact.accrual is Accrual.STOCK
        known = stock or view.holds(start - 1, end + MAX_BEHIND, "known_before")
        if not (beside and known):
            return fact
    return attrs.evolve(fact, role=Role.PRIOR, accrual=Accrual.STOCK)


def arrived_abroad(view: View, fact: Quantity, told: Sequence[Quantity]) -> Quantity:
    """
    Take "arrivals" for refugees where those told of before them are.

    "54,000 crossed into Chad, bringing the number of new arrivals to 610,000".
    """
    if fact.kind is not QuantityKind.DISPLACED or fact.cue is None:
        return fact
    words = view.word_at(fact.cue.span.start), view.word_at(fact.cue.span.end)
    if not view.holds(*words, "coming_noun"):
        return fact
    abroad = any(
        one.kind is QuantityKind.REFUGEES and one.span.start < fact.span.start
        for one in told
    )
    return attrs.evolve(fact, kind=QuantityKind.REFUGEES) if abroad else fact
