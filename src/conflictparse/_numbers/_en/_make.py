"""Numerals and a modifier put together to a count."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from conflictparse._numbers._atoms import whole
from conflictparse._numbers._find import Count
from conflictparse._numbers._types import Modifier

if TYPE_CHECKING:
    from conflictparse._numbers._atoms import Atom, Figure
    from conflictparse._rules import Match
    from conflictparse._text import View

__all__ = [
    "LOWER",
    "UPPER",
    "atoms_of",
    "bounded",
    "end_of",
    "modifier_of",
    "ranged",
    "scaled",
]

MODIFIERS = (
    ("at_least", Modifier.AT_LEAST),
    ("more_than", Modifier.MORE_THAN),
    ("at_most", Modifier.AT_MOST),
    ("fewer_than", Modifier.FEWER_THAN),
    ("about", Modifier.ABOUT),
)
"""Tag and modifier; of two that stand together the first here wins."""

LOWER = frozenset({Modifier.AT_LEAST, Modifier.MORE_THAN})
UPPER = frozenset({Modifier.AT_MOST, Modifier.FEWER_THAN})

Bounds = tuple["Figure | None", "Figure | None", "Figure | None"]


def atoms_of(match: Match) -> list[Atom]:
    """
    Give the numerals of a match, in order.
    """
    by_start: dict[int, Atom] = match.context
    return [
        by_start[index] for index in range(match.start, match.end) if index in by_start
    ]


def modifier_of(view: View, span: tuple[int, int] | None) -> Modifier:
    """
    Name the bound that some words are, exact where they are none.
    """
    if span is None:
        return Modifier.EXACT
    words = view.words(*span)
    for cut in range(len(words)):
        # "perhaps as many as": two phrases, the stronger one decides.
        phrases = {" ".join(words[cut:]), " ".join(words[: len(words) - cut])}
        for tag, modifier in MODIFIERS:
            if any(view.table.entry(phrase, tag) for phrase in phrases):
                return modifier
    return Modifier.EXACT


def bounded(match: Match, atom: Atom, modifier: Modifier) -> Count:
    """
    Bound one numeral.
    """
    low, value, high = _bounds(modifier, atom)
    if not atom.known:
        modifier = Modifier.UNKNOWN
    elif atom.value is None:
        modifier = Modifier.VAGUE
    return _count(match, (atom,), (low, value, high), modifier)


def ranged(match: Match, first: Atom, last: Atom) -> Count | None:
    """
    Make a range of two numerals, None where they do not rise.

    A vague upper end stays open: "one or several".
    """
    low, high = scaled(first, last), end_of(last)
    if low is None or high is None or low >= high:
        return None
    return _count(match, (first, last), (low, None, last.value), Modifier.RANGE)


def _count(
    match: Match, atoms: tuple[Atom, ...], bounds: Bounds, modifier: Modifier
) -> Count:
    low, value, high = bounds
    return Count(
        start=match.start,
        end=match.end,
        atoms=atoms,
        low=low,
        value=value,
        high=high,
        modifier=modifier,
        rule=match.rule,
    )


def end_of(atom: Atom) -> Figure | None:
    """
    Give what a numeral is as an end of a range.
    """
    return atom.value if atom.value is not None else atom.low


def scaled(first: Atom, last: Atom) -> Figure | None:
    """
    Give the lower end: in "two to three million" it is two million.
    """
    low = end_of(first)
    if low is None or first.scale != 1 or last.scale == 1 or last.value is None:
        return low
    return whole(Decimal(low) * last.scale) if low < last.value / last.scale else low


def _bounds(modifier: Modifier, atom: Atom) -> Bounds:
    value = atom.value
    if value is None:
        return (None, None, None) if modifier in UPPER else (atom.low, None, atom.high)
    if modifier in LOWER:
        return value, value, None
    if modifier in UPPER:
        return None, value, value
    return value, value, value
