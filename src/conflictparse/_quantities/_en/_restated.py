"""The same people once more, in another unit: "300 households (1,100 people)"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities._build import of_victim
from conflictparse._quantities._en._entries import MASSES, entry_of
from conflictparse._quantities._en._moved import unit_of
from conflictparse._quantities._types import QuantityKind
from conflictparse._quantities._victims import victims
from conflictparse._rules import Match, Rule, accepts, rejects, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._quantities._member import Victim
    from conflictparse._quantities._types import Quantity
    from conflictparse._text import View

UNITS = {"person", "household"}


def _again(match: Match) -> Iterator[Quantity]:
    """
    Make a figure of each group, with the other as its cue.

    The one that no rule reads is given the other's harm later.
    """
    view, groups = match.view, match.items
    places = [match.spans(name)[0] for name in ("first", "second")]
    sides = [victim for place in places for victim in victims(view, groups, *place)]
    units = [_unit_of(view, one) for one in sides]
    if len(sides) != len(UNITS) or set(units) != UNITS:
        return
    for victim, unit, (other, _) in zip(sides, units, reversed(places), strict=True):
        yield of_victim(
            view,
            victim,
            QuantityKind.OTHER,
            (groups[other].start, groups[other].end),
            match.rule,
            unit=unit,
        )


def _unit_of(view: View, victim: Victim) -> str:
    """Give what is counted; homes are a household each: "300 homes (900 people)"."""
    unit, head = unit_of(view, victim), victim.group.head
    # "4,800 people in 63 shelters": no homes of theirs.
    home = view.has(head, "dwelling") and not view.has(head, "shelter_noun")
    return "household" if unit == "building" and home else unit


@rule(
    "@first({noun&counted}) {open_paren} ({adverb}|{ly}|{preposition}|or|{comma}){0,2} "
    "@second({noun&counted})",
    accepts(
        "About 300 households ([1,100 people]) were evacuated.",
        kind="evacuated",
        low=1100,
        unit="person",
    ),
    accepts(
        "The site hosts 2,350 IDPs ([470 families]).",
        kind="displaced",
        unit="household",
    ),
    rejects("About 300 households (12 villages) voted."),
    rejects("About 300 people (12 men) were asked."),
    level="groups",
)
def restated_in_brackets(match: Match) -> Iterator[Quantity]:
    """
    "300 households (1,100 people)".
    """
    yield from _again(match)


@rule(
    "@first({noun&counted}) ( {comma|dash}? "
    "({verb&summing} up? (of|to)? | or | {dash}) "
    "{adverb}? @second({noun&counted}) "
    "| {comma} @second({noun&counted}) ( in (all|{noun}) | altogether ) )",
    accepts(
        "Some 95 families comprising [510 individuals] fled the valley.",
        kind="displaced",
        unit="person",
    ),
    accepts(
        "The site hosts 95 displaced families totalling [510 people].",
        kind="displaced",
        low=510,
    ),
    accepts(
        "We registered 184 families, [1,043 individuals] in all.",
        kind="displaced",
        low=1043,
    ),
    accepts("Some 95 families made up of [510 people] fled.", unit="person"),
    rejects("It spoke of 95 families comprising 12 clans."),
    level="groups",
)
def restated_comprising(match: Match) -> Iterator[Quantity]:
    """
    "95 families comprising 510 individuals".
    """
    yield from _again(match)


@rule(
    "@first({noun&counted}) (with|from|in|{comma}? {verb&ing} to) "
    "({noun&number_noun&!counted} of)? {adverb}? @second({noun&counted})",
    accepts("Some 95 families with [510 people] were evacuated.", kind="evacuated"),
    accepts("Some 510 people from [95 households] were displaced.", unit="household"),
    accepts("It moved 510 persons belonging to [95 families] to safety.", low=95),
    accepts("He told of a death and said that 510 people from [95 families] had fled."),
    accepts("It displaced 95 families with a population of [510].", kind="displaced"),
    rejects("Some 95 people from 510 families were evacuated."),
    rejects("Bombs killed 20 people from 12 families."),
    rejects("It reported 4,800 people in 63 shelters."),
    rejects("Some 510 people from 12 villages were evacuated."),
    level="groups",
)
def people_of_households(match: Match) -> Iterator[Quantity]:
    """
    "95 families with 510 people", "510 people from 95 households".
    """
    told = list(_again(match))
    sizes = {one.unit: one.value or one.low for one in told}
    people, homes = sizes.get("person"), sizes.get("household")
    # "Killed 20 people from 12 families": that is said of people alone.
    near = match.items[max(0, match.start - 2) : match.end + MAX_NEAR]
    entries = (entry_of(match.view, group) for group in near)
    if any(entry is not None and entry["kind"] not in MASSES for entry in entries):
        return
    # Fewer people than households are of those.
    if people is None or homes is None or homes < MIN_HOMES or people < homes:
        return
    yield from told


MAX_NEAR = 6
"""Groups behind people among which a harm is said of them."""

MIN_HOMES = 10
"""Fewer families are told of for themselves: "nine people from three families"."""


@rule(
    "@first({noun&counted}) @slash({between}) @second({noun&counted})",
    accepts(
        "[About 18,300 persons] / 3,700 families were staying in schools.",
        kind="displaced",
        unit="person",
    ),
    accepts("It displaced 900 households / [4,500 people].", low=4500, unit="person"),
    rejects("About 300 households / 12 villages voted."),
    rejects("About 300 people, 70 households, voted."),
    level="groups",
)
def restated_by_slash(match: Match) -> Iterator[Quantity]:
    """
    "18,300 persons / 3,700 families".
    """
    found = match.span("slash")
    if found and match.view.word(match.items[found[0]].start) == "/":
        yield from _again(match)


RULES: tuple[Rule, ...] = (
    restated_in_brackets,
    restated_comprising,
    people_of_households,
    restated_by_slash,
)
