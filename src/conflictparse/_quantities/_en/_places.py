"""One harm in several places: "709 people in Baro and 363 in Tel"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._quantities._en._entries import entry_of
from conflictparse._quantities._en._harm import harmed
from conflictparse._quantities._en._moved import moved
from conflictparse._quantities._en._placing import PLACES, SHELTERS, like, placed
from conflictparse._quantities._types import Accrual, QuantityKind, Role
from conflictparse._rules import Match, Rule, accepts, rejects, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._quantities._types import Quantity


@rule(
    "@victims({noun&counted}) <paren>? @harm({harm&participle|harm&passive|"
    "death_verb_of_time|harm_intransitive&!infinitive|harm_noun|"
    "noun&harm_adjective&uncounted}) <loose>? "
    "(by {noun&!counted})? {preposition&!of&!including} "
    "@place({noun&!counted} (of {noun&name})?) "
    "( " + PLACES + " ){1,6}",
    accepts(
        "The flood left [700 people] displaced in Baro and [300] in Tel district.",
        kind="displaced",
        low=[700, 300],
    ),
    accepts(
        "In May [900 people] were displaced in the town of Toba, [340] in Riosa.",
        kind="displaced",
        low=[900, 340],
    ),
    accepts(
        "Then [700 people] were displaced by floods in Baro and [300] in nearby Tel.",
        kind="displaced",
        low=[700, 300],
    ),
    accepts(
        "It counted [12 people] killed in Baro, [nine] in Tel and [four] in Sarim.",
        kind="killed",
        low=[12, 9, 4],
    ),
    accepts(
        "[3,126 HH] (9,000 people) displaced in Baro, [904 HH] in Tel.",
        unit=["household", "household"],
    ),
    accepts("[Two men] were killed in Baro and [another], a cook, in Tel.", low=[2, 1]),
    rejects("It counted 12 people killed in Baro and 300 shops open."),
    level="groups",
)
def harm_by_place(match: Match) -> Iterator[Quantity]:
    """The same harm in one place after another: the noun and the verb stand once."""
    verb = match.span("harm")
    if verb:
        yield from placed(match, harmed(match, "victims", verb[0]))


@rule(
    "@harm({verb&harm&!passive}) <loose>? @victims({noun&counted}) "
    "{preposition&!including} @place({noun&!counted} (of {noun&name})?) "
    "( " + PLACES + " ){1,6}",
    accepts(
        "Bombs killed [12] in the district of Baro and [nine] in Tel.", low=[12, 9]
    ),
    accepts(
        "The storm displaced [4,100 people] in Baro and [2,900] in Tel.",
        kind="displaced",
        low=[4100, 2900],
    ),
    accepts("Bombs killed [12 people] in Baro and [nine] in Tel.", kind="killed"),
    rejects("The storm displaced water in Baro and 2,900 in Tel."),
    level="groups",
)
def harm_active_by_place(match: Match) -> Iterator[Quantity]:
    """The same with the verb before: "displaced 4,100 people in Baro and 2,900 in"."""
    verb = match.span("harm")
    if verb:
        yield from placed(match, harmed(match, "victims", verb[0]))


@rule(
    "@harm({noun&harm_adjective&counted|noun&harm_noun&counted}) <loose>? "
    "{preposition&!of&!including} "
    "@place({noun&!counted}|{noun&counted&!person&!unit_noun&!number}) "
    "( " + PLACES + " ){1,6}",
    accepts("Clashes left three dead on one side and [four] on the other.", low=4),
    accepts("Clashes left three dead in Baro and [four] in Tel.", low=4),
    accepts(
        "It counted 12 deaths in Baro, [nine] in Tel and [two] in Sur.", low=[9, 2]
    ),
    rejects("Clashes left three dead in Baro and four shops in Tel."),
    rejects("Clashes left three shops in Baro and four in Tel."),
    level="groups",
)
def counted_by_place(match: Match) -> Iterator[Quantity]:
    """Behind figures that say the harm themselves: "12 deaths in Baro, nine in Tel"."""
    first, _ = match.spans("harm")[0]
    places = match.spans("place")[1:]
    found = harmed(match, "victims", first)
    for quantity, (place, stop) in zip(found, places, strict=False):
        groups = match.items
        mention = match.view.mention(groups[place].start, groups[stop - 1].end)
        yield attrs.evolve(quantity, place=mention)


@rule(
    "@victims({noun&counted}) <aside>? @verb({sheltering}) <loose>? {preposition} "
    "@place({noun&!counted|noun&shelter_noun|noun&unit_noun}) "
    "( " + SHELTERS + " ){1,6}",
    accepts(
        "[6,000 people] were staying at the base and [about 5,000] at the airstrip.",
        kind="displaced",
        accrual="stock",
        low=[6000, 5000],
    ),
    accepts(
        "[900 families] are sheltering in the school, [40] in the chapel.",
        unit=["household", "household"],
    ),
    rejects("Six people stayed at the inn and two at the mill."),
    level="groups",
)
def sheltered_by_place(match: Match) -> Iterator[Quantity]:
    """Many people who stay in one place and another."""
    verb = match.span("verb")
    if verb:
        found = moved(
            match, verb[0], QuantityKind.DISPLACED, Accrual.STOCK, least=MIN_SHELTERED
        )
        yield from placed(match, found)


MIN_SHELTERED = 20


@rule(
    "(?<! {of} ) @victims({noun&displaced_noun&counted}) "
    "( ({comma}|{semicolon}|{and}|{comma} {and}) @place({noun&name&!counted}) {comma}? "
    "@victims({noun&number}) ){1,9} (?! {verb|noun} )",
    accepts(
        "Baro hosts [40,000 IDPs], Sarim [12,000] and Oram [3,000].",
        kind="displaced",
        low=[40000, 12000, 3000],
    ),
    accepts("Baro has [1.2 million refugees] and Sarim [900,000].", kind="refugees"),
    rejects("Baro hosts 40 shops, Tel 12 and Sur three."),
    rejects("It saw 900 returnees, and Tel 12 of them."),
    level="groups",
)
def displaced_by_place(match: Match) -> Iterator[Quantity]:
    """Where the verb stands once: "Baro hosts 40,000 IDPs, Tel 12,000"."""
    view, first = match.view, match.items[match.start]
    entry = view.entry(first.head, "displaced_noun")
    if entry is None:
        return
    kind, verb = QuantityKind(entry["kind"]), match.start
    found = list(moved(match, verb, kind, Accrual(entry["accrual"] or "stock")))
    for quantity in found:
        yield like(quantity, found[0])


@rule(
    "(?<! {noun|verb|preposition} ) @label({noun&displaced_noun&!counted}|"
    "{noun&harm_noun&!counted}|{verb&harm&participle}) "
    "({preposition} {noun&!counted}){0,2} {colon} "
    "@place({noun&name&!counted}) ({colon}|{dash}|{open_paren})? "
    "@victims({noun&number}) {close_paren}? "
    "( ({comma}|{semicolon}|{and}|{comma} {and}) @place({noun&name&!counted}) "
    "({colon}|{dash}|{open_paren})? @victims({noun&number}) {close_paren}? ){1,12}",
    accepts(
        "IDPs by state: Dara [7,200], Kelor [5,400], Ulan [3,100].",
        kind="displaced",
        low=[7200, 5400, 3100],
    ),
    accepts("Refugees: Kelor [500,000]; Ulan [900,000]", kind="refugees"),
    accepts("Displaced people: Kelor ([3,000]), Ulan ([500])", kind="displaced"),
    rejects("Teams: Kelor 12, Ulan nine, Dara four"),
    rejects("Refugees: the camps took 500,000; Ulan 900,000"),
    level="groups",
)
def listed_by_place(match: Match) -> Iterator[Quantity]:
    """A label and the figures of one place after another."""
    label = match.spans("label")[0][0]
    group, view = match.items[label], match.view
    entry = view.entry(group.head, "displaced_noun") or entry_of(view, group)
    if entry is not None:
        kind = QuantityKind(entry["kind"])
        stock = "displaced_noun" in group.tags and not entry["accrual"]
        grown = Accrual.STOCK if stock else Accrual.UNKNOWN
        yield from placed(match, moved(match, label, kind, grown))


@rule(
    "{preposition} @place({noun&!counted}) {comma}? @victims({noun&counted}) <loose>? "
    "@harm({harm&passive|harm&participle|harm_intransitive}) (<phrase>|<loose>){0,2} "
    "( {comma}? ({and}|{comma}|{semicolon}|{but}) {preposition} "
    "@place({noun&!counted}) {comma}? @victims({noun&number}) "
    "(?! <loose>? {harm&passive|harm_intransitive} ) ){1,6}",
    accepts(
        "In Baro [1,200 families] fled, and in Tel, [800].",
        kind="displaced",
        low=[1200, 800],
    ),
    accepts("In Baro [12 people] were killed and in Tel, [nine].", kind="killed"),
    rejects("In Baro 12 people were killed and in Tel 800 shops burned."),
    rejects("In Baro 12 people were killed; in Tel, two were hurt."),
    level="groups",
)
def harm_after_place(match: Match) -> Iterator[Quantity]:
    """The place before each figure: "in Baro 1,200 families fled, in Tel, 800"."""
    verb = match.span("harm")
    if verb:
        yield from placed(match, harmed(match, "victims", verb[0]))


@rule(
    "(@whole({noun&counted})? @harm({harm&passive|harm&participle}) "
    "| @harm({verb&harm&!passive}) @whole({noun&counted})) <loose>? "
    "{preposition} @place({noun&!counted}) "
    "{open_paren} @victims({noun&counted}) {close_paren} "
    "( ({comma}|{and}|{comma} {and}) {preposition}? @place({noun&!counted}) "
    "{open_paren} @victims({noun&number}) {close_paren} ){1,9}",
    accepts(
        "People were displaced in Baro ([12,000]), Tel ([7,500]) and Sarim ([900]).",
        kind="displaced",
        low=[12000, 7500, 900],
    ),
    accepts("Rebels were killed in Baro ([120]) and Tel ([105]).", kind="killed"),
    accepts(
        "[240 families] were displaced from Baro ([130]) and Tel ([110]).",
        role=["total", "part", "part"],
        unit=["household", "household", "household"],
    ),
    accepts(
        "Bombs killed [220 people] in Baro ([120]) and Tel ([100]).",
        role=["total", "part", "part"],
    ),
    rejects("Fairs were held in Baro (2019) and Tel (2021)."),
    level="groups",
)
def harm_in_brackets(match: Match) -> Iterator[Quantity]:
    """Places with their figures in brackets behind them."""
    verb, _ = match.spans("harm")[0]
    whole = next(harmed(match, "whole", verb), None)
    if whole is not None:
        yield whole
    for quantity in placed(match, harmed(match, "victims", verb)):
        # "240 families were displaced from Baro (120)": some of those.
        yield (
            quantity
            if whole is None
            else attrs.evolve(
                like(quantity, whole), place=quantity.place, role=Role.PART
            )
        )


@rule(
    "( @first({noun&counted})? @harm({harm&passive|harm_intransitive&!infinitive}) "
    "| @first({noun&counted}) @harm({harm&participle}) ) "
    "<loose>{0,2} ( <phrase>|{time} ){1,3} ({comma}|{comma}? {and}|{semicolon}) "
    "@victims({noun&counted|noun&indefinite&person} ({and} "
    "{noun&counted&person|noun&indefinite&person})?) ( {preposition&!of&!including} "
    "({noun&name|noun&definite&!body_part}|{time}) | {time} ) "
    "(?= <phrase>{0,2} {dot|comma|semicolon|and} )",
    accepts(
        "Twelve people were killed on Monday and [nine] on Tuesday.",
        kind="killed",
        low=9,
    ),
    accepts("Two shells: 12 killed in Baro, [two guards] in Tel.", low=2),
    accepts("A cook was shot dead in Baro, [two guards] in Tel.", low=2),
    accepts("A cook died at the gate, [a guard] in the hall.", value=1),
    rejects("Twelve people were killed on Monday and two shops shut on Tuesday."),
    rejects("A cook was seen in Baro, two guards in Tel."),
    level="groups",
)
def harm_elsewhere(match: Match) -> Iterator[Quantity]:
    """
    The same harm to others at another place or time, without its verb.

    A bare number is of those counted first.
    """
    verb, view = match.spans("harm")[0][0], match.view
    first = next(harmed(match, "first", verb), None)
    for quantity in harmed(match, "victims", verb):
        last = view.word_at(quantity.span.end - 1)
        if quantity.victims is None and first is not None:
            yield like(quantity, first)
        elif quantity.victims is None or view.has(last, "person"):
            yield quantity


@rule(
    "@harm({verb&harm&!passive}) <loose>? @first(<victim>) "
    "({noun}|{preposition}|{and}|{time}|{verb&harm&!passive}|<loose>){0,8}? "
    "({comma}|{semicolon}|{dash}) ({and}|while)? "
    "@next({noun&definite&!person}|{noun&others}) "
    "({comma} (<phrase>{1,2} {comma} | {time} {comma})?)? "
    "@victims({noun&counted|noun&indefinite&person|noun&indefinite&title} "
    "(<joint> <victim>){0,3}) "
    "(?= <phrase>{0,2} {dot|comma|semicolon|and} )",
    accepts("The first bomb killed two; the second, [a nurse].", value=1),
    accepts("Two went off, one killing six, the second [a captain].", value=1),
    accepts("The first killed nine, the second, minutes later, [16].", low=16),
    accepts("One mine killed a cook; another, [two guards].", kind="killed", low=2),
    rejects("The first killed nine, the second hurt 16."),
    rejects("The first bomb killed two; the mayor, a nurse, left."),
    rejects("The bomb killed two; the second, 12 kg of powder, did not go off."),
    level="groups",
)
def harm_of_next(match: Match) -> Iterator[Quantity]:
    """What the next of several did, without its verb: "the second, a policewoman"."""
    view, verb = match.view, match.spans("harm")[0][0]
    group = match.items[match.spans("next")[0][0]]
    named = any(view.has(group.head, tag) for tag in ("ordinal", "others"))
    if not named and not view.has(group.start + 1, "next_one"):
        return
    first = next(harmed(match, "first", verb), None)
    for quantity in harmed(match, "victims", verb):
        bare = quantity.victims is None and first is not None
        yield like(quantity, first) if bare and first is not None else quantity


@rule(
    "of {noun&counted&harm_noun|noun&counted&harm_adjective} {comma} "
    "@victims({noun&number}) {verb}? {preposition&!of&!including} "
    "@place({noun&!counted}) ( " + PLACES + " ){0,6}",
    accepts(
        "Of the 41 deaths, [29] occurred in Baro and [12] in Tel.",
        kind="killed",
        low=[29, 12],
        role="part",
    ),
    accepts("Of the 60 fatalities, [nine] were in Tel.", kind="killed", low=9),
    rejects("Of the 41 shops, 29 stood in Baro and 12 in Tel."),
    rejects("Of the 41 deaths, most occurred in Baro."),
    level="groups",
)
def parts_by_place(match: Match) -> Iterator[Quantity]:
    """Where the dead or the hurt of a total were: "of the 41 deaths, 29 in Baro"."""
    verb = match.start + 1
    for quantity in placed(match, harmed(match, "victims", verb)):
        yield attrs.evolve(quantity, role=Role.PART)


@rule(
    "@victims({noun&number}) of @harm({noun&harm_noun&definite|"
    "noun&harm_adjective&definite}) {verb}? {preposition&!of&!including} "
    "@place({noun&name&!counted}) ( " + PLACES + " ){1,6}",
    accepts(
        "Nine men died, with [six] of the deaths in Baro and [three] in Tel.",
        kind="killed",
        low=[6, 3],
        role=["part", "part"],
    ),
    accepts("[Six] of the deaths were in Baro, [three] in Tel.", kind="killed"),
    rejects("Six of the deaths shook Baro and three in Tel."),
    rejects("Six of the shops in Baro and three in Tel shut."),
    level="groups",
)
def some_of_the_counted_by_place(match: Match) -> Iterator[Quantity]:
    """The same where the total is told before: "14 of the deaths in Baro, nine in"."""
    verb = match.span("harm")
    if verb:
        for quantity in placed(match, harmed(match, "victims", verb[0])):
            yield attrs.evolve(quantity, role=Role.PART)


RULES: tuple[Rule, ...] = (
    harm_by_place,
    harm_active_by_place,
    counted_by_place,
    sheltered_by_place,
    displaced_by_place,
    listed_by_place,
    harm_after_place,
    harm_in_brackets,
    harm_elsewhere,
    harm_of_next,
    parts_by_place,
    some_of_the_counted_by_place,
)
