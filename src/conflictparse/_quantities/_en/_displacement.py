"""People displaced: what they become, and what they are called."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._quantities._build import of_words
from conflictparse._quantities._en._entries import entry_of
from conflictparse._quantities._en._flight import LEAVING_KINDS
from conflictparse._quantities._en._moved import moved
from conflictparse._quantities._en._running import figured
from conflictparse._quantities._kinds import MOVED
from conflictparse._quantities._types import Accrual, QuantityKind, Role
from conflictparse._rules import Match, Rule, accepts, rejects, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._quantities._types import Quantity


@rule(
    "@victims(<subject>) <aside>? <relative>? <loose>{0,2} "
    "@verb({becoming|finder&passive}) <loose>? (as)? "
    "@state({noun&harm_adjective&uncounted|harm&participle|"
    "harm_intransitive&participle}) (?! {harm&passive} )",
    accepts("[2,759 persons] became homeless.", kind="displaced", low=2759),
    accepts(
        "[About 860 people] remained displaced in May.",
        kind="displaced",
        low=860,
        accrual="stock",
    ),
    accepts("[Three people] were pulled out wounded.", kind="injured", low=3),
    accepts(
        "[Nineteen] remain missing.",
        kind="missing",
        cue={"text": "remain missing"},
        victims=None,
    ),
    accepts("[Four people] were left homeless.", kind="displaced", low=4),
    accepts("[A family of six] was left homeless.", low=6, unit="person"),
    rejects("The plan became a dead letter."),
    rejects("Two boys with a shell that they had found lost an eye each."),
    rejects("Ten of those listed as dead were wounded."),
    rejects("A mayor was falsely reported dead."),
    level="groups",
)
def became_harmed(match: Match) -> Iterator[Quantity]:
    """A verb of becoming or remaining, and a state of harm."""
    view, groups = match.view, match.items
    state, verb = match.span("state"), match.span("verb")
    if not (state and verb):
        return
    group = groups[state[0]]
    entry = entry_of(view, group)
    said = groups[verb[0]]
    # "A grenade that they had found lost its pin".
    found = view.has(said.head, "finder") and "active" in said.tags
    wrong = view.holds(said.start, said.end, "wrongly")
    if entry is not None and not (found or wrong):
        remaining = view.word(groups[verb[0]].head).startswith(("remain", "stay"))
        accrual = Accrual.STOCK if remaining else None
        kind = QuantityKind(entry["kind"])
        cue = view.mention(said.start, group.end)
        for one in moved(match, verb[0], kind, accrual, few=True):
            # "More than 100 remain in captivity": of those told of before.
            some = remaining and kind is QuantityKind.ABDUCTED and not one.victims
            yield attrs.evolve(one, cue=cue, role=Role.PART if some else one.role)


@rule(
    "@victims({noun&counted&!thing} <phrase>?) ( {comma}? <relative> <loose>{0,2} "
    "@verb({becoming&passive}) | @verb({becoming&participle}) ) <loose>? "
    "@state({noun&harm_adjective&uncounted|between&harm_adjective})",
    accepts("It feeds [2,140 people] who have been left without shelter.", low=2140),
    accepts("It sent tents to [90 families] who were left without shelter.", low=90),
    accepts("It wants tents for [280 households] left homeless by mud.", low=280),
    rejects("It feeds 2,140 people who have been left without work."),
    rejects("It helps 900 people who have been left blind."),
    level="groups",
)
def left_homeless_relative(match: Match) -> Iterator[Quantity]:
    """People of whom a clause says that they were left homeless."""
    view, groups = match.view, match.items
    verb, state = match.spans("verb")[0][0], groups[match.end - 1]
    entry = view.entry(state.head, "harm_adjective")
    if entry is not None and entry["kind"] == QuantityKind.DISPLACED:
        cue = view.mention(groups[verb].start, state.end)
        for one in moved(match, verb, QuantityKind.DISPLACED):
            yield attrs.evolve(one, cue=cue)


@rule(
    "@group({noun&displaced_noun&counted|noun&displaced_noun&vague})",
    accepts(
        "[Around 8,400 IDPs] were there, with [900 returnees].",
        kind=["displaced", "returned"],
    ),
    accepts(
        "The camp took in [650 evacuees].", kind="evacuated", low=650, accrual="stock"
    ),
    accepts("It saw [12,000 new displacements].", kind="displaced", accrual="new"),
    rejects("The displaced water fell."),
    rejects("Some 200 refugees protested at the gate."),
    level="groups",
)
def displaced_people(match: Match) -> Iterator[Quantity]:
    """A count and a noun for people displaced."""
    view, group = match.view, match.items[match.start]
    entry = view.entry(group.head, "displaced_noun")
    behind = match.items[match.end : match.end + 1]
    marching = any(view.has(one.head, "demonstrating") for one in behind)
    if entry is not None and group.count is not None and not marching:
        yield of_words(
            view,
            (group.count.start, group.end),
            QuantityKind(entry["kind"]),
            (group.head, group.end),
            match.rule,
            count=group.count,
            noun=(group.count.end, group.end),
            head=group.head,
            accrual=Accrual(entry["accrual"] or "stock"),
        )


@rule(
    "@group({noun&counted&unit_noun|noun&counted&demonym|noun&counted&person})",
    accepts(
        "It still counts [14,500 internally displaced households].",
        kind="displaced",
        low=14500,
        unit="household",
        accrual="stock",
    ),
    accepts("[About 800 displaced Syrians] were stuck.", kind="displaced", low=800),
    rejects("It still counts 14,500 poor households."),
    rejects("It repaired 40 displaced pylons."),
    level="groups",
)
def displaced_described(match: Match) -> Iterator[Quantity]:
    """
    "Displaced" between the count and the people or the households.
    """
    view, group = match.view, match.items[match.start]
    count = group.count
    unit = view.entry(group.head, "unit_noun")
    if count is None or (unit is not None and unit["kind"] != "household"):
        return
    for index in range(count.end, group.head):
        entry = view.entry(index, "harm") or view.entry(index, "harm_adjective")
        entry = entry or view.entry(index, "displaced_noun")
        if entry is not None and entry["kind"] == "displaced":
            yield of_words(
                view,
                (count.start, group.end),
                QuantityKind.DISPLACED,
                (index, index + 1),
                match.rule,
                count=count,
                noun=(count.end, group.end),
                head=group.head,
                unit="person" if unit is None else "household",
                accrual=Accrual.STOCK,
            )
            return


@rule(
    "(the @said({verb&harm&participle})"
    "|@said({noun&displaced_noun&definite&!counted})) <phrase>? "
    "( {comma} {verb&participle|verb&ing} (at|between)? "
    "@count({noun&counted}) {comma} "
    "| {open_paren} @count({noun&counted&person}) {close_paren} "
    "| ({comma}|{dash}) @count({noun&counted&comer}) (in all)? ({comma}|{dash}) )",
    accepts(
        "The displaced, estimated at [7,300], are in Baro.",
        kind="displaced",
        low=7300,
        accrual="stock",
    ),
    accepts("The evacuees, numbering [300], are in Baro.", kind="evacuated", low=300),
    accepts("The newly displaced ([900 families]) are in Baro.", unit="household"),
    accepts("The refugees, [900 people] in all, are in Baro.", kind="refugees"),
    rejects("The displaced, aged 90, are in Baro."),
    rejects("The wounded, estimated at 90, are in Baro."),
    rejects("The displaced, 12 nurses, are in Baro."),
    level="groups",
)
def displaced_so_many(match: Match) -> Iterator[Quantity]:
    """The displaced, and in an aside how many they are."""
    view, groups = match.view, match.items
    said, group = (groups[match.spans(name)[0][0]] for name in ("said", "count"))
    entry = view.entry(said.head, "displaced_noun") or view.entry(said.head, "harm")
    if entry is not None and entry["kind"] in MOVED:
        figure = QuantityKind(entry["kind"]), said
        yield from figured(match, group, figure, Accrual.STOCK)


@rule(
    "(?<! {preposition} ) {noun&person&plural&!counted|noun&demonym&plural&!counted} "
    "@harm({harm&participle}) <phrase>{0,2} <loose>? "
    "(@verb({verb&!passive}) (at)?|@verb({noun&!counted})) @count({noun&number})",
    accepts("People displaced by the war now total [638,000].", kind="displaced"),
    accepts("Zambians displaced by floods numbered [900].", kind="displaced", low=900),
    rejects("People displaced by the war now visit 638 sites."),
    rejects("People asked about the war now total 638."),
    rejects("People displaced by the war now reached 12 on Monday."),
    level="groups",
)
def displaced_total(match: Match) -> Iterator[Quantity]:
    """People displaced by something, and how many they now are."""
    view, groups = match.view, match.items
    harm, verb = (groups[match.spans(name)[0][0]] for name in ("harm", "verb"))
    entry = entry_of(view, harm)
    if entry is None or entry["kind"] not in LEAVING_KINDS:
        return
    if view.has(verb.head, "numbering"):
        figure = QuantityKind(entry["kind"]), harm
        yield from figured(match, groups[match.end - 1], figure, Accrual.STOCK)


@rule(
    "@verb({becoming&!passive}) <loose>? @victims({noun&counted&unit_noun})",
    accepts(
        "We registered [184 families] in Baro.",
        kind="displaced",
        low=184,
        unit="household",
    ),
    accepts("Aid workers have registered [some 900 households].", kind="displaced"),
    rejects("We registered 184 trucks in Baro."),
    rejects("We found 184 families in Baro."),
    level="groups",
)
def families_registered(match: Match) -> Iterator[Quantity]:
    """Families who are registered for help."""
    verb, view = match.spans("verb")[0][0], match.view
    if view.word(match.items[verb].head).startswith("register"):
        for quantity in moved(match, verb, QuantityKind.DISPLACED):
            if quantity.unit == "household":
                yield quantity


@rule(
    "@count({noun&counted&!person&!unit_noun&!harm_noun}) {and} "
    "{verb&participle&!harm}? @harm({noun&harm_noun&uncounted&plural})",
    accepts(
        "[About 438,000 new and repeated displacements] took place.",
        kind="displaced",
        low=438000,
        accrual="new",
    ),
    accepts("It counted [900 new and old displacements].", kind="displaced"),
    rejects("It counted 900 towns and displacements."),
    level="groups",
)
def displacements_described(match: Match) -> Iterator[Quantity]:
    """A count of displacements with two adjectives between."""
    view, groups = match.view, match.items
    first, last = groups[match.start], groups[match.end - 1]
    entry = entry_of(view, last)
    count = first.count
    if entry is None or count is None or entry["kind"] not in LEAVING_KINDS:
        return
    if first.end - count.end == 1 and "plural" not in first.tags:
        yield of_words(
            view,
            (count.start, last.end),
            QuantityKind(entry["kind"]),
            (last.head, last.end),
            match.rule,
            count=count,
            accrual=Accrual.NEW,
        )


RULES: tuple[Rule, ...] = (
    left_homeless_relative,
    displacements_described,
    displaced_people,
    displaced_described,
    became_harmed,
    displaced_so_many,
    displaced_total,
    families_registered,
)
