"""Which two neighbours are one expression."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

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
)
from conflictparse._times._en._read import word_at
from conflictparse._times._shapes import Calendar, Claim, Reference, Shift, ZoneName

if TYPE_CHECKING:
    from conflictparse._text import View

__all__ = ["PAIRS"]

Gap = tuple[str, ...]

MAX_RENDERINGS = 6
"""No report gives a moment in more zones; a hostile text may try to."""

TO_DAY: frozenset[Gap] = frozenset(
    {(), ("on",), ("comma",), ("comma", "on"), ("of",), ("on", "the"), ("early", "on")}
    | {("late", "on"), ("comma", "the"), ("this",), ("open_paren",), ("dash",)}
)
TO_CLOCK: frozenset[Gap] = frozenset(
    {
        (),
        ("at",),
        ("comma",),
        ("comma", "at"),
        ("at", "about"),
        ("at", "around"),
        ("around",),
    }
    | {
        ("about",),
        ("from",),
        ("between",),
        ("by",),
        ("@",),
        ("comma", "around"),
        ("for",),
    }
    | {("until",), ("before",), ("after",), ("just", "after"), ("shortly", "after")}
    | {
        ("just", "before"),
        ("shortly", "before"),
        ("comma", "from"),
        ("dash",),
        ("open_paren", "at"),
    }
    | {("open_paren",), ("at", "approximately")}
)
TO_PART: frozenset[Gap] = frozenset(
    {(), ("in", "the"), ("comma",), ("in",), ("at",), ("during",)}
)
OF_DAY: frozenset[Gap] = frozenset(
    {("of",), ("on",), ("comma",), ("of", "the"), ("comma", "on"), ()}
)
AGAIN: frozenset[Gap] = frozenset(
    {("open_paren",), (";",), ("comma",), ("/",), ("or",), ("comma", "or"), ("dash",)}
    | {("open_paren", "or"), (), ("which", "is"), ("open_paren", "which", "is"), ("=",)}
)
TO: frozenset[Gap] = frozenset(
    {
        ("hyphen",),
        ("dash",),
        ("to",),
        ("until",),
        ("till",),
        ("through",),
        ("up", "to"),
        ("~",),
    }
)


def day_like(claim: Claim) -> bool:
    """
    Tell whether a claim names one day.
    """
    shape = claim.shape
    if isinstance(shape, Calendar):
        named = shape.day is not None or shape.weekday is not None
        return named or shape.easter is not None
    return isinstance(shape, Shift) and shape.unit == "day"


def clock_only(claim: Claim) -> bool:
    """
    Tell whether a claim is clock times and nothing else.
    """
    if claim.ends:
        return all(clock_only(end) for end in claim.ends)
    return bool(claim.clocks) and claim.shape is None and claim.part is None


def has_clock(claim: Claim) -> bool:
    """
    Tell whether a claim has a clock time.
    """
    return bool(claim.clocks) or bool(claim.ends and any(map(has_clock, claim.ends)))


def zone_of_clock(_: View, left: Claim, right: Claim, gap: Gap) -> Claim | None:
    """
    "9:00 a.m." and "Moscow time".
    """
    if right.zone is None or right.clocks or not has_clock(left):
        return None
    if gap not in {(), ("comma",), ("open_paren",), ("hours",), ("dash",)}:
        return None
    return zoned(left, right.zone)


def zoned(claim: Claim, zone: ZoneName) -> Claim | None:
    """
    Give a zone to the clock times that have none.
    """
    if claim.ends:
        first, last = (zoned(end, zone) or end for end in claim.ends)
        return attrs.evolve(claim, ends=(first, last))
    if not claim.clocks or claim.clocks[-1].zone is not None:
        return None
    clock = attrs.evolve(claim.clocks[-1], zone=zone)
    end = claim.end
    # The first end of a range takes the zone, but not its words.
    if 0 <= zone.start - claim.end <= 1:
        clock, end = attrs.evolve(clock, end=zone.end), zone.end
    return attrs.evolve(claim, clocks=(*claim.clocks[:-1], clock), end=end)


def same_moment(  # noqa: PLR0911 - one return a reason reads best
    view: View, left: Claim, right: Claim, gap: Gap
) -> Claim | None:
    """
    "8:00 a.m. Moscow time" and "(05:00 GMT".
    """
    if not (left.clocks and right.clocks) or left.ends or right.ends or right.part:
        return None
    own_day = gap[:1] == ("open_paren",)
    if gap not in AGAIN or (right.shape and left.shape and not own_day):
        return None
    if len(left.clocks) >= MAX_RENDERINGS:
        return None
    one, other = left.clocks[-1].zone, right.clocks[0].zone
    if other is None:
        if one is None or gap[:1] != ("open_paren",):
            # The zone may stand behind: "11 p.m. (2000 GMT)" is read once it is joined.
            return pending_zone(view, left, right, gap)
    elif gap in {(), ("comma",)} and one is None:
        return None
    if right.shape is not None and gap[:1] == ("open_paren",):
        dated_clock = attrs.evolve(right.clocks[-1], day=right.shape)
        return attrs.evolve(left, clocks=(*left.clocks, dated_clock))
    return attrs.evolve(
        left,
        shape=left.shape or right.shape,
        weekday=left.weekday or right.weekday,
        clocks=left.clocks + right.clocks,
    )


def day_in_bracket(view: View, left: Claim, right: Claim, gap: Gap) -> Claim | None:
    """
    "2:30 a.m. (2330 GMT" and "Sunday": the day is that of the last clock only.
    """
    if len(left.clocks) < 2 or not day_like(right) or right.clocks or right.ends:
        return None
    if gap not in TO_DAY or left.clocks[-1].day is not None:
        return None
    words = range(left.start, left.end)
    opened = sum(view.has(index, "open_paren") for index in words)
    if opened <= sum(view.has(index, "close_paren") for index in words):
        return None
    last = attrs.evolve(left.clocks[-1], day=right.shape)
    return attrs.evolve(left, clocks=(*left.clocks[:-1], last))


def pending_zone(view: View, left: Claim, right: Claim, gap: Gap) -> Claim | None:
    """
    Join a clock time in brackets whose zone is the next word.
    """
    following = (
        view.has(right.end, "zone_abbreviation") or word_at(view, right.end) == "local"
    )
    if not following or gap[:1] not in {("open_paren",), (";",), ("/",), ("or",)}:
        return None
    if right.shape is not None and gap[:1] == ("open_paren",):
        last = attrs.evolve(right.clocks[-1], day=right.shape)
        return attrs.evolve(left, clocks=(*left.clocks, last))
    return attrs.evolve(
        left, shape=left.shape or right.shape, clocks=left.clocks + right.clocks
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
    both = dated(right, left)
    return attrs.evolve(both, mod=left.mod or right.mod, rule=right.rule)


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
    if left.part or left.ends or gap not in TO_PART:
        return None
    if not (day_like(left) or (left.clocks and gap == ("in", "the"))):
        return None
    return attrs.evolve(left, part=right.part, mod=left.mod or right.mod)


def part_and_day(_: View, left: Claim, right: Claim, gap: Gap) -> Claim | None:
    """
    "The night" and "of 3 May"; of a range it is the first night.
    """
    if left.part is None or left.shape is not None or left.clocks or left.ends:
        return None
    if right.clocks or right.part or gap not in OF_DAY:
        return None
    if right.ends:
        first, last = right.ends
        if not day_like(first):
            return None
        first = attrs.evolve(first, part=left.part, start=left.start)
        return attrs.evolve(right, ends=(first, last))
    if not day_like(right) or (not gap and left.weak):
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
    anded = gap == ("and",) and before == "between"
    if gap == ("until",) and before != "from":
        return None
    if not anded and gap not in TO:
        return None
    if right.weak and not right.clocks:
        return None
    if not alike(left, right):
        return None
    return Claim(start=left.start, end=right.end, rule=left.rule, ends=(left, right))


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
    day_in_bracket,
    length_off_day,
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
