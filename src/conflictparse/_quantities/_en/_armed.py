"""Whether a noun is of people who bear arms, and are no police or soldiers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities._who import typed

if TYPE_CHECKING:
    from conflictparse._groups import Group
    from conflictparse._text import View

__all__ = ["is_armed"]


def is_armed(view: View, group: Group) -> bool:
    """Whether a noun is of attackers or fighters, or names their group: "the ELN"."""
    if {"attacker", "militant"} & typed(view, group.head):
        return True
    # "Unidentified men forced him into a van".
    words = view.words(group.start, group.head)
    if "plural" in group.tags and UNKNOWN.intersection(words):
        return "person" in group.tags
    # "Armed dissidents", but "armed police".
    if words[-1:] == ["armed"] and {"person", "plural"} <= group.tags:
        return not FORCES.intersection(typed(view, group.head))
    body = view.entry(group.head, "named_body")
    return body is not None and body["kind"] == "armed_group"


FORCES = frozenset({"military", "police"})
UNKNOWN = frozenset({"hooded", "masked", "unidentified", "unknown"})
"""What is said of attackers whom nobody knows."""
