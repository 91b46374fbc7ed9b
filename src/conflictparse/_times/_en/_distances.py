"""Distances in time: "two weeks ago", "a year later"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._rules import accepts, rejects, rule
from conflictparse._times._en._lengths import LETTERS, length_value
from conflictparse._times._en._parts import claim, place
from conflictparse._times._en._pointing import unit_of
from conflictparse._times._en._read import amount, word_at
from conflictparse._times._shapes import Length, Offset, Reference, Shift, Wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._rules import Match
    from conflictparse._times._shapes import Claim

__all__ = ["RULES"]

DATED = frozenset({"week", "month", "year"})
PIECES = {"hour": ("minute", 60), "minute": ("second", 60), "year": ("month", 12)}
"""What a broken number of units is counted in."""
FOLLOWING = frozenset({"after", "afterward", "afterwards", "thereafter"})
MAX_ROUGH_WORDS = 2
"""Of "more than"."""
MAX_FIGURES = 5
"""So many years and more lie before all calendars."""


@rule(
    "(<length_start> @n(<number>|<vague>|a|an|one) {hyphen}?)? @unit({time_unit})"
    " (@and_half(and a half) | or so | @two(or two))? ( @ago(ago|back) |"
    " @story((earlier|later) (?! than)|afterwards|afterward|beforehand|hence"
    " | previously | thereafter"
    " | on (?= {dot}|{comma}|{semicolon}|{close_paren}|he|she|they|we)"
    " | before (?! {word&!cap} | {cap}) | after (?! {word} | {int})"
    " | (after|before) that (?= {dot}|{comma}|{semicolon}|{close_paren}|{article}"
    "|{indefinite}|he|she|it|they|we|his|her|its|their|{cap} {ed|verb_past}))"
    " | @now(from (right)? now | from today) )",
    accepts("They agreed on it [two weeks ago]."),
    accepts("He broke it [a year later]."),
    accepts("It ended [three months earlier]."),
    accepts("It fell [two years after that]."),
    accepts("[A week after that] the bridge was gone."),
    accepts("[A year after that] Spain joined."),
    accepts(
        "For [two days] afterwards it rained, and for [weeks] after that it froze."
    ),
    accepts("[Days later] the town fell."),
    accepts("They met [several months ago]."),
    accepts("He left [an hour and a half ago]."),
    accepts("[An hour or so later] it was over."),
    accepts("[Four months thereafter] it fell; the next fell [three years on]."),
    accepts("[A year on] he was back."),
    rejects("He worked three years on the force."),
    rejects("It came two days later than planned."),
    rejects("Sooner or later it falls."),
)
def distance(match: Match) -> Iterator[Claim]:
    """
    So many units from now or from the day spoken of: "two weeks ago".
    """
    unit = unit_of(match)
    at = match.span("n")
    number = amount(match.view, *at) if at and "two" not in match else "X"
    if len(number) > MAX_FIGURES:
        # "two million years ago"
        number = "X"
    if not unit or (at is None and not match.view.has(match.start, "time_unit_plural")):
        return
    if "and_half" in match and number.isdecimal():
        number = f"{number}.5"
    if "story" in match and went_on(match):
        value = length_value(number, unit)
        yield claim(match, Length(value=value), end=place(match, "story")[0])
        return
    word = word_at(match.view, match.end - 1)
    if word == "that":
        word = word_at(match.view, match.end - 2)
    back = word in {"ago", "back", "earlier", "before", "beforehand", "previously"}
    today = "ago" in match or "now" in match or word == "hence"
    anchor = "published" if today else "text"
    if number == "X" and anchor == "published":
        yield claim(
            match,
            Reference(value="PAST_REF" if back else "FUTURE_REF"),
            wording=Wording.COUNTED,
        )
        return
    sign = -1 if back else 1
    whole = number.isdecimal() and len(number) <= MAX_FIGURES
    if word == "today" and unit in DATED and whole:
        # "A week from today" is a day, "a week from now" a week.
        base = Shift(unit="day", amount=0)
        yield claim(
            match,
            Offset(base=base, unit=unit, amount=int(number)),
            wording=Wording.COUNTED,
        )
        return
    yield claim(match, shifted(number, unit, sign, anchor), wording=Wording.COUNTED)


def went_on(match: Match) -> bool:
    """
    Tell whether so many units are how long it went on: "for two days afterwards".

    "The vote was set for a week after that" tells of a day.
    """
    view = match.view
    if word_at(view, place(match, "story")[0]) not in FOLLOWING:
        return False
    for first in range(match.start, max(0, match.start - MAX_ROUGH_WORDS - 1), -1):
        rough = " ".join(view.words(first, match.start))
        known = first == match.start or view.table.entry(rough, "rough_length")
        if known and word_at(view, first - 1) == "for":
            return not view.has(first - 2, "set_for")
    return False


def shifted(number: str, unit: str, sign: int, anchor: str) -> Shift:
    """
    Make a shift of a number that may be vague or broken.
    """
    if unit in {"decade", "century", "millennium", "fortnight"} and number != "X":
        factor = LETTERS[unit][2]
        unit = "week" if unit == "fortnight" else "year"
        number = str(int(float(number) * factor))
    if unit == "night":
        unit = "day"
    try:
        steps = int(float(number))
    except ValueError:
        return Shift(unit=unit, amount=None, anchor=anchor, sign=sign)
    if "." in number and unit in PIECES:
        # "Half an hour ago", "a year and a half ago".
        unit, size = PIECES[unit]
        steps = int(float(number) * size)
    return Shift(unit=unit, amount=sign * steps, anchor=anchor, sign=sign)


RULES = (distance,)
