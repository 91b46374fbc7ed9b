"""
Run rules where one of their first words stands, and nowhere else.

A rule list that begins with rare words ("at least", figures) is asked at
one word in ten. Each pattern is tried only at the words it can begin with,
as its reading tells.
"""

from __future__ import annotations

import re
from collections import defaultdict
from copy import copy
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, Any, cast

from conflictparse._rules._ahead import ALL
from conflictparse._rules._letters import Scripts, columns
from conflictparse._rules._match import Match
from conflictparse._rules._reduction import FIRST_REDUCED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from conflictparse._rules._find import Compiled, PlainRule
    from conflictparse._rules._rule import Rule

__all__ = ["Sparse"]

REACH = 12
"""Words from the first of a match to the one without which there is none."""

MAX_KEPT = 50_000
"""Pairs of words kept with the rules that they may begin."""

YES, NO = "1", "0"
BEGINS = re.compile(YES)


class Sparse:
    """
    A compiled list of rules with the words that each may begin with.

    *ahead* are characters of which every match holds one, near its start:
    "over" begins no count where no numeral comes.
    """

    def __init__(self, compiled: Compiled, ahead: str = "") -> None:
        self.compiled = compiled
        self._ahead = re.compile(f"[{ahead}]") if ahead else None
        self._ready: tuple[Scripts, Begun] | None = None
        self._held: frozenset[int] = frozenset()

    def without(self, name: str) -> Sparse:
        """Give the list with a rule held back; what is compiled is shared."""
        other = copy(self)
        other._held = self._held | self.compiled.numbers(name)  # noqa: SLF001 - of the same class
        return other

    def ready(self) -> tuple[Scripts, Begun]:
        """
        Give what writes tags, and which rules each two words may begin.

        The first map tells whether a word begins anything.
        """
        if self._ready is None:
            begun = Begun(self.compiled)
            reduction, maps = self.compiled.reduction(), self.compiled.maps()
            self._ready = Scripts(reduction.smaller, [begun.anything(), *maps]), begun
        return self._ready

    def find(
        self,
        tags: str,
        view: Any,  # noqa: ANN401 - a view, whichever level the rules are of
        context: Any = None,  # noqa: ANN401 - the room's own
    ) -> Iterator[tuple[Rule, Match, Any]]:
        """Yield each fact with its rule and match, from left to right."""
        compiled = self.compiled
        scripts, begun = self.ready()
        whole, size = scripts.write(tags), scripts.size
        written = [whole[::size], *[""] * (size - 1)]
        # Only the large patterns of rooms are in halves.
        patterns = cast("Sequence[PlainRule | None]", compiled.patterns)
        compile_one = cast("Callable[[int], PlainRule]", compiled.pattern)
        resume = [0] * len(patterns)
        for number in self._held:
            resume[number] = len(tags)
        for place in self._places(tags, written[0]):
            for number in begun[tags[place : place + 2]]:
                if place < resume[number]:
                    continue
                rule, pattern, captures, repeats, name, own, _ = patterns[
                    number
                ] or compile_one(number)
                letters = written[own + 1] or whole[own + 1 :: size]
                written[own + 1] = letters
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

    def _places(self, tags: str, begins: str) -> Iterable[int]:
        """Give the places at which a rule may begin."""
        places = [found.start() for found in BEGINS.finditer(begins)]
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
    The rules that one or two words may begin, each looked for once and kept.

    Most rules are out at the second word already; any thread may add what
    it found, which is always the same.
    """

    def __init__(self, compiled: Compiled) -> None:
        super().__init__()
        reduction = compiled.reduction()
        self._smaller = reduction.smaller
        starts: defaultdict[tuple[int, int], int] = defaultdict(int)
        for number, rule in enumerate(compiled.rules):
            for start in reduction.ahead.starts(reduction.trees[rule.pattern]):
                more = ALL if start.ends else start.following
                starts[start.characters, more] |= 1 << number
        self._starts = tuple(starts.values())
        """A set of rules for each two sets of characters, a first and a second."""
        characters = reduction.characters
        firsts, seconds = zip(*starts, strict=True) if starts else ((), ())
        self._firsts = dict(
            zip(characters, columns(firsts, len(characters)), strict=True)
        )
        """The starts by their first character, as a set."""
        self._seconds = dict(
            zip(characters, columns(seconds, len(characters)), strict=True)
        )
        self._found: dict[str, tuple[int, ...]] = {}
        """The rules by characters of the smaller alphabet."""
        self._numbers: dict[int, tuple[int, ...]] = {}
        """The rules of a set of starts."""

    def anything(self) -> str:
        """Give the map from characters to whether they begin any rule."""
        begins = (YES if starts else NO for starts in self._firsts.values())
        return NO * FIRST_REDUCED + "".join(begins)

    def __missing__(self, start: str) -> tuple[int, ...]:
        """Find and keep the rules that *start* may begin."""
        if len(self) >= MAX_KEPT:
            self.clear()
        reduced = start.translate(self._smaller)
        found = self._found.get(reduced)
        if found is None:
            found = self._found[reduced] = self._rules(reduced)
        self[start] = found
        return found

    def _rules(self, start: str) -> tuple[int, ...]:
        starts = self._firsts[start[0]]
        if len(start) > 1:
            starts &= self._seconds[start[1]]
        numbers = self._numbers.get(starts)
        if numbers is None:
            found = reduce(or_, (self._starts[n] for n in _members(starts)), 0)
            numbers = self._numbers[starts] = tuple(_members(found))
        return numbers


def _members(numbers: int) -> Iterator[int]:
    """Give the numbers of a set."""
    return (n for n in range(numbers.bit_length()) if numbers >> n & 1)
