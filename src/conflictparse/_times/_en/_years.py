"""Months, years, seasons, decades and centuries."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._rules import accepts, rejects, rule
from conflictparse._times._en._dates import stop_before_year
from conflictparse._times._en._guards import counts, month_stands, year_stands
from conflictparse._times._en._parts import (
    MAX_YEAR_DIGITS,
    claim,
    first_of_pair,
    month_of,
    place,
    year_of,
)
from conflictparse._times._en._read import integer, spelled_year, word_at
from conflictparse._times._shapes import Calendar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._rules import Match
    from conflictparse._times._shapes import Claim

__all__ = ["RULES"]

MAX_WORDS_TO_HIGHS = 8
NO_DECADE = frozenset(
    {"aged", "ages", "degrees", "high", "highs", "low", "lows", "percent", "price"}
    | {"prices", "reached", "temperature", "temperatures", "traded", "trading", "%"}
)
"""Before "in the 60s" they make it figures."""


@rule(
    "@month({month}) {dot}? {comma}? of? (@year(<whole_year>) (?! {era}) |"
    " @old({int}) {era} | @short({apostrophe} {int&d2}) (?! s))",
    accepts("The war of [September 2020] was short."),
    accepts("It was burnt in [May '42]."),
    accepts("It was sunk in [January, 1918]."),
    accepts("In [Sept. 2022] talks began."),
    accepts("In [May 2022] rebels killed nine."),
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
        yield from before_christ(match, Calendar(month=month))
    elif month:
        short = "short" in match
        year = year_of(match, "short" if short else "year")
        yield claim(match, Calendar(year=year, month=month, short=short))


def before_christ(match: Match, shape: Calendar) -> Iterator[Claim]:
    """
    Yield a stretch of a year that has its era: "September 480 BC".
    """
    entry = match.view.entry(match.end - 1, "era")
    if entry and not match.view.has(match.end - 1, "lower"):
        bc = entry["era"] == 0
        yield claim(match, attrs.evolve(shape, year=plain_year(match, "old"), bc=bc))


def plain_year(match: Match, name: str) -> int:
    """
    Read the figures before an era as they stand: "70 A.D." is no 1970.
    """
    return int(match.text(name)[:MAX_YEAR_DIGITS])


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
    "@year({year}) (?! ({counted} | {percent} | {slash} {int} | {era}))",
    accepts("It broke the truce after the [2020] war."),
    accepts("The army fled in [1989]."),
    accepts("Rebels held it until [2004]."),
    accepts("The yen began [1998] at 130 to the dollar."),
    accepts("From [1921] to [1923] prices doubled every month."),
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
        yield claim(match, Calendar(year=year_of(match)), start=at[0])


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
    "(the|year)? @year({int}) ({era} | @cut(b {dot} c (?! {dot}))) | (ad|a.d.)"
    " @year({int})",
    accepts("Athens was sacked in [480 BC]."),
    accepts("They came in [43 AD]."),
    accepts("The walls stood in [AD 120]."),
    accepts("The siege of Tolna ([212 B.C] to [210 B.C]) was long."),
    rejects("Some 480 men came."),
)
def year_of_era(match: Match) -> Iterator[Claim]:
    """
    A year with its era: "480 BC".
    """
    view = match.view
    at = match.start if view.has(match.start, "era") else match.end - 1
    entry = view.entry(at, "era")
    year = plain_year(match, "year")
    if "cut" in match and not view.has(at, "lower"):
        yield claim(match, Calendar(year=year, bc=True))
    elif entry and year and not view.has(at, "lower"):
        yield claim(match, Calendar(year=year, bc=entry["era"] == 0))


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
        yield claim(match, Calendar(year=year_of(match), short=True), start=at[0])


@rule(
    "{apostrophe}? (@year({year}|{int&d2}) (s|{possessive}) {era}?"
    " | @year({int&d3}) s {era})",
    accepts("Crimes of [the 1990s] were tried."),
    accepts("In [the '80s] it had 10,000 warheads."),
    accepts("They were at sea in [the 470s BC]."),
    accepts("Most were born in [the 60's]."),
    rejects("Highs will be in the 60s."),
    rejects("The 1990 models are old."),
)
def decade(match: Match) -> Iterator[Claim]:
    """
    A decade in figures: "the 1990s".
    """
    at = place(match, "year")
    if not match.view.glued(at[1]):
        return
    figures = match.view.surface(at[0])
    bare = len(figures) == 2 and at[0] == match.start
    if not figures.endswith("0") or (bare and not decade_stands(match, figures)):
        return
    first = match.start - (word_at(match.view, match.start - 1) == "the")
    if match.view.has(match.end - 1, "era"):
        yield claim(match, Calendar(decade=int(figures) // 10, bc=True), start=first)
        return
    start = int(figures) if len(figures) == 4 else 1900 + int(figures)
    hundred = figures.endswith("00") and len(figures) == 4
    if hundred and start < 2000:
        yield claim(match, Calendar(century=start // 100), start=first)
    else:
        yield claim(match, Calendar(decade=start // 10), start=first)


def decade_stands(match: Match, figures: str) -> bool:
    """
    Tell whether "60s" is a decade: "born in the 60's", not "highs in the 60s".
    """
    view, the = match.view, match.start - 1
    if figures < "20" or word_at(view, the) != "the":
        return False
    if not view.has(the - 1, "month_cue") or view.has(the - 2, "be"):
        return False
    words = view.words(max(0, the - MAX_WORDS_TO_HIGHS), the)
    return not any(word in NO_DECADE for word in words)


@rule(
    "(the)? @decade({decade_word})",
    accepts("It was built in [the sixties]."),
    accepts("The war of [the nineties] left ruins."),
    accepts("By the early [seventies] most had gone."),
    rejects("A man in his sixties was hurt."),
)
def decade_in_words(match: Match) -> Iterator[Claim]:
    """
    A decade in words: "the sixties".
    """
    entry = match.view.entry(match.end - 1, "decade_word")
    view = match.view
    # "The early seventies": the article stands before the edge.
    before = match.start - 1 - view.has(match.start - 1, "hyphen")
    edged = view.has(before, "edge") and word_at(view, before - 1) == "the"
    if entry and (edged or word_at(view, match.start) == "the"):
        yield claim(match, Calendar(decade=190 + int(entry["value"])))


@rule(
    "(?= {count_start|int|ordinal_word|tens_word}) the? @century({int}"
    " {ordinal_suffix} | <ordinal>) {hyphen}? century {era}?",
    accepts("We are back in [the 20th century]."),
    accepts("A [nineteenth-century] fort burnt down."),
    rejects("It took a century, and 20th Century Fox sued."),
)
def century(match: Match) -> Iterator[Claim]:
    """
    A century: "the 20th century".
    """
    number = integer(match.view, *place(match, "century"))
    view = match.view
    # "20th Century Fox"
    if view.has(match.end - 1, "cap") and view.has(match.end, "cap"):
        return
    bc = word_at(match.view, match.end - 1).startswith("b")
    if number and number <= 30:
        shape = Calendar(century=number - 1, bc=bc)
        yield claim(match, shape)


@rule(
    "(?= {count_start|int|ordinal_word|tens_word}) the? @first({int} {ordinal_suffix}"
    " | <ordinal>) (and|or|to|through|{hyphen}|{dash}) the? @century({int}"
    " {ordinal_suffix} | <ordinal>) centuries (?! {era})",
    accepts("It stood through [the 18th] and [19th centuries]."),
    accepts("Forts of [the sixteenth] and [seventeenth centuries] line the coast."),
    rejects("It took two or three centuries."),
)
def two_centuries(match: Match) -> Iterator[Claim]:
    """
    Two centuries: "the 18th and 19th centuries".
    """
    for name in ("first", "century"):
        at = place(match, name)
        number = integer(match.view, *at)
        if number and number <= 30:
            start = match.start if name == "first" else at[0]
            end = at[1] if name == "first" else match.end
            yield claim(match, Calendar(century=number - 1), start=start, end=end)


@rule(
    "the? (@year({year}) @season({season}) | @season({season}) (of? @year({year})"
    " ({hyphen|slash} {int&d2|year})? (?! {era}) | of? @pair({fraction})"
    " | of? @short({apostrophe} {int&d2}) | of? @old({int}) {era})) (?! {counted})",
    accepts("They fought through [the summer of 1916]."),
    accepts("By [summer 1918] they had won."),
    accepts("It lasted through [the winter of 1994-95]."),
    accepts("It lasted through [the winter of 1944/45]."),
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
        yield from before_christ(match, Calendar(season=entry["season"]))
    elif entry:
        short = "short" in match
        year = year_of(match, "short" if short else "year")
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
    accepts("They starved in [the winter]."),
    accepts("The town fell by [autumn]."),
    accepts("Fighting went on throughout [the summer]."),
    accepts("Roads are shut in [the winter months]."),
    accepts("They held out through [the fall] and [winter]."),
    accepts("By the middle of [summer] it was over."),
    rejects("Prices spring up and fall again."),
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
    # "to fall" and "of spring water" are no seasons, "from spring to fall" is.
    sure = before not in {"to", "of", "for", "and"} or start < match.start
    # "The fall and winter", "from spring to fall", "the middle of summer"
    listed = before in {"and", "or", "to"} and view.has(start - 2, "season")
    listed = listed or (before == "of" and view.has(start - 2, "edge_noun"))
    sure = sure or listed
    if (
        entry
        and sure
        and (
            listed or view.has(start - 1, "season_cue") or view.has(start - 1, "hyphen")
        )
    ):
        yield claim(match, Calendar(season=entry["season"]), start=start)


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


RULES = (
    iso_month,
    month_year,
    season_year,
    two_centuries,
    century,
    decade,
    decade_in_words,
    year_of_era,
    year_in_words,
    year_alone,
    short_year,
    season_alone,
    month_alone,
)
