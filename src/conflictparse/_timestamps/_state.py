"""What was read so far: what a date without year, or "two days later", leans on."""

from __future__ import annotations

from datetime import date, datetime, tzinfo
from typing import TYPE_CHECKING, Literal

import attrs

from conflictparse._timestamps._types import Anchored, Grain

if TYPE_CHECKING:
    from conflictparse._spans import Span
    from conflictparse._timestamps._stretch import Stretch

__all__ = ["WRAP_FROM", "WRAP_TO", "Context", "Placed", "State"]

MAX_LEAP_YEARS = 25
"""A bare year farther off than this is an aside: "papers found in 2004"."""

MAX_YEARS_TOLD = 2

DAYS_OF_NEWS = 7

WRAP_FROM, WRAP_TO = 10, 3
"""A story that was in October or later and names a month up to March has
passed New Year."""

EVENING, MORNING = 18, 6
"""Hours between which a night turns to the next day."""

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
    named_day: tuple[date, Span] | None = None
    """The last day, also where a month was named since."""
    since: tuple[date, Span] | None = None
    """The last day that something went on since."""
    near: tuple[date, Span] | None = None
    """The last day of the week before publication that was named."""
    sentence: int = -1
    """The sentence that `day` stands in."""
    last: tuple[Stretch, Span] | None = None
    month: date | None = None
    """Where the last day or month began."""
    full: tuple[date, int] | None = None
    """The last date that named its year, and its sentence."""
    told: tuple[date, date] | None = None
    """Two such dates of one sentence, with New Year between: what it tells of."""
    year: tuple[int, Span] | None = None
    quarter: tuple[Stretch, Span] | None = None
    clock: tuple[datetime, int, Span] | None = None
    """The last reading of a clock, the word it ended with, and where it stands."""
    night: date | None = None
    """The day whose evening or night was told of last."""
    aside: tuple[int, int] | None = None
    """A year far from the story, and its sentence."""
    bc: tuple[int, Span] | None = None
    """The year before Christ that the story is in."""
    bc_decade: tuple[int, Span] | None = None
    """The decade before Christ that was named last: 47 for the 470s."""
    rough: bool = False
    """Whether `year` is but that of a decade or a century."""
    far: tuple[Stretch, Span] | None = None
    """The year that was said last, where it was an aside."""

    passed: date | None = None
    """Where the story was before it passed New Year without naming the new year."""

    @property
    def published(self) -> date | None:
        """The day of publication, without its clock time."""
        when = self.context.published
        return when and date(when.year, when.month, when.day)

    def since_told(self, day: tuple[date, Span] | None) -> tuple[date, Span] | None:
        """
        Give the day that something went on since, where "the same day" can be but that.

        "Pilots have been out since March 4. Three days later", or "the same day",
        behind no other day or one that is yet to come.
        """
        base = self.published
        if self.story or base is None or (day is not None and day[0] <= base):
            return None
        return self.since

    def is_past_midnight(self, start: datetime, placed: Placed) -> bool:
        """
        Tell whether the small hours are those behind an evening told of last.

        "At 9 p.m. on Monday shells fell. By 3 a.m. it was quiet": on Tuesday; so is
        the 3 a.m. behind "on Monday night".
        """
        if self.day is None or placed.anchor != self.day[1]:
            return False
        evening = self.night == self.day[0]
        if self.clock is not None:
            last = self.clock[0]
            evening |= last.date() == self.day[0] and last.hour >= EVENING
        return evening and start.date() == self.day[0] and start.hour < MORNING

    def note(
        self,
        stretch: Stretch,
        span: Span,
        *,
        bare_year: bool,
        full: bool = False,
        sentence: int = -1,
    ) -> None:
        """
        Remember an expression that was put on the calendar.
        """
        if stretch.value.startswith("BC"):
            self.note_bc(stretch, span)
        if stretch.first is None:
            return
        if bare_year and self.is_aside(stretch.first.year, sentence):
            self.far = (stretch, span)
            return
        self.bc = self.far = None
        self.last = (stretch, span)
        if stretch.grain is not Grain.CENTURY or self.year is None:
            self.year = (stretch.first.year, span)
            self.rough = stretch.grain in COARSE
        if full:
            self.note_full(stretch.first, sentence)
        self.note_new_year(stretch, full=full)
        if stretch.grain in FINE or stretch.grain is Grain.MONTH:
            self.month = stretch.first
        if stretch.grain in FINE and not stretch.value.endswith("-WE"):
            self.since = None
            self.day = self.named_day = (stretch.first, span)
            self.near = self.day if self.is_near(stretch.first) else self.near
            self.sentence = sentence
        elif self.day and self.leaves(stretch, sentence):
            self.day = None
        if stretch.grain is Grain.QUARTER:
            self.quarter = (stretch, span)

    def is_near(self, at: date) -> bool:
        """
        Tell whether a day is of the week that ends with that of publication.
        """
        base = self.published
        return base is not None and 0 <= (base - at).days <= DAYS_OF_NEWS

    def note_bc(self, stretch: Stretch, span: Span) -> None:
        """
        Remember a year or a decade before Christ.
        """
        if stretch.grain not in COARSE:
            self.bc, self.bc_decade = (int(stretch.value[2:6]), span), None
        elif stretch.grain is Grain.DECADE:
            self.bc_decade = (int(stretch.value[2:]), span)

    def note_full(self, at: date, sentence: int) -> None:
        """
        Remember a date that named its year, and the stretch between two of them.
        """
        before, self.full = self.full, (at, sentence)
        if before is None or before[1] != sentence:
            self.told = None
        elif 0 < at.year - before[0].year <= MAX_YEARS_TOLD:
            self.told = (before[0], at)

    def note_new_year(self, stretch: Stretch, *, full: bool) -> None:
        """
        Remember from where the story passed New Year, where it named no new year.
        """
        before, at = self.month, stretch.first
        if full or stretch.grain is Grain.YEAR:
            self.passed = None
        elif before and at and at.year == before.year + 1 and at.month <= WRAP_TO:
            self.passed = before if before.month >= WRAP_FROM else None

    def leaves(self, stretch: Stretch, sentence: int) -> bool:
        """
        Tell whether a stretch takes the text away from the day it was at.

        "Tomorrow, when the October figures are due at 8:30", is tomorrow still.
        """
        if self.day is None or stretch.first is None:
            return True
        if not self.story and sentence == self.sentence:
            return False
        return not stretch.first <= self.day[0] < (stretch.after or date.max)

    def is_aside(self, year: int, sentence: int = -1) -> bool:
        """
        Tell whether a bare year is far from the story, and said in one sentence.

        "He had served in the war of 1905-07."
        """
        if (
            self.year is None
            or self.rough
            or abs(year - self.year[0]) <= MAX_LEAP_YEARS
        ):
            self.aside = None
            return False
        before, self.aside = self.aside, (year, sentence)
        if before is None or before[1] == sentence:
            return True
        return abs(before[0] - year) > MAX_LEAP_YEARS
