"""Words that point back to people named before: "the soldiers", "both", "himself"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._numbers import Modifier
from conflictparse._quantities._kinds import PEOPLE
from conflictparse._quantities._roots import NEAR
from conflictparse._quantities._types import QuantityKind, Role, VictimType

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from conflictparse._quantities._types import Quantity
    from conflictparse._text import View

__all__ = [
    "by_own_hand",
    "is_definite",
    "is_pronoun",
    "is_reflexive",
    "of_himself",
    "of_other_sex",
    "of_them",
    "on_one_day",
    "opens_with_of",
    "own_body",
    "own_hand",
    "some_of_those",
    "still_held",
    "with_antecedent",
]


def is_definite(view: View, quantity: Quantity) -> bool:
    """Whether the words point back: "the soldiers", "both", "they"."""
    first = view.word_at(quantity.span.start)
    return (
        view.has(first, "article")
        or (quantity.number is not None and view.has(first - 1, "article"))
        or view.has(first, "pointing_back")
        or (quantity.number is not None and view.has(first - 1, "pointing_back"))
        or is_pronoun(view, quantity)
        or _among_harmed(view, quantity)
        or _of_those_told(view, quantity)
        # "Three hostages were freed": some of those who had been taken.
        or VictimType.HOSTAGE in quantity.victim_types
        or _is_freed(view, quantity)
        or _is_nth(view, first)
    )


def _is_nth(view: View, first: int) -> bool:
    """
    Whether somebody is the last of those counted: "the ninth, an engineer, was held".
    """
    if not (view.has(first, "indefinite") and view.has(first - 1, "comma")):
        return False
    return view.has(first - 2, "ordinal") and view.has(first - 3, "article")


def _is_freed(view: View, quantity: Quantity) -> bool:
    """
    Whether it is only told that somebody was freed, who had been taken before.
    """
    cue = quantity.cue
    if cue is None or quantity.kind is not QuantityKind.ABDUCTED:
        return False
    start, end = view.word_at(cue.span.start), view.word_at(cue.span.end)
    return view.holds(start, end, "release")


def _of_those_told(view: View, quantity: Quantity) -> bool:
    """
    Whether a figure is of those told of: "nine of them died".

    "The army ambushed the gang, killing five of them" is of others.
    """
    cue = quantity.cue
    behind = cue is not None and quantity.span.end < cue.span.start
    # "The bodies of two of them were recovered".
    behind = behind or (
        cue is not None and view.has(view.word_at(cue.span.start), "remains")
    )
    return (
        behind
        and quantity.number is not None
        and (of_them(view, quantity) or _of_the_victims(view, quantity))
    )


def _of_the_victims(view: View, quantity: Quantity) -> bool:
    """Whether the words say that some of the victims are meant: "nine of the dead"."""
    last = view.word_at(quantity.span.end - 1)
    who = view.has(last, "victim_noun") or view.says(last, "the_dead")
    return who and view.has(last - 1, "article") and view.has(last - 2, "of")


def _among_harmed(view: View, quantity: Quantity) -> bool:
    """
    Whether the victims are some of the harmed.

    "Was among those killed", "three of those killed were named", "the dead included".
    """
    if quantity.cue is None:
        return False
    if view.has(view.word_at(quantity.cue.span.end), "includer"):
        return True
    cue = view.word_at(quantity.cue.span.start)
    if _by_name(view, quantity, cue):
        return True
    if view.has(cue - 1, "among") or view.has(cue - 2, "among"):
        return True
    number = quantity.number
    of = view.word_at(number.span.end) if number is not None else -1
    those = view.has(of, "of") and cue == of + 2
    return those and view.has(of + 1, "those")


def _by_name(view: View, quantity: Quantity, cue: int) -> bool:
    """
    Whether a victim is only named: "the dead are Ana Tan and", "were identified as".
    """
    end = view.word_at(quantity.cue.span.end) if quantity.cue is not None else cue
    first = view.word_at(quantity.span.start)
    return (
        quantity.number is None
        and quantity.value == 1
        and end <= first
        and view.has(cue, "article")
        and not view.has(first, "indefinite")
        and view.has(end, "be")
    )


def opens_with_of(view: View, quantity: Quantity) -> bool:
    """
    Whether a sentence opens with those of whom it tells: "of 40 people hurt, …".
    """
    first = view.word_at(quantity.span.start) - 1
    start = view.sentences[view.sentence_of(first + 1)][0]
    return view.has(first, "of") and (first == start or view.has(first - 1, "colon"))


def _in_hospital(view: View, quantity: Quantity) -> bool:
    """
    Whether the words tell what was done for people who may be known to be hurt.

    "Twelve were hurt; five were taken to a hospital", "three are in critical
    condition"; "five others" are not known.
    """
    cue = quantity.cue
    if cue is None or quantity.role is not Role.TOTAL:
        return False
    start, end = view.word_at(cue.span.start), view.word_at(cue.span.end)
    if _whose_limb(view, quantity, start, end) or _taken_in(view, start):
        return True
    if quantity.victims is None:
        states = (view.entry(index, "harm_adjective") for index in range(start, end))
        if any(state is not None and state["degree"] for state in states):
            return True
    return view.holds(start, end, "hospital")


def still_held(view: View, quantity: Quantity) -> bool:
    """
    Whether a bare figure is of those left of the taken: "leaving 31 in captivity".
    """
    first = view.word_at(quantity.span.start)
    left = view.has(first - 1, "leaver") and quantity.victims is None
    return left and quantity.kind is QuantityKind.ABDUCTED


def some_of_those(view: View, quantity: Quantity) -> bool:
    """Whether the words say that the people were told of, as a rule as more."""
    told = (_among_harmed, _in_hospital, _says_who)
    return any(said(view, quantity) for said in told)


def _says_who(view: View, quantity: Quantity) -> bool:
    """
    Whether people are told who were counted before: "the dead were two guards".
    """
    cue = quantity.cue
    if cue is None or quantity.victims is None or cue.span.end > quantity.span.start:
        return False
    first, last = view.word_at(cue.span.start), view.word_at(cue.span.end - 1)
    return view.has(first, "article") and view.has(last, "harm_adjective")


def on_one_day(view: View, quantity: Quantity) -> bool:
    """
    Whether a figure is of one day or place: "on Monday alone", "in Baro alone".
    """
    start, end = view.sentences[view.sentence_of(view.word_at(quantity.span.start))]
    return view.holds(start, end, "singled_out") and any(
        view.has(index, "singled_out") and view.holds(index - 1, index, *DAYS)
        for index in range(start + 1, end)
    )


DAYS = ("weekday", "month", "digits", "cap")


def _whose_limb(view: View, quantity: Quantity, start: int, end: int) -> bool:
    """
    Whether words tell only what some of the hurt have lost: "one man lost a leg".
    """
    one = quantity.number is not None or quantity.value == 1
    if not one or quantity.kind is not QuantityKind.INJURED:
        return False
    nobody = quantity.victims is None or ANYBODY.issuperset(quantity.victim_types)
    return nobody and _says(view, start, end + MAX_LIMB, "limb")


ANYBODY = frozenset({VictimType.MAN, VictimType.WOMAN})
"""What "one man" may be of soldiers, too."""

MAX_LIMB = 2
"""Words behind a verb that name the limb: "had limbs amputated"."""


def _taken_in(view: View, cue: int) -> bool:
    """
    Whether a hospital tells of the hurt it has: "the hospital received nine wounded".
    """
    start, _ = view.sentences[view.sentence_of(cue)]
    first = max(start, cue - MAX_TAKEN)
    return _says(view, first, cue, "admitting") and _says(view, start, cue, "hospital")


def _says(view: View, start: int, end: int, tag: str) -> bool:
    """Whether a word of a range, also inside a phrase, has a tag by itself."""
    last = min(end, len(view.starts))
    words = view.slice(start, last).lower().split() if start < last else []
    return any(view.table.entry(word.strip(".,;"), tag) is not None for word in words)


MAX_TAKEN = 5
"""Words before the hurt in which the verb of taking in stands."""


def of_them(view: View, quantity: Quantity) -> bool:
    """Whether the words say of whom the victims are some: "900 of them"."""
    end = view.word_at(quantity.span.end - 1)
    if view.has(end - 1, "of") and view.has(end, "pronoun_person"):
        return True
    # "Of these, some 900 are staying in schools".
    comma = view.word_at(quantity.span.start) - 1
    return (
        view.has(comma, "comma")
        and view.has(comma - 2, "of")
        and any(view.has(comma - 1, tag) for tag in THOSE)
    )


THOSE = ("pronoun_person", "pronoun_thing", "relative_person")


def is_pronoun(view: View, quantity: Quantity) -> bool:
    """Whether the victim is only "he", "her", "them"."""
    first = view.word_at(quantity.span.start)
    pronoun = view.has(first, "pronoun_person") or view.has(first, "possessive_pronoun")
    return pronoun and view.ends[first] == quantity.span.end


def of_other_sex(view: View, quantity: Quantity, other: Quantity) -> bool:
    """Whether a pronoun cannot be of somebody: "killed his wife and wounded him"."""
    first, theirs = (view.word_at(one.span.start) for one in (quantity, other))
    if not is_pronoun(view, quantity) or _reflexive(view, first):
        return False
    for tag, sex, other_tag, opposite in SEXES:
        if view.has(first, tag):
            # "He was killed and she was wounded".
            told = is_pronoun(view, other) and view.has(theirs, other_tag)
            types = other.victim_types
            return told or (opposite in types and sex not in types)
    return False


SEXES = (
    ("pronoun_male", VictimType.MAN, "pronoun_female", VictimType.WOMAN),
    ("pronoun_female", VictimType.WOMAN, "pronoun_male", VictimType.MAN),
)


def own_body(view: View, quantity: Quantity) -> bool:
    """Whether a death is told of by "his body" alone."""
    first, cue = view.word_at(quantity.span.start), quantity.cue
    return (
        cue is not None
        and view.has(first, "possessive_pronoun")
        and first + 1 == view.word_at(cue.span.start)
        and view.has(first + 1, "remains")
    )


def _their_bodies(view: View, quantity: Quantity) -> bool:
    """Whether the victims are only named as "their bodies"."""
    cue = quantity.cue
    first = view.word_at(quantity.span.start)
    return (
        quantity.number is None
        and cue is not None
        and view.has(first, "possessive_pronoun")
        and view.has(view.word_at(cue.span.start), "remains")
    )


def is_reflexive(view: View, quantity: Quantity) -> bool:
    """
    Whether the victim is whoever acts, and nobody harmed before.

    "Himself", and who "committed suicide".
    """
    first = view.word_at(quantity.span.start)
    return _reflexive(view, first) or (
        is_pronoun(view, quantity) and own_hand(view, quantity)
    )


def by_own_hand(view: View, quantity: Quantity) -> bool:
    """Whether a figure is of the attacker: "blew himself up", "the bomber died"."""
    return VictimType.ATTACKER in quantity.victim_types or own_hand(view, quantity)


def of_himself(view: View, quantity: Quantity) -> bool:
    """Whether a figure is of whoever did the deed: "killed six, then himself"."""
    return by_own_hand(view, quantity) or is_reflexive(view, quantity)


def own_hand(view: View, quantity: Quantity) -> bool:
    """Whether the words of harm are of one's own: "blew himself up", "suicide"."""
    cue = quantity.cue
    if cue is None:
        return False
    words = range(view.word_at(cue.span.start), view.word_at(cue.span.end))
    return any(
        _reflexive(view, index)
        or view.table.entry(view.word(index), "own_hand") is not None
        for index in words
    )


