"""Ranges: one Timestamp with two ends."""

from __future__ import annotations

from abc import abstractmethod

from attrs import evolve

from conflictparse._times import Calendar, Claim
from conflictparse._timestamps._instants import before, moved, next_day
from conflictparse._timestamps._plain import PlainReader
from conflictparse._timestamps._types import Anchored, Timestamp, TimeType

__all__ = ["RangeReader"]


def two_weekdays(one: Claim, other: Claim) -> bool:
    """
    Tell whether two claims name two weekdays, and no more of their days.
    """
    shapes = (one.shape, other.shape)
    return shapes[0] != shapes[1] and all(
        isinstance(shape, Calendar) and shape == Calendar(weekday=shape.weekday)
        for shape in shapes
    )


def of_one_day(one: Claim, other: Claim) -> bool:
    """
    Tell whether two ends are clock times, or parts of a day that nobody names.
    """
    if one.clocks and other.clocks:
        return True
    return one.shape is None and other.shape is None and bool(one.part or other.part)


class RangeReader(PlainReader):
    """
    Makes Timestamps of ranges.
    """

    @abstractmethod
    def read(self, claim: Claim, number: int | None = None) -> Timestamp:
        """
        Read one claim.
        """

    def read_last(self, first: Timestamp, other: Claim) -> Timestamp:
        """
        Read the last end of a range; it does not lie before the first.
        """
        last = self.read(other)
        shape = other.shape
        if not isinstance(shape, Calendar) or shape.year or not shape.month:
            return last
        if first.start is None or not before(last, first):
            return last
        for year in (first.start.year, first.start.year + 1):
            again = self.read(evolve(other, shape=evolve(shape, year=year)))
            if not before(again, first):
                return evolve(again, anchored=last.anchored, anchor=last.anchor)
        return last

    def length_between(
        self, claim: Claim, first: Timestamp, last: Timestamp
    ) -> Timestamp:
        """
        Read "12 to 18 months": its bounds are those of the longer one.
        """
        return self.make(
            claim,
            TimeType.DURATION,
            value=f"{first.value}/{last.value}",
            start=last.start,
            end=last.end,
            ends=(first, last),
            anchored=last.anchored,
        )

    def goes_on(self, first: Timestamp, one: Claim) -> bool:
        """
        Tell whether a range of weekdays reaches past the day of publication.

        "The curfew runs from 10 p.m. Friday to 5 a.m. Saturday", printed on Friday.
        """
        base = self.state.published
        if first.start is None or base is None:
            return False
        begins = first.start.date()
        return begins > base or (begins == base and one.ahead >= 0)

    def read_range(self, claim: Claim, one: Claim, other: Claim) -> Timestamp:
        """
        Read a range as one Timestamp with its two ends.
        """
        first = self.read(one)
        last = self.read_last(first, other)
        if first.type is last.type is TimeType.DURATION:
            return self.length_between(claim, first, last)
        if before(last, first) and two_weekdays(one, other):
            # "Between Monday and Wednesday", printed on a Tuesday.
            ahead = self.goes_on(first, one)
            first = first if ahead else moved(first, -7)
            last = moved(last, 7) if ahead else last
        if (
            first.utc
            and last.utc
            and first.start
            and last.start
            and last.utc < first.utc
        ) or (before(last, first) and of_one_day(one, other)):
            last = next_day(last)
        timed = (
            TimeType.TIME if TimeType.TIME in {first.type, last.type} else TimeType.DATE
        )
        clocked = bool(other.clocks)
        value = f"{first.value}/{last.value}" if first.value and last.value else None
        end = last.start if clocked else last.end
        mixed = (
            first.start and end and (first.start.tzinfo is None) != (end.tzinfo is None)
        )
        return self.make(
            claim,
            timed,
            value=value,
            start=None if mixed else first.start,
            end=None if mixed else end,
            utc=None if mixed else first.utc,
            ends=(first, last),
            grain=first.grain,
            zone=first.zone or last.zone,
            anchored=first.anchored
            if first.anchored != Anchored.NONE
            else last.anchored,
            anchor=first.anchor or last.anchor,
            consistent=first.consistent and last.consistent and not before(last, first),
        )
