"""Who a figure is made up of: "21 people: 12 men, six women and three children"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._quantities._en._entries import entry_of
from conflictparse._quantities._en._parts_of import as_part, of_some, who_are
from conflictparse._quantities._types import QuantityKind
from conflictparse._quantities._victims import victims
from conflictparse._rules import Match, Rule, accepts, rejects, rule

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from conflictparse._quantities._member import Victim
    from conflictparse._quantities._types import Quantity

SOME = (
    "@parts({noun&number|noun&counted&person}) ({be} @who({noun&person|noun&demonym}))?"
)


@rule(
    "@whole({noun&counted}) <phrase>{0,2} ({colon}|{dash}|{hyphen} {hyphen}?|"
    "{open_paren}) @parts({noun&counted&person|noun&counted&demonym|"
    "noun&counted&people_group} (<joint> {noun&person|noun&demonym|"
    "noun&people_group}){1,8}) "
    "(?= {dot|semicolon|dash|hyphen|close_paren|comma|verb} )",
    accepts(
        "It killed nine people: [six men], [two women] and [a boy].",
        kind="killed",
        low=[6, 2, 1],
        role=["part", "part", "part"],
    ),
    accepts("Nine guards - [six Swiss] and [three Danes] - were hurt.", low=[6, 3]),
    accepts("Nine people ([six men] and [three women]) were killed.", kind="killed"),
    rejects("It killed nine people: six men and two women fled."),
    rejects("Nine boats sank: six men and two women."),
    level="groups",
)
def part_spelled_out(match: Match) -> Iterator[Quantity]:
    """All who are counted, one sort after another, where they come to the figure."""
    view, groups = match.view, match.items
    count = groups[match.start].count
    for start, end in match.spans("parts"):
        members = victims(view, groups, start, end)
        sizes = [_size(one) for one in members]
        known = [one for one in sizes if one is not None]
        whole = count.value if count is not None else None
        if len(known) < len(sizes) or sum(known) != whole:
            continue
        for victim in members:
            yield as_part(match, victim)


def _size(victim: Victim) -> Decimal | int | None:
    return victim.ones if victim.count is None else victim.count.value


@rule(
    "of (@whole({noun&counted}) {harm&participle|harm_intransitive}? "
    "| the @harm({harm&participle}) | {noun&pronoun_thing} @harm({harm&participle}) "
    "| @harm({noun&definite&harm_adjective})) (<phrase>|<loose>){0,2}? {comma} "
    "@parts({noun&number}) {be} @who({noun&person|noun&demonym})"
    " ( ({and}|{comma}|{comma} {and}) " + SOME + " (?! <phrase>{0,2} {verb} ) ){0,5}",
    accepts(
        "Of the 93 people killed, [52] were men, [37 women] and [four children].",
        low=[52, 37, 4],
        role=["part", "part", "part"],
        victim_types=[["man"], ["woman"], ["child"]],
    ),
    accepts("Of the 12 dead, [seven] were women.", kind="killed", low=7),
    accepts("Of those killed, [four] were children.", kind="killed", role="part"),
    rejects("Of the 93 people asked, 52 were men."),
    rejects("Of the 12 dead, seven died in Baro."),
    rejects("Of the six injured, two guards and two cooks, nothing was known."),
    level="groups",
)
def of_so_many_some(match: Match) -> Iterator[Quantity]:
    """Who some of a figure are: "of the 12 dead, seven were women"."""
    view, harm = match.view, match.span("harm")
    group = match.items[harm[0]] if harm else None
    entry = entry_of(view, group) if group is not None else None
    if group is not None and entry is None:
        return
    who = iter(match.spans("who"))
    parts = list(of_some(match))
    said = [next(who, None) if part.victims is None else None for part in parts]
    for part, about in zip(parts, said, strict=True):
        told = part if about is None else who_are(match, part, about[0])
        if group is not None and entry is not None:
            kind, cue = QuantityKind(entry["kind"]), view.mention(group.head, group.end)
            told = attrs.evolve(told, kind=kind, cue=cue)
        yield told


@rule(
    "@victims({noun&counted} of {noun&pronoun_person|relative_person|"
    "noun&relative_person}) {verb&be}? {preposition&!of&!including} "
    "@place({noun&name&!counted}) ( ({comma}|{and}|{comma} {and}) "
    "@victims({noun&number}) {preposition&!of&!including} "
    "@place({noun&name&!counted}) ){1,8}",
    accepts(
        "Nine men died, [six of them] in Baro and [three] in Tel.",
        kind="killed",
        role=["part", "part"],
        low=[6, 3],
    ),
    accepts("It hurt nine, [four] of whom were in Baro, [two] in Tel.", low=[4, 2]),
    rejects("Nine men spoke, six of them in Baro and three in Tel."),
    rejects("Nine men died, six of them on Monday and three on Tuesday."),
    level="groups",
)
def some_of_them_by_place(match: Match) -> Iterator[Quantity]:
    """Where some of those just counted were: "six of them in Baro and three in"."""
    view, groups = match.view, match.items
    places = match.spans("place")
    for (start, end), (place, _) in zip(match.spans("victims"), places, strict=True):
        where = view.mention(groups[place].start, groups[place].end)
        for victim in victims(view, groups, start, end):
            yield attrs.evolve(as_part(match, victim), place=where)


RULES: tuple[Rule, ...] = (part_spelled_out, of_so_many_some, some_of_them_by_place)
