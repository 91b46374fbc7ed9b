"""From the figures of one report to what it says, taken together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities import PEOPLE, QuantityKind, Role
from conflictparse._status import Status
from conflictparse._tolls._types import Toll

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from conflictparse._quantities import Quantity

__all__ = ["find"]

Figure = "int | Decimal | None"


def find(quantities: Sequence[Quantity], by: str | None = None) -> tuple[Toll, ...]:
    """
    Give one toll for each kind of harm to people and each unit.

    Args:
        quantities:
            The figures of one report, linked.
        by:
            The field that breaks each toll down; None for all victims.
    """
    groups: dict[tuple[QuantityKind, str, object], list[Quantity]] = {}
    for quantity in quantities:
        if quantity.kind not in PEOPLE or quantity.role not in (
            Role.TOTAL,
            Role.ADDITIONAL,
        ):
            continue
        if quantity.status in (Status.ASSERTED, Status.UNCONFIRMED):
            for key in _keys(quantity, by):
                groups.setdefault((quantity.kind, quantity.unit, key), []).append(
                    quantity
                )
    died = _died(quantities)
    return tuple(
        _toll(kind, unit, members, by, key, died)
        for (kind, unit, key), members in groups.items()
    )


def _keys(quantity: Quantity, by: str | None) -> Iterable[object]:
    if by is None:
        return (None,)
    if by == "victim_type":
        return quantity.victim_types or (None,)
    if by == "place":
        return (quantity.place.text if quantity.place else None,)
    if by == "attribution":
        said = quantity.attribution
        return (said.speakers[0].name if said is not None and said.speakers else None,)
    return (getattr(quantity, by),)


def _died(quantities: Iterable[Quantity]) -> set[tuple[int, int]]:
    """Give the places of those said to have died: whoever is hurt and then dies is killed only."""
    return {
        (quantity.span.start, quantity.span.end)
        for quantity in quantities
        if quantity.kind is QuantityKind.KILLED and quantity.status is Status.ASSERTED
    }


def _toll(
    kind: QuantityKind,
    unit: str,
    members: list[Quantity],
    by: str | None,
    key: object,
    died: set[tuple[int, int]],
) -> Toll:  # noqa: PLR0913
    if kind is QuantityKind.INJURED:
        members = [one for one in members if (one.span.start, one.span.end) not in died]
    sure = [one for one in members if one.status is Status.ASSERTED] or members
    some = [one for one in sure if one.value != 0] or sure
    low, best, high = _added(some)
    named = {by: _key_of(some, by, key)} if by is not None else {}
    return Toll(
        kind=kind,
        unit=unit,
        low=low,
        best=best,
        high=high,
        quantities=tuple(some),
        conflicting=tuple(one for one in members if one not in sure),
        **named,
    )  # type: ignore[arg-type]


def _key_of(members: Sequence[Quantity], by: str, key: object) -> object:
    return members[0].attribution if by == "attribution" and members else key


def _added(members: Sequence[Quantity]) -> tuple[Figure, Figure, Figure]:
    """
    Add separate groups up.

    The best figure of a range is its lower end, of "up to 30" it is 30; one
    vague member leaves the sum without a best figure.
    """
    if not members:
        return 0, 0, 0
    lows = [one.low for one in members if one.low is not None]
    highs = [one.high for one in members]
    bests = [
        one.value
        if one.value is not None
        else one.low
        if one.high is not None
        else None
        for one in members
    ]
    low = sum(lows) if lows else None
    best = (
        None
        if any(value is None for value in bests)
        else sum(value for value in bests if value is not None)
    )
    high = (
        None
        if any(value is None for value in highs)
        else sum(value for value in highs if value is not None)
    )
    return low, best, high
