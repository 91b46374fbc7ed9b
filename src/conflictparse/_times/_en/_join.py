"""
Put neighbours together: a clock and its zone, a day and its part, two ends.

    8:00 a.m.  Moscow time  ( 05:00 GMT )  on  June 4  this year
    |-clock--|-----zone----|---clock-----|----|--day--|--year--|
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._times._en._pairs import PAIRS
from conflictparse._times._en._read import word_at

if TYPE_CHECKING:
    from collections.abc import Iterable

    from conflictparse._text import View
    from conflictparse._times._shapes import Claim

__all__ = ["join"]

MAX_GAP_WORDS = 4
"""Between a time and its day: ", late on the"."""


def join(view: View, claims: Iterable[Claim]) -> list[Claim]:
    """
    Join claims from left to right, each with what stands before it.
    """
    done: list[Claim] = []
    for claim in claims:
        right = claim
        while done:
            both = joined(view, done[-1], right)
            if both is None:
                break
            done.pop()
            right = both
        done.append(right)
    return done


def joined(view: View, left: Claim, right: Claim) -> Claim | None:
    """
    Make one claim of two neighbours; None where they are two.
    """
    size = right.start - left.end
    if not 0 <= size <= MAX_GAP_WORDS:
        return None
    gap = tuple(gap_word(view, index) for index in range(left.end, right.start))
    for pair in PAIRS:
        both = pair(view, left, right, gap)
        if both is not None:
            return spread(view, both, left, right)
    return None


def gap_word(view: View, index: int) -> str:
    """
    Write a word between two claims, marks by their names.
    """
    for tag in ("break", "open_paren", "close_paren", "comma", "dash", "hyphen"):
        if view.has(index, tag):
            return tag
    return word_at(view, index)


def spread(view: View, both: Claim, left: Claim, right: Claim) -> Claim:
    """
    Give the joined claim all words of the two, and the end of a bracket they open.
    """
    end = right.end
    if view.has(end, "close_paren"):
        words = range(left.start, end)
        opened = sum(view.has(index, "open_paren") for index in words)
        end += opened > sum(view.has(index, "close_paren") for index in words)
    return attrs.evolve(both, start=left.start, end=end, weak=False)
