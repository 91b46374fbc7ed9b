"""From the figures of one report to what it says, taken together."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conflictparse._quantities import Quantity
    from conflictparse._tolls._types import Toll

__all__ = ["find"]


def find(quantities: Sequence[Quantity], by: str | None = None) -> tuple[Toll, ...]:
    """
    Give one toll for each kind of harm to people and each unit.

    Args:
        quantities:
            The figures of one report, linked.
        by:
            The field that breaks each toll down; None for all victims.
    """
    del quantities, by
    return ()
