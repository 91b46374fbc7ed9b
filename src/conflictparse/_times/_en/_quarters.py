"""Quarters and halves of a year: "the third quarter of 1989", "Q3 2019"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._rules import accepts, rejects, rule
from conflictparse._times._en._lengths import length_value
from conflictparse._times._en._parts import claim, month_of, place, year_of
from conflictparse._times._en._read import integer, word_at
from conflictparse._times._shapes import Calendar, Length

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._rules import Match
    from conflictparse._text import View
    from conflictparse._times._shapes import Claim

__all__ = ["RULES"]

MAX_WORDS_TO_MONTH = 4
QUARTERS = 4
MAX_WORDS_TO_GOAL = 15
MAX_WORDS_TO_SCORE = 4


@rule(
    "(<count_start> (the|fiscal)? fiscal? (@which({ordinal_word}"
    " | {int&d1} {ordinal_suffix}) | @last(last|final)) {hyphen}?"
    " (fiscal? quarter|qtr|period (?= {year_thing} | loss | net)"
    " | @period(period) (?= {comma} | {dot} | from | compared | with))"
    " (of? the? (calendar|fiscal)? @year({year}) | (of)? @shift(this|last|next) year)?"
    " (?! of (the|a|an|his|its) {word&lower&!time_unit&!year_cue}"
    " | of the ({ordinal_word} | {int} {ordinal_suffix}) | {hyphen} (hour|century)))"
    " | the @year({year}) (fiscal)? @which({ordinal_word}) {hyphen}? (quarter|qtr)"
    " | (@shift(this|last|next) (fiscal)? year | (fiscal)? @year({year}))"
    " {possessive} (fiscal)?"
    " (@which({ordinal_word}) | final) {hyphen}? (quarter|qtr)"
    " | (the|a)? @ago(year {hyphen} (ago|earlier)) @which({ordinal_word}) {hyphen}?"
    " (quarter|qtr)",
    accepts("Sales fell in [the third quarter]."),
    accepts("A [third-period] loss is expected, less than in [the second period]."),
    accepts("It had earned more in [the year-ago third quarter]."),
    accepts(
        "Its [fiscal third quarter] was better than [fiscal 1988's first quarter]."
    ),
    accepts("It lost less than in [last year's third quarter]."),
    accepts("It earned nothing in [the 1988 third quarter]."),
    accepts("[Third-quarter] profit rose."),
    accepts("In [the first quarter of 1991] it shut."),
    rejects("A quarter of the town burnt in the first quarter of the match."),
    rejects("The first quarter-hour was quiet; he scored in the third period."),
)
def quarter(match: Match) -> Iterator[Claim]:
    """
    A quarter of a year: "the third quarter of 1989".
    """
    at = match.span("which")
    number = integer(match.view, *at) if at else 4
    # "He scored in the third period."
    if "period" in match and (
        word_at(match.view, match.start - 1) not in {"for", "in"}
        or of_match(match.view, match.start, match.end)
    ):
        return
    if number and number <= 4:
        shift = year_shift(match)
        yield claim(
            match, Calendar(year=year_of(match), quarter=number, year_shift=shift)
        )


def year_shift(match: Match) -> int | None:
    """
    Read the captured "last" of "last year" as -1, as "year-ago" is.
    """
    if "ago" in match:
        return -1
    at = match.span("shift")
    entry = match.view.entry(at[0], "pointer") if at else None
    return int(entry["direction"]) if entry else None


@rule(
    "<count_start> the? @first({ordinal_word}) {hyphen}? (and|or|to|through) the?"
    " @which({ordinal_word}) {hyphen}? (quarter|quarters) (of? @year({year}))?"
    " (?! of (the|a|an|his|its))",
    accepts("It lost money in [the third] and [fourth quarters]."),
    accepts("[First]- and [second-quarter] results were poor."),
    rejects("The first and second man left quarters."),
)
def two_quarters(match: Match) -> Iterator[Claim]:
    """
    Two quarters of a year: "the third and fourth quarters".
    """
    for name in ("first", "which"):
        at = place(match, name)
        number = integer(match.view, *at)
        if number and number <= QUARTERS:
            shape = Calendar(year=year_of(match), quarter=number)
            start = match.start if name == "first" else at[0]
            end = at[1] if name == "first" else match.end
            yield claim(match, shape, start=start, end=end)


@rule(
    "@letter(q|h) @which({int&d1}) ((of|in)? @year({year}))? | @old({year})"
    " {hyphen}? @letter(q|h) @which({int&d1})"
    " | @which({int&d1}) @letter(q|h) (of? @year({year}) | @year({int&d2}))"
    " | @old({int&d2}) @letter(q|h) @which({int&d1})",
    accepts("Output rose in [Q3 2019]."),
    accepts("Output rose from [4Q17] to [18Q1]."),
    accepts("It fell in [H1 of 2021]."),
    accepts("It was best in [4Q 2017]."),
    rejects("Bus Q 9 is late."),
)
def short_quarter(match: Match) -> Iterator[Claim]:
    """
    A quarter or half in short: "Q3 2019".
    """
    number = int(match.text("which"))
    at, to = place(match, "which"), place(match, "letter")
    if not match.view.glued(max(at[0], to[0])):
        return
    first, last = match.start, match.end - 1
    short = any(match.view.has(index, "d2") for index in (first, last))
    if short and not all(match.view.glued(i) for i in range(first + 1, match.end)):
        return
    year = year_of(match, "old") if "old" in match else year_of(match)
    if match.text("letter").lower() == "q" and 1 <= number <= 4:
        yield claim(match, Calendar(year=year, quarter=number))
    elif match.text("letter").upper() == "H" and 1 <= number <= 2:
        yield claim(match, Calendar(year=year, half=number))


@rule(
    "the? fiscal? @which(first|second|latter|last) {hyphen}? half"
    " (of? the? (calendar|fiscal)? @year({year}) (?! s)"
    " | (of)? @shift(this|last|next) year | of @whole(the) year)?"
    " (?! of | {hyphen} (hour|century|year))"
    " | the @year({year}) @which(first|second) {hyphen}? half"
    " | (@shift(this|last|next) (fiscal)? year | (fiscal)? @year({year}))"
    " {possessive} (fiscal)? @which(first|second) {hyphen}? half",
    accepts("In [the second half of 1990] they left."),
    accepts("Losses were higher in [the 1988 first half]."),
    accepts(
        "It lost less in its [fiscal first half] than in [fiscal 1988's second half]."
    ),
    accepts("Nobody was tried in [the first half]."),
    accepts("In [the first half of the year] nine died."),
    rejects("The first half of the match was dull."),
    rejects("In the second half Ibarra scored; the first half had ended 1-1."),
    rejects("It grew in the first half of the 1980s of old."),
    rejects("They fell in the first half-hour."),
)
def half(match: Match) -> Iterator[Claim]:
    """
    A half of a year: "the first half of 1996".
    """
    bare = not any(name in match for name in ("year", "shift", "whole"))
    if bare and of_match(match.view, match.start, match.end):
        return
    number = 1 if match.text("which").lower() == "first" else 2
    shift = 0 if "whole" in match else year_shift(match)
    yield claim(match, Calendar(year=year_of(match), half=number, year_shift=shift))


def of_match(view: View, start: int, end: int) -> bool:
    """
    Tell whether a half is that of a match: "he scored in the second half".
    """
    first, last = start - MAX_WORDS_TO_GOAL, end + MAX_WORDS_TO_GOAL
    if view.sentences:
        head, stop = view.sentences[view.sentence_of(start)]
        first, last = max(first, head), min(last, stop)
    # "Ended 1-1".
    scores = range(end, min(last, end + MAX_WORDS_TO_SCORE))
    score = any(
        view.has(at, "int") and view.has(at + 2, "int") and view.glued(at + 2)
        for at in scores
    )
    into = word_at(view, start - 1) == "into"
    return into or score or view.holds(first, last, "match_word")


@rule(
    "the @year({year}) (quarter|period|half|@whole(months))"
    " | the same (quarter|period|half) (of|in)"
    " @year({year}) | the (corresponding|comparable) quarter (of|in) @year({year})",
    accepts("Revenue was lower in [the 1989 quarter] and [the 1988 months]."),
    accepts("Fewer ships came than in [the same quarter of 1994]."),
    rejects("The 1989 quartet sang."),
)
def quarter_of_year(match: Match) -> Iterator[Claim]:
    """
    The quarter spoken of, in another year: "the 1989 quarter".
    """
    # "In January and February it sold more than in the 1989 months."
    quarter = None if "whole" in match else 0
    yield claim(match, Calendar(year=year_of(match), quarter=quarter))


@rule(
    "(the)? (@first({month&cap}) {dot}? ({hyphen}|{dash}|{hyphen}? to"
    " {hyphen}?|through))?"
    " @month({month&cap}) {dot}? {hyphen}? @unit(quarter|period) (?! of"
    " (the|a|an|his|its)) (of? @year({year}))?",
    accepts("Profit fell in [the September quarter]."),
    accepts("It grew in [the July-September quarter]."),
    accepts("Exports fell in [the April-to-June period of 2011]."),
    accepts("[June-quarter] net rose."),
    rejects("He met her in the March quarter of the town."),
)
def quarter_of_month(match: Match) -> Iterator[Claim]:
    """
    The quarter that ends with a month: "the September quarter".
    """
    month, first = month_of(match), month_of(match, "first")
    if first and month:
        whole = first == month - 2
    else:
        whole = match.text("unit").lower() == "quarter"
    if month and month % 3 == 0 and whole:
        yield claim(match, Calendar(year=year_of(match), quarter=month // 3))


@rule(
    "(the|@its(its|their)) (fiscal)? @unit(quarter|year|month|week)"
    " (?= ((that)? (ended|ending|began|begins|beginning) (on)? | (through|to))"
    " ({month} | {weekday} | {day} | {day_word}))",
    accepts("Net for [the quarter] ended Sept. 30 fell, as in [the year] to June."),
    accepts("It forecasts less for [the year] ending March 31."),
    accepts(
        "Rates fell in [the week] ended Wednesday, and [the week] ended yesterday."
    ),
    accepts("It lost money in its [fiscal year] ended July 1."),
    rejects("The year ended badly."),
)
def unit_ended(match: Match) -> Iterator[Claim]:
    """
    A unit told by its last day: "the quarter ended Sept. 30".
    """
    unit = match.text("unit").lower()
    start = match.start + ("its" in match)
    month = month_after(match)
    if unit == "quarter" and month and month % 3 == 0:
        yield claim(match, Calendar(quarter=month // 3), start=start)
    else:
        yield claim(match, Length(value=length_value("1", unit)), start=start)


def month_after(match: Match) -> int | None:
    """
    Give the month named right behind the match.
    """
    view = match.view
    for index in range(match.end, min(match.end + MAX_WORDS_TO_MONTH, len(view))):
        entry = view.entry(index, "month")
        if entry is not None:
            return int(entry["month"])
    return None


RULES = (
    two_quarters,
    unit_ended,
    quarter_of_month,
    quarter,
    half,
    short_quarter,
    quarter_of_year,
)
