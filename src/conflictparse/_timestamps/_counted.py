"""What is counted in a month or a year: "the first Sunday of May", "week 31"."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from conflictparse._times import AROUND
from conflictparse._timestamps import _stretch as stretches

if TYPE_CHECKING:
    from conflictparse._times import Calendar
    from conflictparse._timestamps._stretch import Stretch

__all__ = ["counted", "weekday_and_day"]

SATURDAY = 5
MAX_MONTHS_OFF = 14
"""No day of the month takes longer to fall on a weekday again."""


def counted(  # noqa: PLR0911 - one return a kind reads best
    shape: Calendar, whole: Stretch
) -> Stretch | None:
    """
    Count inside a month or a year; None where it has no fifth Sunday.
    """
    first, after = whole.first, whole.after
    if first is None or after is None:
        return None
    if shape.nth_unit in AROUND:
        return around(shape, first, after)
    nth = shape.nth or 1
    if shape.nth_unit == "iso_week":
        return iso_week(first.year, nth)
    if shape.weekday is not None:
        return stretches.day(nth_weekday(first, after, shape.weekday, nth))
    if shape.nth_unit == "day":
        at = stretches.later(first, nth - 1) if nth > 0 else stretches.later(after, nth)
        return stretches.day(at) if at and first <= at < after else None
    if shape.nth_unit == "weekend":
        return stretches.weekend(nth_weekday(first, after, SATURDAY, nth))
    return counted_week(whole, nth)


def around(shape: Calendar, first: date, after: date) -> Stretch | None:
    """
    The week, or the weekend, of a day; of a Monday it is the weekend before.

    "The week of April 10", a Sunday, is the one that it opens: no ISO week, but
    nearly the next. "The week of Easter" is the one that it ends.
    """
    at: date | None = first
    if shape.weekday is not None and shape.nth is not None:
        at = nth_weekday(first, after, shape.weekday, shape.nth)
    if shape.nth_unit == "week_ending":
        return stretches.week(at)
    if shape.nth_unit == "week_of":
        opens = at is not None and at.weekday() == SATURDAY + 1 and bool(shape.day)
        return stretches.week(stretches.later(at, 1) if opens else at)
    return stretches.weekend(stretches.later(at, -1) if at else None)


def counted_week(whole: Stretch, nth: int) -> Stretch | None:
    """
    Count the weeks of a month or a year by their Thursdays, as ISO 8601 does.
    """
    if whole.first is None or whole.after is None:
        return None
    return stretches.week(nth_weekday(whole.first, whole.after, 3, nth))


def iso_week(year: int, number: int) -> Stretch | None:
    """
    The week of a year by its number.
    """
    try:
        return stretches.week(date.fromisocalendar(year, number, 1))
    except ValueError:
        return None


def nth_weekday(first: date, after: date, weekday: int, nth: int) -> date | None:
    """
    Give the nth such weekday from *first* on, or from the end where negative.
    """
    if nth > 0:
        start = first + timedelta(days=(weekday - first.weekday()) % 7)
        at = stretches.later(start, 7 * (nth - 1))
    else:
        last = after - timedelta(days=1)
        end = last - timedelta(days=(last.weekday() - weekday) % 7)
        at = stretches.later(end, 7 * (nth + 1))
    return at if at is not None and first <= at < after else None


def weekday_and_day(
    base: date, weekday: int, day: int, *, forward: bool
) -> date | None:
    """
    Give the nearest day with this number that falls on this weekday.
    """
    found: list[date] = []
    number = base.year * 12 + base.month - 1
    for steps in range(-MAX_MONTHS_OFF, MAX_MONTHS_OFF + 1):
        at = stretches.safe(*stretches.shifted_month(number, steps), day)
        if at is not None and at.weekday() == weekday:
            found.append(at)
    if forward:
        found = [at for at in found if at >= base] or found
    return min(found, key=lambda at: abs((at - base).days), default=None)
