"""The entry of a word of harm."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities._kinds import MASSES
from conflictparse._quantities._types import QuantityKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conflictparse._groups import Group
    from conflictparse._lexicon import Entry
    from conflictparse._text import View

__all__ = ["MASSES", "entry_of", "only_harm"]

TAGS = (
    "harm",
    "harm_intransitive",
    "death_verb_of_time",
    "harm_adjective",
    "harm_noun",
    "injury_noun",
    "remains",
    "harm_result",
)


def entry_of(view: View, group: Group) -> Entry | None:
    """Give the entry of a group's word of harm."""
    for tag in TAGS:
        if tag in group.tags:
            entry = view.entry(group.head, tag)
            if entry is not None:
                return entry
    return None


def only_harm(view: View, groups: Sequence[Group]) -> tuple[QuantityKind, Group] | None:
    """
    Give the dead or the hurt that words tell of, where they tell of no other harm.

    "A guard died, bringing the total to 34".
    """
    told: dict[str, Group] = {}
    for group in groups:
        entry = entry_of(view, group)
        if entry is not None:
            told[entry["kind"]] = group
    if len(told) != 1:
        return None
    ((name, group),) = told.items()
    kind = QuantityKind(name)
    return (kind, group) if kind in SUMMED else None


SUMMED = frozenset({QuantityKind.KILLED, QuantityKind.INJURED})
"""Harms of which a total tells without a word for it."""
