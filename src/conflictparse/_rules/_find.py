"""Run rules over a string of tags."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from conflictparse._rules._match import Match
from conflictparse._rules._pattern import Reduction

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator

    from conflictparse._rules._pattern import Alphabet, Parts, Pattern
    from conflictparse._rules._rule import Rule

__all__ = ["Compiled", "find"]

Captures = dict[str, tuple[int, ...]]
ReadyRule = tuple["Rule", "Pattern[str] | re.Pattern[str]", Captures, bool]
Ready = tuple[str, tuple[ReadyRule, ...]]


class Compiled:
    """
    A list of rules, ready to run over one alphabet.

    Patterns are compiled when first wanted; compiling twice in two threads
    gives equal patterns, so no lock is needed.
    """

    def __init__(self, rules: Iterable[Rule], alphabet: Alphabet, parts: Parts) -> None:
        self.rules = tuple(rules)
        self._alphabet = alphabet
        self._parts = parts
        self._ready: Ready | None = None

    def ready(self) -> Ready:
        """Give the map to the smaller alphabet, and the rules with their patterns."""
        if self._ready is None:
            reduction = Reduction(
                (rule.pattern for rule in self.rules), self._parts, self._alphabet
            )
            patterns = tuple(
                (rule, *reduction.compile(rule.pattern)) for rule in self.rules
            )
            self._ready = reduction.smaller, patterns
        return self._ready


def find(
    compiled: Compiled,
    tags: str,
    view: Any,  # noqa: ANN401 - a view, whichever level the rules are of
    *,
    items: Any = None,  # noqa: ANN401 - the items of that level
    context: Any = None,  # noqa: ANN401 - the room's own
) -> Iterator[tuple[Rule, Match, Any]]:
    """Yield what each rule builds, with its match: rule by rule, left to right."""
    smaller, patterns = compiled.ready()
    reduced = tags.translate(smaller)
    for rule, pattern, captures, repeats in patterns:
        for found in pattern.finditer(reduced):
            match = Match(
                found,
                captures,
                view,
                repeats=repeats,
                rule=rule.full_name,
                items=items,
                context=context,
            )
            for fact in rule.build(match):
                yield rule, match, fact
