"""Patterns that share a half are compiled once, and match as they would whole."""

import re
from collections.abc import Iterator

import hypothesis.strategies as st
import pytest
from hypothesis import given

from conflictparse import Ruleset
from conflictparse._language import language
from conflictparse._rules import Match, Reduction

READER = language(Ruleset.default("en")).reader
TABLE = language(Ruleset.default("en")).table

PARTS = {"who": "(?! of of ) " * 21 + "({person}|the|by){1,3}"}
PATTERNS = (
    "@who(<who>) of? @army(the {word})",
    "@who(<who>) by @army(the) {any}?",
    "(@who(<who>) of | @by(by)) the @last({any})",
    "of the @who(<who>)",
    "@first(by|of) the @who(<who>)",
)
REDUCTION = Reduction(PATTERNS, PARTS, TABLE)
WORDS = ("soldiers", "of", "the", "army", "by")


def halved(pattern: str, tags: str) -> Iterator[Match]:
    """Yield what a pattern matches, run in halves."""
    found = REDUCTION.halves(pattern)
    assert found is not None
    choice, captures = found
    for one in choice.finditer(tags):
        yield Match(one, captures, None, repeats=False, rule="")


def whole(pattern: str, tags: str) -> Iterator[Match]:
    """Yield what it matches as one expression."""
    letters = REDUCTION.letters(pattern)
    compiled, captures, _ = REDUCTION.compile(pattern, letters)
    for one in compiled.finditer(tags.translate(letters.smaller)):
        yield Match(one, captures, None, repeats=False, rule="")


def told(matches: Iterator[Match], names: set[str]) -> list[object]:
    """List where matches and their captures stand."""
    return [
        (found.start, found.end, [(found.spans(n), n in found) for n in sorted(names)])
        for found in matches
    ]


@given(words=st.lists(st.sampled_from(WORDS), max_size=14))
@pytest.mark.parametrize("pattern", PATTERNS)
def test_halves_match_as_the_whole(pattern: str, words: list[str]) -> None:
    """Each match, with its captures, is the one that the whole pattern has."""
    tags = READER.read(" ".join(words)).tags.translate(REDUCTION.smaller)
    names = set(re.findall(r"@(\w+)", pattern))

    assert told(whole(pattern, tags), names) == told(halved(pattern, tags), names)
