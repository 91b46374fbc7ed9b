"""Make the stretch that a named date of a known year covers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._timestamps import _stretch as stretches
from conflictparse._timestamps._feasts import feast_day
from conflictparse._timestamps._stretch import Stretch
from conflictparse._timestamps._types import Grain

if TYPE_CHECKING:
    from conflictparse._times import Calendar

__all__ = ["build"]


def build(  # noqa: PLR0911 - one return a kind reads best
    shape: Calendar, year: int, *, day_first: bool = False
) -> Stretch | None:
    """
    Make the stretch; None for a 30th of February.
    """
    if shape.bc:
        return before_christ(shape, year)
    if shape.feast_days is not None:
        return stretches.day(
            stretches.later(feast_day(shape.feast, year), shape.feast_days)
        )
    if shape.month is not None and shape.day is not None:
        month, day = shape.month, shape.day
        if shape.by_locale and day_first:
            month, day = day, month
        return stretches.day(stretches.safe(year, month, day))
    if shape.month is not None:
        return stretches.month(year, shape.month)
    if shape.season is not None:
        return stretches.season(year, shape.season)
    if shape.quarter:
        return stretches.quarter(year, shape.quarter)
    if shape.half:
        return stretches.half(year, shape.half)
    return stretches.year(year)


def before_christ(shape: Calendar, year: int) -> Stretch:
    """
    Make a stretch of a year before Christ; it has no datetimes.
    """
    whole = stretches.year(year, bc=True)
    parts = (shape.month and f"{shape.month:02}", shape.day and f"{shape.day:02}")
    named = [shape.season, *parts] if shape.season else list(parts)
    suffix = "".join(f"-{part}" for part in named if part)
    grain = Grain.DAY if shape.day else Grain.MONTH if shape.month else whole.grain
    if shape.season:
        grain = Grain.SEASON
    return Stretch(value=whole.value + suffix, grain=grain)
