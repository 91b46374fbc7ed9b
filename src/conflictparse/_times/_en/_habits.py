"""What a story tells of no day it names: "at night", "night attacks"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._rules import accepts, rejects, rule
from conflictparse._times._en._parts import claim
from conflictparse._times._en._read import word_at
from conflictparse._times._shapes import Reference, Repeat

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._rules import Match
    from conflictparse._times._shapes import Claim

__all__ = ["FIRST", "RULES"]


@rule(
    "(?<! {weekday} | {month} | {day} | {year} | {day_word}) at @part(night)"
    " (?! of | on {digits|month|weekday} | {weekday} | {month} | {hyphen})",
    accepts("They moved only at [night]."),
    accepts("Planes came at [night] to bomb the port."),
    rejects("He stood at Night Bridge; they had come at night-time."),
)
def at_night(match: Match) -> Iterator[Claim]:
    """
    "At night", where no night is named.
    """
    if match.view.has(match.end - 1, "lower"):
        often = Repeat(value="XXXX-XX-XXTNI")
        yield claim(match, often, start=match.start + 1, of_story=True)


@rule(
    "(?<! {weekday} | {day_word} | {day} | {month} | {pointer} | {story_pointer} | that"
    " | the | early | late ) @night(night) {hyphen}? (attack|attacks|assault|assaults"
    "|fighting|march|marches|operations|raid|raids|time) | @day(daytime)"
    " | @winter(winter) quarters",
    accepts("They used [night] attacks, and hid in [daytime]."),
    accepts("They entered [winter] quarters."),
    rejects("The night guards slept all winter."),
)
def habits(match: Match) -> Iterator[Claim]:
    """
    A part of every day or year, where a story names none: "night attacks".
    """
    kinds = {"night": "XXXX-XX-XXTNI", "day": "XXXX-XX-XXTDT", "winter": "XXXX-WI"}
    name = next(name for name in kinds if name in match)
    if match.view.has(match.start, "lower"):
        often = Repeat(value=kinds[name])
        timed = word_at(match.view, match.end - 1) == "time"
        end = match.end if timed else match.start + 1
        yield claim(match, often, end=end, of_story=True)


@rule(
    "(by|around|until|till|from|during) @which(this|that) time (?! last | next | of"
    " | {weekday|day_word} | {cap})",
    accepts("By [this time], the attack had failed."),
    accepts("During [that time] the first division came."),
    rejects("By this time next week it will be over; at that time of year it rains."),
)
def time_told_of(match: Match) -> Iterator[Claim]:
    """
    The time that a story is at: "by this time", "during that time".
    """
    this = match.text("which").lower() == "this"
    when = Reference(value="PRESENT_REF" if this else "PAST_REF")
    yield claim(match, when, start=match.start + 1, of_story=True)


FIRST = (habits,)
"""Before the parts of a day: "night attacks" are of none."""

RULES = (
    at_night,
    time_told_of,
)
