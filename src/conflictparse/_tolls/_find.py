"""From the figures of one report to what it says, taken together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

import attrs

from conflictparse._quantities import PEOPLE, QuantityKind, Role
from conflictparse._status import Status
from conflictparse._tolls._sums import less, stated, total
from conflictparse._tolls._types import Toll

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

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
    groups: dict[tuple[QuantityKind, str, Key], list[Quantity]] = {}
    for quantity in quantities:
        if _counts(quantity):
            for key in _keys(quantity, by):
                group = quantity.kind, quantity.unit, key
                groups.setdefault(group, []).append(quantity)
    died = _died(quantities)
    found = []
    for (kind, unit, key), members in groups.items():
        hurt_only = kind is QuantityKind.INJURED
        living = [one for one in members if not hurt_only or _place(one) not in died]
        toll = _without(_toll(kind, unit, living), quantities if hurt_only else ())
        found.append(toll if by is None else _keyed(toll, by, key))
    return tuple(found)


def _counts(quantity: Quantity) -> bool:
    """Whether a figure is of people harmed in what the report is about."""
    return (
        quantity.kind in PEOPLE
        and quantity.role in {Role.TOTAL, Role.ADDITIONAL}
        and quantity.status in {Status.ASSERTED, Status.UNCONFIRMED}
    )


def _keys(quantity: Quantity, by: str | None) -> Iterable[Key]:
    if by is None:
        return (None,)
    if by == "victim_type":
        return quantity.victim_types or (None,)
    if by == "place":
        return (quantity.place.text if quantity.place else None,)
    if by == "attribution":
        said = quantity.attribution
        return (said.speakers[0].name if said is not None and said.speakers else None,)
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


def _toll(kind: QuantityKind, unit: str, members: list[Quantity]) -> Toll:
    sure = [one for one in members if one.status is Status.ASSERTED] or members
    some = [one for one in sure if one.value != 0] or sure
    low, best, high = _added(some)
    return Toll(
        kind=kind,
        unit=unit,
        low=low,
        best=best,
        high=high,
        quantities=tuple(some),
        conflicting=tuple(one for one in members if one not in sure),
    )


def _without(toll: Toll, quantities: Iterable[Quantity]) -> Toll:
    """
    Take those who died out of a toll of the hurt.

    "Five people were shot; two of them died": three are hurt.
    """
    hurt = {id(one) for one in toll.quantities}
    dead = tuple(
        one
        for one in quantities
        if one.kind is QuantityKind.KILLED and _counts(one) and id(one.whole) in hurt
    )
    died = total(map(stated, dead))
    return attrs.evolve(
        toll,
        low=less(toll.low, died),
        best=less(toll.best, died),
        high=less(toll.high, died),
        died=dead,
    )


def _keyed(toll: Toll, by: str, key: Key) -> Toll:
    """Say which part of a break-down a toll is."""
    if by == "attribution":
        first = next(iter(toll.quantities), None)
        return attrs.evolve(toll, attribution=first.attribution if first else None)
    keyed: dict[str, Any] = {by: key}
    return attrs.evolve(toll, **keyed)


def _added(members: Sequence[Quantity]) -> tuple[Figure, Figure, Figure]:
    """
    Add separate groups up.

    The best figure of a range is its lower end, of "up to 30" it is 30; one
    vague member leaves the sum without a best figure.
    """
    if not members:
        return 0, 0, 0
    lows = [one.low for one in members if one.low is not None]
    low = sum(lows) if lows else None
    best = total(map(stated, members))
    high = total(one.high for one in members)
    return low, best, high
