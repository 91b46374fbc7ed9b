"""Numbers in English."""

from conflictparse._numbers._en import (
    _ages,
    _bounds,
    _numerals,
    _ranges,
    _refusals,
    _shares,
    _vague,
)

# First wins a tie: what counts nothing before what counts.
NUMERALS = (
    *_refusals.RULES,
    *_ages.RULES,
    *_shares.RULES,
    *_numerals.RULES,
    *_vague.RULES,
)
COUNTS = (*_bounds.RULES, *_ranges.RULES)
RULES = (*NUMERALS, *COUNTS)
PARTS = {
    **_numerals.PARTS,
    **_refusals.PARTS,
    **_ages.PARTS,
    **_shares.PARTS,
    **_vague.PARTS,
    **_bounds.PARTS,
    **_ranges.PARTS,
}

__all__ = ["COUNTS", "NUMERALS", "PARTS", "RULES"]
