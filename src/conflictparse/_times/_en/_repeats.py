"""Repetitions, and times that have no place on the calendar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._rules import accepts, rejects, rule
from conflictparse._times._en._lengths import length_value
from conflictparse._times._en._parts import claim, place
from conflictparse._times._en._pointing import unit_of
from conflictparse._times._en._rates import from_times
from conflictparse._times._en._read import amount, integer, one_entry, word_at
from conflictparse._times._shapes import Length, Reference, Repeat

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._rules import Match
    from conflictparse._text import View
    from conflictparse._times._shapes import Claim

__all__ = ["RULES"]

DETERMINED = frozenset({"the", "its", "his", "their"})
FOLLOWED = {"at": ("last", "next", "of"), "to": ("as",)}
"""What behind "at this time" and "to this day" makes them something else."""

POINTING = frozenset({"that", "the", "those"})
AND = frozenset({"and", "but"})
UP = frozenset({"due", "said", "thought", "up", "year"})
"""Before "to date" they make it something else."""


@rule(
    "(each|every (other|{ordinal_word})?) @weekday({weekday})"
    " @of({part_of_day&!plural})?"
    " | (each|per|every (other|@nth({ordinal_word}) (?= {time_unit_singular}))?)"
    " (@n(<number>|few|several))? @unit({time_unit})"
    " | (each|every) @part({part_of_day})"
    " | (each|every) @month({month}) ({dot}? @date({day}))?"
    " | (each|every) @date({day}) {ordinal_suffix}? of? @month({month})"
    " | (each|every) @season({season})",
    accepts("[Each Friday] crowds gather, and [every Monday morning]."),
    accepts("They come back [every summer]."),
    accepts("They march [each Dec. 10] there, and [every 12 May] here."),
    accepts("Shells fell [every few minutes]."),
    accepts("It sends 10,000 men [every day]."),
    accepts("Losses rose to 500 [per month]."),
    accepts("It comes [every second day], and [every second Friday]."),
    rejects("Every man fought. They saw each other days before."),
)
def every(match: Match) -> Iterator[Claim]:
    """
    A repetition: "every day", "each Friday", "per month".
    """
    view = match.view
    last = match.end - 1
    named_day = match.span("weekday") or (last, last)
    weekday, part = view.entry(named_day[0], "weekday"), view.entry(last, "part_of_day")
    named = match.span("month") or (last, last)
    month, season = view.entry(named[0], "month"), view.entry(last, "season")
    if "season" in match and season:
        yield claim(match, Repeat(value=f"XXXX-{season['season']}"))
    elif "weekday" in match and weekday:
        value = f"XXXX-WXX-{int(weekday['weekday']) + 1}"
        of = view.entry(last, "part_of_day") if "of" in match else None
        yield claim(match, Repeat(value=f"{value}T{of['part']}" if of else value))
    elif "part" in match and part:
        yield claim(match, Repeat(value=f"XXXX-XX-XXT{part['part']}"))
    elif "month" in match and month:
        date = match.text("date")
        day = f"-{int(date):02}" if date.isdecimal() else ""
        yield claim(match, Repeat(value=f"XXXX-{int(month['month']):02}{day}"))
    else:
        at = match.span("n")
        number = amount(view, *at) if at else "1"
        if "other" in view.words(match.start, match.end):
            number = "2"
        if "nth" in match:
            number = str(integer(view, *place(match, "nth")) or 1)
        unit = unit_of(match)
        if unit == "night" and number == "1":
            yield claim(match, Repeat(value="XXXX-XX-XXTNI"))
        elif unit == "quarter" and number.isdecimal():
            # As "quarterly" is.
            yield claim(match, Repeat(value=f"P{3 * int(number)}M"))
        elif unit:
            yield claim(match, Repeat(value=length_value(number, unit)))


@rule(
    "@word({repeat_word}) (?! {cap&!upper})",
    accepts("He repeats it almost [daily], and it flies [three times weekly]."),
    accepts("Monitors file [weekly] reports. [Monthly] payments rose."),
    rejects("He reads the Daily Star."),
)
def repeat_word(match: Match) -> Iterator[Claim]:
    """
    "Daily", "weekly", "annually".
    """
    view = match.view
    entry = view.entry(match.start, "repeat_word")
    # "Monthly payments rose."
    opens = view.has(match.start, "cap") and not view.has(match.start - 1, "word")
    opens = opens and view.has(match.end, "lower") and view.has(match.end, "plural")
    if entry and (view.has(match.start, "lower") or opens):
        first = from_times(match.view, match.start)
        yield claim(match, Repeat(value=str(entry["value"])), start=first)


@rule(
    "(on)? (@day({weekday_plural}) | @one({weekday_full}) @part({part_of_day&plural}))"
    " (?! {cap})",
    accepts("They march on [Fridays]."),
    accepts("Shops close [Sundays]."),
    accepts("Crowds gather on [Sunday evenings]."),
    rejects("He had two Sundays off."),
)
def weekdays(match: Match) -> Iterator[Claim]:
    """
    A weekday in the plural: "on Fridays".
    """
    view = match.view
    if "part" in match:
        yield from weekday_parts(match)
        return
    entry = view.entry(match.end - 1, "weekday_plural")
    counted = view.has(match.end - 2, "count_word") or view.has(match.end - 2, "digits")
    if entry and not counted:
        value = f"XXXX-WXX-{int(entry['weekday']) + 1}"
        yield claim(match, Repeat(value=value), start=match.end - 1)


@rule(
    "(?<= on | at | during ) weekends",
    accepts("Banks are closed on [weekends]."),
    accepts("They march at [weekends] and on Fridays."),
    rejects("He had two weekends off."),
)
def weekends(match: Match) -> Iterator[Claim]:
    """
    The weekend in the plural: "on weekends".
    """
    yield claim(match, Repeat(value="XXXX-WXX-WE"))


def weekday_parts(match: Match) -> Iterator[Claim]:
    """
    Yield the parts of a weekday: "Sunday evenings".
    """
    at = place(match, "one")
    entry = match.view.entry(at[0], "weekday")
    part = match.view.entry(match.end - 1, "part_of_day")
    if entry and part:
        value = f"XXXX-WXX-{int(entry['weekday']) + 1}T{part['part']}"
        yield claim(match, Repeat(value=value), start=at[0])


@rule(
    "@word({reference})",
    accepts("It is [now] at half speed."),
    accepts("They will start [soon]."),
    accepts("It [recently] spent as much again."),
    accepts("He was a guard at [the time]."),
    accepts("At [the time], the bridge was open."),
    accepts("He said so [the other day]; nine have died [to date]."),
    rejects("He was a guard at the time of the attack, and at the time the war began."),
    rejects("Knowing this, they left; it is up to date, and said to date from then."),
    rejects("They refer to this day as a black one."),
)
def reference(match: Match) -> Iterator[Claim]:
    """
    A time without place in the calendar: "now", "recently", "soon".
    """
    fields = one_entry(match.view, match.start, match.end, "reference")
    view = match.view
    word = word_at(view, match.start)
    if not refers(view, match.start, match.end):
        return
    # "He was a guard at the time", not "at the time the war began"
    told = word == "at" and word_at(view, match.start + 1) in POINTING
    on = view.has(match.end, "word") and word_at(view, match.end) not in AND
    if told and on:
        return
    if word in {"now", "soon"} and word_at(view, match.end) == "-":
        return
    start = match.start + (
        word in {"in", "at"} and word_at(view, match.start + 1) in POINTING
    )
    if fields:
        yield claim(match, Reference(value=str(fields["value"])), start=start)


def refers(view: View, start: int, end: int) -> bool:
    """
    Tell whether "soon", "previously" or "the future" point to a time.

    In a story "soon became" is a link between events, no time ahead.
    """
    word, before, after = (
        word_at(view, start),
        word_at(view, start - 1),
        word_at(view, end),
    )
    if word in {"soon", "shortly"}:
        told = (
            view.has(end, "ed") or view.has(end, "verb_past") or view.has(start, "cap")
        )
        after_event = after in {
            "after",
            "before",
            "afterwards",
            "afterward",
            "thereafter",
            "as",
        }
        return not (
            told
            or after_event
            or before in {"as", "too", "how", "so", "was", "were", "had"}
        )
    if word in {"previously", "formerly"}:
        return not view.has(start - 1, "perfect")
    # "At this time last year"; "they refer to this day as a black one"
    if after in FOLLOWED.get(word, ()):
        return False
    if after == "of" and "future" in word_at(view, end - 1):
        return word == "in"
    if word == "recent":
        return not view.has(end, "time_unit_plural")
    return word_at(view, end - 1) != "date" or until_now(view, start, end)


def until_now(view: View, start: int, end: int) -> bool:
    """
    Tell whether "to date" is until now: not "up to date", "said to date from 1900".
    """
    ends = not view.has(end, "word") and not view.has(end, "digits")
    dated = view.has(start - 1, "month") or view.has(start - 1, "year")
    # "It has to date cost hundreds of lives"
    opens = word_at(view, start - 1) in AND or view.has(start - 1, "have")
    opens = opens or view.has(start, "cap")
    return (ends or opens) and not dated and word_at(view, start - 1) not in UP


@rule(
    "@word(future) (?= {lower&plural})",
    accepts("It would limit [future] wars."),
    accepts("They spoke of [future] talks."),
    rejects("The future of the town is open."),
)
def future_things(match: Match) -> Iterator[Claim]:
    """
    "Future" before what lies ahead: "future wars".
    """
    if word_at(match.view, match.start - 1) not in DETERMINED:
        yield claim(match, Reference(value="FUTURE_REF"))


@rule(
    "@word(future) (?= {lower&!plural&!function} | {cap})",
    accepts("Among them was a [future] king."),
    accepts("They armed for [future] war."),
    rejects("In the future war may come."),
)
def future_thing(match: Match) -> Iterator[Claim]:
    """
    "Future" before one thing: "a future king".
    """
    before = word_at(match.view, match.start - 1)
    if match.view.has(match.start, "lower") and before not in DETERMINED:
        yield claim(match, Reference(value="FUTURE_REF"), of_story=True)


@rule(
    "@word(former) (?= {lower&!function&!verb_past} | {cap})",
    accepts("The [former] tsar was shot."),
    accepts("They gave the land to its [former] owners."),
    accepts("He wrote to [former] Bishop Roa."),
    rejects("Of the two the former was shot, the latter fled."),
)
def former_things(match: Match) -> Iterator[Claim]:
    """
    "Former" before what is no more: "the former tsar".
    """
    if match.view.has(match.start, "lower"):
        yield claim(match, Reference(value="PAST_REF"), of_story=True)


@rule(
    "(the)? (recent|past|last|coming|@story({story_pointer}))"
    " @unit({time_unit_plural}) (?! of) | the @unit({time_unit_plural})"
    " (ahead (?! of) | @to(to come))"
    " | (?<= in | over | during | through | for) the"
    " @since({time_unit_singular} | {time_unit_plural}) (?= since)"
    " | the @since({time_unit_plural}) (?= (that|which)? followed)"
    " | (?<= in | over | during | spent ) the @since({time_unit_plural})"
    " (?= (before|after|following|preceding) (the|a|an|his|its|their|{cap}))"
    " | (?<= over ) the @since(years|decades|centuries) (?! {possessive} | {hyphen}"
    " | of | that | since | {ed} | {word&ing})",
    accepts("Prices fell in [recent months]."),
    accepts("The calm of [recent years] is gone."),
    accepts("They fought on over [the following months]."),
    accepts("In [the coming months] they leave."),
    accepts("In [the days ahead] talks will resume, as in [the years to come]."),
    accepts("In [the years] since, few have come back."),
    accepts("Prices doubled in [the decade] since the war."),
    accepts("Over [the years] it grew; in [the weeks] that followed, it shrank."),
    rejects("Recent talks failed, and they may last weeks."),
    rejects("They fled in the war's last months."),
)
def recent_units(match: Match) -> Iterator[Claim]:
    """
    "Recent years", "the coming months".
    """
    if "story" in match:
        yield claim(match, Length(value=length_value("X", unit_of(match))))
        return
    if "since" in match:
        many = match.view.has(match.end - 1, "time_unit_plural")
        value = length_value("X" if many else "1", unit_of(match, "since"))
        yield claim(match, Length(value=value))
        return
    # "The war's last months" are those of the war.
    if is_verb(match) or match.view.has(match.start - 1, "possessive"):
        return
    word = match.view.words(match.start, match.end)
    coming = "coming" in word or "ahead" in word or "to" in match
    yield claim(match, Reference(value="FUTURE_REF" if coming else "PAST_REF"))


def is_verb(match: Match) -> bool:
    """
    Tell whether "last" is what something does: "it may last weeks".
    """
    view, start = match.view, match.start
    if word_at(view, start) != "last":
        return False
    return any(view.has(start - 1, tag) for tag in ("modal", "infinitive_to"))


RULES = (
    every,
    recent_units,
    repeat_word,
    weekdays,
    weekends,
    future_things,
    future_thing,
    former_things,
    reference,
)
