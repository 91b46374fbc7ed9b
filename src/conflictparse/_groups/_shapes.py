"""The shape of a group: all that the tags of its words say of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from conflictparse._groups._alphabet import Alphabet
    from conflictparse._lexicon import Table

__all__ = ["ALONE", "OWNED", "Shape", "Shapes"]

Named = tuple[frozenset[str], str]
"""The tags of a group and their character."""

Shape = tuple[frozenset[str], str, int, int, int, str]
"""
Tags, character; head, end of the owner and number, as words from the first, negative
for none; and for a noun group with a number what `Shapes.counted` is to know of it.
"""

NONE: frozenset[str] = frozenset()

MEMO_SIZE = 50_000
"""Shapes kept of a kind; a text has some thousands."""

ALONE, OWNED = "-", "'"
"""The sorts of noun groups without a count: those with an owner are definite."""

SORTS = {"0": "zero", "?": "vague", "#": "counted"}
"""The sorts of counts, and what each makes of a noun group."""


class Shapes:
    """
    Names groups by the tags of their words; the same words are named once.

    Any thread may add what it found, which is always the same.
    """

    def __init__(self, table: Table, alphabet: Alphabet) -> None:
        self.known: dict[str, dict[str, Shape]] = {
            kind: {} for kind in ("noun", "verb", "time", "between")
        }
        self._alphabet = alphabet
        self._tagsets = table.tagsets
        self._named: dict[tuple[frozenset[str], str], Named] = {}
        self._same: dict[Shape, Shape] = {}
        """The one of its equals that is kept of each shape."""
        self._counted: dict[str, Named] = {}
        self._heads: dict[str, frozenset[str]] = {}
        self._sets: dict[frozenset[str], frozenset[str]] = {}
        """The one of its equals that is kept of what heads are."""
        self._firsts: dict[str, str] = {}
        self._number = table.character({"number"})
        marks = ("inside", "quote_close", "quote_straight")
        self._insides = table.carriers(marks)
        self._owners = frozenset(
            table.matching(("possessive",)) + table.matching(("apostrophe",))
        )
        self._titles = frozenset(
            character
            for tag in ("title", "given_name", "person_singular")
            for character in table.matching((tag,))
        )
        self._titled = frozenset(table.matching(("title",)))
        self._given = frozenset(table.matching(("given_name",)))
        self._places = table.carriers(PLACES)
        other = ("function", "inside", *sorted(alphabet.nouns - NAMES))
        self._namable = frozenset(table.matching(("flat",), other))
        given = table.carriers(("given_name",))
        self._only_given = given.intersection(table.within(LOOKS | NAMES))
        self._unknown_flat = frozenset(table.within(LOOKS))

    def shape(self, kind: str, words: str) -> Shape:
        """Find and keep the shape of a group."""
        known = self.known[kind]
        if len(known) >= MEMO_SIZE:
            known.clear()
        if kind == "noun":
            shape = self._noun(words)
        elif kind == "verb":
            tags = self._verb(words)
            shape = (*self._alphabet.named(tags), self._head(words), -1, -1, "")
        else:
            tags = self._between(words[0])
            shape = (*self._alphabet.named(tags), 0, -1, -1, "")
        shape = known[words] = self._same.setdefault(shape, shape)
        return shape

    def counted(self, key: str, sort: str) -> Named:
        """Name a noun group by its head, its first word and the sort of its count."""
        whole = sort + key
        known = self._counted.get(whole)
        if known is None:
            # The same few pairs come of all heads and first words.
            pair = self._head_tags(key[0] + key[2:]), self._counting(key[1], sort)
            known = self._named.get(pair)
            if known is None:
                known = self._named[pair] = self._alphabet.named(pair[0] | {pair[1]})
            self._counted[whole] = known
        return known

    def _head(self, words: str) -> int:
        """Give the last word, or the first of the phrase that ends the group."""
        # A figure in quotation marks has one behind it.
        head = len(words) - 1
        while head and words[head] in self._insides:
            head -= 1
        return head

    def _noun(self, words: str) -> Shape:
        head = self._head(words)
        owner_end = -1
        if not self._owners.isdisjoint(words):
            for index in range(len(words) - 2, 0, -1):
                if words[index] in self._owners:
                    owner_end = index + 1
                    break
        owned = max(0, owner_end)
        titled = self._is_somebody(words, owned, head)
        key = f"{words[head]}{words[owned]}{'n' if titled else ''}"
        named = self.counted(key, OWNED if owner_end >= 0 else ALONE)
        number = words.find(self._number, owned)
        return (*named, head, owner_end, number, "" if number < 0 else key)

    def _is_somebody(self, words: str, first: int, head: int) -> bool:
        """Whether a head that may be no name is one by the words before it."""
        before = words[first:head]
        if not before:
            return False
        # In wire text capitals mean nothing: a name is what stands behind a title.
        if words[head] in self._unknown_flat:
            return any(tag in self._titles for tag in before)
        # "OMAR HASSAN", "JOHN YOUNG"; but "MARK YOUNG" may begin with a verb.
        if words[head] in self._namable and before[-1] in self._only_given:
            return True
        # "General Omar Lagos", "Omar Lagos": that is no town.
        if words[head] in self._places:
            given = len(before) == 1 and before in self._given
            return given or before[0] in self._titled
        return False

    def _head_tags(self, head: str) -> frozenset[str]:
        """Tag a noun group by its head, with an "n" where that is behind a title."""
        known = self._heads.get(head)
        if known is None:
            names = self._tagsets[head[0]]
            more = {"noun"}
            if head.endswith("n"):
                names -= {*PLACES, *PLURAL}
            if not names.isdisjoint(PLURAL):
                more.add("plural")
            if (
                head.endswith("n")
                or not names.isdisjoint(NAMING)
                or ("upper" in names and not names & PLAIN)
                # "JULIO AND PABLO ARCE": a given name alone, in capitals.
                or (head[0] in self._only_given)
            ):
                more.add("name")
            known = (names & self._alphabet.nouns) | more
            known = self._heads[head] = self._sets.setdefault(known, known)
        return known

    def _counting(self, first: str, sort: str) -> str:
        """Say how a noun group counts, by its first word and the sort of its count."""
        counting = SORTS.get(sort) or self._firsts.get(f"{sort}{first}")
        if counting is None:
            names = self._tagsets[first]
            found = (name for tag, name in COUNTED if tag in names)
            counting = next(found, "definite" if sort == OWNED else "uncounted")
            self._firsts[f"{sort}{first}"] = counting
        return counting

    def _verb(self, words: str) -> frozenset[str]:
        """Tag a verb group by its words."""
        tagsets = self._tagsets
        head = self._head(words)
        names = tagsets[words[head]]
        before = NONE.union(*[tagsets[tag] for tag in words[:head]])
        if "function" in names:
            voice = "auxiliary"
            before |= names
            names = BE if "be" in before else HAVE if "have" in before else NONE
        else:
            voice = _voice(before, names)
        more = {"verb", voice}
        if "negation" in before or "negation" in names:
            more.add("negated")
        if "hypothetical" in before or (
            voice == "passive" and "infinitive_to" in before
        ):
            more.add("modal")
        return (names & self._alphabet.verbs) | more

    def _between(self, word: str) -> frozenset[str]:
        """Tag a word between groups, or a time."""
        names = self._tagsets[word]
        return TIME if "time" in names else (names & self._alphabet.words) | BETWEEN


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


BE = frozenset({"be"})
HAVE = frozenset({"have"})
LOOKS = frozenset(
    {"word", "flat", "ed", "ing", "ly", "plural", "phrase_head", "phrase_tail"}
)
"""What a word of wire text that stands in no list carries."""

PLACES = ("agency", "capital", "region")
"""Tags of a word that is no town or agency behind a title or a given name."""

NAMES = frozenset({"given_name", "family_name"})
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
