"""Kinds of harm, by what they befall."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities._types import QuantityKind, Role
from conflictparse._status import Status

if TYPE_CHECKING:
    from conflictparse._quantities._types import Quantity

__all__ = ["MOVED", "PEOPLE", "counts"]

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


def counts(quantity: Quantity) -> bool:
    """Whether a figure may add to a toll."""
    return (
        quantity.kind in PEOPLE
        and quantity.status in (Status.ASSERTED, Status.UNCONFIRMED)
        and quantity.role in (Role.TOTAL, Role.ADDITIONAL)
    )
