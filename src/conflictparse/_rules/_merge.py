"""
Put alternatives of one character together: "of | in | {at}" is one class.

A class is written, compiled and tried once, and to repeat one is quickest.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._rules._pattern import Node

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Merger"]


class Merger:
    """
    Changes trees; a part that they share is changed once.

    *sets* are the characters of each leaf; those put together are added.
    """

    def __init__(self, sets: dict[Node, int]) -> None:
        self._sets = sets
        self._done: set[Node] = set()

    def merge(self, node: Node) -> None:
        """Put together what stands for one character, inside a piece."""
        if node in self._done:
            return
        self._done.add(node)
        for item in node.items:
            self.merge(item)
        if node.kind != "either":
            return
        items = [*self._together(node)]
        if len(items) == 1 and items[0] in self._sets:
            node.kind, node.text, node.items = "tags", items[0].text, ()
            self._sets[node] = self._sets[items[0]]
        else:
            node.items = tuple(items)

    def _together(self, either: Node) -> Iterator[Node]:
        """Give the alternatives of a choice and of those in it, neighbours as one."""
        last: Node | None = None
        for item in _alternatives(either):
            if item in self._sets and last is not None:
                both = Node("tags", f"{last.text}|{item.text}")
                self._sets[both] = self._sets[last] | self._sets[item]
                last = both
                continue
            if last is not None:
                yield last
            last = item if item in self._sets else None
            if last is None:
                yield item
        if last is not None:
            yield last


def _alternatives(either: Node) -> Iterator[Node]:
    for item in either.items:
        if item.kind == "either":
            yield from _alternatives(item)
        else:
            yield item
