"""Who or what a noun phrase names, and whom words point back to: the room's door."""

from __future__ import annotations

from conflictparse._names._prepared import Prepared
from conflictparse._names._read import read
from conflictparse._names._registry import Registry
from conflictparse._names._resolve import Resolver
from conflictparse._names._standing import completes, is_shaped, names_shaped
from conflictparse._names._types import Name

__all__ = [
    "Name",
    "Prepared",
    "Registry",
    "Resolver",
    "completes",
    "is_shaped",
    "names_shaped",
    "read",
]
