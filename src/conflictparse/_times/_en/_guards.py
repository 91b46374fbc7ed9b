"""Tell a month, a weekday or a plural that stands alone from a verb and a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._times._en._read import is_whole, word_at

if TYPE_CHECKING:
    from conflictparse._text import View

__all__ = [
    "bare_part",
    "counted_beside",
    "month_stands",
    "short_stands",
    "told_before",
]

MIN_LOWER_MONTH = 5
"""Letters of a month written small that is no other word: "april" is one."""

LISTING = frozenset({"and", "or", "for", "on"})
JOINING = frozenset({"and", "or", "in"})
BARE_PARTS = frozenset(
    {"dawn", "dusk", "daybreak", "nightfall", "sundown", "sunset", "sunrise", "sunup"}
    | {"lunchtime", "midmorning", "midafternoon"}
)
"""Parts of the day that need no article."""
BARE_BOUNDS = frozenset({"by", "until", "before", "since"})
"""Before "morning" and "evening" they need none either."""
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
    if view.has(index + 1, "month_thing") and (before in {"a", "the"} or not may):
        return True
    if may and view.has(index, "cap") and view.has(index + 1, "traded"):
        return not view.has(index - 1, "cap")
    if view.has(index - 1, "month_cue") or before in {"the", "a"}:
        return not may or before in LISTING
    # "April, May and June": one of a list of months.
    beside = view.has(index - 2, "month_full") or view.has(index + 2, "month_full")
    return beside or (not may and view.has(index - 1, "lower"))


def told_before(view: View, index: int) -> bool:
    """
    Tell whether what is told ends at *index*: "shut the gate minutes after".
    """
    told = any(view.has(index, tag) for tag in ("ed", "verb_past", "plural", "adverb"))
    # "It seized power Tuesday hours after"
    dated = view.has(index, "weekday") and view.has(index, "cap")
    here = dated or word_at(view, index) in {"even", "here", "just", "only", "there"}
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
