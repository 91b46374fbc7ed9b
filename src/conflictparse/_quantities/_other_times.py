"""Harm of another time that is told beside the report's own, in one sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities._compared import hangs_on
from conflictparse._quantities._days import (
    in_clause_of,
    is_dated,
    is_day,
    month_of,
    names_year,
)
from conflictparse._quantities._kinds import SUDDEN, as_prior, counts
from conflictparse._quantities._types import Accrual

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conflictparse._quantities._types import Quantity
    from conflictparse._text import View
    from conflictparse._times import Claim

__all__ = ["is_of_dates", "of_other_times"]

ASIDES = ("relative", "relative_person", "semicolon")
MAX_OPEN = 4
"""Words from "that" to a harm: "that together had killed"."""

MAX_DEED = 8
"""Words from a date to a harm of then: "in March by a car bomb that killed"."""

MAX_AFTER = 8
"""Words from those harmed to the date: "killed nine in a market in Tel in March"."""


def of_other_times(
    view: View, facts: list[Quantity], claims: Sequence[Claim]
) -> list[Quantity]:
    """
    Give what an aside dates to another month or year as prior.

    "22 were killed in Baro, the scene of a raid in February that left 11 dead", "two
    die in blast; in 2019, three were killed"; where all have a date, all are told.
    """
    facts = [as_prior(one) if _of_a_long_war(view, one) else one for one in facts]
    dates = [one for one in claims if not is_day(one)]
    facts = [
        as_prior(one) if _of_another_month(view, one, claims) else one for one in facts
    ]
    if len(facts) <= 1 or not any(month_of(one) or names_year(one) for one in dates):
        return facts
    deeds = [one for one in facts if counts(one) and one.kind in SUDDEN and one.cue]
    then = [one for one in deeds if _is_then(view, one, dates)]
    places = {one.cue.span for one in then if one.cue is not None}
    # What is told in the main clause, without a date.
    main = [one for one in deeds if one.cue is not None and one.cue.span not in places]
    if not then or not main or _dated(view, main[0], dates):
        return facts
    return [
        as_prior(one)
        if one.cue is not None and one.cue.span in places and _is_news(one)
        else one
        for one in facts
    ]


def _of_a_long_war(view: View, fact: Quantity) -> bool:
    """
    Whether a clause says how many a war of years killed.

    "Blew up towers, in nine years of war that has killed 15,000".
    """
    if fact.kind not in SUDDEN or not counts(fact):
        return False
    first = _first(view, fact)
    clause = max(0, first - MAX_OPEN)
    at = view.first(clause, first, "relative")
    noun = at - 1
    if at >= first or not view.has(noun, "upheaval"):
        return False
    start = max(view.sentences[view.sentence_of(first)][0], noun - MAX_WAR)
    return any(
        view.has(index, "stretch_noun") and view.says(index + 1, "of")
        for index in range(start, noun)
    )


MAX_WAR = 5
"""Words of "years of brutal civil war", from the first to the last."""


def _of_another_month(view: View, fact: Quantity, claims: Sequence[Claim]) -> bool:
    """
    Whether a sentence that opens with its day tells of a place's past.

    "On 20 January police held 11 women at the spot where a man died in August".
    """
    first = _first(view, fact)
    start = view.sentences[view.sentence_of(first)][0]
    opens = next((one for one in claims if one.start - start <= 1), None)
    if fact.kind not in SUDDEN or opens is None or not is_day(opens):
        return False
    where = max(opens.end, first - MAX_OPEN)
    end = view.word_at(max(fact.span.end, fact.cue.span.end if fact.cue else 0))
    return view.holds(where, first, "where", "relative") and any(
        not is_day(one)
        and month_of(one) not in {None, month_of(opens)}
        and in_clause_of(view, one, end)
        for one in claims
    )


def _dated(view: View, fact: Quantity, dates: Sequence[Claim]) -> bool:
    """Whether a date stands before a harm in its clause: "in May a bomb killed two"."""
    first = _first(view, fact)
    start, _ = view.sentences[view.sentence_of(first)]
    return any(
        start <= one.end <= first
        and not view.holds(one.end, first, "semicolon", "relative", "comma")
        for one in dates
    )


def _is_news(one: Quantity) -> bool:
    return one.kind in SUDDEN and one.accrual is not Accrual.CUMULATIVE


def _is_then(view: View, fact: Quantity, dates: Sequence[Claim]) -> bool:
    """Whether a date stands in the aside that tells of a harm."""
    return any(
        _led_to_by(view, one, fact)
        or hangs_on(view, one, view.word_at(fact.span.start))
        or any(told(view, one, fact) for told in (_opens, _ends, _where))
        for one in dates
    )


def _first(view: View, fact: Quantity) -> int:
    cue = fact.cue or fact
    return view.word_at(min(fact.span.start, cue.span.start))


def is_of_dates(view: View, fact: Quantity, claims: Sequence[Claim]) -> bool:
    """Whether one of some dates stands beside a harm, or behind in its clause."""
    if not claims or fact.cue is None:
        return False
    end = view.word_at(max(fact.cue.span.end, fact.span.end))
    return is_dated(view, fact, {claim.start for claim in claims}) or any(
        in_clause_of(view, claim, end) or _led_to_by(view, claim, fact)
        for claim in claims
    )


def _led_to_by(view: View, claim: Claim, fact: Quantity) -> bool:
    """
    Whether a deed of a date is what did harm: "in March by a blast that killed 17".

    So is "the November raid in which ten perished".
    """
    first = _first(view, fact)
    if not claim.end <= first <= claim.end + MAX_DEED:
        return False
    between = claim.end, first
    if not view.holds(*between, "relative") or view.holds(*between, "semicolon", "and"):
        return False
    start = max(view.sentences[view.sentence_of(first)][0], claim.start - MAX_OPEN)
    return view.holds(start, first, "attack_noun")


def _opens(view: View, claim: Claim, fact: Quantity) -> bool:
    """Whether a date opens the clause behind a semicolon: "; in 2019, three died"."""
    first = _first(view, fact)
    mark = claim.start - 1 - view.has(claim.start - 1, "place_in")
    if not (view.has(mark, "semicolon") and claim.end <= first):
        return False
    return not view.holds(claim.end, first, "semicolon", "relative")


def _where(view: View, claim: Claim, fact: Quantity) -> bool:
    """Whether a date is of a place's past: "in Tel, where a raid in June hurt nine"."""
    first = _first(view, fact)
    if not claim.end <= first <= claim.end + MAX_OPEN:
        return False
    start = max(view.sentences[view.sentence_of(first)][0], claim.start - MAX_AFTER)
    return view.spells(start, claim.start, "where") and not view.holds(
        claim.end, first, "comma", "semicolon"
    )


def _ends(view: View, claim: Claim, fact: Quantity) -> bool:
    """Whether a date stands behind a harm of an aside: "that killed eight in June"."""
    first = _first(view, fact)
    end = view.word_at(max(fact.span.end, fact.cue.span.end if fact.cue else 0))
    start = max(view.sentences[view.sentence_of(first)][0], first - MAX_OPEN)
    if not end <= claim.start <= end + MAX_AFTER:
        return False
    parted = view.holds(end, claim.start, "semicolon", "comma", "and", "relative")
    aside = view.first(start, first + 1, *ASIDES)
    # "The bombing that killed nine in May also wounded 30": one deed.
    begins = view.sentences[view.sentence_of(first)][0]
    same = view.has(aside - 1, "attack_noun") and aside - begins <= MAX_OPEN
    if aside > first or same:
        return False
    return not parted and not view.holds(start, first, "and")
