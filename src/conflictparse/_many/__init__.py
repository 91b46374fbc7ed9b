"""Many documents, in order, in this process or in several: the door of the room."""

from __future__ import annotations

from conflictparse._many._read import read_in_chunks, read_in_order

__all__ = ["read_in_chunks", "read_in_order"]
