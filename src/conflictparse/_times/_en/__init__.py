"""The English constructions of time."""

from conflictparse._times._en import (
    _anaphora,
    _bare_lengths,
    _clock_ranges,
    _clocks,
    _counted,
    _dates,
    _decades,
    _distances,
    _eras,
    _figures,
    _habits,
    _known_days,
    _length_pairs,
    _lengths,
    _moments,
    _next_but_one,
    _pointing,
    _quarters,
    _ranges,
    _repeats,
    _spoken,
    _years,
    _zones,
)
from conflictparse._times._en._parts import PARTS
from conflictparse._times._en._tense import with_tense
from conflictparse._times._en._together import together

__all__ = ["PARTS", "RULES", "together", "with_tense"]

RULES = (
    *_habits.FIRST,
    *_moments.RULES,
    *_zones.RULES,
    *_clock_ranges.RULES,
    *_clocks.RULES,
    *_spoken.RULES,
    *_ranges.RULES,
    *_counted.RULES,
    *_known_days.RULES,
    *_dates.RULES,
    *_figures.RULES,
    *_anaphora.RULES,
    *_next_but_one.RULES,
    *_pointing.RULES,
    *_habits.RULES,
    *_repeats.RULES,
    *_distances.RULES,
    *_length_pairs.RULES,
    *_lengths.RULES,
    *_bare_lengths.RULES,
    *_quarters.RULES,
    *_decades.RULES,
    *_years.RULES,
    *_eras.RULES,
)
