"""Verbs right before a date that leave no doubt: "opened May 15"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._times._en._cues import cue_at, first_cue
from conflictparse._times._en._read import word_at
from conflictparse._times._shapes import Calendar

if TYPE_CHECKING:
    from conflictparse._text import View
    from conflictparse._times._shapes import Claim

__all__ = [
    "is_behind",
    "of_month",
    "over_by_then",
    "provided_for",
    "said_of_thing",
    "told_right_before",
]

MAX_WORDS_TO_VERB = 6
LISTING = frozenset({",", "and", "or"})
MAX_WORDS_TO_WILL = 8
WILL = frozenset({"will", "shall", "'ll", "he'll", "it'll", "she'll", "they'll"})
OF_THING = frozenset({"about", "for", "from", "of", "on", "that", "until", "who"})
OPENING = frozenset({"and", "but", "that"})
ENDED_BY = frozenset({"at", "by"})
HAD = frozenset({"had", "was", "were", "stood", "totaled", "totalled"})
STRUCK = frozenset(
    {"attack", "attacks", "bombing", "bombings", "coup", "invasion", "raid", "shooting"}
    | {"uprising"}
)
MAX_WORDS_PROVIDED = 8
PROVIDING = frozenset(
    {"aimed", "appealed", "asked", "called", "calling", "calls", "provided", "provides"}
    | {"providing", "pushed", "pressed"}
)
RECORDS = frozenset({"high", "low", "mark", "peak", "record", "records"})
FOLLOWS = frozenset({"follow", "follows"})
PLANNED = frozenset({"effective", "for", "plan", "plans", "to"})


def of_month(claim: Claim) -> bool:
    """
    Tell whether a claim is a month, or a day of one.
    """
    shape = claim.shape
    named = isinstance(shape, Calendar) and shape.month is not None
    return named and isinstance(shape, Calendar) and shape.nth_unit is None


def of_calamity(view: View, claim: Claim) -> bool:
    """
    Tell whether a date names what nobody plans: "after the January earthquake".
    """
    named = of_month(claim) and word_at(view, claim.start - 1) == "the"
    return named and (
        view.has(claim.end, "calamity") or word_at(view, claim.end) in STRUCK
    )


def provided_for(view: View, claim: Claim) -> bool:
    """
    Tell whether something is asked or agreed to be done by then: "a vote by May".

    "The pact he signed provided for a vote by December."
    """
    if claim.relation != "by":
        return False
    for at in range(claim.start - 2, max(0, claim.start - MAX_WORDS_PROVIDED), -1):
        if view.has(at, "comma"):
            return False
        # "Called for" is one phrase.
        if view.word(at) == "for" and view.word(at - 1) in PROVIDING:
            return True
        if view.word(at).removesuffix(" for") in PROVIDING and " " in view.word(at):
            return True
        if cue_at(view, at):
            return False
    return False


def follows(view: View, claim: Claim) -> bool:
    """
    Tell whether what is told comes behind that of a day: "it follows Friday's raid".
    """
    verb = claim.start - 1
    return view.has(claim.end, "possessive") and word_at(view, verb) in FOLLOWS


def is_behind(view: View, claim: Claim) -> bool:
    """
    Tell whether what a date belongs to can but be over.
    """
    return of_calamity(view, claim) or follows(view, claim) or record_set(view, claim)


def record_set(view: View, claim: Claim) -> bool:
    """
    Tell whether a date is that of a record: "the record of 684 million set Jan. 23".
    """
    at = claim.start - 1
    at -= at > 0 and view.word(at) in {"on", "in"}
    if at < 1 or view.word(at) not in {"reached", "set"}:
        return False
    return any(word in RECORDS for word in view.words(max(0, at - 5), at))


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
    sure = sure or (at + 1 < claim.start and will_be_then(view, at))
    due = view.word(at) == "due" and word_at(view, at - 1) in {"is", "are"}
    return found == 1 and (sure or (due and cue_at(view, at) > 0))


def will_be_then(view: View, at: int) -> bool:
    """
    Tell whether what "will" be done is done on the day that follows "in" or "on".

    "It will leave its base in January"; not "it will publish a report on the rents
    in January", where the rents may be of a January that is over.
    """
    for index in range(at, max(-1, at - MAX_WORDS_TO_WILL), -1):
        if view.word(index) in WILL or to_come(view, index):
            return True
        if view.has(index, "comma") or view.word(index) in OF_THING:
            return False
    return False


def to_come(view: View, index: int) -> bool:
    """
    Tell whether "to" stands behind what looks ahead now: "is due to", "plans to".
    """
    if view.word(index) != "to" or index < 1:
        return False
    before = index - 1
    plans = view.has(before, "ahead_cue")
    if plans and view.has(before, "verb_third") and view.has(before, "lower"):
        return True
    return view.word(before - plans) in {"is", "are"}


def over_by_then(view: View, claim: Claim) -> bool:
    """
    Tell whether the end of a year is over: "by year's end it had 40 ships".

    So it is in "it had 40 ships at year's end" and "it had been sold by year's end",
    not in "he said it must be sold by year's end".
    """
    at = claim.start - 1
    if at < 0 or view.word(at) not in ENDED_BY:
        return False
    # "By year's end the road was cut", also behind "that" and a comma.
    if not view.has(at - 1, "word") or view.word(at - 1) in OPENING:
        words = range(claim.end, min(len(view), claim.end + MAX_WORDS_TO_WILL))
        return first_cue(view, words) < 0
    for index in range(at - 1, max(-1, at - MAX_WORDS_TO_WILL), -1):
        cue = cue_at(view, index)
        if view.has(index, "comma") or cue > 0 or view.word(index) == "to":
            return False
        if cue < 0:
            had = view.word(index) in HAD or index == at - 1
            perfect = index > 0 and "had" in view.words(max(0, index - 2), index)
            return had if view.word(at) == "at" else perfect
    return False


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
