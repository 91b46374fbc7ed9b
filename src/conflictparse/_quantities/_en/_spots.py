"""Where people die, and in how many attacks: "on the spot", "in two stabbings"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from conflictparse._groups import Group
    from conflictparse._rules import Match

__all__ = ["is_cut_off", "is_event", "on_the_spot", "only_describes"]


def is_event(match: Match, before: frozenset[str]) -> bool:
    """
    Whether deeds are counted, and their victims beside them.

    "Four people were wounded in two stabbings", "21 mass killings, in which 97 died".
    """
    groups, end = match.items, match.end
    harmed = match.start > 1 and groups[match.start - 2].tags & HARMED
    if harmed and "=in" in before:
        return True
    behind = [
        one.tags
        for one in groups[end : end + MAX_WHICH]
        if one.kind != "time" and "comma" not in one.tags
    ]
    return len(behind) > 1 and "=in" in behind[0] and "relative" in behind[1]


MAX_WHICH = 4
"""Groups of "last year, in which"."""


HARMED = frozenset({"harm", "harm_adjective", "harm_intransitive"})


def is_cut_off(match: Match, harm: Group) -> bool:
    """
    Whether no people are cut off: "11 villages cut off", "two men cut off the road".
    """
    view, behind = match.view, match.items[match.end : match.end + 1]
    if view.has(harm.head - 1, "homeland"):
        return True
    entry = view.entry(harm.head, "harm_adjective") or view.entry(harm.head, "harm")
    acts = bool(behind) and behind[0].kind == "noun"
    return acts and entry is not None and entry["kind"] == "affected"


def on_the_spot(match: Match, before: frozenset[str]) -> bool:
    """
    Whether others died on the spot before some did in hospital.

    "15 died on the spot and five in hospital", "…, five more in hospital".
    """
    view, start, harm = match.view, match.start, match.items[match.end - 1]
    last = view.word(match.items[start - 1].start - 1)
    more = view.holds(harm.start, harm.head, "more", "others")
    return (
        view.word(harm.head).startswith("in hospital")
        and ("and" in before or ("comma" in before and more))
        and view.table.entry(last, "spot") is not None
    )


def only_describes(match: Match, group: Group) -> bool:
    """
    Whether a noun of harm only describes the next word: "two suicide blasts".
    """
    view, count = match.view, group.count
    if count is not None and "attempted" in view.words(count.end, group.head):
        return True
    return (
        count is not None
        and count.value != 1
        and "harm_noun" in group.tags
        and "plural" not in group.tags
        and view.has(group.end, "verb_third")
    )
