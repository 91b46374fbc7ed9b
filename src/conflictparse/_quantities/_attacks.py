"""Whether figures are of one attack, of another one, or of many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities._elsewhere import abroad, at_another_place
from conflictparse._quantities._kinds import befalls
from conflictparse._quantities._new_deed import (
    is_new_deed,
    tells_deed,
    tells_of_attacks,
)
from conflictparse._quantities._phrases import in_one_paragraph, words_of
from conflictparse._quantities._roots import figure, fills_up
from conflictparse._quantities._types import Accrual
from conflictparse._quantities._who import typed

if TYPE_CHECKING:
    from conflictparse._quantities._roots import Standing
    from conflictparse._text import View

__all__ = ["another_attack", "one_of_several"]


def _next_attack(view: View, here: Standing, other: Standing) -> bool:
    """
    Whether a sentence tells of one more attack than that of another figure.

    "A bomb killed five people. A second bomb killed three", "the second killed
    three"; where the figure is of "two attacks", those of the second are part of it.
    """
    start, end = words_of(view, here.sentence)
    end = min(end, view.word_at(here.quantity.span.start))
    if not (
        _names_next(view, start, end)
        or (_in_another(view, here) and tells_deed(view, other.sentence))
        or _told_second(view, here)
        or _under_next(view, here, other)
    ):
        return False
    # "12 died. The first bomb killed five … the second seven": one of those attacks.
    return not (tells_of_attacks(view, other.sentence) or fills_up(here, other))


def _in_another(view: View, here: Standing) -> bool:
    """Whether a harm is of another deed: "two were shot dead in separate incidents"."""
    cue = here.quantity.cue
    if cue is None:
        return False
    first = view.word_at(max(cue.span.end, here.quantity.span.end))
    stop = view.sentences[here.sentence][1]
    end = view.first(first, min(stop, first + MAX_NEXT), "comma", "semicolon", "and")
    return any(
        view.has(index, "next_one")
        and view.has(index + 1, "attack_noun")
        and view.holds(max(first, index - 2), index, "place_in")
        for index in range(first, end)
    )


MAX_NEXT = 10
"""Words from a harm to "in a separate incident"."""


def _told_second(view: View, here: Standing) -> bool:
    """
    Whether a sentence opens with the next attack, and says what or where it was.

    "The first, a car bomb, killed eight. The second, at a camp, killed 69".
    """
    start, _ = view.sentences[here.sentence]
    opens = view.has(start, "article") and view.has(start + 1, "next_one")
    return opens and befalls(here.quantity) and view.has(start + 2, "comma")


def _names_next(view: View, start: int, end: int) -> bool:
    """Whether words name the next attack: "a second bomb", "the second killed"."""
    return view.holds(start, end, "next_one") and any(
        view.has(index, "next_one")
        and (
            view.has(index + 1, "attack_noun")
            or (view.has(index - 1, "article") and view.has(index + 1, "harm"))
            or (view.has(index - 1, "article") and view.has(index + 1, "coming_after"))
            # "As rescuers came, the second went off, killing seven".
            or (view.holds(index - 1, index, *ONE) and _goes_off(view, index + 1))
        )
        for index in range(start, end)
    )


ONE = ("article", "indefinite")


def _goes_off(view: View, index: int) -> bool:
    """
    Whether a bomb without a noun goes off: "a second exploded", "the second, later,".
    """
    if view.has(index, "going_off"):
        return True
    return view.has(index, "comma") and view.spells(index, index + MAX_LATER, "later")


MAX_LATER = 5
"""Words of ", only nine minutes later"."""


def _under_next(view: View, here: Standing, other: Standing) -> bool:
    """
    Whether the sentence before, of the same paragraph, opens with the next attack.

    "The second attack came in Tel. He opened fire, injuring 32".
    """
    number = here.sentence - 1
    if number <= other.sentence:
        return False
    start, _ = view.sentences[number]
    opens = view.has(start, "article") or view.has(start, "indefinite")
    if not opens or not in_one_paragraph(view, here.sentence):
        return False
    return view.has(start + 1, "next_one") and view.has(start + 2, "attack_noun")


def one_of_several(view: View, here: Standing, other: Standing) -> bool:
    """
    Whether a figure is of the last of the attacks that a total was told of.

    "Nine died in three attacks. Three were shot in Baro. … Elsewhere, two were shot".
    """
    mine, theirs = figure(here.quantity), figure(other.quantity)
    if mine is None or theirs is None or not other.parts:
        return False
    if not tells_of_attacks(view, other.sentence) or abroad(view, here, other):
        return False
    near = other.sentence < other.parted and here.sentence - other.parted <= NEAR_PARTS
    return near and other.parts + mine <= theirs


NEAR_PARTS = 2
"""Sentences between two attacks of which a total was told."""


def another_attack(view: View, here: Standing, other: Standing) -> bool:
    """Whether a sentence tells of another attack than that of another figure."""
    return (
        _on_another_day(here, other)
        or _also_then(view, here, other)
        or _next_attack(view, here, other)
        or (abroad if _grown(other) else at_another_place)(view, here, other)
        or _by_another_band(view, here, other)
        or _at_another_hour(view, here, other)
        or _under_another_label(view, here, other)
        or is_new_deed(view, here, other)
    )


def _grown(other: Standing) -> bool:
    """Whether a figure is a running toll: "rose to 312. In Baro, 64 died"."""
    return other.quantity.accrual is Accrual.CUMULATIVE


def _at_another_hour(view: View, here: Standing, other: Standing) -> bool:
    """
    Whether a sentence opens with an attack of other hours: "later on Monday, a raid".

    "A bomb killed a clerk. Hours earlier, an explosion had killed two"; where "two
    attacks killed 14" stands before, it is one of them.
    """
    start, _ = view.sentences[here.sentence]
    later = view.has(start, "later_word")
    if here.sentence == other.sentence or not (later or view.has(start, "hours_word")):
        return False
    if tells_of_attacks(view, other.sentence) and not later:
        return False
    end = view.word_at(here.quantity.span.start)
    return any(
        view.has(index, "indefinite") and view.has(index + 1, "attack_noun")
        for index in range(start + 1, min(end, start + MAX_BAND))
    )


def _under_another_label(view: View, here: Standing, other: Standing) -> bool:
    """
    Whether two bare figures stand in lines of two parties.

    "Government: 31 killed", and in the line below "Rebels: 112 killed".
    """
    if here.quantity.victims is not None or other.quantity.victims is not None:
        return False
    mine, theirs = _label(view, here.sentence), _label(view, other.sentence)
    return bool(mine and theirs) and mine != theirs


def _label(view: View, sentence: int) -> str:
    """Give the party that a sentence opens with, before a colon; else nothing."""
    start, end = view.sentences[sentence]
    if start + 1 >= end or not view.has(start + 1, "colon"):
        return ""
    party = typed(view, start) & PARTIES
    named = view.has(start, "force_noun") or view.has(start, "party_label")
    return view.word(start) if party or named else ""


PARTIES = frozenset({"attacker", "civilian", "militant", "military"})


def _by_another_band(view: View, here: Standing, other: Standing) -> bool:
    """
    Whether a sentence opens with others who attack: "another group of gunmen".
    """
    start, _ = view.sentences[here.sentence]
    if here.sentence == other.sentence or not view.has(start, "another"):
        return False
    return any(
        typed(view, index) & BANDS for index in range(start + 1, start + MAX_BAND)
    )


BANDS = frozenset({"attacker", "militant"})
MAX_BAND = 6
"""Words of "another group of about 20 armed men"."""


def _also_then(view: View, here: Standing, other: Standing) -> bool:
    """
    Whether a sentence opens with what was done besides: "Also on Monday, …".

    "Also among the dead was a nurse" tells of one of them.
    """
    start, _ = view.sentences[here.sentence]
    opens = here.sentence != other.sentence and view.has(start, "too_word")
    return opens and not view.holds(start, start + MAX_OPENING, "among")


MAX_OPENING = 4
"""Words in which "also among those killed" says whom it is of."""


def _on_another_day(here: Standing, other: Standing) -> bool:
    """
    Whether two figures stand under days of their own.

    "On 17 May gunmen killed a clerk. On 18 May a guard was shot. Two were hurt"; a
    toll that rose goes on from day to day.
    """
    grown = here.quantity.accrual is Accrual.CUMULATIVE
    return not grown and None not in {here.day, other.day} and here.day != other.day
