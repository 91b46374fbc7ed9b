"""
Run rules where one of their first words stands, and nowhere else.

A rule list that begins with rare words ("at least", figures) is asked at
one word in ten. Each pattern is tried only at the words it can begin with,
which are found by trying it on each character alone.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import regex

from conflictparse._rules._match import Match

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from conflictparse._rules._find import Compiled
    from conflictparse._rules._rule import Rule

__all__ = ["Sparse"]

BEHIND = re.compile(r"\(\?<[=!]")


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

    def ready(self) -> tuple[re.Pattern[str], Begun]:
        """Give the words that begin anything, and which rules each may begin."""
        if self._ready is None:
            smaller, patterns = self.compiled.ready()
            begun = Begun(pattern.pattern for _, pattern, *_ in patterns)
            firsts = [c for c in sorted(set(smaller)) if begun[c]]
            anything = re.compile(f"[{''.join(firsts)}]" if firsts else "(?!)")
            self._ready = anything, begun
        return self._ready

    def find(
        self,
        tags: str,
        view: Any,  # noqa: ANN401 - a view, whichever level the rules are of
        context: Any = None,  # noqa: ANN401 - the room's own
    ) -> Iterator[tuple[Rule, Match, Any]]:
        """Yield each fact with its rule and match, from left to right."""
        smaller, patterns = self.compiled.ready()
        _, begun = self.ready()
        reduced = tags.translate(smaller)
        resume = [0] * len(patterns)
        for place in self._places(tags, reduced):
            for number in begun[reduced[place : place + 2]]:
                if place < resume[number]:
                    continue
                rule, pattern, captures, repeats = patterns[number]
                found = pattern.match(reduced, place)
                if found is None:
                    continue
                # As a scan of the whole would, a rule goes on behind its match.
                resume[number] = found.end()
                match = Match(
                    found,
                    captures,
                    view,
                    repeats=repeats,
                    rule=rule.full_name,
                    context=context,
                )
                for fact in rule.build(match):
                    yield rule, match, fact

    def _places(self, tags: str, reduced: str) -> Iterator[int]:
        """Give the places at which a rule may begin."""
        anything, _ = self.ready()
        places = (first.start() for first in anything.finditer(reduced))
        if self._ahead is None:
            yield from places
            return
        needed = (found.start() for found in self._ahead.finditer(tags))
        upcoming: int | None = -1
        for place in places:
            while upcoming is not None and upcoming < place:
                upcoming = next(needed, None)
            if upcoming is None:
                return
            if upcoming <= place + REACH:
                yield place


class Begun(dict[str, tuple[int, ...]]):
    """
    The rules that one or two characters may begin, each tried once and kept.

    Most rules are out at the second word already; any thread may add what
    it found, which is always the same.
    """

    def __init__(self, patterns: Iterable[str]) -> None:
        super().__init__()
        self._alone = [regex.compile(_without_context(text)) for text in patterns]

    def __missing__(self, start: str) -> tuple[int, ...]:
        """Try the rules, and keep which of them *start* may begin."""
        # Two characters begin no rule that the first alone does not.
        numbers = self[start[0]] if len(start) > 1 else range(len(self._alone))
        alone = self._alone
        begun = tuple(n for n in numbers if alone[n].match(start, partial=True))
        self[start] = begun
        return begun


def _without_context(pattern: str) -> str:
    """Take out what must stand before: no character alone has it."""
    while found := BEHIND.search(pattern):
        depth, place = 1, found.end()
        while depth:
            depth += {"(": 1, ")": -1}.get(pattern[place], 0)
            place += 1
        pattern = f"{pattern[: found.start()]}(?:){pattern[place:]}"
    return pattern
