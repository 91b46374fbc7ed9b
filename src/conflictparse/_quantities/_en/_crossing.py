"""People who go: who abandon a place, cross a border, escape a war."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities._en._flight import MIN_LEAVING
from conflictparse._quantities._en._moved import moved, of_the_place, residents
from conflictparse._quantities._types import QuantityKind
from conflictparse._rules import Match, Rule, accepts, rejects, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._quantities._types import Quantity
    from conflictparse._text import View


@rule(
    "@victims(<subject>) <aside>? <loose>{0,2} "
    "@verb({abandoner&active|abandoner&participle|abandoner&ing}) <loose>? "
    "@place({noun})",
    accepts("[Some 1,500 farmers] abandoned 11 hamlets.", kind="displaced", low=1500),
    accepts("[300 families] have deserted the village.", unit="household"),
    rejects("Some 1,500 farmers abandoned 11 plans."),
    rejects("Some 300 soldiers abandoned the village."),
    level="groups",
)
def abandoned_place(match: Match) -> Iterator[Quantity]:
    """Many people who abandon the places they live in."""
    place = match.items[match.spans("place")[0][0]]
    if match.view.has(place.head, "homeland") or "name" in place.tags:
        yield from _many(match, QuantityKind.DISPLACED)


@rule(
    "@victims(<subject>) <aside>? <relative>? <loose>{0,2} "
    "@verb({going_away&!passive&!infinitive}) <loose>? "
    "( (over|across) @border({noun}) | @river({noun&definite}) <loose>? (into|to) "
    "{noun&!person} "
    "| (from {noun&name}|{noun&!person})? (into|to) {noun&!person} )",
    accepts("[60 families] trekked across the border.", kind="refugees"),
    accepts("[9,000 people] crossed from Chad into neighbouring countries.", low=9000),
    accepts("[9,000 people] crossed from Sudan into Chad.", kind="refugees", low=9000),
    accepts("[190,000 Rohingya] have crossed the Tal river to Chad.", kind="refugees"),
    accepts("[900 people] crossed the river into the neighbouring state.", low=900),
    rejects("900 people moved to the neighbouring house."),
    rejects("60 families trekked across the desert."),
    rejects("60 trucks streamed across the border."),
    rejects("9,000 people walked from Sudan into Chad."),
    rejects("9,000 people crossed the river to Baro."),
    rejects("9,000 people crossed the stage to Chad."),
    rejects("9,000 people moved into other flats."),
    level="groups",
)
def crossed_over(match: Match) -> Iterator[Quantity]:
    """Many people who stream across a border, or into other countries."""
    view, border = match.view, match.span("border")
    place = match.items[match.end - 1]
    # "Into neighbouring countries", "into the next-door republic".
    beside = view.holds(place.start, place.head, "beside")
    other = beside and view.has(place.head, "state_word")
    # "Crossed from Sudan into Chad".
    verb = match.items[match.spans("verb")[0][0]]
    crossed = view.has(verb.head, "crossing") and view.has(place.head, "country")
    # "Crossed the Tal river to Chad".
    river = match.span("river")
    water = river is not None and view.has(match.items[river[0]].head, "water_word")
    fair = river and view.word(match.items[match.end - 1].end) == "for"
    if river and (fair or not (water or other)):
        return
    other = other or (crossed and (water or view.word(place.start - 1) == "into"))
    if view.has(place.head, "border_word") if border else other:
        yield from _many(match, QuantityKind.REFUGEES)


@rule(
    "@victims(<subject>) <aside>? <paren>? <loose>{0,2} "
    "@verb({going_away&!passive&!infinitive}) <loose>? "
    "( (in|at) @camp({noun&shelter_noun}) "
    "| (in|at) {noun&name} (on {time})? from {noun&name|noun&thing} "
    "| (in|at) @in({noun&name}) "
    "| {noun&expletive}? from @flooded({verb&participle&ruin_verb}) {noun&plural} )",
    accepts("[1,087 people] arrived at the camp.", kind="displaced", low=1087),
    accepts("[231 households] arrived in Baro from Tel.", unit="household"),
    accepts("[231 families] arrived in Baro in May. They had fled raids.", low=231),
    accepts("[3,300 people] have arrived there from flooded villages.", low=3300),
    rejects("231 families arrived in Baro in May. They had fled boredom."),
    rejects("Some 231 guests arrived in Baro from Tel."),
    rejects("Some 231 people arrived in Baro from Tel."),
    rejects("Some 900 people arrived at the summer camp."),
    level="groups",
)
def arrived(match: Match) -> Iterator[Quantity]:
    """Many people who arrive at a camp, or households that arrive from elsewhere."""
    view, (verb, _) = match.view, match.spans("verb")[0]
    camp, where = "camp" in match, match.items[match.end - 1]
    # "The camp", "a relief camp", but no "summer camp".
    bare = view.has(where.start, "article") and where.head == where.start + 1
    if not view.word(match.items[verb].head).startswith("arriv"):
        return
    if "in" in match and not _had_fled(view, match.items[0].start):
        return
    for quantity in _many(match, QuantityKind.DISPLACED):
        who = view.word_at(quantity.span.end - 1)
        home = quantity.unit == "household"
        people = view.has(who, "comer") and ("flooded" in match or (camp and bare))
        if home or people:
            yield quantity


def _had_fled(view: View, start: int) -> bool:
    """Whether the next sentence says of those who came: "they had fled attacks"."""
    number = view.sentence_of(start) + 1
    if number >= len(view.sentences):
        return False
    first, last = view.sentences[number]
    opens = view.word(first) in {"all", "most", "they"}
    fled = view.holds(first, min(last, first + MAX_FLED), "harm_intransitive")
    return opens and fled and view.holds(first, last, "threat")


MAX_FLED = 5
"""Words of "they said they had fled"."""


@rule(
    "@victims(<subject>) <aside>? <loose>{0,2} @verb({leaver&!passive&!infinitive}) "
    "behind <loose>? @home({noun&!counted})",
    accepts("[2,000 people] left behind homes and herds.", kind="displaced", low=2000),
    accepts("[90 families] have left behind their houses.", unit="household"),
    rejects("Some 2,000 people left behind their phones."),
    level="groups",
)
def left_homes_behind(match: Match) -> Iterator[Quantity]:
    """Many people who leave their homes behind."""
    if match.view.has(match.items[match.end - 1].head, "dwelling"):
        for quantity in _many(match, QuantityKind.DISPLACED):
            if of_the_place(match.view, quantity):
                yield quantity


@rule(
    "@victims(<subject>) <aside>? <loose>{0,2} "
    "@verb({going_away&!passive&!infinitive}) out of @place({noun&definite|noun&name})",
    accepts("[54,000 residents] streamed out of the city.", kind="displaced"),
    accepts("[90 families] trekked out of Baro.", unit="household"),
    rejects("Some 900 people moved out of the city."),
    rejects("Some 54,000 people streamed out of the stadium."),
    rejects("Some 900 soldiers walked out of the city."),
    level="groups",
)
def streamed_out(match: Match) -> Iterator[Quantity]:
    """Many people who stream out of where they live."""
    view, place = match.view, match.items[match.end - 1]
    lived = view.has(place.head, "homeland") or "name" in place.tags
    said = match.items[match.spans("verb")[0][0]].head
    if lived and view.has(said, "streaming"):
        for quantity in _many(match, QuantityKind.DISPLACED):
            if of_the_place(view, quantity):
                yield quantity


@rule(
    "@verb({forcer&!passive}) @victims(<victim>) <phrase>? (over|across) "
    "@border({noun})",
    accepts("Raids drove [3,000 people] across the border.", kind="refugees", low=3000),
    accepts("It sent aid, pushing [900 families] over the frontier.", low=900),
    rejects("Raids drove 3,000 people across the bridge."),
    rejects("Raids drove 30 rebels across the border."),
    level="groups",
)
def driven_over(match: Match) -> Iterator[Quantity]:
    """Many people who are driven across a border."""
    if match.view.has(match.items[match.end - 1].head, "border_word"):
        yield from _many(match, QuantityKind.REFUGEES)


@rule(
    "@verb({forcer&!passive}) (away|out|off) <loose>? @victims(<victim>)",
    accepts("Fighting has driven away [8,800 people].", kind="displaced", low=8800),
    accepts("Raids drove out [90 families].", kind="displaced", unit="household"),
    rejects("Police led away 30 people."),
    rejects("Police pushed away 300 people."),
    rejects("The army drove out 30 rebels."),
    rejects("The rain drove away 900 fans."),
    level="groups",
)
def driven_away(match: Match) -> Iterator[Quantity]:
    """Many people whom fighting, raids or a flood drive away."""
    verb, first = match.items[match.start], match.items[0].start
    threatened = match.view.holds(first, verb.start, "threat")
    if not (threatened and match.view.word(verb.head).startswith(DRIVEN)):
        return
    for quantity in _many(match, QuantityKind.DISPLACED):
        if of_the_place(match.view, quantity):
            yield quantity


@rule(
    "@verb({verb&!passive&!infinitive}) <loose>? @victims(<victim>) "
    "({comma} (most|all)? ({noun}|{of}){1,5}? {comma})? "
    "(into|to|toward|towards) @where({noun})",
    accepts("Raids sent [900 people] into the swamps.", kind="displaced", low=900),
    accepts("Shelling pushed [900 people], most of them women, towards the border."),
    accepts("Fighting sent [90 families] into the bush.", unit="household"),
    accepts("Clashes have driven [900 people] to the provincial capital Tel.", low=900),
    accepts("The army shelled Baro, sending [8,000] into the bush.", low=8000),
    rejects("The firm sent 900 people into the swamps."),
    rejects("Raids sent 900 people into a rage."),
    rejects("The war sent 900 people to the capital for a protest."),
    rejects("Raids sent 90 soldiers into the swamps."),
    level="groups",
)
def driven_into(match: Match) -> Iterator[Quantity]:
    """Many people whom fighting or a flood drives into the bush, or to a border."""
    view, (verb, _) = match.view, match.spans("verb")[0]
    where, said = match.items[match.end - 1], match.items[verb]
    off = view.has(where.head, "wilds") or view.has(where.head, "border_word")
    # "Drove 900 people to the provincial capital".
    towns = range(where.start, where.end)
    driven = view.word(said.head).startswith(DRIVEN)
    off = off or (driven and any(view.has(at, "homeland") for at in towns))
    if not (off and view.has(said.head, "driver_off")):
        return
    # "The army shelled Baro, sending 8,000 into the bush".
    if view.holds(match.items[0].start, said.start, "threat", "attack_verb"):
        for quantity in _many(match, QuantityKind.DISPLACED):
            if quantity.victims is None or of_the_place(view, quantity):
                yield quantity


@rule(
    "@verb({ousting&!passive&!infinitive}) <loose>? @victims(<victim>) to "
    "@flight({noun&!counted})",
    accepts("The offensive put [95,000 people] to flight.", kind="displaced"),
    accepts("Raids have put [90 families] to flight.", unit="household"),
    rejects("The army put 90 rebels to flight."),
    rejects("The firm put 900 people to work."),
    level="groups",
)
def put_to_flight(match: Match) -> Iterator[Quantity]:
    """Many people who are put to flight."""
    if match.view.word(match.items[match.end - 1].head) == "flight":
        for quantity in _many(match, QuantityKind.DISPLACED):
            if of_the_place(match.view, quantity):
                yield quantity


DRIVEN = ("driv", "drov", "forc", "push")


@rule(
    "@victims(<subject>) <aside>? <relative>? <loose>{0,2} "
    "@verb({escaper&active|escaper&participle|escaper&ing}) @threat({noun&!counted})",
    accepts("[300 people] escaped the fighting.", kind="displaced", low=300),
    accepts("[900 families] have escaped the violence.", unit="household"),
    accepts("[Some 9,000 people] escaped the besieged town.", kind="displaced"),
    rejects("Some 300 people escaped the flooded town."),
    rejects("Some 300 people escaped the fire."),
    rejects("Some 300 people watched the fighting."),
    rejects("Some 30 gunmen escaped the fighting."),
    level="groups",
)
def escaped_war(match: Match) -> Iterator[Quantity]:
    """Many people who escape fighting or persecution."""
    view, (verb, _) = match.view, match.spans("verb")[0]
    threat = match.items[match.end - 1]
    # "Escaped the besieged town".
    town = view.has(threat.head, "homeland") and view.holds(
        threat.start, threat.head, "beleaguered"
    )
    if view.has(match.items[verb].head, "escaper") and (
        town or view.has(threat.head, "lasting_threat")
    ):
        yield from _many(match, QuantityKind.DISPLACED)


@rule(
    "( @victims(<subject>) <aside>? <loose>{0,2} @be({be&auxiliary}) <loose>? "
    "| @victims({noun&counted} <paren>?) ) on @move({noun&definite})",
    accepts("[28,000 people] were on the move.", kind="displaced", low=28000),
    accepts("[700 villagers] are on the run.", kind="displaced", low=700),
    accepts("Baro: [2,480 families] on the move due to drought", unit="household"),
    rejects("Some 28,000 people were on the road."),
    rejects("Some 40 people are on the run."),
    rejects("Some 700 inmates are on the run."),
    rejects("Some 700 people are on the run after a jailbreak."),
    rejects("Some 700 people on the move can now pay by phone."),
    level="groups",
)
def on_the_move(match: Match) -> Iterator[Quantity]:
    """Hundreds of people on the move or on the run; fewer ran from prison."""
    view, move = match.view, match.end - 1
    start, end = match.items[0].start, match.items[-1].end
    # "On the move in Baro" may be said of those who telephone.
    bare = "be" not in match and not view.holds(start, end, "threat")
    escaped = not JAILS.isdisjoint(view.words(start, end))
    if bare or escaped or not view.has(match.items[move].head, "roving"):
        return
    yield from residents(match, move, QuantityKind.DISPLACED, least=MIN_ROVING)


JAILS = frozenset({"custody", "jail", "jailbreak", "prison"})
MIN_ROVING = 100
"""Fewer people "on the run" may have broken out of jail."""


def _many(match: Match, kind: QuantityKind) -> Iterator[Quantity]:
    """Make a quantity of many who go."""
    return moved(match, match.spans("verb")[0][0], kind, least=MIN_LEAVING)


RULES: tuple[Rule, ...] = (
    abandoned_place,
    crossed_over,
    arrived,
    streamed_out,
    left_homes_behind,
    driven_over,
    driven_away,
    driven_into,
    put_to_flight,
    escaped_war,
    on_the_move,
)
