"""Moments in one word, parts of days, and clock times that share "p.m."."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._rules import accepts, rejects, rule
from conflictparse._times._en._clocks import make_clock, meridiem_of, read_clock
from conflictparse._times._en._guards import bare_part
from conflictparse._times._en._parts import claim, place, year_of
from conflictparse._times._en._read import word_at
from conflictparse._times._shapes import (
    Calendar,
    Claim,
    Clock,
    Shift,
    Wording,
    ZoneName,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._rules import Match

__all__ = ["RULES"]

ZONED = ("zone_abbreviation", "zone_name", "zone_place", "open_paren")
MONTH_LETTERS = 3
"""Of a month in a soldier's date: "SEP"."""
NAMING = frozenset({"at", "by", "from", "since", "until"})
"""Before "dawn Monday" they name its dawn."""


EAST, WEST = "abcdefghiklm", "nopqrstuvwxy"

LOCAL = frozenset("jl")
"""J is the observer's own zone, and L is written for "local"."""
ZONE_LETTERS = frozenset(f"{EAST}{WEST}z") | LOCAL
"""The letters of military zones."""


@rule(
    "@time({military_clock}|{clock}) @letter({initial&upper}|{initial&cap}) (?!"
    " {dot} {initial})",
    accepts("The balloon was hit at [1939Z] over sea."),
    accepts("It was logged at [09:00Z]."),
    rejects("Plan 1939 Z failed."),
)
def lettered_clock(match: Match) -> Iterator[Claim]:
    """
    A clock time with the letter of a military zone: "1939Z".
    """
    view = match.view
    at = place(match, "time")
    letter = match.text("letter").lower()
    apart = not view.glued(match.end - 1) and not (
        letter == "z" and view.has(match.start - 1, "clock_cue")
    )
    # "Unit 0900Z": a name.
    named = view.has(match.start - 1, "numbered")
    if apart or named or letter not in ZONE_LETTERS:
        return
    if letter != "z" and not view.has(at[0], "military_clock"):
        return
    clock = read_clock(view, *at)
    if clock:
        yield claim(match, clocks=(with_letter(match, clock, letter),))


def with_letter(match: Match, clock: Clock, letter: str) -> Clock:
    """
    Give a clock time the zone of a letter, and all words of the match.
    """
    at = place(match, "letter")
    zone = ZoneName(start=at[0], end=at[1], local=True)
    if letter not in LOCAL:
        offsets = (letter_offset(letter),)
        zone = ZoneName(start=at[0], end=at[1], keys=("",), offsets=offsets)
    return Clock(
        start=match.start,
        end=match.end,
        hour=clock.hour,
        minute=clock.minute,
        zone=zone,
    )


def letter_offset(letter: str) -> int:
    """
    Give the minutes east of Greenwich of a zone's letter.
    """
    if letter == "z":
        return 0
    if letter in EAST:
        return (EAST.index(letter) + 1) * 60
    return -(WEST.index(letter) + 1) * 60


@rule(
    "@group({dlong}) @letter({word}) (@month({month}))? (@year({int&d2}|{year}))?",
    accepts("Log entry [020715ZAUG22]: shelling resumed."),
    accepts("Patrol halted [201325C NOV 23] at the ford."),
    accepts("Fire ceased at [131400Z]."),
    accepts("Log [121630SEP22]: quiet."),
    accepts("Log [121630Sep99]: quiet."),
    rejects("Some 131400 people fled."),
)
def date_time_group(match: Match) -> Iterator[Claim]:
    """
    A soldier's date-time group: day, hour, minute, zone, month, year.
    """
    figures, letters = match.text("group"), match.text("letter")
    view = match.view
    bare = view.table.entry(letters.lower(), "month")
    written = letters.isupper() or (bare is not None and letters.istitle())
    if len(figures) != 6 or not view.glued(match.start + 1) or not written:
        return
    month = month_in(match, letters)
    if bare is not None and len(letters) == MONTH_LETTERS:
        month = int(bare["month"])
    if month is False:
        return
    day, hour, minute = int(figures[:2]), int(figures[2:4]), int(figures[4:])
    clock = make_clock(match.start, match.end, [hour, minute])
    if clock is None or not 1 <= day <= 31:
        return
    # "121630SEP22": without a letter the clock is that of the place.
    zoned = clock if bare else with_letter(match, clock, letters[0].lower())
    shape = Calendar(year=year_of(match), month=month, day=day)
    yield claim(match, shape, clocks=(zoned,))


@rule(
    "@day({int&d2}) @time({military_clock}) @letter({initial&upper}|{initial&cap})"
    " @month({month}) @year({int&d2}|{year})",
    accepts("Log [12 1630Z SEP 22]: all quiet."),
    accepts("Contact at [03 0415Z Oct 2023] east of the ford."),
    rejects("Some 12 1630 Z men came."),
)
def date_time_group_apart(match: Match) -> Iterator[Claim]:
    """
    A soldier's date-time group with spaces: "12 1630Z SEP 22".
    """
    view = match.view
    letter = match.text("letter").lower()
    month = view.entry(place(match, "month")[0], "month")
    clock = read_clock(view, *place(match, "time"))
    day = int(match.text("day"))
    if (
        clock is None
        or month is None
        or letter not in ZONE_LETTERS
        or not 1 <= day <= 31
    ):
        return
    shape = Calendar(year=year_of(match), month=int(month["month"]), day=day)
    zoned = with_letter(match, clock, letter)
    yield claim(match, shape, clocks=(zoned,))


