"""Numbers as they are stated: the door of the room."""

from __future__ import annotations

from conflictparse._numbers._types import Modifier, Number

__all__ = ["Modifier", "Number"]
