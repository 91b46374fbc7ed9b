"""Clock times as people say them: "half past six", "six o'clock"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._rules import accepts, rejects, rule
from conflictparse._times._en._clocks import (
    make_clock,
    meridiem_of,
    read_clock,
    yield_clock,
)
from conflictparse._times._en._parts import claim, place
from conflictparse._times._en._read import integer, word_at
from conflictparse._times._shapes import Clock

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._rules import Match
    from conflictparse._text import View
    from conflictparse._times._shapes import Claim

__all__ = ["RULES"]

NOON = 12
QUARTER = 15
MAX_WORDS_LISTED = 10
TEN = 10
BEFORE_HOUR = frozenset({"at", "by", "around", "about", "until", "back"})
MORNINGS = {"MO": "am", "AF": "pm", "EV": "pm", "NI": "pm"}


@rule(
    "(12|twelve|{clock})? @name({clock_name}) ",
    accepts("At [noon] the road was empty."),
    accepts("The gate shut at [12:00 noon]."),
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
    named = view.has(match.end, "cap") and not view.has(match.end, "weekday_full")
    if entry and not (match.start and view.has(match.end - 1, "cap") and named):
        clock = Clock(
            start=match.start, end=match.end, hour=int(entry["hour"]), minute=0
        )
        yield claim(match, clocks=(clock,))


@rule(
    "(?= {count_word|minute|day|length_start}) @minute(half | a? quarter |"
    " {count_word} | {minute}|{day}) (minutes|minute)? @way(past|after|to|before|till)"
    " @hour({count_word}|{hour}|{clock_name}) @mer({meridiem})?"
    " (in the @part({part_of_day&!plural}) | at @part(night))? (?!"
    " {word&lower&plural} | {time_unit} | {percent} | {counted})",
    accepts("The blast came at [half past six]."),
    accepts("They met at [a quarter to nine]."),
    rejects("From five to nine men fell."),
)
def clock_as_spoken(match: Match) -> Iterator[Claim]:
    """
    A clock time as people say it: "half past six".
    """
    view, at, to = match.view, place(match, "hour"), place(match, "minute")
    words = match.text("minute").lower()
    # "Half past", "a quarter to", "ten minutes to"
    said = word_at(view, to[1]) in {"minutes", "minute"}
    spoken = "half" in words or "quarter" in words or said
    past = match.text("way").lower() in {"past", "after"}
    # "From 9 p.m. on May 31 to 2 a.m."
    if view.has(to[0], "digits") and not past and word_at(view, to[1]) != "minutes":
        return
    if (
        not spoken
        and "mer" not in match
        and "part" not in match
        and (
            (match.text("way").lower() != "past" and not at_spoken(match, at[0]))
            or word_at(view, match.start - 1) in {"from", "between"}
        )
    ):
        return
    minute = 30 if "half" in words else 15 if "quarter" in words else integer(view, *to)
    name = view.entry(at[0], "clock_name")
    hour = int(name["hour"]) if name else integer(view, *at)
    if hour is None or minute is None or hour > 24:
        return
    meridiem = meridiem_of(match) or half_of_part(match, hour)
    if meridiem and hour <= NOON:
        hour = hour % NOON + (NOON if meridiem == "pm" else 0)
    total = (hour * 60 + (minute if past else -minute)) % (24 * 60)
    yield from yield_clock(
        match, make_clock(match.start, match.end, [total // 60, total % 60])
    )


def at_spoken(match: Match, hour: int) -> bool:
    """
    Tell whether "ten to six" is a clock time: in words, behind "at".
    """
    view = match.view
    words = view.has(match.start, "count_word") and view.has(hour, "count_word")
    return words and word_at(view, match.start - 1) in {"at", "until"}


def half_of_part(match: Match, hour: int) -> str | None:
    """
    Read "in the evening" as "p.m.", "at night" by the hour.
    """
    at = match.span("part")
    entry = match.view.entry(at[0], "part_of_day") if at else None
    if entry is None:
        return None
    part = str(entry["part"])
    return "am" if part == "NI" and hour <= 4 else MORNINGS[part]


@rule(
    "(?<= at | by | around | until | till | before ) half @hour({count_word})"
    " (?! {word&lower&plural} | {hyphen} | {percent} | {time_unit} | {counted} |"
    " {count_word} | hundred | thousand | million | dozen | of | past | {comma} {int})",
    accepts("They left at [half three] in the rain."),
    accepts("Come by [half eight], he said."),
    rejects("By half ten men had gone."),
)
def half_hour(match: Match) -> Iterator[Claim]:
    """
    The half after an hour, as it is said in Britain: "at half three".
    """
    hour = integer(match.view, match.start + 1, match.end)
    if hour is not None and 1 <= hour <= NOON:
        yield from yield_clock(match, make_clock(match.start, match.end, [hour, 30]))


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
    "@hour({hour}|{clock}|{clock_dotted}|{d3}|{count_word}) (o'clock)? (in the"
    " @part({part_of_day&!plural}) | at @night(night))",
    accepts("Around [5 in the morning] it went quiet."),
    accepts("He left at [ten at night]."),
    rejects("The 5 in the square left."),
)
def hour_in_part(match: Match) -> Iterator[Claim]:
    """
    An hour with its part of day: "5 in the morning".
    """
    at, to = place(match, "hour"), match.span("part")
    entry = match.view.entry(to[0], "part_of_day") if to else None
    part = str(entry["part"]) if entry else "NI"
    clock = read_clock(match.view, *at)
    if match.view.has(at[0], "d3"):
        # "at 730 in the evening"
        figures = match.view.surface(at[0])
        clock = make_clock(*at, [int(figures[:1]), int(figures[1:])])
    if clock is None or not 1 <= clock.hour <= 12:
        return
    meridiem = "am" if part == "NI" and clock.hour <= 4 else MORNINGS[part]
    parts = [clock.hour] if clock.minute is None else [clock.hour, clock.minute]
    yield from yield_clock(match, make_clock(match.start, match.end, parts, meridiem))


@rule(
    "(?<= at | around | about | by | until ) @hour({hour}|{count_word})"
    " (?! {word&lower&plural} | {hyphen} | {percent} | {time_unit} | {counted} |"
    " {comma} {int} | {dot} {int}"
    " | {count_word} | hundred | of | other | more | {slash})",
    accepts("It began on Wednesday night at [10]."),
    accepts("They met at [six] on Friday."),
    rejects("He lives at 10 other places."),
    rejects("The toll stood at 18 on Friday and at 10 on Sunday."),
)
def bare_hour(match: Match) -> Iterator[Claim]:
    """
    An hour after "at", which counts only beside a day: "Wednesday at 10".
    """
    view = match.view
    clock = read_clock(view, match.start, match.end)
    if clock and 1 <= clock.hour <= NOON and not is_level(view, match.start - 1):
        yield from yield_clock(match, clock, weak=True)


def is_level(view: View, at: int) -> bool:
    """
    Tell whether "at 10" says how much there is, as another "at" before it may do.

    "The toll stood at 18 on Wednesday and at 10 on Tuesday".
    """
    listed = word_at(view, at - 1) in {"and", ",", "but"}
    first = at - MAX_WORDS_LISTED if listed else at
    return any(
        word_at(view, index) == "at" and view.has(index - 1, "level_word")
        for index in range(max(1, first), at + 1)
    )


@rule(
    "@hour({hour}|{clock}|{count_word}) {comma}? (?= (tonight|tonite |"
    " (this|tomorrow|yesterday)"
    " {part_of_day}))",
    accepts("They speak at [8] tonight."),
    accepts("He comes at [9:30] tomorrow morning."),
    rejects("He fell at 8 this time."),
)
def hour_before_part(match: Match) -> Iterator[Claim]:
    """
    An hour before the part of the day it is of: "8 tonight".
    """
    at = place(match, "hour")
    before = word_at(match.view, match.start - 1)
    if match.start == 0 or before in BEFORE_HOUR:
        clock = read_clock(match.view, *at)
        yield from yield_clock(match, clock, weak=True, end=at[1])


@rule(
    "@hour({count_word}) ({hyphen}? ({tens_word}|ten) {hyphen}? {count_word}? |"
    " {hyphen}? {count_word})?"
    " @mer({meridiem})",
    accepts("They came at [six p.m.] with trucks."),
    accepts("They came at [eight-thirty a.m.] with trucks."),
    accepts("He left at [ten thirty a.m.] alone."),
    rejects("The six men left."),
)
def clock_in_words(match: Match) -> Iterator[Claim]:
    """
    A clock time in words with "a.m." or "p.m.": "ten thirty a.m.".
    """
    at, end = place(match, "hour"), match.end - 1
    hour = integer(match.view, *at)
    minute = integer(match.view, at[1], end) if end > at[1] else None
    if hour and hour <= 12:
        parts = [hour] if minute is None else [hour, minute]
        clock = make_clock(match.start, match.end, parts, meridiem_of(match))
        yield from yield_clock(match, clock)


@rule(
    "(?<= at | around | about | by | until ) @hour({count_word}) {hyphen}?"
    " @minute({tens_word} ({hyphen}? {count_word})? | ten | eleven | twelve"
    " | fifteen)"
    " (?! {word&lower&plural} | {hyphen} | {percent} | {time_unit} | {counted} |"
    " {meridiem} | hundred | thousand | million | of | more | other)",
    accepts("He rose at [seven twenty-seven] on Monday."),
    accepts("They left on Monday at [six fifteen]."),
    accepts("They left at [two thirty]."),
    rejects("At one fifty men fell."),
)
def hour_and_minute_in_words(match: Match) -> Iterator[Claim]:
    """
    A clock time in words, which counts only beside a day: "Monday at six fifteen".
    """
    hour = integer(match.view, *place(match, "hour"))
    minute = integer(match.view, *place(match, "minute"))
    if hour and minute and hour <= NOON:
        clock = make_clock(match.start, match.end, [hour, minute])
        # "They left at two fifteen." needs no day beside it.
        sure = minute >= QUARTER and ends_phrase(match.view, match.end)
        yield from yield_clock(match, clock, weak=not sure)


def ends_phrase(view: View, index: int) -> bool:
    """
    Tell whether nothing, a dot or a comma stands at *index*.
    """
    return index >= len(view) or view.has(index, "dot") or view.has(index, "comma")


@rule(
    "@hour({count_word}) hundred (hours|hrs)",
    accepts("They met at [fourteen hundred hours]."),
    accepts("By [eighteen hundred hours] it was over."),
    rejects("It took two hundred hours to clear the road."),
)
def hundred_hours_in_words(match: Match) -> Iterator[Claim]:
    """
    A soldier's clock time in words: "fourteen hundred hours".
    """
    hour = integer(match.view, match.start, match.start + 1)
    if hour and (hour >= TEN or word_at(match.view, match.start - 1) == "at"):
        yield from yield_clock(match, make_clock(match.start, match.end, [hour, 0]))


@rule(
    "(?<= at ) @hour({hour}) @minute({int&d2})"
    " (?! {word} | {int} | {hyphen} | {percent} | {slash} | {colon})",
    accepts("They left at [3 15]."),
    accepts("Come at [12 45], he wrote."),
    rejects("They sold it at 12 50 times over."),
)
def hour_and_minute_apart(match: Match) -> Iterator[Claim]:
    """
    A clock time without its colon, as it is typed or heard: "at 3 15".
    """
    hour, minute = int(match.text("hour")), int(match.text("minute"))
    yield from yield_clock(match, make_clock(match.start, match.end, [hour, minute]))


RULES = (
    hundred_hours_in_words,
    hour_and_minute_apart,
    hour_and_minute_in_words,
    hour_before_part,
    clock_in_words,
    hour_in_part,
    clock_as_spoken,
    half_hour,
    o_clock,
    named_hour,
    bare_hour,
)
