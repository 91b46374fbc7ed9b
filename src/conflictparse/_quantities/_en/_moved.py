"""What the constructions of displacement have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities._build import of_victim, role_of
from conflictparse._quantities._en._accrual import accrual_of
from conflictparse._quantities._en._entries import MASSES
from conflictparse._quantities._en._harm import is_person, runs_away
from conflictparse._quantities._en._prior import is_prior
from conflictparse._quantities._en._told import status_of
from conflictparse._quantities._types import Accrual, QuantityKind, Role
from conflictparse._quantities._victims import victims
from conflictparse._quantities._who import typed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._quantities._member import Victim
    from conflictparse._quantities._types import Quantity
    from conflictparse._rules import Match
    from conflictparse._text import View

__all__ = ["counted_people", "leaving_kind", "moved"]

OTHERS = frozenset(
    {
        "attacker",
        "militant",
        "military",
        "peacekeeper",
        "police",
        "politician",
        "prisoner",
        "protester",
        "security",
        "student",
    }
)
"""Who moves or stays for other reasons."""


def moved(
    match: Match,
    verb: int,
    kind: QuantityKind,
    accrual: Accrual | None = None,
    *,
    least: int = 0,
) -> Iterator[Quantity]:
    """
    Make a quantity of each victim captured; households are a unit of their own.

    Args:
        match:
            What is matched, with "victims" captured.
        verb:
            The group that says what befell them.
        kind:
            What that is.
        accrual:
            Whether it grew; None where the clause of the verb says it.
        least:
            Where the words say little: how many must be counted, and of people
            who may be displaced.
    """
    view, groups = match.view, match.items
    cue = groups[verb].start, groups[verb].end
    prior = is_prior(view, groups, verb)
    for start, end in match.spans("victims"):
        for victim in victims(view, groups, start, end):
            unit = unit_of(view, victim)
            if (
                unit in {"weapon", "vehicle"}
                # "12 shelters remain open".
                or view.has(victim.group.head, "shelter_noun")
                or (
                    kind is QuantityKind.RETURNED
                    and view.has(victim.group.head, "goer")
                )
                or (kind is QuantityKind.DISPLACED and runs_away(view, victim))
                or (least and not counted_people(view, victim, least))
                or (victim.count is None and (kind in MASSES or not is_person(victim)))
            ):
                continue
            grown = accrual or accrual_of(view, groups, victim.start, verb, kind)
            yield of_victim(
                view,
                victim,
                kind,
                cue,
                match.rule,
                status=status_of(view, groups, verb),
                unit=unit,
                role=Role.PRIOR if prior else role_of(view, victim.group),
                accrual=grown,
            )


def unit_of(view: View, victim: Victim) -> str:
    """Give what a victim is counted in."""
    unit = view.entry(victim.group.head, "unit_noun")
    return str(unit["kind"]) if unit is not None else "person"


def counted_people(view: View, victim: Victim, least: int) -> bool:
    """
    Whether a victim is a number of people who may be displaced, *least* or more.

    For constructions that say little: "300 villagers left Baro".
    """
    count = victim.count
    figure = None if count is None else count.value or count.low or count.high
    if count is None or (figure is not None and figure < least):
        return False
    entry = view.entry(victim.group.head, "person")
    unit = unit_of(view, victim)
    known = entry is not None or unit == "household" or is_person(victim)
    return (
        known
        and unit in {"person", "household"}
        and not OTHERS & typed(view, victim.group.head)
        and not view.has(victim.group.head, "goer")
    )


def leaving_kind(match: Match, name: str = "leaving") -> QuantityKind:
    """Tell from the words captured whether people are evacuated or displaced."""
    found = match.span(name)
    words = (
        match.view.slice(match.items[found[0]].start, match.items[found[1] - 1].end)
        if found
        else ""
    )
    return (
        QuantityKind.EVACUATED if "evacuat" in words.lower() else QuantityKind.DISPLACED
    )
