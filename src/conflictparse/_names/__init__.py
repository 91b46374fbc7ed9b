"""Who or what a noun phrase names, and whom words point back to: the door."""

from __future__ import annotations

from conflictparse._names._places import country_names
from conflictparse._names._read import read
from conflictparse._names._registry import Registry
from conflictparse._names._resolve import Resolver
from conflictparse._names._types import Name

__all__ = ["Name", "Registry", "Resolver", "country_names", "read"]
