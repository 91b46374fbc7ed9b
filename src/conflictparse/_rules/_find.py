"""Run rules over a string of tags."""

from __future__ import annotations

from copy import copy
from typing import TYPE_CHECKING, Any, TypeAlias

from conflictparse._rules._letters import Scripts, columns
from conflictparse._rules._match import Match
from conflictparse._rules._reduction import Reduction

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from conflictparse._rules._found import Expression, Matcher
    from conflictparse._rules._letters import Letters
    from conflictparse._rules._pattern import Parts
    from conflictparse._rules._reduction import Alphabet
    from conflictparse._rules._rule import Rule

__all__ = ["Compiled", "find"]

Captures = dict[str, tuple[int, ...]]
ReadyRule: TypeAlias = "tuple[Rule, Matcher, Captures, bool, str, int, str]"
"""
A rule, its pattern and captures, whether one repeats, the rule's full name, and the
number of the map to the pattern's letters, or the map itself where they are its own.
The pattern is an expression, or a `Choice` where other rules share a half of it.
"""

PlainRule: TypeAlias = "tuple[Rule, Expression, Captures, bool, str, int, str]"
"""The same where the pattern is in one piece."""

AS_IS = "as it is"
"""In place of a map: the pattern writes the smaller alphabet in letters itself."""

Look: TypeAlias = "tuple[int, Expression | None]"
"""
The number of a map to letters, -1 for none, and a part of a large pattern over them.
"""

MAX_KEPT = 20_000
"""Sorts of sentences kept with the rules that they may hold."""


class Compiled:
    """
    A list of rules, ready to run over one alphabet.

    All is made when first wanted, a pattern when its rule first has a chance;
    two threads that make it twice make equal ones, so no lock is needed.
    """

    def __init__(
        self,
        rules: Iterable[Rule],
        alphabet: Alphabet,
        parts: Parts,
        *,
        apart: bool = False,
    ) -> None:
        """
        Take the rules.

        Args:
            apart:
                Whether large patterns have letters of their own, which are chosen
                when a small part of the pattern is first found.
        """
        self.rules = tuple(rules)
        self._apart = apart
        self._alphabet = alphabet
        self._parts = parts
        self._letters: dict[str, Letters] = {}
        self._maps: Sequence[str] = ()
        self._scripts: Scripts | None = None
        self._reduction: Reduction | None = None
        self.patterns: list[ReadyRule | None] = [None] * len(self.rules)
        """The rules that had a chance, by number; `pattern` makes those missing."""
        self.looks: list[Look | None] = [None] * len(self.rules)
        """What is looked for before a pattern is; `look` makes those missing."""
        self._needs: tuple[Needs, dict[int, tuple[int, ...]]] | None = None
        self._held: frozenset[int] = frozenset()

    def without(self, name: str) -> Compiled:
        """Give the list with a rule held back; what is compiled is shared."""
        other = copy(self)
        other._needs = None  # noqa: SLF001 - of the same class
        other._held = self._held | self.numbers(name)  # noqa: SLF001
        return other

    def numbers(self, name: str) -> frozenset[int]:
        """Give the number of the rule of a name, as far as there is one."""
        named = (n for n, rule in enumerate(self.rules) if rule.full_name == name)
        return frozenset(named)

    def reduction(self) -> Reduction:
        """Give the patterns as they were read, and the map to the smaller alphabet."""
        if self._reduction is None:
            self._reduction = Reduction(
                (rule.pattern for rule in self.rules), self._parts, self._alphabet
            )
        return self._reduction

    def maps(self) -> Sequence[str]:
        """Give the maps from the smaller alphabet to the letters of patterns."""
        if not self._maps:
            reduction = self.reduction()
            sought = {
                pattern: reduction.sought(pattern) if self._apart else tree
                for pattern, tree in reduction.trees.items()
            }
            nodes = {pattern: node for pattern, node in sought.items() if node}
            letters = reduction.shared_letters(nodes.values())
            self._letters = dict(zip(nodes, letters, strict=True))
            self._maps = list(dict.fromkeys(one.smaller for one in letters))
        return self._maps

    def scripts(self) -> Scripts:
        """Give what writes tags in the letters of all patterns."""
        if self._scripts is None:
            self._scripts = Scripts(self.reduction().smaller, self.maps())
        return self._scripts

    def look(self, number: int) -> Look:
        """Compile and keep what is looked for before the pattern of a rule."""
        maps, pattern = self.maps(), self.rules[number].pattern
        letters = self._letters.get(pattern)
        look: Look = -1, None
        if letters is not None:
            needle = self.reduction().needle(pattern, letters) if self._apart else None
            look = maps.index(letters.smaller), needle
        self.looks[number] = look
        return look

    def pattern(self, number: int) -> ReadyRule:
        """Compile and keep the pattern of a rule."""
        rule, maps, reduction = self.rules[number], self.maps(), self.reduction()
        large = self._apart and reduction.is_large(rule.pattern)
        halves = reduction.halves(rule.pattern) if large else None
        ready: ReadyRule
        if halves is not None:
            ready = rule, *halves, False, rule.full_name, -1, AS_IS
        elif large:
            letters = reduction.letters(rule.pattern)
            compiled = reduction.compile(rule.pattern, letters)
            ready = rule, *compiled, rule.full_name, -1, letters.smaller
        else:
            letters = self._letters[rule.pattern]
            compiled = reduction.compile(rule.pattern, letters)
            ready = rule, *compiled, rule.full_name, maps.index(letters.smaller), ""
        self.patterns[number] = ready
        return ready

    def compile(self) -> None:
        """Compile every pattern now."""
        for number, ready in enumerate(self.patterns):
            if ready is None:
                self.pattern(number)
                self.look(number)

    def possible(self, tags: str) -> tuple[int, ...]:
        """Give the rules, by number, that may match somewhere in a string."""
        if self._needs is None:
            self._needs = Needs(self.reduction(), self.rules), {}
        needs, kept = self._needs
        held = needs.held(tags)
        known = kept.get(held)
        if known is None:
            if len(kept) >= MAX_KEPT:
                kept.clear()
            possible = needs.possible(held)
            known = tuple(n for n in possible if n not in self._held)
            kept[held] = known
        return known


