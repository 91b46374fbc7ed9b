"""A numeral alone, before anything bounds it."""

from __future__ import annotations

from decimal import Context, Decimal

import attrs

__all__ = ["MAX_DIGITS", "Atom", "Figure", "whole"]

Figure = int | Decimal

MAX_DIGITS = 15
"""Longer ones are account numbers and noise; Python refuses some as well."""

PRECISION = Context(prec=MAX_DIGITS)
"""Two thirds has no end."""


@attrs.frozen(kw_only=True)
class Atom:
    """
    A numeral: word indices, and what it says.

    `value` is None where the words state none ("dozens"); `low` and `high`
    are then the tabulated bounds.
    """

    start: int
    end: int
    value: Figure | None = None
    low: Figure | None = None
    high: Figure | None = None
    scale: Figure = 1
    """What its last word multiplies by: 1000 in "30 thousand"."""
    share: bool = False
    """A part of a whole: "two thirds"."""
    known: bool = True
    """False for "an unknown number of"."""
    refused: bool = False
    """Figures that count nothing: "Resolution 1701"."""


def whole(value: Decimal) -> Figure:
    """
    Give a whole number as an `int`.
    """
    if value == value.to_integral_value():
        return int(value)
    return PRECISION.plus(value).normalize()
