"""Dates, times, lengths and repetitions: the door of the room."""

from __future__ import annotations

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
    "Grain",
    "Mod",
    "Relation",
    "Rendering",
    "TimeType",
    "Timestamp",
    "Zone",
]
