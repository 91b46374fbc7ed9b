"""Figures that are ages: they count nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._numbers._atoms import Atom
from conflictparse._numbers._en._refusals import refuse_figures
from conflictparse._numbers._look import has_any
from conflictparse._rules import Match, Rule, accepts, rejects, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._text import View

__all__ = ["PARTS", "RULES"]

PARTS = {
    "aged": "({person_plural|person_singular|pronoun_somebody}|those|aged)",
    "limit": "(under|over|above|below)",
    "age": "({d1|d2|numeral} ({hyphen}? {numeral})?)",
    "span": "(year|years|yr|yrs|month|months|week|weeks|day|days)",
    "old": "({hyphen}? <span> {hyphen}? (old|olds)|years of age|yo|y{slash}o)",
}

NAME_BREAKERS = (
    "country",
    "capital",
    "region",
    "us_state",
    "zone_place",
    "month",
    "weekday",
    "function",
    "body",
    "numeral",
    "scale",
    "dozen",
)


@rule(
    "(?<= {cap|flat|person_singular|kin} {comma} ) @n({d1|d2}) "
    "(?= {comma|close_paren|dot|semicolon|and|relative_person|be|preposition&!of} )",
    accepts("Gunmen seized Ali Reza, [32] from Baro.", refused=True),
    accepts(
        "Ali Reza, [32], and his helper, Omar Nasri, [26], were hurt.", refused=True
    ),
    accepts("His wife, [35], is safe.", refused=True),
    rejects("In Syria, 32, and in May, 12, were lost."),
    rejects("In Deir Tarn, 67 were hurt."),
    rejects("In Deir Tarn, 67 from the north were hurt."),
    rejects("Of the passengers and crew, 39 were killed."),
)
def refused_age_after_name(match: Match) -> Iterator[Atom]:
    """
    An age between commas behind a person: "Ali, 32,".
    """
    view, name = match.view, match.start - 2
    if has_any(view, name, NAME_BREAKERS) or _listed(view, name):
        return
    behind = view.has(match.end, "preposition")
    if behind and not view.holds(name - 1, name + 1, "given_name", "title"):
        return  # "In Deir Tarn, 67 in all"
    closed = has_any(view, match.end, ("comma", "close_paren", "dot", "semicolon"))
    if view.word(match.end) in SEVERAL and not _of_several(view, name):
        return  # "In Deir Tarn, 67 were hurt"
    if closed or view.has(name - 1, "cap") or not view.has(name, "cap"):
        yield from refuse_figures(match)


SEVERAL = frozenset({"are", "were"})


def _of_several(view: View, last: int) -> bool:
    """
    Whether a name ends a list of people: "Ali, 32, and Mina Nasri, 26 were hurt".
    """
    # "Of the passengers and crew, 39 were killed" counts those killed.
    return view.has(last, "cap") and view.holds(last - MAX_NAME, last, "and")


MAX_NAME = 4
"""Words of a name behind "and"."""


def _listed(view: View, index: int) -> bool:
    """
    Whether a word is known, and no name, where capitals mean nothing.
    """
    if not view.has(index, "flat") or has_any(
        view, index, ("given_name", "person_singular")
    ):
        return False
    return view.table.listed(view.word(index))


@rule(
    "(?<= {person_plural} {comma|dash|open_paren} ) "
    "{d1|d2} ({comma} {d1|d2}){0,8} {comma}? {and} {d1|d2} "
    "(?= {comma|dash|close_paren|dot|semicolon} | <old> )",
    accepts("Two sisters, [8] and [11], were killed.", refused=True),
    accepts("He shot three guards ([20], [31] and [40]).", refused=True),
    accepts("His daughters, [8] and [11], are safe.", refused=True),
    rejects("Most were soldiers, 40 and 12, the report says."),
)
def refused_ages_of_several(match: Match) -> Iterator[Atom]:
    """
    The ages of as many as were counted: "two sisters, 8 and 11,".
    """
    view, noun = match.view, match.start - 2
    words = range(max(0, noun - MAX_NAME), noun)
    run = range(match.start, match.end)
    ages = [word for word in run if has_any(view, word, ("d1", "d2"))]
    so_many = any(
        view.word(index) == str(len(ages)) or _numeral(view, index) == len(ages)
        for index in words
    )
    if so_many or view.has(noun - 1, "possessive_pronoun"):
        yield from (Atom(start=age, end=age + 1, refused=True) for age in ages)


@rule(
    "(?<= {person_plural} {comma|dash|open_paren} ) {numeral} aged? {d1|d2} "
    "( {comma} (another|{numeral}|a {ordinal_word}) aged? {d1|d2} ){0,3} {comma}? and "
    "(the? other|another|(the|a) {ordinal_word}|{numeral}) aged? {d1|d2} "
    "(?= {comma|dash|close_paren|dot|semicolon} )",
    accepts("Two boys, [one] [12] and the other [14], were killed.", refused=True),
    accepts("Two boys, [one] aged [9] and another [14], are safe.", refused=True),
    accepts("Three girls, [two] [9] and a third [11], are safe.", refused=True),
    rejects("Two boys, 12 and 14 others were killed."),
    rejects("Of the soldiers, one killed 12 and another 14."),
)
def refused_ages_one_by_one(match: Match) -> Iterator[Atom]:
    """
    The ages of each of a few: "two boys, one 12 and the other 14,".
    """
    for index in range(match.start, match.end):
        if has_any(match.view, index, ("d1", "d2", "numeral")):
            yield Atom(start=index, end=index + 1, refused=True)


def _numeral(view: View, index: int) -> int | None:
    entry = view.entry(index, "numeral")
    return None if entry is None else entry["value"]


@rule(
    "(?<= {cap} {open_paren} ) @n({d1|d2}) (?= {close_paren} )",
    accepts("Ali Reza ([32]) and Omar Nasri ([26]) were hurt.", refused=True),
    accepts("Mina ([9]) is safe.", refused=True),
    rejects("Most came from Syria (32) and Iraq (12)."),
    rejects("Homes fell in Dorna (45), Upper Mirna (60) and Tesk (22)."),
    rejects("Displaced by district: Dorna (45), Mirna (60)."),
)
def refused_age_in_brackets(match: Match) -> Iterator[Atom]:
    """
    An age in brackets behind a name.
    """
    view, name = match.view, match.start - 2
    if not has_any(view, name, NAME_BREAKERS) and not _of_places(view, name):
        yield from refuse_figures(match)


def _of_places(view: View, last: int) -> bool:
    """
    Whether a name with its bracket is of a list of places: "in Dorna (45), Mirna (60)".
    """
    index, steps = last, MAX_LIST
    while index > 0 and steps:
        steps -= 1
        if has_any(view, index, ("close_paren",)):
            # "Dorna (45), Mirna": the name before that one.
            index -= 3 if has_any(view, index - 2, ("open_paren",)) else 1
        elif has_any(view, index, ("cap", "comma", "and")):
            index -= 1
        else:
            break
    if has_any(view, index, ("colon",)):
        return view.word(index - 2) == "by" or view.word(index - 1) in {"place", "town"}
    return view.word(index) in PLACING


MAX_LIST = 80
"""Words of a list of places that are looked at before a figure in brackets."""

PLACING = frozenset({"across", "around", "in", "near"})


@rule(
    "(between @n(<age>) and | from @n(<age>) to)? @n(<age>) <old>",
    accepts("A [20]-year-old and a [two]-month-old baby.", refused=True),
    accepts("He is [thirty-one] years old.", refused=True),
    accepts("Youths between [15] and [19] years old came.", refused=True),
    rejects("The war is in its 20th year, the old road is 3 miles."),
)
def refused_age(match: Match) -> Iterator[Atom]:
    """
    An age: "a 20-year-old", "17 years of age".
    """
    yield from refuse_figures(match)


@rule(
    "@n(<age>) {hyphen}? <span> {hyphen}? {person}",
    accepts("A shell hurt a [70] year old woman.", refused=True),
    accepts("They met an [81] year old man and his dog.", refused=True),
    rejects("It has 40 year round staff; in 12 years women left."),
)
def refused_age_of_old(match: Match) -> Iterator[Atom]:
    """
    An age before "old woman" or "old man", which are read as one word.
    """
    if match.view.word(match.end - 1).startswith("old"):
        yield from refuse_figures(match)


@rule(
    "( (?<= aged|ages ) "
    "| (?<= (aged|ages|age) (about|around|over|under|between|from|of) ) ) "
    "@n( <age> ( ({hyphen}|{dash}|to) <age> | ({comma} <age>){0,8} {comma}? "
    "(and|or) <age> )? )",
    accepts("Boys aged [17] and girls aged between [5 and 12].", refused=True),
    accepts("Three brothers, aged [8, 11 and 14], are safe.", refused=True),
    accepts("He left at the age of [thirty].", refused=True),
    rejects("The aged left 12 behind."),
)
def refused_age_behind(match: Match) -> Iterator[Atom]:
    """
    An age behind its name: "aged 17".
    """
    yield from refuse_figures(match)


@rule(
    "( (?<= <aged> <limit> ) | (?<= <aged> <limit> the age of ) ) @n(<age>) "
    "(?! {person|unit_noun} | {hyphen|dash} {digits} )",
    accepts("Two children under [five] and women over [60].", refused=True),
    accepts("It frees anyone under [18].", refused=True),
    rejects("It freed over 18 people, under 200 in all."),
)
def refused_age_limit(match: Match) -> Iterator[Atom]:
    """
    A limit of age behind people: "children under five".
    """
    yield from refuse_figures(match)


RULES: tuple[Rule, ...] = (
    refused_age_after_name,
    refused_ages_of_several,
    refused_ages_one_by_one,
    refused_age_in_brackets,
    refused_age,
    refused_age_of_old,
    refused_age_behind,
    refused_age_limit,
)
