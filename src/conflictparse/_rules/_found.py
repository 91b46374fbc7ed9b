"""What is asked of a match, and of a pattern, of whichever engine."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeAlias

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    import regex

__all__ = ["Expression", "Found", "Matcher"]

Expression: TypeAlias = "regex.Pattern[str] | re.Pattern[str]"
"""A pattern, compiled by either engine."""


class Found(Protocol):
    """A match: where it and its captures stand."""

    def start(self, number: int = 0, /) -> int:
        """Give where the match begins, or a capture, -1 where it took no part."""
        ...

    def end(self) -> int:
        """Give where the match ends."""
        ...

    def span(self, number: int, /) -> tuple[int, int]:
        """Give the extent of a capture."""
        ...


class Matcher(Protocol):
    """What finds matches in a string."""

    def finditer(self, string: str, /) -> Iterator[Found]:
        """Yield the matches from left to right."""
        ...
