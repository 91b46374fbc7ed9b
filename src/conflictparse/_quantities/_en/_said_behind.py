"""Who says a harm, named behind it: "five had been killed, police said"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities._build import role_of
from conflictparse._quantities._types import Role

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
    if _recalls(view, first, groups[verb].end, *RECALLING):
        return False
    if _on_top(view, groups, verb):
        return not _recalls(view, groups[verb].end, _clause_end(view, groups, verb))
    behind = groups[verb + 1 : verb + 1 + MAX_BEHIND]
    for comma, one in enumerate(behind):
        if "comma" not in one.tags:
            continue
        if _recalls(view, groups[verb].end, one.start):
            return False
        if _names_speaker(view, behind, comma):
            return True
    return False


def _names_speaker(view: View, behind: Sequence[Group], comma: int) -> bool:
    """Whether a comma leads to who says something, and the sentence ends with it."""
    if view.has(behind[comma].end, "cue_phrase"):
        return True
    said = behind[comma + 1 : comma + 1 + MAX_SPEAKER]
    cue = next((at for at, one in enumerate(said) if one.kind == "verb"), None)
    if cue is None or not view.has(said[cue].head, "cue"):
        return False
    # "…, police said two more were": that is another statement.
    rest = behind[comma + cue + 2 :]
    return not cue or all(one.kind != "verb" for one in rest)


def _acts(view: View, groups: Sequence[Group], verb: int) -> bool:
    """Whether a verb has those whom it harms behind it: "had killed two guards"."""
    behind = groups[verb + 1 : verb + 2]
    return any(one.kind == "noun" for one in behind) and not view.has(
        groups[verb].head, "harm_intransitive"
    )


def _on_top(view: View, groups: Sequence[Group], verb: int) -> bool:
    """Whether others than those told of are meant: "another 12 had been wounded"."""
    whom = groups[verb - 1] if verb else None
    return (
        whom is not None
        and whom.kind == "noun"
        and role_of(view, whom) is Role.ADDITIONAL
    )


def _clause_end(view: View, groups: Sequence[Group], verb: int) -> int:
    """Give the word at which what is said of those harmed ends."""
    start, last = groups[verb].end, groups[-1].end
    return view.first(start, min(last, start + MAX_CLAUSE), "comma", "semicolon")


def _recalls(view: View, start: int, end: int, *marks: str) -> bool:
    """Whether words tell of what was before, or of another deed."""
    return view.holds(start, end, *BEFORE, *marks) or any(
        view.has(index, "next_one") and view.has(index + 1, "attack_noun")
        for index in range(start, end)
    )


BEFORE = ("at_first", "known_before", "month", "past_word", "year")
"""Words of what was before: "in an earlier raid", "in May"."""

RECALLING = ("relative", "relative_person", "subordinator")
"""Words whose clause tells of what was before."""

MAX_CLAUSE = 20
"""Words before a verb in which its clause begins."""

MAX_BEHIND = 14
"""Groups behind a verb among which its speaker stands."""

MAX_SPEAKER = 4
"""Groups of a speaker and the verb of saying: ", the head of the ministry said"."""
