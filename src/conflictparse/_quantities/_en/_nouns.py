"""Harm in a noun or an adjective: "14 dead", "no casualties"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._groups import Group
from conflictparse._numbers import Modifier
from conflictparse._quantities._build import of_words
from conflictparse._quantities._en import _spots
from conflictparse._quantities._en._accrual import accrual_of
from conflictparse._quantities._en._either import told_together
from conflictparse._quantities._en._entries import entry_of
from conflictparse._quantities._en._harm import harmed
from conflictparse._quantities._en._lost import losers, whom_it_cost
from conflictparse._quantities._en._members import is_included
from conflictparse._quantities._en._prior import is_prior
from conflictparse._quantities._en._suspects import is_of_suspect
from conflictparse._quantities._en._told import doubt_of
from conflictparse._quantities._kinds import ARMED
from conflictparse._quantities._phrases import noun_before
from conflictparse._quantities._types import (
    Accrual,
    QuantityKind,
    Role,
)
from conflictparse._quantities._who import country_of, side_of, types_of
from conflictparse._rules import Match, Rule, accepts, rejects, rule
from conflictparse._status import Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._quantities._types import Quantity


WOUNDS = frozenset(
    {"wound", "wounds", "burns", "cuts", "bruises", "fractures", "lacerations"}
)
"""These may all be one person's: "three gunshot wounds"."""

HOUSEHOLD = "household"


def _is_result(group: Group) -> bool:
    """Whether a head is only what came of it: "took three nurses hostage"."""
    return "harm_result" in group.tags and "harm_adjective" not in group.tags


def of_group(match: Match, group: Group, ones: int | None = None) -> Iterator[Quantity]:
    """Make a quantity of a noun group whose head is the harm: "12 deaths"."""
    view = match.view
    entry = entry_of(view, group)
    if (
        entry is None
        or entry["toll"]
        or view.word(group.head) in WOUNDS
        or (entry["weak"] and ones != 0)
        or _spots.only_describes(match, group)
        or view.holds(group.start, group.head, "facing")
    ):
        return
    noun: tuple[int, int] | None = None
    if group.count is not None and group.count.end < group.head:
        # "Dozens of people dead".
        noun = (group.count.end + view.has(group.count.end, "of"), group.head)
        noun = noun if noun[0] < noun[1] else None
        # "Took one nurse hostage", not "one political prisoner".
        if group.count.value == 1 and _is_result(group):
            noun = noun if view.has(noun_before(view, group.head), "person") else None
    if noun is None and _is_result(group):
        return
    start = group.count.start if group.count is not None else group.start
    # "two clerks dead": whoever is counted stands before the harm.
    end = (
        noun[1]
        if noun is not None and group.tags & {"harm_adjective", "harm_result"}
        else group.end
    )
    homes = noun is not None and view.entry(noun[1] - 1, "unit_noun")
    yield of_words(
        view,
        (start, end),
        QuantityKind(entry["kind"]),
        (group.head, group.end),
        match.rule,
        count=group.count,
        ones=ones,
        noun=noun,
        head=noun[1] - 1 if noun else group.head,
        unit=HOUSEHOLD if homes and homes["kind"] == HOUSEHOLD else "person",
    )


def _is_of_others(match: Match, harm: Group, before: frozenset[str]) -> bool:
    """Whether the state is that of those whom others are counted by."""
    groups = match.items
    # "One of five clerks dead", "a mother of three dead": those are not so many.
    whose = groups[match.start - 2].tags if "of" in before else frozenset()
    if whose & {"number", "person_singular"} and "unit_noun" not in whose:
        return True
    # "Nine people including two clerks dead": nine are.
    of_people = harm.count is not None and harm.count.end < harm.head
    return of_people and is_included(groups, match.start)


