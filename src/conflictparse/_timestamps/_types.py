"""A point, stretch, length or repetition of time as a report gives it."""

from __future__ import annotations

from datetime import datetime, timedelta  # noqa: TC003 - for typing.get_type_hints()
from enum import StrEnum

import attrs

from conflictparse._spans import Span  # noqa: TC001 - typing.get_type_hints() finds it

__all__ = [
    "Anchored",
    "Grain",
    "Mod",
    "Relation",
    "Rendering",
    "TimeType",
    "Timestamp",
    "Zone",
]


class TimeType(StrEnum):
    """What an expression of time is, after ISO-TimeML."""

    DATE = "date"
    """A calendar stretch of a day or longer: "Tuesday", "2020"."""
    TIME = "time"
    """A moment or part of a day: "9:00 a.m.", "Monday night"."""
    DURATION = "duration"
    """A length: "44 days"."""
    SET = "set"
    """A repetition: "every Friday"."""


class Grain(StrEnum):
    """The unit in which an expression is exact."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    PART_OF_DAY = "part_of_day"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


class Relation(StrEnum):
    """How what is told lies to the expression."""

    SINCE = "since"
    UNTIL = "until"
    BEFORE = "before"
    AFTER = "after"
    BY = "by"


class Mod(StrEnum):
    """The TIMEX3 modifier of an expression."""

    START = "start"
    """ "early September"."""
    MID = "mid"
    """ "mid-September"."""
    END = "end"
    """ "late September"."""
    APPROX = "approx"
    """ "around noon"."""
    MORE_THAN = "more_than"
    """ "more than two weeks"."""
    LESS_THAN = "less_than"
    """ "less than two weeks"."""


class Anchored(StrEnum):
    """What a relative expression was resolved against."""

    PUBLISHED = "published"
    """The day the report was published: "Monday"."""
    TEXT = "text"
    """Another expression, the `anchor`: "two days later"."""
    NONE = "none"
    """Nothing: the expression is complete, or stays unresolved."""


@attrs.frozen(kw_only=True)
class Zone:
    """
    A time zone as a report names it.

    Units:
        `offset` is east of Greenwich, and holds at the moment it is given with.

    Source:
        Keys: IANA time zone database.
    """

    text: str | None = None
    """The name that stands there: "Moscow time"; None where the zone is that of
    the report or of the call."""
    key: str | None = None
    """The IANA key, "Europe/Moscow"; None for a bare offset, and where the name
    is ambiguous."""
    offset: timedelta | None = None
    """None where the zone or the date is not known."""
    candidates: tuple[str, ...] = ()
    """All keys an ambiguous name may mean; empty where it is not ambiguous. Where
    clocks show a reading twice, the two distances from Greenwich ("+02:00",
    "+01:00"), the first instant first: `offset` and `utc` are those of the first."""


@attrs.frozen(kw_only=True)
class Rendering:
    """
    One clock reading of a moment that is said more than once.

    Spans:
        The reading with its zone: "05:00 GMT".
    """

    span: Span
    text: str
    zone: Zone | None = None
    utc: datetime | None = None
    """The reading in UTC; None where its zone or date is not known."""


@attrs.frozen(kw_only=True)
class Timestamp:
    """
    One expression of time.

    Spans:
        The whole expression; a moment given in two zones, and a range with
        its two ends, is one expression.

    Units:
        `start` and `end` are aware exactly where the zone is known, with a
        fixed offset: the zone's name is in `zone`.

    Source:
        Values: TIMEX3, which extends ISO 8601.
    """

    type: TimeType
    span: Span
    text: str
    rule: str
    """The name of the rule that read it."""
    value: str | None = None
    """The TIMEX3 value: "2022-09", "P44D"; None if it cannot be resolved."""
    start: datetime | None = None
    """The first instant; None if unresolved, or before the year 1."""
    end: datetime | None = None
    """The first instant after it."""
    ends: tuple[Timestamp, Timestamp] | None = None
    """The two ends of a range, else None."""
    utc: datetime | None = None
    """`start` in UTC where it is aware."""
    grain: Grain | None = None
    """The unit in which it is exact; None for a length without one."""
    zone: Zone | None = None
    """The zone that it was read in; None where none is known."""
    relation: Relation | None = None
    mod: Mod | None = None
    anchored: Anchored = Anchored.NONE
    anchor: Span | None = None
    """Where the expression stands that this one leans on."""
    renderings: tuple[Rendering, ...] = ()
    """Each clock reading of a moment that is said more than once."""
    consistent: bool = True
    """False where renderings disagree, or a weekday and its date do."""
