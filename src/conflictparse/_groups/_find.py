"""Read the groups of a sentence, when a room first asks for them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from conflictparse._groups._types import Group
from conflictparse._rules import Reduction

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from conflictparse._groups._alphabet import Alphabet
    from conflictparse._lexicon import Table
    from conflictparse._numbers import Count
    from conflictparse._rules import Pattern

__all__ = ["Chunker", "Sentence"]

Ready = tuple[str, "Pattern[str] | re.Pattern[str]", dict[int, str]]

Named = tuple[frozenset[str], str]
"""The tags of a group and their character."""

NONE: frozenset[str] = frozenset()


class Sentence:
    """The groups of one sentence, and one character a group."""

    __slots__ = ("end", "groups", "start", "tags")

    def __init__(
        self, start: int, end: int, groups: tuple[Group, ...], tags: str
    ) -> None:
        self.start = start
        self.end = end
        self.groups = groups
        self.tags = tags

    def at(self, word: int) -> int:
        """Give the index of the group that holds a word."""
        low, high = 0, len(self.groups) - 1
        while low < high:
            middle = (low + high + 1) // 2
            if self.groups[middle].start <= word:
                low = middle
            else:
                high = middle - 1
        return low


class Chunker:
    """Makes groups of words by a language's grammar; made once a language."""

    def __init__(
        self, table: Table, alphabet: Alphabet, grammar: Mapping[str, str]
    ) -> None:
        self.alphabet = alphabet
        self._tagsets = table.tagsets
        self._grammar = grammar
        self._table = table
        self._number = table.character({"number"})
        self._hyphens = frozenset(table.matching(("hyphen",)))
        self._owners = frozenset(
            table.matching(("possessive",)) + table.matching(("apostrophe",))
        )
        self._alone: dict[str, Named] = {}
        """What a word between groups is named, by its tags."""
        self._triggers: dict[tuple[str, ...], re.Pattern[str]] = {}
        self._titles = frozenset(
            character
            for tag in ("title", "given_name", "person_singular")
            for character in table.matching((tag,))
        )
        self._unknown_flat = frozenset(
            character
            for character, names in table.tagsets.items()
            if "flat" in names and names <= LOOKS
        )
        self._insides = frozenset(table.matching(("inside",)))
        self._named: dict[str, Named] = {}
        self._ready: Ready | None = None

    def ready(self) -> Ready:
        """
        Give the grammar, compiled when first wanted.

        Returns:
            The map to the smaller alphabet, the pattern, and the kind of group
            that each capture stands for.
        """
        if self._ready is None:
            reduction = Reduction(["<group>"], self._grammar, self._table)
            pattern, captures, _ = reduction.compile("<group>")
            kinds = {
                number: kind for kind, numbers in captures.items() for number in numbers
            }
            self._ready = reduction.smaller, pattern, kinds
        return self._ready

    def trigger(self, tags: tuple[str, ...]) -> re.Pattern[str]:
        """Give the pattern of any word with one of the tags."""
        pattern = self._triggers.get(tags)
        if pattern is None:
            characters = {
                character for tag in tags for character in self._table.matching((tag,))
            }
            pattern = re.compile(f"[{''.join(sorted(characters))}]")
            self._triggers[tags] = pattern
        return pattern

    def read(
        self, tags: str, counts: Mapping[int, Count], start: int, end: int
    ) -> Sentence:
        """
        Read the groups of the words from *start* to *end*.

        *tags* has numbers and times overlaid.
        """
        groups: list[Group] = []
        characters: list[str] = []
        smaller, pattern, kinds = self.ready()
        alone = self._alone
        for found in pattern.finditer(tags[start:end].translate(smaller)):
            kind = kinds[found.lastindex or 0]
            first, last = found.span()
            first, last = first + start, last + start
            if kind == "noun":
                group, character = self._noun(tags, counts, first, last)
            elif kind == "verb":
                named, character = self._remembered(self._verb, tags[first:last])
                group = Group(kind, first, last, self._head(tags, first, last), named)
            else:
                known = alone.get(tags[first])
                if known is None:
                    known = self._remembered(self._between, f"{tags[first]}.")
                    alone[tags[first]] = known
                named, character = known
                group = Group(kind, first, last, first, named)
            groups.append(group)
            characters.append(character)
        return Sentence(start, end, tuple(groups), "".join(characters))

    def _remembered(self, name: Callable[[str], frozenset[str]], key: str) -> Named:
        """
        Name a group by the tags of its words; the same words are named once.

        A key of words between groups ends in a dot, one of nouns in their sort.
        """
        known = self._named.get(key)
        if known is None:
            if len(self._named) >= MEMO_SIZE:
                self._named.clear()
            tags = name(key)
            known = self._named[key] = tags, self.alphabet.character(tags)
        return known

    def _head(self, tags: str, start: int, end: int) -> int:
        """Give the last word, or the first of the phrase that ends the group."""
        head = end - 1
        while head > start and tags[head] in self._insides:
            head -= 1
        return head

    def _noun(
        self, tags: str, counts: Mapping[int, Count], start: int, end: int
    ) -> tuple[Group, str]:
        head = self._head(tags, start, end)
        owner_end = -1
        if end - start > MIN_OWNED:
            for index in range(end - 2, start, -1):
                if tags[index] in self._owners:
                    owner_end = index + 1
                    break
        owned = max(start, owner_end)
        number = tags.find(self._number, owned, end)
        count = counts.get(number) if number >= 0 else None
        if count is not None and count.end < end and tags[count.end] in self._hyphens:
            count = None  # "a 32-year-old imam"
        sort = _sort(count, owned=owner_end >= 0)
        # In wire text capitals mean nothing: a name is what stands behind a title.
        titled = tags[head] in self._unknown_flat and any(
            tag in self._titles for tag in tags[owned:head]
        )
        sort += "n" if titled else ""
        named, character = self._remembered(
            self._counted, f"{tags[head]}{tags[owned]}{sort}"
        )
        return Group("noun", start, end, head, named, count, owner_end), character

    def _counted(self, key: str) -> frozenset[str]:
        """Name a noun group by its head, its first word and the sort of its count."""
        names, first = self._tagsets[key[0]], self._tagsets[key[1]]
        counting = SORTS.get(key[2])
        if counting is None:
            found = (name for tag, name in COUNTED if tag in first)
            counting = next(found, "definite" if key[2] == "'" else "uncounted")
        more = {"noun", counting}
        if not names.isdisjoint(PLURAL):
            more.add("plural")
        if (
            key.endswith("n")
            or not names.isdisjoint(NAMING)
            or ("upper" in names and not names & PLAIN)
        ):
            more.add("name")
        return (names & self.alphabet.nouns) | more

    def _verb(self, key: str) -> frozenset[str]:
        """Name a verb group by the tags of its words."""
        tagsets = self._tagsets
        head = self._head(key, 0, len(key))
        names = tagsets[key[head]]
        words = NONE.union(*[tagsets[tag] for tag in key[:head]])
        if "function" in names:
            voice = "auxiliary"
            words |= names
            names = BE if "be" in words else HAVE if "have" in words else NONE
        else:
            voice = _voice(words, names)
        more = {"verb", voice}
        if "negation" in words or "negation" in names:
            more.add("negated")
        if "hypothetical" in words or (voice == "passive" and "infinitive_to" in words):
            more.add("modal")
        return (names & self.alphabet.verbs) | more

    def _between(self, key: str) -> frozenset[str]:
        """Name a word between groups, or a time."""
        names = self._tagsets[key[0]]
        return TIME if "time" in names else (names & self.alphabet.words) | BETWEEN


