"""A bare figure behind households: "300 families were hit and 40 evacuated"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._quantities._kinds import MASSES
from conflictparse._quantities._types import Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conflictparse._quantities._types import Quantity
    from conflictparse._text import View

__all__ = ["more_households", "of_households"]

MAX_GAP = 9
"""Words between two figures of which the second has no noun: "of which"."""


def of_households(view: View, before: Quantity, fact: Quantity) -> bool:
    """
    Whether a figure without a noun is of households, as the one before it.

    "45 families were affected, of which 12 had to be evacuated": twelve families.
    """
    if (
        before.unit != "household"
        or fact.unit != "person"
        or fact.victims is not None
        or fact.number is None
        or not MASSES.issuperset((before.kind, fact.kind))
    ):
        return False
    mine, theirs = (one.value or one.low for one in (fact, before))
    # "12 families were displaced and 4,000 evacuated": people, as likely.
    fits = mine is not None and theirs is not None and mine <= theirs
    if not fits and before.kind is not fact.kind:
        return False
    end, start = before.span.end, fact.span.start
    if before.cue is not None and before.cue.span.end <= start:
        end = max(end, before.cue.span.end)
    # "Affected 300 families and displaced 40".
    if fact.cue is not None and end <= fact.cue.span.start:
        start = min(start, fact.cue.span.start)
    first, last = view.word_at(end - 1) + 1, view.word_at(start)
    return (
        0 < last - first <= MAX_GAP
        and view.holds(first, last, "and", "comma", "semicolon")
        and not view.holds(first, last, "person", "unit_noun", "dot")
    )


def more_households(
    view: View, facts: Sequence[Quantity], before: Sequence[Quantity]
) -> list[Quantity]:
    """
    Count as households the bare "another 1,150" that opens a sentence behind them.

    "640 families were given plots. Another 1,150 are waiting in tents".
    """
    told = [one for one in before if one.kind in MASSES]
    if not facts or not told or any(one.unit != "household" for one in told):
        return list(facts)
    first = facts[0]
    at = view.word_at(first.span.start)
    opens = at - view.sentences[view.sentence_of(at)][0] < MAX_OPENING
    more = first.role is Role.ADDITIONAL and first.kind in MASSES
    bare = first.victims is None and first.unit == "person"
    if opens and more and bare and first.number is not None:
        return [attrs.evolve(first, unit="household"), *facts[1:]]
    return list(facts)


MAX_OPENING = 3
"""Words before a figure that opens its sentence: "Another", "Still another"."""
