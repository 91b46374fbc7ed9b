"""How many a group counts with the one beside it: "two 82 mm mortars"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._quantities._member import Victim, member_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conflictparse._groups import Group
    from conflictparse._text import View

__all__ = ["measured", "other_so_many", "sized"]


def sized(view: View, groups: Sequence[Group], index: int) -> Victim | None:
    """
    "Two 82 mm mortars": counted by the first figure, and measured by the second.
    """
    group = groups[index]
    if "number" not in group.tags or index + 1 >= len(groups):
        return None
    of_size = groups[index + 1]
    if of_size.start != group.end or not measured(view, of_size):
        return None
    return Victim(
        start=group.start,
        end=of_size.end,
        group=of_size,
        count=group.count,
        ones=None,
        noun=(of_size.start, of_size.end),
    )


def other_so_many(view: View, groups: Sequence[Group], index: int) -> Victim | None:
    """
    "Injuring other three": three others.
    """
    group = groups[index]
    alone = group.end - group.start == 1 and view.has(group.head, "adding")
    if not alone or index + 1 >= len(groups):
        return None
    counted = groups[index + 1]
    if counted.start != group.end or "number" not in counted.tags:
        return None
    return attrs.evolve(member_of(view, counted), somebody=True)


def measured(view: View, group: Group) -> bool:
    """
    "A 155 mm shell": the figure measures, and counts no shells.
    """
    count = group.count
    return count is not None and view.has(count.end, "measure_unit")
