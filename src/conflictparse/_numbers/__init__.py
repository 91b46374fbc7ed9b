"""Numbers as they are stated: the door of the room."""

from __future__ import annotations

from conflictparse._numbers._atoms import Atom
from conflictparse._numbers._find import Count, counts, numerals, to_number
from conflictparse._numbers._types import Modifier, Number

__all__ = ["Atom", "Count", "Modifier", "Number", "counts", "numerals", "to_number"]
