"""Run the rules of harm over the sentences that hold a word of harm."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities._relate import relate
from conflictparse._quantities._types import QuantityKind
from conflictparse._rules import find as run

if TYPE_CHECKING:
    from conflictparse._groups import Levels
    from conflictparse._quantities._types import Quantity
    from conflictparse._rules import Compiled

TRIGGERS = (
    "harm",
    "harm_intransitive",
    "harm_adjective",
    "harm_noun",
    "death_verb_of_time",
    "injury_noun",
    "remains",
    "life_taker",
)


def find(levels: Levels, rules: Compiled) -> tuple[Quantity, ...]:
    """Find the figures of a text, in order of span start, then span end."""
    view = levels.view
    found: list[Quantity] = []
    for number in sorted(levels.sentences_with(TRIGGERS)):
        sentence = levels.sentence(number)
        facts = [fact for _, _, fact in run(rules, sentence.tags, view, items=sentence.groups)]
        found += _chosen(facts)
    return relate(view, found)


def _chosen(facts: list[Quantity]) -> list[Quantity]:
    """
    Of facts of one kind about the same words keep the first; order by place.

    "Hacked two men to death" hurts nobody who is not killed.
    """
    kept: list[Quantity] = []
    for fact in facts:
        if not any(fact.span.overlaps(other.span) and _same_harm(fact, other) for other in kept):
            kept.append(fact)
    kept.sort(key=lambda fact: (fact.span.start, fact.span.end))
    return kept


def _same_harm(fact: Quantity, other: Quantity) -> bool:
    return fact.kind is other.kind or (
        fact.cue is not None
        and other.cue is not None
        and fact.cue.span.overlaps(other.cue.span)
        and {fact.kind, other.kind} == {QuantityKind.KILLED, QuantityKind.INJURED}
    )
