"""
What comes of a pattern without running it: where it may begin, what it needs.

A set of characters is a number with a bit for each. All answers err on the side
of trying a pattern where it matches nothing.
"""

from __future__ import annotations

from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from conflictparse._rules._pattern import Node

__all__ = ["ALL", "Ahead", "First", "Start"]

ALL = -1
"""The set of every character."""


class First(NamedTuple):
    """What a piece may begin with, and whether it may be empty."""

    characters: int
    empty: bool


class Start(NamedTuple):
    """A set a piece may begin with, what may follow inside it, and if it may end."""

    characters: int
    following: int
    ends: bool


class Ahead:
    """Looks ahead of patterns; what a shared part answers is kept."""

    def __init__(self, sets: Mapping[Node, int]) -> None:
        self._sets = sets
        self._firsts: dict[Node, First] = {}
        self._needs: dict[Node, frozenset[int]] = {}

    def first(self, node: Node) -> First:
        """Give what a piece may begin with."""
        known = self._firsts.get(node)
        if known is None:
            known = self._firsts[node] = self._first(node)
        return known

    def _first(self, node: Node) -> First:
        if node.kind == "sequence":
            return self._first_of(node.items)
        if node.kind == "either":
            found = [self.first(item) for item in node.items]
            characters = reduce(or_, (first.characters for first in found))
            return First(characters, any(first.empty for first in found))
        if node.kind == "repeat":
            inner = self.first(node.items[0])
            return First(inner.characters, inner.empty or not node.times[0])
        if node.looks:
            return First(0, empty=True)
        if node.items:
            return self.first(node.items[0])
        return First(self._sets[node], empty=False)

    def _first_of(self, items: tuple[Node, ...]) -> First:
        characters, allowed = 0, ALL
        for item in items:
            allowed &= self._allowed(item)
            first = self.first(item)
            characters |= first.characters & allowed
            if not first.empty:
                return First(characters, empty=False)
        return First(characters, empty=True)

    def _allowed(self, item: Node) -> int:
        """Give what may stand where a piece looks ahead."""
        if item.text == "(?=" and item.looks:
            first = self.first(item.items[0])
            return ALL if first.empty else first.characters
        if item.text == "(?!" and item.looks and item.items[0] in self._sets:
            return ~self._sets[item.items[0]]
        return ALL

    def starts(self, node: Node) -> frozenset[Start]:
        """Give the sets a piece may begin with, each with what may come second."""
        if node.kind == "sequence":
            return frozenset(self._starts_of(node.items))
        if node.kind == "either":
            return frozenset().union(*map(self.starts, node.items))
        if node.looks:
            return frozenset()
        if not node.items:
            return frozenset({Start(self._sets[node], 0, ends=True)})
        found = self.starts(node.items[0])
        if node.kind == "repeat" and node.times[1] != 1:
            again = self.first(node.items[0]).characters
            found = frozenset(_followed(start, again) for start in found)
        return found

    def _starts_of(self, items: tuple[Node, ...]) -> Iterator[Start]:
        allowed = ALL
        for place, item in enumerate(items):
            allowed &= self._allowed(item)
            rest = self._first_of(items[place + 1 :])
            for characters, following, ends in self.starts(item):
                more = rest.characters if ends else 0
                yield Start(characters & allowed, following | more, ends and rest.empty)
            if not self.first(item).empty:
                return

    def needs(self, node: Node) -> frozenset[int]:
        """Give sets of which every match, with what it looks at, holds a member."""
        known = self._needs.get(node)
        if known is None:
            known = self._needs[node] = frozenset(self._needed(node))
        return known

    def _needed(self, node: Node) -> Iterator[int]:
        if node in self._sets:
            yield self._sets[node]
        elif node.kind == "either":
            found = [self.needs(item) for item in node.items]
            if all(found):
                yield reduce(or_, (min(needs, key=int.bit_count) for needs in found))
        elif not (node.looks and node.text.endswith("!")) and (
            node.kind != "repeat" or node.times[0]
        ):
            for item in node.items:
                yield from self.needs(item)


def _followed(start: Start, again: int) -> Start:
    return start._replace(following=start.following | again) if start.ends else start
