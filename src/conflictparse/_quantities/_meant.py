"""Figures of what is meant, forecast or prevented: "beds for 300 wounded"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities._kinds import MOVED

if TYPE_CHECKING:
    from conflictparse._quantities._types import Quantity
    from conflictparse._text import View

__all__ = ["is_meant"]


def is_meant(view: View, first: int, told: int, behind: int, fact: Quantity) -> bool:
    """
    Whether a figure is of what somebody wants, expects, plans or prevents.

    "Wanted 12 prisoners dead", "expects 3,000 casualties", "belts prevented 40
    deaths", "the hotel was to house 140 refugees".
    """
    if _wanted(view, first, told, behind):
        return True
    return told == first and (
        _awaited(view, first)
        or _averted(view, first, behind)
        or (fact.kind in MOVED and _planned(view, first))
    )


def _wanted(view: View, first: int, told: int, behind: int) -> bool:
    """
    "Wanted 12 prisoners dead", "urged the killing of 12", "called for the death of".
    """
    place = told - 1
    if told == first:
        willing = view.has(place, "willing") or view.has(place, "ordering")
        return willing and behind > first
    called = view.has(place, "willing_for") or (
        view.has(place, "inside") and view.has(place - 1, "willing_for")
    )
    return called or (view.has(place, "willing") and view.holds(told, first, "of"))


def _awaited(view: View, first: int) -> bool:
    """
    "Expects 3,000 casualties", "has beds for 300 wounded", "can treat 300 wounded".
    """
    before = first - 1
    if view.has(before, "expecting"):
        return True
    if view.has(before, "meant_for"):
        # "Has reserved camps for 30,000 evacuees".
        camps = view.has(before - 1, "shelter_noun")
        near = max(0, before - 1 - MAX_CAMPS)
        kept = camps and view.holds(near, before - 1, "capacity")
        return kept or view.has(before - 1, "capacity")
    if view.has(before, "reckoning_with"):
        return view.has(before - 1, "reckoning")
    if view.has(before, "of") and view.has(before - 1, "quota"):
        return True
    return view.has(before, "verb_base") and view.has(before - 1, "modal")


def _averted(view: View, first: int, behind: int) -> bool:
    """
    "Belts prevented 40 deaths"; not "could have prevented", "failed to prevent".

    "Prevented 12 wounded from leaving" tells of wounded.
    """
    verb = first - 1
    if not (view.has(verb, "averting") and view.has(behind - 1, "harm_noun")):
        return False
    before = view.first(
        max(0, verb - MAX_UNDONE), verb, "modal", "negation", "infinitive_to"
    )
    return before == verb


MAX_ASKED = 8
"""Words of "needs another 250 million dollars" before "to help 900 refugees"."""

MAX_CAMPS = 3
"""Words of "reserved two large camps" before "for 900 evacuees"."""

MAX_UNDONE = 3
"""Words of "could not have prevented" before the verb."""


def _planned(view: View, first: int) -> bool:
    """
    "Is to house 90 displaced families", "will take in 7,500 refugees".

    "Refused to admit 1,000 refugees", but "managed to feed 900 refugees".
    """
    verb = first - 1 - view.has(first - 1, "particle_in")
    if not view.has(verb, "verb_base"):
        return False
    if view.has(verb - 1, "infinitive_to"):
        # "Needs 250 million dollars to help 1.2 million refugees".
        asked = view.holds(max(0, verb - 1 - MAX_ASKED), verb - 1, "appealing")
        return asked or view.has(verb - 2, "be") or view.has(verb - 2, "offering")
    return view.has(verb - 1, "modal")