def month_in(match: Match, letters: str) -> int | bool | None:
    """
    Give the month glued to the letter or after it; False where other letters are.
    """
    view = match.view
    at = match.span("month")
    if len(letters) == 1:
        entry = view.entry(at[0], "month") if at else None
        return int(entry["month"]) if entry else None
    entry = view.table.entry(letters[1:].lower(), "month")
    return int(entry["month"]) if entry else False


@rule(
    "@day({year}) {hyphen} @month({int&d2}) {hyphen} @date({day}) t"
    " @time({clock}|{digits&!int}) @z(z)?",
    accepts("The log says [2022-09-13T09:00] there."),
    accepts("It ends [2022-12-01T23:59:59]."),
    accepts("Sent [2022-12-01T23:59:07.125Z] by radio."),
    rejects("T 09:00 is a code."),
)
def iso_moment(match: Match) -> Iterator[Claim]:
    """
    A moment as ISO 8601 writes it.
    """
    figures = match.text("time").partition(".")[0].split(":")
    clock = None
    if 2 <= len(figures) <= 3 and all(part.isdecimal() for part in figures):
        clock = make_clock(match.start, match.end, [int(part) for part in figures])
    month = int(match.text("month"))
    if clock and "z" in match:
        at = place(match, "z")
        zone = ZoneName(start=at[0], end=at[1], keys=("",), offsets=(0,))
        clock = attrs.evolve(clock, zone=zone)
    if clock and 1 <= month <= 12:
        day = int(match.text("date"))
        shape = Calendar(year=int(match.text("day")), month=month, day=day)
        yield claim(match, shape, clocks=(clock,))


@rule(
    "(in|into|at|by|before|after|during|until|since|through|throughout|from|as of)"
    " @the(the)? @edge({edge} {hyphen}?)? @part({part_of_day&!plural})"
    " (?! {hyphen} {word})",
    accepts("They left in [the morning]."),
    accepts("It went on well into [the afternoon]."),
    accepts("It was hit at [dawn]."),
    accepts("By [nightfall] Vesk held the bridge."),
    accepts("By [dawn] Monday they had given up."),
    accepts("By [evening] the streets were empty."),
    accepts("By [mid-afternoon] the index was down."),
    accepts("By [late afternoon] they had fled."),
    accepts("As of [midafternoon], nine were missing."),
    rejects("They left the night shift."),
)
def part_alone(match: Match) -> Iterator[Claim]:
    """
    A part of the day: "in the morning", "at dawn".
    """
    view = match.view
    entry = view.entry(place(match, "part")[0], "part_of_day")
    first = word_at(view, match.start)
    if first == "at" and word_at(view, match.end - 1) == "night":
        return
    # "Before sunrise Monday" names Monday, "by dawn Monday" its dawn.
    dated = view.has(match.end, "weekday") or view.has(match.end, "month")
    if first not in NAMING and dated and view.has(match.end, "cap"):
        return
    # "At Dawn Bridge": part of a name.
    named = view.has(match.end, "cap") and not dated
    if named and not view.has(match.end - 1, "lower"):
        return
    if entry is None or (
        first != "at"
        and "the" not in match
        and "edge" not in match
        and not bare_part(view, first, match.end - 1)
    ):
        return
    yield claim(match, part=entry["part"], start=match.start + 1 + (first == "as"))


@rule(
    "(the|early|late|mid {hyphen}?)? @part({part_of_day&!plural})",
    accepts("On Tuesday [night] they gave up."),
    accepts("It was quiet on [the night] of May 3."),
    rejects("Nights are cold."),
)
def part_beside(match: Match) -> Iterator[Claim]:
    """
    A part of a day that is named beside it: "Tuesday night".
    """
    entry = match.view.entry(place(match, "part")[0], "part_of_day")
    if entry:
        yield claim(match, part=entry["part"], weak=True)


@rule(
    "@first({hour}|{clock}|{clock_dotted}|{count_word})"
    " @to({hyphen}|{dash}|to|and|until|till)"
    " @last({hour}|{clock}|{clock_dotted}|{count_word}) @mer({meridiem})",
    accepts("They met between [2 and 4 p.m.] there."),
    accepts("Buses ran from [9 to 11 a.m.] on Monday."),
    rejects("Between 2 and 4 men left."),
)
def clock_range(match: Match) -> Iterator[Claim]:
    """
    Two clock times that share "p.m.": "between 2 and 4 p.m.".
    """
    view = match.view
    at, to = place(match, "first"), place(match, "last")
    if match.text("to") == "and" and word_at(view, match.start - 1) != "between":
        return
    meridiem = meridiem_of(match)
    last = read_clock(view, *to, meridiem)
    first = read_clock(view, *at, meridiem)
    if first is None or last is None:
        return
    # "11 to 2 p.m.": the first end lies before noon.
    if first.hour > last.hour and meridiem == "pm":
        first = read_clock(view, *at, "am")
    if first is None:
        return
    start = claim(match, clocks=(first,), end=at[1])
    last = Clock(
        start=to[0],
        end=match.end,
        hour=last.hour,
        minute=last.minute,
        meridiem=meridiem,
    )
    end = claim(match, clocks=(last,), start=to[0])
    yield claim(match, ends=(start, end))


