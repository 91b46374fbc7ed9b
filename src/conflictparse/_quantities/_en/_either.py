"""Harm of which only one of two kinds befell each: "killed or captured"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._numbers import Modifier
from conflictparse._quantities._types import QuantityKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conflictparse._groups import Group
    from conflictparse._quantities._types import Quantity
    from conflictparse._text import View

__all__ = ["alternative", "at_most", "told_together"]


def alternative(view: View, groups: Sequence[Group], verb: int) -> bool:
    """
    Whether "or" joins a verb of harm to one of another end: "killed or captured".

    "Shot, stabbed or burned to death" are all dead.
    """
    ended = _end_of(view, groups[verb])
    # "300 killed, wounded or missing": the list may be longer.
    if _one_of_list(view, groups, verb):
        return True
    return any(
        0 <= other < len(groups)
        and "or" in groups[joint].tags
        and _end_of(view, groups[other]) not in {None, ended}
        for joint, other in ((verb + 1, verb + 2), (verb - 1, verb - 2))
    )


def _one_of_list(view: View, groups: Sequence[Group], verb: int) -> bool:
    """
    Whether "killed, wounded or captured" begins at a verb of death, or goes on there.
    """
    first = verb
    while (
        first >= 2
        and "comma" in groups[first - 1].tags
        and _end(view, groups[first - 2])
    ):
        first -= 2
    ends, place = [_end(view, groups[first])], first
    while place + 2 < len(groups) and _end(view, groups[place + 2]):
        if not groups[place + 1].tags & {"comma", "or"}:
            return False
        place += 2
        ends.append(_end(view, groups[place]))
    return len(ends) > PAIR and "or" in groups[place - 1].tags and len({*ends}) > PAIR


PAIR = 2


def _end(view: View, group: Group) -> str | None:
    """Give the kind of harm that a word alone says, a verb or "missing"."""
    entry = view.entry(group.head, "harm") or view.entry(group.head, "harm_adjective")
    return None if entry is None else str(entry["kind"])


def _end_of(view: View, group: Group) -> str | None:
    """Give whether a verb of harm tells of bodies or of what else befell people."""
    entry = view.entry(group.head, "harm") if group.kind == "verb" else None
    if entry is None:
        return None
    return "body" if entry["kind"] in {"killed", "injured"} else entry["kind"]


def at_most(quantity: Quantity) -> Quantity:
    """Keep the upper bound alone: of nine killed or captured any may be dead."""
    if quantity.high == 0:
        return quantity
    modifier = Modifier.UNKNOWN if quantity.high is None else Modifier.AT_MOST
    return attrs.evolve(quantity, low=None, value=None, modifier=modifier)


def told_together(
    view: View, groups: Sequence[Group], index: int, quantity: Quantity
) -> Quantity:
    """
    Take "180 dead and wounded" for casualties, "180 dead, wounded or missing" as open.

    "Left two dead and wounded 30 others" has two dead.
    """
    if quantity.kind is not QuantityKind.KILLED or index + 2 >= len(groups):
        return quantity
    if alternative(view, groups, index):
        return at_most(quantity)
    joint, hurt, *behind = groups[index + 1 : index + 4]
    joined = joint.tags & {"and", "or"} and hurt.count is None
    if not joined or _end(view, hurt) != "injured" or "active" in hurt.tags:
        return quantity
    if behind and behind[0].kind == "noun":
        return quantity
    cue = view.mention(groups[index].head, hurt.end)
    return attrs.evolve(quantity, kind=QuantityKind.CASUALTIES, cue=cue)
