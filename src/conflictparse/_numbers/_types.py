"""A number as it is stated, whatever it counts."""

from __future__ import annotations

from decimal import Decimal  # noqa: TC003 - typing.get_type_hints() finds it
from enum import StrEnum

import attrs

from conflictparse._spans import Span  # noqa: TC001 - typing.get_type_hints() finds it

__all__ = ["Modifier", "Number"]


class Modifier(StrEnum):
    """
    How a figure is hedged.
    """

    EXACT = "exact"
    """Nothing hedges it: "50 people"."""
    AT_LEAST = "at_least"
    """The bound itself may be the figure: "at least 50"."""
    MORE_THAN = "more_than"
    """The bound itself is excluded: "more than 100"."""
    AT_MOST = "at_most"
    """The bound itself may be the figure: "up to 30"."""
    FEWER_THAN = "fewer_than"
    """The bound itself is excluded: "fewer than 30"."""
    ABOUT = "about"
    """Near the figure: "some 40"."""
    RANGE = "range"
    """Two bounds: "between 20 and 25"."""
    VAGUE = "vague"
    """A word without a figure: "dozens"."""
    UNKNOWN = "unknown"
    """Some, and nobody says how many: "an unknown number"."""


@attrs.frozen(kw_only=True)
class Number:
    """
    A number with its bounds as stated.

    Spans:
        From the modifier to the last word of the number: "at least 50",
        "two dozen", "2.3m".

    Units:
        A plain number; "2.3m" is 2300000. Whole ones are `int`.
    """

    span: Span
    text: str
    rule: str
    """The name of the rule that read it."""
    low: int | Decimal | None = None
    """The lower bound as stated; None is open."""
    value: int | Decimal | None = None
    """The figure as stated; None where the words state none, or a range."""
    high: int | Decimal | None = None
    """The upper bound as stated; None is open."""
    modifier: Modifier = Modifier.EXACT
