"""Dates, times, lengths and repetitions: the door of the room."""

from __future__ import annotations

from conflictparse._timestamps._published import published_of
from conflictparse._timestamps._resolve import resolve
from conflictparse._timestamps._state import Context
from conflictparse._timestamps._types import (
    Anchored,
    Grain,
    Mod,
    Relation,
    Rendering,
    Timestamp,
    TimeType,
    Zone,
)

__all__ = [
    "Anchored",
    "Context",
    "Grain",
    "Mod",
    "Relation",
    "Rendering",
    "TimeType",
    "Timestamp",
    "Zone",
    "published_of",
    "resolve",
]
