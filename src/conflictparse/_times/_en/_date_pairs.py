"""Which two neighbours are one date: "Sept. 13" and "this year"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._times._shapes import AROUND, Calendar, Claim, Shift, Wording

if TYPE_CHECKING:
    from conflictparse._text import View

__all__ = [
    "date_and_own_year",
    "date_and_year",
    "week_of_date",
    "weekday_and_date",
    "year_and_quarter",
]

Gap = tuple[str, ...]

DAY_GAPS: frozenset[Gap] = frozenset(
    {("on",), (), ("comma", "on"), ("'s",), ("hyphen",)}
)
YEAR_GAPS: frozenset[Gap] = frozenset(
    {(), ("of",), ("comma",), ("in",), ("open_paren",), ("from",)}
)
COMPARED = frozenset({Wording.COUNTED, Wording.COMPARED})
"""Rules of what "from" compares with a date."""


def weekday_and_date(_: View, left: Claim, right: Claim, gap: Gap) -> Claim | None:
    """
    "Tuesday" and "Sept. 13"; "13 September" and "(Tuesday".
    """
    one, other = left.shape, right.shape
    if not (isinstance(one, Calendar) and isinstance(other, Calendar)):
        return None
    if left.ends or right.ends or (left.clocks and right.clocks):
        return None
    if (
        bare_weekday(one)
        and other.day
        and gap
        in {(), ("comma",), ("comma", "the"), ("the",), ("hyphen",), ("open_paren",)}
    ):
        kept = attrs.evolve(right, weekday=one.weekday, part=left.part or right.part)
        return attrs.evolve(kept, clocks=left.clocks or right.clocks)
    # "Easter Sunday, 23 April 1916"
    feast = left.rule.endswith(".holiday") and one.year is None
    if feast and gap == ("comma",) and other.day and other.month:
        return right
    if (
        one.day
        and bare_weekday(other)
        and gap in {("comma",), ("open_paren",), ()}
        and other.direction is None
    ):
        return attrs.evolve(left, weekday=other.weekday, part=left.part or right.part)
    return None


def bare_weekday(shape: Calendar) -> bool:
    """
    Tell whether a weekday is all that is named.
    """
    return shape.weekday is not None and shape.day is None and shape.month is None


def date_and_year(  # noqa: PLR0911 - one return a kind reads best
    _: View | None, left: Claim, right: Claim, gap: Gap
) -> Claim | None:
    """
    "Sept. 13" and "this year"; "Monday" and "of last week"; "May" and "of that year".
    """
    shape, shift = left.shape, right.shape
    if left.ends and isinstance(shift, Shift):
        among = days_and_week if shift.unit == "week" else days_and_year
        return among(left, right, gap)
    if isinstance(shape, Shift) and isinstance(shift, Calendar):
        return week_and_day(left, right, gap)
    if not isinstance(shape, Calendar) or not isinstance(shift, Shift) or right.clocks:
        return None
    if right.part or gap not in YEAR_GAPS:
        return None
    # What rose in the third quarter "from a year earlier".
    if gap == ("from",) and right.wording in COMPARED:
        return None
    if shift.unit == "year" and shift.amount is not None and shape.year is None:
        counted = shape.weekday is not None and shape.nth is None
        if counted or shape.direction is not None:
            return None
        parts = (shape.month, shape.season, shape.quarter, shape.half)
        if not any(parts) and shape.feast_days is None:
            return None
        return attrs.evolve(
            left,
            shape=attrs.evolve(
                shape, year_shift=shift.amount, story_year=shift.anchor != "published"
            ),
        )
    if shift.unit == "week" and shape.weekday is not None and shift.amount is not None:
        return attrs.evolve(left, shape=attrs.evolve(shape, week_shift=shift.amount))
    return None


def days_and_year(left: Claim, right: Claim, gap: Gap) -> Claim | None:
    """
    "From May to June" and "last year": both ends are of it.
    """
    first, last = left.ends or (left, left)
    dated = date_and_year(None, last, right, gap)
    if dated is None:
        return None
    return attrs.evolve(left, ends=(first, attrs.evolve(dated, end=right.end)))


def days_and_week(left: Claim, right: Claim, gap: Gap) -> Claim | None:
    """
    "Between Monday and Wednesday" and "last week".
    """
    shift = right.shape
    if left.ends is None or gap not in YEAR_GAPS or not isinstance(shift, Shift):
        return None
    if shift.amount is None:
        return None
    shapes = [end.shape for end in left.ends]
    if not all(isinstance(one, Calendar) and bare_weekday(one) for one in shapes):
        return None
    first, last = (
        attrs.evolve(end, shape=attrs.evolve(end.shape, week_shift=shift.amount))
        for end in left.ends
        if isinstance(end.shape, Calendar)
    )
    return attrs.evolve(left, ends=(first, last))


def date_and_own_year(_: View, left: Claim, right: Claim, gap: Gap) -> Claim | None:
    """
    "From April to June" and "in 2017"; "October" and "two thousand and five".
    """
    year = right.shape
    if not isinstance(year, Calendar) or year != Calendar(year=year.year, bc=year.bc):
        return None
    spelled = right.rule.endswith("year_in_words")
    if gap not in {("in",), ("of",)} and not (spelled and gap in {(), ("comma",)}):
        return None
    if left.ends:
        first, last = left.ends
        dated = date_and_own_year(_, last, right, gap)
        return attrs.evolve(left, ends=(first, dated)) if dated else None
    shape = left.shape
    if not isinstance(shape, Calendar) or shape.year is not None or left.clocks:
        return None
    if not shape.month or shape.direction is not None or shape.year_shift is not None:
        return None
    found = attrs.evolve(shape, year=year.year, bc=year.bc)
    return attrs.evolve(left, shape=found, end=right.end)


def year_and_quarter(_: View, left: Claim, right: Claim, gap: Gap) -> Claim | None:
    """
    "2018" and "'s second quarter".
    """
    year, part = left.shape, right.shape
    if not isinstance(year, Calendar) or year != Calendar(year=year.year):
        return None
    if gap != ("'s",) or not isinstance(part, Calendar) or right.ends or left.ends:
        return None
    if part.year is not None or not (part.quarter or part.half):
        return None
    return attrs.evolve(right, shape=attrs.evolve(part, year=year.year))


def week_of_date(_: View, left: Claim, right: Claim, gap: Gap) -> Claim | None:
    """
    "The week of" and "April 10".
    """
    one, other = left.shape, right.shape
    if not isinstance(one, Calendar) or right.clocks or right.ends or gap:
        return None
    if one.nth_unit not in AROUND:
        return None
    if not isinstance(other, Calendar) or other.nth_unit is not None:
        return None
    if other.day is None and other.feast_days is None and other.nth is None:
        return None
    # A feast that is counted in its month, as Thanksgiving, keeps its count.
    return attrs.evolve(left, shape=attrs.evolve(other, nth_unit=one.nth_unit))


def week_and_day(left: Claim, right: Claim, gap: Gap) -> Claim | None:
    """
    "Next week" and "on Tuesday".
    """
    shift, shape = left.shape, right.shape
    if not isinstance(shift, Shift) or not isinstance(shape, Calendar) or left.clocks:
        return None
    if shift.unit != "week" or shape.weekday is None or shape.day or right.ends:
        return None
    if shift.amount is None or gap not in DAY_GAPS:
        return None
    return attrs.evolve(right, shape=attrs.evolve(shape, week_shift=shift.amount))
