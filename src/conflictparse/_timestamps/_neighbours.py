"""What a claim takes from its neighbours: the day further on, the year before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from conflictparse._times import Calendar, Reference, Shift

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conflictparse._text import View
    from conflictparse._times import Claim, Shape
    from conflictparse._timestamps._state import State

__all__ = [
    "ahead_of_today",
    "links_story",
    "next_day_named",
    "with_century",
    "with_year_beside",
]

MAX_WORDS_TO_DAY = 8
MAX_LISTED = 4
MAX_WORDS_LISTED = 2
LINKS = frozenset({"formerly", "previously", "shortly", "soon"})
"""They link the events of a story, and point to no time."""
MAX_DAYS_ON = 45
MAX_SHORT_AHEAD = 15
"""How many years ahead of publication "'42" may lie."""
NAMES_BESIDE_CLOCK = (
    "weekday",
    "month",
    "zone_place",
    "zone_name",
    "zone_abbreviation",
)


def links_story(view: View, claim: Claim, state: State) -> bool:
    """
    Tell whether "soon" or "previously" only links the events of a story.
    """
    context = state.context
    told = context.reading == "narrative" or context.published is not None
    if not (told and state.story and isinstance(claim.shape, Reference)):
        return False
    return view.word(claim.start) in LINKS


def ahead_of_today(
    view: View, before: Claim, claim: Claim, state: State, ahead: int
) -> int:
    """
    Say whether a weekday is ahead, where it lies right beside that of publication.

    "On Friday and Saturday", printed on Friday, are that day and the next. "To
    mourn the victims of Monday's raid", printed on Tuesday, is yesterday; what
    was said "early Wednesday" is of a place where it is Wednesday.
    """
    base, shape = state.published, claim.shape
    if base is None or not isinstance(shape, Calendar) or not names_weekday(shape):
        return ahead
    gap = claim.start - before.end
    listed = 0 < gap <= MAX_WORDS_LISTED and view.has(claim.start - 1, "and")
    if ahead == 0 and listed and names_weekday(before.shape):
        return int(state.day is not None and state.day[0] == base)
    days = ((shape.weekday or 0) - base.weekday()) % 7
    if state.story:
        return ahead
    if days == 6 and ahead > 0 and view.has(claim.end, "possessive"):
        return -1
    return 1 if days == 1 and ahead <= 0 and claim.mod == "start" else ahead


def with_century(shape: Calendar, state: State) -> Calendar:
    """
    Give "'42" its century: that nearest to the story, in the news the last one.
    """
    if not shape.short or shape.year is None:
        return shape
    if state.story and state.year is not None:
        first = state.year[0] - 50
    elif state.published is not None:
        first = state.published.year - 100 + MAX_SHORT_AHEAD
    else:
        return shape
    return evolve(shape, year=first + (shape.year - first) % 100)


def with_year_beside(
    view: View, other: Claim, claim: Claim, shape: Calendar
) -> Calendar:
    """
    Give a day the year of the full date before it in its sentence.

    "Kalvo fell on July 12, 1995; by July 16 it was over."
    """
    free = shape.year is None and shape.year_shift is None
    if not (free and shape.month and shape.day):
        return shape
    first = other.shape
    if not isinstance(first, Calendar) or first.bc or not view.sentences:
        return shape
    if not (first.year and first.month and first.day):
        return shape
    if view.sentence_of(other.start) != view.sentence_of(claim.start):
        return shape
    days = (shape.month - first.month) * 31 + shape.day - first.day
    return evolve(shape, year=first.year) if 0 <= days <= MAX_DAYS_ON else shape


def next_day_named(
    view: View, claims: Sequence[Claim], number: int, claim: Claim
) -> Claim | None:
    """
    The claim with the day of this one: "at 5 a.m. and at 7 a.m. on Sunday".
    """
    if not view.sentences:
        return None
    before = claim
    for other in claims[number + 1 : number + 1 + MAX_LISTED]:
        between = range(before.end, other.start)
        if len(between) > MAX_WORDS_TO_DAY or parted(view, claim, between):
            return None
        listed = not other.clocks or any(
            view.has(index, "comma") or view.has(index, "and") for index in between
        )
        if names_day(other):
            return other if listed else None
        # "At 5 a.m., 7 a.m. and 9 a.m. on Sunday"
        if not (listed and other.clocks) or other.ends or other.part:
            return None
        before = other
    return None


def parted(view: View, claim: Claim, between: range) -> bool:
    """
    Tell whether the words after a clock time lead away from it.
    """
    if view.sentence_of(between.stop) != view.sentence_of(claim.start):
        return True
    # "A vigil is at 7 p.m. Schools open Tuesday": a sentence begins there.
    # "At noon the minister, who flew home late Tuesday, rose": no noon of Tuesday.
    # "He lands at 6 p.m. and will leave Saturday"
    return any(
        starts_sentence(view, index)
        or opens_clause(view, index)
        or goes_on(view, index)
        for index in between
    )


def goes_on(view: View, index: int) -> bool:
    """
    Tell whether "and" and another verb stand at *index*.
    """
    verb = any(view.has(index, tag) for tag in ("modal", "verb_past", "ed"))
    return verb and view.has(index - 1, "and")


def starts_sentence(view: View, index: int) -> bool:
    """
    Tell whether a sentence begins at *index*, behind the dot of "p.m.".
    """
    abbreviated = view.has(index - 1, "meridiem") and view.surface(index - 1)[-1] == "."
    named = any(view.has(index, tag) for tag in NAMES_BESIDE_CLOCK)
    return abbreviated and view.has(index, "cap") and not named


def opens_clause(view: View, index: int) -> bool:
    """
    Tell whether a relative clause begins at *index*: ", who".
    """
    return view.has(index, "relative") and view.has(index - 1, "comma")


def names_weekday(shape: Shape | None) -> bool:
    """
    Tell whether a shape is a weekday and nothing else.
    """
    return isinstance(shape, Calendar) and shape == Calendar(weekday=shape.weekday)


def names_day(claim: Claim) -> bool:
    """
    Tell whether a claim names a day of the calendar.
    """
    shape = claim.shape
    if isinstance(shape, Calendar):
        named = shape.day is not None or shape.weekday is not None
        return named or shape.feast_days is not None
    return (
        isinstance(shape, Shift) and shape.unit == "day" and shape.anchor == "published"
    )
