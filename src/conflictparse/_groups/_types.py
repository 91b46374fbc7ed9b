"""A group: words that one rule item stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from conflictparse._numbers import Count

__all__ = ["Group"]


class Group:
    """
    A noun group, a verb group, or one word between them.

    Word indices of the view: `start` to `end`, and `head`, the noun or main
    verb. A noun group may have a `count`, and an `owner` before its
    possessive ("the ministry" in "the ministry's spokesman").
    """

    __slots__ = ("count", "end", "head", "kind", "owner_end", "start", "tags")

    def __init__(  # noqa: PLR0913, PLR0917 - a record, made by the hundred thousand
        self,
        kind: str,
        start: int,
        end: int,
        head: int,
        tags: frozenset[str],
        count: Count | None = None,
        owner_end: int = -1,
    ) -> None:
        self.kind = kind
        self.start = start
        self.end = end
        self.head = head
        self.tags = tags
        self.count = count
        self.owner_end = owner_end

    def __repr__(self) -> str:
        """Show the kind and the words' indices."""
        return f"Group({self.kind}, {self.start}, {self.end})"
