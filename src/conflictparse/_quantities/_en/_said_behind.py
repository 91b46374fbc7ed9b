"""Who says a harm, named behind it: "five had been killed, police said"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conflictparse._groups import Group
    from conflictparse._text import View

__all__ = ["said_behind"]


def said_behind(view: View, groups: Sequence[Group], verb: int) -> bool:
    """
    Whether the sentence goes on with who says what befell people.

    "Five had been killed, police said", "…, said Omar Sall"; but not of what a clause
    recalls, "where five had been killed", nor of what had been done before.
    """
    first = max(groups[0].start, groups[verb].start - MAX_CLAUSE)
    if "passive" not in groups[verb].tags and _acts(view, groups, verb):
        return False
    if view.holds(first, groups[verb].end, *RECALLING):
        return False
    behind = groups[verb + 1 : verb + 1 + MAX_BEHIND]
    for comma, one in enumerate(behind):
        if "comma" not in one.tags:
            continue
        if view.holds(groups[verb].end, one.start, *BEFORE):
            return False
        said = behind[comma + 1 : comma + 1 + MAX_SPEAKER]
        cue = next((at for at, one in enumerate(said) if one.kind == "verb"), None)
        if cue is not None and view.has(said[cue].head, "cue"):
            # "…, police said two more were": that is another statement.
            rest = behind[comma + cue + 2 :]
            return not cue or all(one.kind != "verb" for one in rest)
    return False


def _acts(view: View, groups: Sequence[Group], verb: int) -> bool:
    """Whether a verb has those whom it harms behind it: "had killed two guards"."""
    behind = groups[verb + 1 : verb + 2]
    return any(one.kind == "noun" for one in behind) and not view.has(
        groups[verb].head, "harm_intransitive"
    )


BEFORE = ("at_first", "known_before", "month", "next_one", "past_word", "year")
"""Words of what was before: "in an earlier raid", "in another attack", "in May"."""

RECALLING = (*BEFORE, "relative", "relative_person", "subordinator")
"""Words whose clause tells of what was before."""

MAX_CLAUSE = 20
"""Words before a verb in which its clause begins."""

MAX_BEHIND = 14
"""Groups behind a verb among which its speaker stands."""

MAX_SPEAKER = 4
"""Groups of a speaker and the verb of saying: ", the head of the ministry said"."""
