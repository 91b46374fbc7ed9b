"""Figures of what has not happened: stories, drills, guesses, wishes, questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._quantities._kinds import MOVED, PEOPLE
from conflictparse._quantities._meant import is_meant
from conflictparse._quantities._phrases import stands
from conflictparse._quantities._shows import (
    carried,
    in_chronicle,
    in_picture,
    in_present,
    on_screen,
    true_story,
)
from conflictparse._quantities._stories import (
    goes_on,
    in_story,
    in_story_behind,
    titled,
)
from conflictparse._quantities._types import Role
from conflictparse._status import Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conflictparse._quantities._types import Quantity
    from conflictparse._text import View

__all__ = ["unreal"]

WORDS = (
    "acted",
    "acting",
    "appealing",
    "artwork",
    "averting",
    "capacity",
    "chronicle",
    "drill_noun",
    "expecting",
    "fearing",
    "fiction",
    "forecast_noun",
    "fiction_show",
    "figment",
    "gaming",
    "likeness",
    "mock",
    "modal",
    "modelling",
    "offering",
    "ordering",
    "particle_in",
    "playing",
    "question",
    "quota",
    "reckoning",
    "show_season",
    "simulating",
    "staged",
    "story_part",
    "supposing",
    "titled",
    "told_in",
    "wargaming",
    "whoever",
    "willing",
    "willing_for",
)
"""Without one of these, or a phrase of supposing, nothing here is looked for."""

REACH = 100
"""Words of a sentence on either side of a figure that say of what it is."""

MAX_MOCK = 8
"""Words between "a mock attack" and what it does."""

MAX_MOCKED = 4
"""Words of "killed in a mock attack" behind the harm."""


def unreal(view: View, number: int, facts: Sequence[Quantity]) -> list[Quantity]:
    """
    Give the figures of a sentence, those that it makes up as hypothetical.

    "In the film 12 soldiers die", "12 were “killed” in a drill", "the ministry
    expects 3,000 casualties", "were 12 soldiers killed?"
    """
    start, end = view.sentences[number]
    found = facts and (
        view.holds(start, end, *WORDS)
        or any(fact.kind in MOVED for fact in facts)
        or stands(view, "supposed", start, end)
        or stands(view, "true_story", start, end)
    )
    if not found:
        return list(facts)
    asked = _is_asked(view, start, end)
    before = view.sentences[number - 1] if number else (0, 0)
    played = carried(view, before, start, end)
    seen: list[Quantity] = []
    for fact in facts:
        first = max(start, view.word_at(fact.span.start) - REACH)
        last = min(end, view.word_at(fact.span.end) + REACH)
        known = asked and _known(view, first, fact)
        made = played or (asked and not known) or _beside_one(view, facts, seen, fact)
        seen.append(_seen_so(view, first, last, fact, made=made))
    return seen


def _beside_one(
    view: View, facts: Sequence[Quantity], seen: Sequence[Quantity], fact: Quantity
) -> bool:
    """
    "The law has prevented 40 deaths and 600 injuries": neither.
    """
    if not seen or seen[-1].status is facts[len(seen) - 1].status:
        return False
    end, start = view.word_at(seen[-1].span.end - 1) + 1, view.word_at(fact.span.start)
    said_in = fact.cue is not None and fact.span.covers(fact.cue.span)
    return said_in and start - end == 1 and view.has(end, "and")


def _seen_so(
    view: View, start: int, end: int, fact: Quantity, *, made: bool
) -> Quantity:
    open_ = fact.status in {Status.ASSERTED, Status.UNCONFIRMED}
    if fact.kind not in PEOPLE or not open_:
        return fact
    told = view.word_at(min(fact.span.start, (fact.cue or fact).span.start))
    whole = fact.role is not Role.PART
    if whole and true_story(view, start, told):
        return attrs.evolve(fact, role=Role.PRIOR)
    if made or _made_up(view, start, end, fact):
        return attrs.evolve(fact, status=Status.HYPOTHETICAL)
    if whole and in_chronicle(view, start, told):
        return attrs.evolve(fact, role=Role.PRIOR)
    # "Experts fear 300 deaths".
    feared = told == view.word_at(fact.span.start) and view.has(told - 1, "fearing")
    return attrs.evolve(fact, status=Status.UNCONFIRMED) if feared else fact


def _made_up(view: View, start: int, end: int, fact: Quantity) -> bool:
    first = view.word_at(fact.span.start)
    last = view.word_at(fact.span.end - 1) + 1
    cue = fact.cue.span if fact.cue else fact.span
    words = view.word_at(cue.start), view.word_at(cue.end - 1) + 1
    told, behind = min(first, words[0]), max(last, words[1])
    return (
        in_story(view, start, told)
        or in_story_behind(view, behind, end)
        or on_screen(view, start, told, words)
        or in_picture(view, start, told)
        or _supposed(view, start, told, words)
        or _mocked(view, start, told, behind)
        or _rehearsed(view, start, first, told)
        or _in_drill(view, start, end, fact)
        or is_meant(view, first, told, behind, fact)
        or titled(view, start, end, told)
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


def _supposed(view: View, start: int, told: int, cue: tuple[int, int]) -> bool:
    """
    "Imagine that 300 people were killed", "in the worst case 300 are killed".

    "The model puts it at 12 deaths"; "whoever kills two people gets life".
    """
    if view.holds(
        start, told, "drill_noun", "forecast_noun", "modelling", "whoever"
    ) and any(
        (view.has(index, "whoever") and in_present(view, *cue))
        or _gives_out(view, index)
        for index in range(start, told)
        if goes_on(view, index + 1, told)
    ):
        return True
    opens = view.has(start, "supposing") and (
        view.has(start + 1, "that")
        or told - start <= 1
        or view.has(start, "ly")
        or view.has(start + 1, "comma")
        or view.has(start + 1, "number")
    )
    return (opens or stands(view, "supposed", start, told)) and goes_on(
        view, start + 1, told
    )


def _gives_out(view: View, index: int) -> bool:
    """
    "The model puts it at 12 deaths", "the scenario has 300 dead".
    """
    forecast = view.has(index, "forecast_noun")
    # "Puts it" is one word of saying.
    given = view.table.entry(view.form(index + 1), "giving_out") is not None
    has = forecast and view.has(index + 1, "have")
    drill = view.has(index, "drill_noun") or view.has(index, "modelling")
    return has or (given and (forecast or drill))


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
        return goes_on(view, mock, told)
    return mock < behind or view.has(mock - 2, "within")


def _rehearsed(view: View, start: int, first: int, told: int) -> bool:
    """
    "Rehearsed the evacuation of 300", "volunteers played 12 wounded".
    """
    if view.has(first - 1, "playing"):
        return True
    near = max(start, told - MAX_MOCK)
    verb = view.first(near, told, "simulating")
    return verb < told and goes_on(view, start, told)


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
