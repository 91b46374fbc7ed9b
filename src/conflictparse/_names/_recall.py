"""Who was named or spoke before a place, the nearest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._names._beside import is_certain
from conflictparse._names._registry import Seen
from conflictparse._names._types import BODIES, PERSON, Name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from conflictparse._names._registry import Registry

__all__ = ["NEAR_SENTENCES", "Recall"]

NEAR_SENTENCES = 2
"""How far back the subject of a sentence is looked for that has not spoken."""

SPOKEN_WEIGHT = 1.5
"""What having spoken counts beside standing a sentence nearer, which counts 2."""

MENTIONED_SENTENCES = 4
"""How far back one is looked for who neither acts nor speaks there."""

ALONE_SENTENCES = 8
"""How far back the only person named is looked for."""


class Recall:
    """Says who was named before a place; made once a text."""

    def __init__(self, registry: Registry) -> None:
        self.registry = registry
        self.view = registry.view

    def best(
        self, start: int, agrees: Callable[[Name], bool], *, told: bool = False
    ) -> Name | None:
        """
        Give the name that agrees, nearest first, having spoken before others.

        Args:
            told:
                Whether what is said stands before in the sentence: in "the
                guards had fled, it said" the guards are not who spoke before.
        """
        last = next(
            (one for one in reversed(self.registry.spoken) if agrees(one.name)), None
        )
        weight = 2 * last.sentence + SPOKEN_WEIGHT if last else -1.0
        number = self.view.sentence_of(start)
        told = told and last is not None and number - last.sentence <= NEAR_SENTENCES
        for seen in self._subjects(start):
            if 2 * seen.sentence <= weight:
                break
            if agrees(seen.name) and not (told and seen.sentence == number):
                return self.whole(seen.name)
        return last.name if last else None

    def _subjects(self, start: int) -> Iterator[Seen]:
        """Give who acts in the sentences near by, the nearest first."""
        registry, number = self.registry, self.view.sentence_of(start)
        first = number - 1 if registry.opens(start) else number
        for sentence in range(first, max(-1, number - NEAR_SENTENCES - 1), -1):
            for subject in registry.subjects(sentence, start):
                yield Seen(sentence, spoken=False, name=subject)

    def office(self, start: int, agrees: Callable[[Name], bool]) -> Name | None:
        """Give the body that one who spoke near by speaks for."""
        number = self.view.sentence_of(start)
        return next(
            (
                seen.name
                for seen in reversed(self.registry.offices)
                if number - seen.sentence <= NEAR_SENTENCES and agrees(seen.name)
            ),
            None,
        )

    def asked(self, start: int) -> Name | None:
        """Give whom somebody asks in the sentence before, by name."""
        number, view = self.view.sentence_of(start), self.view
        first, end = view.sentences[number - 1] if number else (0, 0)
        if view.first(first, end, "questioning") == end:
            return None
        places = (one for one in self.registry.named(number - 1)[0] if one.done_to)
        return next(
            (
                self.whole(place.name)
                for place in places
                if place.name.kind == PERSON
                and view.has(place.name.start - 1, "questioning")
            ),
            None,
        )

    def mentioned(self, start: int, gender: str) -> Name | None:
        """Give who is named near by, whatever they do there, and is of a gender."""
        registry = self.registry
        named = (seen.name for seen in registry.before(start, MENTIONED_SENTENCES))
        return next(
            (
                self.whole(name)
                for name in named
                if name.kind == PERSON and registry.gender(name) == gender
            ),
            None,
        )

    def only(self, start: int, gender: str) -> Name | None:
        """Give the one person who is named before, where nobody else is."""
        registry = self.registry
        people: dict[str | None, Name] = {}
        for seen in registry.before(start, ALONE_SENTENCES):
            if seen.name.kind == PERSON and not seen.led:
                whole = self.whole(seen.name)
                people[whole.name] = whole
        last = next(iter(people.values()), None)
        if last is None or len(people) > 1 or not is_certain(self.view, last):
            return None
        return last if registry.gender(last) in {None, gender} else None

    def last_body(self, found: Name, start: int) -> Name | None:
        """Give the body of the same country that spoke last in the same paragraph."""
        if not self.registry.spoken:
            return None
        last = self.registry.spoken[-1]
        opened = self._paragraph(start)
        near = self.view.sentences[last.sentence][0] >= opened
        same = last.name.country == found.country and last.name.name is not None
        body = last.name.kind in BODIES and last.name.name != self.country(
            found.country
        )
        return last.name if near and same and body else None

    def _paragraph(self, place: int) -> int:
        """Give the first word of the paragraph that holds a word."""
        low, high = 0, len(self.view.paragraphs) - 1
        while low < high:
            middle = (low + high + 1) // 2
            if self.view.paragraphs[middle][0] <= place:
                low = middle
            else:
                high = middle - 1
        return self.view.paragraphs[low][0] if self.view.paragraphs else 0

    def country(self, code: str | None) -> str | None:
        return self.registry.prepared.countries.get(code or "")

    def surname(self, found: Name) -> Name:
        """Give the full name of a surname; a title that stands there is kept."""
        full = self.registry.full(found)
        if full is None:
            return found
        if full.title or not found.title:
            return full
        return attrs.evolve(full, title=found.title)

    def whole(self, name: Name) -> Name:
        if name.kind == PERSON and name.name and self.is_short(name):
            return self.surname(name)
        if name.place and name.country:
            return attrs.evolve(name, name=self.country(name.country))
        return name

    def is_short(self, found: Name) -> bool:
        """Whether a name may stand for a longer one: "Belo", "von der Leyen"."""
        led = self.view.has(found.start, "name_particle")
        return " " not in (found.name or "") or led
