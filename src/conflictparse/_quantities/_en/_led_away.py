"""People taken out or away by others: "moved 300 people to a camp", "airlifted out"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities._en._entries import MASSES, entry_of
from conflictparse._quantities._en._flight import MIN_LEAVING
from conflictparse._quantities._en._moved import moved, of_the_place
from conflictparse._quantities._en._shelters import is_refuge
from conflictparse._quantities._types import QuantityKind
from conflictparse._rules import Match, Rule, accepts, rejects, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._groups import Group
    from conflictparse._quantities._types import Quantity
    from conflictparse._text import View

# "Were taken out" may be one word.
AWAY = "(out of|away from|(?<= {verb&harm} ) of) @place({noun})"
TO_REFUGE = (
    "(@result({harm_result&between|noun&harm_result&uncounted})|"
    "(to|into) ({noun&shelter_noun}|@hall({noun})))"
)


@rule(
    "@verb({verb&!passive}) <loose>? @victims(<victim>) <paren>? "
    "({verb&ing&!harm|verb&participle&!harm} ({preposition} {noun}){1,2})? "
    + TO_REFUGE,
    accepts("Soldiers moved [300 people] to a relief camp.", kind="evacuated", low=300),
    accepts("The council moved [40 families] into tents.", unit="household"),
    accepts("Police took [90 villagers] to a school.", kind="evacuated", low=90),
    accepts("The fire sent [327 residents] to evacuation tents.", low=327),
    accepts("It shifted [900 persons] belonging to 200 families to safety.", low=900),
    accepts("It shifted [900 people] living by the sea to shelters.", low=900),
    accepts("It took [900 people] stranded by rain to relief camps.", low=900),
    rejects("Soldiers moved 300 tents to a relief camp."),
    rejects("Police took 90 pupils to a school."),
    rejects("Soldiers took 30 rebels to a camp."),
    rejects("The firm sent 30 people to a camp."),
    rejects("They beat nine people to death."),
    level="groups",
)
def moved_them_to_shelter(match: Match) -> Iterator[Quantity]:
    """Who takes people to safety, to shelters or to camps."""
    view, groups, verb = match.view, match.items, match.spans("verb")[0][0]
    said = groups[verb]
    # "The landslide sent 327 residents to evacuation tents".
    sent = view.has(said.head, "sending") and view.holds(
        groups[0].start, said.start, "threat"
    )
    if _to_refuge(match) and (sent or view.has(said.head, "mover")):
        yield from _people(match, verb, least=1)


def _to_refuge(match: Match) -> bool:
    """Whether people are taken where they are safe."""
    view, result = match.view, match.span("result")
    entry = entry_of(view, match.items[result[0]]) if result else None
    if result and (entry is None or entry["kind"] not in MASSES):
        return False
    return "hall" not in match or is_refuge(view, match.items[match.end - 1])


@rule(
    "{verb&!passive} <loose>? @victims(<victim>) "
    "{verb&ing&!harm|verb&participle&!harm}? ({preposition} {noun&!counted}){0,2} "
    "({comma} {and}?|{and}) <loose>? @verb({verb&!passive}) {noun&pronoun_person} "
    + TO_REFUGE,
    accepts("The navy rescued [40 people] and brought them to safety.", low=40),
    accepts("Boats picked up [90 people] and took them to a camp.", kind="evacuated"),
    accepts("Boats rescued [90 people] marooned by rain and moved them to camps."),
    rejects("The navy rescued 40 rebels and brought them to safety."),
    rejects("They beat nine people and stabbed them to death."),
    level="groups",
)
def brought_them_to_shelter(match: Match) -> Iterator[Quantity]:
    """The same of people told of just before: "and brought them to safety"."""
    verb = match.spans("verb")[0][0]
    if _to_refuge(match) and match.view.has(match.items[verb].head, "mover"):
        yield from _people(match, verb, least=1)


@rule(
    "( @victims(<subject>) <aside>? <relative>? <loose>{0,2} {have&auxiliary}? "
    "@verb({verb&passive|verb&participle}) (by {noun&!counted})? "
    "| @verb({verb&!passive}) <loose>? @victims(<victim>) <paren>? "
    "(of {noun&name} ({and} {noun&name})?)? ) "
    "( " + AWAY + " | (from|off) @spot({noun}) | inland | out (?! of | {noun} ) "
    "| off by @ship({noun&unit_noun}) )",
    accepts("[88 residents] were moved away from the riverbank.", low=88),
    accepts("[Some 600 people] were flown out because of smoke.", kind="evacuated"),
    accepts("Buses took [214 people] out of Baro.", kind="evacuated", low=214),
    accepts("Police moved [1,200 inhabitants] of Baro away from the front.", low=1200),
    accepts("The army moved [9,000 people] inland.", kind="evacuated", low=9000),
    accepts("[300 people] were shifted from low-lying areas.", kind="evacuated"),
    accepts("[400 people] had to be airlifted from the island.", kind="evacuated"),
    accepts("All [900 residents] have been moved out.", kind="evacuated", low=900),
    accepts("[900 people] were taken off the island.", kind="evacuated", low=900),
    accepts("[900 people] were transferred by the army from villages on the line."),
    accepts("[900 people] were taken off by ferry.", kind="evacuated", low=900),
    accepts("Deputies got [900 residents] out before dawn.", kind="evacuated", low=900),
    accepts("[700 workers] were airlifted from the mine.", kind="evacuated", low=700),
    rejects("Some 900 people were taken off the list."),
    rejects("Some 12 people were airlifted from the scene to a hospital."),
    accepts("[310 people] were moved from their homes as a precaution.", low=310),
    rejects("Some 310 people were moved from the hall."),
    rejects("Some 300 people were led from the area."),
    rejects("Some 600 people were carried out."),
    rejects("A raid took 60 people out of work."),
    rejects("Buses took 214 tourists out of Baro."),
    rejects("Buses took 214 crates out of Baro."),
    level="groups",
)
def moved_out(match: Match) -> Iterator[Quantity]:
    """Many people who are taken out of a place, away from it, or inland."""
    view, (verb, _) = match.view, match.spans("verb")[0]
    said, place = match.items[verb], match.span("place")
    # "Were shifted from low-lying areas", "airlifted from the island", "taken off the
    # island"; "moved from the area" may be said of a crowd.
    spot = match.span("spot")
    built = spot and view.has(match.items[spot[0]].head, "dwelling")
    ship = "ship" in match
    off = ship or view.word(match.items[match.end - 2].start) == "off"
    # "Transferred from villages on the line": where people live, and no crowd.
    village = spot and _is_village(view, match.items[spot[0]])
    built = built or village
    if spot and not (
        off
        or view.word(said.head).startswith(("shift", "airlift"))
        or (built and "passive" in said.tags)
    ):
        return
    place = place or spot
    inland = view.form(match.items[match.end - 1].start) == "inland"
    # "Were carried out", "were taken out": of no place.
    here = ship or _dwelling_here(match, said)
    tag = "mover" if place or inland or here else "conveyor"
    away = not place or _left(view, match.items[place[0]]) or _lifted(match, said)
    taken = place and view.word(said.head).startswith(("taken out", "took out"))
    if away and (taken or ("harm" not in said.tags and view.has(said.head, tag))):
        yield from _people(match, verb, least=MIN_LEAVING)


def _is_village(view: View, place: Group) -> bool:
    """Whether a noun is of villages or towns: "villages on the contact line"."""
    unit = view.entry(place.head, "unit_noun")
    lived = unit is None and view.has(place.head, "homeland")
    return bool(lived and "plural" in place.tags and view.word(place.head) in VILLAGES)


VILLAGES = frozenset({"hamlets", "towns", "villages"})


def _lifted(match: Match, said: Group) -> bool:
    """Whether people are airlifted, and not to hospital."""
    lifted = match.view.word(said.head).startswith("airlift")
    return lifted and not match.view.holds(said.end, match.items[-1].end, "hospital")


def _dwelling_here(match: Match, said: Group) -> bool:
    """Whether those who live in a place are moved out: of that place."""
    view, victims = match.view, match.span("victims")
    who = match.items[victims[0] : victims[1]] if victims else ()
    moved_out = view.word(said.head).startswith(("move", "shift", "bus", "get", "got"))
    return moved_out and any(view.has(group.head, "dweller") for group in who)


def _left(view: View, place: Group) -> bool:
    """Whether a noun is of a place that people live in, or that is in danger."""
    unit = view.entry(place.head, "unit_noun")
    # "Out of two tower blocks".
    built = unit is not None and unit["kind"] == "building"
    named = built or "name" in place.tags
    return named or any(view.has(place.head, tag) for tag in PLACES)


PLACES = ("homeland", "dwelling", "danger_zone")


@rule(
    "( @victims(<subject>) <aside>? <relative>? <loose>{0,2} "
    "@verb({resettling&passive}) "
    "| @verb({resettling&!passive&!infinitive}) <loose>? @victims(<victim>) ) "
    "(?! <loose>? in {noun&country} )",
    accepts("[900 inhabitants] have been resettled so far.", kind="evacuated", low=900),
    accepts("[300 families] were resettled on high ground.", unit="household"),
    accepts("The mine has resettled [900 households] from two villages.", low=900),
    rejects("300 families were resettled in Canada."),
    rejects("900 refugees were resettled last year."),
    level="groups",
)
def resettled(match: Match) -> Iterator[Quantity]:
    """Those who live in a place and are given another; no refugees abroad."""
    view = match.view
    for quantity in _people(match, match.spans("verb")[0][0], least=MIN_LEAVING):
        if of_the_place(view, quantity):
            yield quantity


@rule(
    "( @victims(<subject>) <loose>{0,2} {have&auxiliary}? "
    "@verb({verb&passive|verb&participle}) "
    "| @verb({verb&!passive}) <loose>? @victims(<victim>) <paren>? ) "
    "from ({verb&participle&ruin_verb} @place({noun&unit_noun})"
    "|@place({noun&definite&plural&unit_noun}))",
    accepts("Boats rescued [90 people] from flooded homes.", kind="evacuated", low=90),
    accepts("[Some 40 people] were pulled from flooded houses.", low=40),
    accepts("[Some 90 people] had to be rescued from their homes.", kind="evacuated"),
    rejects("Boats rescued two people from flooded homes."),
    rejects("Boats rescued 90 people from flooded mines."),
    level="groups",
)
def saved_from_homes(match: Match) -> Iterator[Quantity]:
    """Many people rescued from their flooded homes."""
    view, (verb, _) = match.view, match.spans("verb")[0]
    place = match.items[match.end - 1].head
    if view.has(place, "dwelling") and view.has(match.items[verb].head, "saver"):
        yield from _people(match, verb, least=MIN_LEAVING)


def _people(match: Match, verb: int, least: int) -> Iterator[Quantity]:
    """Make a quantity of those who are evacuated."""
    hall = "hall" in match
    for quantity in moved(match, verb, QuantityKind.EVACUATED, least=least):
        who = match.view.word_at(quantity.span.end - 1)
        # "Took 90 boys to a school": that is where they learn.
        if not hall or quantity.victims is None or match.view.has(who, "comer"):
            yield quantity


RULES: tuple[Rule, ...] = (
    moved_them_to_shelter,
    brought_them_to_shelter,
    moved_out,
    resettled,
    saved_from_homes,
)
