"""
What a figure is told as, where its relation to others hangs on that.

The rule that read it says so. A language names its rules for these as below, and
`tests/quantities` holds it to that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from conflictparse._quantities._types import Quantity

__all__ = ["NAMES", "in_form", "of_another", "of_harmed", "of_those_left", "only_left"]

ANSWERS = frozenset(
    {
        "quantities.figure_answered",
        "quantities.figure_elided",
        "quantities.figure_of_source",
        "quantities.figure_put_at",
    }
)
FORM = "quantities.harm_listed"
OF_HARMED = "quantities.died_of_harmed"
ONLY_LEFT = "quantities.only_one_left"
LEFT = frozenset({ONLY_LEFT, "quantities.all_but_some"})

NAMES = ANSWERS | LEFT | {FORM, OF_HARMED}
"""Rules that every language has."""


def of_another(quantity: Quantity) -> bool:
    """
    Whether a figure is another speaker's of what was told before: "the mayor 19".
    """
    return quantity.rule in ANSWERS


def in_form(quantity: Quantity) -> bool:
    """Whether a figure stands in a form that is filled in: "Killed: 16"."""
    return quantity.rule == FORM


def of_harmed(quantity: Quantity) -> bool:
    """Whether some are counted who are named by their harm: "two of the wounded"."""
    return quantity.rule == OF_HARMED


def of_those_left(quantity: Quantity) -> bool:
    """Whether a figure is what is left of all that were told of: "all but two"."""
    return quantity.rule in LEFT


def only_left(quantity: Quantity) -> bool:
    """Whether the dead are counted by who lives: "only one survived"."""
    return quantity.rule == ONLY_LEFT
