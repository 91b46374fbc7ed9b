"""Moves told in few words: "3,400 have done so", "are waiting in tents"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._quantities._build import of_words
from conflictparse._quantities._en._entries import MASSES, entry_of
from conflictparse._quantities._en._flight import MIN_LEAVING
from conflictparse._quantities._en._moved import leaving_kind, moved
from conflictparse._quantities._en._shelters import is_refuge
from conflictparse._quantities._kinds import MOVED
from conflictparse._quantities._types import Accrual, QuantityKind, Role
from conflictparse._rules import Match, Rule, accepts, rejects, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._quantities._types import Quantity


@rule(
    "@victims(<subject>) <loose>{0,2} @verb({verb&active&!negated})",
    accepts("Up to 900 people may have to leave. So far [340] have done so.", low=340),
    accepts("All 900 were told to evacuate; [340] had done so by noon.", low=340),
    rejects("Up to 900 people may have to vote. So far 340 have done so."),
    rejects("They were told to leave. Some 340 have said so."),
    level="groups",
)
def have_done_so(match: Match) -> Iterator[Quantity]:
    """Who has left, where others were told to: "340 have done so"."""
    view, groups = match.view, match.items
    verb = match.end - 1
    if not view.has(groups[verb].head, "done_so"):
        return
    first = match.spans("victims")[0][0]
    number = view.sentence_of(groups[first].start)
    start = view.sentences[max(0, number - 1)][0]
    words = range(start, groups[first].start)
    entries = (view.entry(at, tag) for at in words for tag in LEAVING)
    went = any(one is not None and one["kind"] in MASSES for one in entries)
    if went or any(view.has(at, "leaving") for at in words):
        yield from moved(match, verb, QuantityKind.DISPLACED)


LEAVING = ("harm", "harm_intransitive", "harm_noun", "order_noun")
"""Tags of words that may say that others have to leave."""


@rule(
    "@victims(<subject>) <aside>? <relative>? <loose>{0,2} @verb({verb&ing&!negated}) "
    "<loose>? (in|at|inside|under) @where({noun&shelter_noun})",
    accepts("Another [1,150 families] are waiting in tents.", unit="household"),
    accepts("[Some 900 people] are waiting at a camp in Tel.", kind="displaced"),
    rejects("Some 900 people are voting in the camps."),
    rejects("Some 900 soldiers are waiting in tents."),
    level="groups",
)
def waiting_in_camps(match: Match) -> Iterator[Quantity]:
    """Many people who wait in camps or tents."""
    verb = match.spans("verb")[0][0]
    if match.view.form(match.items[verb].head) in WAITING:
        kind, stock = QuantityKind.DISPLACED, Accrual.STOCK
        yield from moved(match, verb, kind, stock, least=MIN_LEAVING)


WAITING = frozenset({"languishing", "sitting", "suffering", "surviving", "waiting"})


@rule(
    "@victims(<subject>) <loose>{0,2} @verb({verb&passive}) (on|onto|aboard) {noun} "
    "(to|for|bound for) @where({noun&shelter_noun|noun&!counted})",
    accepts("[450 migrants] were put on buses to reception centres.", low=450),
    accepts("[90 families] were loaded onto trucks to a camp.", unit="household"),
    rejects("Some 450 prisoners were put on buses to camps."),
    rejects("Some 450 people were put on trial for crimes."),
    level="groups",
)
def bused_to_centres(match: Match) -> Iterator[Quantity]:
    """Many people who are put on buses to camps or centres."""
    view, groups = match.view, match.items
    verb, where = match.spans("verb")[0][0], groups[match.end - 1]
    centre = "shelter_noun" in where.tags or (
        not CENTRES.isdisjoint(view.words(where.start, where.end))
    )
    if centre and view.form(groups[verb].head) in PUT:
        yield from moved(match, verb, QuantityKind.EVACUATED, least=MIN_LEAVING)


CENTRES = frozenset({"centers", "centres", "hostels", "shelters"})
PUT = frozenset({"bundled", "herded", "loaded", "placed", "put"})


@rule(
    "(@forcer({forcer&!passive}))? @who({noun&definite&person}) <phrase>{0,2} "
    "( {comma} @said({verb&participle}|{preposition})? (at|to be)? "
    "@count({noun&counted}) {comma} "
    "| {open_paren} @count({noun&counted}) {close_paren} ) <loose>? "
    "@leaving({verb&leaving&infinitive|harm_intransitive&infinitive|"
    "harm_intransitive&!infinitive|harm&passive})",
    accepts(
        "It forced the entire population of Tel, estimated at [7,500], to flee.",
        kind="displaced",
        low=7500,
    ),
    accepts("The whole population of Tel ([some 900 people]) has fled.", low=900),
    accepts("The entire population, [about 900 people], was evacuated.", low=900),
    rejects("The entire population of Tel, estimated at 7,500, will vote."),
    rejects("The entire crew of the ship, put at 75, was killed."),
    level="groups",
)
def whole_population(match: Match) -> Iterator[Quantity]:
    """All who live in a place, with their number, who leave it."""
    view, groups = match.view, match.items
    who, count = (groups[match.spans(name)[0][0]] for name in ("who", "count"))
    index = match.spans("leaving")[0][0]
    leaving = groups[index]
    entry = entry_of(view, leaving)
    all_of_it = view.form(who.head) in POPULATION
    left = "leaving" in leaving.tags or (entry is not None and entry["kind"] in MASSES)
    # "Will flee", "wants to flee": not yet.
    forced = "forcer" in match
    open_ = "modal" in leaving.tags or ("infinitive" in leaving.tags and not forced)
    if not (all_of_it and left) or open_ or count.count is None:
        return
    kind = QuantityKind(entry["kind"]) if entry else leaving_kind(match)
    yield of_words(
        view,
        (count.count.start, count.end),
        kind,
        (leaving.start, leaving.end),
        match.rule,
        count=count.count,
        noun=(count.count.end, count.end),
        head=count.head,
        accrual=Accrual.NEW,
    )


POPULATION = frozenset(
    {"community", "inhabitants", "people", "population", "residents"}
)


@rule(
    "({comma}|{and}|{verb&cue}|{leaver}) @group({noun&counted&person}) "
    "(?= {comma|and|semicolon|dot} )",
    accepts("It lists 14 dead, [three missing persons] and 90 hurt.", kind="missing"),
    accepts("Officials reported [three missing people].", kind="missing", low=3),
    rejects("Rescuers found three missing people."),
    rejects("Officials reported three missing pages."),
    level="groups",
)
def missing_persons(match: Match) -> Iterator[Quantity]:
    """Missing persons in a list of what befell others."""
    view, group = match.view, match.items[match.end - 1]
    count = group.count
    if count is None:
        return
    for at in range(count.end, group.head):
        if view.form(at) == "missing":
            yield of_words(
                view,
                (count.start, group.end),
                QuantityKind.MISSING,
                (at, at + 1),
                match.rule,
                count=count,
                noun=(count.end, group.end),
                head=group.head,
                accrual=Accrual.STOCK,
            )


@rule(
    "@victims(<subject>) <loose>{0,2} @verb({verb&active}) <loose>? "
    "{preposition}? @place({noun&!counted})",
    accepts(
        "Raids sent residents fleeing. [Some 900] have since reached Baro.", low=900
    ),
    accepts(
        "Residents are fleeing Tel. [At least 900 people] have already moved north.",
        kind="displaced",
        low=900,
    ),
    rejects("Raids sent residents fleeing. Some 900 have since signed in Baro."),
    rejects("Fans are leaving Tel. Some 900 have since reached Baro."),
    rejects("Gunmen fled Tel. Some 900 soldiers have since reached Baro."),
    level="groups",
)
def have_since_reached(match: Match) -> Iterator[Quantity]:
    """Where people have got to who were told of as fleeing."""
    view, groups = match.view, match.items
    verb = match.spans("verb")[0][0]
    said = groups[verb]
    going = view.has(said.head, "going_away") or view.has(said.head, "reaching")
    if not (going and view.holds(said.start, said.head, "have")):
        return
    if SINCE.isdisjoint(view.words(said.start, said.head)):
        return
    number = view.sentence_of(said.start)
    first, last = view.sentences[max(0, number - 1)][0], groups[0].start
    entries = (view.entry(at, tag) for at in range(first, last) for tag in LEAVING)
    fled = any(one is not None and one["kind"] in MOVED for one in entries)
    if number and fled:
        for quantity in moved(match, verb, QuantityKind.DISPLACED):
            who = view.word_at(quantity.span.end - 1)
            if quantity.victims is None or view.has(who, "comer"):
                yield attrs.evolve(quantity, role=Role.PART)


@rule(
    "@victims(<subject>) <aside>? <loose>{0,2} @verb({verb&!passive&!infinitive}) "
    "(<phrase>|<loose>|{preposition}|{time}){0,4}? {comma}? "
    "(@seek({harm_intransitive&ing}) | @haven({noun&haven&!counted}))",
    accepts("[900 civilians] had gathered outside its base seeking protection."),
    accepts("[90 families] came to the camp, seeking shelter.", unit="household"),
    rejects("Some 900 people gathered outside the court seeking justice."),
    rejects("Some 900 soldiers gathered at the base seeking shelter."),
    rejects("Some 900 people gathered outside the base for protection."),
    level="groups",
)
def gathered_seeking(match: Match) -> Iterator[Quantity]:
    """Many people who gather somewhere, seeking shelter or protection."""
    view, groups = match.view, match.items
    verb, last = match.spans("verb")[0][0], groups[match.end - 1]
    # "Its base seeking protection" is one group, "seeking shelter" one word.
    haven = view.form(last.head - 1) == "seeking" and view.has(last.end - 1, "haven")
    if "seek" in match:
        entry = entry_of(view, last)
        haven = entry is not None and entry["kind"] in MOVED
    if haven and view.form(groups[verb].head) in GATHERED:
        yield from moved(match, verb, QuantityKind.DISPLACED, least=MIN_LEAVING)


GATHERED = frozenset(
    {"arrived", "assembled", "came", "come", "converged", "flocked", "gathered"}
    | {"massed", "poured", "streamed"}
)


@rule(
    "of {relative_person|noun&relative_person} @victims({noun&number}) <loose>? "
    "@verb({verb&!passive&!infinitive})",
    accepts("Of whom: it shelters 1,300 people, of whom [500] arrived on Monday."),
    accepts("There are 900 IDPs, of whom [400] came from Tel.", kind="displaced"),
    rejects("There are 900 guards, of whom 400 arrived on Monday."),
    rejects("There are 900 IDPs, of whom 400 voted."),
    level="groups",
)
def of_whom_arrived(match: Match) -> Iterator[Quantity]:
    """Some of those displaced, who came at some time or from somewhere."""
    view, groups = match.view, match.items
    verb, first = match.spans("verb")[0][0], groups[match.start].start
    words = range(groups[0].start, first)
    entries = [view.entry(at, tag) for at in words for tag in (*LEAVING, *BEING)]
    told = any(one is not None and one["kind"] in MOVED for one in entries)
    told = told or any(view.has(at, "shelter_verb") for at in words)
    if told and view.form(groups[verb].head) in ARRIVED:
        for quantity in moved(match, verb, QuantityKind.DISPLACED):
            yield attrs.evolve(quantity, role=Role.PART)


BEING = ("displaced_noun", "harm_adjective")
ARRIVED = frozenset({"arrived", "came", "crossed", "reached"})


@rule(
    "@count({noun&counted&unit_noun}) @verb({verb&ing}) (from|in|at) {noun&name} "
    "({noun&!counted}|{preposition}|{and}|{time}|<loose>){0,10}? {comma} "
    "@driven({verb&participle}) out? by @threat({noun&!counted})",
    accepts(
        "It counted [1,052 families] arriving from Dinsor, driven out by drought.",
        kind="displaced",
        unit="household",
    ),
    accepts("It saw [90 households] arriving in Tel, uprooted by raids.", low=90),
    rejects("It counted 1,052 families arriving from Dinsor, drawn by gold."),
    rejects("It counted 1,052 trucks arriving from Dinsor, driven out by drought."),
    level="groups",
)
def arriving_driven(match: Match) -> Iterator[Quantity]:
    """Households who arrive somewhere, driven out by a threat."""
    view, groups = match.view, match.items
    (index, _), verb = match.spans("count")[0], match.spans("verb")[0][0]
    group = groups[index]
    unit, threat = view.entry(group.head, "unit_noun"), groups[match.end - 1]
    families = unit is not None and unit["kind"] == "household"
    going = view.has(groups[verb].head, "going_away")
    if not (families and going and view.has(threat.head, "threat")):
        return
    if group.count is not None:
        yield of_words(
            view,
            (group.count.start, group.end),
            QuantityKind.DISPLACED,
            (groups[verb].start, groups[verb].end),
            match.rule,
            count=group.count,
            noun=(group.count.end, group.end),
            head=group.head,
            unit="household",
            accrual=Accrual.NEW,
        )


SINCE = frozenset({"already", "now", "since"})


@rule(
    "@verb({verb&!passive&!infinitive}) <loose>? @victims(<victim>) <paren>? <loose>? "
    "(in|at|inside) @where({noun&!counted|noun&shelter_noun})",
    accepts("The city sheltered [178 people] in a sports complex.", kind="displaced"),
    accepts("It has accommodated [90 families] in schools.", unit="household"),
    rejects("The city sheltered 178 works in a sports complex."),
    rejects("It has accommodated 900 people in its work."),
    rejects("The army housed 900 soldiers in schools."),
    level="groups",
)
def sheltered_them_in(match: Match) -> Iterator[Quantity]:
    """Who shelters or accommodates people in halls, schools or camps."""
    view, groups = match.view, match.items
    verb, where = match.spans("verb")[0][0], groups[match.end - 1]
    refuge = "shelter_noun" in where.tags or is_refuge(view, where)
    if refuge and view.has(groups[verb].head, "shelter_verb"):
        kind, stock = QuantityKind.DISPLACED, Accrual.STOCK
        yield from moved(match, verb, kind, stock, least=MIN_LEAVING)


@rule(
    "{comma} with @victims({noun&counted}) <loose>? @verb({verb&ing}) <loose>? "
    "{preposition}? @place({noun&name})",
    accepts(
        "Some 500 families fled Tel, with [70 families] reaching Baro.",
        kind="displaced",
        unit="household",
        low=70,
    ),
    accepts("Raids displaced 900 people, with [400 people] going to Baro.", low=400),
    rejects("Some 500 fans left Tel, with 70 reaching Baro."),
    rejects("Raids displaced 900 people, with 70 trucks reaching Baro."),
    level="groups",
)
def some_reaching(match: Match) -> Iterator[Quantity]:
    """Where some of those displaced went: ", with 70 families reaching Baro"."""
    view, groups = match.view, match.items
    verb = match.spans("verb")[0][0]
    before = groups[: match.start]
    entries = [entry_of(view, one) for one in before if one.kind == "verb"]
    told = [one["kind"] for one in entries if one is not None and one["kind"] in MASSES]
    if not told or view.form(groups[verb].head) not in REACHING:
        return
    kind = QuantityKind(told[-1])
    kind = QuantityKind.DISPLACED if kind is QuantityKind.AFFECTED else kind
    for quantity in moved(match, verb, kind):
        yield attrs.evolve(quantity, role=Role.PART)


REACHING = frozenset(
    {"arriving", "crossing", "fleeing", "going", "heading", "moving", "reaching"}
    | {"relocating", "settling"}
)

RULES: tuple[Rule, ...] = (
    have_done_so,
    waiting_in_camps,
    bused_to_centres,
    whole_population,
    missing_persons,
    have_since_reached,
    sheltered_them_in,
    gathered_seeking,
    of_whom_arrived,
    arriving_driven,
    some_reaching,
)
