"""Names of time zones, parts of days, and what soldiers write in one word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._rules import accepts, rejects, rule
from conflictparse._times._en._parts import claim, place
from conflictparse._times._en._read import one_entry, word_at
from conflictparse._times._shapes import Claim, ZoneName

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._rules import Match
    from conflictparse._text import View

__all__ = ["RULES"]

MAX_OFFSET = 14 * 60
MAX_CLOCK_WORDS = 4
CLOCK_WORDS = ("digits", "meridiem", "weekday")
SHORT_OFFSET = 2
"""Figures of the hours alone: "+03"."""


def named(
    match: Match, keys: tuple[str, ...], offsets: tuple[int | None, ...]
) -> Claim:
    """
    Make the claim of a zone.
    """
    zone = ZoneName(start=match.start, end=match.end, keys=keys, offsets=offsets)
    return claim(match, zone=zone, weak=True)


@rule(
    "@place({zone_place} {inside}{0,4}) (local)? (standard|daylight|summer|winter)?"
    " time (?! {word&cap&!weekday&!month})",
    accepts("The truce began at 9:00 a.m. [Damascus time]."),
    accepts("It was hit at 4 a.m. [Kyiv time]."),
    accepts("The port shut at 9 a.m. [Port-au-Prince time]."),
    rejects("In Moscow, time stood still for him."),
)
def place_time(match: Match) -> Iterator[Claim]:
    """
    A city or country with "time": "Moscow time".
    """
    fields = one_entry(match.view, *place(match, "place"), "zone_place")
    if fields and not match.view.has(match.start, "lower"):
        yield named(match, (str(fields["key"]),), (None,))


@rule(
    "(?<= {meridiem} | {clock} | {weekday} | o'clock )"
    " in @place({zone_place} {inside}{0,4}) (on? @day({weekday|day_word})"
    " (?= {open_paren} {military_clock|clock}))?",
    accepts("It was 3:10 a.m. [in Kyiv] (0110 GMT) when it fell."),
    accepts("They took off at 10 p.m. [in London] on Monday (2200 GMT)."),
    accepts("It was 14:00 [in Damascus] (1100 GMT) by then."),
    accepts("At 08:10 UTC (11:10 [in Kyiv]) the grid failed."),
    accepts("It was 3 a.m. Thursday [in Tokyo] (1800 GMT Wednesday)."),
    accepts("It was 3 p.m. GMT, or 5 p.m. Sunday [in Kyiv]."),
    accepts(
        "It rose at 5 p.m. Kyiv time, 4 p.m. [in Berlin] and 10 a.m. [in Washington]."
    ),
    rejects("He left at 9 a.m. in Kyiv, and at 10 a.m. in Paris."),
)
def clock_in_place(match: Match) -> Iterator[Claim]:
    """
    A place beside a clock time that is said again: "in Kyiv (0110 GMT)".

    "3 p.m. GMT, or 5 p.m. in Kyiv": the other reading may stand before it.
    """
    view, at = match.view, place(match, "place")
    fields = one_entry(view, *at, "zone_place")
    bracket = view.has(match.end, "close_paren") or (
        view.has(match.end, "open_paren") and view.has(match.end + 1, "digits")
    )
    if fields and (bracket or said_before(view, match.start - 1)):
        keys = (str(fields["key"]),)
        zone = ZoneName(start=match.start, end=at[1], keys=keys, offsets=(None,))
        yield claim(match, zone=zone, weak=True, end=at[1])


@rule(
    "(?<= {meridiem} | {clock} | o'clock ) @place({zone_place} {inside}{0,4})"
    " (?= {open_paren} ({military_clock} | {clock} | {hour} {meridiem})"
    " | {slash} ({hour} {meridiem} | {clock}))",
    accepts("The guns fell silent at 7 p.m. [Moscow] (1600 GMT) on Monday."),
    accepts("It was due at 6 p.m. [Kyiv] / 7 p.m. Moscow time."),
    rejects("They met at 7 p.m. Moscow was quiet (100 men came)."),
)
def place_alone(match: Match) -> Iterator[Claim]:
    """
    A place between two readings of a moment: "7 p.m. Moscow (1600 GMT)".
    """
    fields = one_entry(match.view, *place(match, "place"), "zone_place")
    if fields and not match.view.has(match.start, "lower"):
        yield named(match, (str(fields["key"]),), (None,))


def said_before(view: View, last: int) -> bool:
    """
    Tell whether a clock time that ends at *last* follows one with its zone.
    """
    first = last
    while first > max(0, last - MAX_CLOCK_WORDS) and any(
        view.has(first, tag) for tag in CLOCK_WORDS
    ):
        first -= 1
    if first == last or word_at(view, first) not in {",", "or", "and"}:
        return False
    before = first - 1 - (word_at(view, first - 1) == ",")
    named = any(view.has(before, tag) for tag in ("zone_abbreviation", "zone_name"))
    placed = view.has(before, "zone_place") and word_at(view, before - 1) == "in"
    return named or placed or word_at(view, before) == "time"


@rule(
    "(?<= {meridiem} | {clock_name} ) @name(eastern|central|mountain|pacific)"
    " (?! time | standard | daylight | {word&cap&!weekday&!month})",
    accepts("The speech begins at 9 p.m. [Eastern] on Monday."),
    accepts("Polls close at 8 p.m. [Pacific], he said."),
    rejects("He left at 9 p.m. Eastern Europe was asleep."),
)
def zone_of_america(match: Match) -> Iterator[Claim]:
    """
    A zone of the United States by its bare name: "9 p.m. Eastern".
    """
    fields = one_entry(match.view, match.start, match.end, "zone_place")
    if fields and match.view.has(match.start, "cap"):
        yield named(match, (str(fields["key"]),), (None,))


@rule(
    "@name({zone_name} {inside}{0,4})",
    accepts("It ended at 5 p.m. [Central European Summer Time]."),
    accepts("It opened at 8 a.m. [eastern time]."),
    rejects("The time in Central Europe is late."),
)
def zone_name(match: Match) -> Iterator[Claim]:
    """
    A zone by its long name: "Eastern Standard Time".
    """
    fields = one_entry(match.view, match.start, match.end, "zone_name")
    if fields:
        yield named(match, (str(fields["key"]),), (None,))


@rule(
    "{open_paren}? @name({zone_abbreviation}) (?! {hyphen} {word})"
    " ({plus}|{hyphen}|{dash})?",
    accepts("The lull began at 0640 [GMT] on Friday."),
    accepts("Jets crossed at 9:45 a.m. [IST]."),
    rejects("He went west to get it. EST-based firms moved."),
)
def zone_abbreviation(match: Match) -> Iterator[Claim]:
    """
    An abbreviation, with all the zones it is used for: "GMT", "IST".
    """
    view, at = match.view, place(match, "name")
    entry = view.entry(at[0], "zone_abbreviation")
    before = at[0] - 1
    clocked = any(view.has(before, tag) for tag in ("digits", "meridiem", "time_unit"))
    if entry is None or not (
        view.has(at[0], "upper")
        or (
            clocked
            and word_at(view, at[0])
            in {"gmt", "utc", "est", "edt", "pst", "cet", "bst", "zulu"}
        )
    ):
        return
    keys = tuple(entry["keys"])
    offsets = tuple(minutes(text) for text in entry["offsets"])
    zone = ZoneName(start=at[0], end=at[1], keys=keys, offsets=offsets)
    yield claim(match, start=at[0], end=at[1], zone=zone, weak=True)


def minutes(text: str) -> int | None:
    """
    Read "+05:30" as 330; None for no text.
    """
    digits = text.lstrip("+-\u2212").replace(":", "")
    if not digits.isdecimal():
        return None
    if len(digits) <= 2:
        value = int(digits) * 60
    else:
        value = int(digits[:-2]) * 60 + int(digits[-2:])
    if value > MAX_OFFSET:
        return None
    return value if text.startswith("+") else -value


@rule(
    "(?= {zone_abbreviation|open_paren|plus|hyphen|dash}) (utc|gmt)? {open_paren}?"
    " @sign({plus}|{hyphen}|{dash}|−) @offset({int&d1}|{int&d2}|{int&d4}|{clock})",
    accepts("It fell at 14:00 [UTC+3] there."),
    accepts("It fell at 14:00 [UTC−5] there."),
    accepts("The log says 14:00 [+0530]."),
    accepts("Row 2022-09-13 14:00:07[+03] is the last."),
    rejects("The total is 3 + 12."),
)
def zone_offset(match: Match) -> Iterator[Claim]:
    """
    A distance from Greenwich: "UTC+3", "+0530".
    """
    view = match.view
    said = word_at(view, match.start) in {"utc", "gmt"}
    figures = match.text("offset")
    minus = match.text("sign") != "+"
    before = match.start - 1
    timed = any(view.has(before, tag) for tag in ("clock", "meridiem"))
    hours = len(figures) == SHORT_OFFSET and view.glued(match.start)
    if not said and not (timed and (len(figures) >= 4 or hours)):
        return
    value = minutes(("-" if minus else "+") + figures)
    if value is not None and view.glued(match.end - 1):
        # "(+03:00)": the bracket is not part of the name.
        start = match.start + view.has(match.start, "open_paren")
        zone = ZoneName(start=start, end=match.end, keys=("",), offsets=(value,))
        yield claim(match, zone=zone, weak=True, start=start)


@rule(
    "@name(local (time)? | {open_paren} local (time)? {close_paren})"
    " (in @place({zone_place} {inside}{0,4}))?",
    accepts("The siren fell silent at 4:35 p.m. [local time] there."),
    accepts("It was 11:00 [local] when it fell."),
    accepts("It was 9 a.m. [local time] in Kabul."),
    rejects("The localities fled."),
)
def local_time(match: Match) -> Iterator[Claim]:
    """
    The zone of the place: "local time", "local time in Kabul".
    """
    at, to = place(match, "name"), match.span("place")
    fields = one_entry(match.view, *to, "zone_place") if to else {}
    zone = ZoneName(start=at[0], end=at[1], local=True)
    if fields:
        keys = (str(fields["key"]),)
        zone = ZoneName(start=at[0], end=at[1], keys=keys, offsets=(None,))
    yield claim(match, zone=zone, weak=True, end=at[1])


RULES = (
    place_time,
    clock_in_place,
    place_alone,
    zone_of_america,
    zone_name,
    zone_offset,
    zone_abbreviation,
    local_time,
)
