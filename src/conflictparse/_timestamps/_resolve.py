"""From claims to timestamps: what each expression means, in text order."""

from __future__ import annotations

from datetime import MAXYEAR, MINYEAR, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from attrs import evolve

from conflictparse._times import (
    Calendar,
    Claim,
    Length,
    Offset,
    Reference,
    Repeat,
    Shift,
)
from conflictparse._timestamps import _stretch as stretches
from conflictparse._timestamps._asides import (
    comes_to,
    is_background,
    is_year_back,
    of_thing,
    passes_by,
    told_between,
)
from conflictparse._timestamps._dates import place_calendar
from conflictparse._timestamps._instants import SECONDS
from conflictparse._timestamps._moments import read_moment
from conflictparse._timestamps._neighbours import (
    ahead_of_today,
    begun,
    behind_week,
    gone_on,
    left_behind,
    links_story,
    next_day_named,
    referring,
    told_aside,
)
from conflictparse._timestamps._offsets import place_offset
from conflictparse._timestamps._plain import utc_of
from conflictparse._timestamps._pointed import MAX_WORDS_FROM_QUARTER, place_pointed
from conflictparse._timestamps._published import (
    day_comes_first,
    home_zone,
    is_story,
    published_of,
    written_before,
)
from conflictparse._timestamps._ranges import RangeReader
from conflictparse._timestamps._state import Context, Placed, State
from conflictparse._timestamps._story_years import december_before, spring_after
from conflictparse._timestamps._types import (
    Anchored,
    Grain,
    Timestamp,
    TimeType,
)
from conflictparse._timestamps._years_beside import (
    with_century,
    with_known_year,
    with_year_beside,
)
from conflictparse._timestamps._zones import Zones, place

if TYPE_CHECKING:
    from conflictparse._spans import Span
    from conflictparse._text import View

__all__ = ["resolve"]

PARTS = {"MO": (8, 12), "AF": (12, 16), "EV": (16, 20), "NI": (20, 30), "MI": (11, 13)}
"""Hours that a part of day is taken to span, by the convention of Recognizers-Text
but for the night, which ends on the next day."""

DARK = frozenset({"EV", "NI"})


def resolve(
    view: View, claims: tuple[Claim, ...], context: Context
) -> tuple[Timestamp, ...]:
    """
    Put every claim on the calendar, from left to right.

    Returns:
        One Timestamp a claim, in order of span; a story has none for "soon".
    """
    if context.published is None:
        context = evolve(context, published=published_of(view, claims))
    else:
        written = written_before(view, claims, context.published)
        context = evolve(context, published=written)
    shown = day_comes_first(claims)
    if shown is not None:
        context = evolve(context, day_first=shown)
    return Resolver(view, claims, context).run()


