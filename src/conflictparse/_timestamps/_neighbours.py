"""What a claim takes from its neighbours: the day further on, the year before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from conflictparse._times import AROUND, Calendar, Reference, Repeat, Shift, Wording
from conflictparse._timestamps import _stretch as stretches
from conflictparse._timestamps._state import DAYS_OF_NEWS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from conflictparse._text import View
    from conflictparse._times import Claim, Shape
    from conflictparse._timestamps._state import Placed, State

__all__ = [
    "ahead_of_today",
    "begun",
    "behind_figure",
    "behind_week",
    "compared",
    "compares",
    "gone_on",
    "left_behind",
    "links_story",
    "next_day_named",
    "referring",
    "told_aside",
]

TODAY = Shift(unit="day", amount=0)
DAYS_ASIDE = 31
"""A day farther off than this is told of in one sentence, where the news has a day."""
MAX_SENTENCES_BACK = 2
MAX_WORDS_TO_DAY = 8
MAX_LISTED = 4
NOON, MIDNIGHT = 12, 24
FORENOON = "MO"
MORNING = 6
MAX_WORDS_LISTED = 2
SHORT = frozenset({"hour", "minute", "second"})
NAMES_BESIDE_CLOCK = (
    "weekday",
    "month",
    "zone_place",
    "zone_name",
    "zone_abbreviation",
)


def told_aside(claim: Claim) -> bool:
    """
    Tell whether a day is no day that the news is at: "13 days ago".
    """
    shape = claim.shape
    ago = isinstance(shape, Shift) and shape.unit == "day"
    return ago and isinstance(shape, Shift) and (shape.amount or 0) < -DAYS_OF_NEWS


def behind_week(before: Claim, claim: Claim, *, whole: Claim) -> bool:
    """
    Tell whether a clock time is of a day that nobody names in a week that is named.

    "The week of April 10 at 9 a.m."; so is "every day at 6 p.m." of none.
    """
    shape = before.shape
    week = isinstance(shape, Calendar) and shape.nth_unit in AROUND
    # "Every day at 6 p.m."
    week = week or (isinstance(shape, Repeat) and whole.ends is None)
    return week and 0 <= claim.start - before.end <= 1


def referring(claim: Claim, state: State) -> Reference | None:
    """
    Give what has no day in a story: "it is today a museum", "years later".

    Nobody says how long after: it is but behind, or ahead of, what the story tells.
    """
    shape = claim.shape
    if not state.story or claim.clocks:
        return None
    if shape == TODAY and not claim.part and state.published is not None:
        return Reference(value="PRESENT_REF")
    vague = isinstance(shape, Shift) and shape.amount is None
    if not (vague and isinstance(shape, Shift)) or shape.unit in SHORT:
        return None
    return Reference(value="FUTURE_REF" if shape.sign > 0 else "PAST_REF")


def left_behind(view: View, claim: Claim, state: State) -> bool:
    """
    Tell whether news has left the day it was at: one of weeks off, named far back.

    "The year ends on March 31. [...] In London the index fell at midday." So has it
    where a sentence is of the past: "They will strike Wednesday. At noon it was calm."
    """
    if state.day is None or state.published is None or state.story:
        return False
    here = view.sentence_of(claim.start) if view.sentences else 0
    if claim.ahead < 0 and state.day[0] > state.published and here > state.sentence:
        return True
    off = abs((state.day[0] - state.published).days)
    if off <= DAYS_OF_NEWS:
        return False
    yet_to_come = state.day[0] > state.published
    known = state.near is not None or yet_to_come
    if off > DAYS_ASIDE and known and here > state.sentence:
        return True
    return here - state.sentence > MAX_SENTENCES_BACK


def links_story(view: View, claim: Claim, state: State) -> bool:
    """
    Tell whether "soon" or "previously" only links the events of a story.

    "The former tsar" and "they moved at night" are times in a story alone: the news
    has too many of them.
    """
    if claim.of_story:
        return not state.story
    context = state.context
    told = context.reading == "narrative" or context.published is not None
    if not (told and state.story and isinstance(claim.shape, Reference)):
        return False
    return view.says(claim.start, "story_link")


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
    if listed and names_weekday(before.shape) and state.day is not None:
        told = state.day[0]
        # "It called a strike for Friday and Saturday"
        if told > base and told.weekday() == getattr(before.shape, "weekday", None):
            return 1
        if ahead == 0:
            return int(told == base)
    days = ((shape.weekday or 0) - base.weekday()) % 7
    if state.story:
        return ahead
    if days == 6 and ahead > 0 and view.has(claim.end, "possessive"):
        return -1
    return 1 if days == 1 and ahead <= 0 and is_early(claim, base) else ahead


def is_early(claim: Claim, base: date) -> bool:
    """
    Tell whether a claim is of a day's first hours, or says itself it is yet to come.

    "At 12:49 a.m. Thursday (4:49 p.m. EST Wednesday)", printed on Wednesday.
    """
    clock = claim.clocks[0] if claim.clocks else None
    if clock is not None and clock.meridiem == "am" and clock.hour < MORNING:
        return True
    days = [one.day for one in claim.clocks[1:]]
    known = any(
        isinstance(day, Calendar) and day == Calendar(weekday=base.weekday())
        for day in days
    )
    return known or claim.mod == "start"


def compares(view: View, claim: Claim) -> bool:
    """
    Tell whether "a year ago" stands behind a figure it is of, or is "a year earlier".
    """
    if not view.has(claim.end - 1, "ago_word"):
        return True
    return behind_figure(view, claim) or opens_with_money(view, claim)


def compared(view: View, claim: Claim) -> bool:
    """
    Tell whether a year back is only what a figure is compared with.

    "A year-earlier loss", "up from a year earlier": the text stays where it is.
    """
    shape = claim.shape
    if not isinstance(shape, Shift) or (shape.unit, shape.amount) != ("year", -1):
        return False
    if claim.wording is Wording.COMPARED:
        return True
    return claim.wording is Wording.COUNTED and behind_figure(view, claim)


def behind_figure(view: View, claim: Claim) -> bool:
    """
    Tell whether a claim stands behind a figure, or what one is of.
    """
    before = claim.start - 1
    before -= view.has(before, "comma")
    figure = view.has(before, "digits")
    return before >= 0 and (figure or view.says(before, "compared_with_past"))


def opens_with_money(view: View, claim: Claim) -> bool:
    """
    Tell whether a sentence opens with a claim and tells of money.

    "A year ago, it earned $18 million."
    """
    if not view.sentences or not view.has(claim.end, "comma"):
        return False
    first, last = view.sentences[view.sentence_of(claim.start)]
    money = any(view.has(index, "currency") for index in range(claim.end, last))
    return claim.start == first and money


def begun(claim: Claim, placed: Placed, state: State) -> Claim:
    """
    Read a midnight of today that is over as the one that today began with.
    """
    if len(claim.clocks) != 1 or claim.shape is not None or claim.ahead > 0:
        return claim
    clock, found = claim.clocks[0], placed.stretch
    if clock.hour != MIDNIGHT or found is None or found.first != state.published:
        return claim
    return evolve(claim, clocks=(evolve(clock, hour=0),))


def gone_on(placed: Placed, at: date, state: State) -> Placed:
    """
    Go on to today, where "midnight Friday" is the one that today began with.
    """
    found = placed.stretch
    if state.story or found is None or not (at == state.published != found.first):
        return placed
    today = stretches.day(at)
    return evolve(placed, stretch=today) if today else placed


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
            return other if listed and not earlier(other, claim) else None
        # "At 5 a.m., 7 a.m. and 9 a.m. on Sunday"
        if not (listed and other.clocks) or other.ends or other.part:
            return None
        before = other
    return None


def earlier(other: Claim, claim: Claim) -> bool:
    """
    Tell whether a clock time lies before one that is told of before it.

    "It came at 11:37 p.m., and at 4:40 a.m. Friday": the first is of no Friday.
    """
    # "One is due at 10 p.m., one from Orla on Sunday morning"
    if claim.clocks and not other.clocks and other.part == FORENOON:
        return claim.clocks[0].hour >= NOON
    if not (other.clocks and claim.clocks):
        return False
    one, two = other.clocks[0], claim.clocks[0]
    if not (one.meridiem and two.meridiem) or one.hour == MIDNIGHT:
        return False
    return one.hour < two.hour < MIDNIGHT


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
    # "Trains ran again by 5:20 p.m. Japan is stunned": Japan opens a sentence.
    acts = ("be", "have", "modal", "verb_past", "verb_third")
    zone = view.has(index, "zone_place") and not view.has(index, "month")
    named = named and not (zone and any(view.has(index + 1, tag) for tag in acts))
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
