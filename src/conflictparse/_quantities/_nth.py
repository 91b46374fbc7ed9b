"""Whoever is the third to die: with him three are dead."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._quantities._attacks import another_attack
from conflictparse._quantities._kinds import counts
from conflictparse._quantities._roots import figure
from conflictparse._quantities._types import Accrual, QuantityKind, Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conflictparse._quantities._roots import Roots, Standing
    from conflictparse._quantities._types import Quantity
    from conflictparse._text import View

__all__ = ["last_told", "of_nth", "with_nth"]

MAX_AHEAD = 8
"""Figures at the head of a text among which the third to die may be told of again."""

MAX_SENTENCES = 8
"""Sentences from the third to die to the other two."""


def with_nth(view: View, found: Sequence[Quantity]) -> list[Quantity]:
    """
    Count with the one who died last those who died before, where nobody else did.

    "Third victim of blast dies", "a third person has died": three are dead.
    """
    done = list(found)
    dead = [
        index
        for index, one in enumerate(found[:MAX_AHEAD])
        if one.kind is QuantityKind.KILLED and counts(one)
    ]
    nth = _nth(view, found[dead[0]]) if dead and _opens(view, found, dead[0]) else 0
    for index in dead:
        if nth > 1 and _nth(view, found[index]) == nth:
            done[index] = attrs.evolve(
                found[index],
                low=nth,
                value=nth,
                high=nth,
                role=Role.TOTAL,
                accrual=Accrual.CUMULATIVE,
            )
    return done


def _opens(view: View, found: Sequence[Quantity], index: int) -> bool:
    """
    Whether a text opens with somebody who died.

    In "two men escaped and a third man died" he is the only one, as in "a third man
    died and two others were wounded".
    """
    first = view.word_at(found[index].span.start)
    head = view.sentence_of(first) <= 1 and not any(map(counts, found[:index]))
    if not head or view.holds(0, first, "numeral"):
        return False
    near, others = view.sentence_of(first) + 1, _nth(view, found[index]) - 1
    return not any(
        one.kind is QuantityKind.INJURED
        and one.accrual is not Accrual.STOCK
        and figure(one) == others
        and view.sentence_of(view.word_at(one.span.start)) <= near
        for one in found[:MAX_AHEAD]
    )


def _nth(view: View, quantity: Quantity) -> int:
    """Give the place of somebody among those who died: 3 for "a third person"."""
    cue = quantity.cue
    if quantity.number is not None or quantity.value != 1 or cue is None:
        return 0
    first, last = (view.word_at(at) for at in (quantity.span.start, quantity.span.end))
    first += view.has(first, "indefinite")
    ordinal = view.entry(first, "ordinal_word")
    noun = view.has(last - 1, "person") or view.has(last - 1, "victim_noun")
    verb, end = (view.word_at(at) for at in (cue.span.start, cue.span.end))
    died = last <= verb and view.holds(verb, end, "died_word")
    # "A third-grade teacher", "a third child of the mayor", "a third man was there and
    # died"; "third victim of blast" is one of three.
    apart = view.has(first + 1, "hyphen") or view.holds(last, verb, "and")
    apart = apart or (
        view.has(last, "of") and not view.holds(last + 1, verb, "attack_noun")
    )
    return int(ordinal["value"]) if ordinal and noun and died and not apart else 0


def last_told(view: View, here: Standing, roots: Roots) -> Standing | None:
    """
    Find the figure that the one who died last is in: "three died. A third man, …".
    """
    cue, quantity = here.quantity.cue, here.quantity
    if quantity.number is not None or quantity.value != 1 or cue is None:
        return None
    first = view.word_at(quantity.span.start)
    first += view.has(first, "indefinite")
    ordinal = view.entry(first, "ordinal_word")
    last = next(iter(roots.recent()), None)
    if ordinal is None or last is None or last.sentence >= here.sentence:
        return None
    told = last.quantity
    # "Three people died. A third soldier was killed": two soldiers may be told later.
    alike = not quantity.victim_types or told.victim_types == quantity.victim_types
    return last if alike and figure(told) == ordinal["value"] else None


def of_nth(view: View, here: Standing, roots: Roots) -> Standing | None:
    """
    Find the one who was the third to die, where a figure is of the other two.

    "A third person has died. Ana Roa, 32, died on Monday. Two were killed at once".
    """
    mine = figure(here.quantity)
    for one in roots.recent():
        quantity, theirs = one.quantity, figure(one.quantity)
        if quantity.number is not None or not theirs or theirs == 1 or not mine:
            continue
        near = 0 <= here.sentence - one.sentence <= MAX_SENTENCES
        if (
            near
            and quantity.accrual is Accrual.CUMULATIVE
            and one.parts + mine <= theirs
            and not another_attack(view, here, one)
        ):
            return one
    return None
