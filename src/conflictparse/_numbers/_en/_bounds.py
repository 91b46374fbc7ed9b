"""What bounds a numeral: "at least", "between … and …", "or more"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._numbers._find import Count
from conflictparse._numbers._types import Modifier
from conflictparse._rules import Match, Rule, accepts, rejects, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._numbers._atoms import Atom, Figure

PARTS = {
    "n": "{number} {inside}*",
    "bound": "{at_least|more_than|at_most|fewer_than|about|exactly}",
}

MODIFIERS = (
    ("at_least", Modifier.AT_LEAST),
    ("more_than", Modifier.MORE_THAN),
    ("at_most", Modifier.AT_MOST),
    ("fewer_than", Modifier.FEWER_THAN),
    ("about", Modifier.ABOUT),
)

SPREAD = 4
""" "Five or six" is a range, "12 or 2,000" is not: the ends differ by no more than this factor."""


def _atoms(match: Match) -> list[Atom]:
    by_start: dict[int, Atom] = match.context
    return [by_start[index] for index in range(match.start, match.end) if index in by_start]


def _make(match: Match, modifier: Modifier, atoms: list[Atom]) -> Count:
    """Apply a modifier to one numeral, or to a range's two."""
    first, last = atoms[0], atoms[-1]
    low, value, high = _bounds(modifier, first)
    if modifier is Modifier.RANGE:
        low, value, high = _end(first), None, _end(last)
    elif not first.known:
        low, value, high, modifier = None, None, None, Modifier.UNKNOWN
    elif first.value is None:
        modifier = Modifier.VAGUE
    return Count(
        start=match.start,
        end=match.end,
        atoms=tuple(atoms),
        low=low,
        value=value,
        high=high,
        modifier=modifier,
        rule=match.rule,
    )


def _end(atom: Atom) -> Figure | None:
    return atom.value if atom.value is not None else atom.low


Bounds = tuple["Figure | None", "Figure | None", "Figure | None"]


def _bounds(modifier: Modifier, atom: Atom) -> Bounds:
    value = atom.value
    if value is None:
        return atom.low, None, atom.high
    if modifier in (Modifier.AT_LEAST, Modifier.MORE_THAN):
        return value, value, None
    if modifier in (Modifier.AT_MOST, Modifier.FEWER_THAN):
        return None, value, value
    return value, value, value


@rule(
    "<n>",
    accepts("The patrol met [40] herders.", low=40, value=40, high=40),
    accepts("[Dozens] slept outside.", low=24, modifier="vague"),
    rejects("The patrol met herders."),
)
def count_plain(match: Match) -> Iterator[Count]:
    """A numeral that nothing bounds."""
    yield _make(match, Modifier.EXACT, _atoms(match))


@rule(
    "@modifier(<bound>) {article|possessive_pronoun}? <n>",
    accepts("[At least 50] goats died.", low=50, value=50, high=None, modifier="at_least"),
    accepts("[More than 100,000] walked.", low=100000, high=None, modifier="more_than"),
    accepts("[Up to 30] tents were full, [some 40] were empty.", modifier=["at_most", "about"]),
    rejects("At least the bridge held."),
)
def count_bounded(match: Match) -> Iterator[Count]:
    """A word that bounds, and a numeral. What bounds a bounded one wins: "at least about"."""
    view = match.view
    start, end = match.span("modifier") or (match.start, match.start)
    phrase = " ".join(view.words(start, end))
    for tag, modifier in MODIFIERS:
        if view.table.entry(phrase, tag):
            yield _make(match, modifier, _atoms(match))
            return
    yield _make(match, Modifier.EXACT, _atoms(match))


@rule(
    "<n> ( {plus} | {hyphen}? {plus_suffix} | {or_more} )",
    accepts("[100-plus] cars queued.", low=100, high=None, modifier="at_least"),
    accepts("[Fifty or more] shops stayed shut.", low=50, high=None, modifier="at_least"),
    rejects("A plus for the 100 of them."),
)
def count_or_more(match: Match) -> Iterator[Count]:
    """A lower bound that stands behind."""
    vague = match.view.word(match.end - 1) == "so"
    yield _make(match, Modifier.ABOUT if vague else Modifier.AT_LEAST, _atoms(match))


@rule(
    "<n> {hyphen}? {odd}",
    accepts("[40-odd] buses left.", low=40, value=40, modifier="about"),
    rejects("It is odd that 40 left."),
)
def count_odd(match: Match) -> Iterator[Count]:
    """ "40-odd": about."""
    yield _make(match, Modifier.ABOUT, _atoms(match))


@rule(
    "<n> or (fewer|less)",
    accepts("[Ten or fewer] are left.", low=None, high=10, modifier="at_most"),
    rejects("Fewer than before came, or ten."),
)
def count_or_fewer(match: Match) -> Iterator[Count]:
    """An upper bound that stands behind."""
    yield _make(match, Modifier.AT_MOST, _atoms(match))


@rule(
    "<bound>? between <n> ({and}|to|{dash}|{hyphen}) <n>",
    accepts("[Between 20 and 25] boats sank.", low=20, value=None, high=25, modifier="range"),
    rejects("The road between Baro and Tel has 20 bends."),
)
def count_between(match: Match) -> Iterator[Count]:
    """Both bounds: "between 20 and 25"."""
    yield _make(match, Modifier.RANGE, _atoms(match))


@rule(
    "from <n> to <n>",
    accepts("Estimates run [from 20 to 25].", low=20, high=25, modifier="range"),
    rejects("It fell from 25 to 20."),
)
def count_from_to(match: Match) -> Iterator[Count]:
    """Both bounds, the lower one first; from high to low is a change."""
    yield from _rising(match)


@rule(
    "<bound>? <n> ({hyphen}|{dash}|to|{tilde}) <n>",
    accepts("[6-7] trucks and [20–25] cars burned.", low=[6, 20], high=[7, 25]),
    accepts("[Some 30 to 40] men fled.", low=30, high=40),
    rejects("The home side won 3-1."),
)
def count_dashed(match: Match) -> Iterator[Count]:
    """Two numerals with a dash between."""
    yield from _rising(match)


@rule(
    "<bound>? <n> or <n>",
    accepts("[Five or six] riders came.", low=5, high=6, modifier="range"),
    rejects("Pay 12 or 2,000 will come."),
)
def count_or(match: Match) -> Iterator[Count]:
    """Two numerals near each other with "or" between."""
    atoms = _atoms(match)
    first, last = _end(atoms[0]), _end(atoms[-1])
    if first and last and last <= first * SPREAD:
        yield from _rising(match)


def _rising(match: Match) -> Iterator[Count]:
    atoms = _atoms(match)
    first, last = _end(atoms[0]), _end(atoms[-1])
    if len(atoms) == 2 and first is not None and last is not None and first < last:  # noqa: PLR2004
        yield _make(match, Modifier.RANGE, atoms)


RULES: tuple[Rule, ...] = (
    count_plain,
    count_bounded,
    count_or_more,
    count_odd,
    count_or_fewer,
    count_between,
    count_from_to,
    count_dashed,
    count_or,
)
