"""The half of the day that two clock times share: "at 2:35 p.m. and at 3:30"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._times._en._read import word_at

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from conflictparse._text import View
    from conflictparse._times._shapes import Claim, Clock

__all__ = ["share_half_days"]

NOON = 12
MAX_WORDS = 12
"""Farther on a figure may be one of a clock of 24 hours."""


def share_half_days(view: View, claims: Iterable[Claim]) -> Iterator[Claim]:
    """
    Give a clock time of twelve hours the half of the day of the one before it.

    "Trading was halted at 2:35 p.m. and again at 3:30."
    """
    before: Claim | None = None
    for claim in claims:
        one = claim
        if before is not None and plain(view, claim) and near(view, before, claim):
            clock = after(before.clocks[0], claim.clocks[0])
            one = attrs.evolve(claim, clocks=(clock,))
        yield one
        if one.clocks:
            before = one if one.clocks[0].meridiem else None


def plain(view: View, claim: Claim) -> bool:
    """
    Tell whether a claim is but a figure that may be of either half: "3:30".
    """
    if len(claim.clocks) != 1 or claim.shape is not None or claim.part is not None:
        return False
    clock = claim.clocks[0]
    if clock.meridiem or clock.zone or clock.minute is None or clock.second is not None:
        return False
    figures = view.surface(clock.start)
    return 1 <= clock.hour <= NOON and not figures.startswith("0")


def near(view: View, before: Claim, claim: Claim) -> bool:
    """
    Tell whether two claims stand close by in one sentence, or in two.

    "It began at 8 p.m. with a shot. At 8:26 it was over."
    """
    if claim.start - before.end > MAX_WORDS or not view.sentences:
        return False
    here = view.sentence_of(before.start)
    # The dot of "p.m." may end the sentence, and may not.
    last = view.sentences[here][1]
    apart = view.sentence_of(claim.start) - here
    return apart <= int(word_at(view, claim.start - 1) == "at") or last <= before.end


def after(first: Clock, clock: Clock) -> Clock:
    """
    Read a figure as the first such time after another one, if before midnight.
    """
    begun = first.hour, first.minute or 0
    for half, hour in (("am", clock.hour % NOON), ("pm", clock.hour % NOON + NOON)):
        if (hour, clock.minute or 0) >= begun:
            return attrs.evolve(clock, hour=hour, meridiem=half)
    return clock
