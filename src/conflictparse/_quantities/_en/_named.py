"""The harmed by their names: "the dead were identified as", "the following died"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities._build import of_victim
from conflictparse._quantities._en._befallen import victims_of
from conflictparse._quantities._en._entries import entry_of
from conflictparse._quantities._en._harm import harmed, is_person
from conflictparse._quantities._types import QuantityKind
from conflictparse._quantities._who import typed
from conflictparse._rules import Match, Rule, accepts, rejects, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._groups import Group
    from conflictparse._quantities._types import Quantity
    from conflictparse._text import View


@rule(
    "(?<! {preposition} ) (@harm({noun&definite}) "
    "| the @harm({verb&harm&participle})) <phrase>{0,2} "
    "@verb({verb&be|verb&passive}) as? <mark>? "
    "@victims(<member> (<joint> <member>){0,9})",
    accepts("The dead were identified as [Ana Tan] and [Ben Roe].", kind="killed"),
    accepts("The injured are [Ana Tan] and [Ben Roe].", kind="injured"),
    accepts("The dead officer was named as [Ben Roe], 34.", kind="killed", value=1),
    accepts("The hostages are [Ana Tan] and [Ben Roe].", kind="abducted"),
    accepts("The deceased is [Ben Roe], 34.", kind="killed", value=1),
    rejects("The officer was named as Ben Roe."),
    rejects("The dead were named as heroes."),
    rejects("The injured were flown to Baro."),
    rejects("The injured is a clerk."),
    level="groups",
)
def harmed_named(match: Match) -> Iterator[Quantity]:
    """Who the dead, the injured or the hostages are, by their names."""
    view, groups = match.view, match.items
    (index, _), (verb, _) = match.spans("harm")[0], match.spans("verb")[0]
    told, said = groups[index], groups[verb]
    kind = _kind(view, told)
    naming = "be" in said.tags or view.word(said.end) == "as"
    if kind is None or not naming:
        return
    if "passive" in said.tags and not view.has(said.head, "told_by_name"):
        return
    cue = told.start - (told.kind == "verb"), told.end
    for victim in victims_of(match):
        named = "name" in victim.group.tags and victim.count is None
        if named and is_person(victim):
            yield of_victim(view, victim, kind, cue, match.rule)


def _kind(view: View, group: Group) -> QuantityKind | None:
    """Give what befell those whom a word or a phrase names: "the dead officer"."""
    entry = entry_of(view, group)
    if entry is not None:
        sure = "harm_noun" not in group.tags and not entry["toll"]
        return QuantityKind(entry["kind"]) if sure else None
    if "hostage" in typed(view, group.head):
        return QuantityKind.ABDUCTED
    for index in range(group.start, group.head):
        if "person" not in group.tags:
            return None
        described = view.entry(index, "harm_adjective") or (
            view.entry(index, "harm") if view.has(index, "verb_participle") else None
        )
        if described is not None:
            return QuantityKind(described["kind"])
    return None


@rule(
    "(the following {noun&person}? | those|{noun&pronoun_thing}) "
    "@harm({harm&passive|harm&participle|harm_intransitive}) "
    "(<phrase>|<loose>){0,3} {colon} "
    "@victims(<member> (({semicolon} {and}?|<joint>) <member>){0,30})",
    accepts("The following were killed: [Ana Tan], 22, and [Ben Roe].", kind="killed"),
    accepts("The following men died: [Ana Tan]; [Ben Roe]; and [Cy Moor].", value=1),
    accepts("Those kidnapped on Monday: [Ana Tan] and [a cook].", kind="abducted"),
    rejects("The following were invited: Ana Tan and Ben Roe."),
    rejects("The following men died: it was cold."),
    level="groups",
)
def following_harmed(match: Match) -> Iterator[Quantity]:
    """Whom a list names behind a colon: "the following were killed: Ana Tan and"."""
    yield from harmed(match, "victims", match.spans("harm")[0][0])


RULES: tuple[Rule, ...] = (harmed_named, following_harmed)
