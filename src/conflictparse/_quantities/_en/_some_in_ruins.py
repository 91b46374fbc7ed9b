"""Buildings beside others told of: "340 of them beyond repair", "nine were unsafe"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities._build import of_words
from conflictparse._quantities._types import QuantityKind, Role
from conflictparse._rules import Match, Rule, accepts, rejects, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._groups import Group
    from conflictparse._lexicon import Entry
    from conflictparse._quantities._types import Quantity

MORE = (
    "@whole({noun&counted&unit_noun}) "
    "({noun&!counted}|{verb}|{preposition}|{time}|<loose>){0,6}? "
)


def _more(match: Match, ruin: Entry | None, cue: Group) -> Iterator[Quantity]:
    """Make a quantity of the bare figure, where buildings are counted before."""
    view, groups = match.view, match.items
    whole, part = (groups[match.spans(name)[0][0]] for name in ("whole", "part"))
    unit, count = view.entry(whole.head, "unit_noun"), part.count
    built = unit is not None and unit["kind"] == "building"
    if ruin is None or count is None or not built:
        return
    yield of_words(
        view,
        (count.start, count.end),
        QuantityKind(ruin["kind"]),
        (cue.start, cue.end),
        match.rule,
        count=count,
        unit="building",
        role=Role.PART if "them" in match else Role.TOTAL,
    )


@rule(
    MORE + "({comma}|{and}|{comma} {and}|{dash}|{open_paren}) "
    "@part({noun&number}) @them(of ({noun&pronoun_person}|{noun&relative_person}|"
    "{relative}))? <loose>? (@judged({verb&passive})|{be}|{verb&becoming})? <loose>? "
    "@ruin({noun&ruin_adjective})",
    accepts("It hit 1,900 homes, [340] of them beyond repair.", low=340, role="part"),
    accepts("Four homes fell and a further [nine] were judged unsafe.", low=9),
    accepts("It hit 1,900 homes, [340] of which are uninhabitable.", unit="building"),
    rejects("It hit 1,900 people, 340 of them beyond repair."),
    rejects("Four homes fell and nine were painted unsafe."),
    level="groups",
)
def more_in_ruins(match: Match) -> Iterator[Quantity]:
    """More buildings, or some of those told of, and the state they are in."""
    view, cue = match.view, match.items[match.end - 1]
    judged = match.span("judged")
    if not judged or view.has(match.items[judged[0]].head, "judging"):
        yield from _more(match, view.entry(cue.head, "ruin_adjective"), cue)


@rule(
    MORE + "({and}|{comma}|{comma} {and}) "
    "@part({noun&number}|{noun&others&counted}) <loose>? "
    "@ruin({verb&ruin_verb&participle})",
    accepts("Some 340 huts were washed away and [1,200] inundated.", low=1200),
    accepts("Nine shops burned, [40] looted.", kind="buildings_damaged", low=40),
    accepts("61 homes fell and [389] others sustained damage.", low=389),
    rejects("Some 340 people were washed away and 1,200 inundated."),
    rejects("Some 340 huts were washed away and 1,200 painted."),
    level="groups",
)
def more_flooded(match: Match) -> Iterator[Quantity]:
    """As many more, without their noun: "and 1,200 inundated"."""
    cue = match.items[match.end - 1]
    yield from _more(match, match.view.entry(cue.head, "ruin_verb"), cue)


@rule(
    "@water({noun&!counted}) <phrase>{0,2} <loose>? @verb({verb&!passive&!infinitive}) "
    "<loose>? @houses({noun&counted&unit_noun})",
    accepts("Water entered [340 homes].", kind="buildings_damaged", low=340),
    accepts("Mud from the hill has entered [nine shops].", unit="building"),
    rejects("Police entered 340 homes."),
    rejects("Water reached 340 families."),
    level="groups",
)
def water_entered(match: Match) -> Iterator[Quantity]:
    """Water or mud, and the buildings it entered."""
    view, groups = match.view, match.items
    water, verb, houses = (
        groups[match.spans(name)[0][0]] for name in ("water", "verb", "houses")
    )
    if view.has(water.head, "flood_water") and view.has(verb.head, "entering"):
        yield from _damaged(match, houses, verb)


@rule(
    "@ruin({verb&ruining|verb&ruin_verb&!passive}) <loose>? @floors({noun&!counted}) "
    "(of|in) <loose>? @houses({noun&counted&unit_noun})",
    accepts("The surge flooded the ground floors of [1,700 homes].", low=1700),
    accepts("Water swamped cellars in [90 houses].", kind="buildings_damaged"),
    rejects("The surge flooded the streets of 12 towns."),
    rejects("Water swamped the gardens of 90 houses."),
    level="groups",
)
def flooded_floors(match: Match) -> Iterator[Quantity]:
    """The cellars or ground floors of so many buildings, under water."""
    view, groups = match.view, match.items
    verb, houses = groups[match.start], groups[match.end - 1]
    floors = groups[match.spans("floors")[0][0]]
    entry = view.entry(verb.head, "ruining") or view.entry(verb.head, "ruin_verb")
    wet = entry is not None and entry["kind"] == QuantityKind.BUILDINGS_DAMAGED
    if wet and view.has(floors.head, "floor_word"):
        yield from _damaged(match, houses, verb)


def _damaged(match: Match, houses: Group, verb: Group) -> Iterator[Quantity]:
    """Give so many houses as damaged, if they are buildings."""
    unit, count = match.view.entry(houses.head, "unit_noun"), houses.count
    if unit and count is not None and unit["kind"] == "building":
        yield of_words(
            match.view,
            (count.start, houses.end),
            QuantityKind.BUILDINGS_DAMAGED,
            (verb.start, verb.end),
            match.rule,
            count=count,
            noun=(count.end, houses.end),
            unit="building",
        )


RULES: tuple[Rule, ...] = (more_in_ruins, more_flooded, water_entered, flooded_floors)
