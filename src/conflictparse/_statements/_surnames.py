"""
What the groups took for verbs and is part of a noun.

"Said Skip Rutherford", "Polish troops", "the town's only hospital".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._groups import Group
from conflictparse._names import completes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conflictparse._text import View

__all__ = ["ended", "renamed", "surnamed"]

NAME = frozenset({"noun", "name"})
PAST = frozenset({"verb", "active"})
PAIR = 2
"""Words of "May said"."""
MAX_BEHIND = 6
"""Groups from a participle in which a verb must stand, for it to be none."""
BARE = 2
"""Groups of "captured soldiers were freed" behind the participle."""
DETERMINERS = ("article", "indefinite", "determiner", "possessive_pronoun")


def renamed(
    view: View, groups: Sequence[Group], index: int, previous: Group | None
) -> Group | None:
    """
    Give the noun group that a capitalised "verb" is part of, None for a verb.

    It begins where *previous* does, if the word belongs to that.
    """
    group = groups[index]
    if _describes(view, groups, index, previous):
        return _joined(groups[index + 1], group.start)
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
        titled = groups[index - 2] if _is_apart(view, previous, index) else previous
        return _first_of(view, group, following, previous, titled)
    called = _called(view, groups, index, previous)
    if called is None and following.kind == "verb":
        called = _last_of(view, group, following, previous)
    return called


def ended(view: View, group: Group, previous: Group | None) -> tuple[Group, ...]:
    """Give the name that a capital alone ends: "Sen. Ana Blunt of Ohio"."""
    start = group.start
    if previous is None or previous.kind != "noun" or previous.end != start:
        return ()
    ends = group.end == start + 1 and completes(view, start)
    return (_behind(previous, group),) if ends else ()


def surnamed(view: View, group: Group, previous: Group | None) -> tuple[Group, ...]:
    """Cut a surname off the verb behind it: "Theresa May said", "Joel Were said"."""
    start = group.start
    apart = previous is None or previous.kind != "noun" or previous.end != start
    if previous is None or apart or group.end != start + PAIR:
        return ()
    small = view.has(start, "cap") and view.has(group.head, "lower")
    given = view.has(start - 1, "given_name") or "name" in previous.tags
    if not (small and given and view.has(group.head, "verb_past")):
        return ()
    verb = Group("verb", start + 1, group.end, group.head, PAST)
    surname = Group("verb", start, start + 1, start, group.tags)
    return _behind(previous, surname), verb


def _called(
    view: View, groups: Sequence[Group], index: int, previous: Group | None
) -> Group | None:
    """Read a name behind a cue: "said analyst Will Stokes", "said Ivo Sow."."""
    group, following = groups[index], groups[index + 1]
    said = index > 1 and view.has(groups[index - 2].head, "cue")
    if previous is None or previous.kind != "noun" or not said:
        return None
    if following.kind == "verb":
        titled = not previous.tags.isdisjoint(("title", "spokes_noun"))
        two = following.end == following.start + 1 and view.has(following.start, "cap")
        called = titled and two and "auxiliary" in group.tags
        return _behind(previous, following) if called else None
    ends = view.has(following.start, "comma") or view.has(following.start, "dot")
    called = ends and "base" in group.tags and view.has(group.start - 1, "cap")
    return _behind(previous, group) if called else None


def _behind(noun: Group, last: Group) -> Group:
    """Let a noun group end with a name."""
    return Group("noun", noun.start, last.end, last.start, noun.tags | NAME, noun.count)


def _describes(
    view: View, groups: Sequence[Group], index: int, previous: Group | None
) -> bool:
    """
    Whether a participle behind a cue or at the start describes a noun.

    "Police said captured soldiers were freed." "Displaced families need water."
    """
    group = groups[index]
    if "participle" not in group.tags:
        return False
    rest = groups[index + 1 : index + MAX_BEHIND]
    if len(rest) < BARE or rest[0].kind != "noun":
        return False
    noun = rest[0]
    if "counted" in noun.tags or view.holds(noun.start, noun.start + 1, *DETERMINERS):
        return False
    if previous is None:
        near = rest[1].kind == "verb" or "preposition" in rest[1].tags
        return near and "cue" not in group.tags and view.has(group.start, "cap")
    told = previous.kind == "verb" and view.has(previous.head, "cue")
    return told and any(after.kind == "verb" for after in rest[1:])


def _owned(view: View, group: Group, owner: Group, following: Group) -> Group | None:
    """Read "the town's only hospital", "Belo's own son": "'s only" is no verb."""
    own = view.says(following.start, "own")
    if (
        owner.kind != "noun"
        or following.kind != "noun"
        or (group.end < group.start + 2 and not own)
        or view.has(owner.head, "pronoun_subject")
        or (any(view.has(following.start, tag) for tag in DETERMINERS) and not own)
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


def _is_apart(view: View, previous: Group | None, index: int) -> bool:
    return index > 1 and previous is not None and view.has(previous.start, "comma")


def _first_of(
    view: View,
    group: Group,
    noun: Group,
    previous: Group | None,
    titled: Group | None,
) -> Group | None:
    """Read "said Skip Rutherford", "Polish troops" and "neighbouring Ostria"."""
    if _is_given(view, group, noun, titled):
        joins = titled is previous and previous is not None
        return _joined(noun, previous.start if joins and previous else group.start)
    if previous is not None and _is_inside(view, group, noun, previous):
        return _joined(noun, previous.start)
    said = (
        previous is not None
        and previous.kind == "verb"
        and view.has(previous.head, "cue")
        and _is_large(view, group, noun)
    )
    # "Rob Castell, a guard, said"
    given = view.has(group.start, "given_name") and _is_large(view, group, noun)
    if not (
        said
        or given
        or any(view.has(group.start, tag) for tag in ("demonym", "beside"))
    ):
        return None
    return _joined(noun, group.start)


def _is_large(view: View, group: Group, noun: Group) -> bool:
    """Whether a "verb" and the noun behind it have capitals."""
    return view.has(group.start, "cap") and view.has(noun.start, "cap")


def _is_inside(view: View, group: Group, noun: Group, previous: Group) -> bool:
    """Whether a name holds a "verb": "at Al-Aqsa Martyrs Hospital"."""
    capitals = (previous.end - 1, group.start, noun.start)
    return (
        previous.kind == "noun"
        and all(view.has(word, "cap") for word in capitals)
        and view.has(noun.head, "body")
        and view.has(previous.start - 1, "lower")
    )


def _is_given(view: View, group: Group, noun: Group, previous: Group | None) -> bool:
    """Whether a first name looks like a verb: "police spokesman Guled Nur"."""
    if (
        previous is None
        or previous.kind != "noun"
        or previous.tags.isdisjoint(("title", "spokes_noun"))
        or not (view.has(group.start, "cap") and view.has(noun.start, "cap"))
    ):
        return False
    # A headline has capitals at verbs, and at the title too.
    past = view.has(group.start, "ed") and not view.has(group.start, "verb_past")
    return past or view.surface(previous.end - 1).islower()


def _joined(noun: Group, start: int) -> Group:
    """Begin a noun group at an earlier word."""
    return Group(
        "noun", start, noun.end, noun.head, noun.tags, noun.count, noun.owner_end
    )


def _last_of(
    view: View, group: Group, following: Group, previous: Group | None
) -> Group | None:
    """Read "Colonel Avi Ran told", "on Monday, Haldred said" and "Lynch said"."""
    word = group.start
    if not view.has(word, "cap") or view.has(following.start, "cap"):
        return None
    if previous is not None and previous.kind == "noun" and "name" in previous.tags:
        return Group(
            "noun",
            previous.start,
            group.end,
            word,
            previous.tags,
            previous.count,
            previous.owner_end,
        )
    # "Haldred": of no list, and shaped like a past. Nothing is ordered to be said.
    unknown = view.has(word, "ed") and not view.has(word, "verb_past")
    speaks = "base" in group.tags and view.has(following.head, "cue")
    return Group("noun", word, group.end, word, NAME) if unknown or speaks else None
