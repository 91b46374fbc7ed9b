"""Whoever is treated in a hospital is hurt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities._build import of_victim, role_of
from conflictparse._quantities._en._befallen import victims_of
from conflictparse._quantities._en._entries import entry_of
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
    view, place = match.view, match.items[match.spans("place")[0][0]]
    if view.has(place.head, "hospital"):
        yield from _treated(match, place.end)


@rule(
    "@victims(<subject>) <aside>? <relative>? <loose>{0,2} @verb({verb&passive}) "
    "( {and} <loose>? @out({verb&participle|verb&passive}) | (at|on) @out({noun}) )",
    accepts("[168 people] had been treated and sent home.", kind="injured", low=168),
    accepts("[Nine people] were treated and discharged.", kind="injured", low=9),
    accepts("[Nine people] were treated at the scene.", kind="injured", low=9),
    rejects("Nine patients were treated and discharged."),
    rejects("Nine people were treated and spoke of a flood."),
    rejects("Nine people were questioned and released."),
    rejects("Nine litres of water were treated and released."),
    level="groups",
)
def treated_and_sent(match: Match) -> Iterator[Quantity]:
    """Who is treated and goes home, or is treated where it happened."""
    view, out = match.view, match.items[match.spans("out")[0][0]]
    if view.has(out.head, "sent_home") or view.has(out.head, "spot"):
        yield from _treated(match, out.end)


@rule(
    "of @victims({noun&person&counted}) (@verb({verb&participle}) <loose>? to "
    "@place({noun&!person}) | @taken({verb}))",
    accepts("Of [20 people] taken to hospital, nine went home.", kind="injured"),
    accepts("Of the [20 men] rushed to a clinic, nine are dead.", kind="injured"),
    rejects("Of 20 patients taken to hospital, nine went home."),
    rejects("Of 20 people taken to court, nine went home."),
    rejects("Of 20 people sent to a hospital in protest, nine sang."),
    level="groups",
)
def of_those_taken(match: Match) -> Iterator[Quantity]:
    """Those taken to a hospital, of whom some are told of: "of 20 people taken to"."""
    view, last = match.view, match.items[match.end - 1]
    if "taken" in match:
        # "Taken to hospital" is one verb of the lists.
        entry = entry_of(view, last) if last.end - last.start > 1 else None
        if entry is not None and entry["kind"] == "injured":
            yield from _hurt(match, (last.start, last.end))
        return
    verb = match.items[match.spans("verb")[0][0]]
    if view.has(verb.head, "hospital_verb") and view.has(last.head, "hospital"):
        yield from _hurt(match, (verb.start, last.end))


@rule(
    "@victims(<subject>) <loose>{0,2} @verb({release&passive}) "
    "(after ({verb&ing} <loose>?)?|following) @care({noun&uncounted})",
    accepts("Two died and [three] were released after treatment.", kind="injured"),
    accepts("[Two clerks] were released following treatment.", low=2),
    rejects("Two died and three were released after talks."),
    rejects("Two patients were discharged after treatment."),
    rejects("Two hostages were released after treatment."),
    level="groups",
)
def released_after(match: Match) -> Iterator[Quantity]:
    """Who goes home after treatment: "three were released after treatment"."""
    view, verb = match.view, match.items[match.spans("verb")[0][0]]
    if view.word(match.items[match.end - 1].head) != "treatment":
        return
    yield from _hurt(match, (verb.start, match.items[match.end - 1].end))


NOT_HURT = frozenset({"captives", "hostages", "patient", "patients"})
"""Whose treatment tells of no harm that is new."""


def _treated(match: Match, end: int) -> Iterator[Quantity]:
    """Give those who are treated, as the words up to *end* say, but for the ill."""
    view, verb = match.view, match.items[match.spans("verb")[0][0]]
    if view.has(verb.head, "tended"):
        yield from _hurt(match, (verb.start, end))


def _hurt(match: Match, cue: tuple[int, int]) -> Iterator[Quantity]:
    """Give the victims as hurt, but for the ill and captives."""
    view = match.view
    for victim in victims_of(match):
        known = victim.count is not None or victim.ones is not None
        if known and view.word(victim.group.head) not in NOT_HURT and is_person(victim):
            role = role_of(view, victim.group)
            yield of_victim(
                view, victim, QuantityKind.INJURED, cue, match.rule, role=role
            )


RULES: tuple[Rule, ...] = (
    of_those_taken,
    released_after,
    treated_and_sent,
    treated_at,
)
