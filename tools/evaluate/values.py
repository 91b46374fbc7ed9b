"""When two values of TIMEX3 mean the same, though they are written otherwise."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["Meaning", "meanings"]

Meaning = tuple[object, ...]
"""What is compared: the two ends of a time, its first instant, or how long it is."""

OF_DAYS = {"D": 1, "W": 7}
OF_MONTHS = {"M": 1, "Y": 12}
OF_MINUTES = {"M": 1, "H": 60}


def meanings(value: str) -> set[Meaning]:
    """
    Give all that a value may mean.

    >>> meanings("2013-W07") & meanings("2013-02-11/2013-02-17") != set()
    True
    >>> meanings("P14D") == meanings("P2W"), meanings("P1M") == meanings("P30D")
    (True, False)
    """
    if value.startswith("P") and "/" not in value and not value.endswith("_REF"):
        return {lasting(value)}
    if "/" in value:
        first, _, last = value.partition("/")
        start, days = instant(first), calendar(last)
        # "to 17 May" may take in the day, or end where it starts.
        return {(start, end) for end in (days or (instant(last),))}
    if days := calendar(value):
        # A day is also its first instant.
        at_once = {(days[0],)} if len(value) == len("2013-02-11") else set()
        return {days, *at_once}
    return {(instant(value),)}


def lasting(value: str) -> Meaning:
    """Give how long a duration is, in the least of its units."""
    found = re.fullmatch(r"P(T?)(\d+)([A-Z])", value)
    if not found:
        return (value,)
    clock, number, unit = found[1], int(found[2]), found[3]
    units = (OF_MINUTES,) if clock else (OF_DAYS, OF_MONTHS)
    for index, known in enumerate(units):
        if unit in known:
            return ("lasting", clock, index, number * known[unit])
    return (value,)


def calendar(value: str) -> tuple[datetime, datetime] | None:
    """Give the first instant of a calendar unit, and the first after it."""
    for pattern, make in SHAPES:
        if found := re.fullmatch(pattern, value):
            try:
                start, end = make(*map(int, found.groups()))
            except ValueError:
                return None
            return midnight(start), midnight(end)
    return None


def midnight(day: date) -> datetime:
    """Give the first instant of a day."""
    return datetime(day.year, day.month, day.day)  # noqa: DTZ001 - no zone is known


def months(year: int, month: int, count: int) -> tuple[date, date]:
    """Give the first day of a month, and that of the one so many later."""
    later = year * 12 + month - 1 + count
    return date(year, month, 1), date(later // 12, later % 12 + 1, 1)


def days_of(first: date, count: int) -> tuple[date, date]:
    """Give a day and the one so many later."""
    return first, first + timedelta(days=count)


def week(year: int, number: int) -> tuple[date, date]:
    """Give a week of ISO 8601."""
    return days_of(date.fromisocalendar(year, number, 1), 7)


SHAPES: tuple[tuple[str, Callable[..., tuple[date, date]]], ...] = (
    (r"(\d{3})", lambda decade: months(decade * 10, 1, 120)),
    (r"(\d{4})", lambda year: months(year, 1, 12)),
    (r"(\d{4})-(\d\d)", lambda year, month: months(year, month, 1)),
    (r"(\d{4})-Q(\d)", lambda year, quarter: months(year, quarter * 3 - 2, 3)),
    (r"(\d{4})-W(\d\d)", week),
    (r"(\d{4})-W(\d\d)-WE", lambda *one: days_of(week(*one)[1] - timedelta(2), 2)),
    (r"(\d{4})-(\d\d)-(\d\d)", lambda *day: days_of(date(*day), 1)),
)


def instant(value: str) -> object:
    """Give the first instant of a value, in UTC if it has a zone."""
    if days := calendar(value):
        return days[0]
    if value.startswith("T"):
        # A clock time of no day: its words, to the minute at least.
        return re.sub(r"^(T\d\d)$", r"\1:00", re.sub(r"(:\d\d):00$", r"\1", value))
    try:
        moment = datetime.fromisoformat(value.replace("T24:00", "T00:00"))
    except ValueError:
        return value
    moment += timedelta(days="T24:00" in value)
    return moment.astimezone(UTC) if moment.tzinfo else moment
