"""Numerals: figures, number words, and both together."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from conflictparse._numbers._atoms import Atom, Figure, whole
from conflictparse._numbers._en._arithmetic import figure, read_words
from conflictparse._rules import Match, Rule, accepts, rejects, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

PARTS = {
    "figures": "{int|grouped|decimal}",
    "number_word": "{numeral|scale|dozen|half}",
}


@rule(
    "(?<! {slash} ) <figures> {d3}{0,4} @scales( {hyphen}? {scale}{1,2} )?",
    accepts("Of these [1,200] had left by noon.", value=1200),
    accepts("The camp holds [3.5 million] people.", value=3500000),
    accepts("It counted [1 214] tents.", value=1214),
    rejects("The talks went on."),
)
def numeral_figures(match: Match) -> Iterator[Atom]:
    """A number in figures, perhaps with a scale word: "1,200", "1 200", "2.3 million"."""
    view = match.view
    start, end = match.start, match.end
    scales = match.span("scales")
    stop = scales[0] if scales else end
    value, place = figure(view, start, stop)
    if value is None or (place < stop and scales):
        if value is not None:
            yield Atom(start=start, end=place, value=whole(value))
        return
    if not scales:
        yield Atom(start=start, end=place, value=whole(value))
        return
    for index in range(*scales):
        entry = view.entry(index, "scale")
        if entry:
            value *= entry["value"]
    yield Atom(start=start, end=end, value=whole(value))


@rule(
    "<figures> {scale_suffix}",
    accepts("The harvest feeds [2.3m] people.", value=2300000),
    accepts("It cost [40k] to mend the bridge.", value=40000),
    rejects("The wall is 3 m high."),
)
def numeral_suffixed(match: Match) -> Iterator[Atom]:
    """Figures with a letter for the scale: "2.3m". A letter after a space is a unit."""
    view, last = match.view, match.end - 1
    entry = view.entry(last, "scale_suffix")
    value, place = figure(view, match.start, last)
    # "1m" alone is one metre as often as one million.
    bare_metre = view.word(last) == "m" and view.has(match.start, "int") and view.surface(last) == "m"
    if view.glued(last) and entry and value is not None and place == last and not bare_metre:
        yield Atom(start=match.start, end=match.end, value=whole(value * entry["value"]))


@rule(
    "({indefinite}? (half {indefinite})? <number_word>) ( ({hyphen} | and {indefinite}? )? (<number_word>|point|quarter) ){0,14}",
    accepts("[Twenty-six] fishermen came home.", value=26),
    accepts("[One hundred and six] families stayed.", value=106),
    accepts("[Half a million] voters stayed at home.", value=500000),
    accepts("[Two and a half thousand] sheep were stolen.", value=2500),
    accepts("[A dozen] villages and [two dozen] farms were flooded.", value=[12, 24]),
    rejects("A half of the road is mined."),
)
def numeral_words(match: Match) -> Iterator[Atom]:
    """A number in words. A run of words may hold several: each is read for itself."""
    view, place = match.view, match.start
    while place < match.end:
        value, end = read_words(view, place, match.end)
        if value is None:
            place += 1
            continue
        yield Atom(start=place, end=end, value=whole(value))
        place = end


@rule(
    "{vague_plural} ( of {vague_plural} )?",
    accepts("[Dozens] of trucks crossed; [hundreds of thousands] waited.", low=[24, 200000], value=None),
    accepts("[Thousands] marched.", low=2000, high=None),
    rejects("A thousand marched."),
)
def numeral_vague_plural(match: Match) -> Iterator[Atom]:
    """A round number word in the plural: a lower bound by its table, no figure."""
    view = match.view
    entry = view.entry(match.start, "vague_plural")
    if entry is None:
        return
    low: Figure = entry["low"]
    if match.end - match.start > 1:
        scale = view.entry(match.end - 1, "vague_plural")
        if scale is None or not scale["scale"]:
            return
        low = whole(Decimal(low) * scale["scale"])
    yield Atom(start=match.start, end=match.end, low=low)


@rule(
    "({vague_word} | several | {indefinite} few | some ) {dozen|scale}",
    accepts("[Several dozen] prisoners were let go.", low=36, value=None),
    rejects("Several prisoners were let go on a hundred conditions."),
)
def numeral_several_round(match: Match) -> Iterator[Atom]:
    """ "Several hundred": three times the round number at least."""
    view, last = match.view, match.end - 1
    entry = view.entry(last, "dozen") or view.entry(last, "scale")
    if entry and view.word(match.start) != "some":
        yield Atom(start=match.start, end=match.end, low=3 * entry["value"])


@rule(
    "{vague_word}",
    accepts("[Several] shops closed, [a few] reopened.", low=[3, 3], value=None),
    rejects("Shops closed."),
)
def numeral_vague_word(match: Match) -> Iterator[Atom]:
    """A word for some, not one: "several", "a number of"."""
    yield Atom(start=match.start, end=match.end, low=3)


@rule(
    "{unknown_number}",
    accepts("[An unknown number of] shepherds had crossed.", value=None, low=None),
    rejects("The number of shepherds is unknown."),
)
def numeral_unknown(match: Match) -> Iterator[Atom]:
    """Some, and the text says that nobody knows how many."""
    yield Atom(start=match.start, end=match.end, known=False)


RULES: tuple[Rule, ...] = (
    numeral_suffixed,
    numeral_figures,
    numeral_words,
    numeral_vague_plural,
    numeral_several_round,
    numeral_vague_word,
    numeral_unknown,
)
