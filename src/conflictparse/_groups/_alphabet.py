"""The characters of the second level: each set of tags that a group may have."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from conflictparse._lexicon import Table

__all__ = ["Alphabet"]

FIRST_CHARACTER = 0x3400

COUNTING = ("uncounted", "indefinite", "definite", "counted", "zero", "vague")
"""How a noun group counts: nothing said, "a", "the", a numeral, "no", "some"."""

VOICES = ("active", "passive", "participle", "ing", "infinitive", "base", "auxiliary")
"""The form of a verb group; a `participle` may as well be a past tense."""

Tags = frozenset[str]

NONE: Tags = frozenset()
BE: Tags = frozenset({"be"})
HAVE: Tags = frozenset({"have"})


class Alphabet:
    """
    Sets of group tags and their characters; made once a language.

    *nouns* and *verbs* are the word tags that a group takes over from its head.
    """

    def __init__(
        self,
        table: Table,
        nouns: Iterable[str],
        verbs: Iterable[str],
        words: Iterable[str],
    ) -> None:
        self.sequences: Mapping[str, set[tuple[str, ...]]] = {}
        self.nouns = frozenset(nouns)
        self.verbs = frozenset(verbs)
        self.words = frozenset(words)
        tagsets = set(table.tagsets.values())
        heads: set[Tags] = {names & self.nouns for names in tagsets} | {frozenset()}
        mains = {names & self.verbs for names in tagsets} | {
            frozenset(),
            frozenset({"be"}),
            frozenset({"have"}),
        }
        sets: set[Tags] = {
            head | {"noun", counting, *number, *name}
            for head, counting, number, name in product(
                heads, COUNTING, ((), ("plural",)), ((), ("name",))
            )
        }
        sets |= {
            main | {"verb", voice, *negation, *modal}
            for main, voice, negation, modal in product(
                mains, VOICES, ((), ("negated",)), ((), ("modal",))
            )
        }
        sets |= {(names & self.words) | {"between"} for names in tagsets}
        sets |= {frozenset({"time"}), frozenset({"between"})}
        self._characters: dict[Tags, str] = {}
        self.tagsets: dict[str, Tags] = {}
        for number, names in enumerate(
            sorted(sets, key=lambda names: sorted(names, key=_order))
        ):
            character = chr(FIRST_CHARACTER + number)
            self._characters[names] = character
            self.tagsets[character] = names

    def character(self, tags: Tags) -> str:
        """Give the character of a set of tags."""
        return self._characters[tags]


def _order(name: str) -> tuple[bool, str]:
    """Group sets by what they are before how they count: ranges stay short."""
    return name not in {"noun", "verb", "between"}, name
