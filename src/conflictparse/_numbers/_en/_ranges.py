"""Two numerals that are the ends of a range."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._numbers._en._make import (
    LOWER,
    atoms_of,
    end_of,
    modifier_of,
    ranged,
    scaled,
)
from conflictparse._numbers._look import word_at
from conflictparse._rules import Match, Rule, accepts, rejects, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._numbers._atoms import Atom
    from conflictparse._numbers._find import Count
    from conflictparse._text import View

__all__ = ["PARTS", "RULES"]

PARTS = {"hedge": "(perhaps|maybe|possibly|even|probably)"}

SPREAD = 4
"""The ends differ by no more than this factor: "12 or 2,000" is no range."""

CHANGE_WORDS = 4
"""How far before a range "rose" may stand: "rose sharply from 12 to 15"."""


@rule(
    "<bound>? (anywhere|somewhere)? "
    "between <bound>? <n> ({and}|or|to|{dash}|{hyphen}) <bound>? <n>",
    accepts(
        "[Between 20 and 25] boats sank.", low=20, value=None, high=25, modifier="range"
    ),
    accepts("[Between two and three million] voted.", low=2000000, high=3000000),
    rejects("The road between Baro and Tel has 20 bends."),
)
def count_between(match: Match) -> Iterator[Count]:
    """
    Both bounds: "between 20 and 25".
    """
    yield from _range(match)


@rule(
    "<bound>? (anywhere|somewhere|ranging)? from <bound>? <n> (to|up to) <bound>? <n>",
    accepts("Estimates run [from 20 to 25].", low=20, high=25, modifier="range"),
    accepts("It holds [anywhere from 10 to 15] men.", low=10, high=15),
    rejects("It fell from 25 to 20 and rose from 12 to 15."),
)
def count_from_to(match: Match) -> Iterator[Count]:
    """
    Both bounds, the lower one first. After "rose" it is a change, and no range.
    """
    if not _changed(match):
        yield from _range(match)


@rule(
    "<bound>? <n> {hyphen}? ({hyphen}|{dash}|to|{tilde}) {hyphen}? <bound>? <n>",
    accepts("[6-7] trucks and [20–25] cars burned.", low=[6, 20], high=[7, 25]),
    accepts(
        "[Some 30 to 40] men fled, [two-to-three] a day.", low=[30, 2], high=[40, 3]
    ),
    rejects("The home side won 3-1; it rose by 3 to 15."),
    rejects("Sept. 13 - At least 14 men came; on May 4 - 12 left."),
)
def count_dashed(match: Match) -> Iterator[Count]:
    """
    Two numerals with a dash or "to" between.
    """
    view, start = match.view, match.start
    spelled = any(view.word(index) == "to" for index in range(start, match.end))
    long = any(view.surface(index) in "—―" for index in range(start, match.end))
    changed = spelled and (_changed(match) or word_at(view, start - 1) == "by")
    if not (long or changed or _dated(match)):
        yield from _range(match)


@rule(
    "<bound>? <n> {comma}? or <hedge>? {comma}? {about}? <n>",
    accepts("[Five or six] riders came.", low=5, high=6, modifier="range"),
    accepts("[Ten or perhaps 15] went.", low=10, high=15),
    rejects("Pay 12 or 2,000 will come."),
)
def count_or(match: Match) -> Iterator[Count]:
    """
    Two numerals near each other with "or" between.
    """
    atoms = atoms_of(match)
    low, high = scaled(atoms[0], atoms[-1]), end_of(atoms[-1])
    if low and high and high <= low * SPREAD and match.end > match.start + 2:
        yield from _range(match)


@rule(
    "<bound>? <n> {comma} <n> {comma}? or <n>",
    accepts("[One, two or three] vans stayed.", low=1, high=3),
    accepts("[Some 10, 15 or 20] men left.", low=10, high=20),
    rejects("It was 7, five or six in all."),
)
def count_or_listed(match: Match) -> Iterator[Count]:
    """
    Three numerals that rise, with "or" before the last.
    """
    first, second, last = (end_of(atom) for atom in atoms_of(match))
    if first and second and last and first < second < last <= first * SPREAD:
        yield from _range(match)


@rule(
    "@modifier(<bound>)? <n> ( @comma({comma}) {and}? | {and} | but ) <hedge> "
    "(as many as|up to|more than)? <n> ({comma} (?= {person_plural|be|have} ) )?",
    accepts("[At least 10 and perhaps 15] men left.", low=10, high=15),
    accepts("[Ten, possibly as many as 15,] people left.", low=10, high=15),
    rejects("It took 3 and perhaps 5 more."),
    rejects("Three left, and perhaps 50 stayed."),
)
def count_and_perhaps(match: Match) -> Iterator[Count]:
    """
    A firm figure, and a higher one that is thought possible.
    """
    first, last = atoms_of(match)
    low, high = scaled(first, last), end_of(last)
    firm = modifier_of(match.view, match.span("modifier")) in LOWER
    if (firm or "comma" in match) and low and high and high <= low * SPREAD:
        yield from _range(match)


def _range(match: Match) -> Iterator[Count]:
    atoms = atoms_of(match)
    first, last = atoms[0], atoms[-1]
    if first.share or last.share or _clock(match.view, first):
        return
    found = ranged(match, first, last)
    if found:
        yield found


def _clock(view: View, atom: Atom) -> bool:
    """
    Whether figures are a time of day: "between 0630 and 0700".
    """
    return view.has(atom.start, "d4") and view.surface(atom.start)[0] == "0"


def _dated(match: Match) -> bool:
    """
    Whether the first numeral is a day: "Sept. 13 - At least 14 people".
    """
    view, end = match.view, atoms_of(match)[0].end
    before = match.start - 1 - view.has(match.start - 1, "dot")
    return view.has(before, "month") and not view.glued(end)


def _changed(match: Match) -> bool:
    view, start = match.view, match.start
    return bool(view.holds(start - CHANGE_WORDS, start, "change_word"))


RULES: tuple[Rule, ...] = (
    count_between,
    count_from_to,
    count_dashed,
    count_or,
    count_or_listed,
    count_and_perhaps,
)
