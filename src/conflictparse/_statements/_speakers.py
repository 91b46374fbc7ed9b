"""
Whom the words beside a cue stand for.

"It", "the ministry" and a surname point back to a speaker named before; a
capital stands for its country.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._names import country_names, read
from conflictparse._statements._types import Speaker, SpeakerKind

if TYPE_CHECKING:
    from conflictparse._names import Name
    from conflictparse._text import View

__all__ = ["Cast"]

MAX_REMEMBERED = 40
"""Speakers kept to point back to; no report has more that matter."""

PERSON = frozenset({"person"})
BODIES = frozenset({"organization", "government", "armed_group", "media"})


class Cast:
    """The speakers of one text, in the order in which they are met."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._known: list[Name] = []
        self._countries: dict[str, str] | None = None

    def speaker(self, start: int, end: int) -> Speaker:
        """Give the speaker that some words name, or point back to."""
        view = self._view
        found = read(view, start, end)
        named = self._resolved(found, start, end)
        if named.name is not None or named.country is not None:
            self._remember(named)
        return Speaker(
            mention=view.mention(start, end),
            name=named.name,
            kind=SpeakerKind(named.kind) if named.kind else None,
            country=named.country,
            title=named.title,
        )

    def _resolved(self, found: Name, start: int, end: int) -> Name:
        view = self._view
        if end == start + 1 and view.has(start, "pronoun_thing"):
            return self._last(BODIES) or found
        if end == start + 1 and view.has(start, "pronoun_person"):
            return self._last(PERSON) or found
        if found.place and found.name is None and found.country:
            return attrs.evolve(found, name=self._country(found.country))
        if found.kind == "person" and found.name and " " not in found.name:
            return self._surname(found)
        if found.name is None and found.definite:
            return self._pointed(found)
        return found

    def _last(self, kinds: frozenset[str]) -> Name | None:
        return next((one for one in reversed(self._known) if one.kind in kinds), None)

    def _surname(self, found: Name) -> Name:
        """Give the full name that a surname was met with."""
        same = (one for one in reversed(self._known) if one.head == found.head)
        known = next((one for one in same if one.kind == "person"), None)
        if known is None:
            return found
        return attrs.evolve(known, title=found.title or known.title)

    def _pointed(self, found: Name) -> Name:
        """Give the body that "the ministry", the group that "the group" points to."""
        alike = [one for one in self._known if one.kind in BODIES]
        same = [one for one in alike if one.head == found.head]
        if same:
            return same[-1]
        if found.kind == "organization":
            groups = [
                one for one in alike if one.kind in {"organization", "armed_group"}
            ]
            return groups[-1] if groups else found
        return found

    def _country(self, code: str) -> str | None:
        if self._countries is None:
            self._countries = country_names(self._view)
        return self._countries.get(code)

    def _remember(self, name: Name) -> None:
        self._known.append(name)
        del self._known[:-MAX_REMEMBERED]
