"""The wholes of parts: which one it may be, and the object that is given out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._quantities._alike import attacked
from conflictparse._quantities._roots import figure
from conflictparse._quantities._same import BEFORE, WAR
from conflictparse._quantities._types import Accrual, Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conflictparse._quantities._roots import Roots, Standing
    from conflictparse._quantities._types import Quantity

__all__ = ["larger_than", "rooted", "with_wholes"]


def with_wholes(found: Sequence[Quantity], wholes: dict[int, int]) -> list[Quantity]:
    """Point each part to its root; wholes are made before their parts."""
    done = list(found)
    for index, whole in wholes.items():
        if whole == WAR:
            done[index] = attrs.evolve(
                done[index], role=Role.PRIOR, accrual=Accrual.CUMULATIVE
            )
            continue
        if whole == BEFORE:
            done[index] = attrs.evolve(done[index], role=Role.PRIOR)
            continue
        root = whole
        seen = {index}
        while root in wholes and root not in seen:
            seen.add(root)
            root = wholes[root]
        if root != index:
            done[index] = attrs.evolve(done[index], role=Role.PART, whole=found[root])
    return done


def rooted(done: list[Quantity], *earlier: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """Let every part point to the root, and to the object that is given out."""
    given = {
        id(old): new for one in earlier for old, new in zip(one, done, strict=True)
    }
    for index, quantity in enumerate(done):
        whole = quantity.whole
        if whole is None:
            continue
        root = given.get(id(whole), whole)
        seen = {id(quantity)}
        while root.whole is not None and id(root) not in seen:
            seen.add(id(root))
            root = given.get(id(root.whole), root.whole)
        if root.whole is not None and root.whole is not root:
            # "One of whom died … all four had died": each would be of the other.
            done[index] = attrs.evolve(quantity, role=Role.TOTAL, whole=None)
            given |= {id(one[index]): done[index] for one in earlier}
            given[id(quantity)] = done[index]
        elif root is not whole:
            done[index] = attrs.evolve(quantity, whole=root)
            given[id(quantity)] = done[index]
    return tuple(done)


def larger_than(here: Standing, roots: Roots) -> int | None:
    """Give the index of the last figure that one of "those killed" may be part of."""
    mine = figure(here.quantity)
    # "Three police officers were among the dead": none of the attackers.
    fallen = here.quantity.victim_types and not attacked(here.quantity)
    for other in roots.recent():
        theirs = figure(other.quantity)
        fewer = theirs is not None and mine is not None and theirs < mine
        if not (fewer or (fallen and attacked(other.quantity))):
            return other.index
    return None