@rule(
    "@first({military_clock}|{clock}) ({hyphen}|{dash}|to|and|until|till)"
    " @last({military_clock}|{clock}) (hours|hrs|h)?"
    " (?= ({open_paren} {digits} | {zone_abbreviation} | {zone_place} {inside}{0,4}"
    " time | {zone_name} | local | on | {weekday} | {dot} | {comma}))",
    accepts("The window is between [0700 and 1100] GMT."),
    accepts("Closed [0900-1700] GMT on Monday."),
    accepts("It was shut between [08:00 and 09:30 hrs] on Monday."),
    accepts("It was open from [0800 to 1600] local time."),
    rejects("Some 1100 to 1200 local men fled."),
)
def military_range(match: Match) -> Iterator[Claim]:
    """
    Two soldier's clock times that share a zone: "between 0700 and 1100 GMT".
    """
    view = match.view
    at, to = place(match, "first"), place(match, "last")
    if word_at(view, match.end) == "local" and word_at(view, match.end + 1) != "time":
        return
    first, last = read_clock(view, *at), read_clock(view, *to)
    before = match.start - 1
    opened = word_at(view, before) in {"between", "from"} or view.has(
        before, "open_paren"
    )
    said = view.has(match.end - 1, "digits")
    zoned = said and any(view.has(match.end, tag) for tag in ZONED)
    opened = opened or (zoned and view.has(at[1], "hyphen"))
    # "On", a weekday or a stop behind stand only behind "hrs".
    if said and not zoned and word_at(view, match.end) in {"on", ".", ","}:
        return
    if said and not zoned and view.has(match.end, "weekday"):
        return
    if first and last and opened:
        start = claim(match, clocks=(first,), end=at[1])
        yield claim(match, ends=(start, claim(match, clocks=(last,), start=to[0])))


@rule(
    "@first({military_clock}) @unit(hours|hrs|h)? ({hyphen}|{dash}|to|and|until|till)"
    " @last({military_clock}) (hours|hrs|h) (?! of)",
    accepts("They met between [0900 and 1100 hrs] at the gate."),
    accepts("It was shut from [2100 hrs to 2300 hrs] that day."),
    accepts("No boat may leave [0600-0800 hours] without a pass."),
    rejects("It took between 1000 and 1200 hours."),
    rejects("He filmed 0900 to 1100 hours of it."),
)
def soldiers_range(match: Match) -> Iterator[Claim]:
    """
    The same, told from a length by a nought before it or by each having its "hrs".
    """
    view = match.view
    at, to = place(match, "first"), place(match, "last")
    figures = match.text("first"), match.text("last")
    if "unit" not in match and not any(text.startswith("0") for text in figures):
        return
    first, last = read_clock(view, *at), read_clock(view, *to)
    if first and last:
        start = claim(match, clocks=(first,), end=at[1])
        yield claim(match, ends=(start, claim(match, clocks=(last,), start=to[0])))


@rule(
    "(?<! {weekday|day_word|possessive}) overnight (?= {dot} | {comma} | {semicolon}"
    " | {close_paren} | in | by | as | near | after | when | that | against | across"
    " | at | and | on (?! {weekday|month|day}) | to | into | from | with | while"
    " | before | but | over | around | during | following | outside | inside | amid"
    " | along | under | off | until | despite | throughout | toward | towards | where"
    " | who | which | {month_thing})",
    accepts("Shelling killed three [overnight], and a man in [overnight] raids."),
    accepts("Drones were shot down [overnight] near the port."),
    accepts("It shot down 17 drones [overnight] over the river."),
    accepts("Planes struck two barracks [overnight] and a depot."),
    accepts("[Overnight], bombers struck the bridges."),
    rejects("The overnight train left; he was rich overnight because of it."),
    rejects("Overnight by the river he slept."),
)
def overnight(match: Match) -> Iterator[Claim]:
    """
    The night before the day of publication: "overnight".
    """
    view = match.view
    opening = view.has(match.start, "cap") and view.has(match.end, "comma")
    opening = opening and not view.has(match.start - 1, "word")
    if view.has(match.start, "lower") or opening:
        yield claim(
            match, Shift(unit="day", amount=-1), part="NI", wording=Wording.OVERNIGHT
        )


RULES = (
    military_range,
    soldiers_range,
    date_time_group,
    date_time_group_apart,
    iso_moment,
    lettered_clock,
    clock_range,
    part_alone,
    overnight,
    part_beside,
)
