"""Durations: "44-day", "a few hours", "the past two months"."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from conflictparse._rules import accepts, rejects, rule
from conflictparse._times._en._parts import claim, month_of, place, year_of
from conflictparse._times._en._pointing import unit_of
from conflictparse._times._en._rates import from_times, rate
from conflictparse._times._en._read import amount, edges, word_at
from conflictparse._times._shapes import Length, Repeat

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._rules import Match
    from conflictparse._text import View
    from conflictparse._times._shapes import Claim

__all__ = ["LETTERS", "RULES", "is_age", "length_value", "pointing", "read_length"]

LETTERS = {
    "second": ("T", "S", 1),
    "minute": ("T", "M", 1),
    "hour": ("T", "H", 1),
    "day": ("", "D", 1),
    "night": ("", "D", 1),
    "week": ("", "W", 1),
    "fortnight": ("", "W", 2),
    "weekend": ("", "WE", 1),
    "month": ("", "M", 1),
    "quarter": ("", "Q", 1),
    "year": ("", "Y", 1),
    "decade": ("", "Y", 10),
    "century": ("", "Y", 100),
    "millennium": ("", "Y", 1000),
}
VAGUE = {"decade": "E", "century": "C", "millennium": "L"}
WHOLE = re.compile(r"(PT?)(\d+)([A-Z]+)")
WAYS = frozenset(
    {"climb", "drive", "flight", "journey", "march", "ride", "sail", "walk", "work"}
)
WHOLES = frozenset({"additional", "entire", "extra", "full", "single", "whole"})
HALVED = {"hour": "PT30M", "minute": "PT30S"}
MAX_FIGURES = 7
MAX_WORDS_OF_PERFECT = 12
POINTERS = frozenset({"the", "these", "those"})
ARTICLES = POINTERS | {"its", "his", "their"}


def length_value(number: str, unit: str) -> str:
    """
    Write so many units as a TIMEX3 duration.
    """
    time, letter, factor = LETTERS[unit]
    if number == "X":
        return f"P{time}X{VAGUE.get(unit, letter)}"
    if number == "0.5" and unit in HALVED:
        return HALVED[unit]
    if factor != 1:
        try:
            number = f"{(Decimal(number) * factor).normalize():f}"
        except InvalidOperation:
            number = "X"
    return f"P{time}{number}{letter}"


def read_length(match: Match) -> str | None:
    """
    Read the captured number and unit as a duration.
    """
    unit = unit_of(match)
    at = match.span("n")
    if not unit:
        return None
    number = amount(match.view, *at) if at else "1"
    return length_value(number, unit) if len(number) <= MAX_FIGURES else None


@rule(
    "<length_start> (@which((the | these | those | another | its | his | their)?"
    " (last|past|next|coming|upcoming"
    "|first|final|opening|initial|previous"
    "|preceding|following|subsequent|latest)?"
    " | another))"
    " (@n(<number>|<vague>) {hyphen}?"
    " (more (?= {time_unit})"
    " | {lower&!time_unit&!pointer&!ed&!function&!count_word&!ordinal_suffix&!scale"
    "&!dozen}"
    " (?= {time_unit_plural}))?"
    " (@late(last|past|coming|upcoming|next) (?= {time_unit_plural}))?"
    " | @one((a|an|one) (single|full|whole|entire|extra|additional)|a|an|one"
    "|(?<! last) another))"
    " @unit({time_unit}) (@and_half(and a (half|quarter)))?"
    " (?! {hyphen}? (old|olds) | of age | ago)"
    " ({hyphen} long)? (of (@month({month}) (@year({year}))? | @year({year})))?",
    accepts("A [44-day] war began."),
    accepts("It lasted for [nine years]."),
    accepts("They waited [a few hours] there."),
    accepts("They fear [three more years] of fighting."),
    accepts("It took [three-quarters of an hour] in [the past quarter-century]."),
    accepts("They cannot wait [another week]; it may last [another quarter of a day]."),
    accepts("It fell in [a single day]."),
    accepts("The rain went on for [a full year]."),
    accepts("In [the past two months] it fell."),
    accepts("It took [two and a half years]."),
    accepts("Sales fell in [the first nine months of 1989]."),
    accepts("Some 900 fled in [the last ten days] of May."),
    accepts("They had [two hours] of power [a day]."),
    accepts("Hunger killed sixty [a day]; the shore slid an inch [a week]."),
    accepts("A bed costs $20 [a night]; it rains [twice a week]."),
    accepts("In [the 12 months] ended June 30 it fell."),
    accepts("The siege is to last [a century]."),
    accepts("It is [an hour]'s drive away; they got [an extra week]."),
    rejects("Two 16-year-olds run 34 day-care centres and 30 night clubs."),
    rejects("A 5-year-old girl was found."),
    rejects("The first man fell."),
    rejects("One day you will be sorry."),
)
def length(match: Match) -> Iterator[Claim]:
    """
    A number of units: "44-day", "a few hours", "the past two months".
    """
    at, value = place(match, "unit"), read_length(match)
    if is_age(match) or misnumbered(match) or some_day(match) or of_kind(match):
        return
    if "n" in match and as_bound(match):
        return
    if value is None or ("one" in match and not lasts(match, at[0])):
        return
    if "one" in match and rate(match):
        # As "quarterly" is.
        value = "P3M" if value == "P1Q" else value
        first = from_times(match.view, match.start)
        yield claim(match, Repeat(value=value), start=first)
        return
    # "The last ten days of May" lie in a month, which is an expression of its own.
    month = month_of(match) if edges(match) else None
    after = (match.span("month") or (match.end + 1, 0))[0] - 1
    year = year_of(match)
    start = match.start
    named = place(match, "which")
    # "Its two days", "the two-day halt": the article belongs to what is behind.
    if named[1] - named[0] == 1 and word_at(match.view, start) in ARTICLES:
        own = word_at(match.view, start) in POINTERS and "n" in match
        own = own and "late" not in match and match.view.has(at[0], "time_unit_plural")
        start += not own or is_noun(match.view, match.end)
    if "and_half" in match:
        quarter = match.text("and_half").lower().endswith("quarter")
        value = with_half(value, unit_of(match), quarter=quarter)
    thing = names_thing(match)
    if thing:
        start = place(match, "n" if "n" in match else "one")[0]
    before = word_at(match.view, start - 1)
    shape = Length(
        value=value,
        year=year,
        month=month,
        ahead=before == "in" and named[0] == named[1] and is_ahead(match),
        direction=None
        if thing
        else 1
        if before == "within"
        else pointing(match, year or month),
    )
    yield claim(match, shape, start=start, end=after)


def is_noun(view: View, index: int) -> bool:
    """
    Tell whether a word behind a length is what lasts: "the two years war".
    """
    noun = view.has(index, "lower") and not view.has(index, "function")
    verb = any(view.has(index, tag) for tag in ("ed", "ing", "verb_past"))
    return noun and not verb


def is_ahead(match: Match) -> bool:
    """
    Tell whether "in two days" may be when they are over.

    "It has taken 200,000 lives in seven years", "he is the second in a year".
    """
    view, before = match.view, match.start - 2
    if view.has(before, "ordinal_word") or word_at(view, before).endswith("est"):
        return False
    first = max(0, match.start - MAX_WORDS_OF_PERFECT)
    if view.sentences:
        first = max(first, view.sentences[view.sentence_of(match.start)][0])
    return not view.holds(first, match.start, "have")


def as_bound(match: Match) -> bool:
    """
    Tell whether "as" before a number takes it: "the fourth flood in as many years".

    "As long as two hours" is a length, "as a week of doubt ended" has no number.
    """
    view, before = match.view, match.start - 1
    bound = " ".join(view.words(max(0, before - 2), match.start))
    return word_at(view, before) == "as" and not view.table.entry(bound, "rough_length")


def misnumbered(match: Match) -> bool:
    """
    Tell whether number and unit do not agree: "one days", "some day", "2018 day five".
    """
    at = match.span("unit")
    plural = at is not None and match.view.has(at[0], "time_unit_plural")
    one = "one" in match and "another" not in match.text("which").lower()
    some = match.text("n").lower() == "some"
    # "The World Cup 2018 day five": no hyphen stands between.
    number = place(match, "n")[0] if "n" in match else -1
    year = at is not None and at[0] == number + 1 and match.view.has(number, "year")
    # "The 1989 months"
    pointed = year and word_at(match.view, number - 1) == "the"
    pointed = pointed and match.view.has(number, "late_year")
    return (one and plural) or ((some or year) and not plural) or pointed


def names_thing(match: Match) -> bool:
    """
    Tell whether the words before the number belong to something else.

    "Its first two-day halt" is the first halt, and in "it was to last four hours"
    the last is a verb.
    """
    view, unit = match.view, place(match, "unit")
    first, last = place(match, "which")
    after = unit[0] + 1
    noun = view.has(after, "lower") and not view.has(after, "function")
    # "Its first two-day halt", not "in the first half-hour"
    hyphened = noun and view.has(unit[0] - 1, "hyphen")
    hyphened = hyphened and view.has(unit[0], "time_unit_singular")
    verb = view.has(first - 1, "modal") or view.has(first - 1, "infinitive_to")
    # "The batteries last two days", "they will begin on Friday and last 30 days"
    verb = verb or (view.has(first - 1, "plural") and view.has(first - 1, "lower"))
    anded = word_at(view, first - 1) == "and"
    verb = verb or (anded and not view.has(first - 2, "ordinal_word"))
    lasts = view.words(first, last) == ["last"] and verb
    return bool(("n" in match and hyphened) or lasts)


def of_kind(match: Match) -> bool:
    """
    Tell whether a unit says what is counted: "34 day-care centres", "30 night clubs".

    "A 44 day war" lasts so long.
    """
    view, at = match.view, match.span("n")
    unit = place(match, "unit")[0]
    glued = view.has(unit - 1, "hyphen") or not view.has(unit, "time_unit_singular")
    if at is None or glued or amount(view, *at) == "1" or match.end != unit + 1:
        return False
    thing = unit + 1
    if view.has(thing, "hyphen"):
        return view.has(thing + 1, "lower") and word_at(view, thing + 1) != "long"
    return (
        view.has(thing, "lower")
        and view.has(thing, "plural")
        and not view.has(thing, "function")
    )


def some_day(match: Match) -> bool:
    """
    Tell whether "One day" at the head of a sentence is a day that may come.
    """
    view = match.view
    named = view.words(match.start, match.end) == ["one", "day"]
    counted = word_at(view, match.end) in {"after", "before"}
    return named and view.has(match.start, "cap") and not counted


def is_age(match: Match) -> bool:
    """
    Tell whether "61-year" goes on as "-old", also where "old woman" is one phrase.
    """
    view = match.view
    # "Aged 8-10 years"
    if any(word_at(view, match.start - back) == "aged" for back in (1, 3)):
        return True
    after = match.end + view.has(match.end, "hyphen")
    return word_at(view, after).split(" ")[0] in {"old", "olds"}


def pointing(match: Match, inside: int | None) -> int | None:
    """
    Read "the last two hours" as behind, "the next two hours" as ahead.

    Inside a year or a month the first ones are 1 and the last ones -1.
    """
    if inside is not None:
        return edges(match)
    for name in ("which", "late"):
        for index in range(*(match.span(name) or (0, 0))):
            entry = match.view.entry(index, "pointer")
            if entry is not None:
                return int(entry["direction"]) or None
    return None


def with_half(value: str, unit: str, *, quarter: bool) -> str:
    """
    Add half a unit or a quarter to a length of whole units: "an hour and a half".
    """
    found = WHOLE.fullmatch(value)
    if found is None:
        return value
    part = Decimal("0.25" if quarter else "0.5")
    # "A decade and a half" is 15 years.
    amount = Decimal(found[2]) + part * LETTERS.get(unit, ("", "", 1))[2]
    return f"{found[1]}{amount.normalize():f}{found[3]}"


def lasts(match: Match, unit: int) -> bool:
    """
    Tell whether "a day" is a length: not "a second man", not "a night when".
    """
    view = match.view
    bare = word_at(view, unit)
    one = word_at(view, unit - 1)
    if "and_half" in match or (one == "single" and bare == "night"):
        return True
    if bare in {"second", "quarter", "min", "sec", "mo"}:
        return one == "a" and rate(match) and counts_out(match)
    # "$20 a night"; in "on May 5 a night attack" it is none.
    if bare == "night":
        noun = view.has(match.end, "lower") and not view.has(match.end, "function")
        return view.has(match.start - 1, "digits") and rate(match) and not noun
    if bare not in {"day", "minute", "hour"} or rate(match):
        return True
    if one in WHOLES or sailed(view, match.end):
        return True
    # "With a day to go"
    to_go = view.words(match.end, match.end + 2) in (["to", "go"], ["to", "spare"])
    return (
        to_go
        or view.has(match.start - 1, "spanning")
        or word_at(view, match.end) in {"after", "before", "later"}
    )


def counts_out(match: Match) -> bool:
    """
    Tell whether so much is paid "a quarter", or so many fall "a second".

    "Half of it and a quarter of that" and "900 members a second party" say neither.
    """
    view, before = match.view, match.start - 1
    if word_at(view, match.end - 1) == "quarter":
        dollars = view.has(before, "digits") and view.has(before - 1, "currency")
        return dollars or word_at(view, before) == "cents"
    ends = match.end >= len(view) or not view.has(match.end, "word")
    return ends and word_at(view, match.end - 1) == "second"


def sailed(view: View, index: int) -> bool:
    """
    Tell whether "an hour" is how long a way is: "an hour's drive".
    """
    return view.has(index, "possessive") and word_at(view, index + 1) in WAYS


RULES = (length,)
