"""Stretches of words: where a clause begins, and what they hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._sections import SectionKind

if TYPE_CHECKING:
    from conflictparse._quantities._types import Quantity
    from conflictparse._text import View

__all__ = [
    "LONG_SENTENCE",
    "clause_start",
    "in_one_paragraph",
    "in_title",
    "is_placed",
    "noun_before",
    "numbered",
    "section_end",
    "stands",
    "weekdays",
    "words_of",
]


def stands(view: View, tag: str, start: int, end: int) -> bool:
    """
    Whether a word or a phrase with *tag* begins between two words.

    A phrase that is not read as one word carries no tag, so its words are
    compared.
    """
    if view.holds(start, end, tag):
        return True
    # Each word of such a phrase carries a tag of its own.
    rarest = view.table.rarest(tag)
    if not (rarest and view.holds(start, end, *rarest)):
        return False
    words = [view.word(index) for index in range(start, end)]
    known = set(words)
    return any(
        known.issuperset(phrase) and _holds(words, phrase)
        for phrase in view.table.sequences.get(tag, ())
    )


def clause_start(view: View, start: int, end: int) -> int:
    """
    Give the first word of the clause that holds a word, as far as marks tell.

    It stands behind the last semicolon, or behind the "and" of "and in May".
    """
    if view.has(end - 2, "and") and view.has(end - 1, "place_in") and end - 1 > start:
        return end - 1
    if not view.holds(start, end, "semicolon"):
        return start
    return max(index + 1 for index in range(start, end) if view.has(index, "semicolon"))


def in_one_paragraph(view: View, number: int) -> bool:
    """Whether no line ends between a sentence and the one before it."""
    end, start = view.sentences[number - 1][1], view.sentences[number][0]
    return "\n" not in view.text[view.ends[end - 1] : view.starts[start]]


def section_end(view: View, kind: SectionKind) -> int:
    """Give the offset at which the last section of a kind ends, 0 where none is."""
    ends = (one.span.end for one in view.sections if one.kind is kind)
    return max(ends, default=0)


def words_of(view: View, sentence: int) -> tuple[int, int]:
    """Give the words of a sentence, of an endless one so many, for what it tells."""
    start, end = view.sentences[sentence]
    return start, min(end, start + LONG_SENTENCE)


LONG_SENTENCE = 60
"""Words of a sentence that are looked at for the deed, the place or the day."""


def in_title(view: View, quantity: Quantity) -> bool:
    """Whether a figure stands in the headline."""
    return quantity.span.end <= section_end(view, SectionKind.TITLE)


def is_placed(view: View, index: int, tag: str) -> bool:
    """
    Whether a name stands behind a word with *tag*, or is an area's: "the city of Tel".
    """
    before = index - 1
    return view.has(before, tag) or (
        view.has(before, "of") and view.has(before - 1, "homeland")
    )


def weekdays(view: View, start: int, end: int, before: str | None = None) -> set[str]:
    """Give the weekdays that some words name, behind a word with *before* if any."""
    words = range(start, end) if view.holds(start, end, "weekday") else ()
    return {
        view.word(index)
        for index in words
        if view.has(index, "weekday")
        and (before is None or view.has(index - 1, before))
    }


def numbered(view: View, index: int) -> bool:
    """Whether a word is a number, in words or in figures."""
    return view.has(index, "numeral") or view.has(index, "digits")


def _holds(words: list[str], phrase: tuple[str, ...]) -> bool:
    """Whether the words of a phrase stand side by side."""
    size = len(phrase)
    return any(
        tuple(words[place : place + size]) == phrase
        for place, word in enumerate(words)
        if word == phrase[0]
    )


def noun_before(view: View, index: int) -> int:
    """Give the word before another one, or the first of the phrase that ends there."""
    place = index - 1
    while place > 0 and view.has(place, "inside"):
        place -= 1
    return place
