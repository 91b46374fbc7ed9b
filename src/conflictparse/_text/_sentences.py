"""Paragraphs and sentences, as ranges of words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._lexicon import Table
    from conflictparse._text._view import View

__all__ = ["Splitter"]

Range = tuple[int, int]

MIN_GLUED = 3
"""Letters of a word that a stop without a space after it may close: "ended.The"."""

OPENING = (
    *("cap", "upper", "mixed", "flat", "digits", "currency", "bullet", "dash"),
    *("quote_open", "quote_straight", "quote_single", "open_paren"),
)
"""What a sentence may begin with."""


class Splitter:
    """Finds the ends of sentences; made once a table."""

    def __init__(self, table: Table) -> None:
        def either(*tags: str) -> str:
            return f"[{table.ranges(*tags)}]"

        stop = either("dot", "question", "exclamation", "ellipsis")
        close = either("quote_close", "quote_straight", "close_paren", "apostrophe")
        self._stops = re.compile(f"{stop}++{close}*+")
        self._dotted = re.compile(f"{either('dotted')}(?={either('cap', 'flat')})")
        self._breaks = re.compile(table.matching(("break",)))
        self._abbreviations = frozenset(table.matching(("abbreviation",)))
        self._enders = frozenset(
            table.matching(("abbreviation_final",)) + table.matching(("dotted",))
        )
        self._initials = frozenset(table.matching(("initial",), ("lower",)))
        large = table.carriers(("cap", "upper", "flat"))
        self._starters = large.intersection(table.matching(("starter",)))
        self._openers = frozenset("".join(table.matching((tag,)) for tag in OPENING))
        self._dots = frozenset(table.matching(("dot",)))
        self._marks = frozenset(
            character
            for tag in ("quote_straight", "apostrophe", "quote_close", "quote_open")
            for character in table.matching((tag,))
        )
        self._titles = frozenset(table.matching(("title",)))

    def paragraphs(self, view: View) -> tuple[Range, ...]:
        """Split at the breaks; a paragraph holds at least one word."""
        cuts = [match.start() for match in self._breaks.finditer(view.tags)]
        edges = zip([-1, *cuts], [*cuts, len(view)], strict=True)
        return tuple((start + 1, end) for start, end in edges if end > start + 1)

    def sentences(self, view: View, paragraphs: tuple[Range, ...]) -> tuple[Range, ...]:
        """Split paragraphs at their stops."""
        ends = sorted({*self._ends(view), *(end for _, end in paragraphs)})
        found = []
        place = 0
        for start, stop in paragraphs:
            while place < len(ends) and ends[place] <= start:
                place += 1
            first = start
            while first < stop:
                end = min(ends[place], stop)
                found.append((first, end))
                first = end
                place += 1
        return tuple(found)

    def _ends(self, view: View) -> Iterator[int]:
        tags, size = view.tags, len(view.tags)
        for match in self._stops.finditer(tags):
            start, end = match.span()
            # A straight or wrong-way mark after a space opens the next sentence.
            while end - 1 > start and tags[end - 1] in self._marks:
                if view.glued(end - 1) and not self._opens(view, end - 2):
                    break
                end -= 1
            if (
                end < size
                and (tags[end] in self._openers or self._opens(view, end))
                and self._closes(view, start, end)
            ):
                yield end
        for match in self._dotted.finditer(tags):
            if tags[match.end()] in self._starters:
                yield match.end()

    def _opens(self, view: View, place: int) -> bool:
        """Whether a mark, whatever its shape, stands apart and against a word."""
        return (
            view.tags[place] in self._marks
            and not view.glued(place)
            and place + 1 < len(view)
            and view.glued(place + 1)
        )

    def _closes(self, view: View, start: int, end: int) -> bool:
        """Whether the stop at *start* ends a sentence; another opens at *end*."""
        tags = view.tags
        if tags[start] not in self._dots or end > start + 1 or not start:
            return True
        before = tags[start - 1]
        if view.glued(end) and not self._run_together(view, start, end):
            return False
        if before in self._enders:
            return tags[end] in self._starters
        if before in self._abbreviations:
            # "a nurse from Fresno, Calif. “We ran”": no title, and a mark behind it.
            speaks = before not in self._titles and self._opens(view, end)
            return speaks and view.has(end + 1, "cap")
        # "They hold Mrauk-U. “It is ours”": a town's last letter, not "J.-P. Sand".
        joined = view.glued(start - 1) and view.has(start - 2, "hyphen")
        if joined and view.has(start - 3, "word"):
            return True
        return before not in self._initials or tags[end] in self._starters

    def _run_together(self, view: View, start: int, end: int) -> bool:
        letters = view.ends[start - 1] - view.starts[start - 1]
        return (
            letters >= MIN_GLUED
            and view.has(end, "cap")
            and view.has(start - 1, "lower")
        )
