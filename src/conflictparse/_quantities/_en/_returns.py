"""People who come back to where they lived."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._quantities._en._entries import MASSES, entry_of
from conflictparse._quantities._en._harm import verb_of
from conflictparse._quantities._en._moved import moved
from conflictparse._quantities._en._told import status_of
from conflictparse._quantities._types import QuantityKind, VictimType
from conflictparse._rules import Match, Rule, accepts, rejects, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._quantities._types import Quantity


@rule(
    "@victims(<subject>) ({harm&participle} (<phrase>|<loose>){0,3})? <aside>? "
    "<relative>? <loose>{0,2} @verb({returner&!passive|returner&passive}) <loose>? "
    "({preposition}|{adverb}|{time})",
    accepts(
        "[About 9,000 refugees] returned from the camps.", kind="returned", low=9000
    ),
    accepts(
        "[Nearly 60 families] returned to the valley.",
        kind="returned",
        unit="household",
    ),
    rejects("The minister returned from lunch."),
    rejects("Two cooks were kidnapped. The two returned on Friday."),
    rejects("Some 900 soldiers returned to the barracks."),
    rejects("On board were 14 cooks returning from a course."),
    level="groups",
)
def came_back(match: Match) -> Iterator[Quantity]:
    """Counted people who return."""
    view, found = match.view, match.span("verb")
    if not found:
        return
    verb = match.items[found[0]]
    # "14 cooks returning from a course": it only says who they are.
    only_says = "ing" in verb.tags and verb.head == verb.start
    for quantity in moved(match, found[0], QuantityKind.RETURNED):
        displaced = quantity.unit == "household" or FOREIGN.intersection(
            quantity.victim_types
        )
        # "900 people returning from the camps".
        displaced = displaced or view.has(view.word_at(quantity.span.end - 1), "comer")
        # "The nine returned after a ransom was paid": they had been kidnapped.
        if quantity.victims is None and (quantity.value or MIN_BACK) < MIN_BACK:
            continue
        if quantity.number is not None and (displaced or not only_says):
            yield quantity


MIN_BACK = 10
"""Fewer of whom only "the nine returned" is told may come from anywhere."""


@rule(
    "@victims(<subject>) <aside>? <relative>? <loose>{0,2} "
    "@may({verb&passive|verb&auxiliary}) @let({noun&!counted})? <loose>? "
    "@verb({returner&infinitive|harm_intransitive&infinitive|homing&infinitive}|"
    "{noun&body_part})",
    accepts(
        "[Some 900 evacuees] have since been allowed to return home.",
        kind="returned",
        low=900,
    ),
    accepts(
        "[40 families] were permitted to go back to the valley.",
        kind="returned",
        unit="household",
    ),
    accepts("[Nearly 300 residents] have been able to return to Tel.", low=300),
    accepts("Of the 90 villagers who fled, [40] have been let back.", low=40),
    rejects("Some 900 players have been allowed to return."),
    rejects("Some 900 residents have been allowed to die."),
    rejects("Some 900 residents were hit in the back."),
    level="groups",
)
def let_back(match: Match) -> Iterator[Quantity]:
    """Counted people who may or can return."""
    view, groups = match.view, match.items
    back = verb_of(match, "verb")
    may = match.spans("may")[0][0]
    let = match.spans("let")[0][0] if "let" in match else may
    entry, verb = entry_of(view, groups[back]), groups[back]
    home = "homing" in verb.tags or (entry is not None and entry["kind"] == "returned")
    if not view.has(groups[let].head, "letting") or not (
        home or "returner" in verb.tags or view.word(verb.head) == "back"
    ):
        return
    for quantity in moved(match, back, QuantityKind.RETURNED):
        who = view.word_at(quantity.span.end - 1)
        own = home and not view.has(who, "goer")
        if quantity.number is not None and (
            own or quantity.victims is None or view.has(who, "comer")
        ):
            yield attrs.evolve(quantity, status=status_of(view, groups, may))


@rule(
    "{noun&counted} ({verb}|{noun}|{preposition}|<loose>|{comma}|{and}|{of}|"
    "<relative>){1,12}? "
    "@victims({noun&number}) <loose>{0,2} @verb({returner&active|returner&participle}) "
    "(?= {comma|dot|semicolon|and|but|while|open_paren})",
    accepts(
        "Some 700 people are displaced and [300] have returned.",
        kind="returned",
        low=300,
    ),
    accepts("Of 900 people displaced in May, [40] have returned.", kind="returned"),
    accepts("Some 40 families were displaced and [12] returned.", unit="household"),
    accepts("900 people displaced, [40] returned (3 May).", kind="returned", low=40),
    accepts("Some 900 people fled, of whom [40] have returned.", kind="returned"),
    rejects("Some 700 people left the hall and 300 have returned."),
    rejects("Some 700 people are displaced and 300 have voted."),
    level="groups",
)
def some_came_back(match: Match) -> Iterator[Quantity]:
    """How many of those displaced have returned."""
    view, back = match.view, verb_of(match, "verb")
    told = match.items[match.start : match.spans("victims")[0][0]]
    entries = (entry_of(view, group) for group in told if group.kind == "verb")
    if any(entry is not None and entry["kind"] in MASSES for entry in entries):
        yield from moved(match, back, QuantityKind.RETURNED)


@rule(
    "@victims({noun&counted} <phrase>? (of {noun})?) <relative> <loose>{0,2} "
    "@gone({harm_intransitive|harm&passive}) (<phrase>|<loose>|{noun&name}){0,4} "
    "{have&auxiliary}? <loose>? @verb({returner&!passive&!infinitive}"
    "|{homing&!infinitive}|{harm_intransitive&!infinitive})",
    accepts("[Eight of the 30 families] who fled have gone back.", low=8),
    accepts("[900 people] who were evacuated on Monday have returned.", low=900),
    rejects("Eight of the 30 families who fled have died."),
    rejects("Eight of the 30 families who wept have gone back."),
    level="groups",
)
def who_fled_came_back(match: Match) -> Iterator[Quantity]:
    """People told of as those who fled, and who are back."""
    view = match.view
    (gone, _), (verb, _) = match.spans("gone")[0], match.spans("verb")[0]
    entries = entry_of(view, match.items[gone]), entry_of(view, match.items[verb])
    fled, back = (None if one is None else one["kind"] for one in entries)
    home = match.items[verb].tags & {"returner", "homing"} or back == "returned"
    if fled in MASSES and fled != "returned" and home:
        yield from moved(match, verb, QuantityKind.RETURNED)


@rule(
    "@victims({noun&counted} <phrase>?) <relative> <loose>{0,2} {sheltering} <loose>? "
    "{preposition} {noun&shelter_noun} <phrase>? <loose>? "
    "( @verb({returner&!infinitive}|{homing&!infinitive}) "
    "| @verb({verb&passive}) @home({noun&unit_noun}) )",
    accepts("[900 people] who had been living in camps were flown home.", low=900),
    accepts(
        "[90 families] who lived in camps in Tel have gone home.", unit="household"
    ),
    rejects("900 people who had been living in camps were given a home."),
    rejects("900 people who had been living in camps have voted."),
    level="groups",
)
def camp_dwellers_back(match: Match) -> Iterator[Quantity]:
    """People told of as those who lived in camps, and who are back."""
    view, (verb, _) = match.view, match.spans("verb")[0]
    last = match.items[match.end - 1]
    home = view.form(last.end - 1) == "home" and last.end == last.start + 1
    if "home" not in match or (home and view.has(match.items[verb].head, "back_mover")):
        yield from moved(match, verb, QuantityKind.RETURNED)


@rule(
    "@victims(<subject>) <aside>? <loose>{0,2} {leaver&!passive&!infinitive} "
    "({noun&!counted}|{noun&shelter_noun}|{preposition}|<loose>){1,6}? {and} <loose>? "
    "@verb({returner&!passive&!infinitive}|{homing&!infinitive}"
    "|{harm_intransitive&!infinitive})",
    accepts("[27,000 IDPs] left the camps in Goma and went back to Masi.", low=27000),
    accepts("[90 families] left the school and returned home.", unit="household"),
    rejects("Some 900 people left the school and went back to work."),
    rejects("Some 900 people left the camp site and returned to the beach."),
    rejects("Two ministers left the talks and returned to Baro."),
    level="groups",
)
def left_and_returned(match: Match) -> Iterator[Quantity]:
    """People who leave camps or shelters and return."""
    view, verb = match.view, match.end - 1
    start = match.items[match.spans("victims")[0][0]].start
    camps = view.holds(start, match.items[verb].start, "displaced_noun")
    entry = entry_of(view, match.items[verb])
    if entry is not None and entry["kind"] != "returned":
        return
    for quantity in moved(match, verb, QuantityKind.RETURNED):
        if camps or quantity.unit == "household":
            yield quantity


@rule(
    "@victims({noun&counted} of {noun&pronoun_person}"
    "|(?<! {preposition&!subordinator|verb} ) {noun&number}) <loose>{0,2} "
    "@verb({returner&active|returner&participle}) (?! {noun} )",
    accepts("Some 900 people fled. [40 of them] have since returned.", low=40),
    accepts("He evacuated 90 families. [12 of them] returned.", kind="returned"),
    accepts("Some 900 people fled. Two weeks later [400] had returned.", low=400),
    accepts("It deported 900 Zambians. Since May [9,000] have gone back.", low=9000),
    rejects("Some 900 people fled in 40 cars; 12 returned empty."),
    rejects("Some 900 players left. Five of them have since returned."),
    rejects("Some 900 people fled. Five of them have since voted."),
    level="groups",
)
def of_them_came_back(match: Match) -> Iterator[Quantity]:
    """How many are back of those displaced that the sentence before tells of."""
    view, verb = match.view, verb_of(match, "verb")
    number = view.sentence_of(match.items[match.start].start)
    # "12 returned empty": what they are like, and perhaps no people.
    bare = "number" in match.items[match.spans("victims")[0][0]].tags
    ahead = match.items[match.end : match.end + 1]
    if bare and not all(one.kind == "time" or one.tags & ENDS for one in ahead):
        return
    start, end = view.sentences[max(0, number - 1)]
    told = (
        view.entry(index, tag)
        for index in range(start, end)
        for tag in ("harm", "harm_intransitive", "displaced_noun", "harm_adjective")
    )
    sent = number and view.holds(start, end, "deporter", "return_noun")
    if sent or (number and any(one and one["kind"] in MASSES for one in told)):
        yield from moved(match, verb, QuantityKind.RETURNED)


ENDS = frozenset({"comma", "dot", "preposition", "conjunction"})
"""Tags of what may stand behind "9,100 had returned"."""


@rule(
    "@victims(<subject>) {harm&participle} (<phrase>|<loose>){0,3} "
    "({have&auxiliary} since)? <loose>? @verb({harm_intransitive|harm&passive})",
    accepts(
        "[57,000 people] displaced from the east returned home.",
        kind="returned",
        low=57000,
    ),
    accepts(
        "[80 families] evacuated on Monday have since returned home.",
        kind="returned",
        unit="household",
    ),
    rejects("57,000 people displaced from the east died down there."),
    level="groups",
)
def displaced_came_back(match: Match) -> Iterator[Quantity]:
    """People who were displaced and are back: the later is what counts."""
    found = match.span("verb")
    entry = entry_of(match.view, match.items[found[0]]) if found else None
    if found and entry is not None and entry["kind"] == "returned":
        yield from moved(match, found[0], QuantityKind.RETURNED)


@rule(
    "( @victims(<subject>) <aside>? <loose>{0,2} @verb({deporter&passive}) <loose>? "
    "(from|by|to) {noun&country} | {noun&country} (<loose>|<phrase>){0,2} "
    "@verb({deporter&!passive&!infinitive}) <loose>? @victims(<object>) )",
    accepts(
        "[Some 640 Zambians] were deported from Chad.",
        kind="returned",
        low=640,
        accrual="new",
    ),
    accepts("Chad deported [90 migrants] on Sunday.", kind="returned", low=90),
    rejects("Two envoys were deported from Chad."),
    rejects("Some 640 Zambians were deported in 1915."),
    level="groups",
)
def deported(match: Match) -> Iterator[Quantity]:
    """Foreigners whom a state sends back to their own."""
    for quantity in moved(match, verb_of(match, "verb"), QuantityKind.RETURNED):
        foreign = FOREIGN.intersection(quantity.victim_types)
        if quantity.number is not None and (quantity.country or foreign):
            yield quantity


FOREIGN = frozenset({VictimType.FOREIGNER, VictimType.MIGRANT, VictimType.REFUGEE})


@rule(
    "@victims(<subject>) <aside>? <relative>? <loose>{0,2} @verb({homing})",
    accepts("[Fewer than 90 displaced people] have gone home.", kind="returned"),
    accepts(
        "[Some 90 refugee families] went home in May.",
        kind="returned",
        unit="household",
    ),
    accepts("[90 families] who had taken refuge in Tel came home.", kind="returned"),
    rejects("Some 90 patients went home on Sunday."),
    level="groups",
)
def went_home(match: Match) -> Iterator[Quantity]:
    """People of whom the words say that they had been displaced, and who go home."""
    view = match.view
    for quantity in moved(match, verb_of(match, "verb"), QuantityKind.RETURNED):
        # "90 people who had taken refuge in Tel came home".
        start, end = match.items[match.start].start, match.items[match.end - 1].start
        told = any(
            (entry := entry_of(view, one)) is not None and entry["kind"] in MASSES
            for one in match.items[match.start : match.end - 1]
        )
        displaced = VictimType.REFUGEE in quantity.victim_types or view.holds(
            start, end, "displaced_noun"
        )
        displaced = displaced or told
        if quantity.number is not None and displaced:
            yield quantity


@rule(
    "{noun&return_noun} of @victims({noun&counted})",
    accepts(
        "The return of [2,700 displaced people] was slow.", kind="returned", low=2700
    ),
    accepts(
        "It spoke of the repatriation of [90 families].",
        kind="returned",
        unit="household",
    ),
    rejects("It spoke of the return of 90 books."),
    level="groups",
)
def return_of(match: Match) -> Iterator[Quantity]:
    """A noun of coming back, and who does."""
    yield from moved(match, match.start, QuantityKind.RETURNED, least=1)


RULES: tuple[Rule, ...] = (
    return_of,
    deported,
    let_back,
    went_home,
    who_fled_came_back,
    camp_dwellers_back,
    left_and_returned,
    of_them_came_back,
    displaced_came_back,
    came_back,
    some_came_back,
)
