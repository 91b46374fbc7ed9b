"""Which year a date of the news is of: "Sept. 13", "in December"."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from conflictparse._timestamps import _stretch as stretches
from conflictparse._timestamps._build import build

if TYPE_CHECKING:
    from conflictparse._times import Calendar
    from conflictparse._timestamps._state import State

__all__ = ["news_year", "year_by_weekday"]

MAX_DAYS_AHEAD = 270
MAX_DAYS_TO_REPORT = 60
"""After its end the results of a quarter are still expected."""
DAYS_OF_BEGINNING = 31
"""In which nobody can tell how a quarter was."""
DAYS_LATE = 7
"""Days that a report may be printed after it was written."""
LAST_OF_WINTER = 2
MONTHS_OF_WINTER = 4
"""In the first of these the winter is on, in the last ones it is just over."""
MAX_DAYS_TO_TWIN = 540

Begun = tuple[int, date, date]
"""A year, with the first day of a date in it and the day after the last."""


def news_year(shape: Calendar, state: State, published: date, ahead: int) -> int:
    """
    Choose the year of a date in the news: by "last", by tense, else the nearest.
    """
    prefer = state.context.prefer
    if prefer:
        ahead = 1 if prefer == "future" else -1
    starts: list[Begun] = []
    # In January "last winter" began two years before.
    early = published.year - 1 - (shape.season == "WI")
    for year in range(early, published.year + 2):
        one = build(shape, year, day_first=state.context.day_first)
        if one and one.first and one.after:
            starts.append((year, one.first, one.after))
    if not starts:
        return published.year
    if shape.direction is not None:
        year = year_pointed_at(starts, published, shape.direction)
        # "This winter", said in February, began in the year before.
        winter = shape.season == "WI" and shape.direction == 0
        months = LAST_OF_WINTER if ahead > 0 else MONTHS_OF_WINTER
        return year - (winter and published.month <= months)
    if ahead > 0:
        # "Elections are to follow by July 13", however far.
        return year_ahead(shape, starts, published, sure=bool(prefer) or ahead > 1)
    beside = None if ahead else year_beside_quarter(shape, state, starts, published)
    if beside is not None:
        return beside
    begun = last_begun(starts, published)
    stretched = shape.season or shape.quarter or shape.half
    # "It raised its dividend, to be paid March 1", printed in January.
    far = shape.day and (published - begun[1]).days > MAX_DAYS_AHEAD
    sure = prefer or ahead < -1
    if stretched or (ahead < 0 and (sure or not far)):
        return begun[0]
    return nearest(starts, published)


def year_beside_quarter(
    shape: Calendar, state: State, starts: list[Begun], published: date
) -> int | None:
    """
    Choose the year of a quarter or a half behind one that has hardly begun.

    "The first quarter will be poor; I look for an upturn in the second half."
    """
    told = state.quarter[0].first if state.quarter else None
    if told is None or not (shape.quarter or shape.half):
        return None
    if (published - told).days > DAYS_OF_BEGINNING:
        return None
    return next((year for year, first, _ in starts if first >= told), None)


def year_pointed_at(starts: list[Begun], published: date, direction: int) -> int:
    """
    Read "last July", "this July", "next July".
    """
    if direction > 0:
        coming = [year for year, first, _ in starts if first > published]
        return (coming or [starts[-1][0]])[0]
    if direction == 0:
        return published.year
    over = [year for year, _, after in starts if after <= published]
    return over[-1] if over else last_begun(starts, published)[0]


def year_ahead(
    shape: Calendar, starts: list[Begun], published: date, *, sure: bool
) -> int:
    """
    Choose the year of a date that the tense puts ahead.

    "It expects third-quarter profit to fall", printed in October: the quarter is
    over, its results are not. "Rents of January are published next week" is the
    January that is over.
    """
    coming = next((one for one in starts if one[2] > published), starts[-1])
    # "It will close on 15 December", printed on the 16th, was written before.
    just = [y for y, _, after in starts if 0 <= (published - after).days < DAYS_LATE]
    if sure:
        return just[0] if just and shape.day else coming[0]
    ended = [
        year
        for year, _, after in starts
        if 0 <= (published - after).days <= MAX_DAYS_TO_REPORT
    ]
    if shape.quarter and ended:
        return ended[0]
    if (coming[1] - published).days <= MAX_DAYS_AHEAD:
        return coming[0]
    if shape.quarter or shape.half:
        return last_begun(starts, published)[0]
    return nearest(starts, published)


def last_begun(starts: list[Begun], published: date) -> Begun:
    """
    Give the last date that has begun by the day of publication.
    """
    return next((one for one in reversed(starts) if one[1] <= published), starts[0])


def year_by_weekday(shape: Calendar, year: int, published: date) -> int:
    """
    Let the weekday beside a date choose between the year behind and the one ahead.

    "Fri, Jul 18" is next year's where this year's is a Thursday. A weekday that
    fits neither is a slip, and stays one.
    """
    if shape.weekday is None or shape.month is None or shape.day is None:
        return year
    for other in (year, year - 1, year + 1):
        at = stretches.safe(other, shape.month, shape.day)
        near = at is not None and abs((at - published).days) <= MAX_DAYS_TO_TWIN
        if at is not None and at.weekday() == shape.weekday and (near or other == year):
            return other
    return year


def nearest(starts: list[Begun], published: date) -> int:
    """
    Give the year whose date is nearest, the past one first.
    """

    def distance(item: Begun) -> tuple[int, bool]:
        return abs((item[1] - published).days), item[1] > published

    return min(starts, key=distance)[0]
