"""Figures of what has not happened: stories, drills, guesses, wishes, questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._quantities._kinds import MOVED, PEOPLE
from conflictparse._quantities._phrases import stands
from conflictparse._quantities._types import Role
from conflictparse._status import Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conflictparse._quantities._types import Quantity
    from conflictparse._text import View

__all__ = ["unreal"]

WORDS = (
    "capacity",
    "chronicle",
    "drill_noun",
    "expecting",
    "fiction",
    "figment",
    "likeness",
    "mock",
    "modal",
    "ordering",
    "playing",
    "question",
    "simulating",
    "staged",
    "story_part",
    "supposing",
    "titled",
    "willing",
    "willing_for",
)
"""Without one of these, or a phrase of supposing, nothing here is looked for."""

REACH = 100
"""Words of a sentence on either side of a figure that say of what it is."""

MAX_INSIDE = 5
"""Words of "in the second part of her novel"."""

MAX_MOCK = 8
"""Words between "a mock attack" and what it does."""

MAX_MOCKED = 4
"""Words of "killed in a mock attack" behind the harm."""

MAX_TITLE = 8
"""Words of a title in quotation marks."""


def unreal(view: View, number: int, facts: Sequence[Quantity]) -> list[Quantity]:
    """
    Give the figures of a sentence, those that it makes up as hypothetical.

    "In the film 12 soldiers die", "12 were “killed” in a drill", "the ministry
    expects 3,000 casualties", "were 12 soldiers killed?"
    """
    start, end = view.sentences[number]
    found = facts and (
        view.holds(start, end, *WORDS) or stands(view, "supposed", start, end)
    )
    if not found:
        return list(facts)
    asked = _is_asked(view, start, end)
    seen = []
    for fact in facts:
        first = max(start, view.word_at(fact.span.start) - REACH)
        last = min(end, view.word_at(fact.span.end) + REACH)
        known = asked and _known(view, first, fact)
        seen.append(_seen_so(view, first, last, fact, asked=asked and not known))
    return seen


def _seen_so(
    view: View, start: int, end: int, fact: Quantity, *, asked: bool
) -> Quantity:
    told = fact.status in {Status.ASSERTED, Status.UNCONFIRMED}
    if fact.kind not in PEOPLE or not told:
        return fact
    if asked or _made_up(view, start, end, fact):
        return attrs.evolve(fact, status=Status.HYPOTHETICAL)
    if fact.role is not Role.PART and _in_chronicle(view, start, fact):
        return attrs.evolve(fact, role=Role.PRIOR)
    return fact


def _in_chronicle(view: View, start: int, fact: Quantity) -> bool:
    """
    "A documentary about the killing of two nuns", "the book tells how 12 were shot".
    """
    told = view.word_at(min(fact.span.start, (fact.cue or fact).span.start))
    return view.holds(start, told, "chronicle") and any(
        view.has(index, "chronicle")
        and view.has(index + 1, "chronicle_link")
        and _goes_on(view, index + 2, told)
        for index in range(start, told)
    )


def _made_up(view: View, start: int, end: int, fact: Quantity) -> bool:
    first = view.word_at(fact.span.start)
    last = view.word_at(fact.span.end - 1) + 1
    told = min(first, view.word_at(fact.cue.span.start)) if fact.cue else first
    behind = max(last, view.word_at(fact.cue.span.end - 1) + 1) if fact.cue else last
    return (
        _in_story(view, start, told)
        or _in_story_behind(view, behind, end)
        or _supposed(view, start, told)
        or _mocked(view, start, told, behind)
        or _rehearsed(view, start, first, told)
        or _in_drill(view, start, end, fact)
        or _wanted(view, first, told, behind)
        or (told == first and _awaited(view, first))
        or _titled(view, start, end, told)
    )


def _is_asked(view: View, start: int, end: int) -> bool:
    """
    Whether a sentence asks if something is so.

    "Were 12 soldiers killed?", but "who killed the 12?".
    """
    mark = end - 1
    while mark > start and view.has(mark, "quote_close"):
        mark -= 1
    first = start + view.has(start, "quote_open")
    return view.has(mark, "question") and any(
        view.has(first, tag) for tag in ("be", "do", "have", "modal")
    )


def _known(view: View, start: int, fact: Quantity) -> bool:
    """
    "Did the raid that left two dead end the war?" takes the dead for known.

    "Is it true that two were killed?" does not.
    """
    told = view.word_at(min(fact.span.start, (fact.cue or fact).span.start))
    return view.holds(start + TRUE_THAT, told, "manner", "relative", "subordinator")


TRUE_THAT = 4
"""Words of "is it true that"."""


def _goes_on(view: View, start: int, end: int) -> bool:
    """Whether no clause that may be of another time begins between two words."""
    return not any(
        view.has(index, "semicolon")
        or (
            view.has(index, "subordinator")
            and not view.has(index, "relative")
            and not view.has(index, "fiction_link")
        )
        for index in range(start, end)
    )


def _is_story(view: View, index: int) -> bool:
    """
    Whether a word is a story, and no part of a name: "a film", but "a film crew".
    """
    staged = view.has(index, "staged") and any(
        view.has(index - 1, tag) for tag in DETERMINERS
    )
    if not (staged or view.has(index, "fiction")):
        return False
    after = _behind(view, index)
    return not (view.has(after, "lower") and not view.has(after, "function")) or any(
        view.has(after, tag) for tag in ("fiction_link", "verb_third", "harm", "number")
    )


DETERMINERS = ("article", "indefinite", "possessive_pronoun", "possessive")


def _behind(view: View, index: int) -> int:
    """Give the word behind another one, or behind the phrase that begins there."""
    after = index + 1
    while view.has(after, "inside") and not view.has(after, "number"):
        after += 1
    return after


def _in_story(view: View, start: int, told: int) -> bool:
    """
    Whether a story, told of before a harm, has it in it.

    "In the film, 12 soldiers are killed", "a novel about the murder of two nuns",
    "the heroine of the opera dies"; not "after the film 12 were killed".
    """
    return view.holds(start, told, *STORY) and any(
        (_is_story(view, index) and _leads(view, start, index, told))
        or (view.has(index, "figment") and _acts(view, index, told))
        or (view.has(index, "story_part") and _is_part(view, start, index))
        for index in range(start, told)
    )


STORY = ("fiction", "figment", "staged", "story_part")
"""What holds a harm that is made up: "the film", "the heroine of the opera"."""


def _leads(view: View, start: int, story: int, told: int) -> bool:
    inside = next(
        (
            index
            for index in range(story - 1, max(start - 1, story - MAX_INSIDE), -1)
            if view.has(index, "story_in")
        ),
        None,
    )
    opens = inside is not None and (inside == start or view.has(inside - 1, "comma"))
    if opens and not view.holds(inside or 0, story, "verb_ing", "past_word"):
        return _goes_on(view, story, told)
    after = _behind(view, story)
    if view.has(after, "quote_open") or view.has(after, "quote_straight"):
        after = _closed(view, after, told) + 1
    after += view.has(after, "comma")
    if view.has(after, "story_in"):
        after += 1  # "in which"
        linked = view.has(after, "relative")
    else:
        linked = view.has(after, "fiction_link") or view.has(after, "colon")
    return linked and _goes_on(view, after, told)


def _closed(view: View, mark: int, end: int) -> int:
    """Give the mark that closes what a quotation mark opens, or that mark itself."""
    close = view.first(mark + 1, end, "quote_close", "quote_straight")
    return close if close < end else mark


def _acts(view: View, figment: int, told: int) -> bool:
    """
    "The hero of the film", "the opera's heroine", but "a hero of the war".
    """
    shows = ("fiction", "fiction_show")
    own = view.has(figment - 1, "possessive") and any(
        view.has(figment - 2, tag) for tag in shows
    )
    of = view.has(figment + 1, "of") and view.holds(
        figment + 2, min(told, figment + MAX_INSIDE), *shows
    )
    return (own or of) and _goes_on(view, figment, told)


def _is_part(view: View, start: int, part: int) -> bool:
    """
    "In episode three", "in the second act": not "in the first act of revenge".
    """
    if view.has(part + 1, "of"):
        return False
    if view.has(part + 1, "numeral") or view.has(part + 1, "digits"):
        return view.has(part - 1, "story_in") and part - 1 == start
    return view.has(part - 1, "ordinal") and view.has(part - 2, "article")


def _in_story_behind(view: View, behind: int, end: int) -> bool:
    """
    "12 soldiers are killed in the film", "dies in the third act".
    """
    last = min(end, behind + MAX_INSIDE + 1)
    if not view.holds(behind, last, *STORY):
        return False
    for index in range(behind, last):
        if view.has(index, "comma") or view.has(index, "semicolon"):
            return False
        if _is_story(view, index) and view.holds(behind, index, "story_in"):
            return True
        if view.has(index, "story_part") and view.has(index - 3, "story_in"):
            return _is_part(view, behind, index)
    return False


def _supposed(view: View, start: int, told: int) -> bool:
    """
    "Imagine that 300 people were killed", "in the worst case 300 are killed".
    """
    opens = view.has(start, "supposing") and (
        view.has(start + 1, "that")
        or told - start <= 1
        or view.has(start, "ly")
        or view.has(start + 1, "comma")
        or view.has(start + 1, "number")
    )
    return (opens or stands(view, "supposed", start, told)) and _goes_on(
        view, start + 1, told
    )


def _mocked(view: View, start: int, told: int, behind: int) -> bool:
    """
    "12 mock casualties", "a simulated blast that killed 12", "hurt in a mock raid".

    So is who is "burned in effigy".
    """
    later = behind + MAX_MOCKED
    likeness = view.first(behind, later, "likeness")
    if likeness < later and view.has(likeness - 1, "story_in"):
        return True
    mock = view.first(max(start, told - MAX_MOCK), later, "mock")
    if mock == later or not view.has(mock, "lower"):
        return False  # a name: "Minister Mock"
    if mock < told:
        return _goes_on(view, mock, told)
    return mock < behind or view.has(mock - 2, "within")


def _rehearsed(view: View, start: int, first: int, told: int) -> bool:
    """
    "Rehearsed the evacuation of 300", "volunteers played 12 wounded".
    """
    if view.has(first - 1, "playing"):
        return True
    near = max(start, told - MAX_MOCK)
    verb = view.first(near, told, "simulating")
    return verb < told and _goes_on(view, start, told)


def _in_drill(view: View, start: int, end: int, fact: Quantity) -> bool:
    """
    "12 were “killed” in a drill"; "as part of the drill, 300 were evacuated".

    Who was killed in an exercise without such marks is dead.
    """
    if not view.holds(start, end, "drill_noun") or fact.cue is None:
        return False
    if fact.kind in MOVED:
        return view.holds(start, end, "drill_move")
    cue = view.word_at(fact.cue.span.start)
    return view.holds(cue - 1, view.word_at(fact.cue.span.end - 1) + 1, *MARKS)


MARKS = ("apostrophe", "quote_open", "quote_single", "quote_straight")


def _wanted(view: View, first: int, told: int, behind: int) -> bool:
    """
    "Wanted 12 prisoners dead", "urged the killing of 12", "called for the death of".
    """
    place = told - 1
    if told == first:
        willing = view.has(place, "willing") or view.has(place, "ordering")
        return willing and behind > first
    called = view.has(place, "willing_for") or (
        view.has(place, "inside") and view.has(place - 1, "willing_for")
    )
    return called or (view.has(place, "willing") and view.holds(told, first, "of"))


def _awaited(view: View, first: int) -> bool:
    """
    "Expects 3,000 casualties", "has beds for 300 wounded", "can treat 300 wounded".
    """
    before = first - 1
    if view.has(before, "expecting"):
        return True
    if view.has(before, "meant_for"):
        return view.has(before - 1, "capacity")
    return view.has(before, "verb_base") and view.has(before - 1, "modal")


def _titled(view: View, start: int, end: int, told: int) -> bool:
    """
    "The documentary “Five Dead in Tarn”", "“The Twelve Who Died” is a novel".
    """
    marks = ("quote_open", "quote_straight")
    first = max(start, told - MAX_TITLE + 1)
    if not view.holds(first, told + 1, *marks):
        return False
    opening = next(
        index
        for index in range(told, first - 1, -1)
        if any(view.has(index, mark) for mark in marks)
    )
    named = view.has(opening - 1, "titled") or view.has(opening - 1, "fiction")
    close = _closed(view, opening, end)
    said = view.has(close + 1, "be") and view.has(close + 2, "indefinite")
    return named or (said and view.holds(close + 3, close + 5, "fiction", "titled"))
