"""Whether a figure is of somebody's relatives: "his two sons", "her husband's body"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities._kinds import ARMED
from conflictparse._quantities._pointing import is_pronoun

if TYPE_CHECKING:
    from conflictparse._quantities._types import Quantity
    from conflictparse._text import View

__all__ = ["kins_body", "of_kin"]


def of_kin(view: View, quantity: Quantity, other: Quantity) -> bool:
    """
    Whether a figure is of somebody's relative, and the other of "her", or of soldiers.

    "Burning her face. Her daughter was hurt": two. "Shot a man and his two sons.
    Rebels killed two soldiers": no son was one.
    """
    mine, theirs = _is_kin(view, quantity), _is_kin(view, other)
    if mine != theirs and ARMED & {*(other if mine else quantity).victim_types}:
        return True
    first = view.word_at(quantity.span.start)
    pronoun = other.victims is None and other.number is None
    return (
        pronoun
        and not is_pronoun(view, quantity)
        and view.has(first, "possessive_pronoun")
    )


def _is_kin(view: View, quantity: Quantity) -> bool:
    """Whether the victims are told of as relatives alone: "sons"."""
    if quantity.victims is None:
        return False
    noun = view.entry(view.word_at(quantity.victims.span.end - 1), "person")
    return noun is not None and bool(noun["kin"])


def kins_body(view: View, quantity: Quantity) -> bool:
    """Whether a death is told of by a relative's body: "her husband's body"."""
    first, cue = view.word_at(quantity.span.start), quantity.cue
    if cue is None or not view.has(first, "possessive_pronoun"):
        return False
    return first + 1 < view.word_at(cue.span.start) and view.has(
        view.word_at(cue.span.start), "remains"
    )
