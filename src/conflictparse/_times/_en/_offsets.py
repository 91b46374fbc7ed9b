"""A length beside a date or a clock time: "two weeks before May 13"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from conflictparse._times._en._read import word_at
from conflictparse._times._shapes import Calendar, Claim, Clock, Length, Offset, Shift

if TYPE_CHECKING:
    from conflictparse._text import View

__all__ = [
    "clock_for_length",
    "length_from",
    "length_off_day",
    "weekday_off_day",
    "years_ago_today",
]

Gap = tuple[str, ...]

LENGTH = re.compile(r"P(T?)(\d{1,4}(?:\.\d)?)([HMDWY])")
UNITS = {"D": "day", "W": "week", "M": "month", "Y": "year"}
ON_DATE: frozenset[Gap] = frozenset({("on",), ("in",), ("comma", "on")})
MINUTES = {"H": 60, "M": 1}
OFF: dict[Gap, int] = {("before",): -1, ("after",): 1}
FROM: frozenset[Gap] = frozenset(
    {("from",), ("starting",), ("beginning",), ("starting", "on"), ("starting", "at")}
    | {("beginning", "on"), ("beginning", "at"), ("starting", "from")}
    | {("comma", "from"), ("comma", "starting"), ("comma", "beginning")}
    | {("from", "about"), ("from", "around")}
)
SPANNING = frozenset(
    {"during", "for", "in", "last", "of", "over", "past", "spent", "than", "the"}
    | {"these", "those", "throughout", "within"}
)
"""Before "two days before Monday" they make it a length of its own."""
MOST_HOURS = 48


def length_off_day(view: View, left: Claim, right: Claim, gap: Gap) -> Claim | None:
    """
    "Two weeks" and "before May 13".
    """
    sign = OFF.get(gap)
    # "A week from Friday"; "three days from May 5" may be where they begin.
    if gap == ("from",) and weekday_alone(right):
        sign, right = 1, coming(right)
    # "Meet a week on Monday", "a fortnight tomorrow": so long behind it.
    if gap in {(), ("on",)} and _weeks_behind(view, left, right, gap):
        sign, right = 1, coming(right) if gap else right
    counted = days_of(left)
    if sign is None or counted is None or left.mod or not one_day(right):
        return None
    if word_at(view, left.start - 1) in SPANNING or right.clocks or right.part:
        return None
    # "Two months after the May 13 attack": it is the attack that they follow.
    named = word_at(view, right.start) == "the" and view.has(right.end, "lower")
    base = right.shape
    if named or not isinstance(base, Calendar | Shift):
        return None
    unit, amount = counted
    shape = Offset(base=base, unit=unit, amount=sign * amount)
    return attrs.evolve(left, shape=shape, weekday=right.weekday)


def _weeks_behind(view: View, left: Claim, right: Claim, gap: Gap) -> bool:
    """
    Whether weeks are counted on from a day as Britons do: "a week on Monday".

    "The siege passed a week on Monday" counts none.
    """
    counted, before = days_of(left), left.start - 1
    told = any(view.has(before, tag) for tag in ("ed", "verb_past", "preposition"))
    if counted is None or counted[0] != "week" or told:
        return False
    if gap:
        return isinstance(right.shape, Calendar) and weekday_alone(right)
    return isinstance(right.shape, Shift) and right.shape.amount == 1


def weekday_off_day(_: View, left: Claim, right: Claim, gap: Gap) -> Claim | None:
    """
    "The third Tuesday" and "after Christmas"; "the Monday nearest" and "to May 5".
    """
    shape, base = left.shape, right.shape
    if not isinstance(shape, Calendar) or shape.nth_unit not in {"from", "nearest"}:
        return None
    sign = 0 if gap == ("to",) and shape.nth_unit == "nearest" else OFF.get(gap)
    if sign is None or right.clocks or right.part or not one_day(right):
        return None
    if not isinstance(base, Calendar | Shift):
        return None
    nth = shape.nth or 1
    found = Offset(
        base=base, unit="weekday", amount=sign * nth, weekday=shape.weekday, nth=nth
    )
    return attrs.evolve(left, shape=found, weekday=None)


def years_ago_today(_: View, left: Claim, right: Claim, gap: Gap) -> Claim | None:
    """
    "50 years ago" and "today", "a month ago" and "today": the day so far back.

    So are "a year ago" and "Tuesday", "this week", "on May 3", "in May".
    """
    shape, day = left.shape, right.shape
    if not isinstance(shape, Shift) or right.ends or right.clocks or right.part:
        return None
    back = shape.amount or 0
    if back >= 0 or shape.anchor != "published" or shape.unit not in UNITS.values():
        return None
    if isinstance(day, Calendar) and shape.unit == "year" and gap in ON_DATE:
        # "Two years ago on May 3"
        if day not in (
            Calendar(month=day.month),
            Calendar(month=day.month, day=day.day),
        ):
            return None
        dated = attrs.evolve(day, year_shift=back)
        return attrs.evolve(right, shape=dated, mod=left.mod or right.mod)
    if gap or not (isinstance(day, Calendar | Shift) and anniversary(shape, right)):
        return None
    found = Offset(base=day, unit=shape.unit, amount=back)
    return attrs.evolve(left, shape=found)


def anniversary(shape: Shift, right: Claim) -> bool:
    """
    Tell whether "today", "Tuesday" or "this week" can stand behind a distance.
    """
    day = right.shape
    if isinstance(day, Shift):
        if day.unit == "day":
            return right.rule.endswith(".day_word")
        pointed = right.rule.endswith(".pointed_unit")
        return pointed and day.unit in {"week", "month"} and shape.unit == "year"
    bare = isinstance(day, Calendar) and day == Calendar(weekday=day.weekday)
    return bare and shape.unit in {"year", "month"}


def length_from(view: View, left: Claim, right: Claim, gap: Gap) -> Claim | None:
    """
    "For 3 days" and "from Monday"; "for two hours" and "from 2 p.m.".
    """
    if gap not in FROM or right.ends or not isinstance(left.shape, Length):
        return None
    starting = gap[-1] not in {"from", "about", "around"} or gap[0] == "starting"
    if not starting and word_at(view, left.start - 1) != "for":
        return None
    if right.clocks:
        return clock_range(left, right, left)
    counted = days_of(left)
    base = right.shape
    if counted is None or not one_day(right) or right.part:
        return None
    if not isinstance(base, Calendar | Shift):
        return None
    last = Offset(base=base, unit=counted[0], amount=counted[1], less=1)
    first = attrs.evolve(right, relation=None)
    ends = (first, attrs.evolve(left, shape=last, mod=None))
    return attrs.evolve(left, shape=None, ends=ends)


def clock_for_length(view: View, left: Claim, right: Claim, gap: Gap) -> Claim | None:
    """
    "From 2 p.m." and "for two hours".
    """
    # "From 2 p.m. for nearly four hours": nobody says until when.
    if gap != ("for",) or not left.clocks or left.ends or right.mod:
        return None
    if word_at(view, left.start - 1) not in {"from", "starting", "beginning"}:
        return None
    return clock_range(right, left, left)


def clock_range(length: Claim, clocked: Claim, kept: Claim) -> Claim | None:
    """
    Make a range that begins with a clock time and lasts so long.
    """
    lasting = minutes_of(length)
    if lasting is None or len(clocked.clocks) != 1:
        return None
    clock = clocked.clocks[0]
    total = clock.hour * 60 + (clock.minute or 0) + lasting
    # The hour may pass 24: the reading is then one of the next day.
    over = Clock(
        start=length.start,
        end=length.end,
        hour=total // 60,
        minute=total % 60,
        second=clock.second,
        meridiem=clock.meridiem or "pm",
        zone=clock.zone,
    )
    last = attrs.evolve(
        clocked, start=length.start, end=length.end, clocks=(over,), part=None
    )
    return attrs.evolve(kept, shape=None, clocks=(), ends=(clocked, last), part=None)


def weekday_alone(claim: Claim) -> bool:
    """
    Tell whether a claim is a weekday, or "today", and nothing else.
    """
    shape = claim.shape
    if isinstance(shape, Shift):
        return shape.unit == "day" and claim.rule.endswith("day_word")
    named = isinstance(shape, Calendar) and shape.weekday is not None
    return named and isinstance(shape, Calendar) and shape.day is None


def coming(claim: Claim) -> Claim:
    """
    Read "Friday" as the next one: "a week from Friday".
    """
    shape = claim.shape
    if isinstance(shape, Calendar) and shape.direction is None:
        return attrs.evolve(claim, shape=attrs.evolve(shape, direction=0))
    return claim


def one_day(claim: Claim) -> bool:
    """
    Tell whether a claim names one day of the calendar.
    """
    shape = claim.shape
    if claim.ends or claim.zone is not None:
        return False
    if isinstance(shape, Calendar):
        named = shape.day is not None or shape.weekday is not None
        return named or shape.feast_days is not None
    return isinstance(shape, Shift) and shape.unit == "day"


def days_of(claim: Claim) -> tuple[str, int] | None:
    """
    Read a length of whole days, weeks, months or years.
    """
    shape = claim.shape
    if not isinstance(shape, Length) or claim.ends or shape.direction:
        return None
    found = LENGTH.fullmatch(shape.value)
    if found is None or found[1] or "." in found[2]:
        return None
    return (UNITS[found[3]], int(found[2])) if found[3] in UNITS else None


def minutes_of(claim: Claim) -> int | None:
    """
    Read a length of hours or minutes, or of days up to two, in minutes.
    """
    shape = claim.shape
    if not isinstance(shape, Length) or shape.direction:
        return None
    found = LENGTH.fullmatch(shape.value)
    if found is None or not found[1]:
        return None
    total = float(found[2]) * MINUTES.get(found[3], 0)
    return int(total) if 0 < total <= MOST_HOURS * 60 else None
