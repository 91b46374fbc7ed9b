"""Which characters carry a tag: asked a thousand times when rules are compiled."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = ["TagIndex"]


class TagIndex:
    """The characters of an alphabet by tag."""

    def __init__(self, tagsets: Mapping[str, frozenset[str]]) -> None:
        by_tag: dict[str, set[str]] = {}
        for character, names in tagsets.items():
            for name in names:
                by_tag.setdefault(name, set()).add(character)
        self._all = frozenset(tagsets)
        self._by_tag = {name: frozenset(found) for name, found in by_tag.items()}

    def matching(self, wanted: Iterable[str], unwanted: Iterable[str]) -> str:
        """List the characters with all of one set of tags and none of another."""
        none: frozenset[str] = frozenset()
        found = self._all
        for name in wanted:
            found &= self._by_tag.get(name, none)
        for name in unwanted:
            found -= self._by_tag.get(name, none)
        return "".join(sorted(found))
