"""Which years a story only mentions, and which it comes to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._times import Calendar, Shift, Wording
from conflictparse._timestamps._neighbours import compared
from conflictparse._timestamps._types import Anchored, Grain

if TYPE_CHECKING:
    from datetime import date

    from conflictparse._text import View
    from conflictparse._times import Claim, Shape
    from conflictparse._timestamps._state import Placed, State

__all__ = [
    "attached",
    "comes_to",
    "is_background",
    "is_bare_year",
    "is_year_back",
    "of_thing",
    "passes_by",
    "told_between",
    "told_of_origin",
]

MAX_WORDS_OF_PERFECT = 8
MIN_WORDS_OF_THING = 3
"""Before a verb: "under a deal"."""
MAX_YEARS_OF_LATE = 40
"""Years so near to publication may be those of a museum, a find, a film."""
HELPS = frozenset({"be", "have", "modal", "negation"})


def is_bare_year(claim: Claim) -> bool:
    """
    Tell whether a claim is a year and nothing else.
    """
    shape = claim.shape
    return (
        isinstance(shape, Calendar)
        and shape.year is not None
        and shape == Calendar(year=shape.year, bc=shape.bc)
    )


def before_of(view: View, claim: Claim) -> int:
    """
    Give the word before a year, or before the first of a range of years.
    """
    at = claim.start - 1
    linked = view.has(at, "hyphen") or view.has(at, "dash")
    return at - 2 if at > 1 and linked and view.has(at - 1, "year") else at


def is_background(view: View, claim: Claim, state: State) -> bool:
    """
    Tell whether a story only looks back to a year: "the treaty of 1856".

    So it does in "the army, reformed in 1856,", in "a line drawn in 1945" and
    "who had served in 1870", but not in "it was built in 1856".
    """
    shape = claim.shape
    if not is_bare_year(claim) or not isinstance(shape, Calendar) or shape.bc:
        return False
    if state.year is None or state.rough or (shape.year or 0) >= state.year[0]:
        return False
    at = before_of(view, claim)
    if view.says(at, "of"):
        return not view.has(at - 1, "year_cue")
    done = attached(view, at - 1) or perfect(view, at - 1)
    return done and view.says(at, "done_in")


def attached(view: View, index: int) -> bool:
    """
    Tell whether a word is a participle behind what it is said of: ", built".
    """
    if index < 1 or not (view.has(index, "ed") or view.has(index, "verb_participle")):
        return False
    before = index - 1 - view.has(index - 1, "adverb")
    if view.has(before, "comma") or view.has(before, "open_paren"):
        return True
    # "A line drawn in 1945", not "the army reformed in 1856"
    sure = view.has(index, "verb_participle") and not view.has(index, "verb_past")
    noun = view.has(before, "word") and not any(view.has(before, tag) for tag in HELPS)
    return sure and noun


def perfect(view: View, index: int) -> bool:
    """
    Tell whether "had" stands before *index* in its clause.
    """
    for at in range(index, max(-1, index - MAX_WORDS_OF_PERFECT), -1):
        if view.has(at, "comma") or view.has(at, "dot") or view.has(at, "semicolon"):
            return False
        if view.has(at, "pluperfect"):
            return True
    return False


def comes_to(view: View, claim: Claim, state: State) -> bool:
    """
    Tell whether a story comes to a later year, however far: "in 1941 war came".

    A museum that was opened in 1953 is none it comes to, nor is a year near to the
    day of publication.
    """
    shape = claim.shape
    if not is_bare_year(claim) or not isinstance(shape, Calendar) or shape.bc:
        return False
    year, base = shape.year or 0, state.published
    late = base is not None and year > base.year - MAX_YEARS_OF_LATE
    if state.year is None or year < state.year[0] or late or not view.sentences:
        return False
    if not view.says(claim.start - 1, "come_to_in"):
        return False
    first, last = view.sentences[view.sentence_of(claim.start)]
    if any(view.says(index, "long_after") for index in range(first, last)):
        return False
    return claim.start - 1 == first or view.has(claim.start - 2, "verb_past")


def of_thing(view: View, claim: Claim, at: date | None, day: date) -> bool:
    """
    Tell whether news only says of when a thing is: "under a deal signed Wednesday".

    What follows is of the later day that it was at: "on Friday troops left".
    """
    verb = claim.start - 1 - view.has(claim.start - 1, "preposition")
    if at is None or at >= day or verb < MIN_WORDS_OF_THING:
        return False
    if not (view.has(verb, "ed") or view.has(verb, "verb_participle")):
        return False
    noun = verb - 1
    thing = view.has(noun, "lower") and not view.has(noun, "function")
    for first in (noun - 1, noun - 2):
        if view.has(first, "article") or view.has(first, "indefinite"):
            return thing and view.has(first - 1, "preposition")
    return False


def told_between(view: View, claim: Claim) -> bool:
    """
    Tell whether a day before is told of between commas: ", shut two days earlier,".

    "Trading, shut two days earlier, resumed at 10 a.m.": on the day before the comma.
    """
    back = claim.wording is Wording.COUNTED and isinstance(claim.shape, Shift)
    shape = claim.shape
    days = isinstance(shape, Shift) and shape.unit == "day" and shape.sign < 0
    if not (back and days and view.has(claim.end, "comma")):
        return False
    return attached(view, claim.start - 1)


def told_of_origin(view: View, claim: Claim) -> bool:
    """
    Tell whether a year is only that in which something began: "founded in 1987".
    """
    at = before_of(view, claim)
    if not view.says(at, "in") or at < 1:
        return False
    return attached(view, at - 1) or view.says(at - 1, "founding")


def passes_by(view: View, claim: Claim, placed: Placed, state: State) -> bool:
    """
    Tell whether the text only mentions what was read, and stays where it was.
    """
    # "Closed overnight, it was opened at noon": not at noon of the day before.
    if claim.wording is Wording.OVERNIGHT:
        return True
    # "They came Friday to feed men who had not eaten since Tuesday."
    if claim.relation == "since" and (
        state.story or no_turn(view, claim, placed, state)
    ):
        return True
    # "Envoys met Tuesday. They said that 1,600 had died by Sunday."
    if claim.relation == "by" and not state.story and perfect(view, claim.start - 2):
        return True
    if not state.story:
        # "A year-earlier loss" leaves the news in its year.
        return state.quarter is None and compared(view, claim)
    # "To this day" in a story must not carry the story to its printing.
    if placed.anchored is Anchored.PUBLISHED and state.year:
        return True
    # "'99" and "the previous year" are asides: the story stays where it is.
    aside = is_year_back(claim.shape) or claim.wording is Wording.SHORT_YEAR
    return aside or is_flashback(view, claim)


def is_flashback(view: View, claim: Claim) -> bool:
    """
    Tell whether a story only looks back: "the fleet, built the previous May, sank".

    "The previous May they had landed" opens a sentence, and takes the story there.
    """
    shape = claim.shape
    back = isinstance(shape, Calendar) and (shape.direction or 0) < 0
    if not back or not view.sentences:
        return False
    return claim.start - view.sentences[view.sentence_of(claim.start)][0] > 1


def no_turn(view: View, claim: Claim, placed: Placed, state: State) -> bool:
    """
    Tell whether "since Friday" leaves the news where it is.

    "Since Friday, when a bomb went off at 9 a.m." takes it to Friday; "since April"
    is where "four months later" counts from.
    """
    here = view.sentence_of(claim.start) if view.sentences else 0
    if state.day is not None and state.sentence == here:
        return True
    if placed.stretch is None or placed.stretch.grain is not Grain.DAY:
        return False
    when = view.has(claim.end + view.has(claim.end, "comma"), "when")
    return state.day is not None or not when


def is_year_back(shape: Shape | None) -> bool:
    """
    Tell whether a shape is so many years back: "the previous year".
    """
    return isinstance(shape, Shift) and shape.unit == "year" and (shape.amount or 0) < 0
