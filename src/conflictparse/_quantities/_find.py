"""Run the rules of harm over the sentences that hold a word of harm."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

import attrs

from conflictparse._quantities._anniversary import remembered
from conflictparse._quantities._counted import with_counts
from conflictparse._quantities._earlier import Earlier
from conflictparse._quantities._elided import without_things
from conflictparse._quantities._figurative import without_figurative
from conflictparse._quantities._headline import retells
from conflictparse._quantities._households import more_households, of_households
from conflictparse._quantities._kinds import ARMED, MOVED, PEOPLE, SUDDEN, counts
from conflictparse._quantities._labels import with_labels
from conflictparse._quantities._leading import leading
from conflictparse._quantities._openings import (
    goes_into_parts,
    goes_on_elsewhere,
    goes_on_with_toll,
)
from conflictparse._quantities._party import with_parties
from conflictparse._quantities._rates import without_rates
from conflictparse._quantities._relate import relate
from conflictparse._quantities._stocks import arrived_abroad, displaced_before
from conflictparse._quantities._triggers import TRIGGERS
from conflictparse._quantities._types import Accrual, QuantityKind, Role
from conflictparse._quantities._unreal import unreal
from conflictparse._quantities._within import (
    NEAR,
    with_brackets,
    with_included,
    with_wholes_of_parts,
)
from conflictparse._rules import find as run

if TYPE_CHECKING:
    from datetime import date

    from conflictparse._groups import Levels
    from conflictparse._quantities._types import Quantity
    from conflictparse._rules import Compiled
    from conflictparse._text import View


def find(
    levels: Levels, rules: Compiled, published: date | None = None
) -> tuple[Quantity, ...]:
    """
    Find the figures of a text, in order of span start, then span end.

    *published* tells old events from the report's own: "in September 2020" in a
    report of 2022.
    """
    view = levels.view
    earlier = Earlier(levels, published)
    found: list[Quantity] = []
    wanted = levels.sentences_with(TRIGGERS)
    wanted |= {
        number + 1
        for number in wanted
        if goes_into_parts(view, number + 1)
        or goes_on_with_toll(view, number + 1)
        or goes_on_elsewhere(view, number + 1)
    }
    for number in sorted(wanted):
        sentence = levels.sentence(number)
        read = run(rules, sentence.tags, view, items=sentence.groups, context=levels)
        facts = [fact for _, _, fact in read]
        before = _of_sentence(view, found, number - 1)
        labelled = with_labels(view, number, _chosen(facts))
        whose = with_parties(levels, number, labelled)
        shared = with_brackets(view, _shared(view, whose))
        told_of = _of_people(view, with_included(view, shared))
        chosen = with_counts(levels, number, told_of, before)
        chosen = more_households(view, chosen, before)
        told = any(counts(fact) for fact in found)
        told = told and not retells(view, found, chosen)
        chosen = remembered(view, number, unreal(view, number, chosen))
        marked = earlier.marked(number, chosen, told=told)
        if not told:
            marked = leading(view, number, marked)
        opens = bool(before) and goes_into_parts(view, number)
        found += with_wholes_of_parts(marked, before, opens=opens)
    return relate(view, found, earlier.opened())


def _of_people(view: View, facts: list[Quantity]) -> list[Quantity]:
    """Drop what counts no people, or no harm: rates, things, figures of speech."""
    if not facts:
        return facts
    for drop in (without_figurative, without_rates, without_things):
        facts = drop(view, facts)
    return facts


def _of_sentence(view: View, found: list[Quantity], number: int) -> list[Quantity]:
    """Give the figures of a sentence, where they are the last that were found."""
    return [
        one
        for one in found[-NEAR:]
        if view.sentence_of(view.word_at(one.span.start)) == number
    ]


def _chosen(facts: list[Quantity]) -> list[Quantity]:
    """
    Of facts of one kind about the same words keep the first; order by place.

    "Hacked two men to death" hurts nobody who is not killed.
    """
    kept: list[Quantity] = []
    places: dict[str, list[tuple[int, int]]] = {}
    for fact in facts:
        taken = places.setdefault(_sort(fact), [])
        here = fact.span.start, fact.span.end
        place = bisect_left(taken, here)
        beside = taken[max(0, place - 1) : place + 1]
        if not any(start < here[1] and here[0] < end for start, end in beside):
            taken.insert(place, here)
            kept.append(fact)
    kept.sort(key=lambda fact: (fact.span.start, fact.span.end))
    return _without_survivors(_without_stated(_without_described(kept)))


def _sort(fact: Quantity) -> str:
    return "moved" if fact.kind in MOVED else str(fact.kind)


def _without_described(facts: list[Quantity]) -> list[Quantity]:
    """
    Drop what a noun says of people of whom a verb says more.

    "Shells killed 12 displaced people", "53 prisoners of war": told of once.
    """
    told = {
        fact.number.span.start
        for fact in facts
        if fact.kind in PEOPLE and fact.number is not None and not _by_noun(fact)
    }
    return [
        fact
        for fact in facts
        if (fact.kind not in MOVED and fact.kind is not QuantityKind.CAPTURED)
        or fact.number is None
        or not _by_noun(fact)
        or fact.number.span.start not in told
    ]


def _without_stated(facts: list[Quantity]) -> list[Quantity]:
    """
    Drop from the objects of a verb who has another state behind him.

    "Floods kill 68 in the valley, dozens still missing": none of the dozens is dead.
    """
    stated = {
        fact.number.span.start: fact.kind
        for fact in facts
        if fact.accrual is Accrual.STOCK
        and fact.number is not None
        and fact.cue is not None
        and fact.cue.span.start >= fact.span.end
    }
    if not stated:
        return facts
    firsts: dict[int, int] = {}
    for fact in facts:
        if fact.cue is not None:
            firsts.setdefault(fact.cue.span.start, fact.span.start)
    return [
        fact
        for fact in facts
        if fact.number is None
        or fact.cue is None
        or stated.get(fact.number.span.start, fact.kind) is fact.kind
        or not firsts[fact.cue.span.start] < fact.span.start
        or fact.cue.span.end > fact.span.start
    ]


def _by_noun(fact: Quantity) -> bool:
    """Whether the words counted say the harm themselves: "12 IDPs"."""
    return fact.cue is not None and fact.span.covers(fact.cue.span)


def _without_survivors(facts: list[Quantity]) -> list[Quantity]:
    """
    Drop who is hurt by the same words that kill.

    Of "hacked to death" nobody is only hurt.
    """
    deaths = {
        (fact.span.start, fact.cue.span.start)
        for fact in facts
        if fact.kind is QuantityKind.KILLED and fact.cue is not None
    }
    return [
        fact
        for fact in facts
        if fact.kind is not QuantityKind.INJURED
        or fact.cue is None
        or (fact.span.start, fact.cue.span.start) not in deaths
    ]


def _shared(view: View, facts: list[Quantity]) -> list[Quantity]:
    """
    Let a bare figure be of the people counted just before it.

    "22 Kestan soldiers were killed and more than 40 wounded": the noun stands once.
    """
    done: list[Quantity] = []
    whole: Quantity | None = None
    for fact in facts:
        before = done[-1] if done else None
        # "1,240 people, including 312 children, have been killed and 4,000 wounded".
        whole = before if before and before.role is not Role.PART else whole
        fact = displaced_before(view, fact, facts)  # noqa: PLW2901
        fact = arrived_abroad(view, fact, facts)  # noqa: PLW2901
        if before is not None and of_households(view, before, fact):
            fact = attrs.evolve(fact, unit=before.unit)  # noqa: PLW2901
        if whole is not None and _of_earlier(view, whole, fact, done[-1]):
            grown = whole.accrual is Accrual.CUMULATIVE
            fact = attrs.evolve(  # noqa: PLW2901
                fact,
                role=Role.PRIOR,
                accrual=whole.accrual if grown else fact.accrual,
            )
        if before is not None and (
            _goes_on(view, before, fact) or _of_same_band(view, before, fact)
        ):
            # "And three more, all Burundians, were hurt".
            whose = fact.country or fact.side
            done.append(
                attrs.evolve(
                    fact,
                    victim_types=before.victim_types,
                    country=before.country if not whose else fact.country,
                    side=before.side if not whose else fact.side,
                )
            )
        else:
            done.append(fact)
    return done


def _of_earlier(view: View, before: Quantity, fact: Quantity, last: Quantity) -> bool:
    """
    Whether a figure goes on with one of an earlier event.

    "A blast that had killed nine and hurt 40", "accused of killing two and injuring
    three more". *last* is the one just before, a part of the other or that itself.
    """
    if before.role is not Role.PRIOR or fact.role is Role.PART:
        return False
    if fact.kind not in SUDDEN or before.cue is None or fact.cue is None:
        return False
    end = max(before.span.end, before.cue.span.end, last.span.end)
    start = min(fact.span.start, fact.cue.span.start)
    words = range(view.word_at(end - 1) + 1, view.word_at(start))
    # "107 have been killed in the protests and about 12,000 hurt".
    parted = view.holds(words.start, words.stop, "comma", "semicolon", "dot")
    return len(words) <= MAX_SHARED - 2 * parted and view.holds(
        words.start, words.stop, "and"
    )


def _goes_on(view: View, before: Quantity, fact: Quantity) -> bool:
    """Whether a figure without a noun follows another's words of harm at once."""
    if fact.kind is before.kind or before.cue is None or fact.cue is None:
        return False
    if fact.number is None:
        return _next_one(view, fact) and before.number is not None
    if fact.victims is not None:
        return False
    if before.span.end <= before.cue.span.start:
        return _joined(view, before.cue.span.end, fact.span.start)
    if before.span.covers(before.cue.span) and before.victims is None:
        # "The army suffered five dead and nine wounded".
        return _joined(view, before.span.end, fact.span.start)
    # "Killing two guards and wounding 11": the verb is told again.
    return fact.cue.span.end <= fact.span.start and _joined(
        view, before.span.end, fact.cue.span.start
    )


