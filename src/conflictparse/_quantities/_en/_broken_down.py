"""A total and, behind a colon, where they are: "1,370 displaced: 820 in Baro, …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._quantities._en._entries import MASSES, entry_of
from conflictparse._quantities._en._moved import moved
from conflictparse._quantities._en._placing import PLACES, like, placed
from conflictparse._quantities._types import QuantityKind, Role
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


RULES: tuple[Rule, ...] = (broken_down,)
