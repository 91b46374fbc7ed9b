"""Harm of a deed that a sentence sets apart from the event: the worst, the first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities._phrases import numbered

if TYPE_CHECKING:
    from conflictparse._quantities._types import Quantity
    from conflictparse._text import View

__all__ = [
    "of_many_deeds",
    "of_the_first_ones",
    "of_the_previous",
    "of_the_trigger",
    "of_the_worst",
]

MAX_MOST = 3
"""Words from an article to "worst": "the single worst"."""

MAX_NOUN = 4
"""Words from "worst" to the deed: "worst recent mass killing"."""

DEEDS = ("attack_noun", "calamity")


def of_the_worst(view: View, sentence: int, fact: Quantity) -> bool:
    """
    Whether a sentence opens with the worst of many deeds.

    "A bomb killed 24. The worst massacre took place at Boul, where 57 were shot".
    """
    start, end = view.sentences[sentence]
    opens = start + view.has(start, "place_in")
    stop = min(end, opens + MAX_MOST)
    most = view.first(opens + 1, stop, "most_of_all")
    # "The first bomb killed five": one of the event's.
    if not view.has(opens, "article") or most >= stop or view.has(most, "ordinal"):
        return False
    last = min(most + 1 + MAX_NOUN, view.word_at(fact.span.start))
    deed = view.first(most + 1, last, *DEEDS)
    return deed < last and not view.has(deed, "plural")


def of_the_previous(view: View, sentence: int, fact: Quantity) -> bool:
    """
    Whether a sentence opens with another deed: "in the previous raid, 40 died".

    "In a separate incident 40 died" adds to the report's.
    """
    start = view.sentences[sentence][0]
    which = view.has(start + 1, "article") or view.has(start + 1, "indefinite")
    if not (view.has(start, "place_in") and which):
        return False
    if not view.has(start + 2, "earlier_deed"):
        return False
    last = min(start + 3 + MAX_NOUN, view.word_at(fact.span.start))
    return view.holds(start + 3, last, *DEEDS)


def of_the_first_ones(view: View, sentence: int, fact: Quantity) -> bool:
    """
    Whether a harm is of deeds before: "the third such raid. Nine died in the first".
    """
    if fact.cue is None or not sentence:
        return False
    start, end = view.sentences[sentence - 1]
    at = view.word_at(max(fact.span.end, fact.cue.span.end))
    before = view.has(at, "place_in") and view.has(at + 1, "article")
    before = before and (
        view.has(at + 2, "ordinal") or view.has(at + 2, "earlier_deed")
    )
    return before and any(
        view.has(index, "ordinal") and view.has(index + 1, "of_its_kind")
        for index in range(start, end)
    )


def of_the_trigger(view: View, sentence: int, fact: Quantity) -> bool:
    """
    Whether a sentence tells of what set off a war.

    "The raid that triggered the war killed 1,200", "the war was sparked by a raid",
    "the war began when gunmen killed 1,200".
    """
    start, end = view.sentences[sentence]
    first = view.word_at(fact.span.start)
    begins = view.first(start, min(first, start + MAX_BEGUN), "setting_in")
    if begins < min(first, start + MAX_BEGUN) and view.holds(start, begins, "upheaval"):
        return any(view.has(begins + 1, tag) for tag in ("preposition", "subordinator"))
    return view.holds(start, end, "triggering") and any(
        view.has(index, "triggering")
        and (
            view.holds(index + 1, min(end, index + 1 + MAX_WAR), "upheaval")
            or (
                view.has(index + 1, "agent")
                and view.holds(max(start, index - MAX_WAR), index, "upheaval")
            )
        )
        for index in range(start, end)
    )


MAX_BEGUN = 6
"""Words of "the eight-year civil war began"."""

MAX_WAR = 4
"""Words of "the eight-year civil war", or of "the war was then"."""


def of_many_deeds(view: View, sentence: int, fact: Quantity) -> bool:
    """
    Whether a harm is of many deeds that are counted before it.

    "The agency has recorded 118 attacks on hospitals, in which 203 patients died".
    """
    start = view.sentences[sentence][0]
    first = view.word_at(fact.span.start)
    have = view.first(start, first, "have")
    relative = view.first(have, first, "relative")
    return relative < first and any(
        view.has(index, "attack_noun")
        and view.has(index, "plural")
        and numbered(view, index - 1)
        for index in range(have, relative)
    )
