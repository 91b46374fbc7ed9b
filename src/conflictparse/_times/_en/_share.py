"""What two dates share: the year of "August and September 1914", the week of days."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._times._en._read import word_at
from conflictparse._times._shapes import Calendar, Claim

if TYPE_CHECKING:
    from conflictparse._text import View

__all__ = ["share_dates"]

LINKS = frozenset({"and", "or", ",", "to", "-", "–", "through", "until"})
MAX_LINK_WORDS = 2
MAX_WORDS_OF_HALVES = 20


def share_dates(view: View, claims: list[Claim]) -> list[Claim]:
    """
    Give a date the year, or the week, of the one it is joined with.
    """
    shared: list[Claim] = []
    after: Claim | None = None
    for claim in reversed(claims):
        one = with_shared_ends(claim)
        if after is not None and linked(view, one, after):
            one = with_week_of(with_year_of(one, after), after)
        shared.append(one)
        after = one
    shared.reverse()
    return carried_on(view, shared)


def carried_on(view: View, claims: list[Claim]) -> list[Claim]:
    """
    Carry a year on over a list: "July 12, 2014. July 13th, July 14th".
    """
    done: list[Claim] = []
    for claim in claims:
        one = claim
        if done and same_sentence(view, done[-1], one):
            one = with_year_of_half(done[-1], one)
        if done and listed(view, done[-1], one):
            one = with_year_after(done[-1], one)
        done.append(one)
    return done


def same_sentence(view: View, left: Claim, right: Claim) -> bool:
    """
    Tell whether two claims stand in one sentence.
    """
    if right.start - left.end > MAX_WORDS_OF_HALVES or not view.sentences:
        return False
    return view.sentence_of(left.start) == view.sentence_of(right.start)


def with_year_of_half(first: Claim, last: Claim) -> Claim:
    """
    Give "the second half" the year of "the first half of 2017" before it.
    """
    one, other = first.shape, last.shape
    if not (isinstance(one, Calendar) and isinstance(other, Calendar)):
        return last
    part = (one.half and other.half) or (one.quarter and other.quarter)
    free = other.year is None and other.year_shift is None
    if not (part and one.year and free) or other.direction is not None:
        return last
    return attrs.evolve(last, shape=attrs.evolve(other, year=one.year))


def listed(view: View, left: Claim, right: Claim) -> bool:
    """
    Tell whether nothing but a comma or a dot stands between two claims.
    """
    gap = range(left.end, right.start)
    marks = ("comma", "dot", "semicolon")
    return len(gap) <= 1 and all(any(view.has(i, mark) for mark in marks) for i in gap)


def with_year_after(first: Claim, last: Claim) -> Claim:
    """
    Give *last*, a day and a month, the year of the full date before it.
    """
    one, other = first.shape, last.shape
    if not (isinstance(one, Calendar) and isinstance(other, Calendar)):
        return last
    if not (one.year and one.month and one.day and other.month and other.day):
        return last
    if other.year is not None or other.year_shift is not None or one.bc:
        return last
    return attrs.evolve(last, shape=attrs.evolve(other, year=one.year))


def linked(view: View, left: Claim, right: Claim) -> bool:
    """
    Tell whether two claims stand in one list: "August and September 1914".
    """
    size = right.start - left.end
    if not 1 <= size <= MAX_LINK_WORDS:
        return False
    return all(word_at(view, index) in LINKS for index in range(left.end, right.start))


def with_shared_ends(claim: Claim) -> Claim:
    """
    Share the year, or the month, between the two ends of a range.
    """
    if claim.ends is None:
        return claim
    first, last = claim.ends
    first = with_year_of(first, last)
    return attrs.evolve(claim, ends=(first, with_year_from(first, last)))


def with_year_from(first: Claim, last: Claim) -> Claim:
    """
    Give the last end of a range the year of the first, or the next over New Year.

    "Nov. 12, 2016, to Jan. 3"
    """
    found = with_year_after(first, last)
    one, other = first.shape, found.shape
    if found is last or not (isinstance(one, Calendar) and isinstance(other, Calendar)):
        return last
    begins = (one.month or 0, one.day or 0)
    wraps = (other.month or 0, other.day or 0) < begins
    year = (other.year or 0) + wraps
    return attrs.evolve(found, shape=attrs.evolve(other, year=year))


def with_week_of(first: Claim, last: Claim) -> Claim:
    """
    Give a weekday the week of the later one it is joined with.

    "On Monday and Tuesday last week": both are days of it.
    """
    one, other = first.shape, last.shape
    if not (isinstance(one, Calendar) and isinstance(other, Calendar)):
        return first
    if one.weekday is None or other.weekday is None or other.week_shift is None:
        return first
    if one != Calendar(weekday=one.weekday) or one.weekday >= other.weekday:
        return first
    return attrs.evolve(first, shape=attrs.evolve(one, week_shift=other.week_shift))


def with_year_of(first: Claim, last: Claim) -> Claim:
    """
    Give *first* the year of *last*, or the one before across New Year.
    """
    if last.ends is not None:
        last = last.ends[0]
    one, other = first.shape, last.shape
    if not (isinstance(one, Calendar) and isinstance(other, Calendar)):
        return first
    # "On the 5th, 6th and 7th of May": all are days of May.
    if one == Calendar(day=one.day) and one.day and other.day and other.month:
        kept = attrs.evolve(other, day=one.day, weekday=None)
        return attrs.evolve(first, shape=kept)
    named = one.month or one.season
    if not named or one.year is not None or one.direction is not None:
        return first
    if other.year is None or not (other.month or other.season):
        if other.year_shift is not None and one.year_shift is None:
            wraps = (one.month or 0) > (other.month or 12)
            shape = attrs.evolve(
                one,
                year_shift=other.year_shift - wraps,
                story_year=other.story_year,
            )
            return attrs.evolve(first, shape=shape)
        return first
    wraps = (one.month or 0) > (other.month or 12)
    return attrs.evolve(
        first, shape=attrs.evolve(one, year=other.year - wraps, bc=other.bc)
    )
