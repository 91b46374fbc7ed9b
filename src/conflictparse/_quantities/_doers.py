"""Whoever kills and then dies himself: "killed four before police shot him"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._quantities._adding_up import last_parts
from conflictparse._quantities._alike import (
    FORCES,
    attacked,
    generic,
    stopped,
)
from conflictparse._quantities._attacks import another_attack
from conflictparse._quantities._kinds import REBELS, befalls, counts, never_attacks
from conflictparse._quantities._pointing import (
    by_own_hand,
    is_pronoun,
    of_himself,
)
from conflictparse._quantities._roots import figure
from conflictparse._quantities._types import QuantityKind, VictimType
from conflictparse._quantities._who import OF_STATE, typed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conflictparse._quantities._roots import Roots, Standing
    from conflictparse._quantities._types import Quantity
    from conflictparse._text import View

__all__ = ["beside_doers", "is_apart", "of_band", "one_of_all", "with_doers"]

MAX_BACK = 8
"""Figures back in a sentence that tell whom the doer has killed."""

SINGLE = ("person_singular", "cap", "pronoun_male", "pronoun_female")
"""Tags of one who acts: "the man", "Orla Tan", "she"."""


def with_doers(view: View, found: Sequence[Quantity]) -> list[Quantity]:
    """
    Say of whom he or she is that died behind "before": the one who had killed.

    "A man stabbed four people to death before a policeman shot him dead"; of
    "gunmen killed his wife before he was shot" he is none of the gunmen.
    """
    return [
        attrs.evolve(one, victim_types=(VictimType.ATTACKER,))
        if _is_doer(view, found, index)
        or _is_stopped(view, found, index)
        or _is_named_doer(view, one)
        else one
        for index, one in enumerate(found)
    ]


def _is_doer(view: View, found: Sequence[Quantity], index: int) -> bool:
    """Whether a pronoun behind "before" is of whoever killed others."""
    quantity = found[index]
    if quantity.value != 1 or quantity.cue is None or not _dies(view, quantity):
        return False
    first = view.word_at(min(quantity.span.start, quantity.cue.span.start))
    start, _ = view.sentences[view.sentence_of(first)]
    victims = next(
        (
            one
            for one in found[max(0, index - MAX_BACK) : index][::-1]
            if one.span.start >= view.starts[start] and _slain(one)
        ),
        None,
    )
    if victims is None or victims.cue is None:
        return False
    end = view.word_at(victims.span.end - 1) + 1
    turns = view.holds(end, first, "turn_word")
    # "Killed a man and took a woman hostage before he was shot": either may be meant.
    if victims.value == 1 and view.holds(end, first, "and"):
        return False
    deed = view.word_at(victims.cue.span.start)
    return turns and _one_acts(view, max(start, deed - MAX_ACTS), deed)


MAX_ACTS = 30
"""Words from whoever acts to the verb of his deed."""


def _is_stopped(view: View, found: Sequence[Quantity], index: int) -> bool:
    """
    Whether a pronoun is of the attacker, whom police or soldiers have killed.

    "A gunman attacked a hotel. … He was killed by security forces after a chase", "a
    guard shot and killed two men. He was shot dead by police".
    """
    quantity = found[index]
    if quantity.value != 1 or not _dies(view, quantity):
        return False
    if _killed_before(view, found, index) and stopped(view, quantity):
        return True
    first = view.word_at(quantity.span.start)
    words = range(max(0, first - MAX_TOLD), first)
    gunman = any(
        view.has(index, "person_singular") and "attacker" in typed(view, index)
        for index in words
    )
    return (gunman or _did_harm(view, first)) and stopped(view, quantity)


def _did_harm(view: View, first: int) -> bool:
    """
    Whether the sentence before is of somebody who harms others.

    "A man killed a clerk. Police shot him dead"; who "was stabbed" did not.
    """
    number = view.sentence_of(first) - 1
    if number < 0:
        return False
    start, end = view.sentences[number]
    deed = view.first(start, end, "harm")
    if deed == end or view.holds(deed - 2, deed, "be", "have"):
        return False
    forces = any(typed(view, index) & FORCES for index in range(start, deed))
    return not forces and _one_acts(view, start, deed)


def _killed_before(view: View, found: Sequence[Quantity], index: int) -> bool:
    """Whether the sentence before tells of one who killed several."""
    slain = next((one for one in found[:index][-MAX_BACK:][::-1] if _slain(one)), None)
    if slain is None or slain.cue is None or (slain.value or 0) < SEVERAL:
        return False
    first = view.word_at(found[index].span.start)
    deed = view.word_at(slain.cue.span.start)
    sentence = view.sentence_of(deed)
    start, _ = view.sentences[sentence]
    near = view.sentence_of(first) - sentence == 1
    return near and _one_acts(view, max(start, deed - MAX_ACTS), deed)


SEVERAL = 2
"""Of one who was killed "he was shot by police" may be said as well."""

MAX_TOLD = 100
"""Words in which the attacker was told of before "he was killed by police"."""


def _is_named_doer(view: View, quantity: Quantity) -> bool:
    """
    Whether a bare surname was told of as the attacker's.

    "He named the gunman as Corey Lund. … By then Lund was dead".
    """
    first = view.word_at(quantity.span.start)
    bare = quantity.number is None and view.word_at(quantity.span.end - 1) == first
    killed = quantity.kind is QuantityKind.KILLED and counts(quantity)
    if not (bare and killed and not quantity.victim_types and view.has(first, "cap")):
        return False
    name = view.word(first)
    return any(
        view.word(index) == name
        and view.has(index - 1, "cap")
        and any("attacker" in typed(view, i) for i in range(index - MAX_AS, index - 1))
        for index in range(max(MAX_AS, first - MAX_TOLD), first)
    )


MAX_AS = 4
"""Words from an attacker to the surname: "the gunman as Corey Lund"."""


def _one_acts(view: View, start: int, deed: int) -> bool:
    """Whether somebody stands before the verb of a deed, and no band of men."""
    words = range(start, deed)
    return view.holds(start, deed, *SINGLE) and not any(
        view.has(index, "person_plural") and typed(view, index) & BANDS
        for index in words
    )


BANDS = frozenset({"attacker", "militant", "military"})


def _dies(view: View, quantity: Quantity) -> bool:
    killed = quantity.kind is QuantityKind.KILLED and counts(quantity)
    return killed and is_pronoun(view, quantity)


def _slain(one: Quantity) -> bool:
    """Whether a verb before them says that they were killed: "killed four"."""
    killed = one.kind is QuantityKind.KILLED and counts(one)
    return killed and befalls(one)


def beside_doers(view: View, found: Sequence[Quantity]) -> dict[int, int]:
    """Give by the index of a doer who died how many others his sentence counts."""
    dead: dict[int, list[int]] = {}
    for index, one in enumerate(found):
        if one.kind is QuantityKind.KILLED and counts(one):
            number = view.sentence_of(view.word_at(one.span.start))
            dead.setdefault(number, []).append(index)
    told: dict[int, int] = {}
    for some in dead.values():
        doers = [i for i in some if attacked(found[i]) or by_own_hand(view, found[i])]
        sizes = [figure(found[i]) for i in some if i not in doers]
        if doers and sizes and None not in sizes:
            told |= dict.fromkeys(doers, sum(filter(None, sizes)))
    return told


def one_of_all(view: View, here: Standing, roots: Roots) -> Standing | None:
    """
    Find the figure that holds a doer with all whom he is said to have killed.

    "Four dead", and then "a man killed three people before police shot him", or "a
    man killed three people. Police shot him"; or the doer himself, where he was told
    of before.
    """
    mine, doer = figure(here.quantity), attacked(here.quantity)
    alone = here.others is None and doer and is_pronoun(view, here.quantity)
    if mine is None or (here.others is None and not alone):
        return None
    return next(
        (
            other
            for other in roots.recent()
            if other.sentence != here.sentence
            and not never_attacks(other.quantity)
            and (
                _adds_up(here, other, mine)
                or (doer and not alone and _is_he(view, other, mine))
            )
            and not another_attack(view, here, other)
        ),
        None,
    )


def _adds_up(here: Standing, other: Standing, mine: int) -> bool:
    """Whether a figure is of a doer and of those whom he killed."""
    theirs = figure(other.quantity) or 0
    if here.others is None:
        return theirs - mine in last_parts(other)
    return theirs == here.others + mine


def _is_he(view: View, other: Standing, mine: int) -> bool:
    """Whether a figure is of the doer: "killed four people and then himself"."""
    return of_himself(view, other.quantity) and figure(other.quantity) == mine


def is_apart(view: View, here: Standing, roots: Roots) -> bool:
    """
    Whether a doer is none of those told of before.

    "Kills four", and then "a man killed four people before police shot him".
    """
    if here.others is None:
        return False
    return is_pronoun(view, here.quantity) or any(
        other.sentence != here.sentence and figure(other.quantity) == here.others
        for other in roots.recent()
    )


def of_band(view: View, here: Standing, other: Standing) -> bool:
    """
    Whether a figure is of the band that attacked, and the other of whom they killed.

    "Militants raided a camp, killing seven people. Four militants were killed"; who is
    told of behind "a raid on militants" did not attack. "All nine insurgents" are none
    of the nine clerks.
    """
    quantity, cue = here.quantity, other.quantity.cue
    noun = quantity.text.lower().split()[-1]
    if REBELS.isdisjoint(quantity.victim_types):
        return False
    if here.definite:
        return VictimType.CIVILIAN in other.quantity.victim_types
    if not generic(other.quantity):
        return False
    same = figure(quantity) == figure(other.quantity)
    if not same and _by_forces(view, here) and _of_bomb(view, other):
        return True
    if cue is None or not befalls(other.quantity):
        return False
    deed = view.word_at(cue.span.start)
    start, end = view.sentences[other.sentence]
    # "Killing seven people, including four militants".
    among = any(noun in word.split() for word in view.words(deed, end))
    return not among and _opens_with(view, start, deed, noun)


def _by_forces(view: View, here: Standing) -> bool:
    """
    Whether a force killed them: "the army made raids, killing nine", "by police".

    Not whom it only "said it had killed".
    """
    cue = here.quantity.cue
    if cue is None:
        return False
    start, end = view.sentences[here.sentence]
    verb, behind = (view.word_at(at) for at in (cue.span.start, cue.span.end))
    if not view.has(verb, "harm") or view.holds(start, verb, "cue"):
        return False
    if not view.holds(max(start, verb - 1), behind, "be"):
        return _holds_force(view, start, verb)
    agent = view.first(behind, min(end, behind + MAX_BY), "agent")
    return _holds_force(view, agent, min(end, agent + MAX_BY))


MAX_BY = 4
"""Words of "in the raid by security forces"."""


def _of_bomb(view: View, other: Standing) -> bool:
    """
    Whether the sentence of a figure tells of a bomb, or of gunmen, and of no force.

    Of those killed in clashes, or by an air strike, some may be militants.
    """
    words = view.sentences[other.sentence]
    doing = view.holds(*words, "bomb_noun") or any(
        not REBELS.isdisjoint(typed(view, index)) for index in range(*words)
    )
    fought = view.holds(*words, "upheaval", "upheaval_begun")
    return doing and not fought and not _holds_force(view, *words)


def _holds_force(view: View, start: int, end: int) -> bool:
    """Whether words name a state's force: "the army", "security forces"."""
    return view.holds(start, end, "force_noun") or any(
        typed(view, index) & OF_STATE for index in range(start, end)
    )


def _opens_with(view: View, start: int, deed: int, noun: str) -> bool:
    """Whether the first people of a sentence are so called, and act."""
    last = min(deed, start + MAX_OPENS)
    first = view.first(start, last, "person_plural")
    if first >= last or view.word(first).split()[-1] != noun:
        return False
    for index in range(first - 1, max(start, first - MAX_LED) - 1, -1):
        if view.has(index, "comma"):
            break
        if view.has(index, "preposition"):
            return False
    acts = view.first(first, deed + 1, "verb_past", "harm")
    return acts <= deed and not view.holds(first, acts, "be")


MAX_OPENS = 20
"""Words of a sentence among which the attackers stand, behind day and place."""

MAX_LED = 3
"""Words before a noun among which "of", "on", "between" stands."""
