"""Several who are held together, and the noun of it: "the taking of 12 hostages"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._quantities._alike import FORCES
from conflictparse._quantities._build import of_victim, of_words
from conflictparse._quantities._en._befallen import (
    armed_before,
    armed_in_last,
    befallen,
    is_armed,
    ones_of_state,
    victims_of,
)
from conflictparse._quantities._en._entries import entry_of
from conflictparse._quantities._en._hostages import HOLDING
from conflictparse._quantities._en._told import status_of
from conflictparse._quantities._kinds import HELD
from conflictparse._quantities._phrases import noun_before
from conflictparse._quantities._types import Accrual, QuantityKind, VictimType
from conflictparse._rules import Match, Rule, accepts, rejects, rule
from conflictparse._status import Status

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


@rule(
    "@victims(<subject>) <aside>? <relative>? <loose>{0,2} "
    "@verb({verb&surrendering&!passive&!infinitive}) (?! {noun} )",
    accepts("[Nine Zambian soldiers] surrendered at Baro.", kind="captured", low=9),
    accepts("[27 of its soldiers] have surrendered.", kind="captured", low=27),
    accepts("[Six policemen] surrendered to the rebels.", kind="captured", low=6),
    accepts("[31 soldiers] gave themselves up.", kind="captured", low=31),
    rejects("Nine soldiers surrendered their rifles."),
    rejects("Nine soldiers gave up."),
    rejects("Nine farmers surrendered to the bank."),
    rejects("Nine soldiers could have surrendered."),
    rejects("Nine rebels surrendered to police under an amnesty."),
    level="groups",
)
def surrendered(match: Match) -> Iterator[Quantity]:
    """Soldiers or policemen, counted, who surrender."""
    view, groups = match.view, match.items
    verb = match.spans("verb")[0][0]
    group = groups[verb]
    status = status_of(view, groups, verb)
    for victim in victims_of(match):
        cue = group.start, group.end
        held = of_victim(
            view, victim, QuantityKind.CAPTURED, cue, match.rule, status=status
        )
        # A rebel may surrender under an amnesty.
        armed = FORCES.intersection(held.victim_types)
        if victim.count is not None and armed and status is not Status.HYPOTHETICAL:
            yield held


@rule(
    "@verb({verb}) <loose>? @some({noun&number}) of @group({noun&harm_result&counted})",
    accepts("Pirates took [seven of its 20 crew] hostage.", kind="abducted", low=7),
    accepts("Rebels held [two of the nine guards] captive.", kind="captured", low=2),
    rejects("Pirates met seven of its 20 hostage takers."),
    rejects("Pirates fed seven of its 20 hostages."),
    level="groups",
)
def some_hostage(match: Match) -> Iterator[Quantity]:
    """Some of so many whom somebody takes or holds: "seven of its 20 crew hostage"."""
    view, groups = match.view, match.items
    verb, some, group = (
        groups[match.spans(name)[0][0]] for name in ("verb", "some", "group")
    )
    entry, count = entry_of(view, group), some.count
    held = view.has(noun_before(view, group.head), "person")
    if entry is None or count is None or not held:
        return
    if view.word(verb.head) in HOLDING and group.head == group.end - 1:
        yield of_words(
            view,
            (some.start, group.head),
            QuantityKind(entry["kind"]),
            (group.head, group.end),
            match.rule,
            count=count,
            noun=(some.end, group.head),
            head=noun_before(view, group.head),
        )


@rule(
    "(?<! {verb} ) {noun&number} of @victims({noun&counted&person}) "
    "<loose>? {verb&!passive&!infinitive}",
    accepts("Sixteen of the [21 hostages] appeared in a video.", value=21),
    accepts("Two of the [nine captives] wrote home.", kind="abducted", value=9),
    rejects("Sixteen of the 21 clerks appeared in a video."),
    rejects("Some 21 hostages appeared in a film."),
    level="groups",
)
def of_the_hostages(match: Match) -> Iterator[Quantity]:
    """Counted hostages of some of whom anything is told: so many were held."""
    view = match.view
    told = any(
        (entry := entry_of(view, group)) is not None and entry["kind"] in HELD
        for group in match.items
        if group.kind == "verb" or "harm_noun" in group.tags
    )
    for victim in victims_of(match):
        cue = victim.group.head, victim.group.end
        kind, name = QuantityKind.ABDUCTED, match.rule
        held = of_victim(view, victim, kind, cue, name)
        if not told and VictimType.HOSTAGE in held.victim_types:
            yield held


@rule(
    "@victims(<subject>) <aside>? <loose>{0,2} {verb&!passive&!cue} "
    "({noun&!counted}|<phrase>|<loose>){0,6}? {and} <loose>? "
    "@verb({verb&passive}) as @state({noun&person&!counted&plural})",
    accepts("[170 guards] gave up and are being held as prisoners of war.", low=170),
    accepts("[Nine nurses] lost their way and were kept as hostages.", low=9),
    rejects("Nine nurses stayed behind and were kept as witnesses."),
    rejects("Nine nurses lost and are seen as hostages to fortune."),
    level="groups",
)
def held_as(match: Match) -> Iterator[Quantity]:
    """Who did something, and is held as a prisoner of war or a hostage."""
    view, groups = match.view, match.items
    verb, state = (groups[match.spans(name)[0][0]] for name in ("verb", "state"))
    if view.word(verb.head) not in {"held", "kept", "taken"}:
        return
    kind = HELD_AS.get(view.word(state.head))
    kind = QuantityKind.CAPTURED if view.has(state.head, "war_captive") else kind
    if kind is not None:
        yield from befallen(match, kind, verb)


HELD_AS = {
    "captives": QuantityKind.ABDUCTED,
    "hostages": QuantityKind.ABDUCTED,
    "prisoners": QuantityKind.CAPTURED,
}
"""What people are held as."""


@rule(
    "@victims({noun&counted&person} | {noun&definite&person|noun&indefinite&person"
    "|noun&counted&person} ({and} {noun&definite&person|noun&indefinite&person})? "
    "(?= {life_taker&passive} )) @verb({life_taker&participle|life_taker&passive}) "
    "(?= {comma|dot|semicolon|and|close_paren} )",
    accepts("Gunmen hit a convoy. 2 guards killed, [6 clerks] taken.", low=6),
    accepts("Rebels attacked Baro: one killed, [nine boys] taken.", kind="abducted"),
    accepts("Rebels hit a lorry. [The driver] and [a cook] were taken.", low=[1, 1]),
    rejects("Nurses met in Baro. 6 clerks taken."),
    rejects("Gunmen hit a post. Two guards dead, a Ranger taken."),
    rejects("Gunmen hit a convoy. 2 guards killed, 6 cars taken."),
    level="groups",
)
def noted_taken(match: Match) -> Iterator[Quantity]:
    """A note of who was taken, behind armed men who came."""
    view, groups, verb = match.view, match.items, match.end - 1
    start = groups[0].start
    armed = armed_in_last(view, start) or armed_before(view, groups, verb)
    if armed and view.word(groups[verb].head) == "taken":
        yield from befallen(match, QuantityKind.ABDUCTED, groups[verb])


RULES: tuple[Rule, ...] = (
    held_together,
    taking_of,
    prisoners_of_war,
    surrendered,
    held_as,
    some_hostage,
    of_the_hostages,
    noted_taken,
)
