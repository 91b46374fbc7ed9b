"""What a second half leaves out: who moved, or that they did."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities._en._entries import entry_of
from conflictparse._quantities._en._flight import MIN_LEAVING
from conflictparse._quantities._en._moved import moved, of_the_place
from conflictparse._quantities._en._shelters import is_hall, is_refuge
from conflictparse._quantities._kinds import MOVED
from conflictparse._quantities._types import Accrual, QuantityKind
from conflictparse._rules import Match, Rule, accepts, rejects, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._quantities._types import Quantity


@rule(
    "@victims(<subject>) <aside>? <loose>{0,2} {verb&!cue&!passive|verb&passive&!cue} "
    "({noun&!counted}|{preposition}|<loose>|{verb&infinitive}|all|{have}){0,8}? "
    "{comma}? {and} "
    "<loose>{0,2} "
    "( @verb({sheltering|be&auxiliary}) <loose>? (in|at|under) "
    "@camp({noun&shelter_noun}|{noun&plural&!counted}) "
    "| @fled({harm_intransitive&!infinitive}) )",
    accepts(
        "[1,400 villagers] lost all they had and are now living in tents.",
        kind="displaced",
        low=1400,
        accrual="stock",
    ),
    accepts("[90 families] walked for days and are now in a camp.", unit="household"),
    accepts("[900 villagers] left their cattle and fled to the hills.", low=900),
    rejects("1,400 villagers lost all they had and are now living in fear."),
    rejects("40 gunmen killed a guard and fled to the hills."),
    rejects("90 families were fined and are now living in flats."),
    level="groups",
)
def went_on(match: Match) -> Iterator[Quantity]:
    """Many people of whom something is told first: "and are now living in tents"."""
    view, groups = match.view, match.items
    if "fled" in match:
        verb = match.spans("fled")[0][0]
        entry = entry_of(view, groups[verb])
        if entry is None or entry["kind"] not in MOVED:
            return
        told = moved(match, verb, QuantityKind(entry["kind"]), least=MIN_LEAVING)
    else:
        (verb, _), where = match.spans("verb")[0], groups[match.end - 1]
        if "shelter_noun" not in where.tags and not is_hall(view, where):
            return
        told = moved(match, verb, QuantityKind.DISPLACED, Accrual.STOCK, least=MIN)
    for quantity in told:
        if of_the_place(view, quantity):
            yield quantity


MIN = 20
"""Fewer who "are in a camp" may work there."""


DESTINATION = "to ({noun&shelter_noun}|@refuge({noun&!counted}))"


@rule(
    "( {noun&counted} (<phrase>|<loose>){0,2} @verb({verb&passive}) "
    "| @verb({verb&!passive}) {noun&counted} ) <loose>? "
    "( {between&harm_result} | " + DESTINATION + " ) <phrase>{0,2} "
    "({comma} {and}|{and}|{comma}) @victims({noun&number}) " + DESTINATION,
    accepts(
        "Some 900 people were taken to a school and a further [850] to a gymnasium.",
        kind="evacuated",
        low=850,
        role="additional",
    ),
    accepts("It moved 90 families to a school in Nes and [40] to a camp.", low=40),
    rejects("Some 900 people were sent to the polls and 40 to a camp."),
    rejects("It moved 90 tables to a school and 40 to a camp."),
    rejects("It moved 90 families to a school and 40 to a meeting."),
    level="groups",
)
def more_taken_to(match: Match) -> Iterator[Quantity]:
    """As many more who are taken to another place: "and 850 to the school"."""
    view, groups = match.view, match.items
    verb = match.spans("verb")[0][0]
    refuges = [groups[index] for index, _ in match.spans("refuge")]
    first = next(one for one in groups[match.start :] if "counted" in one.tags)
    said = groups[verb].head
    led = view.has(said, "moving") or view.has(said, "mover")
    if not led or not all(is_refuge(view, one) for one in refuges):
        return
    if view.has(first.head, "comer"):
        yield from moved(match, verb, QuantityKind.EVACUATED)


RULES: tuple[Rule, ...] = (went_on, more_taken_to)
