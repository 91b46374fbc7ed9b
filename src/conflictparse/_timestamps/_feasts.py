"""Feasts that move: both Easters, Passover and Nowruz."""

from __future__ import annotations

from datetime import date, timedelta

from conflictparse._timestamps import _stretch as stretches

__all__ = ["feast_day"]


def feast_day(feast: str, year: int) -> date | None:
    """
    Give the day of a feast in the civil calendar; None outside of 1 to 9999.

    >>> feast_day("easter", 2022), feast_day("orthodox", 2022)
    (datetime.date(2022, 4, 17), datetime.date(2022, 4, 24))
    >>> feast_day("passover", 2023), feast_day("nowruz", 2021)
    (datetime.date(2023, 4, 6), datetime.date(2021, 3, 21))

    Source:
        Easter: the rules of the Gregorian calendar, as Meeus and Jones write
        them, and those of the Julian one, as Meeus does. Passover: the rules
        of the Hebrew calendar, as Dershowitz and Reingold write them. Nowruz:
        the leap years of the Persian calendar, 33 at a time, which hold from
        1799 to 2253.
    """
    if not 1 <= year <= 9999:
        return None
    return FEASTS[feast](year)


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


HEBREW_EPOCH = -1373427
"""The first day of the Hebrew calendar, in days before 1 January of year 1."""
DAYS_TO_NEW_YEAR = 163
"""From Passover to the next Rosh Hashanah, whatever the year."""
NOWRUZ_YEARS = range(1799, 2254)


def passover(year: int) -> date | None:
    """
    Give the first day of Passover, which begins on the evening before.
    """
    return stretches.later(hebrew_new_year(year + 3761), -DAYS_TO_NEW_YEAR)


def hebrew_new_year(year: int) -> date | None:
    """
    Give Rosh Hashanah of a Hebrew year, with the days it is put off by.
    """
    before, here, after = (elapsed(year + step) for step in (-1, 0, 1))
    late = 2 if after - here == 356 else int(here - before == 382)
    number = HEBREW_EPOCH + here + late
    return date.fromordinal(number) if 0 < number <= date.max.toordinal() else None


def elapsed(year: int) -> int:
    """
    Count the days from the first new moon to that of a Hebrew year.
    """
    months = (235 * year - 234) // 19
    days = 29 * months + (12084 + 13753 * months) // 25920
    return days + (3 * (days + 1) % 7 < 3)


def nowruz(year: int) -> date | None:
    """
    Give the Persian new year: 20, 21 or 22 March by the leap years of its calendar.
    """
    if year not in NOWRUZ_YEARS:
        return None
    # 1 Farvardin 1375 was 20 March 1996.
    first, last = sorted((1996, year))
    leaps = sum((25 * (one - 621) + 11) % 33 < 8 for one in range(first, last))
    days = 365 * (last - first) + leaps
    return stretches.later(date(1996, 3, 20), days if year >= 1996 else -days)


FEASTS = {
    "easter": western,
    "orthodox": orthodox,
    "passover": passover,
    "nowruz": nowruz,
}
