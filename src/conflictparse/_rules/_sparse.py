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
        self._compiled = compiled
        self._ahead = re.compile(f"[{ahead}]") if ahead else None
        self._ready: tuple[re.Pattern[str], dict[str, tuple[int, ...]]] | None = None

    def ready(self) -> tuple[re.Pattern[str], dict[str, tuple[int, ...]]]:
        """Give the words that begin anything, and which rules each may begin."""
        if self._ready is None:
            smaller, patterns = self._compiled.ready()
            characters = sorted(set(smaller.values()))
            begun: dict[str, list[int]] = {}
            for number, (_, pattern, *_) in enumerate(patterns):
                for character in _firsts(pattern.pattern, characters):
                    begun.setdefault(character, []).append(number)
            anything = re.compile(f"[{''.join(sorted(begun))}]" if begun else "(?!)")
            self._ready = anything, {key: tuple(value) for key, value in begun.items()}
        return self._ready

    def find(self, tags: str, view: Any, context: Any = None) -> Iterator[tuple[Rule, Match, Any]]:  # noqa: ANN401
        """Yield each fact with its rule and match, from left to right; of each rule, as `find()` does."""
        smaller, patterns = self._compiled.ready()
        anything, begun = self.ready()
        reduced = tags.translate(smaller)
        resume = [0] * len(patterns)
        ahead = self._ahead.finditer(tags) if self._ahead else iter(())
        needed = 0 if not self._ahead else -1
        for first in anything.finditer(reduced):
            place = first.start()
            while -1 <= needed < place and self._ahead:
                upcoming = next(ahead, None)
                needed = upcoming.start() if upcoming else len(tags) + REACH
            if needed > place + REACH:
                continue
            for number in begun[first[0]]:
                if place < resume[number]:
                    continue
                rule, pattern, captures, repeats = patterns[number]
                found = pattern.match(reduced, place)
                if found is None:
                    continue
                resume[number] = found.end()
                match = Match(
                    found,
                    captures,
                    view,
                    repeats=repeats,
                    offset=0,
                    rule=rule.full_name,
                    context=context,
                )
                for fact in rule.build(match):
                    yield rule, match, fact


def _firsts(pattern: str, characters: Iterable[str]) -> Iterator[str]:
    """Give the characters that a match may begin with."""
    alone = regex.compile(_without_context(pattern))
    for character in characters:
        found = alone.match(character, partial=True)
        # An empty match, if there were one, would begin nowhere.
        if found is not None and (found.partial or found.end()):
            yield character


def _without_context(pattern: str) -> str:
    """Take out what must stand before: no character alone has it."""
    while found := BEHIND.search(pattern):
        depth, place = 1, found.end()
        while depth:
            depth += {"(": 1, ")": -1}.get(pattern[place], 0)
            place += 1
        pattern = f"{pattern[: found.start()]}(?:){pattern[place:]}"
    return pattern
