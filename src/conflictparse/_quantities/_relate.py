"""
Which figures are of the same people.

A report says a toll in its headline, again in its first sentence, then by
its parts. What is said again, or is part of what was said, points to the
figure that counts; what is left stands for people of their own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._numbers import Modifier
from conflictparse._quantities._hurt import hurt_before, same_person
from conflictparse._quantities._kinds import PEOPLE
from conflictparse._quantities._phrases import stands
from conflictparse._quantities._pointing import (
    by_own_hand,
    is_definite,
    is_pronoun,
    is_reflexive,
    with_antecedent,
)
from conflictparse._quantities._roots import Roots, Standing, figure
from conflictparse._quantities._types import Accrual, QuantityKind, Role, VictimType
from conflictparse._status import Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conflictparse._quantities._types import Quantity
    from conflictparse._text import View

SURE = 5
"""From this figure on, the same figure twice is the same people."""

MIN_WAR = 500
WAR_SCALE = 40
WAR = -1
"""A toll on another scale is the war's, not the event's."""

BEFORE = -2
"""Of an event that is only recalled."""


def relate(view: View, stated: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """Set `role` and `whole` of figures that repeat or are part of others."""
    found = [with_antecedent(view, stated, index) for index in range(len(stated))]
    related = _Related()
    for index, quantity in enumerate(found):
        if counts(quantity):
            sentence = view.sentence_of(view.word_at(quantity.span.start))
            definite = is_definite(view, quantity)
            related.place(view, Standing(index, sentence, definite, quantity))
    done = _with_wholes(found, related.wholes)
    for index, whole in related.of_hurt.items():
        if done[index].role in {Role.TOTAL, Role.ADDITIONAL}:
            done[index] = attrs.evolve(done[index], whole=found[whole])
    return _rooted(done, stated, found)


class _Related:
    """Which figures point to which, by their index, while a text is read."""

    def __init__(self) -> None:
        self.wholes: dict[int, int] = {}
        self.of_hurt: dict[int, int] = {}
        """Figures of the dead, and those of the hurt that they are of."""
        self._by_kind: dict[tuple[QuantityKind, str], Roots] = {}

    def _roots(self, kind: QuantityKind, unit: str) -> Roots:
        return self._by_kind.setdefault((kind, unit), Roots())

    def place(self, view: View, here: Standing) -> None:
        """Take the next figure in."""
        quantity = here.quantity
        if quantity.kind is QuantityKind.INJURED:
            whole = self._of_known(view, here)
            if whole is not None:
                self.wholes[here.index] = whole.index
                return
        if quantity.kind is QuantityKind.KILLED:
            self._dead(view, here)
        _place(view, here, self._roots(quantity.kind, quantity.unit), self.wholes)

    def _of_known(self, view: View, here: Standing) -> Standing | None:
        """Find whom a figure of the hurt was told of before, dead or hurt."""
        unit = here.quantity.unit
        killed = self._roots(QuantityKind.KILLED, unit)
        dead = same_person(view, here, killed) if here.quantity.value == 1 else None
        return dead or hurt_before(view, here, self._roots(QuantityKind.INJURED, unit))

    def _dead(self, view: View, here: Standing) -> None:
        """Whoever was hurt before and dies is hurt no longer."""
        injured = self._roots(QuantityKind.INJURED, here.quantity.unit)
        hurt = same_person(view, here, injured)
        if hurt is not None:
            self.wholes[hurt.index] = here.index
            injured.drop(hurt)
            return
        hurt = hurt_before(view, here, injured)
        if hurt is not None:
            self.of_hurt[here.index] = hurt.index


def counts(quantity: Quantity) -> bool:
    """Whether a figure may add to a toll."""
    return (
        quantity.kind in PEOPLE
        and quantity.status in (Status.ASSERTED, Status.UNCONFIRMED)
        and quantity.role in (Role.TOTAL, Role.ADDITIONAL)
    )


def _place(view: View, here: Standing, roots: Roots, wholes: dict[int, int]) -> None:
    """Decide whether a figure stands for itself, or points to another one."""
    quantity = here.quantity
    if not roots or quantity.role is Role.ADDITIONAL:
        roots.add(here)
        return
    if _of_series(view, here, roots):
        wholes[here.index] = WAR
        return
    whole = _told_before(view, here, roots)
    if whole is not None:
        wholes[here.index] = whole
        return
    if _presupposed(view, here, roots):
        wholes[here.index] = BEFORE
        return
    some, all_here = roots.alone_in(here.sentence)
    if not all_here and (not some or generic(quantity)):
        again = _repeated(view, here, roots)
        if again is not None:
            wholes[here.index] = again.index
            return
        for other in _covered(here, roots):
            wholes[other.index] = here.index
            roots.drop(other)
    roots.add(here)


def _of_series(view: View, here: Standing, roots: Roots) -> bool:
    """
    Whether a figure is of many attacks, when those of this one were told before.

    "Two guards died. It was one of a string of attacks in which 40 died".
    """
    if roots.alone_in(here.sentence)[0]:
        return False
    start, end = view.sentences[here.sentence]
    end = min(end, start + LOOK_BACK)
    return stands(view, "series", start, end) or any(
        view.has(index, "throughout")
        and any(view.has(near, "country") for near in (index + 1, index + 2))
        for index in range(start, end)
    )


def _presupposed(view: View, here: Standing, roots: Roots) -> bool:
    """
    Whether a harm is named as one that is known, when others were told before.

    "The murder of the judge" is no news; "a judge was murdered" is.
    """
    quantity = here.quantity
    if quantity.cue is None or quantity.span.start < quantity.cue.span.end:
        return False
    first = view.word_at(quantity.cue.span.start)
    noun = view.has(first, "article") and view.has(
        view.word_at(quantity.cue.span.end - 1), "harm_noun"
    )
    return noun and not roots.alone_in(here.sentence)[0]


def _told_before(view: View, here: Standing, roots: Roots) -> int | None:
    """
    Give the index of the figure that this one is, wherever it stands.

    It is `WAR` for none of the event's.
    """
    quantity, mine = here.quantity, figure(here.quantity)
    himself = is_reflexive(view, quantity)
    if quantity.value == 1 and (himself or is_pronoun(view, quantity)):
        one = next(
            (
                other
                for other in roots.recent()
                if other.quantity.value == 1
                and (not himself or by_own_hand(view, other.quantity))
            ),
            None,
        )
        if one is not None:
            return one.index
    if mine is None or not generic(quantity):
        return None
    if roots.total and mine >= max(MIN_WAR, roots.total * WAR_SCALE):
        return WAR
    again = roots.same_figure(mine) if mine >= SURE else None
    return None if again is None else again.index


def _repeated(view: View, here: Standing, roots: Roots) -> Standing | None:
    """Find the figure of another sentence that this one says again, or is part of."""
    quantity, mine = here.quantity, figure(here.quantity)
    recent = roots.recent()
    for other in recent:
        theirs = figure(other.quantity)
        if here.sentence == other.sentence:
            continue
        if mine is None or theirs is None:
            if mine == theirs or (mine is None and here.definite):
                return other
            continue
        if mine == theirs and (
            mine != 1 or here.definite or _alike(quantity, other.quantity)
        ):
            return other
        if mine <= theirs and (
            here.definite
            or (
                generic(other.quantity)
                and not _besides(quantity)
                and not _next_attack(view, here, other)
            )
        ):
            return other
    summed = (
        mine is not None and mine != 1 and mine == roots.total and generic(quantity)
    )
    return recent[0] if summed else None


def _covered(here: Standing, roots: Roots) -> list[Standing]:
    """Find the figures that a later total takes in: "three died in all"."""
    mine = figure(here.quantity)
    if (
        mine is None
        or not generic(here.quantity)
        or (mine == 1 and not _sums_up(here.quantity))
        or (roots.total is not None and mine < roots.total)
    ):
        return []
    return roots.outside(here.sentence)


def generic(quantity: Quantity) -> bool:
    """Whether a figure says nothing of who the victims are: "12 people"."""
    return (
        quantity.number is not None
        and not quantity.victim_types
        and quantity.side is None
        and quantity.country is None
        and quantity.modifier is not Modifier.UNKNOWN
    )


def _named(quantity: Quantity) -> bool:
    return quantity.number is None and not quantity.victim_types


def _next_attack(view: View, here: Standing, other: Standing) -> bool:
    """
    Whether a sentence tells of one more attack than that of another figure.

    "A bomb killed five people. A second bomb killed three"; where the figure
    is of "two attacks", those of the second are part of it.
    """
    start, end = view.sentences[here.sentence]
    end = min(end, view.word_at(here.quantity.span.start), start + LOOK_BACK)
    if not any(
        view.has(index, "next_one") and view.has(index + 1, "attack_noun")
        for index in range(start, end)
    ):
        return False
    first, last = view.sentences[other.sentence]
    several = any(
        view.has(index, "attack_noun") and view.has(index, "plural")
        for index in range(first, min(last, first + LOOK_BACK))
    )
    return not several


LOOK_BACK = 60
"""Words of a sentence that are looked at for the attack it tells of."""


def _besides(quantity: Quantity) -> bool:
    """Whether a figure is of people whom a bare one before it leaves out."""
    return _named(quantity) or VictimType.ATTACKER in quantity.victim_types


def _alike(quantity: Quantity, other: Quantity) -> bool:
    """Whether two figures of one may be the same person."""
    if generic(quantity):
        return _sums_up(quantity)
    if generic(other):
        return True
    mine = quantity.victims.text.lower() if quantity.victims else None
    theirs = other.victims.text.lower() if other.victims else None
    return (
        mine is None
        or theirs is None
        or mine == theirs
        or mine.split()[-1] == theirs.split()[-1]
    )


def _sums_up(quantity: Quantity) -> bool:
    """
    Whether the harm is what is counted.

    "1 fatality" sums up; "one was hit" is one more.
    """
    return quantity.cue is not None and quantity.span.covers(quantity.cue.span)


def _with_wholes(found: Sequence[Quantity], wholes: dict[int, int]) -> list[Quantity]:
    """Point each part to its root; wholes are made before their parts."""
    done = list(found)
    for index, whole in wholes.items():
        if whole == WAR:
            done[index] = attrs.evolve(
                done[index], role=Role.PRIOR, accrual=Accrual.CUMULATIVE
            )
            continue
        if whole == BEFORE:
            done[index] = attrs.evolve(done[index], role=Role.PRIOR)
            continue
        root = whole
        seen = {index}
        while root in wholes and root not in seen:
            seen.add(root)
            root = wholes[root]
        if root != index:
            done[index] = attrs.evolve(done[index], role=Role.PART, whole=found[root])
    return done


def _rooted(done: list[Quantity], *earlier: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """Let every part point to the root, and to the object that is given out."""
    given = {
        id(old): new for one in earlier for old, new in zip(one, done, strict=True)
    }
    for index, quantity in enumerate(done):
        whole = quantity.whole
        if whole is None:
            continue
        root = given.get(id(whole), whole)
        while root.whole is not None and root.whole is not root:
            root = given.get(id(root.whole), root.whole)
        if root is not whole:
            done[index] = attrs.evolve(quantity, whole=root)
            given[id(quantity)] = done[index]
    return tuple(done)
