"""Whose the victims are, where no word before their noun says it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._quantities._kinds import MOVED, PEOPLE
from conflictparse._quantities._owners import owner_of
from conflictparse._quantities._parties import Party, party_of
from conflictparse._quantities._who import country_of, side_of, typed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conflictparse._groups import Group, Levels
    from conflictparse._quantities._types import Quantity

__all__ = ["with_parties"]


def with_parties(
    levels: Levels, number: int, facts: Sequence[Quantity]
) -> list[Quantity]:
    """
    Give victims the party that is told of behind them, or that "its" points to.

    "Soldiers of the Malian army", "peacekeepers from Chad", "fighters loyal to …";
    "Armenia said that 105 of its soldiers were killed", "Ukraine lost 400 soldiers".
    """
    return [
        fact
        if fact.side or fact.country or fact.kind not in PEOPLE
        else _with(fact, _party(levels, number, fact))
        for fact in facts
    ]


def _with(fact: Quantity, party: Party | None) -> Quantity:
    """Say of a figure whose its people are, where that is known."""
    if party is None or party == (None, None):
        return fact
    return attrs.evolve(fact, country=party.country, side=party.side)


def _party(levels: Levels, number: int, fact: Quantity) -> Party | None:
    """Find the party of some victims."""
    view, sentence = levels.view, levels.sentence(number)
    party = _of_losses(levels, number, fact)
    if party is not None or fact.victims is None:
        return party
    victims = fact.victims.span
    first, last = view.word_at(victims.start), view.word_at(victims.end - 1)
    if view.has(first, "possessive_pronoun"):
        return owner_of(levels, number, fact, first)
    head = sentence.groups[sentence.at(last)].head
    if view.has(head, "body"):
        # "17 members of the Civilian Task Force": whoever is a member is counted.
        return party_of(view, first, last + 1, head)
    return _behind(levels, number, fact, last) or owner_of(levels, number, fact)


def _of_losses(levels: Levels, number: int, fact: Quantity) -> Party | None:
    """
    Find whose the dead are by the noun for them: "Ukraine's losses", "its losses".
    """
    view, cue = levels.view, fact.cue
    if cue is None or fact.span.covers(cue.span):
        return None
    first = view.word_at(cue.span.start)
    head = view.word_at(cue.span.end - 1)
    if first == head or not view.has(head, "harm_noun"):
        return None
    if view.has(first, "possessive_pronoun"):
        return owner_of(levels, number, fact, first)
    return Party(country_of(view, first, head), side_of(view, (first, head + 1)))


def _behind(levels: Levels, number: int, fact: Quantity, last: int) -> Party | None:
    """Find the party behind the last word of some victims."""
    view, at = levels.view, last + 1
    if view.says(at, "adherent"):
        at += 1
        if not view.has(at, "preposition"):
            return None
    elif view.has(at, "of"):
        theirs = view.has(last, "belonging") or typed(view, last) & OWN
        if not theirs or view.has(last, "opposing"):
            return None
    elif not view.says(at, "coming_from") or fact.kind in MOVED:
        return None
    sentence = levels.sentence(number)
    place = sentence.at(at + 1) if at + 1 < view.sentences[number][1] else None
    if place is None:
        return None
    group: Group = sentence.groups[place]
    if group.kind != "noun" or group.count is not None:
        return None
    return party_of(view, group.start, group.end, group.head)


OWN = frozenset({"militant", "military", "official", "peacekeeper", "police"})
"""Types of people who are somebody's: "soldiers of", "officials of"."""
