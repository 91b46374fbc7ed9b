"""Fighters whom a force loses, where the words counted do not say what they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conflictparse._groups import Group
    from conflictparse._quantities._member import Victim
    from conflictparse._text import View

__all__ = ["own_men"]

MAX_BEFORE = 12
"""Groups before "lost" among which stands who lost them."""


def own_men(view: View, groups: Sequence[Group], verb: int, victim: Victim) -> bool:
    """
    Whether a force has lost some of its own: "the army lost five men".

    "Rebels lost seven of their own"; a firm that loses men has none dead.
    """
    if victim.count is None or "passive" in groups[verb].tags:
        return False
    if "number" in victim.group.tags:
        of, owned = victim.count.end, victim.count.end + 2
        whole = view.has(of, "of") and owned < len(view)
        mine = whole and view.has(of + 1, "possessive_pronoun")
        if not (mine and (view.word(owned) == "own" or _armed(view, owned))):
            return False
    elif not view.has(victim.group.head, "own_men"):
        return False
    return any(
        group.kind == "noun" and _is_force(view, group)
        for group in groups[max(0, verb - MAX_BEFORE) : verb]
    )


def _is_force(view: View, group: Group) -> bool:
    body = view.entry(group.head, "body")
    force = body is not None and body["kind"] == "armed_group"
    return force or view.has(group.head, "force_noun") or _armed(view, group.head)


def _armed(view: View, index: int) -> bool:
    entry = view.entry(index, "person")
    types = (entry["types"] or ()) if entry is not None else ()
    return not ARMED.isdisjoint(types)


ARMED = frozenset({"attacker", "militant", "military", "police"})
