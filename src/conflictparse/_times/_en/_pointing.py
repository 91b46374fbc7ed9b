"""Days, weeks, months and years that are pointed at: "last week", "that day"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._rules import accepts, rejects, rule
from conflictparse._times._en._guards import short_stands
from conflictparse._times._en._nowadays import means_nowadays
from conflictparse._times._en._parts import claim, day_of, month_of, place
from conflictparse._times._en._read import word_at
from conflictparse._times._shapes import Calendar, Length, Reference, Shift

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._rules import Match
    from conflictparse._times._shapes import Claim

__all__ = ["RULES"]

EACH = frozenset({"each", "every"})
NEAREST = {"coming": 1, "past": -1, "upcoming": 1}
DAYTIME = {"hour", "minute", "second"}


def unit_of(match: Match, name: str = "unit") -> str:
    """
    Give the name of a captured unit.
    """
    at = match.span(name)
    entry = match.view.entry(at[0], "time_unit") if at else None
    return str(entry["unit"]) if entry else ""


def direction_of(match: Match) -> int | None:
    """
    Give -1 for "last", 0 for "this", 1 for "next".
    """
    for index in range(match.start, match.end):
        for tag in ("pointer", "story_pointer"):
            entry = match.view.entry(index, tag)
            if entry:
                return int(entry["direction"])
    return None


@rule(
    "@day({day_word})",
    accepts("He said [yesterday] that it fell."),
    accepts("Talks resume [tomorrow]."),
    accepts("[Today] the city has one bridge."),
    rejects("He edits USA Today."),
)
def day_word(match: Match) -> Iterator[Claim]:
    """
    "Today", "yesterday", "tomorrow".
    """
    entry = match.view.entry(match.start, "day_word")
    # The paper "USA Today", not "Today, ..." at the head of a sentence.
    before = match.start - 1
    named = match.view.has(match.start, "cap") and (
        match.view.has(before, "upper") or match.view.has(before, "cap")
    )
    if not entry or named:
        return
    step = int(entry["value"])
    if step == 0 and means_nowadays(match.view, match.start):
        yield claim(match, Reference(value="PRESENT_REF"))
    else:
        yield claim(match, Shift(unit="day", amount=step))


@rule(
    "the? day @where(before|after) @day(yesterday|tomorrow)",
    accepts("They left [the day before yesterday]."),
    accepts("They come [the day after tomorrow]."),
    rejects("The day before was calm."),
)
def two_days_off(match: Match) -> Iterator[Claim]:
    """
    "The day before yesterday", "the day after tomorrow".
    """
    past = match.text("day").lower() == "yesterday"
    step = -1 if match.text("where").lower() == "before" else 1
    yield claim(match, Shift(unit="day", amount=(-1 if past else 1) + step))


@rule(
    "@night(tonight|tonite) | @which(last|this|tomorrow|yesterday) {comma}?"
    " @part({part_of_day})",
    accepts("The king speaks [tonight]."),
    accepts("It began [last night] at sea."),
    accepts("They met [this morning]."),
    rejects("Late nights are cold. The last night of the siege was calm."),
)
def part_of_today(match: Match) -> Iterator[Claim]:
    """
    A part of this day or the last: "tonight", "last night", "this morning".
    """
    if "night" in match:
        yield claim(match, Shift(unit="day", amount=0), part="NI")
        return
    # "The last night of the siege"
    if word_at(match.view, match.start - 1) == "the":
        return
    entry = match.view.entry(place(match, "part")[0], "part_of_day")
    steps = {"last": -1, "this": 0, "tomorrow": 1, "yesterday": -1}
    if entry:
        shape = Shift(unit="day", amount=steps[match.text("which").lower()])
        yield claim(match, shape, part=entry["part"])


@rule(
    "(the|this)? @which({pointer}|{story_pointer})"
    " @weekday({weekday_full} | {weekday&cap})"
    " (?! {count_word} | s)"
    " | (@that(that)|the @that(same)) @weekday({weekday_full&cap})",
    accepts("It opens [next Monday]."),
    accepts("They met [last Friday]."),
    accepts("[This Friday] 5,000 came."),
    accepts("It opens [this coming Saturday]."),
    accepts("[That Friday] he fled; on [the same Friday] a bomb went off."),
    accepts("He met them [this past Monday]."),
    rejects("Last sun of the year. It will last past Friday."),
)
def pointed_weekday(match: Match) -> Iterator[Claim]:
    """
    A weekday pointed at: "last Friday".
    """
    view = match.view
    entry = view.entry(place(match, "weekday")[0], "weekday")
    if "that" in match:
        said = match.text("that") == "that" and not view.has(
            match.start - 1, "preposition"
        )
        if entry and not said:
            yield claim(match, Calendar(weekday=int(entry["weekday"]), story_year=True))
        return
    which = place(match, "which")[0]
    head = view.entry(which, "pointer") or view.entry(which, "story_pointer")
    # "It will stay open past Friday"
    past = word_at(view, match.start) == "past"
    past = past and word_at(view, match.start - 1) != "on"
    if entry and head and not past:
        weekday = int(entry["weekday"])
        # "The coming Saturday" is the first one, "next Saturday" that of next week;
        # "the past Saturday" is the last one.
        nearest = NEAREST.get(word_at(view, which))
        step = None if nearest else int(head["direction"])
        yield claim(match, Calendar(weekday=weekday, direction=step, weeks=nearest))


@rule(
    "@weekday({weekday_full} | {weekday&cap} {dot}? | (?<! {word}) {weekday}) (?!"
    " {cap&!upper&!month&!weekday&!zone_place&!zone_name})"
    " | (?<= after|before|by|earlier|early|from|late|later|on|since|till|until|said|"
    "announced) @weekday({weekday_full&cap})"
    " | (?<= {weekday_full} (and|or|to)) @weekday({weekday_full&cap})",
    accepts("Russia on [Tuesday] said so."),
    accepts("On [Monday] Orla Tan resigned; by [Friday] Dr Roa had."),
    accepts("It fell on [monday]."),
    accepts("Talks begin on [Wed]. in Oslo."),
    rejects("The Sunday Star sank."),
    rejects("We may march; the sun rose and he sat."),
)
def weekday_alone(match: Match) -> Iterator[Claim]:
    """
    A weekday: the day itself, or one of the days before or after it.
    """
    view = match.view
    entry = view.entry(match.start, "weekday")
    full = view.has(match.start, "weekday_full")
    if (
        entry is None
        or (not full and not short_stands(view, match.start, match.end))
        or indefinite(match)
    ):
        return
    end = match.end if full or view.has(match.end, "month") else match.start + 1
    shape = Calendar(weekday=int(entry["weekday"]))
    yield claim(match, shape, end=match.end if end == match.end else end)


def indefinite(match: Match) -> bool:
    """
    Tell whether no Friday is named: "one Friday", "on a Friday in March".

    "A Friday deadline" is that of the Friday that is meant.
    """
    view = match.view
    before = word_at(view, match.start - 1)
    if before in {"any", "one", "recent", "some"}:
        return True
    # "The third Thursday of each month"
    if word_at(view, match.end) == "of" and word_at(view, match.end + 1) in EACH:
        return True
    noun = view.has(match.end, "lower") and not view.has(match.end, "function")
    article = before == "a" and view.has(match.start - 1, "lower")
    return article and not (noun or view.has(match.end, "part_of_day"))


@rule(
    "@the(the|this)? @which({pointer}|{story_pointer}) @month({month})"
    " (?! {day} (?! {counted}))",
    accepts("They have not met since [last July]."),
    accepts("Polls will be held [next March]."),
    rejects("This may take a day."),
)
def pointed_month(match: Match) -> Iterator[Claim]:
    """
    A month pointed at: "last November".
    """
    month, step = month_of(match), direction_of(match)
    if month and step is not None and match.view.has(match.end - 1, "cap"):
        if beyond(match):
            return
        told = is_told(match)
        yield claim(match, Calendar(month=month, direction=step, story_year=told))


def is_told(match: Match) -> bool:
    """
    Tell whether a date is beside one that was told: "the following March".
    """
    at, view = place(match, "which"), match.view
    # "The next spring", not "next spring"
    after = word_at(view, at[0]) == "next" and word_at(view, at[0] - 1) == "the"
    return after or view.has(at[0], "story_pointer")


def beyond(match: Match) -> bool:
    """
    Tell whether "past" stands for "beyond": "could not hold out past August".
    """
    return match.text("which").lower() == "past" and "the" not in match


@rule(
    "(the|this)? @which(last|past|next|this|coming) @month({month&cap}) {dot}?"
    " @day({day}) {ordinal_suffix}? (?! {counted} | {percent} | {comma} {year})",
    accepts("They have not met since [last Nov. 15]."),
    accepts("The lease ends [next Oct. 31]."),
    rejects("Last March 12 people fled."),
)
def pointed_day(match: Match) -> Iterator[Claim]:
    """
    A day of the year pointed at: "last Nov. 15".
    """
    month, day, step = month_of(match), day_of(match), direction_of(match)
    if month and day and step is not None:
        yield claim(match, Calendar(month=month, day=day, direction=step))


@rule(
    "(the|this (?= past|coming|last))? @which({pointer}|{story_pointer})"
    " @season({season})",
    accepts("They crossed the river [last winter]."),
    accepts("Bonds are due [this summer]."),
    accepts("It burnt [this past summer]."),
    rejects("The last spring of the watch broke it."),
)
def pointed_season(match: Match) -> Iterator[Claim]:
    """
    A season pointed at: "last winter".
    """
    view = match.view
    entry = view.entry(place(match, "season")[0], "season")
    word = place(match, "which")[0]
    head = view.entry(word, "pointer") or view.entry(word, "story_pointer")
    if entry and head and word_at(view, match.end) != "of":
        shape = Calendar(
            season=entry["season"],
            direction=int(head["direction"]),
            story_year=is_told(match),
        )
        yield claim(match, shape)


@rule(
    "(the|this (?= past|coming|last))? @which({pointer})"
    " (@unit({time_unit_singular}) (?! {hyphen} (end|ends))"
    " | @fiscal(fiscal|financial) @unit(year))"
    " | (the? year to date | year {hyphen} to {hyphen} date)",
    accepts("Prices rose 43 percent [last month]."),
    accepts("He may resume [next week]."),
    accepts("Some fled [this year], more than [this past week]."),
    accepts("It will grow in [the next fiscal year], as for [the year to date]."),
    accepts("[Year-to-date] sales rose, more than in [the past fortnight]."),
    accepts("It opens in [the next fortnight], and in [the next hour] it rains."),
    rejects("The last minute counts."),
)
def pointed_unit(match: Match) -> Iterator[Claim]:
    """
    A week, month or year pointed at: "last week", "the past year".
    """
    unit, view = unit_of(match), match.view
    # "This past week" is the last one.
    which = match.span("which")
    pointed = view.entry(which[0], "pointer") if which else None
    step = int(pointed["direction"]) if pointed else direction_of(match)
    if "which" not in match or ("fiscal" in match and step is not None):
        yield claim(match, Shift(unit="year", amount=step or 0))
        return
    word = match.text("which").lower()
    # "Over the past hour"
    if unit == "hour" and word in {"last", "next", "past"} and during(match):
        yield claim(match, Length(value="PT1H", direction=step))
        return
    if (
        unit in DAYTIME
        or step is None
        or word_at(view, match.end - 1) in {"sec", "min"}
    ):
        return
    the = word_at(view, match.start) == "the"
    # "The last week of the war"
    if unit == "night" or (the and word == "last" and word_at(view, match.end) == "of"):
        return
    if unit == "fortnight":
        yield claim(match, Length(value="P2W", direction=step or None))
        return
    if (the and word == "next") or (unit == "day" and word == "next"):
        yield claim(match, Shift(unit=unit, amount=1, anchor="text"))
    elif the and word == "past" and unit in {"year", "month", "decade", "century"}:
        yield claim(
            match,
            Length(
                value=f"P1{'YMDC'[['year', 'month', 'decade', 'century'].index(unit)]}"
                if unit in {"year", "month"}
                else {"decade": "P10Y", "century": "P100Y"}[unit]
            ),
        )
    elif unit == "day" and word == "past":
        yield claim(match, Length(value="P1D"))
    elif unit != "day" or step == 0:
        yield claim(match, Shift(unit=unit, amount=step))


def during(match: Match) -> bool:
    """
    Tell whether "the past hour" is a stretch: "in the past hour".
    """
    before = word_at(match.view, match.start - 1)
    return before in {"for", "in", "over", "within"} and (
        word_at(match.view, match.start) == "the"
    )


@rule(
    "the (latest | most @word(recent)) @unit(week|month|quarter|year) (?! {hyphen})",
    accepts("In [the latest week], orders fell."),
    accepts("[The latest quarter] had a charge."),
    accepts("It lost money in [the most recent quarter]."),
    rejects("The latest news came late."),
)
def latest_unit(match: Match) -> Iterator[Claim]:
    """
    The last unit that is over: "the latest quarter".
    """
    yield claim(match, Shift(unit=match.text("unit").lower(), amount=-1))


@rule(
    "(?<= ( over | at | on | during | by | until | for | through | before | since |"
    " of ) )"
    " (the|this) weekend | (?<= the | {possessive} ) weekend (?= {month_thing})",
    accepts("Sixteen were killed over [the weekend]."),
    accepts("Talks begin at [the weekend], after Israel's [weekend] raids."),
    rejects("He bought a weekend house."),
)
def weekend(match: Match) -> Iterator[Claim]:
    """
    "The weekend": the last one, or the next where the tense looks forward.
    """
    yield claim(match, Calendar(weekend=True))


RULES = (
    latest_unit,
    weekend,
    two_days_off,
    part_of_today,
    day_word,
    pointed_weekday,
    pointed_day,
    pointed_month,
    pointed_season,
    pointed_unit,
    weekday_alone,
)
