"""Units beside one spoken of: "the following day", "that month", "the year before"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._rules import accepts, rejects, rule
from conflictparse._times._en._edges import mod_of
from conflictparse._times._en._parts import claim, month_of, year_of
from conflictparse._times._en._pointing import DAYTIME, direction_of, unit_of
from conflictparse._times._en._read import word_at
from conflictparse._times._shapes import Calendar, Length, Offset, Shift, Wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._rules import Match
    from conflictparse._text import View
    from conflictparse._times._shapes import Claim

__all__ = ["RULES"]

LONG = {"decade": "P10Y", "century": "P100Y"}
BEFORE_END = frozenset({"by", "at", "before", "until", "through"})
SHORT_EDGES = {"eom": "month", "eoy": "year"}
MAX_WORDS_TO_SUPERLATIVE = 4
SUPERLATIVES = frozenset({"best", "first", "last", "most", "much", "second", "worst"})


@rule(
    "( the? @story({story_pointer}) (fiscal|financial)? @unit({time_unit_singular})"
    " | the @story({story_pointer}|next) @part({part_of_day&!plural}) ) (?! of)",
    accepts("[The following day] they left."),
    accepts("They repeated it from [the previous year]."),
    accepts("The battle began [the next morning]."),
    accepts("Over [the following decade] little changed."),
    rejects("The following minute count is wrong."),
)
def unit_beside(match: Match) -> Iterator[Claim]:
    """
    A unit before or after the one spoken of: "the following day".
    """
    step = direction_of(match)
    entry = match.view.entry(match.end - 1, "part_of_day")
    if entry is not None and step is not None:
        shape = Shift(unit="day", amount=step, anchor="text")
        yield claim(match, shape, part=entry["part"])
        return
    unit = unit_of(match)
    if unit in DAYTIME or step is None:
        return
    # "Over the following decade" is a length, "in the following decade" a decade.
    if unit in LONG and word_at(match.view, match.start - 1) in {"over", "for"}:
        yield claim(match, Length(value=LONG[unit]))
        return
    yield claim(match, Shift(unit=unit, amount=step, anchor="text"))


@rule(
    "(that (same|very)? | the same | (the)? very same)"
    " @unit({time_unit_singular}|{part_of_day})",
    accepts("[That day] is a holiday."),
    accepts("He fell [the same year]."),
    accepts("Shelling went on [that night]."),
    rejects("He said that days pass."),
)
def same_unit(match: Match) -> Iterator[Claim]:
    """
    The day, month or year spoken of: "that day", "the same month".
    """
    view = match.view
    entry = view.entry(match.end - 1, "part_of_day")
    if entry and not view.has(match.end - 1, "plural"):
        yield claim(
            match, Shift(unit="day", amount=0, anchor="text"), part=entry["part"]
        )
        return
    unit = unit_of(match)
    if unit and unit not in DAYTIME:
        yield claim(match, Shift(unit=unit, amount=0, anchor="text"))


@rule(
    "(that (same|very)? | the same) (@season({season}) | @month({month_full&cap}))"
    " (?! of | {day} | {year})",
    accepts("[That summer] envoys came."),
    accepts("They met [that October] in the hills."),
    accepts("It was lost again [the same winter]."),
    rejects("He said that summer is near."),
)
def same_season(match: Match) -> Iterator[Claim]:
    """
    The season or month of the year spoken of: "that summer".
    """
    month = month_of(match) if "month" in match else None
    if month is not None:
        if word_at(match.view, match.start) == "the" or not opens_clause(
            match.view, match.start
        ):
            yield claim(match, Calendar(month=month, year_shift=0, story_year=True))
        return
    view, entry = match.view, match.view.entry(match.end - 1, "season")
    clause = match.end - match.start == 2 and opens_clause(view, match.start)
    # "That Summer Games office"
    clause = clause or (view.has(match.end - 1, "cap") and view.has(match.end, "cap"))
    if entry is not None and not clause:
        shape = Calendar(season=entry["season"], year_shift=0, story_year=True)
        yield claim(match, shape)


@rule(
    "the @season({season}) @where(before|after)"
    " (?= {dot} | {comma} | {semicolon} | {close_paren})",
    accepts("Smallpox had come [the autumn before]."),
    accepts("It was lost [the spring after], and for good."),
    rejects("The summer before the war was hot."),
)
def season_before(match: Match) -> Iterator[Claim]:
    """
    The season of the year before or after: "the autumn before".
    """
    entry = match.view.entry(match.start + 1, "season")
    step = -1 if match.text("where").lower() == "before" else 1
    if entry is not None:
        shape = Calendar(season=entry["season"], year_shift=step, story_year=True)
        yield claim(match, shape)


def opens_clause(view: View, index: int) -> bool:
    """
    Tell whether "that" opens what is said: "that summer is near", "that spring water".
    """
    if not view.has(index, "lower"):
        return False
    after = index + 2
    noun = view.has(after, "lower") and not view.has(after, "function")
    told = view.has(after, "ed") or view.has(after, "verb_past")
    verb = any(view.has(after, tag) for tag in ("be", "have", "modal"))
    return verb or (noun and not told)


@rule(
    "(earlier|later) (in)? (the|that) @unit({time_unit_singular})"
    " | (early|late) in the @unit(day) (?! of | {cap})",
    accepts("Shares fell [late in the day]."),
    accepts("A second lorry is due [later in the week]."),
    accepts("He met them [earlier in the day]."),
    rejects("Later in the match he fell."),
)
def later_in_unit(match: Match) -> Iterator[Claim]:
    """
    "Later in the day", "earlier in the month".
    """
    unit = unit_of(match)
    words = match.view.words(match.start, match.end)
    anchor = "text" if "that" in words or unit == "day" else "either"
    if unit and unit not in DAYTIME:
        yield claim(
            match, Shift(unit=unit, amount=0, anchor=anchor), wording=Wording.WITHIN
        )


@rule(
    "the @unit({time_unit_singular} | {part_of_day}) @where(before|after)"
    " (that (?= {dot}|{comma}|{semicolon}) | (?= (he|it|she|they) had)"
    " | (?! the | a | an | his | its | their | he | she | it | they | this | that"
    " | {digits|count_word} | {lower&plural&!function} | {demonym}))",
    accepts("[The year before], he had died; [the day before] it had rained."),
    accepts("It was struck [the night before]."),
    accepts("It was lost in [the year after that]."),
    rejects(
        "The day after the battle they left. The day after two bombs went off, it"
        " rained; the day before rebels came, it did not."
    ),
)
def unit_before(match: Match) -> Iterator[Claim]:
    """
    "The year before", "the night before".
    """
    step = -1 if match.text("where").lower() == "before" else 1
    # "The day after Congress voted, he left"
    if step > 0 and match.view.has(match.end, "cap"):
        return
    # "The year before Stalin had died": a clause of its own, at the head of a sentence.
    if match.view.has(match.end, "cap") and not (
        match.view.has(match.start, "cap")
        and match.view.has(match.end + 1, "verb_past")
    ):
        return
    entry = match.view.entry(match.start + 1, "part_of_day")
    if entry:
        yield claim(
            match,
            Shift(unit="day", amount=step, anchor="text"),
            part=entry["part"],
            wording=Wording.BESIDE,
        )
        return
    unit = unit_of(match)
    if unit and unit not in DAYTIME:
        yield claim(
            match, Shift(unit=unit, amount=step, anchor="text"), wording=Wording.BESIDE
        )


@rule(
    "the day (?= (before|after) ({holiday} | {month} {dot}? {day} | {day} of? {month}"
    " | {weekday_full&cap}))",
    accepts("It was shut on [the day] after Christmas."),
    accepts("They came [the day] before May 13."),
    rejects("The day after the raid was calm."),
)
def day_off(match: Match) -> Iterator[Claim]:
    """
    A day before or after one that is named: "the day after Christmas".
    """
    yield claim(match, Length(value="P1D"), weak=True)


@rule(
    "(the|a)? (@unit(year|month|week|quarter) {hyphen} (earlier|ago)"
    " | (prior|previous) {hyphen} year)"
    " (period|quarter|half|month|week | {count_word} months)?"
    " | (the (same|corresponding|comparable|like)"
    " @same(quarter|half|month|day|date|week|period)"
    " | this @same(day|date|week)) (of|in)?"
    " (last year | a year (ago|earlier|before) | the (previous|prior|preceding) year"
    " | the year before)",
    accepts("Ferries were full in [the year-earlier period]."),
    accepts("It rose from [the year-earlier] 18 million."),
    accepts("It earned nothing in [the prior-year period]."),
    accepts("Claims fell from [a month-earlier] 5.2 percent."),
    accepts("It is 5% less than in [the year-earlier month]."),
    accepts("It earned more in [the same quarter last year]."),
    accepts("It lost less in [the like period a year earlier]."),
    accepts("Fewer were hurt than in [the same month a year earlier]."),
    accepts("Two towns fell on [the same day last year]."),
    rejects("The year was earlier than planned."),
)
def year_earlier(match: Match) -> Iterator[Claim]:
    """
    The same stretch a year or a month before: "the year-earlier period".

    "The same day last year" is that day, a year before.
    """
    unit = match.text("unit").lower() or "year"
    same = GRAINS.get(match.text("same").lower())
    # "The year-earlier month"
    told = word_at(match.view, match.end - 1)
    if unit == "year" and told in {"month", "week"}:
        same = same or told
    if same is not None:
        base = Shift(unit=same, amount=0, anchor="text")
        yield claim(
            match, Offset(base=base, unit="year", amount=-1), wording=Wording.COMPARED
        )
    else:
        yield claim(
            match,
            Shift(unit=unit, amount=-1, anchor="either"),
            wording=Wording.COMPARED,
        )


GRAINS = {"date": "day", "day": "day", "month": "month", "week": "week"}


@rule(
    "(the)? @edge({edge_noun}) of ("
    "(the ({pointer}|{story_pointer})? | {pointer} | {story_pointer} | that)"
    " @unit({time_unit_singular}) | @unit(year|month|week))"
    " | @unit({time_unit_singular}) {possessive} @edge({edge_noun}) | year {hyphen}?"
    " end (@year({year}))? | (?<= at | by | since | until | before )"
    " (midyear | mid {hyphen} year) (?! {hyphen}) | (the)? (eom|eoy)",
    accepts("It is to be done by [the end of the year]."),
    accepts("At [month's end] they held the town."),
    accepts("It will be open by [year end]; it was shut at [year-end 1990]."),
    accepts("Prices had doubled by [midyear]."),
    accepts("It will be shut for [the rest of the year]."),
    accepts("The bridge is to open by [end of year], he said."),
    rejects("The end of the war is near."),
)
def edge_of_unit(match: Match) -> Iterator[Claim]:
    """
    "The end of the year", "month's end".
    """
    view = match.view
    short = word_at(view, match.end - 1)
    if short in SHORT_EDGES and not view.has(match.end - 1, "upper"):
        return
    if "year" in match:
        yield claim(
            match, Calendar(year=year_of(match)), mod="end", wording=Wording.EDGE
        )
        return
    # "By year end" is a time, "may the year end well" is none.
    apart = view.words(match.start, match.end) == ["year", "end"]
    if apart and word_at(view, match.start - 1) not in BEFORE_END:
        return
    unit = SHORT_EDGES.get(short) or unit_of(match) or "year"
    if unit in DAYTIME | {"night"}:
        return
    edge = next(
        (e for i in range(match.start, match.end) if (e := view.entry(i, "edge_noun"))),
        None,
    )
    step = direction_of(match)
    words = view.words(match.start, match.end)
    anchor = "text" if "that" in words else "either"
    if step:
        anchor = "published"
    shape = Shift(unit=unit, amount=step or 0, anchor=anchor)
    other = "mid" if words[0].startswith("mid") else "end"
    yield claim(match, shape, mod=mod_of(edge) if edge else other, wording=Wording.EDGE)


@rule(
    "(?<= for | in | during | throughout | through | over | of )"
    " the (full|entire|whole)? @unit(year|quarter|month|week)"
    " (?! {hyphen} | {possessive} | {digits} | {month} | {cap} | {word&ing} | of | in"
    " | to | through | that | when | since | before | after | ahead | ended | and)",
    accepts("Sales for [the quarter] rose 8%."),
    accepts("It was the busiest day of [the year]."),
    accepts("Four mills shut during [the month]."),
    accepts("For [the full year] it lost $2 million."),
    rejects("He likes this time of the year, and works through the week of May 3."),
)
def unit_spoken_of(match: Match) -> Iterator[Claim]:
    """
    The unit that is running, or that is told of: "for the quarter".
    """
    view, before = match.view, match.start - 1
    unit = match.text("unit").lower()
    if word_at(view, before) == "of" and not superlative(view, before):
        return
    if unit == "quarter":
        yield claim(match, Calendar(quarter=0), wording=Wording.RUNNING)
    else:
        yield claim(
            match, Shift(unit=unit, amount=0, anchor="either"), wording=Wording.RUNNING
        )


def superlative(view: View, index: int) -> bool:
    """
    Tell whether "of" follows a superlative: "the busiest day of the year".
    """
    # "The first six months of the year" is a length.
    if view.has(index - 1, "time_unit_plural"):
        return False
    words = view.words(max(0, index - MAX_WORDS_TO_SUPERLATIVE), index)
    return any(word.endswith("est") or word in SUPERLATIVES for word in words)


RULES = (
    unit_spoken_of,
    edge_of_unit,
    later_in_unit,
    unit_beside,
    same_unit,
    season_before,
    same_season,
    unit_before,
    day_off,
    year_earlier,
)
