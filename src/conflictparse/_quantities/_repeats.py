"""Which figure of another sentence a figure says again, or is part of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._numbers import Modifier
from conflictparse._quantities._adding_up import sum_of
from conflictparse._quantities._alike import (
    alike,
    attacked,
    counts_them,
    generic,
    in_tribute,
    named,
    of_all,
    of_companion,
    of_doer,
    of_other_trades,
    of_rank,
)
from conflictparse._quantities._at_first import told_at_first
from conflictparse._quantities._attacks import another_attack
from conflictparse._quantities._doers import is_apart, of_band
from conflictparse._quantities._given import answers_claim, on_top
from conflictparse._quantities._kin import kins_body, of_kin
from conflictparse._quantities._kinds import REBELS, never_attacks
from conflictparse._quantities._of_dead import died_of_those
from conflictparse._quantities._offices import of_office
from conflictparse._quantities._phrases import words_of
from conflictparse._quantities._pointing import is_reflexive, of_himself
from conflictparse._quantities._roots import figure, fills_up
from conflictparse._quantities._series import counts_on
from conflictparse._quantities._types import Accrual, Role, VictimType
from conflictparse._quantities._who import OF_STATE, typed
from conflictparse._status import Status

if TYPE_CHECKING:
    from collections.abc import Iterable

    from conflictparse._quantities._roots import Roots, Standing
    from conflictparse._quantities._types import Quantity
    from conflictparse._text import View

__all__ = ["as_sure", "repeated"]

MAX_NAMED = 4
"""Sentences from somebody without a name to his name."""


def repeated(view: View, here: Standing, roots: Roots) -> Standing | None:
    """Find the figure of another sentence that this one says again, or is part of."""
    quantity = here.quantity
    if is_apart(view, here, roots) or _of_attackers(view, here):
        return None
    recent = roots.recent()
    last = next((one for one in recent if one.sentence != here.sentence), None)
    for other in recent:
        if answers_claim(here, other):
            break
        near = 0 < here.sentence - other.sentence <= MAX_NAMED
        ranked = near and (
            of_rank(view, quantity, other.quantity)
            or of_office(view, quantity, other.quantity)
        )
        if ranked or (near and died_of_those(view, here, other)):
            return other
        if here.sentence == other.sentence or _are_others(view, here, other):
            continue
        if _is_told_again(view, here, other, last=other is last):
            return other
    all_told = sum_of(view, here, roots)
    if all_told is not None and as_sure(all_told, here):
        return all_told
    return None if last is None else _of_a_list(view, here, last, recent)


def _are_others(view: View, here: Standing, other: Standing) -> bool:
    """Whether two figures are of different people, as their words or deeds say."""
    quantity = here.quantity
    return (
        another_attack(view, here, other)
        or not as_sure(other, here)
        or of_doer(view, quantity, other.quantity)
        or of_band(view, here, other)
        or (attacked(quantity) and (other.slain or never_attacks(other.quantity)))
        or of_kin(view, quantity, other.quantity)
        or of_other_trades(quantity, other.quantity)
        or of_companion(view, quantity, other.quantity)
        or on_top(view, here, other)
        or _not_himself(view, here, other)
    )


def _of_attackers(view: View, here: Standing) -> bool:
    """
    Whether a bare figure is of the attackers whom its sentence tells of before.

    "Three attackers were involved: one blew himself up and two were killed by troops".
    """
    quantity = here.quantity
    if quantity.victims is not None or quantity.number is None:
        return False
    start, end = words_of(view, here.sentence)
    first = view.word_at(quantity.span.start)
    told = any("attacker" in typed(view, index) for index in range(start, first))
    if not told:
        return False
    last = view.word_at(max(quantity.span.end, (quantity.cue or quantity).span.end) - 1)
    behind = range(last + 1, min(end, last + NEAR))
    return of_himself(view, quantity) or any(
        view.has(index, "agent") and not OF_STATE.isdisjoint(typed(view, index + 1))
        for index in behind
    )


NEAR = 5
"""Words from a harm to whoever did it: "were killed by troops"."""


def _is_told_again(view: View, here: Standing, other: Standing, *, last: bool) -> bool:
    """Whether a figure is of all or some of another one's people, by their number."""
    quantity = here.quantity
    mine, theirs = figure(quantity), figure(other.quantity)
    if mine is None or theirs is None:
        return mine == theirs or (mine is None and here.definite)
    if mine == theirs and (
        mine != 1
        or here.definite
        or alike(view, quantity, other.quantity)
        or in_tribute(view, quantity)
    ):
        return True
    return mine <= theirs and _is_some_of(view, here, other, last=last)


