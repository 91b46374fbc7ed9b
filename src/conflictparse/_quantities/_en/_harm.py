"""What a word of harm says of a victim: its kind, or nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._quantities._build import of_victim, role_of
from conflictparse._quantities._phrases import stands
from conflictparse._quantities._types import QuantityKind, Role
from conflictparse._quantities._victims import victims
from conflictparse._status import Status

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from conflictparse._groups import Group
    from conflictparse._lexicon import Entry
    from conflictparse._quantities._member import Victim
    from conflictparse._quantities._types import Quantity
    from conflictparse._rules import Match
    from conflictparse._text import View

TAGS = (
    "harm",
    "harm_intransitive",
    "death_verb_of_time",
    "harm_adjective",
    "harm_noun",
    "injury_noun",
    "remains",
    "harm_result",
)


def entry_of(view: View, group: Group) -> Entry | None:
    """Give the entry of a group's word of harm."""
    for tag in TAGS:
        if tag in group.tags:
            entry = view.entry(group.head, tag)
            if entry is not None:
                return entry
    return None


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
        return QuantityKind(entry["kind"]), "household"
    return None if victim.count is None else _for_things(entry, counted)


def _for_people(
    view: View, entry: Entry, victim: Victim
) -> tuple[QuantityKind, str] | None:
    if entry["kind"] in BUILDING_KINDS:
        return None
    if entry["needs_people"] and not is_person(
        victim, surely=bool(entry["figurative"])
    ):
        return None
    if entry["kind"] == "displaced" and _runs_away(view, victim):
        return None
    return QuantityKind(entry["kind"]), "person"


def _for_things(entry: Entry, counted: str) -> tuple[QuantityKind, str] | None:
    if counted == "building" and entry["kind"] == "evacuated":
        return QuantityKind.EVACUATED, "building"
    if counted == "building" and entry["buildings"]:
        return QuantityKind(entry["buildings"]), "building"
    if counted in {"weapon", "vehicle"} and entry["weapons"]:
        return QuantityKind.WEAPONS, counted
    return None


def _runs_away(view: View, victim: Victim) -> bool:
    """
    "The gunmen fled": leaving the scene is no displacement.
    """
    count = victim.count
    figure = None if count is None else count.value or count.low
    if figure is not None and figure < MIN_DISPLACED:
        return True
    if view.has(victim.group.head, "pronoun_person") or (
        count is None and victim.ones is not None
    ):
        return True
    entry = view.entry(victim.group.head, "person")
    types = entry["types"] or () if entry is not None else ()
    return bool({"attacker", "militant", "military", "police"} & {*types})


MIN_DISPLACED = 5
"""Fewer who flee are those who run from the scene."""

MASSES = frozenset(
    {
        QuantityKind.DISPLACED,
        QuantityKind.EVACUATED,
        QuantityKind.REFUGEES,
        QuantityKind.RETURNED,
        QuantityKind.AFFECTED,
    }
)
"""Harms that are told in figures; "he returned home" is none."""

BUILDING_KINDS = frozenset({"buildings_destroyed", "buildings_damaged", "weapons"})


def is_person(victim: Victim, *, surely: bool = False) -> bool:
    """
    Whether the words say that the victim is somebody.

    A bare name may be a town's; *surely* asks for more.
    """
    tags = victim.group.tags
    if victim.somebody or tags & PEOPLE:
        return True
    return "name" in tags and victim.count is None and not surely


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
    if entry is None:
        return
    acting = cue[0] if cue is not None else verb
    status = status_of(view, groups, acting)
    words = (groups[acting].start, groups[acting].end)
    prior = is_prior(view, groups, acting)
    figurative = entry["figurative"] and "passive" not in groups[acting].tags
    for start, end in match.spans(name):
        for victim in _members(match, start, end, acting):
            fit = kind_for(view, entry, victim)
            if (
                figurative
                and victim.count is None
                and "indefinite" not in victim.group.tags
            ):
                continue
            if fit is None or (status is Status.DENIED and victim.count is None):
                continue
            kind, unit = fit
            if kind in MASSES and victim.count is None and victim.ones != 0:
                continue
            if (
                "harm_adjective" in victim.group.tags
                and victim.count is not None
                and "harm_adjective" not in group.tags
            ):
                continue  # "shot two clerks dead": the noun group says it all
            if kind is QuantityKind.INJURED and _fatal(view, group):
                kind = QuantityKind.KILLED
            role = (
                Role.PRIOR
                if prior
                else Role.PART
                if victim.part
                else role_of(view, victim.group)
            )
            yield of_victim(
                view,
                victim,
                kind,
                words,
                match.rule,
                status=status,
                unit=unit,
                role=role,
            )


def _members(match: Match, start: int, end: int, acting: int) -> list[Victim]:
    """Read the victims of a list that stands before or after the verb at *acting*."""
    view, groups = match.view, match.items
    members = victims(view, groups, start, end)
    if end <= acting and (
        _of_last(groups, start, end, acting) or _after_included(groups, start)
    ):
        members = members[-1:]
    if view.word(groups[start].start - 1) == "nor":
        # "Neither the mayor nor his wife was hurt."
        members = [attrs.evolve(one, count=None, ones=0) for one in members]
    return members


