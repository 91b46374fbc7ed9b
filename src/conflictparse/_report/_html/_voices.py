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

    def colour(self, said: Statement | None) -> str:
        """Give the name of a statement's colour in the style sheet."""
        number = self._numbers.get(said_by(said).casefold()) if said else None
        return "vx" if number is None else f"v{number % COLOURS}"

    def is_by(self, said: Statement | None, name: str) -> bool:
        """Whether a statement is by a speaker."""
        return said is not None and said_by(said).casefold() == name.casefold()
