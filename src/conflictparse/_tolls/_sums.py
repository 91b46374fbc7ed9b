"""How the figures of one group are weighed, and separate groups added up."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal

    from conflictparse._quantities import Quantity

__all__ = ["Figure", "highest", "less", "lowest", "size", "stated", "total"]

Figure: TypeAlias = "int | Decimal | None"


def stated(quantity: Quantity) -> Figure:
    """
    Give the one figure that words state.

    Of a range it is the lower end, of "up to 30" it is 30, of "dozens" none.
    """
    if quantity.value is not None:
        return quantity.value
    return quantity.low if quantity.high is not None else None


def size(quantity: Quantity) -> int:
    """Give a number to compare figures by."""
    return int(stated(quantity) or quantity.low or quantity.high or 0)


def lowest(figures: Iterable[Figure]) -> Figure:
    """Give the lowest bound; one that is open bounds nothing."""
    return min((one for one in figures if one is not None), default=None)


def highest(figures: Iterable[Figure]) -> Figure:
    """Give the highest bound; one that is open leaves all open."""
    known: list[int | Decimal] = []
    for figure in figures:
        if figure is None:
            return None
        known.append(figure)
    return max(known, default=None)


def total(figures: Iterable[Figure]) -> Figure:
    """Add figures up; one that is open leaves the sum open."""
    known: list[int | Decimal] = []
    for figure in figures:
        if figure is None:
            return None
        known.append(figure)
    return sum(known)


def less(figure: Figure, taken: Figure) -> Figure:
    """
    Take a figure out of another; one that is open takes nothing out.
    """
    if figure is None or taken is None:
        return figure
    return max(figure - taken, 0)
