"""Tell a month, a year or a plural that stands alone from a verb, a name, a count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._times._en._read import is_whole, word_at

if TYPE_CHECKING:
    from conflictparse._text import View

__all__ = [
    "bare_part",
    "counted_beside",
    "counts",
    "month_stands",
    "short_stands",
    "told_before",
    "year_stands",
]

MIN_LOWER_MONTH = 5
"""Letters of a month written small that is no other word: "april" is one."""

PEOPLE = ("men", "women", "children", "people")

LISTING = frozenset({"and", "or", "for", "on"})
JOINING = frozenset({"and", "or", "in"})
BARE_PARTS = frozenset(
    {"dawn", "dusk", "daybreak", "nightfall", "sundown", "sunset", "sunrise", "sunup"}
    | {"lunchtime", "midmorning", "midafternoon"}
)
"""Parts of the day that need no article."""
BARE_BOUNDS = frozenset({"by", "until", "before", "since"})
"""Before "morning" and "evening" they need none either."""
SAW = frozenset({"saw", "witnessed"})
"""What a year does at the head of a clause."""
COUNTING = frozenset({"about", "around", "for", "of"})
PASSED = frozenset(
    {"began", "begin", "close", "closed", "end", "ended", "enter", "entered", "finish"}
    | {"finished", "start", "started"}
)
"""What they may do to a year: "stocks ended 2003 higher"."""
OPENED = frozenset(
    {"began", "brought", "closed", "dawned", "ended", "marked", "opened", "passed"}
    | {"proved", "started", "ushered", "was"}
)
HALVES = frozenset({"mid", "post", "pre", "early", "late", "end"})


def month_stands(view: View, index: int) -> bool:
    """
    Tell whether the month at *index* is one: not a verb, not a person.
    """
    doubtful = view.has(index, "month_doubtful")
    if is_whole(view, index, index + 1) and view.has(index, "cap"):
        return True
    if view.has(index, "lower"):
        known = not doubtful or word_at(view, index) in {"april", "june"}
        return known and len(view.surface(index)) >= MIN_LOWER_MONTH - doubtful
    half = view.has(index - 1, "hyphen") and word_at(view, index - 2) in HALVES
    # "As late as March", "at least May"
    half = half or word_at(view, index - 1) in {"as", "least"}
    sure = half or view.has(index - 1, "month_sure")
    if not doubtful:
        # "Sat" and "Dec" alone are words and names; "in Sept." is a month.
        return sure or view.has(index, "month_full")
    if not view.has(index, "month_full"):
        return False
    named = view.has(index + 1, "cap") and word_at(view, index + 1) not in JOINING
    if named and (not sure or word_at(view, index - 1) in {"by", "from", "to"}):
        return False
    return sure or doubtful_month_stands(view, index)


def doubtful_month_stands(view: View, index: int) -> bool:
    """
    Tell whether "May" or "June" is a month where no preposition says so.
    """
    before = word_at(view, index - 1)
    # "March of that year"
    if word_at(view, index + 1) == "of" and word_at(view, index + 3) == "year":
        return True
    may = word_at(view, index) in {"may", "march"}
    if view.has(index + 1, "month_thing") and (before == "the" or not may):
        return True
    if may and view.has(index, "cap") and view.has(index + 1, "traded"):
        return not view.has(index - 1, "cap")
    if view.has(index - 1, "month_cue") or before in {"the", "a"}:
        return not may or before in LISTING
    # "April, May and June": one of a list of months.
    beside = view.has(index - 2, "month_full") or view.has(index + 2, "month_full")
    return beside or (not may and view.has(index - 1, "lower"))


def year_stands(  # noqa: PLR0911 - one return a reason reads best
    view: View, index: int
) -> bool:
    """
    Tell whether the figure at *index* is a year: not a count, not a number.
    """
    if counts(view, index) or view.has(index + 1, "numbered"):
        return False
    before = index - 1
    if before < 0 or view.has(before, "open_paren"):
        return True
    # "1987 saw little change"; "1988 opened quietly"
    after = word_at(view, index + 1)
    recent = view.surface(index)[:2] in {"19", "20"}
    # "It expects 1990 earnings to rise"
    if recent and view.has(index + 1, "year_thing") and expects(view, before):
        return True
    if recent and of_one_thing(view, index):
        return True
    heads = view.has(before, "dot") or view.has(before, "break")
    if after in SAW or (heads and after in OPENED):
        return True
    # "12 percent below 2019's"
    if recent and view.has(index + 1, "possessive"):
        return not view.has(before, "numbered") and not view.has(before, "cap")
    if view.has(before, "word"):
        return word_before_year(view, before) or passed_year(view, index)
    if view.has(before, "comma"):
        return not view.has(index - 2, "digits") or view.has(index - 2, "year")
    if view.has(before, "hyphen") or view.has(before, "dash"):
        return word_at(view, index - 2) in HALVES or view.has(index - 2, "year")
    heading = view.has(before, "break") and (
        view.has(index + 1, "break") or view.has(index + 1, "colon")
    )
    return heading or view.has(before, "quote_open")


def of_one_thing(view: View, index: int) -> bool:
    """
    Tell whether a figure says of when one thing is: "her 2003 book", "Roa's 2012 run".

    "Her 2003 books" may be so many.
    """
    before, thing = index - 1, index + 1
    plural_owner = view.has(before, "apostrophe") and view.has(before - 1, "plural")
    owned = plural_owner or any(view.has(before, tag) for tag in OWNERS)
    described = (
        view.has(before, "lower")
        and view.has(before - 1, "starter")
        and (not view.has(before, "function") or view.has(before, "adverb"))
    )
    one = view.has(thing, "lower") and not any(view.has(thing, tag) for tag in SIZES)
    return one and (owned or described) and word_at(view, thing) != "strong"


OWNERS = ("possessive", "possessive_pronoun")
SIZES = (
    "currency_unit",
    "function",
    "measure_unit",
    "numeral",
    "plural",
    "scale",
    "time_unit",
    "zone_abbreviation",
)
"""What stands behind a count rather than a year."""


def expects(view: View, index: int) -> bool:
    """
    Tell whether a verb, a percentage or "secret" stands before a year and its thing.
    """
    verb = view.has(index, "verb_third") or view.has(index, "ed")
    return view.has(index, "lower") and (verb or view.has(index, "verb_base"))


def word_before_year(view: View, index: int) -> bool:
    """
    Tell whether the word at *index* can stand before a year.

    "Resolution 1035", "Radio Ixil 1570": the figure is part of a name.
    """
    if view.has(index, "numbered"):
        return False
    if word_at(view, index) == "to" and view.has(index - 1, "digits"):
        # "The losses were 1200 to 1500"
        return view.has(index - 1, "year") and year_stands(view, index - 1)
    if word_at(view, index) == "as":
        # "As early as 2019"
        return word_at(view, index - 1) in {"early", "late", "recently"}
    return view.has(index, "year_cue") or view.has(index, "dated_thing")


def passed_year(view: View, index: int) -> bool:
    """
    Tell whether something "began 1998 at 120 yen" or "ended 2003 with a loss".
    """
    after = index + 1
    ends = view.has(after, "function") or not view.has(after, "word")
    recent = view.surface(index)[:2] in {"19", "20"}
    return recent and ends and word_at(view, index - 1) in PASSED


def after_year(view: View, index: int) -> bool:
    """
    Tell whether the figure at *index* ends a range of years: "from 1921 to 1923".
    """
    after = index + 1
    people = view.has(after, "person") or word_at(view, after).endswith(PEOPLE)
    if word_at(view, index - 1) != "to" or not view.has(index - 2, "year") or people:
        return False
    years = view.surface(index - 2), view.surface(index)
    opened = word_at(view, index - 3) == "from"
    return opened and years[0][:2] >= "17" and years[0] < years[1]


def counts(view: View, index: int) -> bool:
    """
    Tell whether what follows shows that the figure counts something.
    """
    after = index + 1
    if any(view.has(after, tag) for tag in ("counted", "percent", "time_unit_plural")):
        return True
    # "From 1700 to 1900 men"
    if word_at(view, after) in {"to", "or", "and"} and view.has(after + 1, "digits"):
        return any(view.has(after + 2, tag) for tag in ("counted", "person"))
    if counts_things(view, index):
        return True
    # "1200 EST-built lorries"
    if view.has(after, "zone_abbreviation") and view.has(after + 1, "hyphen"):
        return True
    if view.has(after, "hyphen"):
        return not (view.has(index + 2, "year") or view.has(index + 2, "d2"))
    # "A contract that dates from 1985 expires"
    verb = view.has(after, "verb_third") and not view.has(after, "noun_too")
    plural = (
        view.has(after, "lower")
        and not verb
        and (view.has(after, "plural") or word_at(view, after).endswith(PEOPLE))
    )
    # "of 1812 men", "the 1812 captives"; "in 1990 elections" keeps its year.
    return (
        plural and view.has(index - 1, "counting_word") and not after_year(view, index)
    )


def counts_things(view: View, index: int) -> bool:
    """
    Tell whether a nation or a type stands before what is counted: "1942 T-34 tanks".

    "In 1942 T-34 tanks were built" keeps its year.
    """
    before, thing = index - 1, index + 1
    heads = before < 0 or view.has(before, "dot") or view.has(before, "break")
    if not heads and word_at(view, before) not in COUNTING:
        return False
    if view.has(thing, "demonym"):
        thing += 1
    elif view.has(thing, "cap") and view.has(thing + 1, "hyphen"):
        thing += 3
    return thing > index + 1 and view.has(thing, "plural") and view.has(thing, "lower")


def told_before(view: View, index: int) -> bool:
    """
    Tell whether what is told ends at *index*: "shut the gate minutes after".
    """
    told = any(view.has(index, tag) for tag in ("ed", "verb_past", "plural", "adverb"))
    here = word_at(view, index) in {"even", "here", "just", "only", "there"}
    return here or (told and view.has(index, "lower"))


def counted_beside(view: View, index: int) -> bool:
    """
    Tell whether a bare plural is one of two units: "days or even weeks".
    """
    even = word_at(view, index - 1) in {"even", "perhaps", "possibly"}
    linked = index - 1 - even
    link = word_at(view, linked)
    return (link == "or" or (link == "and" and even)) and view.has(
        linked - 1, "time_unit_plural"
    )


def short_stands(view: View, i: int, end: int) -> bool:
    """
    Tell whether "Wed." or "Sun" is a day: a date, a dot or a preposition beside it.
    """
    before = word_at(view, i - 1) if i else ""
    if is_whole(view, i, i + 1):
        return True
    # "Sept. 13, Tue"
    if view.has(i, "cap") and view.has(i - 1, "comma") and view.has(i - 2, "day"):
        return any(view.has(j, "month") for j in (i - 3, i - 4))
    near = range(end, end + 3)
    dated = any(view.has(j, "month") or view.has(j, "day") for j in near)
    dotted = view.has(i + 1, "dot") and view.glued(i + 1) and view.has(i + 2, "lower")
    sure = word_at(view, i) not in {"sun", "sat", "mon", "wed"}
    # "Mon 12 Sep"
    full = view.has(i, "cap") and view.has(i + 1, "day") and view.has(i + 2, "month")
    return (
        (
            dated
            and (full or view.has(i + 1, "comma") or view.has(i + 1, "month") or dotted)
        )
        or (
            (sure or dotted)
            and before in {"on", "last", "next", "this", "until", "by", "since", "week"}
        )
        or timed(view, i)
    )


def timed(view: View, i: int) -> bool:
    """
    Tell whether a clock time stands behind: "Sat at 5", "Thu 8 a.m.".
    """
    at = i + 1 + (word_at(view, i + 1) == "at")
    clocked = view.has(at, "clock") or view.has(at + 1, "meridiem")
    said = at > i + 1 and view.has(at, "hour") and word_at(view, i - 1) == "on"
    alone = at > i + 1 and view.has(at, "hour") and i == 0
    return view.has(i, "cap") and (clocked or said or alone)


def bare_part(view: View, first: str, index: int) -> bool:
    """
    Tell whether a part of the day stands without article: "by nightfall".
    """
    word = word_at(view, index)
    bound = first in BARE_BOUNDS and word in {"morning", "evening"}
    return word in BARE_PARTS or bound