@rule(
    "@harm({noun&harm_noun&counted|noun&harm_adjective&counted|noun&harm_noun&vague|"
    "noun&harm_adjective&vague|noun&harm_result&counted}) | "
    "(?<= {and|comma} ) @harm({noun&harm_adjective&indefinite}) | "
    "@many({noun&number}) of "
    "@harm({noun&harm_noun&uncounted|noun&harm_adjective&uncounted|"
    "noun&harm_result&uncounted})",
    accepts(
        "The ministry counted [16 deaths] and [9 fatalities].",
        kind=["killed", "killed"],
        low=[16, 9],
    ),
    accepts("[14 dead], [nine missing].", kind=["killed", "missing"], low=[14, 9]),
    accepts("The gang took [three nurses] hostage.", kind="abducted", low=3),
    accepts("The quake left [90 families] homeless.", unit="household"),
    accepts("It caused [hundreds of casualties].", kind="casualties", low=200),
    accepts("The raid left [dozens of people] dead.", kind="killed", low=24),
    accepts("Two died at the scene and [five in hospital].", kind="killed", low=5),
    accepts("One died on the spot, [two more] in hospital.", kind="killed", low=2),
    accepts("One died at the scene and [another in hospital].", value=1),
    rejects("Sixteen tolls were paid."),
    rejects("Sixteen men face execution."),
    level="groups",
)
def harm_counted_noun(match: Match) -> Iterator[Quantity]:
    """A count and a noun that says the harm."""
    groups = match.items
    harm = groups[match.end - 1]
    if match.span("many"):
        many = groups[match.start]
        harm = Group("noun", many.start, harm.end, harm.head, harm.tags, many.count)
    before = groups[match.start - 1].tags if match.start else frozenset()
    if _spots.on_the_spot(match, before):
        # "Twenty were killed, 15 on the spot and five in hospital": that is where.
        verb = groups[match.start - 2]
        if "death_verb_of_time" in verb.tags:
            cue = match.view.mention(verb.start, verb.end)
            ones = None if harm.count is not None else 1
            for quantity in of_group(match, harm, ones):
                yield attrs.evolve(quantity, kind=QuantityKind.KILLED, cue=cue)
    elif "indefinite" in harm.tags or _spots.is_event(match, before):
        return
    elif not _is_of_others(match, harm, before):
        yield from _counted(match, harm, before)


def _of_whom(match: Match, quantity: Quantity) -> Quantity:
    """Say whose deaths are counted: "1,031 deaths of civilians"."""
    view, behind = match.view, match.items[match.end : match.end + 2]
    if quantity.victims is not None or len(behind) < PAIR:
        return quantity
    of, whom = behind
    if "of" not in of.tags or not whom.tags >= WHOM:
        return quantity
    words = whom.start, whom.end
    return attrs.evolve(
        quantity,
        victims=view.mention(*words),
        victim_types=types_of(view, words, whom.head),
        country=country_of(view, *words),
        side=side_of(view, words),
    )


PAIR = 2
"""Groups of "of civilians"."""
WHOM = frozenset({"noun", "person", "plural", "uncounted"})


def _counted(match: Match, harm: Group, before: frozenset[str]) -> Iterator[Quantity]:
    """Make a quantity of a counted harm, by what stands *before* it."""
    groups, entry = match.items, entry_of(match.view, harm)
    if _spots.is_cut_off(match, harm):
        return
    for figure in of_group(match, harm):
        one = _of_whom(match, figure)
        quantity = told_together(match.view, groups, match.end - 1, one)
        # "Left 230 people homeless": it has just been done.
        if "leaver" in before:
            prior = is_prior(match.view, groups, match.start - 1, entry)
            role = Role.PRIOR if prior else quantity.role
            kind, verb = quantity.kind, match.start - 1
            grown = accrual_of(match.view, groups, harm.start, verb, kind)
            yield attrs.evolve(quantity, role=role, accrual=grown)
        elif types := whom_it_cost(match):
            yield attrs.evolve(quantity, victim_types=types)
        elif "sufferer" in before and not quantity.victim_types:
            types = losers(match.view, groups, match.start - 1)
            yield attrs.evolve(quantity, victim_types=types)
        # "Left two guards and nine others dead".
        elif "and" in before and match.view.has(harm.head - 1, "others"):
            yield attrs.evolve(quantity, role=Role.ADDITIONAL)
        # "41 feared dead".
        elif match.view.holds(harm.start, harm.head, "fearing"):
            yield attrs.evolve(quantity, status=Status.UNCONFIRMED, victims=None)
        # "36 were hurt, including three in intensive care": of those told of.
        elif "including" in before and entry is not None and entry["degree"]:
            yield attrs.evolve(quantity, role=Role.PART)
        else:
            yield _told(match, quantity)


