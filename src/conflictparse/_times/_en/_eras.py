"""Years of old that are said without their era: "in 411", behind "412 BC"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._rules import accepts, rejects, rule
from conflictparse._times._en._parts import claim
from conflictparse._times._en._read import word_at
from conflictparse._times._shapes import Calendar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from conflictparse._rules import Match
    from conflictparse._times._shapes import Claim

__all__ = ["RULES", "in_era"]

MAX_WORDS = 200
"""Farther behind a year of its era a bare figure is none."""
MAX_YEARS = 60
MAX_YEARS_AFTER = 300
"""How far apart such years may be before Christ, and after."""
DECADE = 10
FIRST_OF_FOUR = 1000
"""The first year of four figures."""


@rule(
    "(?<= ( in | by | since | until | from | during | after | before ) )"
    " @year({int&d3}) (?! {word&lower&!function&!ed&!verb_past&!count_word}"
    " | {hyphen} {word}"
    " | {counted} | {percent} | {era} | {comma} {int} | {dot} {int} | {currency})"
    " | the? @season({season}) of @year({int&d3})"
    " (?! {counted} | {percent} | {era} | {comma} {int} | {dot} {int} | {currency})"
    " | (?<= the | early | late | mid ) @decade({int&d3}) s"
    " (?! {era} | {lower&plural})",
    accepts("They rose in 412 BC and again in [411]."),
    accepts("They fought from 480 BC until [479]; AD 378 was lost, in [410] sacked."),
    accepts("It was besieged in 218 BC and fell in [the spring of 217]."),
    accepts("The league of 478 BC grew rich in [the 470s]."),
    rejects("They lost 412 men in 411 ships; the 475s sank."),
)
def year_of_old(match: Match) -> Iterator[Claim]:
    """
    A year of three figures, which counts only behind one of its era: "in 411".

    So does a decade: "in the 470s".
    """
    if "decade" in match:
        figures, letter = match.text("decade"), match.span("decade")
        if figures.endswith("0") and letter and match.view.glued(letter[1]):
            shape = Calendar(decade=int(figures) // 10, bc=True)
            start = match.start - (word_at(match.view, match.start - 1) == "the")
            yield claim(match, shape, start=start, weak=True)
        return
    at = match.span("season")
    entry = match.view.entry(at[0], "season") if at else None
    season = str(entry["season"]) if entry else None
    shape = Calendar(year=int(match.text("year")), season=season, bc=True)
    yield claim(match, shape, weak=True)


def in_era(claims: Iterable[Claim]) -> Iterator[Claim]:
    """
    Keep the bare years of old that stand behind one with its era, and near to it.
    """
    era: Claim | None = None
    for each in claims:
        one = each
        if one.rule.endswith(".year_of_old"):
            if era is None or not beside(era, one):
                continue
            if not isinstance(one.shape, Calendar):
                continue
            shape = attrs.evolve(one.shape, bc=before_christ(era))
            one = attrs.evolve(one, shape=shape, weak=False)
        elif isinstance(one.shape, Calendar) and era and follows(era, one):
            # "They sailed in 415 BC; in September 413 they fell"
            one = attrs.evolve(one, shape=attrs.evolve(one.shape, bc=True))
        yield one
        era = one if old_year(one) else era


def follows(era: Claim, one: Claim) -> bool:
    """
    Tell whether a month or a day of a bare year lies near to a year before Christ.
    """
    shape = one.shape
    dated = isinstance(shape, Calendar) and shape.month is not None
    return dated and before_christ(era) and beside(era, one)


def before_christ(one: Claim) -> bool:
    """
    Tell whether a claim is of a year before Christ.
    """
    return isinstance(one.shape, Calendar) and one.shape.bc


def old_year(one: Claim) -> int | None:
    """
    Give the year before Christ, or of the first thousand after, that a claim names.
    """
    shape = one.shape
    if not isinstance(shape, Calendar) or shape.short:
        return None
    if shape.decade is not None and shape.decade < FIRST_OF_FOUR // DECADE:
        return shape.decade * DECADE
    if shape.year is None:
        return None
    return shape.year if shape.bc or shape.year < FIRST_OF_FOUR else None


def beside(era: Claim, one: Claim) -> bool:
    """
    Tell whether a year lies near to another one, in the text and in time.
    """
    years = old_year(era), old_year(one)
    if None in years or one.start - era.end > MAX_WORDS:
        return False
    most = MAX_YEARS if before_christ(era) else MAX_YEARS_AFTER
    return abs((years[0] or 0) - (years[1] or 0)) <= most


RULES = (year_of_old,)
