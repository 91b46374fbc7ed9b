"""Several who are held together, and the noun of it: "the taking of 12 hostages"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._quantities._build import of_victim, of_words
from conflictparse._quantities._en._befallen import is_armed, ones_of_state, victims_of
from conflictparse._quantities._en._entries import entry_of
from conflictparse._quantities._en._hostages import HOLDING
from conflictparse._quantities._phrases import noun_before
from conflictparse._quantities._types import Accrual, QuantityKind, VictimType
from conflictparse._rules import Match, Rule, accepts, rejects, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._quantities._types import Quantity

ONE = "{noun&person&counted|noun&others&counted|noun&person&indefinite|noun&title}"


@rule(
    f"@verb({{verb&!cue}}) <loose>? @victims({ONE} (of {{noun&!counted}})? "
    f"({{comma}} {ONE}){{0,3}}) {{comma}}? {{and}} @state({{noun&harm_result}})",
    accepts("Rebels took [12 guests] and staff hostage.", kind="abducted", low=12),
    accepts("They held [nine men] and women captive.", kind="captured", low=9),
    accepts("They took [40 clerks] and [a driver] hostage.", low=[40, 1]),
    accepts("They took [two nurses], [a cook] and [nine boys] hostage.", low=[2, 1, 9]),
    accepts("They took [six guards] and [their chief] prisoner.", kind="captured"),
    rejects("They took nine cooks and a hostage home."),
    rejects("They took nine cooks to a hostage."),
    rejects("They met nine clerks and staff hostage negotiators."),
    level="groups",
)
def held_together(match: Match) -> Iterator[Quantity]:
    """
    Several who are held, the last with what came of it: "guests and staff hostage".

    "Guests and staff" of one figure are counted once.
    """
    view, groups = match.view, match.items
    (verb, _), (state, _) = (match.spans(name)[0] for name in ("verb", "state"))
    group, acting = groups[state], groups[verb]
    entry = entry_of(view, group)
    # "And a hostage": nobody who is held stands before the word in its group.
    noun = noun_before(view, group.head)
    held = view.has(noun, "person") and group.head > group.start
    if entry is None or not held or view.word(acting.head) not in HOLDING:
        return
    cue, kind = (group.head, group.end), QuantityKind(entry["kind"])
    for victim in victims_of(match):
        yield of_victim(view, victim, kind, cue, match.rule)
    if group.count is not None or view.has(noun, "person_singular"):
        yield of_words(
            view,
            (group.start, group.head),
            kind,
            cue,
            match.rule,
            count=group.count,
            ones=ones_of_state(view, group),
            noun=None if group.count is not None else (group.start, group.head),
            head=noun,
        )


@rule(
    "@noun({noun&captive_noun}) of @victims({noun&counted&person}) "
    "(<parts>|<phrase>|{comma}){0,3}? (by @who({noun}))?",
    accepts("It began with the taking of [12 hostages].", kind="abducted", low=12),
    accepts("The taking of [nine prisoners] was denied.", kind="captured", low=9),
    accepts("The seizure of [two nurses] by rebels was condemned.", kind="abducted"),
    accepts("The snatching of [60 girls] by gunmen shocked them.", low=60),
    rejects("The taking of 12 statements lasted a day."),
    rejects("The taking of two wives is banned."),
    rejects("The seizure of 12 migrants by police was condemned."),
    rejects("The seizure of 40 rifles by rebels was announced."),
    level="groups",
)
def taking_of(match: Match) -> Iterator[Quantity]:
    """The noun of it: "the taking of 12 hostages", "the seizure of two by rebels"."""
    view, groups, who = match.view, match.items, match.span("who")
    noun = groups[match.start]
    cue = noun.head, noun.end
    armed = who is not None and is_armed(view, groups[who[0]])
    for victim in victims_of(match):
        held = of_victim(view, victim, QuantityKind.ABDUCTED, cue, match.rule)
        if VictimType.PRISONER in held.victim_types:
            yield attrs.evolve(held, kind=QuantityKind.CAPTURED)
        elif armed or VictimType.HOSTAGE in held.victim_types:
            yield held


@rule(
    "@victims({noun&counted&person})",
    accepts(
        "Kelor holds [6,000 Kestan prisoners of war].",
        kind="captured",
        low=6000,
        accrual="stock",
        victim_types=[["prisoner"]],
    ),
    accepts("The sides swapped [95 POWs] each.", kind="captured", low=95),
    rejects("Kelor holds 6,000 prisoners."),
    rejects("Kelor built a camp for prisoners of war."),
    level="groups",
)
def prisoners_of_war(match: Match) -> Iterator[Quantity]:
    """Those who were taken in a war, whatever is told of them: "40 POWs"."""
    view, group = match.view, match.items[match.start]
    if view.has(group.head, "war_captive"):
        cue = group.head, group.end
        for victim in victims_of(match):
            held = of_victim(view, victim, QuantityKind.CAPTURED, cue, match.rule)
            yield attrs.evolve(held, accrual=Accrual.STOCK)


RULES: tuple[Rule, ...] = (held_together, taking_of, prisoners_of_war)
