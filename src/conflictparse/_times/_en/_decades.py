"""Decades, centuries, and years that have their era: "the 1990s", "480 BC"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._rules import accepts, rejects, rule
from conflictparse._times._en._parts import MAX_YEAR_DIGITS, claim, place
from conflictparse._times._en._read import integer, word_at
from conflictparse._times._shapes import Calendar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._rules import Match
    from conflictparse._times._shapes import Claim

__all__ = ["RULES", "plain_year"]

MAX_WORDS_TO_HIGHS = 8
NO_DECADE = frozenset(
    {"aged", "ages", "degrees", "high", "highs", "low", "lows", "percent", "price"}
    | {"prices", "reached", "temperature", "temperatures", "traded", "trading", "%"}
)
"""Before "in the 60s" they make it figures."""


def plain_year(match: Match, name: str) -> int:
    """
    Read the figures before an era as they stand: "70 A.D." is no 1970.
    """
    return int(match.text(name)[:MAX_YEAR_DIGITS])


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


RULES = (two_centuries, century, decade, decade_in_words, year_of_era)
