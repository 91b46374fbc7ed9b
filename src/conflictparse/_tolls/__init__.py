"""What a report says, all told: the door of the room."""

from __future__ import annotations

from conflictparse._tolls._find import find
from conflictparse._tolls._types import Toll

__all__ = ["Toll", "find"]
