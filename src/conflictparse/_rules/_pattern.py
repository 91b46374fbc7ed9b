"""
The pattern language: white space between items, tags in braces, words bare.

    {harm}            one word (or one phrase) with the tag
    {cap&!month}      a word with one tag and without another
    {day|month}       either
    of                the word itself
    @name( ... )      a capture; it may repeat
    <victims>         a part that is written down once, under that name
    ( a | b ){0,2}    groups, alternatives and repeats as in any regex
    (?<= ) (?= )      context that no span includes

A pattern becomes a regular expression over the string of tags.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from typing import Protocol

import regex

from conflictparse._errors import ConflictParseError

__all__ = ["Alphabet", "Parts", "Pattern", "PatternError", "Reduction", "literals"]

TOKENS = regex.compile(
    r"""\s+
    |(?P<tags>\{(?!\d)[^{}]+\})
    |(?P<capture>@\w+\()
    |(?P<part><\w+>)
    |(?P<open>\(\?(?:<?[=!]|:|>)|\()
    |(?P<close>\))
    |(?P<either>\|)
    |(?P<repeat>(?:[?*+]|\{\d+(?:,\d*)?\})[?+]?)
    |(?P<word>[^\s(){}|@<>?*+]+)""",
    regex.VERBOSE,
)

MAX_DEPTH = 16
"""Parts may hold parts, but never themselves."""


class PatternError(ConflictParseError):
    """A pattern is not written as the pattern language wants it."""


class Alphabet(Protocol):
    """What turns tags into characters: a table of words, or one of groups."""

    @property
    def sequences(self) -> Mapping[str, set[tuple[str, ...]]]:
        """The phrases of each tag, as words."""
        ...

    def matching(self, wanted: Iterable[str] = (), unwanted: Iterable[str] = ()) -> str:
        """List the characters with all of one set of tags and none of another."""
        ...


Pattern = regex.Pattern
Parts = Mapping[str, str]


def _tokens(
    pattern: str, parts: Parts, depth: int = 0, *, behind: bool = False
) -> Iterator[tuple[str, str]]:
    """
    Split a pattern; a class inside a look-behind is of the kind "behind".

    What stands behind may be the last word of a phrase; its tags are those of
    the phrase's first word.
    """
    place = 0
    opened: list[bool] = [behind]
    while place < len(pattern):
        match = TOKENS.match(pattern, place)
        if match is None:
            raise PatternError(
                f"pattern is wrong at {pattern[place : place + 20]!r}, in {pattern!r}"
            )
        kind, text = match.lastgroup, match[0]
        if kind == "part":
            name = text[1:-1]
            if name not in parts or depth > MAX_DEPTH:
                raise PatternError(
                    f"pattern part {name!r} is unknown or holds itself, in {pattern!r}"
                )
            yield "open", "(?:"
            yield from _tokens(parts[name], parts, depth + 1, behind=opened[-1])
            yield "close", ")"
        elif kind in {"open", "capture"}:
            opened.append(opened[-1] or text.startswith("(?<"))
            yield kind, text
        elif kind == "close" and len(opened) > 1:
            opened.pop()
            yield kind, text
        elif kind:
            yield "behind" if kind == "tags" and opened[-1] else kind, text
        place = match.end()


def literals(pattern: str, parts: Parts) -> set[str]:
    """List the words that a pattern names."""
    return {text for kind, text in _tokens(pattern, parts) if kind == "word"}


SHAKY = sys.version_info < (3, 11, 5)
"""
Whether `re` goes wrong where what is repeated possessively holds a group.

Mended in CPython 3.11.5 (https://github.com/python/cpython/issues/106052).
"""


class Reduction:
    """
    Patterns over one alphabet, and the smaller alphabet that tells them all they ask.

    A table has thousands of characters, one for each set of tags; a list of
    patterns asks some hundred questions of them. Characters to which every
    answer is the same become one, so that a class in a compiled pattern is a
    few ranges and not hundreds. Measured on the English noun and verb groups:
    three times as fast.
    """

    def __init__(
        self, patterns: Iterable[str], parts: Parts, alphabet: Alphabet
    ) -> None:
        self._parts = parts
        self._alphabet = alphabet
        self._classes: dict[str, frozenset[str]] = {}
        self._written: dict[str, str] = {}
        for pattern in patterns:
            for kind, text in _tokens(pattern, parts):
                if kind == "word":
                    self._note(f"={text}", ((f"={text}",), ()))
                elif kind == "tags":
                    self._note_tags(text[1:-1])
                elif kind == "behind":
                    choices = [_choice(choice) for choice in text[1:-1].split("|")]
                    self._note(f"<{text}", *choices, *map(_ended, choices))
        self._shrink()

    def _note(self, name: str, *choices: Choice) -> None:
        """Remember which characters a class stands for."""
        if name not in self._classes:
            characters = {
                c for choice in choices for c in self._alphabet.matching(*choice)
            }
            self._classes[name] = frozenset(characters)

    def _note_tags(self, inner: str) -> None:
        if inner == "any":
            self._note(inner, ((), ("break",)))
            return
        self._note(inner, *map(_choice, inner.split("|")))
        for words in self._phrases(inner):
            for word in words:
                self._note(f"={word}", ((f"={word}",), ()))

    def _phrases(self, inner: str) -> list[tuple[str, ...]]:
        """List the phrases of a class's tags, longest first."""
        found: set[tuple[str, ...]] = set()
        for choice in inner.split("|"):
            found |= self._alphabet.sequences.get(choice, set())
        return sorted(found, key=lambda words: (-len(words), words))

    def _shrink(self) -> None:
        signatures: dict[str, int] = {}
        for bit, characters in enumerate(self._classes.values()):
            for character in characters:
                signatures[character] = signatures.get(character, 0) | 1 << bit
        order = {
            signature: number
            for number, signature in enumerate(sorted({0, *signatures.values()}))
        }
        self.map = {
            ord(character): chr(FIRST_REDUCED + order[signatures.get(character, 0)])
            for character in self._alphabet.matching()
        }
        # A string is a smaller table than a dict: half the time of `translate`.
        none = chr(FIRST_REDUCED + order[0])
        codes = range(max(self.map, default=0) + 1)
        self.smaller = "".join(self.map.get(code, none) for code in codes)

    def compile(self, pattern: str) -> Compiled:
        """
        Compile one of the patterns, and say which groups each capture is.

        The standard library's engine is two to four times as fast over many
        small classes as `regex`; it is taken wherever no capture repeats.

        Raises:
            PatternError: It is wrong, or names a tag that no word has.
        """
        pieces: list[str] = []
        captures: list[str] = []
        repeats = _captures_repeat(list(_tokens(pattern, self._parts)))
        for kind, text in _tokens(pattern, self._parts):
            if kind == "capture":
                captures.append(text[1:-1])
                pieces.append(f"(?P<{text[1:-1]}>" if repeats else "(")
            elif kind == "open":
                pieces.append("(?:" if text == "(" else text)
            elif kind == "word":
                # The word "year" is another class than the tag {year}.
                pieces.append(self._class(f"={text}", pattern))
            elif kind == "tags":
                pieces.append(self._tags(text[1:-1], pattern))
            elif kind == "behind":
                pieces.append(self._class(f"<{text}", pattern))
            else:
                pieces.append(text)
        try:
            compiled = (regex if repeats or SHAKY else re).compile("".join(pieces))
        except (regex.error, re.error) as error:
            raise PatternError(f"pattern {pattern!r}: {error}") from error
        groups: dict[str, list[int]] = {}
        for number, name in enumerate(captures, 1):
            groups.setdefault(name, []).append(
                compiled.groupindex[name] if repeats else number
            )
        return (
            compiled,
            {name: tuple(dict.fromkeys(numbers)) for name, numbers in groups.items()},
            repeats,
        )

    def _tags(self, inner: str, pattern: str) -> str:
        """One word with the tags, or one of the tag's phrases, longest first."""
        phrases = self._phrases(inner) if inner != "any" else []
        if not phrases:
            return self._class(inner, pattern)
        spelled = self._spelled(phrases, pattern)
        single = [self._class(inner, pattern)] if self._classes[inner] else []
        return f"(?:{'|'.join(spelled + single)})"

    def _spelled(self, phrases: Iterable[tuple[str, ...]], pattern: str) -> list[str]:
        """Spell phrases out; of those with one first word at most one is entered."""
        by_first: dict[str, list[tuple[str, ...]]] = {}
        for first, *rest in phrases:
            by_first.setdefault(first, []).append(tuple(rest))
        spelled = []
        for first, rests in by_first.items():
            longer = self._spelled([rest for rest in rests if rest], pattern)
            # Phrases come longest first, so the one that ends here is the last.
            endings = [*longer, ""] if () in rests else longer
            tail = "" if endings == [""] else f"(?:{'|'.join(endings)})"
            spelled.append(self._class(f"={first}", pattern) + tail)
        return spelled

    def _class(self, name: str, pattern: str) -> str:
        characters = self._classes[name]
        if not characters:
            raise PatternError(
                f"pattern names {name!r}, which no word is, in {pattern!r}"
            )
        written = self._written.get(name)
        if written is None:
            codes = sorted({ord(self.map[ord(character)]) for character in characters})
            written = self._written[name] = f"[{''.join(_ranges(codes))}]"
        return written


FIRST_REDUCED = 0xC0
"""Past what a regular expression gives a meaning to."""

Compiled = tuple["Pattern[str] | re.Pattern[str]", "dict[str, tuple[int, ...]]", bool]
"""A pattern, the numbers of its captures, and whether one of them may repeat."""


def _captures_repeat(tokens: list[tuple[str, str]]) -> bool:
    """Whether a capture stands inside something that may occur more than once."""
    opened: list[bool] = []
    for place, (kind, _) in enumerate(tokens):
        if kind in {"open", "capture"}:
            opened.append(kind == "capture")
        elif kind == "close" and opened:
            holds = opened.pop()
            following = tokens[place + 1] if place + 1 < len(tokens) else ("", "")
            if (
                holds
                and following[0] == "repeat"
                and not following[1].startswith("?")
                and not following[1].startswith("{0,1}")
            ):
                return True
            if holds and opened:
                opened[-1] = True
    return False


Choice = tuple[tuple[str, ...], tuple[str, ...]]


def _choice(text: str) -> Choice:
    names = text.split("&")
    wanted = tuple(name for name in names if not name.startswith("!"))
    unwanted = tuple(name[1:] for name in names if name.startswith("!"))
    return wanted, unwanted if wanted else (*unwanted, "break")


def _ended(choice: Choice) -> Choice:
    """The same of a phrase that ends there."""
    wanted, unwanted = choice
    return ("inside", *(f"<{tag}" for tag in wanted)), tuple(
        f"<{tag}" for tag in unwanted
    )


def _ranges(codes: list[int]) -> Iterator[str]:
    start = last = codes[0]
    for code in [*codes[1:], -1]:
        if code == last + 1:
            last = code
            continue
        yield chr(start) if start == last else f"{chr(start)}-{chr(last)}"
        start = last = code
