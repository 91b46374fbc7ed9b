"""Figures, moments and speakers in the words of the reader's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse import Grain, Modifier

if TYPE_CHECKING:
    from datetime import datetime
    from decimal import Decimal

    from conflictparse import Quantity, Statement, Timestamp, Toll

__all__ = ["figure", "moment", "toll_words", "who"]

_SIGNS = {
    Modifier.AT_LEAST: "≥",
    Modifier.MORE_THAN: ">",
    Modifier.AT_MOST: "≤",
    Modifier.FEWER_THAN: "<",
    Modifier.ABOUT: "~",
}
_PATTERNS = {
    Grain.SECOND: "EEE d MMM y, HH:mm:ss",
    Grain.MINUTE: "EEE d MMM y, HH:mm",
    Grain.HOUR: "EEE d MMM y, HH:mm",
    Grain.DAY: "EEE d MMM y",
    Grain.MONTH: "MMMM y",
    Grain.YEAR: "y",
}
"""The grains that a date says well; of the others the TIMEX3 value is shown."""


def _number(value: int | Decimal, locale: str) -> str:
    from babel.numbers import format_decimal

    return format_decimal(value, locale=locale, decimal_quantization=False)


def _counted(words: str, unit: str) -> str:
    """
    Add the unit, which for people goes without saying.

    >>> _counted("≥ 5", "household"), _counted("5", "person")
    ('≥ 5 household', '5')
    """
    return words if unit == "person" else f"{words} {unit.replace('_', ' ')}"


def figure(found: Quantity, locale: str) -> str:
    """Give a figure with its bounds: "≥ 50", "20–25", "~ 40"."""
    if found.value is not None:
        sign = _SIGNS.get(found.modifier)
        number = _number(found.value, locale)
        return _counted(f"{sign} {number}" if sign else number, found.unit)
    return _counted(_bounds(found.low, found.high, locale), found.unit)


def _bounds(low: int | Decimal | None, high: int | Decimal | None, locale: str) -> str:
    if low is None and high is None:
        return "some"
    if low is None or high is None:
        bound = high if low is None else low
        sign = "≤" if low is None else "≥"
        return f"{sign} {'?' if bound is None else _number(bound, locale)}"
    if low == high:
        return _number(low, locale)
    return f"{_number(low, locale)}–{_number(high, locale)}"


def toll_words(toll: Toll, locale: str) -> str:
    """Give a toll: its best figure, and its bounds where they differ."""
    bounds = _bounds(toll.low, toll.high, locale)
    if toll.best is None or toll.low == toll.best == toll.high:
        return _counted(bounds, toll.unit)
    return _counted(f"{_number(toll.best, locale)} ({bounds})", toll.unit)


def moment(found: Timestamp, locale: str) -> str:
    """Give a moment in words, with UTC where its zone is known."""
    if found.ends is not None:
        return " – ".join(moment(end, locale) for end in found.ends)
    pattern = _PATTERNS.get(found.grain) if found.grain else None
    if found.start is None or pattern is None:
        return found.value or "unresolved"
    words = _formatted(found.start, pattern, locale)
    timed = found.grain in {Grain.SECOND, Grain.MINUTE, Grain.HOUR}
    if found.utc is None or not timed:
        return words
    # The day is said again where it is another one in UTC.
    same_day = found.utc.date() == found.start.date()
    utc = _formatted(found.utc, "HH:mm" if same_day else "d MMM HH:mm", locale)
    offset = _formatted(found.start, "xxx", locale)
    return f"{words} {offset} = {utc} UTC"


def _formatted(instant: datetime, pattern: str, locale: str) -> str:
    from babel.dates import format_datetime

    # Babel would carry an aware time over to UTC before it writes it.
    return format_datetime(instant, pattern, tzinfo=instant.tzinfo, locale=locale)


def who(said: Statement | None) -> str:
    """Give the speakers of a statement: the names where they are known."""
    if said is None or not said.speakers:
        return "unknown"
    return " and ".join(
        " ".join(filter(None, (speaker.title, speaker.name)))
        if speaker.name
        else f"{speaker.mention.text} (not named)"
        for speaker in said.speakers
    )
