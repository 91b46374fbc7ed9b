"""Harm that was meant and did not come about: "foiled the kidnapping of two girls"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities._en._entries import MASSES, entry_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conflictparse._groups import Group
    from conflictparse._text import View

__all__ = ["is_foiled"]

MAX_BEHIND = 8
"""Groups behind a noun of harm among which stands what came of it."""

MAX_STOPPED = 6
"""Groups before "killing" among which stands who "stopped him from" it."""

MIN_WITHIN = 2
"""Groups of "within a metre of" before "killing"."""

MAX_BEFORE = 3
"""Groups before it: "foiled an attempt at the abduction"."""


def is_foiled(view: View, groups: Sequence[Group], noun: int) -> bool:
    """
    Whether what a noun of harm names was only tried.

    "The attempted abduction of two girls", "police foiled the kidnapping of a
    clerk", "the abduction of three nurses was thwarted"; "nearly killed a guard".
    """
    group = groups[noun]
    if group.kind != "noun":
        return group.kind == "verb" and (
            _short_of(view, group)
            or _unheeded(view, groups, noun)
            or _unmet(view, groups, noun)
            or _wrongly_told(view, group)
        )
    if view.holds(group.start, group.head, "tried"):
        return True
    return _tried(view, groups, noun) or _called_off(view, groups, noun)


def _tried(view: View, groups: Sequence[Group], noun: int) -> bool:
    """
    "Foiled the kidnapping of two girls", "will require the relocation of 900".
    """
    for index in range(noun - 1, max(-1, noun - 1 - MAX_BEFORE), -1):
        if groups[index].kind == "verb":
            passive = "passive" in groups[index].tags
            if view.has(groups[index].head, "foiling") and not passive:
                return True
            # "It will require the relocation of 900 families".
            entry = entry_of(view, groups[noun])
            if view.has(groups[index].start, "modal") and entry is not None:
                return entry["kind"] in MASSES
            break
        named = groups[index].kind == "noun"
        if "comma" in groups[index].tags or (
            named and not view.has(groups[index].head, "attempt")
        ):
            break
    return False


def _called_off(view: View, groups: Sequence[Group], noun: int) -> bool:
    """
    "The abduction of three nurses was thwarted".
    """
    for index in range(noun + 1, min(noun + 1 + MAX_BEHIND, len(groups))):
        behind = groups[index]
        if behind.kind == "verb":
            return view.has(behind.head, "foiling") and "passive" in behind.tags
        if behind.kind == "between" and not behind.tags & {"of", "preposition", "and"}:
            break
    return False


def _short_of(view: View, group: Group) -> bool:
    """
    "Nearly killed two guards", but "were nearly all killed".
    """
    return any(
        view.has(index, "short_of") and view.word(index + 1) != "all"
        for index in range(group.start, group.head)
    )


def _unheeded(view: View, groups: Sequence[Group], verb: int) -> bool:
    """
    Whether those told to leave stay: "were told to leave but have not moved".
    """
    near = groups[verb + 1 : verb + 1 + MAX_UNHEEDED]
    if not view.has(groups[verb].head, "told_to") or len(near) < MIN_UNHEEDED:
        return False
    but = next((at for at, one in enumerate(near) if "=but" in one.tags), len(near))
    return "infinitive" in near[0].tags and any(
        "negated" in one.tags or view.has(one.head, "refusing")
        for one in near[but:]
        if one.kind == "verb"
    )


MAX_UNHEEDED = 8
"""Groups of "to leave the valley by Monday but most have not"."""

MIN_UNHEEDED = 3
"""Groups of "to leave but refused"."""


def _wrongly_told(view: View, group: Group) -> bool:
    """
    "Was wrongly declared dead", but "wrongly killed two guards".
    """
    return view.holds(group.start, group.head, "wrongly") and not TOLD.isdisjoint(
        view.words(group.start, group.end)
    )


TOLD = frozenset({"believed", "declared", "presumed", "pronounced", "reported"})
"""What may be told wrongly: "was wrongly declared dead"."""


def _unmet(view: View, groups: Sequence[Group], verb: int) -> bool:
    """
    "Avoided killing two guards", "escaped being shot", "stopped short of killing".
    """
    first = view.has(groups[verb].start, "verb_ing")
    if verb == 0 or not first:
        return False
    before = groups[verb - 1]
    if before.kind == "verb":
        return view.has(before.head, "unmet")
    if view.has(groups[verb].start - 1, "unmet") and before.kind == "noun":
        return True  # "12,000 people risk being displaced"
    if view.word(before.start) == "from":
        near = groups[max(0, verb - MAX_STOPPED) : verb - 1]
        return any(
            one.kind == "verb" and view.has(one.head, "stopping") for one in near
        )
    # "Came within a metre of killing two".
    within = verb > MIN_WITHIN and view.word(groups[verb - 3].start) == "within"
    if within and view.word(before.start) == "of":
        return True
    return verb > 1 and (
        view.word(before.start) in {"about", "for", "of"}
        and view.has(groups[verb - 2].end - 1, "unmet_of")
    )
