"""Deeds that are told anew, of another place or day than those of before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities._phrases import section_end
from conflictparse._quantities._types import Accrual
from conflictparse._quantities._who import typed
from conflictparse._sections import SectionKind

if TYPE_CHECKING:
    from conflictparse._quantities._roots import Standing
    from conflictparse._text import View

__all__ = ["is_new_deed", "tells_deed", "tells_of_attacks"]

LOOK_BACK = 60
"""Words of a sentence that are looked at for its deed and its place."""


def is_new_deed(view: View, here: Standing, other: Standing) -> bool:
    """
    Whether a sentence tells a deed anew, of another place or day than one before.

    "A bomb killed 12 in Tel. A roadside bomb killed three in Baro"; but what is told
    of many attacks, or of fighting, may be of the same.
    """
    if here.anew is None:
        here.anew = not here.definite and tells_deed(view, here.sentence, here)
    if not here.anew:
        return False
    mine, theirs = here.sentence, other.sentence
    if other.quantity.span.end <= section_end(view, SectionKind.TITLE):
        theirs = other.retold  # what a headline counts is told below it
    grown = Accrual.CUMULATIVE in {here.quantity.accrual, other.quantity.accrual}
    if grown or not 0 <= theirs < mine:
        return False
    if tells_of_attacks(view, theirs) or not tells_deed(view, theirs):
        return False
    return _of_another_place(view, mine, theirs) or _on_another_day(view, mine, theirs)


def tells_of_attacks(view: View, sentence: int) -> bool:
    """Whether a sentence tells of attacks: "in two attacks"."""
    first, last = view.sentences[sentence]
    return any(
        view.has(index, "attack_noun") and view.has(index, "plural")
        for index in range(first, min(last, first + LOOK_BACK))
    )


def tells_deed(view: View, sentence: int, one: Standing | None = None) -> bool:
    """
    Whether a sentence tells of one deed, as nobody has heard of it before.

    "A car bomb", "gunmen", but not "the blast", "fighting", "a wave of attacks", nor
    what somebody says "an attacker had" done.
    """
    start, end = view.sentences[sentence]
    end = min(end, start + LOOK_BACK)
    verb = view.first(start, end, "harm")
    if view.holds(start, end, "upheaval", "series", "several"):
        return False
    if one is not None and one.quantity.cue is not None:
        verb = view.word_at(one.quantity.cue.span.start)
        if view.holds(max(start, verb - 1), verb + 1, "pluperfect"):
            return False
    return any(
        _is_deed(view, index, end) or _is_doers(view, index, start, verb)
        for index in range(start, end)
    )


def _is_deed(view: View, index: int, end: int) -> bool:
    """Whether a word opens a deed: "a car bomb", "when a shell hit", "in clashes"."""
    if view.has(index, "indefinite") and not view.has(index - 1, "be"):
        last = min(end, index + MAX_DEED)
        return view.holds(index + 1, last, *DEEDS) or any(
            # "A suicide bomber killed 12", but not "a soldier was killed".
            typed(view, at) & DOERS and view.has(at + 1, "harm")
            for at in range(index + 1, last)
        )
    bare = view.has(index, "upheaval_begun") and view.has(index, "plural")
    return bare and not any(view.has(index - 1, tag) for tag in KNOWN)


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
    acts = before and not view.has(index - 1, "and")
    return acts and not _is_said(view, index, verb)


def _is_said(view: View, start: int, end: int) -> bool:
    """Whether words hold a verb of saying: not "gunmen attacked a post"."""
    if not view.holds(start, end, "cue"):
        return False
    cues = (view.entry(at, "cue") for at in range(start, end) if view.has(at, "cue"))
    return any(cue is not None and not cue["needs_quote"] for cue in cues)


DOERS = frozenset({"attacker", "militant", "military", "police"})


def _of_another_place(view: View, sentence: int, before: int) -> bool:
    """Whether both sentences name a place, and none of the other's."""
    mine = _places(view, sentence)
    first = max(0, before - 1)
    theirs = _places(view, before) or _places(view, first)
    if not mine or not theirs:
        return False
    told = _words(view, first) | _words(view, before)
    return mine.isdisjoint(told) and theirs.isdisjoint(_words(view, sentence))


def _words(view: View, sentence: int) -> set[str]:
    start, end = view.sentences[sentence]
    return {view.word(index) for index in range(start, min(end, start + LOOK_BACK))}


def _places(view: View, sentence: int) -> set[str]:
    """
    Give the towns and areas that a sentence names: "in Tel", "the port city of Tel".

    A capital is one, "in the Zambian capital"; a building is none, "at Tel Hospital".
    """
    start, end = view.sentences[sentence]
    found: set[str] = set()
    for index in range(start + 1, min(end, start + LOOK_BACK)):
        before = index - 1 - view.has(index - 1, "article")
        placed = view.has(before, "placed_in") or (
            view.has(before, "of") and view.has(before - 1, "homeland")
        )
        named = view.has(index, "cap") and not any(
            view.has(index, tag) for tag in ("month", "weekday", "demonym")
        )
        if (placed and named) or view.has(index, "capital_word"):
            found.add(view.word(index))
    return found


def _on_another_day(view: View, sentence: int, before: int) -> bool:
    """Whether a sentence opens with another weekday than the other one names."""
    start, _ = view.sentences[sentence]
    if not view.has(start + 1, "weekday"):
        return False
    first, last = view.sentences[before]
    days = {
        view.word(index)
        for index in range(first, min(last, first + LOOK_BACK))
        if view.has(index, "weekday")
    }
    return len(days) == 1 and view.word(start + 1) not in days
