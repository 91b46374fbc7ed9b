"""Harm that a noun tells in passing: "the murdered judge", "the double murder"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities._build import of_words
from conflictparse._quantities._en._entries import entry_of
from conflictparse._quantities._en._prior import is_prior
from conflictparse._quantities._en._told import status_of
from conflictparse._quantities._member import noun_words
from conflictparse._quantities._types import QuantityKind, Role
from conflictparse._rules import Match, Rule, accepts, rejects, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._groups import Group
    from conflictparse._lexicon import Entry
    from conflictparse._quantities._types import Quantity
    from conflictparse._text import View


@rule(
    "@group({noun&person_singular&definite|noun&title&definite|noun&name&definite|"
    "noun&name&uncounted})",
    accepts("[The assassinated mayor] will be buried today.", kind="killed", value=1),
    accepts("The widow of [the murdered judge Ben Roe] spoke.", value=1),
    accepts("[The kidnapped consul] has a son.", kind="abducted", value=1),
    rejects("The murdered judges will be buried."),
    rejects("The murdered judge's wives spoke."),
    rejects("The injured party went to court."),
    rejects("The decapitated body of a driver was found."),
    rejects("The assassinated mayor's funeral was today."),
    level="groups",
)
def victim_titled(match: Match) -> Iterator[Quantity]:
    """Somebody whose harm is told with his title: "the murdered judge"."""
    view, groups, index = match.view, match.items, match.start
    group = groups[index]
    first = max(group.start, group.owner_end)
    if group.count is not None or group.tags & {"plural", "remains"}:
        return
    for word in range(first, group.head):
        entry = view.entry(word, "harm") if view.has(word, "verb_participle") else None
        if entry is not None and entry["kind"] in {"abducted", "killed"}:
            yield _told(match, entry, (word, word + 1), ones=1)
            return


@rule(
    "@harm({noun&harm_noun&!plural&!counted}) (?! {noun&person} )",
    accepts("[The double murder] was condemned.", kind="killed", value=2),
    accepts("[A triple kidnapping] shook Baro.", kind="abducted", value=3),
    rejects("The single murder was condemned."),
    rejects("A double suicide bombing shook Baro."),
    level="groups",
)
def murder_of_so_many(match: Match) -> Iterator[Quantity]:
    """How many a murder or a kidnapping was of: "a double murder"."""
    view, group = match.view, match.items[match.start]
    entry = entry_of(view, group)
    if entry is None or entry["toll"] or entry["kind"] not in {"abducted", "killed"}:
        return
    ones = MANY.get(view.word(group.head - 1))
    if ones is not None and group.head > group.start and not _goes_on(view, group):
        yield _told(match, entry, (group.start, group.end), ones=ones)


MANY = {"double": 2, "triple": 3, "quadruple": 4}


@rule(
    "(?<= {comma}|{and}|{colon}|{semicolon} ) @group({noun&counted}) "
    "(?= {comma}|{dot}|{semicolon}|{and} )",
    accepts("3 DEAD REBELS, [2 CAPTURED].", kind="captured", low=2),
    accepts("4 DEAD TERRORISTS, [1 CAPTURED].", kind="captured", low=1),
    rejects("Result: 3 dead soldiers, 2 tanks."),
    rejects("Result: 3 dead soldiers, 2 shot."),
    level="groups",
)
def counted_of_list(match: Match) -> Iterator[Quantity]:
    """A count and a participle of a list: "3 dead soldiers, 2 wounded"."""
    view, group = match.view, match.items[match.start]
    entry = view.entry(group.head, "harm")
    alone = group.count is not None and group.count.end == group.head
    if entry is None or not alone or view.word(group.head) not in PARTICIPLES:
        return
    yield of_words(
        view,
        (group.start, group.end),
        QuantityKind(entry["kind"]),
        (group.head, group.end),
        match.rule,
        count=group.count,
    )


PARTICIPLES = frozenset({"captured", "injured", "killed", "wounded"})


def _goes_on(view: View, group: Group) -> bool:
    """Whether the murder only describes what stands behind: "a double murder case"."""
    return view.has(group.end, "noun_too") or view.has(group.end, "person")


def _told(match: Match, entry: Entry, cue: tuple[int, int], *, ones: int) -> Quantity:
    view, groups, index = match.view, match.items, match.start
    group = groups[index]
    prior = is_prior(view, groups, index, entry)
    return of_words(
        view,
        (group.start, group.end),
        QuantityKind(entry["kind"]),
        cue,
        match.rule,
        ones=ones,
        noun=noun_words(view, group) if ones == 1 else None,
        head=group.head,
        status=status_of(view, groups, index),
        role=Role.PRIOR if prior else Role.TOTAL,
    )


RULES: tuple[Rule, ...] = (victim_titled, murder_of_so_many, counted_of_list)
