"""A place and how many live there: "a village of 1,200 people was evacuated"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities._en._entries import MASSES, entry_of
from conflictparse._quantities._en._flight import LEAVING_KINDS, MIN_LEAVING
from conflictparse._quantities._en._hurried import threatened
from conflictparse._quantities._en._moved import leaving_kind, moved, residents
from conflictparse._quantities._kinds import MOVED
from conflictparse._quantities._types import Accrual, QuantityKind
from conflictparse._rules import Match, Rule, accepts, rejects, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._groups import Group
    from conflictparse._quantities._types import Quantity
    from conflictparse._text import View

MIN_PEOPLED = 20
"""Fewer live in no village."""


@rule(
    "@place({noun&!person}) ((of|in) {noun&name})? (of|with|{open_paren}) <loose>? "
    "@victims({noun&counted&person}) {close_paren}? <loose>{0,2} "
    "(@harm({harm&passive|harm_intransitive&!infinitive})|@clear({verb&passive}))",
    accepts("As fires neared, 26 villages with [8,200 people] were cleared.", low=8200),
    accepts("A village of [1,200 people] was evacuated.", kind="evacuated", low=1200),
    accepts("The town of Baro ([900 residents]) was evacuated.", low=900),
    accepts("Two villages with [300 families] were evacuated.", unit="household"),
    accepts("A care home with [90 residents] was evacuated.", kind="evacuated"),
    accepts("A hospital in Baro with [65 patients] was evacuated.", low=65),
    accepts("A hospital with [90 patients] was evacuated.", kind="evacuated", low=90),
    rejects("A crowd of 1,200 people was evacuated."),
    rejects("A village of 1,200 people was built."),
    rejects("A village of 1,200 people was cleared of snow."),
    level="groups",
)
def place_emptied(match: Match) -> Iterator[Quantity]:
    """A village or a town that was evacuated, with the number of its people."""
    view, place = match.view, match.items[match.start]
    entry = entry_of(view, match.items[match.end - 1])
    if "clear" in match:
        if _is_cleared(match) and _is_peopled(view, place):
            kind, verb = QuantityKind.EVACUATED, match.end - 1
            yield from moved(match, verb, kind, least=MIN_PEOPLED)
        return
    if _is_lived_in(view, place) and entry is not None and entry["kind"] in MASSES:
        kind = QuantityKind(entry["kind"])
        yield from moved(match, match.end - 1, kind, least=MIN_PEOPLED)


def _is_cleared(match: Match) -> bool:
    """
    Whether a place is cleared because of a threat, and not of something.
    """
    view, groups, verb = match.view, match.items, match.items[match.end - 1]
    of = any("=of" in one.tags for one in groups[match.end : match.end + 1])
    cleared = view.has(verb.head, "clearing") or view.has(verb.head, "emptying")
    return cleared and not of and threatened(view, groups)


def _is_peopled(view: View, place: Group) -> bool:
    """Whether a noun is of a place that people live in: "a village", "the district"."""
    return view.has(place.head, "homeland") or view.has(place.head, "village")


def _is_lived_in(view: View, place: Group) -> bool:
    """The same, or a house in which people are cared for: "a nursing home"."""
    cared = view.holds(place.start, place.head, "caring")
    home = cared and view.has(place.head, "dwelling")
    return home or view.has(place.head, "hospital") or _is_peopled(view, place)


@rule(
    "@harm({noun&harm_noun}) of @place({noun&!person}) (of {noun&name})? "
    "( (of|with|{open_paren}) <loose>? @victims({noun&counted&person}) "
    "| ({comma}|{open_paren}) {noun&number_noun&!counted} (of)? "
    "@victims({noun&number}) )",
    accepts("It led to the evacuation of the village of Tel, population [640]."),
    accepts(
        "Smoke led to the evacuation of a hospital with [150 patients].",
        kind="evacuated",
        low=150,
    ),
    accepts("It told of the evacuation of two villages of [90 families].", low=90),
    rejects("It told of the evacuation of a crowd of 900 people."),
    rejects("It told of the shelling of a village of 900 people."),
    rejects("It told of the shelling of the village of Tel, population 640."),
    level="groups",
)
def emptying_of(match: Match) -> Iterator[Quantity]:
    """The evacuation of a place, with the number of its people."""
    view = match.view
    (harm, _), (place, _) = match.spans("harm")[0], match.spans("place")[0]
    entry = entry_of(view, match.items[harm])
    empties = entry is not None and entry["kind"] in MOVED
    if entry is not None and empties and _is_lived_in(view, match.items[place]):
        kind = QuantityKind(entry["kind"])
        bare = "number" in match.items[match.spans("victims")[0][0]].tags
        yield from moved(match, harm, kind, least=0 if bare else MIN_PEOPLED)


@rule(
    "@harm({verb&harm&!passive}) @place({noun&definite&!counted&!person}) of <loose>? "
    "@victims({noun&counted&person})",
    accepts("The raid displaced the whole village of [260 families].", low=260),
    accepts("They evacuated the entire hamlet of [90 people].", kind="evacuated"),
    rejects("They evacuated the entire cast of 90 people."),
    rejects("They shelled the whole village of 260 families."),
    level="groups",
)
def emptying_whole(match: Match) -> Iterator[Quantity]:
    """Who empties a whole village, with the number of its people."""
    view, groups = match.view, match.items
    place = groups[match.spans("place")[0][0]]
    entry = entry_of(view, groups[match.start])
    if entry is not None and entry["kind"] in MOVED and _is_peopled(view, place):
        kind = QuantityKind(entry["kind"])
        yield from moved(match, match.start, kind, least=MIN_PEOPLED)


@rule(
    "(?<! {preposition&!subordinator|verb&!cue} ) all of "
    "@victims({noun&counted}) <phrase>? <loose>{0,2} "
    "@harm({harm&passive|harm_intransitive&!infinitive})",
    accepts("All of the [5,200 inhabitants] have fled.", kind="displaced", low=5200),
    accepts("All of the [90 families] were evacuated.", unit="household"),
    rejects("All of the 90 guests were thanked."),
    rejects("All of the nine gunmen fled."),
    level="groups",
)
def all_of_them_left(match: Match) -> Iterator[Quantity]:
    """All of so many people, who left."""
    entry = entry_of(match.view, match.items[match.end - 1])
    if entry is not None and entry["kind"] in MASSES:
        yield from moved(match, match.end - 1, QuantityKind(entry["kind"]))


@rule(
    "@victims(<subject>) <loose>{0,2} @verb({verb&sheltering|verb&becoming&!passive}) "
    "<loose>? as? @state({noun&displaced_noun&!counted})",
    accepts("[9,000 people] live as IDPs in Baro.", kind="displaced", accrual="stock"),
    accepts("[Some 900 villagers] have become refugees.", kind="refugees", low=900),
    rejects("Some 900 villagers registered refugees."),
    rejects("Nine clerks have become members."),
    level="groups",
)
def became_refugees(match: Match) -> Iterator[Quantity]:
    """People who live as, or have become, displaced people or refugees."""
    view = match.view
    verb, state = (match.spans(name)[0][0] for name in ("verb", "state"))
    entry = view.entry(match.items[state].head, "displaced_noun")
    said = match.items[verb]
    lives = (
        "sheltering" in said.tags and view.word(match.items[state].start - 1) == "as"
    )
    if entry is not None and (lives or view.word(said.head).startswith("becom")):
        grown = Accrual.STOCK if lives else None
        yield from moved(match, verb, QuantityKind(entry["kind"]), grown)


@rule(
    "{emptying&!passive} <loose>? @place({noun&!person}) (of {noun&name})? of "
    "@victims({noun&counted&person})",
    accepts("Fighting emptied the town of its [45,000 people].", kind="displaced"),
    accepts("Raids have emptied the district of [900 families].", unit="household"),
    rejects("Fighting emptied the town of its 45,000 books."),
    rejects("The bell emptied the school of its 900 pupils."),
    level="groups",
)
def emptied_of(match: Match) -> Iterator[Quantity]:
    """A place that is emptied of so many people."""
    place = match.items[match.spans("place")[0][0]]
    if _is_peopled(match.view, place):
        kind = QuantityKind.DISPLACED
        yield from residents(match, match.start, kind, least=MIN_PEOPLED)


@rule(
    "(?<! {noun|verb|preposition} ) @harm({harm&participle}) "
    "({preposition} {noun|time}){1,2} {comma} @victims({noun&counted}) <phrase>{0,2} "
    "(?= <loose>? {verb&!cue} )",
    accepts("Displaced by rain, [780 people] are in need.", kind="displaced", low=780),
    accepts("Evacuated from Baro in May, [90 families] are in Tel.", unit="household"),
    rejects("Displaced by rain, 780 trees are lost."),
    rejects("Wounded in May, 780 people are in need."),
    rejects("Displaced by rain, 780 people said."),
    level="groups",
)
def displaced_now(match: Match) -> Iterator[Quantity]:
    """People of whom a participle tells first that they were displaced."""
    entry = entry_of(match.view, match.items[match.spans("harm")[0][0]])
    if entry is not None and entry["kind"] in MOVED:
        yield from moved(match, match.spans("harm")[0][0], QuantityKind(entry["kind"]))


@rule(
    "@victims({noun&comer&counted}) <aside>? <loose>{0,2} "
    "@harm({verb&harm&!passive&!infinitive&!ing}) "
    "@place({noun&!counted&!person}) (?! {verb}|{noun} )",
    accepts("[Some 900 villagers] have evacuated the town.", kind="evacuated", low=900),
    accepts("[1,500 people] evacuated Baro overnight.", kind="evacuated", low=1500),
    accepts("[90 families] evacuated their village.", unit="household"),
    rejects("Some 900 soldiers evacuated the town."),
    rejects("Some 900 people evacuated the hall."),
    rejects("Nine nurses evacuated the ward."),
    level="groups",
)
def evacuated_place(match: Match) -> Iterator[Quantity]:
    """Many people who evacuate a place themselves: "900 villagers evacuated Baro"."""
    view, groups = match.view, match.items
    verb, place = match.spans("harm")[0][0], groups[match.spans("place")[0][0]]
    entry = entry_of(view, groups[verb])
    if entry is None or entry["kind"] != QuantityKind.EVACUATED:
        return
    if _lived_in(view, place):
        yield from moved(match, verb, QuantityKind.EVACUATED, least=MIN_LEAVING)


@rule(
    "@victims({noun&counted}) <phrase>? <loose>{0,2} @harm({verb&harm&participle}) "
    "@place({noun&!counted&!person}) (?! {verb}|{noun} )",
    accepts("[Some 900 villagers] forced to flee their homes as river rises", low=900),
    accepts("[Over 900 people] forced to flee Baro", kind="displaced", low=900),
    accepts("[90 families] forced to flee homes in Baro", unit="household"),
    rejects("Some 900 rebels forced to flee Baro"),
    rejects("Some 900 people forced to flee the hall"),
    rejects("Some 900 people displaced homes."),
    level="groups",
)
def forced_to_flee(match: Match) -> Iterator[Quantity]:
    """Many who are "forced to flee homes", as a headline leaves out "were"."""
    view, groups = match.view, match.items
    verb, place = match.spans("harm")[0][0], groups[match.spans("place")[0][0]]
    entry = entry_of(view, groups[verb])
    said = view.words(groups[verb].head, groups[verb].end)
    made = any(view.table.entry(word, "infinitive_to") is not None for word in said)
    if made and entry is not None and entry["kind"] in MOVED and _lived_in(view, place):
        kind = QuantityKind(entry["kind"])
        yield from moved(match, verb, kind, least=MIN_LEAVING)


def _lived_in(view: View, place: Group) -> bool:
    """Whether a place is where people live: "the town", "Baro", no "the ward"."""
    lived = view.has(place.head, "homeland") or view.has(place.head, "dwelling")
    return lived or ("name" in place.tags and place.end - place.start == 1)


@rule(
    "@forces({noun&!counted}) @victims({noun&counted}) <phrase>? "
    "@leaving({verb&infinitive&leaving|verb&infinitive&harm_intransitive})",
    accepts("Fire forces [900 people] to leave their homes", kind="displaced", low=900),
    accepts("Fighting in Tel causes [900] to flee", kind="displaced", low=900),
    accepts("Floods force [90 families] to evacuate", kind="evacuated"),
    rejects("Fire helps 900 people to leave their homes"),
    rejects("Floods force 900 people to pay"),
    rejects("Floods force nine gunmen to flee"),
    level="groups",
)
def headline_forces(match: Match) -> Iterator[Quantity]:
    """What "forces" people to flee, in a headline: "fire forces 900 to flee"."""
    view, groups = match.view, match.items
    said = groups[match.spans("forces")[0][0]]
    kind = leaving_kind(match)
    # "Fire forces" is one group; "may force", "to force" have a verb before.
    forces = said.end - said.start > 1 and view.has(said.end - 1, "forcer")
    if forces and kind in LEAVING_KINDS:
        yield from moved(match, match.start, kind)


RULES: tuple[Rule, ...] = (
    emptying_whole,
    place_emptied,
    emptying_of,
    all_of_them_left,
    became_refugees,
    emptied_of,
    displaced_now,
    evacuated_place,
    forced_to_flee,
    headline_forces,
)
