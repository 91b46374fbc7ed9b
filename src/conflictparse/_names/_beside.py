"""What a comma or an owner adds to a name, and surnames of text in capitals."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._names._persons import UNLISTED
from conflictparse._names._places import country_of
from conflictparse._names._read import read
from conflictparse._names._types import ANONYMOUS, BODIES, ORGANIZATION, PERSON, Name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conflictparse._names._levels import Group
    from conflictparse._names._registry import Registry
    from conflictparse._text import View

__all__ = [
    "BESIDE",
    "apposed",
    "as_body",
    "beside",
    "body_before",
    "body_of",
    "described",
    "flat",
    "is_certain",
    "longer",
    "owner_of",
    "surname",
]

BESIDE = 2
"""Groups of ", a charity"."""


def flat(registry: Registry, found: Name, start: int) -> Name | None:
    """
    Give the person that a word of wire text names: "CANTU".

    Of no list and without an article it is a name.
    """
    view, word = registry.view, found.start
    if found.kind is not None or found.end != word + 1 or not view.has(word, "flat"):
        return None
    named = attrs.evolve(found, name=view.surface(word), kind=PERSON)
    full = registry.full(named)
    unlisted = view.table.tagsets[view.tags[word]] <= UNLISTED
    return full or (named if unlisted and word == start else None)


def surname(registry: Registry, found: Name) -> Name | None:
    """
    Give the person whose surname is a noun: "Khatib", of Younis Khatib before.

    Of a country or a body the name must end so, as "Ana Jordan" does: "Israel" is
    no Israel Tarn.
    """
    view, word = registry.view, found.start
    alone = found.end == word + 1 and view.has(word, "cap") and not found.definite
    if not alone or found.kind == PERSON:
        return None
    nobody = found.kind == ANONYMOUS
    if nobody and found.plural:
        return None
    short = attrs.evolve(found, name=view.surface(word), kind=PERSON)
    full = registry.full(short)
    if full is None or nobody:
        return full
    ends = (full.name or "").endswith(f" {short.name}")
    return full if ends and is_certain(view, full) else None


def described(registry: Registry, found: Name, end: int) -> Name:
    """
    Add what stands in commas behind a name: "Belo, a spokeswoman, said".

    A name of no list may be a body's: "Alarm, a charity, said".
    """
    if found.title or not registry.view.has(end, "comma"):
        return found
    said = registry.at(end + 1)
    if said is not None and is_body(registry.view, found, said):
        return attrs.evolve(found, kind=said.kind, country=said.country, gender=None)
    if said is None or said.kind != ANONYMOUS or said.plural or not said.title:
        return found
    country, gender = found.country or said.country, found.gender or said.gender
    return attrs.evolve(found, title=said.title, country=country, gender=gender)


def beside(registry: Registry, found: Name) -> Name:
    """
    Add what a phrase before a comma says: "Mali's envoy to the UN, Ana Belo, said".
    """
    view = registry.view
    if (found.country and found.title) or not view.has(found.start - 1, "comma"):
        return found
    sentence = registry.levels.sentence(view.sentence_of(found.start))
    groups = sentence.groups
    at = sentence.at(found.start) - 2 if groups else -1
    for _ in range(MAX_HANGING):
        if at < 0 or groups[at].kind != "noun":
            return found
        if at == 0 or "preposition" not in groups[at - 1].tags:
            break
        at -= 2
    # "After meeting the French president, Ana Belo said": she is not he.
    if at and (
        groups[at - 1].kind == "verb" or view.has(groups[0].start, "subordinator")
    ):
        return found
    said = registry.phrases[groups[at].start, groups[at].end]
    if said.kind != ANONYMOUS or said.plural or not said.title:
        return found
    registry.speaks_for(groups[at].start, groups[at].end)
    country, title = found.country or said.country, found.title or said.title
    return attrs.evolve(found, country=country, title=title)


MAX_HANGING = 3
"""Nouns of "the head of the mission in Orla" before a name."""


def is_body(view: View, found: Name, said: Name) -> bool:
    """Whether a noun with "a" behind a name says that it is a body."""
    return (
        found.kind == PERSON
        and found.title is None
        and found.gender is None
        and said.kind in BODIES
        and view.has(said.start - 1, "indefinite")
    )


def as_body(view: View, name: Name, behind: Sequence[Group]) -> Name:
    """Read "Alarm, a charity in Oslo, counted": a body of no list."""
    end = name.end
    if len(behind) < BESIDE or not view.has(end, "comma"):
        return name
    if not view.has(end + 1, "indefinite"):
        return name
    said = read(view, end + 1, behind[1].end)
    if not is_body(view, name, said):
        return name
    return attrs.evolve(name, kind=said.kind, country=said.country)


def body_before(view: View, start: int, title: int) -> Name | None:
    """Give the body before a title: "Armenian Defence Ministry spokesman"."""
    phrase = view.forms.get(title)
    last = phrase[1] - 2 if phrase else title
    # The title's phrase holds its body: "defence ministry spokesman".
    kind = view.table.entry(view.word(last), "body") if last > title else None
    code = country_of(view, start, title) if kind else None
    if kind is None or code is None:
        return read(view, start, title) if start < title else None
    first = start + view.has(start, "article")
    name = " ".join(view.slice(first, last + 1).split())
    return Name(
        start=start,
        end=last + 1,
        kind=kind["kind"],
        name=name,
        country=code,
        head=view.word(last),
    )


def is_certain(view: View, name: Name) -> bool:
    """Whether a name is a person's for more than its capitals."""
    if name.kind != PERSON:
        return False
    given = view.holds(name.start, name.end, "given_name")
    return given or name.title is not None or name.gender is not None


