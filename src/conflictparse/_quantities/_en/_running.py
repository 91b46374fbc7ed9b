"""Running totals and labels: "bringing the number of IDPs to", "Returnees: 900"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities._build import of_words
from conflictparse._quantities._en._entries import MASSES, entry_of, only_harm
from conflictparse._quantities._en._told import is_awaited
from conflictparse._quantities._en._toll import passed
from conflictparse._quantities._member import THINGS
from conflictparse._quantities._types import Accrual, QuantityKind, Role
from conflictparse._rules import Match, Rule, accepts, rejects, rule
from conflictparse._status import Status

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from conflictparse._groups import Group
    from conflictparse._quantities._types import Quantity
    from conflictparse._text import View

__all__ = ["BUILDING", "RULES", "figured"]

MAX_BEHIND = 6
"""Groups behind a figure that may say what it counts: "to 400 the number of IDPs"."""


@rule(
    "{bringer} ({noun&!counted}|{preposition}|{verb&participle}|{adverb}|"
    "{time}){0,10}? to @count({noun&counted}) "
    "( {noun&!counted} of ({noun}|{harm&participle}|{preposition}){1,4}? )?",
    accepts(
        "That brought to [41,700] the number of villagers displaced.",
        kind="displaced",
        low=41700,
        accrual="cumulative",
    ),
    accepts(
        "It brought the number of people evacuated to [23,000].",
        kind="evacuated",
        low=23000,
    ),
    accepts("It brought the number of forced returns to [1,700].", kind="returned"),
    accepts("It took the number sheltering there to [1,700].", kind="displaced"),
    accepts("A guard died on Monday, bringing the total to [34].", kind="killed"),
    accepts("Two more bodies were found, taking the total to [34].", kind="killed"),
    rejects("This brings the price of homes to 23,000."),
    rejects("The storm brings rain to 23 towns."),
    rejects("A guard died on Monday, bringing the fine to 34."),
    level="groups",
)
def number_brought_to(match: Match) -> Iterator[Quantity]:
    """
    A running total of people displaced: "bringing the number of … to".

    "Bringing the total to" counts on what the sentence told before.
    """
    groups = match.items
    index = match.span("count")
    if not index:
        return
    behind = groups[index[1] : index[1] + MAX_BEHIND]
    view, number = match.view, groups[match.start : index[0]]
    said = _counted_kind(view, [*number, *behind])
    role = Role.TOTAL
    if said is None and _total(view, number):
        before = groups[: match.start]
        said = _counted_kind(view, before)
        if said is None and only_harm(view, [*number, *behind]) is None:
            said = only_harm(view, before)
        # "Bringing the total for the year to 34": of many harms.
        if view.holds(number[0].start, number[-1].end, "stretch_noun"):
            role = Role.PRIOR
    if said is not None:
        yield from figured(match, groups[index[0]], said, Accrual.CUMULATIVE, role)


def _total(view: View, groups: Sequence[Group]) -> bool:
    return any(view.has(group.head, "number_noun") for group in groups)


@rule(
    "({noun&number_noun}|{noun&harm_noun&!counted}) "
    "({noun&!counted|noun&shelter_noun}|"
    "{verb&participle|verb&sheltering&ing|seeking&ing}|{preposition} {noun&thing}|"
    "{preposition}|{time}|{adverb}|{ly}){0,9}? "
    "({comma} ({noun}|{preposition}|{verb&participle}|{time}|<loose>){1,7}? {comma}"
    "|{verb} by {noun&counted} (<phrase>|<loose>){0,2} {comma}? {and})? <loose>? "
    "( ( {be} ({noun&!counted}|{preposition}|{adverb}){0,2}? "
    "| @verb({verb|noun&standing}) @way(<way>)? ((?! from ) <phrase> (?= from|to ))? "
    "(from @before({noun&counted}) <phrase>?)? (at|to)? ) @count({noun&counted}) "
    "| @many({noun&number}) )",
    accepts(
        "The total number of Afghan returnees now stands at [about 211,000].",
        kind="returned",
        low=211000,
        accrual="cumulative",
    ),
    accepts(
        "The IDP population rose from [8,000] to [11,500].",
        kind="displaced",
        low=[8000, 11500],
        role=["prior", "total"],
        accrual="stock",
    ),
    accepts("The number of IDPs could reach [9,000].", status="hypothetical"),
    accepts("Displacement in the north rose to [1.9 million].", kind="displaced"),
    accepts("The number of people living in shelters had reached [19,000].", low=19000),
    accepts("The number of displaced people [exceeds 19,000].", low=19000),
    accepts("The number of IDPs has come down to [900].", kind="displaced", low=900),
    accepts("The number of IDPs fell from [890] in May to [720].", low=[890, 720]),
    accepts("The number of IDPs rose by 140 in May and now stands at [900].", low=900),
    accepts("The number of IDPs was revised downwards to [900].", low=900),
    accepts("The number of IDPs nearly doubled in a week to [900].", low=900),
    accepts("The number of families in camps is [900].", unit="household"),
    accepts("The number of IDPs has crossed [900].", low=900, high=None),
    accepts("The number of IDPs has [topped 900].", low=900, high=None),
    accepts("The number of IDPs in 17 sites stood at [900].", kind="displaced"),
    accepts("The number of people seeking protection at bases rose to [900].", low=900),
    accepts("The number of people sheltering in schools reached [900].", low=900),
    accepts("The number of IDPs, put at 380 on Monday, has grown to [900].", low=900),
    rejects("The number of people seeking advice reached 900."),
    rejects("The number of IDPs dropped by 300,000."),
    rejects("The number of IDPs surprised 900 in Baro."),
    rejects("The number of the house is 12."),
    level="groups",
)
def number_stands_at(match: Match) -> Iterator[Quantity]:
    """A number of people displaced, and what it stands at or has reached."""
    view, groups = match.view, match.items
    index = match.span("count") or match.span("many")
    if not index or not _stands(view, match, groups[index[0]]):
        return
    said = _counted_kind(view, groups[match.start : index[0]])
    if said is None:
        return
    accrual = _grown(view, *said)
    for place, _ in match.spans("before"):
        yield from figured(match, groups[place], said, accrual, Role.PRIOR)
    yield from figured(match, groups[index[0]], said, accrual)


def _stands(view: View, match: Match, figure: Group) -> bool:
    """Whether a number is said to be a figure: "stands at", "has come down to"."""
    verb = match.span("verb")
    # "Exceeds 9,000", "has topped 9,000": the verb is read with the figure.
    bound = view.has(figure.start, "standing")
    if "many" in match or bound:
        return bound
    if not verb:
        return True
    # "Has come down to 900", "has gone from 890 to 1,240".
    head, way = match.items[verb[0]].head, "way" in match or "before" in match
    return view.has(head, "standing") or (way and view.has(head, "going_way"))


@rule(
    "{verb&standing&!passive|noun&standing} ({noun&number_noun&definite} of "
    "({noun&!counted}|{verb}|{preposition}|{time}|{adverb}|{ly}|<relative>){1,9}? "
    "at @count({noun&counted})"
    "|at @count({noun&number}) {noun&number_noun&definite} of {noun|harm&participle})",
    accepts(
        "UNHCR estimates the number of displaced at [40,000].",
        kind="displaced",
        low=40000,
    ),
    accepts(
        "The governor put the number of displaced families in Baro at [900].",
        kind="displaced",
        low=900,
        unit="household",
    ),
    accepts("He put at [900] the number of those made homeless.", low=900),
    rejects("The governor put at 900 the number of broken lamps."),
    rejects("The governor put the number of broken lamps at 900."),
    rejects("The governor put the number of guests who fled at ease."),
    level="groups",
)
def number_put_at(match: Match) -> Iterator[Quantity]:
    """At how many somebody puts a number of people displaced."""
    view, groups = match.view, match.items
    index = match.spans("count")[0][0]
    # "Put at 900 the number of displaced".
    behind = index == match.start + 2
    told = slice(index + 1, index + MAX_BEHIND) if behind else slice(match.start, index)
    said = _counted_kind(view, groups[told])
    if said is not None:
        yield from figured(match, groups[index], said, _grown(view, *said))


def _grown(view: View, kind: QuantityKind, group: Group) -> Accrual:
    """Tell a number of people who are displaced from one that has added up."""
    lasting = kind is not QuantityKind.RETURNED and _names_people(view, group)
    return Accrual.STOCK if lasting else Accrual.CUMULATIVE


def _names_people(view: View, group: Group) -> bool:
    """Whether a group names people by what they are: "IDPs", "displaced persons"."""
    return view.holds(group.start, group.end, "displaced_noun") or view.has(
        group.head, "number_noun"
    )


@rule(
    "of @before({noun&counted}) @harm({harm&participle}|{harm&passive}|{noun}) "
    "<phrase>? @verb({verb&passive}) <way>? to @count({noun&number})",
    accepts(
        "Reports of [5,000] displaced were revised down to [3,200].",
        kind="displaced",
        low=[5000, 3200],
        role=["prior", "total"],
    ),
    accepts(
        "Reports of [900 families] evacuated were corrected to [40].", low=[900, 40]
    ),
    rejects("Plans of 5,000 words were revised down to 3,200."),
    rejects("Reports of 12 people killed were revised down to nine."),
    level="groups",
)
def number_revised(match: Match) -> Iterator[Quantity]:
    """A figure of people displaced that is corrected."""
    groups, view = match.items, match.view
    verb = groups[match.spans("verb")[0][0]]
    said = _counted_kind(view, [groups[match.spans("harm")[0][0]]])
    if said is not None and view.has(verb.head, "going_way"):
        places = ("before", Role.PRIOR), ("count", Role.TOTAL)
        for name, role in places:
            group = groups[match.spans(name)[0][0]]
            yield from figured(match, group, said, Accrual.CUMULATIVE, role)


@rule(
    "(?<! {preposition} ) @label({noun&displaced_noun&!counted}) "
    "({preposition} {noun&!counted})? ({time}|<loose>){0,2} "
    "(@verb({verb&!passive}|{noun&!counted}) to? @count({noun&number})"
    "|@many({noun&number}))",
    accepts("IDPs now total [18,000].", kind="displaced", low=18000, accrual="stock"),
    accepts("Evacuees in the city numbered [300].", kind="evacuated", low=300),
    rejects("Refugees reached 300 on Monday."),
    rejects("Evacuees numbered their bags."),
    level="groups",
)
def displaced_number(match: Match) -> Iterator[Quantity]:
    """How many people of a kind there are: "IDPs now total 18,000"."""
    view, groups = match.view, match.items
    (index, _), label = (
        (match.spans("count") or match.spans("many"))[0],
        groups[match.spans("label")[0][0]],
    )
    verb = match.span("verb")
    said = groups[verb[0]].head if verb else groups[index].start
    meaning = _counted_kind(view, [label])
    if meaning is not None and view.has(said, "numbering"):
        yield from figured(match, groups[index], meaning, Accrual.STOCK)


@rule(
    "(?<! {noun|verb|preposition} ) (no {dot}? of)? @label({verb&participle}|"
    "in {noun&shelter_noun}|{verb&harm&participle}? {noun&!counted} "
    "({preposition} {noun&!counted}){0,2} {verb&participle}?) "
    "({open_paren}? {preposition}{1,2} {time} {close_paren}?)? "
    "({colon}|{dash}|{hyphen}) @count({noun&counted&!harm_noun&!harm_adjective}) "
    "(?! {verb|noun|harm} | (?! as of {time} ) {preposition} )",
    accepts("Returnees: [1,900].", kind="returned", low=1900),
    accepts("Number of people evacuated: [1,145]", kind="evacuated", low=1145),
    accepts("Displaced households: [145]", kind="displaced", unit="household"),
    accepts("IDPs as of May 2023: [9,000]", kind="displaced", low=9000),
    accepts("Displaced (as of 3 May): [900]", kind="displaced", low=900),
    accepts("No of IDPs: [9,000]", kind="displaced"),
    accepts("IDPs in Baro: [900 families] as of 3 May", unit="household"),
    accepts("In shelters: [900]", kind="displaced", low=900),
    accepts("Persons sheltered: [900]", kind="displaced", low=900),
    accepts("Houses collapsed: [45]", kind="buildings_destroyed", unit="building"),
    accepts("Houses destroyed: [45]", kind="buildings_destroyed", unit="building"),
    rejects("Shops open: 45"),
    rejects("Talks hosted: 45"),
    rejects("The firm suffered heavy losses: 45 guests were ill."),
    rejects("Casualties: 4 dead, 12 injured"),
    level="groups",
)
def labelled(match: Match) -> Iterator[Quantity]:
    """A label and its figure, as lists and tables have them."""
    label, index = match.span("label"), match.span("count")
    if not (label and index):
        return
    groups = match.items[label[0] : label[1]]
    said = _counted_kind(match.view, groups) or _ruined(match.view, groups)
    if said is None:
        return
    yield from figured(match, match.items[index[0]], said, Accrual.UNKNOWN)


def _ruined(view: View, groups: Sequence[Group]) -> tuple[QuantityKind, Group] | None:
    """Give what a label says became of buildings: "houses destroyed"."""
    for group in groups:
        entry = entry_of(view, group) or view.entry(group.head, "ruin_verb")
        if entry is not None and entry["kind"] in BUILDINGS:
            return QuantityKind(entry["kind"]), group
    return None


def _counted_kind(
    view: View, groups: Sequence[Group]
) -> tuple[QuantityKind, Group] | None:
    """Give what the words say is counted, where it is people displaced or affected."""
    for group in groups:
        for index in range(group.start, group.end):
            entry = next(filter(None, (view.entry(index, tag) for tag in TAGS)), None)
            if entry is not None and entry["kind"] in MASSES:
                return QuantityKind(entry["kind"]), group
            # "The number of people staying in shelters".
            if view.has(index, "shelter_noun") and view.word(group.start - 1) == "in":
                return QuantityKind.DISPLACED, group
            # "Persons sheltered: 900", "the number sheltering there".
            after = view.holds(max(0, index - 1), index, "person", "number_noun")
            if view.form(index) in SHELTERED and after:
                return QuantityKind.DISPLACED, group
            # "The number of people seeking protection"; who seeks asylum went abroad.
            seeking = view.has(index - 1, "seeking") and view.form(index) != "asylum"
            if seeking and view.has(index, "haven"):
                return QuantityKind.DISPLACED, group
            # "The number of forced returns".
            if view.has(index, "return_noun") and view.has(index, "plural"):
                return QuantityKind.RETURNED, group
    return None


SHELTERED = frozenset({"accommodated", "sheltered", "sheltering"})

TAGS = ("displaced_noun", "harm", "harm_adjective", "harm_noun", "harm_intransitive")


def figured(
    match: Match,
    group: Group,
    said: tuple[QuantityKind, Group],
    accrual: Accrual,
    role: Role = Role.TOTAL,
) -> Iterator[Quantity]:
    """Make a quantity of a counted group that other words say the meaning of."""
    view, (kind, meaning) = match.view, said
    counted = view.entry(group.head, "unit_noun") if "unit_noun" in group.tags else None
    if group.count is None or (group.tags & THINGS and counted is None):
        return
    if counted is None and kind in BUILDINGS:
        counted = view.entry(meaning.head, "unit_noun") or BUILDING
    last = match.items.index(group)
    if counted is None and "person" not in group.tags:
        counted = _household(match, meaning)
    awaited = is_awaited(view, match.items, match.start, last)
    named = group.end > group.count.end
    whole = named and ("unit_noun" in group.tags or "person" in group.tags)
    yield of_words(
        view,
        (group.count.start, group.end if whole else group.count.end),
        kind,
        (meaning.start, meaning.end),
        match.rule,
        count=passed(view, group.count),
        noun=(group.count.end, group.end) if whole else None,
        head=group.head,
        unit=str(counted["kind"]) if counted is not None else "person",
        role=role,
        status=Status.HYPOTHETICAL if awaited else Status.ASSERTED,
        accrual=accrual,
    )


def _household(match: Match, meaning: Group) -> Mapping[str, str] | None:
    """
    Give the unit of a bare figure: "the number of displaced families is 40".
    """
    view, place = match.view, match.items.index(meaning)
    first = max(0, place - 1)
    # "The number of families in shelters": who is counted stands before.
    if match.start < first and "shelter_noun" in meaning.tags:
        first = max(match.start, place - MAX_COUNTED)
    for group in match.items[first : place + 2]:
        unit = view.entry(group.head, "unit_noun") if not group.count else None
        if unit is not None and unit["kind"] == HOUSEHOLD["kind"]:
            return HOUSEHOLD
    return None


MAX_COUNTED = 4
"""Groups before a shelter among which stands who is in it: "families living in"."""

BUILDINGS = frozenset({"buildings_destroyed", "buildings_damaged"})
BUILDING = {"kind": "building"}
HOUSEHOLD = {"kind": "household"}

RULES: tuple[Rule, ...] = (
    number_brought_to,
    number_stands_at,
    number_revised,
    displaced_number,
    number_put_at,
    labelled,
)
