"""
What the groups took for verbs and is part of a noun.

"Said Skip Rutherford", "Polish troops", "the town's only hospital".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._groups import Group

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conflictparse._text import View

__all__ = ["renamed"]

NAME = frozenset({"noun", "name"})
DETERMINERS = ("article", "indefinite", "determiner", "possessive_pronoun")


def renamed(
    view: View, groups: Sequence[Group], index: int, previous: Group | None
) -> Group | None:
    """
    Give the noun group that a capitalised "verb" is part of, None for a verb.

    It begins where *previous* does, if the word belongs to that.
    """
    group = groups[index]
    if (
        previous is not None
        and "auxiliary" in group.tags
        and index + 1 < len(groups)
        and view.has(group.start, "possessive")
    ):
        return _owned(view, group, previous, groups[index + 1])
    if group.end != group.start + 1 or index + 1 == len(groups):
        return None
    following = groups[index + 1]
    # "the ministry in neighbouring Ostria"
    if view.has(group.start, "lower") and not view.has(group.start, "beside"):
        return None
    if following.kind == "noun":
        return _first_of(view, group, following, previous)
    if following.kind == "verb" and previous is not None:
        return _last_of(view, group, following, previous)
    return None


def _owned(view: View, group: Group, owner: Group, following: Group) -> Group | None:
    """Read "the town's only hospital", where "'s only" was taken for a verb."""
    if (
        owner.kind != "noun"
        or following.kind != "noun"
        or group.end < group.start + 2
        or view.has(owner.head, "pronoun_subject")
        or any(view.has(following.start, tag) for tag in DETERMINERS)
    ):
        return None
    return Group(
        "noun",
        owner.start,
        following.end,
        following.head,
        following.tags,
        following.count,
        group.start + 1,
    )


def _first_of(
    view: View, group: Group, noun: Group, previous: Group | None
) -> Group | None:
    """Read "said Skip Rutherford", "Polish troops" and "neighbouring Ostria"."""
    if _is_given(view, group, noun, previous):
        return _joined(noun, previous.start if previous else group.start)
    said = (
        previous is not None
        and previous.kind == "verb"
        and view.has(previous.head, "cue")
        and view.has(group.start, "cap")
        and view.has(noun.start, "cap")
    )
    if not (said or any(view.has(group.start, tag) for tag in ("demonym", "beside"))):
        return None
    return _joined(noun, group.start)


def _is_given(view: View, group: Group, noun: Group, previous: Group | None) -> bool:
    """Whether a first name looks like a past: "police spokesman Guled Nur"."""
    return (
        previous is not None
        and previous.kind == "noun"
        and any(view.has(previous.head, tag) for tag in ("title", "spokes_noun"))
        and view.has(group.start, "cap")
        and view.has(group.start, "ed")
        and not view.has(group.start, "verb_past")
        and view.has(noun.start, "cap")
    )


def _joined(noun: Group, start: int) -> Group:
    """Begin a noun group at an earlier word."""
    return Group(
        "noun", start, noun.end, noun.head, noun.tags, noun.count, noun.owner_end
    )


def _last_of(
    view: View, group: Group, following: Group, previous: Group
) -> Group | None:
    """Read "Colonel Avi Ran told", and "on Monday, Haldred said"."""
    word = group.start
    if not view.has(word, "cap") or view.has(following.start, "cap"):
        return None
    if previous.kind == "noun" and "name" in previous.tags:
        return Group(
            "noun",
            previous.start,
            group.end,
            word,
            previous.tags,
            previous.count,
            previous.owner_end,
        )
    # "Haldred": of no list, and shaped like a past.
    unknown = view.has(word, "ed") and not view.has(word, "verb_past")
    return Group("noun", word, group.end, word, NAME) if unknown else None
