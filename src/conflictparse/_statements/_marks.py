"""
Pair the quotation marks of a text, whatever their shape, and read on where one is odd.

Marks pair inside a paragraph. One left open runs to the paragraph's end; where
the next paragraph opens with a mark again, that quotation goes on.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._lexicon import Table
    from conflictparse._text import View

MAX_DEPTH = 8
"""Quotations inside quotations that are followed; deeper marks are passed over."""

CLOSER = {
    "“": "”",
    "„": "“”‟",
    "«": "»",
    "‹": "›",
    "‟": "”",
    "»": "«",
    "›": "‹",
    "”": "”",
    '"': '"',
    "＂": "＂",
    "''": "''",
    "‘": "’'",
    "'": "'’",
    "‚": "‘’",
}
"""What closes a quotation that a mark opened, beside any mark of the double kind."""

DOUBLE = frozenset('“”„‟"＂')
SINGLE = frozenset("‘'’‚`")


class Quotation:
    """
    One stretch between outer marks, as a range of words, marks included.

    `first` and `last` are the words inside; `closed` is false where the mark
    stayed open to the end of the paragraph.
    """

    __slots__ = ("closed", "end", "first", "last", "start")

    def __init__(
        self, start: int, end: int, first: int, last: int, *, closed: bool
    ) -> None:
        self.start = start
        self.end = end
        self.first = first
        self.last = last
        self.closed = closed

    def __repr__(self) -> str:
        """Show the range."""
        return f"Quotation({self.start}, {self.end})"


class Marks:
    """Finds quotations; made once a language's table."""

    def __init__(self, table: Table) -> None:
        wanted = (
            "quote_open",
            "quote_close",
            "quote_straight",
            "quote_single",
            "apostrophe",
        )
        self._marks = re.compile(f"[{table.ranges(*wanted)}]")
        self._word = frozenset(table.matching(("word",)) + table.matching(("digits",)))

    def find(self, view: View) -> tuple[Quotation, ...]:
        """List the outer quotations of a text, in order."""
        places = [found.start() for found in self._marks.finditer(view.tags)]
        if not places:
            return ()
        found: list[Quotation] = []
        cursor = 0
        for start, end in view.paragraphs:
            first = cursor
            while cursor < len(places) and places[cursor] < end:
                cursor += 1
            if first < cursor:
                found += _Paragraph(
                    view, self._word, start, end, places[first:cursor]
                ).pair()
        return tuple(found)


