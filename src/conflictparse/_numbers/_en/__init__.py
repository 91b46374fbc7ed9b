"""Numbers in English."""

from conflictparse._numbers._en import _bounds, _numerals

NUMERALS = _numerals.RULES
COUNTS = _bounds.RULES
PARTS = {**_numerals.PARTS, **_bounds.PARTS}

__all__ = ["COUNTS", "NUMERALS", "PARTS"]
