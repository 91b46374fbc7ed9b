"""
The pattern language: white space between items, tags in braces, words bare.

    {harm}            one word (or one phrase) with the tag
    {cap&!month}      a word with one tag and without another
    {day|month}       either
    of                the word itself
    @name( ... )      a capture; it may repeat
    <victims>         a part that is written down once, under that name
    ( a | b ){0,2}    groups, alternatives and repeats as in any regex
    (?<= ) (?= )      context that no span includes

A pattern is read into a tree, in which a part stands once however often it is named.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

from conflictparse._errors import ConflictParseError

__all__ = ["Node", "Parts", "PatternError", "Trees", "literals"]

TOKENS = re.compile(
    r"""\s+
    |(?P<tags>\{(?!\d)[^{}]+\})
    |(?P<capture>@\w+\()
    |(?P<part><\w+>)
    |(?P<open>\(\?(?:<?[=!]|:|>)|\()
    |(?P<close>\))
    |(?P<either>\|)
    |(?P<repeat>(?:[?*+]|\{\d+(?:,\d*)?\})[?+]?)
    |(?P<word>[^\s(){}|@<>?*+]+)""",
    re.VERBOSE,
)

MAX_DEPTH = 16
"""Parts may hold parts, but never themselves."""


class PatternError(ConflictParseError):
    """A pattern is not written as the pattern language wants it."""


Parts = Mapping[str, str]


class Node:
    """
    A piece of a pattern.

    Its kind is `word`, `tags` or `behind` (tags inside a look-behind) for one
    character; `sequence`, `either`, `repeat`, `group` or `capture` for what holds
    others. Its text is as it was written.
    """

    __slots__ = ("items", "kind", "text")

    def __init__(self, kind: str, text: str, items: tuple[Node, ...] = ()) -> None:
        self.kind = kind
        self.text = text
        self.items = items

    @property
    def looks(self) -> bool:
        """Whether it looks at what stands there and takes nothing."""
        return self.kind == "group" and self.text not in {"(?:", "(?>"}

    @property
    def times(self) -> tuple[int, int | None]:
        """How often a repeat repeats, at least and at most; None is open."""
        mark = self.text.rstrip("?+") or self.text[0]
        if mark in BOUNDS:
            return BOUNDS[mark]
        low, comma, high = mark.strip("{}").partition(",")
        return int(low), (int(high) if high else None) if comma else int(low)


BOUNDS: Mapping[str, tuple[int, int | None]] = {
    "?": (0, 1),
    "*": (0, None),
    "+": (1, None),
}


class Trees:
    """Reads patterns that share their parts."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._known: dict[tuple[str, bool], Node] = {}
        self.leaves: list[Node] = []
        """What was read that stands for one character, a shared part once."""

    def read(self, pattern: str) -> Node:
        """
        Read a pattern.

        Raises:
            PatternError: It is wrong, or names a part that there is not.
        """
        return self._read(pattern, behind=False, depth=0)

    def _read(self, pattern: str, *, behind: bool, depth: int) -> Node:
        """
        Read a pattern; a class inside a look-behind is of the kind "behind".

        What stands behind may be the last word of a phrase; its tags are those of
        the phrase's first word.
        """
        opened: list[_Opened] = [_Opened("group", "(?:", behind=behind)]
        for kind, text in _tokens(pattern):
            top = opened[-1]
            if kind in {"open", "capture"}:
                opened.append(_Opened.of(kind, text, behind=top.behind))
            elif kind == "close" and len(opened) > 1:
                opened.pop()
                opened[-1].pieces.append(top.node())
            elif kind == "either":
                top.next()
            elif kind == "repeat" and top.pieces:
                top.pieces.append(Node("repeat", text, (top.pieces.pop(),)))
            elif kind == "part":
                node = self._part(text[1:-1], pattern, behind=top.behind, depth=depth)
                top.pieces.append(node)
            elif kind in {"word", "tags"}:
                ends = kind == "tags" and top.behind
                top.pieces.append(Node("behind" if ends else kind, text))
                self.leaves.append(top.pieces[-1])
            else:
                raise PatternError(f"pattern has a {text!r} too many, in {pattern!r}")
        if len(opened) > 1:
            raise PatternError(f"pattern leaves a bracket open, in {pattern!r}")
        return opened[0].node()

    def _part(self, name: str, pattern: str, *, behind: bool, depth: int) -> Node:
        known = self._known.get((name, behind))
        if known is None:
            if name not in self._parts or depth > MAX_DEPTH:
                raise PatternError(
                    f"pattern part {name!r} is unknown or holds itself, in {pattern!r}"
                )
            known = self._read(self._parts[name], behind=behind, depth=depth + 1)
            self._known[name, behind] = known
        return known


class _Opened:
    """A bracket not yet closed: its alternatives, and the pieces of the last one."""

    __slots__ = ("_before", "behind", "kind", "pieces", "text")

    def __init__(self, kind: str, text: str, *, behind: bool) -> None:
        self.kind = kind
        self.text = text
        self.behind = behind
        self.pieces: list[Node] = []
        self._before: list[Node] = []

    @classmethod
    def of(cls, kind: str, text: str, *, behind: bool) -> _Opened:
        if kind == "capture":
            return cls(kind, text[1:-1], behind=behind)
        behind = behind or text.startswith("(?<")
        return cls("group", "(?:" if text == "(" else text, behind=behind)

    def next(self) -> None:
        """Begin another alternative."""
        self._before.append(_sequence(self.pieces))
        self.pieces = []

    def node(self) -> Node:
        last = _sequence(self.pieces)
        inner = Node("either", "|", (*self._before, last)) if self._before else last
        if self.kind == "group" and self.text == "(?:":
            return inner
        return Node(self.kind, self.text, (inner,))


def _sequence(pieces: list[Node]) -> Node:
    return pieces[0] if len(pieces) == 1 else Node("sequence", "", tuple(pieces))


@cache
def _tokens(pattern: str) -> tuple[tuple[str, str], ...]:
    """Split a pattern; each is asked for twice, for its words and for itself."""
    place = 0
    found = []
    while place < len(pattern):
        match = TOKENS.match(pattern, place)
        if match is None:
            raise PatternError(
                f"pattern is wrong at {pattern[place : place + 20]!r}, in {pattern!r}"
            )
        if match.lastgroup:
            found.append((match.lastgroup, match[0]))
        place = match.end()
    return tuple(found)


def literals(patterns: Iterable[str], parts: Parts) -> set[str]:
    """List the words that patterns name."""
    trees = Trees(parts)
    for pattern in patterns:
        trees.read(pattern)
    return {node.text for node in trees.leaves if node.kind == "word"}
