"""Rates: whether "a day" is one, and how often they say: "three times a day"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._times._en._read import word_at

if TYPE_CHECKING:
    from conflictparse._rules import Match
    from conflictparse._text import View

__all__ = ["from_times", "rate"]

AWAY = frozenset(
    {"after", "ago", "away", "before", "earlier", "from", "in", "later", "of", "on"}
)
"""Behind "a day" they make it no rate."""
TWICE = frozenset({"once", "thrice", "twice"})


def rate(match: Match) -> bool:
    """
    Tell whether "a day" is a rate: "barrels a day", "35 a day", "twice a year".
    """
    view = match.view
    i = match.start - 1
    if i < 0 or match.end - match.start != 2:
        return False
    if measured(view, i) and word_at(view, match.end) not in AWAY:
        return True
    # "One weekend a month"
    if view.has(i, "time_unit_singular") and word_at(view, i - 1) == "one":
        return True
    # "The mission ends a week from Monday"
    if view.has(i, "verb_third") and word_at(view, match.end) in {"after", "from"}:
        return False
    if view.has(i, "digits") or (view.has(i, "plural") and view.has(i, "lower")):
        return word_at(view, i) not in {
            "was",
            "is",
            "as",
            "has",
            "this",
            "years",
            "does",
            "takes",
            "lasts",
            "needs",
            "requires",
        }
    return word_at(view, i) in {
        "once",
        "twice",
        "times",
        "people",
        "men",
        "percent",
        "%",
        "cents",
        "million",
    }


def from_times(view: View, index: int) -> int:
    """
    Step back over how often: "twice a week", "three times daily".
    """
    if word_at(view, index - 1) in TWICE:
        return index - 1
    # "Three days a week"
    number = view.has(index - 2, "count_word") or view.has(index - 2, "int")
    one = word_at(view, index - 2) == "one"
    if number and view.has(index - 1, f"time_unit_{'singular' if one else 'plural'}"):
        return index - 2
    often = index - 2
    if word_at(view, index - 1) != "times" or often < 0:
        return index
    if view.has(often, "vague_count"):
        return often - (word_at(view, often - 1) == "a")
    counted = view.has(often, "count_word") or view.has(often, "int")
    return often if counted else index


def measured(view: View, index: int) -> bool:
    """
    Tell whether an amount ends at *index*: "two hours of power", "an inch", "sixty".
    """
    before = index - 1
    # "12 barrels of oil a day"
    if word_at(view, before) == "of" and view.has(index, "lower"):
        some = before - 1
        return view.has(some, "plural") and not view.has(some, "person")
    if view.has(before, "indefinite") and view.has(index, "measure_unit"):
        return True
    # "Some 40 were dying a day"
    if view.has(before, "be") and view.has(index, "ing"):
        return view.has(before - 1, "digits") or view.has(before - 1, "count_word")
    return view.has(index, "count_word")
