"""Harm of which the sentence before says that it is remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._quantities._phrases import numbered
from conflictparse._quantities._types import QuantityKind, Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conflictparse._quantities._types import Quantity
    from conflictparse._text import View

__all__ = ["remembered"]

MORTAL = frozenset({QuantityKind.KILLED, QuantityKind.INJURED})

MAX_OPENING = 8
"""Words of a sentence among which the first figure of what is remembered stands."""

MAX_OF = 6
"""Words of "of the camp's liberation" behind an anniversary."""


def remembered(view: View, number: int, facts: Sequence[Quantity]) -> list[Quantity]:
    """
    Give the figures of a sentence, those of a disaster just remembered as prior.

    "The town marked the 35th anniversary of the disaster. Thirty-one people died."
    """
    if not facts or not number:
        return list(facts)
    start, end = view.sentences[number]
    first = facts[0]
    opens = view.word_at(first.span.start) - start < MAX_OPENING
    before = view.sentences[number - 1]
    known = view.holds(*before, "marking", "memory_noun", "calamity", "attack_noun")
    if not (first.kind in MORTAL and opens and known and _remembers(view, *before)):
        return list(facts)
    # "They marked the anniversary of the massacre. Two were killed in clashes."
    if view.holds(start, end, "attack_noun", "unrest", "body", "weekday"):
        return list(facts)
    return [
        attrs.evolve(fact, role=Role.PRIOR)
        if fact.kind in MORTAL and fact.role is Role.TOTAL
        else fact
        for fact in facts
    ]


def _remembers(view: View, start: int, end: int) -> bool:
    """
    Whether a sentence marks a day of memory, and tells of no harm.

    "A service was held for the victims of the 1966 disaster", "the last fatal accident
    on the line was in 1999".
    """
    if _marks_years(view, start, end):
        return True
    if not view.holds(start, end, "calamity", "attack_noun", "freeing"):
        return False
    return any(
        view.has(index, "memory_noun")
        and (view.holds(start, end, "marking") or _is_for(view, index))
        and _of_calamity(view, index)
        for index in range(start, end)
    ) or _was_last(view, start, end)


def _is_for(view: View, noun: int) -> bool:
    """
    "Survivors came for the 75th anniversary of the disaster".
    """
    return view.spells(noun - MAX_FOR, noun, "for")


MAX_FOR = 4
"""Words of "for the 75th" before an anniversary."""


def _of_calamity(view: View, noun: int) -> bool:
    """
    "The anniversary of the disaster", "the victims of the 1966 bombing".

    Victims of a disaster without a year may be today's.
    """
    if not view.has(noun + 1, "of"):
        return False
    last = noun + 2 + MAX_OF
    place = view.first(noun + 2, last, "calamity", "attack_noun")
    dated = any(
        view.has(index, "digits") and len(view.word(index)) == YEAR
        for index in range(noun + 2, place)
    )
    day = view.has(noun, "day_of_memory")
    if place == last:
        # "The 75th anniversary of the camp's liberation" is no day of riots.
        place = view.first(noun + 2, last, "freeing")
        day = day and view.has(noun - 2, "digits") and len(view.form(noun - 2)) == LATE
    return place < last and (day or dated)


LATE = 2
"""Digits of "75th"."""

YEAR = 4
"""Digits of a year: "the 1966 disaster"."""


def _marks_years(view: View, start: int, end: int) -> bool:
    """
    "The town marked 35 years since the reactor exploded".
    """
    return view.holds(start, end, "marking") and any(
        view.has(index, "marking")
        and numbered(view, index + 1)
        and view.has(index + 2, "spell_on")
        and view.says(index + 3, "since_word")
        for index in range(start, end)
    )


def _was_last(view: View, start: int, end: int) -> bool:
    """
    "The last fatal accident on the line was in 1999".
    """
    noun = view.first(start, end, "calamity", "attack_noun")
    year = end - 2
    return (
        view.has(start, "article")
        and view.says(start + 1, "last_so_far")
        and view.has(year - 2, "copula_past")
        and view.has(year - 1, "in")
        and view.has(year, "digits")
        and noun < year
    )