def body_of(view: View, start: int, end: int) -> Name | None:
    """Give the body whose people act: "Hamas fighters stormed a post"."""
    phrase = view.slice(start, end - 1).lower().replace("-", " - ")
    # "Al-Shabaab fighters" is a phrase of the lists.
    entry = view.table.entry(phrase, "named_body") if " - " in phrase else None
    if entry is not None:
        name, kind = entry["name"], entry["kind"]
        return Name(start=start, end=end - 1, kind=kind, name=name)
    if not view.holds(start, end - 1, "named_body"):
        return None
    body = read(view, start, end - 1)
    return body if body.kind in BODIES else None


def owner_of(view: View, group: Group, name: Name) -> Name | None:
    """Give whom "Oxfam's director Ana Belo" names beside the person."""
    end = group.owner_end - 1
    if name.kind != PERSON or not group.start < end < name.start:
        return None
    owner = read(view, group.start, end)
    return owner if owner.name or owner.country else None


def apposed(registry: Registry, found: Name, end: int) -> Name | None:
    """Give the name in commas behind a noun: "their leader, Hamid Sorek, said"."""
    view = registry.view
    nobody = found.kind == ANONYMOUS or (found.kind is None and found.head)
    # "The Water Steward, Marit Sand, said": an office, though in capitals.
    if found.kind == ORGANIZATION and found.definite:
        nobody = not (view.has(found.end - 1, "body") or found.name in {None, ""})
    # "The UN mission, UNSMIL, said"
    called = view.has(found.end - 1, "lower") and _is_listed(registry, end + 1)
    body = found.kind in BODIES and found.definite and (called or not found.name)
    if not (nobody or body) or found.plural:
        return None
    who = end + view.has(end, "comma")
    if view.has(who, "relative_person") or view.has(who, "naming"):
        return _given(registry, found, who)
    end = _past_phrase(view, end)
    if not view.has(end, "comma"):
        return None
    named = registry.at(end + 1)
    # "Her neighbour, a fisherman named Issa Dara, said".
    if named is not None and not named.name and view.has(named.end, "naming"):
        named = registry.at(named.end + 1)
    if named is None or not named.name or not _ends(view, named.end):
        return None
    # "The mayor of the capital, Baro, said": that is where.
    bare = named.end == named.start + 1 and not is_certain(view, named)
    if bare and view.has(end - 1, "town_noun"):
        return None
    return _apposition(view, found, named)


