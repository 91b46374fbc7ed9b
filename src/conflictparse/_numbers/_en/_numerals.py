"""Numerals: figures, number words, and both together."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from conflictparse._numbers._atoms import MAX_DIGITS, Atom, whole
from conflictparse._numbers._en._figures import figure
from conflictparse._numbers._en._reading import read
from conflictparse._numbers._en._sum import cardinal
from conflictparse._numbers._look import has_any, word_at
from conflictparse._numbers._marks import ENGLISH
from conflictparse._rules import Match, Rule, accepts, rejects, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._numbers._en._reading import Reading
    from conflictparse._numbers._marks import Marks
    from conflictparse._text import View

__all__ = ["PARTS", "RULES"]

PARTS = {
    "figures": "{int|grouped|listed|decimal|dotted_date|digits&!clock&!ratio&!slashed}",
    "grouped": "<figures> {d3}{0,4} {decimal|grouped|listed}?",
    "first": "{numeral|half|dozen|scale|vulgar|fraction}",
    "opened": "( {indefinite} (half {indefinite}?)? "
    "{scale|dozen|half|denominator|numeral} | <first> )",
    "more": "{numeral|scale|dozen|half|denominator|denominators|vague_plural"
    "|vulgar|fraction|ordinal}",
    "joint": "( {hyphen} ({indefinite} {hyphen})? | {comma} (?= {numeral}) "
    "| {hyphen}? and {hyphen}? ({indefinite} {hyphen}?)? "
    "| of {indefinite}? (?= {scale|dozen}) | {indefinite} )",
    "next_figures": "( (and|point) {int} | and? {int|decimal} (?= {scale}) )",
    "next": "( <joint>? <more> | point <more> | <next_figures> )",
    "rest": "<next>{0,40}",
}

TENS, MANY = 20, 100
"""The first of the tens that a figure may follow, and the first number past them."""

PRONOUN_GUARD = ("pointing", "determiner", "negative_determiner")


def _marks(match: Match) -> Marks:
    return match.context if match.context is not None else ENGLISH


def _atom(start: int, reading: Reading) -> Atom:
    if reading.value is None:
        return Atom(start=start, end=reading.end, refused=True)
    return Atom(
        start=start,
        end=reading.end,
        value=whole(reading.value),
        scale=reading.scale,
        share=reading.share,
    )


@rule(
    "<grouped>",
    accepts("Of these [1,200] had left by noon.", value=1200),
    accepts("It counted [1 214] tents and [12,34,567] seeds.", value=[1214, 1234567]),
    rejects("The talks of 13.09.2022 went on."),
)
def numeral_figures(match: Match) -> Iterator[Atom]:
    """
    A number in figures: "1,200", "1 200", "2.5".
    """
    place = match.start
    while place < match.end:
        value, end = figure(match.view, place, match.end, _marks(match))
        if value is not None:
            yield Atom(start=place, end=end, value=whole(value))
        place = end


@rule(
    "(?<= {dot} ) {int} (?! {hyphen}? {calibre} )",
    accepts("The index rose [.25] points.", value=Decimal("0.25")),
    accepts("[.08]", value=Decimal("0.08")),
    rejects("They left. 25 came back. No.5 stayed."),
)
def numeral_bare_point(match: Match) -> Iterator[Atom]:
    """
    Decimals alone: ".25". After a word the point ends a sentence.
    """
    view, start = match.view, match.start
    surface = view.surface(start)
    if view.glued(start) and not view.glued(start - 1) and len(surface) < MAX_DIGITS:
        value = whole(Decimal(f"0.{surface}"))
        yield Atom(start=start - 1, end=match.end, value=value)


@rule(
    "(?<! {!break} ) point ({int}|<first> <rest>)",
    accepts("[Point 77]", value=Decimal("0.77")),
    accepts("[Point five]", value=Decimal("0.5")),
    rejects("At that point 77 came. Point is, two left."),
)
def numeral_point_first(match: Match) -> Iterator[Atom]:
    """
    A decimal as it is read aloud, that nothing stands before: "point five".
    """
    total, end = cardinal(match.view, match.start, match.end, _marks(match))
    if end > match.start and match.start + 1 < end:
        yield Atom(start=match.start, end=end, value=whole(total.value))


@rule(
    "<figures> {scale_suffix}",
    accepts("The harvest feeds [2.3m] people.", value=2300000),
    accepts("It cost [40k] to mend the bridge, not [10M].", value=[40000, 10000000]),
    rejects("The wall is 3 m high and 30m long."),
)
def numeral_suffixed(match: Match) -> Iterator[Atom]:
    """
    Figures with a letter for the scale: "2.3m". A letter after a space is a unit.
    """
    view, last = match.view, match.end - 1
    entry = view.entry(last, "scale_suffix")
    value, _ = figure(view, match.start, last, _marks(match))
    if entry is None or value is None:
        return
    letter = view.surface(last)
    broken = view.has(match.start, "decimal") or view.has(match.start, "grouped")
    if not view.glued(last) and not (broken and letter in {"M", "B", "bn", "mn"}):
        return
    # "30m" is thirty metres, "$30m" is money, "30m people" are many.
    if letter == "m" and not broken and not _millions(view, match.start, last):
        return
    scale = entry["value"]
    yield Atom(
        start=match.start, end=match.end, value=whole(value * scale), scale=scale
    )


def _millions(view: View, start: int, last: int) -> bool:
    money = view.has(start - 1, "currency")
    return money or has_any(view, last + 1, ("plural", "person_plural"))


@rule(
    "<grouped> <next> <rest>",
    accepts("The camp holds [3.5 million] people.", value=3500000),
    accepts("[4 thousand 3 hundred] came, [2 dozen] left.", value=[4300, 24]),
    accepts(
        "It lasted [2 1/2] hours and [3½] minutes.",
        value=[Decimal("2.5"), Decimal("3.5")],
    ),
    rejects("Some 12 of them and 4 others came."),
)
def numeral_figures_and_words(match: Match) -> Iterator[Atom]:
    """
    Figures that number words go on with: "2.3 million", "3 million and a half".
    """
    yield from (atom for atom in _run(match) if atom.end - atom.start > 1)


@rule(
    "{int|decimal} (e|^) {hyphen|plus}? {int}",
    accepts("The dose was [1.5e-3] grams.", value=Decimal("0.0015")),
    accepts("It grew [10^6] times.", value=1000000),
    rejects("Take exit 10 e 6."),
)
def numeral_power(match: Match) -> Iterator[Atom]:
    """
    A power: "1e10", "10^6".
    """
    view, start, last = match.view, match.start, match.end - 1
    base, _ = figure(view, start, start + 1, ENGLISH)
    exponent = view.surface(last)
    glued = all(view.glued(index) for index in range(start + 1, match.end))
    if not glued or base is None or len(exponent) > 2:
        return
    power = -int(exponent) if view.has(last - 1, "hyphen") else int(exponent)
    value = base.scaleb(power) if view.word(start + 1) == "e" else base**power
    if value.adjusted() < MAX_DIGITS:
        yield Atom(start=start, end=match.end, value=whole(value))


@rule(
    "<opened> <rest>",
    accepts("[Twenty-six] fishermen came home.", value=26),
    accepts("[One hundred and six] families stayed.", value=106),
    accepts("[Half a million] voters stayed at home.", value=500000),
    accepts("[Two and a half thousand] sheep were stolen.", value=2500),
    accepts("[A dozen] villages and [two dozen] farms were flooded.", value=[12, 24]),
    accepts("[Two thirds] of them and [a third] of us.", share=True),
    rejects("A half-built dam, and no one was there but that one."),
)
def numeral_words(match: Match) -> Iterator[Atom]:
    """
    A number in words. A run of words may hold several: each is read for itself.
    """
    for atom in _run(match):
        if atom.end - atom.start > 1 or not _pronoun(match.view, atom.start):
            yield atom


def _run(match: Match) -> Iterator[Atom]:
    view, place, end = match.view, match.start, match.end
    while place < end:
        reading = read(view, place, end, _marks(match))
        if reading is not None:
            yield _atom(place, reading)
        place = max(place + 1, reading.end if reading else 0)


def _pronoun(view: View, index: int) -> bool:
    """
    Whether "one" stands for a thing named before: "that one", "no one".
    """
    if word_at(view, index) != "one":
        return False
    following = word_at(view, index + 1)
    # "Only one soldier died", but "the only one".
    only = word_at(view, index - 1) == "only" and not view.has(index - 2, "article")
    # "Said that one soldier died", "that one of the soldiers died".
    opens = word_at(view, index - 1) == "that" and (
        following == "of" or has_any(view, index + 1, ("person", "demonym", "country"))
    )
    guarded = has_any(view, index - 1, PRONOUN_GUARD) and not (only or opens)
    if guarded or following in {"another", "that"}:
        return True
    for hyphen, joined in ((index + 1, index + 2), (index - 1, index - 2)):
        # "one-on-one": both of them.
        if view.has(hyphen, "hyphen") and view.has(joined, "one_joined"):
            return True
    adjective = view.has(index - 1, "word") and not view.has(index - 1, "function")
    superlative = word_at(view, index - 2) in {"more", "most"}
    return adjective and (
        superlative or has_any(view, index - 2, ("article", "indefinite"))
    )


@rule(
    "{numeral} {d1} (?= {lower&plural|person_plural} | other | others | more )",
    accepts("[Forty 6] fishermen came home.", value=46),
    accepts("[Twenty 2] others were in the boat.", value=22),
    rejects("Twenty 9 mm pistols and twenty 5-year-olds, six 4 wheelers."),
)
def numeral_tens_and_figure(match: Match) -> Iterator[Atom]:
    """
    Tens in words with a figure behind them, as programs that mend numbers leave them.
    """
    view, start = match.view, match.start
    entry = view.entry(start, "numeral")
    tens, ones = entry["value"] if entry else 0, int(view.surface(start + 1))
    if tens and TENS <= tens < MANY and tens % 10 == 0 and ones:
        yield Atom(start=start, end=match.end, value=whole(Decimal(tens + ones)))


@rule(
    "(minus|negative|{hyphen}|−|‒|–) ( <grouped> | <opened> ) <rest>",
    accepts("It fell to [minus five] degrees.", value=-5),
    accepts("The balance is [-1,200].", value=-1200),
    rejects("The dead - 12 soldiers - were buried, a 6-7 win."),
)
def numeral_signed(match: Match) -> Iterator[Atom]:
    """
    A number below nought, where a mark is plainly a sign.
    """
    view, start = match.view, match.start
    reading = read(view, start + 1, match.end, _marks(match))
    if reading is None or reading.value is None or not _sign(view, start, reading.end):
        return
    yield Atom(
        start=start,
        end=reading.end,
        value=whole(-reading.value),
        scale=reading.scale,
        share=reading.share,
    )


def _sign(view: View, start: int, end: int) -> bool:
    before = start - 1
    if view.has(start, "word"):
        return not has_any(view, before, ("digits", "numeral", "scale"))
    if view.glued(start):
        return False
    if before < 0 or view.has(before, "break"):
        # "-12 dead" is an item of a list, "-12" alone is a number.
        return end >= len(view) or has_any(view, end, ("break", "percent"))
    return view.glued(start + 1) and has_any(view, before, SIGN_CUES)


SIGN_CUES = ("be", "preposition", "infinitive_to", "colon", "open_paren", "more_than")


RULES: tuple[Rule, ...] = (
    numeral_suffixed,
    numeral_bare_point,
    numeral_point_first,
    numeral_figures,
    numeral_figures_and_words,
    numeral_power,
    numeral_words,
    numeral_tens_and_figure,
    numeral_signed,
)
