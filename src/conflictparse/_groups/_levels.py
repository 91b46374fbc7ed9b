"""The levels of one text: words, numbers and times, groups. What rooms are handed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._sections import SectionKind
from conflictparse._text import overlay

if TYPE_CHECKING:
    from collections.abc import Iterable

    from conflictparse._groups._find import Chunker, Sentence
    from conflictparse._numbers import Count
    from conflictparse._text import View
    from conflictparse._times import Claim

__all__ = ["Levels"]

MAX_KEPT = 1_000
"""Sentences whose groups are kept; of a text of megabytes they would be a quarter."""


class Levels:
    """
    A view with what the trunk read in it; groups are read when first asked for.

    `tags` are the view's with every count and every time as one word.
    """

    __slots__ = (
        "_chunker",
        "_sentences",
        "_written",
        "claims",
        "counts",
        "tags",
        "view",
    )

    def __init__(
        self,
        view: View,
        counts: Iterable[Count],
        claims: Iterable[Claim],
        chunker: Chunker,
    ) -> None:
        self.view = view
        self.claims = tuple(claims)
        # "The former tsar" stays one group of words.
        whole = [claim for claim in self.claims if not claim.of_story]
        taken: set[int] = set()
        for claim in whole:
            taken.update(range(claim.start, claim.end))
        self.counts = {
            count.start: count
            for count in counts
            if taken.isdisjoint(range(count.start, count.end))
        }
        table = view.table
        number = table.character({"number"}), table.inside({"number"})
        time = table.character({"time"}), table.inside({"time"})
        pieces = [(count.start, count.end, *number) for count in self.counts.values()]
        pieces += [(claim.start, claim.end, *time) for claim in whole]
        tags = overlay(view.tags, sorted(pieces))
        self.tags = overlay(tags, chunker.surnames.find(view, tags))
        self._chunker = chunker
        self._sentences: dict[int, Sentence] = {}
        self._written: str | None = None
        """The tags in the letters that the chunker reads."""

    def sentences_with(self, tags: Iterable[str]) -> set[int]:
        """Give the numbers of the sentences that hold a word with one of the tags."""
        pattern = self._chunker.trigger(tuple(tags))
        of = self.view.sentence_of
        found = {of(found.start()) for found in pattern.finditer(self.tags)}
        return found - self._left_over() if found else found

    def _left_over(self) -> set[int]:
        """Give the numbers of the sentences that are read for nothing."""
        view = self.view
        return {
            view.sentence_of(view.word_at(section.span.start))
            for section in view.sections
            if section.kind is SectionKind.BOILERPLATE
        }

    def sentence(self, number: int) -> Sentence:
        """Give the groups of a sentence, by its number in the view."""
        sentence = self._sentences.get(number)
        if sentence is None:
            if len(self._sentences) >= MAX_KEPT:
                self._sentences.clear()
            start, end = self.view.sentences[number]
            sentence = self._sentences[number] = self.stretch(start, end)
        return sentence

    def stretch(self, start: int, end: int) -> Sentence:
        """Give the groups of some words of a sentence, as if they stood alone."""
        if self._written is None:
            self._written = self._chunker.written(self.tags)
        return self._chunker.read(self.tags, self._written, self.counts, start, end)
