"""What somebody was brought to do, and has done: "forced officials to evacuate"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities._en._entries import MASSES, entry_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conflictparse._groups import Group
    from conflictparse._text import View

__all__ = ["is_brought_about"]

MAX_ACTOR = 6
"""Groups between the verb that brings about and what is done, with who does it."""

MAX_ORDERED = 5
"""Words of "400 people out", or groups of "900 residents of Baro to leave"."""

ACTORS = ("person", "body", "homeland")
"""Tags of a noun that can be made to do something."""


def is_brought_about(view: View, groups: Sequence[Group], verb: int) -> bool:
    """
    Whether people were moved because something made or let others move them.

    "The fire forced officials to evacuate 230 people", "crews were able to
    evacuate 90", "it took two days to evacuate 90": no plan.
    """
    group = groups[verb]
    entry = entry_of(view, group)
    # "To order 400 people out".
    out = "out" in view.words(group.end, group.end + MAX_ORDERED)
    # "To order 900 residents of Baro to leave".
    behind = groups[verb + 1 : verb + 1 + MAX_ORDERED]
    out = out or any({"infinitive", "leaving"} <= one.tags for one in behind)
    moves = view.has(group.head, "mover") or (out and view.has(group.head, "forcer"))
    moving = entry["kind"] in MASSES if entry else moves
    if not moving or "infinitive" not in group.tags:
        return False
    acting = _acting(view, groups, verb)
    if acting < 0:
        return False
    told = groups[acting]
    open_ = told.tags & {"infinitive", "modal", "negated"} or view.has(
        told.start, "modal"
    )
    return not open_ and not view.holds(groups[0].start, told.start, "conditional")


def _acting(view: View, groups: Sequence[Group], verb: int) -> int:
    """Give the verb that says that the infinitive at *verb* was done, else -1."""
    last = groups[verb - 1] if verb else groups[verb]
    if last.kind == "verb" and verb:
        # "Were forced to evacuate 230", "helped to evacuate 40".
        # "The flood obliged to evacuate 230", too.
        done = view.has(last.head, "compeller") or view.has(last.head, "enabler")
        return verb - 1 if done else -1
    for index in range(verb - 1, max(-1, verb - MAX_ACTOR), -1):
        before = groups[index]
        if before.kind == "verb":
            return index if _leads_to(view, groups, index, verb) else -1
        if before.kind == "between" and not before.tags & {"preposition", "adverb"}:
            return -1
    return -1


def _leads_to(view: View, groups: Sequence[Group], index: int, verb: int) -> bool:
    """
    Whether a verb with a noun or a time behind it leads to the infinitive at *verb*.
    """
    first, told = groups[index + 1], groups[index]
    if index + 1 == verb - 1 and view.has(first.head, "feasible"):
        return "be" in told.tags  # "were able to", "it was necessary to"
    if first.kind == "time":
        return view.has(told.head, "enduring")  # "took two days to evacuate"
    somebody = any(view.has(first.end - 1, tag) for tag in ACTORS)
    named = "name" in first.tags
    forced = view.has(told.head, "compeller") and "passive" not in told.tags
    return forced and first.kind == "noun" and (somebody or named)
