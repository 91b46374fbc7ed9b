"""Figures beside another one, which they are compared with or explain."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._quantities._kinds import LASTING, MASSES, as_prior, has_grown
from conflictparse._quantities._types import Accrual, Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conflictparse._quantities._types import Quantity
    from conflictparse._text import View
    from conflictparse._times import Claim

__all__ = [
    "before_aside",
    "hangs_on",
    "in_another_clause",
    "in_aside",
    "in_one_clause",
    "is_compared",
    "since_another",
    "with_list",
]

OPENS = ("relative", "relative_person", "subordinator", "semicolon")


def in_another_clause(view: View, before: Quantity, fact: Quantity) -> bool:
    """Whether a relative clause, or one of a cause, begins between two figures."""
    if fact.cue is None:
        return False
    start = view.word_at(before.span.end - 1)
    return view.holds(start, view.word_at(fact.cue.span.start), *OPENS)


def is_compared(view: View, fact: Quantity) -> bool:
    """
    Whether a figure is only what another one is compared with.

    "The toll stands at 21, against nine dead the week before", "down from 18 dead".
    """
    first = view.word_at(fact.span.start)
    # "Down from an earlier figure of 18 dead".
    earlier = view.has(first - 1, "of") and view.holds(first - 5, first, "at_first")
    if earlier and view.holds(first - 7, first - 3, "compared"):
        return True
    # "Adding to the more than 900 killed since January".
    number = first if fact.number is None else view.word_at(fact.number.span.start)
    if view.says(number - 2, "infinitive_to") and view.says(number - 1, "article"):
        return view.says(number - MIN_ADDED, "adding_to")
    if view.has(first - 1, "set_against"):
        return view.has(first - 2, "comma")
    # "Revised down to 11" is what the toll is now.
    if view.has(first - 1, "infinitive_to"):
        return view.has(first - 2, "compared_to")
    return view.has(first - 1, "compared_with") and view.has(first - 2, "compared")


MIN_ADDED = 3
"""Words from a figure back to "adding to the"."""

CLAUSE_ENDS = (
    "verb_past",
    "verb_participle",
    "verb_ing",
    "be",
    "have",
    "ed",
    "and",
    "semicolon",
    "relative",
    "relative_person",
    "subordinator",
)
"""Words with which another clause begins."""


def in_one_clause(view: View, start: int, end: int) -> bool:
    """
    Whether no other clause begins between a harm and its day.

    "Killed 33 when it stormed a base in February" is of February, too, and so is
    "killed in the protests that led to his fall in April".
    """
    first = view.first(start, end, *CLAUSE_ENDS)
    if first == end:
        return True
    deed = any(view.has(first - 1, tag) for tag in DEEDS)
    opens = view.has(first, "when") or (view.has(first, "that") and deed)
    return opens and not view.holds(first + 1, end, *PARTING)


DEEDS = ("attack_noun", "upheaval", "upheaval_begun")
"""What goes on while people are harmed: "in the clashes that began in May"."""


PARTING = ("and", "semicolon", "comma", "relative", "relative_person", "subordinator")


def with_list(view: View, marked: list[Quantity]) -> list[Quantity]:
    """
    Let all of a list be of an earlier time, where one is.

    "Abducted a priest and nine girls in February": the date stands beside the last;
    "hours after rebels had shot a minister, killing three others".
    """
    for index in range(1, len(marked)):
        if _does_so(view, marked[index - 1], marked[index]):
            marked[index] = as_prior(marked[index])
    cues = {
        (one.kind, one.cue.span)
        for one in marked
        if one.cue is not None
        and one.role is Role.PRIOR
        and one.accrual is not Accrual.CUMULATIVE
    }
    if not cues:
        return marked
    return [
        as_prior(one)
        if one.cue is not None and (one.kind, one.cue.span) in cues
        else one
        for one in marked
    ]


def _does_so(view: View, before: Quantity, fact: Quantity) -> bool:
    """Whether a harm is done by another one of before: ", killing three others"."""
    if before.role is not Role.PRIOR or fact.cue is None:
        return False
    verb = view.word_at(fact.cue.span.start)
    deed = view.word_at(before.cue.span.start) if before.cue is not None else verb
    if not (view.has(deed, "have") or view.has(deed - 1, "have")):
        return False  # "at the funeral of a murdered senator, killing five"
    near = 0 <= verb - view.word_at(before.span.end) <= MAX_NEAR
    return near and view.has(verb, "verb_ing") and view.has(verb - 1, "comma")


MAX_NEAR = 8
"""Words from one harm to what it did: "had shot a minister in Tel, killing"."""


def before_aside(
    view: View, number: int, facts: Sequence[Quantity], olds: Sequence[int]
) -> list[Quantity]:
    """
    Give the figures of a sentence of an old time as prior.

    Not those before a clause about people, or one of what they are compared with,
    that alone is of that time: "killed a teacher, whose brother had died in 2019".
    """
    start, end = view.sentences[number]
    aside = next((at for at in range(start, end) if _opens_aside(view, start, at)), end)
    if aside == end or any(old < aside for old in olds):
        aside = start
    # "Have hit 900 people since 2019, of whom 40 have fled": up to now, too.
    since = any(one.kind in MASSES and one.accrual in LASTING for one in facts)
    return [
        fact
        if fact.cue is not None and view.word_at(fact.cue.span.end) < aside
        else attrs.evolve(fact, accrual=Accrual.CUMULATIVE)
        if since and fact.kind in MASSES and has_grown(view, fact)
        else as_prior(fact)
        for fact in facts
    ]


def _opens_aside(view: View, start: int, index: int) -> bool:
    """
    Whether a word begins what is of another time: "who", "whose", "the worst since".
    """
    if view.has(index, "since_word"):
        return view.holds(max(start, index - MAX_WORST), index, "most_of_all")
    whose = view.has(index, "relative") and view.has(index, "possessive_pronoun")
    return whose or view.has(index, "relative_person")


MAX_WORST = 8
"""Words from "the worst" to "since": "worst attack on the capital's markets since"."""


def since_another(view: View, sentence: int, fact: Quantity) -> bool:
    """
    Whether a harm is of the deed that the worst of its kind is compared with.

    "The deadliest since a bomb went off there in 2017, killing 500"; "the deadliest
    since May, killing 12" is of the report's own.
    """
    start, harm = view.sentences[sentence][0], view.word_at(fact.span.start)
    if fact.cue is None or not view.holds(start, harm, "most_of_all"):
        return False
    verb = view.word_at(fact.cue.span.start)
    # "Since a bomb exploded, killing 500", "that killed 500"; else a new clause begins.
    hangs = view.has(verb, "verb_ing") or view.has(verb - 1, "relative")
    return hangs and any(
        view.has(index, "since_word")
        and view.has(index + 1, "indefinite")
        and view.holds(index + 2, index + MAX_KIND, "attack_noun", "calamity")
        and view.holds(max(start, index - MAX_WORST), index, "most_of_all")
        and not view.holds(index, harm, "semicolon")
        for index in range(start, harm)
    )


MAX_KIND = 7
"""Words of "since a suspected suicide car bomb"."""


def in_aside(view: View, claim: Claim) -> bool:
    """
    Whether a time stands in an aside about somebody, with a comma on either side.

    "The rebels, who have been fighting since April 2023, said 31 had died".
    """
    start, end = view.sentences[view.sentence_of(claim.start)]
    opens = next(
        (
            index + 1
            for index in range(claim.start - 1, max(start, claim.start - MAX_ASIDE), -1)
            if view.has(index, "comma")
        ),
        start,
    )
    relative = view.has(opens, "relative") or view.has(opens, "relative_person")
    behind = view.first(claim.end, min(end, claim.end + MAX_NEAR), "comma")
    return relative and opens > start and view.has(behind, "comma")


MAX_ASIDE = 20
"""Words of an aside before its time."""


def hangs_on(view: View, claim: Claim, victims: int) -> bool:
    """
    Whether a clause about the victims hangs on a date.

    "January 19, when 44 died", "since December, when a bomb killed 44".
    """
    after = claim.end + view.has(claim.end, "comma")
    if _opens_clause(view, claim, victims):
        return True
    # "The attack of 7 October, in which gunmen killed 44".
    if view.has(after, "preposition") and view.has(after + 1, "relative"):
        return after < victims <= after + MAX_HUNG
    # "The 1985 quake that killed hundreds", "that of 1985, which killed hundreds".
    before = claim.start - 1
    named = view.has(before, "article") or view.has(before, "of")
    if named and view.has(after + view.has(before, "article"), "relative"):
        near = after < victims <= after + MAX_HUNG
        return near and not view.holds(after, victims, "comma")
    if not view.has(after, "subordinator") or victims <= after:
        return False
    if after + 1 == victims:
        return True
    near = view.has(after, "when") and victims - after <= MAX_HUNG
    return near and not view.holds(after + 1, victims, "semicolon", "comma")


def _opens_clause(view: View, claim: Claim, victims: int) -> bool:
    """
    Whether a time opens the clause of a harm that ends with a semicolon, or has "who".

    "In 1987 he survived a raid that left two dead; …", "the mayor, who in 1987
    survived a raid that left two dead".
    """
    start, end = view.sentences[view.sentence_of(claim.start)]
    if victims < claim.end or view.holds(claim.end, victims, "semicolon"):
        return False
    first = claim.start - view.has(claim.start - 1, "place_in")
    opens = first == start and view.holds(victims, end, "semicolon")
    return opens or view.has(first - 1, "relative_person")


MAX_HUNG = 16
"""Words from "when" to the victims: "when gunmen stormed a hotel and killed"."""
