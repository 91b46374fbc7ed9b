"""Whoever a clause behind says was harmed: "the house of a judge, who was hurt"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities._en._harm import harmed, verb_of
from conflictparse._rules import Match, Rule, accepts, rejects, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._quantities._types import Quantity


@rule(
    "(?<= {verb|preposition&!including} ) (?<! for ) "
    "(?<! {noun&person} {preposition} ) "
    "@victims({noun&person|noun&counted&!unit_noun|"
    "noun&indefinite&!unit_noun&!thing} | (?<! at|from|in|near ) {noun&name}) "
    "({comma} {noun&name} | {preposition} ({noun&!person}|{time})){0,2}? "
    "<age>? {comma}? "
    "({relative_person}|{noun&relative_person}) <loose>{0,2} "
    "( @harm({harm&passive|harm_intransitive&!harm|death_verb_of_time|"
    "harm_adjective&passive}) "
    "| @harm({labile&!passive}) (?! {adverb&!preposition|ly}? {noun} ) )",
    accepts("They robbed [a driver], who was injured.", kind="injured", value=1),
    accepts("It hit the house of [a judge], Orla Tan, who was killed.", value=1),
    accepts("It was thrown at [two guards], who died at once.", low=2),
    accepts("He was among [50 people] who drowned off Tel.", kind="killed", low=50),
    rejects("He was among 50 soldiers who drowned the village."),
    rejects("They robbed a driver, who was asked to leave."),
    rejects("It was taken by a clerk in the case of the judges who were killed."),
    rejects("They prayed for a driver who was killed."),
    rejects("They robbed a driver. Who was injured?"),
    accepts("They met [the governor] of Baro, who died.", kind="killed", value=1),
    accepts("They met [a clerk] from Baro, who died.", kind="killed", value=1),
    level="groups",
)
def who_was_harmed(match: Match) -> Iterator[Quantity]:
    """Somebody named behind a verb or preposition, of whom a clause tells."""
    for quantity in harmed(match, "victims", verb_of(match)):
        if quantity.number is not None or quantity.value == 1:
            yield quantity


RULES: tuple[Rule, ...] = (who_was_harmed,)
