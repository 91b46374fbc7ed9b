"""What the constructions of displacement have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

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
    from collections.abc import Iterator, Sequence

    from conflictparse._groups import Group
    from conflictparse._quantities._member import Victim
    from conflictparse._quantities._types import Quantity
    from conflictparse._rules import Match
    from conflictparse._text import View

__all__ = [
    "counted_people",
    "leaving_kind",
    "moved",
    "of_the_place",
    "residents",
    "unit_of_words",
]

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


def moved(  # noqa: PLR0913 - what befell people, and how sure the words are
    match: Match,
    verb: int,
    kind: QuantityKind,
    accrual: Accrual | None = None,
    *,
    least: int = 0,
    few: bool = False,
    name: str = "victims",
) -> Iterator[Quantity]:
    """
    Make a quantity of each victim captured; households are a unit of their own.

    Args:
        match:
            What is matched, with those who moved captured.
        verb:
            The group that says what befell them.
        kind:
            What that is.
        accrual:
            Whether it grew; None where the clause of the verb says it.
        least:
            Where the words say little: how many must be counted, and of people
            who may be displaced.
        few:
            Whether the words say so much that they may be two or three: "were left
            homeless" are no gunmen who fled.
        name:
            What they are captured as.
    """
    view, groups = match.view, match.items
    cue = groups[verb].start, groups[verb].end
    prior = is_prior(view, groups, verb)
    few = few and kind is QuantityKind.DISPLACED
    stays = kind is QuantityKind.EVACUATED or accrual is Accrual.STOCK
    if stays and _for_a_feast(view, groups):
        return
    for start, end in match.spans(name):
        for victim in _members(view, victims(view, groups, start, end), few=few):
            hired = accrual is Accrual.STOCK and view.has(_noun(victim), "hired")
            if hired and not _threatened(view, groups):
                continue
            if not _fits(view, victim, kind, least, few=few):
                continue
            grown = accrual or accrual_of(view, groups, victim.start, verb, kind)
            yield of_victim(
                view,
                victim,
                kind,
                cue,
                match.rule,
                status=status_of(view, groups, verb),
                unit=unit_of(view, victim),
                role=Role.PRIOR if prior else _role(view, victim, kind),
                accrual=grown,
            )


def _role(view: View, victim: Victim, kind: QuantityKind) -> Role:
    """
    Tell those who are told of as some of others: "10,000 of whom were in camps".
    """
    role, count = role_of(view, victim.group), victim.count
    if role is not Role.TOTAL or count is None or kind is QuantityKind.RETURNED:
        return role
    whose = view.word(count.end) == "of" and any(
        view.has(count.end + 1, tag) for tag in ("relative_person", "pronoun_person")
    )
    # "93,126 people, of whom 1,420 are in shelters".
    first = victim.start
    whom = view.word(first - 2) == "of" and view.has(first - 1, "relative_person")
    return Role.PART if whose or whom else role


def _for_a_feast(view: View, groups: Sequence[Group]) -> bool:
    """
    Whether people are somewhere for a feast or a match, and nothing threatens them.

    "Fans were put up in tents for the match", "moved out of the park after the race".
    """
    festive = view.holds(groups[0].start, groups[-1].end, "festive")
    return festive and not _threatened(view, groups)


def _threatened(view: View, groups: Sequence[Group]) -> bool:
    """Whether a sentence tells of a threat, of displaced people or of homes."""
    start, end = groups[0].start, groups[-1].end
    return bool(view.holds(start, end, "threat", "displaced_noun", "homes_word"))


def _members(view: View, found: list[Victim], *, few: bool) -> Iterator[Victim]:
    """
    Give the members of a list; where they are *few*, who stands alone is one.

    "A family was displaced", "a mother and her two children were".
    """
    counted = any(one.count is not None for one in found)
    for victim in found:
        alone = few and victim.count is None and victim.ones != 0
        if alone and unit_of(view, victim) == "household":
            one = "indefinite" in victim.group.tags
            yield attrs.evolve(victim, ones=1 if one else None)
        else:
            # "Displaced 14 adults, and the Red Cross is helping".
            own = not victim.group.tags & {"definite", "name"}
            person = counted and own and is_person(victim)
            yield victim if person or not alone else attrs.evolve(victim, ones=None)


def _fits(
    view: View, victim: Victim, kind: QuantityKind, least: int, *, few: bool
) -> bool:
    """Whether what befell people can have befallen a victim."""
    head = _noun(victim)
    if unit_of(view, victim) in {"weapon", "vehicle"} or view.has(head, "shelter_noun"):
        return False  # "12 shelters remain open"
    # "900 soldiers returned to barracks".
    if kind is QuantityKind.RETURNED and (
        view.has(head, "goer") or OTHERS & typed(view, head)
    ):
        return False
    if kind is QuantityKind.DISPLACED:
        few = few and (victim.count is None or counted_people(view, victim, 1))
        # "Hundreds of soldiers live in tents".
        others = head != victim.group.head and OTHERS & typed(view, head)
        if not few and (others or runs_away(view, victim)):
            return False
        if few and victim.count is None:
            return bool(victim.ones)
    if least and not counted_people(view, victim, least):
        return False
    return victim.count is not None or (kind not in MASSES and is_person(victim))


def unit_of(view: View, victim: Victim) -> str:
    """Give what a victim is counted in."""
    unit = view.entry(_noun(victim), "unit_noun")
    # "A family of six" is six people.
    of_people = victim.count is not None and victim.group.count is None
    return "person" if unit is None or of_people else str(unit["kind"])


def unit_of_words(view: View, group: Group) -> str:
    """Give what a bare figure is counted in that is of a noun: "of the families"."""
    unit = view.entry(group.head, "unit_noun")
    return "household" if unit and unit["kind"] == "household" else "person"


def _noun(victim: Victim) -> int:
    """
    Give the word that says who is counted: "dozens of families".
    """
    return victim.end - 1 if "number" in victim.group.tags else victim.group.head


def counted_people(view: View, victim: Victim, least: int) -> bool:
    """
    Whether a victim is a number of people who may be displaced, *least* or more.

    For constructions that say little: "300 villagers left Baro".
    """
    count = victim.count
    figure = None if count is None else count.value or count.low or count.high
    if count is None or (figure is not None and figure < least):
        return False
    noun = _noun(victim)
    entry = view.entry(noun, "person")
    unit = unit_of(view, victim)
    known = entry is not None or unit == "household" or is_person(victim)
    return (
        known
        and unit in {"person", "household"}
        and not OTHERS & typed(view, noun)
        and not view.has(noun, "goer")
    )


def leaving_kind(match: Match, name: str = "leaving") -> QuantityKind:
    """Tell from the words captured whether people are evacuated or displaced."""
    found = match.span(name)
    words = (
        match.view.slice(match.items[found[0]].start, match.items[found[1] - 1].end)
        if found
        else ""
    )
    # "Pushed 14,600 people into Chad".
    where = match.items[found[1]] if found and found[1] < len(match.items) else None
    abroad = words.lower() in ACROSS and where is not None
    if abroad and where is not None and match.view.has(where.head, "country"):
        return QuantityKind.REFUGEES
    return (
        QuantityKind.EVACUATED if "evacuat" in words.lower() else QuantityKind.DISPLACED
    )


ACROSS = frozenset({"across into", "into"})
"""Words before the country that people are driven to."""


def residents(
    match: Match,
    verb: int,
    kind: QuantityKind,
    accrual: Accrual | None = None,
    *,
    least: int = 0,
) -> Iterator[Quantity]:
    """Make a quantity of each victim captured who is said to live there, as `moved`."""
    for quantity in moved(match, verb, kind, accrual, least=least):
        if of_the_place(match.view, quantity):
            yield quantity


def of_the_place(view: View, quantity: Quantity) -> bool:
    """Whether those who move are said to live there: "villagers", no "workers"."""
    return quantity.unit == "household" or view.has(
        view.word_at(quantity.span.end - 1), "comer"
    )
