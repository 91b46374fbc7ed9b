"""One figure after another, each with its place: "nine in Tel and four in Sur"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from conflictparse._quantities._types import Quantity
    from conflictparse._rules import Match

__all__ = ["PLACES", "SHELTERS", "like", "placed"]

PLACES = (
    "({comma}|{and}|{comma} {and}) "
    "@victims({noun&number|noun&others&!plural|noun&counted&unit_noun}) "
    "({comma} {noun&indefinite} {comma})? "
    "{preposition&!of&!including} {verb&ing&!harm}? "
    "@place({noun&!counted} (of {noun&name})?)"
)


SHELTERS = PLACES.replace(
    "{noun&!counted}", "{noun&!counted|noun&shelter_noun|noun&unit_noun}"
).replace("{noun&number}", "{noun&number|noun&counted&others}")


def placed(match: Match, found: Iterable[Quantity]) -> Iterator[Quantity]:
    """
    Give each figure its place, in the order in which both stand.

    A bare number is of those counted first.
    """
    view, groups = match.view, match.items
    first: Quantity | None = None
    for quantity, (place, stop) in zip(found, match.spans("place"), strict=False):
        group, last = groups[place], groups[stop - 1]
        first = first or quantity
        alike = quantity if quantity.victims is not None else first
        # "Nine in Mirna and four in Operation Dawn": that is no place.
        deed = any(view.says(at, "deed_name") for at in range(group.start, last.end))
        place_of = None if deed else view.mention(group.start, last.end)
        yield attrs.evolve(like(quantity, alike), place=place_of)


def like(quantity: Quantity, other: Quantity) -> Quantity:
    """Let a bare number be of people like those of another figure."""
    return attrs.evolve(
        quantity,
        unit=other.unit,
        victim_types=other.victim_types,
        country=other.country,
        side=other.side,
    )