class _Paragraph:
    """The marks of one paragraph, read from left to right."""

    def __init__(
        self, view: View, wordy: frozenset[str], start: int, end: int, places: list[int]
    ) -> None:
        self.view = view
        self.wordy = wordy
        self.start = start
        self.end = end
        self.marks = list(self._joined(places))
        self.single_ends = self._single_ends()

    def _joined(self, places: list[int]) -> Iterator[tuple[int, int, str]]:
        """Give (start, end, mark); two straight apostrophes that touch are one mark."""
        view, index = self.view, 0
        while index < len(places):
            place = places[index]
            mark = view.surface(place)
            following = places[index + 1] if index + 1 < len(places) else -1
            if (
                mark in "'’`‘"
                and following == place + 1
                and view.glued(following)
                and view.surface(following) in "'’`‘"
            ):
                yield place, place + 2, "''"
                index += 2
                continue
            yield place, place + 1, mark
            index += 1

    def _before(self, place: int) -> bool:
        """Whether the mark stands against something on its left."""
        if place <= self.start or not self.view.glued(place):
            return False
        return (
            self.view.surface(place - 1) not in "([{—–-―/…"
            or self.view.surface(place - 1) == "…"
        )

    def _after(self, end: int) -> bool:
        """Whether a word stands against the mark on its right."""
        if end >= self.end or not self.view.glued(end):
            return False
        return (
            self.view.tags[end] in self.wordy
            or self.view.surface(end) in "[($€£…-–—‘'“"
        )

    def _opens(self, place: int, end: int, mark: str) -> bool:
        """Whether a mark can open a quotation, none being open."""
        before, after = self._before(place), self._after(end)
        if mark in "“„«‹‟":
            return not before or after
        if mark in "”»›":
            return (not before and after) or place == self.start
        if mark in {'"', "＂", "''"}:
            return not before or after
        return self._single_opens(place, end, mark)

    def _single_opens(self, place: int, end: int, mark: str) -> bool:
        if mark == "`" or self._before(place) or not self._after(end):
            return False
        if (
            mark == "’"
            or self.view.has(end, "elided")
            or self.view.surface(end)[:1].isdecimal()
        ):
            return (
                mark == "‘"
                and not self.view.has(end, "elided")
                and self._single_close(end) > 0
            )
        return self._single_close(end) > 0

    def _single_ends(self) -> dict[int, bool]:
        """Map the places where a single mark may close to whether it surely does."""
        ends: dict[int, bool] = {}
        for place, end, mark in self.marks:
            if mark not in {"’", "'"} or not self._before(place) or self._after(end):
                continue
            last = self.view.surface(place - 1)
            sure = not last[-1:].isalnum()
            # "the rebels’ camp": an apostrophe after an s, a word after it.
            if (
                not sure
                and self.view.table.entry(last[-1:].lower(), "plural_ending")
                and end < self.end
                and self.view.tags[end] in self.wordy
            ):
                continue
            ends[place] = sure
        return ends

    def _single_close(self, after: int) -> int:
        """Give the next place where a single quotation may close, 0 for none."""
        if not hasattr(self, "_sorted_ends"):
            self._sorted_ends = sorted(self.single_ends)
        low, high = 0, len(self._sorted_ends)
        while low < high:
            middle = (low + high) // 2
            if self._sorted_ends[middle] < after:
                low = middle + 1
            else:
                high = middle
        return self._sorted_ends[low] if low < len(self._sorted_ends) else 0

    def _closes(self, place: int, end: int, mark: str, opener: str) -> bool:
        """Whether a mark closes the quotation that *opener* opened."""
        if opener in SINGLE:
            return mark in CLOSER[opener] and place in self.single_ends
        if opener in "«»‹›" or opener == "''":
            return mark == CLOSER.get(opener, opener)
        if mark in "”‟":
            return True
        if mark in {'"', "＂"}:
            # 'said." "We' : a straight mark after a space opens the next one.
            return self._before(place) or not self._after(end)
        if mark == "“":
            return opener == "„" or (self._before(place) and not self._after(end))
        return False

    def pair(self) -> Iterator[Quotation]:
        """Read the marks; what is inside an outer quotation gives none."""
        stack: list[str] = []
        opened = opened_end = -1
        for place, end, mark in self.marks:
            closing = next(
                (
                    k
                    for k in range(len(stack) - 1, -1, -1)
                    if self._closes(place, end, mark, stack[k])
                ),
                None,
            )
            if closing is not None:
                del stack[closing:]
                if not stack:
                    yield from self._made(opened, opened_end, place, end)
            elif not stack:
                if self._opens(place, end, mark):
                    stack.append(mark)
                    opened, opened_end = place, end
            elif self._reopens(place, end, mark, stack[0]):
                yield from self._made(opened, opened_end, place, place, closed=False)
                stack = [mark]
                opened, opened_end = place, end
            elif len(stack) < MAX_DEPTH and self._nests(place, end, mark, stack):
                stack.append(mark)
        if stack:
            yield from self._made(opened, opened_end, self.end, self.end, closed=False)

    def _reopens(self, place: int, end: int, mark: str, outer: str) -> bool:
        """A second opening mark of the same kind: the first was never closed."""
        if outer not in DOUBLE or mark not in DOUBLE:
            return False
        return not self._before(place) and self._after(end)

    def _nests(self, place: int, end: int, mark: str, stack: list[str]) -> bool:
        """Whether a mark opens a quotation inside one."""
        if mark in SINGLE:
            return False
        if stack[0] in SINGLE or mark in "«‹":
            return not self._before(place) and self._after(end)
        return False

    def _made(
        self, start: int, first: int, last: int, end: int, *, closed: bool = True
    ) -> Iterator[Quotation]:
        if first < last:
            yield Quotation(start, end, first, last, closed=closed)
