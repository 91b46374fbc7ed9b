"""What the room asks of the groups, which are read by a room to its right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conflictparse._text import View

__all__ = ["Levels"]


class Group(Protocol):
    """A noun or verb group, or a word between."""

    @property
    def kind(self) -> str:
        """Noun, verb, time or between."""

    @property
    def start(self) -> int:
        """Its first word."""

    @property
    def end(self) -> int:
        """The word after its last."""

    @property
    def head(self) -> int:
        """Its noun or main verb."""

    @property
    def owner_end(self) -> int:
        """The word after a possessive, negative for none."""

    @property
    def tags(self) -> frozenset[str]:
        """What it is."""


class Sentence(Protocol):
    """The groups of one sentence."""

    @property
    def groups(self) -> Sequence[Group]:
        """In text order."""

    def at(self, word: int) -> int:
        """Give the index of the group that holds a word."""


class Levels(Protocol):
    """The levels of one text."""

    @property
    def view(self) -> View:
        """The words."""

    def sentence(self, number: int) -> Sentence:
        """Give a sentence by its number."""