def with_antecedent(view: View, found: Sequence[Quantity], index: int) -> Quantity:
    """
    Give a pronoun its antecedent's count.

    "Shot two of her neighbours, killing them both".
    """
    quantity = found[index]
    if (
        quantity.value is not None
        or quantity.kind not in PEOPLE
        or VictimType.ATTACKER in quantity.victim_types  # those who did it
        or not (is_pronoun(view, quantity) or _their_bodies(view, quantity))
    ):
        return quantity
    sentence = view.sentence_of(view.word_at(quantity.span.start))
    near = found[max(0, index - NEAR) : index]
    for place, other in enumerate(reversed(near), 1):
        if sentence - view.sentence_of(view.word_at(other.span.start)) > 1:
            break
        if other.value is None or other.kind not in PEOPLE:
            continue
        if other.kind is quantity.kind:
            continue
        value = _together(near[: len(near) - place + 1])
        alone = value == other.value
        if value > 1:
            return attrs.evolve(
                quantity,
                low=other.low if alone else value,
                value=value,
                high=other.high if alone else value,
                modifier=other.modifier if alone else Modifier.EXACT,
            )
    return quantity


def _together(found: Sequence[Quantity]) -> int | Decimal:
    """
    Add up those whom the last harm befell at once: "a clerk and two cooks were seized".
    """
    last = found[-1]
    value = last.value or 0
    for other in found[-2::-1]:
        if other.cue != last.cue or other.kind is not last.kind or other.value is None:
            break
        value += other.value
    return value


def _reflexive(view: View, index: int) -> bool:
    """Whether a word is "himself", also inside the phrase "blew himself up"."""
    return view.table.entry(view.word(index), "pronoun_reflexive") is not None
