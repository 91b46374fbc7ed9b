"""What a rule is given: a match over words or groups, read through its captures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import regex


class Match:
    """
    A match of one rule.

    Indices are those of the level the rule is written for: words of the view,
    or groups of a sentence (`items` are then the groups).
    """

    __slots__ = ("_found", "context", "items", "offset", "rule", "view")

    def __init__(self, found: regex.Match[str], view: Any, *, offset: int, rule: str, items: Any = None, context: Any = None) -> None:  # noqa: ANN401, PLR0913 - the view and the items differ by level
        self._found = found
        self.view = view
        self.offset = offset
        self.rule = rule
        self.items = items
        self.context = context

    @property
    def start(self) -> int:
        """Index of the first item."""
        return self._found.start() + self.offset

    @property
    def end(self) -> int:
        """Index after the last item."""
        return self._found.end() + self.offset

    def __contains__(self, name: str) -> bool:
        """Whether a capture took part."""
        return self._found.start(name) >= 0

    def span(self, name: str) -> tuple[int, int] | None:
        """Item indices of a capture, the last one where it repeats."""
        start, end = self._found.span(name)
        return None if start < 0 else (start + self.offset, end + self.offset)

    def spans(self, name: str) -> list[tuple[int, int]]:
        """Item indices of every repeat of a capture, in order."""
        offset = self.offset
        return [(start + offset, end + offset) for start, end in self._found.spans(name)]

    def text(self, name: str) -> str:
        """Give the text of a capture over words, "" where it took no part."""
        found = self.span(name)
        return self.view.slice(*found) if found and found[0] < found[1] else ""
