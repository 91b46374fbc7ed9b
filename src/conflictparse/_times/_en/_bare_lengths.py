"""Lengths without a plain number: "all day", "for years", "decade-long"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._rules import accepts, rejects, rule
from conflictparse._times._en._guards import counted_beside, told_before
from conflictparse._times._en._lengths import length_value, read_length
from conflictparse._times._en._parts import claim, place
from conflictparse._times._en._pointing import unit_of
from conflictparse._times._en._read import amount, integer, word_at
from conflictparse._times._shapes import Calendar, Length

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._rules import Match
    from conflictparse._times._shapes import Claim

__all__ = ["RULES"]

ENDED = frozenset(
    {"amid", "capped", "capping", "caps", "crowned", "crowning", "despite", "end"}
    | {"ended", "ending", "ends", "endured", "follow", "followed", "following"}
    | {"follows", "spent", "suffered", "survived"}
)
"""What years "of war" stand behind."""


@rule(
    "all (@unit(day|night|week|month|year)"
    " | @part(morning|afternoon|evening) | @season(summer|winter|autumn)) (long)?"
    " (?! {digits} | {cap} | {lower&plural})",
    accepts("Shelling went on [all day]."),
    accepts("They worked [all night long]."),
    accepts("Guns were heard [all afternoon], as [all winter]."),
    rejects("All days are bad."),
)
def whole_unit(match: Match) -> Iterator[Claim]:
    """
    "All day", "all week"; "all afternoon" and "all winter" are of the calendar.
    """
    part = match.view.entry(match.start + 1, "part_of_day")
    season = match.view.entry(match.start + 1, "season")
    if "part" in match and part:
        yield claim(match, part=part["part"])
        return
    if "season" in match and season:
        yield claim(match, Calendar(season=season["season"]))
        return
    unit = match.text("unit").lower()
    whole = None if unit == "night" else unit
    yield claim(match, Length(value=length_value("1", unit), whole=whole))


@rule(
    "@unit({time_unit_singular}|{time_unit_plural}) {hyphen} long | @word({long_word})",
    accepts("A [month-long] siege ended."),
    accepts("A [weeklong] siege ended."),
    accepts("The [decade-long] war is over."),
    rejects("A day is long."),
)
def unit_long(match: Match) -> Iterator[Claim]:
    """
    "Month-long", "decade-long", "weeklong".
    """
    if "word" in match:
        entry = match.view.entry(match.start, "long_word")
        if entry:
            yield claim(match, Length(value=str(entry["value"])))
        return
    plural = match.view.has(match.start, "time_unit_plural")
    number = "X" if plural else "1"
    yield claim(match, Length(value=length_value(number, unit_of(match))))


@rule(
    "(many|several|a matter of)? @unit({time_unit_plural}) (?! ago | later | earlier"
    " | old)",
    accepts("It has been shrinking for [years]."),
    accepts("Each army reaches it in [minutes]."),
    accepts("It could take [weeks] to repair."),
    accepts("[Hours] after the tanks withdrew they came."),
    accepts("He resigned [hours] after the vote."),
    accepts("In [a matter of days] the town was empty."),
    accepts("Winter is [weeks] away."),
    accepts("It may take [days] or even [weeks]."),
    accepts("The siege could last [months]."),
    accepts("The pact ended [decades] of war."),
    accepts("[Months] of talks failed in [the last days] of the siege."),
    rejects("Years passed, as in the last days of 1944."),
)
def vague_length(match: Match) -> Iterator[Claim]:
    """
    A plural without number: "for years", "hours after".
    """
    view = match.view
    before = match.start - 1
    told = word_at(view, match.end) in {"after", "before"} and (
        before < 0
        or view.has(before, "comma")
        or view.has(match.start, "cap")
        or told_before(view, before)
    )
    # "It has been years since he spoke"
    since = word_at(view, match.end) == "since"
    told = told or (since and word_at(view, before) == "been")
    # "It may be years before they know"
    told = told or (
        word_at(view, match.end) in {"before", "until"} and view.has(before, "be")
    )
    # "Winter is weeks away"
    told = told or (word_at(view, match.end) == "away" and view.has(before, "be"))
    # "Three waves came minutes apart"
    told = told or word_at(view, match.end) == "apart"
    told = told or counted_beside(view, match.start)
    # "Years in the making"
    making = [word_at(view, match.end + step) for step in range(3)]
    told = told or making == ["in", "the", "making"]
    # "Only a matter of days"
    told = told or "matter" in view.words(match.start, match.end)
    # "It ended decades of war"
    told = told or (word_at(view, match.end) == "of" and word_at(view, before) in ENDED)
    # "Months of talks led to nothing"
    opens = word_at(view, match.end) == "of" and view.has(match.start, "cap")
    told = told or (opens and view.has(match.end + 1, "lower"))
    if told or (view.has(before, "length_cue") and not stage_of_date(match)):
        start = match.start - 2 * (the_last(match) and not told)
        yield claim(match, Length(value=length_value("X", unit_of(match))), start=start)


def the_last(match: Match) -> bool:
    """
    Tell whether "the last" stands before, and is no verb: "the last days of the siege".
    """
    before = match.view.words(max(0, match.start - 2), match.start)
    return before == ["the", "last"] and word_at(match.view, match.end) == "of"


def stage_of_date(match: Match) -> bool:
    """
    Tell whether units belong to the date behind: "the last days of 1944".
    """
    view, after = match.view, match.end + 1
    dated = any(view.has(after, tag) for tag in ("year", "month", "weekday", "day"))
    return the_last(match) and dated


@rule(
    "(?<= for | in | last | next | lasted | took | takes | within | under | over"
    " | another | after ) @n({int|decimal|fraction|vulgar}) h (?! {int} | {hyphen})",
    accepts("The strike went on for [3h] there."),
    accepts("They were freed in [1/2 h] or less."),
    rejects("Block 3 h was hit."),
)
def hours_in_letter(match: Match) -> Iterator[Claim]:
    """
    A number of hours with their letter: "for 3h".
    """
    at = place(match, "n")
    view = match.view
    if view.glued(at[1]) or view.has(at[0], "fraction"):
        ahead = word_at(view, match.start - 1) == "in"
        value = length_value(amount(view, *at), "hour")
        yield claim(match, Length(value=value, ahead=ahead))


@rule(
    "(@n(<number>) {hyphen}? @unit({time_unit_singular}) | @many({time_unit_plural})"
    " | (?<= a | his | its | the | their ) @bare({time_unit_singular}))"
    " {hyphen} old (?= {word&lower&!person}{0,2} {lasting}"
    " (?! {person}))",
    accepts("The [decades-old] feud is over."),
    accepts("The [three-month-old] strike is over."),
    accepts("A [10-year-old] civil war ended."),
    accepts("The [month-old] siege was lifted."),
    rejects("A 10-year-old girl was shot; a 20-year-old bank clerk lived."),
)
def age_of_thing(match: Match) -> Iterator[Claim]:
    """
    How long something has lasted: "a three-month-old strike".
    """
    value = read_length(match) if "n" in match else None
    for name, number in (("bare", "1"), ("many", "X")):
        if name in match:
            value = length_value(number, unit_of(match, name))
    if value is not None:
        yield claim(match, Length(value=value))


@rule(
    "<count_start> the? @n({ordinal_word} | {int} {ordinal_suffix})"
    " ((straight|consecutive|successive) @unit({time_unit_singular})"
    " | @unit({time_unit_singular}) (in a row|running (?= {dot}|{comma}))) (?! of)"
    " | (?<= for a ) <count_start> @n({ordinal_word})"
    " @unit(day|night|week|month|year) (?! {word&lower&!function} | of)",
    accepts("For [the 12th consecutive month], output rose."),
    accepts("Planes struck for [a second day] at sea."),
    accepts(
        "Rain fell for [a second straight day]; he lost [the third year in a row]."
    ),
    rejects("The second straight road was cut; it was the third day of rain."),
)
def in_a_row(match: Match) -> Iterator[Claim]:
    """
    How long something has gone on: "for a third consecutive day".
    """
    unit, number = unit_of(match), integer(match.view, *place(match, "n"))
    if unit and number:
        # "For a fifth straight year"
        start = match.start - (word_at(match.view, match.start - 1) == "a")
        yield claim(match, Length(value=length_value(str(number), unit)), start=start)


@rule(
    "(?<= in | during | for | over | after | within | through ) <count_start>"
    " the ({ordinal_word}|last|final) @unit(hour|week|month|year|decade)"
    " of (?= the {word&lower&!time_unit&!year_cue} | a | an | his | its | their"
    " | {word&ing} | {lower&!function&!time_unit&!season&!count_word}"
    " | {cap&!month&!season})",
    accepts("In [the first hour] of trading, it fell."),
    accepts("They fell in [the last week] of the war."),
    rejects("In the first week of May, in the second year of three, it fell."),
)
def stretch_of_event(match: Match) -> Iterator[Claim]:
    """
    A unit of something that lasts: "in the first week of the war".
    """
    value = length_value("1", unit_of(match))
    yield claim(match, Length(value=value), end=match.end - 1)


RULES = (
    stretch_of_event,
    in_a_row,
    age_of_thing,
    hours_in_letter,
    whole_unit,
    unit_long,
    vague_length,
)
