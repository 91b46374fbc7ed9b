"""Harm whose victims stand behind a place, or behind the verb: "with him died his"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._quantities._en._befallen import is_armed
from conflictparse._quantities._en._harm import harmed
from conflictparse._quantities._en._nouns import of_group
from conflictparse._quantities._types import Accrual
from conflictparse._rules import Match, Rule, accepts, rejects, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._quantities._types import Quantity


@rule(
    "@who({noun&person&plural&uncounted|noun&person&plural&definite}) <loose>? "
    "@harm({harm&active|harm&participle}) "
    "<loose>? {preposition&!including} {noun&!person&!counted} <loose>? "
    "@victims({noun&person&indefinite|noun&counted&person|noun&name}) "
    "(?! <loose>{0,2} {verb} )",
    accepts("Rebels murdered in the square [four peasants].", kind="killed", low=4),
    accepts("Gunmen kidnapped in Baro [a trader].", kind="abducted", value=1),
    rejects("Rebels murdered in Baro four peasants say were brave."),
    rejects("Men killed in Baro four years ago."),
    rejects("Rebels killed in Baro, four peasants."),
    level="groups",
)
def harm_then_victims(match: Match) -> Iterator[Quantity]:
    """Whom attackers harm, behind the place: "murdered in Lima four peasants"."""
    if is_armed(match.view, match.items[match.spans("who")[0][0]]):
        yield from harmed(match, "victims", match.spans("harm")[0][0])


@rule(
    "@found({finder&!passive}) <loose>? {preposition&!including} "
    "{noun&!person&!counted} <loose>? "
    "(@bodies({noun&remains&counted}) | @harm({noun&remains}) of @victims(<object>))",
    accepts("Firemen found in a pit the bodies of [five men].", kind="killed", low=5),
    accepts("They recovered from the lake [two bodies].", kind="killed", low=2),
    rejects("They found in the text the body of an essay."),
    level="groups",
)
def bodies_found_in(match: Match) -> Iterator[Quantity]:
    """Bodies that are told of behind where they were found."""
    bodies = match.span("bodies")
    if bodies:
        for quantity in of_group(match, match.items[bodies[0]]):
            yield attrs.evolve(quantity, accrual=Accrual.NEW)
    else:
        yield from harmed(match, "victims", match.spans("harm")[0][0])


@rule(
    "(?<! {noun|verb} ) with {noun&pronoun_person|noun&person|noun&name} <loose>? "
    "@harm({harm_intransitive&!harm}) @victims(<object>)",
    accepts("With him died [his driver].", kind="killed", value=1),
    accepts("With the mayor died [two guards] and [a cook].", low=[2, 1]),
    rejects("With him fled his hopes."),
    rejects("He came with her and died a year later."),
    level="groups",
)
def died_with(match: Match) -> Iterator[Quantity]:
    """Who died with somebody: "with him died his driver"."""
    yield from harmed(match, "victims", match.spans("harm")[0][0])


@rule(
    "besides @victims({noun&person_singular|noun&name|noun&counted&person}) {comma} "
    "<member> <loose>{0,2} @harm({harm_intransitive&!harm|harm&passive})",
    accepts("Besides [the mayor], his driver died.", kind="killed", value=1),
    accepts("Besides [two guards], a cook was hurt.", kind="injured", low=2),
    rejects("Besides the mayor, his driver came."),
    rejects("Besides the damage, a cook was hurt."),
    level="groups",
)
def harmed_besides(match: Match) -> Iterator[Quantity]:
    """Besides whom another one was harmed: "besides the mayor, his driver died"."""
    yield from harmed(match, "victims", match.spans("harm")[0][0])


@rule(
    "@found({noun&discovery}) of (@bodies({noun&remains&counted}) "
    "| @harm({noun&remains}) of @victims(<object>))",
    accepts("The discovery of [two bodies] was reported.", kind="killed", low=2),
    accepts("It confirmed the recovery of the bodies of [six men].", low=6),
    rejects("The study of two bodies was reported."),
    rejects("The discovery of the body of Orla Tan's work was told."),
    level="groups",
)
def discovery_of_bodies(match: Match) -> Iterator[Quantity]:
    """Bodies of whose discovery is told: "the discovery of two bodies"."""
    bodies = match.span("bodies")
    if bodies:
        for quantity in of_group(match, match.items[bodies[0]]):
            yield attrs.evolve(quantity, accrual=Accrual.NEW)
    else:
        yield from harmed(match, "victims", match.spans("harm")[0][0])


RULES: tuple[Rule, ...] = (
    harm_then_victims,
    bodies_found_in,
    died_with,
    harmed_besides,
    discovery_of_bodies,
)
