"""
The characters that rules of statements are written over: items of a paragraph.

An item is a noun or verb group, a word between groups, a time, a quotation
taken as one, or the end of a sentence.

Tags, beside the kind of item:
    noun        he (he, she, it …), him (him, them …), that, there, speaker,
                or thing; plural, name, cue_noun
    verb        the voice of its group; negated; cue and the fields of its cue;
                figure_cue, figure_at, figure_of
    between     the word's own tags that patterns ask for
    quote       cap or lower by its first word, titled where all its words begin
                with a capital, paused, final, asking or bare by its end, short or
                long, open where it was never closed
"""

from __future__ import annotations

import re
from itertools import product
from typing import TYPE_CHECKING

from conflictparse._lexicon import alike
from conflictparse._statements._suspects import FIGURES, Suspects

if TYPE_CHECKING:
    from collections.abc import Mapping

    from conflictparse._lexicon import Entry, Table

FIRST_CHARACTER = 0x3400

ROLES = ("he", "him", "that", "there", "speaker", "thing")
VOICES = ("active", "passive", "participle", "ing", "infinitive", "base", "auxiliary")
FRAME = {
    "takes_that": "cue_that",
    "takes_quote": "cue_quote",
    "takes_object": "cue_object",
    "takes_addressee": "cue_addressee",
    "takes_as": "cue_as",
    "takes_deed": "cue_deed",
    "to_infinitive": "cue_to",
    "needs_quote": "cue_needs",
}
"""The fields of a cue, and the tag each gives to a verb."""

WORDS = frozenset(
    [
        "comma",
        "colon",
        "semicolon",
        "dash",
        "hyphen",
        "open_paren",
        "close_paren",
        "and",
        "or",
        "but",
        "of",
        "preposition",
        "relative",
        "relative_person",
        "subordinator",
        "conditional",
        "adverb",
        "ly",
        "negation",
        "question",
        "exclamation",
        "ellipsis",
        "dot",
        "cue_phrase",
        "that",
        "possessive_pronoun",
        "infinitive_to",
        "slash",
        "digits",
        "currency_sign",
    ]
)
"""Word tags that a word between groups keeps, beside literal words of patterns."""

SPEAKERS = frozenset(
    [
        "person",
        "person_singular",
        "person_plural",
        "body",
        "named_body",
        "body_upper",
        "country",
        "country_upper",
        "capital",
        "title",
        "given_name",
        "spokes_noun",
        "anonymous_speaker",
        "people_group",
        "demonym_plural",
        "demonym_singular",
        "region",
        "us_state",
        "pronoun_nobody",
        "pronoun_somebody",
        "unit_noun",
    ]
)
"""Tags of nouns that can speak."""

BREAKS = ("comma", "semicolon", "dash", "hyphen", "and", "but", "paused")
"""Tags of items at which another clause may begin."""

STARTS = (("cap",), ("cap", "titled"), ("lower",))
ENDS = ("paused", "final", "asking", "bare")
LENGTHS = ("short", "long")

Tags = frozenset[str]
NONE: Tags = frozenset()
KEPT: Tags = frozenset({"plural", "name"})
CUE_NOUN: Tags = frozenset({"cue_noun"})
BETWEEN: Tags = frozenset({"between"})
MANY: Tags = frozenset({"noun", "speaker", "plural"})
"""A word that stands for a noun: "Many said"."""

PRONOUNS = (
    ("pronoun_subject", "he"),
    ("pronoun_object", "him"),
    ("expletive", "there"),
    ("pronoun_pointing", "that"),
)
"""Tags of words that stand alone, and what each makes of a noun group."""


