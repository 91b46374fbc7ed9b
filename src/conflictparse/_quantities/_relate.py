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
from conflictparse._quantities._types import Accrual, QuantityKind, Role
from conflictparse._status import Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conflictparse._quantities._types import Quantity
    from conflictparse._text import View

PEOPLE = frozenset(
    {
        QuantityKind.KILLED,
        QuantityKind.INJURED,
        QuantityKind.CASUALTIES,
        QuantityKind.MISSING,
        QuantityKind.CAPTURED,
        QuantityKind.ABDUCTED,
        QuantityKind.DISPLACED,
        QuantityKind.EVACUATED,
        QuantityKind.REFUGEES,
        QuantityKind.RETURNED,
        QuantityKind.AFFECTED,
        QuantityKind.ARRESTED,
    }
)


@attrs.define
class _Standing:
    """A figure that stands for people of its own, so far."""

    index: int
    sentence: int
    definite: bool
    parts: list[int] = attrs.field(factory=list)


def relate(view: View, found: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """Give the figures with `role` and `whole` set where they repeat or are part of others."""
    stated = found
    found = [_with_antecedent(view, found, index) for index in range(len(found))]
    wholes: dict[int, int] = {}
    by_kind: dict[tuple[QuantityKind, str], list[_Standing]] = {}
    for index, quantity in enumerate(found):
        if not counts(quantity):
            continue
        if quantity.kind is QuantityKind.INJURED and _dead_already(view, found, quantity, by_kind, wholes, index):
            continue
        if quantity.kind is QuantityKind.KILLED:
            hurt = _hurt_before(view, found, quantity, by_kind.get((QuantityKind.INJURED, quantity.unit), []))
            if hurt is not None:
                wholes[hurt.index] = index
                by_kind[QuantityKind.INJURED, quantity.unit].remove(hurt)
        standing = by_kind.setdefault((quantity.kind, quantity.unit), [])
        sentence = view.sentence_of(view.word_at(quantity.span.start))
        _place(view, found, index, sentence, standing, wholes)
    return _with_wholes(stated, found, wholes)


def _dead_already(view: View, found: Sequence[Quantity], quantity: Quantity, by_kind: dict[tuple[QuantityKind, str], list[_Standing]], wholes: dict[int, int], index: int) -> bool:  # noqa: PLR0913
    """ "Killed a guard. … The guard was shot in the back." hurts nobody else."""
    if quantity.value != 1 or not is_definite(view, quantity):
        return False
    for other in by_kind.get((QuantityKind.KILLED, quantity.unit), []):
        dead = found[other.index]
        if dead.value == 1 and (is_pronoun(view, quantity) or dead.text.split()[-1].lower() == quantity.text.split()[-1].lower()):
            wholes[index] = other.index
            return True
    return False


def _hurt_before(view: View, found: Sequence[Quantity], quantity: Quantity, injured: list[_Standing]) -> _Standing | None:
    """Find whom a death is of who was hurt before: "shot a guard. … The guard died."."""
    if quantity.value is None or not is_definite(view, quantity):
        return None
    for other in reversed(injured):
        hurt = found[other.index]
        if hurt.value == quantity.value and hurt.span.start < quantity.span.start and (
            is_pronoun(view, quantity) or hurt.text.split()[-1].lower() == quantity.text.split()[-1].lower()
        ):
            return other
    return None


def with_wholes_of_parts(found: Sequence[Quantity]) -> list[Quantity]:
    """
    Give each part of a sentence the kind and the figure that it is part of.

    That is the nearest one before it; a part of nothing is no figure of harm.
    """
    done: list[Quantity] = []
    for quantity in found:
        if quantity.role is not Role.PART or quantity.kind is not QuantityKind.OTHER:
            done.append(quantity)
            continue
        if any(other.span.overlaps(quantity.span) and other.kind in PEOPLE for other in found):
            continue
        before = [
            other
            for other in done
            if other.kind in PEOPLE and other.role is not Role.PART and other.value != 0
        ]
        if before and _fits_in(quantity, before[-1]):
            whole = before[-1]
            done.append(attrs.evolve(quantity, kind=whole.kind, cue=whole.cue, status=whole.status, whole=whole))
    return [_with_any_whole(quantity, done) for quantity in done]


def _with_any_whole(quantity: Quantity, sentence: Sequence[Quantity]) -> Quantity:
    """ "Five boys among nine killed": the whole stands behind its part."""
    if quantity.role is not Role.PART or quantity.whole is not None:
        return quantity
    wholes = (
        other
        for other in sentence
        if other.kind is quantity.kind and other.role is not Role.PART and _fits_in(quantity, other)
    )
    whole = next(wholes, None)
    return quantity if whole is None else attrs.evolve(quantity, whole=whole)


def _fits_in(part: Quantity, whole: Quantity) -> bool:
    mine, theirs = figure(part), figure(whole)
    return mine is None or theirs is None or mine <= theirs


def _with_antecedent(view: View, found: Sequence[Quantity], index: int) -> Quantity:
    """ "Shot three of his professors, killing them all": the pronoun has its antecedent's count."""
    quantity = found[index]
    if quantity.value is not None or quantity.kind not in PEOPLE or not is_pronoun(view, quantity):
        return quantity
    sentence = view.sentence_of(view.word_at(quantity.span.start))
    for other in reversed(found[:index]):
        if sentence - view.sentence_of(view.word_at(other.span.start)) > 1:
            break
        if other.value is not None and other.value > 1 and other.kind in PEOPLE and other.kind is not quantity.kind:
            return attrs.evolve(quantity, low=other.low, value=other.value, high=other.high, modifier=other.modifier)
    return quantity


def counts(quantity: Quantity) -> bool:
    """Whether a figure may add to a toll."""
    return quantity.kind in PEOPLE and quantity.status in (Status.ASSERTED, Status.UNCONFIRMED) and quantity.role in (
        Role.TOTAL,
        Role.ADDITIONAL,
    )


def _place(view: View, found: Sequence[Quantity], index: int, sentence: int, standing: list[_Standing], wholes: dict[int, int]) -> None:  # noqa: PLR0913
    quantity = found[index]
    here = _Standing(index, sentence, is_definite(view, quantity))
    if not standing or quantity.role is Role.ADDITIONAL:
        standing.append(here)
        return
    if is_pronoun(view, quantity) and quantity.value == 1:
        one = next((other for other in reversed(standing) if found[other.index].value == 1), None)
        if one is not None:
            wholes[index] = one.index
            return
    total = _sum(found, standing)
    mine = figure(quantity)
    if mine is not None and total and mine >= MIN_WAR and mine >= total * WAR_SCALE and generic(quantity):
        wholes[index] = WAR
        return
    again = [other for other in standing if generic(quantity) and (figure(quantity) or 0) >= SURE and figure(found[other.index]) == figure(quantity)]
    if again:
        wholes[index] = again[0].index
        return
    same_sentence = [other for other in standing if other.sentence == sentence]
    if same_sentence and not generic(quantity) or (same_sentence and len(same_sentence) == len(standing)):
        standing.append(here)
        return
    whole = _repeated(found, here, standing)
    if whole is not None:
        wholes[index] = whole.index
        return
    covered = _covered(found, here, standing)
    for other in covered:
        wholes[other.index] = index
        standing.remove(other)
    standing.append(here)


def _repeated(found: Sequence[Quantity], here: _Standing, standing: list[_Standing]) -> _Standing | None:
    """Find the figure that this one says again, or is part of."""
    quantity = found[here.index]
    mine = figure(quantity)
    for other in reversed(standing):
        theirs = figure(found[other.index])
        if here.sentence == other.sentence:
            continue
        if mine is None or theirs is None:
            if mine == theirs or (mine is None and here.definite):
                return other
            continue
        if mine == theirs and (mine != 1 or here.definite or _alike(quantity, found[other.index])):
            return other
        if mine <= theirs and (here.definite or (generic(found[other.index]) and not _named(quantity))):
            return other
    total = _sum(found, standing)
    if mine is not None and total is not None and mine == total and generic(quantity) and mine != 1:
        return standing[-1]
    return None


def _covered(found: Sequence[Quantity], here: _Standing, standing: list[_Standing]) -> list[_Standing]:
    """Find the figures that a later total takes in: "1 fatality", "three died in all"."""
    quantity = found[here.index]
    mine = figure(quantity)
    total = _sum(found, standing)
    if mine is None or not generic(quantity) or (total is not None and mine < total):
        return []
    return [other for other in standing if other.sentence != here.sentence]


def _sum(found: Sequence[Quantity], standing: list[_Standing]) -> int | None:
    figures = [figure(found[other.index]) for other in standing]
    known = [value for value in figures if value is not None]
    return sum(int(value) for value in known) if known else None


def figure(quantity: Quantity) -> int | None:
    """Give one figure to compare by."""
    for value in (quantity.value, quantity.low, quantity.high):
        if value is not None:
            return int(value)
    return None


def generic(quantity: Quantity) -> bool:
    """Whether a figure says nothing of who the victims are: "12 people", "3 fatalities"."""
    return (
        quantity.number is not None
        and not quantity.victim_types
        and quantity.side is None
        and quantity.country is None
        and quantity.modifier is not Modifier.UNKNOWN
    )


def _named(quantity: Quantity) -> bool:
    return quantity.number is None and not quantity.victim_types


def _alike(quantity: Quantity, other: Quantity) -> bool:
    """Whether two figures of one may be the same person."""
    if generic(quantity):
        # "1 fatality" sums up; "one was hit" is one more.
        return quantity.cue is not None and quantity.span.covers(quantity.cue.span)
    if generic(other):
        return True
    mine = quantity.victims.text.lower() if quantity.victims else None
    theirs = other.victims.text.lower() if other.victims else None
    return mine is None or theirs is None or mine == theirs or mine.split()[-1] == theirs.split()[-1]


def is_definite(view: View, quantity: Quantity) -> bool:
    """Whether the words point back: "the soldiers", "both", "they"."""
    first = view.word_at(quantity.span.start)
    return view.has(first, "article") or is_pronoun(view, quantity) or view.word(first) in {"both", "these", "those", "all"}


SURE = 5
"""From this figure on, the same figure twice is the same people."""


def is_pronoun(view: View, quantity: Quantity) -> bool:
    """Whether the victim is only "he", "her", "them"."""
    first = view.word_at(quantity.span.start)
    return view.has(first, "pronoun_person") and view.ends[first] == quantity.span.end


MIN_WAR = 500
WAR_SCALE = 40
WAR = -1
"""A toll on another scale is the war's, not the event's."""


def _with_wholes(
    stated: Sequence[Quantity], found: Sequence[Quantity], wholes: dict[int, int]) -> tuple[Quantity, ...]:
    """Set the references: each part to its root, wholes made before the parts that point to them."""
    done = list(found)
    for index, whole in wholes.items():
        if whole == WAR:
            done[index] = attrs.evolve(done[index], role=Role.PRIOR, accrual=Accrual.CUMULATIVE)
            continue
        root = whole
        seen = {index}
        while root in wholes and root not in seen:
            seen.add(root)
            root = wholes[root]
        if root != index:
            done[index] = attrs.evolve(done[index], role=Role.PART, whole=found[root])
    return _rooted(done, stated, found)


def _rooted(
    done: list[Quantity], *earlier: Sequence[Quantity]
) -> tuple[Quantity, ...]:
    """Let every part point to the root, and to the object that is given out."""
    given = {id(old): new for one in earlier for old, new in zip(one, done, strict=True)}
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
