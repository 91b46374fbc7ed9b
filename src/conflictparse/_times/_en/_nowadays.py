"""Whether "today" is no day but the present: "Today the city has one bridge"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._times._en._read import word_at

if TYPE_CHECKING:
    from conflictparse._text import View

__all__ = ["means_nowadays"]

MAX_SUBJECT_WORDS = 6
LASTING = frozenset({"has", "have", "lives", "live", "remains", "remain"})
"""Verbs that tell of what lasts, where none of these follows them."""
EVENTS = ("ed", "ing", "verb_past", "verb_participle")
NAMING = frozenset({"is", "are"})
"""They last where a noun follows: "today it is a museum", not "today he is dead"."""


def means_nowadays(view: View, index: int) -> bool:
    """
    Tell whether "today" at *index* stands for these times.

    "Life today is dear", "the youth of today", "today's world", "Today the city
    has one bridge"; not "Today the two are charged", not "Today is Friday".
    """
    before = word_at(view, index - 1)
    if view.has(index + 1, "possessive"):
        return view.has(index + 2, "nowadays_thing")
    if before == "of":
        return view.has(index - 2, "nowadays_thing")
    if before == "life":
        return True
    head = view.has(index, "cap") and not view.has(index, "upper")
    return head and not quoted(view, index) and lasts(view, index + 1)


def quoted(view: View, index: int) -> bool:
    """
    Tell whether a quotation mark stands before a word.
    """
    return index > 0 and view.has(index - 1, "quote_open")


def lasts(view: View, start: int) -> bool:
    """
    Tell whether the clause from *start* on tells of what lasts.
    """
    first = start + view.has(start, "comma")
    for index in range(first, min(first + MAX_SUBJECT_WORDS, len(view) - 1)):
        after = index + 1
        if view.word(index) in NAMING:
            noun = view.has(after, "article") or view.has(after, "indefinite")
            return index > first and noun
        if view.word(index) in LASTING:
            event = any(view.has(after, tag) for tag in EVENTS)
            return index > first and not event and view.word(after) != "been"
        verb = any(view.has(index, tag) for tag in ("verb_past", "ed", "modal"))
        if verb or view.has(index, "dot") or view.has(index, "comma"):
            return False
    return False
