"""Who a harm befalls: the members of a list of noun groups, each with its count."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._quantities._member import (
    PLACES,
    SOMEBODY,
    THINGS,
    aged,
    countable,
    member_of,
    noun_words,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conflictparse._groups import Group
    from conflictparse._quantities._member import Victim
    from conflictparse._text import View

__all__ = ["victims"]

MAX_AGE = 110

FITS_AGE = range(1, MAX_AGE)


def victims(view: View, groups: Sequence[Group], start: int, end: int) -> list[Victim]:
    """
    Read the groups from *start* to *end* as a list of victims.

    What describes a member is no member: "Ali, 32, a tailor from Baro, and
    his wife" are two.
    """
    found: list[Victim] = []
    previous: Group | None = None
    depth, skipped = 0, -9
    for index in range(start, end):
        group = groups[index]
        depth += ("open_paren" in group.tags) - ("close_paren" in group.tags)
        if group.kind != "noun" or depth > 0 or _of_place(groups, index, start):
            continue
        before = groups[index - 1] if index > start else None
        after_comma = before is not None and "comma" in before.tags
        if (
            before is not None
            and "preposition" in before.tags
            and "and" not in before.tags
        ):
            skipped = index
            if (
                found
                and view.has(before.start, "of")
                and _is_family(view, found[-1], group)
            ):
                found[-1] = attrs.evolve(found[-1], end=group.end, count=group.count)
                continue
            if (
                found
                and previous is not None
                and _of_which(view, before, found[-1], groups[index - 2])
            ):
                if group.tags & THINGS and "unit_noun" not in group.tags:
                    found.pop()  # "millions of dollars"
                    continue
                whom = bool(group.tags & {"pronoun_person", "relative_person"})
                noun = None if whom else noun_words(view, group)
                found[-1] = attrs.evolve(
                    found[-1], end=group.end, noun=noun, part=whom and len(found) > 1
                )
            continue
        if found and (
            _is_age(group, before, groups, index)
            or (
                _apposed(found[-1].group, group, after_comma, groups, index, end)
                and not _own_member(view, groups, index)
            )
        ):
            if "name" not in group.tags and found[-1].noun is None:
                found[-1] = attrs.evolve(found[-1], noun=noun_words(view, group))
            previous = group
            continue
        if (
            after_comma
            and skipped == index - 2
            and "name" in group.tags
            and not group.tags & {"person", "title"}
            and group.count is None
        ):
            skipped = index  # "in Quetta, Balochistan, Pakistan"
            continue
        named_next = _named_next(groups, index, end)
        if not (countable(group) or named_next or aged(view, group)) or _only_begins(
            view, groups, group
        ):
            continue
        victim = member_of(view, group)
        if not countable(group):
            victim = attrs.evolve(
                victim, somebody=True, ones=1 if group.count is None else None
            )
        found.append(victim)
        previous = group
    return found


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

    "Milk was scalded".
    """
    if (
        group.start != groups[0].start
        or "name" not in group.tags
        or group.tags & SOMEBODY
        or group.count is not None
    ):
        return False
    if group.end - group.start > 1 or view.has(group.head, "given_name"):
        return False
    word = view.surface(group.head)
    return (
        f" {word}" not in view.text[view.ends[group.head] :]
        and f" {word}" not in view.text[: view.starts[group.head]]
    )


def _of_place(groups: Sequence[Group], index: int, start: int) -> bool:
    """
    "Between Baro and Tel, 3 soldiers": the second place of a pair is nobody.
    """
    if (
        index != start
        or index < 3
        or "name" not in groups[index].tags
        or groups[index].count is not None
    ):
        return False
    joint, first, preposition = groups[index - 1], groups[index - 2], groups[index - 3]
    return (
        bool(joint.tags & {"and", "comma"})
        and first.kind == "noun"
        and "preposition" in preposition.tags
    )


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
    )


def _is_family(view: View, victim: Victim, group: Group) -> bool:
    """
    "A family of five".
    """
    entry = view.entry(victim.group.head, "person") or view.entry(
        victim.group.head, "unit_noun"
    )
    return (
        victim.count is None
        and group.count is not None
        and "number" in group.tags
        and entry is not None
    )


def _is_age(
    group: Group, before: Group | None, groups: Sequence[Group], index: int
) -> bool:
    """
    Whether a count after a name is an age: "Ali, 32,".
    """
    if (
        before is None
        or "comma" not in before.tags
        or group.count is None
        or "number" not in group.tags
    ):
        return False
    value = group.count.value
    follows = groups[index + 1] if index + 1 < len(groups) else None
    closed = follows is None or bool(
        follows.tags & {"comma", "and", "dot", "close_paren", "verb"}
    )
    after_name = (
        bool(groups[index - 2].tags & {"name", "person_singular", "title"})
        if index > 1
        else False
    )
    return (
        value is not None
        and value in FITS_AGE
        and closed
        and after_name
        and group.count.end - group.count.start == 1
    )


def _apposed(
    known: Group,
    group: Group,
    after_comma: bool,
    groups: Sequence[Group],
    index: int,
    end: int,
) -> bool:
    """
    Whether a group only names or describes the one before.

    "Orla Tan, a tailor," and "a tailor, Orla Tan," are one person; "a tailor,
    a cook and a guard" are three.
    """
    if group.count is not None or (
        known.count is not None and "plural" in known.tags and "name" not in group.tags
    ):
        return False
    named, names = (
        "name" in known.tags and "person" not in known.tags,
        "name" in group.tags,
    )
    if names and not named and "plural" not in known.tags and known.count is None:
        return after_comma or groups[index - 1].kind == "noun"
    if not (
        named
        and after_comma
        and group.tags & {"indefinite", "definite", "uncounted"}
        and "person" in group.tags
    ):
        return False
    # "Ali, his wife and a guard": a possessive begins a member of its own.
    return "kin" not in group.tags


def _own_member(view: View, groups: Sequence[Group], index: int) -> bool:
    """
    "Orla Tan, his guard and a cook": whoever is somebody's goes on the list.
    """
    listed = index + 1 < len(groups) and "and" in groups[index + 1].tags
    return listed and view.has(groups[index].start, "possessive_pronoun")
