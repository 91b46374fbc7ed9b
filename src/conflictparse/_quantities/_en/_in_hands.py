"""People in the hands of armed men, or with whom they leave."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities._en._befallen import armed_before, befallen, is_armed
from conflictparse._quantities._types import QuantityKind, VictimType
from conflictparse._quantities._who import typed
from conflictparse._rules import Match, Rule, accepts, rejects, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._quantities._types import Quantity


@rule(
    "@victims(<subject>) ({verb&passive} (<loose>|<phrase>){0,3} {and})? "
    "{verb} <loose>? (in|into) (@state({noun&definite}) of @who({noun&person}) "
    "| @state({noun&uncounted}))",
    accepts("[Seven miners] are in the hands of rebels.", kind="abducted", low=7),
    accepts("[A clerk] remains in the custody of his kidnappers.", value=1),
    accepts("[Nine cooks] were led off and are in the hands of a gang.", low=9),
    accepts("[Two clerks] have been in rebel hands since May.", low=2),
    accepts("[Two nurses] fell into the hands of armed men.", kind="abducted", low=2),
    rejects("Two clerks have been in safe hands since May."),
    rejects("The town fell into the hands of rebels."),
    rejects("Seven miners are in the hands of the police."),
    rejects("Seven miners are in the camp of rebels."),
    level="groups",
)
def in_hands_of(match: Match) -> Iterator[Quantity]:
    """Whoever is in the hands of rebels."""
    view, groups = match.view, match.items
    state, who = groups[match.spans("state")[0][0]], groups[match.end - 1]
    held = view.word(state.head) in {"captivity", "custody", "hands"}
    captors = any(view.has(who.head, tag) for tag in ("captor", "band_noun"))
    # "In rebel hands".
    words = range(state.start, state.head)
    armed = any({"attacker", "militant"} & typed(view, index) for index in words)
    if held and (captors or armed or is_armed(view, who)):
        yield from befallen(match, QuantityKind.ABDUCTED, state)


@rule(
    "@verb({verb&!passive&!infinitive}) away? (<loose>|<phrase>)? with "
    "@victims({noun&counted&person|noun&indefinite&person} "
    "({and} {noun&counted&person|noun&indefinite&person})?)",
    accepts("Bandits shot a cook and went away with [eight women].", low=8),
    accepts("Bandits shot a cook and went away with [16 travellers].", low=16),
    accepts("The gunmen fled with [four captives].", kind="abducted", low=4),
    accepts("Gunmen drove off with [two nurses].", kind="abducted", low=2),
    accepts("The gunmen fled by car with [a pilot] and [a nurse].", value=[1, 1]),
    rejects("The gunmen fled with two accomplices and a rebel."),
    rejects("A clerk fled with two women."),
    rejects("The gunmen met with two women."),
    level="groups",
)
def fled_with(match: Match) -> Iterator[Quantity]:
    """Armed men who leave with people: "went away with eight women"."""
    view, verb = match.view, match.items[match.start]
    gone = view.word(verb.head) in GOING and view.word(verb.end) == "away"
    # "Drove off with two nurses".
    off = view.word(verb.end) in {"away", "off"} and view.has(verb.head, "driving_off")
    gone = gone or off
    if not (gone or view.word(verb.head) in FLEEING):
        return
    armed = armed_before(view, match.items, match.start)
    for quantity in befallen(match, QuantityKind.ABDUCTED, verb):
        types = quantity.victim_types
        others = armed and (types or gone) and FELLOWS.isdisjoint(types)
        if others or VictimType.HOSTAGE in types:
            yield quantity


FLEEING = frozenset({"escaped", "fled", "fleeing", "leaving", "left"})
GOING = frozenset({"go", "goes", "going", "gone", "went"})
FELLOWS = frozenset({"attacker", "militant"})


RULES: tuple[Rule, ...] = (in_hands_of, fled_with)
