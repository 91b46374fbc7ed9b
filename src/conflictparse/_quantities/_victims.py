"""Who a harm befalls: the members of a list of noun groups, each with its count."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._quantities._described import (
    describes,
    only_described,
    with_more,
)
from conflictparse._quantities._hung import goes_on_place
from conflictparse._quantities._member import (
    PLACES,
    SOMEBODY,
    THINGS,
    Victim,
    aged,
    by_trade,
    countable,
    member_of,
    noun_words,
)
from conflictparse._quantities._nobody import (
    carries_people,
    names_spot,
    numbers_a_name,
    of_an_age,
    of_things,
    sounds_a_thing,
    ungrouped,
)
from conflictparse._quantities._phrases import stands
from conflictparse._quantities._sized import measured, other_so_many, sized
from conflictparse._quantities._spelled import aside_end, spelled_out

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conflictparse._groups import Group
    from conflictparse._text import View

__all__ = ["victims"]


def victims(view: View, groups: Sequence[Group], start: int, end: int) -> list[Victim]:
    """
    Read the groups from *start* to *end* as a list of victims.

    What describes a member is no member: "Ali, 32, a tailor from Baro, and
    his wife" are two.
    """
    found: list[Victim] = []
    depth, hung, described, spelled = 0, -9, -9, -9
    placed = False
    for index in range(start, end):
        group = groups[index]
        # "Of Ward no. 4, Baro": the town is of the ward.
        labels = "digits" in group.tags and index - hung <= MAX_LABEL
        hung = index if labels else hung
        depth += ("open_paren" in group.tags) - ("close_paren" in group.tags)
        # "In Baro (seven) and Tel": the brackets are of the place.
        hung = index if depth > 0 and hung == index - 1 else hung
        hung = index if "close_paren" in group.tags and hung == index - 1 else hung
        if (
            group.kind != "noun"
            or depth > 0
            or index < spelled
            # "A judge, who convicted nine rebels, and two clerks": of the clause.
            or (index > start and groups[index - 1].kind == "verb")
            or _of_place(view, groups, index, start)
        ):
            continue
        before = groups[index - 1].tags if index > start else NOTHING
        if found and (behind := aside_end(view, groups, index, end)) > index:
            spelled = behind
        elif (
            "preposition" in before
            # "Killed 11 people besides himself".
            and not before & {"and", "joining"}
            and not (found and _of_another(groups, index))
            and not (found and _as_many(view, group))
        ):
            hung = index
            place = view.has(groups[index - 1].start, "place_preposition")
            # "In the districts of Baro and Tel".
            placed = place or (placed and view.has(groups[index - 1].start, "of"))
            _hang(view, groups, index, found)
        elif (
            found
            and "comma" in before
            and (behind := spelled_out(view, groups, index, end, found[-1])) > index
        ):
            spelled = behind
        elif found and only_described(view, groups, index, described, found[-1]):
            described = index
        elif (
            found
            # "Orla Tan, 32, whose brother was killed".
            and not view.has(group.start, "relative")
            and describes(view, groups, index, end, found)
        ):
            found[-1] = with_more(view, groups, index, found[-1])
        elif (
            hung == index - 2 and goes_on_place(view, groups, index, placed=placed)
        ) or (found and names_spot(view, groups, index, found[-1])):
            hung = index  # "in Quetta, Balochistan and Sindh"
        else:
            more = _members(view, groups, index, (start, end), found)
            # "The mayor, whose brother was killed in 2008": nothing of the mayor.
            found = more if view.has(group.start, "relative") else found + more
    return found


MAX_LABEL = 3
"""Groups from a noun to the figure that names it: "no", ".", "4"."""


def _members(
    view: View,
    groups: Sequence[Group],
    index: int,
    listed: tuple[int, int],
    found: Sequence[Victim],
) -> list[Victim]:
    """Give a group as the next member of the groups *listed*, if it is one."""
    start, end = listed
    if found and "or" in groups[index - 1].tags and _either(view, groups, start):
        return []  # "either a farmer or a rebel": one of the two
    so_many = found[-1].count if found and _as_many(view, groups[index]) else None
    if so_many is not None and so_many.value is not None:
        ones = int(so_many.value)
        return [attrs.evolve(member_of(view, groups[index]), ones=ones)]
    victim = _somebody(view, groups, index, end)
    return [] if victim is None else [victim]


def _of_another(groups: Sequence[Group], index: int) -> bool:
    """
    "The bodies of nine men and of a boy": the boy's, too.
    """
    of, joint = groups[index - 1].tags, groups[index - 2].tags
    return "of" in of and "and" in joint and "person" in groups[index].tags


def _as_many(view: View, group: Group) -> bool:
    """
    "Two policemen and as many civilians": two of either.
    """
    return stands(view, "as_many", group.start - 1, group.start + 1)


def _either(view: View, groups: Sequence[Group], start: int) -> bool:
    """Whether a list is of people of whom it is one: "either … or"."""
    first = groups[start].start
    return view.holds(first - 1, first + 1, "alternative")


NOTHING: frozenset[str] = frozenset()


def _hang(view: View, groups: Sequence[Group], index: int, found: list[Victim]) -> None:
    """Let a noun behind a preposition say who the last member is: "three of them"."""
    group, preposition = groups[index], groups[index - 1]
    if not found:
        return
    last = found[-1]
    if view.has(preposition.start, "of") and _is_family(view, last, group):
        # "A family of four daughters": persons, and no household.
        kind = last.group if "number" in group.tags else group
        found[-1] = attrs.evolve(last, end=group.end, count=group.count, group=kind)
    elif _of_which(view, preposition, last, groups[index - 2]):
        # "Five of the six occupants of the jeep": people, and no jeeps.
        told = last.noun is not None and view.has(last.noun[1] - 1, "person")
        if told and "number" in last.group.tags and "person" not in group.tags:
            return
        if group.tags & THINGS and "unit_noun" not in group.tags:
            found.pop()  # "millions of dollars"
            return
        whom = bool(group.tags & {"pronoun_person", "relative_person"})
        noun = None if whom else noun_words(view, group)
        part = whom and len(found) > 1
        found[-1] = attrs.evolve(last, end=group.end, noun=noun, part=part)


def _somebody(
    view: View, groups: Sequence[Group], index: int, end: int
) -> Victim | None:
    """Read a group as a member of its own, None if it is nobody."""
    group = groups[index]
    if (
        # "Shot each other": that is who shot.
        (view.has(group.start, "each") and view.has(group.start + 1, "adding"))
        # "Took the mayor along with them": that is who took him, or who was taken.
        or _comes_along(view, groups, index)
        or measured(view, group)
        or numbers_a_name(view, group)
        or carries_people(view, group)
        or sounds_a_thing(view, group)
        or of_things(view, groups, index)
        or of_an_age(view, groups[index])
        or (_only_begins(view, groups, group) and not _aged_next(groups, index))
    ):
        return None
    several = sized(view, groups, index) or other_so_many(view, groups, index)
    if several is not None or countable(group):
        return several or ungrouped(view, member_of(view, group))
    if _next_one(view, groups, index):
        return attrs.evolve(member_of(view, group), somebody=True, ones=1)
    if by_trade(view, group):
        return attrs.evolve(member_of(view, group), guessed=True, ones=1)
    if not (_named_next(groups, index, end) or aged(view, group)):
        return None
    ones = 1 if group.count is None else None
    return attrs.evolve(member_of(view, group), somebody=True, ones=ones)


def _comes_along(view: View, groups: Sequence[Group], index: int) -> bool:
    """
    Whether a pronoun stands behind "along with" or the like; "himself" counts him.
    """
    joined = index > 0 and "joining" in groups[index - 1].tags
    first = groups[index].start
    alone = groups[index].end - first == 1  # not "along with her driver"
    pronoun = joined and alone and view.has(first, "pronoun_object")
    return pronoun and view.entry(first, "pronoun_reflexive") is None


def _next_one(view: View, groups: Sequence[Group], index: int) -> bool:
    """
    "Killed two and wounded a third"; "a third of the town" is nobody.
    """
    group = groups[index]
    return (
        "indefinite" in group.tags
        and view.has(group.head, "ordinal")
        and group.head - group.start == 1
        and not view.has(group.end, "of")
    )


def _named_next(groups: Sequence[Group], index: int, end: int) -> bool:
    """
    "A rubber tapper, Orla Tan": whoever is named is somebody.
    """
    if (
        index + 2 >= end
        or "indefinite" not in groups[index].tags
        or groups[index].tags & THINGS
    ):
        return False
    comma, name = groups[index + 1], groups[index + 2]
    return (
        "comma" in comma.tags
        and "name" in name.tags
        and not name.tags & PLACES
        and name.count is None
        and name.end - name.start > 1
    )


def _only_begins(view: View, groups: Sequence[Group], group: Group) -> bool:
    """
    Whether the only sign of a name is the capital that begins a sentence.

    "Milk was scalded"; a bullet or a mark may stand before it.
    """
    opens = (one for one in groups if one.kind != "between" or _is_word(view, one))
    if (
        group.start != next(opens, group).start
        or "name" not in group.tags
        or group.tags & SOMEBODY
        or group.count is not None
    ):
        return False
    if group.end - group.start > 1 or view.has(group.head, "given_name"):
        return False
    word = f" {view.surface(group.head)}"
    start, end = view.starts[group.head], view.ends[group.head]
    return (
        view.text.find(word, end, end + MAX_BACK) < 0
        and view.text.find(word, max(0, start - MAX_BACK), start) < 0
    )


def _is_word(view: View, group: Group) -> bool:
    """Whether a word between groups is more than a mark."""
    return view.holds(group.start, group.start + 1, "word", "digits")


MAX_BACK = 20_000
"""Characters on either side among which a name stands again."""


def _aged_next(groups: Sequence[Group], index: int) -> bool:
    """
    "Tan, 46, was shot": whoever has an age is somebody.
    """
    wanted = ({"comma"}, {"digits", "number"}, {"comma"})
    behind = groups[index + 1 : index + 1 + len(wanted)]
    return len(behind) == len(wanted) and all(
        tags & one.tags for tags, one in zip(wanted, behind, strict=True)
    )


def _of_place(view: View, groups: Sequence[Group], index: int, start: int) -> bool:
    """
    "Between Baro and Tel, 3 soldiers": the second place of a pair is nobody.

    Behind the first of a list only "between" says that a pair is of places.
    """
    if index < 3 or "name" not in groups[index].tags or groups[index].count is not None:
        return False
    joint, first, preposition = groups[index - 1], groups[index - 2], groups[index - 3]
    behind = groups[index + 2] if index + 2 < len(groups) else None
    # "In Baro, Lara, Venezuela, a clerk was shot".
    if (
        behind is not None
        and "preposition" in preposition.tags
        and "comma" in joint.tags
        and "comma" in groups[index + 1].tags
        and "country" in behind.tags
    ):
        return True
    if "comma" in joint.tags and _of_person(view, groups, index):
        return False
    if index != start and not view.has(preposition.start, "place_pair"):
        return False
    return (
        bool(joint.tags & {"and", "comma"})
        and first.kind == "noun"
        and "preposition" in preposition.tags
    )


PERSONAL = ("given_name", "person_singular", "title")


def _of_person(view: View, groups: Sequence[Group], index: int) -> bool:
    """
    Whether a name behind a place is somebody's, not the region's.

    "In Baro, officer Orla Tan was shot", "in Baro, Orla Tan was killed".
    """
    group = groups[index]
    if view.holds(group.start, group.end, *PERSONAL):
        return True
    full = group.end - group.start > 1 and not group.tags & PLACES
    after = index + 1
    while after < len(groups) and groups[after].tags & AGE:
        after += 1
    return full and after < len(groups) and not SUFFERING.isdisjoint(groups[after].tags)


AGE = frozenset({"comma", "digits", "open_paren", "close_paren"})
"""Words of an age behind a name: ", 67,", "(67)"."""

SUFFERING = frozenset({"passive", "death_verb_of_time", "harm_intransitive"})


def _of_which(view: View, preposition: Group, victim: Victim, before: Group) -> bool:
    """
    "three of his relatives", "a group of men": the count and the noun stand apart.
    """
    if not view.has(preposition.start, "of") or before.end != victim.end:
        return False
    return (
        victim.noun is None
        or "number" in victim.group.tags
        or view.has(victim.group.head, "partitive")
        # "4,000 head of cattle".
        or (
            victim.count is not None
            and victim.count.value != 1
            and (
                "person_singular" in victim.group.tags
                or "body_part" in victim.group.tags  # "700 heads of cattle"
            )
        )
    )


def _is_family(view: View, victim: Victim, group: Group) -> bool:
    """
    "A family of five", "a community of 60 Zulus".
    """
    unit = view.entry(victim.group.head, "unit_noun")
    people = view.entry(victim.group.head, "person")
    # "A mother of two" is one.
    holds = unit is not None or (people is not None and people["group"])
    whom = group.tags & {"number", "person", "people_group", "demonym"}
    return victim.count is None and group.count is not None and bool(whom) and holds
