"""Inside one sentence: which figure a part is part of."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._quantities._kinds import MOVED, PEOPLE, counts
from conflictparse._quantities._roots import figure
from conflictparse._quantities._types import Accrual, QuantityKind, Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conflictparse._quantities._types import Quantity
    from conflictparse._text import View

NEAR = 12
"""Figures on either side among which a part looks for its whole."""


def with_wholes_of_parts(
    found: Sequence[Quantity],
    before: Sequence[Quantity] = (),
    *,
    opens: bool = False,
) -> list[Quantity]:
    """
    Give each part of a sentence the kind and the figure that it is part of.

    That is the nearest one before it; a part of nothing is no figure of harm.
    *before* are the figures of the sentence before, which may be answered too; where
    this one *opens* with "among them", its parts are of those, if of one kind.
    """
    done: list[Quantity] = []
    told = [one for one in before[-NEAR:] if one.kind in PEOPLE] if opens else []
    alone = len({one.kind for one in told}) == 1
    for place, quantity in enumerate(found):
        if _is_answer(quantity):
            done += _answer(quantity, done[-NEAR:] or before[-NEAR:])
            continue
        if quantity.kind is QuantityKind.OTHER and quantity.role is Role.TOTAL:
            near = found[max(0, place - NEAR) : place + NEAR]
            done += _told_again(quantity, near)
            continue
        if quantity.role is not Role.PART or quantity.kind is not QuantityKind.OTHER:
            done.append(quantity)
            continue
        near = found[max(0, place - NEAR) : place + NEAR]
        if any(one.kind in PEOPLE and one.span.overlaps(quantity.span) for one in near):
            continue
        wholes = [*(told if alone else ()), *done[-NEAR:]]
        whole = next((one for one in reversed(wholes) if _is_whole(one)), None)
        if whole is not None and fits_in(quantity, whole):
            done.append(
                attrs.evolve(
                    quantity,
                    kind=whole.kind,
                    cue=whole.cue,
                    status=whole.status,
                    whole=whole,
                )
            )
    return [_total_alone(_with_any_whole(place, done)) for place in range(len(done))]


def _is_answer(quantity: Quantity) -> bool:
    """Whether a figure is of what was told before: "the army confirmed 12"."""
    return (
        quantity.kind is QuantityKind.OTHER and quantity.accrual is Accrual.CUMULATIVE
    )


def _answer(quantity: Quantity, near: Sequence[Quantity]) -> list[Quantity]:
    """
    Give a figure all that is said of the one of another speaker before it.

    Where two kinds of harm were told, which one is meant is left open.
    """
    wholes = [one for one in near if _is_whole(one) and one.number is not None]
    theirs = figure(wholes[-1]) if wholes else None
    if not theirs or len({(one.kind, one.unit) for one in wholes}) > 1:
        return []
    if not theirs <= (figure(quantity) or 0) * MAX_APART <= theirs * MAX_APART**2:
        return []
    whole = wholes[-1]
    return [
        attrs.evolve(
            quantity,
            kind=whole.kind,
            cue=whole.cue,
            unit=whole.unit,
            victim_types=whole.victim_types,
            country=whole.country,
            side=whole.side,
        )
    ]


MAX_APART = 20
"""So many times another speaker's figure is a figure of the same people."""


def _told_again(quantity: Quantity, near: Sequence[Quantity]) -> list[Quantity]:
    """
    Give a figure in another unit all that is said of the one it says again.

    Its cue is that one, until then; "(1,100 people)" of nobody is no harm.
    """
    harms = [one for one in near if one.kind is not QuantityKind.OTHER]
    cue = quantity.cue
    first = next(
        (one for one in harms if cue is not None and one.span.overlaps(cue.span)), None
    )
    told = any(one.span.overlaps(quantity.span) for one in harms)
    if first is None or first.unit == quantity.unit or told:
        return []
    return [
        attrs.evolve(
            quantity,
            kind=OF_HOMES.get(first.kind, first.kind),
            cue=first.cue,
            status=first.status,
            role=first.role,
            accrual=first.accrual,
        )
    ]


OF_HOMES = {
    QuantityKind.BUILDINGS_DESTROYED: QuantityKind.DISPLACED,
    QuantityKind.BUILDINGS_DAMAGED: QuantityKind.AFFECTED,
}
"""What befell those who live in homes: "destroyed 300 homes (900 people)"."""


