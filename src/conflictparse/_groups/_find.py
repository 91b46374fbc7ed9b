"""Read the groups of a sentence, when a room first asks for them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

from conflictparse._groups._shapes import ALONE, OWNED, Shapes
from conflictparse._groups._surnames import Surnames
from conflictparse._groups._types import Group
from conflictparse._rules import Reduction, Scripts

if TYPE_CHECKING:
    from collections.abc import Mapping

    from conflictparse._groups._alphabet import Alphabet
    from conflictparse._groups._shapes import Shape
    from conflictparse._lexicon import Table
    from conflictparse._numbers import Count
    from conflictparse._rules import Expression

__all__ = ["Chunker", "Sentence"]

Kinds: TypeAlias = "dict[int, tuple[str, dict[str, Shape]]]"
Ready: TypeAlias = "tuple[Scripts, Expression, Kinds]"


class Sentence:
    """The groups of one sentence, and one character a group."""

    __slots__ = ("end", "groups", "start", "tags")

    def __init__(
        self, start: int, end: int, groups: tuple[Group, ...], tags: str
    ) -> None:
        self.start = start
        self.end = end
        self.groups = groups
        self.tags = tags

    def at(self, word: int) -> int:
        """Give the index of the group that holds a word."""
        low, high = 0, len(self.groups) - 1
        while low < high:
            middle = (low + high + 1) // 2
            if self.groups[middle].start <= word:
                low = middle
            else:
                high = middle - 1
        return low


class Chunker:
    """Makes groups of words by a language's grammar; made once a language."""

    def __init__(
        self, table: Table, alphabet: Alphabet, grammar: Mapping[str, str]
    ) -> None:
        self.alphabet = alphabet
        self._grammar = grammar
        self._table = table
        self._number = table.character({"number"})
        self._hyphens = frozenset(table.matching(("hyphen",)))
        self._triggers: dict[tuple[str, ...], re.Pattern[str]] = {}
        self._shapes = Shapes(table, alphabet)
        self.surnames = Surnames(table)
        self._ready: Ready | None = None

    def ready(self) -> Ready:
        """
        Give the grammar, compiled when first wanted.

        Returns:
            What writes tags in its letters, the pattern, and for each of its captures
            the kind of group that it stands for, with the shapes known of that kind.
        """
        if self._ready is None:
            reduction = Reduction(["<group>"], self._grammar, self._table)
            letters = reduction.letters("<group>")
            pattern, captures, _ = reduction.compile("<group>", letters)
            kinds = {
                number: (kind, self._shapes.known[kind])
                for kind, numbers in captures.items()
                for number in numbers
            }
            scripts = Scripts(reduction.smaller, [letters.smaller])
            self._ready = scripts, pattern, kinds
        return self._ready

    def trigger(self, tags: tuple[str, ...]) -> re.Pattern[str]:
        """Give the pattern of any word with one of the tags."""
        pattern = self._triggers.get(tags)
        if pattern is None:
            pattern = re.compile(f"[{self._table.ranges(*tags)}]")
            self._triggers[tags] = pattern
        return pattern

    def written(self, tags: str) -> str:
        """Write the tags of a text in the letters of the grammar."""
        return self.ready()[0].write(tags)

    def read(
        self,
        tags: str,
        written: str,
        counts: Mapping[int, Count],
        start: int,
        end: int,
    ) -> Sentence:
        """
        Read the groups of the words from *start* to *end*.

        *tags* has numbers and times overlaid, and is also *written* in letters.
        """
        groups: list[Group] = []
        characters: list[str] = []
        _, pattern, kinds = self.ready()
        for found in pattern.finditer(written[start:end]):
            kind, known = kinds[found.lastindex or 0]
            first, last = found.span()
            first += start
            last += start
            words = tags[first:last]
            shape = known.get(words) or self._shapes.shape(kind, words)
            named, character, head, owner_end, number, key = shape
            # Most groups have neither an owner nor a number, many only one word.
            if owner_end < 0 > number:
                place = first + head if head else first
                groups.append(Group(kind, first, last, place, named))
                characters.append(character)
                continue
            if owner_end >= 0:
                owner_end += first
            count = None
            if number >= 0:
                count = self._count(tags, counts, first + number, last)
                named, character = self._shapes.counted(key, _sort(count, owner_end))
            groups.append(
                Group(kind, first, last, first + head, named, count, owner_end)
            )
            characters.append(character)
        return Sentence(start, end, tuple(groups), "".join(characters))

    def _count(
        self, tags: str, counts: Mapping[int, Count], number: int, end: int
    ) -> Count | None:
        """Give the count that begins at a word, if it counts its group."""
        count = counts.get(number)
        if count is not None and count.end < end and tags[count.end] in self._hyphens:
            return None  # "a 32-year-old imam"
        return count


def _sort(count: Count | None, owner_end: int) -> str:
    """Give the sort of a noun group: what its count is, or that it has none."""
    if count is None:
        return OWNED if owner_end >= 0 else ALONE
    if count.value == 0:
        return "0"
    return "?" if count.value is count.low is None else "#"
