"""Days of the calendar: a day and a month, with or without a year."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._rules import accepts, rejects, rule
from conflictparse._times._en._decades import plain_year
from conflictparse._times._en._parts import (
    PIVOT,
    claim,
    day_of,
    month_of,
    place,
    year_of,
)
from conflictparse._times._en._read import word_at
from conflictparse._times._shapes import Calendar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._rules import Match
    from conflictparse._text import View
    from conflictparse._times._shapes import Claim

__all__ = ["RULES", "of_era", "stop_before_year"]

BEFORE_DAY = frozenset({"on", "until", "by", "since", "from", "till", "of", "to"})
DAYS_LISTED = frozenset({"by", "on", "since", "until"})
"""Before the first day of a list."""
MAX_LISTED = 6
LAST_DAY = 31
MAX_SHORT = 99
"""A larger figure is a whole year."""


@rule(
    "the? @day(<day_number>) (of|day of|{hyphen}|{slash})? the? @month({month})"
    " ({dot}? ({comma}|{hyphen}|{slash})? (of|in)? @year(<whole_year>) |"
    " {dot}? @year({apostrophe} {int&d2}"
    " | {int&d2&!day} (?= ({open_paren}|{dash}|{hyphen}|{break}|{close_paren})))"
    " | {comma}? @old({int}) {era} | <old_year>"
    " | @ad({int&d3}) (?= {dot} | {comma} {lower}))?",
    accepts("He died on [26 October 899]. Kalvo fell on [2 September 1918]."),
    accepts("The bridge was lost on [the 17th of July]."),
    accepts("The order of [2 July, 1920] was read out."),
    accepts("SANTA RITA, [19 MAR 89] (RADIO) -- Calm returned."),
    accepts("It ran until [2 May]. In 2015 there was none."),
    accepts(
        "They fell on [21 June 217 BC], and he fell on [9 December 536] when it rained."
    ),
    rejects("On Saturday 10 soldiers may return."),
    rejects("At least 5 may have died."),
)
def day_month(match: Match) -> Iterator[Claim]:
    """
    The day before the month: "2 September 1918", "the 17th of July".
    """
    month, day, at = month_of(match), day_of(match), place(match, "month")
    view = match.view
    # "05-Aug-2016" is one date, "July 29 - August 2" are two.
    marked = view.has(at[0] - 1, "hyphen") or view.has(at[0] - 1, "slash")
    if marked and not (view.glued(at[0]) and view.glued(at[0] - 1)):
        return
    # "March 12-April 3" are two as well.
    before = match.start - 1 - view.has(match.start - 1, "dot")
    if marked and view.has(before, "month"):
        return
    if not (month and day):
        return
    stop = stop_before_year(match)
    year = None if stop else year_of(match) or year_of(match, "ad")
    shape = Calendar(year=year, month=month, day=day)
    if "old" in match:
        yield from of_era(match, shape)
        return
    yield claim(match, shape, end=stop or match.end)


def of_era(match: Match, shape: Calendar) -> Iterator[Claim]:
    """
    Yield a date of a year that has its era: "21 June 217 BC".
    """
    entry = match.view.entry(match.end - 1, "era")
    if entry and not match.view.has(match.end - 1, "lower"):
        year, bc = plain_year(match, "old"), entry["era"] == 0
        yield claim(match, attrs.evolve(shape, year=year, bc=bc))


def stop_before_year(match: Match) -> int | None:
    """
    Give the dot of "on 23 October. 1643 was a good year", which ends a sentence.
    """
    at, view = match.span("year"), match.view
    if at is None:
        return None
    # "It ran until 2 May. In 2015 there was none."
    dot = at[0] - 1 - (word_at(view, at[0] - 1) == "in")
    if not view.has(dot, "dot"):
        return None
    return dot if view.has(dot - 1, "month_full") else None


@rule(
    "@month({month}) {dot}? ({comma} (?= {day}"
    " {ordinal_suffix}))?"
    " the?"
    " @day({day} {ordinal_suffix}? | <ordinal>)"
    " (?! ({counted} | {percent}))"
    " ({comma}? @year(<whole_year>) | {comma}? @year({apostrophe} {int&d2})"
    " | {comma}? @old({int}) {era})?"
    " | (?<= on ) @month({month&cap}) {dot}? @day({day}) (?= {counted})",
    accepts("The truce of [Sept. 13] held."),
    accepts("On [March 8] missiles fell on the port."),
    accepts("Baro, [Sept. 13] - At least ten people fled."),
    accepts("Shelling began on [February 24th, 2022]."),
    accepts("It ended [Nov. 9 2020], and the other war on [August 2, 216 BC]."),
    rejects("In March 12 people were killed."),
    rejects("They may 2 days later return."),
    rejects("Since March 12-hour shifts are the rule."),
)
def month_day(match: Match) -> Iterator[Claim]:
    """
    The month before the day: "Sept. 13", "February 24th, 2022".
    """
    month, day, at = month_of(match), day_of(match), place(match, "day")
    # "In late May the Second Squadron": the ordinal is part of a name.
    named = match.view.has(at[0], "ordinal_word") and match.view.has(at[0], "cap")
    if named and word_at(match.view, at[0] - 1) == "the":
        return
    if month and day and "old" in match:
        yield from of_era(match, Calendar(month=month, day=day))
    elif month and day and not _joined(match):
        yield claim(match, Calendar(year=year_of(match), month=month, day=day))


def _joined(match: Match) -> bool:
    """
    Whether a hyphen joins the day to the next word: "March 12-hour shifts".
    """
    view, end = match.view, match.end
    return (
        view.has(end, "hyphen")
        and view.glued(end)
        and view.has(end + 1, "word")
        and not view.has(end + 1, "month")
    )


@rule(
    "@year({year}) {hyphen} @month({int&d2|month_number}) {hyphen} @day({day})",
    accepts("Report of [2022-09-13]."),
    accepts("The log ends [2023-01-05]."),
    accepts("It was shut [2022-09-13] - [2022-09-15]."),
    rejects("Call 2022-99-13 or 2022-09-13-7 now."),
)
def iso_date(match: Match) -> Iterator[Claim]:
    """
    A date as ISO 8601 writes it: "2022-09-13".
    """
    year, month, day = year_of(match), number(match, "month"), number(match, "day")
    if 1 <= month <= 12 and not in_code(match):
        yield claim(match, Calendar(year=year, month=month, day=day))


def in_code(match: Match) -> bool:
    """
    Tell whether figures go on behind a hyphen: "2022-09-13-7", "133-03-03-2020".
    """
    view, start, end = match.view, match.start, match.end
    before = view.has(start - 1, "hyphen") and view.glued(start)
    before = before and view.has(start - 2, "digits")
    # "2022-09-13-2022-09-15" are two dates, and so are "10-1-2022-10-7-2022".
    whole = view.has(start - 2, "year") or same_form(match, 2 * start - end - 1)
    before = before and not whole
    after = view.has(end, "hyphen") and view.glued(end) and view.glued(end + 1)
    return before or (after and not same_form(match, end + 1))


def same_form(match: Match, start: int) -> bool:
    """
    Tell whether the figures at *start* are as long as those of the match.
    """
    view = match.view
    size = match.end - match.start
    return all(
        len(view.word(start + step)) == len(view.word(match.start + step))
        for step in range(size)
    )


@rule(
    "( @date({slashed_date|dotted_date}) | @a({day}) {hyphen} @b({day}) {hyphen}"
    " @c({year}) ) (?! {percent})",
    accepts("The census of [13/09/2022] is lost."),
    accepts("It was signed on [13.09.2022]."),
    rejects("Version 1.2.3 is out."),
)
def figures_date(match: Match) -> Iterator[Claim]:
    """
    A date in figures: "13/09/2022", the order as the locale has it.
    """
    text = match.text("date") or match.view.slice(match.start, match.end).replace(
        "-", "/"
    )
    parts = [int(part) for part in text.replace("/", ".").split(".") if part]
    shape = figures(text, parts)
    if shape is not None and ("date" in match or not in_code(match)):
        yield claim(match, shape)


def figures(text: str, parts: list[int]) -> Calendar | None:
    """
    Read three figures as a date; the middle one is a month where it can be.
    """
    first, middle, last = parts
    dotted = "." in text
    if first > MAX_SHORT:
        year, month, day = first, middle, last
    elif last > MAX_SHORT or (not dotted and len(text.rpartition("/")[2]) == 2):
        year = last if last > MAX_SHORT else last + (2000 if last < PIVOT else 1900)
        month, day = (middle, first) if dotted else (first, middle)
    else:
        return None
    ordered = not dotted and first <= MAX_SHORT
    doubtful = ordered and first <= 12 and middle <= 12
    shows = None if doubtful or not ordered else month > 12
    if month > 12:
        month, day = day, month
    if not (1000 <= year <= 2199 and 1 <= month <= 12 and 1 <= day <= 31):
        return None
    return Calendar(
        year=year, month=month, day=day, by_locale=doubtful, day_first=shows
    )


def number(match: Match, name: str) -> int:
    """
    Give a captured figure.
    """
    return int(match.text(name))


@rule(
    "(the | (?<= {ordinal_suffix} (and|or|{comma})))"
    " @day({day} {ordinal_suffix} | <ordinal>)"
    " (?! {word&!ed&!verb_past&!function&!cap} | of"
    " | {cap&!function} (?! {ed|verb_past}))"
    " (?! {hyphen|apostrophe|possessive|numbered_unit})",
    accepts("Fighting went on until [the 13th]."),
    accepts("They met on [the 5th], in secret."),
    accepts("By [the 10th] the ridge was free."),
    accepts(
        "On [the 3rd], [5th] and [9th] it rained, on [the 12th] or [the 13th] too."
    ),
    accepts("On [the 14th] Vesk took the town."),
    accepts("It was put off to [the 15th]."),
    rejects("The Soviets lost the 5th division to the 5th Guards Army."),
    rejects("A soldier from the 2nd Battalion was killed."),
    rejects("He was the first."),
)
def day_alone(match: Match) -> Iterator[Claim]:
    """
    A day without its month: "on the 5th".
    """
    at = place(match, "day")
    view = match.view
    before = word_at(view, match.start - 1) if match.start else ""
    listed = before in {"and", "or"} or view.has(match.start - 1, "comma")
    listed = listed and listed_behind(view, match.start)
    # "The morning of the 7th Hollis attacked", not "men of the 7th Hussars fled"
    # nor "men of the 3rd, 5th and 9th divisions"
    listing = view.has(match.end, "comma") and view.has(match.end + 2, "ordinal_suffix")
    unit = before == "of" and (view.has(match.end, "cap") or listing)
    if unit and not view.has(match.start - 2, "part_of_day"):
        return
    if not (listed or before in BEFORE_DAY):
        return
    day = day_of(match)
    if day and view.has(at[0], "digits"):
        yield claim(match, Calendar(day=day))


def listed_behind(view: View, index: int) -> bool:
    """
    Tell whether a day at *index* goes on with a list of days: "on the 3rd, 5th".

    "Of the 3rd, 5th and 9th divisions" lists none.
    """
    at = index - 1
    for _ in range(MAX_LISTED):
        at -= view.has(at, "comma")
        at -= word_at(view, at) in {"and", "or"}
        at -= view.has(at, "comma")
        if not (view.has(at, "ordinal_suffix") and view.has(at - 1, "day")):
            return False
        at -= 2
        at -= word_at(view, at) == "the"
        if word_at(view, at) in DAYS_LISTED:
            return True
    return False


@rule(
    "the @day({day} {ordinal_suffix}) of (that|the same|this) month",
    accepts("They held it until [the 28th of that month]."),
    accepts("On [the 3rd of the same month] he fell."),
    rejects("The 28th of the divisions fell."),
)
def day_of_that_month(match: Match) -> Iterator[Claim]:
    """
    A day of a month named before: "the 28th of that month".
    """
    day = day_of(match)
    if day:
        yield claim(match, Calendar(day=day))


@rule(
    "the? @day({day} {ordinal_suffix} | <ordinal>) day? of (the"
    " (next|previous|following)"
    " | @which({pointer}|{story_pointer})) month",
    accepts("They return on [the 15th of next month]."),
    accepts("It is due by [the 20th day of the following month]."),
    rejects("The first of many months passed."),
)
def day_of_month_beside(match: Match) -> Iterator[Claim]:
    """
    A day of the month before or after: "the 15th of next month".
    """
    day, view = day_of(match), match.view
    for index in range(match.start, match.end):
        entry = view.entry(index, "pointer") or view.entry(index, "story_pointer")
        if day and entry is not None:
            step = int(entry["direction"])
            yield claim(match, Calendar(nth=day, nth_unit="day", month_shift=step))
            return


@rule(
    "(?<= of | the ) @pair({fraction}) of? @month({month})"
    " ({comma}? @year({year}) (?! {counted}))?"
    " | (?<= of ) @month({month}) {dot}? @pair({fraction})"
    " ({comma}? @year({year}) (?! {counted}))?",
    accepts("On the night of [3/4 May] they crossed."),
    accepts("It burnt on the night of [26/27 June 1941]."),
    accepts("It burnt on the night of [June 30/1, 1941]."),
    rejects("On the night of 3/5 May they crossed, and 3/4 May be lost."),
)
def night_between(match: Match) -> Iterator[Claim]:
    """
    The two days that a night lies between: "the night of 3/4 May" is that of the 3rd.
    """
    month = month_of(match)
    before = match.start - 1 - (word_at(match.view, match.start - 1) == "the")
    if word_at(match.view, before - 1) not in {"night", "nights"}:
        return
    first, _, last = match.text("pair").partition("/")
    days = int(first), int(last)
    follows = days[1] in {days[0] + 1, 1}
    if month and follows and 1 <= days[0] <= LAST_DAY:
        yield claim(match, Calendar(year=year_of(match), month=month, day=days[0]))


RULES = (
    night_between,
    day_of_month_beside,
    day_month,
    month_day,
    iso_date,
    figures_date,
    day_of_that_month,
    day_alone,
)
