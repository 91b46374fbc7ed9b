"""
Cut patterns in halves that others share.

Which pieces are written alike is told by numbering them.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from conflictparse._rules._pattern import Node

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from conflictparse._rules._ahead import Ahead

__all__ = ["Cut", "Splitter"]

Shape = tuple[int, ...]
Cut = tuple[Node, ...]
"""A pattern whole, or in two."""


class Splitter:
    """Knows what patterns begin and end with in common."""

    def __init__(
        self, trees: Iterable[Node], ahead: Ahead, is_large: Callable[[Node], bool]
    ) -> None:
        """
        Take the patterns.

        Args:
            is_large:
                Whether a piece is worth being compiled but once.
        """
        self._ahead = ahead
        self._is_large = is_large
        self._shapes: dict[Node, int] = {}
        self._numbers: dict[tuple[str, str, Shape], int] = {}
        self._known: dict[Shape, Node] = {}
        self._begin: Counter[Shape] = Counter()
        self._end: Counter[Shape] = Counter()
        for tree in trees:
            for one in alternatives(tree):
                shapes, first, last = self._large(one)
                self._begin[shapes[: last + 1]] += 1
                self._end[shapes[first:]] += 1

    def cut(self, tree: Node) -> list[Cut] | None:
        """Give the alternatives of a pattern in halves, None if none of them is cut."""
        cuts = [self._cut(one) for one in alternatives(tree)]
        return cuts if any(len(cut) > 1 for cut in cuts) else None

    def _cut(self, tree: Node) -> Cut:
        shapes, first, last = self._large(tree)
        begin, end = shapes[: last + 1], shapes[first:]
        head, tail = tree.items[: last + 1], tree.items[first:]
        if begin and self._begin[begin] > 1 and self._takes(tree.items[last + 1 :]):
            shared = self._known.setdefault(begin, Node("sequence", "", head))
            return shared, Node("sequence", "", tree.items[last + 1 :])
        if first > 0 and self._end[end] > 1 and self._takes(tail):
            shared = self._known.setdefault(end, Node("sequence", "", tail))
            return Node("sequence", "", tree.items[:first]), shared
        return (tree,)

    def _takes(self, items: Cut) -> bool:
        """Whether pieces take a character."""
        return not self._ahead.first(Node("sequence", "", items)).empty

    def _large(self, tree: Node) -> tuple[Shape, int, int]:
        """Give the shapes of a sequence, and which pieces are large, first and last."""
        large = [n for n, item in enumerate(tree.items) if self._is_large(item)]
        if tree.kind != "sequence" or not large:
            return (), 0, -1
        return tuple(map(self._shape, tree.items)), large[0], large[-1]

    def _shape(self, node: Node) -> int:
        """Number a piece; pieces that are written alike have the same number."""
        known = self._shapes.get(node)
        if known is None:
            shape = node.kind, node.text, tuple(map(self._shape, node.items))
            known = self._numbers.setdefault(shape, len(self._numbers))
            self._shapes[node] = known
        return known


def alternatives(tree: Node) -> Iterator[Node]:
    """Give the alternatives of a pattern, what stands behind a choice with each."""
    first, rest = tree, tuple[Node, ...]()
    if tree.kind == "sequence" and tree.items:
        first, *others = tree.items
        rest = tuple(others)
    if first.kind != "either":
        yield tree
        return
    for item in first.items:
        items = item.items if item.kind == "sequence" else (item,)
        yield from alternatives(Node("sequence", "", (*items, *rest)))
