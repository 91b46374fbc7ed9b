"""A colour for everyone who speaks in a report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._report._html._words import said_by

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from conflictparse._statements import Statement

__all__ = ["COLOURS", "Voices"]

COLOURS = 8
"""Colours in the style sheet; the ninth speaker has the first one again."""


class Voices:
    """
    Those who speak, in order of their first word.

    "The army" and "the army" are one; who is not known has no colour.
    """

    def __init__(self, statements: Iterable[Statement]) -> None:
        self._names: dict[str, str] = {}
        self._numbers: dict[str, int] = {}
        for said in statements:
            if said.speakers:
                name = said_by(said)
                key = name.casefold()
                self._names.setdefault(key, name)
                self._numbers.setdefault(key, len(self._numbers))

    def __iter__(self) -> Iterator[str]:
        return iter(self._names.values())

    def name(self, said: Statement | None) -> str | None:
        """Give the name of who makes a statement, as it was first told."""
        return self._names.get(said_by(said).casefold()) if said else None

    def colour(self, said: Statement | None) -> str:
        """Give the name of a statement's colour in the style sheet."""
        return self.colour_of(self.name(said))

    def colour_of(self, name: str | None) -> str:
        """Give the name of a speaker's colour."""
        return "vx" if name is None else f"v{self._numbers[name.casefold()] % COLOURS}"
