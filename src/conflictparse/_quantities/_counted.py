"""People who were counted before anything befell them: "two clerks … the clerks"."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

import attrs

from conflictparse._numbers import Modifier
from conflictparse._quantities._joined import joined
from conflictparse._quantities._kinds import PEOPLE, REBELS
from conflictparse._quantities._pointing import is_pronoun, is_reflexive
from conflictparse._quantities._told_as import of_those_left
from conflictparse._quantities._turned import turned_on
from conflictparse._quantities._types import QuantityKind
from conflictparse._quantities._who import types_of

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from conflictparse._groups import Group, Levels
    from conflictparse._quantities._types import Quantity

__all__ = ["with_counts"]

MAX_GROUPS = 60
"""Groups back among which people may be counted."""


def with_counts(
    levels: Levels,
    number: int,
    facts: Sequence[Quantity],
    before: Sequence[Quantity],
) -> list[Quantity]:
    """
    Give people without a figure the one they were counted by before.

    "A van with two clerks was hit; the clerks died", "stopped nine miners and
    killed them": those who were counted in this sentence or the one before. Whom
    the same harm is said to have befallen there, is told again.
    """
    harmed = {
        (fact.kind, levels.view.word_at(fact.number.span.start))
        for fact in (*before, *facts)
        if fact.number is not None
    }
    done: list[Quantity] = []
    for fact in facts:
        if (
            _of_all(levels, fact)
            and not _of_rest(levels, fact)
            and not of_those_left(fact)
        ):
            filled = _of_list(fact, (*before, *done)) or _counted(
                levels, number, fact, harmed
            )
            # "All died", of nobody counted.
            done += [filled] if filled.value is not None else []
        elif of_those_left(fact):
            listed = _of_list(fact, (*before, *done))
            done += _all_but(levels, number, listed or fact, harmed)
        elif _of_rest(levels, fact):
            left = _left_of(levels, number, fact, (*before, *done))
            # "The rest were hurt", of nobody counted.
            named = fact.victims is not None
            done += [left] if named or left.value is not None else []
        elif fact.value is None and is_reflexive(levels.view, fact):
            done.append(_themselves(levels, number, fact))
        elif (doers := turned_on(levels, number, fact, done)) is not None:
            done.append(doers)
        elif _is_uncounted(levels, fact):
            done.append(_counted(levels, number, fact, harmed, before))
        else:
            done.append(fact)
    return done


MAX_BUT = 3
"""Groups of "all but two", "only two"."""


def _all_but(
    levels: Levels,
    number: int,
    fact: Quantity,
    harmed: Container[tuple[QuantityKind, int]],
) -> list[Quantity]:
    """
    Count all of those told of but who survived: "four clerks … only one survived".

    Who were told of as killed already, are not counted again.
    """
    start = levels.view.word_at(fact.span.start)
    sentence = levels.sentence(number)
    first = sentence.at(start)
    said = (one.count for one in sentence.groups[first : first + MAX_BUT])
    count = next((one for one in said if one is not None), None)
    living = 1 if count is None else count.value
    for other in (number, number - 1):
        found = list(_people(levels, other, start, armed=False))
        listed = fact.value or _joined(levels, other, start)
        counts = [one.count for one in found if one.count is not None]
        several = listed or (counts[0].value if len(counts) == 1 else None)
        dead = any((fact.kind, one.start) in harmed for one in counts)
        if several is not None and living is not None and not dead:
            left = several - living
            words = attrs.evolve(fact, low=left, value=left, high=left)
            exact = attrs.evolve(words, modifier=Modifier.EXACT)
            return [exact] if left > 0 else []
        if found:
            break
    return []


def _themselves(levels: Levels, number: int, fact: Quantity) -> Quantity:
    """
    Count those who killed themselves: "two bombers killed 21 people and themselves".
    """
    before = levels.view.word_at(fact.span.start)
    groups = levels.sentence(number).groups
    first = next((group for group in groups if "person" in group.tags), None)
    doers = next(_people(levels, number, before, armed=True), None)
    # "Gunmen killed five hostages and themselves" says of nobody how many they were.
    if first is None or first is not doers or first.count is None:
        return fact
    return attrs.evolve(
        fact,
        low=first.count.low,
        value=first.count.value,
        high=first.count.high,
        modifier=first.count.modifier,
    )


def _of_all(levels: Levels, fact: Quantity) -> bool:
    """Whether a fact is of all counted before, whoever they are: "all died"."""
    view, first = levels.view, levels.view.word_at(fact.span.start)
    return (
        fact.kind in PEOPLE
        and fact.number is None
        and fact.victims is None
        and (fact.low, fact.value) == (None, None)
        and any(view.has(first, tag) for tag in EVERYBODY)
    )


def _of_list(fact: Quantity, told: Sequence[Quantity]) -> Quantity | None:
    """
    Count the dead of a list of those hurt: "a man and a girl were shot; neither lived".
    """
    last = told[-1] if told else None
    if last is None or (fact.kind, last.kind) != KILLED_OF_HURT:
        return None
    listed = [one.value for one in told if one.cue == last.cue and one.value]
    several = sum(listed)
    return (
        attrs.evolve(fact, low=several, value=several, high=several)
        if len(listed) > 1
        else None
    )


KILLED_OF_HURT = (QuantityKind.KILLED, QuantityKind.INJURED)


def _of_rest(levels: Levels, fact: Quantity) -> bool:
    """Whether a fact is of those who are left: "the rest", "the others"."""
    view = levels.view
    last = view.word_at(fact.span.end - 1)
    return (
        fact.kind in PEOPLE
        and fact.number is None
        and fact.value is None
        and (
            (view.has(last, "remainder") and view.has(last - 1, "article"))
            or (view.says(last, "else") and view.has(last - 1, "pronoun_somebody"))
        )
    )


def _left_of(
    levels: Levels, number: int, fact: Quantity, told: Sequence[Quantity]
) -> Quantity:
    """
    Count those who are left of the people counted before.

    "Of the four passengers one was killed and the rest were injured".
    """
    view, start = levels.view, levels.view.word_at(fact.span.start)
    for sentence in (number, number - 1):
        found = list(_people(levels, sentence, start, armed=True))
        if not found:
            continue
        count = found[0].count
        first = count.start if count is not None else -1
        mine = [
            one
            for one in told
            if one.value is not None
            and (
                view.word_at(one.span.start) > first
                # "Two of nine clerks died".
                or (first > 0 and one.span.covers(view.span(first, first + 1)))
            )
        ]
        # "Three were hurt. One died; the others are well": the three are told of.
        counted = any(
            one.number is not None and view.word_at(one.number.span.start) == first
            for one in told
        )
        if len(found) > 1 or count is None or count.value is None or counted:
            break
        left = count.value - sum(one.value or 0 for one in mine)
        living = None if mine else _living(levels, sentence, count.start)
        left -= living or 0
        if (mine or living) and left > 0:
            return attrs.evolve(
                fact, low=left, value=left, high=left, modifier=Modifier.EXACT
            )
        break
    return fact


def _living(levels: Levels, number: int, counted: int) -> int | None:
    """
    Give how many of the counted are said to live: "two of the five survived".
    """
    view, groups = levels.view, levels.sentence(number).groups
    bare = [
        group
        for group in groups
        if group.count is not None
        and group.count.start != counted
        and "number" in group.tags
    ]
    start, end = groups[0].start, groups[-1].end
    saved = view.holds(start, end, "surviving", "no_harm")
    count = bare[0].count if len(bare) == 1 and saved else None
    return int(count.value) if count is not None and count.value is not None else None


EVERYBODY = ("all", "pronoun_nobody", "pronoun_somebody", "negative_determiner")


def _is_uncounted(levels: Levels, fact: Quantity) -> bool:
    """Whether words without a figure point back to people: "the clerks", "them"."""
    view = levels.view
    first = view.word_at(fact.span.start)
    return (
        fact.kind in PEOPLE
        and fact.number is None
        and (fact.low, fact.value, fact.high) == (None, None, None)
        and (
            is_pronoun(view, fact)
            or view.has(first, "all")
            or (view.has(first, "article") and not view.has(first, "indefinite"))
        )
    )


def _counted(
    levels: Levels,
    number: int,
    fact: Quantity,
    harmed: Container[tuple[QuantityKind, int]],
    before: Sequence[Quantity] = (),
) -> Quantity:
    """Find the count of the people whom a fact points back to, and give it to it."""
    view = levels.view
    last = view.word_at(fact.span.end - 1)
    first = view.word_at(fact.span.start)
    # "All the passengers died" are the twelve people on board, as they "all died".
    every = view.has(first, "all") or view.has(last + 1, "all")
    everybody = _of_all(levels, fact) or (every and view.has(last, "aboard_noun"))
    alike = None if everybody or is_pronoun(view, fact) else view.word(last)
    if alike is not None and not view.has(last, "person_plural"):
        return fact
    start = view.word_at(fact.span.start)
    for sentence in (number, number - 1):
        several = _joined(levels, sentence, start) if alike is None else None
        # "A priest and his driver were shot dead. They killed them with rifles".
        told = sum(one.value or 0 for one in before if one.kind is fact.kind)
        if sentence != number and told == several:
            break
        if several is not None and not everybody:
            return attrs.evolve(fact, low=several, value=several, high=several)
        found = [
            group
            for group in _people(levels, sentence, start, armed=everybody)
            if alike is None or view.word(group.head) == alike
        ]
        # "Two guards stopped nine miners and shot them": nobody says which.
        sure = alike is not None or len(found) == 1
        count = found[-1].count if found and sure else None
        if count is not None and (fact.kind, count.start) not in harmed:
            return attrs.evolve(
                fact,
                low=count.low,
                value=count.value,
                high=count.high,
                modifier=count.modifier,
            )
        if found:
            break
    return fact


def _joined(levels: Levels, number: int, before: int) -> int | None:
    """Count the one list of people of a sentence to whom "them" points."""
    if number < 0 or levels.view.has(before, "pronoun_singular"):
        return None
    sentence = levels.sentence(number)
    stop = sentence.at(before) if before < sentence.end else len(sentence.groups)
    return joined(levels.view, sentence.groups, stop)


def _people(
    levels: Levels, number: int, before: int, *, armed: bool
) -> Iterator[Group]:
    """
    Give the counted people of a sentence who stand before a word.

    Those who are *armed* only where they are asked for.
    """
    if number < 0:
        return
    view, sentence = levels.view, levels.sentence(number)
    stop = sentence.at(before) if before < sentence.end else len(sentence.groups)
    for group in islice(sentence.groups, max(0, stop - MAX_GROUPS), stop):
        if group.count is None or "person" not in group.tags or group.end > before:
            continue
        words = group.count.end, group.end
        several = group.count.value is not None and group.count.value > 1
        if several and (
            armed or not REBELS.intersection(types_of(view, words, group.head))
        ):
            yield group
