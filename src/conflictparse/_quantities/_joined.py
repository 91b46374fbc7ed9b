"""People told of as one list, to whom "them" points: "a clerk and his wife … them"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities._kinds import REBELS
from conflictparse._quantities._who import types_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from conflictparse._groups import Group
    from conflictparse._text import View

__all__ = ["joined"]


MAX_GROUPS = 40
"""Groups back among which a list may stand."""


def joined(view: View, groups: Sequence[Group], stop: int) -> int | None:
    """
    Give how many the one list of people before a group holds.

    "Dragged Luis Vega and his wife from their house and shot them": two, where
    nobody else is told of who is not armed.
    """
    first = max(0, stop - MAX_GROUPS)
    lists = list(_lists(view, groups, first, stop))
    return sum(lists[0]) if len(lists) == 1 and len(lists[0]) > 1 else None


def _lists(
    view: View, groups: Sequence[Group], first: int, stop: int
) -> Iterator[list[int]]:
    """Give how many each member of each list of people is."""
    index = first
    while index < stop:
        members: list[int] = []
        while index < stop:
            number = _number(view, groups[index])
            if number is None:
                break
            members.append(number)
            if index + 2 >= stop or "and" not in groups[index + 1].tags:
                break
            index += 2
        if members:
            yield members
        index += 1


def _number(view: View, group: Group) -> int | None:
    """Give how many people a group names, None where it may be none."""
    words = group.start, group.end
    if group.kind != "noun" or REBELS.intersection(types_of(view, words, group.head)):
        return None
    if group.count is not None:
        value = group.count.value
        return int(value) if value is not None and "person" in group.tags else None
    if "person_singular" in group.tags and group.tags & {"definite", "indefinite"}:
        return 1
    named = "name" in group.tags and group.end - group.start > 1
    return 1 if named and view.has(group.start, "given_name") else None
