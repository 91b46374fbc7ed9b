"""Where, when it tells the figures of one sentence apart."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from conflictparse._quantities import QuantityKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from conflictparse._groups import Group, Levels, Sentence
    from conflictparse._quantities import Quantity
    from conflictparse._spans import Mention
    from conflictparse._text import View

__all__ = ["places"]

NOWHERE = frozenset({QuantityKind.MEASURE, QuantityKind.MONEY, QuantityKind.SHARE})
"""Kinds of amounts that are nowhere."""

MAX_GROUPS = 3
"""Groups between a figure and its place: "people were killed in Dorna"."""


def places(levels: Levels, quantities: Iterable[Quantity]) -> dict[int, Mention]:
    """
    Give the places of the figures of one sentence, by the figure's `id()`.

    "Twelve people were killed in Dorna and nine in Mirna". A figure that stands
    alone has its place in the sentence, which is not asked for.
    """
    together: dict[int, list[Quantity]] = {}
    quantities = tuple(quantities)
    # "Killed 22 people in Dorna (12) and Mirna (ten)": all of them are in neither.
    spread = {id(one.whole) for one in quantities if one.place is not None}
    for one in quantities:
        if one.kind in NOWHERE or id(one) in spread:
            continue
        sentence = levels.view.sentence_of(levels.view.word_at(one.span.start))
        together.setdefault(sentence, []).append(one)
    found: dict[int, Mention] = {}
    for members in together.values():
        if len(members) < 2:
            continue
        at = {
            id(one): place
            for one in members
            if (place := one.place or _place(levels, one)) is not None
        }
        if len({place.text for place in at.values()}) > 1:
            found.update(at)
    return found


def _place(levels: Levels, quantity: Quantity) -> Mention | None:
    """
    Find the name behind "in" that follows a figure and its verb.

    Or before the bracket that it stands in: "in Dorna (89 killed; 240 injured)".
    """
    view = levels.view
    last = view.word_at(quantity.span.end - 1)
    sentence = levels.sentence(view.sentence_of(last))
    first = sentence.at(last) + 1
    bracket = _bracket(view, view.word_at(quantity.span.start))
    if bracket is not None:
        group = sentence.groups[sentence.at(bracket - 1)]
        named = _is_named(view, group) and group.end == bracket
        return view.mention(group.start, group.end) if named else None
    place = _behind(view, sentence, first)
    if place is None and quantity.cue is not None:
        # "Twelve clerks, all of them men, were killed in Dorna and nine in Mirna".
        cue = sentence.at(view.word_at(quantity.cue.span.end - 1))
        place = _behind(view, sentence, cue + 1) if cue > first else None
    return place


def _behind(view: View, sentence: Sentence, first: int) -> Mention | None:
    """Find the name behind "in" that the groups from *first* on hold."""
    inside = False
    for group in islice(sentence.groups, first, first + MAX_GROUPS):
        if inside:
            named = _is_named(view, group)
            return view.mention(group.start, group.end) if named else None
        inside = view.has(group.start, "place_preposition")
        if not inside and group.kind != "verb":
            return None
    return None


NO_PLACE = ("agency", "media", "month", "named_body", "person", "weekday")
"""Tags of names that are no place's."""


def _is_named(view: View, group: Group) -> bool:
    """Whether a noun is a place's name: "Dorna", "Dorna district"."""
    if group.kind != "noun" or group.count is not None:
        return False
    # "Hezbollah (12 killed)", "in Operation Dawn", "in the Battle of Dorna".
    if view.holds(group.start, group.end, *NO_PLACE):
        return False
    if any(view.says(index, "deed_name") for index in range(group.start, group.end)):
        return False
    area = "body" in group.tags or view.has(group.head, "homeland")
    return view.has(group.head, "cap") or (area and view.has(group.start, "cap"))


def _bracket(view: View, first: int) -> int | None:
    """Find the bracket that a figure stands in, behind a few words."""
    for index in range(first - 1, max(0, first - MAX_INSIDE), -1):
        if view.has(index, "open_paren"):
            return index
        if view.has(index, "close_paren"):
            return None
    return None


MAX_INSIDE = 7
"""Words from a bracket to a figure in it: "(89 killed, 240 injured"."""
