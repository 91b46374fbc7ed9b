"""
From words to tags: every set of tags is one character.

A text's words become one string, a character a word, so that a rule is a
pattern over that string. A word carries all its tags at once ("second",
"may", "wounded" are several things); what decides is the pattern.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, TypeAlias

import attrs

from conflictparse._lexicon._index import Carriers, CasedIndex
from conflictparse._lexicon._sets import (
    EACH_CASE,
    FIRST_CHARACTER,
    Grown,
    Tags,
    Tagsets,
)
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
    suffix_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from conflictparse._lexicon._load import Entry, Lexicon

__all__ = ["Phrase", "Table", "ended"]

NEWLINES = frozenset("\n\r\x0b\x0c\x85\u2028\u2029")

Look: TypeAlias = "tuple[str | None, str, bool]"
"""The ending and the case of a word, and whether it is one letter."""

VERB_FORMS = frozenset(
    {"verb_base", "verb_third", "verb_ing", "verb_past", "verb_participle"}
)

NONE: Tags = frozenset()

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
        self._overlays = tuple(overlays)
        self.entries: dict[str, dict[str, Entry]] = {}
        """The entries of each tag by their forms."""
        self._merged: dict[str, Tags] = {}
        """The tags of each phrase that counts as one word."""
        self._begun: dict[tuple[str, str], tuple[str, ...]] = {}
        """Such phrases by their first two words: a text has few that begin one."""
        self.sequences: dict[str, set[tuple[str, ...]]] = {}
        self._shapeless = lexicon.shapeless
        self._untagged = lexicon.untagged
        self._words = self._tags_by_word(lexicon, literals)
        self._seen: defaultdict[Look, dict[Tags | None, str]] = defaultdict(dict)
        """The characters of words by their looks, then by the tags of their lists."""
        self.forms = Forms()
        """The normal form of each surface."""
        plain, cased = self._allocate()
        self._plain, self._letters = tuple(plain), tuple(cased)
        """The sets of tags without a case, and those that stand in each."""
        self._characters = {
            names: chr(FIRST_CHARACTER + number) for number, names in enumerate(plain)
        }
        self._places = {names: number for number, names in enumerate(cased)}
        first = FIRST_CHARACTER + len(plain)
        self._firsts = {
            case: first + number * len(cased) for number, case in enumerate(CASES)
        }
        """The first character of each case."""
        self.tagsets: dict[str, Tags] = Tagsets(plain, cased)
        last = first + len(CASES) * len(cased)
        order = "".join(map(chr, range(FIRST_CHARACTER, last)))
        self._index = CasedIndex(order, self._plain, self._letters, CASES)
        self.carrying = Carriers(self._index)
        """The characters with any of some tags; kept, as rooms ask for few."""
        self._rarest: dict[str, tuple[str, ...]] = {}

    def _tags_by_word(
        self, lexicon: Lexicon, literals: Iterable[str]
    ) -> dict[str, Tags]:
        words: dict[str, Tags] = {}
        merged: dict[str, Tags] = {}
        grown = Grown()
        for entry in lexicon.entries:
            tag = entry.tag
            entries = self.entries.setdefault(tag, {})
            # Of verbs there are thousands, and nothing is asked of one but its tag.
            one = next(iter(entries.values()), entry) if tag in VERB_FORMS else entry
            for form in entry.forms:
                entries.setdefault(form, one)
                if tag in lexicon.untagged:
                    continue
                if " " not in form:
                    words[form] = grown[words.get(form, NONE), tag]
                elif tag in lexicon.merged:
                    merged[form] = grown[merged.get(form, NONE), tag]
                else:
                    parts = tuple(form.split())
                    self.sequences.setdefault(tag, set()).add(parts)
                    for word in parts:
                        words[word] = grown[words.get(word, NONE), f"={word}"]
        for literal in sorted(literals):
            words[literal] = grown[words.get(literal, NONE), f"={literal}"]
        for form, names in merged.items():
            first, second = form.split(maxsplit=2)[:2]
            words[first] = grown[words.get(first, NONE), "phrase_head"]
            words[second] = grown[words.get(second, NONE), "phrase_tail"]
            # "Shot dead" is a past tense where "shot" is one, unless it is listed.
            inflected = names & lexicon.inflected and names.isdisjoint(VERB_FORMS)
            tags = names | (VERB_FORMS & words[first]) if inflected else names
            self._merged[form] = grown[tags, "word"]
            self._begun[first, second] = (*self._begun.get((first, second), ()), form)
        return words

    def _allocate(self) -> tuple[dict[Tags, None], dict[Tags, None]]:
        """
        List each set of tags that can occur, like beside like.

        Those of words of letters come without their case: there is each in each.
        """
        plain = frozenset({"word"})
        every = dict.fromkeys(self._merged.values())
        # Thousands of words look the same and stand in the same lists.
        listed = dict.fromkeys(
            (letter_tags(word, word), names)
            for word, names in self._words.items()
            if word[0].isalpha()
        )
        letters = dict.fromkeys(self._looks(looks, names) for looks, names in listed)
        letters |= dict.fromkeys(
            plain | {suffix, *more} for suffix in SUFFIXES for more in ((), ("dotted",))
        )
        letters |= dict.fromkeys((plain, plain | {"initial"}, plain | {"dotted"}))
        letters |= every
        sets = dict.fromkeys((frozenset({"dropped"}), *map(ended, every)))
        sets |= dict.fromkeys(sorted(every_digit_tagset(), key=sorted))
        sets |= dict.fromkeys((frozenset({"digits"}), frozenset({"possessive"})))
        sets |= dict.fromkeys(sorted(every_punctuation_tagset(), key=sorted))
        sets |= dict.fromkeys((*self._overlays, *map(ended, self._overlays)))
        # "'s" and such may be literals of a pattern; marks keep their own tags beside.
        sets |= dict.fromkeys(
            self._marked(word, names)
            for word, names in self._words.items()
            if not word[0].isalpha()
        )
        return sets, letters

    def _cased(self, names: Tags, case: str) -> str | None:
        """Give the character of a set of tags in a case, if any word has it."""
        place = self._places.get(names)
        return None if place is None else chr(self._firsts[case] + place)

    def _with_looks(self, word: str) -> Tags:
        known = self._words.get(word, frozenset())
        return self._looks(letter_tags(word, word), known)

    def _looks(self, looks: Tags, known: Tags) -> Tags:
        """Give the tags of a word by its looks and its lists: a name has no ending."""
        kept = looks if known.isdisjoint(self._shapeless) else looks - VERBAL
        return (kept - NAMED if _is_name(known) else kept) | known

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
        if surface.isascii() and surface.isalpha():
            character = self._of_letters(surface)
        else:
            surface = mended(surface)
            character = self._of(surface, normal_form(surface))
        if character is None:
            fallback = "digits" if surface[:1].isdecimal() else "other"
            character = self._characters[frozenset({fallback})]
        self[piece] = character
        return character

    def _of_letters(self, surface: str) -> str | None:
        """Tag a word of plain letters: most of a text's words look like others."""
        word = surface.lower()
        known = self._words.get(word)
        alike = self._seen[suffix_of(word), case_of(surface), len(word) == 1]
        character = alike.get(known)
        if character is None:
            character = self._of(surface, word)
            if character is not None:
                alike[known] = character
        return character

    def _of(self, surface: str, word: str) -> str | None:
        """Look a word up by all its tags: its lists', its looks' and its case's."""
        if not surface or surface.isspace() or not word:
            broken = NEWLINES.intersection(surface)
            return self.character({"break" if broken else "dropped"})
        if word[0].isdecimal() and not surface[0].isdecimal():
            # "²" folds to a figure, and is none; "½" folds to 1⁄2.
            return self.character(
                {"digits", "vulgar"} if "\u2044" in word else {"other"}
            )
        if not word[0].isalpha():
            return self._characters.get(self._marked(word, self._words.get(word, NONE)))
        looks = letter_tags(surface, word)
        known = self._words.get(word)
        if known is None and word.endswith(".") and "." not in word[:-1]:
            known = self._words.get(word[:-1])
        case = case_of(surface)
        if known:
            looks = self._looks(looks, known)
            if looks not in self._places:
                looks = self._with_looks(word)
        elif case == "cap":
            looks -= NAMED  # "Abdul Waheed", "Javed Iqbal"
        return self._cased(looks, case)

    def recase(self, character: str, case: str) -> str:
        """Give the character of the same tags in another case."""
        place = ord(character) - FIRST_CHARACTER - len(self._plain)
        if place < 0:
            return character
        return chr(self._firsts[case] + place % len(self._letters))

    def inside(self, tags: Iterable[str]) -> str:
        """Give the character of the words inside a phrase with these tags."""
        return self._characters[ended(frozenset(tags))]

    def character(self, tags: Iterable[str], case: str = "") -> str:
        """Give the character of exactly these tags, those of a word in a case."""
        names = frozenset(tags)
        if case:
            return chr(self._firsts[case] + self._places[names])
        return self._characters[names]

    def matching(self, wanted: Sequence[str] = (), unwanted: Sequence[str] = ()) -> str:
        """List the characters with all of one set of tags and none of another."""
        return self._index.matching(wanted, unwanted)

    def ranges(self, *tags: str) -> str:
        """Write those with one of some tags as ranges of a regular expression."""
        return self._index.ranges(tags)

    def known_tags(self) -> frozenset[str]:
        """List all tags that any word has."""
        return self._index.tags()

    def sorts(self, tags: Tags) -> list[Tags]:
        """Give what words may carry of some tags, each set once."""
        return list(self.alike(tags))

    def alike(self, asked: Tags) -> dict[Tags, str]:
        """Gather the characters that differ in no tag that is asked for."""
        found: defaultdict[Tags, list[str]] = defaultdict(list)
        for number, names in enumerate(self._plain, FIRST_CHARACTER):
            found[names & asked].append(chr(number))
        cased: defaultdict[Tags, list[int]] = defaultdict(list)
        for place, names in enumerate(self._letters):
            cased[names & asked].append(place)
        for case, first in self._firsts.items():
            own = EACH_CASE[case] & asked
            for names, places in cased.items():
                found[names | own] += [chr(first + place) for place in places]
        return {names: "".join(characters) for names, characters in found.items()}

    def within(self, tags: Tags) -> str:
        """List the characters of words that carry no other tags than these."""
        places = [n for n, names in enumerate(self._letters) if names <= tags]
        firsts = (first for case, first in self._firsts.items() if case in tags)
        return "".join(chr(first + place) for first in firsts for place in places)

    def carriers(self, tags: tuple[str, ...]) -> frozenset[str]:
        """Give the characters with any of some tags."""
        return self.carrying[tags]

    def rarest(self, tag: str) -> tuple[str, ...]:
        """Give the tags of words that no phrase with a tag is without: the longest."""
        known = self._rarest.get(tag)
        if known is None:
            words = {max(phrase, key=len) for phrase in self.sequences.get(tag, ())}
            known = self._rarest[tag] = tuple(f"={word}" for word in sorted(words))
        return known

    def phrases(self, first: str, second: str) -> Sequence[Phrase]:
        """Give the phrases that two words begin, the longest first."""
        forms = self._begun.get((first, second))
        if forms is None:
            return ()
        found = [
            Phrase(rest=tuple(form.split()[2:]), form=form, tags=self._merged[form])
            for form in forms
        ]
        return sorted(found, key=lambda phrase: (-len(phrase.rest), phrase.rest))

    def entry(self, form: str, tag: str) -> Entry | None:
        """Look an entry up by one of its forms and its tag."""
        found = self.entries.get(tag)
        return found.get(form) if found else None

    def listed(self, form: str) -> bool:
        """Whether a word or phrase stands in any list of words with a tag."""
        return any(
            form in forms
            for tag, forms in self.entries.items()
            if tag not in self._untagged
        )


def ended(tags: Tags) -> Tags:
    """Give the tags of a word inside a phrase: a look-behind at it sees the phrase."""
    return frozenset({"inside", *(f"<{tag}" for tag in tags)})