class Resolver(RangeReader):
    """
    Reads the claims of one text.
    """

    def __init__(self, view: View, claims: tuple[Claim, ...], context: Context) -> None:
        self.view = view
        self.claims = claims
        story = (
            context.reading == "narrative"
            if context.reading
            else is_story(view, claims, context.published)
        )
        self.state = State(context=context, story=story)
        self.zones = Zones(view, context, home_zone(view))
        self.quarter_end = -MAX_WORDS_FROM_QUARTER
        self.number = 0

    def run(self) -> tuple[Timestamp, ...]:
        """
        Read all claims.
        """
        return tuple(
            self.read(claim, number)
            for number, claim in enumerate(self.claims)
            if not links_story(self.view, claim, self.state)
        )

    def read(self, claim: Claim, number: int | None = None) -> Timestamp:
        """
        Read one claim; *number* is its place among the claims.
        """
        if number is not None:
            self.number = number
        if claim.ends is not None:
            return self.read_range(claim, *claim.ends)
        shape = claim.shape
        if number is not None:
            shape = referring(claim, self.state) or shape
        if isinstance(shape, Length | Repeat | Reference):
            return self.read_plain(claim, shape)
        if isinstance(shape, Shift) and shape.unit in SECONDS:
            return self.read_short_shift(claim, shape)
        placed = self.place(claim)
        if claim.clocks:
            if number is not None and not self.state.story:
                claim = begun(claim, placed, self.state)
            return self.read_clocks(claim, placed)
        if claim.part is not None:
            return self.read_part(claim, placed)
        return self.read_stretch(claim, placed)

    def leave_quarter(self) -> None:
        """
        Forget that a quarter was told nearby.
        """
        self.quarter_end = -MAX_WORDS_FROM_QUARTER

    def place(self, claim: Claim) -> Placed:
        """
        Put the date of a claim on the calendar.
        """
        shape = claim.shape
        if isinstance(shape, Offset):
            return place_offset(shape, self.place(evolve(claim, shape=shape.base)))
        if isinstance(shape, Calendar):
            ahead = 0
            if claim.weekday is not None and shape.day and shape.month:
                shape = evolve(shape, weekday=claim.weekday)
            if shape.year is None and not self.state.context.prefer:
                bound = shape.day and claim.relation in {"by", "until"}
                ahead = 2 if bound and claim.ahead > 0 else claim.ahead
            shape = with_known_year(with_century(shape, self.state), self.state)
            shape = spring_after(self.view, claim, shape, self.state)
            shape = december_before(self.view, claim, shape, self.state)
            before = self.claims[max(0, self.number - 1)]
            shape = with_year_beside(self.view, before, claim, shape)
            ahead = ahead_of_today(self.view, before, claim, self.state, ahead)
            return place_calendar(shape, self.state, ahead)
        if isinstance(shape, Shift):
            return place_pointed(self.view, claim, shape, self.state, self.quarter_end)
        bracket = next((clock.day for clock in claim.clocks if clock.day), None)
        if bracket is not None:
            return self.place(evolve(claim, shape=bracket, clocks=()))
        return self.beside(claim) or self.spoken_of(claim)

    def beside(self, claim: Claim) -> Placed | None:
        """
        The day that is named further on: "at 9 a.m. in Basra on Monday".
        """
        other = next_day_named(self.view, self.claims, self.number, claim)
        if other is None or other.ends:
            return None
        placed = self.place(other)
        if placed.stretch is None or placed.stretch.grain is not Grain.DAY:
            return None
        span = self.view.span(other.start, other.end)
        return Placed(stretch=placed.stretch, anchored=Anchored.TEXT, anchor=span)

    def spoken_of(self, claim: Claim) -> Placed:
        """
        The day that a clock time without one belongs to.
        """
        state = self.state
        before = self.claims[max(0, self.number - 1)]
        if behind_week(before, claim, whole=self.claims[self.number]):
            return Placed(stretch=None)
        if state.day and not left_behind(self.view, claim, state):
            at, span = state.day
            found = stretches.day(at)
            return Placed(stretch=found, anchored=Anchored.TEXT, anchor=span)
        far = state.day is not None and state.day[0] < (state.published or date.min)
        if far and state.near and not state.story:
            at, span = state.near
            found = stretches.day(at)
            return Placed(stretch=found, anchored=Anchored.TEXT, anchor=span)
        if state.published and not state.story:
            found = stretches.day(state.published)
            return Placed(stretch=found, anchored=Anchored.PUBLISHED)
        return Placed(stretch=None)

    def note(self, claim: Claim, placed: Placed, span: Span) -> None:
        """
        Remember what was read, for what leans on it.
        """
        if placed.stretch is None:
            return
        if passes_by(self.view, claim, placed, self.state):
            first = placed.stretch.first
            day = placed.stretch.grain is Grain.DAY
            if claim.relation == "since" and day and first is not None:
                self.state.since = (first, span)
            return
        if self.state.story and is_background(self.view, claim, self.state):
            self.state.far = (placed.stretch, span)
            return
        here = self.view.sentence_of(claim.start) if self.view.sentences else 0
        shape = claim.shape
        back = is_year_back(shape)
        bare = isinstance(shape, Calendar) and not (shape.month or shape.season)
        bare = bare and not comes_to(self.view, claim, self.state)
        before = self.state.quarter, self.state.last, self.state.day
        # "The 1988 quarter": what a year earlier is counted from stays the same.
        other = isinstance(shape, Calendar) and shape.quarter == 0
        full = isinstance(shape, Calendar) and bool(shape.year and shape.month)
        if self.view.holds(claim.start - 2, claim.start, "again"):
            # "On 5 May 1994 and again on 28 August 1995": nothing runs between them.
            full, self.state.full = False, None
        self.state.note(
            placed.stretch,
            span,
            bare_year=bare,
            full=full,
            sentence=here,
        )
        quarterly = placed.stretch.grain is Grain.QUARTER
        if before[0] is not None and (back or other):
            # A second "year-earlier" is no two years earlier.
            self.state.quarter = before[0]
            if quarterly:
                self.state.last = before[1]
        was, at = before[2], placed.stretch.first
        aside = told_aside(claim) or told_between(self.view, claim)
        aside = aside or (was is not None and of_thing(self.view, claim, at, was[0]))
        if aside and not self.state.story:
            self.state.day = was
        if quarterly:
            self.quarter_end = claim.end

    def read_stretch(self, claim: Claim, placed: Placed) -> Timestamp:
        """
        Read a date.
        """
        found = placed.stretch
        agrees = self.weekday_agrees(claim, found.first if found else None)
        stamp = self.make(
            claim,
            TimeType.DATE,
            value=found.value if found else None,
            start=found.start if found else None,
            end=found.end if found else None,
            grain=found.grain if found else None,
            anchored=placed.anchored,
            anchor=placed.anchor,
            consistent=placed.consistent and agrees,
        )
        self.note(claim, placed, stamp.span)
        return stamp

    def weekday_agrees(self, claim: Claim, at: date | None) -> bool:
        """
        Tell whether a weekday said beside a date is that of the date.
        """
        return claim.weekday is None or at is None or at.weekday() == claim.weekday

    def read_part(self, claim: Claim, placed: Placed) -> Timestamp:
        """
        Read a part of a day: "Monday night".
        """
        if claim.shape is None and placed.stretch is None:
            return self.make(claim, TimeType.TIME, value=None)
        found = placed.stretch
        at = found.first if found else None
        if found is None or at is None or found.grain is not Grain.DAY:
            return self.make(claim, TimeType.TIME, value=None)
        first, last = PARTS[claim.part or "MO"]
        start = datetime.combine(at, time()) + timedelta(hours=first)
        try:
            end: datetime | None = start + timedelta(hours=last - first)
        except OverflowError:
            end = None
        stamp = self.make(
            claim,
            TimeType.TIME,
            value=f"{found.value}T{claim.part}",
            start=start,
            end=end,
            grain=Grain.PART_OF_DAY,
            anchored=placed.anchored,
            anchor=placed.anchor,
            consistent=self.weekday_agrees(claim, at),
        )
        self.note(claim, placed, stamp.span)
        self.state.night = at if claim.part in DARK else None
        return stamp

    def read_clocks(self, claim: Claim, placed: Placed) -> Timestamp:
        """
        Read clock times, of a day that is known or not.
        """
        found = placed.stretch
        at = found.first if found else None
        sure = claim.shape is not None or not any(clock.day for clock in claim.clocks)
        reading = (
            read_moment(self.view, claim, at, self.zones, sure=sure)
            if at and MINYEAR < at.year < MAXYEAR
            else None
        )
        if reading is None or at is None:
            return self.clock_without_day(claim)
        if claim.shape is None and (
            self.is_over(reading.start, placed)
            or self.state.is_past_midnight(reading.start, placed)
        ):
            tomorrow = stretches.later(at, 1)
            later = tomorrow and read_moment(self.view, claim, tomorrow, self.zones)
            reading = later or reading
        stamp = self.make(
            claim,
            TimeType.TIME,
            value=reading.value,
            start=reading.start,
            end=reading.end,
            utc=utc_of(reading.start),
            grain=reading.grain,
            zone=reading.zone,
            anchored=placed.anchored,
            anchor=placed.anchor,
            renderings=reading.renderings,
            consistent=reading.consistent and self.weekday_agrees(claim, at),
        )
        self.state.clock = (reading.start, claim.end, stamp.span)
        if claim.shape is not None:
            placed = gone_on(placed, reading.start.date(), self.state)
            self.note(claim, placed, stamp.span)
        return stamp

    def is_over(self, start: datetime, placed: Placed) -> bool:
        """
        Tell whether a clock time of today is over, where the next one is wanted.
        """
        base = self.state.context.published
        wanted = self.state.context.prefer == "future"
        if not wanted or not isinstance(base, datetime):
            return False
        if placed.anchored is not Anchored.PUBLISHED:
            return False
        return start.replace(tzinfo=None) < base.replace(tzinfo=None)

    def clock_without_day(self, claim: Claim) -> Timestamp:
        """
        Read a clock time whose day nothing says: "T09:00".
        """
        clock = claim.clocks[0]
        zone = None
        if clock.zone is not None:
            choice = self.zones.choose(clock.zone)
            # Any day will do: only the name is kept, the offset hangs on the day.
            zone = place(choice, datetime(2000, 1, 1)).zone if choice else None  # noqa: DTZ001
            if zone is not None and choice and choice.minutes is None:
                zone = evolve(zone, offset=None)
        value = (
            f"T{clock.hour % 24:02}:{clock.minute or 0:02}"
            if clock.hour <= 24
            else None
        )
        return self.make(claim, TimeType.TIME, value=value, zone=zone)
