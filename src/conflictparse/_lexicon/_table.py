"""
From words to tags: every set of tags is one character.

A text's words become one string, a character a word, so that a rule is a
pattern over that string. A word carries all its tags at once ("second",
"may", "wounded" are several things); what decides is the pattern.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import chain
from typing import TYPE_CHECKING

import attrs

from conflictparse._lexicon._index import TagIndex
from conflictparse._lexicon._shapes import (
    CASES,
    MEMO_SIZE,
    SUFFIXES,
    VERBAL,
    Forms,
    case_of,
    digit_tags,
    every_digit_tagset,
    every_punctuation_tagset,
    letter_tags,
    mended,
    normal_form,
    punctuation_tags,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from conflictparse._lexicon._load import Entry, Lexicon

__all__ = ["Phrase", "Table", "ended"]

FIRST_CHARACTER = 0x3400
"""Any block of plain characters does, as tags are never mixed with text."""

NEWLINES = frozenset("\n\r\x0b\x0c\x85\u2028\u2029")

Tags = frozenset[str]

VERB_FORMS = frozenset(
    {"verb_base", "verb_third", "verb_ing", "verb_past", "verb_participle"}
)

NAMED = frozenset({"ed"})
"""What the ending of a name does not say: "Ahmed", "Abdul Waheed"."""


@attrs.frozen(kw_only=True)
class Phrase:
    """Words that stand for one: those after the first two, and the tags of all."""

    rest: tuple[str, ...]
    form: str
    tags: Tags


def _is_name(known: Tags) -> bool:
    """Whether a word of the lists is somebody's name, and no verb."""
    return not known.isdisjoint({"given_name", "title"}) and "verb_past" not in known


