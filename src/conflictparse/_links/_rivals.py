"""Figures of the same people that two speakers give."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._links._matters import alike, matter, voice
from conflictparse._links._tellers import apart, teller
from conflictparse._quantities import PEOPLE, REBELS, Role, VictimType
from conflictparse._status import Status

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from conflictparse._links._clauses import Clauses
    from conflictparse._quantities import Quantity
    from conflictparse._text import View

__all__ = ["confirmed", "rivals", "root_of"]

MAX_ANSWER = 2
"""Sentences from a figure to the one with which another speaker answers."""

MAX_BACK = 6
"""Figures back that another speaker may be answering to."""


def rivals(clauses: Clauses, figures: Sequence[Quantity]) -> dict[int, int]:
    """
    Say which figures are of the people of another, by index.

    "Police put the toll at 12, a doctor said 17 had died": two claims, not 29
    dead. The higher one stands, as where a report raises its own figure, but what
    is only claimed gives way to what is said.

    Args:
        figures:
            Those that stand for people of their own, linked, in text order.
    """
    same: dict[int, int] = {}
    for index, one in enumerate(figures):
        for other in range(index - 1, max(-1, index - 1 - MAX_BACK), -1):
            if other not in same and _rival(clauses, figures[other], one):
                # Of two that are equal the first stands.
                lower, higher = sorted((index, other), key=lambda i: _rank(figures[i]))
                same[lower] = higher
                break
    return same


def confirmed(
    first: Sequence[Quantity],
    linked: Sequence[Quantity],
    quantities: Iterable[Quantity],
    link: Callable[[Quantity], Quantity],
) -> Sequence[Quantity]:
    """
    Let a figure that was only claimed stand, where it is told again as a fact.

    "Reports that Ana Roa had died could not be verified. Roa was killed in May".

    Args:
        first:
            Figures that stand for people of their own, as others point to them.
        linked:
            The same, linked.
        quantities:
            All figures; those that point to one that is claimed are linked.
    """
    claimed = {
        id(old): old
        for old, new in zip(first, linked, strict=True)
        if new.status is Status.UNCONFIRMED and old.value is not None
    }
    if not claimed:
        return linked
    sure = {
        id(one.whole)
        for one in quantities
        if id(one.whole) in claimed
        and one.value == claimed[id(one.whole)].value
        and one.kind is claimed[id(one.whole)].kind
        and link(one).status is Status.ASSERTED
    }
    return [
        attrs.evolve(new, status=Status.ASSERTED) if id(old) in sure else new
        for old, new in zip(first, linked, strict=True)
    ]


def root_of(same: Mapping[int, int], index: int) -> int:
    """Follow figures that give way to others to the one that stands."""
    while index in same:
        index = same[index]
    return index


def _rival(clauses: Clauses, one: Quantity, other: Quantity) -> bool:
    """Whether two speakers give a figure each of what may be the same people."""
    if not (_open(one) and _open(other)) or _also(clauses.view, other):
        return False
    own = _own(clauses.view, one), _own(clauses.view, other)
    # "India said 20 of its civilians had died, China said 11 civilians had".
    if all(own) or (any(own) and not ARMED.intersection(one.victim_types)):
        return False
    between = clauses.sentence_of(other.span) - clauses.sentence_of(one.span)
    when = one.when and one.when.value, other.when and other.when.value
    if between:
        voices = voice(one), voice(other)
        told = between <= MAX_ANSWER and None not in voices and voices[0] != voices[1]
        if not told or apart(clauses, one.span, other.span):
            return False
        # "19 rebels were killed on Sunday, the army said. A rebel said they lost four".
        same = between == 1 and (
            alike(one, other) or _called_otherwise(clauses.view, one, other)
        )
        sure = one.status is other.status is Status.ASSERTED
        return (same or (sure and _of_one_side(one, other))) and when[1] in {
            None,
            when[0],
        }
    if when[0] != when[1]:
        return False
    return (
        _same_people(clauses.view, one, other)
        and _other_voice(clauses, one, other)
        and not apart(clauses, one.span, other.span)
    )


def _of_one_side(one: Quantity, other: Quantity) -> bool:
    """
    Whether two figures are of one side's men: "14 Kurdish militants", "five fighters".
    """
    # Of one man each more clashes than one are told.
    same = (one.kind, one.unit) == (other.kind, other.unit) and other.value != 1
    armed = one.victim_types == other.victim_types and ARMED.issuperset(
        one.victim_types
    )
    return same and armed and bool(one.victim_types) and _of_one_party(one, other)


def _called_otherwise(view: View, one: Quantity, other: Quantity) -> bool:
    """
    Whether whom one speaker calls fighters are "people" to the next one.

    "The army said it had killed nine gunmen. Doctors said seven people had died", or
    the other way round.
    """
    sizes = sorted((_size(one), _size(other)))
    near = sizes[0] >= MANY and sizes[1] <= 2 * sizes[0]
    same = (one.kind, one.unit) == (other.kind, other.unit)
    people, fighters = (other, one) if one.victim_types else (one, other)
    called = REBELS.intersection(fighters.victim_types) and not people.victim_types
    # "Doctors said nine people died when a bus crashed": others.
    end = view.word_at(max(other.span.end, (other.cue or other).span.end))
    stop = view.sentences[view.sentence_of(end - 1)][1]
    apart = view.holds(end, stop, "subordinator", "indefinite")
    return same and near and bool(called) and not apart and _anybody(view, people)


MANY = 5
"""From this figure on, two speakers may differ on who they were."""


def _of_one_party(one: Quantity, other: Quantity) -> bool:
    """Whether no two parties or countries are named."""
    pairs = (one.country, other.country), (one.side, other.side)
    return all(None in pair or pair[0] == pair[1] for pair in pairs)


def _own(view: View, quantity: Quantity) -> bool:
    """
    Whether a figure is of a speaker's own people.

    "India said 20 of its soldiers had died, China said it lost four": two losses.
    """
    first, end = (view.word_at(at) for at in (quantity.span.start, quantity.span.end))
    lost = quantity.cue is not None and view.has(
        view.word_at(quantity.cue.span.start) - 1, "pronoun_thing"
    )
    return lost or view.holds(first, end, "possessive_pronoun")


def _also(view: View, quantity: Quantity) -> bool:
    """Whether a figure is of others: "two clerks were also killed, a radio said"."""
    cue = quantity.cue or quantity
    last = view.word_at(max(quantity.span.end, cue.span.end))
    return view.holds(view.word_at(quantity.span.start), last, "too_word")


def _same_people(view: View, one: Quantity, other: Quantity) -> bool:
    """
    Whether two figures of one sentence may be of the same people.

    "Nine people" may be "14 farmers", and "12 schoolgirls" may be "30 girls"; those
    who bear arms are told of by what they are.
    """
    if alike(one, other):
        return True
    first, second = matter(one), matter(other)
    if first[:2] != second[:2] or first[3] != second[3]:
        return False
    mine, theirs = {*one.victim_types}, {*other.victim_types}
    parties = _of_one_party(one, other)
    if mine and theirs:
        return parties and not mine.isdisjoint(theirs)
    nobody = other if mine else one
    return parties and not ARMED & (mine | theirs) and _anybody(view, nobody)


def _anybody(view: View, quantity: Quantity) -> bool:
    """Whether a figure says nothing of who the victims are: "people", "corpses"."""
    if quantity.cue is not None and quantity.span.covers(quantity.cue.span):
        return True
    entry = view.entry(view.word_at(quantity.span.end - 1), "person")
    return entry is not None and bool(entry["vague"])


ARMED = frozenset(
    {
        VictimType.ATTACKER,
        VictimType.MILITANT,
        VictimType.MILITARY,
        VictimType.POLICE,
    }
)
"""Of these a report says what they are, where others are "people"."""


def _other_voice(clauses: Clauses, one: Quantity, other: Quantity) -> bool:
    """
    Whether two figures of a sentence are of two speakers.

    "Police said nine had died, but a clerk counted 14 corpses."
    """
    mine = teller(clauses, one.span) or voice(one)
    theirs = teller(clauses, other.span) or voice(other)
    # What nobody is said to say is the report's own.
    return None not in {mine, theirs} and mine != theirs


def _open(quantity: Quantity) -> bool:
    return (
        quantity.kind in PEOPLE
        and quantity.role is Role.TOTAL
        and quantity.status in {Status.ASSERTED, Status.UNCONFIRMED}
        and quantity.number is not None
    )


def _rank(quantity: Quantity) -> tuple[bool, int]:
    return quantity.status is Status.ASSERTED, _size(quantity)


def _size(quantity: Quantity) -> int:
    figures = (quantity.value, quantity.low, quantity.high)
    return int(next((one for one in figures if one is not None), 0))
