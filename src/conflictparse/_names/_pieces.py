"""The words of a noun phrase, phrases as one, and what the lists say of each."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from conflictparse._names._types import ARMED_GROUP, MEDIA, ORGANIZATION

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._lexicon import Entry
    from conflictparse._text import View

Tags = frozenset[str]

CAPITALS = frozenset({"cap", "mixed", "upper"})
ARTICLES = frozenset(
    {"article", "indefinite", "determiner", "possessive_pronoun", "both", "all"}
)

LOWER = frozenset({"lower"})
CAP = frozenset({"cap"})
PEOPLES = frozenset(
    {"demonym", "demonym_singular", "demonym_plural", "people_group", "country"}
)
JOINED = 3
"""Pieces of "Seung-woo"."""
NOT_JOINED = frozenset(
    {"title", "person", "body", "describing_tail", "anonymous_speaker"}
)

PEOPLE = frozenset(
    {
        "anonymous_speaker",
        "person",
        "title",
        "spokes_noun",
        "demonym",
        "demonym_plural",
        "people_group",
        "pronoun_somebody",
        "unit_noun",
    }
)
"""What a noun for people carries."""
GENERAL = frozenset(
    [
        *("back_agency", "back_armed", "back_bloc"),
        *("back_charity", "back_group", "back_media"),
    ]
)
"""What a noun carries that points back to a body."""
COUNTED = frozenset({"numeral", "ordinal", "quantity_pronoun"})
"""What stands for one of several: "one said", "a second said"."""
MIN_AMONG = 3
"""Pieces of "one of them"."""
COUNTS = frozenset({"digits", "numeral", "quantity_pronoun"})


class Piece(NamedTuple):
    """A word or a phrase that counts as one."""

    start: int
    end: int
    tags: Tags

    @property
    def capital(self) -> bool:
        """Whether it is written with a capital."""
        return not self.tags.isdisjoint(CAPITALS)


def pieces(view: View, start: int, end: int) -> Iterator[Piece]:
    """Give the pieces of a range of words."""
    tagsets, tags, forms = view.table.tagsets, view.tags, view.forms
    first = start
    while start < end:
        phrase = forms.get(start)
        after = min(end, phrase[1]) if phrase else start + 1
        found = tagsets[tags[start]]
        # "al-Shabaab": its capital stands behind the article.
        joined = phrase and after > start + 1 and "lower" in found
        if joined and view.surface(after - 1)[:1].isupper():
            found = found - LOWER | CAP
        # "Yusuf al-Masri" is called so, and need not be of Egypt.
        led = start - 1 > first and view.has(start - 1, "hyphen")
        if led and view.has(start - 2, "name_particle"):
            found -= PEOPLES
        yield Piece(start, after, found)
        start = after


def entry(view: View, piece: Piece, *tags: str) -> Entry | None:
    """Give the entry that lends a piece the first of some tags it has."""
    for tag in tags:
        if tag in piece.tags:
            found = view.entry(piece.start, tag)
            if found is not None:
                return found
    return None


def whole_name(core: list[Piece]) -> list[Piece]:
    """Take the end of a name as one that has a capital: "Han Seung-woo"."""
    if len(core) < JOINED or "lower" not in core[-1].tags:
        return core
    first, joint, last = core[-JOINED:]
    if not first.capital or "hyphen" not in joint.tags or last.tags & NOT_JOINED:
        return core
    if not first.tags.isdisjoint(("country", "demonym", "capital", "title")):
        return core
    return [*core[:-1], last._replace(tags=frozenset({"cap", "word"}))]


def after_seat(parts: list[Piece]) -> list[Piece]:
    """Leave out where a body sits or who backs it: "the Geneva-based council"."""
    for index in range(2, len(parts) - 1):
        tail = parts[index]
        if "describing_tail" in tail.tags and "hyphen" in parts[index - 1].tags:
            return parts[index + 1 :]
    return parts


def of_end(view: View, parts: list[Piece], core: list[Piece]) -> int:
    """Give the end of a body's name with its "of": "Ministry of Defence of Armenia"."""
    index, end = len(core), core[-1].end
    while index + 1 < len(parts) and view.has(parts[index].start, "name_joining"):
        index += 1
        if "article" in parts[index].tags:
            index += 1
        if index >= len(parts) or not parts[index].capital:
            break
        while index < len(parts) and parts[index].capital:
            end = parts[index].end
            index += 1
        # "Syrians for Truth and Justice"
        last = parts[-1]
        joins = index + 2 == len(parts) and view.has(parts[index].start, "conjunction")
        if joins and last.capital and view.has(last.start, "name_cause"):
            return last.end
    return end


def among(parts: list[Piece]) -> bool:
    """Whether a figure tells some of people: "one of the guards", "two of them"."""
    if len(parts) < MIN_AMONG or "of" not in parts[1].tags:
        return False
    last = parts[-1].tags
    people = "pronoun_object" in last or not last.isdisjoint(PEOPLE)
    return people and not parts[0].tags.isdisjoint(COUNTS)


def ending_name(view: View, core: list[Piece]) -> list[Piece]:
    """Give the name at the end of a phrase: "Iraqi activist group Orla Eye"."""
    start = len(core) - 1
    while start > 1 and core[start - 1].capital:
        start -= 1
    return core[start:] if told_kind(view, core, core[start:]) else core[-1:]


def kind_of(view: View, core: list[Piece], found: Entry) -> str:
    """Give the kind of a body: "the rebel Northern Front" bears arms."""
    kind: str = found["kind"]
    named = kind == ORGANIZATION and core[-1].capital and not core[0].capital
    arms = named and any(view.says(part.start, "arming") for part in core)
    return ARMED_GROUP if arms else kind


def told_kind(view: View, core: list[Piece], name: list[Piece]) -> str | None:
    """Give the kind that a noun tells of a name: "the broadcaster MRTV"."""
    at = core.index(name[0]) - 1
    noun = core[at] if at >= 0 else None
    if noun is None or not view.surface(noun.end - 1).islower():
        return None
    found = entry(view, noun, "body") if "body_singular" in noun.tags else None
    return found["kind"] if found and found["kind"] in TELLING else None


TELLING = frozenset({ARMED_GROUP, MEDIA, ORGANIZATION})
