"""Words -> noun and verb groups, the second level that rules are written over."""

from conflictparse._groups._alphabet import Alphabet
from conflictparse._groups._find import Chunker, Sentence
from conflictparse._groups._levels import Levels
from conflictparse._groups._types import Group

__all__ = ["Alphabet", "Chunker", "Group", "Levels", "Sentence"]
