"""What was read so far: what a date without year, or "two days later", leans on."""

from __future__ import annotations

from datetime import date, datetime, tzinfo
from typing import TYPE_CHECKING, Literal

import attrs

from conflictparse._timestamps._types import Anchored, Grain

if TYPE_CHECKING:
    from conflictparse._spans import Span
    from conflictparse._timestamps._stretch import Stretch

__all__ = ["Context", "Placed", "State"]

MAX_LEAP_YEARS = 25
"""A bare year farther off than this is an aside: "papers found in 2004"."""

COARSE = frozenset({Grain.DECADE, Grain.CENTURY})
FINE = frozenset({Grain.DAY, Grain.PART_OF_DAY, Grain.HOUR, Grain.MINUTE, Grain.SECOND})


@attrs.frozen(kw_only=True)
class Context:
    """
    What a report's expressions are read against.
    """

    published: date | None = None
    timezone: tzinfo | None = None
    timezone_key: str | None = None
    reading: Literal["news", "narrative"] | None = None
    prefer: Literal["past", "future"] | None = None
    day_first: bool = False
    """Whether 3/4/2022 is in April, as the locale has it."""


@attrs.frozen(kw_only=True)
class Placed:
    """
    An expression put on the calendar, and what it leaned on.
    """

    stretch: Stretch | None
    anchored: Anchored = Anchored.NONE
    anchor: Span | None = None
    consistent: bool = True


@attrs.define(kw_only=True)
class State:
    """
    What the text has named last, while it is read from left to right.
    """

    context: Context
    story: bool
    """Whether dates without year lean on the year the story last stated."""
    day: tuple[date, Span] | None = None
    last: tuple[Stretch, Span] | None = None
    year: tuple[int, Span] | None = None
    quarter: tuple[Stretch, Span] | None = None
    clock: tuple[datetime, int, Span] | None = None
    """The last reading of a clock, the word it ended with, and where it stands."""
    aside: int | None = None
    bc: tuple[int, Span] | None = None
    """The year before Christ that the story is in."""

    @property
    def published(self) -> date | None:
        """The day of publication, without its clock time."""
        when = self.context.published
        return when and date(when.year, when.month, when.day)

    def note(self, stretch: Stretch, span: Span, *, bare_year: bool) -> None:
        """
        Remember an expression that was put on the calendar.
        """
        if stretch.value.startswith("BC") and stretch.grain not in COARSE:
            self.bc = (int(stretch.value[2:6]), span)
        if stretch.first is None:
            return
        if bare_year and self.is_aside(stretch.first.year):
            return
        self.bc = None
        self.last = (stretch, span)
        self.year = (stretch.first.year, span)
        if stretch.grain in FINE and not stretch.value.endswith("-WE"):
            self.day = (stretch.first, span)
        elif self.day and not (
            stretch.first <= self.day[0] < (stretch.after or date.max)
        ):
            self.day = None
        if stretch.grain is Grain.QUARTER:
            self.quarter = (stretch, span)

    def is_aside(self, year: int) -> bool:
        """
        Tell whether a bare year is far from the story, and said but once.
        """
        if self.year is None or abs(year - self.year[0]) <= MAX_LEAP_YEARS:
            self.aside = None
            return False
        repeated = self.aside is not None and abs(self.aside - year) <= MAX_LEAP_YEARS
        self.aside = year
        return not repeated
