"""Which days the claims of a text are of."""

from __future__ import annotations

from calendar import monthrange
from contextlib import suppress
from datetime import date, timedelta
from typing import TYPE_CHECKING

from conflictparse._quantities._compared import in_one_clause
from conflictparse._quantities._phrases import clause_start, section_end
from conflictparse._quantities._told_as import of_harmed
from conflictparse._quantities._types import Role
from conflictparse._sections import SectionKind
from conflictparse._times import Calendar, Shift

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from conflictparse._groups import Levels
    from conflictparse._quantities._types import Quantity
    from conflictparse._text import View
    from conflictparse._times import Claim

__all__ = [
    "LONG",
    "MAX_BEHIND",
    "MAX_OPENING",
    "clause_of",
    "dates_deed",
    "in_clause_of",
    "in_past_month",
    "is_before",
    "is_dated",
    "is_day",
    "is_days_before",
    "is_last_week",
    "is_of_another_year",
    "is_of_saying",
    "is_of_told",
    "is_said",
    "is_shifted",
    "is_weekday",
    "is_year",
    "is_years_ago",
    "last_day",
    "last_weekday",
    "latest_day",
    "month_of",
    "names_year",
    "opening_day",
    "opens_sentence",
]

MIN_AHEAD = 6
"""Months ahead from which a month without year is the one that is over."""

MAX_OPENING = 2
"""Words of a sentence before the date that it opens with: "Back in October"."""

MAX_BEHIND = 4
"""Words between a harm and its own date: "killed by gunmen in the 2004 raid"."""

MAX_CLAUSE = 12
"""Words of a clause between a harm and its day: "died in a raid on a camp on May 3"."""

MAX_NAMED = 10
"""Words of the name of an event: "The Marsh Lane bar shooting"."""

LONG = timedelta(days=31)
"""So much before the event of a report, or its day, begins what is another event."""

LONG_UNITS = frozenset({"month", "quarter", "year", "decade"})


def is_day(claim: Claim) -> bool:
    """Whether a claim names a day by its number: "on 17 May"."""
    return isinstance(claim.shape, Calendar) and claim.shape.day is not None


def is_year(claim: Claim) -> bool:
    """Whether a claim names a year and nothing else: "in 2024"."""
    shape = claim.shape
    return (
        isinstance(shape, Calendar)
        and shape.year is not None
        and not shape.bc
        and {shape.month, shape.weekday, shape.season, shape.quarter} == {None}
    )


def is_of_another_year(
    view: View, claim: Claim, event: date, extent: tuple[int, int], fact: Quantity
) -> bool:
    """
    Whether a harm that ends at a word is of another year than the event's.

    "Killed 84 on Monday. Attacks killed 282 in 2024", in February of 2025; "killed 168
    in 1943. The commander was hanged in 1947". The hurt may die in the next year.
    """
    start, end = extent
    year = claim.shape.year if isinstance(claim.shape, Calendar) else None
    behind = claim.start - end
    near = 0 <= behind <= MAX_CLAUSE and in_one_clause(view, end, claim.start)
    near = near or claim.start - start <= MAX_OPENING
    if year is None or not near:
        return False
    hurt = of_harmed(fact) or fact.role is not Role.TOTAL
    return year < event.year or (year > event.year and not hurt)


def is_of_told(view: View, claim: Claim, before: AbstractSet[int]) -> bool:
    """
    Whether a claim is of the time that its sentence opened with.

    "In 2017 66 died; a fire that October killed 50", "last year … in September".
    """
    shape, start = claim.shape, view.sentences[view.sentence_of(claim.start)][0]
    opened = not before.isdisjoint(range(start, start + MAX_OPENING + 1))
    bare = isinstance(shape, Calendar) and shape.year is shape.year_shift is None
    return view.has(claim.start, "pronoun_pointing") or (opened and bare)


def is_weekday(claim: Claim) -> bool:
    """Whether a claim names a day of the week: "on Tuesday"."""
    return isinstance(claim.shape, Calendar) and claim.shape.weekday is not None


def is_last_week(claim: Claim) -> bool:
    """Whether a claim is to the week before the report's: "last week"."""
    shift = _shift(claim, "published", {"week"})
    return shift is not None and (shift.amount or 0) < 0


def month_of(claim: Claim) -> int | None:
    """Give the month that a claim names: "in May", "on May 3"."""
    return claim.shape.month if isinstance(claim.shape, Calendar) else None


def names_year(claim: Claim) -> bool:
    """Whether a claim names its year: "in 2012"."""
    return isinstance(claim.shape, Calendar) and claim.shape.year is not None


