"""Dates with slashes or in one figure, as tables and file names have them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._rules import accepts, rejects, rule
from conflictparse._times._en._parts import claim, day_of, month_of, place, year_of
from conflictparse._times._en._read import is_whole, word_at
from conflictparse._times._shapes import Calendar, Claim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._rules import Match

__all__ = ["RULES"]

CENTURIES = range(1900, 2100)
LAST_MONTH = 12
BEFORE_MONTH = frozenset({"in", "since", "until", "by", "from", "for", "till"})
NAMED_DAY = "9/11"
BY_NAME = frozenset({"since", "before", "after"})
COMPACT = 8
"""Figures of a date in one word: 20220913."""


def glued(match: Match) -> bool:
    """
    Tell whether no white space stands inside the match.
    """
    return all(match.view.glued(i) for i in range(match.start + 1, match.end))


@rule(
    "@month({month}) {slash} (@day({day}) | @year({year})) (?! {slash|hyphen})"
    " | @year({year}) {slash} @month({month}) {slash} @day({day}) (?! {slash})",
    accepts("The column for [Dec/2018] is empty."),
    accepts("It was filed on [2019/Aug/01] there."),
    accepts("The log begins [Nov/2] at sea."),
    rejects("The March / 2 Oaks line is shut."),
)
def month_with_slash(match: Match) -> Iterator[Claim]:
    """
    A month by its name with slashes: "Dec/2018", "2019/Aug/01".
    """
    month = month_of(match)
    if month and glued(match):
        day = day_of(match) if "day" in match else None
        yield claim(match, Calendar(year=year_of(match), month=month, day=day))


@rule(
    "@day({day}) {hyphen} @month({month}) {hyphen} @year({int&d2}) (?! {hyphen})",
    accepts("The form is stamped [12-Sep-22] in red."),
    accepts("It was sent on [03-MAR-98]."),
    rejects("They met July 3 - August - 22 men came."),
)
def short_date(match: Match) -> Iterator[Claim]:
    """
    A date with hyphens and two figures for the year: "12-Sep-22".
    """
    month, day = month_of(match), day_of(match)
    if month and day and glued(match):
        yield claim(match, Calendar(year=year_of(match), month=month, day=day))


@rule(
    "@date({fraction}) (?! {hyphen|slash} | {counted} | of)",
    accepts("It has been shut since [2/2013] for want of staff."),
    accepts("Stocks in [11/2021] were low."),
    rejects("Only 2/3 of them came in 3/4 of an hour."),
)
def month_in_figures(match: Match) -> Iterator[Claim]:
    """
    A month and its year in figures: "since 2/2013".
    """
    month, year = (int(part) for part in match.text("date").split("/"))
    if month > LAST_MONTH:
        month, year = year, month
    said = word_at(match.view, match.start - 1) in BEFORE_MONTH
    if not said and not is_whole(match.view, match.start, match.end):
        return
    if 1 <= month <= 12 and year in CENTURIES:
        yield claim(match, Calendar(year=year, month=month))


@rule(
    "@weekday({weekday_full} | {weekday&cap}) {dot}? {comma}? {open_paren}?"
    " @date({fraction}) {close_paren}?",
    accepts("The market opens [Friday 5/12] again."),
    accepts("Classes resume on [Tues., 1/16]."),
    rejects("On Friday 3/4 of them left, and 7/8 on Sunday."),
)
def weekday_and_figures(match: Match) -> Iterator[Claim]:
    """
    A weekday with its day and month in figures: "Friday 5/12".
    """
    entry = match.view.entry(place(match, "weekday")[0], "weekday")
    shape = month_and_day(match.text("date"))
    if entry is None or shape is None or word_at(match.view, match.end) == "of":
        return
    yield claim(match, shape, weekday=int(entry["weekday"]))


@rule(
    "(?<= ( on | since | until | till | before | after | dated ) )"
    " @date({fraction}) (?! {hyphen|slash} | {percent} | {counted} | of | {month} |"
    " {word&lower&!function&!ed&!verb_past})",
    accepts("The raid of the two camps came on [9/9]."),
    accepts("It has been shut since [4/17]."),
    rejects("It hangs on 2/3 of the votes, and after 1/2 hour on 3/4 majorities."),
    rejects("They crossed on 3/4 May."),
)
def day_in_figures(match: Match) -> Iterator[Claim]:
    """
    A month and a day in figures alone: "on 9/9".

    "Since 9/11" is 11 September 2001, whatever the year of the report.
    """
    text = match.text("date")
    shape = month_and_day(text)
    if shape is None or is_whole(match.view, match.start, match.end):
        return
    if text == NAMED_DAY and word_at(match.view, match.start - 1) in BY_NAME:
        shape = Calendar(year=2001, month=9, day=11)
    yield claim(match, shape)


def month_and_day(text: str) -> Calendar | None:
    """
    Read two figures as a month and a day, in the order that can be.
    """
    month, day = (int(part) for part in text.split("/"))
    doubtful = month <= 12 and day <= 12
    if month > 12:
        month, day = day, month
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return Calendar(month=month, day=day, by_locale=doubtful)


@rule(
    "@first({day}) {hyphen} @last({day}) {hyphen} @year({int&d2})"
    " (?= {military_clock} {zone_abbreviation} | {military_clock} {break} | {clock})",
    accepts("AP-NY-[11-24-98] 1225EST"),
    accepts("[02-13-98] 18:30"),
    rejects("He won 6-4-12 and left at 1225; 10-12-98 1225 men."),
)
def wire_date(match: Match) -> Iterator[Claim]:
    """
    The date of a wire's header, before its clock: "02-13-98 1310EST".
    """
    month, day = int(match.text("first")), int(match.text("last"))
    glued = all(match.view.glued(i) for i in range(match.start + 1, match.end))
    shape = month_and_day(f"{month}/{day}") if glued else None
    if shape is not None:
        yield claim(match, attrs.evolve(shape, year=year_of(match)))


@rule(
    "(?<= from | between ) @first({fraction}) {hyphen} @last({fraction})"
    " ({comma}? @year({year}))? (?! {hyphen} | {counted} | {percent} | {word&plural})",
    accepts("The office is shut from [5/1-5/7, 2020]."),
    accepts("He will be away between [10/1-11/7]."),
    rejects("It rose from 3/4-7/8 points."),
)
def days_in_figures(match: Match) -> Iterator[Claim]:
    """
    Two days in figures: "from 5/1-5/7, 2020".
    """
    at, to = place(match, "first"), place(match, "last")
    one = month_and_day(match.text("first"))
    other = month_and_day(match.text("last"))
    if one is None or other is None:
        return
    year = year_of(match)
    first = claim(match, attrs.evolve(one, year=year), start=at[0], end=at[1])
    last = claim(match, attrs.evolve(other, year=year), start=to[0])
    yield claim(match, ends=(first, last))


@rule(
    "@date({dlong}) (?! {hyphen} {digits} | {counted} | {word&lower&plural})",
    accepts("The tape is marked [20220913] in pencil."),
    accepts("Entry [20160703]: all quiet."),
    rejects("Call 20221399 or pay 20220913 dollars."),
)
def compact_date(match: Match) -> Iterator[Claim]:
    """
    A date in one figure: "20220913".
    """
    text = match.text("date")
    view = match.view
    if len(text) != COMPACT or not text.isascii():
        return
    year, month, day = int(text[:4]), int(text[4:6]), int(text[6:])
    marked = view.has(match.start - 1, "currency") or view.has(match.start - 1, "slash")
    if year in CENTURIES and 1 <= month <= 12 and 1 <= day <= 31 and not marked:
        yield claim(match, Calendar(year=year, month=month, day=day))


@rule(
    "(in|since|by|until) @year({year&late_year}) (?= {counted&person})",
    accepts("In [2014] militants seized the pass."),
    accepts("It fell. Since [2015] rebels have held it."),
    rejects("In 1900 people fled. It ended in 2014 people who fled."),
)
def year_before_people(match: Match) -> Iterator[Claim]:
    """
    A year at the head of a sentence, and who did something in it.
    """
    view, before = match.view, match.start - 1
    heads = before < 0 or match.start == view.sentences[view.sentence_of(before + 1)][0]
    if heads:
        at = place(match, "year")
        yield claim(match, Calendar(year=year_of(match)), start=at[0])


RULES = (
    year_before_people,
    day_in_figures,
    short_date,
    wire_date,
    month_with_slash,
    month_in_figures,
    weekday_and_figures,
    days_in_figures,
    compact_date,
)
