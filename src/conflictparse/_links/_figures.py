"""Whose claim a figure is, and of when."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

from conflictparse._links._clauses import MAX_VERBS
from conflictparse._quantities import Accrual, Role
from conflictparse._status import Status
from conflictparse._timestamps import Relation

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from conflictparse._links._clauses import Clauses, Gap
    from conflictparse._quantities import Quantity
    from conflictparse._spans import Span
    from conflictparse._statements import Statement
    from conflictparse._timestamps import Timestamp

__all__ = [
    "Attributions",
    "accrual_of",
    "speaking",
    "status_of",
    "statuses",
    "when_of",
]

ENTRY_WORDS = 30
"""So many words farther off counts the hour at the head of an entry."""


class Attributions:
    """
    The statements of a text, by what they cover.
    """

    def __init__(self, statements: Iterable[Statement]) -> None:
        pieces = [
            (segment, statement)
            for statement in statements
            for segment in statement.segments
        ]
        pieces.sort(key=lambda piece: piece[0])
        self._pieces = pieces
        self._starts = [segment.start for segment, _ in pieces]
        # The furthest end so far: before a piece with a nearer one lies nothing.
        self._reach = list(accumulate((segment.end for segment, _ in pieces), max))

    def around(self, span: Span) -> tuple[Statement, ...]:
        """
        Give the statements in which a span stands, the innermost first.
        """
        holding: list[tuple[int, Statement]] = []
        for index in range(bisect_right(self._starts, span.start) - 1, -1, -1):
            if self._reach[index] < span.end:
                break
            segment, statement = self._pieces[index]
            if segment.end >= span.end:
                holding.append((segment.end - segment.start, statement))
        holding.sort(key=lambda held: held[0])
        return tuple(statement for _, statement in holding)


def speaking(around: Sequence[Statement]) -> Statement | None:
    """
    Give the innermost statement that somebody makes, else the innermost.

    In "the army denied claims that 20 were killed" nobody is said to claim it.
    """
    spoken = (statement for statement in around if statement.speakers)
    return next(spoken, around[0] if around else None)


def statuses(
    clauses: Clauses, quantity: Quantity, around: Iterable[Statement]
) -> list[Status]:
    """
    Give what the statements round a figure make of it, the innermost first.

    Who denies a strike "which killed four" does not deny that they were killed,
    and a warning leaves open no more than its own verb does.
    """
    place = quantity.span
    if quantity.cue is not None:
        place = min(place, quantity.cue.span)
    return [
        one.status
        for one in around
        if one.status is not Status.HYPOTHETICAL
        and (
            one.status is not Status.DENIED
            or not clauses.recalled(one.span.start, place)
        )
    ]


def status_of(own: Status, around: Iterable[Status]) -> Status:
    """
    Take over what the statements round a fact make of it, the innermost first.

    "The army denied claims that 20 were killed."
    """
    said = next((status for status in around if status is not Status.ASSERTED), None)
    # What is only feared stays so, whoever denies that it may happen.
    open_ = own is Status.ASSERTED or (
        own is Status.UNCONFIRMED and said is Status.DENIED
    )
    return said if said is not None and open_ else own


def when_of(
    clauses: Clauses,
    quantity: Quantity,
    attribution: Statement | None,
    said: Collection[int],
) -> Timestamp | None:
    """
    Find when a harm happened: the nearest time of its clause.

    Args:
        attribution:
            Whose claim it is; the time of saying stands outside what is said.
        said:
            The identities of times at which something was said.
    """
    best: tuple[tuple[Gap, int], Timestamp] | None = None
    cue = quantity.cue.span if quantity.cue else quantity.span
    times = clauses.times_beside(quantity.span)
    logged = bool(times) and clauses.heads_entry(times[0])
    for timestamp in times:
        if id(timestamp) in said or _outside(attribution, timestamp.span):
            continue
        if clauses.is_of_saying(timestamp) or (
            quantity.accrual is Accrual.NEW
            and clauses.is_of_other(quantity.span, timestamp)
        ):
            continue
        # "14:02 The toll has risen to 19": when it was written.
        entry = logged and timestamp is times[0]
        if entry and quantity.accrual is Accrual.CUMULATIVE:
            continue
        near = min(quantity.span, cue, key=lambda span: _apart(span, timestamp.span))
        gap = clauses.gap(quantity.span, timestamp.span, cue)
        gap = min(gap, clauses.gap(near, timestamp.span, quantity.span, cue))
        if gap.parted or gap.verbs > MAX_VERBS:
            continue
        if logged:
            # "18:30 The gunman was shot at 12:47": at the hour of his own clause.
            far = ENTRY_WORDS * (1 if entry else 2 * gap.joined)
            gap = gap._replace(words=gap.words + far)
        # "Four were killed on Monday and nine on Tuesday": the nine on Tuesday.
        reach = gap, _apart(quantity.span, timestamp.span)
        if best is None or reach < best[0]:
            best = reach, timestamp
    if best is not None:
        return best[1]
    # A new harm, told where the sentence before has set the day.
    opening = clauses.opening_before(quantity.span) if _new(quantity) else None
    return None if id(opening) in said else opening


def _new(quantity: Quantity) -> bool:
    """Whether a figure is of a harm that has just been done."""
    whole = quantity.whole
    # What a sum behind it takes in was told as news before.
    summed = whole is not None and whole.span.start > quantity.span.start
    total = quantity.role in {Role.TOTAL, Role.ADDITIONAL}
    counted = (total or summed) and quantity.value != 0
    return counted and quantity.accrual is Accrual.NEW


def accrual_of(own: Accrual, role: Role, when: Timestamp | None) -> Accrual:
    """
    Say that a figure has grown over a time, where the time says so.

    "Have been killed since February 2022".
    """
    since = when is not None and when.relation is Relation.SINCE
    # "The worst since 2003, when a bomb killed 36": at once, and not since then.
    at_once = own is Accrual.STOCK or (own is Accrual.NEW and role is Role.PRIOR)
    return Accrual.CUMULATIVE if since and not at_once else own


def _outside(attribution: Statement | None, span: Span) -> bool:
    if attribution is None:
        return False
    # "On Saturday, four men died, the mayor said": the day before it all is theirs.
    cue, said = attribution.cue, attribution.span
    leads = said.start - span.end == len(", ")
    if leads and cue and said.end <= cue.span.start:
        return False
    return not any(segment.overlaps(span) for segment in attribution.segments)


def _apart(one: Span, other: Span) -> int:
    return max(one.start, other.start) - min(one.end, other.end)
