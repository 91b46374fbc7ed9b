"""
Run rules where one of their first words stands, and nowhere else.

A rule list that begins with rare words ("at least", figures) is asked at
one word in ten. Each pattern is tried only at the words it can begin with,
as its reading tells.
"""

from __future__ import annotations

import re
from copy import copy
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, Any

from conflictparse._rules._ahead import ALL
from conflictparse._rules._match import Match

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from conflictparse._rules._find import Compiled
    from conflictparse._rules._rule import Rule

__all__ = ["Sparse"]

REACH = 12
"""Words from the first of a match to the one without which there is none."""


class Sparse:
    """
    A compiled list of rules with the words that each may begin with.

    *ahead* are characters of which every match holds one, near its start:
    "over" begins no count where no numeral comes.
    """

    def __init__(self, compiled: Compiled, ahead: str = "") -> None:
        self.compiled = compiled
        self._ahead = re.compile(f"[{ahead}]") if ahead else None
        self._ready: tuple[re.Pattern[str], Begun] | None = None
        self._held: frozenset[int] = frozenset()

    def without(self, name: str) -> Sparse:
        """Give the list with a rule held back; what is compiled is shared."""
        other = copy(self)
        other._held = self._held | self.compiled.numbers(name)  # noqa: SLF001 - of the same class
        return other

    def ready(self) -> tuple[re.Pattern[str], Begun]:
        """Give the words that begin anything, and which rules each may begin."""
        if self._ready is None:
            begun = Begun(self.compiled)
            firsts = "".join(begun.anything())
            self._ready = re.compile(f"[{firsts}]" if firsts else "(?!)"), begun
        return self._ready

    def find(
        self,
        tags: str,
        view: Any,  # noqa: ANN401 - a view, whichever level the rules are of
        context: Any = None,  # noqa: ANN401 - the room's own
    ) -> Iterator[tuple[Rule, Match, Any]]:
        """Yield each fact with its rule and match, from left to right."""
        compiled = self.compiled
        _, begun = self.ready()
        reduced = tags.translate(compiled.reduction().smaller)
        patterns = compiled.patterns
        written: dict[str, str] = {}
        resume = [0] * len(patterns)
        for number in self._held:
            resume[number] = len(tags)
        for place in self._places(tags, reduced):
            for number in begun[reduced[place : place + 2]]:
                if place < resume[number]:
                    continue
                rule, pattern, captures, repeats, name, own = patterns[
                    number
                ] or compiled.pattern(number)
                letters = written.get(own)
                if letters is None:
                    letters = written[own] = reduced.translate(own)
                found = pattern.match(letters, place)
                if found is None:
                    continue
                # As a scan of the whole would, a rule goes on behind its match.
                resume[number] = found.end()
                match = Match(
                    found,
                    captures,
                    view,
                    repeats=repeats,
                    rule=name,
                    context=context,
                )
                for fact in rule.build(match):
                    yield rule, match, fact

    def _places(self, tags: str, reduced: str) -> Iterable[int]:
        """Give the places at which a rule may begin."""
        anything, _ = self.ready()
        places = [first.start() for first in anything.finditer(reduced)]
        if self._ahead is None:
            return places
        needed = [found.start() for found in self._ahead.finditer(tags)]
        return _near(places, needed)


def _near(places: Iterable[int], needed: Iterable[int]) -> Iterator[int]:
    """Give the places that have one of those needed not far behind."""
    coming = iter(needed)
    upcoming: int | None = -1
    for place in places:
        while upcoming is not None and upcoming < place:
            upcoming = next(coming, None)
        if upcoming is None:
            return
        if upcoming <= place + REACH:
            yield place


class Begun(dict[str, tuple[int, ...]]):
    """
    The rules that one or two characters may begin, each looked for once and kept.

    Most rules are out at the second word already; any thread may add what
    it found, which is always the same.
    """

    def __init__(self, compiled: Compiled) -> None:
        super().__init__()
        reduction = compiled.reduction()
        self._bits = {c: 1 << n for n, c in enumerate(reduction.characters)}
        self._starts = [
            (start.characters, ALL if start.ends else start.following, number)
            for number, rule in enumerate(compiled.rules)
            for start in reduction.ahead.starts(reduction.trees[rule.pattern])
        ]
        self._begun: dict[str, list[tuple[int, int]]] = {}
        """By a first character what may follow it, and the rule that it begins."""

    def anything(self) -> Iterator[str]:
        """Give the characters that begin any rule."""
        firsts = reduce(or_, (start[0] for start in self._starts), 0)
        return (character for character, bit in self._bits.items() if firsts & bit)

    def __missing__(self, start: str) -> tuple[int, ...]:
        """Find and keep the rules that *start* may begin."""
        first = start[0]
        begun = self._begun.get(first)
        if begun is None:
            bit = self._bits[first]
            begun = [
                (more, rule) for firsts, more, rule in self._starts if firsts & bit
            ]
            self._begun[first] = begun
        bit = self._bits[start[1]] if len(start) > 1 else ALL
        rules = dict.fromkeys([rule for more, rule in begun if more & bit])
        found = self[start] = tuple(rules)
        return found
