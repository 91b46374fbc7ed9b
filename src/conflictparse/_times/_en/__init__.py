"""The English constructions of time."""

from conflictparse._times._en import (
    _clocks,
    _dates,
    _lengths,
    _pointing,
    _ranges,
    _years,
    _zones,
)
from conflictparse._times._en._parts import PARTS

__all__ = ["PARTS", "RULES"]

RULES = (
    *_zones.RULES,
    *_clocks.RULES,
    *_ranges.RULES,
    *_dates.RULES,
    *_pointing.RULES,
    *_lengths.RULES,
    *_years.RULES,
)
