"""People taken out of a threat's way, or who pack and run: "sent them scurrying"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities._build import of_words
from conflictparse._quantities._en._flight import MIN_LEAVING
from conflictparse._quantities._en._moved import moved, of_the_place, residents
from conflictparse._quantities._en._shelters import is_hall
from conflictparse._quantities._types import Accrual, QuantityKind
from conflictparse._rules import Match, Rule, accepts, rejects, rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from conflictparse._groups import Group
    from conflictparse._quantities._types import Quantity
    from conflictparse._text import View


def threatened(view: View, groups: Sequence[Group]) -> bool:
    """
    Whether a sentence tells of a threat, or the one before it of a fire or a raid.

    "The war has driven up rents. Some 300 people moved from the hostel" does not.
    """
    start, end = groups[0].start, groups[-1].end
    if view.holds(start, end, "threat", "precaution", "shelled"):
        return True
    number = view.sentence_of(start)
    first, last = view.sentences[number - 1] if number else (0, 0)
    return bool(view.holds(first, last, "hazard", "precaution", "shelled"))


@rule(
    "( @victims(<subject>) <aside>? <relative>? <loose>{0,2} "
    "({have&auxiliary} (?= {verb}))? "
    "@verb({moving&passive|moving&participle|mover&passive|mover&participle}) "
    "| @verb({moving&!passive&!infinitive|mover&!passive&!infinitive}) <loose>? "
    "@victims(<victim>) ) "
    "(in all)? <loose>? inland? (from|out of|off|of) @where({noun&!counted|noun&name})",
    accepts(
        "[12 patients] were transferred from a clinic in Baro as a precaution.",
        kind="evacuated",
        low=12,
    ),
    accepts("As the storm neared, [90 tourists] had been bused inland from hotels."),
    accepts("A storm hit Tel. Crews got [55 people] out of a campsite.", low=55),
    accepts("[260 tourists] were moved from hotels as the fire grew.", low=260),
    accepts("[900 people] were moved from the fire's path.", kind="evacuated"),
    accepts("[900 people] had to be moved out of the way of the lava.", low=900),
    accepts("[900 people] in all were moved from the fire's reach.", low=900),
    rejects("Crews got 55 people out of a campsite."),
    rejects("After the raid, 12 patients were transferred from a list."),
    rejects("After the raid, 12 rebels were moved from a hotel."),
    rejects("After the raid, 12 boxes were moved from a hotel."),
    rejects("Nine survivors of the storm were taken from a hospital by police."),
    level="groups",
)
def taken_out_of(match: Match) -> Iterator[Quantity]:
    """People taken out of hotels, clinics, camps or the way of a threat."""
    view, groups = match.view, match.items
    verb, where = match.spans("verb")[0][0], groups[match.end - 1]
    refuge = any(view.has(where.head, tag) for tag in LIVED_IN)
    cared = view.holds(where.start, where.head, "caring")
    # "Out of the way of the Tolbar lava flow".
    way = view.holds(where.start, where.end + MAX_WAY, "threat")
    path = view.has(where.head, "path") and way
    if not (refuge or cared or path) or _by_force(groups, match.end):
        return
    if path or threatened(view, groups):
        for quantity in moved(match, verb, QuantityKind.EVACUATED):
            who = view.word_at(quantity.span.end - 1)
            guest = not view.has(where.head, "hospital") and view.has(who, "goer")
            known = guest or view.has(who, "patient") or of_the_place(view, quantity)
            if known or quantity.victims is None:
                yield quantity


MAX_WAY = 5
"""Words of "of the Tolbar lava flow"."""

LIVED_IN = ("lodging", "hospital", "camping_ground")
"""What people are taken out of who may not live there."""


def _by_force(groups: Sequence[Group], end: int) -> bool:
    """Whether it is said who took them: "were taken from a hotel by gunmen"."""
    behind = groups[end : end + MAX_BY]
    return any("=by" in one.tags for one in behind)


MAX_BY = 4
"""Groups of "on Monday by gunmen"."""


@rule(
    "@verb({verb&!passive&!infinitive}) @victims({noun&counted}) @ran({verb&ing})? "
    "(to|for|into|towards|toward|from|out|away|across)",
    accepts("The raid sent [900 villagers] scurrying to Baro.", kind="displaced"),
    accepts("Shelling sent [90 families] scrambling for safety.", unit="household"),
    rejects("The raid sent 900 soldiers scurrying to Baro."),
    rejects("The sale sent 900 people scurrying to Baro."),
    rejects("The raid sent 900 people talking to Baro."),
    level="groups",
)
def sent_scurrying(match: Match) -> Iterator[Quantity]:
    """Many people whom a raid sends running."""
    view, groups = match.view, match.items
    verb, ran = (groups[match.spans(name)[0][0]] for name in ("verb", "victims"))
    # "900 villagers scurrying" is one group, "90 families scrambling" are two.
    apart = match.span("ran")
    last = ran.head - (not apart)
    word = groups[apart[0]].head if apart else ran.head
    runs = view.has(word, "scurrying") and view.has(last, "comer")
    if not (runs and view.has(verb.head, "sending")) or ran.count is None:
        return
    if view.holds(groups[0].start, verb.start, "threat"):
        home = view.entry(last, "unit_noun")
        yield of_words(
            view,
            (ran.count.start, last + 1),
            QuantityKind.DISPLACED,
            (verb.start, verb.end),
            match.rule,
            count=ran.count,
            noun=(ran.count.end, last + 1),
            head=last,
            unit="person" if home is None else "household",
            accrual=Accrual.NEW,
        )


@rule(
    "@victims(<subject>) <aside>? <loose>{0,2} @packed({verb&!passive&!infinitive}) "
    "(up|{noun&definite&!counted}){1,2} {and} <loose>? "
    "@verb({leaver&!passive&!infinitive}|{harm_intransitive&!infinitive})",
    accepts(
        "After the raids all [37 families] packed up and left on Monday.",
        kind="displaced",
        unit="household",
    ),
    accepts("After the raids [45 families] dismantled their tents and left.", low=45),
    accepts("It rained, and amid the floods [900 people] packed up and left."),
    rejects("All 37 families packed up and left on Monday."),
    rejects("After the raids 90 gunmen packed up and left."),
    level="groups",
)
def packed_and_left(match: Match) -> Iterator[Quantity]:
    """Many people who pack and leave, behind a threat."""
    view, groups = match.view, match.items
    packed = groups[match.spans("packed")[0][0]]
    if view.word(packed.head) in PACKING and threatened(view, groups):
        verb = match.end - 1
        yield from residents(match, verb, QuantityKind.DISPLACED, least=MIN_LEAVING)


PACKING = frozenset({"dismantled", "dismantling", "pack", "packed", "packing"})


@rule(
    "( @victims(<subject>) <aside>? <loose>{0,2} ({have&auxiliary} (?= {verb}))? "
    "@verb({verb&passive}) | @verb({verb&!passive}) <loose>? (the remaining)? "
    "@victims(<victim>) ) <loose>? from "
    "@where({noun&!counted|noun&shelter_noun|noun&indefinite})",
    accepts("[1,500 migrants] were cleared from a camp in Baro.", kind="displaced"),
    accepts("Police cleared [90 families] from the camp.", unit="household"),
    accepts("Police cleared the remaining [62 families] from Lake Tal.", low=62),
    accepts("[9,850 residents] had to be cleared from a 1,000-metre zone.", low=9850),
    rejects("Police cleared 300 protesters from a camp."),
    rejects("Police cleared 300 people from the square."),
    rejects("Some 300 people were cleared from the list."),
    level="groups",
)
def cleared_from(match: Match) -> Iterator[Quantity]:
    """People who are cleared from a camp, or from a zone where they live."""
    view, groups = match.view, match.items
    verb, where = match.spans("verb")[0][0], groups[match.end - 1]
    if not view.has(groups[verb].head, "clearing"):
        return
    camp = "shelter_noun" in where.tags or view.has(where.head, "homeland")
    camp = camp or view.has(where.head, "dwelling")
    if camp or "name" in where.tags:
        kind = QuantityKind.DISPLACED
        for quantity in moved(match, verb, kind, least=MIN_LEAVING):
            # "Cleared the remaining 62 families from Lake Tal".
            if not camp and quantity.unit != "household":
                continue
            who = view.word_at(quantity.span.end - 1)
            if view.word(who) == "migrants" or of_the_place(view, quantity):
                yield quantity


@rule(
    "@verb({verb&!passive&!infinitive}) <loose>? @victims(<victim>) "
    "({comma} ({noun}|{of}){1,4}? {comma})? "
    "@leaving({verb&infinitive&leaving|verb&infinitive&harm_intransitive}) "
    "(?! {noun} )",
    accepts("Shells fell; troops helped [61 residents] to leave.", kind="evacuated"),
    accepts("After the raid it helped [40 families] to flee.", unit="household"),
    rejects("Shells fell; troops helped 61 soldiers to leave."),
    rejects("The firm helped 61 residents to leave."),
    level="groups",
)
def helped_to_leave(match: Match) -> Iterator[Quantity]:
    """Who helps people to leave, behind a threat."""
    view, groups = match.view, match.items
    verb = match.spans("verb")[0][0]
    helped = view.word(groups[verb].head) in {"help", "helped", "helping", "helps"}
    # "Helped 40 families to move into larger flats".
    helped = helped and view.word(groups[match.end - 1].head) != "move"
    if helped and threatened(view, groups):
        yield from residents(match, verb, QuantityKind.EVACUATED, least=MIN_LEAVING)


@rule(
    "@victims(<subject>) <aside>? <loose>{0,2} @verb({giving_shelter&passive}) (with)? "
    "@haven({noun&!counted|noun&shelter_noun}) (?! {noun} | from )",
    accepts(
        "After the flood [11,300 people] have been provided with temporary shelter.",
        kind="displaced",
        low=11300,
    ),
    accepts("The storm hit Baro; [90 families] were given accommodation in schools."),
    rejects("After the flood 11,300 people were provided with shelter kits."),
    rejects("Some 90 families were given accommodation in Baro."),
    level="groups",
)
def given_shelter(match: Match) -> Iterator[Quantity]:
    """Many people who are given shelter or accommodation, behind a threat."""
    view, groups = match.view, match.items
    verb, haven = match.spans("verb")[0][0], groups[match.end - 1]
    last = view.form(haven.end - 1)
    if last in {"accommodation", "shelter"} and threatened(view, groups):
        yield from residents(match, verb, QuantityKind.DISPLACED, least=MIN)


@rule(
    "@victims(<subject>) <aside>? <loose>{0,2} "
    "@verb({finding_oneself&!passive}) <loose>? "
    "( (on|in|under|without|out on) @where({noun&!counted}) "
    "| @state({noun&harm_adjective&uncounted|between&harm_adjective}) )",
    accepts("[900 people] found themselves on the street.", kind="displaced", low=900),
    accepts("[90 families] found themselves homeless.", unit="household"),
    rejects("Some 900 people found themselves on the list."),
    rejects("Some 900 clerks found themselves jobless."),
    level="groups",
)
def found_themselves(match: Match) -> Iterator[Quantity]:
    """Many people who find themselves on the street or homeless."""
    view, groups = match.view, match.items
    verb, last = match.spans("verb")[0][0], groups[match.end - 1]
    entry = view.entry(last.head, "harm_adjective")
    homeless = entry is not None and entry["kind"] == QuantityKind.DISPLACED
    if homeless or ("where" in match and view.has(last.head, "street")):
        yield from residents(match, verb, QuantityKind.DISPLACED, least=MIN_LEAVING)


@rule(
    "@victims(<subject>) <aside>? <loose>{0,2} "
    "({verb&!passive&!cue} (out|up|<loose>|<phrase>|{noun&definite}){1,5}? {comma}? "
    "{and} <loose>?)? "
    "( @verb({sheltering&!infinitive&!passive}) | @care({verb&passive}) (after|for) ) "
    "<loose>? (in|at) @where({noun&!counted})",
    accepts("After the fire [60 families] got out and are staying in hotels.", low=60),
    accepts("A storm hit Baro. [900 people] are still staying in hotels.", low=900),
    accepts("Shelling emptied Tel; [720 villagers] are looked after in a church."),
    rejects("Shelling emptied Tel; 720 villagers are looked after in shops."),
    rejects("60 families got out and are staying in hotels."),
    rejects("After the fire 60 guards were staying in hotels."),
    rejects("After the fire 60 people stayed in line."),
    level="groups",
)
def lodged_after(match: Match) -> Iterator[Quantity]:
    """Many people who stay in hotels, or are cared for in halls, behind a threat."""
    view, groups = match.view, match.items
    care, where = match.span("care"), groups[match.end - 1]
    verb = (care or match.spans("verb")[0])[0]
    cared = care and view.has(groups[verb].head, "caring_for") and is_hall(view, where)
    lodged = not care and view.has(where.head, "lodging")
    # "Stayed in hotels for the congress", but "for the night".
    end = groups[match.end - 1].end
    meeting = view.word(end) == "for" and not view.has(end + 2, "past_stretch")
    if (cared or lodged) and not meeting and threatened(view, groups):
        stock = Accrual.STOCK
        yield from residents(match, verb, QuantityKind.DISPLACED, stock, least=MIN)


MIN = 20
"""Fewer who stay in hotels may be guests."""


RULES: tuple[Rule, ...] = (
    found_themselves,
    lodged_after,
    cleared_from,
    given_shelter,
    helped_to_leave,
    taken_out_of,
    sent_scurrying,
    packed_and_left,
)
