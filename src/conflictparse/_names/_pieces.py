"""The words of a noun phrase, phrases as one, and what the lists say of each."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._lexicon import Entry
    from conflictparse._text import View

Tags = frozenset[str]

CAPITALS = frozenset({"cap", "mixed", "upper"})
ARTICLES = frozenset(
    {"article", "indefinite", "determiner", "possessive_pronoun", "both", "all"}
)


class Piece(NamedTuple):
    """A word or a phrase that counts as one."""

    start: int
    end: int
    tags: Tags

    @property
    def capital(self) -> bool:
        """Whether it is written with a capital."""
        return not self.tags.isdisjoint(CAPITALS)


def pieces(view: View, start: int, end: int) -> Iterator[Piece]:
    """Give the pieces of a range of words."""
    tagsets, tags, forms = view.table.tagsets, view.tags, view.forms
    while start < end:
        phrase = forms.get(start)
        after = min(end, phrase[1]) if phrase else start + 1
        yield Piece(start, after, tagsets[tags[start]])
        start = after


def entry(view: View, piece: Piece, *tags: str) -> Entry | None:
    """Give the entry that lends a piece the first of some tags it has."""
    for tag in tags:
        if tag in piece.tags:
            found = view.entry(piece.start, tag)
            if found is not None:
                return found
    return None
