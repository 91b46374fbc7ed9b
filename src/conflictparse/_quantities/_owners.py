"""Whose "its soldiers" are, and whose are those that a state or a force loses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities._parties import party_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from conflictparse._groups import Group, Levels
    from conflictparse._quantities._parties import Party
    from conflictparse._quantities._types import Quantity
    from conflictparse._text import View

__all__ = ["loser_of", "owner_of"]

MAX_BACK = 30
"""Groups of a sentence before "its" among which its owner stands."""


def owner_of(
    levels: Levels, number: int, fact: Quantity, owned: int | None = None
) -> Party | None:
    """
    Find whose some victims are, where that is plain.

    Args:
        owned:
            The word "its" or "their" before them; without one they are somebody's
            only where he loses them: "Ukraine lost 400 soldiers".
    """
    view = levels.view
    lost = _is_lost(view, fact)
    one = owned is None or view.says(owned, "pronoun_body")
    if (owned is None and not lost) or not (
        one or view.says(owned or 0, "pronoun_bodies")
    ):
        return None
    first = view.word_at(fact.span.start)
    if fact.cue is not None:
        first = min(first, view.word_at(fact.cue.span.start))
    sentence = levels.sentence(number)
    groups = sentence.groups[: sentence.at(first)][-MAX_BACK:]
    loser = _loser(levels, number, groups) if lost else None
    # "Killed 62 while losing 17 of its own soldiers": who loses them stands before.
    if loser is not None or owned is None:
        return loser
    if not lost and _is_open(view, groups):
        return None
    owners = list(_owners(view, groups, many=not one))
    if not one and owners and owners[0] is not _first(groups):
        return None
    if not (lost or _of_figure(view, fact, owned)):
        # "Israel struck Lebanon, killing 12 of its soldiers": of whom nobody says.
        owners = [owner for owner in owners if _tells(groups, owner)]
    owners = owners or _speaker(view, sentence.groups)
    if owners:
        return _sole(view, groups, owners)
    told = _says_it(view, groups) and (lost or _tells(groups, groups[0]))
    return _recalled(levels, number) if told else None


def _is_open(view: View, groups: Sequence[Group]) -> bool:
    """
    Whether several parties stand before "its", and the last of them tells nothing.

    "Israel said it struck Hezbollah, killing 12 of its fighters": whose nobody says.
    """
    parties = [
        group
        for index, group in enumerate(groups)
        if group.kind == "noun"
        and not view.has(group.start, "possessive_pronoun")
        and not (index and view.has(groups[index - 1].start, "place_in"))
        and (_may_own(view, group) or _may_own(view, group, many=True))
    ]
    several = len({_name(view, one) for one in parties}) > 1
    return several and not _tells(groups, parties[-1])


def _of_figure(view: View, fact: Quantity, owned: int) -> bool:
    """Whether "its" stands before the noun for the dead: "put its losses at 40"."""
    cue = fact.cue
    return cue is not None and view.word_at(cue.span.start) == owned


def _tells(groups: Sequence[Group], owner: Group) -> bool:
    """
    Whether somebody says it, or does something after it: "India left after 12 of its".
    """
    place = groups.index(owner)
    before = groups[max(0, place - 2) : place]
    # "Armenia and Azerbaijan said 12 of its soldiers died".
    if len(before) > 1 and "and" in before[1].tags and before[0].kind == "noun":
        return False
    if before and "cue_phrase" in before[-1].tags:
        return True
    behind = groups[place + 1 :]
    if len(behind) > 2 and "preposition" in behind[0].tags:  # "the mission in Mali"
        behind = behind[2:]
    verb = next((one for one in behind if not one.tags & BETWEEN), None)
    if verb is None or verb.kind != "verb":
        return False
    return "cue" in verb.tags or bool(behind[-1].tags & AFTER)


BETWEEN = frozenset({"adverb", "ly", "time"})
AFTER = frozenset({"after", "subordinator", "when"})
"""Words before a figure that tell of what came before: "after 12 of its men died"."""


def _sole(view: View, groups: Sequence[Group], owners: Sequence[Group]) -> Party | None:
    """Give the one owner that some words name, or the one who speaks last of them."""
    named = {_name(view, owner) for owner in owners}
    if len(named) == 1:
        return _party(view, owners[0])
    # "The rebels lost two men, and Iran said one of its conscripts had died".
    last = owners[-1]
    return _party(view, last) if last in groups and _tells(groups, last) else None


def _first(groups: Sequence[Group]) -> Group | None:
    return next((one for one in groups if one.kind == "noun"), None)


def _speaker(view: View, groups: Sequence[Group]) -> list[Group]:
    """Give who tells, at the end: "three of its soldiers died, the army said"."""
    for index in range(len(groups) - 1, max(0, len(groups) - MAX_END), -1):
        verb, noun = groups[index], groups[index - 1]
        if verb.kind == "verb":
            told = "cue" in verb.tags and noun.kind == "noun"
            return [noun] if told and _may_own(view, noun) else []
    return []


MAX_END = 6
"""Groups at the end of a sentence among which it says who tells."""


def _is_lost(view: View, fact: Quantity) -> bool:
    """Whether a force tells of its own dead: "the army lost 12 soldiers"."""
    if fact.cue is None or fact.cue.span.start > fact.span.start:
        return False
    last = view.word_at(fact.cue.span.end - 1)
    entry = view.entry(last, "harm")
    return entry is not None and bool(entry["fighters"])


def loser_of(levels: Levels, number: int, verb: int) -> Party | None:
    """Give who stands before a verb that says that they lost people."""
    sentence = levels.sentence(number)
    return _loser(levels, number, sentence.groups[: sentence.at(verb)][-MAX_BACK:])


def _loser(levels: Levels, number: int, groups: Sequence[Group]) -> Party | None:
    """Give who stands before "lost": that is whose they were."""
    view = levels.view
    before = [one for one in groups if one.kind != "time"]
    while before and before[-1].tags & {"adverb", "ly"}:
        before.pop()
    if not before or before[-1].kind != "noun":
        return None
    loser = before[-1]
    if view.says(loser.head, "pronoun_body"):
        owners = list(_owners(view, before[:-1], many=False))
        if not owners:
            return _recalled(levels, number)
        named = {_name(view, one) for one in owners}
        return _party(view, owners[0]) if len(named) == 1 else None
    placed = len(before) > 1 and before[-2].tags & HANGING
    # "Two Ukrainian brigades lost 43 soldiers".
    force = view.has(loser.head, "body") or view.has(loser.head, "force_noun")
    force = force or _may_own(view, loser)
    return None if placed or not force else _party(view, loser)


HANGING = frozenset({"preposition", "of", "and", "or", "comma"})
"""What stands before a noun that is no subject by itself."""


def _owners(view: View, groups: Sequence[Group], *, many: bool) -> Iterator[Group]:
    """Give the states, forces and bands among some groups that "its" may point to."""
    for index, group in enumerate(groups):
        if group.kind != "noun":
            continue
        hung = index > 0 and "preposition" in groups[index - 1].tags
        # "MSF said its hospital …": that is no other owner.
        if view.has(group.start, "possessive_pronoun"):
            continue
        if hung and not groups[index - 1].tags & {"cue_phrase"}:
            continue
        if _may_own(view, group, many=many):
            yield group


def _may_own(view: View, group: Group, *, many: bool = False) -> bool:
    """Whether a noun names a party, as one or, for "their", as *many*."""
    head = group.head
    body = view.entry(head, "named_body")
    if many:
        armed = body is not None and body["kind"] == "armed_group"
        return armed or any(view.has(head, tag) for tag in PEOPLES)
    if view.has(head, "named_body"):
        return True
    several = "plural" in group.tags or "person_plural" in group.tags
    return not several and any(view.has(head, tag) for tag in OWNERS)


OWNERS = ("body", "capital", "country")
PEOPLES = ("people_group", "demonym_plural")


def _says_it(view: View, groups: Sequence[Group]) -> bool:
    """Whether a sentence opens with "it": "It said that 12 of its soldiers died"."""
    first = _first(groups)
    return first is not None and view.says(first.head, "pronoun_body")


def _recalled(levels: Levels, number: int) -> Party | None:
    """Give the one party that the sentence before is about."""
    if number == 0:
        return None
    view, groups = levels.view, levels.sentence(number - 1).groups
    owners = list(_owners(view, groups[:MAX_BACK], many=False))
    named = {_name(view, one) for one in owners}
    plain = len(named) == 1 and _first(groups) is owners[0]
    return _party(view, owners[0]) if plain else None


def _name(view: View, group: Group) -> str:
    return view.word(group.head)


def _party(view: View, group: Group) -> Party | None:
    return party_of(view, group.start, group.end, group.head)
