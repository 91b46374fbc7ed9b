"""Whom police pick up: "picked up more than 60 people at the march"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities._en._befallen import befallen
from conflictparse._quantities._types import QuantityKind, VictimType
from conflictparse._quantities._who import OF_STATE, typed
from conflictparse._rules import Match, Rule, accepts, rejects, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._quantities._types import Quantity


@rule(
    "@who({noun}) <loose>? @verb({hauling&!passive&!infinitive}) up <loose>? "
    "@victims({noun&counted&person|noun&counted&others}) (?! <loose>? from )",
    accepts("Security forces picked up [more than 60 people] at a march.", low=60),
    accepts("On Sunday police picked up [12 students].", kind="arrested", low=12),
    rejects("Police picked up 12 children from a school."),
    rejects("Police picked up 12 survivors on the beach."),
    rejects("Buses picked up 60 people at a march."),
    rejects("Police picked up 12 parcels at a march."),
    level="groups",
)
def picked_up(match: Match) -> Iterator[Quantity]:
    """Whom police or soldiers pick up: arrested, and not saved."""
    view, groups = match.view, match.items
    who, verb = (groups[match.spans(name)[0][0]] for name in ("who", "verb"))
    police = OF_STATE.intersection(typed(view, who.head))
    picked = view.word(verb.head).startswith("pick")
    if not (picked and police) or view.holds(verb.end, groups[-1].end, *SAVED):
        return
    yield from _arrested(match)


@rule(
    "@victims(<subject>) <aside>? <loose>{0,2} @verb({hauling&passive}) up "
    "( <phrase>{0,2}? by @who({noun}) "
    "| <loose>? (in|during) ({time} of)? @raid({noun}) )",
    accepts("[9,000 people] had been picked up in a week of raids.", kind="arrested"),
    accepts("[12 students] were picked up by police in Baro.", kind="arrested", low=12),
    rejects("Some 90 people were picked up by a bus."),
    rejects("Some 90 people were picked up in a boat."),
    level="groups",
)
def were_picked_up(match: Match) -> Iterator[Quantity]:
    """The same from the side of those picked up: by police, or in raids."""
    view, groups = match.view, match.items
    verb, last = groups[match.spans("verb")[0][0]], groups[match.end - 1]
    if not view.word(verb.head).startswith("pick"):
        return
    if "who" in match:
        held = bool(OF_STATE.intersection(typed(view, last.head)))
    else:
        held = view.holds(last.start, last.end + MAX_RAID, "police_raid")
    if held and not view.holds(groups[0].start, groups[-1].end, *SAVED):
        yield from _arrested(match)


def _arrested(match: Match) -> Iterator[Quantity]:
    cue = match.items[match.spans("verb")[0][0]]
    for quantity in befallen(match, QuantityKind.ARRESTED, cue):
        if VictimType.CHILD not in quantity.victim_types:
            yield quantity


SAVED = ("release", "no_harm", "surviving", "wreck")
"""Words of a sentence in which people picked up are saved."""

MAX_RAID = 3
"""Words of "a week of raids" behind its head."""

RULES: tuple[Rule, ...] = (picked_up, were_picked_up)
