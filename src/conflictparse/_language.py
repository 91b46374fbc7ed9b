"""
A language: its words and rules, gathered once and kept.

With `_stages` the only module that knows every room.
"""

from __future__ import annotations

from copy import copy
from typing import TYPE_CHECKING

import attrs

from conflictparse._groups import Alphabet, Chunker
from conflictparse._groups import _en as groups_en
from conflictparse._lexicon import Table, word_lists
from conflictparse._links import _en as links_en
from conflictparse._numbers import _en as numbers_en
from conflictparse._quantities import _en as quantities_en
from conflictparse._rules import Compiled, Sparse, literals
from conflictparse._ruleset import lexicon_of
from conflictparse._statements import Prepared
from conflictparse._statements import _en as statements_en
from conflictparse._text import Reader
from conflictparse._times import Prepared as Times
from conflictparse._times import _en as times_en
from conflictparse._version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterable

    from conflictparse._rules import Rule
    from conflictparse._ruleset import Ruleset

__all__ = ["Language", "language"]

OVERLAYS = (frozenset({"number"}), frozenset({"time"}))
"""What stands for a count, for a time, and for their other words."""

MAX_KEPT = 8
"""Languages kept ready; a caller with more rule sets than this makes them anew."""


class Language:
    """
    All that reading a text takes; nothing in it changes once it is made.

    Patterns are compiled when a room first runs.
    """

    def __init__(self, ruleset: Ruleset, disabled: Iterable[str] = ()) -> None:
        held_back = {*ruleset.dropped, *disabled}

        def kept(rules: Iterable[Rule]) -> tuple[Rule, ...]:
            return tuple(rule for rule in rules if rule.full_name not in held_back)

        numerals, bounds = kept(numbers_en.NUMERALS), kept(numbers_en.COUNTS)
        times = kept(times_en.RULES)
        quantities, statements = kept(quantities_en.RULES), kept(statements_en.RULES)
        doubts = kept(links_en.RULES)
        trunk = (*numerals, *bounds, *times)
        self.rules = (*trunk, *quantities, *statements, *doubts)
        words = literals(_patterns((*numerals, *bounds)), numbers_en.PARTS)
        words |= literals(_patterns(times), times_en.PARTS)
        words |= literals(_patterns(doubts), links_en.PARTS)
        words |= literals(["<group>"], groups_en.GRAMMAR)
        between = literals(_patterns(quantities), quantities_en.PARTS)
        between |= literals(_patterns(statements), statements_en.PARTS)
        self.table = Table(lexicon_of(ruleset), between | words, OVERLAYS)
        self.reader = Reader(self.table)
        parts = numbers_en.PARTS
        self.numerals = Sparse(Compiled(numerals, self.table, parts))
        number = self.table.character({"number"})
        self.bounds = Sparse(Compiled(bounds, self.table, parts), number)
        self.times = Times(
            Sparse(Compiled(times, self.table, times_en.PARTS)),
            times_en.together,
            times_en.with_tense,
        )
        kept_words = (*groups_en.WORDS, *(f"={word}" for word in between))
        alphabet = Alphabet(self.table, groups_en.NOUNS, groups_en.VERBS, kept_words)
        self.chunker = Chunker(self.table, alphabet, groups_en.GRAMMAR)
        parts = quantities_en.PARTS
        self.quantities = Compiled(quantities, alphabet, parts, apart=True)
        self.statements = Prepared(self.table, statements, statements_en.PARTS)
        self.doubts = Compiled(doubts, self.table, links_en.PARTS)
        self.digest = _digest(ruleset, self.rules)

    def compile(self) -> None:
        """Compile every pattern now, not when a text first has a chance for it."""
        self.chunker.ready()
        for rules in (self.numerals, self.bounds, self.times.rules):
            rules.compiled.compile()
        for others in (self.quantities, self.statements.rules, self.doubts):
            others.compile()

    def without(self, name: str) -> Language:
        """
        Give the language with a rule of a room held back, to see what it does.

        As `disable`, but nothing is made anew; rules of the numbers stay.
        """
        other = copy(self)
        other.times = attrs.evolve(self.times, rules=self.times.rules.without(name))
        other.quantities = self.quantities.without(name)
        other.statements = copy(self.statements)
        other.statements.rules = self.statements.rules.without(name)
        other.doubts = self.doubts.without(name)
        return other


def _patterns(rules: Iterable[Rule]) -> list[str]:
    return [rule.pattern for rule in rules]


def _digest(ruleset: Ruleset, rules: Iterable[Rule]) -> str:
    """Hash all that decides a reading: words, patterns and the package's version."""
    import hashlib

    hashed = hashlib.sha256(__version__.encode())
    for file in word_lists(ruleset.locale):
        hashed.update(file.read_bytes())
    for added in ruleset.words:
        hashed.update(added.content.encode())
    hashed.update(repr(ruleset.dropped_words).encode())
    grammars = (groups_en.GRAMMAR, numbers_en.PARTS, times_en.PARTS)
    for parts in (*grammars, quantities_en.PARTS, statements_en.PARTS, links_en.PARTS):
        hashed.update(repr(sorted(parts.items())).encode())
    for rule in rules:
        hashed.update(f"{rule.full_name}\n{rule.pattern}\n".encode())
    return hashed.hexdigest()[:12]


_KEPT: dict[tuple[Ruleset, tuple[str, ...]], Language] = {}


def language(ruleset: Ruleset, disabled: tuple[str, ...] = ()) -> Language:
    """
    Give the language for a rule set, made at most once in the usual case.

    Two threads that ask first at the same time may both make it; the results are equal.
    """
    key = (ruleset, disabled)
    found = _KEPT.get(key)
    if found is None:
        found = Language(ruleset, disabled)
        while len(_KEPT) >= MAX_KEPT:
            _KEPT.pop(next(iter(_KEPT)), None)
        _KEPT[key] = found
    return found