class Table(dict[str, str]):
    """
    Surface -> character; a surface met for the first time is looked at once.

    Made once a language and only read after that, but for the memo, which
    any thread may add to: the same surface always gives the same character.
    """

    def __init__(
        self,
        lexicon: Lexicon,
        literals: Iterable[str] = (),
        overlays: Iterable[Tags] = (),
    ) -> None:
        super().__init__()
        self._overlays = frozenset(overlays)
        self.entries: Mapping[str, dict[str, Entry]] = {}
        self.phrases: dict[tuple[str, str], list[Phrase]] = {}
        # Keyed by the first two words: a text has few that begin one.
        self.sequences: dict[str, set[tuple[str, ...]]] = {}
        self._shapeless = lexicon.shapeless
        tags = self._tags_by_word(lexicon, literals)
        # Twenty thousand words have two thousand sets of tags between them.
        same: dict[Tags, Tags] = {}
        self._words: dict[str, Tags] = {}
        for word, names in tags.items():
            found = frozenset(names)
            self._words[word] = same.setdefault(found, found)
        self._joined: dict[tuple[Tags, Tags], Tags] = {}
        self._cased: dict[tuple[Tags, str], Tags] = {}
        self.forms = Forms()
        """The normal form of each surface."""
        self._characters: dict[Tags, str] = {}
        self.tagsets: dict[str, Tags] = {}
        self._allocate()
        self._index = TagIndex(self.tagsets)
        self._carriers: dict[tuple[str, ...], frozenset[str]] = {}
        self._firsts: dict[str, tuple[str, ...]] = {}

    def _tags_by_word(
        self, lexicon: Lexicon, literals: Iterable[str]
    ) -> dict[str, set[str]]:
        tags: defaultdict[str, set[str]] = defaultdict(set)
        merged: defaultdict[str, set[str]] = defaultdict(set)
        entries: defaultdict[str, dict[str, Entry]] = defaultdict(dict)
        for entry in lexicon.entries:
            tag = entry.tag
            for form in entry.forms:
                entries[form].setdefault(tag, entry)
                if " " not in form:
                    tags[form].add(tag)
                elif tag in lexicon.merged:
                    merged[form].add(tag)
                else:
                    words = tuple(form.split())
                    self.sequences.setdefault(tag, set()).add(words)
                    for word in words:
                        tags[word].add(f"={word}")
        self.entries = dict(entries)
        for literal in literals:
            tags[literal].add(f"={literal}")
        for form, names in sorted(merged.items()):
            first, second, *rest = form.split()
            tags[first].add("phrase_head")
            tags[second].add("phrase_tail")
            # "Shot dead" is a past tense where "shot" is one, unless it is listed.
            inflected = names & lexicon.inflected and names.isdisjoint(VERB_FORMS)
            form_tags = VERB_FORMS & tags[first] if inflected else frozenset()
            phrase = Phrase(
                rest=tuple(rest),
                form=form,
                tags=frozenset({*names, *form_tags, "word"}),
            )
            self.phrases.setdefault((first, second), []).append(phrase)
        for phrases in self.phrases.values():
            phrases.sort(key=lambda phrase: (-len(phrase.rest), phrase.rest))
        return tags

    def _allocate(self) -> None:
        """Give each set of tags that can occur its character, like beside like."""
        letters = {self._with_looks(word) for word in self._words if word[0].isalpha()}
        letters |= {
            frozenset({"word", *more})
            for suffix in SUFFIXES
            for more in ((suffix,), (suffix, "dotted"))
        }
        letters |= {
            frozenset({"word"}),
            frozenset({"word", "initial"}),
            frozenset({"word", "dotted"}),
        }
        letters |= {
            phrase.tags for phrases in self.phrases.values() for phrase in phrases
        }
        sets = {frozenset({*names, case}) for names in letters for case in CASES}
        every = {phrase.tags for phrases in self.phrases.values() for phrase in phrases}
        sets |= {ended(names) for names in every}
        sets |= every_digit_tagset() | {
            frozenset({"digits"}),
            frozenset({"possessive"}),
        }
        sets |= (
            every_punctuation_tagset()
            | self._overlays
            | {ended(names) for names in self._overlays}
        )
        # "'s" and such may be literals of a pattern; marks keep their own tags beside.
        for word, names in self._words.items():
            if not word[0].isalpha():
                sets.add(self._marked(word, names))
        order = _by_frequency(sets)
        for number, names in enumerate([frozenset({"dropped"}), *order]):
            character = chr(FIRST_CHARACTER + number)
            self._characters[names] = character
            self.tagsets[character] = names

    def _with_looks(self, word: str) -> Tags:
        known = self._words.get(word, frozenset())
        return self._looks(letter_tags(word, word), known)

    def _looks(self, looks: Tags, known: Tags) -> Tags:
        """Give the tags of a word by its looks and its lists: a name has no ending."""
        joined = self._joined.get((looks, known))
        if joined is None:
            kept = looks if known.isdisjoint(self._shapeless) else looks - VERBAL
            joined = (kept - NAMED if _is_name(known) else kept) | known
            self._joined[looks, known] = joined
        return joined

    def _in_case(self, looks: Tags, case: str) -> Tags:
        """Give the tags of a word in a case."""
        cased = self._cased.get((looks, case))
        if cased is None:
            cased = self._cased[looks, case] = looks | {case}
        return cased

    def _marked(self, word: str, names: Tags = frozenset()) -> Tags:
        if word[0] in "'’" and len(word) > 1:
            return names | {"possessive"}
        return names | (
            digit_tags(word) if word[0].isdecimal() else punctuation_tags(word)
        )

    def __missing__(self, piece: str) -> str:
        """
        Tag a piece of a text: a word, or white space.

        A word may come with the space before it.
        """
        if len(self) >= MEMO_SIZE:
            self.clear()
        surface = piece.strip(" ") if len(piece) > 1 else piece
        if not surface.isascii():
            surface = mended(surface)
        word = normal_form(surface)
        character = self._characters.get(self.tags_of(surface, word))
        if character is None:
            fallback = "digits" if surface[:1].isdecimal() else "other"
            character = self._characters[frozenset({fallback})]
        self[piece] = character
        return character

    def tags_of(self, surface: str, word: str) -> Tags:
        """Give all tags of a word: its lists', its looks' and its case's."""
        if not surface or surface.isspace() or not word:
            return frozenset({"break" if NEWLINES.intersection(surface) else "dropped"})
        if word[0].isdecimal() and not surface[0].isdecimal():
            # "²" folds to a figure, and is none; "½" folds to 1⁄2.
            return frozenset({"digits", "vulgar"} if "\u2044" in word else {"other"})
        if not word[0].isalpha():
            return self._marked(word, self._words.get(word, frozenset()))
        looks = letter_tags(surface, word)
        known = self._words.get(word)
        if known is None and word.endswith(".") and "." not in word[:-1]:
            known = self._words.get(word[:-1])
        case = case_of(surface)
        if known:
            looks = self._looks(looks, known)
            if self._in_case(looks, "lower") not in self._characters:
                looks = self._with_looks(word)
        elif case == "cap":
            looks -= NAMED  # "Abdul Waheed", "Javed Iqbal"
        return self._in_case(looks, case)

    def recase(self, character: str, case: str) -> str:
        """Give the character of the same tags in another case."""
        names = self.tagsets[character]
        if not names & {*CASES}:
            return character
        return self._characters[names - {*CASES} | {case}]

    def inside(self, tags: Iterable[str]) -> str:
        """Give the character of the words inside a phrase with these tags."""
        return self._characters[ended(frozenset(tags))]

    def character(self, tags: Iterable[str]) -> str:
        """Give the character of exactly these tags."""
        return self._characters[frozenset(tags)]

    def matching(self, wanted: Iterable[str] = (), unwanted: Iterable[str] = ()) -> str:
        """List the characters with all of one set of tags and none of another."""
        return self._index.matching(wanted, unwanted)

    def carriers(self, tags: tuple[str, ...]) -> frozenset[str]:
        """Give the characters with any of some tags; kept, as rooms ask for few."""
        known = self._carriers.get(tags)
        if known is None:
            found = (self.matching((tag,)) for tag in tags)
            known = self._carriers[tags] = frozenset("".join(found))
        return known

    def firsts(self, tag: str) -> tuple[str, ...]:
        """Give the tags of the words that begin a phrase with a tag."""
        known = self._firsts.get(tag)
        if known is None:
            words = {phrase[0] for phrase in self.sequences.get(tag, ())}
            known = self._firsts[tag] = tuple(f"={word}" for word in sorted(words))
        return known

    def entry(self, form: str, tag: str) -> Entry | None:
        """Look an entry up by one of its forms and its tag."""
        found = self.entries.get(form)
        return found.get(tag) if found else None


def ended(tags: Tags) -> Tags:
    """Give the tags of a word inside a phrase: a look-behind at it sees the phrase."""
    return frozenset({"inside", *(f"<{tag}" for tag in tags)})


def _by_frequency(sets: Iterable[Tags]) -> list[Tags]:
    """Order sets so that like stands beside like: ranges stay short."""
    sets = list(sets)
    counts = Counter(chain.from_iterable(sets))
    rare_last = sorted(counts, key=lambda name: (name in CASES, -counts[name], name))
    place = {name: number for number, name in enumerate(rare_last)}.__getitem__
    return sorted(sets, key=lambda names: sorted(map(place, names)))
