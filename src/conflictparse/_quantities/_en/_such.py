"""Harm of other attacks than the report's: "23 were killed in similar attacks"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities._en._long_before import SUCH

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conflictparse._groups import Group
    from conflictparse._text import View

__all__ = ["in_such", "in_which"]

LOOK_BACK = 60
"""Words of a sentence, or groups, before "in which" or a verb."""

MAX_CLAUSE = 12
"""Groups of a relative clause before its verb, with an aside."""

MAX_AROUND = 60
"""Groups before and behind a verb that say when such attacks were."""


def in_such(view: View, groups: Sequence[Group], verb: int) -> bool:
    """
    "There were 11 such incidents this year, in which 23 soldiers were killed".

    The same: "23 had been killed in similar attacks".
    """
    # "Have killed several clerks in previous attacks".
    whom = groups[verb + 1 : verb + 2]
    skipped = bool(whom) and whom[0].kind == "noun"
    behind = groups[verb + 1 + skipped : verb + 3 + skipped]
    if len(behind) > 1 and view.word(behind[0].start) == "in":
        start, end = behind[1].start, behind[1].end
        # "Last week nine were killed in a similar raid".
        known = view.has(end - 1, "plural") or any(
            one.kind == "time" and "last" in view.words(one.start, one.end)
            for one in groups[max(0, verb - MAX_AROUND) : verb + MAX_AROUND]
        )
        attack = view.has(end - 1, "attack_noun")
        if known and attack and (SUCH | PREVIOUS).intersection(view.words(start, end)):
            return True
    if _such_have(view, groups, verb):
        return True
    index = in_which(view, groups, verb)
    # "Two died in a similar raid, in which four were also hurt".
    also = "also" in view.words(groups[verb].start, groups[verb].end)
    if index < 0 or also:
        return False
    start = max(groups[0].start, groups[index].start - LOOK_BACK)
    return not SUCH.isdisjoint(view.words(start, groups[index].start))


PREVIOUS = frozenset({"earlier", "past", "previous"})
"""Words that say outright that attacks were before."""


def _such_have(view: View, groups: Sequence[Group], verb: int) -> bool:
    """
    "Five similar devices have exploded this month, killing two people".
    """
    such = any(
        "plural" in one.tags and not SUCH.isdisjoint(view.words(one.start, one.head))
        for one in groups[:OPENING]
    )
    return such and any(
        one.kind == "verb" and view.has(one.start, "have")
        for one in groups[max(0, verb - LOOK_BACK) : verb + 1]
    )


OPENING = 2
"""Groups of a sentence among which its subject stands."""


IN_WHICH = ["in", "which"]


def in_which(view: View, groups: Sequence[Group], verb: int) -> int:
    """Give the group of "which", where a clause begins with "in which", else -1."""
    first = max(0, verb - MAX_CLAUSE)
    return next(
        (
            index
            for index in range(verb - 1, first, -1)
            if groups[index].end == groups[index - 1].start + len(IN_WHICH)
            and view.words(groups[index - 1].start, groups[index].end) == IN_WHICH
        ),
        -1,
    )
