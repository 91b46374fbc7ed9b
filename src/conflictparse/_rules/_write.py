"""
Write a pattern as a regular expression that is quick to refuse.

Most alternatives fail at their first character. An engine that enters each of
them to find that out spends its time there, so that what begins with more than
one class is written behind a look at the next character.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._rules._ahead import Ahead
    from conflictparse._rules._letters import Letters
    from conflictparse._rules._pattern import Node

__all__ = ["Writer"]

FEW = 2
"""Alternatives that are as quick to try as a look ahead of them would be."""


class Writer:
    """
    Writes patterns over some letters; what a shared part is written as is kept.

    With *named* captures carry their names, as they may repeat.
    """

    def __init__(self, ahead: Ahead, letters: Letters, *, named: bool) -> None:
        self._ahead = ahead
        self._class = letters.written
        self._named = named
        self._written: dict[Node, str] = {}

    def guarded(self, node: Node) -> str:
        """Write a piece behind a look at what it may begin with, where that helps."""
        first = self._ahead.first(node)
        if first.empty or not first.characters or self._refuses(node):
            return self._write(node)
        return f"(?={self._class(first.characters)}){self._write(node)}"

    def _refuses(self, node: Node) -> bool:
        """Whether the engine sees at once that the next character is none of its."""
        while node.kind in {"sequence", "capture"} and node.items:
            node = node.items[0]
        if node.kind == "either":
            return len(node.items) <= FEW and all(map(self._refuses, node.items))
        return not node.items and node.kind != "sequence"

    def _write(self, node: Node) -> str:
        known = self._written.get(node)
        if known is None:
            known = self._written[node] = "".join(self._pieces(node))
        return known

    def _pieces(self, node: Node) -> Iterator[str]:
        if node.kind == "sequence":
            yield from map(self._write, node.items)
        elif node.kind == "either":
            first, *others = map(self.guarded, node.items)
            yield f"(?:{'|'.join((first, *others))})" if others else first
        elif node.kind == "repeat":
            yield self._repeat(node)
        elif node.kind == "capture":
            opening = f"(?P<{node.text}>" if self._named else "("
            yield f"{opening}{self._write(node.items[0])})"
        elif node.kind == "group":
            yield f"{node.text}{self._write(node.items[0])})"
        else:
            yield self._class(self._ahead.first(node).characters)

    def _repeat(self, node: Node) -> str:
        [inner] = node.items
        if not inner.items and inner.kind != "sequence":
            return f"{self._write(inner)}{node.text}"
        # The engine sets up a loop for what may stand once; a choice costs less.
        if node.text == "?":
            return f"(?:{self.guarded(inner)}|)"
        if node.text == "??":
            return f"(?:|{self.guarded(inner)})"
        return f"(?:{self._write(inner)}){node.text}"
