"""Figures that add up to one told before, or count those of vague words."""

from __future__ import annotations

from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from conflictparse._numbers import Modifier
from conflictparse._quantities._alike import generic, of_one_sort, of_other_trades
from conflictparse._quantities._attacks import another_attack
from conflictparse._quantities._kinds import REBELS, counts
from conflictparse._quantities._phrases import in_title
from conflictparse._quantities._pointing import by_own_hand, of_himself
from conflictparse._quantities._roots import figure
from conflictparse._quantities._types import QuantityKind, Role, VictimType

if TYPE_CHECKING:
    from collections.abc import Iterable

    from conflictparse._quantities._roots import Roots, Standing
    from conflictparse._quantities._types import Quantity
    from conflictparse._text import View

__all__ = [
    "counted_since",
    "last_parts",
    "others_again",
    "sum_of",
    "together",
    "told_roughly",
    "with_the_last",
]

SURE = 5
"""From this figure on, a sum is no accident."""

MAX_LAST = 6
"""Parts that were told last, of which some may add up with the next one."""

MAX_APART = 8
"""Sentences between two parts of one figure."""


def last_parts(whole: Standing) -> set[int]:
    """
    Give what the parts of a figure that were told last add up to, from the last on.

    "Three were shot. Two, Ana and Ben Roe, were dead at once. A third died".
    """
    last = whole.told[: -MAX_LAST - 1 : -1]
    # Of 18 "seven died, then a man blew himself up, killing 11 more": not counting him.
    alone = last[1:] if last[:1] == [1] else []
    return {*accumulate(last), *accumulate(alone)}


def others_again(view: View, here: Standing, roots: Roots) -> Standing | None:
    """
    Find the figure that those are whom somebody killed along with himself.

    "The attack killed 31 people. … He blew himself up, killing 31 others"; where 32
    were told of before, he is one of them.
    """
    quantity, mine = here.quantity, figure(here.quantity)
    others = quantity.role is Role.ADDITIONAL and mine is not None and mine > 1
    if not others or mine is None or not by_own_hand(view, quantity):
        return None
    return next(
        (
            other
            for other in roots.recent()
            if other.sentence != here.sentence
            and figure(other.quantity) in {mine, mine + 1}
            and not another_attack(view, here, other)
        ),
        None,
    )


def together(
    view: View, found: Iterable[Quantity]
) -> dict[tuple[QuantityKind, int], int]:
    """Give how many each sentence tells of, by kind, where it has several figures."""
    some: dict[tuple[QuantityKind, int], list[int]] = {}
    for one in found:
        if counts(one):
            sentence = view.sentence_of(view.word_at(one.span.start))
            some.setdefault((one.kind, sentence), []).append(figure(one) or 0)
    return {key: sum(values) for key, values in some.items() if len(values) > 1}


def told_roughly(view: View, here: Standing, roots: Roots) -> list[Standing]:
    """
    Find the round figure that an exact one takes the place of.

    "Nearly 50 people were killed. … The minister said 48 people had died"; of a
    headline also "around 45".
    """
    quantity, mine = here.quantity, figure(here.quantity)
    if mine is None or not _alike(quantity):
        return []
    finer = quantity.modifier is Modifier.ABOUT and mine % 10
    if not finer and quantity.modifier is not Modifier.EXACT:
        return []
    for other in roots.recent():
        if finer and not in_title(view, other.quantity):
            continue
        theirs = figure(other.quantity)
        rough = other.quantity.modifier is Modifier.ABOUT and _alike(other.quantity)
        if not rough or theirs is None or theirs < MIN_ROUND or theirs % 10:
            continue
        near = abs(theirs - mine) * 10 <= theirs
        if near and _tells_again(view, here) and not another_attack(view, here, other):
            return [other]
    return []


def _alike(quantity: Quantity) -> bool:
    """
    Whether a figure may be another one's people.

    "Nearly 3,000 plotters" arrested, and "2,839 soldiers".
    """
    many = (figure(quantity) or 0) >= MIN_MANY
    return generic(quantity) or (many and quantity.kind is QuantityKind.ARRESTED)


MIN_MANY = 1000
"""From this figure on, those arrested may be called by another name."""


