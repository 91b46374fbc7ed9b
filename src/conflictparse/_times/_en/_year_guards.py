"""Tell a year that stands alone from a count, a number and a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._times._en._bare_years import (
    is_level,
    is_recent,
    is_said_of,
    takes_measure,
)
from conflictparse._times._en._read import is_circa, word_at

if TYPE_CHECKING:
    from conflictparse._text import View

__all__ = ["counts", "year_stands"]

PEOPLE = ("men", "women", "children", "people")
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
THEM = frozenset({"them", "these", "those", "us", "which", "whom"})
LAST_YEAR = 2199
LAST_CENTURY = "2100"
HALVES = frozenset({"mid", "post", "pre", "early", "late", "end"})


def year_stands(view: View, index: int) -> bool:
    """
    Tell whether the figure at *index* is a year: not a count, not a number.
    """
    if is_level(view, index) or spans_levels(view, index) or is_hour(view, index):
        return False
    if takes_measure(view, index):
        return True
    if counts(view, index) or of_number(view, index + 1):
        return False
    if is_said_of(view, index) or has_thing(view, index):
        return True
    return stands_beside(view, index)


def spans_levels(view: View, index: int) -> bool:
    """
    Tell whether the figure at *index* and the one behind "to" are no two years.

    "It has ranged from 2092 to 2791", "it rose from 1990 to 2,500".
    """
    other = index + 2
    if word_at(view, index - 1) != "from" or word_at(view, index + 1) != "to":
        return False
    figures = view.surface(other) if view.has(other, "digits") else ""
    return figures.isdecimal() and int(figures) > LAST_YEAR


def is_hour(view: View, index: int) -> bool:
    """
    Tell whether a figure is a soldier's hour: "on Tuesday around 2130, in Uthal".
    """
    about = word_at(view, index - 1) in {"about", "around"}
    return about and view.surface(index) >= LAST_CENTURY


def has_thing(view: View, index: int) -> bool:
    """
    Tell whether what stands behind a figure is of a year: "1990 earnings", "2019's".
    """
    before = index - 1
    if not is_recent(view, index):
        return False
    # "It expects 1990 earnings to rise"
    if view.has(index + 1, "year_thing") and expects(view, before):
        return True
    return of_one_thing(view, index)


def stands_beside(  # noqa: PLR0911 - one return a reason reads best
    view: View, index: int
) -> bool:
    """
    Tell whether what stands before a figure lets it be a year.
    """
    before = index - 1
    if before < 0 or view.has(before, "open_paren"):
        return True
    # "A well of c. 1550"
    if is_circa(view, before):
        return True
    # "1987 saw little change"; "1988 opened quietly"
    after = word_at(view, index + 1)
    heads = view.has(before, "dot") or view.has(before, "break")
    if after in SAW or (heads and after in OPENED):
        return True
    # "12 percent below 2019's"
    if is_recent(view, index) and view.has(index + 1, "possessive"):
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


def of_number(view: View, index: int) -> bool:
    """
    Tell whether a figure before *index* is part of a name: "the 2000 Regiment".

    "A 1987 law" is one of that year; "to 2015 Elm Avenue" is an address.
    """
    if not view.has(index, "numbered"):
        street = view.has(index, "cap") and view.has(index + 1, "cap")
        street = street and word_at(view, index + 1) in STREETS
        return street and word_at(view, index - 2) in {"at", "to"}
    named = word_at(view, index - 2) in {"a", "the"} and word_at(view, index) in LAWS
    return not (named and view.has(index, "lower"))


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


STREETS = frozenset({"avenue", "boulevard", "drive", "lane", "road", "street"})
LAWS = frozenset({"act", "article", "law", "model", "order", "resolution"})
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
    verb = any(view.has(index, tag) for tag in ("verb_third", "ed", "verb_past"))
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
    return is_recent(view, index) and ends and word_at(view, index - 1) in PASSED


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
    # "1985 of them"
    some = word_at(view, after) == "of" and word_at(view, after + 1) in THEM
    if some or counts_things(view, index):
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
