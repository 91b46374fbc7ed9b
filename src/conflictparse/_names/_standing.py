"""A name where it stands in a sentence, or where it was seen."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from conflictparse._names._types import BODIES, Name
from conflictparse._text import dateline_end

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conflictparse._names._levels import Group
    from conflictparse._text import View

__all__ = [
    "Place",
    "Seen",
    "acting",
    "begun",
    "completes",
    "dies",
    "is_first_name",
    "is_shaped",
    "leads_place",
    "names_shaped",
    "owning",
    "walks",
]


class Seen(NamedTuple):
    """A name and the sentence in which it stands or spoke."""

    sentence: int
    spoken: bool
    name: Name
    led: bool = False
    """Whether a preposition stands before it."""


class Place(NamedTuple):
    """A name where it stands in a sentence."""

    name: Name
    led: bool
    """Whether a preposition stands before it."""
    acts: bool
    """Whether a verb stands behind it, and none just before."""
    joined: bool
    """Whether "and" alone parts it from the name before."""
    done_to: bool
    """Whether a verb stands just before it."""
    owner: bool = False
    """Whether it owns the name behind it: "Oxfam's director Ana Belo"."""
    beside: bool = False
    """Whether "with" stands before it: "held talks with Ivo Sand"."""
    dies: bool = False
    """Whether the verb behind it says that it died."""


def owning(owner: Name, *, led: bool, done_to: bool) -> Place:
    """Give the place of an owner: a body may act, "Belo's" does not."""
    body = owner.kind in BODIES
    return Place(
        owner, led or not body, body, joined=False, done_to=done_to, owner=True
    )


def dies(view: View, behind: Sequence[Group]) -> bool:
    """Whether a verb says that its subject died: "was killed", "died"."""
    verb = next((group for group in behind if group.kind == "verb"), None)
    if verb is None or not view.has(verb.head, "harm"):
        return False
    entry = view.entry(verb.head, "harm")
    alone = view.has(verb.head, "harm_intransitive")
    dead = entry is not None and entry["kind"] == "killed"
    return dead and (alone or "passive" in verb.tags)


def acting(view: View, start: int, end: int) -> int:
    """
    Give where a name ends that a "noun" behind it is the verb of.

    "Ana Belo shows visitors the wall": a first name, a surname and a verb.
    """
    led = view.holds(start, start + 1, "given_name", "title")
    if not led or not view.has(start, "cap"):
        return end
    word = start + 1
    while word < end and view.has(word, "cap"):
        word += 1
    full = start + FULL <= word < end and view.has(word, "lower")
    return word if full and _walks(view, word) else end


def _walks(view: View, word: int) -> bool:
    """Whether a word may be a verb in the present that no man is."""
    return view.has(word, "verb_third") and not view.holds(word, word + 1, *PEOPLE)


def walks(view: View, group: Group, end: int) -> bool:
    """Whether a name that ends at a word is followed by its verb in one group."""
    return (
        group.start < end < group.end and _walks(view, end) and view.has(end, "lower")
    )


def leads_place(view: View, word: int) -> bool:
    """Whether a place stands at a word: "in Orla", "the village of Orla"."""
    of_town = view.has(word - 1, "name_joining") and view.has(word - 2, "town_noun")
    return of_town or view.has(word - 1, "place_preposition")


def begun(view: View, groups: Sequence[Group]) -> int:
    """Give the word behind a dateline, which names nobody: "ORLA, May 3 —"."""
    if not groups:
        return 0
    return dateline_end(view, groups[0].start, groups[-1].end) or 0


def is_first_name(view: View, group: Group) -> bool:
    """Whether a "verb" between a small word or comma and a capital names one."""
    end = group.end
    if group.kind != "verb" or end != group.start + 1 or end >= len(view):
        return False
    before = view.surface(group.start - 1) if group.start else ""
    small = before.islower() or before == "," or view.has(group.start, "given_name")
    return small and view.has(group.start, "cap") and view.has(end, "cap")


def is_shaped(view: View, group: Group) -> bool:
    """Whether a "participle" or an "adverb" alone is a name: "Pickering said"."""
    start = group.start
    if group.end != start + 1:
        return False
    # "ACLED said": letters that end as a past does.
    listed = view.has(start, "named_body") and view.has(start, "upper")
    if not view.has(start, "cap"):
        return listed and group.kind in UNSURE
    shaped = view.has(start, "ing") or view.has(start, "ly")
    return shaped and group.kind in UNSURE and names_shaped(view, start)


FULL = 2
"""Words of "Ana Belo"."""
PEOPLE = ("person", "unit_noun", "title")
CLOSING_MARKS = frozenset('”"»')
UNSURE = frozenset({"verb", "between"})


def names_shaped(view: View, word: int) -> bool:
    """
    Whether a capital in mid-sentence names somebody, for all its ending.

    "In Orla, Pickering said": no participle; in a headline it may be one, and
    "the Killing" is a noun.
    """
    first, end = view.sentences[view.sentence_of(word)]
    if not first < word < end or view.holds(word - 1, word, *LEADING):
        return False
    before = view.surface(word - 1)
    apart = before.islower() or view.has(word - 1, "comma") or before in CLOSING_MARKS
    return apart and _is_plain(view, word)


def completes(view: View, word: int) -> bool:
    """
    Whether a capital ends a name behind a first name: "Sen. Ana Blunt of Ohio".

    In a headline it may be a verb.
    """
    first = word - 1
    named = view.has(first, "given_name") and view.has(first, "cap")
    return named and view.has(word, "cap") and _is_plain(view, word)


def _is_plain(view: View, word: int) -> bool:
    """Whether a capital stands in a sentence that writes verbs small."""
    first, end = view.sentences[view.sentence_of(word)]
    if view.surface(word + 1)[:1].isupper():
        return False
    return any(
        view.has(at, "lower") and not view.has(at, "function")
        for at in range(first, end)
    )


LEADING = ("article", "indefinite", "determiner", "possessive_pronoun")
