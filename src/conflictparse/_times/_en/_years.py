"""Months, years and seasons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._rules import accepts, rejects, rule
from conflictparse._times._en._dates import of_era, stop_before_year
from conflictparse._times._en._guards import month_stands
from conflictparse._times._en._parts import (
    claim,
    day_of,
    first_of_pair,
    month_of,
    place,
    year_of,
)
from conflictparse._times._en._read import spelled_year, word_at
from conflictparse._times._en._year_guards import counts, year_stands
from conflictparse._times._shapes import Calendar, Wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._rules import Match
    from conflictparse._text import View
    from conflictparse._times._shapes import Claim

__all__ = ["RULES"]

BUDGETED = frozenset({"calendar", "financial", "fiscal"})
"""What a year may be called."""
SURE_SEASONS = frozenset({"autumn", "summer", "winter"})
CAMPAIGNS = frozenset({"campaign", "campaigns", "offensive", "offensives"})
"""What is fought in a season, whatever stands before its name."""


@rule(
    "@month({month}) {dot}? {comma}? of? (@year(<whole_year>) (?! {era}) |"
    " @old({int}) {era} | <old_year> | @short({apostrophe} {int&d2}) (?! s))",
    accepts("The war of [September 2020] was short."),
    accepts("It was burnt in [May '42]."),
    accepts("It was sunk in [January, 1918]."),
    accepts("In [Sept. 2022] talks began."),
    accepts("In [May 2022] rebels killed nine."),
    accepts(
        "By [March 534] he had given himself up; he sailed in [June 533] with his men."
    ),
    rejects(
        "In March 500 men came, and in May 300 were lost; in June 900, in July 12 fell."
    ),
    rejects("They may leave, 2003 of them."),
)
def month_year(match: Match) -> Iterator[Claim]:
    """
    A month with its year: "September 2020".
    """
    month = month_of(match)
    if stop_before_year(match):
        return
    if month and "old" in match:
        yield from of_era(match, Calendar(month=month))
    elif month:
        short = "short" in match
        year = year_of(match, "short" if short else "year") or year_of(match, "ad")
        yield claim(match, Calendar(year=year, month=month, short=short))


@rule(
    "@month({month})",
    accepts("He has met them since [April]."),
    accepts("The [June] offensive failed."),
    accepts("By [May] they had fled."),
    rejects("They may march again."),
    rejects("August Marsh and Rosario May met."),
    rejects("March on the town!"),
)
def month_alone(match: Match) -> Iterator[Claim]:
    """
    A month alone: "since April".
    """
    month = month_of(match)
    if month and month_stands(match.view, match.start):
        yield claim(match, Calendar(month=month))


@rule(
    "@year({year}) (?! ({counted&!currency_unit} | {percent} | {slash} {int} | {era}))",
    accepts("It broke the truce after the [2020] war."),
    accepts("The army fled in [1989], as by [the year 1990], and in [fiscal 1991]."),
    accepts("Rebels held it until [2004]."),
    accepts("The yen began [1998] at 130 to the dollar."),
    accepts("It was built c. [1550] and burnt about [1610]."),
    accepts("From [1921] to [1923] prices doubled every month."),
    accepts("He said that [1990] will be hard, but [1989] was better."),
    accepts("The best years were [1983], [1984] and [1985], the worst [1974]."),
    accepts("That compares with [1988], when it lost money."),
    accepts("It was [1708] before he turned east."),
    accepts("A [1987] law bound them to [1979] levels, in [1982] dollars."),
    rejects("He said that 1990 were hired and 1985 of them left for 1982 dollars."),
    rejects("Copper fell to 1980 in London, a low of 1975."),
    rejects("Some 1900 people left Sector 1230."),
    rejects("The 2000 Regiment lost 1300 men."),
    rejects("Resolution 1035 and Annex 2 passed."),
    rejects("A force of 1800 men went by."),
    rejects("1942 T-34 tanks and a force of 2014 Russian marines were lost."),
    rejects("It rose from 1700 to 1900 men. They ended 1900 careers."),
)
def year_alone(match: Match) -> Iterator[Claim]:
    """
    A year: "in 1989", "the 2020 war".
    """
    at = place(match, "year")
    if year_stands(match.view, at[0]):
        start = named_from(match.view, at[0])
        yield claim(match, Calendar(year=year_of(match)), start=start)


def named_from(view: View, index: int) -> int:
    """
    Step back over "fiscal", "the year", "the fiscal year" before a year.
    """
    start = index - (word_at(view, index - 1) == "year")
    start -= word_at(view, start - 1) in BUDGETED
    named = start < index and word_at(view, index - 1) == "year"
    if named and word_at(view, start - 1) == "the":
        return start - 1
    return start if word_at(view, start) in BUDGETED else index


@rule(
    "@century({count_word}) (hundred and?)? @rest({count_word} ({hyphen}?"
    " {count_word})?)"
    " | two thousand (and? {count_word} ({hyphen}? {count_word})?)?"
    " (?! {counted})",
    accepts("The bridge fell in [nineteen eighty-nine]."),
    accepts("The war of [nineteen fourteen] was long."),
    rejects("They counted nineteen two days running. Two thousand left."),
)
def year_in_words(match: Match) -> Iterator[Claim]:
    """
    A year in words, as radio says it: "nineteen eighty-nine".
    """
    view = match.view
    year = spelled_year(view, match.start, match.end)
    # "A force of two thousand" counts; "in two thousand and five" is a year.
    before = match.start - 1
    said = view.has(before, "month") or (
        view.has(before, "month_sure")
        and word_at(view, before) not in {"of", "between", "to", "from"}
    )
    counted = counts(view, match.end - 1) or not said
    if year and not (counted and word_at(view, match.start) == "two"):
        yield claim(match, Calendar(year=year))


@rule(
    "@day({count_word} ({hyphen}? {count_word})?) @month({month&cap})"
    " (?= (nineteen|eighteen|twenty|two thousand))",
    accepts("She was born on [twenty five January] nineteen eighty six."),
    accepts("On [fifteen August] nineteen forty-seven it was over."),
    rejects("The fifteen August storms, and nineteen May ones, were mild."),
)
def day_in_words(match: Match) -> Iterator[Claim]:
    """
    A day before its month, with its year in words: "fifteen August nineteen ten".
    """
    month, day = month_of(match), day_of(match)
    if month and day:
        yield claim(match, Calendar(month=month, day=day))


@rule(
    "@edge({edge})? (of (the)?)? @year({apostrophe} {int&d2}) (?! s)",
    accepts("Few came back from the winter of ['42]."),
    accepts("The flood of ['98] took the bridge."),
    rejects("It's 98 of them."),
)
def short_year(match: Match) -> Iterator[Claim]:
    """
    A year without its century: "'98".
    """
    at = place(match, "year")
    if match.view.glued(at[1] - 1) and not match.view.glued(at[0]):
        yield claim(
            match,
            Calendar(year=year_of(match), short=True),
            start=at[0],
            wording=Wording.SHORT_YEAR,
        )


@rule(
    "the? (@year({year}) @season({season}) | @season({season}) (of? @year({year})"
    " ({hyphen|slash} {int&d2|year})? (?! {era}) | of? @pair({fraction})"
    " | of? @short({apostrophe} {int&d2}) | of? @old({int}) {era}"
    " | of @ad({int&d3}) (?= {dot} | {comma} | {semicolon}))) (?! {counted})",
    accepts("They fought through [the summer of 1916]."),
    accepts("By [summer 1918] they had won."),
    accepts("It lasted through [the winter of 1994-95]."),
    accepts("It lasted through [the winter of 1944/45]."),
    accepts("The town fell in [the autumn of 536], the port later."),
    rejects("Prices fall 2000 points; the 1998 Winter Games were his."),
)
def season_year(match: Match) -> Iterator[Claim]:
    """
    A season with its year: "the spring of 1915".
    """
    entry = match.view.entry(place(match, "season")[0], "season")
    # "The 1998 Winter Olympics"
    if match.view.has(match.end - 1, "season") and match.view.has(match.end, "cap"):
        return
    if entry and "old" in match:
        yield from of_era(match, Calendar(season=entry["season"]))
    elif entry:
        short = "short" in match
        year = year_of(match, "short" if short else "year") or year_of(match, "ad")
        if "pair" in match:
            year = first_of_pair(match.text("pair"))
            if year is None:
                return
        shape = Calendar(year=year, season=entry["season"], short=short)
        yield claim(match, shape)


@rule(
    "@season({season}) (?! {word&ing} | {hyphen} {word}"
    " | of (?! (that|this|last|next|the) ({story_pointer}|same|next)? year) | {year})"
    " (months)?",
    accepts("They starved in [the winter]. [The summer] was spent in Oslo."),
    accepts("The town fell by [autumn]."),
    accepts("Fighting went on throughout [the summer]."),
    accepts("Roads are shut in [the winter months]."),
    accepts("They held out through [the fall] and [winter]."),
    accepts("By the middle of [summer] it was over."),
    accepts("The German [Spring] Offensive failed, as their [winter] campaign had."),
    rejects("Prices spring up and fall again. A worker died in fall from roof."),
)
def season_alone(match: Match) -> Iterator[Claim]:
    """
    A season without its year: "by autumn", "the severe Manchurian winter".
    """
    view = match.view
    entry = view.entry(match.start, "season")
    start = match.start
    for size in (1, 2):
        if word_at(view, match.start - size) == "the":
            start = match.start - size
            break
        if not view.has(match.start - size, "word"):
            break
    before = word_at(view, start - 1)
    # "Worker dies in fall from roof"
    dropped = word_at(view, match.start) == "fall" and start == match.start
    if dropped and word_at(view, match.end) in {
        "down",
        "from",
        "into",
        "off",
        "through",
    }:
        return
    # "to fall" and "of spring water" are no seasons, "from spring to fall" is.
    sure = before not in {"to", "of", "for", "and"} or start < match.start
    # "The fall and winter", "from spring to fall", "the middle of summer"
    listed = before in {"and", "or", "to"} and view.has(start - 2, "season")
    listed = listed or (before == "of" and view.has(start - 2, "edge_noun"))
    sure = sure or listed
    cued = listed or view.has(start - 1, "season_cue") or view.has(start - 1, "hyphen")
    # "The truce held into the summer", not "into summer rain"
    cued = cued or (before == "into" and start < match.start)
    cued = cued or heads_story(match, start)
    if entry and sure and cued:
        yield claim(match, Calendar(season=entry["season"]), start=start)
    elif entry and word_at(view, match.end) in CAMPAIGNS:
        yield claim(match, Calendar(season=entry["season"]))


@rule(
    "@year({year}) {hyphen} @month({month_number&d2})"
    " (?! {hyphen} | {percent} | {counted})",
    accepts("The log ends [2014-10]."),
    accepts("Figures for [2022-09] are out."),
    rejects("The war of 2011-12 was long."),
)
def iso_month(match: Match) -> Iterator[Claim]:
    """
    A month as ISO 8601 writes it: "2014-10"; "2011-12" is two years.
    """
    year, month = year_of(match), int(match.text("month"))
    if year and year % 100 >= month and match.view.glued(match.end - 1):
        yield claim(match, Calendar(year=year, month=month))


def heads_story(match: Match, start: int) -> bool:
    """
    Tell whether a season at the head of a sentence is told of: "The summer was dry".
    """
    view, after = match.view, match.end
    heads = view.has(start, "cap") and not view.has(start - 1, "word")
    told = start < match.start and view.has(after, "be")
    told = told or (view.has(after, "verb_past") and not view.has(after, "be"))
    # Mr. Winter said so.
    told = told and word_at(view, after) != "said"
    return heads and told and word_at(view, match.start) in SURE_SEASONS


RULES = (
    iso_month,
    month_year,
    season_year,
    day_in_words,
    year_in_words,
    year_alone,
    short_year,
    season_alone,
    month_alone,
)
