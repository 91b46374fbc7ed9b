"""The year that a date takes from what stands beside it: "12 July 1995 ... 16 July"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from conflictparse._times import Calendar
from conflictparse._timestamps._asides import attached, is_bare_year
from conflictparse._timestamps._stretch import SEASONS

if TYPE_CHECKING:
    from conflictparse._text import View
    from conflictparse._times import Claim
    from conflictparse._timestamps._state import State

__all__ = ["with_century", "with_known_year", "with_year_beside"]

MAX_WORDS_TO_DAY = 8
MAX_DAYS_ON = 45
MAX_MONTHS_ON = 6
MAX_WORDS_IN_YEAR = 14
MAX_WORDS_BEGUN = 3
MAX_SHORT_AHEAD = 15
"""How many years ahead of publication "'42" may lie."""


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


def with_known_year(shape: Calendar, state: State) -> Calendar:
    """
    Give "the Sept. 11 attacks" their year, where the report is no older.
    """
    if shape.known_year is None:
        return shape
    base = state.published
    known = base is None or base.year >= shape.known_year
    return evolve(shape, year=shape.known_year if known else None, known_year=None)


def with_year_beside(
    view: View, other: Claim, claim: Claim, shape: Calendar
) -> Calendar:
    """
    Give a day the year of the full date before it in its sentence.

    "Kalvo fell on July 12, 1995; by July 16 it was over."
    """
    free = shape.year is None and shape.year_shift is None
    if free:
        shape = with_year_told(view, other, claim, shape)
        free = shape.year is None
    if not (free and shape.month and shape.day):
        return shape
    first = other.shape
    if not isinstance(first, Calendar) or first.bc or not view.sentences:
        return shape
    if not (first.year and first.month and first.day):
        return shape
    if view.sentence_of(other.start) != view.sentence_of(claim.start):
        return shape
    # "Those who seized it on Sept. 30, 1991, must leave by Oct. 15"
    between = range(other.end, claim.start)
    if any(view.says(index, "still_to_do") for index in between):
        return shape
    days = (shape.month - first.month) * 31 + shape.day - first.day
    return evolve(shape, year=first.year) if 0 <= days <= MAX_DAYS_ON else shape


def with_year_told(view: View, other: Claim, claim: Claim, shape: Calendar) -> Calendar:
    """
    Give a date the year, or the month's or the season's, before it in its sentence.
    """
    told = when_in_year(view, other, claim) or in_that_year(view, other, claim)
    if told and isinstance(other.shape, Calendar):
        return evolve(shape, year=other.shape.year)
    if claim.relation == "by" and claim.ahead <= 0:
        return with_year_of_stretch(view, other, claim, shape)
    return shape


def when_in_year(view: View, other: Claim, claim: Claim) -> bool:
    """
    Tell whether a date is told of in a year: "in 1980, when it burnt on May 3".
    """
    year, shape = other.shape, claim.shape
    bare = isinstance(year, Calendar) and year == Calendar(year=year.year, bc=year.bc)
    if not bare or other.end >= claim.start or not isinstance(shape, Calendar):
        return False
    dated = shape.month or shape.feast_days is not None or shape.season
    opened = view.has(other.end, "comma") and view.has(other.end + 1, "when")
    near = claim.start - other.end <= MAX_WORDS_TO_DAY
    return bool(dated and opened and near and shape.direction is None)


def in_that_year(view: View, other: Claim, claim: Claim) -> bool:
    """
    Tell whether a sentence tells of a year, and of a day or month in it.

    "In 1994, on October 11, he said so"; "the ruble fell in 1994, on October 11".
    """
    shape = claim.shape
    dated = isinstance(shape, Calendar) and bool(shape.month or shape.season)
    if not (dated and is_bare_year(other) and view.sentences):
        return False
    first, last = view.sentences[view.sentence_of(claim.start)]
    if other.start <= first:
        return False
    between = range(other.end, claim.start)
    # "The rising of 1798 began on 23 May"
    if view.says(other.start - 1, "of") and len(between) <= MAX_WORDS_BEGUN:
        return view.says(other.end, "outbreak_told")
    if not view.says(other.start - 1, "in"):
        return False
    beside = len(between) == 2 and view.has(other.end, "comma")
    if beside and view.says(other.end + 1, "date_in"):
        return not attached(view, other.start - 2)
    near = other.start - 1 == first and len(between) <= MAX_WORDS_IN_YEAR
    now = any(view.says(index, "of_now") for index in range(first, last))
    return near and claim.ahead <= 0 and not now


def with_year_of_stretch(
    view: View, other: Claim, claim: Claim, shape: Calendar
) -> Calendar:
    """
    Give a date the year of the month or season before it in its sentence.

    "It came out in the fall of 1994, and by Christmas it was famous."
    """
    first, month = other.shape, begins(shape)
    if not isinstance(first, Calendar) or first.bc or first.day or not first.year:
        return shape
    since = begins(first)
    if not (month and since) or shape.direction is not None or not view.sentences:
        return shape
    if view.sentence_of(other.start) != view.sentence_of(claim.start):
        return shape
    if not 0 < (month - since) % 12 <= MAX_MONTHS_ON:
        return shape
    return evolve(shape, year=first.year + (month < since))


def begins(shape: Calendar) -> int | None:
    """
    Give the month that a date without its year begins in.
    """
    return SEASONS[shape.season] if shape.season else shape.month