def _total_alone(quantity: Quantity) -> Quantity:
    """
    Let people who moved stand for themselves where nobody is said to have before.

    "A raid emptied the town, including 900 families who fled to Baro".
    """
    if quantity.role is Role.PART and quantity.whole is None and quantity.kind in MOVED:
        return attrs.evolve(quantity, role=Role.TOTAL)
    return quantity


def _is_whole(quantity: Quantity) -> bool:
    return (
        quantity.kind in PEOPLE
        and quantity.role is not Role.PART
        and quantity.value != 0
    )


def _with_any_whole(place: int, sentence: Sequence[Quantity]) -> Quantity:
    """
    Find the whole that stands behind its part.

    "Five boys among nine killed".
    """
    quantity = sentence[place]
    if quantity.role is not Role.PART or quantity.whole is not None:
        return quantity
    for other in sentence[max(0, place - NEAR) : place + NEAR]:
        if (
            (other.kind is quantity.kind or _went_abroad(quantity, other))
            and other.role is not Role.PART
            and fits_in(quantity, other)
        ):
            return attrs.evolve(quantity, whole=other)
    return quantity


def _went_abroad(part: Quantity, whole: Quantity) -> bool:
    """
    Whether some of those who were displaced have left their country.

    "Displaced 8.2 million people, including 1.8 million who crossed into Chad".
    """
    kinds = QuantityKind.REFUGEES, QuantityKind.DISPLACED
    return (part.kind, whole.kind) == kinds and part.unit == whole.unit


def fits_in(part: Quantity, whole: Quantity) -> bool:
    """Whether a part is no larger than its whole, as far as both are known."""
    mine, theirs = figure(part), figure(whole)
    return mine is None or theirs is None or mine <= theirs


def with_brackets(view: View, facts: list[Quantity]) -> list[Quantity]:
    """
    Take who stands in brackets behind the dead for those who died.

    "Left two dead (a student and a clerk hit by a stray bullet) and four hurt".
    """
    done: list[Quantity] = []
    opened: tuple[Quantity, Quantity] | None = None
    for fact in facts:
        first = view.word_at(fact.span.start)
        whole = done[-1] if done and view.has(first - 1, "open_paren") else None
        if whole is not None and _spells(view, fact, whole):
            opened = fact, whole
        if opened is not None and fact.cue == opened[0].cue:
            done.append(_as_part(fact, opened[1]))
        else:
            opened = None
            done.append(fact)
    return done


def _spells(view: View, fact: Quantity, whole: Quantity) -> bool:
    """Whether brackets open with some of the dead just counted, who were hit."""
    cue = fact.cue
    if cue is None or whole.kind is not QuantityKind.KILLED or not counts(whole):
        return False
    last = view.word_at(whole.span.end - 1)
    dead = max(last, view.word_at(whole.cue.span.end - 1) if whole.cue else last)
    struck = view.entry(view.word_at(cue.span.start), "harm")
    shot = struck is not None and bool(struck["open"] or struck["figurative"])
    beside = dead == view.word_at(fact.span.start) - LAST
    several = whole.number is not None and fact.kind is QuantityKind.INJURED
    return beside and several and shot and fits_in(fact, whole)


LAST = 2
"""Words from what stands in brackets back to the word before them."""


def _as_part(fact: Quantity, whole: Quantity) -> Quantity:
    """Make a figure part of another one, of its kind."""
    return attrs.evolve(fact, kind=whole.kind, role=Role.PART, whole=whole)


def with_included(view: View, facts: list[Quantity]) -> list[Quantity]:
    """
    Take who stands behind "including" for some of those just told of.

    "Sixteen people were hurt, including two guards hit by stones".
    """
    done: list[Quantity] = []
    for fact in facts:
        first = view.word_at(fact.span.start)
        whole = done[-1] if done and view.has(first - 1, "including") else None
        if (
            whole is not None
            and counts(fact)
            and counts(whole)
            and (fact.kind is whole.kind or _went_abroad(fact, whole))
            and fits_in(fact, whole)
        ):
            done.append(attrs.evolve(fact, role=Role.PART, whole=whole))
        else:
            done.append(fact)
    return done