def last_day(
    claim: Claim, published: date | None, *, past: bool = False
) -> date | None:
    """
    Give the last day that a claim may be of, where it names a day or a month.

    *past* says that something is told to have happened then: "in June, 86 people
    died", in May, is of the year before.
    """
    shape = claim.shape
    if isinstance(shape, Shift) and published is not None:
        return _shifted_day(shape, published)
    if not isinstance(shape, Calendar) or published is None:
        return None
    if shape.month is None:
        return published if shape.weekday is not None else None
    year = shape.year
    if year is None:
        year = published.year + (shape.year_shift or 0)
        ahead = shape.month - published.month
        if shape.year_shift is None and (ahead, shape.day or 0) > (0, published.day):
            # "Last November" is over; "the April vote" is perhaps the one to come.
            if ahead < MIN_AHEAD and not past and (shape.direction or 0) >= 0:
                return None
            year -= 1
    with suppress(ValueError):
        return date(year, shape.month, shape.day or monthrange(year, shape.month)[1])
    return None


def _shifted_day(shape: Shift, published: date) -> date | None:
    """Give the day of "today", "yesterday" and "two weeks ago"."""
    days = DAYS.get(shape.unit or "") if shape.anchor == "published" else None
    if days is None or shape.amount is None or shape.amount > 0:
        return None
    with suppress(OverflowError):
        return published + timedelta(days=days * int(shape.amount))
    return None


DAYS = {"day": 1, "week": 7}


def in_past_month(view: View, claim: Claim) -> bool:
    """
    Whether something is told to have come about in a month.

    "In June, 86 people died", "and 47 were killed in October"; of "ahead of the vote
    in June" nobody says that it is over.
    """
    month = isinstance(claim.shape, Calendar) and claim.shape.day is None
    behind = claim.start - 1
    if not month or not view.says(behind, "in"):
        return False
    start, end = view.sentences[view.sentence_of(claim.start)]
    # "In July 40 people may be killed".
    if view.holds(start, end, "modal"):
        return False
    if any(view.has(behind - 1, tag) for tag in ("harm", "harm_intransitive")):
        return True
    # "In June, elections are due".
    heads = opens_sentence(view, claim) or view.has(behind - 1, "and")
    verb = _first_verb(view, claim, end)
    return heads and verb < end and view.has(verb, "verb_past")


def _first_verb(view: View, claim: Claim, end: int) -> int:
    """Give the first finite verb behind a claim, else the end."""
    return view.first(claim.end, end, "verb_past", "verb_third", "be", "have")


def opens_sentence(view: View, claim: Claim) -> bool:
    """Whether a sentence opens with a time: "back in October"."""
    return claim.start - view.sentences[view.sentence_of(claim.start)][0] <= MAX_OPENING


def is_of_saying(view: View, claim: Claim) -> bool:
    """Whether a day stands right behind a cue: "said Sunday", "said on Sunday"."""
    return view.holds(claim.start - 2, claim.start, "cue")


def is_said(view: View, claim: Claim, end: int) -> bool:
    """Whether the first verb behind a day is one of saying."""
    return view.has(_first_verb(view, claim, end), "cue")


def opening_day(levels: Levels, published: date | None) -> date | None:
    """
    Give the day that a text opens with, where no earlier one is known.

    "07/19/2010: Gunmen …" in an archive of 2012: its own event is no old one. Nor is
    that of "The Baro massacre took place on 2 June 1994 when".
    """
    claim = min(levels.claims, key=lambda claim: claim.start, default=None)
    if claim is None:
        return None
    view = levels.view
    heads = view.starts[claim.start] < section_end(view, SectionKind.DATELINE)
    heads = heads or claim.start <= MAX_OPENING
    if not heads and not _defines(view, claim):
        return None
    day = _in_full(claim) if heads else _month_end(claim)
    return day if day and (published is None or day < published) else None


def _month_end(claim: Claim) -> date | None:
    """Give the last day that a claim with month and year may be of."""
    shape = (claim.ends[1] if claim.ends else claim).shape
    if not (isinstance(shape, Calendar) and shape.year and shape.month):
        return None
    with suppress(ValueError):
        last = monthrange(shape.year, shape.month)[1]
        return date(shape.year, shape.month, shape.day or last)
    return None


def clause_of(view: View, start: int, claim: Claim) -> int:
    """
    Give the first word of the clause that a claim stands in.

    It may be behind the "that" of "he recalled that in May".
    """
    that = claim.start - 1 - view.has(claim.start - 1, "place_in")
    said = that > start and view.has(that, "that") and view.has(that - 1, "cue")
    return that + 1 if said else clause_start(view, start, claim.start)


