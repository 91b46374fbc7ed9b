"""Harm of which only one of two kinds befell each: "killed or captured"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._numbers import Modifier

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conflictparse._groups import Group
    from conflictparse._quantities._types import Quantity

__all__ = ["alternative", "at_most"]


def alternative(groups: Sequence[Group], verb: int) -> bool:
    """Whether "or" joins a verb of harm to another one: "killed or captured"."""
    return any(
        0 <= other < len(groups)
        and "or" in groups[joint].tags
        and groups[other].kind == "verb"
        and "harm" in groups[other].tags
        for joint, other in ((verb + 1, verb + 2), (verb - 1, verb - 2))
    )


def at_most(quantity: Quantity) -> Quantity:
    """Keep the upper bound alone: of nine killed or captured any may be dead."""
    if quantity.high == 0:
        return quantity
    modifier = Modifier.UNKNOWN if quantity.high is None else Modifier.AT_MOST
    return attrs.evolve(quantity, low=None, value=None, modifier=modifier)
