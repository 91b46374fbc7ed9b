"""Whoever harmed others, and was harmed then: "killed four before they were shot"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._quantities._alike import FORCES
from conflictparse._quantities._kinds import REBELS, SUDDEN
from conflictparse._quantities._types import QuantityKind, VictimType
from conflictparse._quantities._victims import victims
from conflictparse._quantities._who import typed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conflictparse._groups import Group, Levels
    from conflictparse._quantities._types import Quantity
    from conflictparse._text import View

__all__ = ["turned_on"]


def turned_on(
    levels: Levels, number: int, fact: Quantity, told: Sequence[Quantity]
) -> Quantity | None:
    """
    Count those who did a harm, where "they" are harmed behind "before" or "until".

    "Two gunmen killed four people before they were shot dead": the four were dead.
    None where nothing says that those who did it are meant.
    """
    view = levels.view
    first = view.word_at(fact.span.start)
    if (
        fact.kind not in SUDDEN
        or fact.value is not None
        or not view.has(first, "pronoun_person")
    ):
        return None
    start, _ = view.sentences[number]
    turn = view.first(start, first, "turn_word")
    if turn == first or not _turns_on_doers(view, turn, first):
        return None
    harmed = [
        one
        for one in told
        if one.cue is not None
        and view.starts[start] <= one.cue.span.start < one.span.start
        and one.span.end <= view.starts[turn]
        and one.kind in HARMED
    ]
    if not harmed or harmed[-1].cue is None:
        return None
    groups = levels.sentence(number).groups
    deed = view.word_at(harmed[-1].cue.span.start)
    doer = _doer(groups, deed)
    # "Killed 14 people and wounded 22 before they died": not the 22 alone.
    dead = any(one.kind is QuantityKind.KILLED for one in harmed)
    behind = view.word_at(fact.cue.span.end) if fact.cue is not None else first
    # "Wounded 16 people before they were themselves shot".
    sure = dead or view.holds(first + 1, behind, "pronoun_reflexive")
    if doer is None or not (sure or typed(view, doer.head) & REBELS):
        return None
    attacker, count = attrs.evolve(fact, victim_types=ATTACKER), doer.count
    if count is None:
        several = _together(levels, number, doer, deed)
        return attrs.evolve(attacker, low=several, value=several, high=several)
    return attrs.evolve(
        attacker,
        low=count.low,
        value=count.value,
        high=count.high,
        modifier=count.modifier,
    )


ATTACKER = (VictimType.ATTACKER,)


def _turns_on_doers(view: View, turn: int, pronoun: int) -> bool:
    """Whether "they" stands behind "before", or what police did to "them"."""
    if turn == pronoun - 1:
        return view.has(pronoun, "pronoun_subject")
    return view.has(pronoun, "pronoun_object") and any(
        typed(view, index) & FORCES for index in range(turn + 1, pronoun)
    )


def _together(levels: Levels, number: int, doer: Group, deed: int) -> int | None:
    """Add up those who act, if one by one: "a man and his son", "the couple"."""
    sentence = levels.sentence(number)
    first, last = sentence.at(doer.start), sentence.at(deed)
    acting = victims(levels.view, sentence.groups, first, last)
    figures = [one.ones if one.count is None else one.count.value for one in acting]
    known = [int(value) for value in figures if value is not None]
    several = sum(known)
    return several if len(known) == len(acting) and several > 1 else None


HARMED = (QuantityKind.KILLED, QuantityKind.INJURED)


def _doer(groups: Sequence[Group], deed: int) -> Group | None:
    """Give the first people of a sentence, where they stand before a verb."""
    first = next((group for group in groups if "person" in group.tags), None)
    return first if first is not None and first.end <= deed else None