def dates_deed(view: View, start: int, claim: Claim) -> bool:
    """
    Whether a clause opens with a deed of a time: "a bomb in January at a mosque".
    """
    deed = claim.start - 1 - view.has(claim.start - 1, "place_in")
    return (
        start < deed <= start + MAX_DEED
        and view.has(start, "indefinite")
        and view.has(deed, "attack_noun")
    )


MAX_DEED = 4
"""Words of "a similar suicide car bomb"."""


def _defines(view: View, claim: Claim) -> bool:
    """Whether a claim is in a first sentence that says what an event was."""
    start, end = view.sentences[view.sentence_of(claim.start)]
    since = view.has(claim.start - 1, "since_word")
    if since or not view.has(start, "article") or view.holds(0, start, "dot"):
        return False
    verb = view.first(start, end, "defining")
    event = view.first(start, verb, "attack_noun", "calamity", "harm_noun")
    return event < verb < min(claim.start, start + MAX_NAMED)


def _in_full(claim: Claim) -> date | None:
    """Give the day of a claim that names day, month and year."""
    shape = claim.shape
    if isinstance(shape, Calendar) and shape.year and shape.month and shape.day:
        with suppress(ValueError):
            return date(shape.year, shape.month, shape.day)
    return None


def latest_day(claims: Sequence[Claim]) -> date | None:
    """Give the latest day that a text names in full, where nobody dated it."""
    days = (_in_full(claim) for claim in claims)
    return max((day for day in days if day is not None), default=None)


def is_shifted(claim: Claim) -> bool:
    """Whether a claim is to a month or more before: "last month"."""
    shift = _shift(claim, "published", LONG_UNITS)
    return (
        shift is not None
        and (shift.amount if shift.amount is not None else shift.sign) < 0
    )


def is_years_ago(claim: Claim) -> bool:
    """Whether a claim is to two years or more before: "ten years ago"."""
    shift = _shift(claim, "published", {"year", "decade", "century"})
    return shift is not None and (
        (shift.amount or 0) < -1
        or (shift.amount is None and shift.sign < 0 and shift.unit != "year")
    )


def is_before(claim: Claim) -> bool:
    """Whether a claim is to a week or more before what is told: "the week before"."""
    shift = _shift(claim, "text", {"week", *LONG_UNITS})
    return shift is not None and (shift.amount or 0) < 0


def is_days_before(claim: Claim) -> bool:
    """Whether a claim is to days or more before: "two days earlier", "last week"."""
    shift = _shift(claim, "text", {"day", "week", *LONG_UNITS})
    if is_last_week(claim) or (shift is not None and (shift.amount or 0) < 0):
        return True
    # "Ten days ago", "two weeks ago"; two days ago the event itself may have been.
    ago = _shift(claim, "published", {"day", "week"})
    return ago is not None and (ago.amount or 0) < (-4 if ago.unit == "day" else -1)


def _shift(claim: Claim, anchor: str, units: AbstractSet[str]) -> Shift | None:
    """Give the shape of a claim that counts such units from such an anchor."""
    shape = claim.shape
    if isinstance(shape, Shift) and shape.anchor == anchor and shape.unit in units:
        return shape
    return None


def last_weekday(claim: Claim, published: date) -> date | None:
    """Give the last day of a weekday's name, None for another claim."""
    shape = claim.shape
    if not isinstance(shape, Calendar) or shape.weekday is None or shape.month:
        return None
    return published - timedelta(days=(published.weekday() - shape.weekday) % 7)


def in_clause_of(view: View, claim: Claim, end: int) -> bool:
    """
    Whether a day stands behind a harm in its own clause.

    "Twelve people died in an attack on a hotel on March 3"; what "the bodies of
    men taken on March 3" came to is not of that day.
    """
    near = 0 <= claim.start - end <= MAX_CLAUSE and month_of(claim) is not None
    return near and in_one_clause(view, end, claim.start)


def is_dated(view: View, fact: Quantity, old: AbstractSet[int]) -> bool:
    """
    Whether one of the *old* dates stands just behind a harm.

    "A man whose brother was killed in 2014 was shot".
    """
    if fact.cue is None or not old:
        return False
    # "The 2010 murder of a judge".
    first = view.word_at(fact.cue.span.start)
    end = view.word_at(max(fact.cue.span.end, fact.span.end))
    near = {first - 1, *range(first, first + 2), *range(end, end + MAX_BEHIND)}
    # "A guard was shot dead. Last year six were": that is of the six.
    _, stop = view.sentences[view.sentence_of(first)]
    return any(index < stop for index in old & near)
