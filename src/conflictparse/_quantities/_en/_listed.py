"""Harm in a form that is filled in, or of which somebody is the victim."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._quantities._build import of_victim, of_words
from conflictparse._quantities._en._befallen import befallen, victims_of
from conflictparse._quantities._en._entries import entry_of
from conflictparse._quantities._en._harm import harmed
from conflictparse._quantities._types import QuantityKind
from conflictparse._quantities._who import types_of
from conflictparse._rules import Match, Rule, accepts, rejects, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._groups import Group
    from conflictparse._lexicon import Entry
    from conflictparse._quantities._types import Quantity


LISTED = (
    "@victims({noun&number} | {noun&person&counted&!harm_adjective} "
    "(({comma}|{and}|{comma} {and}) {noun&person&counted&!harm_adjective|"
    "noun&person&indefinite}){0,3}) (?! {verb|noun} )"
)
"""Figures behind a label: "4", "3 soldiers, 2 clerks"."""


@rule(
    "( @harm({harm&participle|harm_adjective&participle|noun&harm_noun|"
    "noun&harm_adjective&uncounted}) "
    "| @harm({noun&remains}) {finder&participle} <phrase>{0,2} ) {colon} " + LISTED,
    accepts("Killed: [4]. Injured: [12].", kind=["killed", "injured"], low=[4, 12]),
    accepts("Police killed: [4]. Militants killed: [1].", low=[4, 1]),
    accepts("Dead: [4]; wounded: [12].", kind=["killed", "injured"]),
    accepts("Fatalities: [3]", kind="killed", low=3),
    accepts("Killed: [3 soldiers]. Injured: [7 clerks], [a cook].", low=[3, 7, 1]),
    accepts("Deceased: [eight].", kind="killed", low=8),
    accepts("Bodies found in Baro: [14], most of them bound.", kind="killed"),
    rejects("He was killed: 3 shops shut."),
    rejects("Five killed: 3 shops shut."),
    rejects("Casualties: 4 dead, 12 hurt"),
    level="groups",
)
def harm_listed(match: Match) -> Iterator[Quantity]:
    """
    A form that is filled in: "Killed: 4", "Injured: 3 soldiers, 2 clerks".
    """
    harm = match.items[match.spans("harm")[0][0]]
    # "Five killed: three soldiers, two clerks": the five are told of again.
    label = match.items[match.start - 1] if match.start else None
    before: frozenset[str] = label.tags if label is not None else frozenset()
    people = "person" in match.items[match.spans("victims")[0][0]].tags
    if people and "noun" in before and before & {"counted", "indefinite"}:
        return
    for quantity in _filled_in(match, entry_of(match.view, harm), harm):
        if label is None or people or not before >= WHO:
            yield quantity
        else:
            # "Civilians killed: 4. Militants killed: 1.": the label says who.
            yield attrs.evolve(
                quantity,
                victims=match.view.mention(label.start, label.end),
                victim_types=types_of(match.view, (label.start, label.end), label.head),
            )


WHO = frozenset({"person", "plural", "uncounted"})
"""Tags of people in a label: "civilians killed: 4"."""


def _filled_in(match: Match, entry: Entry | None, harm: Group) -> Iterator[Quantity]:
    """Make a quantity of each figure that a form is filled in with."""
    if entry is not None and "passive" not in harm.tags:
        yield from befallen(match, QuantityKind(entry["kind"]), harm)


@rule(
    "{noun&person&plural&uncounted} {becoming&participle}? @harm({harm&participle}) "
    "<phrase>{1,2} {colon} " + LISTED + " | @harm({noun&harm_noun&uncounted}) "
    "<phrase>{1,2} {colon} " + LISTED,
    accepts("Number of clerks killed in the raid: [6].", kind="killed", low=6),
    accepts("Persons wounded by rebels: [6]; shops shut: 2", kind="injured"),
    accepts("Death toll in Baro: [19]", kind="killed", low=19),
    rejects("Two clerks killed in Baro: 3 held"),
    rejects("Murder of a clerk in Baro: 3 held"),
    rejects("Two clerks killed in the raid: 6 shops shut."),
    level="groups",
)
def harm_listed_where(match: Match) -> Iterator[Quantity]:
    """A label that says where, or by whom: "persons killed in the raid: 6"."""
    harm = match.items[match.spans("harm")[0][0]]
    entry = entry_of(match.view, harm)
    running = entry is not None and bool(entry["toll"])
    if running or "plural" in harm.tags or harm.kind == "verb":
        yield from _filled_in(match, entry, harm)


@rule(
    "@state({verb&participle})? @who({noun&person&plural&uncounted}) {colon} " + LISTED,
    accepts("Missing persons: [7]", kind="missing", low=7),
    accepts("Deceased persons: [7]. Injured persons: [9].", kind=["killed", "injured"]),
    rejects("Rescued persons: 7"),
    rejects("Two killed; persons: 7"),
    level="groups",
)
def harmed_persons_listed(match: Match) -> Iterator[Quantity]:
    """A label of persons in a state: "missing persons: 7"."""
    view, state = match.view, match.span("state")
    who = match.items[match.spans("who")[0][0]]
    index = match.items[state[0]].head if state else who.head - 1
    inside = bool(state) or index >= who.start
    tag = "harm_adjective" if view.has(index, "harm_adjective") else "harm"
    entry = view.entry(index, tag) if inside else None
    yield from _filled_in(match, entry, who)


@rule(
    "(?<! {verb|noun|preposition|and} ) @harm({noun&harm_noun&uncounted}) "
    "@dash({dash}|{hyphen})? @victims({noun&number}) "
    "(?! {between&!dot&!comma&!semicolon|noun|verb|time} )",
    accepts("Deaths – [12]; injuries – [30].", kind=["killed", "injured"]),
    accepts("Bus crash death toll [19]", kind="killed", low=19),
    accepts("Death toll [19], wounded 45.", kind="killed", low=19),
    rejects("Fees - 12"),
    rejects("It brought deaths - 12 in all."),
    rejects("The death toll 40 years ago was higher."),
    level="groups",
)
def harm_dashed(match: Match) -> Iterator[Quantity]:
    """A label with a dash, or a toll with none: "deaths – 12", "death toll 12"."""
    harm = match.items[match.start]
    entry = entry_of(match.view, harm)
    running = entry is not None and bool(entry["toll"])
    if running or ("plural" in harm.tags and "dash" in match):
        yield from _filled_in(match, entry, harm)


@rule(
    "(?<! {verb|noun|preposition|and} ) @victims({noun&number}) "
    "(?! {between&!dot&!comma&!semicolon|noun|verb|time} )",
    accepts("Deaths - [12]; injuries - [30].", kind=["killed", "injured"]),
    accepts("Deaths - [12]", kind="killed", low=12),
    rejects("Fees - 12"),
    rejects("It brought deaths - 12 in all."),
    level="groups",
)
def harm_hyphened(match: Match) -> Iterator[Quantity]:
    """The same with a hyphen, read as one word: "deaths - 12"."""
    view, group = match.view, match.items[match.start]
    count, first = group.count, group.start
    entry = view.entry(first, "harm_noun")
    glued = view.has(first, "plural") and view.has(first + 1, "hyphen")
    if entry is not None and glued and count is not None and count.start == first + 2:
        yield of_words(
            view,
            (count.start, count.end),
            QuantityKind(entry["kind"]),
            (first, first + 1),
            match.rule,
            count=count,
        )


@rule(
    "@victims(<subject>) <aside>? <relative>? <loose>{0,2} {verb&be} @who({noun}) of "
    "@harm({noun&harm_noun&!plural})",
    accepts("[A clerk] was the victim of a fatal stabbing.", kind="killed", value=1),
    accepts("[Two judges] were the targets of an assassination.", low=2),
    rejects("A clerk was the target of an assassination attempt."),
    rejects("A clerk was the victim of an attempted murder."),
    rejects("A clerk was the author of the murder."),
    level="groups",
)
def victim_of(match: Match) -> Iterator[Quantity]:
    """Who is the victim of a killing."""
    view, harm = match.view, match.end - 1
    group = match.items[harm]
    tried = view.holds(group.start, group.head, "tried")
    if view.has(match.items[match.spans("who")[0][0]].head, "befallen_noun") and not (
        tried or view.has(group.end, "attempt_noun")
    ):
        yield from harmed(match, "victims", harm)


@rule(
    "@cue({verb}) <loose>? @how({noun&uncounted}) (to|for) @victims(<object>)",
    accepts("The blast was fatal to [two guards].", kind="killed", low=2),
    accepts("The attack proved fatal for [a mayor] and [an aide].", value=[1, 1]),
    rejects("The blast was fatal to the plan."),
    rejects("The blast was lethal at close range."),
    level="groups",
)
def fatal_to(match: Match) -> Iterator[Quantity]:
    """To whom an attack was fatal."""
    how = match.items[match.spans("how")[0][0]]
    if how.end - how.start == 1 and match.view.has(how.head, "deadly"):
        yield from befallen(match, QuantityKind.KILLED, match.items[match.start])


@rule(
    "{noun&harm_noun&counted} ({comma}|{and}|{semicolon}|{comma} {and}) "
    "@harm({noun&harm_noun&counted}) "
    "(?= {close_paren|dot|semicolon|verb|preposition} )",
    accepts("They fought (1 death, [3 serious injuries]).", kind="injured", low=3),
    accepts("It caused two deaths and [four minor injuries].", kind="injured", low=4),
    rejects("They fought (1 death, 3 serious complaints)."),
    rejects("He treated two shops and four stab wounds."),
    level="groups",
)
def injuries_beside_deaths(match: Match) -> Iterator[Quantity]:
    """Injuries that are counted beside deaths: "1 death, 3 serious injuries"."""
    view, group = match.view, match.items[match.end - 1]
    dead = entry_of(view, match.items[match.start])
    hurt = entry_of(view, group)
    if dead is None or hurt is None or group.count is None:
        return
    if dead["kind"] == "killed" and hurt["kind"] == "injured" and hurt["weak"]:
        yield of_words(
            view,
            (group.start, group.end),
            QuantityKind.INJURED,
            (group.count.end, group.end),
            match.rule,
            count=group.count,
        )


@rule(
    "{cue}? @harm({noun&harm_noun&uncounted&plural}) {colon} "
    "@victims({noun&counted&name|noun&counted&person} "
    "(({comma}|{and}|&|{comma} {and}) {noun&counted&name|noun&counted&person}){0,5}) "
    "(?= {dot|semicolon|close_paren} )",
    accepts("Reported fatalities: [3 FARDC], [2 ADF].", kind="killed", low=[3, 2]),
    accepts("Deaths: [2 SSF] and [4 rebels].", kind="killed", low=[2, 4]),
    rejects("Fatalities: 3 Toyotas."),
    rejects("Names: 3 FARDC."),
    level="groups",
)
def listed_by_letters(match: Match) -> Iterator[Quantity]:
    """A form that is filled in with the letters of armed bodies: "3 FARDC, 2 ADF"."""
    view, harm = match.view, match.items[match.spans("harm")[0][0]]
    entry = entry_of(view, harm)
    if entry is None or entry["kind"] != "killed":
        return
    for victim in victims_of(match):
        group = victim.group
        if "person" in group.tags or view.has(group.head, "upper"):
            words = harm.start, harm.end
            yield of_victim(view, victim, QuantityKind.KILLED, words, match.rule)


RULES: tuple[Rule, ...] = (
    listed_by_letters,
    injuries_beside_deaths,
    harm_listed,
    harm_listed_where,
    harmed_persons_listed,
    harm_dashed,
    harm_hyphened,
    victim_of,
    fatal_to,
)
