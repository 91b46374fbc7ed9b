"""Names that a day or a length is part of: "the June 30 Movement"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._times._en._read import word_at
from conflictparse._times._shapes import Calendar, Claim, Length

if TYPE_CHECKING:
    from conflictparse._text import View

__all__ = ["is_name"]

COLOURS = frozenset({"black", "bloody", "cyber", "red"})
"""Before a month or a weekday they make the name of an event: "Bloody Sunday"."""


ADDRESSES = frozenset({"mr", "mrs", "ms", "miss"})


def is_name(view: View, claim: Claim) -> bool:
    """
    Tell whether a claim is part of a name, or of a word: "H1" in "H1N1".
    """
    shape = claim.shape
    if claim.clocks or claim.ends or claim.part:
        return False
    # "Mr Friday was shot".
    if claim.start and (
        word_at(view, claim.start - 1) in ADDRESSES or named_person(view, claim)
    ):
        return True
    if isinstance(shape, Length):
        return named_for(view, claim.end) and view.has(claim.end - 1, "cap")
    if not isinstance(shape, Calendar) or shape.year is not None:
        return False
    if view.has(claim.end, "initial") and view.glued(claim.end):
        return True
    dated = shape.day is not None or shape.weekday is not None
    named = dated or shape.month is not None or shape.feast_days is not None
    group = dated and shape.month is not None and view.has(claim.end, "named_group")
    return named and (group or named_for(view, claim.end) or coloured(view, claim))


def named_person(view: View, claim: Claim) -> bool:
    """
    Tell whether a first name makes a name of a weekday: "Joe Friday said so".
    """
    shape, before = claim.shape, claim.start - 1
    if not isinstance(shape, Calendar) or shape != Calendar(weekday=shape.weekday):
        return False
    initial = view.has(before, "dot") and view.has(before - 1, "initial")
    initial = initial and view.has(before - 1, "cap")
    heads = before == 0 or not view.has(before - 1, "word")
    given = view.has(before, "given_name") and view.has(before, "cap") and heads
    return initial or given


def named_for(view: View, end: int) -> bool:
    """
    Tell whether a noun of names stands behind: "Movement", "Youth Movement".
    """
    return view.has(end, "named_for") and view.has(end, "cap")


def coloured(view: View, claim: Claim) -> bool:
    """
    Tell whether "Bloody" or "Black" stands before a month or a weekday.
    """
    alone = claim.end - claim.start == 1 and view.has(claim.start, "cap")
    before = claim.start - 1
    return alone and word_at(view, before) in COLOURS and view.has(before, "cap")
