"""Harm told in two halves: "was shot dead and her husband wounded"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._quantities._build import of_victim
from conflictparse._quantities._en._entries import entry_of
from conflictparse._quantities._en._harm import harmed, is_person, verb_of
from conflictparse._quantities._types import QuantityKind
from conflictparse._quantities._victims import victims
from conflictparse._rules import Match, Rule, accepts, rejects, rule
from conflictparse._status import Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._quantities._types import Quantity
    from conflictparse._text import View


@rule(
    "{harm&passive} (<phrase>|<loose>|{comma}){0,4} {and|but} "
    "@victims(<victim> <post>{0,2}) <loose>{0,2} "
    "@harm({harm&participle|harm_adjective&participle}) (?! <loose>{0,2} {noun})",
    accepts("A cook was shot dead and [her husband] badly wounded.", value=1),
    accepts("Two men were killed in Baro and [their driver] injured.", kind="injured"),
    rejects("A cook was shot dead and her husband wounded a guard."),
    level="groups",
)
def harm_half(match: Match) -> Iterator[Quantity]:
    """A second half that leaves out "was"."""
    yield from harmed(match, "victims", verb_of(match))


@rule(
    "@victims(<subject>) {harm&participle} "
    "({preposition} (a|an|the)? {adverb|time} {noun&!person}|"
    "<phrase>|<loose>|{comma} {noun&name}?){1,5} "
    "@harm({harm_intransitive&!harm|death_verb_of_time|harm&passive})",
    accepts("[A herder] injured in a blast died in Baro.", kind="killed", value=1),
    accepts("[Two people] hurt in a clash on Friday died later.", kind="killed", low=2),
    accepts("[A clerk] hurt in an earlier attack died in hospital.", kind="killed"),
    accepts("[Two people] hurt in Sunday's raid died.", kind="killed", low=2),
    accepts("[A guide] abducted in Baro, Tarn, was beheaded.", kind="killed", value=1),
    accepts("[A guide], seized two days earlier, was found dead.", kind="killed"),
    rejects("A herder injured in a blast spoke in Baro."),
    rejects("A herder hurt in an earlier attack spoke in Baro."),
    level="groups",
)
def harm_then_death(match: Match) -> Iterator[Quantity]:
    """Somebody hurt, who dies: "a herder injured in a blast died"."""
    for quantity in harmed(match, "victims", verb_of(match)):
        if quantity.kind is QuantityKind.KILLED:
            yield quantity


@rule(
    "@harm({harm_intransitive&!harm|death_verb_of_time}) "
    "(<phrase>|<loose>|at once){0,3} ({comma}? ({and}|while)|@comma({comma})) "
    "@victims({noun&counted|noun&indefinite}) "
    "( <loose>{0,2} {preposition&!of} {noun&!counted} | later ) "
    "(<phrase>|<loose>){0,2} (<relative> {verb})? (?= {dot|comma|semicolon} )",
    accepts("Two died on the spot and [a third] on arrival at a clinic.", value=1),
    accepts("A cook died instantly and [two more] on the way to hospital.", low=2),
    accepts("Two porters died at the scene and [another] later.", kind="killed"),
    accepts("One died at once, [two more] on the way to a clinic.", low=2),
    rejects("Two died on the spot and a third of the town on arrival."),
    rejects("Two porters died and two shops in the market burned."),
    level="groups",
)
def harm_later(match: Match) -> Iterator[Quantity]:
    """Others who died too, told without the verb: "and a third on arrival"."""
    view = match.view
    for quantity in harmed(match, "victims", verb_of(match)):
        last = view.word_at(quantity.span.end - 1)
        bare = any(view.has(last, tag) for tag in ("ordinal", "others", "more"))
        # "Two died at the scene, four in great pain".
        counted = quantity.victims is None and "comma" not in match
        if quantity.kind is QuantityKind.KILLED and (bare or counted):
            yield quantity


@rule(
    "@victims({noun&counted}) (<dashed> | {comma} ({including} ({noun}|{and}|{comma}"
    "|{preposition}){1,6}? | {noun&!counted&!indefinite} ({and} {noun&!counted})?) "
    "{comma}) @harm({noun&harm_adjective&uncounted})",
    accepts("Shells fell: [7 civilians] - incl. 3 boys - dead.", low=7),
    accepts("The raid left [9 men] - all rebels - dead.", kind="killed", low=9),
    accepts("A raid on a wedding: [28], mostly women, dead.", kind="killed", low=28),
    accepts("The raid left [9 cooks], including two boys, dead.", low=9),
    rejects("Shells fell: 7 towns - incl. 3 forts - dead to the world."),
    level="groups",
)
def harm_after_aside(match: Match) -> Iterator[Quantity]:
    """A state behind an aside: "7 civilians - incl. 3 boys - dead"."""
    view, groups = match.view, match.items
    told = view.has(groups[match.start + 2].start, "describing")
    for quantity in harmed(match, "victims", verb_of(match)):
        if told or (quantity.victims is not None and quantity.victim_types):
            yield quantity


@rule(
    "(?<! {counted} ) @harm({verb&harm&!passive&!infinitive}) "
    "with {noun&!person&!counted&!name} "
    "@victims({noun&counted&person|noun&indefinite&person} (of {noun})?) (?! {verb} )",
    accepts("Raiders killed with knives [three herders] and fled.", low=3),
    accepts("A gang hacked to death with machetes [a clerk].", value=1),
    rejects("Two men were killed with knives three days ago."),
    rejects("Three herders killed with knives a day before were buried."),
    level="groups",
)
def harm_by_means(match: Match) -> Iterator[Quantity]:
    """Whoever is harmed, behind what with: "killed with knives three herders"."""
    yield from harmed(match, "victims", verb_of(match))


@rule(
    "@victims({noun&number}) {and} @harm({noun&counted&harm_adjective|"
    "noun&counted&harm_noun}) respectively",
    accepts("Herders fought guards: [16] and 7 dead respectively.", low=16),
    accepts("It counted [two] and nine fatalities respectively.", low=2),
    rejects("Herders fought guards: 16 and 7 tents respectively."),
    level="groups",
)
def harm_respectively(match: Match) -> Iterator[Quantity]:
    """The first of two figures with one harm: "16 and 7 dead respectively"."""
    yield from harmed(match, "victims", verb_of(match))


@rule(
    "{verb&harm&!passive} <loose>? @victims(<victim>) {comma}? {relative_person} "
    "<loose>{0,2} @harm({harm_intransitive&!harm|death_verb_of_time})",
    accepts(
        "They wounded [her colleague], who succumbed three days later.",
        kind="killed",
        value=1,
    ),
    accepts("Police shot [two men] who later died.", kind="killed", low=2),
    rejects("They wounded her colleague, who spoke three days later."),
    level="groups",
)
def harmed_who_died(match: Match) -> Iterator[Quantity]:
    """Somebody hurt, who dies: "wounding her colleague, who succumbed"."""
    for quantity in harmed(match, "victims", verb_of(match)):
        if quantity.kind is QuantityKind.KILLED:
            yield quantity


@rule(
    "({preposition}|of) @victims({noun&person}) {comma} {relative_person} <loose>{0,2} "
    "@harm({harm_intransitive&!harm|death_verb_of_time|harm&passive})",
    accepts("A bomb went off near [the mayor], who died later.", kind="killed"),
    accepts("They threw a grenade at [a clerk], who died of his wounds.", value=1),
    rejects("A street is named after the mayor, who died in a raid."),
    accepts("They fired at [a driver], who was hurt.", kind="injured", value=1),
    rejects("They threw a grenade at the guards, who fled."),
    level="groups",
)
def attacked_who_died(match: Match) -> Iterator[Quantity]:
    """Somebody at whom an attack is aimed, and who is hurt or dies of it."""
    view, groups = match.view, match.items
    first = groups[max(0, match.start - MAX_AIMED)].start
    words = range(first, groups[match.start].start)
    aimed = view.holds(first, groups[match.start].start, "attack_noun", "harm")
    if aimed or any(_is_weapon(view, index) for index in words):
        for quantity in harmed(match, "victims", verb_of(match)):
            if quantity.kind in HURT:
                yield quantity


def _is_weapon(view: View, index: int) -> bool:
    unit = view.entry(index, "unit_noun")
    return unit is not None and unit["kind"] == "weapon"


HURT = frozenset({QuantityKind.KILLED, QuantityKind.INJURED})
MAX_AIMED = 8
"""Groups before a person that tell of an attack: "hurled a grenade into"."""


@rule(
    "( @harm({verb&harm&!passive}) <loose>? {noun&counted} | {noun&counted} "
    "@harm({harm&passive|harm_intransitive|harm_adjective}) ) <phrase>{0,2} {comma} "
    "{and}? not <loose>? @victims({noun&number})",
    accepts("The raid killed nine, not [19].", kind="killed", low=19, status="denied"),
    accepts("Nine people died in Baro, and not [19].", low=19, status="denied"),
    rejects("The raid killed nine, not all of them soldiers."),
    rejects("Nine shops shut, not 19."),
    level="groups",
)
def harm_not_so_many(match: Match) -> Iterator[Quantity]:
    """A figure that is taken back: "killed nine, not 19"."""
    for quantity in harmed(match, "victims", verb_of(match)):
        yield attrs.evolve(quantity, status=Status.DENIED)


@rule(
    "{noun&counted} <phrase>{0,2} {comma}? {and}? (not|rather than|instead of) "
    "<loose>? @victims({noun&number}) (as <loose>{0,2} {verb})? {comma}? <loose>{0,2} "
    "@harm({harm&passive|harm_intransitive|death_verb_of_time|harm_adjective&passive})",
    accepts("Nine people, not [19], died in the raid.", kind="killed", status="denied"),
    accepts("Nine guards, and not [19], were killed.", low=19, status="denied"),
    accepts(
        "Nine people, not [19] as earlier reported, died.", low=19, status="denied"
    ),
    rejects("Nine people, not all of them guards, died."),
    rejects("Nine shops, not 19, were open."),
    level="groups",
)
def not_so_many_harmed(match: Match) -> Iterator[Quantity]:
    """The same before the verb: "nine people, not 19, died"."""
    for quantity in harmed(match, "victims", verb_of(match)):
        yield attrs.evolve(quantity, status=Status.DENIED)


@rule(
    "(?<! {noun|verb|preposition|comma} ) (?<! the ) @harm({harm&participle&!finder}) "
    "(<phrase>|<loose>){0,2}? {be} <loose>? @victims(<object>)",
    accepts("Also killed was [the commander's nephew].", kind="killed", value=1),
    accepts("Killed were [two guards] and [a cook].", kind="killed", low=[2, 1]),
    accepts("Killed in the blast were [two guards].", kind="killed", low=2),
    rejects("The guards killed were two of the cooks."),
    rejects("Killed is a word."),
    rejects("One of the wounded is a woman."),
    level="groups",
)
def harm_inverted(match: Match) -> Iterator[Quantity]:
    """The verb of harm first: "also killed were two guards"."""
    for quantity in harmed(match, "victims", verb_of(match)):
        if quantity.number is not None or quantity.value is not None:
            yield quantity


@rule(
    "(?<! {preposition} ) "
    "(@harm({noun&harm_adjective&definite|noun&person&definite}) | "
    "({noun&pronoun_thing|noun&person&definite}|the) @harm({verb&harm&participle}) | "
    "{noun&pronoun_thing} {relative_person} @harm({harm_intransitive|harm&passive})) "
    "<phrase>{0,2} @verb({verb}|include) @part(<member> <another>{0,6})",
    accepts("The dead included [three guards] and [a cook].", kind="killed"),
    accepts("Those killed include [a nurse] and [a cook].", kind="killed"),
    accepts("The missing included [two boys].", kind="missing", low=2),
    accepts("The dead comprised [two boys] and [a cook].", kind="killed", low=[2, 1]),
    accepts("The wounded include [two boys].", kind="injured", low=2),
    accepts("Those who died were [a nurse] and [a cook], he said.", kind="killed"),
    accepts("The dead included [three boys], he said.", kind="killed", low=3),
    accepts("The dead were [a man] and his [two sons].", kind="killed", low=[1, 2]),
    accepts("The dead in the raid on Baro were [two cooks].", kind="killed", low=2),
    rejects("The dead were heroes."),
    rejects("The dead left three guards and a cook."),
    rejects("The guests included three guards."),
    level="groups",
)
def harmed_include(match: Match) -> Iterator[Quantity]:
    """Who the dead or the hurt include."""
    view, verb, harm = match.view, match.span("verb"), match.span("harm")
    if not (verb and harm):
        return
    group = match.items[harm[0]]
    entry = entry_of(view, group) or view.entry(group.head, "harm")
    told = view.word(match.items[verb[0]].head)
    if entry is None or not (told in BEING or view.table.entry(told, "includer")):
        return
    # "The injured are Ana Tan and Ben Roe" names them.
    bare = group.kind == "verb" and group.start == match.items[match.start].end
    if bare and "be" in match.items[verb[0]].tags and match.start == harm[0] - 1:
        return
    kind, cue = QuantityKind(entry["kind"]), (group.start, group.end)
    said = match.items[verb[0]]
    # "Those who were kidnapped are Ana Tan and Ben Roe": who the three told of are.
    who = view.has(match.items[harm[0] - 1].start, "relative_person")
    for start, end in match.spans("part"):
        for victim in victims(view, match.items, start, end):
            named = who and "name" in victim.group.tags
            known = victim.count is not None or (victim.ones is not None and not named)
            if is_person(victim) and (known or "be" not in said.tags):
                yield of_victim(view, victim, kind, cue, match.rule)


@rule(
    "@harm({noun&counted&harm_adjective}) ({comma} {noun&person&uncounted})? "
    "{comma}? ({joining}|plus) "
    "@victims({noun&person&counted&!harm_adjective|noun&person&indefinite} "
    "(<joint> <member>){0,3}) (?! <loose>{0,2} {verb&!participle} )",
    accepts("The raid left 12 dead, plus [two gunmen].", kind="killed", low=2),
    accepts("At least 26 dead, mostly clerks, in addition to [a guard].", value=1),
    rejects("The raid left 12 dead, as well as 30 wounded."),
    rejects("The raid left 12 dead, plus two cars."),
    rejects("Of the 12 dead, plus two gunmen, nothing is known."),
    level="groups",
)
def dead_besides(match: Match) -> Iterator[Quantity]:
    """Others behind a figure of the dead: "12 dead, plus two gunmen"."""
    view, harm = match.view, match.items[match.start]
    [(first, last)] = match.spans("victims")
    told = match.items[first].start, match.items[last - 1].end
    # "12 dead, as well as 30 injured people" tells of two harms.
    if not (view.has(harm.start - 1, "of") or view.holds(*told, "harm")):
        yield from harmed(match, "victims", match.start)


BEING = frozenset({"are", "were"})


@rule(
    "@victims({noun&person|noun&name}) {be} (the (lone|sole))? "
    "(@harm({noun&harm_noun}) | "
    "(@one({noun&person}) | the only one) @harm({harm&participle}))",
    accepts("[The bomber] was the only fatality.", kind="killed", value=1),
    accepts("[The bomber] was the only person killed.", kind="killed", value=1),
    accepts("[Orla Tan] was the only one wounded.", kind="injured", value=1),
    accepts("[A cook] was the sole casualty.", kind="casualties", value=1),
    rejects("The bomber was the main casualty of the delay."),
    level="groups",
)
def only_fatality(match: Match) -> Iterator[Quantity]:
    """Somebody who is "the only fatality"."""
    found = match.span("harm")
    if found and _only(match, found[0] - bool(match.span("one"))):
        yield from harmed(match, "victims", found[0])


@rule(
    "(@one({noun&person&definite}) @harm({harm&participle}) | "
    "@harm({noun&definite&harm_noun})) <phrase>{0,2} {be} @victims(<member>)",
    accepts("The only person killed was [a guard].", kind="killed", value=1),
    accepts("The only fatality was [a guard].", kind="killed", value=1),
    accepts("The lone person hurt in the raid was [a cook].", value=1),
    rejects("The raid was a massacre."),
    level="groups",
)
def only_one_harmed(match: Match) -> Iterator[Quantity]:
    """The same, whoever it is last."""
    found = match.span("harm")
    if found and _only(match, match.start):
        yield from harmed(match, "victims", found[0])


def _only(match: Match, index: int) -> bool:
    """Whether a group is of the only one."""
    group = match.items[index]
    words = match.view.words(max(0, group.start - 2), group.head)
    return not ONLY.isdisjoint(words)


ONLY = frozenset({"lone", "only", "sole"})


RULES: tuple[Rule, ...] = (
    harm_then_death,
    harm_half,
    harm_later,
    harm_not_so_many,
    not_so_many_harmed,
    harm_after_aside,
    harm_respectively,
    harm_by_means,
    harmed_who_died,
    attacked_who_died,
    harm_inverted,
    harmed_include,
    dead_besides,
    only_fatality,
    only_one_harmed,
)