def _of_last(groups: Sequence[Group], start: int, end: int, verb: int) -> bool:
    """
    Whether a relative clause is of the last member alone.

    "The parents of the captain, a soldier who died": one died.
    """
    relative = any(
        groups[index].tags & {"relative_person"} for index in range(end, verb)
    )
    return relative and not any(
        "and" in groups[index].tags for index in range(start, end)
    )


def _after_included(groups: Sequence[Group], start: int) -> bool:
    """
    Whether a list begins with who is included in a figure before.

    "12 died, including two clerks, and 7 were hurt": seven were hurt.
    """
    for index in range(start - 1, max(-1, start - MAX_INCLUDED), -1):
        tags = groups[index].tags
        if "including" in tags:
            return True
        if groups[index].kind != "noun" and not tags & {"comma", "and"}:
            return False
    return False


MAX_INCLUDED = 8
"""Groups before a list among which "including" stands."""


def _fatal(view: View, group: Group) -> bool:
    """
    "Fatally wounded", "shot two clerks dead".
    """
    return any(
        view.has(index, "fatally") for index in range(group.start, group.end)
    ) or view.has(group.start - 1, "fatally")


LOOK_BACK = 60
"""Words of a sentence that are looked at for what it says of a harm."""


def is_prior(view: View, groups: Sequence[Group], verb: int) -> bool:
    """
    Whether a sentence tells of an earlier harm.

    "Lawyers struck over the murder of a judge", "nine drivers have been killed
    in the past two months", "he had been shot the day before".
    """
    group = groups[verb]
    first = max(groups[0].start, group.start - LOOK_BACK)
    words = [view.word(index) for index in range(group.start, group.end)]
    if "had" in words and not any(
        view.has(index, "cue") for index in range(first, group.start)
    ):
        return True
    if stands(view, "recall", first, group.start):
        return group.kind == "noun" or "had" in words or _relative_before(groups, verb)
    entry = entry_of(view, group)
    sudden = entry is not None and entry["kind"] in {"killed", "injured", "abducted"}
    return (
        sudden
        and ("have" in words or "has" in words)
        and _long_time(view, groups, verb)
    )


def _relative_before(groups: Sequence[Group], verb: int) -> bool:
    return any(
        groups[index].tags & {"relative_person", "relative"}
        for index in range(max(0, verb - 3), verb)
    )


def _long_time(view: View, groups: Sequence[Group], verb: int) -> bool:
    """
    "Since January", "in the past two months".
    """
    first = max(groups[0].start, groups[verb].start - LOOK_BACK)
    last = min(groups[-1].end, groups[verb].end + LOOK_BACK)
    words = [view.word(index) for index in range(first, last)]
    return "since" in words or any(
        word in {"past", "last", "recent"} and words[place - 1] in {"the", "in"}
        for place, word in enumerate(words)
        if place
    )


def status_of(view: View, groups: Sequence[Group], verb: int) -> Status:
    """Tell a harm that happened from one denied, feared, planned or imagined."""
    group = groups[verb]
    if "negated" in group.tags:
        return Status.DENIED
    if _is_open(view, groups, verb):
        return Status.HYPOTHETICAL
    before = range(max(groups[0].start, group.start - LOOK_BACK), group.start)
    claimed = _claimed_to_have(view, groups, verb)
    if "modal" in group.tags or ("infinitive" in group.tags and not claimed):
        return Status.ASSERTED
    if any(view.has(index, "conditional") for index in before):
        return Status.HYPOTHETICAL
    if any(_is_claim(view, index) for index in before) or (
        view.word(group.head) in DOUBTING
    ):
        return Status.UNCONFIRMED
    return Status.ASSERTED


def _is_open(view: View, groups: Sequence[Group], verb: int) -> bool:
    """Whether a verb says what may be: "could be killed", "to kill", "be shot"."""
    group = groups[verb]
    achieved = view.word(groups[verb - 1].head) in ACHIEVING
    if "modal" in group.tags:
        return not (view.has(group.start, "infinitive_to") and verb and achieved)
    if view.word(group.start) == "be":
        return True  # "ordered that she be shot"
    claimed = _claimed_to_have(view, groups, verb)
    return "infinitive" in group.tags and not achieved and not claimed


def _claimed_to_have(view: View, groups: Sequence[Group], verb: int) -> bool:
    """
    "The group claims to have killed 12": told of what has been, as a claim.
    """
    group = groups[verb]
    perfect = any(view.has(index, "have") for index in range(group.start, group.head))
    return perfect and verb > 0 and _is_claim(view, groups[verb - 1].head)


def _is_claim(view: View, index: int) -> bool:
    """
    "The group claimed that it had killed 20": its word alone.
    """
    entry = (
        view.entry(index, "cue")
        if view.has(index, "cue") and not view.has(index, "adjectival")
        else None
    )
    return entry is not None and entry["act"] == "claim"


ACHIEVING = frozenset(
    [
        "managed",
        "went",
        "reported",
        "said",
        "believed",
        "known",
        "thought",
        "confirmed",
        "understood",
        "presumed",
        "alleged",
        "appeared",
        "appears",
        "seem",
        "seems",
        "seemed",
        "found",
        "happened",
    ]
)

DOUBTING = frozenset(["believed", "feared", "presumed", "thought"])
"""Verbs that say a state is not sure: "12 are feared dead"."""
