"""Sets of tags: each is made once, those of words in a case when asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._lexicon._shapes import CASES

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["EACH_CASE", "FIRST_CHARACTER", "Grown", "Tags", "Tagsets"]

FIRST_CHARACTER = 0x3400
"""Any block of plain characters does, as tags are never mixed with text."""

Tags = frozenset[str]

EACH_CASE = {case: frozenset({case}) for case in CASES}


class Tagsets(dict[str, Tags]):
    """
    Character -> tags; those of a word of letters are put together when asked for.

    A text has a few hundred of the thousands that there are. Any thread may add.
    """

    def __init__(self, plain: Iterable[Tags], cased: Iterable[Tags]) -> None:
        super().__init__(
            (chr(number), names) for number, names in enumerate(plain, FIRST_CHARACTER)
        )
        self._first = FIRST_CHARACTER + len(self)
        self._cased = tuple(cased)

    def __missing__(self, character: str) -> Tags:
        """Put the tags of a character together."""
        case, place = divmod(ord(character) - self._first, len(self._cased))
        if not 0 <= case < len(CASES):
            raise KeyError(character)
        names = self[character] = self._cased[place] | EACH_CASE[CASES[case]]
        return names


class Grown(dict[tuple[Tags, str], Tags]):
    """
    Sets of tags with one tag more, each made once.

    Twenty thousand words have two thousand sets between them.
    """

    def __init__(self) -> None:
        super().__init__()
        self._same: dict[Tags, Tags] = {}

    def __missing__(self, key: tuple[Tags, str]) -> Tags:
        names, tag = key
        more = names | {tag}
        known = self[key] = self._same.setdefault(more, more)
        return known
