"""What a word of harm says of a victim: its kind, or nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities._build import of_victim, role_of
from conflictparse._quantities._en._accrual import accrual_of
from conflictparse._quantities._en._either import alternative, at_most
from conflictparse._quantities._en._entries import MASSES, entry_of
from conflictparse._quantities._en._idioms import is_idiom
from conflictparse._quantities._en._lost import of_losers, own_men
from conflictparse._quantities._en._members import members
from conflictparse._quantities._en._outcome import in_the_end
from conflictparse._quantities._en._prior import is_prior
from conflictparse._quantities._en._told import status_of
from conflictparse._quantities._kinds import ARMED
from conflictparse._quantities._member import is_personal
from conflictparse._quantities._types import QuantityKind, Role
from conflictparse._quantities._who import typed
from conflictparse._status import Status

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    from conflictparse._groups import Group
    from conflictparse._lexicon import Entry
    from conflictparse._quantities._member import Victim
    from conflictparse._quantities._types import Quantity
    from conflictparse._rules import Match
    from conflictparse._text import View


def kind_for(
    view: View, entry: Entry, victim: Victim
) -> tuple[QuantityKind, str] | None:
    """
    Give the kind and unit of a harm for one victim.

    None where the two do not go together.
    """
    # "three of its tanks": a numeral counts what stands last.
    last = victim.end - 1 if "number" in victim.group.tags else victim.group.head
    unit = view.entry(last, "unit_noun")
    if unit is None:
        return _for_people(view, entry, victim)
    counted = unit["kind"]
    if counted == "household":
        # "A family of nine" is nine people.
        of_people = victim.count is not None and victim.group.count is None
        # "The flood hit 300 families": that wounds nobody.
        struck = entry["figurative"] and entry["kind"] == "injured" and not of_people
        kind = QuantityKind.AFFECTED if struck else QuantityKind(entry["kind"])
        return kind, "person" if of_people else "household"
    return None if victim.count is None else _for_things(entry, counted)


def _for_people(
    view: View, entry: Entry, victim: Victim
) -> tuple[QuantityKind, str] | None:
    if entry["kind"] in BUILDING_KINDS:
        return None
    if victim.guessed and (entry["open"] or entry.tag != "harm"):
        return None
    # "Four more were hurt": people, as "four others" are.
    more = victim.count is not None and view.has(victim.group.head, "more")
    someone = more or is_person(victim, surely=entry["figurative"])
    unfit = (
        (entry["needs_people"] and not someone)
        or (entry["kind"] == "displaced" and runs_away(view, victim))
        or (entry["kind"] == "returned" and view.has(victim.group.head, "goer"))
        or (entry["kind"] == "affected" and view.has(victim.group.head, "served"))
        or (entry["fighters"] and not _fighters(view, victim))
        or (
            (entry["kind"] == "captured" or entry["places"])
            and _is_named_thing(view, victim)
        )
        or (entry["figurative"] and victim.count is None and _is_body(view, victim))
        # "Wiping out billions": of money.
        or ("number" in victim.group.tags and (_figure(victim) or 0) >= BILLION)
    )
    return None if unfit else (QuantityKind(entry["kind"]), "person")


def _figure(victim: Victim) -> Decimal | int | None:
    count = victim.count
    return None if count is None else count.value or count.low


BILLION = 1_000_000_000


def _fighters(view: View, victim: Victim) -> bool:
    """
    "Lost 14 soldiers", "lost no men"; not "14 seats", "two soldiers lost in the hills".
    """
    if victim.ones == 0:
        return view.has(victim.group.head, "person")
    strayed = view.has(victim.end, "harm")
    armed = typed(view, victim.group.head) & ARMED
    return victim.count is not None and not strayed and bool(armed)


def _is_named_thing(view: View, victim: Victim) -> bool:
    """
    "Captured Fort Tarn", "the trawler Mira": a name that is nobody's.
    """
    tags = victim.group.tags
    if "name" not in tags or victim.count is not None or tags & PEOPLE:
        return False
    return view.has(victim.start, "article") or not is_personal(view, victim)


def _is_body(view: View, victim: Victim) -> bool:
    """
    "A convoy was hit": that says of nobody in it that he is hurt.
    """
    noun = view.entry(victim.group.head, "person")
    return noun is not None and bool(noun["group"])


def _for_things(entry: Entry, counted: str) -> tuple[QuantityKind, str] | None:
    if counted == "building" and entry["kind"] == "evacuated":
        return QuantityKind.EVACUATED, "building"
    if counted == "building" and entry["buildings"]:
        return QuantityKind(entry["buildings"]), "building"
    if counted in {"weapon", "vehicle"} and entry["weapons"]:
        return QuantityKind.WEAPONS, counted
    return None


def _as_told(
    view: View, groups: Sequence[Group], entry: Entry, verb: int, victim: Victim
) -> tuple[QuantityKind, str] | None:
    """Give what the words before a harm say of its victims: "the army lost five"."""
    if entry["fighters"] and own_men(view, groups, verb, victim):
        return QuantityKind(entry["kind"]), "person"
    # "Destroyed 14 houses and damaged 30 others".
    others = victim.count is not None and "others" in victim.group.tags
    numbered = others or "number" in victim.group.tags
    return _as_before(view, groups, entry, verb) if numbered else None


def _as_before(
    view: View, groups: Sequence[Group], entry: Entry, verb: int
) -> tuple[QuantityKind, str] | None:
    """
    Give a bare figure the kind of things that were counted just before it.

    "Destroyed 14 houses and damaged 30": thirty houses.
    """
    if entry["kind"] not in BUILDING_KINDS:
        return None
    for index in range(verb - 1, max(-1, verb - MAX_THINGS), -1):
        group = groups[index]
        unit = view.entry(group.head, "unit_noun") if group.kind == "noun" else None
        if unit is not None and group.count is not None:
            return _for_things(entry, unit["kind"])
    return None


MAX_THINGS = 6
"""Groups before a harm among which the things stand: "14 houses and damaged"."""


def runs_away(view: View, victim: Victim) -> bool:
    """
    "The gunmen fled": leaving the scene is no displacement.
    """
    count, figure = victim.count, _figure(victim)
    if view.has(victim.group.head, "unit_noun"):
        return False
    if figure is not None and figure < MIN_DISPLACED:
        return True
    if view.has(victim.group.head, "pronoun_person") or (
        count is None and victim.ones is not None
    ):
        return True
    return bool({"attacker", *ARMED} & typed(view, victim.group.head))


MIN_DISPLACED = 5
"""Fewer who flee are those who run from the scene."""


BUILDING_KINDS = frozenset({"buildings_destroyed", "buildings_damaged", "weapons"})


def is_person(victim: Victim, *, surely: object = False) -> bool:
    """
    Whether the words say that the victim is somebody.

    A bare name may be a town's; *surely* asks for more.
    """
    tags = victim.group.tags
    if victim.somebody or tags & PEOPLE:
        return True
    # "Seized an Airbus": a thing of that name.
    named = "name" in tags and "indefinite" not in tags
    return named and victim.count is None and not surely


PEOPLE = frozenset(
    {
        "person",
        "others",
        "pronoun_person",
        "pronoun_nobody",
        "number",
        "demonym",
        "people_group",
        "title",
    }
)


def verb_of(match: Match, name: str = "harm") -> int:
    """Give the first group of a capture, else the last of the match."""
    found = match.span(name)
    return found[0] if found else match.end - 1


def harmed(
    match: Match, name: str, verb: int, cue: tuple[int, int] | None = None
) -> Iterator[Quantity]:
    """
    Make a quantity of each victim in a captured list, harmed by the group at *verb*.

    *cue* is where the words of harm begin, if not with that group.
    """
    view, groups = match.view, match.items
    group = groups[verb]
    entry = entry_of(view, group)
    if entry is None or is_idiom(view, groups, verb, entry):
        return
    acting = cue[0] if cue is not None else verb
    status = status_of(view, groups, acting)
    words = (groups[acting].start, groups[acting].end)
    prior = is_prior(view, groups, acting, entry)
    figurative = (
        entry["figurative"]
        and "passive" not in groups[acting].tags
        and not _in_earnest(view, groups, acting)
    )
    either = alternative(view, groups, acting)
    for start, end in match.spans(name):
        befallen = members(match, start, end, acting)
        # "Slashed a farmer and his wife": in earnest for both.
        plain = [_plainly(victim, subject=end <= acting) for victim in befallen]
        for victim in befallen:
            fit = kind_for(view, entry, victim) or _as_told(
                view, groups, entry, acting, victim
            )
            if figurative and not any(plain):
                continue
            if fit is None or (status is Status.DENIED and victim.count is None):
                continue
            kind, unit = fit
            if kind is QuantityKind.INJURED and view.has(victim.end, "fatally"):
                continue  # "shot six, five of them fatally": those are not hurt
            if kind in MASSES and victim.count is None and victim.ones != 0:
                continue
            if "harm_adjective" not in group.tags and _told_by_state(view, victim):
                continue  # "shot two clerks dead": the noun group says it all
            role = Role.PRIOR if prior else _role(view, victim, kind)
            grown = accrual_of(view, groups, victim.start, acting, kind)
            quantity = of_victim(
                view,
                victim,
                in_the_end(match, kind, verb, acting),
                words,
                match.rule,
                status=status,
                unit=unit,
                role=role,
                accrual=grown,
            )
            if entry["fighters"]:
                quantity = of_losers(view, groups, acting, quantity)
            yield at_most(quantity) if either else quantity


def _told_by_state(view: View, victim: Victim) -> bool:
    """
    "Two clerks dead", "a policeman dead", "two of the clerks dead" behind "shot".
    """
    last = victim.end - 1
    if view.has(last, "harm_adjective") and view.has(last - 1, "person"):
        return True
    return "harm_adjective" in victim.group.tags and victim.count is not None


def _in_earnest(view: View, groups: Sequence[Group], verb: int) -> bool:
    """
    Whether words beside a figurative verb say that bodies are hurt.

    "Killing a guard and badly hurting the judge", "hit the judge in the leg".
    """
    group = groups[verb]
    if view.holds(group.start - 1, group.head, "injury_degree"):
        return True
    for index in range(verb + 1, min(len(groups) - 1, verb + MAX_HIT)):
        tags, behind = groups[index].tags, groups[index + 1].tags
        if groups[index].kind == "verb" or "comma" in tags:
            break
        if "preposition" in tags and "body_part" in behind:
            return not view.has(groups[index + 1].head, "vital_part")
    near = range(max(0, verb - MAX_BESIDE), verb)
    return any(
        groups[index].kind == "verb"
        and (entry := view.entry(groups[index].head, "harm")) is not None
        and entry["kind"] in {"killed", "injured"}
        and not entry["figurative"]
        for index in near
    )


MAX_HIT = 6
"""Groups behind a verb among which a part of the body stands: "hit … in the leg"."""

MAX_BESIDE = 8
"""Groups before a verb among which another harm is told: "killing … and hurting"."""


def _plainly(victim: Victim, *, subject: bool) -> bool:
    """
    Whether a figurative verb harms its victim in earnest.

    "Hurt a clerk"; in a headline "driver hurt in blast", but not "minister hurt by".
    """
    tags = victim.group.tags
    bare = subject and {"person_singular", "uncounted"} <= tags and "title" not in tags
    return victim.count is not None or "indefinite" in tags or bare


def _role(view: View, victim: Victim, kind: QuantityKind) -> Role:
    part = victim.part or (kind in MASSES and _of_them(view, victim))
    return Role.PART if part else role_of(view, victim.group)


def _of_them(view: View, victim: Victim) -> bool:
    """
    "Of whom 76,000", "151 of whom": some of those just counted.
    """
    return _points_back(view, victim.start - 2) or _points_back(view, victim.end)


def _points_back(view: View, index: int) -> bool:
    return view.has(index, "of") and any(
        view.has(index + 1, tag)
        for tag in ("relative", "relative_person", "pronoun_person", "pronoun_thing")
    )
