"""The English constructions of time."""

from conflictparse._times._en import (
    _clocks,
    _counted,
    _dates,
    _lengths,
    _moments,
    _pointing,
    _ranges,
    _repeats,
    _years,
    _zones,
)
from conflictparse._times._en._parts import PARTS

__all__ = ["PARTS", "RULES", "TRIGGERS"]

RULES = (
    *_moments.RULES,
    *_zones.RULES,
    *_clocks.RULES,
    *_ranges.RULES,
    *_counted.RULES,
    *_dates.RULES,
    *_pointing.RULES,
    *_repeats.RULES,
    *_lengths.RULES,
    *_years.RULES,
)

TRIGGERS = (
    "digits",
    "month",
    "weekday",
    "weekday_plural",
    "time_unit",
    "repeat_word",
    "holiday",
    "season",
    "part_of_day",
    "reference",
    "day_word",
    "decade_word",
    "ordinal_word",
    "count_word",
    "tens_word",
    "era",
    "clock_name",
    "pointer",
    "story_pointer",
    "edge_noun",
)
"""Tags of which every expression of time holds a word."""
