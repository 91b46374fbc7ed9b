"""The view: a text as words, with their tags. Offsets in, offsets out."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from conflictparse._spans import Mention, Span
from conflictparse._text._lines import soft_breaks
from conflictparse._text._words import scan

if TYPE_CHECKING:
    from conflictparse._lexicon import Entry, Table
    from conflictparse._sections import Section

__all__ = ["View"]

NONE: frozenset[str] = frozenset()


class View:
    """
    A text's words as parallel tuples, and one string of tags.

    Nothing in it changes once it is made; all offsets are code points of
    the text as passed.
    """

    __slots__ = (
        "_carriers",
        "_entries",
        "_normal",
        "_tagsets",
        "ends",
        "forms",
        "paragraphs",
        "sections",
        "sentence_starts",
        "sentences",
        "starts",
        "table",
        "tags",
        "text",
    )

    def __init__(self, text: str, table: Table) -> None:
        self.text = text
        self.table = table
        self._tagsets = table.tagsets
        self._carriers = table.carrying
        self._entries = table.entries
        self._normal = table.forms
        self.tags, self.starts, self.ends = scan(text, table, soft_breaks(text))
        self.forms: dict[int, tuple[str, int]] = {}
        self.sentences: tuple[tuple[int, int], ...] = ()
        self.paragraphs: tuple[tuple[int, int], ...] = ()
        self.sections: tuple[Section, ...] = ()
        self.sentence_starts: tuple[int, ...] = ()

    def __len__(self) -> int:
        return len(self.tags)

    def form(self, index: int) -> str:
        """
        Give the normal form of one word, whatever phrase it is in.

        Before the first word and behind the last stands none.
        """
        if index < 0:  # or it would be counted from the end of the text
            return ""
        try:
            return self._normal[self.text[self.starts[index] : self.ends[index]]]
        except IndexError:
            return ""

    def word(self, index: int) -> str:
        """
        Give a word's normal form; for a phrase's first word, the phrase.

        Before the first word and behind the last stands none.
        """
        phrase = self.forms.get(index)
        if phrase:
            return phrase[0]
        if index < 0:  # or it would be counted from the end of the text
            return ""
        try:
            return self._normal[self.text[self.starts[index] : self.ends[index]]]
        except IndexError:
            return ""

    def surface(self, index: int) -> str:
        """Give a word as it stands in the text."""
        return self.text[self.starts[index] : self.ends[index]]

    def at(self, index: int) -> frozenset[str]:
        """Give the tags of a word, none where there is no such word."""
        tags = self.tags
        return self._tagsets[tags[index]] if 0 <= index < len(tags) else NONE

    def has(self, index: int, tag: str) -> bool:
        """Whether the word carries a tag."""
        tags = self.tags
        return 0 <= index < len(tags) and tag in self._tagsets[tags[index]]

    def says(self, index: int, tag: str) -> bool:
        """
        Whether a word is in a tag's list, be it inside a phrase or not.

        A phrase's first word stands for the phrase. "Nobody had heard of him since
        1856": `has` finds no "since" where a phrase ends with it, nor the words of
        tags that the lists call `untagged`.
        """
        return self.word(index) in self._entries.get(tag, NONE)

    def spells(self, start: int, end: int, tag: str) -> bool:
        """Whether any of some words, each for itself, is in a tag's list."""
        forms = self._entries.get(tag, NONE)
        return any(form in forms for form in self.words(start, end))

    def holds(self, start: int, end: int, *tags: str) -> bool:
        """Whether any word of a range carries one of some tags."""
        carriers = self._carriers[tags]
        return not carriers.isdisjoint(self.tags[max(0, start) : max(0, end)])

    def first(self, start: int, end: int, *tags: str) -> int:
        """Give the first word of a range with one of some tags, else its end."""
        carriers = self._carriers[tags]
        for index, character in enumerate(self.tags[start:end], start):
            if character in carriers:
                return index
        return end

    def entry(self, index: int, tag: str) -> Entry | None:
        """Give the entry that lends the word a tag."""
        forms = self._entries.get(tag)
        if forms is None:
            return None
        word = self.word(index)
        found = forms.get(word)
        if found is None and word.endswith("."):
            found = forms.get(word.rstrip("."))
        return found

    def span(self, start: int, end: int) -> Span:
        """Give the span of some words."""
        return Span(self.starts[start], self.ends[end - 1])

    def slice(self, start: int, end: int) -> str:
        """Give the text of some words."""
        return self.text[self.starts[start] : self.ends[end - 1]]

    def mention(self, start: int, end: int) -> Mention:
        """Give some words as a mention."""
        return Mention(span=self.span(start, end), text=self.slice(start, end))

    def words(self, start: int, end: int) -> list[str]:
        """Give the normal forms of some words."""
        if start < 0 or end > len(self.tags):
            return [self.form(index) for index in range(start, end)]
        text, normal = self.text, self._normal
        places = zip(self.starts[start:end], self.ends[start:end], strict=True)
        return [normal[text[first:last]] for first, last in places]

    def glued(self, index: int) -> bool:
        """Whether no white space stands before the word."""
        return index > 0 and self.starts[index] == self.ends[index - 1]

    def sentence_of(self, index: int) -> int:
        """Give the number of the sentence that holds a word."""
        return max(0, bisect_right(self.sentence_starts, index) - 1)

    def word_at(self, offset: int) -> int:
        """Give the index of the first word that ends after an offset."""
        return bisect_right(self.ends, offset)
