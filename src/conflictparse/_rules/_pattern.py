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

from collections.abc import Callable, Iterator, Mapping
from typing import Protocol

import regex

from conflictparse._errors import ConflictParseError

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

MAX_DEPTH = 8
"""Parts may hold parts, but never themselves."""


class PatternError(ConflictParseError):
    """A pattern is not written as the pattern language wants it."""


class Alphabet(Protocol):
    """What turns tags into characters: a table of words, or one of groups."""

    sequences: Mapping[str, set[tuple[str, ...]]]

    def matching(self, wanted: tuple[str, ...], unwanted: tuple[str, ...]) -> str:
        """List the characters with all of one set of tags and none of another."""
        ...


Pattern = regex.Pattern
Parts = Mapping[str, str]


def _tokens(pattern: str, parts: Parts, depth: int = 0) -> Iterator[tuple[str, str]]:
    place = 0
    while place < len(pattern):
        match = TOKENS.match(pattern, place)
        if match is None:
            raise PatternError(f"pattern is wrong at {pattern[place:place + 20]!r}, in {pattern!r}")
        kind, text = match.lastgroup, match[0]
        if kind == "part":
            name = text[1:-1]
            if name not in parts or depth > MAX_DEPTH:
                raise PatternError(f"pattern part {name!r} is unknown or holds itself, in {pattern!r}")
            yield "open", "(?:"
            yield from _tokens(parts[name], parts, depth + 1)
            yield "close", ")"
        elif kind:
            yield kind, text
        place = match.end()


def literals(pattern: str, parts: Parts) -> set[str]:
    """List the words that a pattern names."""
    return {text for kind, text in _tokens(pattern, parts) if kind == "word"}


def build(pattern: str, parts: Parts, alphabet: Alphabet) -> Pattern[str]:
    """
    Compile a pattern for an alphabet.

    Raises:
        PatternError: The pattern is wrong, or names a tag that no word has.
    """
    pieces = []
    for kind, text in _tokens(pattern, parts):
        write = WRITERS.get(kind)
        pieces.append(write(text, pattern, alphabet) if write else text)
    try:
        return regex.compile("".join(pieces))
    except regex.error as error:
        raise PatternError(f"pattern {pattern!r}: {error}") from error


def _capture(text: str, _pattern: str, _alphabet: Alphabet) -> str:
    return f"(?P<{text[1:-1]}>"


def _open(text: str, _pattern: str, _alphabet: Alphabet) -> str:
    return "(?:" if text == "(" else text


def _word(text: str, pattern: str, alphabet: Alphabet) -> str:
    return _class(alphabet.matching((f"={text}",), ()), text, pattern)


def _tags(text: str, pattern: str, alphabet: Alphabet) -> str:
    """One word with the tags, or one of the tag's phrases, longest first."""
    inner = text[1:-1]
    if inner == "any":
        return _class(alphabet.matching((), ("break",)), inner, pattern)
    characters: set[str] = set()
    phrases: set[tuple[str, ...]] = set()
    for choice in inner.split("|"):
        names = choice.split("&")
        wanted = tuple(name for name in names if not name.startswith("!"))
        unwanted = tuple(name[1:] for name in names if name.startswith("!"))
        characters.update(alphabet.matching(wanted, (*unwanted, "break") if not wanted else unwanted))
        if len(wanted) == 1 and not unwanted:
            phrases |= alphabet.sequences.get(wanted[0], set())
    if not phrases:
        return _class("".join(characters), inner, pattern)
    longest_first = sorted(phrases, key=lambda words: (-len(words), words))
    spelled = ["".join(_word(word, pattern, alphabet) for word in words) for words in longest_first]
    single = [_class("".join(characters), inner, pattern)] if characters else []
    return f"(?:{'|'.join(spelled + single)})"


def _class(characters: str, name: str, pattern: str) -> str:
    if not characters:
        raise PatternError(f"pattern names {name!r}, which no word is, in {pattern!r}")
    return f"[{''.join(_ranges(sorted(map(ord, characters))))}]"


def _ranges(codes: list[int]) -> Iterator[str]:
    start = last = codes[0]
    for code in [*codes[1:], -1]:
        if code == last + 1:
            last = code
            continue
        yield chr(start) if start == last else f"{chr(start)}-{chr(last)}"
        start = last = code


WRITERS: dict[str, Callable[[str, str, Alphabet], str]] = {
    "capture": _capture,
    "open": _open,
    "word": _word,
    "tags": _tags,
}
