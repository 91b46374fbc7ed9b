"""Whose death or kidnapping is told of: "Senator Tan's murder"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._groups import Group
from conflictparse._quantities._build import of_victim
from conflictparse._quantities._en._entries import entry_of
from conflictparse._quantities._en._harm import is_person
from conflictparse._quantities._en._idioms import is_idiom
from conflictparse._quantities._en._prior import is_prior
from conflictparse._quantities._en._told import status_of
from conflictparse._quantities._member import Victim, is_personal
from conflictparse._quantities._types import QuantityKind, Role
from conflictparse._quantities._victims import victims
from conflictparse._quantities._who import typed
from conflictparse._rules import Match, Rule, accepts, rejects, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._quantities._types import Quantity
    from conflictparse._text import View


@rule(
    "(?<! before|since|until|till ) @harm({noun&harm_noun&definite}) (?! of | by )",
    accepts("[Senator Orla Tan]'s murder shocked Baro.", kind="killed", value=1),
    accepts("They condemned the [six priests]' killing.", kind="killed", low=6),
    accepts("They condemned [consul Luis Roe]'s kidnapping.", kind="abducted"),
    accepts("[His] kidnapping was condemned in Baro.", kind="abducted", value=1),
    accepts("They condemned [Tan]'s murder.", kind="killed", value=1),
    rejects("Her father's death shocked Baro."),
    rejects("Hollywood's death was foretold."),
    rejects("They met before the mayor's death."),
    rejects("The rebels' murder of a clerk was condemned."),
    rejects("The rebels' killing shocked Baro."),
    rejects("The clerk's murders shocked Baro."),
    rejects("The council's death was slow."),
    rejects("He was waiting for his death."),
    level="groups",
)
def owned_harm(match: Match) -> Iterator[Quantity]:
    """Whose murder, death or kidnapping is news: "Senator Tan's murder"."""
    view, groups, index = match.view, match.items, match.start
    group = groups[index]
    entry = entry_of(view, group)
    if entry is None or entry["toll"] or is_idiom(view, groups, index, entry):
        return
    if entry["kind"] not in SINGLE:
        return
    status = status_of(view, groups, index)
    role = Role.PRIOR if is_prior(view, groups, index, entry) else Role.TOTAL
    for victim in _owners(match, group):
        if _suffers(view, group, victim):
            yield of_victim(
                view,
                victim,
                QuantityKind(entry["kind"]),
                (group.head, group.end),
                match.rule,
                status=status,
                role=role,
            )


SINGLE = frozenset({"abducted", "killed"})
"""Kinds whose nouns say of whom they are: "her murder"; "the rebels' losses" do not."""


def _owners(match: Match, group: Group) -> list[Victim]:
    """Read whose the harm is: the words before the possessive, or a pronoun."""
    view, start = match.view, group.start
    if group.owner_end >= 0:
        owner = match.context.stretch(start, group.owner_end - 1).groups
        read = *match.items[: match.start], *owner
        return victims(view, read, match.start, len(read))
    # "His death" is often still to come.
    if view.word(start) not in WHOSE or view.word(group.head) not in DEEDS:
        return []
    pronoun = Group("noun", start, start + 1, start, frozenset({"pronoun_person"}))
    return [
        Victim(start=start, end=start + 1, group=pronoun, count=None, ones=1, noun=None)
    ]


WHOSE = frozenset({"her", "his"})
DEEDS = frozenset({"abduction", "assassination", "kidnapping", "murder"})


def _suffers(view: View, group: Group, victim: Victim) -> bool:
    """
    Whether the owner is who suffers: "the mayor's killing", not "the gang's".
    """
    dying = view.word(group.head) in DYING
    one = victim.ones == 1
    if victim.count is None and not one:
        return False
    if one and not dying and view.has(group.head, "plural"):
        return False  # "the clerk's murders": he did them
    if not dying and {"attacker", "militant"} & typed(view, victim.group.head):
        return False
    # "Her father's death" is often years ago.
    kin = victim.start < victim.end - 1 and view.has(victim.start, "possessive_pronoun")
    # A town has no murder, but "Hollywood's death" is nobody's.
    return not kin and is_person(victim, surely=view.word(group.head) not in DEEDS)


DYING = frozenset({"death", "deaths"})


@rule(
    "@verb({life_taker&!passive&!infinitive}) <loose>? @life({noun&definite})",
    accepts("An attack took [the guard]'s life.", kind="killed", value=1),
    accepts("The blast claimed [a cook]'s life.", kind="killed", value=1),
    rejects("The job took his life."),
    rejects("The book took the town's life as its theme."),
    level="groups",
)
def took_a_life(match: Match) -> Iterator[Quantity]:
    """Whose life something took: "the blast took the guard's life"."""
    view, group = match.view, match.items[match.end - 1]
    verb = match.items[match.start]
    if view.word(group.head) not in {"life", "lives"} or group.owner_end < 0:
        return
    owner = match.context.stretch(group.start, group.owner_end - 1).groups
    before = match.items[: match.end - 1]
    for victim in victims(
        view, (*before, *owner), len(before), len(before) + len(owner)
    ):
        known = victim.count is not None or victim.ones is not None
        if (known and is_person(victim, surely=True)) or is_personal(view, victim):
            cue = verb.start, verb.end
            yield of_victim(view, victim, QuantityKind.KILLED, cue, match.rule)


RULES: tuple[Rule, ...] = (owned_harm, took_a_life)
