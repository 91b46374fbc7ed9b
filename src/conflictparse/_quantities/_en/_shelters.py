"""People who are away from home: in camps and shelters, with host families."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._quantities._build import of_words
from conflictparse._quantities._en._entries import MASSES, entry_of
from conflictparse._quantities._en._moved import moved
from conflictparse._quantities._en._told import status_of
from conflictparse._quantities._types import Accrual, QuantityKind, VictimType
from conflictparse._rules import Match, Rule, accepts, rejects, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._groups import Group
    from conflictparse._quantities._types import Quantity
    from conflictparse._text import View

MIN_CAMP = 20
"""Fewer "people in the camp" are those of whom something else is told."""


@rule(
    "@victims(<subject>) ({harm&participle} (<phrase>|<loose>){0,3} | <aside>)? "
    "<relative>? <loose>{0,2} @verb({sheltering|be&auxiliary}) (<loose>|{preposition}|"
    "{noun&!shelter_noun&!person}|{verb&participle&!harm}){0,5}? {noun&shelter_noun}",
    accepts(
        "[About 6,000 people] were staying in shelters.",
        kind="displaced",
        low=6000,
        accrual="stock",
    ),
    accepts(
        "[Some 2,300 families] are living in camps.",
        kind="displaced",
        low=2300,
        unit="household",
    ),
    accepts("[900 people] affected by rain have been accommodated in camps.", low=900),
    rejects("12 evacuation centres remain open."),
    rejects("Some 900 people are in detention centres."),
    accepts("[900 people] are in protracted displacement.", kind="displaced"),
    rejects("Six shares stayed in demand."),
    rejects("Some 4,000 people are at risk of displacement."),
    level="groups",
)
def in_shelters(match: Match) -> Iterator[Quantity]:
    """People who live or stay in camps and shelters."""
    found = match.span("verb")
    where, view = match.items[match.end - 1], match.view
    # "Are at risk of displacement": nowhere yet.
    if found and not (
        view.word(where.head) in LOOSE_SHELTERS and view.word(where.start - 1) == "of"
    ):
        yield from moved(match, found[0], QuantityKind.DISPLACED, Accrual.STOCK)


@rule(
    "( @victims(<subject>) <aside>? <relative>? <loose>{0,2} "
    "@verb({verb&!passive&!infinitive}) "
    "| @force({forcer}) @victims(<victim>) <loose>? @verb({verb&infinitive}) ) "
    "@night({noun&definite|noun&indefinite|noun&plural&!counted}|{time}) "
    "( (<phrase>|{preposition}){0,2}? (in|at|inside|under|on|@with(with)) "
    "@where({noun}) | outdoors | outside (?! {noun} ) "
    "| outside @home({noun&definite}) | away from @gone({noun&unit_noun}) )",
    accepts(
        "[About 480 people] spent the night in evacuation centres in Baro.",
        kind="displaced",
        low=480,
    ),
    accepts("[90 families] spent Monday night in a school.", unit="household"),
    accepts("[90 families] are spending nights in tents.", unit="household"),
    accepts("It forced [900 people] to spend the night in tents.", kind="displaced"),
    accepts("[900 people] spent the night outdoors.", kind="displaced", low=900),
    accepts("[900 people] spent a second night outside their houses.", low=900),
    accepts("[900 people] spent Monday night with relatives.", kind="displaced"),
    accepts("It forced [900] to spend the night away from home.", kind="displaced"),
    accepts("After the fire [17 people] spent the night in a leisure centre.", low=17),
    rejects("900 people spent the night outside the court."),
    rejects("900 people spent the night with guards."),
    rejects("About 480 people spent the night in talks."),
    rejects("It forced 480 people to spend the night in court."),
    rejects("About 480 people spent the summer in a camp."),
    level="groups",
)
def nights_in(match: Match) -> Iterator[Quantity]:
    """Many people who spend a night where nobody has a home."""
    view, (verb, _) = match.view, match.spans("verb")[0]
    night = match.items[match.spans("night")[0][0]]
    if (
        _is_away(match)
        and view.has(match.items[verb].head, "spending")
        and not NIGHTS.isdisjoint(view.words(night.start, night.end))
    ):
        told = match.spans("force")[0][0] if "force" in match else verb
        hit = view.holds(match.items[0].start, match.items[-1].end, "threat", "hazard")
        least, stock = 2 if hit else MIN_CAMP, Accrual.STOCK
        yield from moved(match, told, QuantityKind.DISPLACED, stock, least=least)


def _is_away(match: Match) -> bool:
    """Whether people are where nobody has a home: "in a school", "on the street"."""
    view, where = match.view, match.items[match.end - 1]
    if "home" in match:
        # "Outside their houses", not "outside his house".
        theirs: bool = view.word(where.start) == "their"
        return theirs and view.has(where.head, "dwelling")
    if "gone" in match:
        return bool(view.has(where.head, "dwelling"))
    if "where" not in match:
        return True
    # "Spent the night with relatives".
    if "with" in match:
        return view.word(where.head) in HOSTS
    rough = view.has(where.head, "rough")
    civic = view.has(where.end - 1, "civic_centre")
    refuge = is_refuge(view, where) if civic else is_hall(view, where)
    return rough or "shelter_noun" in where.tags or refuge


NIGHTS = frozenset({"night", "nights", "overnight"})


def is_hall(view: View, where: Group) -> bool:
    """
    Whether nobody has a home there: "schools", "public buildings".
    """
    last = view.form(where.end - 1)
    common = last == "buildings" and view.form(where.end - 2) in COMMON
    # "A town hall" is one word.
    return common or view.has(where.end - 1, "hall") or last in HALLS


@rule(
    "@victims(<subject>) <aside>? <relative>? <loose>{0,2} {verb&becoming&passive}? "
    "@verb({shelter_verb&ing|shelter_verb&passive|shelter_verb&active}) <loose>? "
    "{preposition}",
    accepts(
        "[Some 7,100 people] are still sheltering in 23 schools.",
        kind="displaced",
        low=7100,
        accrual="stock",
    ),
    accepts(
        "[1,250 families] are accommodated in public buildings.",
        kind="displaced",
        unit="household",
    ),
    accepts(
        "[Some 300 people] are believed to be hiding in the forest.",
        kind="displaced",
        status="unconfirmed",
    ),
    rejects("The 300 pupils are housed in a new wing."),
    level="groups",
)
def taken_in(match: Match) -> Iterator[Quantity]:
    """Many people who shelter or are accommodated somewhere."""
    found = match.span("verb")
    if found:
        yield from moved(
            match, found[0], QuantityKind.DISPLACED, Accrual.STOCK, least=MIN_CAMP
        )


@rule(
    "@victims(<subject>) <aside>? <relative>? <loose>{0,2} "
    "(@verb({verb&sheltering}) <loose>? | @verb({be&auxiliary}) <loose> @stay({noun})) "
    "(in | inside | at) @where({noun&plural|noun&unit_noun|noun&definite}) (?! of )",
    accepts(
        "[About 640 families] are sleeping in schools.",
        kind="displaced",
        unit="household",
        accrual="stock",
    ),
    accepts("[Some 2,100 people] were staying in churches.", kind="displaced"),
    accepts("[300 people] have been placed in hotels.", kind="displaced", low=300),
    accepts("[390 residents] slept at the gym.", kind="displaced", low=390),
    rejects("Some 2,100 monks live in monasteries."),
    rejects("Some 2,100 people live in houses by the river."),
    level="groups",
)
def in_halls(match: Match) -> Iterator[Quantity]:
    """Many people who sleep or live where nobody has a home: in schools."""
    view, (verb, _) = match.view, match.spans("verb")[0]
    where = match.items[match.spans("where")[0][0]]
    # "Are now sleeping": behind "now" the verb looks like a noun.
    stay = match.span("stay")
    if stay and not view.has(match.items[stay[0]].head, "sheltering"):
        return
    # "Slept at the gym"; who "stayed in the church" may have prayed.
    wide = where.tags & {"plural", "unit_noun"}
    if not (wide or view.has(match.items[verb].head, "sleeping_rough")):
        return
    # "Have been placed in hotels"; who "stays in hotels" may be a guest.
    placed = "passive" in match.items[verb].tags and is_refuge(view, where)
    if not (placed or is_hall(view, where)):
        return
    stock = Accrual.STOCK
    for quantity in moved(match, verb, QuantityKind.DISPLACED, stock, least=MIN_CAMP):
        if AT_HOME.isdisjoint(quantity.victim_types):
            yield quantity


AT_HOME = frozenset({VictimType.RELIGIOUS, VictimType.TEACHER})


def is_refuge(view: View, where: Group) -> bool:
    """
    Whether people may be taken there: "a school", "hotels", "a senior centre".
    """
    last = where.end - 1
    centre = view.has(last, "civic_centre") and view.has(last - 1, "civic")
    covered = view.has(where.head, "cover") or view.has(where.head, "lodging")
    return centre or covered or is_hall(view, where)


HALLS = frozenset({"hall", "halls"})
COMMON = frozenset({"church", "government", "municipal", "public", "school"})


@rule(
    "@victims(<subject>) <aside>? <loose>{0,2} "
    "({verb&!negated} (?= {verb&infinitive} ))? "
    "@verb({sheltering&passive|sheltering&ing|sheltering&active|sheltering&participle|"
    "sheltering&infinitive}) <loose>? (by | with | (at | in) {noun&definite} of) "
    "({noun&person}|{noun&shelter_noun})",
    accepts(
        "[About 300 families] are being hosted by relatives.",
        kind="displaced",
        unit="household",
        accrual="stock",
    ),
    accepts("[Some 1,100 people] are staying with friends.", kind="displaced"),
    accepts("[Some 900 people] have gone to live with friends.", kind="displaced"),
    rejects("Some 900 people hope to live with relatives."),
    rejects("The dancers are staying with friends."),
    level="groups",
)
def with_hosts(match: Match) -> Iterator[Quantity]:
    """People who stay with relatives, friends or host families."""
    view = match.view
    found = match.span("verb")
    if not found:
        return
    gone = match.items[found[0] - 1]
    on_way = "infinitive" not in match.items[found[0]].tags or (
        view.has(gone.head, "becoming") or view.has(gone.head, "forcer")
    )
    if not on_way or view.word(match.items[match.end - 1].head) not in HOSTS:
        return
    finite = found[0] - ("infinitive" in match.items[found[0]].tags)
    status = status_of(view, match.items, finite)
    for quantity in moved(
        match, found[0], QuantityKind.DISPLACED, Accrual.STOCK, least=1
    ):
        yield attrs.evolve(quantity, status=status)


HOSTS = frozenset(
    {
        "families",
        "friends",
        "host communities",
        "host families",
        "host family",
        "hosts",
        "kin",
        "locals",
        "neighbours",
        "neighbors",
        "relatives",
        "residents",
        "villagers",
    }
)


@rule(
    "(?<! {verb&harm} ) @victims({noun&counted&!harm_adjective}) "
    "(<phrase> (?= {adverb|time} {preposition} ))? "
    "(from {noun&counted&unit_noun} (?= {verb}))? "
    "({verb&ing&sheltering}|{verb&passive&counting}|{verb&participle&counting})? "
    "(for|after)? <loose>? "
    "(in | at | inside | across) {noun&shelter_noun} "
    "(?! <loose>? {harm|be})",
    accepts(
        "The agency feeds [more than 195,000 Iraqis] in 21 camps.",
        kind="displaced",
        low=195000,
        accrual="stock",
    ),
    accepts(
        "There are [at least 175,500] staying in 224 shelters.",
        kind="displaced",
        low=175500,
    ),
    accepts("It rained on, with [900 people] now in relief camps.", low=900),
    accepts("[8,100 individuals] were identified in 12 camps.", kind="displaced"),
    accepts("Storm: [4,400 persons] in 22 towns still in evacuation centers", low=4400),
    accepts("[8,300] from 210 families are cared for in 81 camps.", low=8300),
    accepts("146 families / [731 persons] served inside 4 ECs", low=731),
    rejects("Soldiers killed 30 people in the camp."),
    rejects("Some 30 people were arrested in the camp."),
    rejects("It gave back 546 civilians dead in camps."),
    rejects("The 30 people in the camp were killed."),
    level="groups",
)
def counted_in_camps(match: Match) -> Iterator[Quantity]:
    """Many people in camps, whatever is said of them."""
    view, groups = match.view, match.items
    where = groups[match.end - 1]
    group = groups[match.start]
    cue = where.start, where.end
    if view.word(where.head) in LOOSE_SHELTERS:
        return
    if view.has(group.head, "sheltering") and group.count is not None:
        # "There are 175,500 staying in": the verb is no noun of people.
        yield of_words(
            view,
            (group.count.start, group.count.end),
            QuantityKind.DISPLACED,
            cue,
            match.rule,
            count=group.count,
            accrual=Accrual.STOCK,
        )
        return
    for quantity in moved(
        match, match.start, QuantityKind.DISPLACED, Accrual.STOCK, least=MIN_CAMP
    ):
        yield attrs.evolve(quantity, cue=view.mention(*cue))


LOOSE_SHELTERS = frozenset(
    {"base", "displacement", "open", "settlements", "siege", "shelter"}
)
"""Words of the list that need a verb of staying beside them."""


@rule(
    "@victims(<subject>) <aside>? <relative>? <loose>{0,2} "
    "({verb&passive|verb&participle} ({noun&!counted}|{preposition}|<loose>){0,6}? "
    "{and} <loose>? | {have&auxiliary} )? @verb({verb&passive|verb&participle}) "
    "(<loose>|(by|in|on|from) {noun&!counted} (of {noun&name})?){0,3} "
    "@result({harm_result&between|noun&harm_result&uncounted}|"
    "(to|into) ({noun&shelter_noun}|@hall({noun})))",
    accepts(
        "[40 families] were shifted by boat to relief camps.",
        kind="evacuated",
        unit="household",
    ),
    accepts("[Some 900 people] had been moved to a camp.", kind="evacuated", low=900),
    accepts("[Some 90 people] had to be moved to a shelter.", kind="evacuated", low=90),
    accepts("[Some 40 residents] were taken to a school.", kind="evacuated", low=40),
    accepts("[90 people] rescued and shifted to safer places.", low=90),
    accepts("[90 people] were plucked from roofs and taken to a camp.", low=90),
    accepts("[Five families] were moved to a hotel.", unit="household"),
    accepts("[90 people] were moved from the slopes of Mount Tor to a town hall."),
    rejects("Some 900 people were beaten to death."),
    rejects("Some 900 parcels were shifted to camps."),
    accepts("It hit nine homes, whose [90 tenants] were moved to a church.", low=90),
    rejects("Some 900 boys were sent to a school."),
    level="groups",
)
def moved_to_shelter(match: Match) -> Iterator[Quantity]:
    """People who are taken to safety, to shelters or to camps."""
    view, groups = match.view, match.items
    (verb, _), (result, _) = match.spans("verb")[0], match.spans("result")[0]
    entry = entry_of(view, groups[result])
    if not view.has(groups[verb].head, "moving") or (
        entry is not None and entry["kind"] not in MASSES
    ):
        return
    hall = "hall" in match
    where = groups[match.end - 1]
    if hall and not is_refuge(view, where):
        return
    # "Holidaymakers were moved to gymnasiums as a precaution".
    guests = view.holds(groups[0].start, groups[-1].end, "precaution")
    for quantity in moved(match, verb, QuantityKind.EVACUATED, least=not guests):
        who = view.word_at(quantity.span.end - 1)
        lives = view.has(who, "comer") or view.has(who, "occupier")
        if not hall or quantity.victims is None or lives or guests:
            yield quantity


RULES: tuple[Rule, ...] = (
    in_shelters,
    with_hosts,
    counted_in_camps,
    taken_in,
    nights_in,
    in_halls,
    moved_to_shelter,
)
