"""Harm of another deed, recalled in the clause that says which deed it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._quantities._kinds import HELD, MOVED, SUDDEN
from conflictparse._quantities._other_deeds import (
    of_many_deeds,
    of_the_first_ones,
    of_the_previous,
    of_the_trigger,
    of_the_worst,
)
from conflictparse._quantities._periods import (
    in_a_span,
    in_a_war,
    over_a_period,
    since_upheaval,
)
from conflictparse._quantities._phrases import stands
from conflictparse._quantities._types import Accrual, QuantityKind, Role

if TYPE_CHECKING:
    from conflictparse._quantities._types import Quantity
    from conflictparse._text import View

__all__ = [
    "in_past_war",
    "is_recalled",
    "news_of_days",
    "recalled",
    "told_beside",
]

MAX_BACK = 3
"""Words between "that" and the harm: "which together had killed nine"."""

MAX_NOUN = 9
"""Words of "a raid on a bus station in Tel on Friday", behind which "that" stands."""

MAX_ARTICLE = 5
"""Words before an attack that belong to it: "two other recent car bombings"."""


def recalled(view: View, sentence: int, fact: Quantity) -> bool:
    """Whether a harm is told, behind the report's own, of another deed or a year."""
    if fact.role is Role.PART:
        return False
    if any(told(view, sentence, fact) for told in LONG_AGO):
        return True
    if _was_missing(view, sentence, fact):
        return True
    return fact.kind in SUDDEN and (
        any(told(view, sentence, fact) for told in OTHER_DEEDS)
        or _of_another_deed(view, sentence, fact)
        or _of_the_year(view, sentence, fact)
        or _of_like_deeds(view, sentence, fact)
        or _of_earlier_deed(view, sentence, fact)
        or _of_the_blamed(view, sentence, fact)
        or _of_the_day_before(view, sentence, fact)
    )


def _was_missing(view: View, sentence: int, fact: Quantity) -> bool:
    """
    Whether those told of before had been missing: "the men had been reported missing".
    """
    if fact.kind is not QuantityKind.MISSING or fact.number or fact.cue is None:
        return False
    first, end = (view.word_at(at) for at in (fact.cue.span.start, fact.cue.span.end))
    start = max(view.sentences[sentence][0], first - MAX_BACK)
    # Not "the fishermen, who had sailed at dawn, are missing".
    return view.holds(start, end, "pluperfect") and not view.holds(start, end, "comma")


OTHER_DEEDS = (
    of_the_worst,
    of_the_trigger,
    of_the_previous,
    of_the_first_ones,
    of_many_deeds,
)
"""What says that it is of another deed, or of many."""

LONG_AGO = (over_a_period, since_upheaval, in_a_span, in_a_war)
"""What says that a harm is of a longer time than the event."""


def _of_like_deeds(view: View, sentence: int, fact: Quantity) -> bool:
    """
    Whether a harm is told of an attack like the report's, or as what some do.

    "In a similar raid in March, nine died", "rights groups accuse the army of killing
    dozens".
    """
    first = view.word_at(fact.span.start)
    start = max(view.sentences[sentence][0], first - MAX_BEFORE)
    return view.holds(start, first, "likened", "reproach") and any(
        (
            view.has(index, "likened")
            and view.has(index - 1, "indefinite")
            and view.holds(index + 1, min(first, index + MAX_LIKENED), "attack_noun")
            # "In a similar attack in the same area", "in which two were also hurt".
            and not view.spells(index, first + MAX_FURTHER, "of_the_same")
        )
        or (view.has(index, "reproach") and view.holds(index, first, "of"))
        for index in range(start + 1, first)
    )


def _of_earlier_deed(view: View, sentence: int, fact: Quantity) -> bool:
    """Whether it is said behind a harm when it was: "killed in an earlier attack"."""
    if fact.cue is None:
        return False
    last = view.word_at(max(fact.span.end, fact.cue.span.end))
    if view.has(last, "and"):
        # "Nine were killed and 20 wounded in an earlier raid".
        other = view.first(last, last + MAX_EARLIER, "harm", "harm_intransitive")
        last = other + 1 if other < last + MAX_EARLIER else last
    end = min(view.sentences[sentence][1], last + MAX_EARLIER)
    # "Another two died on Monday in a similar raid": of the report's own days.
    like = fact.role is Role.TOTAL and not view.holds(last, end, "weekday")
    return view.holds(last, end, "earlier_deed", "likened") and any(
        (view.has(index, "earlier_deed") or (like and view.has(index, "likened")))
        and (view.has(index - 1, "indefinite") or view.has(index - 1, "comma"))
        and view.holds(index + 1, index + MAX_LIKENED, "attack_noun")
        for index in range(last, end)
    )