class Alphabet:
    """Sets of tags of items, and their characters; made once a language."""

    def __init__(self, table: Table) -> None:
        self.sequences: Mapping[str, set[tuple[str, ...]]] = {}
        self._frames = {
            form: frame(entry) for form, entry in table.entries.get("cue", {}).items()
        }
        for tag in FIGURES:
            for form in table.entries.get(tag, ()):
                self._frames[form] = self._frames.get(form, NONE) | {tag}
        kept = WORDS | {tag for tag in table.known_tags() if tag.startswith("=")}
        self.between = _Between(table, kept)
        """The tags of a word between groups, by its own character."""
        self.suspects = Suspects(table)
        self.nouns = _Nouns(table)
        """The tags of a noun group."""
        self._verbs: dict[tuple[str, Tags], Tags] = {}
        sets: set[Tags] = {
            frozenset({"noun", role, *more, *name, *cue})
            for role, more, name, cue in product(
                ROLES, ((), ("plural",)), ((), ("name",)), ((), ("cue_noun",))
            )
        }
        sets |= {
            frozenset({"verb", voice, *negation}) | cue
            for voice, negation, cue in product(
                VOICES, ((), ("negated",)), (NONE, *set(self._frames.values()))
            )
        }
        sets |= {MANY, *(names | BETWEEN for names in table.sorts(kept))}
        sets |= {
            frozenset({"quote", *start, end, length, *left})
            for start, end, length, left in product(
                STARTS, ENDS, LENGTHS, ((), ("open",))
            )
        }
        sets |= {frozenset({"time"}), frozenset({"time", "owner"})}
        sets |= {frozenset({"stop"}), BETWEEN}
        self.characters: dict[Tags, str] = {}
        """The character of each set of tags."""
        self.tagsets: dict[str, Tags] = {}
        for number, names in enumerate(sorted(sets, key=sorted)):
            character = chr(FIRST_CHARACTER + number)
            self.characters[names] = character
            self.tagsets[character] = names
        self.stops = self._finder("stop")
        self.breaks = self._finder(*BREAKS)
        self.dashes = self._finder("dash", "hyphen")
        self.quotes = self._finder("quote")
        self.tellers = self._finder("cue_that")

    def alike(self, asked: Tags) -> Mapping[Tags, str]:
        """Gather the characters that differ in no tag that is asked for."""
        return alike(self.tagsets, asked)

    def _finder(self, *tags: str) -> re.Pattern[str]:
        """Give a pattern of any item with one of some tags."""
        found = [
            character
            for character, names in self.tagsets.items()
            if not names.isdisjoint(tags)
        ]
        return re.compile(f"[{''.join(found)}]")

    def verb(self, form: str, tags: Tags) -> Tags:
        """Give the tags of a verb group by its main verb, "" where that is no cue."""
        key = form, tags
        known = self._verbs.get(key)
        if known is None:
            voice = next(tag for tag in VOICES if tag in tags)
            cue = self._frames.get(form, NONE)
            known = frozenset({"verb", voice, *(tags & {"negated"})}) | cue
            known = self._verbs[key] = self.tagsets[self.characters[known]]
        return known


class _Between(dict[str, Tags]):
    """What a word between groups has, by its character; any thread may add to it."""

    def __init__(self, table: Table, kept: Tags) -> None:
        super().__init__()
        self._tagsets = table.tagsets
        self._kept = kept

    def __missing__(self, character: str) -> Tags:
        names = self._tagsets[character]
        found = MANY if _is_many(names) else (names & self._kept) | BETWEEN
        self[character] = found
        return found


class _Nouns(dict[tuple[str, Tags, bool], Tags]):
    """
    The tags of noun groups; the same sorts of words are named once.

    A group is told by the character of its head, by what it has, and by whether it
    is one word, and may be a pronoun. Any thread may add to it.
    """

    def __init__(self, table: Table) -> None:
        super().__init__()
        self._tagsets = table.tagsets
        self._same: dict[Tags, Tags] = {}

    def __missing__(self, group: tuple[str, Tags, bool]) -> Tags:
        character, tags, alone = group
        names = self._tagsets[character]
        role = (_role_alone(names) if alone else None) or _role(names)
        found = frozenset({"noun", role, *(tags & KEPT), *(names & CUE_NOUN)})
        # The same few sets come of all groups.
        found = self[group] = self._same.setdefault(found, found)
        return found


def frame(entry: Entry) -> Tags:
    """Give the tags of a cue verb."""
    return frozenset({"cue", *(tag for field, tag in FRAME.items() if entry[field])})


def _is_many(names: Tags) -> bool:
    return "quantity_pronoun" in names and "preposition" not in names


def _role_alone(names: Tags) -> str | None:
    """Give what a pronoun is; "US" in capitals is none."""
    if "upper" in names:
        return None
    return next((role for tag, role in PRONOUNS if tag in names), None)


def _role(names: Tags) -> str:
    return (
        "speaker" if names & SPEAKERS or names & {"cap", "mixed", "upper"} else "thing"
    )
