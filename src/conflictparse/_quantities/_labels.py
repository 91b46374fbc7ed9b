"""The places that the figures of a list are labelled with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._quantities._elsewhere import NO_PLACE
from conflictparse._quantities._kinds import PEOPLE

if TYPE_CHECKING:
    from conflictparse._quantities._types import Quantity
    from conflictparse._text import View

__all__ = ["with_labels"]

MAX_BACK = 9
"""Words from a figure back to its label: "Baro: 41 killed and 188 injured"."""


def with_labels(view: View, number: int, facts: list[Quantity]) -> list[Quantity]:
    """
    Give the figures of a list the place that stands before them.

    "Baro 41 killed and 188 injured; Tel 33 killed and 120 injured".
    """
    start, end = view.sentences[number]
    if len(facts) < 2 or not view.holds(start, end, "semicolon"):
        return facts
    labels = [
        _label(view, start, view.word_at(one.span.start))
        if one.place is None and one.kind in PEOPLE
        else None
        for one in facts
    ]
    if len({label for label in labels if label is not None}) == 1:
        return facts
    return [
        one if label is None else attrs.evolve(one, place=view.mention(*label))
        for one, label in zip(facts, labels, strict=True)
    ]


def _label(view: View, start: int, first: int) -> tuple[int, int] | None:
    """Find the name that opens the piece of a list that a figure stands in."""
    for opens in range(first, max(start - 1, first - MAX_BACK), -1):
        # "Casualties: Baro: 41 killed": the second colon is the label's own.
        colon = view.has(opens - 1, "colon") and not _is_figure(view, opens)
        if opens == start or colon or view.has(opens - 1, "semicolon"):
            words = range(opens, first)
            ends = (at for at in words if view.has(at, "colon") or _is_figure(view, at))
            return _named(view, opens, next(ends, first))
    return None


def _is_figure(view: View, index: int) -> bool:
    return view.has(index, "digits") or view.has(index, "numeral")


def _named(view: View, start: int, end: int) -> tuple[int, int] | None:
    """Give the words of a label, where they are a place's name and no more."""
    while end > start and view.holds(end - 1, end, "colon", "dash", "hyphen"):
        end -= 1
    words = range(start, end)
    if not words or len(words) > MAX_NAME:
        return None
    named = [index for index in words if not view.has(index, "homeland")]
    if not named or not all(view.has(index, "cap") for index in named):
        return None
    return (
        None
        if any(view.holds(at, at + 1, *NO_PLACE, *DEEDS) for at in named)
        else (start, end)
    )


DEEDS = ("attack_noun", "calamity")
"""Labels that say what happened: "Flood: 33 killed"."""

MAX_NAME = 4
"""Words of a place's name: "Dar Selim district"."""
