"""The two that "both sides" and "the two leaders" are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._names._types import BODIES, GOVERNMENT, PERSON, Name

if TYPE_CHECKING:
    from collections.abc import Callable

    from conflictparse._names._levels import Group
    from conflictparse._names._registry import Registry

__all__ = ["FAR_SENTENCES", "named_of_pair", "pair", "people_act", "people_behind"]

FAR_SENTENCES = 30
"""How far back "the ministry" or "both sides" may point."""

Kinds = frozenset[str]
PAIR = 2
NEAR = 2
"""Sentences in which the two stand that "the former" is one of."""


def pair(
    registry: Registry,
    found: Name,
    start: int,
    end: int,
    whole: Callable[[Name], Name],
) -> tuple[Name, ...]:
    """
    Give the two that "both sides" or "the two leaders" are, in text order.

    Args:
        whole:
            Gives a name in full.
    """
    view = registry.view
    # "²" is a 2 and no figure.
    if not view.holds(start, end, "two", "digits", "other") or not any(
        view.has(index, "two") or view.word(index) == "2" for index in range(start, end)
    ):
        return ()
    people = view.holds(start, end, "pair_people")
    bodies = view.holds(start, end, "pair_bodies")
    if not (people or bodies or end == start + 1):
        return ()
    kinds = Kinds({PERSON}) if people else BODIES if bodies else BODIES | {PERSON}
    # "Both governments" are no Security Council.
    kinds = Kinds({GOVERNMENT}) if view.holds(start, end, "pair_states") else kinds
    two = _parted(registry, start, kinds, whole) or _last_two(
        registry, start, kinds, whole
    )
    return tuple(attrs.evolve(name, definite=found.definite) for name in two)


def _parted(
    registry: Registry, start: int, kinds: Kinds, whole: Callable[[Name], Name]
) -> list[Name]:
    """Give the last two that something stands between: "a truce between A and B"."""
    view = registry.view
    number = view.sentence_of(start)
    for sentence in range(number, max(-1, number - FAR_SENTENCES), -1):
        places = [one for one in registry.named(sentence)[0] if one.name.end <= start]
        for first, second in zip(reversed(places[:-1]), reversed(places), strict=False):
            opens = first.name.start
            if (
                second.joined
                and view.holds(opens - BEFORE, opens, "place_pair")
                and {first.name.kind, second.name.kind} <= kinds
            ):
                return [whole(first.name), whole(second.name)]
    return []


BEFORE = 2
"""Words of "between the"."""


def _last_two(
    registry: Registry, start: int, kinds: Kinds, whole: Callable[[Name], Name]
) -> list[Name]:
    """Give the last two names of some kinds; of countries, those "and" joins."""
    taken: list[Name] = []
    waiting: list[Name] = []
    last = -1
    for seen in registry.before(start, FAR_SENTENCES):
        if seen.sentence != last:
            taken, waiting, last = _more(taken, waiting), [], seen.sentence
        if len(taken) >= PAIR:
            break
        # "met in Brussels": the town takes no side.
        if seen.name.kind in kinds and not (seen.name.place and seen.led):
            waiting.append(whole(seen.name))
    taken = _more(taken, waiting)[:PAIR]
    if len(taken) < PAIR:
        return []
    return sorted(taken, key=lambda name: name.start)


def _more(taken: list[Name], waiting: list[Name]) -> list[Name]:
    """Add the names of a sentence, the last first, that are not there yet."""
    known = {name.name for name in taken}
    two = [name for name in waiting if name.name and name.name not in known]
    different = {name.name: name for name in two}
    return [*taken, *reversed(different.values())]


def named_of_pair(registry: Registry, start: int, end: int) -> Name:
    """Give "the former" or "the latter" of the last two that "and" joins."""
    former = registry.view.has(end - 1, "first_of_pair")
    number = registry.view.sentence_of(start)
    for sentence in range(number, max(-1, number - NEAR), -1):
        names = [one for one in registry.named(sentence)[0] if one.name.end <= start]
        two = [at for at in range(1, len(names)) if names[at].joined]
        if two:
            return names[two[-1] - former].name
    return Name(start=start, end=end)


def people_act(registry: Registry, sentence: int) -> Group | None:
    """Give people without a name who act in a sentence: "Guards shot back"."""
    groups = registry.levels.sentence(sentence).groups if sentence >= 0 else ()
    nouns = (at for at, group in enumerate(groups) if group.kind == "noun")
    at = next(nouns, None)
    if at is None or (at and "preposition" in groups[at - 1].tags):
        return None
    group = groups[at]
    people = "plural" in group.tags and registry.view.has(group.head, "person")
    verbs = (one.kind == "verb" for one in groups[at + 1 : at + 4])
    named = any(one.name.start < group.end for one in registry.named(sentence)[0])
    return group if people and any(verbs) and not named else None


def people_behind(registry: Registry, name: Name, place: int) -> bool:
    """Whether some people stand behind a name in its sentence, before a word."""
    sentence = registry.levels.sentence(registry.view.sentence_of(name.start))
    return any(
        name.end <= group.start < place
        and group.kind == "noun"
        and "plural" in group.tags
        and "person" in group.tags
        for group in sentence.groups
    )
