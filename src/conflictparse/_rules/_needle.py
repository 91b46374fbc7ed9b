"""
Find a small part of a large pattern without which it matches nowhere.

"@victims(<subject>) <aside>? … {harm&passive}": who was harmed takes a hundred times
as long to compile and to look for as that somebody was.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from conflictparse._rules._pattern import Node

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conflictparse._rules._ahead import Ahead

__all__ = ["Needles"]

HEAVY = 40
"""Characters that a piece asks for, from which on it is better looked for last."""


class Needles:
    """Finds such parts; how large a shared part is is counted once."""

    def __init__(self, ahead: Ahead) -> None:
        self._ahead = ahead
        self._weights: dict[Node, int] = {}

    def find(self, pattern: Node) -> Node | None:
        """Give a part that matches wherever a large pattern does, if it has one."""
        part = self._part(pattern)
        # One character alone is asked for before any pattern is.
        return None if part is None or self._weight(part) == 1 else part

    def is_large(self, node: Node) -> bool:
        """Whether a piece is better looked for last."""
        return self._weight(node) > HEAVY

    def _weight(self, node: Node) -> int:
        known = self._weights.get(node)
        if known is None:
            known = sum(map(self._weight, node.items)) if node.items else 1
            self._weights[node] = known
        return known

    def _part(self, node: Node) -> Node | None:
        if not self.is_large(node):
            return None if self._ahead.first(node).empty else node
        if node.kind == "either":
            parts = [self._part(item) for item in node.items]
            found = tuple(part for part in parts if part is not None)
            return Node("either", "|", found) if len(found) == len(parts) else None
        if node.kind == "sequence":
            return self._run(node.items)
        return self._part(node.items[0]) if node.kind == "capture" else None

    def _run(self, items: Sequence[Node]) -> Node | None:
        """Give the last pieces of a sequence that stand together and are small."""
        runs = [list(run) for heavy, run in groupby(items, self.is_large) if not heavy]
        found = [Node("sequence", "", self._trimmed(run)) for run in runs]
        small = [run for run in found if run.items and not self.is_large(run)]
        return small[-1] if small else None

    def _trimmed(self, run: Sequence[Node]) -> tuple[Node, ...]:
        """Leave out what may stand or not, at either end."""
        optional = [self._is_optional(item) for item in run]
        first = optional.index(False) if False in optional else len(run)
        last = len(run) - optional[::-1].index(False) if first < len(run) else first
        trimmed = run[first:last]
        needed = (not self._ahead.first(item).empty for item in trimmed)
        return tuple(trimmed) if any(needed) else ()

    def _is_optional(self, item: Node) -> bool:
        return not item.looks and self._ahead.first(item).empty
