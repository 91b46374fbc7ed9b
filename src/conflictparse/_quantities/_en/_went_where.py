"""Where those displaced went: "of the displaced families, 820 went to Tel"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._quantities._en._entries import MASSES, entry_of
from conflictparse._quantities._en._moved import moved, unit_of_words
from conflictparse._quantities._en._placing import SHELTERS, placed
from conflictparse._quantities._types import Accrual, QuantityKind, Role
from conflictparse._rules import Match, Rule, accepts, rejects, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._quantities._types import Quantity


@rule(
    "of ( @said({noun&displaced_noun&definite&!counted}|{noun&person&definite&!counted}"
    "|{noun&harm_adjective&definite&!counted}) "
    "| (the|{noun&pronoun_thing}) @said({harm&participle}) ) <phrase>? {comma} "
    "@victims({noun&counted}) <loose>? @verb({verb&!infinitive&!modal}) <loose>? "
    "{preposition} {verb&ing&!harm}? @place({noun&!counted}|{noun&shelter_noun}) "
    "( " + SHELTERS + " ){0,6}",
    accepts(
        "Of the displaced families, [820] went to Tel, [305] to Baro and [120] to Sur.",
        kind="displaced",
        low=[820, 305, 120],
        unit=["household", "household", "household"],
    ),
    accepts("Of those displaced, [900] are in camps.", kind="displaced"),
    accepts("Of the evacuees, [60] are staying at a hotel.", kind="evacuated"),
    rejects("Of the poor families, 820 went to Tel."),
    rejects("Of those displaced, 900 voted for Tan."),
    rejects("Of the displaced families, 820 trucks went to Tel."),
    level="groups",
)
def some_went(match: Match) -> Iterator[Quantity]:
    """How many of those displaced went to, or are in, one place and another."""
    view, groups = match.view, match.items
    said, verb = (groups[match.spans(name)[0][0]] for name in ("said", "verb"))
    kind = _displaced(match, match.spans("said")[0][0])
    stays = "be" in verb.tags or view.has(verb.head, "sheltering")
    if kind is None or not (stays or any(view.has(verb.head, tag) for tag in GOING)):
        return
    unit = unit_of_words(view, said)
    accrual = Accrual.STOCK if stays else None
    found = moved(match, match.spans("verb")[0][0], kind, accrual)
    for quantity in placed(match, found):
        bare = quantity.victims is None
        yield attrs.evolve(
            quantity, role=Role.PART, unit=unit if bare else quantity.unit
        )


GOING = ("becoming", "going_away", "moving", "self_mover", "crossing", "returner")
"""Tags of what those displaced did: "went", "moved", "arrived"."""


def _displaced(match: Match, index: int) -> QuantityKind | None:
    """Give what befell those a noun is of, if they moved: "displaced families"."""
    view, group = match.view, match.items[index]
    for at in range(group.start, group.end):
        entry = view.entry(at, "displaced_noun") or view.entry(at, "harm")
        entry = entry or view.entry(at, "harm_adjective")
        if entry is not None and entry["kind"] in MASSES:
            kind = QuantityKind(entry["kind"])
            return None if kind is QuantityKind.AFFECTED else kind
    said = entry_of(view, group)
    return QuantityKind(said["kind"]) if said and said["kind"] in MASSES else None


RULES: tuple[Rule, ...] = (some_went,)
