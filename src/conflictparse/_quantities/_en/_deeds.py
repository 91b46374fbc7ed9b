"""What does harm and looks like one it befalls: "and a second, …, killed six"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conflictparse._groups import Group
    from conflictparse._quantities._member import Victim
    from conflictparse._text import View

__all__ = ["acts_itself"]


def acts_itself(view: View, groups: Sequence[Group], victim: Victim) -> bool:
    """
    Whether "a second" or "another" has an aside and then a verb of harm of its own.

    "A bomb killed nine, and a second, hidden in a bin, killed six": the bomb did. It
    dies itself where the verb has no other object: "and another, hit too, died".
    """
    group = victim.group
    if victim.count is not None or not _next_one(view, group):
        return False
    index = next(at for at, one in enumerate(groups) if one.start >= group.start)
    behind = groups[index + 1 : index + 1 + MAX_ASIDE]
    if not behind or "comma" not in behind[0].tags:
        return False
    for at in range(1, len(behind) - 2):
        if not CLOSING.isdisjoint(behind[at].tags):
            return False
        if "comma" in behind[at].tags:
            verb, whom = behind[at + 1], behind[at + 2]
            harms = "harm" in verb.tags and verb.tags.isdisjoint(DONE)
            return harms and verb.kind == "verb" and whom.kind == "noun"
    return False


def _next_one(view: View, group: Group) -> bool:
    """Whether a group is "a second", "a third" or "another", and no more."""
    last = group.end - 1
    bare = last == group.start and view.has(last, "another")
    return bare or (last == group.start + 1 and view.has(last, "ordinal"))


CLOSING = frozenset({"dot", "semicolon"})
DONE = frozenset({"passive", "ing", "infinitive"})

MAX_ASIDE = 14
"""Groups of an aside and the verb behind it: ", timed to go off …, killed six"."""
