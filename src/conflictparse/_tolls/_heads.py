"""Groups of people, each with the figure that stands for it and its rivals."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from conflictparse._links import exclude, restates, voice
from conflictparse._numbers import Modifier
from conflictparse._quantities import MOVED, PEOPLE, Role, of_another
from conflictparse._status import Status
from conflictparse._tolls._sums import size

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from conflictparse._quantities import Quantity

__all__ = ["Head", "counts", "heads", "parts", "speakers"]


class Head(NamedTuple):
    """
    A group of people: the figure that stands for it, and what disagrees.
    """

    figure: Quantity
    rivals: tuple[Quantity, ...] = ()


def heads(quantities: Sequence[Quantity]) -> list[Head]:
    """
    Give the groups of people that were harmed in what a report is about.

    Parts, repeats, earlier events, threats and denials are no groups.
    """
    rivals: dict[int, list[Quantity]] = {}
    for quantity in quantities:
        if _is_rival(quantity):
            rivals.setdefault(id(quantity.whole), []).append(quantity)
    standing = _left_standing(quantities)
    return [
        Head(quantity, tuple(rivals.get(id(quantity), ())))
        for quantity in quantities
        if counts(quantity) or id(quantity) in standing or _went_on(quantity)
    ]


def _went_on(quantity: Quantity) -> bool:
    """
    Whether some of those who moved are told of by a kind of their own.

    "Displaced 8.2 million, including 1.8 million refugees": so many refugees.
    """
    whole = quantity.whole
    kinds = {quantity.kind, whole.kind} if whole is not None else set()
    return len(kinds) > 1 and kinds <= MOVED and quantity.role is Role.PART


def _left_standing(quantities: Iterable[Quantity]) -> set[int]:
    """
    Give the largest of the figures that are part of one that is denied.

    "Twelve were killed. The mayor denied that 40 had been killed": twelve were; so
    were they before "a clerk said that 40 had, but the mayor denied this".
    """
    largest: dict[int, Quantity] = {}
    for quantity in quantities:
        whole = quantity.whole
        if whole is None or not (
            whole.status is Status.DENIED or _only_claimed(whole, quantity)
        ):
            continue
        same = quantity.kind is whole.kind and quantity.unit == whole.unit
        if same and _harmed(quantity):
            most = largest.setdefault(id(whole), quantity)
            if size(quantity) > size(most):
                largest[id(whole)] = quantity
    return {id(quantity) for quantity in largest.values()}


def _only_claimed(whole: Quantity, part: Quantity) -> bool:
    """Whether nobody has confirmed a figure that takes in one told as a fact."""
    sure = part.status is Status.ASSERTED and whole.status is Status.UNCONFIRMED
    # "More than 100 killed", and then "at least 112": a headline's round figure.
    round_ = part.modifier in ROUND and size(whole) <= size(part) * NEARLY
    first = part.span.end < whole.span.start
    return sure and first and restates(part) and not round_


ROUND = frozenset({Modifier.ABOUT, Modifier.MORE_THAN, Modifier.VAGUE})
"""How a round figure is given."""

NEARLY = 1.25
"""How many times a round figure the exact one may be."""


def parts(quantities: Iterable[Quantity]) -> Iterator[Quantity]:
    """Give the figures that are of some of the people of another."""
    for quantity in quantities:
        if _is_of_a_group(quantity) and not restates(quantity):
            yield quantity


def speakers(quantities: Iterable[Quantity]) -> Iterator[Quantity]:
    """Give the figures of a whole group that another speaker than its own gives."""
    for quantity in quantities:
        whole = quantity.whole
        if whole is not None and _is_of_a_group(quantity) and restates(quantity):
            name = voice(quantity)
            if name is not None and name != voice(whole):
                yield quantity


def counts(quantity: Quantity) -> bool:
    """Whether a figure stands for people harmed in what the report is about."""
    return _harmed(quantity) and quantity.role in {Role.TOTAL, Role.ADDITIONAL}


def _is_of_a_group(quantity: Quantity) -> bool:
    whole = quantity.whole
    return (
        whole is not None
        and quantity.kind is whole.kind
        and quantity.unit == whole.unit
        and _harmed(quantity)
        and counts(whole)
    )


def _is_rival(quantity: Quantity) -> bool:
    """Whether another speaker gives a figure that excludes the one that stands."""
    whole = quantity.whole
    if whole is None or not (_is_of_a_group(quantity) and restates(quantity)):
        return False
    voices = voice(quantity), voice(whole)
    others = None not in voices and voices[0] != voices[1]
    answered = of_another(quantity) or of_another(whole)
    return (others or answered) and exclude(quantity, whole)


def _harmed(quantity: Quantity) -> bool:
    return quantity.kind in PEOPLE and quantity.status in {
        Status.ASSERTED,
        Status.UNCONFIRMED,
    }
