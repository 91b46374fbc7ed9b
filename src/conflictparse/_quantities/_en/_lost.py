"""Fighters whom a force loses, where the words counted do not say what they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._quantities._types import VictimType
from conflictparse._quantities._who import typed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conflictparse._groups import Group
    from conflictparse._quantities._member import Victim
    from conflictparse._quantities._types import Quantity
    from conflictparse._rules import Match
    from conflictparse._text import View

__all__ = ["losers", "of_losers", "own_men", "whom_it_cost"]

MAX_BEFORE = 12
"""Groups before "lost" among which stands who lost them."""


def own_men(view: View, groups: Sequence[Group], verb: int, victim: Victim) -> bool:
    """
    Whether a force has lost some of its own: "the army lost five men".

    "Rebels lost seven of their own"; a firm that loses men has none dead.
    """
    if "passive" in groups[verb].tags:
        return False
    before = groups[max(0, verb - MAX_BEFORE) : verb]
    if victim.count is None:
        # "Kenya said it lost a soldier", but "she lost a soldier in the crowd".
        one = victim.ones == 1 and "indefinite" in victim.group.tags
        armed = bool(typed(view, victim.group.head) & ARMED)
        return one and armed and any(_may_lose(view, group) for group in before)
    if "number" in victim.group.tags:
        of, owned = victim.count.end, victim.count.end + 2
        whole = view.has(of, "of") and owned < len(view)
        mine = whole and view.has(of + 1, "possessive_pronoun")
        own = view.word(owned) == "own" or view.has(owned, "own_men")
        if not (mine and (own or typed(view, owned) & ARMED)):
            return False
        if any(
            group.kind == "noun" and "country" in group.tags for group in before[-1:]
        ):
            return True
    elif not view.has(victim.group.head, "own_men"):
        return False
    return any(group.kind == "noun" and _is_force(view, group) for group in before)


def _may_lose(view: View, group: Group) -> bool:
    """Whether a group names a force or a state, whose soldiers may die."""
    if group.kind != "noun":
        return False
    return "country" in group.tags or _is_force(view, group)


def losers(view: View, groups: Sequence[Group], verb: int) -> tuple[VictimType, ...]:
    """
    Give what those are whose losses a verb tells: "the rebels suffered 40 deaths".

    They stand before it, or say it of themselves: "a spokesman for the rebels said
    they had lost two men"; of a side or a coalition nobody knows what they are.
    """
    themselves = False
    for index in range(verb - 1, max(-1, verb - MAX_BEFORE), -1):
        group = groups[index]
        if group.kind != "noun":
            continue
        if view.word(group.head) in THEY:
            themselves = True
            continue
        if "preposition" in groups[index - 1].tags and not themselves:
            continue
        types = typed(view, group.head) & ARMED
        if view.has(group.head, "army_noun"):
            types = frozenset({"military"})
        if themselves and not types:
            continue  # "the army confirmed the raid but said it lost five men"
        return tuple(sorted(VictimType(name) for name in types))
    return ()


def whom_it_cost(match: Match) -> tuple[VictimType, ...]:
    """
    Give whom a raid cost their dead: "it cost the rebels 17 dead".
    """
    view, groups, start = match.view, match.items, match.start
    cost = (
        start > 1
        and groups[start - 1].kind == "noun"
        and view.has(groups[start - 2].head, "costing")
    )
    return losers(view, groups, start) if cost else ()


def of_losers(
    view: View, groups: Sequence[Group], verb: int, quantity: Quantity
) -> Quantity:
    """Let lost "men" be what those are who lost them."""
    if ARMED.intersection(quantity.victim_types):
        return quantity
    types = losers(view, groups, verb) or quantity.victim_types
    return attrs.evolve(quantity, victim_types=types)


def _is_force(view: View, group: Group) -> bool:
    body = view.entry(group.head, "body")
    named = view.entry(group.head, "named_body")
    force = any(
        one is not None and one["kind"] == "armed_group" for one in (body, named)
    )
    # "The 3rd Company", and no firm.
    numbered = any(
        view.has(index, "ordinal") or view.word(index)[:1].isdigit()
        for index in range(group.start, group.head)
    )
    unit = numbered and view.has(group.head, "numbered_force")
    told = view.has(group.head, "force_noun") or bool(typed(view, group.head) & ARMED)
    return force or unit or told


THEY = frozenset({"it", "they"})
ARMED = frozenset({"attacker", "militant", "military", "police"})
