"""Sentences that open with a time long before that of the report."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conflictparse._groups import Group
    from conflictparse._text import View

__all__ = ["SUCH", "long_before"]

SPELLS = frozenset({"week", "weeks", "month", "months", "year", "years"})
SUCH = frozenset({"similar", "such"})
"""Words of "such attacks", "similar raids" that say the harm is that of others."""

MAX_BEHIND = 6
"""Words behind a verb in which "in a similar attack" stands."""


def long_before(view: View, groups: Sequence[Group], verb: int) -> bool:
    """
    Whether a sentence tells of what was weeks or more before.

    "A week earlier, six guards were killed", "in May 40 died in a similar attack".
    """
    start = groups[0].start
    if not start:
        return False
    if view.word(start + 1) in SPELLS and view.word(start + 2) in {"before", "earlier"}:
        return True
    end = groups[verb].end
    behind = range(end, min(groups[-1].end, end + MAX_BEHIND))
    similar = any(
        view.word(index) in SUCH and view.has(index + 1, "attack_noun")
        for index in behind
    )
    return similar and view.word(start) == "in" and view.has(start + 1, "month")
