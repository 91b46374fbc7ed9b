"""Put what is pointed at on the calendar: "last week", "two days later"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._timestamps import _stretch as stretches
from conflictparse._timestamps._state import Placed, State
from conflictparse._timestamps._types import Anchored, Grain

if TYPE_CHECKING:
    from datetime import date

    from conflictparse._spans import Span
    from conflictparse._times import Shift
    from conflictparse._timestamps._stretch import Stretch

__all__ = ["place_shift"]

MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
DAYS = {"day": 1, "week": 7, "weekend": 7}
COARSE = frozenset(
    {Grain.MONTH, Grain.QUARTER, Grain.SEASON, Grain.YEAR, Grain.DECADE, Grain.CENTURY}
)


def place_shift(shape: Shift, state: State, *, beside_quarter: bool) -> Placed:
    """
    Count from the day of publication, or from what the text named last.
    """
    if shape.amount is None:
        return Placed(stretch=None)
    yearly = shape.unit == "year" and shape.amount == -1
    if yearly and beside_quarter and state.quarter:
        return year_before_quarter(state.quarter)
    if state.bc and shape.anchor != "published":
        return before_christ(shape, state.bc, state.bc_decade)
    base = base_of(shape, state)
    if base is None:
        return Placed(stretch=None)
    at, anchored, anchor = base
    unit, amount = shape.unit, shape.amount
    rough = state.last and state.last[0].grain is Grain.DECADE
    # "The early 1950s" and "a decade later"
    if rough and anchored is Anchored.TEXT and unit == "year" and amount % 10 == 0:
        unit, amount = "decade", amount // 10
    found = count(unit, amount, at)
    return Placed(stretch=found, anchored=anchored, anchor=anchor)


def before_christ(
    shape: Shift, year: tuple[int, Span], named: tuple[int, Span] | None
) -> Placed:
    """
    Count years and decades back and forth before Christ.
    """
    amount = shape.amount or 0
    found = None
    decade = named[0] if named else year[0] // 10
    if shape.unit == "year" and year[0] - amount > 0:
        found = stretches.year(year[0] - amount, bc=True)
    elif shape.unit == "decade" and decade - amount > 0:
        found = stretches.decade(decade - amount, bc=True)
    if found is None:
        return Placed(stretch=None)
    return Placed(stretch=found, anchored=Anchored.TEXT, anchor=year[1])


def base_of(shape: Shift, state: State) -> tuple[date, Anchored, Span | None] | None:
    """
    Give the day to count from, and where it stands.
    """
    in_text = shape.anchor == "text" or (shape.anchor == "either" and state.story)
    # A story has no today but its own; "this year" in it is the year told.
    if in_text or (state.story and shape.unit != "day" and state.last):
        # "The same day" is the last one named, whatever month came between.
        day = state.day or (state.named_day if shape.amount == 0 else None)
        day = state.since_told(day) or day
        if day and shape.unit in {"day", "week", "weekend"}:
            return day[0], Anchored.TEXT, day[1]
        # "In 1979 they marched. Thirty years later" leans on an aside too.
        if state.far and state.far[0].first and shape.unit in MONTHS:
            return state.far[0].first, Anchored.TEXT, state.far[1]
        if state.last and state.last[0].first:
            # "Four days later" after "in October" is no day that can be named.
            if shape.unit in {"day", "week"} and state.last[0].grain in COARSE:
                return None
            return state.last[0].first, Anchored.TEXT, state.last[1]
    if state.published is not None:
        return state.published, Anchored.PUBLISHED, None
    return None


def count(unit: str, amount: int, at: date) -> Stretch | None:
    """
    Give the unit that lies so many units from a day.
    """
    if unit in DAYS:
        moved = stretches.later(at, DAYS[unit] * amount)
        maker = {"day": stretches.day, "week": stretches.week}.get(
            unit, stretches.weekend
        )
        return maker(moved)
    if unit not in MONTHS:
        return None
    year, month = stretches.shifted_month(
        at.year * 12 + at.month - 1, MONTHS[unit] * amount
    )
    return whole(unit, year, month)


def whole(unit: str, year: int, month: int) -> Stretch | None:
    """
    Give the unit that a month of a year lies in.
    """
    if not 1 <= year <= 9999:
        return None
    if unit == "month":
        return stretches.month(year, month)
    if unit == "quarter":
        return stretches.quarter(year, (month + 2) // 3)
    if unit == "decade":
        return stretches.decade(year // 10)
    if unit == "century":
        return stretches.century(year // 100)
    return stretches.year(year)


def year_before_quarter(quarter: tuple[Stretch, Span]) -> Placed:
    """
    "A year earlier" beside a quarter is that quarter a year before.
    """
    value = quarter[0].value
    year, number = int(value[:4]) - 1, int(value[-1])
    maker = stretches.half if "-H" in value else stretches.quarter
    return Placed(
        stretch=maker(year, number), anchored=Anchored.TEXT, anchor=quarter[1]
    )
