"""Which two neighbours are one expression."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._times._en._again import (
    TO_DAY,
    clock_only,
    day_in_bracket,
    day_like,
    same_moment,
    same_range,
    zone_of_clock,
)
from conflictparse._times._en._date_pairs import (
    date_and_own_year,
    date_and_year,
    week_of_date,
    weekday_and_date,
    year_and_quarter,
)
from conflictparse._times._en._offsets import (
    clock_for_length,
    length_from,
    length_off_day,
    weekday_off_day,
    years_ago_today,
)
from conflictparse._times._en._read import word_at
from conflictparse._times._shapes import Calendar, Claim, Reference, Shift

if TYPE_CHECKING:
    from conflictparse._text import View

__all__ = ["PAIRS"]

Gap = tuple[str, ...]

MIDNIGHT = 24
ABOUT = ("about", "around", "approximately", "roughly")
TO_CLOCK: frozenset[Gap] = frozenset(
    {
        (*comma, *at, *about)
        for comma in ((), ("comma",))
        for at in ((), ("at",))
        for about in ((), *((word,) for word in ABOUT))
    }
    | {
        ("from",),
        ("between",),
        ("by",),
        ("@",),
        ("for",),
    }
    | {("until",), ("before",), ("after",), ("just", "after"), ("shortly", "after")}
    | {
        ("just", "before"),
        ("shortly", "before"),
        ("comma", "from"),
        ("dash",),
        ("open_paren", "at"),
        ("open_paren",),
    }
)
WHOLE_PARTS = frozenset({"early", "late", "mid", "midmorning", "overnight"})
"""With them a part of the day stands right before its day."""
TO_PART: frozenset[Gap] = frozenset({(), ("comma",), ("in",), ("at",), ("during",)})
OF_DAY: frozenset[Gap] = frozenset(
    {("of",), ("on",), ("comma",), ("of", "the"), ("comma", "on"), ()}
    # "The early morning hours of Tuesday"
    | {("hours", "of"), ("hours", "of", "the"), ("hours", "on"), ("hours",)}
)
OF_DAYS: frozenset[Gap] = OF_DAY | {("from",), ("between",)}
TO: frozenset[Gap] = frozenset(
    {
        ("hyphen",),
        ("hyphen", "to", "hyphen"),
        ("dash",),
        ("to",),
        ("until",),
        ("till",),
        ("through",),
        ("up", "to"),
        ("~",),
    }
)


def clock_and_day(_: View, left: Claim, right: Claim, gap: Gap) -> Claim | None:
    """
    "10 p.m." and "on Wednesday".
    """
    if not clock_only(left) or not day_like(right) or right.clocks or right.ends:
        return None
    if (
        left.weak
        and not left.ends
        and right.part is None
        and gap not in {("on",), ("comma", "on"), ()}
    ):
        return None
    if gap not in TO_DAY:
        return None
    return dated(left, right)


def dated(clock: Claim, day: Claim) -> Claim:
    """
    Give a day to clock times, to both ends where they are a range.
    """
    if clock.ends:
        first, last = (
            end if end.shape is not None else dated(end, day) for end in clock.ends
        )
        if day.start >= last.end:
            last = attrs.evolve(last, end=day.end)
        return attrs.evolve(clock, ends=(first, last))
    return attrs.evolve(
        clock, shape=day.shape, weekday=day.weekday, part=clock.part or day.part
    )


def day_and_clock(_: View, left: Claim, right: Claim, gap: Gap) -> Claim | None:
    """
    "Wednesday night" and "at 10".
    """
    if not clock_only(right) or not (day_like(left) or left.part) or left.ends:
        return None
    if left.clocks or gap not in TO_CLOCK or (right.weak and not gap):
        return None
    # "Monday between 9 a.m. and 11 a.m.": its two ends are joined first.
    if gap == ("between",) and not right.ends:
        return None
    both = dated(right, left)
    return attrs.evolve(
        both, mod=left.mod or right.mod, rule=right.rule, wording=right.wording
    )


def range_and_day(_: View, left: Claim, right: Claim, gap: Gap) -> Claim | None:
    """
    A range of clock times whose last end still lacks its day.
    """
    if not left.ends or not day_like(right) or right.ends or gap not in TO_DAY:
        return None
    first, last = left.ends
    if not last.clocks or last.shape is not None:
        return None
    day = attrs.evolve(dated(last, right), end=right.end)
    if first.clocks and first.shape is None:
        first = dated(first, right)
    return attrs.evolve(left, ends=(first, day))


def day_and_part(_: View, left: Claim, right: Claim, gap: Gap) -> Claim | None:
    """
    "Tuesday" and "night".
    """
    if right.part is None or right.shape is not None or right.clocks or right.ends:
        return None
    if left.ends and not gap and all(end.clocks for end in left.ends):
        # "Between 2 and 4 on Monday" and "afternoon"
        first, last = (
            end if end.part else attrs.evolve(end, part=right.part) for end in left.ends
        )
        return attrs.evolve(left, ends=(first, last))
    if left.ends and not gap:
        # "Sunday evening to Monday" and "morning"
        first, last = left.ends
        bare = day_like(last) and not (last.part or last.clocks)
        last = attrs.evolve(last, part=right.part, end=right.end)
        return attrs.evolve(left, ends=(first, last)) if bare and first.part else None
    if left.part or left.ends or gap not in TO_PART:
        return None
    if not day_like(left):
        return None
    return attrs.evolve(left, part=right.part, mod=left.mod or right.mod)


def part_and_day(view: View, left: Claim, right: Claim, gap: Gap) -> Claim | None:
    """
    "The night" and "of 3 May"; of a range it is the first night.
    """
    if left.part is None or left.shape is not None or left.clocks or left.ends:
        return None
    if right.clocks or right.part or gap not in (OF_DAYS if right.ends else OF_DAY):
        return None
    if right.ends:
        first, last = right.ends
        if not day_like(first):
            return None
        first = attrs.evolve(first, part=left.part, start=left.start)
        return attrs.evolve(right, ends=(first, last))
    # "Overnight Friday", not "night Friday"
    weak = left.weak and view.word(left.start) not in WHOLE_PARTS
    if not day_like(right) or (not gap and weak):
        return None
    return attrs.evolve(right, part=left.part, mod=left.mod or right.mod)


def two_ends(view: View, left: Claim, right: Claim, gap: Gap) -> Claim | None:
    """
    "29 July" and "to 2 August".
    """
    left, right = to_day(view, left), to_day(view, right)
    if (
        left.ends
        or right.ends
        or left.zone
        or right.zone
        or (left.weak and not clock_only(left))
    ):
        return None
    before = word_at(view, left.start - 1) if left.start else ""
    # "From 30 Dec. to 2 Jan.", "from Dec. 30, 2021, to Jan. 2, 2022"
    if before == "from" and gap[:1] in {(".",), ("comma",), ("break",)}:
        gap = gap[1:]
    hours = view.words(max(0, left.start - 4), left.start)
    between = before == "between" or hours == ["between", "the", "hours", "of"]
    anded = gap == ("and",) and between
    if gap == ("until",) and before != "from":
        return None
    # "Saturday night into Sunday"
    over = gap == ("into",) and left.part == "NI"
    if not anded and not over and gap not in TO:
        return None
    if right.weak and not right.clocks:
        return None
    if not alike(left, right):
        return None
    if left.clocks and left.shape is None and left.clocks[0].hour == MIDNIGHT:
        # "From midnight to 6 a.m. on Monday" begins with Monday.
        begun = attrs.evolve(left.clocks[0], hour=0)
        left = attrs.evolve(left, clocks=(begun, *left.clocks[1:]))
    return Claim(
        start=left.start,
        end=right.end,
        rule=left.rule,
        wording=left.wording,
        ends=(left, right),
    )


def to_day(view: View, claim: Claim) -> Claim:
    """
    Read "now" as today, where it is an end of a range.
    """
    if isinstance(claim.shape, Reference) and view.word(claim.start) == "now":
        return attrs.evolve(claim, shape=Shift(unit="day", amount=0))
    return claim


def alike(left: Claim, right: Claim) -> bool:
    """
    Tell whether two claims can be the ends of one range.
    """
    if left.clocks or right.clocks:
        # "between Sunday evening and 9 a.m. on Monday"
        timed = left.clocks or (left.part and day_like(left))
        return bool(timed and right.clocks)
    one, other = left.shape, right.shape
    if isinstance(one, Calendar) and isinstance(other, Calendar):
        named = (
            one.day or one.weekday is not None,
            other.day or other.weekday is not None,
        )
        return (
            bool(named[0]) == bool(named[1])
            or one.year is not None
            or other.year is not None
        )
    if isinstance(other, Shift) and other.unit == "day" and other.amount == 0:
        return isinstance(one, Calendar)
    dates = (Calendar, Shift)
    return (
        isinstance(one, dates)
        and isinstance(other, dates)
        and day_like(left) == day_like(right)
    )


PAIRS = (
    zone_of_clock,
    same_moment,
    same_range,
    day_in_bracket,
    length_off_day,
    weekday_off_day,
    years_ago_today,
    length_from,
    clock_for_length,
    two_ends,
    clock_and_day,
    range_and_day,
    day_and_clock,
    weekday_and_date,
    day_and_part,
    part_and_day,
    week_of_date,
    date_and_own_year,
    date_and_year,
    year_and_quarter,
)
