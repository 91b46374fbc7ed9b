"""What an expression of time says, before anybody asks which day that is."""

from __future__ import annotations

from enum import StrEnum

import attrs

__all__ = [
    "AROUND",
    "Calendar",
    "Claim",
    "Clock",
    "Length",
    "Offset",
    "Reference",
    "Repeat",
    "Shape",
    "Shift",
    "Wording",
    "ZoneName",
]

AROUND = frozenset({"week_of", "week_ending", "weekend_of"})
"""What is counted where a week or a weekend is told by one of its days."""


@attrs.frozen(kw_only=True)
class Calendar:
    """
    A stretch of the calendar, as far as the words name it.

    "Sept. 13" has a month and a day, "last Friday" a weekday and a direction.
    """

    year: int | None = None
    bc: bool = False
    short: bool = False
    """ "'42": the year has no century of its own."""
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    """Monday is 0."""
    season: str | None = None
    """SP, SU, FA or WI."""
    quarter: int | None = None
    """1 to 4; 0 for a quarter that is named without its number."""
    half: int | None = None
    decade: int | None = None
    """The year without its last figure: 197 for the 1970s."""
    century: int | None = None
    """The year without its last two figures: 19 for the 20th century."""
    direction: int | None = None
    """-1 "last", 0 "this", 1 "next", before the name: "last Friday"."""
    year_shift: int | None = None
    """-1 "last year", 0 "this year", 1 "next year", beside the name."""
    known_year: int | None = None
    """2001 of "the Sept. 11 attacks", in a report that may be of it or later."""
    story_year: bool = False
    """ "October of that year": `year_shift` counts from the year spoken of."""
    week_shift: int | None = None
    """-1 "last week", 0 "this week", 1 "next week", beside a weekday."""
    weeks: int | None = None
    """ "Two Thursdays ago" is -2."""
    by_locale: bool = False
    """ "3/4/2022": month first or day first, as the locale has it."""
    day_first: bool | None = None
    """ "17/06/2014" can only be day first, "06/17/2014" month first."""
    weekend: bool = False
    nth: int | None = None
    """The third, or the last (-1), of a month: "the first Sunday of May"."""
    nth_unit: str | None = None
    """What is counted, if no weekday: `week`, `day`, `weekend`, `iso_week` ("week
    31"), or one of `AROUND` for "the week of" before a date."""
    feast_days: int | None = None
    """Days after the feast that moves: -2 for Good Friday."""
    feast: str = "easter"
    """What is counted from: `easter`, `orthodox` (the Easter of those churches),
    `passover` or `nowruz`."""
    month_shift: int | None = None
    """-1 "last month", 1 "next month", beside what is counted in it."""


@attrs.frozen(kw_only=True)
class Shift:
    """
    A stretch so many units from another one: "last week", "two days later".
    """

    unit: str
    """A calendar unit: `day`, `week`, `weekend`, `month`, `quarter`, `year` …"""
    amount: int | None
    """How many units on, before where negative; None for "a few days later"."""
    anchor: str = "published"
    """`published` or `text`: what it counts from."""
    sign: int = 1
    """The direction where *amount* is None."""


@attrs.frozen(kw_only=True)
class Length:
    """
    A duration: "44-day", "for years".
    """

    value: str
    """Its TIMEX3 value: "P44D", "PXY"."""
    year: int | None = None
    """ "The first ten months of 1915"."""
    month: int | None = None
    """ "The last ten days of May"."""
    ahead: bool = False
    """ "In two days": perhaps the moment when they are over."""
    direction: int | None = None
    """-1 "the last two hours", 1 "the next two hours" or "within two hours"; with
    a year or a month its first ones (1) or its last (-1)."""
    whole: str | None = None
    """ "All week": the unit that is running, from its beginning to its end."""


@attrs.frozen(kw_only=True)
class Repeat:
    """
    A repetition: "daily", "every Friday".
    """

    value: str


@attrs.frozen(kw_only=True)
class Reference:
    """
    A time without place in the calendar: "now", "recently", "soon".
    """

    value: str


@attrs.frozen(kw_only=True)
class Offset:
    """
    A day so far from another one that is named: "two weeks before May 13".
    """

    base: Calendar | Shift
    unit: str
    """`day`, `week`, `month`, `year` or `weekday`."""
    amount: int
    """How many units on, before where negative; 0 for the nearest weekday."""
    weekday: int | None = None
    """ "The third Tuesday after Christmas"; Monday is 0."""
    nth: int = 1
    """ "The second nearest Monday" is 2."""
    less: int = 0
    """Days to take off: "for a week from Monday" ends on Sunday."""


Shape = Calendar | Shift | Length | Repeat | Reference | Offset


@attrs.frozen(kw_only=True)
class ZoneName:
    """
    A time zone as the text names it.

    Spans:
        Words `start` to `end - 1`.
    """

    start: int
    end: int
    keys: tuple[str, ...] = ()
    offsets: tuple[int | None, ...] = ()
    """Minutes east of Greenwich, one for each key; None where the rules of the
    zone decide."""
    local: bool = False
    """ "local time"."""


@attrs.frozen(kw_only=True)
class Clock:
    """
    A reading of a clock.

    Spans:
        Words `start` to `end - 1`, the zone with them.
    """

    start: int
    end: int
    hour: int
    minute: int | None = None
    second: int | None = None
    meridiem: str | None = None
    """`am` or `pm`; None on a clock of 24 hours or where nothing says."""
    zone: ZoneName | None = None
    day: Shape | None = None
    """Its own day, in a bracket: "(2330 GMT Sunday)"."""


class Wording(StrEnum):
    """How a time is put into words, where the same shape resolves in another way."""

    COUNTED = "counted"
    """So many units and the way: "two weeks ago", "three days later"."""
    COMPARED = "compared"
    """What a figure is compared with: "the year-earlier quarter"."""
    BESIDE = "beside"
    """The unit on one side of what is told: "the year before"."""
    RUNNING = "running"
    """The unit that is running, or that is told of: "for the quarter"."""
    WITHIN = "within"
    """Before or behind in the unit that is told of: "later in the day"."""
    EDGE = "edge"
    """Where a unit begins or ends: "at year's end"."""
    OVERNIGHT = "overnight"
    """The night between two days, said by itself."""
    SHORT_YEAR = "short_year"
    """A year alone without its century: "'98"."""


@attrs.frozen(kw_only=True)
class Claim:
    """
    An expression of time: its words and what they say.

    Spans:
        Words `start` to `end - 1` of the view.
    """

    start: int
    end: int
    rule: str
    shape: Shape | None = None
    wording: Wording | None = None
    part: str | None = None
    """Part of day as in TIMEX3: MO, AF, EV, NI, MI."""
    clocks: tuple[Clock, ...] = ()
    zone: ZoneName | None = None
    """A zone alone, which a clock time beside it takes."""
    weekday: int | None = None
    """A weekday said beside a date."""
    mod: str | None = None
    relation: str | None = None
    ahead: int = 0
    """1 where the words around look ahead, -1 where they look back, -2 where they
    can do nothing else; 0 where nothing says, or a year does."""
    ends: tuple[Claim, Claim] | None = None
    weak: bool = False
    """Stands only beside another: "at 10" beside "on Wednesday"."""
    of_story: bool = False
    """A time in a story alone, whose words are left to the other rooms: "the former
    tsar"."""
    at: tuple[int, int] | None = None
    """The words of an end of a range, where other words lie between."""
