"""Feasts that move: Easter of the western and of the Orthodox churches."""

from __future__ import annotations

from datetime import date, timedelta

from conflictparse._timestamps import _stretch as stretches

__all__ = ["easter"]


def easter(year: int, *, julian: bool = False) -> date | None:
    """
    Give Easter Sunday in the civil calendar; None outside of 1 to 9999.

    >>> easter(2022), easter(2022, julian=True)
    (datetime.date(2022, 4, 17), datetime.date(2022, 4, 24))

    Source:
        The rules of the Gregorian calendar, as Meeus and Jones write them,
        and those of the Julian one, as Meeus does.
    """
    if not 1 <= year <= 9999:
        return None
    return orthodox(year) if julian else western(year)


def western(year: int) -> date | None:
    """
    Give the Easter of the Gregorian calendar.
    """
    golden = year % 19
    century, rest = divmod(year, 100)
    corrected = (century - (century + 8) // 25 + 1) // 3
    moon = (19 * golden + century - century // 4 - corrected + 15) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * sunday) // 451
    month, day = divmod(moon + sunday - 7 * late + 114, 31)
    return stretches.safe(year, month, day + 1)


def orthodox(year: int) -> date | None:
    """
    Give the Easter of the Julian calendar, as a day of the Gregorian one.
    """
    moon = (19 * (year % 19) + 15) % 30
    sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + sunday + 114, 31)
    behind = year // 100 - year // 400 - 2
    found = stretches.safe(year, month, day + 1)
    return found + timedelta(days=behind) if found else None
