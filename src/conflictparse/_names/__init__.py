"""Who or what a noun phrase names: the door of the room."""

from __future__ import annotations

from conflictparse._names._places import country_names
from conflictparse._names._read import read
from conflictparse._names._types import Name

__all__ = ["Name", "country_names", "read"]
