"""Words and rules as a caller may change them: the door of the room."""

from __future__ import annotations

from conflictparse._ruleset._types import LOCALES, Ruleset, lexicon_of, strings

__all__ = ["LOCALES", "Ruleset", "lexicon_of", "strings"]
