"""
Whom the words beside a cue stand for.

"It", "she", "the ministry", "both sides" and a surname point back to somebody
named before; a capital stands for its country, or for the body just named.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._names._armed import Armed
from conflictparse._names._beside import (
    apposed,
    beside,
    described,
    flat,
    is_certain,
    surname,
)
from conflictparse._names._pairs import (
    named_of_pair,
    pair,
    people_act,
    people_behind,
)
from conflictparse._names._pointing import Pointing
from conflictparse._names._recall import NEAR_SENTENCES, Recall
from conflictparse._names._types import (
    ANONYMOUS,
    ARMED_GROUP,
    BODIES,
    DOCUMENT,
    GOVERNMENT,
    ORGANIZATION,
    PERSON,
    Name,
)

if TYPE_CHECKING:
    from conflictparse._names._registry import Registry, Seen

__all__ = ["Resolver"]

GENDERS = {"pronoun_male": "male", "pronoun_female": "female"}

THINGS = frozenset({*BODIES, DOCUMENT})
PEOPLE = frozenset({PERSON, ANONYMOUS})


class Resolver:
    """Says whom words stand for; made once a text."""

    def __init__(self, registry: Registry) -> None:
        self.registry = registry
        self.view = registry.view
        self.recall = Recall(registry)
        self.pointing = Pointing(self.recall)
        self.armed = Armed(registry)
        self._facts: dict[str, Name] = {}
        """Persons who spoke, with what was said of them."""

    def speakers(
        self, start: int, end: int, *, goes_on: bool, answers: bool = False
    ) -> tuple[Name, ...]:
        """
        Say whom some words beside a cue stand for, and that they spoke.

        Args:
            goes_on:
                Whether the words come after what is said, so that a capital
                stands for the body that spoke just before.
            answers:
                Whether the words may answer a question of the sentence before.
        """
        self._owned(start)
        asked = self._asked(start, end) if answers else ()
        names = asked or self._resolved(start, end, goes_on=goes_on)
        names = tuple(self._described(self.armed.known(name)) for name in names)
        for name in names:
            same = self._same_source(name, start)
            self.registry.speaks(same or name, start)
            if name.kind == PERSON and start < name.start:
                self.registry.speaks_for(start, min(end, name.start))
        if len(names) > 1:
            self.registry.speak_together(names, start)
        return names

    def _described(self, found: Name) -> Name:
        """
        Add what stood beside a person's name before: "Rwanda's envoy, Eric Sand".

        Of what country he is and what he is called holds for "Sand said" too.
        """
        name = found.name
        if found.kind != PERSON or not name:
            return found
        known = self._facts.get(name)
        if known is not None:
            found = attrs.evolve(
                found,
                country=found.country or known.country,
                title=found.title or known.title,
                gender=found.gender or known.gender,
            )
        self._facts[name] = found
        return found

    def _resolved(self, start: int, end: int, *, goes_on: bool) -> tuple[Name, ...]:
        pronoun = self._pronoun(start, end, told=goes_on)
        if pronoun is not None:
            return pronoun
        if end == start + 2 and self.view.has(end - 1, "one_of_pair"):
            return (named_of_pair(self.registry, start, end),)
        found = self.registry.phrases[start, end]
        return pair(self.registry, found, start, end, self.recall.whole) or (
            self._one(found, start, end, goes_on=goes_on),
        )

    def _one(self, found: Name, start: int, end: int, *, goes_on: bool) -> Name:
        """Say whom words stand for that are neither a pronoun nor a pair."""
        person = surname(self.registry, found)
        if person is not None:
            return person
        if found.place and found.country:
            return self._capital(found, start, goes_on=goes_on)
        if found.kind == PERSON and found.name:
            full = found
            if self.recall.is_short(found):
                full = self.recall.surname(found)
            # A surname alone is described where the full name stands.
            same = full.name == found.name
            said = described(self.registry, found, end) if same else full
            return beside(self.registry, said) if same else said
        if found.kind == ORGANIZATION and found.name:
            if found.name.isupper():
                # "MACRON said", of Emmanuel MACRON before
                whole = self.registry.full(found)
                return whole or self.registry.spelled(found.name, start) or found
            # "Ravina Shandas, a spokeswoman, said": no body, for all its "s".
            said = described(self.registry, found, end)
            if said.title and not found.definite:
                return attrs.evolve(said, kind=PERSON)
        found = self._seated(found, end) or found
        return (
            flat(self.registry, found, start)
            or apposed(self.registry, found, end)
            or self.pointing.tail(found, start)
            or self.pointing.pointed(found, start)
            or found
        )

    def _seated(self, found: Name, end: int) -> Name | None:
        """
        Name a ministry without a name by its place: "the health ministry in Orla".

        Of a capital it is the state's.
        """
        view = self.view
        state = found.kind == GOVERNMENT and found.definite and not found.plural
        if not state or found.name or found.country or not view.says(end, "seated_in"):
            return None
        place = self.registry.at(end + 1)
        if place is None or place.start != end + 1 or is_certain(view, place):
            return None
        named = place.name or place.country
        if not named or view.table.entry(found.head, "ministerial") is None:
            return None
        name = " ".join(view.slice(found.start, place.end).split())
        return attrs.evolve(found, name=name, country=place.country)

    def _pronoun(self, start: int, end: int, *, told: bool) -> tuple[Name, ...] | None:
        view = self.view
        if end != start + 1:
            return None
        if view.has(start, "upper"):
            return None
        if view.has(start, "relative"):
            return (self._antecedent(start),)
        for tag in ("pronoun_male", "pronoun_female", "pronoun_body", "pronoun_plural"):
            # "In her words": the pronoun stands inside a phrase.
            if view.has(start, tag) or view.says(start, tag):
                names: tuple[Name, ...] = getattr(self, f"_{tag}")(start, told=told)
                return names or (Name(start=start, end=end),)
        if view.has(start, "pronoun_person"):
            return (Name(start=start, end=end),)
        return None

    def _antecedent(self, start: int) -> Name:
        """Give whom "who" means: what stands before, in commas the nearest name."""
        near = self.registry.at(start - 1)
        # "before the Senate by naming candidates who …"
        if near is not None and near.kind == ANONYMOUS and near.plural:
            return near
        # "according to the army, which blamed"
        near = (
            self.registry.at(start - 2) if self.view.has(start - 1, "comma") else None
        )
        if near is not None and near.kind in BODIES and near.name is None:
            return near
        seen = [*self.registry.before(start, 0)]
        if not seen:
            return Name(start=start, end=start + 1)
        last = seen[-1].name
        # "to nurses in Orla, who said": no place speaks where people stand there.
        if self.view.has(start, "relative_person") and self._is_where(seen[-1]):
            people = self.registry.at(last.start - 2)
            if people is not None and people.kind in PEOPLE:
                return people
        return self.recall.whole(last)

    def _is_where(self, seen: Seen) -> bool:
        return seen.led and self.view.has(seen.name.start - 1, "place_preposition")

    def _pronoun_male(self, start: int, *, told: bool) -> tuple[Name, ...]:
        return self._gendered(start, "male", told=told)

    def _pronoun_female(self, start: int, *, told: bool) -> tuple[Name, ...]:
        return self._gendered(start, "female", told=told)

    def _gendered(
        self, start: int, gender: str, *, told: bool = False
    ) -> tuple[Name, ...]:
        """Find the person a pronoun means, and remember the gender."""
        registry = self.registry
        best = self.recall.best(
            start,
            lambda name: (
                name.kind in PEOPLE
                and not name.plural
                and registry.gender(self.recall.whole(name)) in {None, gender}
            ),
            told=told,
        )
        best = best or self.recall.mentioned(start, gender)
        best = best or self.recall.only(start, gender)
        if best is None:
            return (Name(start=start, end=start + 1, kind=PERSON, gender=gender),)
        registry.is_of(best, gender)
        return (best,)

    def _asked(self, start: int, end: int) -> tuple[Name, ...]:
        """Give whom a question was put to: "Belo asked Tan about it. “No,” he said"."""
        if end != start + 1:
            return ()
        tags = (tag for tag in GENDERS if self.view.has(start, tag))
        gender = GENDERS.get(next(tags, ""))
        found = self.recall.asked(start) if gender else None
        if found is None or self.registry.gender(found) not in {None, gender}:
            return ()
        self.registry.is_of(found, gender or "")
        return (found,)

    def _owned(self, start: int) -> None:
        """Remember of what gender somebody is: "her doctor said"."""
        if self.view.has(start, "possessive_pronoun"):
            for tag, gender in GENDERS.items():
                if self.view.has(start, tag):
                    self._gendered(start, gender)

    def _pronoun_body(self, start: int, *, told: bool) -> tuple[Name, ...]:
        # "The Brigades … it": a body of that name is one, "guards" are not.
        best = self.recall.best(
            start,
            lambda name: name.kind in THINGS and bool(name.name or not name.plural),
            told=told,
        )
        best = best or self.recall.best(start, lambda name: name.kind in THINGS)
        best = best or self.recall.office(start, lambda _: True)
        return (best,) if best else ()

    def _pronoun_plural(self, start: int, *, told: bool) -> tuple[Name, ...]:
        """Find those who spoke together, else a group or people without a name."""
        number = self.view.sentence_of(start)
        for sentence in range(number, max(-1, number - NEAR_SENTENCES - 1), -1):
            two = self.registry.together.get(sentence)
            two = two or self.registry.pair(sentence, start)
            if two:
                return tuple(self.recall.whole(name) for name in two)
        best = self.recall.best(
            start, lambda name: name.plural or name.kind == ARMED_GROUP, told=told
        )
        best = best or self.recall.best(start, lambda name: name.kind in BODIES)
        said = self._people(start, best)
        if said is not None:
            return (said,)
        if best is None or self._outnumbered(best, start):
            return ()
        # "UKMTO said so. Guards shot back. They said": the guards did.
        before = number > 0 and best.end <= self.view.sentences[number - 1][0]
        if best.name and before and people_act(self.registry, number - 1):
            return ()
        return (best,)

    def _people(self, start: int, best: Name | None) -> Name | None:
        """Give whom "the militants" are that act just before: "they said"."""
        if best is not None and (best.plural or best.name is None):
            return None
        number = self.view.sentence_of(start)
        for sentence in (number, number - 1):
            group = people_act(self.registry, sentence)
            if group is not None and group.end <= start:
                found = self.registry.phrases[group.start, group.end]
                return self.pointing.pointed(found, group.start)
        return None

    def _outnumbered(self, found: Name, start: int) -> bool:
        """Whether "they" may be others: "The Brigade freed four men. They said"."""
        if found.plural or any(seen.name == found for seen in self.registry.spoken):
            return False
        return people_behind(self.registry, found, start)

    def _capital(self, found: Name, start: int, *, goes_on: bool) -> Name:
        """Give the country a capital stands for, or the body that spoke just before."""
        goes_on = goes_on and not self.view.has(found.start, "seat")
        body = self.recall.last_body(found, start) if goes_on else None
        return body or attrs.evolve(found, name=self.recall.country(found.country))

    def _same_source(self, name: Name, start: int) -> Name | None:
        """
        Give the body that a capital goes on speaking for.

        "The ministry denied it. Baku claimed …": "it" is the ministry still.
        """
        return self.recall.last_body(name, start) if name.place else None
