"""Noun and verb groups of English."""

from conflictparse._groups._en._grammar import GRAMMAR, NOUNS, VERBS, WORDS

__all__ = ["GRAMMAR", "NOUNS", "VERBS", "WORDS"]
