"""Deeds that are told anew, of another place or day than those of before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities._alike import generic
from conflictparse._quantities._phrases import (
    in_title,
    is_placed,
    weekdays,
    words_of,
)
from conflictparse._quantities._roots import figure
from conflictparse._quantities._types import Accrual
from conflictparse._quantities._who import typed

if TYPE_CHECKING:
    from conflictparse._quantities._roots import Standing
    from conflictparse._text import View

__all__ = ["is_new_deed", "tells_deed", "tells_of_attacks"]


def is_new_deed(view: View, here: Standing, other: Standing) -> bool:
    """
    Whether a sentence tells a deed anew, of another place or day than one before.

    "A bomb killed 12 in Tel. A roadside bomb killed three in Baro"; but what is told
    of many attacks, or of fighting, may be of the same.
    """
    if here.anew is None:
        here.anew = _may_be_new(view, here)
    if not here.anew:
        return False
    mine, theirs = here.sentence, other.sentence
    if in_title(view, other.quantity):
        theirs = other.retold  # what a headline counts is told below it
    grown = Accrual.CUMULATIVE in {here.quantity.accrual, other.quantity.accrual}
    if grown or not 0 <= theirs < mine:
        return False
    if tells_of_attacks(view, theirs):
        return False
    if _opens_later(view, view.sentences[mine][0]):
        return True
    if not tells_deed(view, theirs) or _may_be_all(here, other):
        return False
    verb = _verb(view, here)
    return _of_another_place(view, mine, theirs, verb) or _opens_another_day(
        view, mine, theirs, verb
    )


def _may_be_new(view: View, here: Standing) -> bool:
    """Whether a sentence tells a deed anew, and where or on what day it was done."""
    if here.definite or not tells_deed(view, here.sentence, here):
        return False
    start, _ = view.sentences[here.sentence]
    placed = _places(view, here.sentence, _verb(view, here))
    day = view.has(start + 1, "weekday") or _opens_later(view, start)
    return bool(placed) or day


def _opens_later(view: View, start: int) -> bool:
    """Whether a sentence opens with how long after another deed: "two days later"."""
    return any(
        view.has(index, "time_unit") and view.has(index + 1, "later_word")
        for index in range(start + 1, start + MAX_LATER)
    )


MAX_LATER = 5
"""Words of "just over two weeks later"."""


def _verb(view: View, here: Standing) -> int:
    """Give the word that says what befell people, else where they are counted."""
    return view.word_at((here.quantity.cue or here.quantity).span.start)


def _may_be_all(here: Standing, other: Standing) -> bool:
    """
    Whether a figure may be an earlier count of the same people.

    "Killed 12 people in Tel. … In the Old Town a bomber killed nine people", "killed
    nine clerks and three guards"; not "three soldiers".
    """
    mine, theirs = figure(here.quantity), figure(other.quantity)
    if mine is None or theirs is None:
        return False
    most = generic(here.quantity) and mine <= theirs < mine * 2
    return most or here.together == theirs


def tells_of_attacks(view: View, sentence: int) -> bool:
    """Whether a sentence tells of attacks: "in two attacks"."""
    return any(
        view.has(index, "attack_noun")
        and view.has(index, "plural")
        and not view.has(index - 1, "determiner")
        for index in range(*words_of(view, sentence))
    )


def tells_deed(view: View, sentence: int, one: Standing | None = None) -> bool:
    """
    Whether a sentence tells of one deed, as nobody has heard of it before.

    "A car bomb", "gunmen", but not "the blast", "fighting", "a wave of attacks", nor
    what somebody says "an attacker had" done.
    """
    start, end = words_of(view, sentence)
    verb = view.first(start, end, "harm")
    if view.holds(start, end, "upheaval", "series"):
        return False
    if one is not None and one.quantity.cue is not None:
        verb = view.word_at(one.quantity.cue.span.start)
        if _recalled(view, start, verb, one):
            return False
    return any(
        _is_deed(view, index, end) or _is_doers(view, index, start, verb)
        for index in range(start, end)
    )


def _recalled(view: View, start: int, verb: int, one: Standing) -> bool:
    """
    Whether a harm is told aside, of before, or of some who were counted.

    "He was born in Tel, where a bomb killed his father", "a raid that killed nine",
    "killed three of the 12".
    """
    span = one.quantity.span
    first, last = view.word_at(span.start), view.word_at(span.end - 1)
    before = min(first, verb)
    return (
        view.holds(max(start, verb - 1), verb + 1, "pluperfect")
        or view.holds(max(start + 1, before - MAX_ASIDE), before, *ASIDE)
        or view.has(first, "possessive_pronoun")
        or view.holds(first, last, "of")
    )


ASIDE = ("relative", "relative_person", "subordinator")
MAX_ASIDE = 12
"""Words before a harm that say that it is told aside: "in which a bomb killed"."""


def _is_deed(view: View, index: int, end: int) -> bool:
    """Whether a word opens a deed: "a car bomb", "when a shell hit", "in clashes"."""
    if view.has(index, "indefinite") and not view.has(index - 1, "be"):
        return any(
            _ends_deed(view, at) for at in range(index + 1, min(end, index + MAX_DEED))
        )
    bare = view.has(index, "upheaval_begun") and view.has(index, "plural")
    return bare and not any(view.has(index - 1, tag) for tag in KNOWN)


def _ends_deed(view: View, index: int) -> bool:
    """
    Whether a word is what was done, or did it: "a bomb", "a suicide bomber killed 12".

    Not "a bomb disposal expert", "a fire brigade", nor "a soldier was killed".
    """
    if typed(view, index) & DOERS:
        return view.has(index + 1, "harm")
    deed = any(view.has(index, tag) for tag in DEEDS)
    return deed and any(view.has(index + 1, tag) for tag in BEHIND_DEED)


BEHIND_DEED = (
    "adverb",
    "and",
    "be",
    "comma",
    "dot",
    "harm",
    "have",
    "ly",
    "preposition",
    "verb_ing",
    "verb_past",
    "weekday",
)
"""What stands behind a deed, and no further noun: "a bomb in", "a blast killed"."""

MAX_DEED = 5
"""Words of "a suspected suicide car bomb"."""

DEEDS = ("attack_noun", "calamity", "striking_noun")
"""What is done, or does it: "a raid", "a shell"."""

KNOWN = ("article", "determiner", "possessive_pronoun", "numeral", "digits")
"""Words before deeds or people that were told of before."""


def _is_doers(view: View, index: int, start: int, verb: int) -> bool:
    """
    Whether a word is for people who act, and are new: "gunmen shot", "by gunmen".

    "Police said" tells nothing of what they did.
    """
    if not view.has(index, "person_plural") or not typed(view, index) & DOERS:
        return False
    if any(view.has(index - 1, tag) for tag in (*KNOWN, "preposition")):
        return view.has(index - 1, "agent")
    before = view.has(index - 1, "comma") or index - start <= MAX_DEED
    acts = before and index < verb and not view.has(index - 1, "and")
    return acts and not _is_said(view, index, verb)


def _is_said(view: View, start: int, end: int) -> bool:
    """Whether words hold a verb of saying: not "gunmen attacked a post"."""
    if not view.holds(start, end, "cue"):
        return False
    cues = (view.entry(at, "cue") for at in range(start, end) if view.has(at, "cue"))
    return any(cue is not None and not cue["needs_quote"] for cue in cues)


DOERS = frozenset({"attacker", "militant", "military", "police", "security"})


def _of_another_place(view: View, sentence: int, before: int, verb: int) -> bool:
    """
    Whether both sentences name a place, and none of the other's.

    A country or a district told of before may hold the other place.
    """
    mine = _places(view, sentence, verb)
    if not mine:
        return False
    first = max(0, before - 1)
    theirs = _places(view, before) or _places(view, first)
    if not theirs or any(_is_wide(view, at) for at in theirs.values()):
        return False
    told = _words(view, first) | _words(view, before)
    return told.isdisjoint(mine) and _words(view, sentence).isdisjoint(theirs)


def _is_wide(view: View, index: int) -> bool:
    """Whether a place holds others: a country, "Plateau state", "the Tel region"."""
    end = view.forms[index][1] if index in view.forms else index + 1
    return view.has(index, "country") or any(
        view.has(at, "wide_area") for at in range(end, end + 2)
    )


def _words(view: View, sentence: int) -> set[str]:
    return {view.word(index) for index in range(*words_of(view, sentence))}


def _places(view: View, sentence: int, verb: int | None = None) -> dict[str, int]:
    """
    Give the towns and areas that a sentence names: "in Tel", "the port city of Tel".

    With *verb* only those of the harm: not "police in Tel said", "a source in Tel".
    """
    start, end = words_of(view, sentence)
    found: dict[str, int] = {}
    for index in range(start + 1, end):
        if not view.has(index, "cap") or any(view.has(index, tag) for tag in TIMES):
            continue
        first = index - view.has(index - 1, "article")
        if not is_placed(view, first, "placed_in"):
            continue
        who = view.has(first - 2, "person") or view.has(first - 2, "body")
        speaks = verb is not None and (
            index < verb or view.holds(index, min(end, index + MAX_SAYS), "cue")
        )
        if not (who and speaks):
            found.setdefault(view.word(index), index)
    return found


TIMES = ("month", "weekday", "demonym")
"""What is written large behind "in" and is no place: "in May", "in Kenyan towns"."""


MAX_SAYS = 4
"""Words from a speaker's place to what he does: "a source in Tel said"."""


def _opens_another_day(view: View, sentence: int, before: int, verb: int) -> bool:
    """
    Whether a sentence opens with another weekday than the other one names.

    "On Tuesday officials said" is when they said it.
    """
    start, _ = view.sentences[sentence]
    if view.has(start, "agent") or not view.has(start + 1, "weekday"):
        return False  # "by Tuesday" goes on counting
    if _is_said(view, start, verb):
        return False
    days = weekdays(view, *words_of(view, before))
    return len(days) == 1 and view.word(start + 1) not in days
