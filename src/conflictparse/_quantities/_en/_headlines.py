"""Harm as headlines have it: "couple shot dead", "one killed, two critical"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._quantities._build import of_words
from conflictparse._quantities._en._harm import harmed, verb_of
from conflictparse._quantities._phrases import noun_before
from conflictparse._quantities._types import QuantityKind
from conflictparse._rules import Match, Rule, accepts, rejects, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._quantities._types import Quantity


@rule(
    "(?<! {any} ) @victims({noun&person_singular&uncounted} ({comma} {noun&person})?) "
    "<loose>{0,2} @harm({harm&participle|harm_adjective&participle}) "
    "(?! <loose>{0,2} {noun} )",
    accepts("[Couple] shot dead in Baro", kind="killed", value=2),
    accepts("[Trio] abducted", kind="abducted", value=3),
    rejects("Couple wounded a guard"),
    rejects("Clerk shot dead in Baro"),
    rejects("Couple asked to leave"),
    level="groups",
)
def couple_harmed(match: Match) -> Iterator[Quantity]:
    """Two or three people in a word without an article: "couple shot dead"."""
    for quantity in harmed(match, "victims", verb_of(match)):
        if quantity.number is None and (quantity.value or 0) > 1:
            yield quantity


@rule(
    "{comma|and} "
    "@some({critical_word&counted&!person|critical_word&uncounted&!person}) "
    "(?! {noun} | of | {verb&!participle} )",
    accepts("One killed, [two] critical in blast", kind="injured", low=2),
    accepts("Blast kills child and [two] critical", kind="injured", low=2),
    accepts("Mortar fire kills toddler, [mother] critical", kind="injured", value=1),
    rejects("Two new laws, two critical"),
    rejects("One killed, two critical roads shut"),
    rejects("One killed, bridge critical"),
    level="groups",
)
def some_critical(match: Match) -> Iterator[Quantity]:
    """Some who are "critical", behind others whom a harm befell."""
    view, group = match.view, match.items[match.end - 1]
    start, count = group.start, group.count
    bare = count is not None and count.end == group.head
    one = count is None and view.has(start, "person_singular")
    hurt = any(
        one.tags & {"harm", "harm_adjective"}
        for one in match.items[max(0, match.start - MAX_BEFORE) : match.start]
    )
    alone = bare or (one and start + 1 == group.head)
    if alone and hurt and view.has(group.head, "critical_word"):
        yield of_words(
            view,
            (start, group.head),
            QuantityKind.INJURED,
            (group.head, group.end),
            match.rule,
            count=count,
            ones=None if bare else 1,
            noun=None if bare else (start, group.head),
            head=start,
        )


MAX_BEFORE = 12
"""Groups before "two critical" among which another harm is told."""


@rule(
    "(?<! {verb|preposition|of|and|noun} ) (?<! {noun} {comma} ) "
    "@victims({noun&person&counted&!harm_adjective&!harm_result"
    "|noun&name&counted&!harm_adjective}"
    " (({comma}|{and}|{comma} {and}) {noun&person&counted&!harm_adjective}){0,3}) "
    "({comma}|{and}|{comma} {and}) "
    "@state({noun&harm_adjective&counted}|{noun&harm_adjective&uncounted} "
    "(?= {comma|dot|semicolon} ))",
    accepts("[Nine guards] and five cooks dead in raid", kind="killed", low=9),
    accepts("[Two guards], [three clerks] and nine cooks dead.", low=[2, 3]),
    accepts("[3 FARDC], 1 rebel dead.", kind="killed", low=3),
    accepts("A vest went off: [3 guests] + bomber dead, 9 hurt.", kind="killed", low=3),
    rejects("3 Toyotas, 1 driver dead."),
    rejects("Nine guards and five wounded lay there."),
    rejects("They met nine guards and five cooks dead tired."),
    level="groups",
)
def list_before_state(match: Match) -> Iterator[Quantity]:
    """Those who stand before the last of a list, of whom all a state is said."""
    view, (state, _) = match.view, match.spans("state")[0]
    group, first = match.items[state], match.items[match.start]
    # "3 FARDC" are people, "3 Toyotas" are not.
    people = "person" in first.tags or view.has(first.head, "upper")
    if people and view.has(noun_before(view, group.head), "person"):
        cue = view.mention(group.head, group.end)
        for quantity in harmed(match, "victims", state):
            yield attrs.evolve(quantity, cue=cue)


@rule(
    "(?<! {any} ) @victims({noun&counted&person}) among "
    "@harm({noun&harm_adjective&uncounted}) (?= in|as|after|of )",
    accepts("[Eight soldiers] among dead in rebel raid", kind="killed", low=8),
    accepts("[Two nuns] among missing after bus plunge", kind="missing", low=2),
    rejects("Eight soldiers among guests in Baro"),
    rejects("Eight soldiers among 20 dead in rebel raid"),
    level="groups",
)
def among_dead(match: Match) -> Iterator[Quantity]:
    """A headline's few of the dead: "eight soldiers among dead in raid"."""
    yield from harmed(match, "victims", match.spans("harm")[0][0])


RULES: tuple[Rule, ...] = (
    among_dead,
    couple_harmed,
    some_critical,
    list_before_state,
)
