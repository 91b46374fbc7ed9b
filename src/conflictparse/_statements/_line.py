"""A paragraph as a line of items: groups, quotations, ends of sentences."""

from __future__ import annotations

from bisect import bisect_left, insort
from typing import TYPE_CHECKING, Any

from conflictparse._groups import Group
from conflictparse._statements._quoted_names import named
from conflictparse._statements._repair import repaired
from conflictparse._text import dateline_end

if TYPE_CHECKING:
    import re
    from collections.abc import Container, Sequence

    from conflictparse._groups import Levels
    from conflictparse._lexicon import Entry
    from conflictparse._statements._alphabet import Alphabet
    from conflictparse._statements._marks import Quotation
    from conflictparse._text import View

Tags = frozenset[str]

MAX_SHORT_WORDS = 3
MAX_TITLE_WORDS = 10
"""Words of the title of a book, a film or a broadcast."""
REACH = 100
"""Items of a sentence that are looked at on either side of one, however long it is."""

NONE: Tags = frozenset()
STOP: Tags = frozenset({"stop"})
TIME: Tags = frozenset({"time"})
OWNER_TIME: Tags = TIME | {"owner"}
"""What a time is that has something: "Saturday's raid"."""
ENDING = ("dot", "question", "exclamation", "ellipsis")
"""Marks at the end of a sentence that are its stop."""

MAX_DATELINE = 16
"""Items of a dateline: "QUITO, March 14, 2023 (Agency) —"."""


def _opens(view: View, items: Sequence[Group]) -> int:
    """Give the index of the first item behind a dateline, 0 where none is."""
    if not items:
        return 0
    cut = dateline_end(view, items[0].start, items[-1].end)
    return 0 if cut is None else sum(item.end <= cut for item in items[:MAX_DATELINE])


def _places(pattern: re.Pattern[str], tags: str) -> list[int]:
    return [found.start() for found in pattern.finditer(tags)]


def _between(places: list[int], start: int, stop: int) -> list[int]:
    first = bisect_left(places, start)
    return places[first : bisect_left(places, stop, first)]


class Line:
    """
    The items of one paragraph.

    `quotations` maps the index of a quote item to its quotation. An item has
    the fields of a group, word indices `start`, `end` and `head`; what it is here
    say `has` and its character in `tags`.
    """

    __slots__ = (
        "_breaks",
        "_marks",
        "_quotes",
        "_size",
        "_stops",
        "_tellers",
        "items",
        "kept",
        "quotations",
        "tags",
        "view",
    )

    def __init__(
        self,
        view: View,
        items: Sequence[Group],
        marks: Sequence[Tags],
        quotations: dict[int, Quotation],
        alphabet: Alphabet,
    ) -> None:
        self.view = view
        self.items = items
        self.quotations = quotations
        characters = alphabet.characters
        self.tags = tags = "".join([characters[mark] for mark in marks])
        self.kept: dict[object, Any] = {}
        """What was asked of the items, with the answers."""
        self._size = len(items)
        self._marks = marks
        self._breaks = _places(alphabet.breaks, tags)
        self._quotes = _places(alphabet.quotes, tags)
        self._tellers = _places(alphabet.tellers, tags)
        self._stops = _places(alphabet.stops, tags)
        if alphabet.dashes.search(tags, 0, MAX_DATELINE):
            opens = _opens(view, items)
            if opens:
                insort(self._stops, opens - 1)

    def first(self, index: int) -> int:
        """Give the index of the first item of a sentence, as far as anybody looks."""
        place = bisect_left(self._stops, index)
        start = self._stops[place - 1] + 1 if place else 0
        return max(start, index - REACH)

    def stop(self, index: int) -> int:
        """Give the index of the item that ends a sentence, as far as anybody looks."""
        place = bisect_left(self._stops, index)
        end = self._stops[place] if place < len(self._stops) else len(self.items)
        return min(end, index + REACH)

    def breaks(self, start: int, stop: int) -> Sequence[int]:
        """Give the items of a range at which another clause may begin."""
        return _between(self._breaks, start, stop)

    def quotes(self, start: int, stop: int) -> Sequence[int]:
        """Give the quote items of a range."""
        return _between(self._quotes, start, stop)

    def tellers(self, start: int, stop: int) -> Sequence[int]:
        """Give the items of a range that may report a clause."""
        return _between(self._tellers, start, stop)

    def has(self, index: int, *tags: str) -> bool:
        """Whether an item is there and has one of some tags."""
        return 0 <= index < self._size and not self._marks[index].isdisjoint(tags)

    def at(self, index: int) -> Tags:
        """Give the tags of an item, none where there is no such item."""
        return self._marks[index] if 0 <= index < self._size else NONE

    def word(self, index: int) -> str:
        """Give the normal form of an item's head."""
        if 0 <= index < self._size:
            return self.view.word(self.items[index].head)
        return ""

    def cue(self, index: int) -> Entry | None:
        """Give the cue that an item's head is, a verb's before a noun's."""
        entry, head = self.view.entry, self.items[index].head
        return entry(head, "cue") or entry(head, "cue_noun")


