"""A numeral alone, before anything bounds it."""

from __future__ import annotations

from decimal import Decimal

import attrs

Figure = int | Decimal


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
    share: bool = False
    """A part of a whole: "two thirds"."""
    known: bool = True
    """False for "an unknown number of"."""


def whole(value: Decimal) -> Figure:
    """Give a whole number as an `int`."""
    return int(value) if value == value.to_integral_value() else value
