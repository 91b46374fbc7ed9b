"""Counted words that are nobody, or that count no heads: "12 investments"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._quantities._member import PLACES, SOMEBODY, THINGS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conflictparse._groups import Group
    from conflictparse._quantities._member import Victim
    from conflictparse._text import View

__all__ = [
    "carries_people",
    "names_spot",
    "numbers_a_name",
    "of_an_age",
    "of_things",
    "sounds_a_thing",
    "ungrouped",
]


def sounds_a_thing(view: View, group: Group) -> bool:
    """
    Whether a counted word that no list knows is a thing's: "12 investments".
    """
    head = group.end - 1
    known = group.tags & SOMEBODY or "unit_noun" in group.tags
    if group.count is None or known or not view.has(head, "plural"):
        return False
    word = view.word(head)
    return not view.has(head, "people_so_ending") and any(
        view.table.entry(word[-size:], "thing_ending") is not None for size in ENDINGS
    )


ENDINGS = range(4, 7)
"""Letters of an ending that says that a word is a thing's: "-ments"."""


def carries_people(view: View, group: Group) -> bool:
    """
    "A bus carrying pilgrims", "two trucks carrying soldiers": what was hit.

    "Three truck driving students" are somebody.
    """
    one = "indefinite" in group.tags and view.has(group.head, "plural")
    return any(
        view.has(index, "verb_ing")
        and view.has(index - 1, "thing")
        and (one or view.has(index - 1, "plural"))
        for index in range(group.start + 1, group.head)
    )


def numbers_a_name(view: View, group: Group) -> bool:
    """
    "In World War I, two brothers died", "Act I": a figure, and nobody.
    """
    first = group.start
    alone = group.end == first + 1 and view.has(first, "initial")
    return alone and view.has(first - 1, "cap") and "pronoun_person" in group.tags


def of_things(view: View, groups: Sequence[Group], index: int) -> bool:
    """
    "Of 14 trucks, two were hit": a bare number of things.
    """
    if index < MIN_BEFORE or "number" not in groups[index].tags:
        return False
    noun, of = groups[index - 2], groups[index - 3]
    things = noun.tags & {*THINGS, "unit_noun"} or sounds_a_thing(view, noun)
    return (
        "comma" in groups[index - 1].tags
        and view.has(of.start, "of")
        and noun.count is not None
        and bool(things)
    )


MIN_BEFORE = 3
"""Groups of "of 14 trucks,"."""


def ungrouped(view: View, victim: Victim) -> Victim:
    """
    Count nobody by the number of groups: "two battalions", "three busloads".
    """
    entry = view.entry(victim.group.head, "person_plural")
    if victim.count is None or entry is None or not entry["group"]:
        return victim
    housed = "unit_noun" in victim.group.tags or victim.end != victim.group.end
    if housed:
        return victim
    members, so_many = entry["members"], victim.count.value
    if members and not entry["each"]:
        return victim
    # "Three couples" are six.
    ones = int(so_many) * members if members and so_many is not None else None
    return attrs.evolve(victim, count=None, ones=ones)


def of_an_age(view: View, group: Group) -> bool:
    """Whether "the other" only has an age: "two boys, one 12 and the other aged 14"."""
    end = group.end + (view.says(group.end, "aged_word"))
    other = view.has(group.head, "the_other") and view.has(group.start, "article")
    return other and view.has(end, "digits") and view.has(end + 1, "comma")


def names_spot(view: View, groups: Sequence[Group], index: int, before: Victim) -> bool:
    """
    Whether a name of one word ends a list that no "and" goes on with: a place.

    "Killed two brothers, Kinama."; "two brothers, Kinama and Tarn" may name them.
    """
    group, joint = groups[index], groups[index - 1]
    several = before.count is not None and (before.count.value or 0) > 1
    if not several or "comma" not in joint.tags or "and" in joint.tags:
        return False
    bare = "name" in group.tags and group.end - group.start == 1
    known = group.tags & (SOMEBODY - PLACES) or view.has(group.head, "given_name")
    behind = groups[index + 1 : index + 2]
    return bare and not known and all("dot" in one.tags for one in behind)
