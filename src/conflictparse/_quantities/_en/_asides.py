"""Harm behind words that part it from its victims: "whose name was withheld"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities._en._harm import harmed, verb_of
from conflictparse._rules import Match, Rule, accepts, rejects, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._quantities._types import Quantity


@rule(
    "@victims({noun&person&counted|noun&person&indefinite|noun&name} {noun&name}?) "
    "{comma}? @whose({noun&definite}) "
    "(<phrase>|<loose>|{noun&!person&!counted}){0,2} ({verb&!harm} "
    "(<phrase>|<loose>|{noun&indefinite}|{noun&!person&!counted}){0,4}? {comma}? "
    "| {verb&harm} (<phrase>|<loose>){0,3}? {comma}) "
    "@harm(<harmed>|{harm_intransitive&!harm|death_verb_of_time})",
    accepts("[A nurse] whose name was withheld was shot dead.", kind="killed", value=1),
    accepts("[Two men], whose names are not known, were hurt.", kind="injured", low=2),
    accepts("[Orla Tan], whose aunt was killed in 2005, was killed too.", value=1),
    accepts("[A clerk] whose car had broken down was seized.", kind="captured"),
    rejects("A nurse whose house was bought was to be killed."),
    rejects("A nurse, the news said, was shot."),
    level="groups",
)
def whose_harmed(match: Match) -> Iterator[Quantity]:
    """Somebody of whom a clause with "whose" says more, and then the harm."""
    view, verb = match.view, verb_of(match)
    whose = match.items[match.spans("whose")[0][0]]
    hoped = view.has(match.items[verb].start, "infinitive_to")
    if view.word(whose.start) == "whose" and not hoped:
        yield from harmed(match, "victims", verb)


@rule(
    "@victims({noun&person&counted|noun&person&indefinite}) "
    "{verb&ing&!harm&!cue&!including} {noun&!person} <phrase>{0,2} {comma}? {and} "
    "@victims({noun&person} (<joint> <victim>){0,3}) <loose>{0,2} @harm(<harmed>)",
    accepts(
        "[Three soldiers] escorting 19 trucks and [a child] were killed.",
        kind="killed",
        low=[3, 1],
    ),
    accepts("[A guard] manning the gate and [two cooks] were hurt.", low=[1, 2]),
    rejects("Three soldiers escorting a mayor and a child were killed."),
    rejects("Three soldiers escorting 19 trucks and a child were asked."),
    level="groups",
)
def busy_harmed(match: Match) -> Iterator[Quantity]:
    """People at some work, and others, whom a harm befalls."""
    yield from harmed(match, "victims", verb_of(match))


@rule(
    "@victims({noun&person&counted}) @named({verb&participle}) as? {noun&name} "
    "({comma} {noun&name}){0,6} {comma}? {and} {noun&name} {comma}? <loose>{0,2} "
    "@harm(<harmed>)",
    accepts("[Two men] named Orla Tan and Ben Roe were shot dead.", low=2),
    accepts("[Three clerks] named as Ada, Orla and Ben Roe were hurt.", low=3),
    rejects("Two men married to Orla Tan and Ben Roe were shot dead."),
    rejects("Two men named Orla Tan and Ben Roe were asked."),
    level="groups",
)
def named_harmed(match: Match) -> Iterator[Quantity]:
    """Several people, with all their names, whom a harm befalls."""
    named = match.items[match.spans("named")[0][0]]
    if match.view.has(named.head, "naming"):
        yield from harmed(match, "victims", verb_of(match))


RULES: tuple[Rule, ...] = (whose_harmed, busy_harmed, named_harmed)
