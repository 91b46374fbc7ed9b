"""From the figures of one report to what it says, taken together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

import attrs

from conflictparse._links import voice
from conflictparse._quantities import MOVED, Accrual, QuantityKind, Role
from conflictparse._status import Status
from conflictparse._tolls._heads import Head, counts, heads, parts, speakers
from conflictparse._tolls._sums import highest, less, lowest, size, stated, total
from conflictparse._tolls._types import Toll

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from conflictparse._quantities import Quantity, VictimType
    from conflictparse._tolls._sums import Figure

__all__ = ["find"]

Key: TypeAlias = "VictimType | str | None"


def find(quantities: Sequence[Quantity], by: str | None = None) -> tuple[Toll, ...]:
    """
    Give one toll for each kind of harm to people and each unit.

    Args:
        quantities:
            The figures of one report, linked.
        by:
            The field that breaks each toll down; None for all victims.
    """
    groups: dict[tuple[QuantityKind, str, Key], list[Head]] = {}
    for key, head in _keyed_heads(quantities, by):
        group = head.figure.kind, head.figure.unit, key
        groups.setdefault(group, []).append(head)
    died = _died(quantities)
    found = []
    for (kind, unit, key), members in groups.items():
        hurt_only = kind is QuantityKind.INJURED
        living = [
            one for one in members if not hurt_only or _place(one.figure) not in died
        ]
        toll = _without(_toll(kind, unit, living), quantities if hurt_only else ())
        found.append(toll if by is None else _keyed(toll, by, key, living))
    return tuple(found)


def _keyed_heads(
    quantities: Sequence[Quantity], by: str | None
) -> Iterator[tuple[Key, Head]]:
    """
    Give each group of people under each of its keys.

    A break-down also has what is said of some of a group ("31, including six
    civilians"), or of all of it by another speaker; of several such figures
    under one key the largest.
    """
    for head in heads(quantities):
        for key in _keys(head.figure, by):
            # By speaker every claim has a toll of its own, so none has rivals.
            yield key, head if by != "attribution" else Head(head.figure)
    if by is None:
        return
    more = speakers(quantities) if by == "attribution" else parts(quantities)
    largest: dict[tuple[int, Key], Quantity] = {}
    for part in more:
        for key in _keys(part, by):
            whole = part.whole
            if key is None or whole is None or key in _keys(whole, by):
                continue
            place = id(whole), key
            largest[place] = max(largest.get(place, part), part, key=size)
    for (_, key), part in largest.items():
        yield key, Head(part)


def _keys(quantity: Quantity, by: str | None) -> Iterable[Key]:
    if by is None:
        return (None,)
    if by == "victim_type":
        return quantity.victim_types or (None,)
    if by == "place":
        return (quantity.place.text if quantity.place else None,)
    if by == "attribution":
        return (voice(quantity),)
    return (quantity.country if by == "country" else quantity.side,)


def _place(quantity: Quantity) -> tuple[int, int]:
    return quantity.span.start, quantity.span.end


def _died(quantities: Iterable[Quantity]) -> set[tuple[int, int]]:
    """
    Give the places of those said to have died.

    Whoever is hurt and then dies is killed only.
    """
    return {
        _place(quantity)
        for quantity in quantities
        if quantity.kind is QuantityKind.KILLED and quantity.status is Status.ASSERTED
    }


def _toll(kind: QuantityKind, unit: str, members: Sequence[Head]) -> Toll:
    """
    Weigh and add up the groups of one kind.

    What is asserted goes before what nobody has confirmed, and a group before
    one of nobody.
    """
    sure = [one for one in members if one.figure.status is Status.ASSERTED] or members
    some = _flows([one for one in sure if one.figure.value != 0] or sure)
    figures = tuple(one.figure for one in some)
    rivals = [rival for one in some for rival in one.rivals]
    others = [one.figure for one in members if one not in sure]
    return Toll(
        kind=kind,
        unit=unit,
        low=_low(some),
        best=total(map(stated, figures)),
        high=total(
            highest(claim.high for claim in (one.figure, *one.rivals)) for one in some
        ),
        quantities=figures,
        conflicting=tuple(sorted([*rivals, *others], key=lambda one: one.span)),
    )


def _flows(members: Sequence[Head]) -> Sequence[Head]:
    """
    Leave out who has moved before, or is away, where others are told to have left.

    "5,000 fled; 21,000 people are in camps", "bringing the number since May to
    48,000": the five thousand may be among those too.
    """
    if any(_moves(one) for one in members):
        # "640 families lost all. Another 1,150 are waiting in tents": others, where
        # nobody else is told to be away.
        away = [one.figure for one in members if one.figure.accrual is Accrual.STOCK]
        beside = all(figure.role is Role.ADDITIONAL for figure in away)
        return [one for one in members if _moves(one) or (beside and _is_away(one))]
    grown = [one for one in members if one.figure.accrual is Accrual.CUMULATIVE]
    there = [one for one in members if one.figure.accrual is not Accrual.CUMULATIVE]
    # "154,000 have fled since May; 29,000 are in schools": those are among them.
    if not grown or not there:
        return members
    return max(grown, there, key=lambda some: sum(size(one.figure) for one in some))


def _moves(one: Head) -> bool:
    """Whether those counted are told to have left, and not to be away."""
    return one.figure.kind not in MOVED or one.figure.accrual not in GROWN


def _is_away(one: Head) -> bool:
    """Whether those counted are told to be away: "are waiting in tents"."""
    return one.figure.accrual is Accrual.STOCK


GROWN = frozenset({Accrual.STOCK, Accrual.CUMULATIVE})


def _without(toll: Toll, quantities: Iterable[Quantity]) -> Toll:
    """
    Take those who died out of a toll of the hurt.

    "Five people were shot; two of them died": three are hurt. Of "nine of whom died,
    among them the pastor" he is one of the nine, told of by the same words.
    """
    hurt = {id(one) for one in toll.quantities}
    killed = [
        one
        for one in quantities
        if one.kind is QuantityKind.KILLED and id(one.whole) in hurt
    ]
    told = {one.cue for one in killed if counts(one)}
    dead = tuple(
        one
        for one in killed
        if counts(one) or (one.role is Role.PART and one.cue not in told)
    )
    died = total(map(stated, dead))
    return attrs.evolve(
        toll,
        low=less(toll.low, died),
        best=less(toll.best, died),
        high=less(toll.high, died),
        died=dead,
    )


def _low(members: Sequence[Head]) -> Figure:
    lows = [lowest(claim.low for claim in (one.figure, *one.rivals)) for one in members]
    known = [one for one in lows if one is not None]
    return total(known) if known or not members else None


def _keyed(toll: Toll, by: str, key: Key, members: Sequence[Head]) -> Toll:
    """Say which part of a break-down a toll is."""
    if by == "attribution":
        said = members[0].figure.attribution if members else None
        return attrs.evolve(toll, attribution=said if key is not None else None)
    keyed: dict[str, Any] = {by: key}
    return attrs.evolve(toll, **keyed)
