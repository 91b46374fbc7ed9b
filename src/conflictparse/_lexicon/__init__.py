"""Word lists: loaded from TOML, checked, and turned into tags by word."""

from conflictparse._lexicon._index import TagIndex, alike
from conflictparse._lexicon._load import Entry, Lexicon, load, word_lists
from conflictparse._lexicon._shapes import BROKEN_APOSTROPHES, normal_form
from conflictparse._lexicon._table import Phrase, Table

__all__ = [
    "BROKEN_APOSTROPHES",
    "Entry",
    "Lexicon",
    "Phrase",
    "Table",
    "TagIndex",
    "alike",
    "load",
    "normal_form",
    "word_lists",
]
