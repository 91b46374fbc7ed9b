"""Words of harm that tell of none: "hit by a scandal", "dead in the water"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities._en._blows import is_no_blow
from conflictparse._quantities._en._takers import is_no_taking
from conflictparse._quantities._phrases import stands

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conflictparse._groups import Group
    from conflictparse._lexicon import Entry
    from conflictparse._text import View

__all__ = ["is_idiom", "is_nth"]


def is_idiom(view: View, groups: Sequence[Group], verb: int, entry: Entry) -> bool:
    """Whether the words of harm at *verb* stand for something else than a harm."""
    behind = groups[verb + 1 : verb + 3]
    return (
        _in_a_name(view, groups, verb)
        or _set_phrase(view, groups, verb)
        or _no_victim(view, groups[verb], entry)
        or (verb > 0 and _lapses(view, groups[verb - 1], entry))
        or _leaves_a_room(view, behind, entry)
        or is_no_blow(view, groups, verb, entry)
        or is_no_taking(view, groups, verb, entry)
        or (verb > 0 and _replaces(view, groups[verb - 1], groups[verb], entry))
        or _misses(view, groups[verb], behind, entry)
        or _is_eager(view, groups[verb], behind)
        or (verb > 0 and entry["films"] and view.has(groups[verb - 1].head, "filming"))
        or _is_given_something(view, behind, entry)
        or (verb > 0 and _is_no_verb(groups[verb - 1], groups[verb], behind))
        or _is_noun(view, groups, verb)
    )


def _is_no_verb(before: Group, group: Group, behind: Sequence[Group]) -> bool:
    """
    "Not a single shot was fired": a noun.
    """
    bare = "participle" in group.tags and bool(behind) and behind[0].kind == "verb"
    return bare and bool(before.tags & {"zero", "pronoun_nobody"})


def _is_noun(view: View, groups: Sequence[Group], verb: int) -> bool:
    """
    "Were without gas", "left the golf club 2 million".
    """
    group = groups[verb]
    if view.word(group.head - 1) == "without" and group.kind == "verb":
        return view.has(group.head, "verb_base")
    bare = verb > 0 and "base" in group.tags and view.word(group.head) == "club"
    return bare and groups[verb - 1].tags.isdisjoint(
        {"person", "name", "pronoun_person"}
    )


def _set_phrase(view: View, groups: Sequence[Group], verb: int) -> bool:
    """
    "The plan's author is dead in the water", "shot himself in the foot".
    """
    end = groups[verb].end
    if view.word(end - 1).endswith(("self", "selves")):
        return stands(view, "own_idiom_end", end, end + MAX_END)
    counted = verb > 0 and groups[verb - 1].count is not None
    return not counted and stands(view, "idiom_end", end, end + MAX_END)


MAX_END = 3
"""Words of a phrase behind a harm: "in the water"."""


def _no_victim(view: View, group: Group, entry: Entry) -> bool:
    """
    "Died of old age", "were eliminated in the first round", "is dead tired".
    """
    end = group.end
    if group.kind == "verb" and view.has(end, "intensified"):
        return view.has(group.head, "harm_adjective")
    stop = min(view.first(end, end + MAX_CAUSE, "comma", "semicolon"), len(view))
    if entry["knockout"] and view.holds(group.start - 1, group.head, "roundly"):
        return True  # "decisively beaten"
    return stands(view, "no_victim_end", end, stop) or (
        bool(entry["knockout"]) and stands(view, "contest_end", end, stop)
    )


MAX_CAUSE = 7
"""Words of "on Monday after a short illness"."""


def _lapses(view: View, before: Group, entry: Entry) -> bool:
    """
    "The NCLB expired in 2007": what is written in capitals beside other words.
    """
    return bool(entry["lapses"]) and view.has(before.head, "upper")


def _leaves_a_room(view: View, behind: Sequence[Group], entry: Entry) -> bool:
    """
    "Twelve senators fled the debate".
    """
    return (
        entry["kind"] == "displaced"
        and bool(behind)
        and behind[0].kind == "noun"
        and view.has(behind[0].head, "no_flight")
    )


def _replaces(view: View, before: Group, group: Group, entry: Entry) -> bool:
    """
    "Robots displaced 400 clerks".
    """
    return (
        entry["kind"] == "displaced"
        and "passive" not in group.tags
        and before.kind == "noun"
        and view.has(before.head, "replacing")
    )


def _misses(view: View, group: Group, behind: Sequence[Group], entry: Entry) -> bool:
    """
    "The guards are missing the point", "two players are missing through injury".
    """
    if entry["kind"] != "missing" or "passive" not in group.tags:
        return False
    what = behind[0].tags if behind and behind[0].kind == "noun" else frozenset()
    point = "definite" in what or {"counted", "person"} <= what
    return point or stands(view, "absence_end", group.end, group.end + MAX_END)


def _is_eager(view: View, group: Group, behind: Sequence[Group]) -> bool:
    """
    "He was dying to meet her".
    """
    return (
        view.has(group.head, "eager")
        and bool(behind)
        and "infinitive" in behind[0].tags
    )


def _is_given_something(view: View, behind: Sequence[Group], entry: Entry) -> bool:
    """
    "She gave her life a meaning", but "gave their lives that others might live".
    """
    given = bool(entry["gives"] and behind) and behind[0].kind == "noun"
    return given and not view.has(behind[0].start, "that")


def _in_a_name(view: View, groups: Sequence[Group], verb: int) -> bool:
    """
    Whether a verb is a capitalised word of a name: "a bar called Club Sorel".

    Headlines have capitals too, but few words without.
    """
    group = groups[verb]
    if group.kind != "verb" or not view.has(group.head, "cap") or not verb:
        return False
    start, end = groups[0].start, min(groups[-1].end, groups[0].start + MAX_WORDS)
    plain = sum(view.has(index, "lower") for index in range(start, end))
    return plain > (end - start) // 2


MAX_WORDS = 40
"""Words of a sentence that show whether it is a headline."""


def is_nth(view: View, first: int) -> bool:
    """Whether a noun, or words before it, say which of many: "the fifth mayor"."""
    start = max(0, first - MAX_NTH)
    return any(
        view.has(index, "ordinal") and view.has(index - 1, "article")
        for index in range(start, first + MAX_NTH)
    ) and view.holds(max(0, start - MAX_NTH), first, "be")


MAX_NTH = 4
"""Words from "fifth" to a noun of people: "the fifth United Left councilman"."""
