"""Which days a length covers: "the past two weeks", "the first ten months of 1915"."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from typing import TYPE_CHECKING

from conflictparse._timestamps import _stretch as stretches
from conflictparse._timestamps._instants import months_on

if TYPE_CHECKING:
    from conflictparse._times import Length
    from conflictparse._timestamps._stretch import Stretch

__all__ = ["days_of_length"]

LENGTH = re.compile(r"P(\d{1,4})([DWMQY])")
DAYS = {"D": 1, "W": 7}
MONTHS = {"M": 1, "Q": 3, "Y": 12}
YEAR = 12
MONTH = 31


def days_of_length(
    shape: Length, published: date | None
) -> tuple[datetime, datetime] | None:
    """
    Give the days of a length that points back, ahead or into a year.

    "The last two days" are the two before the day of publication, "the next two"
    those after it; quarters are whole ones.

    Units:
        Half-open and naive; None where nothing says where it lies.
    """
    found = LENGTH.fullmatch(shape.value)
    if found is None:
        return None
    amount, unit = int(found[1]), found[2]
    if shape.month is not None:
        days = amount * DAYS.get(unit, 0)
        return days_of_month(shape, shape.month, days, published)
    if shape.year is not None:
        return months_of_year(shape.year, amount * MONTHS.get(unit, 0), shape.direction)
    today = published and date(published.year, published.month, published.day)
    if today is not None and shape.whole is not None:
        return running(shape.whole, today)
    if today is None or not shape.direction:
        return None
    return from_day(today, unit, amount, shape.direction)


def from_day(
    today: date, unit: str, amount: int, direction: int
) -> tuple[datetime, datetime] | None:
    """
    Count back from a day, or on from the day after it.
    """
    first: date | None = today if direction < 0 else stretches.later(today, 1)
    if unit == "Q":
        month = (today.month - 1) // 3 * 3 + (4 if direction > 0 else 1)
        year, month = stretches.shifted_month(today.year * 12, month - 1)
        first = stretches.safe(year, month)
    if first is None:
        return None
    steps = direction * amount
    other = (
        stretches.later(first, steps * DAYS[unit])
        if unit in DAYS
        else months_on(first, steps * MONTHS[unit])
    )
    return between(first, other)


def months_of_year(
    year: int, months: int, direction: int | None
) -> tuple[datetime, datetime] | None:
    """
    Give the first or the last months of a year.
    """
    whole = stretches.year(year)
    if not direction or not 0 < months <= YEAR or whole.first is None:
        return None
    edge = whole.first if direction > 0 else whole.after
    return between(edge, months_on(edge, direction * months)) if edge else None


def days_of_month(
    shape: Length, month: int, days: int, published: date | None
) -> tuple[datetime, datetime] | None:
    """
    Give the first or the last days of a month, without a year of the last such one.
    """
    year = shape.year
    if year is None and published is not None:
        year = published.year - (month > published.month)
    if year is None or not shape.direction or not 0 < days <= MONTH:
        return None
    whole = stretches.month(year, month)
    edge = whole.first if shape.direction > 0 else whole.after
    return between(edge, stretches.later(edge, shape.direction * days))


def running(unit: str, today: date) -> tuple[datetime, datetime] | None:
    """
    Give the unit that a day lies in: "all week".
    """
    made: dict[str, Stretch | None] = {
        "day": stretches.day(today),
        "week": stretches.week(today),
        "month": stretches.month(today.year, today.month),
        "year": stretches.year(today.year),
    }
    found = made[unit]
    return between(found.first, found.after) if found else None


def between(one: date | None, other: date | None) -> tuple[datetime, datetime] | None:
    """
    Make the instants at which the two days begin, the earlier first.
    """
    if one is None or other is None:
        return None
    first, after = min(one, other), max(one, other)
    return datetime.combine(first, time()), datetime.combine(after, time())
