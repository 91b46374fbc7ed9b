"""People in a list that a rule captured, whatever words say what befell them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from conflictparse._quantities._build import of_victim
from conflictparse._quantities._en._armed import is_armed
from conflictparse._quantities._en._harm import is_person
from conflictparse._quantities._member import is_personal
from conflictparse._quantities._phrases import noun_before
from conflictparse._quantities._victims import victims
from conflictparse._quantities._who import typed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from conflictparse._groups import Group
    from conflictparse._quantities._build import Said
    from conflictparse._quantities._member import Victim
    from conflictparse._quantities._types import Quantity, QuantityKind
    from conflictparse._rules import Match
    from conflictparse._text import View

__all__ = [
    "armed_before",
    "armed_in_last",
    "befallen",
    "is_armed",
    "ones_of_state",
    "victims_of",
]


def victims_of(match: Match, name: str = "victims") -> Iterator[Victim]:
    """Read each victim of a captured list."""
    for start, end in match.spans(name):
        yield from victims(match.view, match.items, start, end)


def befallen(
    match: Match,
    kind: QuantityKind,
    cue: Group,
    *,
    named: bool = False,
    more: bool = False,
    **said: Unpack[Said],
) -> Iterator[Quantity]:
    """
    Make a quantity of each captured victim who is counted, or one, and a person.

    *named*: whoever has a name is, as no place would do; *more*: so are "two more".
    """
    for victim in victims_of(match):
        some = victim.count is not None or victim.ones is not None
        somebody = is_person(victim, surely=not named)
        somebody = somebody or (more and match.view.has(victim.group.head, "more"))
        if some and (somebody or _is_named(match.view, victim)):
            words = cue.start, cue.end
            yield of_victim(match.view, victim, kind, words, match.rule, **said)


def _is_named(view: View, victim: Victim) -> bool:
    """
    Whether a name is surely somebody's: "took Orla Tan off", "holds pilot Tan".
    """
    if view.has(victim.start, "article") and not view.holds(
        victim.start, victim.end, "title", "person_singular"
    ):
        return False  # "hold the Ocean Rose": a ship
    return "name" in victim.group.tags and (
        view.has(victim.start, "person_singular") or is_personal(view, victim)
    )


def armed_before(view: View, groups: Sequence[Group], verb: int) -> bool:
    """Whether those who act are attackers, as the sentence opens with them."""
    for index in range(max(0, verb - MAX_BEFORE), verb):
        if groups[index].kind == "noun" and is_armed(view, groups[index]):
            return True
    return False


MAX_BEFORE = 30
"""Groups of a sentence before a verb that name who acts."""


def armed_in_last(view: View, start: int) -> bool:
    """Whether attackers act in the sentence before the one that begins at *start*."""
    number = view.sentence_of(start) - 1
    if number < 0:
        return False
    first, end = view.sentences[number]
    words = range(first, min(end, first + MAX_BEFORE))
    return any({"attacker", "militant"} & typed(view, index) for index in words)


def ones_of_state(view: View, group: Group) -> int | None:
    """
    Give how many a noun before a state says, without a figure.

    "Both men dead", "no one hostage", "a clerk captive"; "clerks dead" does not say.
    """
    if view.holds(group.start, group.head, "pronoun_nobody", "negative_determiner"):
        return 0
    if view.has(group.start, "both"):
        return 2
    several = view.has(noun_before(view, group.head), "person_plural")
    return None if several else 1
