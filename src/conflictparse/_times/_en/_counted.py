"""Weeks and weekdays that are counted, and feast days."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._rules import accepts, rejects, rule
from conflictparse._times._en._parts import claim, day_of, month_of, place, year_of
from conflictparse._times._en._read import integer, one_entry
from conflictparse._times._shapes import Calendar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._rules import Match
    from conflictparse._times._shapes import Claim

__all__ = ["RULES"]

WEEKS_OF_YEAR = 53
MOVING = ("easter", "orthodox", "passover", "nowruz")
"""Feasts that others are counted from."""
FEAST = frozenset({"month", "day", "weekday", "nth", *MOVING})
"""What an entry for a feast may say of its day."""


def nth_of(match: Match) -> int | None:
    """
    Read the captured "third" as 3, "last" as -1, "second last" as -2.
    """
    at = match.span("which")
    number = integer(match.view, *at) if at else None
    if "last" in match:
        return -(number or 1)
    return number


def year_step(match: Match) -> int | None:
    """
    Read the captured "last" of "last year" as -1.
    """
    at = match.span("shift")
    entry = match.view.entry(at[0], "pointer") if at else None
    entry = entry or (match.view.entry(at[0], "story_pointer") if at else None)
    return int(entry["direction"]) if entry else None


@rule(
    "<count_start> the? (@which({ordinal_word}|{int} {ordinal_suffix}) @last(last)?"
    " | @last(last|final))"
    " @weekday({weekday}) (of|in) (the? @month({month}) ({dot}? {comma}? of?"
    " @year({year}))?"
    " | the? @shift({pointer}|{story_pointer}) month)",
    accepts("They vote on [the first Sunday of May]."),
    accepts("It fell on [the last Monday in October 2014]."),
    accepts("It opens [the first Monday of next month]."),
    rejects("The first Sunday of peace was quiet."),
)
def weekday_of_month(match: Match) -> Iterator[Claim]:
    """
    A weekday counted in its month: "the first Sunday of May".
    """
    nth = nth_of(match)
    entry = match.view.entry(place(match, "weekday")[0], "weekday")
    if entry is None or nth is None or not -5 <= nth <= 5:
        return
    shape = Calendar(weekday=int(entry["weekday"]), nth=nth)
    if "month" in match:
        month = month_of(match)
        if month:
            yield claim(match, attrs.evolve(shape, month=month, year=year_of(match)))
    else:
        yield claim(match, attrs.evolve(shape, month_shift=year_step(match)))


@rule(
    "<count_start> the? (@which({ordinal_word}|{int} {ordinal_suffix}) @last(last)?"
    " | @last(last|final))"
    " @unit(week|day|weekend) (of|in) (the? @month({month}) ({dot}? {comma}? of?"
    " @year({year}))?"
    " | the? @whole({year}))",
    accepts("They fell back in [the last week of August]."),
    accepts("In [the first week of May 1915] it rained."),
    accepts("It closed on [the last day of October 2015]."),
    accepts("They marched on [the last weekend of October]."),
    rejects("The last week of the war was quiet."),
)
def counted_in_month(match: Match) -> Iterator[Claim]:
    """
    A week or day counted in its month or year: "the last week of August".
    """
    nth = nth_of(match)
    unit = match.text("unit").lower()
    if nth is None or abs(nth) > (31 if unit == "day" else WEEKS_OF_YEAR):
        return
    if "month" in match:
        month = month_of(match)
        if month:
            shape = Calendar(year=year_of(match), month=month, nth=nth, nth_unit=unit)
            yield claim(match, shape)
    else:
        year = year_of(match, "whole")
        yield claim(match, Calendar(year=year, nth=nth, nth_unit=unit))


@rule(
    "the? week @which({int&d1}|{int&d2}) (of? @year({year}) | (of)?"
    " @shift(this|last|next) year)?"
    " (?! {digits} | {word&lower&plural} | {percent} | {counted})",
    accepts("Output fell in [week 31]."),
    accepts("It began in [week 3 of 2027]."),
    rejects("That week 12 men fell."),
)
def week_number(match: Match) -> Iterator[Claim]:
    """
    A week by its number: "week 31 of 2018".
    """
    number = int(match.text("which"))
    if not 1 <= number <= WEEKS_OF_YEAR:
        return
    shape = Calendar(nth=number, nth_unit="iso_week", year_shift=year_step(match))
    yield claim(match, attrs.evolve(shape, year=year_of(match)))


@rule(
    "the? (week (of|beginning|commencing|starting|ending) | @end(weekend) of)"
    " (?= the? ({month}|{day}|{holiday}))",
    accepts("It shut [the week of] April 10."),
    accepts("It opens [the week beginning] May 3."),
    accepts("It was shut [the weekend of] May 3."),
    rejects("The week of fighting ended."),
)
def week_of_day(match: Match) -> Iterator[Claim]:
    """
    "The week of" before a date: the week that the date lies in.
    """
    unit = "weekend_of" if "end" in match else "week_of"
    if "ending" in match.view.words(match.start, match.end):
        unit = "week_ending"
    yield claim(match, Calendar(nth_unit=unit), weak=True)


@rule(
    "<count_start> the? @which({ordinal_word})? @weekday({weekday_full})"
    " (?= (after|before) the? ({holiday} | {month} {dot}? {day} | {day} of? {month}))"
    " | the? @which({ordinal_word})? @near(closest|nearest) @weekday({weekday}) (?= to)"
    " | the @weekday({weekday_full}) @near(closest|nearest) (?= to)",
    accepts("They vote on [the second Tuesday] after Easter."),
    accepts("It opens on [the Monday nearest] to May 5."),
    rejects("They left on the first Monday after the raid."),
)
def weekday_from(match: Match) -> Iterator[Claim]:
    """
    A weekday counted from the day after it: "the third Tuesday after Christmas".
    """
    entry = match.view.entry(place(match, "weekday")[0], "weekday")
    if entry is not None:
        unit = "nearest" if "near" in match else "from"
        nth = nth_of(match) or 1
        shape = Calendar(weekday=int(entry["weekday"]), nth=nth, nth_unit=unit)
        yield claim(match, shape, weak=True)


@rule(
    "@weekday({weekday}) {dot}? {comma}? the? @day({day} {ordinal_suffix} | <ordinal>"
    " | {day} (?= ({question}|{exclamation}|at|from|between)))"
    " (?! (of|{month}|{word&lower&plural}))",
    accepts("They met on [Friday the 13th]."),
    accepts("It opens [Mon 14th]."),
    accepts("They met [Monday the twenty-third] at the bridge."),
    rejects("On Monday the first man fell."),
)
def weekday_and_day(match: Match) -> Iterator[Claim]:
    """
    A weekday and a day of the month: "Friday the 13th".
    """
    entry = match.view.entry(place(match, "weekday")[0], "weekday")
    day = day_of(match)
    if entry is None or not day:
        return
    at = place(match, "day")
    # "Monday the twenty-third at six" is a day, "Monday the first man" none.
    long = at[1] - at[0] > 1 and match.view.has(match.end, "function")
    figures = match.view.has(at[0], "digits") or long
    stops = match.view.has(match.end, "dot") or match.end == len(match.view)
    if figures or stops:
        yield claim(match, Calendar(weekday=int(entry["weekday"]), day=day))


@rule(
    "(the? @which(last|next|this) | the @which(past))? @day({holiday})"
    " (of? @year({year}) | {comma} @year(<whole_year>) (?! {lower&plural}))?",
    accepts("The guns fell silent on [Christmas Day]."),
    accepts("On [Christmas Day], 1989 prisoners fled."),
    accepts("He was shot on [Christmas Day, 1989]."),
    accepts("It began on [New Year's Eve 2019]."),
    accepts("They met before [Good Friday] to pray."),
    accepts("Sales had been poor [last Christmas]."),
    accepts("It fell two days before [Thanksgiving 2014]."),
    rejects("The Christmas Islands lie far off."),
    accepts("Food will last past [Christmas]."),
    rejects("Children hid Easter eggs."),
)
def holiday(match: Match) -> Iterator[Claim]:
    """
    A feast day: "Christmas Day".
    """
    at = place(match, "day")
    fields = one_entry(match.view, *at, "holiday")
    view = match.view
    # "The illustrator Ola Christmas".
    if view.has(at[0] - 1, "given_name") and view.has(at[0] - 1, "cap"):
        return
    named = view.has(match.end, "feast_thing") or (
        view.has(match.end, "cap") and not view.has(match.end, "part_of_day")
    )
    if fields and not (named and at[1] - at[0] == 1):
        pointer = (
            view.entry(place(match, "which")[0], "pointer")
            if "which" in match
            else None
        )
        step = int(pointer["direction"]) if pointer else None
        shape = feast(fields, year_of(match))
        yield claim(match, attrs.evolve(shape, direction=step))


def feast(fields: dict[str, object], year: int | None) -> Calendar:
    """
    Make the day of a feast: of the calendar, counted in its month, or by Easter.
    """
    known = {name: int(str(value)) for name, value in fields.items() if name in FEAST}
    moving = next((name for name in MOVING if name in known), "easter")
    return Calendar(
        year=year,
        month=known.get("month"),
        day=known.get("day"),
        weekday=known.get("weekday"),
        nth=known.get("nth"),
        feast_days=known.get(moving),
        feast=moving,
    )


@rule(
    "@n({int&d1}|{count_word}) @days({weekday_plural}) @where(ago|back|hence|from now)",
    accepts("They left [two Thursdays ago]."),
    accepts("Polls are [three Fridays from now]."),
    rejects("He had two Sundays off."),
)
def weekdays_off(match: Match) -> Iterator[Claim]:
    """
    So many weekdays off: "two Thursdays ago".
    """
    number = integer(match.view, *place(match, "n"))
    entry = match.view.entry(place(match, "days")[0], "weekday_plural")
    if entry is None or not number or number > WEEKS_OF_YEAR:
        return
    behind = match.text("where").lower() in {"ago", "back"}
    weekday = int(entry["weekday"])
    yield claim(match, Calendar(weekday=weekday, weeks=-number if behind else number))


RULES = (
    weekdays_off,
    weekday_of_month,
    counted_in_month,
    week_number,
    week_of_day,
    weekday_from,
    weekday_and_day,
    holiday,
)
