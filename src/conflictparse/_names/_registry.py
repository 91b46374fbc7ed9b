"""The names of one text in order: who was named, who has spoken, and where."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from conflictparse._names._beside import (
    BESIDE,
    as_body,
    body_before,
    body_of,
    is_certain,
    longer,
    owner_of,
)
from conflictparse._names._read import Phrases
from conflictparse._names._standing import (
    Place,
    Seen,
    acting,
    begun,
    completes,
    dies,
    is_first_name,
    is_shaped,
    leads_place,
    owning,
    walks,
)
from conflictparse._names._types import BODIES, PERSON, Name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from conflictparse._names._levels import Group, Levels
    from conflictparse._names._prepared import Prepared

__all__ = ["Registry", "Seen"]

MAX_REMEMBERED = 60
"""Speakers kept to point back to; no report has more that matter."""
FAR_CHARACTERS = 20_000
"""How far back a name is looked for that a shorter one ends."""

MAX_NAMES = 30
"""Names of one sentence that are looked at, however long it is."""

MAX_OCCURRENCES = 8
"""Places of a surname that are looked at for the full name."""

TITLED = frozenset({"title", "person", "spokes_noun"})
"""What a noun carries of which a name may be the apposition."""

COMMON = {"numeral", "plural", "ing", "ly", "harm_noun", "attack_noun", "cue_noun"}
OPENING = {"elsewhere", "no_name", "starter"}
"""What a noun carries that is seldom a name, and what opens a sentence: "What"."""

Named = tuple[tuple[Place, ...], list[int]]
"""The names of a sentence, and their ends."""


class Registry:
    """Who is named in a text; sentences are read when first asked for."""

    def __init__(
        self, levels: Levels, prepared: Prepared, quoted: Sequence[tuple[int, int]] = ()
    ) -> None:
        """
        Take a text.

        Args:
            quoted:
                Words between marks, in order: who is named there does not speak.
        """
        self.levels = levels
        self.prepared = prepared
        self._large = prepared.capitals
        self._quoted = tuple(quoted)
        self._quoted_starts = [start for start, _ in self._quoted]
        self.view = levels.view
        self.phrases = Phrases(self.view)
        self.spoken: list[Seen] = []
        self.offices: list[Seen] = []
        """The bodies that those who spoke speak for: "UNHCR spokesman Ana Belo"."""
        self.together: dict[int, tuple[Name, ...]] = {}
        """Those who spoke as one, by sentence: "Belo and Rhee agreed"."""
        self.callings: dict[int, frozenset[str]] = {}
        """What persons are called beside their names, by first word."""
        self._named: dict[int, Named] = {}
        self._acting: dict[int, tuple[Name, ...]] = {}
        self._full: dict[str, Name] = {}
        self._searched: dict[str, int] = {}
        """How far the text was searched for the full name of a surname."""
        self._genders: dict[str, str] = {}
        self._lower: str | None = None

    def speaks(self, name: Name, place: int) -> None:
        """Remember who spoke, in the sentence of a word."""
        self.spoken.append(Seen(self.view.sentence_of(place), spoken=True, name=name))
        if len(self.spoken) > 2 * MAX_REMEMBERED:
            del self.spoken[:-MAX_REMEMBERED]

    def speaks_for(self, start: int, end: int) -> None:
        """Remember the body before the title of one who spoke."""
        view = self.view
        title = view.first(start, end, "title", "spokes_noun", "possessive")
        body = body_before(view, start, title) if title < end else None
        if body is not None and body.kind in BODIES and body.name:
            self.offices.append(Seen(view.sentence_of(start), spoken=True, name=body))

    def speak_together(self, names: tuple[Name, ...], place: int) -> None:
        """Remember who spoke as one, in the sentence of a word."""
        self.together[self.view.sentence_of(place)] = names

    def is_of(self, name: Name, gender: str) -> None:
        """Remember a gender that a pronoun has told."""
        if name.name is not None and name.gender is None:
            self._genders.setdefault(name.name, gender)

    def gender(self, name: Name) -> str | None:
        """Give the gender of a name, as far as it is known by now."""
        return name.gender or self._genders.get(name.name or "")

    def named(self, sentence: int) -> Named:
        """Give the names of a sentence, each with how it stands there."""
        known = self._named.get(sentence)
        if known is None:
            names = tuple(self._read(sentence))
            ends = [place.name.end for place in names]
            known = self._named[sentence] = names, ends
        return known

    def _read(self, sentence: int) -> Iterator[Place]:
        groups, tags = self.levels.sentence(sentence).groups, self.view.tags
        led = after = joined = named = apart = nouns = first = False
        held = begun(self.view, groups)
        before = (False, False)
        for index, group in enumerate(groups):
            if group.start < held:
                continue
            large = tags[group.start] in self._large
            noun = group.kind == "noun" or (large and is_shaped(self.view, group))
            if noun:
                behind = groups[index + 1 : index + 3]
                # "Rob Castell": a first name that looks like a verb.
                start = groups[index - 1].start if first else group.start
                after, first = after and not first, False
                name = self._name(group, behind, start)
                if name is not None:
                    acts = bool(behind) and behind[0].kind == "verb" and not after
                    acts = acts or walks(self.view, group, name.end)
                    # "Some 900 people in Orla fled."
                    there = leads_place(self.view, group.start)
                    acts = acts and not (led and there and name.title is None)
                    # "The army chief, Tahir Osman, rejected it."
                    acts = acts or (
                        apart
                        and len(behind) == BESIDE
                        and behind[1].kind == "verb"
                        and self.view.has(name.end, "comma")
                    )
                    # "Asked by the mayor, Petr Oban, he said": led as the mayor is.
                    if apart and self.view.has(name.end, "comma"):
                        led, after = led or before[0], after or before[1]
                    owner = owner_of(self.view, group, name)
                    if owner is not None:
                        yield owning(owner, led=led, done_to=after)
                    held = name.end
                    if held > group.end:
                        after_name = groups[index + 3 : index + 4]
                        acts = bool(after_name) and after_name[0].kind == "verb"
                    yield Place(
                        name,
                        led,
                        acts,
                        joined,
                        done_to=after,
                        owner=name.end < group.owner_end
                        and not group.tags.isdisjoint(TITLED),
                        beside=led and self.view.says(group.start - 1, "in_company"),
                        dies=acts and dies(self.view, behind),
                    )
                before = (False, False)
                if name is None and not group.tags.isdisjoint(TITLED):
                    before = led, after
                led, named, joined, apart = False, name is not None, False, False
            elif group.kind == "between":
                apart = nouns and "comma" in group.tags
                led = "preposition" in group.tags
                joined, named = named and "and" in group.tags, False
            else:
                led = joined = named = False
            after = group.kind == "verb" and not noun
            first = large and after and is_first_name(self.view, group)
            nouns = noun

    def _name(self, group: Group, behind: Sequence[Group], first: int) -> Name | None:
        """Read the name of a noun group, with a surname that looks like a verb."""
        view = self.view
        end = acting(view, group.start, group.end)
        if group.owner_end > group.start:
            # "Colombia's army": the body, where it has a name, and else its owner.
            if self._capital(group.owner_end, end) or view.has(group.head, "body"):
                whole = self.phrases[group.start, end]
                if whole.name is not None and (
                    whole.kind in BODIES or is_certain(view, whole)
                ):
                    return None if self._is_quoted(group.start) else whole
            end = group.owner_end - 1
        if not self._capital(group.start, end) or self._is_quoted(group.start):
            return None
        # "He", "That" at the head of a sentence
        if end == group.start + 1 and (
            view.has(group.start, "pronoun_subject")
            or view.has(group.start, "pronoun_pointing")
        ):
            return None
        end = self._end(group, behind, end)
        # "the Northern Alliance for Change"
        joins = len(behind) > 1 and view.has(end, "name_joining")
        if joins and behind[1].kind == "noun":
            cause = view.holds(behind[1].start, behind[1].end, "name_cause")
            end = behind[1].end if cause or view.has(end - 1, "body") else end
        name = as_body(view, self.phrases[first, end], behind)
        if name.kind == PERSON and end == first + 1 and self._is_common(name):
            return None
        if name.name is None:
            name = body_of(view, group.start, end) or name
        known = name.name is not None or name.country is not None
        return name if known else None

    def _end(self, group: Group, behind: Sequence[Group], end: int) -> int:
        """Give the end of a name with a surname that looks like a verb."""
        view = self.view
        # "Sen. Ana Blunt of Ohio"
        beside = bool(behind) and behind[0].start == end < behind[0].end
        if beside and behind[0].kind != "noun" and completes(view, end):
            return end + 1
        # "envoy Mariam Sow landed": a capital in mid-sentence begins no verb.
        verbs = [one.end for one in behind if one.kind == "verb"]
        if verbs and verbs[-1] > end + 1 and view.has(end, "cap"):
            end += behind[0].start == end
        # "Mamadou Sow, the imam, was spared"
        elif verbs == [end + 1] and view.has(end, "cap") and view.has(end + 1, "comma"):
            end += view.has(end - 1, "given_name")
        # "Brigade commander Rob Lay": nor does one between a title and a name.
        elif len(verbs) == 1 and behind[-1].kind == "noun" and view.has(end, "cap"):
            titled = "title" in group.tags and view.surface(end - 1).islower()
            end = behind[-1].end if titled and view.has(end + 1, "cap") else end
        return end

    def _is_common(self, name: Name) -> bool:
        """Whether a capital only opens a sentence: "Losses were light"."""
        view, word = self.view, name.start
        start, _ = view.sentences[view.sentence_of(word)]
        tags = view.table.tagsets[view.tags[word]]
        if word != start or (COMMON.isdisjoint(tags) and OPENING.isdisjoint(tags)):
            return False
        return self.full(name) is None

    def _capital(self, start: int, end: int) -> bool:
        large = not self._large.isdisjoint(self.view.tags[start:end])
        # "al-Shabaab"
        inside = end > start and self.view.has(end - 1, "inside")
        return large or (inside and self.view.surface(end - 1)[:1].isupper())

    def stood(self, words: str, place: int) -> bool:
        """Whether some words, in whatever letters, stand not far before a place."""
        if self._lower is None:
            self._lower = self.view.text.lower()
        end = self.view.starts[place]
        return self._lower.find(words, max(0, end - FAR_CHARACTERS), end) >= 0

    def _is_quoted(self, word: int) -> bool:
        place = bisect_right(self._quoted_starts, word) - 1
        return place >= 0 and word < self._quoted[place][1]

    def opens(self, place: int) -> bool:
        """Whether nothing but quoted words stands before a word in its sentence."""
        start, _ = self.view.sentences[self.view.sentence_of(place)]
        at = bisect_right(self._quoted_starts, start) - 1
        if at >= 0:
            start = max(start, self._quoted[at][1])
        return place <= start + 1

    def before(self, place: int, sentences: int) -> Iterator[Seen]:
        """Give the names before a word, the nearest sentence first."""
        number = self.view.sentence_of(place)
        for sentence in range(number, max(-1, number - sentences - 1), -1):
            names, ends = self.named(sentence)
            last = bisect_right(ends, place)
            for name, led, *_ in names[max(0, last - MAX_NAMES) : last]:
                yield Seen(sentence, spoken=False, name=name, led=led)

    def subjects(self, sentence: int, place: int) -> tuple[Name, ...]:
        """
        Give who acts in a sentence before a word.

        The first name with no preposition before it, if possible with no verb
        either, then those with a verb.
        """
        known = self._acting.get(sentence)
        if known is None:
            names = self.named(sentence)[0][:MAX_NAMES]
            free = sorted(
                (one for one in names if not (one.led or one.dies)),
                key=lambda one: (one.done_to, one.owner),
            )
            first = free[0] if free else None
            acting = (
                one for one in names if one.acts and not one.dies and one is not first
            )
            known = tuple(one.name for one in (first, *acting) if one is not None)
            self._acting[sentence] = known
        return tuple(name for name in known if name.end <= place)

    def pair(self, sentence: int, place: int) -> tuple[Name, ...]:
        """
        Give two that "and" joins and that stand first in a sentence.

        "The ministers of France and Italy, Luc Perrin and Ada Conti": what a
        preposition leads is passed.
        """
        names = [one for one in self.named(sentence)[0] if not one.owner]
        first = 0
        while first < len(names) and (
            names[first].led or (first and names[first].joined)
        ):
            first += 1
        two = names[first : first + 2]
        if not (len(two) > 1 and two[1].joined):
            # "Belo flew to Orla for talks with Ivo Sand": "they" are both.
            two += [one for one in names[first + 1 :] if one.beside][:1]
            two = [one for one in two if one is two[0] or one.beside]
            two = two if {PERSON} == {one.name.kind for one in two} else []
        stands = len(two) > 1 and two[1].name.end <= place
        return tuple(one.name for one in two[:2]) if stands else ()

    def full(self, found: Name) -> Name | None:
        """Give the name in full that a surname stands for, where it stood before."""
        known = self._full.get(found.head)
        if known is None:
            known = self._search(found)
            if known is not None:
                self._full[found.head] = known
        return known

    def _search(self, found: Name) -> Name | None:
        view, wanted = self.view, (found.name or "").replace("-", " ").split()[-1]
        limit = view.starts[found.start]
        at = view.text.find(wanted, self._searched.get(found.head, 0), limit)
        places = 0
        while at >= 0 and places < MAX_OCCURRENCES:
            name = self.at(view.word_at(at))
            if name is not None and name.kind == PERSON and longer(view, name, found):
                return name
            at = view.text.find(wanted, at + len(wanted), limit)
            places += 1
        self._searched[found.head] = limit
        return None

    def at(self, word: int) -> Name | None:
        """Give the name of which a word is part, None where it is in no noun group."""
        if word >= len(self.view):
            return None
        sentence = self.levels.sentence(self.view.sentence_of(word))
        if not sentence.groups:
            return None
        index = sentence.at(word)
        group = sentence.groups[index]
        if index + 1 < len(sentence.groups) and is_first_name(self.view, group):
            group = sentence.groups[index + 1]
        if group.kind != "noun" and index and completes(self.view, group.start):
            return self.phrases[sentence.groups[index - 1].start, group.start + 1]
        if group.kind != "noun":
            return None
        start, before = group.start, sentence.groups[max(0, index - 2) : index]
        if before and is_first_name(self.view, before[-1]):
            titled = before[0].kind == "noun" and "title" in before[0].tags
            start = before[0 if titled else -1].start
        return self.phrases[min(start, word), max(group.end, word + 1)]

    def spelled(self, short: str, place: int) -> Name | None:
        """Give the body whose letters stand in brackets behind it: "… (SDF)"."""
        at = self.view.text.find(f"({short})", 0, self.view.starts[place])
        word = self.view.word_at(at) - 1 if at > 0 else -1
        if word < 0:
            return None
        sentence = self.levels.sentence(self.view.sentence_of(word))
        if not sentence.groups:
            return None
        # "the Democratic Forces of Lumba (DFL)": back over what "of" joins.
        last = first = sentence.at(word)
        while first > 1 and self.view.has(
            sentence.groups[first - 1].start, "name_joining"
        ):
            first -= 2
        name = self.phrases[sentence.groups[first].start, sentence.groups[last].end]
        return name if name.kind in BODIES else None