def _told(match: Match, quantity: Quantity) -> Quantity:
    """Say of counted deaths that they are denied, or that they were before."""
    view, groups, index = match.view, match.items, match.end - 1
    doubt = doubt_of(view, groups, index)
    if doubt is not None:
        return attrs.evolve(quantity, status=doubt)
    # "Accused of over 100 murders, killed by police".
    if is_of_suspect(view, groups, index):
        return attrs.evolve(quantity, role=Role.PRIOR)
    return quantity


@rule(
    "@harm({noun&harm_adjective&uncounted}) (?! {noun} | {verb} | at {noun&number} )",
    accepts("Shots at a bus: [driver] dead", kind="killed", value=1),
    accepts("Shots at a bus: [police chief] dead", kind="killed", value=1),
    accepts("[Policeman] dead, two hurt in blast", kind="killed", value=1),
    accepts("[Popular baker] dead, two held", kind="killed", value=1),
    rejects("The guests drank to the dead"),
    rejects("Drivers dead tired after race"),
    rejects("Radio put rebel dead at 40"),
    level="groups",
)
def one_dead(match: Match) -> Iterator[Quantity]:
    """One victim in front of his state, as headlines have it: "policeman dead"."""
    view, group = match.view, match.items[match.start]
    entry = entry_of(view, group)
    who = noun_before(view, group.head)
    # "Local baker dead, two hurt" opens a headline.
    opens = match.start == 0 and "uncounted" in group.tags
    bare = (opens or who == group.start) and view.has(who, "person_singular")
    if entry is not None and entry["kind"] == "killed" and bare:
        yield of_words(
            view,
            (group.start, group.head),
            QuantityKind.KILLED,
            (group.head, group.end),
            match.rule,
            ones=1,
            noun=(group.start, group.head),
            head=who,
        )


@rule(
    # "The killings of three traders and a driver sparked outrage".
    "( (?<! {verb|preposition} ) {noun&harm_noun} of @victims(<object> {comma}? {and} "
    "{noun&counted|noun&indefinite|noun&definite&person_singular} <post>{0,4}+ "
    "(?= {verb&!cue|verb&passive} )) "
    "| ({noun&harm_noun} of | {noun&injury_noun} to (?! {noun&body_part})) "
    "({comma} ({noun&!counted}|{preposition}|{cue_phrase}|{time}|{adverb}){1,6} "
    "{comma})? @victims(<object> ({and} {noun&counted} <post>{0,4}+ (?= {verb} ))?) ) "
    "({comma}? {and} of @victims(<object>))?",
    accepts("The assassination of [two judges] shook the town.", kind="killed", low=2),
    accepts("The murder of [two teachers] and of [a nurse] shook it.", low=[2, 1]),
    accepts("The murder of [a judge] and [his wife] shook it.", value=[1, 1]),
    accepts("He announced the death of [a guard] and the mayor resigned.", value=1),
    accepts(
        "He announced the deaths of [three guards] and [a cook].",
        kind="killed",
        low=[3, 1],
    ),
    accepts("The deaths of [six cooks] and [a guard] sparked rage.", low=[6, 1]),
    accepts("The deaths of [two guards] and [a cook] were confirmed.", low=[2, 1]),
    accepts("The crash caused injuries to [three boys].", kind="injured", low=3),
    accepts("They foiled the kidnapping of [two girls].", status="hypothetical"),
    accepts("The killing of [a clerk] was averted.", status="hypothetical"),
    accepts("It will require the relocation of [900 families].", status="hypothetical"),
    accepts(
        "It forced the evacuation of, by the latest count, [900 people].",
        kind="evacuated",
        low=900,
    ),
    accepts("It admitted the loss of [four soldiers].", kind="killed", low=4),
    rejects("The death of the treaty was announced."),
    rejects("They shouted death to three ministers."),
    rejects("It left a toll of nine people dead and more than 60 injured."),
    level="groups",
)
def harm_noun_of(match: Match) -> Iterator[Quantity]:
    """A noun of harm and whom it befell."""
    group = match.items[match.start]
    entry = entry_of(match.view, group)
    weak = entry is not None and entry["weak"]
    if entry is not None and entry["toll"]:
        return  # "left a toll of nine dead and 60 injured"
    for quantity in harmed(match, "victims", match.start):
        # "1,031 deaths of civilians": so many of them.
        if group.count is not None and quantity.modifier is Modifier.UNKNOWN:
            continue
        # "The losses of the enemy are put at 40": they are no figure.
        if match.view.word(group.head) == "loss" and ARMED & {*quantity.victim_types}:
            yield attrs.evolve(quantity, kind=QuantityKind.KILLED)
        elif quantity.number is not None or not weak:
            yield quantity


