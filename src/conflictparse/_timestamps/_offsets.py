"""Days that are counted from another one: "two weeks before May 13"."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import attrs

from conflictparse._timestamps import _stretch as stretches
from conflictparse._timestamps._instants import months_on
from conflictparse._timestamps._types import Grain

if TYPE_CHECKING:
    from conflictparse._times import Offset
    from conflictparse._timestamps._state import Placed
    from conflictparse._timestamps._stretch import Stretch

__all__ = ["place_offset"]

DAYS = {"day": 1, "week": 7}
MONTHS = {"month": 1, "year": 12}
LAST_WEEK = 52
"""Every year has it."""


def place_offset(shape: Offset, base: Placed) -> Placed:
    """
    Count from the day that *base* was put on.
    """
    found = base.stretch
    if found is None or found.first is None:
        return attrs.evolve(base, stretch=None)
    if found.grain in {Grain.WEEK, Grain.MONTH} and shape.unit == "year":
        # "Two years ago this week", "ten years ago this month"
        then = months_on(found.first, 12 * shape.amount)
        kept = stretches.month(then.year, then.month) if then else None
        if found.grain is Grain.WEEK:
            kept = week_of_year(found.first, shape.amount)
        return attrs.evolve(base, stretch=kept)
    if found.grain is not Grain.DAY:
        return attrs.evolve(base, stretch=None)
    if shape.weekday is not None:
        at = weekday_from(found.first, shape.weekday, shape.amount, shape.nth)
    elif shape.unit in DAYS:
        at = stretches.later(found.first, DAYS[shape.unit] * shape.amount)
    else:
        at = months_on(found.first, MONTHS[shape.unit] * shape.amount)
    return attrs.evolve(base, stretch=stretches.day(stretches.later(at, -shape.less)))


def week_of_year(monday: date, years: int) -> Stretch | None:
    """
    Give the week that has the number of a week, so many years on.

    "Seven years ago this week": a week 53 becomes 52.
    """
    number = monday.isocalendar()
    try:
        at = date.fromisocalendar(number.year + years, min(number.week, LAST_WEEK), 1)
    except ValueError:
        return None
    return stretches.week(at)


def weekday_from(first: date, weekday: int, amount: int, nth: int) -> date | None:
    """
    Give the so-manieth such weekday after or before a day; 0 for the nearest.
    """
    gap = (weekday - first.weekday()) % 7
    if amount > 0:
        return stretches.later(first, (gap or 7) + 7 * (amount - 1))
    if amount < 0:
        return stretches.later(first, gap - 7 + 7 * (amount + 1))
    steps = sorted((gap + 7 * weeks for weeks in range(-nth, nth + 1)), key=abs)
    return stretches.later(first, steps[nth - 1])
