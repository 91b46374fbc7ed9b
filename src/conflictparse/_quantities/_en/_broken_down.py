"""A total and, behind a colon, where they are: "1,370 displaced: 820 in Baro, …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._quantities._en._entries import MASSES, entry_of
from conflictparse._quantities._en._moved import leaving_kind, moved
from conflictparse._quantities._en._placing import PLACES, like, placed
from conflictparse._quantities._types import Accrual, QuantityKind, Role
from conflictparse._rules import Match, Rule, accepts, rejects, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._quantities._types import Quantity


@rule(
    "@whole({noun&counted}) <paren>? <loose>{0,2} @harm({harm&participle|harm&passive|"
    "harm_intransitive&!infinitive}) "
    "({noun&!counted}|{preposition}|{verb&ing&!harm}|{of}|{time}|<loose>){0,12}? "
    "({colon}|{dash}) @victims({noun&number}) {preposition&!of&!including} "
    "@place({noun&!counted} (of {noun&name})?) ( " + PLACES + " ){1,9}",
    accepts(
        "It saw 1,370 households displaced in Baro district: [820] in Tel, [550] in "
        "Sur.",
        kind="displaced",
        unit=["household", "household"],
        role=["part", "part"],
        place=[{"text": "Tel"}, {"text": "Sur"}],
    ),
    accepts("Some 900 people fled: [400] in Baro and [500] in Tel.", low=[400, 500]),
    rejects("Some 900 people sang: 400 in Baro and 500 in Tel."),
    rejects("Some 900 people died: 400 in Baro and 500 in Tel."),
    level="groups",
)
def broken_down(match: Match) -> Iterator[Quantity]:
    """How many of those who moved are in one place and another."""
    view, groups = match.view, match.items
    verb = match.spans("harm")[0][0]
    entry = entry_of(view, groups[verb])
    if entry is None or entry["kind"] not in MASSES:
        return
    kind = QuantityKind(entry["kind"])
    whole = next(moved(match, verb, kind, name="whole"), None)
    if whole is None:
        return
    for quantity in placed(match, moved(match, verb, kind)):
        yield attrs.evolve(like(quantity, whole), place=quantity.place, role=Role.PART)


@rule(
    "@victims({noun&displaced_noun&counted}) {preposition&!of&!including} "
    "@place({noun&name&!counted}) ( " + PLACES + " ){1,9}",
    accepts(
        "It saw [5,200 evacuees] in Baro, [2,900] in Tel and [1,160] in Sur.",
        kind="evacuated",
        low=[5200, 2900, 1160],
        place=[{"text": "Baro"}, {"text": "Tel"}, {"text": "Sur"}],
    ),
    accepts("[900 IDPs] in Baro and [400] in Tel got tents.", kind="displaced"),
    rejects("It saw 5,200 guests in Baro, 2,900 in Tel."),
    level="groups",
)
def displaced_in_places(match: Match) -> Iterator[Quantity]:
    """The displaced of one place and another: "5,200 in Baro, 2,900 in Tel"."""
    view, first = match.view, match.items[match.start]
    entry = view.entry(first.head, "displaced_noun")
    if entry is not None:
        grown = Accrual(entry["accrual"] or "stock")
        kind = QuantityKind(entry["kind"])
        yield from placed(match, moved(match, match.start, kind, grown))


@rule(
    "@verb({forcer&!passive}) @victims({noun&counted}) {preposition} {noun&!counted} "
    "( ({comma}|{and}|{comma} {and}) @victims({noun&number}) {preposition} "
    "{noun&!counted} ){1,6} "
    "@leaving({verb&infinitive&leaving|verb&infinitive&harm_intransitive}|out|from)",
    accepts(
        "It forced [620 people] in Baro and [450] in Tel to leave.", low=[620, 450]
    ),
    accepts("It drove [90 families] in Baro and [40] in Tel from their homes."),
    rejects("It forced 620 people in Baro and 450 in Tel to pay."),
    level="groups",
)
def forced_by_place(match: Match) -> Iterator[Quantity]:
    """People of one place and another who are forced to leave."""
    verb = match.spans("verb")[0][0]
    yield from moved(match, verb, leaving_kind(match))


RULES: tuple[Rule, ...] = (broken_down, displaced_in_places, forced_by_place)
