"""Stretches of the calendar: what "2022-09" covers, and how it is written."""

from __future__ import annotations

from datetime import MAXYEAR, MINYEAR, date, datetime, time, timedelta

import attrs

from conflictparse._timestamps._types import Grain

__all__ = [
    "Stretch",
    "century",
    "day",
    "decade",
    "half",
    "month",
    "quarter",
    "season",
    "shifted_month",
    "week",
    "weekend",
    "year",
]

SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""The month a season begins with, as meteorologists count."""


@attrs.frozen(kw_only=True)
class Stretch:
    """
    A stretch of the calendar.

    Units:
        `first` is inside, `after` is the day after the last; both are None
        before the year 1 and after 9999.
    """

    value: str
    """As TIMEX3 writes it."""
    grain: Grain
    first: date | None = None
    after: date | None = None

    @property
    def start(self) -> datetime | None:
        """Its first instant, naive."""
        return datetime.combine(self.first, time()) if self.first else None

    @property
    def end(self) -> datetime | None:
        """The first instant after it, naive."""
        return datetime.combine(self.after, time()) if self.after else None


def safe(year: int, month: int, number: int = 1) -> date | None:
    """
    Make a date; None where the calendar has none.
    """
    if not MINYEAR <= year <= MAXYEAR:
        return None
    try:
        return date(year, month, number)
    except ValueError:
        return None


def later(first: date | None, days: int) -> date | None:
    """
    Add days; None at the end of all dates.
    """
    if first is None:
        return None
    try:
        return first + timedelta(days=days)
    except OverflowError:
        return None


def day(at: date | None) -> Stretch | None:
    """
    One day.
    """
    if at is None:
        return None
    return Stretch(value=at.isoformat(), grain=Grain.DAY, first=at, after=later(at, 1))


def week(at: date | None) -> Stretch | None:
    """
    The ISO week that a day lies in.
    """
    if at is None:
        return None
    monday = later(at, -at.weekday())
    if monday is None:
        return None
    number = at.isocalendar()
    value = f"{number.year:04}-W{number.week:02}"
    return Stretch(value=value, grain=Grain.WEEK, first=monday, after=later(monday, 7))


def weekend(at: date | None) -> Stretch | None:
    """
    The weekend of the ISO week that a day lies in.
    """
    whole = week(at)
    if whole is None:
        return None
    saturday = later(whole.first, 5)
    return Stretch(
        value=f"{whole.value}-WE", grain=Grain.DAY, first=saturday, after=whole.after
    )


def shifted_month(number: int, steps: int) -> tuple[int, int]:
    """
    Count months on from a month of a year, given as year * 12 + month - 1.

    >>> shifted_month(2022 * 12 + 11, 2)
    (2023, 2)
    """
    total = number + steps
    return total // 12, total % 12 + 1


def months(year: int, number: int, count: int) -> tuple[date | None, date | None]:
    """
    Give the first day of so many months, and the day after.
    """
    end_year, end_month = shifted_month(year * 12 + number - 1, count)
    return safe(year, number), safe(end_year, end_month)


def month(year: int, number: int) -> Stretch:
    """
    One month.
    """
    first, after = months(year, number, 1)
    value = f"{year:04}-{number:02}"
    return Stretch(value=value, grain=Grain.MONTH, first=first, after=after)


def quarter(year: int, number: int) -> Stretch:
    """
    A quarter of a year.
    """
    first, after = months(year, number * 3 - 2, 3)
    value = f"{year:04}-Q{number}"
    return Stretch(value=value, grain=Grain.QUARTER, first=first, after=after)


def half(year: int, number: int) -> Stretch:
    """
    A half of a year.
    """
    first, after = months(year, number * 6 - 5, 6)
    value = f"{year:04}-H{number}"
    return Stretch(value=value, grain=Grain.QUARTER, first=first, after=after)


def season(year: int, code: str) -> Stretch:
    """
    A season; the winter of a year is the one that begins in its December.
    """
    first, after = months(year, SEASONS[code], 3)
    value = f"{year:04}-{code}"
    return Stretch(value=value, grain=Grain.SEASON, first=first, after=after)


def year(number: int, *, bc: bool = False) -> Stretch:
    """
    A year; one before Christ has no datetimes.
    """
    if bc:
        return Stretch(value=f"BC{number:04}", grain=Grain.YEAR)
    first, after = safe(number, 1), safe(number + 1, 1)
    return Stretch(value=f"{number:04}", grain=Grain.YEAR, first=first, after=after)


def decade(number: int, *, bc: bool = False) -> Stretch:
    """
    A decade: 197 is the 1970s.
    """
    if bc:
        return Stretch(value=f"BC{number:03}", grain=Grain.DECADE)
    first, after = safe(number * 10, 1), safe(number * 10 + 10, 1)
    return Stretch(value=f"{number:03}", grain=Grain.DECADE, first=first, after=after)


def century(number: int, *, bc: bool = False) -> Stretch:
    """
    A century: 19 is the twentieth.
    """
    if bc:
        return Stretch(value=f"BC{number:02}", grain=Grain.CENTURY)
    first, after = safe(number * 100, 1), safe(number * 100 + 100, 1)
    return Stretch(value=f"{number:02}", grain=Grain.CENTURY, first=first, after=after)
