"""Words of harm in a figure of speech: "the casualties of the vote"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities._phrases import stands
from conflictparse._quantities._types import QuantityKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conflictparse._quantities._types import Quantity
    from conflictparse._text import View

__all__ = ["without_figurative"]


def without_figurative(view: View, facts: Sequence[Quantity]) -> list[Quantity]:
    """
    Drop the figures of a harm that is only a way of speaking.

    "Forty drivers were driven out of business", "four ministers were among the
    casualties of the vote", "we died out there".
    """
    return [fact for fact in facts if fact.cue is None or not _is_said_so(view, fact)]


def _is_said_so(view: View, fact: Quantity) -> bool:
    cue = fact.cue or fact
    start, end = view.word_at(cue.span.start), view.word_at(cue.span.end - 1) + 1
    if fact.number is None and _only_named(view, view.word_at(fact.span.start)):
        return True
    match fact.kind:
        case QuantityKind.DISPLACED | QuantityKind.EVACUATED:
            return _leaves_no_home(view, end)
        case QuantityKind.CASUALTIES:
            return _of_a_vote(view, fact, end)
        case QuantityKind.KILLED:
            return (
                _speaker_died(view, fact)
                or _in_marks(view, start, end)
                or _is_alive(view, start, end)
            )
        case QuantityKind.CAPTURED:
            number = fact.number is not None and fact.victims is None
            return number and _is_compared(view, view.word_at(fact.span.end - 1) + 1)
        case _:
            return False


def _only_named(view: View, start: int) -> bool:
    """
    "Four brothers named Hale, killed in March", "Orla Tan, of Baro Hill, who died".
    """
    if not view.has(start, "cap"):
        return False
    # "Two men named Orla Tan and Ben Roe".
    first = start
    while first > start - MAX_NAMES and any(
        view.has(first - 1, tag) for tag in ("cap", "and", "comma")
    ):
        first -= 1
    first -= view.says(first - 1, "as")
    called = view.says(first - 1, "called_so")
    # "A man named Tan was killed" is right: he is one.
    return (called and view.has(first - 2, "person_plural")) or (
        view.has(start - 1, "of") and view.has(start - 2, "comma")
    )


MAX_NAMES = 12
"""Words of the names before the last one: "Orla Tan, Ada Pell and"."""


def _is_compared(view: View, end: int) -> bool:
    """
    "The party captured 33, up from nine": seats.
    """
    return view.has(end, "comma") and view.has(end + 1, "compared")


def _leaves_no_home(view: View, end: int) -> bool:
    """
    "Driven out of business", "out of the polling stations", "led out to sea".
    """
    to_sea = view.has(end + 1, "infinitive_to") and view.says(end + 2, "sea")
    if to_sea and view.says(end, "out"):
        return True
    return (
        stands(view, "out_of", end, end + 2)
        and (place := view.first(end + 2, end + MAX_PLACE, "no_home")) < end + MAX_PLACE
        and not view.holds(end, place, "comma", "semicolon", "and")
        and _ends_noun(view, place)
    )


def _ends_noun(view: View, index: int) -> bool:
    """Whether a word is the last of its noun: "the market", not "the market town"."""
    return view.has(index + 1, "function") or not view.has(index + 1, "lower")


MAX_PLACE = 6
"""Words of "out of the polling stations" and one more."""


def _of_a_vote(view: View, fact: Quantity, end: int) -> bool:
    """
    "The casualties of the vote"; "the poll had three high-profile casualties".
    """
    if view.has(end, "of"):
        last = end + MAX_ARENA
        return any(
            view.has(index, "arena") and _ends_noun(view, index)
            for index in range(end + 1, last)
        )
    first = view.word_at(fact.span.start)
    near = range(max(0, first - MAX_ARENA), first)
    return view.holds(first - 1, first, "have") and any(
        view.has(index, "arena") for index in near
    )


MAX_ARENA = 5
"""Words of "of last week's vote"."""


def _speaker_died(view: View, fact: Quantity) -> bool:
    """
    Whether whoever speaks is said to be dead: "we died out there", "killing us".

    "I died a thousand deaths".
    """
    first = view.word_at(fact.span.start)
    if view.has(first - 1, "dying") and fact.number is not None:
        return view.has(view.word_at(fact.span.end - 1), "harm_noun")
    alone = view.word_at(fact.span.end - 1) == first
    return fact.number is None and alone and view.has(first, "first_person")


def _is_alive(view: View, start: int, end: int) -> bool:
    """
    "Two men reported killed turned up alive".
    """
    if not view.holds(start - 1, end, "cue", "becoming"):
        return False
    last = view.first(end, end + MAX_ALIVE, "comma", "and", "but", "dot", "semicolon")
    return view.spells(end, min(last, len(view)), "alive")


MAX_ALIVE = 6
"""Words of "turned up alive on Monday"."""


def _in_marks(view: View, start: int, end: int) -> bool:
    """
    "Two ministers were “executed” in the reshuffle"; "pundits “killed” him off".

    "“Executed” by gunmen days before the vote" is meant.
    """
    marked = view.holds(start - 1, end, *OPENING) and view.holds(
        start, end + 1, *CLOSING
    )
    if not marked:
        return False
    last = end + MAX_ARENA
    arena = view.first(end, last, "arena", "subordinator", "comma")
    within = view.holds(max(end, arena - MAX_ARENA), arena, "within")
    return view.holds(*view.sentences[view.sentence_of(start)], "pundit") or (
        within and view.has(arena, "arena")
    )


OPENING = ("quote_open", "quote_straight")
CLOSING = ("quote_close", "quote_straight")