def _of_same_band(view: View, before: Quantity, fact: Quantity) -> bool:
    """
    Whether those who are taken are of the armed men who were killed.

    "Killed 300 rebels in two days of fighting and captured 124".
    """
    if fact.kind is not QuantityKind.CAPTURED or fact.cue is None:
        return False
    bare = fact.number is not None and fact.victims is None
    if not bare or not ARMED.intersection(before.victim_types):
        return False
    first, last = view.word_at(before.span.end), view.word_at(fact.cue.span.start)
    words = range(first, last)
    told = view.holds(first, last, "person", "semicolon", "dot", "relative")
    joined = len(words) <= MAX_BETWEEN and view.has(last - 1, "and")
    return joined and fact.cue.span.start < fact.span.start and not told


MAX_BETWEEN = 16
"""Words between the armed men who were killed and "and captured 124"."""


def _next_one(view: View, fact: Quantity) -> bool:
    """
    "Two guards were killed and a third wounded": a guard.
    """
    last = view.word_at(fact.span.end - 1)
    return view.has(last, "ordinal") and last == view.word_at(fact.span.start) + 1


def _joined(view: View, end: int, start: int) -> bool:
    """Whether only a comma and "and" stand between two offsets."""
    words = range(view.word_at(end), view.word_at(start))
    return 0 < len(words) <= MAX_JOINT and all(
        view.has(index, "and") or view.has(index, "comma") or view.has(index, "another")
        for index in words
    )


MAX_SHARED = 5
"""Words from one harm of before to the next: "in the protests and about"."""

MAX_JOINT = 2
"""Words that join two figures of the same people: ", and"."""
