"""The entry of a word of harm."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities._kinds import MASSES

if TYPE_CHECKING:
    from conflictparse._groups import Group
    from conflictparse._lexicon import Entry
    from conflictparse._text import View

__all__ = ["MASSES", "entry_of"]

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
