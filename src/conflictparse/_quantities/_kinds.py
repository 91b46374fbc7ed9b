"""Kinds of harm, by what they befall."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._quantities._types import Accrual, QuantityKind, Role, VictimType
from conflictparse._status import Status

if TYPE_CHECKING:
    from collections.abc import Iterable

    from conflictparse._quantities._types import Quantity
    from conflictparse._text import View

__all__ = [
    "ARMED",
    "HELD",
    "LASTING",
    "MASSES",
    "MORTAL",
    "MOVED",
    "PEOPLE",
    "REBELS",
    "SUDDEN",
    "all_since",
    "as_prior",
    "befalls",
    "counts",
    "has_grown",
    "is_some",
    "never_attacks",
    "of_war",
    "prior_if_grown",
]

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
"""Kinds that count people."""

MOVED = frozenset(
    {
        QuantityKind.DISPLACED,
        QuantityKind.EVACUATED,
        QuantityKind.REFUGEES,
        QuantityKind.RETURNED,
    }
)
"""The same people are one of these at a time: "350 refugees were repatriated"."""

MORTAL = frozenset({QuantityKind.KILLED, QuantityKind.INJURED, QuantityKind.CASUALTIES})
"""Who is dead, or hurt."""

SUDDEN = frozenset(
    {
        QuantityKind.KILLED,
        QuantityKind.INJURED,
        QuantityKind.CASUALTIES,
        QuantityKind.CAPTURED,
        QuantityKind.ABDUCTED,
        QuantityKind.ARRESTED,
    }
)
"""What befalls people at once, and is over."""


def counts(quantity: Quantity) -> bool:
    """Whether a figure may add to a toll."""
    return (
        quantity.kind in PEOPLE
        and quantity.status in (Status.ASSERTED, Status.UNCONFIRMED)
        and quantity.role in (Role.TOTAL, Role.ADDITIONAL)
    )


def is_some(quantity: Quantity) -> bool:
    """Whether a figure is of some people, and its sentence does not say of whom."""
    return (
        quantity.role is Role.PART
        and quantity.whole is None
        and quantity.kind in PEOPLE
        and quantity.status is Status.ASSERTED
    )


def befalls(quantity: Quantity) -> bool:
    """Whether the words of harm stand before whom they befell: "killed four"."""
    cue = quantity.cue
    return cue is not None and cue.span.start < quantity.span.start


MIN_WAR = 500
"""From this figure on, the dead may be a war's."""


def of_war(fact: Quantity, *kinds: QuantityKind) -> bool:
    """Whether a figure is large enough to be a war's."""
    return fact.kind in kinds and (fact.value or fact.low or 0) >= MIN_WAR


def has_grown(view: View, quantity: Quantity) -> bool:
    """Whether a figure has been counted up to now: "460 have been killed"."""
    cue = quantity.cue
    if quantity.accrual is Accrual.CUMULATIVE or cue is None:
        return quantity.accrual is Accrual.CUMULATIVE
    words = view.word_at(cue.span.start), view.word_at(cue.span.end)
    return view.holds(*words, "have") and not view.holds(*words, "pluperfect")


def all_since(view: View, sentence: int, facts: Iterable[Quantity]) -> bool:
    """
    Whether a sentence counts since long, so that what comes behind may go on with it.

    "Since May 460 have been killed"; "bombed the town since raiders killed 1,400".
    """
    since = view.holds(*view.sentences[sentence], "since_word")
    return all(
        has_grown(view, one) or (since and one.role is Role.PRIOR) for one in facts
    )


def prior_if_grown(view: View, quantity: Quantity) -> Quantity:
    """Give a figure as one of before, where it has been counted up to now."""
    running = quantity.role is Role.TOTAL and has_grown(view, quantity)
    return as_prior(quantity) if running else quantity


def as_prior(fact: Quantity) -> Quantity:
    """
    Make a figure one of an earlier event; a part stays a part.

    "Displaced since 2019", "the 900 IDPs" count up to now.
    """
    if fact.role is Role.PART or (fact.kind in MASSES and fact.accrual in LASTING):
        return fact
    return attrs.evolve(fact, role=Role.PRIOR)


REBELS = frozenset({VictimType.ATTACKER, VictimType.MILITANT})
"""Who is told of as those who attack, or who fight no state's war."""

ARMED = frozenset({VictimType.MILITANT, VictimType.MILITARY, VictimType.POLICE})
"""Who fights, on whichever side."""

HELD = frozenset({QuantityKind.ABDUCTED, QuantityKind.CAPTURED})
"""Harms of those whom somebody holds."""

LASTING = frozenset({Accrual.CUMULATIVE, Accrual.STOCK})
"""How figures of people count who did not move this time."""

MASSES = frozenset({QuantityKind.AFFECTED, *MOVED})
"""Harms that are told in figures; "he returned home" is none."""


def never_attacks(quantity: Quantity) -> bool:
    """Whether a figure is of people who are told of as others than attackers."""
    return bool(quantity.victim_types) and REBELS.isdisjoint(quantity.victim_types)
