"""Which figure of before a figure says again, is part of, or takes in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities._adding_up import counted_since
from conflictparse._quantities._alike import (
    alike,
    attacked,
    generic,
    of_one_sort,
    one_name,
    sums_up,
    two_groups,
    two_sources,
)
from conflictparse._quantities._attacks import another_attack
from conflictparse._quantities._kinds import MORTAL
from conflictparse._quantities._pointing import (
    by_own_hand,
    is_pronoun,
    is_reflexive,
    of_himself,
    of_other_sex,
    own_body,
)
from conflictparse._quantities._repeats import as_sure
from conflictparse._quantities._roots import figure
from conflictparse._quantities._types import Accrual

if TYPE_CHECKING:
    from conflictparse._quantities._roots import Roots, Standing
    from conflictparse._quantities._types import Quantity
    from conflictparse._text import View

__all__ = [
    "BEFORE",
    "WAR",
    "covered",
    "running",
    "summed_here",
    "told_before",
]

SURE = 5
"""From this figure on, the same figure twice is the same people."""

MIN_WAR = 500
WAR_SCALE = 40
WAR = -1
"""A toll on another scale is the war's, not the event's."""

BEFORE = -2
"""Of an event that is only recalled."""


def told_before(view: View, here: Standing, roots: Roots) -> int | None:
    """
    Give the index of the figure that this one is, wherever it stands.

    It is `WAR` for none of the event's.
    """
    quantity, mine = here.quantity, figure(here.quantity)
    himself = is_reflexive(view, quantity) or attacked(quantity)
    if quantity.value == 1 and (
        himself or is_pronoun(view, quantity) or own_body(view, quantity)
    ):
        one = next(
            (
                other
                for other in roots.recent()
                if other.quantity.value == 1
                and not of_other_sex(view, quantity, other.quantity)
                and (not himself or of_himself(view, other.quantity))
                and not (himself and another_attack(view, here, other))
            ),
            None,
        )
        if one is not None:
            return one.index
    if mine is None:
        return None
    known = _described(view, here, roots) or _known(view, here, roots)
    index = _by_name(here, roots) if known is None else known.index
    if index is not None:
        return index
    if (
        roots.total
        and mine >= max(MIN_WAR, roots.total * WAR_SCALE)
        and not _beside(here, roots)
        # The same event never has so many more dead: "6,200 civilians".
        and (generic(quantity) or quantity.kind in MORTAL)
    ):
        return WAR
    if not generic(quantity):
        return None
    again = roots.same_figure(mine) if mine >= SURE else None
    # "41 feared dead", and then "41 people have been killed": the latter is known.
    return again.index if again is not None and as_sure(again, here) else None


def _by_name(here: Standing, roots: Roots) -> int | None:
    """
    Find the figure that counts somebody who was named with it.

    "Two clerks were killed: Orla Tan and Ben Roe. … Tan was shot at noon".
    """
    quantity = here.quantity
    if quantity.number is not None or quantity.value != 1:
        return None
    for known, index in reversed(roots.named):
        if known.sentence != here.sentence and one_name(quantity, known.quantity):
            return index
    return None


def _described(view: View, here: Standing, roots: Roots) -> Standing | None:
    """
    Find whom a figure describes: "the murder of Tan, the judge who was shot in May".
    """
    comma = view.word_at(here.quantity.span.start) - 1
    if here.quantity.value != 1 or not here.definite or not view.has(comma, "comma"):
        return None
    return next(
        (
            other
            for other in roots.recent()
            if other.quantity.span.end == view.starts[comma]
            and other.quantity.value == 1
            and other.quantity.cue != here.quantity.cue
        ),
        None,
    )


def _known(view: View, here: Standing, roots: Roots) -> Standing | None:
    """
    Find the attackers whom a figure beside others is of.

    "Two women blew themselves up. … 38 riders and both women died".
    """
    both = view.has(view.word_at(here.quantity.span.start), "both")
    if not here.definite or not (both or attacked(here.quantity)):
        return None
    # "Two bombers blew themselves up in a bakery; both attackers died".
    return next(
        (
            other
            for other in (roots.recent() if both else roots.outside(here.sentence))
            if figure(other.quantity) == figure(here.quantity)
            and (alike(view, here.quantity, other.quantity) or _doers(here, other))
            and by_own_hand(view, other.quantity)
        ),
        None,
    )


def _doers(here: Standing, other: Standing) -> bool:
    """
    Whether two victims are the attackers told of: "a bomber … the attacker".

    So are "two bombers … both attackers", but not "nine gunmen … nine gunmen".
    """
    few = here.quantity.value in {1, 2} and here.quantity.number is None
    return few and attacked(here.quantity) and attacked(other.quantity)


def _beside(here: Standing, roots: Roots) -> bool:
    """
    Whether the same words tell of the last figure too.

    "In addition to the bomber, 587 people were killed": no war's.
    """
    last = next(iter(roots.recent()), None)
    cue = here.quantity.cue
    return last is not None and cue is not None and last.quantity.cue == cue


def covered(view: View, here: Standing, roots: Roots) -> list[Standing]:
    """Find the figures that a later total takes in: "three died in all"."""
    mine = figure(here.quantity)
    if mine is not None and _grown(view, here.quantity):
        return [
            other
            for other in roots.recent()
            if other.sentence != here.sentence
            and _alike_and_fewer(here.quantity, other.quantity)
            and not another_attack(view, here, other)
            and as_sure(here, other)
        ]
    vague = [
        other
        for other in roots.recent()
        if counted_since(view, here, other) and as_sure(here, other)
    ]
    if vague:
        return vague
    if (
        mine is None
        or not generic(here.quantity)
        or (mine == 1 and not sums_up(here.quantity))
        or (roots.total is not None and mine < roots.total)
    ):
        return []
    return [
        other
        for other in roots.outside(here.sentence)
        if not another_attack(view, here, other) and as_sure(here, other)
    ]


def _grown(view: View, quantity: Quantity) -> bool:
    """Whether a figure is how many of some kind there are "by now"."""
    told, cue = quantity.victim_types or quantity.country, quantity.cue
    now = cue is not None and view.holds(
        view.word_at(cue.span.start), view.word_at(cue.span.end), "by_now"
    )
    return (now or quantity.accrual is Accrual.CUMULATIVE) and bool(told)


def _alike_and_fewer(quantity: Quantity, other: Quantity) -> bool:
    """
    Whether a running figure brings one of the same kind of people up to date.

    "Five guards were killed. The number of guards killed has risen to nine".
    """
    mine, theirs = figure(quantity), figure(other)
    fewer = mine is not None and theirs is not None and theirs <= mine
    return fewer and (of_one_sort(quantity, other) or generic(other))


def running(
    view: View, here: Standing, roots: Roots
) -> tuple[Standing, Standing] | None:
    """
    Give the larger and the smaller of two figures of which one is a running toll.

    "The toll rose to five when a guard died": the guard is one of the five.
    """
    mine = figure(here.quantity)
    for other in roots.recent():
        theirs = figure(other.quantity)
        if other.sentence != here.sentence or mine is None or theirs is None:
            return None
        if two_groups(here.quantity, other.quantity):
            return None
        # "Raise the toll to 11 and say an attacker was shot": not one of them.
        apart = attacked(here.quantity) != attacked(other.quantity)
        grown = {here.quantity.accrual, other.quantity.accrual}
        told = two_sources(view, here.quantity, other.quantity)
        if not apart and (told or Accrual.CUMULATIVE in grown):
            # "26 were killed, two unions claiming 31": the claim takes in nothing.
            sure = as_sure(here, other), as_sure(other, here)
            larger = mine > theirs if all(sure) else sure[0]
            return (here, other) if larger else (other, here)
    return None


def summed_here(here: Standing, last: Standing, roots: Roots) -> list[Standing]:
    """
    Find the other figures of its sentence that a running toll takes in.

    "The first killed 24 and the second 12; four more died, bringing the toll to 40".
    """
    mine, theirs = figure(here.quantity), figure(last.quantity)
    if mine is None or theirs is None or not generic(here.quantity):
        return []
    found: list[Standing] = []
    for other in roots.recent():
        value = figure(other.quantity)
        if other.sentence != here.sentence or value is None:
            break
        found.append(other)
        theirs += value
    return found if theirs <= mine else []
