"""Whoever is treated in a hospital is hurt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities._build import of_victim
from conflictparse._quantities._en._befallen import victims_of
from conflictparse._quantities._en._harm import is_person
from conflictparse._quantities._types import QuantityKind
from conflictparse._rules import Match, Rule, accepts, rejects, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._quantities._types import Quantity


@rule(
    "@victims(<subject>) <aside>? <relative>? <loose>{0,2} @verb({verb&passive}) "
    "<loose>? (in|at) @place({noun&!person}) <phrase>{0,2} (?! for )",
    accepts("[20 people] were treated at the Tel hospital.", kind="injured", low=20),
    accepts(
        "[Two clerks] were treated in the hospitals of Baro.", kind="injured", low=2
    ),
    rejects("20 patients were treated at a hospital."),
    rejects("20 people were treated at a hospital for flu."),
    rejects("20 people were treated at a garage."),
    rejects("20 people were hired at a hospital."),
    level="groups",
)
def treated_at(match: Match) -> Iterator[Quantity]:
    """Who is treated at a hospital."""
    view, groups = match.view, match.items
    verb, place = (groups[match.spans(name)[0][0]] for name in ("verb", "place"))
    if view.word(verb.head) != "treated" or not view.has(place.head, "hospital"):
        return
    for victim in victims_of(match):
        known = victim.count is not None or victim.ones is not None
        ill = view.word(victim.group.head) in {"patient", "patients"}
        if known and not ill and is_person(victim):
            cue = verb.start, place.end
            yield of_victim(view, victim, QuantityKind.INJURED, cue, match.rule)


RULES: tuple[Rule, ...] = (treated_at,)
