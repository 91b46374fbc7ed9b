"""Whose the victims are, where no word before their noun says it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._quantities._kinds import HELD, MOVED, PEOPLE
from conflictparse._quantities._owners import loser_of, owner_of
from conflictparse._quantities._parties import Party, band_of, party_of
from conflictparse._quantities._types import VictimType
from conflictparse._quantities._who import country_of, side_of, typed, types_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conflictparse._groups import Group, Levels
    from conflictparse._quantities._types import Quantity
    from conflictparse._spans import Span
    from conflictparse._text import View

__all__ = ["with_parties"]


def with_parties(
    levels: Levels, number: int, facts: Sequence[Quantity]
) -> list[Quantity]:
    """
    Give victims the party that is told of behind them, or that "its" points to.

    "Soldiers of the Malian army", "peacekeepers from Chad", "fighters loyal to …";
    "Armenia said that 105 of its soldiers were killed", "Ukraine lost 400 soldiers".
    """
    done = []
    for fact in facts:
        if not (fact.side or fact.country) and fact.kind in PEOPLE:
            fact = _with(fact, _party(levels, number, fact))  # noqa: PLW2901
        if fact.victims is None and not fact.victim_types:
            fact = _all_somebody(levels, number, fact)  # noqa: PLW2901
        done.append(_typed(levels.view, fact) if fact.side else fact)
    return done


def _typed(view: View, fact: Quantity) -> Quantity:
    """
    Say of members of an armed group that they bear arms, of a charity's that they help.

    "11 members of the PKK", "three of its volunteers", "two WFP employees".
    """
    if fact.victims is None or fact.side is None:
        return fact
    last = view.word_at(fact.victims.span.end - 1)
    name = fact.side.lower()
    body = view.table.entry(name, "named_body")
    armed = body is not None and body["kind"] == "armed_group"
    bare = not {*fact.victim_types} - {VictimType.ACTIVIST}
    if not armed and bare:
        # "Two members of the Tarim Liberation Army".
        words = range(view.word_at(fact.victims.span.start), last + 1)
        bodies = (view.entry(index, "body") for index in words)
        armed = any(one is not None and one["kind"] == "armed_group" for one in bodies)
        if armed:
            return attrs.evolve(fact, victim_types=(VictimType.MILITANT,))
    if armed and bare and _is_member(view, last):
        return attrs.evolve(fact, victim_types=(VictimType.MILITANT,))
    helps = view.table.entry(name, "aid_body") is not None
    if (
        helps
        and view.spells(last, last + 1, "staff_word")
        and not CALLED & {*fact.victim_types}
    ):
        return attrs.evolve(fact, victim_types=(VictimType.AID_WORKER,))
    return fact


CALLED = frozenset(VictimType) - {VictimType.CIVILIAN}
"""Types that say more of somebody than whom he works for."""


def _is_member(view: View, last: int) -> bool:
    """Whether a word is of a group's members: "commanders", or the group's name."""
    return view.has(last, "fighting_member") or view.has(last, "named_body")


def _with(fact: Quantity, party: Party | None) -> Quantity:
    """Say of a figure whose its people are, where that is known."""
    if party is None or party == (None, None):
        return fact
    return attrs.evolve(fact, country=party.country, side=party.side)


def _party(levels: Levels, number: int, fact: Quantity) -> Party | None:
    """Find the party of some victims."""
    party = _of_losses(levels, number, fact)
    if party is None and fact.victims is None:
        party = _suffered(levels, number, fact)
    party = party or _all_of_one(levels, number, fact)
    if party is not None:
        return party
    if fact.victims is not None:
        return _of_noun(levels, number, fact, fact.victims.span)
    # "Three workers from China and two from Pakistan".
    last = levels.view.word_at(fact.span.end - 1)
    told = levels.view.says(last + 1, "coming_from")
    return _behind(levels, number, fact, (last, last)) if told else None


def _of_noun(
    levels: Levels, number: int, fact: Quantity, victims: Span
) -> Party | None:
    """Find the party of those whom a noun names, in its words or behind it."""
    view, sentence = levels.view, levels.sentence(number)
    first, last = view.word_at(victims.start), view.word_at(victims.end - 1)
    if view.has(first, "possessive_pronoun"):
        return owner_of(levels, number, fact, first)
    head = sentence.groups[sentence.at(last)].head
    # "12 police" are of no other body.
    if view.has(head, "body") and view.holds(first - 2, first, "of"):
        # "17 members of the Civilian Task Force": whoever is a member is counted.
        return party_of(view, first, last + 1, head)
    return _behind(levels, number, fact, (head, last)) or owner_of(levels, number, fact)


def _of_losses(levels: Levels, number: int, fact: Quantity) -> Party | None:
    """
    Find whose the dead are by the noun for them: "Ukraine's losses", "its losses".
    """
    view, cue = levels.view, fact.cue
    if cue is None or fact.span.covers(cue.span):
        return None
    first = view.word_at(cue.span.start)
    head = view.word_at(cue.span.end - 1)
    if first == head or not view.holds(head, head + 1, "harm_noun", "harm_adjective"):
        return None
    # "Pakistan, which put its own dead at 23".
    if view.has(first, "possessive_pronoun"):
        return owner_of(levels, number, fact, first)
    if not view.has(head, "harm_noun"):
        return None
    whose = Party(country_of(view, first, head), side_of(view, (first, head + 1)))
    return whose if any(whose) else None


def _suffered(levels: Levels, number: int, fact: Quantity) -> Party | None:
    """Find who has so many dead or hurt: "Russian forces lost 23 killed"."""
    view, first = levels.view, levels.view.word_at(fact.span.start)
    entry = view.entry(first - 1, "harm")
    lost = entry is not None and entry["fighters"]
    if not (lost or view.has(first - 1, "sufferer")):
        return None
    return loser_of(levels, number, first - 1)


def _all_of_one(levels: Levels, number: int, fact: Quantity) -> Party | None:
    """
    Find what all of some victims are: "three more, all Burundians, were hurt".

    "Two men, members of the Haqqani network,".
    """
    view, at = levels.view, levels.view.word_at(fact.span.end)
    if (
        view.has(at, "comma")
        and view.has(at + 1, "partitive")
        and view.has(at + 2, "of")
    ):
        sentence = levels.sentence(number)
        body = sentence.groups[sentence.at(at + 3)]
        closed = body.kind == "noun" and view.has(body.end, "comma")
        return party_of(view, body.start, body.end, body.head) if closed else None
    words = _all(levels, number, fact)
    if words is None or not view.holds(*words, "demonym"):
        return None
    return Party(country_of(view, *words), side_of(view, words))


def _all_somebody(levels: Levels, number: int, fact: Quantity) -> Quantity:
    """Say who all of some victims are: "24 dead, all civilians"."""
    words = _all(levels, number, fact)
    types = types_of(levels.view, words, words[1] - 1) if words is not None else ()
    return attrs.evolve(fact, victim_types=types) if types else fact


def _all(levels: Levels, number: int, fact: Quantity) -> tuple[int, int] | None:
    """Give the words behind a figure that are of all whom it counts."""
    view, at = levels.view, levels.view.word_at(fact.span.end)
    if not (view.has(at, "comma") and view.says(at + 1, "all_of_them")):
        return None
    sentence = levels.sentence(number)
    group = sentence.groups[sentence.at(at + 1)]
    start = max(group.start, at + 2)
    return (start, group.end) if group.kind == "noun" and start < group.end else None


def _behind(
    levels: Levels, number: int, fact: Quantity, noun: tuple[int, int]
) -> Party | None:
    """Find the party behind the head and the last word of some victims."""
    view, (head, last) = levels.view, noun
    employed = _employer(view, last)
    at = employed or _joint(view, fact, head, last)
    if not at or at + 1 >= view.sentences[number][1]:
        return None
    sentence = levels.sentence(number)
    group: Group = sentence.groups[sentence.at(at + 1)]
    if group.kind != "noun" or group.count is not None:
        return None
    if not employed:
        party = party_of(view, group.start, group.end, group.head)
        fights = VictimType.MILITANT in typed(view, head)
        # "Fighters of the Stability Support Apparatus".
        return party or (band_of(view, group.start, group.end) if fights else None)
    # "A nurse with burns", "men working for hours" are nobody's.
    known = view.has(group.head, "named_body")
    return Party(None, side_of(view, (group.head, group.end))) if known else None


def _joint(view: View, fact: Quantity, head: int, last: int) -> int:
    """Give the word that stands between some victims and their party, 0 for none."""
    at = last + 1
    if view.says(at, "adherent"):
        fights = typed(view, head) & OWN
        return at + 1 if fights and view.has(at + 1, "preposition") else 0
    if view.has(at, "of"):
        theirs = view.spells(last, at, "belonging") or typed(view, head) & OWN
        return at if theirs and not view.has(last, "opposing") else 0
    # "Freed 12 hostages from Baro": that may be where they were.
    told = fact.kind not in MOVED and fact.kind not in HELD
    return at if told and view.says(at, "coming_from") else 0


def _employer(view: View, last: int) -> int:
    """
    Give the word that stands before those for whom somebody works, 0 for none.

    "An engineer with Oxfam", "a photographer for AFP", "a nurse working for the WFP".
    """
    at = last + 1 + view.says(last + 1, "serving_word")
    types = typed(view, last)
    entry = view.entry(last, "person")
    # "Three men for Hamas", "12 people with UNICEF saying nine were children".
    trade = not (types and types <= NO_TRADE) and not (entry and entry["vague"])
    if types & HELD_TYPES or not trade or not view.says(at, "employed_by"):
        return 0
    return 0 if view.holds(at + 1, at + MAX_BODY, "verb_ing") else at


NO_TRADE = frozenset({"child", "man", "woman"})
"""Types that say nothing of what somebody works at."""

MAX_BODY = 4
"""Words of a body and of the verb of which it would be the subject."""


HELD_TYPES = frozenset({"hostage", "prisoner"})
"""Types of people who are with those who hold them."""


OWN = frozenset({"militant", "military", "official", "peacekeeper", "police"})
"""Types of people who are somebody's: "soldiers of", "officials of"."""
