"""What claims that point at the calendar mean: "a year earlier", "for the year"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from conflictparse._times import Shift, Wording
from conflictparse._timestamps import _stretch as stretches
from conflictparse._timestamps._neighbours import behind_figure, compares
from conflictparse._timestamps._shifts import place_shift
from conflictparse._timestamps._state import Placed
from conflictparse._timestamps._types import Anchored, Grain

if TYPE_CHECKING:
    from conflictparse._text import View
    from conflictparse._times import Claim
    from conflictparse._timestamps._state import State

__all__ = ["MAX_WORDS_FROM_QUARTER", "place_pointed"]

MAX_WORDS_FROM_QUARTER = 60
THAT_DAY = Shift(unit="day", amount=0, anchor="text")
LAST_OF_REPORTS = 6
REPORTED = 3
"""Until March the year that reports tell of is the one that is over."""


def place_pointed(
    view: View, claim: Claim, shape: Shift, state: State, quarter_end: int
) -> Placed:
    """
    Put what a claim points at on the calendar.

    Args:
        quarter_end:
            The word that the last quarter that was told ended with.
    """
    # "Snow is expected overnight"
    if claim.wording is Wording.OVERNIGHT and (state.story or claim.ahead > 0):
        anchor = "text" if state.story else "published"
        shape = Shift(unit="day", amount=0, anchor=anchor)
    if claim.wording is Wording.RUNNING and year_over(shape, state):
        return last_year(state)
    if shape == THAT_DAY and clock_told(view, claim, state):
        return day_of_clock(state)
    over = month_over(view, claim, shape, state) or end_over(claim, shape, state)
    if over is not None:
        return over
    near = claim.start - quarter_end < MAX_WORDS_FROM_QUARTER
    # "The year-earlier quarter" is a quarter, however far the last one.
    near = near or view.has(claim.end - 1, "quarter_word")
    counted = claim.wording is Wording.COUNTED
    counts = counted and compares(view, claim)
    counts = counts or claim.wording is Wording.COMPARED or same_period(view, claim)
    # "Compared with a loss of $1 million the year before"
    counts = counts or (claim.wording is Wording.BESIDE and behind_figure(view, claim))
    beside = near and counts and not month_told(view, claim, state)
    # "A week later" than a day is a day.
    if counted and shape.unit == "week" and shape.anchor == "text":
        weeks = shape.amount
        days = None if weeks is None else 7 * weeks
        shape = evolve(
            shape,
            unit="day" if state.day else "week",
            amount=days if state.day else weeks,
        )
    placed = place_shift(shape, state, beside_quarter=beside)
    if counted and claim.ahead < 0:
        placed = told_before(shape, state, placed)
    # "Late in the day", where no day is named, is late today.
    today = claim.wording is Wording.WITHIN and shape.unit == "day"
    if today and placed.stretch is None and not state.story:
        return place_shift(
            evolve(shape, anchor="published"), state, beside_quarter=False
        )
    # "Half a century later" than what nobody said is no time to come.
    on = counted and shape.anchor == "text" and (shape.amount or 0) > 0
    if on and placed.anchored is Anchored.PUBLISHED:
        return Placed(stretch=None)
    return placed


def clock_told(view: View, claim: Claim, state: State) -> bool:
    """
    Tell whether a clock time stands before "that night" in its sentence.

    "The pact he signed Friday fell. At 6:35 p.m. he left, and spoke that night."
    """
    if state.clock is None or state.story or not view.sentences:
        return False
    last = state.clock[1] - 1
    return 0 <= last < claim.start and (
        view.sentence_of(last) == view.sentence_of(claim.start)
    )


def day_of_clock(state: State) -> Placed:
    """
    Give the day of the clock time that was told last.
    """
    if state.clock is None:
        return Placed(stretch=None)
    found = stretches.day(state.clock[0].date())
    return Placed(stretch=found, anchored=Anchored.TEXT, anchor=state.clock[2])


def told_before(shape: Shift, state: State, placed: Placed) -> Placed:
    """
    Count what is over from no day that is yet to come.

    "They will meet again March 25. A week earlier 20 villagers had been shot": before
    the last day that the news was at, or before that of publication.
    """
    base, day = state.published, state.day
    if state.story or base is None or day is None or day[0] <= base:
        return placed
    if shape.unit != "day" or placed.anchor != day[1] or shape.amount is None:
        return placed
    if state.near is None and shape.amount > 0:
        return Placed(stretch=None)
    start = state.near[0] if state.near else base
    found = stretches.day(stretches.later(start, shape.amount))
    if state.near is None:
        return Placed(stretch=found, anchored=Anchored.PUBLISHED)
    return Placed(stretch=found, anchored=Anchored.TEXT, anchor=state.near[1])


def month_over(view: View, claim: Claim, shape: Shift, state: State) -> Placed | None:
    """
    Give the month that a text told of right before "in the month".

    "Traffic rose 3% in September. In the month, nine ships came."
    """
    told, base = state.last, state.published
    if state.story or told is None or base is None or told[0].grain is not Grain.MONTH:
        return None
    if claim.wording is not Wording.RUNNING or shape.unit != "month":
        return None
    at = told[0].first
    here = view.sentence_of(claim.start) if view.sentences else 0
    head = view.starts[view.sentences[max(0, here - 1)][0]] if view.sentences else 0
    if at is None or (at.year, at.month) >= (base.year, base.month):
        return None
    if told[1].start < head:
        return None
    return Placed(stretch=told[0], anchored=Anchored.TEXT, anchor=told[1])


def end_over(claim: Claim, shape: Shift, state: State) -> Placed | None:
    """
    Give the year whose end is over where that is told of: "at year's end it had 40".

    It is the year that was told of before, or else the one before that of publication.
    """
    base, told = state.published, state.last
    end = claim.wording is Wording.EDGE and claim.mod == "end"
    if not end or claim.ahead >= 0 or state.story or base is None:
        return None
    if shape != Shift(unit="year", amount=0, anchor="either"):
        return None
    if told is None or told[0].first is None:
        # In autumn nobody tells of the end of the year before.
        if base.month > LAST_OF_REPORTS:
            return None
        over = stretches.year(base.year - 1)
        return Placed(stretch=over, anchored=Anchored.PUBLISHED)
    year = told[0].first.year
    if year >= base.year:
        return None
    return Placed(stretch=stretches.year(year), anchored=Anchored.TEXT, anchor=told[1])


def month_told(view: View, claim: Claim, state: State) -> bool:
    """
    Tell whether a month stands between the quarter and "a year earlier".

    "It fell in the quarter. Sales in June rose 3% from a year earlier."
    """
    last, quarter = state.last, state.quarter
    if last is None or quarter is None or last[0].grain is not Grain.MONTH:
        return False
    head = 0
    if view.sentences:
        head = view.starts[view.sentences[view.sentence_of(claim.start)][0]]
    return last[1].start > max(head, quarter[1].start)


def same_period(view: View, claim: Claim) -> bool:
    """
    Tell whether "last year" is that of the quarter: "the same period last year".
    """
    before = claim.start - 1
    before -= view.says(before, "period_link")
    return before > 0 and view.has(before, "period_word")


def year_over(shape: Shift, state: State) -> bool:
    """
    Tell whether "for the year" is last year, which was told of right before.

    "Net fell in the fourth quarter. For the year it rose", printed in February.
    """
    base, last = state.published, state.last
    if shape.unit != "year" or state.story or base is None or last is None:
        return False
    told = last[0].grain in {Grain.QUARTER, Grain.YEAR} and last[0].first is not None
    year = last[0].first.year if told and last[0].first else None
    return base.month <= REPORTED and year == base.year - 1


def last_year(state: State) -> Placed:
    """
    Give the year that a text told of last.
    """
    if state.last is None or state.last[0].first is None:
        return Placed(stretch=None)
    found = stretches.year(state.last[0].first.year)
    return Placed(stretch=found, anchored=Anchored.TEXT, anchor=state.last[1])
