"""Look at a word that may lie before the first or behind the last."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from conflictparse._lexicon import Entry
    from conflictparse._text import View

__all__ = ["entry_at", "has_any", "word_at"]


def word_at(view: View, index: int) -> str:
    """
    Give a word's normal form, "" where there is none.
    """
    return view.word(index) if index >= 0 else ""


def entry_at(view: View, index: int, tag: str) -> Entry | None:
    """
    Give the entry that lends a word a tag, None where there is no such word.
    """
    return view.entry(index, tag) if view.has(index, tag) else None


def has_any(view: View, index: int, tags: Iterable[str]) -> bool:
    """
    Whether a word carries one of the tags.
    """
    return view.holds(index, index + 1, *tags)