def _is_listed(registry: Registry, word: int) -> bool:
    """Whether a body that the lists name stands alone in commas."""
    named = registry.at(word)
    listed = named is not None and registry.view.has(word, "named_body")
    return bool(listed and named and named.kind in BODIES and named.start == word)


def _given(registry: Registry, found: Name, who: int) -> Name | None:
    """
    Give the name in "a fighter who gave his nom de guerre as Sokol".

    "Who identified himself only as Ivo", "who goes by the name Abu Sand", "a guard
    named Ivo Sand".
    """
    view = registry.view
    if view.has(who, "naming"):
        beside = view.has(who + 1, "cap") and found.end == who - view.has(
            who - 1, "comma"
        )
        return _of_person(view, found, registry.at(who + 1)) if beside else None
    near = min(len(view), who + MAX_GIVING)
    noun = view.first(who, near, "name_noun", "identifying")
    led = range(noun + 1, min(len(view), noun + 1 + MAX_GIVING))
    place = next((at for at in led if not view.has(at, "lower")), None)
    if place is None or not view.has(place, "cap"):
        return None
    if not view.says(place - 1, "as") and not view.has(place - 1, "name_noun"):
        return None
    return _of_person(view, found, registry.at(place))


def _of_person(view: View, found: Name, named: Name | None) -> Name | None:
    """Give a name as that of a noun where it is a person's."""
    known = named is not None and named.name and named.kind == PERSON
    return _apposition(view, found, named) if named and known else None


MAX_GIVING = 7
"""Words of "who gave only his first name"."""


def _past_phrase(view: View, end: int) -> int:
    """Step over where somebody is: "its head of mission in Goma, Ana Belo"."""
    place = end
    if view.has(end, "preposition"):
        while place < end + MAX_PHRASE and not view.has(place, "comma"):
            place += 1
    led = range(end + 1, place)
    plain = all(
        view.has(at, "cap") or view.has(at, "article") or view.has(at, "preposition")
        for at in led
    )
    return place if plain else end


MAX_PHRASE = 5
"""Words of "in northern Mali" behind a noun."""


def _apposition(view: View, found: Name, named: Name) -> Name | None:
    """Give the name in commas as that of a noun, None where it is none of its kind."""
    if found.kind in BODIES and found.name and named.kind in BODIES:
        return attrs.evolve(named, country=named.country or found.country)
    if found.kind in BODIES and found.definite and not found.name:
        # "The hunters' union, Dan Ambassa, denied it."
        if named.kind in BODIES or named.title:
            return named if named.kind in BODIES else None
        return attrs.evolve(named, kind=found.kind, gender=None)
    # "Its neighbour, Algeria, said"; "the director, Piet Hendriks, said".
    if found.kind is None and named.kind in BODIES:
        return named
    words = (named.name or "").split()
    person = found.title and len(words) > 1 and not view.has(named.end - 1, "body")
    if named.kind == ORGANIZATION and person and not named.definite:
        named = attrs.evolve(named, kind=PERSON)
    if named.kind != PERSON:
        return None
    country, gender = named.country or found.country, named.gender or found.gender
    title = named.title or found.title
    return attrs.evolve(named, title=title, country=country, gender=gender)


def _ends(view: View, place: int) -> bool:
    """Whether a comma or a sentence's end stands at a word."""
    return (
        place >= len(view)
        or view.has(place, "comma")
        or view.sentences[view.sentence_of(place)][1] == place + 1
    )


def longer(view: View, name: Name, found: Name) -> bool:
    """Whether a name holds another as its first or last: "Chen Weiguo", "Chen"."""
    whole, short = (name.name or "").lower(), (found.name or "").lower()
    # "Petr Oban Jr."
    if view.has(name.end - 1, "abbreviation_final"):
        whole = whole.rsplit(" ", 1)[0]
    ends = whole.endswith((f" {short}", f" al-{short}"))
    return ends or whole.startswith(f"{short} ")
