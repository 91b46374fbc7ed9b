"""Readings of a clock, as clocks, soldiers and people give them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from conflictparse._rules import accepts, rejects, rule
from conflictparse._times._en._parts import claim, place
from conflictparse._times._en._read import integer, is_whole, word_at
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


def yield_clock(
    match: Match,
    clock: Clock | None,
    **more: Any,  # noqa: ANN401 - the fields of Claim, by name
) -> Iterator[Claim]:
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
    "@time({hour}|{clock}|{clock_dotted}|{military_clock}|{d3}) @mer({meridiem} |"
    " (a|p) {dot} m)",
    accepts("The truce began at [9:00 a.m.] in the north."),
    accepts("It was hit at [9am]."),
    accepts("They met at [11:30 PM]."),
    rejects("I am 9 and he is 10."),
)
def clock_with_meridiem(match: Match) -> Iterator[Claim]:
    """
    A clock time with "a.m." or "p.m.".
    """
    view, at = match.view, place(match, "time")
    figures = view.surface(at[0])
    meridiem = meridiem_of(match)
    if view.has(at[0], "d3"):
        # "at 330 p.m."
        parts = [int(figures[:1]), int(figures[1:])]
        clock = make_clock(match.start, match.end, parts, meridiem)
    else:
        clock = read_clock(view, at[0], at[1], meridiem)
    yield from yield_clock(match, clock and _spread(clock, match))


def _spread(clock: Clock, match: Match) -> Clock:
    return attrs.evolve(clock, start=match.start, end=match.end)


@rule(
    "@time({clock}) (hrs|hr|hours|h|z)?"
    " (?! ({percent} | {hyphen} ({word}|{int}) | {meridiem} | {counted&!cap}))"
    " | (?<= at ) @time({clock}) (?! {hyphen} ({word}|{int}) | {meridiem} | {percent})",
    accepts("The sirens went off at [19:15] again."),
    accepts("[09:30] Gunmen stormed a depot."),
    accepts("At [05:30] tanks crossed the line."),
    accepts("Convoys left at [06:30 hrs]."),
    rejects("They lost 3:2 in the end."),
    rejects("He ran it in 3:31, 2:34 behind her; it took from 7:40 to 8:15 minutes."),
)
def clock_of_24_hours(match: Match) -> Iterator[Claim]:
    """
    A clock time in figures: "19:15".
    """
    at = place(match, "time")
    if match.end - match.start > 1 or clock_stands(match.view, at[0]):
        yield from yield_clock(match, read_clock(match.view, match.start, match.end))


def clock_stands(view: View, index: int) -> bool:
    """
    Tell whether "19:15" is a time: not a verse ("John 3:16"), not a score.
    """
    before, after = index - 1, index + 1
    if is_lead(view, index):
        return False
    if any(view.has(after, tag) for tag in ("zone_abbreviation", "zone_place")):
        return True
    if before < 0 or view.has(before, "clock_cue"):
        return True
    if view.has(before, "score_cue") and view.has(after, "open_paren"):
        return word_at(view, before) in {"is", "was"}
    if view.has(before, "score_cue"):
        return word_at(view, before - 1) == "it" or word_at(view, after) in {
            "local",
            "on",
        }
    named = view.has(before, "cap") and before > 0
    return not named or any(view.has(before, tag) for tag in TIMELY)


def is_lead(view: View, index: int) -> bool:
    """
    Tell whether "2:34" is how long it took: "2:34 behind", "in 3:31".
    """
    after = word_at(view, index + 1)
    ranged = after == "to" and view.has(index + 2, "clock")
    last = word_at(view, index + 3) if ranged else after
    if last in {"minutes", "seconds"} or after in {"ahead", "behind", "clear"}:
        return True
    dated = any(view.has(index + 1, tag) for tag in DATED)
    return word_at(view, index - 1) == "in" and not dated


DATED = ("zone_abbreviation", "zone_name", "month", "weekday", "day_word")
TIMELY = ("month", "weekday", "part_of_day", "day_word", "pointer")
"""Words with a capital that may stand before a clock time."""


@rule(
    "(?<= ( at | by | from | until | till | since | before | after | around | about"
    " | and | to ) )"
    " @time({clock_dotted}) (hrs|hr|hours|h)? (?! ({percent} | {counted} |"
    " {word&lower&plural} | {currency} | million | billion))",
    accepts("Power failed at [21.30] in the port."),
    accepts("It opened at [09.00]."),
    rejects("It rose from 9.50 percent to 10.20 percent, and closed at 14.02."),
)
def clock_with_dot(match: Match) -> Iterator[Claim]:
    """
    A clock time with a dot: "at 21.30".
    """
    # "Futures closed at 14.02"
    level = match.end - match.start == 1 and match.view.has(
        match.start - 2, "level_word"
    )
    if level:
        return
    if word_at(match.view, match.start - 1) == "at" or match.end - match.start > 1:
        yield from yield_clock(match, read_clock(match.view, match.start, match.end))


@rule(
    "@time({clock_dotted})"
    " (?= ({zone_abbreviation} | {zone_place} {inside}{0,4} time | local time"
    " | hours | hrs))",
    accepts("It fell at 22:40 local time ([18.10] GMT) on Monday."),
    accepts("A mine went off [08.15] Damascus time."),
    rejects("It rose by 18.10 points."),
)
def dotted_clock_of_zone(match: Match) -> Iterator[Claim]:
    """
    A clock time with a dot before a zone: "18.10 GMT".
    """
    if match.view.has(match.end, "zone_abbreviation") and match.view.has(
        match.end, "lower"
    ):
        return
    yield from yield_clock(match, read_clock(match.view, match.start, match.end))


@rule(
    "@time({military_clock}|{d3}) (hours|hrs|hr|h) (?! of)",
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
    "@time({military_clock}) (?= ({zone_abbreviation} (?! {hyphen} {word})"
    " | {zone_place} {inside}{0,4}"
    " time | {zone_name} | local (time | on | {comma} | {open_paren} | {weekday})"
    " | zulu | z | {open_paren} {zone_abbreviation}"
    " | {open_paren} {military_clock} {zone_abbreviation}) )",
    accepts("The pause began at [0500] GMT."),
    accepts("Rebels moved in at [0430] local time."),
    accepts("Rebels moved in at [0430] local on Monday."),
    rejects("Some 1900 people left Sector 1230."),
    rejects("A line of 1600 GMT-class trucks, and Unit 0900 Z, stood there."),
)
def military_clock(match: Match) -> Iterator[Claim]:
    """
    Four figures before a zone: "0500 GMT".
    """
    # "Unit 0900Z": a name.
    if match.view.has(match.start - 1, "numbered"):
        return
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
    "(?<= at | around | about | until | till | by | before | after | since )"
    " @time({military_clock}) (?! {word&lower&plural} |"
    " {counted} | {zone_abbreviation} | {percent})",
    accepts("The dam gave way at [0645]."),
    accepts("A shell fell at [0100]."),
    accepts("The lull lasted until [0300] on Monday."),
    accepts("At about [1115] a mine went off."),
    accepts("At [1430], two shells fell."),
    rejects("The fort stood until 1900."),
    rejects("At 1900 metres the road ends."),
)
def military_clock_after_at(match: Match) -> Iterator[Claim]:
    """
    Four figures after "at" that begin with 0, or stand before a day: "at 0645".

    So are those after "at about", and after the "At" that opens a sentence. After
    "until" and the like they may be a year, unless they begin with 0.
    """
    view = match.view
    near = word_at(view, match.start - 1) in {"at", "around", "about"}
    dated = any(view.has(match.end, tag) for tag in ("weekday", "day_word")) or word_at(
        view, match.end
    ) in {"on", "this"}
    sure = at_clock(view, match.start - 1, match.end)
    if match.text("time").startswith("0") or (near and dated) or sure:
        yield from yield_clock(match, read_clock(match.view, match.start, match.end))


def at_clock(view: View, before: int, after: int) -> bool:
    """
    Tell whether "At 1430, two shells fell" or "at about 1430" shows a clock time.
    """
    if word_at(view, before) in {"about", "around"}:
        return word_at(view, before - 1) == "at"
    opens = word_at(view, before) == "at" and view.has(before, "cap")
    ends = any(view.has(after, tag) for tag in ("comma", "article", "indefinite"))
    return opens and ends


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
    elif not (
        word_at(view, match.start - 1) == "at"
        or is_whole(view, match.start, match.end)
        or view.has(match.end, "zone_abbreviation")
    ):
        # "for 3h" is a length, "8h GMT" is not.
        return
    yield from yield_clock(match, make_clock(match.start, match.end, parts))


@rule(
    "@time({hour}) @letter(a|p) (?! {word} | {apostrophe})"
    " | @time({clock}) @letter(a|p)",
    accepts("They meet at [9a]."),
    accepts("It was [3:20p] there."),
    rejects("They lost 9 a day."),
)
def clock_with_letter(match: Match) -> Iterator[Claim]:
    """
    A clock time with "a" or "p" glued to it: "3:20p".
    """
    if match.view.glued(match.end - 1):
        at = place(match, "time")
        meridiem = "am" if match.text("letter").lower() == "a" else "pm"
        clock = read_clock(match.view, at[0], at[1], meridiem)
        yield from yield_clock(match, clock and _spread(clock, match))


RULES = (
    clock_with_letter,
    clock_with_meridiem,
    clock_of_24_hours,
    clock_with_dot,
    dotted_clock_of_zone,
    hundred_hours,
    military_clock,
    military_clock_after_at,
    clock_with_h,
)
