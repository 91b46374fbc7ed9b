"""Lengths in more than one unit, and lengths between two: "12 to 18 months"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from conflictparse._rules import accepts, rejects, rule
from conflictparse._times._en._lengths import is_age, length_value, pointing
from conflictparse._times._en._parts import claim, place
from conflictparse._times._en._pointing import unit_of
from conflictparse._times._en._read import amount, word_at
from conflictparse._times._shapes import Length

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._rules import Match
    from conflictparse._text import View
    from conflictparse._times._shapes import Claim

__all__ = ["RULES"]

NEXT = frozenset(
    {("year", "month"), ("day", "hour"), ("hour", "minute"), ("minute", "second")}
)
"""Units of one length, where only a comma stands between: "two hours, 9 minutes"."""


SECONDS = {
    "second": 1,
    "minute": 60,
    "hour": 3600,
    "day": 86_400,
    "night": 86_400,
    "week": 604_800,
    "fortnight": 1_209_600,
    "month": 2_629_800,
    "quarter": 7_889_400,
    "year": 31_557_600,
    "decade": 315_576_000,
    "century": 3_155_760_000,
}


def in_units(match: Match, *names: tuple[str, str]) -> str:
    """
    Write numbers and their units, given by the names of their captures, as one.
    """
    pieces: list[str] = []
    for number, unit in names:
        at = match.span(number)
        if at is not None:
            pieces.append(length_value(amount(match.view, *at), unit_of(match, unit)))
    whole = pieces[0]
    for piece in pieces[1:]:
        whole += piece[1:].lstrip("T" if "T" in whole else "")
    return whole


@rule(
    "<length_start> @n(<number>|a|an) @unit({time_unit})"
    " ({comma} @o(<number>) @middle({time_unit}) {comma}?)?"
    " (and|@list({comma}))? @m(<number>|a|an) @more({time_unit})",
    accepts("It lasted [an hour and 30 minutes]."),
    accepts("He ran it in [two hours, 9 minutes]."),
    accepts("He got [three years four months]."),
    accepts("He held out for [two years and three months]."),
    accepts("They sat for [2 years, 3 months and 12 days]."),
    rejects("A day and night passed."),
    rejects("They met once a month, 24 hours a day."),
)
def length_of_units(match: Match) -> Iterator[Claim]:
    """
    A length in more than one unit: "an hour and 30 minutes".
    """
    units = unit_of(match, "unit"), unit_of(match, "more")
    # "It took six months, two years at most" tells of two lengths.
    anded = (
        match.view.holds(*place(match, "unit"), "and")
        or word_at(match.view, place(match, "m")[0] - 1) == "and"
    )
    if not anded and "middle" not in match and units not in NEXT:
        return
    # "An hour and a quarter" is no hour and three months, "a week, and a second
    # one" no second.
    if units[1] == "quarter" or match.view.words(match.end - 2, match.end) == [
        "a",
        "second",
    ]:
        return
    # "Seven days and seven nights" are seven days.
    nights = units == ("day", "night")
    # "Two hours and two days" are two lengths, "once a month, 24 hours a day" is none.
    middle = (unit_of(match, "middle"),) if "middle" in match else ()
    sizes = [SECONDS.get(unit, 0) for unit in (units[0], *middle, units[1])]
    if not nights and any(one <= other for one, other in pairwise(sizes)):
        return
    last = [] if nights else [("m", "more")]
    value = in_units(match, ("n", "unit"), ("o", "middle"), *last)
    yield claim(match, Length(value=value))


@rule(
    "<length_start> @which((the | another)? (last|past|next|coming|first|final)?)"
    " @n(<number>) @to({hyphen}? to {hyphen}? | {hyphen} | {dash} | or | and)"
    " @m(<number>) {hyphen}? @unit({time_unit})"
    " (?! {hyphen}? old | of age | ago | earlier | later | before | from)",
    accepts("The road may be shut for [12 to 18 months]."),
    accepts("It will take [two or three weeks]."),
    accepts("Air could last [five or six days]."),
    accepts("They hold out for between [six and nine months]."),
    accepts("A [3-5 day] halt was agreed."),
    rejects("A girl of 8 to 10 years of age was hurt."),
    rejects("They met in June and 3 weeks on."),
)
def length_between(match: Match) -> Iterator[Claim]:
    """
    A length between two: "12 to 18 months".
    """
    view, at, to = match.view, place(match, "n"), place(match, "m")
    unit = unit_of(match)
    if not unit or is_age(match):
        return
    if match.text("to") == "and" and word_at(view, at[0] - 1) != "between":
        return
    if not rises(amount(view, *at), amount(view, *to)):
        return
    named = place(match, "which")
    # "Air could last five or six days"
    lasting = view.words(*named) == ["last"] and verb_before(view, named[0])
    direction = None if lasting else pointing(match, None)
    ends = [
        Length(
            value=length_value(amount(view, *span), unit),
            ahead=word_at(view, match.start - 1) == "in",
            direction=direction,
        )
        for span in (at, to)
    ]
    start = at[0] if lasting else match.start
    first = claim(match, ends[0], start=start, end=at[1])
    last = claim(match, ends[1], start=to[0])
    yield claim(match, ends=(first, last), start=start)


@rule(
    "<length_start> @n(<number>|a|an) @unit({time_unit}) @to(to|or)"
    " ( @m(<number>|a|an) @more({time_unit}) | @m({count_word|int}) )"
    " (?! {time_unit} | {hyphen} | {counted} | {lower&plural} | {percent}"
    " | ago | earlier | later | before | from)",
    accepts("It may take [nine months to a year]."),
    accepts("The road will be shut for [a week or two]."),
    accepts("They hold out for [a week to ten days]."),
    rejects("It took a month to two courts. He lost a day to a judge."),
)
def length_to_length(match: Match) -> Iterator[Claim]:
    """
    Two lengths, each with its unit or the first one's: "nine months to a year".
    """
    at, to, view = match.span("n"), match.span("m"), match.view
    unit = unit_of(match)
    more = unit_of(match, "more") if "more" in match else unit
    if at is None or to is None or not (unit and more):
        return
    # "A week or two", not "a week to two"
    if "more" not in match and word_at(view, at[1] + 1) != "or":
        return
    first, last = amount(view, *at), amount(view, *to)
    if seconds(first, unit) >= seconds(last, more) or is_age(match):
        return
    ends = (
        claim(
            match, Length(value=length_value(first, unit)), start=at[0], end=at[1] + 1
        ),
        claim(match, Length(value=length_value(last, more)), start=to[0]),
    )
    yield claim(match, ends=ends)


def seconds(number: str, unit: str) -> float:
    """
    Give a length in seconds, roughly, for comparing.
    """
    try:
        return float(number) * SECONDS.get(unit, 0)
    except ValueError:
        return 0


def verb_before(view: View, index: int) -> bool:
    """
    Tell whether "could" or "to" makes a verb of the word at *index*.
    """
    return view.has(index - 1, "modal") or view.has(index - 1, "infinitive_to")


def rises(first: str, last: str) -> bool:
    """
    Tell whether two numbers are a lower and a higher one.
    """
    try:
        return float(first) < float(last)
    except ValueError:
        return False


RULES = (length_between, length_to_length, length_of_units)
