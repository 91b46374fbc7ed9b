"""What people are made to leave: where they live, or a hall and a train."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from conflictparse._groups import Group
    from conflictparse._rules import Match

__all__ = ["goes_out", "is_saved"]


def is_saved(match: Match, said: Group) -> bool:
    """Whether people are only saved: "brought out alive", "out of the rubble"."""
    view, end = match.view, match.items[match.end - 1].end
    near = bool(view.holds(end, end + MAX_SAVED, "wreck", "no_harm"))
    return near and view.has(said.head, "mover")


MAX_SAVED = 5
"""Words of "of the rubble alive"."""


def goes_out(match: Match) -> bool:
    """
    Whether people leave a place where nobody lives: "had to leave the hall".
    """
    view, last = match.view, match.items[match.end - 1]
    # "Forced 900 people into schools", "had to be accommodated in a school".
    inside = view.word(last.start) in INSIDE
    for one in match.items[match.end : match.end + 1]:
        hall = view.has(one.head, "hall")
        if (
            inside
            and hall
            and (
                "sheltering" in match.items[match.end - 2].tags or "plural" in one.tags
            )
        ):
            return False
        if hall or view.has(one.head, "venue"):
            return True
        # "Were told to leave comments", but "areas by the coast".
        bare = one.kind == "noun" and not one.tags & {"definite", "name"}
        lived = view.has(one.head, "homeland") or view.has(one.head, "dwelling")
        if bare and not lived and view.word(last.head) == "leave":
            return True
    return False


INSIDE = frozenset({"at", "in", "inside", "into"})
"""Words between people who are sheltered and where."""