@rule(
    "@harm({noun&harm_noun}) among ({open_paren} {any} {close_paren} | {noun})? "
    "@victims({noun&person})",
    accepts(
        "There were [losses among Zambian military personnel].",
        kind="casualties",
        low=None,
        country="ZM",
        modifier="unknown",
    ),
    accepts(
        "The ministry counted [12 deaths among the guards].", kind="killed", low=12
    ),
    accepts("It said “there were [casualties among [[our]] men].”", kind="casualties"),
    accepts("There were [no losses among the crew].", kind="casualties", value=0),
    rejects("There were losses of combat equipment."),
    level="groups",
)
def harm_noun_among(match: Match) -> Iterator[Quantity]:
    """Harm among some people, counted or not."""
    view, group, people = (
        match.view,
        match.items[match.start],
        match.items[match.end - 1],
    )
    entry = entry_of(view, group)
    if entry is not None and not entry["toll"]:
        start = group.count.start if group.count is not None else group.start
        yield of_words(
            view,
            (start, people.end),
            QuantityKind(entry["kind"]),
            (group.head, group.end),
            match.rule,
            count=group.count,
            ones=0 if "zero" in group.tags else None,
            noun=(match.items[match.start + 2].start, people.end),
            head=people.head,
        )


@rule(
    "@group({noun&counted&person|noun&counted&demonym|noun&counted&people_group})",
    accepts("It flew out [12 wounded Zambians].", kind="injured", country="ZM"),
    accepts("They found [two abducted nurses] at the farm.", kind="abducted", low=2),
    accepts("We treated [212 war-wounded] in May.", kind="injured", low=212),
    accepts("The army spoke of [three dead gunmen].", kind="killed", low=3),
    rejects("The clinic took in three soldiers."),
    rejects("The road was strewn with three dead dogs."),
    level="groups",
)
def harm_described(match: Match) -> Iterator[Quantity]:
    """A participle or adjective of harm between the count and the people."""
    view, group = match.view, match.items[match.start]
    # "The side is without five injured players".
    if group.count is None or view.has(group.head, "sporting"):
        return
    # "212 war-wounded": the participle is the noun.
    last = group.head + view.has(group.head - 1, "hyphen")
    for index in range(group.count.end, last):
        dead = view.word(index) in LIFELESS
        entry = (
            view.entry(index, "harm_adjective")
            if dead
            else view.entry(index, "harm")
            if view.has(index, "verb_participle")
            else None
        )
        if entry is not None and view.entry(group.head, "unit_noun") is None:
            yield of_words(
                view,
                (group.count.start, group.end),
                QuantityKind(entry["kind"]),
                (index, index + 1),
                match.rule,
                count=group.count,
                noun=(group.count.end, group.end),
                head=group.head,
                accrual=Accrual.UNKNOWN if dead else Accrual.STOCK,
            )
            return


LIFELESS = frozenset({"dead", "deceased"})
"""Adjectives that say a harm as a participle does: "three dead gunmen"."""

RULES: tuple[Rule, ...] = (
    harm_described,
    harm_noun_among,
    harm_counted_noun,
    one_dead,
    harm_noun_of,
)