def _is_some_of(view: View, here: Standing, other: Standing, *, last: bool) -> bool:
    """Whether a figure that is no larger than another one is of some of its people."""
    quantity = here.quantity
    return (
        here.definite
        or (_of_the_same(quantity, other.quantity) and told_at_first(view, here))
        or of_all(view, quantity)
        or _of_bodies(view, here)
        or (_may_be_some(quantity, other.quantity) and _makes_up(here, other))
        or (
            (
                (other.plain and _may_be_some(quantity, other.quantity))
                or _takes_anybody(view, here, other, last=last)
                or counts_on(view, here, other)
            )
            and not counts_them(view, other.quantity)
            and not _besides(view, here)
        )
    )


def _may_be_some(quantity: Quantity, other: Quantity) -> bool:
    """Whether nothing tells two figures' people apart: not "six Zambians", "guards"."""
    apart = quantity.country not in {None, other.country}
    return generic(other) or not (apart and other.victim_types)


def _makes_up(here: Standing, other: Standing) -> bool:
    """
    Whether a figure is the rest of another one, or its sentence tells of as many.

    "26 die in clash", and then "six soldiers died. Twenty attackers were killed"; "six
    soldiers", and then "a lieutenant and five privates".
    """
    theirs = figure(other.quantity) or 0
    return theirs >= MIN_FILLED and (fills_up(here, other) or here.together == theirs)


MIN_FILLED = 3
"""From this figure on, that others add up to it is no accident."""


def _takes_anybody(view: View, here: Standing, other: Standing, *, last: bool) -> bool:
    """
    Whether a figure is of people in general, or people in general are some of it.

    "12 people"; "112 Zambians were hurt. … Nine people were in a clinic".
    """
    theirs = other.quantity
    if theirs.number is None or theirs.modifier is Modifier.UNKNOWN:
        return False
    if generic(theirs):
        return True
    # "Eight clerks were shot in Baro. … The clashes left four soldiers dead": the rest
    # is of the last of them.
    near = here.index - other.index <= MAX_BETWEEN
    quantity = here.quantity
    anybody = near and _of_anybody(quantity) and not named(quantity)
    anybody = anybody and not counts_them(view, quantity)
    return anybody and last and CIVIL.issuperset(theirs.victim_types)


MAX_BETWEEN = 6
"""Figures from one of civilians to one of people in general among them."""


def _of_bodies(view: View, here: Standing) -> bool:
    """Whether a figure is of bodies, whoever they were: "pulled four bodies out"."""
    last = view.word_at(here.quantity.span.end) - 1
    some = here.quantity.number is not None and here.quantity.role is Role.TOTAL
    return some and view.has(last, "remains")


def _of_a_list(
    view: View, here: Standing, last: Standing, recent: Iterable[Standing]
) -> Standing | None:
    """
    Find the first figure of the sentence of the *last* one, if it is some of them all.

    "Ten clerks and two guards were killed. … Eight men died", "four people".
    """
    quantity, mine = here.quantity, figure(here.quantity)
    if mine is None or not _of_anybody(quantity):
        return None
    if not here.definite and _besides(view, here):
        return None
    if last.together is None or mine > last.together:
        return None
    listed = [one for one in recent if one.sentence == last.sentence]
    counted = [figure(one.quantity) or 0 for one in listed]
    whole = len(listed) > 1 and all(counted) and last.together == sum(counted)
    # "Four soldiers and eleven rebels died": of which side "two dead" are is not said.
    sided = any(
        not REBELS.isdisjoint(one.quantity.victim_types)
        or of_himself(view, one.quantity)
        for one in listed
    )
    if sided or not whole or all(_are_others(view, here, one) for one in listed):
        return None
    return listed[-1]


