"""Harm that was done over a stretch of time: "in the first four months of the year"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities._kinds import MIN_WAR, MOVED, PEOPLE, REBELS, SUDDEN
from conflictparse._quantities._phrases import stands
from conflictparse._quantities._types import Accrual, Role

if TYPE_CHECKING:
    from conflictparse._quantities._types import Quantity
    from conflictparse._text import View

__all__ = ["in_a_span", "in_a_war", "over_a_period", "since_upheaval"]

MAX_NOUN = 4
"""Words from "first" to the stretch: "first three and a half years"."""

MAX_BEHIND = 16
"""Words from a harm to the stretch in which it was done."""

MAX_OPENING = 3
"""Words with which a sentence opens before "the past two years"."""

MAX_JOINED = 6
"""Words from a stretch to the next harm of it: "and uprooted more than"."""

MAX_SINCE = 7
"""Words from "since" to an upheaval: "since the start of the country's civil war"."""

PARTING = ("comma", "semicolon", "relative", "relative_person", "subordinator", "be")
"""Words behind which a stretch is of something else than the harm."""

NEAR_DAYS = ("weekday", "part_of_day", "day_word")
DAYS = (*NEAR_DAYS, "month")


def over_a_period(view: View, sentence: int, fact: Quantity) -> bool:
    """
    Whether a harm, told behind the report's own, was done over a stretch of time.

    "Violence in the state killed 310 people in the first four months of the year and
    uprooted 80,000", "over the past two years".
    """
    if fact.kind not in PEOPLE or fact.cue is None:
        return False
    if _in_return(view, sentence, fact) or _earlier(view, sentence, fact):
        return True
    start, end = view.sentences[sentence]
    if not (
        view.holds(start, end, "stretch_start")
        and view.holds(start, end, "stretch_noun")
    ):
        return False
    first = view.word_at(min(fact.span.start, fact.cue.span.start))
    last = view.word_at(max(fact.span.end, fact.cue.span.end) - 1) + 1
    return any(
        begins - start <= MAX_OPENING
        or (0 <= begins - last <= MAX_BEHIND and _of_it(view, last, begins))
        or (0 < first - ends <= MAX_JOINED and _joined(view, ends, first))
        for begins, ends in _stretches(view, start, end, same=fact.kind not in MOVED)
    )


def _stretches(
    view: View, start: int, end: int, *, same: bool
) -> list[tuple[int, int]]:
    """
    Give the stretches of a sentence, each with its preposition.

    *same* says whether "in the same period" is one: so many move in it who were told
    of before.
    """
    found: list[tuple[int, int]] = []
    for index in range(start + 1, end):
        if not view.has(index, "stretch_start"):
            continue
        opens = index - 1 - view.has(index - 1, "article")
        last = view.first(index + 1, min(end, index + 1 + MAX_NOUN), "stretch_noun")
        if not view.has(last, "stretch_noun") or not view.has(opens, "stretch_opening"):
            continue
        if view.has(index, "of_the_same") and not (
            same or _of_other_time(view, last + 1)
        ):
            continue
        # "In the first months of the year"; "for the first year" is no such stretch.
        if not view.has(index, "ordinal") or view.has(last + 1, "of"):
            found.append((opens, last + 1))
    return found


def _of_other_time(view: View, start: int) -> bool:
    """
    Whether a time says of what "the same period" is: "of last year", "in 2014".

    Alone it is the time that was told of before.
    """
    stop = view.first(start, start + MAX_NOUN, "comma", "dot")
    # Not the figure of "in the same period 86,000 people fled".
    dated = view.has(start, "preposition") and view.holds(start, stop, "digits")
    return dated or view.holds(start, stop, "past_word", "earlier_word")


def _of_it(view: View, start: int, end: int) -> bool:
    """
    Whether nothing parts a harm from its stretch.

    "Killed nine in the deadliest attack in the past two years" is one deed.
    """
    return not view.holds(start, end, *PARTING, *DAYS) and not any(
        view.has(index, "attack_noun") and not view.has(index, "plural")
        for index in range(start, end)
    )


def _joined(view: View, start: int, end: int) -> bool:
    """Whether a harm goes on with "and" behind the stretch of the one before."""
    return view.holds(start, end, "and") and not view.holds(start, end, *PARTING)


def _in_return(view: View, sentence: int, fact: Quantity) -> bool:
    """
    Whether those who attacked were killed later: "in the days that followed".

    The hurt who died "in the following days" are the event's.
    """
    if not REBELS.intersection(fact.victim_types) or fact.role is not Role.TOTAL:
        return False
    start, end = view.sentences[sentence]
    return view.holds(start, end, "stretch_behind") and any(
        view.has(index, "stretch_behind")
        and (
            (view.has(index + 1, "that") and view.has(index + 2, "following_word"))
            or view.has(index - 1, "following_word")
        )
        for index in range(start + 1, end)
    )


def _earlier(view: View, sentence: int, fact: Quantity) -> bool:
    """
    Whether a harm was done "earlier this year", as the words beside it say.

    "Earlier in the day" it is the event's.
    """
    start, end = view.sentences[sentence]
    if fact.cue is None or not view.holds(start, end, "earlier_word"):
        return False
    last = view.word_at(max(fact.span.end, fact.cue.span.end))
    return bool(
        stands(view, "earlier_span", start, min(end, start + MAX_EARLIER))
        or stands(view, "earlier_span", last, min(end, last + MAX_EARLIER))
    )


MAX_EARLIER = 5
"""Words at the head of a sentence, or behind a harm: "earlier in the year"."""


def in_a_war(view: View, sentence: int, fact: Quantity) -> bool:
    """
    Whether so many have been killed in a war, of which an attack is told.

    "Have been killed in the conflict"; "in the fighting" only from so many on.
    """
    if fact.cue is None or fact.kind not in SUDDEN or fact.role is not Role.TOTAL:
        return False
    first, last = (view.word_at(at) for at in (fact.cue.span.start, fact.cue.span.end))
    if not (view.has(first, "have") and view.has(last, "stretch_opening")):
        return False
    stop = min(view.sentences[sentence][1], last + MAX_WAR)
    noun = view.first(last + 1, stop, "upheaval", "comma", "dot")
    if noun >= stop or not view.has(noun, "upheaval"):
        return False
    return view.has(last + 1, "article") and _outlasts(view, noun, fact)


def _outlasts(view: View, noun: int, fact: Quantity) -> bool:
    """
    Whether an upheaval is more than the event of a report.

    Fighting may be the event itself, where few were killed.
    """
    many = (fact.value or fact.low or 0) >= MIN_WAR
    return many or not view.has(noun, "upheaval_news")


MAX_WAR = 6
"""Words of "in the eight-year-long armed conflict"."""


def in_a_span(view: View, sentence: int, fact: Quantity) -> bool:
    """
    Whether a running figure is of so many weeks or months, or of this one.

    "Brought to 130 the number of people killed there in less than one month", "64 have
    died in two months of protests", "brings to 54 the number killed this month"; what
    came about "in two days" is the report's own.
    """
    if fact.kind not in SUDDEN or fact.cue is None:
        return False
    cue = view.word_at(fact.cue.span.start), view.word_at(fact.cue.span.end)
    if fact.accrual is not Accrual.CUMULATIVE and not view.holds(*cue, "of_now"):
        return False
    last = view.word_at(fact.span.end - 1)
    stop = min(view.sentences[sentence][1], last + MAX_BEHIND)
    # "Raising the death toll in two months of fighting to 212".
    present = any(
        view.has(index, "present_one") and view.has(index + 1, "stretch_noun")
        for index in range(last, stop)
    )
    return present or _over_time(view, last, stop) or _over_time(view, cue[1], last)


def _over_time(view: View, start: int, end: int) -> bool:
    """Whether words hold so many weeks or months over which something was done."""
    return view.holds(start, end, "stretch_noun", "weeks_word") and any(
        view.has(index, "stretch_opening") and _counts_time(view, index + 1, end)
        for index in range(start, end)
    )


def _counts_time(view: View, start: int, end: int) -> bool:
    """Whether so many weeks or months stand at a place: "less than one month"."""
    last = view.first(start, min(end, start + MAX_SPAN), "stretch_noun", "weeks_word")
    if last >= min(end, start + MAX_SPAN):
        return False
    # "In a camp of 12 months" is no span.
    counted = {index for index in range(start, last) if _is_number(view, index)}
    others = set(range(start + view.has(start, "article"), last)) - counted
    return bool(counted) and all(view.has(index, "bound_word") for index in others)


def _is_number(view: View, index: int) -> bool:
    return any(view.has(index, tag) for tag in ("numeral", "digits", "indefinite"))


MAX_SPAN = 6
"""Words of "less than two and a half months"."""


def since_upheaval(view: View, sentence: int, fact: Quantity) -> bool:
    """
    Whether a running figure counts from an upheaval on: "killed since the coup".

    What began some days ago, as "the riots that began on Friday", is the report's own.
    """
    if fact.accrual is not Accrual.CUMULATIVE or fact.kind not in SUDDEN:
        return False
    start, end = view.sentences[sentence]
    first, last = (view.word_at(at) for at in (fact.span.start, fact.span.end))
    start, end = max(start, first - MAX_AROUND), min(end, last + MAX_AROUND)
    if not view.holds(start, end, "since_word"):
        return False
    return any(
        view.has(index, "since_word")
        # "The deadliest attack since the insurgency began" counts on from nothing.
        and not view.holds(max(start, index - MAX_WORST), index, "most_of_all")
        and _upheaval(view, index + 1, end, fact)
        for index in range(start, end)
    )


MAX_AROUND = 40
"""Words on either side of a figure among which it says since when."""

MAX_WORST = 6
"""Words from "the deadliest" to "since"."""


def _upheaval(view: View, start: int, end: int, fact: Quantity) -> bool:
    """Whether behind "since" stands an upheaval without a day."""
    last = min(end, start + MAX_SINCE)
    noun = view.first(start, last, "upheaval", "upheaval_begun", "comma", "dot")
    if noun == last or view.holds(start, min(end, noun + MAX_SINCE), *NEAR_DAYS):
        return False
    begun = view.holds(start, noun, "upheaval_onset")
    begun = begun or view.has(noun + 1, "setting_in")
    if view.has(noun, "upheaval"):
        # "Since the ground offensive began on October 27".
        dated = view.holds(noun, min(end, noun + MAX_SINCE), "month")
        return dated or _outlasts(view, noun, fact)
    return begun and view.has(noun, "upheaval_begun")
