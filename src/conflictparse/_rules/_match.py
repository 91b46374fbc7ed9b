"""What a rule is given: a match over words or groups, read through its captures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from collections.abc import Mapping

    import regex

    from conflictparse._rules._found import Found

__all__ = ["Match"]


class Match:
    """
    A match of one rule.

    Indices are those of the level the rule is written for: words of the view,
    or groups of a sentence (`items` are then the groups).
    """

    __slots__ = (
        "_captures",
        "_found",
        "_repeats",
        "context",
        "items",
        "rule",
        "view",
    )

    def __init__(  # noqa: PLR0913 - a record, made by the hundred thousand
        self,
        found: Found,
        captures: Mapping[str, tuple[int, ...]],
        view: Any,  # noqa: ANN401 - a view, whichever level the rule is of
        *,
        repeats: bool,
        rule: str,
        items: Any = None,  # noqa: ANN401 - the items of that level
        context: Any = None,  # noqa: ANN401 - the room's own
    ) -> None:
        self._found = found
        self._captures = captures
        self._repeats = repeats
        self.view = view
        self.rule = rule
        self.items = items
        self.context = context

    @property
    def start(self) -> int:
        """Index of the first item."""
        return self._found.start()

    @property
    def end(self) -> int:
        """Index after the last item."""
        return self._found.end()

    def __contains__(self, name: str) -> bool:
        """Whether a capture took part."""
        start = self._found.start
        return any(start(number) >= 0 for number in self._captures.get(name, ()))

    def span(self, name: str) -> tuple[int, int] | None:
        """Item indices of a capture, the last one where it repeats."""
        spans = self.spans(name)
        return spans[-1] if spans else None

    def spans(self, name: str) -> list[tuple[int, int]]:
        """Item indices of every repeat of a capture, in order."""
        found = self._found
        if self._repeats:
            pairs = [
                pair
                for number in self._captures.get(name, ())
                for pair in cast("regex.Match[str]", found).spans(number)
            ]
        else:
            pairs = [found.span(number) for number in self._captures.get(name, ())]
        return [(start, end) for start, end in pairs if start >= 0]

    def text(self, name: str) -> str:
        """Give the text of a capture over words, "" where it took no part."""
        found = self.span(name)
        return self.view.slice(*found) if found and found[0] < found[1] else ""
