"""Lengths, repetitions, and instants that are counted: what needs no calendar."""

from __future__ import annotations

from abc import abstractmethod
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from attrs import evolve

from conflictparse._times import Claim, Length, Reference, Repeat, Shift
from conflictparse._timestamps import _stretch as stretches
from conflictparse._timestamps._covered import days_of_length
from conflictparse._timestamps._instants import after_length, counted_instant
from conflictparse._timestamps._types import (
    Anchored,
    Grain,
    Mod,
    Relation,
    Timestamp,
    TimeType,
)

if TYPE_CHECKING:
    from conflictparse._text import View
    from conflictparse._timestamps._state import State

__all__ = ["PlainReader", "utc_of"]

MONTHS_OF_REPORTS = frozenset({"P6M", "P9M", "P12M"})
"""Behind them "a year earlier" is of the months, no longer of the quarter."""
MAX_WORDS_FROM_CLOCK = 30
"""Farther on "two hours later" may count from something else."""


class PlainReader:
    """
    Makes Timestamps of claims that no day has to be found for.
    """

    view: View
    state: State

    @abstractmethod
    def leave_quarter(self) -> None:
        """
        Forget that a quarter was told nearby.
        """

    def make(self, claim: Claim, kind: TimeType, **fields: object) -> Timestamp:
        """
        Make the Timestamp of a claim.
        """
        span = self.view.span(claim.start, claim.end)
        return Timestamp(
            type=kind,
            span=span,
            text=self.view.text[span.start : span.end],
            rule=claim.rule,
            relation=Relation(claim.relation) if claim.relation else None,
            mod=Mod(claim.mod) if claim.mod else None,
            **fields,  # type: ignore[arg-type] # the fields of Timestamp, by name
        )

    def read_plain(self, claim: Claim, shape: Length | Repeat | Reference) -> Timestamp:
        """
        Read what has no place on the calendar: lengths, repetitions, "now".
        """
        kinds = {
            Length: TimeType.DURATION,
            Repeat: TimeType.SET,
            Reference: TimeType.DATE,
        }
        if isinstance(shape, Length) and shape.ahead and not shape.direction:
            over = self.read_length_ahead(claim, shape)
            if over is not None:
                return over
        around = self.around_length(shape) if isinstance(shape, Length) else None
        start, end = around or (None, None)
        stamp = self.make(
            claim, kinds[type(shape)], value=shape.value, start=start, end=end
        )
        if isinstance(shape, Length) and shape.value in MONTHS_OF_REPORTS:
            self.leave_quarter()
        told = isinstance(shape, Length) and self.state.story
        if told and isinstance(shape, Length) and shape.year is not None:
            self.state.note(stretches.year(shape.year), stamp.span, bare_year=True)
        return stamp

    def of_year(self, shape: Length) -> Length:
        """
        Give the days of a month the year that a story stated last.
        """
        told = self.state.year if self.state.story and shape.year is None else None
        return shape if told is None or not shape.month else evolve(shape, year=told[0])

    def around_length(self, shape: Length) -> tuple[datetime, datetime] | None:
        """
        Say where "the last two hours" lie, where the hour of publication is known.
        """
        base = self.state.context.published
        if not shape.value.startswith("PT"):
            return days_of_length(
                self.of_year(shape), None if self.state.story else base
            )
        if not (shape.direction and isinstance(base, datetime)):
            return None
        found = after_length(shape.value, base)
        if self.state.story or not isinstance(found, tuple):
            return None
        distance = found[0] - base
        if shape.direction > 0:
            return base, found[0]
        try:
            return base - distance, base
        except OverflowError:
            return None

    def read_length_ahead(self, claim: Claim, shape: Length) -> Timestamp | None:
        """
        Read "in two days" as the day when they are over.

        Only where the hour of publication is known and the tense looks ahead:
        "in two days of fighting" is a length.
        """
        base = self.state.context.published
        if not isinstance(base, datetime) or self.state.story:
            return None
        prefer = self.state.context.prefer
        if claim.ahead < 0 and prefer != "future":
            return None
        found = after_length(shape.value, base)
        if found is None:
            return None
        if isinstance(found, tuple):
            return self.instant(claim, *found, Anchored.PUBLISHED)
        return self.make(
            claim,
            TimeType.DATE,
            value=found.value,
            start=found.start,
            end=found.end,
            grain=found.grain,
            anchored=Anchored.PUBLISHED,
        )

    def instant(
        self, claim: Claim, at: datetime, grain: Grain, how: Anchored
    ) -> Timestamp:
        """
        Make the Timestamp of an instant that was counted.
        """
        return self.make(
            claim,
            TimeType.TIME,
            value=at.replace(tzinfo=None).isoformat(timespec="minutes"),
            start=at,
            end=at + timedelta(minutes=1),
            utc=utc_of(at),
            grain=grain,
            anchored=how,
        )

    def read_short_shift(self, claim: Claim, shape: Shift) -> Timestamp:
        """
        Read "30 minutes later", "two hours ago" where a clock time is known.
        """
        base = self.state.context.published
        clock = self.state.clock
        at = None
        if shape.anchor == "text" and clock and shape.amount is not None:
            at = counted_instant(clock[0], shape.unit, shape.amount)
            if at is not None and claim.start - clock[1] <= MAX_WORDS_FROM_CLOCK:
                stamp = self.instant(claim, at, Grain.MINUTE, Anchored.TEXT)
                return evolve(stamp, anchor=clock[2])
            return self.make(claim, TimeType.TIME)
        if isinstance(base, datetime) and shape.amount is not None:
            at = counted_instant(base, shape.unit, shape.amount)
        if at is None or self.state.story:
            return self.make(claim, TimeType.TIME)
        return self.instant(claim, at, Grain.MINUTE, Anchored.PUBLISHED)


def utc_of(start: datetime) -> datetime | None:
    """
    Give an instant in UTC, where its zone is known.
    """
    if start.tzinfo is None:
        return None
    try:
        return start.astimezone(UTC)
    except OverflowError:
        return None
