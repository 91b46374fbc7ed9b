"""Put what is named on the calendar: "Sept. 13", "last Friday", "spring 1915"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._timestamps import _stretch as stretches
from conflictparse._timestamps._build import build
from conflictparse._timestamps._counted import counted, weekday_and_day
from conflictparse._timestamps._news_years import news_year, year_by_weekday
from conflictparse._timestamps._state import Placed, State
from conflictparse._timestamps._story_years import story_year, year_pointed_at_in_story
from conflictparse._timestamps._types import Anchored
from conflictparse._timestamps._weekdays import (
    from_published,
    place_weekday,
    place_weekend,
)

if TYPE_CHECKING:
    from datetime import date

    from conflictparse._times import Calendar
    from conflictparse._timestamps._stretch import Stretch

__all__ = ["place_calendar"]


def place_calendar(  # noqa: PLR0911 - one return a kind reads best
    shape: Calendar, state: State, ahead: int
) -> Placed:
    """
    Put a named stretch on the calendar.

    Args:
        ahead:
            1 where the tense looks forward, -1 where it looks back, 0 where
            nothing says.
    """
    if shape.decade is not None:
        return Placed(stretch=stretches.decade(shape.decade, bc=shape.bc))
    if shape.century is not None:
        return Placed(stretch=stretches.century(shape.century, bc=shape.bc))
    if shape.weekend:
        return place_weekend(state, ahead)
    if shape.nth is not None or shape.nth_unit is not None:
        return place_counted(shape, state, ahead)
    if shape.weekday is not None and shape.day is not None and shape.month is None:
        return place_weekday_and_day(shape, state)
    if shape.weekday is not None and shape.day is None:
        return place_weekday(shape, state, ahead)
    if shape.day is not None and shape.month is None:
        return place_day_alone(shape, state, ahead)
    if shape.quarter == 0:
        return place_same_quarter(shape, state)
    if shape.year is not None:
        return place_full(shape, shape.year, state)
    return place_yearless(shape, state, ahead)


def place_full(
    shape: Calendar, year: int, state: State, leaned: Placed | None = None
) -> Placed:
    """
    Put a stretch of a known year on the calendar.
    """
    found = build(shape, year, day_first=state.context.day_first)
    how = leaned or Placed(stretch=None)
    return Placed(
        stretch=found,
        anchored=how.anchored,
        anchor=how.anchor,
        consistent=found is not None,
    )


def place_yearless(  # noqa: PLR0911 - one return a kind reads best
    shape: Calendar, state: State, ahead: int
) -> Placed:
    """
    Give a month, a day, a season or a quarter its year.
    """
    published = state.published
    if state.bc and shape.direction is None and not shape.quarter and not shape.half:
        leaned = Placed(stretch=None, anchored=Anchored.TEXT, anchor=state.bc[1])
        # "480 BC ... in the spring of the next year": 479 BC.
        year = max(1, state.bc[0] - (shape.year_shift or 0))
        return place_full(attrs.evolve(shape, bc=True), year, state, leaned)
    if state.bc and (shape.season or shape.month) and shape.direction and state.story:
        leaned = Placed(stretch=None, anchored=Anchored.TEXT, anchor=state.bc[1])
        year = max(1, state.bc[0] - shape.direction)
        return place_full(attrs.evolve(shape, bc=True), year, state, leaned)
    if shape.year_shift is not None:
        return place_by_shift(shape, shape.year_shift, state)
    pointed = year_pointed_at_in_story(shape, state)
    if pointed is not None:
        leaned = Placed(stretch=None, anchored=Anchored.TEXT, anchor=pointed[1])
        return place_full(shape, pointed[0], state, leaned)
    if state.story and state.year and shape.direction is None:
        year = story_year(shape, state)
        leaned = Placed(stretch=None, anchored=Anchored.TEXT, anchor=state.year[1])
        return place_full(shape, year, state, leaned)
    if published is None:
        return Placed(stretch=None)
    year = news_year(shape, state, published, ahead)
    year = year_by_weekday(shape, year, published)
    return place_full(shape, year, state, from_published())


def place_by_shift(shape: Calendar, shift: int, state: State) -> Placed:
    """
    Put "that November" or "the December before" in a year of those told.
    """
    published = state.published
    story = (state.story or shape.story_year) and state.year
    if story:
        leaned = Placed(stretch=None, anchored=Anchored.TEXT, anchor=story[1])
        year = story[0] + shift
    elif published:
        leaned, year = from_published(), published.year + shift
    else:
        return Placed(stretch=None)
    found = build(shape, year, day_first=state.context.day_first)
    first = found.first if found else None
    # "That November" of a report of April is none that is yet to come.
    ahead = first is not None and published is not None and first > published
    back = ahead and not state.story and shape.story_year and not shift
    return place_full(shape, year - back, state, leaned)


def place_counted(shape: Calendar, state: State, ahead: int) -> Placed:
    """
    Put what is counted in a month or a year on the calendar.
    """
    plain = attrs.evolve(shape, nth=None, nth_unit=None, weekday=None, month_shift=None)
    named = shape.month is not None or shape.feast_days is not None
    if not named and shape.year is None:
        whole = from_published()
        base = state.published
        if base is None:
            return Placed(stretch=None)
        year, month = stretches.shifted_month(
            base.year * 12 + base.month - 1, shape.month_shift or 0
        )
        inside: Stretch | None = stretches.month(year, month)
        if shape.month_shift is None:
            inside = stretches.year(base.year + (shape.year_shift or 0))
        whole = attrs.evolve(whole, stretch=inside)
    else:
        whole = place_calendar(plain, state, ahead)
    if whole.stretch is None:
        return whole
    return attrs.evolve(whole, stretch=counted(shape, whole.stretch))


def place_weekday_and_day(shape: Calendar, state: State) -> Placed:
    """
    "Friday the 13th": the nearest such day to the day of publication.
    """
    base, leaned = state.published, from_published()
    if state.story and state.month and state.last:
        base = state.month
        leaned = Placed(stretch=None, anchored=Anchored.TEXT, anchor=state.last[1])
    if base is None or shape.day is None or shape.weekday is None:
        return Placed(stretch=None)
    forward = state.context.prefer == "future"
    at = weekday_and_day(base, shape.weekday, shape.day, forward=forward)
    return attrs.evolve(leaned, stretch=stretches.day(at))


NEAR_DAYS = 14
"""How far ahead of publication "the 5th" may lie."""


def place_day_alone(shape: Calendar, state: State, ahead: int) -> Placed:
    """
    Put "the 5th" in the month spoken of, else in the month of publication.
    """
    base: date | None = None
    leaned = Placed(stretch=None)
    if state.last and state.last[0].first and state.last[0].grain.value != "year":
        base = state.last[0].first
        leaned = Placed(stretch=None, anchored=Anchored.TEXT, anchor=state.last[1])
    elif state.published:
        base, leaned = state.published, from_published()
    if base is None or shape.day is None:
        return Placed(stretch=None)
    at = stretches.safe(base.year, base.month, shape.day)
    if at and leaned.anchored is Anchored.PUBLISHED:
        if state.context.prefer:
            ahead = 1 if state.context.prefer == "future" else -1
        step = month_step((at - base).days, ahead)
        year, month = stretches.shifted_month(base.year * 12 + base.month - 1, step)
        at = stretches.safe(year, month, shape.day)
    return Placed(
        stretch=stretches.day(at), anchored=leaned.anchored, anchor=leaned.anchor
    )


def month_step(days: int, ahead: int) -> int:
    """
    Say in which month "the 5th" lies, so many days from that of publication.
    """
    if ahead > 0:
        return int(days < 0)
    limit = 0 if ahead < 0 else NEAR_DAYS
    return -int(days > limit)


def quarter_over(state: State) -> Placed:
    """
    "The quarter": that spoken of, else the last one that was over.
    """
    if state.quarter is not None:
        stretch, span = state.quarter
        return Placed(stretch=stretch, anchored=Anchored.TEXT, anchor=span)
    if state.published is None:
        return Placed(stretch=None)
    year, number = state.published.year, (state.published.month - 1) // 3
    over = stretches.quarter(year, number) if number else stretches.quarter(year - 1, 4)
    return Placed(stretch=over, anchored=Anchored.PUBLISHED)


def place_same_quarter(shape: Calendar, state: State) -> Placed:
    """
    "The 1989 quarter": the quarter spoken of, in that year.
    """
    if shape.year is None:
        return quarter_over(state)
    if state.quarter is None:
        return place_full(attrs.evolve(shape, quarter=None), shape.year, state)
    number = int(state.quarter[0].value[-1])
    maker = stretches.half if "-H" in state.quarter[0].value else stretches.quarter
    return Placed(
        stretch=maker(shape.year, number),
        anchored=Anchored.TEXT,
        anchor=state.quarter[1],
    )
