"""Who a harm befalls: the members of a list of noun groups, each with its count."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._quantities._types import VictimType

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from conflictparse._groups import Group
    from conflictparse._lexicon import Entry
    from conflictparse._numbers import Count
    from conflictparse._text import View

MAX_AGE = 110

FITS_AGE = range(1, MAX_AGE)


@attrs.frozen(kw_only=True)
class Victim:
    """
    One member of a list.

    `start` and `end` are words; `ones` is how many the noun alone says: 1 for
    "a policeman", None for "policemen".
    """

    start: int
    end: int
    group: Group
    count: Count | None
    ones: int | None
    noun: tuple[int, int] | None
    """Words of the noun phrase without its count."""
    somebody: bool = False
    """Named or aged, so a person, whatever the noun."""
    part: bool = False
    """Counted in the member before: "three of them Uzbeks"."""


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
                and view.word(before.start) == "of"
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
                noun = None if whom else _noun_words(view, group)
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
                found[-1] = attrs.evolve(found[-1], noun=_noun_words(view, group))
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
        victim = _victim(view, group)
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


def aged(view: View, group: Group) -> bool:
    """
    "A 52-year-old homeopath": whoever has an age is somebody.
    """
    return any(
        view.word(index) == "old" and view.has(index - 1, "hyphen")
        for index in range(group.start + 1, group.end)
    )


def _only_begins(view: View, groups: Sequence[Group], group: Group) -> bool:
    """Whether the only sign of a name is the capital that begins a sentence: "Milk was scalded"."""
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


def countable(group: Group) -> bool:
    """Whether a noun group may be somebody: a count, a person, a name."""
    tags = group.tags
    if "harm_noun" in tags or ("harm_result" in tags and "uncounted" in tags):
        return False
    if group.count is not None:
        return not group.count.share and (not tags & THINGS or "unit_noun" in tags)
    if tags & {"pronoun_thing", "expletive", "relative_person", "pronoun_somebody"}:
        return False
    return bool(tags & SOMEBODY) or ("name" in tags and not tags & PLACES)


THINGS = frozenset(
    {
        "time",
        "measure_unit",
        "currency_unit",
        "share_unit",
        "currency",
        "percent",
        "expletive",
        "thing",
    }
)
SOMEBODY = frozenset(
    {
        "person",
        "others",
        "pronoun_person",
        "pronoun_nobody",
        "demonym",
        "people_group",
        "title",
    }
)
PLACES = frozenset(
    {"country", "capital", "region", "body", "agency", "document", "media", "us_state"}
)


def _victim(view: View, group: Group) -> Victim:
    noun = _noun_words(view, group)
    ones: int | None = None
    if group.count is None:
        ones = _ones(view, group)
    start = group.start
    if group.count is not None and group.owner_end < 0:
        start = group.count.start  # "the 300 people": the article counts nothing
    return Victim(
        start=start, end=group.end, group=group, count=group.count, ones=ones, noun=noun
    )


def _ones(view: View, group: Group) -> int | None:
    """How many a noun without a numeral says: one, none, or not said."""
    tags = group.tags
    if "zero" in tags or "pronoun_nobody" in tags:
        return 0
    if view.word(group.start) == "both":
        return 2
    if "pronoun_person" in tags:
        return 1 if view.word(group.head) in SINGULAR_PRONOUNS else None
    entry = view.entry(group.head, "person_singular")
    members = view.entry(group.head, "person")
    if members is not None and members["group"]:
        size: int | None = members["members"]
        return size
    if "indefinite" in tags:
        return None if view.has(group.head, "person_plural") and entry is None else 1
    if "others" in tags:
        return None
    if (entry is not None or tags & {"title", "given_name"}) and not view.has(
        group.head, "person_plural"
    ):
        return 1
    if (
        "name" in tags
        and not view.has(group.head, "person_plural")
        and not view.has(group.head, "demonym_plural")
    ):
        return 1
    if (
        entry is not None
        and "definite" in tags
        and not view.word(group.head).endswith("s")
    ):
        return 1 if not entry["vague"] else None
    return None


SINGULAR_PRONOUNS = frozenset(
    {"he", "she", "him", "her", "himself", "herself", "i", "me"}
)


def _noun_words(view: View, group: Group) -> tuple[int, int] | None:
    """Give the words of a noun phrase after its count and article; None where none are left."""
    start, end = group.start, group.end
    if group.count is not None:
        start = group.count.end if group.owner_end < 0 else group.start
    else:
        while start < end - 1 and (
            view.has(start, "article")
            or view.has(start, "indefinite")
            or view.has(start, "negative_determiner")
        ):
            start += 1
    while start < end and (view.word(start) in SKIPPED or view.has(start, "another")):
        start += 1
    if start >= end or view.has(start, "pronoun_person"):
        return None
    return start, end


SKIPPED = frozenset(
    {"more", "other", "others", "another", "further", "additional", "of"}
)


def _of_which(view: View, preposition: Group, victim: Victim, before: Group) -> bool:
    """
    "three of his relatives", "a group of men": the count and the noun stand apart.
    """
    if view.word(preposition.start) != "of" or before.end != victim.end:
        return False
    return (
        victim.noun is None
        or "number" in victim.group.tags
        or view.word(victim.group.head) in PARTITIVES
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


PARTITIVES = frozenset(
    {"one", "members", "member", "some", "none", "group", "number", "dozen"}
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
) -> bool:  # noqa: FBT001, PLR0913
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


def types_of(
    view: View, noun: tuple[int, int] | None, head: int
) -> tuple[VictimType, ...]:
    """Give who the victims are said to be: by the head, or where that says nothing by what stands before it."""
    entry = view.entry(head, "person")
    if entry is not None and entry["types"]:
        return tuple(sorted(VictimType(name) for name in entry["types"]))
    found: set[str] = set()
    if noun is not None:
        for described in _entries(view, *noun, "person"):
            found.update(described["types"] or ())
    return tuple(sorted(VictimType(name) for name in found))


def country_of(view: View, start: int, end: int) -> str | None:
    """Give the country that a noun phrase names, by adjective or name."""
    for tag in ("demonym", "country"):
        for entry in _entries(view, start, end, tag):
            if entry["code"]:
                return str(entry["code"])
    return None


def side_of(view: View, noun: tuple[int, int] | None) -> str | None:
    """Give the party that a noun phrase names before its head: "SDF fighters", "government troops"."""
    if noun is None:
        return None
    start, end = noun
    for index in range(start, end):
        for tag in ("named_body", "demonym", "people_group", "country"):
            if view.has(index, tag):
                phrase = view.forms.get(index)
                return view.slice(index, phrase[1] if phrase else index + 1)
        if view.word(index) in PARTIES and index < end - 1:
            return view.slice(index, index + 1)
        if view.has(index, "upper") and index < end - 1:
            return view.slice(index, index + 1)
    return None


PARTIES = frozenset(
    {
        "government",
        "rebel",
        "opposition",
        "coalition",
        "regime",
        "loyalist",
        "separatist",
    }
)


def _entries(view: View, start: int, end: int, tag: str) -> Iterator[Entry]:
    for index in range(start, end):
        if view.has(index, tag):
            entry = view.entry(index, tag)
            if entry is not None:
                yield entry