def _of_anybody(quantity: Quantity) -> bool:
    """Whether a figure is of people of no trade: "eight men", "Lena Har"."""
    plain = quantity.country is None and quantity.side is None
    return plain and ANYBODY.issuperset(quantity.victim_types)


ANYBODY = frozenset({VictimType.CHILD, VictimType.MAN, VictimType.WOMAN})
"""Whatever else somebody may be."""

CIVIL = ANYBODY | {VictimType.CIVILIAN}
"""Of these are people in general, where nobody else was told of."""


def _of_the_same(quantity: Quantity, other: Quantity) -> bool:
    """Whether a figure is of people in general, or of the same sort as another."""
    return generic(quantity) or quantity.victim_types == other.victim_types


def _besides(view: View, here: Standing) -> bool:
    """
    Whether a figure is of people whom a bare one before it leaves out.

    A single name may be the gunman's; a list, or "killing Ana Roa", spells out.
    """
    if here.besides is None:
        quantity = here.quantity
        alone = named(quantity) and not _spells_out(view, here)
        doer = alone and _may_be_doer(view, quantity)
        here.besides = attacked(quantity) or doer
    return here.besides


def _spells_out(view: View, here: Standing) -> bool:
    """Whether a name spells out who were told of: "…, killing Ana Roa"."""
    quantity, cue = here.quantity, here.quantity.cue
    if here.listed or kins_body(view, quantity):
        return True
    if cue is None:
        return False
    at = view.word_at(cue.span.start)
    # "Said Ana Roa, who was wounded": a witness of those told of.
    return view.has(at - 1, "relative_person") or (
        view.has(at, "verb_ing") and not is_reflexive(view, quantity)
    )


def _may_be_doer(view: View, quantity: Quantity) -> bool:
    """
    Whether somebody who is only named may be who did it, and not one of the victims.

    "Dal shot five people. Omar Dal died", "was killed by police", "died after he had
    opened fire"; but a name that was not told before is a victim's: "Lena Har, a nurse,
    was killed on her way to work".
    """
    first, last = view.word_at(quantity.span.start), view.word_at(quantity.span.end - 1)
    name = view.word(last)
    start = max(0, first - FAR)
    end = view.sentences[view.sentence_of(first)][1]
    told = any(view.word(index) == name for index in range(start, first))
    single = first == last or not view.has(last, "cap")
    behind = range(last + 1, min(end, last + MAX_BY))
    fought = any(not OF_STATE.isdisjoint(typed(view, index)) for index in behind)
    did = any(
        view.has(index, "done_first") and view.has(index + 1, "pronoun_person")
        for index in behind
    )
    return told or single or fought or did or view.holds(last, behind.stop, "agent")


FAR = 200
"""Words back in which a doer was named."""

MAX_BY = 16
"""Words from a name to "was shot dead in a gunfight with police", "after he fired"."""


def _not_himself(view: View, here: Standing, other: Standing) -> bool:
    """Whether a victim is none who killed himself: "a teacher", "the man" may be."""
    mine = here.definite or of_himself(view, here.quantity)
    return not mine and is_reflexive(view, other.quantity)


def as_sure(whole: Standing, part: Standing) -> bool:
    """
    Whether one figure may take in another one.

    What only somebody claims takes in nothing that is told as a fact; but so many in
    a hospital are some of whom the ministry counts, who may be more.
    """
    return (
        whole.quantity.status is part.quantity.status
        or whole.quantity.status is Status.ASSERTED
        or part.quantity.accrual is Accrual.STOCK
    )
