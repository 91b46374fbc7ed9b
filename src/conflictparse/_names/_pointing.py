"""Whom a noun with "the" points back to: "the ministry", "the Armenian PM"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._names._callings import calling, spelled
from conflictparse._names._pairs import FAR_SENTENCES
from conflictparse._names._pieces import CAPITALS
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
    "back_charity": frozenset({ORGANIZATION}),
    "back_armed": frozenset({ARMED_GROUP, ORGANIZATION}),
    "back_bloc": frozenset({ORGANIZATION}),
    "back_group": frozenset({ARMED_GROUP, ORGANIZATION}),
    "back_media": frozenset({MEDIA}),
    "back_agency": frozenset({MEDIA, ORGANIZATION}),
    "back_country": frozenset({GOVERNMENT}),
}
"""The kinds that a general noun may stand for."""
GROUPS = frozenset({"back_armed", "back_bloc", "back_group"})


NO_WORDS: frozenset[str] = frozenset()


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
        ending, opening = f" {found.name}", f"{found.name} "
        said = (ending.lower(), opening.lower())
        if not any(self.registry.stood(words, found.start) for words in said):
            return None

        def agrees(name: Name) -> bool:
            whole = name.name or ""
            # "The Ministry", of the Ministry of Defence of Armenia before.
            return name.kind in BODIES and (
                whole.endswith(ending) or whole.startswith(opening)
            )

        return self._last_of(found, start, agrees)

    def pointed(self, found: Name, start: int) -> Name | None:
        """Give whom a noun with "the" points to: "the ministry", "the Armenian PM"."""
        view, last = self.view, found.end - 1
        lower = view.has(last, "lower") or found.name is None
        if not found.definite or not lower or (found.name and found.country is None):
            return None
        aged = self._aged(found, start)
        if aged is not None:
            return aged
        personal = found.kind in {PERSON, ANONYMOUS} or self._is_general(found)
        if personal and not found.plural:
            named = self._titled(found, start)
            if named is not None or found.title:
                return named
        tags = self._tags(found)
        if found.kind in BODIES or not tags.isdisjoint(GROUPS):
            same = self._headed(found, start)
            if same is not None:
                return same
        wanted = next((kinds for tag, kinds in STAND_FOR.items() if tag in tags), None)
        if wanted is None:
            return None
        # "The party" is no Jefferson Middle School.
        return self._last_of(
            found,
            start,
            lambda name: (
                name.kind in wanted
                and self._fits(found, name)
                and not view.has(name.end - 1, "house_noun")
                # "The jihadists" are no Observatory, but may be the Baro Front.
                and ("back_armed" not in tags or self._may_fight(name))
            ),
        )

    def _may_fight(self, name: Name) -> bool:
        """Whether a body is armed, or is called a front, a movement or a force."""
        words = range(name.start, name.end)
        return name.kind == ARMED_GROUP or any(
            self.view.has(at, "back_group") for at in words
        )

    def _aged(self, found: Name, start: int) -> Name | None:
        """Give the person whom an age tells: "the 41-year-old engineer"."""
        view = self.view
        if found.plural or not any(
            view.has(at, "age_word") for at in range(found.start + 1, found.end)
        ):
            return None
        years = view.word(view.first(found.start, found.end, "digits"))
        people = [
            seen.name
            for seen in self.registry.before(start, FAR_SENTENCES)
            if seen.name.kind == PERSON and self._fits(found, seen.name)
        ]
        said = (one for one in people if view.word(one.end + 1) == years)
        return next(said, None) or self._last_of(
            found,
            start,
            lambda name: (
                name.kind == PERSON
                and self._fits(found, name)
                # "Hodan lives in Orla": a town that no list has.
                and (name.end > name.start + 1 or view.has(name.start, "given_name"))
            ),
        )

    def _tags(self, found: Name) -> set[str]:
        """Give how general a noun is; "monitoring group" is as "group" is."""
        view, last = self.view, found.end - 1
        # A phrase such as "aid group" has its tags at its first word.
        words = [
            index
            for index in range(found.start, found.end)
            if view.word(index).endswith(found.head)
        ]
        tags = {tag for at in words or [last] for tag in self._tags_at(at)}
        return tags | {tag for tag in STAND_FOR if view.table.entry(found.head, tag)}

    def _tags_at(self, word: int) -> set[str]:
        return {tag for tag in STAND_FOR if self.view.has(word, tag)}

    def _headed(self, found: Name, start: int) -> Name | None:
        """Give the last body whose name has the noun: "the ministry"."""
        same = self.view.table.entry(found.head, "body_same")
        endings = tuple(same["endings"]) if same else ()
        if not endings and not self.registry.stood(found.head, found.start):
            return None

        def agrees(name: Name) -> bool:
            words = (name.name or "").lower()
            if name.kind not in BODIES or not self._fits(found, name):
                return False
            # "The army" is no Kachin Independence Army.
            if found.kind == GOVERNMENT and name.kind == ARMED_GROUP:
                return False
            return found.head in words.split() or words.endswith(endings)

        return self._last_of(found, start, agrees)

    def _titled(self, found: Name, start: int) -> Name | None:
        """Give the last person who is called so: "the minister", "the official"."""
        registry, words = self.registry, self._office_of(found)
        # "Dr. Ana Belo … Its commander": whose one is, no other is.
        owned = self.view.has(found.start - 1, "possessive_pronoun")
        general = self._is_general(found) and not owned
        officer = self._officer(found, start)
        if officer is not None:
            return officer
        if not (general or found.title or registry.stood(found.head, found.start)):
            return None

        def called(name: Name, wanted: frozenset[str]) -> bool:
            if name.kind != PERSON or not self._fits(found, name):
                return False
            known = calling(registry, name)
            return bool(known) and wanted <= known

        side = self._side_of(found)
        if side and general:
            theirs = self._last_of(
                found,
                start,
                lambda name: (
                    called(name, NO_WORDS)
                    and any(word.startswith(side) for word in calling(registry, name))
                ),
            )
            if theirs is not None:
                return theirs
            # "The RSF leader" leads no others.
            words |= {side}
        exact = self._last_of(found, start, lambda name: called(name, words))
        if exact is not None or not general:
            return exact
        # "The UN official": what is said of the official must be said before.
        phrase = self._phrase(found)
        alone = self.view.has(phrase, "back_person")
        more = words - set(
            self.view.words(phrase, found.end) if alone else [found.head]
        )
        return self._last_of(found, start, lambda name: called(name, more))

    def _officer(self, found: Name, start: int) -> Name | None:
        """Give the last person with a rank: "the officer", a colonel before."""
        table = self.view.table
        if table.entry(found.head, "back_officer") is None:
            return None
        return self._last_of(
            found,
            start,
            lambda name: (
                name.kind == PERSON
                and self._fits(found, name)
                and any(
                    table.entry(word, "rank_noun")
                    for word in calling(self.registry, name)
                )
            ),
        )

    def _side_of(self, found: Name) -> str:
        """Give whose official one is, if no country's: "the UN official"."""
        at = self._phrase(found) - 1
        capital = not CAPITALS.isdisjoint(self.view.table.tagsets[self.view.tags[at]])
        if found.country or at < found.start or not capital:
            return ""
        return self.view.word(at)

    def _office_of(self, found: Name) -> frozenset[str]:
        """Give a title as it is mostly written: "premier" is "prime minister"."""
        view = self.view
        words = (found.title or "").split()
        words = words or view.words(self._phrase(found), found.end)
        owner = view.first(found.start, found.end, "possessive")
        # "The hospital's head" is no head of something else.
        if owner < found.end and not found.country and not self._tags_at(owner - 1):
            words += view.words(found.start, owner)
        return spelled(self.registry, words)

    def _phrase(self, found: Name) -> int:
        """Give where the word or phrase at the end begins: "head of state"."""
        forms = self.view.forms
        places = range(found.start, found.end)
        ends = (at for at in places if forms.get(at, ("", 0))[1] == found.end)
        return next(ends, found.end - 1)

    def _is_general(self, found: Name) -> bool:
        """Whether words say no more of a person than "the official"."""
        view = self.view
        return (
            view.has(found.end - 1, "back_person")
            or view.has(found.start, "back_person")
            or view.table.entry(found.head, "back_person") is not None
        )

    def _fits(self, found: Name, name: Name) -> bool:
        """Whether what is stated of both is the same."""
        gender = self.registry.gender(name)
        same = found.gender is None or gender in {None, found.gender}
        # "Hezbollah … the Lebanese group": of a group that is known by its name
        # alone, no list tells the country.
        unknown = name.kind in {ARMED_GROUP, ORGANIZATION} and name.country is None
        return same and (unknown or found.country in {None, name.country})

    def _is_beside(self, name: Name) -> bool:
        """Whether a noun only describes a name: "Al-Nour, a Syrian charity, said"."""
        view, before = self.view, name.start - 1
        led = view.has(before, "indefinite") or view.has(name.start, "indefinite")
        return led and view.has(before - view.has(before, "indefinite"), "comma")

    def _last_of(
        self, found: Name, start: int, agrees: Callable[[Name], bool]
    ) -> Name | None:
        """
        Give the last who spoke or acted and agrees, else the last named.

        Somebody without a name hides those before: "A doctor said … The doctor".
        """

        def hides(name: Name) -> bool:
            same = name.name is None and name.head == found.head
            return same and not self._is_beside(name)

        best = self.recall.best(
            start, lambda name: hides(name) or (name.name is not None and agrees(name))
        )
        if best is not None and hides(best):
            # "An Israeli official … the official": of Israel.
            same = found.kind == best.kind == ANONYMOUS and best.country
            return attrs.evolve(found, country=best.country) if same else None
        best = best or self.recall.office(start, agrees)
        if best is not None:
            return best
        named = self.registry.before(start, FAR_SENTENCES)
        return next(
            (
                seen.name
                for seen in named
                if seen.name.name and agrees(seen.name) and not self._is_told(seen.name)
            ),
            None,
        )

    def _is_told(self, name: Name) -> bool:
        """Whether a body is only told: "told the Gazette that"; it may be a paper."""
        view, before = self.view, name.start - 1
        before -= view.has(before, "article")
        told = name.kind == ORGANIZATION and view.has(before, "plain_saying")
        # "told the Front to leave"
        return told and not view.has(name.end, "infinitive_to")
