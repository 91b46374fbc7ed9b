"""One of those harmed, and how many they are: "was one of the nine people killed"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities._en._harm import harmed, verb_of
from conflictparse._rules import Match, Rule, accepts, rejects, rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from conflictparse._groups import Group
    from conflictparse._quantities._types import Quantity


@rule(
    "@part({noun&number}) of @victims({noun&counted&person}) <phrase>? "
    "( @harm({harm&participle}) "
    "| ({relative_person}|{noun&relative_person}) <loose>{0,2} "
    "@harm({harm&passive|harm_intransitive|death_verb_of_time}) )",
    accepts("One of the [nine people] killed was a boy.", kind="killed", low=9),
    accepts("She was one of [nine nurses] who died in the fire.", low=9),
    accepts("Two of the [five clerks] abducted on Monday were freed.", low=5),
    rejects("One of nine hostages killed in raid"),
    rejects("One of the nine people was killed."),
    rejects("One of the nine people who came was killed."),
    level="groups",
)
def one_of_harmed(match: Match) -> Iterator[Quantity]:
    """How many were harmed, of whom some are told of: "one of the nine killed was"."""
    harm = verb_of(match)
    if "participle" in match.items[harm].tags and match.items[harm - 1].tags.isdisjoint(
        {"relative_person"}
    ):
        start, _ = match.spans("part")[0]
        if not (_is_one(match.items, start) or _goes_on(match.items, harm + 1)):
            return  # a headline: one was killed
    yield from harmed(match, "victims", harm)


def _is_one(groups: Sequence[Group], start: int) -> bool:
    """Whether somebody "was one of" them."""
    before = groups[max(0, start - 2) : start]
    return any("be" in one.tags for one in before)


def _goes_on(groups: Sequence[Group], start: int) -> bool:
    """Whether a verb of its own is behind: "one of the nine people killed was"."""
    for one in groups[start : start + MAX_BEHIND]:
        if one.kind == "verb":
            return bool(one.tags & {"be", "passive", "auxiliary", "active"})
        if "subordinator" in one.tags and "preposition" not in one.tags:
            return False
    return False


MAX_BEHIND = 8
"""Groups from a participle to the verb of the sentence."""

RULES: tuple[Rule, ...] = (one_of_harmed,)
