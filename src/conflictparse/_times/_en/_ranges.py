"""Ranges whose ends share a month, a year or a clock: "5-6 January"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._rules import accepts, rejects, rule
from conflictparse._times._en._parts import (
    claim,
    day_of,
    month_of,
    place,
    year_at,
    year_of,
)
from conflictparse._times._en._read import integer, word_at
from conflictparse._times._en._year_guards import counts, year_stands
from conflictparse._times._shapes import Calendar, Claim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._rules import Match
    from conflictparse._times._shapes import Shape

__all__ = ["RULES", "range_of"]


LAST_DAY = 31
DECEMBER = 12


def range_of(match: Match, first: Claim, last: Claim) -> Claim:
    """
    Make one claim of two ends; its words are those of the match.
    """
    return claim(match, ends=(first, last))


def end_of(match: Match, name: str, shape: Shape, until: int | None = None) -> Claim:
    """
    Make the claim of one end of a range.
    """
    at = place(match, name)
    return claim(match, shape, start=at[0], end=until or at[1])


def between(match: Match) -> bool:
    """
    Tell whether "between" stands before, so that "and" makes a range.
    """
    view = match.view
    return match.start > 0 and word_at(view, match.start - 1) == "between"


def pair(match: Match, first: Claim, last: Claim) -> Iterator[Claim]:
    """
    Yield a range, or two dates where only "and" joins them.
    """
    if "and" in match and not between(match):
        yield first
        yield last
    else:
        yield range_of(match, first, last)


@rule(
    "(@list({day} {comma} ({day} {comma}){0,4}) (?= {day} {comma}? (and|or)))?"
    " the? @first(<day_number>) (<to> | @and({comma}? (and|or))) the?"
    " @last(<day_number>) of? @month({month})"
    " ({dot}? {comma}? of? @year(<whole_year>))?",
    accepts("They fought from [6-7 January 1916]."),
    accepts("Heavy fire fell [5–6 January]."),
    accepts("It was lost on [3] and [4 May]."),
    accepts("It rained on [5], [7] and [9 October]."),
    rejects("Between 5 and 6 may be dead."),
)
def days_of_month(match: Match) -> Iterator[Claim]:
    """
    Two days of one month, the month after them: "6-7 January 1916".
    """
    month, first, last = month_of(match), day_of(match, "first"), day_of(match, "last")
    if not (month and first and last):
        return
    year = year_of(match)
    whole = Calendar(year=year, month=month, day=first)
    # "From the 27th to the 3rd of April" begins in March.
    if first > last and ("and" not in match or between(match)):
        before = month - 1 or DECEMBER
        earlier = year - (before == DECEMBER) if year else None
        whole = attrs.evolve(whole, month=before, year=earlier)
    head = end_of(match, "first", whole)
    if "list" in match:
        yield from listed_days(match, Calendar(year=year, month=month))
    else:
        head = attrs.evolve(head, start=match.start)
    yield from pair(
        match,
        head,
        end_of(match, "last", Calendar(year=year, month=month, day=last), match.end),
    )


def listed_days(match: Match, month: Calendar) -> Iterator[Claim]:
    """
    Yield the first days of a list: "on 5, 7 and 9 October".
    """
    view, at = match.view, place(match, "list")
    if word_at(view, match.start - 1) not in {"on", "of", "by"}:
        return
    for index in range(*at):
        day = integer(view, index, index + 1)
        if day and 1 <= day <= LAST_DAY:
            shape = attrs.evolve(month, day=day)
            yield claim(match, shape, start=index, end=index + 1)


@rule(
    "@month({month}) {dot}? @first({day} {ordinal_suffix}?)"
    " (<to> | @and({comma}? (and|or)) | @list({comma}))"
    " @last({day} {ordinal_suffix}? | (?<= through ) <ordinal>"
    " (?! {lower&!function} | {hyphen}))"
    " ({comma}? @year(<whole_year>))?"
    " (?! {counted} | {percent} | {month} | {meridiem} | o'clock)",
    accepts("It is shut [April 9th through seventeenth]."),
    rejects("It was sold on April 9 through third parties."),
    accepts("Fighting on [Sept. 13-14] killed 45."),
    accepts("Talks were held [March 5-9, 1918]."),
    accepts("Polls open on [June 3] and [4]."),
    rejects("They may 3 or 4 of them."),
    rejects("It was shut from 9 p.m. on May 5 to 2 a.m. on June 7."),
    rejects("On May 5 and 12 people died."),
    rejects("They lost 30 men on May 6, and 12 the next day."),
)
def days_after_month(match: Match) -> Iterator[Claim]:
    """
    Two days of one month, the month before them: "Sept. 13-14".
    """
    month, first, last = month_of(match), day_of(match, "first"), day_of(match, "last")
    if not (month and first and last) or counts(match.view, match.end - 1):
        return
    view = match.view
    if "list" in match and not view.has(place(match, "last")[1], "comma"):
        return
    # "On May 5 and 12 soldiers died": a noun after the second figure.
    if "and" in match and not stands_last(match):
        return
    year = year_of(match)
    head = end_of(match, "month", Calendar(year=year, month=month, day=first))
    tail = end_of(match, "last", Calendar(year=year, month=month, day=last), match.end)
    head = attrs.evolve(head, start=match.start, end=place(match, "first")[1])
    if "list" in match:
        yield head
        yield tail
    else:
        yield from pair(match, head, tail)


@rule(
    "@month({month}) {dot}? @first({day} {ordinal_suffix}?)"
    " @list(({comma} {day} {ordinal_suffix}?){1,4}) @and({comma}? (and|or))"
    " @last({day} {ordinal_suffix}?) ({comma}? @year(<whole_year>))?"
    " (?! {counted} | {percent} | {month} | {meridiem} | o'clock)",
    accepts("It rained on [Oct. 5], [7] and [9]."),
    accepts("Talks are set for [May 3], [4], and [6, 1996]."),
    rejects("On May 5, 12 soldiers and 20 rebels died."),
    rejects("On May 5, 12 and 20 died."),
)
def listed_after_month(match: Match) -> Iterator[Claim]:
    """
    A list of days, the month before them: "Oct. 5, 7 and 9".
    """
    month, last = month_of(match), day_of(match, "last")
    view = match.view
    verb = any(view.has(match.end, tag) for tag in ("ed", "verb_past", "be", "have"))
    if not (month and last) or verb or counts(view, match.end - 1):
        return
    if not stands_last(match):
        return
    whole = Calendar(year=year_of(match), month=month)
    until = place(match, "first")[1]
    first = attrs.evolve(whole, day=day_of(match, "first"))
    yield claim(match, first, end=until)
    for index in range(*place(match, "list")):
        day = integer(view, index, index + 1)
        if day and view.has(index, "day"):
            end = index + 1 + view.has(index + 1, "ordinal_suffix")
            yield claim(match, attrs.evolve(whole, day=day), start=index, end=end)
    yield end_of(match, "last", attrs.evolve(whole, day=last), match.end)


def stands_last(match: Match) -> bool:
    """
    Tell whether "and 12" after a date is a day: not "and 12 soldiers".

    "On May 6, and 12 the next day": nothing but a mark may follow where a comma
    stands before "and".
    """
    view, at = match.view, place(match, "and")
    if view.has(match.end, "lower") and view.has(match.end, "plural"):
        return False
    comma = at[1] - at[0] > 1
    return not (comma and "year" not in match and view.has(match.end, "word"))


@rule(
    "@edge({edge} {hyphen}?)? @first({year}) (<to>|@and(and)) @last({year}|{int&d2})"
    " (?! {counted} | {percent} | {hyphen} | s | {slash} | {month} |"
    " {zone_abbreviation}"
    " | hours | hrs | local)",
    accepts("In the war of [1914-1918] it burnt."),
    accepts("The siege ([1915–16]) was long."),
    accepts("The survey of [2014~2018] is lost."),
    accepts("He led it from [1994 to 2009]."),
    accepts("It lost money in the period [1980 through 1985]."),
    rejects("Some 1500 to 2000 men left."),
)
def years(match: Match) -> Iterator[Claim]:
    """
    Two years: "1914-1918", "1915-16".
    """
    view = match.view
    at, to = place(match, "first"), place(match, "last")
    if "edge" in match:
        return
    first, last = year_at(view, at[0]), second_year(match)
    if first is None or last is None or last <= first or counts(view, match.end - 1):
        return
    short = len(view.surface(to[0])) == 2
    if short and (not view.glued(to[0]) or "and" in match):
        return
    if "and" in match and not between(match):
        return
    linked = view.has(at[1], "hyphen") or view.has(at[1], "dash")
    linked = linked or word_at(view, at[1]) == "~"
    told = word_at(view, match.start - 1) in BEFORE_YEARS
    linked = linked or (told and MODERN <= first < last < MODERN + 300)
    if linked or year_stands(view, at[0]):
        yield range_of(
            match,
            end_of(match, "first", Calendar(year=first)),
            end_of(match, "last", Calendar(year=last)),
        )


BEFORE_YEARS = frozenset({"is", "was", "were", "are", ":", "period"})


def second_year(match: Match) -> int | None:
    """
    Read the second year; "16" in "1915-16" is of the same century.
    """
    first, last = match.text("first"), match.text("last")
    if len(last) == 2:
        return int(first[:2] + last) if first.isdecimal() and last.isdecimal() else None
    return year_of(match, "last")


@rule(
    "@first({int}) (<to>|and) @last({int}) {era}",
    accepts("Athens was burnt in [480-479 BC]."),
    accepts("It lasted from [431 to 404 BC]."),
    rejects("Some 480-490 men came."),
)
def years_of_era(match: Match) -> Iterator[Claim]:
    """
    Two years with one era: "479-478 BC".
    """
    entry = match.view.entry(match.end - 1, "era")
    first, last = int(match.text("first")[:4]), int(match.text("last")[:4])
    if not (entry and first and last) or match.view.has(match.end - 1, "lower"):
        return
    bc = entry["era"] == 0
    yield range_of(
        match,
        end_of(match, "first", Calendar(year=first, bc=bc)),
        end_of(match, "last", Calendar(year=last, bc=bc), match.end),
    )


@rule(
    "the? @first({season}) ({hyphen}|{dash}|and|to) @last({season}) of? @year({year})",
    accepts("They fell back in [summer-fall 1919]."),
    accepts("From [spring to autumn 1916] nothing moved."),
    rejects("Prices fall to 1919 points."),
)
def seasons(match: Match) -> Iterator[Claim]:
    """
    Two seasons of one year: "summer-fall 1919".
    """
    view = match.view
    first = view.entry(place(match, "first")[0], "season")
    last = view.entry(place(match, "last")[0], "season")
    if first and last:
        year = year_of(match)
        yield range_of(
            match,
            end_of(match, "first", Calendar(year=year, season=first["season"])),
            end_of(
                match, "last", Calendar(year=year, season=last["season"]), match.end
            ),
        )


@rule(
    "@first({month}) {dot}? ({hyphen}|{dash}) @last({month})"
    " ({dot}? @day({day} {ordinal_suffix}?))? ({dot}? {comma}? @year({year}))?",
    accepts("Talks were held [Jan-Feb 2017]."),
    accepts("In [July-November 1954] it was quiet."),
    rejects("They may-march on."),
)
def months(match: Match) -> Iterator[Claim]:
    """
    Two months of one year: "July-November 1954".
    """
    first, last = month_of(match, "first"), month_of(match, "last")
    if not first or not last or match.view.has(match.start, "lower"):
        return
    year = year_of(match)
    before = year - (first > last) if year else None
    end = Calendar(year=year, month=last, day=day_of(match) if "day" in match else None)
    yield range_of(
        match,
        end_of(match, "first", Calendar(year=before, month=first)),
        end_of(match, "last", end, match.end),
    )


MODERN = 1800
"""From here on two figures with "to" between are years rather than counts."""

RULES = (
    months,
    days_of_month,
    days_after_month,
    listed_after_month,
    years,
    years_of_era,
    seasons,
)