def _of_the_blamed(view: View, sentence: int, fact: Quantity) -> bool:
    """
    Whether a clause says what those have done who are blamed for an attack.

    "Police blamed the Front, which killed nine soldiers last week"; "who also killed
    two", "who shot the four" and "who shot six in the same raid" are of the attack
    itself.
    """
    if fact.cue is None or fact.cue.span.end > fact.span.start:
        return False
    start, end = view.sentences[sentence]
    if not view.holds(start, end, "blaming"):
        return False
    verb = view.word_at(fact.cue.span.start)
    clause = verb - 1 - (not view.has(verb - 1, "relative"))
    opens = view.has(clause, "relative") and view.has(clause - 1, "comma")
    again = view.has(view.word_at(fact.span.start) - 1, "article")
    if not opens or again or view.holds(clause, verb + 2, "too_word"):
        return False
    last = view.word_at(fact.span.end - 1)
    if not view.holds(last, min(end, last + MAX_WHEN), *WHEN) and not view.holds(
        clause, verb, *WHEN
    ):
        return False
    # "The attack, which killed nine, was blamed on the Front".
    before = range(max(start, clause - MAX_NOUN), clause)
    attack = next((i for i in before[::-1] if view.has(i, "attack_noun")), start - 1)
    return attack < start or view.holds(attack + 1, clause, *WHOSE)


def _of_the_day_before(view: View, sentence: int, fact: Quantity) -> bool:
    """
    Whether a harm is what an attack came so long after: "a day after shells killed".

    "It came after a raid killed nine" may be of the raid that is told of.
    """
    if fact.cue is None:
        return False
    start, end = view.sentences[sentence]
    verb = view.first(start, min(end, start + MAX_COMING), "coming_after")
    first = view.word_at(min(fact.span.start, fact.cue.span.start))
    after = view.first(verb, min(first, verb + MAX_SPAN), "subordinator")
    return (
        after < min(first, verb + MAX_SPAN)
        and view.has(after, "shift_word")
        and view.holds(verb, after, "time_unit", "time_unit_singular", "spell_on")
        and not view.holds(after, first, "semicolon")
    )


MAX_COMING = 6
"""Words of a sentence in which it says that an attack came: "Sunday's strike came"."""

MAX_SPAN = 8
"""Words from there to "after": "comes less than two and a half weeks after"."""

WHEN = ("day_word", "month", "past_word", "weekday", "year")
"""Tags of what says when those blamed did it: "yesterday", "last week"."""

MAX_WHEN = 10
"""Words behind the victims among which it stands: "in a raid on Tel last week"."""

WHOSE = ("infinitive_to", "agent", "blaming")
"""Words from an attack to whose it is said to be: "attributed the raid to"."""

MAX_EARLIER = 8
"""Words behind a harm among which "in an earlier attack" begins."""

MAX_BEFORE = 60
"""Words before a figure among which its sentence says of what it is."""

MAX_FURTHER = 6
"""Words from a figure on among which "were also hurt" stands."""

MAX_LIKENED = 4
"""Words from "similar" to the attack: "a similar suicide car bombing"."""


def in_past_war(view: View, sentence: int) -> bool:
    """Whether a sentence tells of a war that is long over: "in World War II"."""
    start, end = view.sentences[sentence]
    return stands(view, "past_war", start, end) and any(
        view.has(index, "past_war_in")
        and stands(view, "past_war", index + 1, index + MAX_WAR)
        for index in range(start, end)
    )


MAX_WAR = 5
"""Words of "in the Second World War"."""


def is_recalled(view: View, sentence: int) -> bool:
    """Whether a sentence only recalls: "it will be recalled that in May"."""
    start, end = view.sentences[sentence]
    return any(
        view.has(index, "recalled") and view.has(index - 1, "be")
        for index in range(start, min(end, start + MAX_RECALLED))
    )


MAX_RECALLED = 6
"""Words of "it will be recalled that"."""


def told_beside(view: View, before: Quantity, fact: Quantity) -> bool:
    """
    Whether a harm is told beside another one: "killed nine and wounded 30".

    Of "700 have been killed in the fighting and 9,000 have fled" those have just left.
    """
    done = before.span if fact.kind in MOVED else (before.cue or before).span
    end = view.word_at(max(before.span.end, done.end) - 1)
    cue = fact.cue or fact
    return view.word_at(min(fact.span.start, cue.span.start)) - end <= MAX_BESIDE


MAX_BESIDE = 5
"""Words from one harm to the next of its clause: "killed in Tel and about 30"."""


