"""Figures told apart from whom they count: "all were killed", "28 in all"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities._build import of_words
from conflictparse._quantities._en._befallen import befallen
from conflictparse._quantities._en._entries import MASSES, entry_of
from conflictparse._quantities._en._harm import harmed, verb_of
from conflictparse._quantities._types import QuantityKind
from conflictparse._rules import Match, Rule, accepts, rejects, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._groups import Group
    from conflictparse._quantities._types import Quantity


@rule(
    "@many({noun&number}) of @harm({harm&participle}) (?! {noun} )",
    accepts("There were [dozens of wounded].", kind="injured", low=24),
    accepts("Three dead and [dozens of injured].", kind="injured", low=24),
    rejects("There were dozens of wounded pigeons."),
    rejects("Dozens of asked people left."),
    level="groups",
)
def dozens_of_hurt(match: Match) -> Iterator[Quantity]:
    """So many of the hurt: "dozens of wounded"."""
    view, (many, harm) = match.view, match.items[match.start : match.end : 2]
    entry = entry_of(view, harm)
    if entry is not None and entry["kind"] in {"killed", "injured", "abducted"}:
        yield of_words(
            view,
            (many.start, harm.end),
            QuantityKind(entry["kind"]),
            (harm.start, harm.end),
            match.rule,
            count=many.count,
        )


@rule(
    "( (?<= {noun&person} of ) @victims({noun&number}) "
    "| (?<= with|carrying|of ) @victims({noun&counted&person}) ) "
    "(<phrase>|<loose>){0,2} ({verb&passive|verb&participle|verb&active} "
    "(<phrase>|<loose>){0,3} )? ({comma}|{and}|{comma} {and}) all "
    "@harm({harm&passive|harm&participle|harm_intransitive})",
    accepts("A patrol of [six] was ambushed and all were killed.", low=6),
    accepts("A boat with [12 rebels] was sunk, all killed.", kind="killed", low=12),
    rejects("A patrol of six was ambushed and all fled."),
    rejects("A boat with 12 crates was sunk, all lost."),
    level="groups",
)
def all_were_harmed(match: Match) -> Iterator[Quantity]:
    """A number told before of those who are all killed: "a patrol of six"."""
    for quantity in harmed(match, "victims", verb_of(match)):
        if quantity.kind not in MASSES:
            yield quantity


@rule(
    "({comma}|{colon}) @victims({noun&number|noun&counted&person}) in all (?! {noun} )",
    accepts("Villagers were shot dead, [28] in all.", kind="killed", low=28),
    accepts("Gunmen killed the passengers: [28 men] in all.", kind="killed", low=28),
    rejects("They fed the passengers: 28 men in all."),
    rejects("Nine villagers were shot dead, 28 in all Tel."),
    rejects("Nine villagers were shot dead, ten people in all."),
    level="groups",
)
def so_many_in_all(match: Match) -> Iterator[Quantity]:
    """How many those are whom a harm befell: "were shot dead, 28 in all"."""
    view, before = match.view, match.items[: match.start]
    told = any(group.count is not None for group in before)
    verbs = [group for group in before if group.kind == "verb"]
    entry = entry_of(view, verbs[-1]) if verbs else None
    fact = bool(verbs) and not verbs[-1].tags & {"modal", "negated", "infinitive"}
    if entry is not None and fact and not told:
        yield from befallen(match, QuantityKind(entry["kind"]), verbs[-1])


@rule(
    "(?<! {noun} ) @victims({noun&number}) {open_paren} "
    "({noun}|{including}|{preposition}|{and}|{comma}|{between&!close_paren}){1,6}? "
    "{close_paren} @harm({harm&participle|noun&harm_adjective&uncounted}) "
    "(?! {noun} )",
    accepts("[23] (+1) dead, 50 hurt.", kind="killed", low=23),
    accepts("[15] (+3 attackers) killed.", kind="killed", low=15),
    accepts("[14] (including the gunman) dead", kind="killed", low=14),
    rejects("23 (+1) dead letters"),
    rejects("23 (+1) asked."),
    level="groups",
)
def number_in_brackets(match: Match) -> Iterator[Quantity]:
    """A figure of a table with more in brackets: "23 (+1) dead"."""
    view, harm = match.view, match.items[match.end - 1]
    entry = entry_of(view, harm)
    if entry is not None and _alone(harm):
        yield from befallen(match, QuantityKind(entry["kind"]), harm)


def _alone(group: Group) -> bool:
    return group.kind == "verb" or group.end == group.start + 1


RULES: tuple[Rule, ...] = (
    dozens_of_hurt,
    all_were_harmed,
    so_many_in_all,
    number_in_brackets,
)
