"""Pieces of patterns that several rules share, and how claims are made of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._times._en._read import integer
from conflictparse._times._shapes import Claim, Shape

if TYPE_CHECKING:
    from conflictparse._rules import Match
    from conflictparse._text import View

__all__ = ["PARTS", "claim", "day_of", "first_of_pair", "month_of", "place", "year_of"]

PARTS = {
    "ordinal": "({ordinal_word} | {tens_word} {hyphen}? {ordinal_word})",
    "day_number": "({day} {ordinal_suffix}? | {ordinal_word} |"
    " {tens_word} {hyphen}? {ordinal_word})",
    "to": "({hyphen} | {dash} | ~ | to | thru | until | till | through)",
    "tens": "{count_word} ({hyphen}? {count_word})?",
    "below_thousand": "<tens> ({hyphen}? hundred (and? <tens>)?)?",
    "large": "(hundred|thousand|million|billion)",
    # "two", "2.5", "twenty-five", "two hundred and ten", "two and a half", "a dozen",
    # "5 1/2", "1.5 million"
    "number": "( three {hyphen}? quarters of (a|an)"
    " | {int|decimal|grouped} {fraction|vulgar}? (<large>|dozen)?"
    " | <below_thousand> (dozen | {hyphen}? (thousand|million|billion)"
    " (and? <below_thousand>)?)?"
    " | {fraction|vulgar} | a? quarter (of (a|an) | {hyphen}? (?= century))"
    " | a? half {hyphen}? a? (dozen|<large>) | a? half (a|an)?"
    " | a (dozen | hundred (and? <tens>)? | thousand | million | billion) )"
    " ( {hyphen}? and? {hyphen}? (a|an|one)? {hyphen}? half <large>? )?",
    "count_start": "(?= {count_start|int|ordinal_word})",
    # Looked at first: nearly no word of a text begins a length.
    "length_start": "(?= {length_start|int|decimal|grouped|count_word|vague_count"
    "|fraction|vulgar})",
    # "In May 2022 rebels attacked", but "on May 5 2000 rebels attacked".
    "whole_year": "({year&late_year} (?! {counted&!person&!unit_noun})"
    " | {year} (?! {counted}))",
    # "June 533" before what it cannot count: "in June 533 he sailed".
    "old_year": "(@ad({int&d3}) (?= he|she|they|it|the|his|their|with|when|where))",
    "vague": "( a? (few|good)? {vague_count} (<large>|dozen)? (of (the)?)?"
    " | a? couple (of)? )",
}

DATED = ("ordinal_suffix", "ordinal_word", "year")
"""What beside "may" and "march" in small letters shows a month."""

MAX_YEAR_DIGITS = 4
PIVOT = 50
"""Two figures below this stand for a year after 2000."""


def claim(match: Match, shape: Shape | None = None, **more: object) -> Claim:
    """
    Make a claim of all words of a match, or of those from *start* to *end*.
    """
    fields: dict[str, object] = {"start": match.start, "end": match.end, **more}
    return Claim(rule=match.rule, shape=shape, **fields)  # type: ignore[arg-type] # fields are those of Claim


def place(match: Match, name: str) -> tuple[int, int]:
    """
    Give the words of a capture that no match of the pattern lacks.
    """
    return match.spans(name)[-1]


def month_of(match: Match, name: str = "month") -> int | None:
    """
    Give the number of a captured month; None for a verb or a first name.

    "may" and "march" in small letters are months beside "25th" or a year.
    """
    at = match.span(name)
    if at is None:
        return None
    view = match.view
    entry = view.entry(at[0], "month")
    if entry is None:
        return None
    if view.has(at[0], "lower") and view.has(at[0], "month_verb"):
        near = range(at[0] - 2, at[0] + 4)
        if not any(view.has(i, tag) for i in near for tag in DATED):
            return None
    return int(entry["month"])


def day_of(match: Match, name: str = "day") -> int | None:
    """
    Give a captured day of the month, None beyond 31.
    """
    at = match.span(name)
    day = integer(match.view, *at) if at else None
    return day if day is not None and 1 <= day <= 31 else None


def year_of(match: Match, name: str = "year") -> int | None:
    """
    Give a captured year; two figures are of this century or the last.
    """
    at = match.span(name)
    if at is None:
        return None
    return year_at(match.view, at[1] - 1)


def year_at(view: View, index: int) -> int | None:
    """
    Read the word at *index* as a year.
    """
    surface = view.surface(index)
    if not surface.isdecimal():
        return None
    year = int(surface[:MAX_YEAR_DIGITS])
    if len(surface) == 2:
        return year + (2000 if year < PIVOT else 1900)
    return year


def first_of_pair(figures: str) -> int | None:
    """
    Read "1944/45" as 1944.
    """
    first, _, last = figures.partition("/")
    if len(first) != MAX_YEAR_DIGITS or not last.isdecimal():
        return None
    year = int(first)
    return year if len(last) > 1 and str(year + 1).endswith(last) else None
