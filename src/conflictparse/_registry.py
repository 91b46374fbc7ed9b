"""Every rule of a language by its name, before one is compiled."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from conflictparse._errors import ArgumentError
from conflictparse._links import _en as links_en
from conflictparse._numbers import _en as numbers_en
from conflictparse._quantities import _en as quantities_en
from conflictparse._statements import _en as statements_en
from conflictparse._times import _en as times_en

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from conflictparse._rules import Rule

__all__ = ["known_rules", "near", "registry"]

MIN_LIKENESS = 0.5
"""Names less alike than this are none that was meant."""

_RULES: Mapping[str, tuple[Rule, ...]] = {
    "en": (
        *numbers_en.RULES,
        *times_en.RULES,
        *quantities_en.RULES,
        *statements_en.RULES,
        *links_en.RULES,
    )
}


def registry(locale: str) -> Mapping[str, Rule]:
    """Give every rule of a language, by the name that results carry."""
    return {rule.full_name: rule for rule in _RULES[locale]}


def known_rules(argument: str, given: Iterable[str], locale: str) -> tuple[str, ...]:
    """
    Give names of rules sorted, each once.

    Raises:
        ArgumentError: If one is none; a slip of the pen would hold back nothing.
    """
    names = tuple(sorted(set(given)))
    known = registry(locale) if names else {}
    for name in names:
        if name not in known:
            raise ArgumentError(
                f"{argument} must hold names of rules, such as {near(name, known)}, "
                f"got {name!r}"
            )
    return names


def near(name: str, known: Iterable[str]) -> str:
    """Show the names that are most like one that is none."""
    names = sorted(known)
    found = get_close_matches(name, names, 3, MIN_LIKENESS) or names[:3]
    return ", ".join(map(repr, found))
