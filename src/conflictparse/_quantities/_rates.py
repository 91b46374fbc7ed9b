"""Figures beside a harm that count no heads: shares, differences, rates."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._quantities._kinds import MOVED, PEOPLE
from conflictparse._quantities._types import Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conflictparse._quantities._types import Quantity
    from conflictparse._text import View

__all__ = ["without_rates"]


def without_rates(view: View, facts: Sequence[Quantity]) -> list[Quantity]:
    """
    Drop the figures of harm that are no count of people.

    "One in 12 deaths is linked to drink", "31 percent fewer deaths", "nine deaths per
    100,000 people". What comes about every year, "the 40,000 deaths a year", is prior.
    """
    return [_of_years(view, fact) for fact in facts if not _counts_no_heads(view, fact)]


def _counts_no_heads(view: View, fact: Quantity) -> bool:
    if fact.kind not in PEOPLE or fact.number is None or fact.role is Role.PART:
        return False
    figure = fact.value if fact.value is not None else fact.low
    if figure is not None and figure != int(figure):
        return True  # "one in 12 deaths", "4.1 deaths per 1,000 births"
    start, end = (
        view.word_at(fact.number.span.start),
        view.word_at(fact.number.span.end),
    )
    return (
        view.holds(end - 1, end + 1, "share_unit")
        or _differs(view, start, end)
        or _is_rate(view, end)
        or _is_share(view, fact)
        or _of_each(view, start, end)
    )


def _of_each(view: View, start: int, end: int) -> bool:
    """
    Whether a total before is told apart: "18 in two ambushes, nine in each".
    """
    aside = view.has(start - 1, "comma") or view.has(start - 1, "open_paren")
    each = view.has(end, "preposition") and view.has(end + 1, "each")
    return aside and each and not view.has(end + 2, "rate_span")


def _is_share(view: View, fact: Quantity) -> bool:
    """
    "One death in five is avoidable", "kills one in ten patients"; not "in two attacks".
    """
    end = view.word_at(fact.span.end - 1) + 1
    whole = ("be", "comma", "dot", "of", "person_plural")
    closes = any(view.has(end + 2, tag) for tag in whole)
    return closes and view.says(end, "in") and view.has(end + 1, "share_of")


def _of_years(view: View, fact: Quantity) -> Quantity:
    """
    Make a figure of every year, or every day, prior; who flees so is a flow.
    """
    if fact.kind not in PEOPLE - MOVED or fact.role is not Role.TOTAL:
        return fact
    counted = fact.number
    end = view.word_at(counted.span.end) if counted else 0
    yearly = (counted and _is_yearly(view, fact, end)) or _is_every(view, fact)
    return attrs.evolve(fact, role=Role.PRIOR) if yearly else fact


def _differs(view: View, start: int, end: int) -> bool:
    """
    "40 fewer deaths than a year ago", "40 more people died than in 2019".

    "12 more people were killed" and "more than 12" are counts.
    """
    if view.has(end, "fewer"):
        return not view.has(end + 1, "than")
    if not view.has(end, "more") or view.has(start, "more"):
        return False
    stop = view.first(end + 1, end + MAX_COMPARED, *PARTING)
    return any(
        view.has(index, "than") and not _is_bound(view, index - 1)
        for index in range(end + 2, stop)
    )


def _is_bound(view: View, index: int) -> bool:
    """
    "More than", "bigger than": what is compared is not the figure.
    """
    ending = view.word(index)[-2:]
    bare = view.table.entry(ending, "comparative_ending") is not None
    return (bare and view.has(index, "lower")) or view.has(index, "comparative")


MAX_COMPARED = 10
"""Words of "40 more people died in accidents at work than"."""

PARTING = ("comma", "semicolon", "dot", "dash", "and", "but", "open_paren")


def _is_rate(view: View, end: int) -> bool:
    """
    "Nine deaths per 100,000 people", "2,300 people in every million are harmed".

    Of "300 deaths, or nine per 100,000" the first is a count.
    """
    stop = view.first(end, end + MAX_RATED, "or", *PARTING)
    for index in range(end, stop):
        if view.has(index, "per"):
            return any(view.has(index + 1, tag) for tag in ("per_head", *NUMBER))
        if view.has(index, "each") and any(view.has(index + 1, tag) for tag in NUMBER):
            return view.has(index - 1, "preposition")
    return False


def _is_yearly(view: View, fact: Quantity, end: int) -> bool:
    """
    "The 40,000 deaths a year", "12 people were killed per day", "seven die each year".
    """
    last = view.word_at(fact.span.end - 1) + 1
    a_year = any(view.has(last, tag) for tag in ("each", "indefinite"))
    # "Killed 12 a day after the truce" tells when.
    if a_year and view.has(last + 1, "rate_span"):
        return not view.has(last + 2, "shift_word")
    # "Every year 12 people die".
    first = view.word_at(fact.span.start) - 1
    first -= view.has(first, "comma")
    if view.has(first, "rate_span") and view.has(first - 1, "each"):
        return True
    stop = view.first(end, end + MAX_RATED, *PARTING)
    per = view.first(end, stop, "each", "per")
    return per < stop and view.has(per + 1, "rate_span")


def _is_every(view: View, fact: Quantity) -> bool:
    """
    "A worker dies every nine minutes", "40 people drown here every summer".
    """
    last = view.word_at(max(fact.span.end, (fact.cue or fact).span.end) - 1) + 1
    stop = view.first(last, last + MAX_EVERY, *PARTING)
    every = view.first(last, stop, "each")
    if every == stop or not view.has(every, "lower"):
        return False
    unit = every + 1 + any(view.has(every + 1, tag) for tag in NUMBER)
    spans = ("rate_span", "time_unit_singular", "time_unit_plural", "season")
    return any(view.has(unit, tag) for tag in spans)


MAX_EVERY = 4
"""Words between a harm and "every nine minutes"."""

MAX_RATED = 8
"""Words between a figure and "per 100,000 inhabitants"."""

NUMBER = ("digits", "numeral", "scale")
