"""Where, when it tells the figures of one sentence apart."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from conflictparse._groups import Levels
    from conflictparse._quantities import Quantity
    from conflictparse._spans import Mention

__all__ = ["places"]

MAX_GROUPS = 3
"""Groups between a figure and its place: "people were killed in Dorna"."""


def places(levels: Levels, quantities: Iterable[Quantity]) -> dict[int, Mention]:
    """
    Give the places of figures of one kind in one sentence, by the figure's `id()`.

    "Twelve people were killed in Dorna and nine in Mirna". A figure that stands
    alone has its place in the sentence, which is not asked for.
    """
    together: dict[tuple[object, ...], list[Quantity]] = {}
    for one in quantities:
        sentence = levels.view.sentence_of(levels.view.word_at(one.span.start))
        together.setdefault((sentence, one.kind, one.unit), []).append(one)
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
    """Find the name behind "in" that follows a figure and its verb."""
    view = levels.view
    last = view.word_at(quantity.span.end - 1)
    sentence = levels.sentence(view.sentence_of(last))
    first = sentence.at(last) + 1
    inside = False
    for group in islice(sentence.groups, first, first + MAX_GROUPS):
        if inside:
            named = group.kind == "noun" and view.has(group.head, "cap")
            named = named or ("body" in group.tags and view.has(group.start, "cap"))
            return view.mention(group.start, group.end) if named else None
        inside = view.has(group.start, "place_preposition")
        if not inside and group.kind != "verb":
            return None
    return None