class Maker:
    """Makes lines; made once a text."""

    def __init__(
        self, levels: Levels, alphabet: Alphabet, wanted: Container[int]
    ) -> None:
        self.levels = levels
        self.view = levels.view
        self.alphabet = alphabet
        self.wanted = wanted

    def line(self, first: int, last: int, quotations: Sequence[Quotation]) -> Line:
        """Make the line of some sentences, with the quotations in them."""
        items: list[Group] = []
        marks: list[Tags] = []
        places: dict[int, Quotation] = {}
        waiting = list(quotations)[::-1]
        for number in range(first, last):
            start, end = self.view.sentences[number]
            if items and items[-1].end > start:
                start = items[-1].end
            opened = len(items)
            while waiting and waiting[-1].start < end and start < end:
                quotation = waiting.pop()
                if quotation.start > start:
                    groups = self.levels.stretch(start, quotation.start).groups
                    before = opened < len(items)
                    self._add(groups, items, marks, before=before, after=True)
                places[len(items)] = quotation
                item = self._quote(quotation)
                items.append(item)
                marks.append(item.tags)
                start = quotation.end
            if start < end and (
                opened < len(items) or number in self.wanted or self._signed(start)
            ):
                whole = (start, end) == self.view.sentences[number]
                levels = self.levels
                read = levels.sentence(number) if whole else levels.stretch(start, end)
                self._add(read.groups, items, marks, before=not whole, after=False)
            goes_on = number + 1 < last and marks and "colon" in marks[-1]
            if start <= end and not goes_on:
                self._close(items, marks, end)
        if places:
            places = named(self.view, items, marks, places)
        return Line(self.view, items, marks, places, self.alphabet)

    def _signed(self, start: int) -> bool:
        """Whether a sentence begins as a signature does: "— Ana Belo"."""
        return self.view.has(start, "dash") or self.view.has(start, "hyphen")

    def _close(self, items: list[Group], marks: list[Tags], end: int) -> None:
        """End a sentence: its last mark becomes the stop, or an empty one is put."""
        if items and items[-1].end == end and not marks[-1].isdisjoint(ENDING):
            last = items[-1]
            items[-1] = Group("stop", last.start, last.end, last.start, STOP)
            marks[-1] = STOP
        else:
            items.append(Group("stop", end, end, end - 1, STOP))
            marks.append(STOP)

    def _add(
        self,
        groups: Sequence[Group],
        items: list[Group],
        marks: list[Tags],
        *,
        before: bool,
        after: bool,
    ) -> None:
        """Add groups, with the tags that each has as an item."""
        view, alphabet = self.view, self.alphabet
        words, between, nouns = view.tags, alphabet.between, alphabet.nouns
        found = repaired(view, groups, alphabet.suspects, before=before, after=after)
        items += found
        add = marks.append
        for group in found:
            kind = group.kind
            if kind == "between":
                add(between[words[group.start]])
            elif kind == "noun":
                alone = group.end == group.start + 1
                add(nouns[words[group.head], group.tags, alone])
            elif kind == "verb":
                add(self._verb(group))
            else:
                owner = view.has(group.end - 1, "possessive")
                add(OWNER_TIME if owner else TIME)

    def _verb(self, group: Group) -> Tags:
        view, alphabet = self.view, self.alphabet
        tags, cue = group.tags, view.tags[group.head] in alphabet.suspects.reporting
        # "so-called", "self-described": what a hyphen holds reports nothing.
        if cue and view.glued(group.start) and view.has(group.start - 1, "hyphen"):
            cue = False
        # "the Center for Countering Disinformation"
        elif cue and "ing" in tags and view.has(group.start, "cap"):
            led = group.start > 0 and view.has(group.start - 1, "preposition")
            cue = not (led and view.has(group.end, "cap"))
        # "Israel said it was checking": with "be" before it the verb is finite.
        if "ing" in tags and view.holds(group.start, group.head, "be"):
            to = view.has(group.start, "infinitive_to")
            tags = (tags - {"ing"}) | ({"infinitive"} if to else {"active"})
        # "said to be missing": a passive behind "to" has no subject of its own.
        elif "passive" in tags and view.has(group.start, "infinitive_to"):
            tags = (tags - {"passive"}) | {"infinitive"}
        return alphabet.verb(view.word(group.head) if cue else "", tags)

    def _quote(self, quotation: Quotation) -> Group:
        view = self.view
        capital = self._capital(quotation.first, quotation.last)
        start = {"cap"} if capital else {"lower"}
        if capital and self._titled(quotation.first, quotation.last):
            start.add("titled")
        length = (
            "short" if quotation.last - quotation.first <= MAX_SHORT_WORDS else "long"
        )
        last = quotation.last - 1
        # "they shouted, ‘Get out!’”": the mark inside the inner marks.
        while last > quotation.first and view.surface(last) in "’'”":
            last -= 1
        mark = view.surface(last)
        after = view.surface(quotation.end) if quotation.end < len(view) else ""
        if mark in ",،" or after == ",":
            end = "paused"
        elif mark == "." or after == ".":
            end = "final"
        else:
            end = "asking" if mark in "?!…—–-" else "bare"
        tags = {"quote", *start, end, length} | (
            set() if quotation.closed else {"open"}
        )
        return Group(
            "quote", quotation.start, quotation.end, quotation.start, frozenset(tags)
        )

    def _titled(self, first: int, last: int) -> bool:
        """Whether all words of a quotation but small ones begin with a capital."""
        view = self.view
        if last - first > MAX_TITLE_WORDS:
            return False
        large = 0
        for index in range(first, last):
            letter = view.surface(index)[:1]
            if letter.isupper():
                large += 1
            elif letter.isalpha() and not view.has(index, "function"):
                return False
        return large > 1

    def _capital(self, first: int, last: int) -> bool:
        """Whether the first word of a quotation begins with a capital or figure."""
        for index in range(first, min(first + 3, last)):
            letter = self.view.surface(index)[:1]
            if letter.isalnum():
                return letter.isupper() or letter.isdecimal()
        return False
