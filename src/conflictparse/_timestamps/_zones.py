"""Which zone a name means, and what its clocks say on a day."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime, timedelta, timezone
from typing import TYPE_CHECKING

import attrs

from conflictparse import _iana
from conflictparse._timestamps._types import Zone

if TYPE_CHECKING:
    from datetime import tzinfo

    from conflictparse._text import View
    from conflictparse._times import ZoneName
    from conflictparse._timestamps._state import Context

__all__ = ["Choice", "Moment", "Zones"]

MAX_WORDS_BESIDE = 10
"""Between a place and the "local time" of a clock there: "on May 3 at about"."""
BESIDE_CLOCK = (
    "clock",
    "comma",
    "day",
    "digits",
    "inside",
    "meridiem",
    "month",
    "weekday",
)


@attrs.frozen(kw_only=True)
class Choice:
    """
    What a zone's name was read as.
    """

    text: str | None = None
    key: str | None = None
    minutes: int | None = None
    """A fixed distance from Greenwich, east of it; None where rules decide."""
    rules: tzinfo | None = None
    candidates: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class Moment:
    """
    A clock reading with the zone it was read in.
    """

    start: datetime
    """Aware, with a fixed offset, where the zone is known."""
    zone: Zone | None
    exists: bool = True
    """False in the hour that clocks leave out in spring."""
    again: Moment | None = None
    """The second instant of a reading that comes twice in autumn."""


class Zones:
    """
    The zones of one report.
    """

    def __init__(self, view: View, context: Context, home: str | None) -> None:
        self._view = view
        self._context = context
        self._home = home
        self._places: Counter[str] | None = None

    def choose(self, name: ZoneName | None) -> Choice | None:
        """
        Read a zone's name; without one, take the zone of the report.
        """
        if name is None:
            return self._report_zone(None)
        if name.local:
            text = self._view.slice(name.start, name.end)
            told = self._context.timezone is not None or self._context.timezone_key
            beside = None if told else self._beside(name)
            return Choice(text=text, key=beside) if beside else self._report_zone(text)
        text = self._view.slice(name.start, name.end).strip("()")
        if name.keys == ("",) and text[:1].isalpha() and text.isalnum():
            # "221530ZFEB22": the letter alone is the zone.
            text = text[:1]
        if len(name.keys) > 1:
            return self._decide(name, text)
        minutes = name.offsets[0]
        key = name.keys[0] or None
        return Choice(text=text, key=key, minutes=minutes)

    def _report_zone(self, text: str | None) -> Choice | None:
        context = self._context
        if context.timezone is not None or context.timezone_key:
            return Choice(text=text, key=context.timezone_key, rules=context.timezone)
        if self._home:
            return Choice(text=text, key=self._home)
        return Choice(text=text) if text else None

    def _beside(self, name: ZoneName) -> str | None:
        """
        Give the zone of the place beside "local time": "in Nairobi at noon local time".
        """
        view, after = self._view, name.end
        if after + 1 < len(view) and view.has(after, "in"):
            return self._key_of(after + 1)
        for index in range(name.start - 1, max(-1, name.start - MAX_WORDS_BESIDE), -1):
            if view.has(index, "zone_place") and not view.has(index, "lower"):
                # "In Nairobi", "in Pereval, Georgia"
                first = index - 2 * view.has(index - 1, "comma")
                stands = first > 0 and view.says(first - 1, "into_place")
                return self._key_of(index) if stands else None
            passed = any(view.has(index, tag) for tag in BESIDE_CLOCK)
            if not passed and not view.says(index, "between_place_and_clock"):
                return None
        return None

    def _key_of(self, index: int) -> str | None:
        if self._view.has(index, "lower"):
            return None
        entry = self._view.entry(index, "zone_place")
        return str(entry["key"]) if entry else None

    def _decide(self, name: ZoneName, text: str) -> Choice:
        """
        Take one of the candidates only where the report's places decide.
        """
        context = self._context
        if context.timezone_key in name.keys:
            at = name.keys.index(context.timezone_key or "")
            return Choice(text=text, key=name.keys[at], minutes=name.offsets[at])
        for places in (self._near(name.start), self._all_places()):
            counted = [weight(places, key, name) for key in name.keys]
            best = max(counted)
            if best and counted.count(best) == 1:
                at = counted.index(best)
                return Choice(text=text, key=name.keys[at], minutes=name.offsets[at])
        return Choice(text=text, candidates=name.keys)

    def _near(self, index: int) -> Counter[str]:
        """
        Count the zones of the places in the sentence of a word.
        """
        if not self._view.sentences:
            return self._count(0, len(self._view))
        start, end = self._view.sentences[self._view.sentence_of(index)]
        return self._count(start, end)

    def _all_places(self) -> Counter[str]:
        if self._places is None:
            self._places = self._count(0, len(self._view))
        return self._places

    def _count(self, start: int, end: int) -> Counter[str]:
        found: Counter[str] = Counter()
        for index in range(start, end):
            if self._view.has(index, "zone_place") and not self._view.has(
                index, "lower"
            ):
                entry = self._view.entry(index, "zone_place")
                if entry is not None:
                    found[str(entry["key"])] += 1
        return found


def weight(places: Counter[str], key: str, name: ZoneName) -> int:
    """
    Count the places that speak for a candidate.

    Places of its zone do, and those on its continent whose clocks are as far
    from Greenwich: Baghdad is for the AST of Riyadh. Any place in America is for
    the only American candidate.
    """
    direct = 2 * places[key]
    continent = key.split("/", maxsplit=1)[0]
    alone = sum(other.startswith(f"{continent}/") for other in name.keys) == 1
    for other, count in places.items():
        here = other.split("/", maxsplit=1)[0]
        # Bermuda, "Atlantic/Bermuda", keeps the time of Halifax.
        near = here == continent or {here, continent} == {"America", "Atlantic"}
        if other == key or not near:
            continue
        any_place = here == continent == "America" and alone
        if any_place or same_hour(key, other):
            direct += count
    return direct


def same_hour(one: str, other: str) -> bool:
    """
    Tell whether two zones have the same standard time.
    """
    winter = datetime(2020, 1, 15)  # noqa: DTZ001 - a day to compare zones by
    return _iana.zone(one).utcoffset(winter) == _iana.zone(other).utcoffset(winter)


def place(choice: Choice | None, naive: datetime) -> Moment:
    """
    Put a naive reading into a zone, as its clocks stood on that day.
    """
    if choice is None:
        return Moment(start=naive, zone=None)
    known = Zone(text=choice.text, key=choice.key, candidates=choice.candidates)
    if choice.minutes is not None:
        offset = timedelta(minutes=choice.minutes)
        return Moment(
            start=fixed(naive, offset), zone=attrs.evolve(known, offset=offset)
        )
    rules = choice.rules or (_iana.zone(choice.key) if choice.key else None)
    if rules is None:
        return Moment(start=naive, zone=known)
    east = rules.utcoffset(naive)
    if east is None:
        return Moment(start=naive, zone=known)
    exists = stands(rules, naive)
    first = Moment(
        start=fixed(naive, east),
        zone=attrs.evolve(known, offset=east),
        exists=exists,
    )
    late = naive.replace(tzinfo=rules, fold=1).utcoffset()
    if not exists or late is None or late == east:
        return first
    return twice(first, late)


def twice(first: Moment, late: timedelta) -> Moment:
    """
    Keep both instants of a reading that clocks show twice, as distances.

    In autumn 1:30 a.m. comes before the clocks go back, and again after.
    """
    zone = first.zone or Zone()
    second = fixed(first.start.replace(tzinfo=None), late)
    both = (distance(first.start), distance(second))
    again = Moment(start=second, zone=attrs.evolve(zone, offset=late))
    return attrs.evolve(first, zone=attrs.evolve(zone, candidates=both), again=again)


def distance(aware: datetime) -> str:
    """
    Write the distance from Greenwich: "+03:00".
    """
    return aware.isoformat(timespec="minutes")[16:].replace("Z", "+00:00")


def stands(rules: tzinfo, naive: datetime) -> bool:
    """
    Tell whether clocks ever showed a reading: in spring they leave out an hour.
    """
    try:
        aware = naive.replace(tzinfo=rules)
        back = aware.astimezone(UTC).astimezone(rules)
    except OverflowError:
        return True
    return back.replace(tzinfo=None) == naive


def fixed(naive: datetime, offset: timedelta) -> datetime:
    """
    Make a reading aware with a fixed offset.
    """
    return naive.replace(tzinfo=timezone(offset) if offset else UTC)