class Needs:
    """
    What each of some rules cannot do without, by number.

    A set of needs is a number with a bit for each.
    """

    def __init__(self, reduction: Reduction, rules: Iterable[Rule]) -> None:
        needs = [reduction.ahead.needs(reduction.trees[rule.pattern]) for rule in rules]
        bits = {need: 1 << n for n, need in enumerate(sorted(set().union(*needs)))}
        of_rules = (sum(map(bits.__getitem__, need)) for need in needs)
        self._of_rules = list(enumerate(of_rules))
        met = columns(bits, len(reduction.characters))
        first = ord(reduction.characters[:1] or "\0")
        self._met = [met[max(0, ord(c) - first)] for c in reduction.smaller]

    def held(self, tags: str) -> int:
        """Give the needs that a string meets."""
        met = self._met
        held = 0
        for code in map(ord, set(tags)):
            held |= met[code]
        return held

    def possible(self, held: int) -> list[int]:
        """Give the rules that need nothing else."""
        return [number for number, needed in self._of_rules if needed & held == needed]


def find(
    compiled: Compiled,
    tags: str,
    view: Any,  # noqa: ANN401 - a view, whichever level the rules are of
    *,
    items: Any = None,  # noqa: ANN401 - the items of that level
    context: Any = None,  # noqa: ANN401 - the room's own
) -> Iterator[tuple[Rule, Match, Any]]:
    """Yield what each rule builds, with its match: rule by rule, left to right."""
    possible = compiled.possible(tags)
    if not possible:
        return
    scripts, patterns, looks = compiled.scripts(), compiled.patterns, compiled.looks
    whole, size = scripts.write(tags), scripts.size
    written = [""] * size
    letters = reduced = ""
    for number in possible:
        own, needle = looks[number] or compiled.look(number)
        if own >= 0:
            letters = written[own] or whole[own::size]
            written[own] = letters
        if needle is not None and needle.search(letters) is None:
            continue
        rule, pattern, captures, repeats, name, _, table = patterns[
            number
        ] or compiled.pattern(number)
        if table:
            reduced = reduced or tags.translate(compiled.reduction().smaller)
            letters = reduced if table == AS_IS else reduced.translate(table)
        for found in pattern.finditer(letters):
            match = Match(
                found,
                captures,
                view,
                repeats=repeats,
                rule=name,
                items=items,
                context=context,
            )
            for fact in rule.build(match):
                yield rule, match, fact
