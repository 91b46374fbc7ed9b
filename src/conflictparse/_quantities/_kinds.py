"""Kinds of harm, by what they befall."""

from __future__ import annotations

from conflictparse._quantities._types import QuantityKind

__all__ = ["MOVED", "PEOPLE"]

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