def _sort(count: Count | None, *, owned: bool) -> str:
    """Give the character that stands in a key for how a noun group counts."""
    if count is None:
        return "'" if owned else "-"
    if count.value == 0:
        return "0"
    return "?" if count.value is count.low is None else "#"


def _voice(before: frozenset[str], main: frozenset[str]) -> str:
    """
    Name the form of a verb group.

    Args:
        before:
            The tags of the words before its main verb, *main* those of that verb.
    """
    if "be" in before or "get_passive" in before:
        going = "ing" in main and not ("harm_adjective" in main and "be" in before)
        return "ing" if going else "passive"
    if "infinitive_to" in before:
        return "infinitive"
    if "have" in before or "modal" in before or "do" in before:
        return "active"
    return _bare_voice(main)


def _bare_voice(main: frozenset[str]) -> str:
    """Name the form of a verb that no other word helps."""
    if "ing" in main or "verb_ing" in main:
        return "ing"
    if "verb_past" in main and "verb_participle" not in main:
        return "active"
    if not main.isdisjoint(PAST):
        return "participle"
    return "base" if "verb_base" in main else "active"


MIN_OWNED = 2
"""Words that a group with an owner has more than: "army's men" has three."""

BE = frozenset({"be"})
HAVE = frozenset({"have"})
MEMO_SIZE = 50_000
"""Sorts of groups kept with their tags; a text has some thousands."""

SORTS = {"0": "zero", "?": "vague", "#": "counted"}
LOOKS = frozenset({"word", "flat", "ed", "ing", "ly", "plural"})
"""What a word of wire text that stands in no list carries."""

PLURAL = frozenset({"plural", "person_plural"})
NAMING = frozenset({"cap", "mixed"})
TIME = frozenset({"time"})
BETWEEN = frozenset({"between"})
PAST = frozenset({"verb_past", "verb_participle", "ed"})
PLAIN = frozenset({"person", "harm_noun", "unit_noun"})
COUNTED = (
    ("indefinite", "indefinite"),
    ("another", "indefinite"),
    ("negative_determiner", "zero"),
    ("article", "definite"),
    ("determiner", "definite"),
    ("possessive_pronoun", "definite"),
)