def _of_another_deed(view: View, sentence: int, fact: Quantity) -> bool:
    """
    Whether a clause about another attack holds a harm.

    "The group was blamed for a raid that left nine dead", "surpassed the 2010
    bombing, in which nine died"; "the raid, which left nine dead" is the report's own.
    """
    if fact.cue is None:
        return False
    start, _ = view.sentences[sentence]
    first = view.word_at(min(fact.span.start, fact.cue.span.start))
    clause = next(
        (
            index
            for index in range(first - 1, max(start, first - 1 - MAX_BACK), -1)
            if view.has(index, "relative")
        ),
        None,
    )
    if clause is None:
        return False
    noun = next(
        (
            index
            for index in range(clause - 1, max(start, clause - 1 - MAX_NOUN), -1)
            if view.has(index, "attack_noun") or view.has(index, "such_one")
        ),
        None,
    )
    if noun is None or view.holds(noun, clause, "verb_past", "be", "have"):
        return False
    opens = _opens(view, noun, max(start, noun - MAX_ARTICLE))
    return opens is not None and _recalls(view, start, opens)


def news_of_days(view: View, sentence: int, fact: Quantity) -> Quantity:
    """
    Let what has befallen people in the last days be the news, where it comes first.

    "Clashes have left 48 people dead in the past week"; behind an attack that is told
    it is of others too.
    """
    grown = fact.accrual is Accrual.CUMULATIVE or fact.kind in HELD
    if fact.role is not Role.PRIOR or not grown:
        return fact
    start, end = view.sentences[sentence]
    first = view.word_at(fact.span.end - 1)
    days = any(
        view.has(index, "past_word") and view.holds(index, index + 3, "news_span")
        for index in range(max(start, first), min(end, first + MAX_DAYS))
    )
    return attrs.evolve(fact, role=Role.TOTAL) if days else fact


def _of_the_year(view: View, sentence: int, fact: Quantity) -> bool:
    """
    Whether a harm has come about over the year: "62 people have died this year".

    "The town has had 22 murders this year", "since 6 May it has counted 315 deaths".
    """
    if fact.cue is None or fact.role is not Role.TOTAL:
        return False
    start, end = view.sentences[sentence]
    first, last = (view.word_at(at) for at in (fact.cue.span.start, fact.cue.span.end))
    behind = min(end, last + MAX_DAYS)
    # "So far this year 300 people have died".
    opening = max(start, min(start + MAX_OPENING, view.word_at(fact.span.start)))
    year = stands(view, "this_year", last, behind) or stands(
        view, "this_year", start, opening
    )
    # "The toll so far is 12" is the event's; "brings the number this year to 12" not.
    since = any(
        view.has(index, "since_word") and view.has(index + 1, "month")
        for index in range(last, behind)
    )
    grown = fact.accrual is Accrual.CUMULATIVE and (bool(year) or since)
    # "In which the army says it has killed more than 1,600 militants since June".
    grown = grown or (since and fact.accrual is Accrual.UNKNOWN)
    figure = view.word_at(fact.span.start)
    recorded = view.holds(first, last, "harm_noun") and view.holds(
        max(start, figure - MAX_RECORDED), figure, "have"
    )
    if recorded and (view.has(start, "since_word") or year):
        return True
    # "There have been 21 mass killings this year, in which 97 people died".
    before = view.word_at(fact.span.start)
    # "The army has made 42 raids this year, killing 180".
    doing = view.has(first, "verb_ing") and view.has(first - 1, "comma")
    doing = doing or view.holds(start, before, "relative")
    if not grown and doing and view.holds(start, before, "have"):
        return bool(stands(view, "this_year", start, before))
    held = view.holds(first, last, "have")
    # "Forty people have been arrested so far" over what was told before.
    so_far = fact.kind is not QuantityKind.ARRESTED and (
        stands(view, "so_far", last, behind)
    )
    return grown or (held and bool(year or so_far))


MAX_RECORDED = 4
"""Words of "has so far recorded" before a figure."""


MAX_OPENING = 5
"""Words in which a sentence says that it is of the year: "so far this year"."""

MAX_DAYS = 16
"""Words behind a figure among which "in the past week" stands."""


def _opens(view: View, noun: int, start: int) -> int | None:
    """Give the first word of an attack that is not the report's, else None."""
    if view.has(noun, "such_one"):
        return noun
    for index in range(noun - 1, start - 1, -1):
        if any(view.has(index, tag) for tag in ("indefinite", "numeral", "vague")):
            return index
        if view.has(index, "another_deed"):
            return index
        if view.has(index, "article"):
            dated = view.has(index + 1, "digits") and len(view.word(index + 1)) == YEAR
            return index if dated else None
    return None


def _recalls(view: View, start: int, end: int) -> bool:
    """Whether the words before an attack say that it is only recalled."""
    if _one_of_those_done(view, start, end):
        return True
    return view.holds(start, end, "background")


def _one_of_those_done(view: View, start: int, end: int) -> bool:
    """
    "The group has carried out several attacks, including one that left nine dead".
    """
    return view.has(end - 1, "including") and any(
        view.has(index, "have") and not view.has(index, "verb_past")
        for index in range(start, end)
    )


YEAR = 4
"""Digits of a year: "the 2010 bombing"."""
