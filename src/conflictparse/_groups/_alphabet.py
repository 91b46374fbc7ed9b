"""The characters of the second level: each set of tags that a group may have."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from conflictparse._lexicon import alike

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
        heads = table.sorts(self.nouns)
        mains = (*table.sorts(self.verbs), NONE, BE, HAVE)
        sets = dict.fromkeys(
            head | {"noun", counting, *number, *name}
            for head, counting, number, name in product(
                (*heads, NONE), COUNTING, ((), ("plural",)), ((), ("name",))
            )
        )
        sets |= dict.fromkeys(
            main | {"verb", voice, *negation, *modal}
            for main, voice, negation, modal in product(
                mains, VOICES, ((), ("negated",)), ((), ("modal",))
            )
        )
        between = frozenset({"between"})
        sets |= dict.fromkeys(names | between for names in table.sorts(self.words))
        sets |= dict.fromkeys((frozenset({"time"}), between))
        self._characters: dict[Tags, str] = {}
        self.tagsets: dict[str, Tags] = {}
        for number, names in enumerate(sets):
            character = chr(FIRST_CHARACTER + number)
            self._characters[names] = character
            self.tagsets[character] = names

    def alike(self, asked: Tags) -> Mapping[Tags, str]:
        """Gather the characters that differ in no tag that is asked for."""
        return alike(self.tagsets, asked)

    def named(self, tags: Tags) -> tuple[Tags, str]:
        """Give a set of tags, the one of its equals that is kept, and its character."""
        character = self._characters[tags]
        return self.tagsets[character], character
