"""Tell a month or a year that stands alone from a verb, a name or a count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._times._en._read import is_whole, word_at

if TYPE_CHECKING:
    from conflictparse._text import View

__all__ = ["counts", "month_stands", "year_stands"]

MIN_LOWER_MONTH = 5
"""Letters of a month written small that is no other word: "april" is one."""

PEOPLE = ("men", "women", "children", "people")

LISTING = frozenset({"and", "or", "for", "on"})
JOINING = frozenset({"and", "or", "in"})
SAW = frozenset({"saw", "witnessed"})
"""What a year does at the head of a clause."""
HALVES = frozenset({"mid", "post", "pre", "early", "late"})


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
    # "1987 saw little change"
    if word_at(view, index + 1) in SAW:
        return True
    # "12 percent below 2019's"
    recent = view.surface(index)[:2] in {"19", "20"}
    if recent and view.has(index + 1, "possessive"):
        return not view.has(before, "numbered") and not view.has(before, "cap")
    if view.has(before, "word"):
        return word_before_year(view, before)
    if view.has(before, "comma"):
        return not view.has(index - 2, "digits") or view.has(index - 2, "year")
    if view.has(before, "hyphen") or view.has(before, "dash"):
        return word_at(view, index - 2) in HALVES or view.has(index - 2, "year")
    heading = view.has(before, "break") and (
        view.has(index + 1, "break") or view.has(index + 1, "colon")
    )
    return heading or view.has(before, "quote_open")


def word_before_year(view: View, index: int) -> bool:
    """
    Tell whether the word at *index* can stand before a year.

    "Resolution 1035", "Radio Ixil 1570": the figure is part of a name.
    """
    if view.has(index, "numbered"):
        return False
    if word_at(view, index) == "as":
        # "As early as 2019"
        return word_at(view, index - 1) in {"early", "late", "recently"}
    return view.has(index, "year_cue") or view.has(index, "dated_thing")


def counts(view: View, index: int) -> bool:
    """
    Tell whether what follows shows that the figure counts something.
    """
    after = index + 1
    if any(view.has(after, tag) for tag in ("counted", "percent", "time_unit_plural")):
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
    return plural and view.has(index - 1, "counting_word")
