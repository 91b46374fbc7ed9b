"""Bare figures that are of things, by what was counted before: "four went missing"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities._kinds import PEOPLE
from conflictparse._quantities._types import QuantityKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conflictparse._quantities._types import Quantity
    from conflictparse._text import View

__all__ = ["without_things"]


def without_things(view: View, facts: Sequence[Quantity]) -> list[Quantity]:
    """
    Drop the bare figures that a word beside them says are of things or money.

    "Sent 30 letters and four went missing", "killed four out of five bushes", "some 12
    million is for shelter", "the Cessna 206 had left", "the other two, worth 3m".
    """
    return [
        fact
        for fact in facts
        if not _is_of_things(view, fact) and not _is_excepted(view, fact)
    ]


def _is_excepted(view: View, fact: Quantity) -> bool:
    """
    Whether a figure is of those whom it did not befall: "all but 900 went home".
    """
    start = view.word_at(fact.span.start)
    return view.says(start - 2, "all_of_them") and view.says(start - 1, "exception")


def _is_of_things(view: View, fact: Quantity) -> bool:
    if fact.kind is not QuantityKind.KILLED and _besides_victims(view, fact):
        return True
    if fact.kind not in PEOPLE or fact.victims is not None:
        return False
    start, end = view.word_at(fact.span.start), view.word_at(fact.span.end - 1) + 1
    if fact.number is None:
        return _of_animals(view, start) or _of_ship(view, fact, start, end)
    last = view.word_at(fact.number.span.end - 1) + 1
    return (
        (fact.kind is QuantityKind.MISSING and _after_things(view, start))
        or _out_of_things(view, last)
        or (view.has(last, "comma") and view.says(last + 1, "worth"))
        or _is_money(view, fact, last)
        or _is_model(view, start, end)
        or _of_animals(view, start)
        or _spelled_animals(view, end)
        or (fact.kind is QuantityKind.KILLED and _of_load(view, fact, start))
    )


def _besides_victims(view: View, fact: Quantity) -> bool:
    """
    Whether those killed are only named beside the hurt.

    "In addition to the 38 victims, 39 people were injured".
    """
    first, last = view.word_at(fact.span.start), view.word_at(fact.span.end - 1)
    if fact.number is None or not view.has(last, "the_victims"):
        return False
    besides = view.spells(first - MAX_BESIDES, first, "besides_those")
    return besides and view.has(first - 1, "article")


MAX_BESIDES = 3
"""Words of "addition to the" before a figure."""


def _after_things(view: View, start: int) -> bool:
    """
    "The library lent 400 books, of which 90 are missing"; "the other two".

    Whoever is named between is missing himself.
    """
    number = view.sentence_of(start)
    opens = view.sentences[max(0, number - 1)][0]
    for index in range(start - 1, max(opens, start - MAX_BACK) - 1, -1):
        people = view.has(index, "person") or view.has(index, "people_group")
        if people and not view.says(index, "another_one"):
            return False
        if view.has(index, "animal") or view.has(index, "losable"):
            return view.holds(index - MAX_COUNTED, index, "digits", "numeral")
    return False


MAX_BACK = 25
"""Words back to what was counted: "took four paintings. Two were found; the other"."""

MAX_COUNTED = 3
"""Words from a number to its noun: "30 registered letters"."""


def _out_of_things(view: View, end: int) -> bool:
    """
    "Killed four out of five bushes".
    """
    of = end + (view.says(end, "out"))
    if not view.has(of, "of"):
        return False
    noun = view.first(of + 1, of + 1 + MAX_COUNTED, "thing", "person")
    counted = view.holds(of + 1, of + 2, "digits", "numeral")
    return counted and view.has(noun, "thing")


def _is_money(view: View, fact: Quantity, end: int) -> bool:
    """
    "Some 12 million is for shelter", "the fine is 4,000 for each worker killed".
    """
    if view.has(end, "copula_of_one"):
        return (fact.value or 0) >= MIN_SUM and view.has(end + 1, "preposition")
    each = view.has(end + 1, "each") or view.has(end + 1, "indefinite")
    bare = fact.cue is not None and len(fact.cue.text.split()) == 1
    return bare and each and view.says(end, "for")


MIN_SUM = 100_000
"""From this figure on one "is for shelter" that is no number of people."""


def _is_model(view: View, start: int, end: int) -> bool:
    """
    "The Cessna 206 had left", but "in the Donbas 206 were killed".
    """
    named = view.has(start - 1, "cap") and not view.has(start - 1, "function")
    made = named and end - start == 1 and view.has(start - 2, "article")
    return made and not view.has(start - 3, "place_in")


def _of_animals(view: View, start: int) -> bool:
    """
    "The dogs, many with eye injuries, are in shelters".
    """
    return view.has(start - 1, "comma") and view.has(start - 2, "animal")


def _spelled_animals(view: View, end: int) -> bool:
    """
    "A fire killed 120, all of them calves".
    """
    stop = end + MAX_SPELLED
    noun = view.first(end + 1, stop, "animal", "person", "comma", "dot", "verb_past")
    told = view.holds(end + 1, end + 2, "all", "nearly_all")
    return view.has(end, "comma") and told and noun < stop and view.has(noun, "animal")


MAX_SPELLED = 7
"""Words of ", all of them young calves"."""


def _of_load(view: View, fact: Quantity, start: int) -> bool:
    """
    "A lorry carrying 300 pigs overturned, killing 120": so many pigs, and no people.
    """
    first = max(view.sentences[view.sentence_of(start)][0], start - MAX_BACK)
    noun = next(
        (at for at in range(start - 1, first, -1) if view.has(at, "animal")), None
    )
    if noun is None or view.holds(first, start, "person", "people_group", "body"):
        return False
    figures = [view.word(at) for at in range(noun - MAX_COUNTED, noun)]
    counts = [int(one) for one in figures if one.isdecimal()]
    return bool(counts) and MIN_LOAD <= (fact.value or 0) <= counts[-1]


MIN_LOAD = 20
"""From this figure on the animals told of are those that died."""


def _of_ship(view: View, fact: Quantity, start: int, end: int) -> bool:
    """
    "The ship went down. She was hit by a torpedo", but not a person before.
    """
    number = view.sentence_of(start)
    told = view.has(start, "ship_pronoun") and fact.kind is QuantityKind.INJURED
    if end - start > 1 or not (number and told):
        return False
    first, last = view.sentences[number - 1]
    ship = view.first(first, min(last, first + MAX_SHIP), "ship_noun")
    return ship < min(last, first + MAX_SHIP) and not view.holds(
        first, last, "person", "given_name"
    )


MAX_SHIP = 5
"""Words of "the old ferry", with which the sentence before opens."""
