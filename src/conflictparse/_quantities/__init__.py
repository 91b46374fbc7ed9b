"""Figures of harm and of other things counted: the door of the room."""

from __future__ import annotations

from conflictparse._quantities._find import find
from conflictparse._quantities._kinds import MORTAL, MOVED, PEOPLE, REBELS
from conflictparse._quantities._told_as import of_another
from conflictparse._quantities._types import (
    Accrual,
    Quantity,
    QuantityKind,
    Role,
    VictimType,
)

__all__ = [
    "MORTAL",
    "MOVED",
    "PEOPLE",
    "REBELS",
    "Accrual",
    "Quantity",
    "QuantityKind",
    "Role",
    "VictimType",
    "find",
    "of_another",
]
