"""Ranges of clock times that say "a.m." or "p.m." at one end, or at none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._rules import accepts, rejects, rule
from conflictparse._times._en._clocks import read_clock
from conflictparse._times._en._parts import claim, place
from conflictparse._times._en._read import word_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._rules import Match
    from conflictparse._times._shapes import Claim, Clock

__all__ = ["RULES"]

NOON = 12
ENDS = ("first", "last")
HALVES = {"MO": "am", "MI": "pm", "AF": "pm", "EV": "pm"}


def two_clocks(match: Match, first: Clock, last: Clock) -> Claim:
    """
    Make a range of two clock times.
    """
    start = claim(match, clocks=(first,), end=first.end)
    end = claim(match, clocks=(last,), start=last.start, end=last.end)
    return claim(match, ends=(start, end))


def ends_of(match: Match) -> tuple[Clock, Clock] | None:
    """
    Read the two captured ends.
    """
    first, last = (read_clock(match.view, *place(match, name)) for name in ENDS)
    return (first, last) if first and last else None


def after_noon(first: Clock, last: Clock) -> Clock:
    """
    Put the last end after noon where it would lie before the first.
    """
    behind = (last.hour, last.minute or 0) <= (first.hour, first.minute or 0)
    if behind and first.hour < NOON and last.hour < NOON:
        return attrs.evolve(last, hour=last.hour + NOON, meridiem="pm")
    return last


@rule(
    "(?<= from | between ) (@first({clock}) (to|until|till|and|{hyphen}|{dash})"
    " @last({hour}|{clock})"
    " | @first({hour}) (to|until|till|and|{hyphen}|{dash}) @last({clock}))"
    " (?! ({counted} | {percent} | {meridiem} | {word&lower&plural} | {hyphen} |"
    " {slash} | million | billion | of | local | o'clock))",
    accepts("The convoy is due between [9:30 and 11] GMT."),
    accepts("The road is open from [10:30 to 3] on weekdays."),
    accepts("They were seen between [7 and 9:30] by the bridge."),
    rejects("It rose from 10:1 to 3 percent."),
    rejects("Between 7 and 9 men fell."),
)
def clocks_without_half(match: Match) -> Iterator[Claim]:
    """
    Two clock times, one of them without minutes: "from 10:30 to 3".
    """
    ends = ends_of(match)
    view = match.view
    opened = word_at(view, match.start - 1)
    joined = any(word_at(view, i) == "and" for i in range(match.start, match.end))
    if ends is None or (joined and opened != "between"):
        return
    first, last = ends
    yield two_clocks(match, first, after_noon(first, last))


@rule(
    "(?<= from | between ) @first({military_clock}) (to|until|till|and|{hyphen}|{dash})"
    " @last({military_clock})"
    " (?! ({counted} | {percent} | {word&lower&plural} | {hyphen} {digits} |"
    " {zone_abbreviation} | {slash} | local | hours | hrs))",
    accepts("A curfew holds from [0900 to 1700] in the port."),
    accepts("It was seen between [0730-0930] off the cape."),
    rejects("It fell from 1900 to 1700 points."),
    rejects("Between 1100 and 1200 men left."),
)
def military_hours(match: Match) -> Iterator[Claim]:
    """
    Two soldier's clock times, the first before ten: "from 0900 to 1700".
    """
    ends = ends_of(match)
    if ends is not None and match.text("first").startswith("0"):
        yield two_clocks(match, *ends)


@rule(
    "@first({hour}|{clock}) @half({meridiem}) ({hyphen}|{dash}|to|until|till)"
    " @last({hour}|{clock})"
    " (?! ({counted} | {percent} | {meridiem} | {word&lower&plural} | {hyphen} |"
    " {slash} | {time_unit} | million | billion | of | o'clock | {month} |"
    " {day_word}))",
    accepts("Shops are open from [8 a.m. to 6] there."),
    accepts("It lasted from [11:00 p.m. to 2:30] on the coast."),
    rejects("From 8 a.m. to 6 men fell."),
)
def last_without_half(match: Match) -> Iterator[Claim]:
    """
    A range whose last end lacks its "p.m.": "8 a.m. to 6".
    """
    at, to = place(match, "first"), place(match, "last")
    half = place(match, "half")
    entry = match.view.entry(half[0], "meridiem")
    if entry is None:
        return
    said = str(entry["meridiem"])
    first = read_clock(match.view, *at, said)
    last = read_clock(match.view, *to)
    if first is None or last is None:
        return
    if said == "pm" and last.hour <= NOON:
        later = read_clock(match.view, *to, "pm")
        # "11 p.m. to 2": the last end lies on the next day.
        last = later if later and later.hour > first.hour else last
    else:
        last = after_noon(first, last)
    yield two_clocks(match, attrs.evolve(first, end=half[1]), last)


@rule(
    "@first({hour}) h @begun({minute})? ({hyphen}|{dash}|to|until|till)"
    " @last({hour}) h @over({minute})?",
    accepts("The pause ran from [15h30 to 18h] there."),
    accepts("It is open [8h-12h30] again."),
    rejects("Group H - 12 is out."),
)
def hours_with_h(match: Match) -> Iterator[Claim]:
    """
    Two clock times with "h": "15h30-18h".
    """
    view, at, to = match.view, place(match, "first"), place(match, "last")
    if not (view.glued(at[0] + 1) and view.glued(to[0] + 1)):
        return
    begun = int(match.text("begun")) if "begun" in match else None
    over = int(match.text("over")) if "over" in match else None
    first, last = read_clock(view, *at), read_clock(view, *to)
    if first and last:
        split = at[0] + 2 + ("begun" in match)
        first = attrs.evolve(first, minute=begun, end=split)
        yield two_clocks(match, first, attrs.evolve(last, minute=over, end=match.end))


@rule(
    "(?<= from | between ) @first({hour}|{clock}|{count_word})"
    " (to|until|till|and|{hyphen}|{dash}) @last({hour}|{clock}|{count_word})"
    " (in the @part({part_of_day&!plural}) | (?= (on)? {weekday} {part_of_day&!plural}"
    " | (this|last|tomorrow|yesterday) {part_of_day&!plural}))",
    accepts("Guns were heard between [two and four in the morning]."),
    accepts("It was shut from [11 to 2 in the afternoon]."),
    accepts("They met between [2 and 4] on Monday afternoon."),
    rejects("Between 2 and 4 of them left in the morning."),
)
def range_in_part(match: Match) -> Iterator[Claim]:
    """
    Two clock times of a part of the day: "between two and four in the morning".
    """
    ends = ends_of(match)
    view = match.view
    joined = any(word_at(view, i) == "and" for i in range(match.start, match.end))
    if ends is None or (joined and word_at(view, match.start - 1) != "between"):
        return
    first, last = ends
    if max(first.hour, last.hour) > NOON:
        return
    at = match.span("part")
    entry = view.entry(at[0], "part_of_day") if at else None
    if entry is None:
        yield two_clocks(match, first, last)
    elif entry["part"] != "NI":
        half = HALVES[str(entry["part"])]
        over = half == "pm" and first.hour % NOON > last.hour % NOON
        begun = in_half(first, "am" if over else half)
        yield two_clocks(match, begun, in_half(last, half))


def in_half(clock: Clock, half: str) -> Clock:
    """
    Read a clock time as one before or after noon.
    """
    hour = clock.hour % NOON + (NOON if half == "pm" else 0)
    return attrs.evolve(clock, hour=hour, meridiem=half)


@rule(
    "(from|between) @first(the? ({edge} {hyphen}?)? {part_of_day&!plural})"
    " @joint(and|to|until|till|through|into)"
    " @last(the? ({edge} {hyphen}?)? {part_of_day&!plural})"
    " (?! {hyphen} | {cap} | of | on | in)",
    accepts("They counted 4,000 men between [dawn and early afternoon]."),
    accepts("A curfew is in force from [dusk to dawn]."),
    rejects("From morning prayers to evening ones he sat, from dusk on."),
)
def parts_of_day(match: Match) -> Iterator[Claim]:
    """
    Two parts of a day as the ends of a range: "from dusk to dawn".
    """
    joined = match.text("joint").lower() == "and"
    if joined == (word_at(match.view, match.start) == "between"):
        first, last = (part_of_day(match, name) for name in ENDS)
        yield claim(match, ends=(first, last), start=match.start + 1)


def part_of_day(match: Match, name: str) -> Claim:
    """
    Make the claim of a captured part of the day.
    """
    at = place(match, name)
    entry = match.view.entry(at[1] - 1, "part_of_day")
    part = entry["part"] if entry else None
    return claim(match, part=part, start=at[0], end=at[1])


RULES = (
    parts_of_day,
    range_in_part,
    hours_with_h,
    last_without_half,
    clocks_without_half,
    military_hours,
)
