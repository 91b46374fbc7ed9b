"""Verbs right before a date that leave no doubt: "opened May 15"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._times._en._cues import cue_at
from conflictparse._times._en._read import word_at
from conflictparse._times._shapes import Calendar

if TYPE_CHECKING:
    from conflictparse._text import View
    from conflictparse._times._shapes import Claim

__all__ = ["of_month", "said_of_thing", "told_right_before"]

MAX_WORDS_TO_VERB = 6
LISTING = frozenset({",", "and", "or"})
PLANNED = frozenset({"effective", "for", "plan", "plans", "to"})


def of_month(claim: Claim) -> bool:
    """
    Tell whether a claim is a month, or a day of one.
    """
    shape = claim.shape
    named = isinstance(shape, Calendar) and shape.month is not None
    return named and isinstance(shape, Calendar) and shape.nth_unit is None


def told_right_before(view: View, claim: Claim, found: int) -> bool:
    """
    Tell whether the verb right before a date leaves no doubt: "opened May 15".

    So does "expires in December".
    """
    at = list_head(view, claim.start) - 1
    at -= at > 0 and view.word(at) in {"on", "in"}
    if at < 0 or not view.has(at, "lower") or not of_month(claim):
        return False
    if found < 0:
        return past_before(view, at)
    sure = view.has(at, "verb_third") and view.has(at, "ahead_cue")
    due = view.word(at) == "due" and word_at(view, at - 1) in {"is", "are"}
    return found == 1 and (sure or due) and cue_at(view, at) > 0


def said_of_thing(view: View, claim: Claim) -> int:
    """
    Give -1 where what a stretch is said of came about: "exports in May fell".

    The verb stands right behind, and can be but one of the past; 1 where "will" or
    "may" stands there, 0 elsewhere.
    """
    verb, before = claim.end, claim.start - 1
    noun = view.has(before - 1, "lower") and not view.has(before - 1, "function")
    if not noun or word_at(view, before) not in {"during", "in"}:
        return 0
    if not view.has(verb, "lower"):
        return 0
    if view.has(verb, "modal") and view.has(verb, "ahead_cue"):
        return 1
    sure = not (view.has(verb, "ed") or view.has(verb, "verb_participle"))
    return -int(sure and view.has(verb, "verb_past"))


def list_head(view: View, start: int) -> int:
    """
    Give where the list of days begins that a day stands in: "on 5, 7 and 9 October".

    What is told of its first day is told of all.
    """
    at = start
    while at > 1 and view.has(at, "day") and view.word(at - 1) in LISTING:
        step = 2 + view.has(at - 2, "comma")
        if at < step or not view.has(at - step, "day"):
            break
        at -= step
    # "Opened June 3 and 4"
    month = at - 1 - view.has(at - 1, "dot")
    return month if at < start and view.has(month, "month") else at


def past_before(view: View, at: int) -> bool:
    """
    Tell whether a finite verb of the past stands before "on" and a day of a month.

    "Opened May 15", "rebels took the town on Jan. 9"; not "the notes are dated
    Feb. 22", "it raised its dividend, paid March 1".
    """
    near = view.word(at + 1) != "on"
    for index in range(at, max(-1, at - (1 if near else MAX_WORDS_TO_VERB)), -1):
        if view.has(index, "comma") or view.word(index) in PLANNED:
            return False
        if view.has(index, "ed") or view.has(index, "verb_past"):
            now = index > 0 and view.word(index - 1) in {"are", "is"}
            return not now and cue_at(view, index) < 0
    return False
