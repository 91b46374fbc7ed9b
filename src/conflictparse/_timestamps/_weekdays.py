"""Put weekdays and weekends on the calendar: "Friday", "last Tuesday"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._timestamps import _stretch as stretches
from conflictparse._timestamps._state import Placed, State
from conflictparse._timestamps._types import Anchored

if TYPE_CHECKING:
    from datetime import date

    from conflictparse._times import Calendar

DAYS_BEHIND = 3
"""How far before the day told of "that Friday" may be."""

__all__ = ["from_published", "place_weekday", "place_weekend"]


def from_published() -> Placed:
    """
    Say that the day of publication was leaned on.
    """
    return Placed(stretch=None, anchored=Anchored.PUBLISHED)


def place_weekday(shape: Calendar, state: State, ahead: int) -> Placed:
    """
    Put a weekday on the calendar: the day itself, or one of the six before.
    """
    base, leaned = state.published, from_published()
    day = state.day or state.named_day
    if shape.story_year and day and shape.weekday is not None:
        # "On Aug. 7 the port was hit. That Friday he fled."
        steps = (shape.weekday - day[0].weekday() + DAYS_BEHIND) % 7 - DAYS_BEHIND
        found = stretches.day(stretches.later(day[0], steps))
        return Placed(stretch=found, anchored=Anchored.TEXT, anchor=day[1])
    if state.story and state.day:
        base = state.day[0]
        leaned = Placed(stretch=None, anchored=Anchored.TEXT, anchor=state.day[1])
        # "They rose on Monday 24 April. By Friday the town was on fire."
        ahead = int(state.context.reading == "narrative")
    if base is None or shape.weekday is None:
        return Placed(stretch=None)
    prefer = state.context.prefer
    if prefer:
        ahead = 1 if prefer == "future" else -1
    steps = weekday_steps(shape, base, ahead)
    plain = shape.direction is None and shape.week_shift is None
    if prefer == "future" and not steps and plain:
        steps = 7
    found = stretches.day(stretches.later(base, steps))
    return Placed(stretch=found, anchored=leaned.anchored, anchor=leaned.anchor)


def weekday_steps(shape: Calendar, base: date, ahead: int) -> int:
    """
    Count the days from *base* to the weekday meant.
    """
    gap = ((shape.weekday or 0) - base.weekday()) % 7
    if shape.weeks is not None:
        # "Two Thursdays ago", "three Fridays from now".
        first = gap - 7 if shape.weeks < 0 else (gap or 7)
        return first + 7 * (shape.weeks + (1 if shape.weeks < 0 else -1))
    if shape.week_shift is not None:
        return (shape.weekday or 0) - base.weekday() + 7 * shape.week_shift
    if shape.direction:
        # "Last Tuesday" on a Thursday is not two days ago: that is "Tuesday".
        return (shape.weekday or 0) - base.weekday() + 7 * shape.direction
    if shape.direction == 0:
        return gap if ahead >= 0 else gap - 7 * (gap > 0)
    if ahead > 0:
        return gap
    return gap - 7 if gap else 0


def place_weekend(state: State, ahead: int) -> Placed:
    """
    The weekend behind, or the next one where the tense looks forward.
    """
    base = state.published
    if base is None:
        return Placed(stretch=None)
    back = 7 if ahead <= 0 and base.weekday() < 5 else 0
    found = stretches.weekend(stretches.later(base, -back))
    return Placed(stretch=found, anchored=Anchored.PUBLISHED)
