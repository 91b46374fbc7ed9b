"""
Whom the words beside a cue stand for.

"It", "she", "the ministry", "both sides" and a surname point back to somebody
named before; a capital stands for its country, or for the body just named.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._names._beside import apposed, described, flat
from conflictparse._names._pairs import FAR_SENTENCES, pair
from conflictparse._names._read import read
from conflictparse._names._registry import Seen
from conflictparse._names._types import (
    ANONYMOUS,
    ARMED_GROUP,
    BODIES,
    DOCUMENT,
    GOVERNMENT,
    MEDIA,
    ORGANIZATION,
    PERSON,
    Name,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from conflictparse._names._registry import Registry

__all__ = ["Resolver"]

NEAR_SENTENCES = 2
"""How far back the subject of a sentence is looked for that has not spoken."""

SPOKEN_WEIGHT = 1.5
"""What having spoken counts beside standing a sentence nearer, which counts 2."""

MENTIONED_SENTENCES = 4
"""How far back one is looked for who neither acts nor speaks there."""

GENDERS = {"pronoun_male": "male", "pronoun_female": "female"}

THINGS = frozenset({*BODIES, DOCUMENT})
PEOPLE = frozenset({PERSON, ANONYMOUS})


class Resolver:
    """Says whom words stand for; made once a text."""

    def __init__(self, registry: Registry) -> None:
        self.registry = registry
        self.view = registry.view

    def speakers(self, start: int, end: int, *, goes_on: bool) -> tuple[Name, ...]:
        """
        Say whom some words beside a cue stand for, and that they spoke.

        Args:
            goes_on:
                Whether the words come after what is said, so that a capital
                stands for the body that spoke just before.
        """
        self._owned(start)
        names = self._resolved(start, end, goes_on=goes_on)
        for name in names:
            same = self._same_source(name, start)
            self.registry.speaks(same or name, start)
            if name.kind == PERSON and start < name.start < end:
                self.registry.speaks_for(name, start)
        if len(names) > 1:
            self.registry.speak_together(names, start)
        return names

    def _resolved(self, start: int, end: int, *, goes_on: bool) -> tuple[Name, ...]:
        pronoun = self._pronoun(start, end)
        if pronoun is not None:
            return pronoun
        found = read(self.view, start, end)
        return pair(self.registry, found, start, end, self._whole) or (
            self._one(found, start, end, goes_on=goes_on),
        )

    def _one(self, found: Name, start: int, end: int, *, goes_on: bool) -> Name:
        """Say whom words stand for that are neither a pronoun nor a pair."""
        if found.place and found.country:
            return self._capital(found, start, goes_on=goes_on)
        if found.kind == PERSON and found.name:
            short = self._is_short(found)
            return (
                self._surname(found) if short else described(self.registry, found, end)
            )
        if found.kind == ORGANIZATION and found.name and found.name.isupper():
            return self.registry.spelled(found.name, start) or found
        return (
            flat(self.registry, found, start)
            or apposed(self.registry, found, end)
            or self._tail(found, start)
            or self._pointed(found, start)
            or found
        )

    def _tail(self, found: Name, start: int) -> Name | None:
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

    def _is_short(self, found: Name) -> bool:
        """Whether a name may stand for a longer one: "Belo", "von der Leyen"."""
        led = self.view.has(found.start, "name_particle")
        return " " not in (found.name or "") or led

    def _pronoun(self, start: int, end: int) -> tuple[Name, ...] | None:
        view = self.view
        if end != start + 1:
            return None
        if view.has(start, "upper") and view.surface(start) != "I":
            return None
        if view.has(start, "relative"):
            before = next(self.registry.before(start, 0), None)
            nearest = [seen.name for seen in self.registry.before(start, 0)]
            return (nearest[-1],) if before else (Name(start=start, end=end),)
        for tag in ("pronoun_male", "pronoun_female", "pronoun_body", "pronoun_plural"):
            if view.has(start, tag):
                return getattr(self, f"_{tag}")(start) or (Name(start=start, end=end),)
        if view.has(start, "pronoun_person"):
            return (Name(start=start, end=end),)
        return None

    def _pronoun_male(self, start: int) -> tuple[Name, ...]:
        return self._gendered(start, "male")

    def _pronoun_female(self, start: int) -> tuple[Name, ...]:
        return self._gendered(start, "female")

    def _gendered(self, start: int, gender: str) -> tuple[Name, ...]:
        """Find the person a pronoun means, and remember the gender."""
        registry = self.registry
        best = self._best(
            start,
            lambda name: (
                name.kind in PEOPLE
                and not name.plural
                and registry.gender(name) in {None, gender}
            ),
        )
        best = best or self._mentioned(start, gender)
        if best is None:
            return (Name(start=start, end=start + 1, kind=PERSON, gender=gender),)
        registry.is_of(best, gender)
        return (best,)

    def _owned(self, start: int) -> None:
        """Remember of what gender somebody is: "her doctor said"."""
        if self.view.has(start, "possessive_pronoun"):
            for tag, gender in GENDERS.items():
                if self.view.has(start, tag):
                    self._gendered(start, gender)

    def _mentioned(self, start: int, gender: str) -> Name | None:
        """Give who is named near by, whatever they do there, and is of a gender."""
        registry = self.registry
        named = (seen.name for seen in registry.before(start, MENTIONED_SENTENCES))
        return next(
            (
                self._whole(name)
                for name in named
                if name.kind == PERSON and registry.gender(name) == gender
            ),
            None,
        )

    def _office(self, start: int, agrees: Callable[[Name], bool]) -> Name | None:
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

    def _pronoun_body(self, start: int) -> tuple[Name, ...]:
        # "The Brigades … it": a body of that name is one, "guards" are not.
        best = self._best(
            start,
            lambda name: name.kind in THINGS and bool(name.name or not name.plural),
        )
        best = best or self._best(start, lambda name: name.kind in THINGS)
        best = best or self._office(start, lambda _: True)
        return (best,) if best else ()

    def _pronoun_plural(self, start: int) -> tuple[Name, ...]:
        """Find those who spoke together, else a group or people without a name."""
        number = self.view.sentence_of(start)
        for sentence in range(number, max(-1, number - NEAR_SENTENCES - 1), -1):
            two = self.registry.together.get(sentence)
            two = two or self.registry.pair(sentence, start)
            if two:
                return two
        best = self._best(start, lambda name: name.plural or name.kind == ARMED_GROUP)
        best = best or self._best(start, lambda name: name.kind in BODIES)
        if best is None or self._outnumbered(best, start):
            return ()
        return (best,)

    def _outnumbered(self, found: Name, start: int) -> bool:
        """Whether "they" may be others: "The Brigade freed four men. They said"."""
        if found.plural or any(seen.name == found for seen in self.registry.spoken):
            return False
        return self.registry.people_behind(found, start)

    def _best(self, start: int, agrees: Callable[[Name], bool]) -> Name | None:
        """Give the name that agrees, nearest first, having spoken before others."""
        last = next(
            (one for one in reversed(self.registry.spoken) if agrees(one.name)), None
        )
        weight = 2 * last.sentence + SPOKEN_WEIGHT if last else -1.0
        for seen in self._subjects(start):
            if 2 * seen.sentence <= weight:
                break
            if agrees(seen.name):
                return self._whole(seen.name)
        return last.name if last else None

    def _subjects(self, start: int) -> Iterator[Seen]:
        """Give who acts in the sentences near by, the nearest first."""
        registry, number = self.registry, self.view.sentence_of(start)
        first = number - 1 if registry.opens(start) else number
        for sentence in range(first, max(-1, number - NEAR_SENTENCES - 1), -1):
            for subject in registry.subjects(sentence, start):
                yield Seen(sentence, spoken=False, name=subject)

    def _surname(self, found: Name) -> Name:
        """Give the full name of a surname; a title that stands there is kept."""
        full = self.registry.full(found)
        if full is None:
            return found
        return attrs.evolve(full, title=full.title or found.title)

    def _capital(self, found: Name, start: int, *, goes_on: bool) -> Name:
        """Give the country a capital stands for, or the body that spoke just before."""
        body = self._last_body(found, start) if goes_on else None
        return body or attrs.evolve(found, name=self._country(found.country))

    def _last_body(self, found: Name, start: int) -> Name | None:
        """Give the body of the same country that spoke last in the same paragraph."""
        if not self.registry.spoken:
            return None
        last = self.registry.spoken[-1]
        opened = self._paragraph(start)
        near = self.view.sentences[last.sentence][0] >= opened
        same = last.name.country == found.country and last.name.name is not None
        body = last.name.kind in BODIES and last.name.name != self._country(
            found.country
        )
        return last.name if near and same and body else None

    def _same_source(self, name: Name, start: int) -> Name | None:
        """
        Give the body that a capital goes on speaking for.

        "The ministry denied it. Baku claimed …": "it" is the ministry still.
        """
        return self._last_body(name, start) if name.place else None

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

    def _country(self, code: str | None) -> str | None:
        return self.registry.prepared.countries.get(code or "")

    def _whole(self, name: Name) -> Name:
        if name.kind == PERSON and name.name and self._is_short(name):
            return self._surname(name)
        if name.place and name.country:
            return attrs.evolve(name, name=self._country(name.country))
        return name

    def _pointed(self, found: Name, start: int) -> Name | None:
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
        best = self._best(start, lambda name: name.name is not None and agrees(name))
        best = best or self._office(start, agrees)
        if best is not None:
            return best
        named = self.registry.before(start, FAR_SENTENCES)
        return next(
            (seen.name for seen in named if seen.name.name and agrees(seen.name)), None
        )


STAND_FOR = {
    "back_group": frozenset({ARMED_GROUP, ORGANIZATION}),
    "back_media": frozenset({MEDIA}),
    "back_agency": frozenset({MEDIA, ORGANIZATION}),
    "back_country": frozenset({GOVERNMENT}),
}
"""The kinds that a general noun may stand for."""
