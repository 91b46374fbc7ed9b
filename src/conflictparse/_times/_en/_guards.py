"""Tell a month or a year that stands alone from a verb, a name or a count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._times._read import word_at

if TYPE_CHECKING:
    from conflictparse._text import View

__all__ = ["month_stands", "year_stands"]

INTO_TIME = frozenset(
    "in since by until till before after during from to through throughout last next this early late mid"
    " of between each every following previous for and or on around about".split()
)
"""Words before a month or a year that show it is one."""

FOR_YEARS = frozenset(
    "in since by until till before after during from to through throughout early late mid circa year of"
    " between and or the a an around about for its his their our".split()
)

SURE = frozenset("in since by until till before after during from to through throughout early late mid last next this of between".split())

NUMBERED = frozenset(
    "resolution model article sector route highway milestone room flight section no number page law"
    " brigade regiment division battalion unit paragraph bus act order radio nos".split()
)
"""What has a number that may look like a year."""


def month_stands(view: View, index: int) -> bool:
    """
    Tell whether the month at *index* is one: not a verb, not a person.
    """
    if view.has(index, "lower"):
        return not view.has(index, "month_doubtful") and len(view.surface(index)) > 4
    before = word_at(view, index - 1) if index else ""
    after = index + 1
    if not view.has(index, "month_full"):
        # "Mar" and "Dec" alone are names and words; "in Sept." is a month.
        return before in SURE and not view.has(index, "month_doubtful")
    named = view.has(after, "cap") and view.has(index, "month_doubtful")
    if named and word_at(view, after) not in {"and", "or", "in"} and before not in SURE - {"by", "from", "to"}:
        return False
    if not view.has(index, "month_doubtful"):
        return True
    if before in SURE:
        return True
    if before in INTO_TIME or before in {"the", "a"}:
        return word_at(view, index) not in {"may", "march"} or before in {"and", "or", "for", "on"} and not named
    # "April, May and June": one of a list of months.
    return neighbour_month(view, index) or (
        index > 0 and word_at(view, index) in {"june", "april", "august"} and view.has(index - 1, "lower")
    )


def neighbour_month(view: View, index: int) -> bool:
    """
    Tell whether another month stands beside, a comma or a dash between.
    """
    return view.has(index - 2, "month_full") or view.has(index + 2, "month_full")


def year_stands(view: View, index: int) -> bool:
    """
    Tell whether the figure at *index* is a year: not a count, not a number.
    """
    if counts(view, index):
        return False
    if index == 0:
        return True
    before = word_at(view, index - 1)
    if word_at(view, index + 1) in NUMBERED:
        return False
    if view.has(index - 1, "word"):
        if before in NUMBERED:
            return False
        if before in FOR_YEARS:
            return True
        # "Resolution 1035", "Radio Ixil 1570": part of a name.
        if view.has(index - 1, "cap") or view.has(index - 1, "upper"):
            return False
        return follows_a_verb_or_noun(view, index)
    if view.has(index - 1, "open_paren"):
        return True
    if view.has(index - 1, "comma"):
        return not view.has(index - 2, "digits") or view.has(index - 2, "year")
    if view.has(index - 1, "hyphen") or view.has(index - 1, "dash"):
        return word_at(view, index - 2) in {"mid", "post", "pre", "early", "late"} or view.has(index - 2, "year")
    return view.has(index - 1, "quote_open") or view.has(index - 1, "break") and view.has(index + 1, "break")


def counts(view: View, index: int) -> bool:
    """
    Tell whether what follows shows that the figure counts something.
    """
    after = index + 1
    if view.has(after, "counted") or view.has(after, "percent") or view.has(after, "time_unit_plural"):
        return True
    if view.has(after, "hyphen"):
        return not (view.has(index + 2, "year") or view.has(index + 2, "d2"))
    before = word_at(view, index - 1) if index else ""
    plural = view.has(after, "plural") and view.has(after, "lower")
    # "of 1812 men", "the 1812 captives"; "in 1990 elections" keeps its year.
    return plural and before in {"of", "to", "and", "or", "about", "around", "for", "a", "between", "by", "from"}


def follows_a_verb_or_noun(view: View, index: int) -> bool:
    """
    Tell whether a plain word before leaves room for a year: "war 1914".
    """
    return word_at(view, index - 1) in {"war", "summer", "winter", "spring", "autumn", "fall", "election", "anno", "ad"}


