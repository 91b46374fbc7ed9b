"""People told of as one list, to whom "them" points: "a clerk and his wife … them"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities._kinds import REBELS
from conflictparse._quantities._member import PLACES
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
        start = index
        pulled = index > first and _pulled_out(view, groups, index, stop)
        while index < stop:
            number = _number(view, groups[index], pulled=pulled)
            if number is None:
                break
            members.append(number)
            if index + 2 >= stop or not _goes_on(groups, start, index):
                break
            index += 2
        if members:
            yield members
        index += 1


def _goes_on(groups: Sequence[Group], start: int, index: int) -> bool:
    """
    Whether a list goes on behind a member: with "and", or from name to name.

    In "Luis Vega, a cook and his wife" the cook may be Vega.
    """
    joint = groups[index + 1].tags
    names = all(
        _is_full_name(one)
        for one in (*groups[start : index + 1 : 2], groups[index + 2])
    )
    return "and" in joint or ("comma" in joint and names)


def _pulled_out(view: View, groups: Sequence[Group], index: int, stop: int) -> bool:
    """Whether people are taken off: "dragged Haren Mohl and Tibu Mohl from"."""
    verb = groups[index - 1]
    if "hauling" not in verb.tags or "passive" in verb.tags:
        return False
    behind = groups[index : min(stop, index + MAX_LIST)]
    end = next((one for one in behind if not LISTED.intersection(one.tags)), None)
    return end is not None and view.has(end.start, "whence")


MAX_LIST = 12
"""Groups of a list of names."""

LISTED = frozenset({"noun", "and", "comma"})


def _number(view: View, group: Group, *, pulled: bool) -> int | None:
    """
    Give how many people a group names, None where it may be none.

    Who is *pulled* out of somewhere is somebody, whatever the name.
    """
    words = group.start, group.end
    if group.kind != "noun" or REBELS.intersection(types_of(view, words, group.head)):
        return None
    if group.count is not None:
        value = group.count.value
        return int(value) if value is not None and "person" in group.tags else None
    if "person_singular" in group.tags and group.tags & {"definite", "indefinite"}:
        return 1
    if not _is_full_name(group):
        return None
    return 1 if pulled or view.has(group.start, "given_name") else None


def _is_full_name(group: Group) -> bool:
    """Whether a group is a name of two words or more, and no place's."""
    named = "name" in group.tags and not group.tags & PLACES
    return named and group.end - group.start > 1
