"""Figures beside another one, which they are compared with or explain."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from conflictparse._quantities._types import Quantity
    from conflictparse._text import View

__all__ = ["in_another_clause", "is_compared"]

OPENS = ("relative", "relative_person", "subordinator", "semicolon")


def in_another_clause(view: View, before: Quantity, fact: Quantity) -> bool:
    """Whether a relative clause, or one of a cause, begins between two figures."""
    if fact.cue is None:
        return False
    start = view.word_at(before.span.end - 1)
    return view.holds(start, view.word_at(fact.cue.span.start), *OPENS)


def is_compared(view: View, fact: Quantity) -> bool:
    """
    Whether a figure is only what another one is compared with.

    "The toll stands at 21, against nine dead the week before", "down from 18 dead".
    """
    first = view.word_at(fact.span.start)
    # "Down from an earlier figure of 18 dead".
    earlier = view.has(first - 1, "of") and view.holds(first - 5, first, "at_first")
    if earlier and view.holds(first - 7, first - 3, "compared"):
        return True
    if view.has(first - 1, "set_against"):
        return view.has(first - 2, "comma")
    # "Revised down to 11" is what the toll is now.
    if view.has(first - 1, "infinitive_to"):
        return view.has(first - 2, "compared_to")
    return view.has(first - 1, "compared_with") and view.has(first - 2, "compared")
