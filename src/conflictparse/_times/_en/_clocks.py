"""Readings of a clock, as clocks, soldiers and people give them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._rules import accepts, rejects, rule
from conflictparse._times._en._parts import claim
from conflictparse._times._read import integer, word_at
from conflictparse._times._shapes import Clock

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._rules import Match
    from conflictparse._text import View
    from conflictparse._times._shapes import Claim

__all__ = ["RULES", "read_clock"]

MIDNIGHT = 24
NOON = 12
MORNINGS = {"MO": "am", "AF": "pm", "EV": "pm", "NI": "pm"}


def read_clock(
    view: View, start: int, end: int, meridiem: str | None = None
) -> Clock | None:
    """
    Read the words as a clock time; None where no clock shows it.
    """
    for index in range(start, end):
        surface = view.surface(index)
        if view.has(index, "clock") or view.has(index, "clock_dotted"):
            parts = [int(part) for part in surface.replace(".", ":").split(":")]
            break
        if view.has(index, "military_clock") and len(surface) == 4:
            parts = [int(surface[:2]), int(surface[2:])]
            break
    else:
        hour = integer(view, start, end)
        if hour is None:
            return None
        parts = [hour]
    return make_clock(start, end, parts, meridiem)


def make_clock(
    start: int, end: int, parts: list[int], meridiem: str | None = None
) -> Clock | None:
    """
    Make a clock time of hour, minute and second.
    """
    hour, minute, second = (*parts, None, None)[:3]
    if (
        hour is None
        or not 0 <= hour <= MIDNIGHT
        or (meridiem and hour > 12 and meridiem == "am")
    ):
        return None
    if (minute or 0) > 59 or (second or 0) > 60:
        return None
    if meridiem and hour <= 12:
        hour = hour % 12 + (12 if meridiem == "pm" else 0)
    return Clock(
        start=start, end=end, hour=hour, minute=minute, second=second, meridiem=meridiem
    )


def yield_clock(match: Match, clock: Clock | None, **more: object) -> Iterator[Claim]:
    """
    Yield the claim of a clock time, if it is one.
    """
    if clock is not None:
        yield claim(match, clocks=(clock,), **more)


def meridiem_of(match: Match, name: str = "mer") -> str | None:
    """
    Give `am` or `pm` for a captured "a.m." or "p.m".
    """
    at = match.span(name)
    if at is None:
        return None
    entry = match.view.entry(at[0], "meridiem")
    if entry:
        return str(entry["meridiem"])
    first = word_at(match.view, at[0])[:1]
    return {"a": "am", "p": "pm"}.get(first)


@rule(
    "@time({hour}|{clock}|{clock_dotted}|{military_clock}|{d3}) @mer({meridiem} | (a|p) {dot} m)",
    accepts("The truce began at [9:00 a.m.] in the north."),
    accepts("It was hit at [9am]."),
    accepts("They met at [11:30 PM]."),
    rejects("I am 9 and he is 10."),
)
def clock_with_meridiem(match: Match) -> Iterator[Claim]:
    """
    A clock time with "a.m." or "p.m.".
    """
    at = match.span("time")
    if at:
        view = match.view
        figures = view.surface(at[0])
        meridiem = meridiem_of(match)
        if view.has(at[0], "d3"):
            # "at 330 p.m."
            parts = [int(figures[:1]), int(figures[1:])]
            clock = make_clock(match.start, match.end, parts, meridiem)
        else:
            clock = read_clock(view, at[0], at[1], meridiem)
        clock = clock and _spread(clock, match)
        yield from yield_clock(match, clock)


def _spread(clock: Clock, match: Match) -> Clock:
    return Clock(
        start=match.start,
        end=match.end,
        hour=clock.hour,
        minute=clock.minute,
        second=clock.second,
        meridiem=clock.meridiem,
    )


@rule(
    "@hour({count_word}) (@ten({tens_word}|ten) {hyphen}? @one({count_word})? | @teen({count_word}))?"
    " @mer({meridiem})",
    accepts("They came at [six p.m.] with trucks."),
    accepts("He left at [ten thirty a.m.] alone."),
    rejects("The six men left."),
)
def clock_in_words(match: Match) -> Iterator[Claim]:
    """
    A clock time in words with "a.m." or "p.m.": "ten thirty a.m.".
    """
    at = match.span("hour")
    end = match.end - 1
    if at is None:
        return
    hour = integer(match.view, *at)
    minute = integer(match.view, at[1], end) if end > at[1] else None
    if hour and hour <= 12:
        parts = [hour] if minute is None else [hour, minute]
        clock = make_clock(match.start, match.end, parts, meridiem_of(match))
        yield from yield_clock(match, clock)


@rule(
    "@time({clock}) (hrs|hr|hours|h|z)?"
    " (?! ({percent} | {hyphen} ({word}|{int}) | {meridiem} | {counted}))",
    accepts("The sirens went off at [19:15] again."),
    accepts("Convoys left at [06:30 hrs]."),
    rejects("They lost 3:2 in the end."),
)
def clock_of_24_hours(match: Match) -> Iterator[Claim]:
    """
    A clock time in figures: "19:15".
    """
    at = match.span("time")
    if at and (match.end - match.start > 1 or clock_stands(match.view, at[0])):
        yield from yield_clock(match, read_clock(match.view, match.start, match.end))


def clock_stands(view: View, index: int) -> bool:
    """
    Tell whether "19:15" is a time: not a verse ("John 3:16"), not a score.
    """
    before, after = index - 1, index + 1
    if any(view.has(after, tag) for tag in ("zone_abbreviation", "zone_place")):
        return True
    if before < 0 or view.has(before, "clock_cue"):
        return True
    if view.has(before, "score_cue"):
        return word_at(view, before - 1) == "it" or word_at(view, after) in {
            "local",
            "on",
        }
    named = view.has(before, "cap") and before > 0
    return not named or any(view.has(before, tag) for tag in TIMELY)


TIMELY = ("month", "weekday", "part_of_day", "day_word", "pointer")
"""Words with a capital that may stand before a clock time."""


@rule(
    "(?<= ( at | by | from | until | till | since | before | after | around | about | and | to ) )"
    " @time({clock_dotted}) (hrs|hr|hours|h)? (?! ({percent} | {counted} | {word&lower&plural} | {currency} | million | billion))",
    accepts("Power failed at [21.30] in the port."),
    accepts("It opened at [09.00]."),
    rejects("It rose from 9.50 percent to 10.20 percent."),
)
def clock_with_dot(match: Match) -> Iterator[Claim]:
    """
    A clock time with a dot: "at 21.30".
    """
    if word_at(match.view, match.start - 1) == "at" or match.end - match.start > 1:
        yield from yield_clock(match, read_clock(match.view, match.start, match.end))


@rule(
    "@time({military_clock}|{d3}) (hours|hrs|hr|h) (local|zulu)? (?! of)",
    accepts("Contact was made at [2130 hours]."),
    accepts("The unit moved at [0600 hrs]."),
    rejects("They worked 1900 long hours."),
)
def hundred_hours(match: Match) -> Iterator[Claim]:
    """
    A soldier's clock time: "2130 hours".
    """
    clock = read_clock(match.view, match.start, match.start + 1)
    if clock:
        yield claim(match, clocks=(_spread(clock, match),))


@rule(
    "@time({military_clock}) (?= ({zone_abbreviation} | {zone_place} {inside}{0,3} time | {zone_name} | local time"
    " | zulu | z | {open_paren} {zone_abbreviation}"
    " | {open_paren} {military_clock} {zone_abbreviation}) )",
    accepts("The pause began at [0500] GMT."),
    accepts("Rebels moved in at [0430] local time."),
    rejects("Some 1900 people left Sector 1230."),
)
def military_clock(match: Match) -> Iterator[Claim]:
    """
    Four figures before a zone: "0500 GMT".
    """
    if match.view.has(match.end, "lower") and word_at(match.view, match.end) not in {
        "local",
        "zulu",
        "gmt",
        "utc",
        "z",
    }:
        return
    yield from yield_clock(match, read_clock(match.view, match.start, match.end))


@rule(
    "(?<= at | around | about ) @time({military_clock}) (?! {word&lower&plural} | {counted} | {zone_abbreviation} | {percent})",
    accepts("The dam gave way at [0645]."),
    accepts("A shell fell at [0100]."),
    rejects("At 1900 metres the road ends."),
)
def military_clock_after_at(match: Match) -> Iterator[Claim]:
    """
    Four figures after "at" that begin with 0, or stand before a day: "at 0645".
    """
    view = match.view
    dated = any(view.has(match.end, tag) for tag in ("weekday", "day_word")) or word_at(
        view, match.end
    ) in {"on", "this"}
    if match.text("time").startswith("0") or dated:
        yield from yield_clock(match, read_clock(match.view, match.start, match.end))


@rule(
    "@hour({hour}) h @minute({minute})?",
    accepts("The blast came at [21h30]."),
    accepts("It began at [6h15]."),
    rejects("Vitamin H 15 is out."),
)
def clock_with_h(match: Match) -> Iterator[Claim]:
    """
    A clock time with "h": "21h30".
    """
    view = match.view
    if not view.glued(match.start + 1):
        return
    parts = [int(match.text("hour"))]
    if "minute" in match:
        parts.append(int(match.text("minute")))
    elif word_at(view, match.start - 1) != "at":
        # "for 3h" is a length.
        return
    yield from yield_clock(match, make_clock(match.start, match.end, parts))


@rule(
    "(12|twelve)? @name({clock_name}) ",
    accepts("At [noon] the road was empty."),
    accepts("The truce begins at [midnight]."),
    rejects("The Midnight Sun hotel burnt."),
)
def named_hour(match: Match) -> Iterator[Claim]:
    """
    "Noon", "midnight".
    """
    entry = match.view.entry(match.end - 1, "clock_name")
    view = match.view
    # "The Midnight Sun": part of a name.
    if entry and not (
        match.start and view.has(match.end - 1, "cap") and view.has(match.end, "cap")
    ):
        clock = Clock(
            start=match.start, end=match.end, hour=int(entry["hour"]), minute=0
        )
        yield claim(match, clocks=(clock,))


@rule(
    "(?= {count_word|minute|day|length_start}) @minute(half | a? quarter | {count_word} | {minute}|{day}) (minutes)? @way(past|after|to|before|till)"
    " @hour({count_word}|{hour}|{clock_name}) @mer({meridiem})? (?! {word&lower&plural} | {time_unit} | {percent})",
    accepts("The blast came at [half past six]."),
    accepts("They met at [a quarter to nine]."),
    rejects("From five to nine men fell."),
)
def clock_as_spoken(match: Match) -> Iterator[Claim]:
    """
    A clock time as people say it: "half past six".
    """
    view, at, to = match.view, match.span("hour"), match.span("minute")
    words = match.text("minute").lower()
    if at is None or to is None:
        return
    spoken = "half" in words or "quarter" in words
    past = match.text("way").lower() in {"past", "after"}
    if (
        not spoken
        and "mer" not in match
        and (
            match.text("way").lower() != "past"
            or word_at(view, match.start - 1) in {"from", "between"}
        )
    ):
        return
    minute = 30 if "half" in words else 15 if "quarter" in words else integer(view, *to)
    name = view.entry(at[0], "clock_name")
    hour = int(name["hour"]) if name else integer(view, *at)
    if hour is None or minute is None or hour > 24:
        return
    meridiem = meridiem_of(match)
    if meridiem and hour <= NOON:
        hour = hour % NOON + (NOON if meridiem == "pm" else 0)
    total = (hour * 60 + (minute if past else -minute)) % (24 * 60)
    yield from yield_clock(
        match, make_clock(match.start, match.end, [total // 60, total % 60])
    )


@rule(
    "@hour({count_word}|{hour}) (o'clock|oclock) @mer({meridiem})?",
    accepts("They came at [six o'clock]."),
    accepts("By [10 o'clock] it was over."),
    rejects("The clock struck."),
)
def o_clock(match: Match) -> Iterator[Claim]:
    """
    "Six o'clock".
    """
    hour = integer(match.view, match.start, match.start + 1)
    if hour is not None and hour <= 24:
        clock = make_clock(match.start, match.end, [hour], meridiem_of(match))
        yield from yield_clock(match, clock)


@rule(
    "@hour({hour}|{clock}|{count_word}) (o'clock)? (in the @part({part_of_day&!plural}) | at @night(night))",
    accepts("Around [5 in the morning] it went quiet."),
    accepts("He left at [ten at night]."),
    rejects("The 5 in the square left."),
)
def hour_in_part(match: Match) -> Iterator[Claim]:
    """
    An hour with its part of day: "5 in the morning".
    """
    at, to = match.span("hour"), match.span("part")
    entry = match.view.entry(to[0], "part_of_day") if to else None
    part = str(entry["part"]) if entry else "NI"
    if at is None:
        return
    clock = read_clock(match.view, *at)
    if clock is None or not 1 <= clock.hour <= 12:
        return
    meridiem = "am" if part == "NI" and clock.hour <= 4 else MORNINGS[part]
    parts = [clock.hour] if clock.minute is None else [clock.hour, clock.minute]
    yield from yield_clock(match, make_clock(match.start, match.end, parts, meridiem))


@rule(
    "(?<= at | around | about | by | until ) @hour({hour}|{count_word})"
    " (?! {word&lower&plural} | {hyphen} | {percent} | {time_unit} | {counted} | {comma} {int} | {dot} {int}"
    " | {count_word} | hundred | of | other | more | {slash})",
    accepts("It began on Wednesday night at [10]."),
    accepts("They met at [six] on Friday."),
    rejects("He lives at 10 other places."),
)
def bare_hour(match: Match) -> Iterator[Claim]:
    """
    An hour after "at", which counts only beside a day: "Wednesday at 10".
    """
    clock = read_clock(match.view, match.start, match.end)
    if clock and 1 <= clock.hour <= 24:
        yield from yield_clock(match, clock, weak=True)


@rule(
    "@time({hour}|{clock}) @letter(a|p) (?! {word} | {apostrophe})",
    accepts("They meet at [9a]."),
    accepts("It was [3:20p]."),
    rejects("They lost 9 a day."),
)
def clock_with_letter(match: Match) -> Iterator[Claim]:
    """
    A clock time with "a" or "p" glued to it: "3:20p".
    """
    at = match.span("time")
    if at and match.view.glued(match.end - 1):
        meridiem = "am" if match.text("letter").lower() == "a" else "pm"
        clock = read_clock(match.view, at[0], at[1], meridiem)
        yield from yield_clock(match, clock and _spread(clock, match))


@rule(
    "@hour({hour}|{clock}|{count_word}) {comma}? (?= (tonight|tonite | (this|tomorrow|yesterday)"
    " {part_of_day}))",
    accepts("They speak at [8] tonight."),
    accepts("He comes at [9:30] tomorrow morning."),
    rejects("He fell at 8 this time."),
)
def hour_before_part(match: Match) -> Iterator[Claim]:
    """
    An hour before the part of the day it is of: "8 tonight".
    """
    at = match.span("hour")
    before = word_at(match.view, match.start - 1)
    if at and (
        match.start == 0 or before in {"at", "by", "around", "about", "until", "back"}
    ):
        clock = read_clock(match.view, *at)
        yield from yield_clock(match, clock, weak=True, end=at[1])


RULES = (
    clock_with_letter,
    hour_before_part,
    clock_with_meridiem,
    clock_in_words,
    hour_in_part,
    clock_of_24_hours,
    clock_with_dot,
    hundred_hours,
    military_clock,
    military_clock_after_at,
    clock_with_h,
    clock_as_spoken,
    o_clock,
    named_hour,
    bare_hour,
)
