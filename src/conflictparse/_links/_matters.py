"""When two figures are of one matter, and when they disagree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities import Accrual, VictimType

if TYPE_CHECKING:
    from conflictparse._quantities import Quantity

__all__ = ["alike", "exclude", "matter", "restates", "voice"]


def matter(quantity: Quantity) -> tuple[object, ...]:
    """
    Give all that must be equal where two figures are of the same people.
    """
    place = quantity.place.text if quantity.place else None
    who = quantity.victim_types, quantity.country, quantity.side
    return quantity.kind, quantity.unit, who, place


def alike(one: Quantity, other: Quantity) -> bool:
    """
    Whether two figures may be of the same people.

    "26 soldiers were killed" and "19 had died": a bare figure says nothing of who.
    """
    first, second = matter(one), matter(other)
    if first == second:
        return True
    anybody = _bare(one) or _bare(other)
    return anybody and first[:2] == second[:2] and first[3] == second[3]


ANYBODY = ((), None, None)
"""Who "nineteen people" are said to be."""

CIVILIANS = ((VictimType.CIVILIAN,), None, None)
"""Who "26 civilians" are said to be."""


def _bare(quantity: Quantity) -> bool:
    number, cue = quantity.number, quantity.cue
    if number is None or quantity.victims is not None:
        return False
    # "Only four deaths" is as bare as "four", but not the army's "five dead".
    return number.text == quantity.text or (
        not quantity.victim_types and cue is not None and quantity.span.covers(cue.span)
    )


def voice(quantity: Quantity) -> str | None:
    """
    Give a name to tell the speakers of figures apart; None where nobody is known.
    """
    said = quantity.attribution
    if said is None or said.speaker is None:
        return None
    return (said.speaker.name or said.speaker.mention.text).casefold()


def restates(quantity: Quantity) -> bool:
    """
    Whether a figure that points to a whole is of all its people, not of some.

    "8 people" behind "12 people" is, whoever says it, and behind "12 civilians"; "two
    of them" is not.
    """
    whole = quantity.whole
    if whole is None:
        return False
    civil = matter(whole)[2] == CIVILIANS and matter(quantity)[2] == ANYBODY
    if not civil and not alike(quantity, whole):
        return False
    # "Nine deaths", "nine dead": its words of harm are its noun.
    deaths = quantity.cue is not None and quantity.span.covers(quantity.cue.span)
    return (
        quantity.number is None
        or _bare(quantity)
        or deaths
        # "Put the toll at 20 dead": a toll is of all.
        or (quantity.accrual is Accrual.CUMULATIVE and quantity.victims is None)
        or quantity.victims is not None
    )


def exclude(one: Quantity, other: Quantity) -> bool:
    """
    Whether no number lies within the bounds of both.

    "At least 23" and "9" exclude each other, "at least 9" and "23" do not.
    """
    return _below(one, other) or _below(other, one)


def _below(low: Quantity, high: Quantity) -> bool:
    return low.high is not None and high.low is not None and low.high < high.low
