"""People who leave: forced out, in flight, gone from where they lived."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._quantities._en._entries import entry_of
from conflictparse._quantities._en._flight import LEAVING_KINDS, MIN_LEAVING
from conflictparse._quantities._en._harm import harmed
from conflictparse._quantities._en._moved import leaving_kind, moved
from conflictparse._quantities._en._out_of import goes_out, is_saved
from conflictparse._quantities._kinds import MOVED
from conflictparse._quantities._types import QuantityKind, Role
from conflictparse._rules import Match, Rule, accepts, rejects, rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from conflictparse._groups import Group
    from conflictparse._quantities._types import Quantity
    from conflictparse._text import View


@rule(
    "{forcer} ({noun&person&!counted} {and})? @victims(<victim> (of {noun})?) "
    "<paren>? (or @victims({noun&counted}))? <phrase>{0,2}? "
    "({and} {noun&definite|noun&person&!counted})? <aside>? <loose>?? "
    "@leaving({verb&infinitive&leaving|verb&infinitive&harm_intransitive|"
    "verb&infinitive&harm|harm&passive&modal} "
    "| {verb&infinitive&sheltering} {preposition} {noun&shelter_noun} "
    "| {preposition} {noun&shelter_noun} | @get({verb&infinitive}) out "
    "(?! of {noun&!definite} ) | out | into | from | off)",
    accepts(
        "The fire forced [2,700 tenants] out of their flats.",
        kind="displaced",
        low=2700,
    ),
    accepts(
        "It has driven [4,680 households] (23,400 people) from their homes.",
        unit="household",
    ),
    accepts(
        "Shelling forced [337,000 residents] to evacuate.", kind="evacuated", low=337000
    ),
    accepts("Clashes pushed [900 people] into Chad.", kind="refugees", low=900),
    accepts("Fires forced [900 people] across the state to flee.", low=900),
    accepts("It forced [900 people], mostly women, to leave their huts.", low=900),
    accepts("A leak forced [90 people] living nearby to leave.", low=90),
    accepts("It forced [900 guests] and residents to flee.", kind="displaced"),
    accepts("It led [90 families] or [430 people] to flee.", low=[90, 430]),
    accepts("It forced guests and [900 residents] to leave.", kind="displaced"),
    accepts("It forced another [900 people] into UN schools.", role="additional"),
    accepts("Crews are ordering [90 households] to get out.", unit="household"),
    rejects("The flood forced the mayor to speak."),
    rejects("A fault forced 300 people to leave the train."),
    rejects("It forced 900 shops in Baro to turn the sick out."),
    rejects("A train brought 900 people from Baro."),
    rejects("They forced 900 people into the church."),
    rejects("He ordered 90 people to watch out."),
    rejects("The general ordered 12 prisoners to be shot."),
    level="groups",
)
def forced_out(match: Match) -> Iterator[Quantity]:
    """
    "Forced 2,700 tenants out of their flats", "forcing 4,100 to flee".
    """
    last = match.items[match.end - 1]
    entry = entry_of(match.view, last) if last.kind == "verb" else None
    # "A train brought 900 from Baro".
    said = match.view.word(match.items[match.start].head)
    if (
        said in BRINGING
        and last.kind != "verb"
        and match.view.form(last.start) != "out"
    ):
        return
    # "Ordered 12 prisoners to be shot".
    if entry is not None and entry["kind"] not in MOVED:
        return
    get = match.span("get")
    if get and match.view.word(match.items[get[0]].head) not in GETTING:
        return
    if not goes_out(match):
        yield from moved(match, match.start, leaving_kind(match))


@rule(
    "@verb({forcer}) {noun&counted} ({verb&infinitive}|{preposition}|out) "
    "({noun&!counted}|{preposition}|{adverb}){0,6}? ({comma} {and}?|{and}) "
    "@victims({noun&number}) {preposition&!of} {verb&ing&!harm}? {noun&name}",
    accepts(
        "Rain forced 61,000 people to leave their homes in Baro and [27,500] in Tel.",
        kind="displaced",
        low=27500,
    ),
    accepts(
        "It drove 900 people from their huts in Baro, and a further [400] in Tel.",
        kind="displaced",
        role="additional",
    ),
    rejects("Rain forced 61 shops to close in Baro and 27 in Tel."),
    level="groups",
)
def forced_elsewhere(match: Match) -> Iterator[Quantity]:
    """As many more elsewhere: "forced 900 people out in Baro and 400 in Tel"."""
    (verb, _), view = match.spans("verb")[0], match.view
    first = match.items[verb + 1]
    unit = view.entry(first.head, "unit_noun")
    if unit["kind"] == "household" if unit else view.has(first.head, "person"):
        yield from moved(match, verb, QuantityKind.DISPLACED)


BRINGING = frozenset({"bring", "bringing", "brings", "brought"})
"""Verbs of forcing that also tell of a journey."""


@rule(
    "@victims(<subject>) <aside>? <relative>? <loose>{0,2} "
    "@verb({forcer&passive|have&auxiliary|forcer&participle}|{have} (?= until )) "
    "<loose>?? (by {noun} (<phrase>|{time})? | until ({time}|{noun}))? "
    "@leaving({verb&infinitive&leaving|verb&infinitive&harm_intransitive|"
    "verb&infinitive&harm|harm&passive&modal} "
    "| {verb&infinitive&sheltering|verb&passive&modal&sheltering} {preposition} "
    "| {verb&infinitive&sheltering} @other({noun&uncounted}) "
    "| @get({verb&infinitive})? out (?! of {noun&!definite} ) "
    "| into | from | off | over | across)",
    accepts(
        "[Some 70 millers] were forced to leave their huts.", kind="displaced", low=70
    ),
    accepts("[Over 4,600 villagers] had to evacuate.", kind="evacuated"),
    accepts("[90 tenants] had to be placed in shelters.", kind="displaced"),
    accepts("[900 people] ordered to leave as storm nears", kind="displaced"),
    accepts("[900] told to evacuate", kind="evacuated", low=900),
    accepts("[900 villagers] told to evacuate homes as river rises", low=900),
    accepts("All [44 occupants] were told to get out.", kind="displaced", low=44),
    accepts("Its [84 villagers] had until 1 a.m. to leave.", kind="displaced", low=84),
    accepts("[85 neighbours] had to sleep elsewhere.", kind="displaced", low=85),
    accepts("[900 people] had to be accommodated in a school.", kind="displaced"),
    rejects("All 44 occupants were told to watch out."),
    rejects("Some 90 people were brought out alive."),
    rejects("Some 90 people were brought out of the rubble."),
    rejects("Some 900 people had to sleep elsewhere as the hotel was full."),
    rejects("Some 900 people were asked to leave messages on the site."),
    rejects("Some 900 people brought to leave the hall"),
    rejects("Guests, some 600, had to leave the hall."),
    rejects("Some 900 people asked to leave comments"),
    rejects("The mayor had to speak."),
    rejects("Poverty is one of many reasons why people have been forced to leave."),
    level="groups",
)
def had_to_leave(match: Match) -> Iterator[Quantity]:
    """The same from the side of those who leave."""
    found = match.span("verb")
    if not found:
        return
    other, get = match.span("other"), match.span("get")
    if other and not _put_out(match, match.items[other[0]]):
        return
    if get and match.view.word(match.items[get[0]].head) not in GETTING:
        return
    # "Five men were asked to leave": a party, and no home.
    said = match.items[found[0]]
    asked, bare = match.view.word(said.head) in ASKING, "participle" in said.tags
    # "350,000 ordered to leave", but "forces brought in to leave".
    if bare and not (match.view.has(said.head, "told_to") and _ends_there(match)):
        return
    least = MIN_LEAVING if asked or bare else 0
    # "Sent 300 workers home, and 60 had to sleep in the canteen".
    start = match.items[0].start
    rests = "infinitive" in match.items[match.end - 2].tags
    if rests and match.view.holds(start, said.start, "hired", "goer"):
        return
    # "Guests, some 600, had to leave the hall".
    if not (goes_out(match) or is_saved(match, said)):
        yield from moved(match, found[0], leaving_kind(match), least=least)


def _put_out(match: Match, other: Group) -> bool:
    """
    Whether people have to sleep elsewhere who are at home, and no guests.
    """
    view = match.view
    guests = view.holds(match.items[0].start, match.items[-1].end, "goer", "lodging")
    return view.word(other.head) == "elsewhere" and not guests


def _ends_there(match: Match) -> bool:
    """
    Whether nothing but a place is left: "asked to leave", no "leave comments".

    "Told to leave homes": where they live.
    """
    behind = match.items[match.end : match.end + 1]
    return all(
        one.kind != "noun"
        or "definite" in one.tags
        or match.view.has(one.head, "dwelling")
        for one in behind
    )


GETTING = frozenset({"clear", "get", "move"})
ASKING = frozenset({"asked", "told"})


@rule(
    "@victims(<subject>) <aside>? <loose>{0,2} ({verb&passive} <loose>? "
    "@verb({leaver&infinitive}) | @verb({leaver&active|leaver&participle|leaver&ing})) "
    "<loose>? "
    "@place({noun&name|noun&thing&definite|noun&place|noun&definite|"
    "noun&!person&!counted})",
    accepts("[More than 4,500 people] left Dar Selim.", kind="displaced", low=4500),
    accepts("[300 villagers] have left the valley.", kind="displaced", low=300),
    accepts("[75 households] left Baro village.", unit="household"),
    accepts("[90 households] have left Kelo valley.", unit="household"),
    accepts("[Some 900 people] are thought to have left the capital.", low=900),
    rejects("Some 900 people are set to leave the capital."),
    rejects("Some 300 villagers left country music alone."),
    rejects("All 60 members left the hall."),
    rejects("The 300 marchers left the square."),
    level="groups",
)
def left_place(match: Match) -> Iterator[Quantity]:
    """Many people who leave a place by name, or the town or area they live in."""
    view, groups = match.view, match.items
    verb, place = match.span("verb"), match.span("place")
    if not (verb and place):
        return
    where, left = groups[place[0]], groups[verb[0]]
    # "Are thought to have left", but not "are set to leave".
    if "infinitive" in left.tags and not view.holds(left.start, left.head, "have"):
        return
    # "Left Baro village", but not "left country music".
    known = where.tags & {"definite", "name", "place"} or view.has(where.start, "cap")
    if not known or not ("name" in where.tags or view.has(where.head, "homeland")):
        return
    if view.holds(where.start, where.end + 1, "shelter_noun"):
        return  # "left Dara 5 camp": on the way home
    yield from moved(match, verb[0], QuantityKind.DISPLACED, least=MIN_LEAVING)


@rule(
    "@victims(<subject>) <aside>? <loose>{0,2} "
    "@verb({leaver&active|leaver&participle}) (?! <loose>? {preposition}? {noun} )",
    accepts("[Some 500 villagers] had left by Monday.", kind="displaced", low=500),
    accepts("The [160 people] living there had left.", kind="displaced", low=160),
    accepts(
        "[120 of the 900 inhabitants] have already left.", kind="displaced", low=120
    ),
    accepts("Residents are fleeing: [9,700] have left since Friday.", low=9700),
    accepts("Raids emptied the town: [900 people] left in two days.", low=900),
    rejects("The 300 marchers had left by noon."),
    rejects("The guests are leaving: 97 have left since Friday."),
    rejects("Fifty residents left after the concert."),
    rejects("The 40 villagers had left the meeting."),
    rejects("At dawn 40 villagers had left for the market."),
    level="groups",
)
def left_home(match: Match) -> Iterator[Quantity]:
    """Those who live in a place and "have left", which can only be that place."""
    view, groups = match.view, match.items
    verb, victims = match.span("verb"), match.span("victims")
    if not (verb and victims):
        return
    gone = groups[verb[0]]
    living = any(
        view.has(group.head, "dweller") for group in groups[victims[0] : victims[1]]
    )
    # "Residents are fleeing: 9,700 have left", "the town emptied: 900 people left".
    bare = "number" in groups[victims[0]].tags
    told = (entry_of(view, group) for group in groups[: victims[0]]) if bare else ()
    # "The 160 people living there had left".
    between = groups[victims[0]].end, gone.start
    living = living or "living" in view.words(*between)
    living = living or any(one and one["kind"] in LEAVING_KINDS for one in told)
    emptied = view.holds(groups[0].start, groups[victims[0]].start, "emptying")
    if emptied or (living and view.holds(gone.start, gone.head, "have")):
        yield from moved(match, verb[0], QuantityKind.DISPLACED, least=MIN_LEAVING)


@rule(
    "@victims({noun&counted} <phrase>?) {comma}? <relative> <loose>{0,2} "
    "@harm({harm_intransitive&!harm}|{harm&passive})",
    accepts(
        "The raid drew in [25,000 people] who fled two districts.",
        kind="displaced",
        low=25000,
        accrual="new",
    ),
    accepts(
        "Food came for [1,200 families] who had been evacuated.",
        kind="evacuated",
        unit="household",
    ),
    rejects("Police looked for 40 gunmen who fled the raid."),
    rejects("They sought 25 people who had fled from jail to talk."),
    level="groups",
)
def moved_relative(match: Match) -> Iterator[Quantity]:
    """Many people, and a clause that says that they fled or were displaced."""
    view, groups = match.view, match.items
    harm = match.span("harm")
    entry = entry_of(view, groups[harm[0]]) if harm else None
    if harm is None or entry is None or entry["kind"] not in LEAVING_KINDS:
        return
    start = match.spans("victims")[0][0]
    words = view.words(groups[match.end - 1].end, groups[-1].end)[:MAX_JAIL]
    if not JAILS.isdisjoint(words):
        return
    for quantity in harmed(match, "victims", harm[0]):
        part = _is_included(view, groups, start) and _counted_before(groups, start)
        yield attrs.evolve(quantity, role=Role.PART) if part else quantity


MAX_JAIL = 4
JAILS = frozenset({"jail", "prison", "custody", "detention", "captivity"})


def _is_included(view: View, groups: Sequence[Group], index: int) -> bool:
    return index > 0 and view.has(groups[index - 1].start, "including")


def _counted_before(groups: Sequence[Group], index: int) -> bool:
    return any(group.count is not None for group in groups[:index])


@rule(
    "{comma} with @victims({noun&counted}) <loose>? @harm({harm&participle|"
    "harm_adjective&participle|noun&harm_adjective|harm_intransitive&ing})",
    accepts(
        "Some 900 people were displaced in May, with [600 people] displaced in Baro.",
        kind="displaced",
        low=600,
        role="part",
    ),
    accepts(
        "The storm hit two towns, with [600 people] displaced.",
        kind="displaced",
        role="total",
    ),
    accepts("Rebels hit two towns, with [600 people] fleeing so far.", low=600),
    rejects("The storm hit two towns, with 600 shops open."),
    level="groups",
)
def moved_with(match: Match) -> Iterator[Quantity]:
    """
    ", with 600 displaced in Baro": some of those counted before.

    Where nobody was, they are counted here.
    """
    view, groups = match.view, match.items
    harm = match.span("harm")
    entry = entry_of(view, groups[harm[0]]) if harm else None
    if harm is None or entry is None:
        return
    before = (entry_of(view, group) for group in groups[: match.start])
    told = any(one is not None and one["kind"] == entry["kind"] for one in before)
    for quantity in harmed(match, "victims", harm[0]):
        if str(quantity.kind) in LEAVING_KINDS:
            part = told and quantity.role is Role.TOTAL
            yield attrs.evolve(quantity, role=Role.PART) if part else quantity


RULES: tuple[Rule, ...] = (
    forced_out,
    had_to_leave,
    forced_elsewhere,
    moved_relative,
    moved_with,
    left_place,
    left_home,
)
