"""Which year a date of a story is of: "On 7 August", "in February"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from conflictparse._times import Calendar
from conflictparse._timestamps import _stretch as stretches
from conflictparse._timestamps._state import WRAP_FROM, WRAP_TO
from conflictparse._timestamps._types import Grain

if TYPE_CHECKING:
    from datetime import date

    from conflictparse._spans import Span
    from conflictparse._text import View
    from conflictparse._times import Claim
    from conflictparse._timestamps._state import State

__all__ = [
    "december_before",
    "spring_after",
    "story_year",
    "year_pointed_at_in_story",
]

MAX_WORDS_BEHIND = 12
MAX_WORDS_TO_HAD = 5


def year_pointed_at_in_story(shape: Calendar, state: State) -> tuple[int, Span] | None:
    """
    Give the year of "the following spring", "the previous March" and what it leans on.
    """
    month = stretches.SEASONS[shape.season] if shape.season else shape.month
    told = state.far or state.last
    if not (state.story or shape.story_year):
        return None
    if not (shape.direction and month and told):
        return None
    base, span = told[0].first, told[1]
    if base is None:
        return None
    # "In 1976 they came. The following March"
    if told[0].grain is Grain.YEAR and shape.story_year:
        return base.year + shape.direction, span
    if shape.direction > 0:
        return base.year + (month <= base.month), span
    return base.year - (month >= base.month), span


def story_year(shape: Calendar, state: State) -> int:
    """
    Carry the story's year on, over New Year where its months wrap.
    """
    year = state.year[0] if state.year else 0
    if shape.month is None:
        return year
    if state.told is not None:
        within = year_within(shape, *state.told)
        return year if within is None else within
    before = state.month
    if before is None or before.year != year:
        return year
    if goes_back(shape, state):
        return year - 1
    return year + (before.month >= WRAP_FROM and shape.month <= WRAP_TO)


def goes_back(shape: Calendar, state: State) -> bool:
    """
    Tell whether a story steps back over the New Year that it passed unnamed.

    "It began on 30 November 1939. By 8 January it had failed. In late December he
    was dismissed."
    """
    before, month = state.passed, shape.month
    if before is None or state.month is None or month is None:
        return False
    return state.month.month <= WRAP_TO and month >= before.month


def december_before(
    view: View, claim: Claim, shape: Calendar, state: State
) -> Calendar:
    """
    Give a story of January the December behind it: "in December he had been shot".
    """
    told = state.story and state.month is not None and state.year is not None
    if not (told and state.month and state.year) or claim.relation == "by":
        return shape
    free = shape.year is None and shape.year_shift is None and shape.direction is None
    late = (shape.month or 0) >= WRAP_FROM and state.month.month <= WRAP_TO
    if not (free and late) or state.month.year != state.year[0]:
        return shape
    words = range(claim.end, min(claim.end + MAX_WORDS_TO_HAD, len(view)))
    had = next((index for index in words if view.has(index, "pluperfect")), None)
    if had is None or goes_back(shape, state):
        return shape
    done = had + 1 + view.has(had + 1, "adverb")
    if not any(view.has(done, tag) for tag in ("be", "ed", "verb_participle")):
        return shape
    return evolve(shape, year_shift=-1, story_year=True)


def spring_after(view: View, claim: Claim, shape: Calendar, state: State) -> Calendar:
    """
    Give a spring that the story comes to the year after its last autumn.

    "Junot left on 12 November 1807. By the spring revolt had broken out." "In the
    spring" comes to it at the head of a sentence, where no "had" stands.
    """
    free = shape == Calendar(season="SP")
    if not (free and state.story and state.month):
        return shape
    if claim.relation != "by" and not heads_sentence(view, claim):
        return shape
    passed = state.year is not None and state.month.year == state.year[0]
    if not passed or state.month.month < WRAP_FROM:
        return shape
    return evolve(shape, year_shift=1, story_year=True)


def heads_sentence(view: View, claim: Claim) -> bool:
    """
    Tell whether a claim opens a sentence that looks no further back.
    """
    first, last = view.sentences[view.sentence_of(claim.start)]
    words = range(claim.end, min(claim.end + MAX_WORDS_BEHIND, last))
    had = any(view.has(index, "pluperfect") for index in words)
    return claim.start - first <= 1 and not had


def year_within(shape: Calendar, first: date, last: date) -> int | None:
    """
    Give the year in which a date lies between the two that a sentence named.

    "The siege began on 1 August 1904 and ended on 2 January 1905. The first
    assault, on 19 August, failed."
    """
    for year in range(first.year, last.year + 1):
        at = stretches.safe(year, shape.month or 1, shape.day or 1)
        if at is not None and (at.year, at.month) >= (first.year, first.month):
            return year if at <= last else None
    return None
