"""What the words for victims say of them: type, country, side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities._types import VictimType

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._lexicon import Entry
    from conflictparse._text import View

__all__ = ["country_of", "side_of", "typed", "types_of"]


def typed(view: View, index: int) -> frozenset[str]:
    """Give the types of people that a word says: "militant" of "rebels"."""
    entry = view.entry(index, "person")
    return frozenset() if entry is None else frozenset(entry["types"] or ())


def types_of(
    view: View, noun: tuple[int, int] | None, head: int
) -> tuple[VictimType, ...]:
    """
    Give who the victims are said to be.

    The head says it, or where that says nothing what stands before it.
    """
    entry = view.entry(head, "person")
    if entry is not None and entry["types"]:
        return tuple(sorted(VictimType(name) for name in entry["types"]))
    found: set[str] = set()
    if noun is not None:
        for described in _entries(view, *noun, "person"):
            found.update(described["types"] or ())
    return tuple(sorted(VictimType(name) for name in found))


def country_of(view: View, start: int, end: int) -> str | None:
    """Give the country that a noun phrase names, by adjective or name."""
    for tag in ("demonym", "country"):
        for entry in _entries(view, start, end, tag):
            if entry["code"]:
                return str(entry["code"])
    return None


def side_of(view: View, noun: tuple[int, int] | None) -> str | None:
    """
    Give the party that a noun phrase names before its head.

    "SDF fighters", "government troops".
    """
    if noun is None:
        return None
    start, end = noun
    for index in range(start, end):
        tags = view.at(index)
        if not tags.isdisjoint(SIDES):
            phrase = view.forms.get(index)
            return view.slice(index, phrase[1] if phrase else index + 1)
        if index < end - 1 and ("party_word" in tags or "upper" in tags):
            return view.slice(index, index + 1)
    return None


SIDES = ("named_body", "demonym", "people_group", "country")


def _entries(view: View, start: int, end: int, tag: str) -> Iterator[Entry]:
    words = range(start, end) if view.holds(start, end, tag) else ()
    for index in words:
        if view.has(index, tag):
            entry = view.entry(index, tag)
            if entry is not None:
                yield entry
