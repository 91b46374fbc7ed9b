"""The English constructions of statements."""

from conflictparse._rules import Rule
from conflictparse._statements._en import (
    _after,
    _before,
    _deeds,
    _figures,
    _headings,
    _inside,
    _nouns,
    _objects,
    _own_words,
    _relative,
    _relayed,
    _reported,
    _signed,
    _sources,
    _trailing,
)

RULES: tuple[Rule, ...] = (
    *_relayed.RULES,
    *_after.RULES,
    *_signed.RULES,
    *_figures.RULES,
    *_reported.RULES,
    *_relative.RULES,
    *_objects.RULES,
    *_deeds.RULES,
    *_own_words.RULES,
    *_sources.RULES,
    *_trailing.RULES,
    *_nouns.RULES,
    *_before.RULES,
    *_inside.RULES,
    *_headings.RULES,
)
PARTS: dict[str, str] = {}

__all__ = ["PARTS", "RULES"]
