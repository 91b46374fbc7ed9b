"""The English constructions of quantities."""

from conflictparse._quantities._en import (
    _displacement,
    _halves,
    _lives,
    _measures,
    _nouns,
    _parts_of,
    _remains,
    _states,
    _verbs,
)
from conflictparse._quantities._en._parts import PARTS
from conflictparse._rules import Rule

RULES: tuple[Rule, ...] = (
    *_halves.RULES,
    *_lives.RULES,
    *_verbs.RULES,
    *_displacement.RULES,
    *_states.RULES,
    *_nouns.RULES,
    *_remains.RULES,
    *_measures.RULES,
    *_parts_of.RULES,
)

__all__ = ["PARTS", "RULES"]
