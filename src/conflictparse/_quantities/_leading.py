"""Running figures that a report opens with: they are its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._quantities._kinds import PEOPLE, counts
from conflictparse._quantities._types import Accrual, Role
from conflictparse._text import opens_body

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conflictparse._quantities._types import Quantity
    from conflictparse._text import View

__all__ = ["leading", "runs_on"]

GROWN = frozenset({Accrual.CUMULATIVE, Accrual.UNKNOWN})
"""How a figure counts that may have grown."""


def leading(view: View, sentence: int, facts: Sequence[Quantity]) -> list[Quantity]:
    """
    Let running figures of the first sentence be the report's own.

    "More than 900 have been killed since May"; with a new figure beside them they
    are background there, too: "a bomb killed nine, bringing to 900".
    """
    start, end = view.sentences[sentence]
    runs = view.holds(start, end, "since_word") and view.holds(start, end, "have")
    if not runs or not opens_body(view, sentence):
        return list(facts)
    news = {one.kind for one in facts if counts(one)}
    earlier = [
        one
        for one in facts
        if one.role is Role.PRIOR and one.kind in PEOPLE - news and one.number
    ]
    # "2,000 have been killed since May, and 900 have been abducted": both.
    if not any(one.accrual in GROWN for one in earlier):
        return list(facts)
    taken = {id(one) for one in earlier}
    return [
        attrs.evolve(one, role=Role.TOTAL) if id(one) in taken else one for one in facts
    ]


def runs_on(facts: Sequence[Quantity], fact: Quantity) -> bool:
    """
    Whether a running figure stands behind a new one of its sentence.

    "Killed 14, bringing to 212 the number of those killed since January".
    """
    return fact.accrual is Accrual.CUMULATIVE and any(
        one.kind is fact.kind and one.accrual is Accrual.NEW and counts(one)
        for one in facts
    )
