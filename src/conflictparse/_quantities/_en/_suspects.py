"""Deeds that only say who somebody is: "a man accused of killing two was arrested"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conflictparse._groups import Group
    from conflictparse._text import View

__all__ = ["is_of_suspect"]

AHEAD = 12
"""Groups behind a deed among which it is said what befell the accused."""


def is_of_suspect(view: View, groups: Sequence[Group], verb: int) -> bool:
    """
    Whether a deed says who somebody is, of whom the sentence tells another thing.

    "A rebel involved in the killing of six guards was arrested", "police caught the
    mastermind of the blast in which 12 died"; "the army is accused of killing four"
    is told as news.
    """
    if _punished_for(view, groups, verb):
        return True
    accused = verb - 2
    if accused > 0 and view.has(groups[accused].head, "accusing"):
        told = groups[accused - 1 - ("comma" in groups[accused - 1].tags)]
        reduced = "passive" not in groups[accused].tags and told.kind == "noun"
        return reduced and _ends_so(view, groups, verb)
    first = groups[max(0, verb - AHEAD)].start
    return view.holds(first, groups[verb].start, "mastermind") and any(
        view.has(one.head, "caught") for one in groups[max(0, verb - AHEAD) : verb]
    )


def _punished_for(view: View, groups: Sequence[Group], verb: int) -> bool:
    """Whether somebody was sentenced for a deed: "jailed in 2003 for killing two"."""
    if "ing" not in groups[verb].tags or view.word(groups[verb].start - 1) != "for":
        return False
    near = groups[max(0, verb - MAX_FOR) : verb]
    return any(one.kind == "verb" and view.has(one.head, "judged") for one in near)


MAX_FOR = 5
"""Groups from "jailed" to the deed: "in 2003 for"."""


def _ends_so(view: View, groups: Sequence[Group], verb: int) -> bool:
    """Whether the accused are arrested, tried or killed, in the end."""
    return any(
        one.kind == "verb"
        and (view.has(one.head, "caught") or view.has(one.head, "judged"))
        for one in groups[verb + 1 : verb + AHEAD]
    )
