"""Inside one sentence: which figure a part is part of."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._quantities._kinds import PEOPLE
from conflictparse._quantities._roots import figure
from conflictparse._quantities._types import QuantityKind, Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conflictparse._quantities._types import Quantity

NEAR = 12
"""Figures on either side among which a part looks for its whole."""


def with_wholes_of_parts(found: Sequence[Quantity]) -> list[Quantity]:
    """
    Give each part of a sentence the kind and the figure that it is part of.

    That is the nearest one before it; a part of nothing is no figure of harm.
    """
    done: list[Quantity] = []
    for place, quantity in enumerate(found):
        if quantity.role is not Role.PART or quantity.kind is not QuantityKind.OTHER:
            done.append(quantity)
            continue
        near = found[max(0, place - NEAR) : place + NEAR]
        if any(one.kind in PEOPLE and one.span.overlaps(quantity.span) for one in near):
            continue
        whole = next((one for one in reversed(done[-NEAR:]) if _is_whole(one)), None)
        if whole is not None and fits_in(quantity, whole):
            done.append(
                attrs.evolve(
                    quantity,
                    kind=whole.kind,
                    cue=whole.cue,
                    status=whole.status,
                    whole=whole,
                )
            )
    return [_with_any_whole(place, done) for place in range(len(done))]


def _is_whole(quantity: Quantity) -> bool:
    return (
        quantity.kind in PEOPLE
        and quantity.role is not Role.PART
        and quantity.value != 0
    )


def _with_any_whole(place: int, sentence: Sequence[Quantity]) -> Quantity:
    """
    Find the whole that stands behind its part.

    "Five boys among nine killed".
    """
    quantity = sentence[place]
    if quantity.role is not Role.PART or quantity.whole is not None:
        return quantity
    for other in sentence[max(0, place - NEAR) : place + NEAR]:
        if (
            other.kind is quantity.kind
            and other.role is not Role.PART
            and fits_in(quantity, other)
        ):
            return attrs.evolve(quantity, whole=other)
    return quantity


def fits_in(part: Quantity, whole: Quantity) -> bool:
    """Whether a part is no larger than its whole, as far as both are known."""
    mine, theirs = figure(part), figure(whole)
    return mine is None or theirs is None or mine <= theirs
