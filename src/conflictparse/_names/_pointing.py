"""Whom a noun with "the" points back to: "the ministry", "the Armenian PM"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._names._pairs import FAR_SENTENCES
from conflictparse._names._types import (
    ANONYMOUS,
    ARMED_GROUP,
    BODIES,
    GOVERNMENT,
    MEDIA,
    ORGANIZATION,
    PERSON,
    Name,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from conflictparse._names._recall import Recall

__all__ = ["Pointing"]

STAND_FOR = {
    "back_group": frozenset({ARMED_GROUP, ORGANIZATION}),
    "back_media": frozenset({MEDIA}),
    "back_agency": frozenset({MEDIA, ORGANIZATION}),
    "back_country": frozenset({GOVERNMENT}),
}
"""The kinds that a general noun may stand for."""


class Pointing:
    """Says whom a noun points back to; made once a text."""

    def __init__(self, recall: Recall) -> None:
        self.recall = recall
        self.registry = recall.registry
        self.view = recall.view

    def tail(self, found: Name, start: int) -> Name | None:
        """Give the body whose name ends so: "the General Staff", Ukraine's before."""
        if (
            found.kind not in BODIES
            or found.country
            or not (found.definite and found.name)
        ):
            return None
        ending = f" {found.name}"
        if not self.registry.stood(ending.lower(), found.start):
            return None
        return self._last_of(
            start,
            lambda name: name.kind in BODIES and (name.name or "").endswith(ending),
        )

    def pointed(self, found: Name, start: int) -> Name | None:
        """Give whom a noun with "the" points to: "the ministry", "the Armenian PM"."""
        view, last = self.view, found.end - 1
        lower = view.has(last, "lower") or found.name is None
        if not found.definite or not lower or (found.name and found.country is None):
            return None
        if found.kind in {PERSON, ANONYMOUS} and found.title:
            return self._titled(found, start)
        # A phrase such as "aid group" has its tags at its first word.
        heads = [
            index
            for index in range(found.start, found.end)
            if view.word(index).endswith(found.head)
        ]
        tags = {tag for tag in STAND_FOR for at in heads or [last] if view.has(at, tag)}
        if self._is_general(found):
            return self._titled(found, start)
        if found.kind in BODIES or "back_group" in tags:
            same = self._headed(found, start)
            if same is not None:
                return same
        wanted = next((kinds for tag, kinds in STAND_FOR.items() if tag in tags), None)
        if wanted is None:
            return None
        return self._last_of(
            start, lambda name: name.kind in wanted and self._fits(found, name)
        )

    def _headed(self, found: Name, start: int) -> Name | None:
        """Give the last body whose name has the noun: "the ministry"."""
        if not self.registry.stood(found.head, found.start):
            return None
        return self._last_of(
            start,
            lambda name: (
                name.kind in BODIES
                and found.head in (name.name or "").lower().split()
                and self._fits(found, name)
            ),
        )

    def _titled(self, found: Name, start: int) -> Name | None:
        """Give the last person with a title: "the minister", "the official"."""
        words = set(self._office_of(found).split())
        general = self._is_general(found)

        def agrees(name: Name) -> bool:
            if name.kind != PERSON or name.name is None or not self._fits(found, name):
                return False
            title = (name.title or "").lower().replace("-", " ").split()
            return words <= set(title) if words and not general else bool(title)

        return self._last_of(start, agrees)

    def _office_of(self, found: Name) -> str:
        """Give a title as it is mostly written: "premier" is "prime minister"."""
        same = self.view.entry(found.end - 1, "title_same")
        title: str = same["title"] if same else found.title or ""
        return title.lower()

    def _is_general(self, found: Name) -> bool:
        """Whether words say no more of a person than "the official"."""
        view = self.view
        return view.has(found.end - 1, "back_person") or view.has(
            found.start, "back_person"
        )

    def _fits(self, found: Name, name: Name) -> bool:
        """Whether what is stated of both is the same."""
        gender = self.registry.gender(name)
        same = found.gender is None or gender in {None, found.gender}
        # "Hezbollah … the Lebanese group": of a group that is known by its name
        # alone, no list tells the country.
        unknown = name.kind in {ARMED_GROUP, ORGANIZATION} and name.country is None
        return same and (unknown or found.country in {None, name.country})

    def _last_of(self, start: int, agrees: Callable[[Name], bool]) -> Name | None:
        """Give the last who spoke or acted and agrees, else the last named."""
        best = self.recall.best(
            start, lambda name: name.name is not None and agrees(name)
        )
        best = best or self.recall.office(start, agrees)
        if best is not None:
            return best
        named = self.registry.before(start, FAR_SENTENCES)
        return next(
            (seen.name for seen in named if seen.name.name and agrees(seen.name)), None
        )
