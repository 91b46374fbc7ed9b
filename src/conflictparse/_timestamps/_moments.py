"""Clock readings of a day: their instant, their zone, the same moment said twice."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import attrs

from conflictparse import _iana
from conflictparse._times import Calendar, Offset
from conflictparse._timestamps._types import Grain, Rendering, Zone
from conflictparse._timestamps._zones import Moment, place

if TYPE_CHECKING:
    from conflictparse._text import View
    from conflictparse._times import Claim, Clock
    from conflictparse._timestamps._zones import Zones

__all__ = ["Reading", "read_moment"]

NOON = 12
DAY_END = 24
LATE = frozenset({"AF", "EV", "NI"})
NEAR = timedelta(hours=12)
MAX_OFFSET, MIN_OFFSET = timedelta(hours=14), timedelta(hours=-12)
LENGTHS = {
    Grain.HOUR: timedelta(hours=1),
    Grain.MINUTE: timedelta(minutes=1),
    Grain.SECOND: timedelta(seconds=1),
}


@attrs.frozen(kw_only=True)
class Reading:
    """
    A moment of the clock as it was read.
    """

    start: datetime
    end: datetime | None
    value: str
    grain: Grain
    zone: Zone | None
    renderings: tuple[Rendering, ...]
    consistent: bool


def read_moment(
    view: View, claim: Claim, at: date, zones: Zones, *, sure: bool = True
) -> Reading | None:
    """
    Read the clock times of a claim on a day.

    Args:
        sure:
            False where the day is that of a reading in brackets, from which
            the first one may be a day off: "2:30 a.m. (2330 GMT Sunday)".
    """
    reading = _read(view, claim, at, zones, sure=sure)
    first = claim.clocks[0]
    if first.hour == DAY_END and sure and reading and not reading.consistent:
        # "Midnight on Sunday (2200 GMT Saturday)" is that with which Sunday begins.
        opens = attrs.evolve(
            claim, clocks=(attrs.evolve(first, hour=0), *claim.clocks[1:])
        )
        other = _read(view, opens, at, zones, sure=sure)
        return other if other and other.consistent else reading
    return reading


def _read(
    view: View, claim: Claim, at: date, zones: Zones, *, sure: bool
) -> Reading | None:
    """
    Read the clock times of a claim as they stand, midnight as the end of its day.
    """
    first = claim.clocks[0]
    naive = reading_of(first, at, claim.part)
    if naive is None:
        return None
    moment = place(zones.choose(first.zone), naive)
    if not sure:
        moment = moved_day(moment, claim, at, zones)
        naive = naive_of(moment)
    others = [
        placed_near(clock, at, moment, claim, zones) for clock in claim.clocks[1:]
    ]
    agreed = True
    # "10 p.m. on Friday (1900 GMT)": the bracket says how far off Greenwich 10 p.m. is.
    for place_at, other in enumerate(others):
        if other is None or other.start.tzinfo is None:
            continue
        if moment.start.tzinfo is None or first.zone is None:
            moment = offset_from(moment, other) or moment
        moment = decided_by(moment, other)
        others[place_at] = decided_by(other, moment)
        agreed = agreed and same(moment, others[place_at] or other)
        agreed = agreed and (not sure or _on_its_day(claim.clocks[place_at + 1], other))
    grain = grain_of(first)
    return Reading(
        start=moment.start,
        end=ended(moment.start, grain),
        value=written(naive, first, moment),
        grain=grain,
        zone=moment.zone,
        renderings=renderings(view, claim, (moment, *others)),
        consistent=agreed and moment.exists,
    )


def _on_its_day(clock: Clock, moment: Moment) -> bool:
    """
    Whether a reading in brackets falls on the weekday it names.
    """
    shape = clock.day
    if not isinstance(shape, Calendar | Offset) or shape.weekday is None:
        return True
    return moment.start.weekday() == shape.weekday


def decided_by(moment: Moment, other: Moment) -> Moment:
    """
    Let another reading decide which of the two instants of autumn is meant.
    """
    if moment.again is None or other.start.tzinfo is None:
        return moment
    if same(moment.again, other):
        return moment.again
    if not same(moment, other) or moment.zone is None:
        return moment
    return attrs.evolve(
        moment, zone=attrs.evolve(moment.zone, candidates=()), again=None
    )


def moved_day(moment: Moment, claim: Claim, at: date, zones: Zones) -> Moment:
    """
    Move the first reading to the day on which it fits the one whose day is known.
    """
    known = next((clock for clock in claim.clocks[1:] if clock.day is not None), None)
    naive = reading_of(known, at, None) if known else None
    if known is None or naive is None:
        return moment
    other = place(zones.choose(known.zone), naive)
    if other.start.tzinfo is None:
        return moment
    choice = zones.choose(claim.clocks[0].zone)
    start = naive_of(moment)
    options = [place(choice, start + timedelta(days=step)) for step in (0, 1, -1)]
    return min(options, key=lambda option: apart(option, other))


def apart(moment: Moment, other: Moment) -> timedelta:
    """
    Say how far two readings are from being one instant.
    """
    if moment.start.tzinfo is None:
        return plausible(moment, other)
    return abs(moment.start - other.start)


def reading_of(clock: Clock, at: date, part: str | None) -> datetime | None:
    """
    Make the naive instant; "10" in the evening is 22:00.
    """
    hour = clock.hour
    if clock.meridiem is None and part in LATE and hour < NOON:
        hour += 0 if part == "NI" and hour < 5 else NOON
    try:
        start = datetime(at.year, at.month, at.day)  # noqa: DTZ001 - the zone comes later
        second = min(clock.second or 0, 59)
        return start + timedelta(hours=hour, minutes=clock.minute or 0, seconds=second)
    except OverflowError:
        return None


def grain_of(clock: Clock) -> Grain:
    """
    Say how exact a reading is: "9 a.m." to the hour.
    """
    if clock.second is not None:
        return Grain.SECOND
    return Grain.HOUR if clock.minute is None else Grain.MINUTE


def ended(start: datetime, grain: Grain) -> datetime | None:
    """
    Give the first instant after a reading.
    """
    try:
        return start + LENGTHS[grain]
    except OverflowError:
        return None


def placed_near(
    clock: Clock, at: date, moment: Moment, claim: Claim, zones: Zones
) -> Moment | None:
    """
    Read another clock time of the same moment, on the day that fits best.
    """
    naive = reading_of(clock, at, None)
    if naive is None:
        return None
    choice = zones.choose(clock.zone) if clock.zone else None
    options = [place(choice, naive + timedelta(days=step)) for step in (0, -1, 1)]
    # "10 a.m. on Monday (2100 GMT Sunday)": the day it names, where it is so near.
    options = [one for one in options if _on_its_day(clock, one)] or options
    aware = moment.start.tzinfo is not None
    if options[0].start.tzinfo is None:
        return options[0]
    if not aware or claim.clocks[0].zone is None:
        return min(options, key=lambda option: plausible(moment, option))
    return min(options, key=lambda option: abs(option.start - moment.start))


def plausible(moment: Moment, other: Moment) -> timedelta:
    """
    Say how far a distance from Greenwich is from the middle of all zones.
    """
    east = naive_of(moment) - naive_utc(other)
    return abs(east - timedelta(hours=1))


def naive_of(moment: Moment) -> datetime:
    """
    Give the reading without its zone.
    """
    return moment.start.replace(tzinfo=None)


def naive_utc(moment: Moment) -> datetime:
    """
    Give the instant in UTC, without saying so.
    """
    return moment.start.astimezone(UTC).replace(tzinfo=None)


def offset_from(moment: Moment, other: Moment) -> Moment | None:
    """
    Take the distance from Greenwich from the other reading of the moment.
    """
    east = naive_of(moment) - naive_utc(other)
    if not MIN_OFFSET <= east <= MAX_OFFSET or east.total_seconds() % 900:
        return None
    if moment.start.tzinfo is not None and moment.start.utcoffset() == east:
        return moment
    zone = decided(moment.zone or Zone(), naive_of(moment), east)
    if zone.offset is not None and zone.offset != east:
        zone = Zone(text=zone.text)
    from datetime import timezone

    start = naive_of(moment).replace(tzinfo=timezone(east) if east else UTC)
    return Moment(start=start, zone=attrs.evolve(zone, offset=east), exists=True)


def decided(zone: Zone, naive: datetime, east: timedelta) -> Zone:
    """
    Take the candidate whose clocks were so far from Greenwich on that day.
    """
    fits = [key for key in zone.candidates if _iana.zone(key).utcoffset(naive) == east]
    if len(fits) != 1:
        return zone
    return attrs.evolve(zone, key=fits[0], candidates=())


def same(moment: Moment, other: Moment) -> bool:
    """
    Tell whether two readings are one instant.
    """
    if moment.start.tzinfo is None or other.start.tzinfo is None:
        return moment.start.tzinfo is other.start.tzinfo
    return moment.start == other.start


def written(naive: datetime, clock: Clock, moment: Moment) -> str:
    """
    Write a reading as TIMEX3 does; its zone only where the text names it.
    """
    shown = naive.isoformat(
        timespec="seconds" if clock.second is not None else "minutes"
    )
    offset = moment.start.utcoffset()
    if offset is None or clock.zone is None:
        return shown
    if not offset:
        return f"{shown}Z"
    return (
        shown + moment.start.strftime("%z")[:3] + ":" + moment.start.strftime("%z")[3:5]
    )


def utc_of(moment: Moment | None) -> datetime | None:
    """
    Give the instant in UTC, where the zone is known.
    """
    if moment is None or moment.start.tzinfo is None:
        return None
    try:
        return moment.start.astimezone(UTC)
    except OverflowError:
        return None


def renderings(
    view: View, claim: Claim, moments: tuple[Moment | None, ...]
) -> tuple[Rendering, ...]:
    """
    Give each reading of a moment that is said more than once.
    """
    if len(claim.clocks) == 1:
        return ()
    return tuple(
        Rendering(
            span=view.span(clock.start, clock.end),
            text=view.slice(clock.start, clock.end),
            zone=moment.zone if moment else None,
            utc=utc_of(moment),
        )
        for clock, moment in zip(claim.clocks, moments, strict=True)
    )
