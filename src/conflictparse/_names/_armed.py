"""Bodies of no list that a report calls armed: "the Northern Front, a rebel group"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._names._types import ARMED_GROUP, ORGANIZATION, Name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._names._registry import Registry

__all__ = ["Armed"]

MAX_BRACKET = 4
"""Words of "(NF)" behind a name."""


class Armed:
    """The armed bodies of one text, looked for when first asked for."""

    def __init__(self, registry: Registry) -> None:
        self._registry = registry
        self._names: frozenset[str] | None = None

    def known(self, found: Name) -> Name:
        """Give a body as an armed group where the text calls it one anywhere."""
        if found.kind != ORGANIZATION or not found.name:
            return found
        if self._names is None:
            self._names = frozenset(self._called())
        armed = found.name in self._names
        return attrs.evolve(found, kind=ARMED_GROUP) if armed else found

    def _called(self) -> Iterator[str]:
        """Give the names behind which ", a rebel group" stands."""
        registry, view = self._registry, self._registry.view
        for place in registry.prepared.indefinites.finditer(view.tags):
            word = place.start()
            if not view.has(word - 1, "comma"):
                continue
            said = registry.at(word)
            # "The Red Cross, a rebel group and the army": a list.
            if said is not None and view.has(said.end, "and"):
                continue
            # "a rebel group active in the east"
            if said is not None and view.has(said.end - 1, "postpositive"):
                said = registry.phrases[word, said.end - 1]
            if said is None or said.kind != ARMED_GROUP or said.name:
                continue
            before = word - 2
            if view.has(before, "close_paren"):
                before = view.first(before - MAX_BRACKET, before, "open_paren") - 1
            name = registry.at(before)
            if name is not None and name.kind == ORGANIZATION and name.name:
                yield name.name
