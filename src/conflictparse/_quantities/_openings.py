"""How a sentence opens that goes on with the figures of the one before."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from conflictparse._text import View

__all__ = ["goes_into_parts", "goes_on_elsewhere", "goes_on_with_toll"]


def goes_into_parts(view: View, number: int) -> bool:
    """
    Whether a sentence opens with whom the one before counted.

    "Among them are six children", "They include a nurse", "Four of them were women",
    "The victims were two boys".
    """
    if number >= len(view.sentences):
        return False
    start, end = view.sentences[number]
    if view.has(start, "among"):
        return view.has(start + 1, "pronoun_person")
    if view.has(start, "pronoun_person"):
        return view.has(start + 1, "includer")
    if view.says(start + 1, "the_victims"):
        return view.holds(start + 2, start + 3, "includer", "be")
    stop = min(end - 1, start + MAX_COUNT)
    return view.holds(start + 1, stop, "of") and any(
        view.has(at, "of")
        and view.has(at + 1, "pronoun_person")
        and view.has(at + 2, "be")
        and view.has(at + 3, "person")
        for at in range(start + 1, stop)
    )


def goes_on_with_toll(view: View, number: int) -> bool:
    """Whether a sentence opens with where a toll stands: "by noon it stood at 35"."""
    if number >= len(view.sentences):
        return False
    start, end = view.sentences[number]
    stop = min(end, start + MAX_HEAD)
    before = view.sentences[number - 1]
    if not view.holds(start, stop, "standing") or not view.holds(*before, "harm_noun"):
        return False
    return any(
        view.says(at, "it") and view.holds(at + 1, at + MAX_COUNT, "standing")
        for at in range(start, stop)
    )


def goes_on_elsewhere(view: View, number: int) -> bool:
    """Whether a sentence opens with who got where: "900 have since reached Tel"."""
    if number >= len(view.sentences):
        return False
    start, end = view.sentences[number]
    return any(
        view.has(at, "reaching") and view.holds(max(start, at - 2), at, "have")
        for at in range(start, min(end, start + MAX_HEAD))
    )


MAX_HEAD = 9
"""Words among which a toll is told of again: "by Tuesday morning it stood"."""

MAX_COUNT = 4
"""Words of a figure: "At least four of them"."""