def _tells_again(view: View, here: Standing) -> bool:
    """
    Whether somebody says how many there were, and tells of no other deed.

    "The minister said 48 had died"; "a bus crash in Tel killed 48" is another one.
    """
    start, end = view.sentences[here.sentence]
    first = view.word_at(here.quantity.span.start)
    deed = any(
        view.has(index, "indefinite")
        and view.holds(index + 1, index + MAX_DEED, "attack_noun", "calamity")
        for index in range(start, first)
    )
    return view.holds(start, end, "cue", "pluperfect", "tallying") and not deed


MAX_DEED = 4
"""Words of "a bus crash"."""

MIN_ROUND = 20
"""From this figure on, "about 50" is a round one."""


def with_the_last(
    view: View, here: Standing, roots: Roots, wholes: dict[int, int]
) -> Standing | None:
    """
    Find the figure that some more add up to with the one just before them.

    That one is then a part of it, too.
    """
    found = _two_parts(view, here, roots)
    if found is None:
        return None
    whole, first = found
    wholes[first.index] = whole.index
    roots.drop(first)
    return whole


def _two_parts(
    view: View, here: Standing, roots: Roots
) -> tuple[Standing, Standing] | None:
    """
    Find a figure, and one behind it that some more bring up to it.

    "Eighteen soldiers were killed. … The mine killed six men. … Twelve more soldiers
    died in the firefight".
    """
    mine, recent = figure(here.quantity), roots.recent()
    more = here.quantity.role is Role.ADDITIONAL
    if not more or mine is None or mine == 1 or len(recent) == 1:
        return None
    for first, whole in pairwise(recent):
        some, theirs = figure(first.quantity), figure(whole.quantity)
        if some is None or theirs is None or here.sentence - first.sentence > MAX_APART:
            return None
        # "Nine died on Monday. On Tuesday six died, and three more in hospital".
        if first.day != whole.day or theirs < SURE:
            continue
        if some + mine != theirs or whole.sentence >= first.sentence:
            continue
        if not any(
            another_attack(view, one, whole)
            or of_other_trades(one.quantity, whole.quantity)
            for one in (first, here)
        ):
            return whole, first
    return None


def counted_since(view: View, here: Standing, other: Standing) -> bool:
    """
    Whether a figure counts people of whom only vague words told before.

    "Injuring hundreds. … 264 civilians were treated in hospitals"; those who bear
    arms are told of apart.
    """
    mine, theirs = here.quantity, other.quantity
    vague = theirs.modifier is Modifier.VAGUE and (
        generic(theirs) or of_one_sort(mine, theirs)
    )
    if not vague or mine.value is None or mine.kind not in HARMED:
        return False
    within = (theirs.low or 0) <= mine.value and (
        theirs.high is None or mine.value <= theirs.high
    )
    return (
        within
        and here.sentence != other.sentence
        and ARMED.isdisjoint(mine.victim_types)
        and not another_attack(view, here, other)
    )


ARMED = REBELS | {VictimType.MILITARY, VictimType.POLICE}
"""None of these is one of so many people."""

HARMED = frozenset({QuantityKind.KILLED, QuantityKind.INJURED})


def sum_of(view: View, here: Standing, roots: Roots) -> Standing | None:
    """
    Give the last of the figures that one is the sum of.

    "Shot his wife and her parents before killing himself. The bodies of the three
    victims were found": who killed himself is none of the victims.
    """
    mine, recent = figure(here.quantity), roots.recent()
    if mine is None or mine == 1 or not _unarmed(here.quantity):
        return None
    whole = recent[0] if mine == roots.total else _last_slain(view, here, roots)
    return None if whole is None or another_attack(view, here, whole) else whole


def _unarmed(quantity: Quantity) -> bool:
    """Whether a figure is of people in general, or of those who bear no arms."""
    return generic(quantity) or quantity.victim_types == (VictimType.CIVILIAN,)


def _last_slain(view: View, here: Standing, roots: Roots) -> Standing | None:
    """Give the last of those slain, where a figure of victims is the sum of them."""
    slain = [one for one in roots.recent() if not of_himself(view, one.quantity)]
    total = sum(figure(one.quantity) or 0 for one in slain)
    victims = view.has(view.word_at(here.quantity.span.end - 1), "victim_noun")
    return slain[0] if slain and victims and total == figure(here.quantity) else None
