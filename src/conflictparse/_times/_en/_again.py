"""Which two neighbours are one moment said twice: "8 a.m." and "(0500 GMT)"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._times._en._read import word_at
from conflictparse._times._shapes import AROUND, Calendar, Claim, Shift, ZoneName

if TYPE_CHECKING:
    from conflictparse._text import View

__all__ = [
    "TO_DAY",
    "clock_only",
    "day_in_bracket",
    "day_like",
    "same_moment",
    "same_range",
    "zone_of_clock",
]

Gap = tuple[str, ...]

MAX_RENDERINGS = 6
"""No report gives a moment in more zones; a hostile text may try to."""

TO_DAY: frozenset[Gap] = frozenset(
    {(), ("on",), ("comma",), ("comma", "on"), ("of",), ("on", "the"), ("early", "on")}
    | {("late", "on"), ("comma", "the"), ("this",), ("open_paren",), ("dash",)}
)
AGAIN: frozenset[Gap] = frozenset(
    {("open_paren",), (";",), ("comma",), ("/",), ("or",), ("comma", "or"), ("dash",)}
    | {("open_paren", "or"), (), ("which", "is"), ("open_paren", "which", "is"), ("=",)}
)


RANGE_AGAIN = AGAIN - {(), (";",), ("comma",), ("dash",)}
"""A list of opening hours gives more than one range as well."""


def day_like(claim: Claim) -> bool:
    """
    Tell whether a claim names one day.
    """
    shape = claim.shape
    if isinstance(shape, Calendar):
        named = shape.day is not None or shape.weekday is not None
        named = named or shape.feast_days is not None
        # "The week of April 10" is no day.
        return named and shape.nth_unit not in AROUND
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
    # "7 a.m. Tokyo time, 6 p.m. Monday in New York": Monday is New York's.
    own_day = gap[:1] == ("open_paren",) or left.shape is None
    own_day = own_day or (bracket_open(view, left) and left.clocks[-1].day is not None)
    # "9 p.m. Kyiv time, 8 p.m. in Berlin and 2 p.m. in Washington"
    listed = gap == ("and",) and len(left.clocks) > 1
    if gap not in AGAIN and not listed:
        return None
    if right.shape and left.shape and not own_day:
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
    if right.shape is not None and own_day:
        dated_clock = attrs.evolve(right.clocks[-1], day=right.shape)
        return attrs.evolve(left, clocks=(*left.clocks, dated_clock))
    return attrs.evolve(left, clocks=left.clocks + right.clocks)


def same_range(_: View, left: Claim, right: Claim, gap: Gap) -> Claim | None:
    """
    "9 a.m. to 5 p.m." and "(0600 to 1400 GMT".
    """
    if not (left.ends and right.ends) or gap not in RANGE_AGAIN:
        return None
    if not (clock_only(right) and all(end.clocks for end in left.ends)):
        return None
    if any(end.clocks[-1].zone is None for end in right.ends):
        return None
    first, last = (
        attrs.evolve(one, clocks=one.clocks + other.clocks)
        for one, other in zip(left.ends, right.ends, strict=True)
    )
    if len(first.clocks) > MAX_RENDERINGS:
        return None
    return attrs.evolve(left, ends=(first, last))


def bracket_open(view: View, claim: Claim) -> bool:
    """
    Tell whether a bracket that a claim opens is still open.
    """
    words = range(claim.start, claim.end)
    opened = sum(view.has(index, "open_paren") for index in words)
    return opened > sum(view.has(index, "close_paren") for index in words)


def day_in_bracket(view: View, left: Claim, right: Claim, gap: Gap) -> Claim | None:
    """
    "2:30 a.m. (2330 GMT" and "Sunday": the day is that of the last clock only.
    """
    if len(left.clocks) < 2 or not day_like(right) or right.clocks or right.ends:
        return None
    if gap not in TO_DAY or left.clocks[-1].day is not None:
        return None
    if not bracket_open(view, left):
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
