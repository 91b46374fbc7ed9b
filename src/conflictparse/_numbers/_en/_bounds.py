"""What bounds one numeral: "at least", "or more"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._numbers._en._make import (
    LOWER,
    UPPER,
    atoms_of,
    bounded,
    end_of,
    modifier_of,
    ranged,
)
from conflictparse._numbers._look import has_any
from conflictparse._numbers._types import Modifier
from conflictparse._rules import Match, Rule, accepts, rejects, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._numbers._atoms import Atom
    from conflictparse._numbers._find import Count

__all__ = ["PARTS", "RULES"]

PARTS = {
    "n": "{number} {inside}*",
    # "Approx. 10", "ca. 10".
    "bound": "({at_least|more_than|at_most|fewer_than|about|exactly} "
    "({dot} (?<= {about&abbreviation} {dot} ) )?)",
    "more_of": "( {another} | {indefinite}? (further|additional|extra) )",
}

PLACED_BELOW = 10
"""Under so many, "over two rivers" and "near 12 villages" say where."""


@rule(
    "<n>",
    accepts("The patrol met [40] herders.", low=40, value=40, high=40),
    accepts("[Dozens] slept outside.", low=24, modifier="vague"),
    rejects("The patrol met herders."),
)
def count_plain(match: Match) -> Iterator[Count]:
    """
    A numeral that nothing bounds.
    """
    yield bounded(match, atoms_of(match)[0], Modifier.EXACT)


@rule(
    "@modifier(<bound> <bound>?) <more_of>? <n>",
    accepts(
        "[At least 50] goats died.", low=50, value=50, high=None, modifier="at_least"
    ),
    accepts("[More than 100,000] walked.", low=100000, high=None, modifier="more_than"),
    accepts(
        "[Up to 30] tents were full, [some 40] were empty.",
        modifier=["at_most", "about"],
    ),
    accepts(
        "[Perhaps as many as 30] and [at least another 20] fled.",
        modifier=["at_most", "at_least"],
    ),
    rejects("The number has gone up to 12."),
    rejects("The rebels handed over 34 goats."),
    rejects(
        "At least the bridge held, and talks over two rivers went on near 12 farms."
    ),
)
def count_bounded(match: Match) -> Iterator[Count]:
    """
    A word that bounds, and a numeral.

    Of two bounds the firmer wins: "at least about 40".
    """
    [atom] = atoms_of(match)
    if not (_placed(match, atom) or _gone(match, atom)):
        yield bounded(match, atom, modifier_of(match.view, match.span("modifier")))


def _gone(match: Match, atom: Atom) -> bool:
    """
    Whether the bound is of the verb before: "has gone up to 12", "handed over 34".
    """
    view, start = match.view, match.start
    words, verb = view.words(start, atom.start), view.word(start - 1)
    if words == ["over"]:
        return verb in HANDED
    return words == ["up", "to"] and verb in GONE


GONE = frozenset({"climbed", "gone", "went"})
HANDED = frozenset({"hand", "handed", "handing", "hands", "turned", "turning"})


def _placed(match: Match, atom: Atom) -> bool:
    """
    Whether the bound is a preposition of place: "talks over two rivers".
    """
    view, start = match.view, match.start
    value = end_of(atom)
    if (
        value is None
        or not view.has(start, "prepositional")
        or view.words(start, start + 1) == ["about"]
    ):
        return False
    near = view.word(start) == "near" and value < PLACED_BELOW**2
    noun = view.has(start - 1, "word") and not has_any(
        view, start - 1, ("function", "ly")
    )
    return near or (noun and value < PLACED_BELOW and view.word(start) != "around")


@rule(
    "@modifier(<bound>)? <n> "
    "( {plus} | {hyphen}? {plus_suffix} | {or_more} than?+ (?! <n>|to) )",
    accepts(
        "[100-plus] cars and [20+] vans queued.",
        low=[100, 20],
        high=None,
        modifier="at_least",
    ),
    accepts(
        "[Fifty or more] shops stayed shut.", low=50, high=None, modifier="at_least"
    ),
    rejects("A plus for the 100 of them."),
)
def count_or_more(match: Match) -> Iterator[Count]:
    """
    A lower bound that stands behind.
    """
    yield bounded(match, atoms_of(match)[0], Modifier.AT_LEAST)


@rule(
    "@modifier(<bound>)? <n> {or_fewer} than?+ (?! <n>)",
    accepts("[Ten or fewer] are left.", low=None, high=10, modifier="at_most"),
    accepts("[About 40 at most] came.", low=None, high=40, modifier="at_most"),
    rejects("Fewer than before came, or ten."),
)
def count_or_fewer(match: Match) -> Iterator[Count]:
    """
    An upper bound that stands behind.
    """
    yield bounded(match, atoms_of(match)[0], Modifier.AT_MOST)


@rule(
    "@modifier(<bound>)? <n> ( {hyphen}? {odd} | {or_so} )",
    accepts("[40-odd] buses left.", low=40, value=40, modifier="about"),
    accepts("[A dozen or so] vans stayed.", value=12, modifier="about"),
    rejects("It is odd that 40 left."),
)
def count_odd(match: Match) -> Iterator[Count]:
    """
    Near the figure, said behind it: "40-odd".
    """
    modifier = modifier_of(match.view, match.span("modifier"))
    firm = modifier in LOWER or modifier in UPPER
    yield bounded(match, atoms_of(match)[0], modifier if firm else Modifier.ABOUT)


@rule(
    "@modifier(<bound>) <n> or equal (?! to)",
    accepts("The score is [less than 50 or equal].", high=50, modifier="at_most"),
    accepts("It is [more than 50 or equal].", low=50, modifier="at_least"),
    rejects("It is 50 or equal to 60."),
)
def count_or_equal(match: Match) -> Iterator[Count]:
    """
    A bound that takes in its figure: "less than 50 or equal".
    """
    modifier = modifier_of(match.view, match.span("modifier"))
    closed = Modifier.AT_LEAST if modifier in LOWER else Modifier.AT_MOST
    yield bounded(match, atoms_of(match)[0], closed)


@rule(
    "@modifier(<bound>) <n> {comma}? (and|but)? @second(<bound>) <n>",
    accepts(
        "[More than 20 but fewer than 30] came.", low=20, high=30, modifier="range"
    ),
    accepts("The ward has [at most 100 and at least 20] cots.", low=20, high=100),
    rejects("Above 40 and below 10 are two."),
)
def count_two_bounds(match: Match) -> Iterator[Count]:
    """
    A lower bound and an upper one: a range.
    """
    first, last = atoms_of(match)
    one = modifier_of(match.view, match.span("modifier"))
    two = modifier_of(match.view, match.span("second"))
    if one in UPPER and two in LOWER:
        first, last, one, two = last, first, two, one
    stated = first.value is not None and last.value is not None
    both = stated and one in LOWER and two in UPPER
    found = ranged(match, first, last) if both else None
    if found:
        yield found


@rule(
    "@modifier(<bound>)? <n> {open_paren} <n> {close_paren}",
    accepts("[Fifteen (15)] huts burned.", value=15, modifier="exact"),
    accepts("[At least ten (10)] huts burned.", low=10, high=None),
    rejects("Two (3) huts burned."),
)
def count_repeated(match: Match) -> Iterator[Count]:
    """
    A number said again in figures: "fifteen (15)".
    """
    first, last = atoms_of(match)
    if first.value is not None and first.value == last.value:
        modifier = modifier_of(match.view, match.span("modifier"))
        yield bounded(match, first, modifier)


RULES: tuple[Rule, ...] = (
    count_plain,
    count_bounded,
    count_or_more,
    count_or_fewer,
    count_odd,
    count_or_equal,
    count_repeated,
    count_two_bounds,
)
