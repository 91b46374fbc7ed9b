"""Instants that are counted from a clock time: "in five minutes", "two hours later"."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import attrs

from conflictparse._timestamps import _stretch as stretches
from conflictparse._timestamps._types import Grain, Timestamp

if TYPE_CHECKING:
    from datetime import date

__all__ = [
    "SECONDS",
    "after_length",
    "before",
    "counted_instant",
    "months_on",
    "moved",
    "next_day",
]

SECONDS = {"second": 1, "minute": 60, "hour": 3600}
"""Units shorter than a day."""

LENGTH = re.compile(r"P(T?)(\d{1,5}(?:\.\d{1,2})?)([SMHDWY])")
UNITS = {"TS": "second", "TM": "minute", "TH": "hour", "D": "day", "W": "week"}
LONG = {"M": 1, "Y": 12}


def counted_instant(base: datetime | None, unit: str, amount: float) -> datetime | None:
    """
    Count seconds, minutes or hours from an instant.
    """
    if base is None:
        return None
    try:
        return base + timedelta(seconds=SECONDS[unit] * amount)
    except OverflowError:
        return None


def after_length(
    value: str, base: datetime
) -> tuple[datetime, Grain] | stretches.Stretch | None:
    """
    Give the instant, or the day, when a length that begins at *base* is over.
    """
    found = LENGTH.fullmatch(value)
    if found is None:
        return None
    timed, number, letter = found[1], float(found[2]), found[3]
    unit = UNITS.get(timed + letter)
    if unit in SECONDS:
        at = counted_instant(base, unit, number)
        return (at, Grain.MINUTE) if at else None
    if not number.is_integer():
        return None
    if unit:
        days = int(number) * (7 if unit == "week" else 1)
        return stretches.day(stretches.later(base.date(), days))
    return stretches.day(months_on(base.date(), int(number) * LONG.get(letter, 0)))


def months_on(at: date, steps: int) -> date | None:
    """
    Give the same day of the month so many months on, the last where it has none.
    """
    year, month = stretches.shifted_month(at.year * 12 + at.month - 1, steps)
    for day in (at.day, 30, 29, 28):
        found = stretches.safe(year, month, min(day, at.day))
        if found is not None:
            return found
    return None


def before(one: Timestamp, other: Timestamp) -> bool:
    """
    Tell whether one begins before the other.
    """
    if one.start is None or other.start is None:
        return False
    if (one.start.tzinfo is None) != (other.start.tzinfo is None):
        return False
    return one.start < other.start


def next_day(stamp: Timestamp) -> Timestamp:
    """
    Move a clock reading to the next day: "11 p.m. to 2 a.m.".
    """
    return moved(stamp, 1)


def moved(stamp: Timestamp, days: int) -> Timestamp:
    """
    Move a day, or a clock reading, by so many days.
    """
    if stamp.start is None or stamp.value is None:
        return stamp
    step = timedelta(days=days)
    try:
        start = stamp.start + step
        return attrs.evolve(
            stamp,
            value=start.date().isoformat() + stamp.value[10:],
            start=start,
            end=stamp.end + step if stamp.end else None,
            utc=stamp.utc + step if stamp.utc else None,
        )
    except OverflowError:
        return stamp
