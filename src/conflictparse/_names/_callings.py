"""What a person is called beside the name: "the deputy governor, Mira Kolan"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._names._types import ANONYMOUS, PERSON

if TYPE_CHECKING:
    from collections.abc import Iterable

    from conflictparse._names._levels import Group
    from conflictparse._names._registry import Registry
    from conflictparse._names._types import Name

__all__ = ["calling", "spelled"]

MAX_GROUPS = 6
"""Groups of "head of the UN mission in Orla"."""

Words = frozenset[str]
NOTHING: Words = frozenset()


def spelled(registry: Registry, words: Iterable[str]) -> Words:
    """Give the words of a title, those in short written out: "Lt. Gen."."""
    table = registry.view.table
    found: set[str] = set()
    for word in words:
        plain = word.lower().rstrip(".")
        same = table.entry(plain, "title_same")
        found.update(same["title"].lower().split() if same else (plain,))
    return Words(found)


def calling(registry: Registry, name: Name) -> Words:
    """Give the words that say beside a name what the person is."""
    if name.kind != PERSON or name.name is None:
        return NOTHING
    known = registry.callings.get(name.start)
    if known is None:
        known = registry.callings[name.start] = (
            _led(registry, name) | _before(registry, name) | _behind(registry, name)
        )
    return known | spelled(registry, (name.title or "").replace("-", " ").split())


def _group(registry: Registry, word: int) -> tuple[int, list[Group]]:
    sentence = registry.levels.sentence(registry.view.sentence_of(word))
    groups = list(sentence.groups)
    return (sentence.at(word) if groups else 0), groups


def _led(registry: Registry, name: Name) -> Words:
    """Give the nouns just before a name: "aid worker Petra Sand"."""
    index, groups = _group(registry, name.start)
    if not groups or groups[index].kind != "noun":
        return NOTHING
    start = max(groups[index].start, groups[index].owner_end)
    return spelled(registry, registry.view.words(start, name.start))


def _before(registry: Registry, name: Name) -> Words:
    """Give the words of a phrase of which a name is the apposition."""
    view = registry.view
    index, groups = _group(registry, name.start)
    if index < 1 or not view.has(groups[index].start - 1, "comma"):
        return NOTHING
    index -= 2
    first = max(0, index - MAX_GROUPS)
    while index >= first and groups[index].kind == "noun":
        if index == 0 or "preposition" not in groups[index - 1].tags:
            return _nobody(registry, groups[index], name.start - 1)
        index -= 2
    return NOTHING


def _behind(registry: Registry, name: Name) -> Words:
    """Give the words of a phrase in commas behind a name and, maybe, an age."""
    view, at = registry.view, name.end
    if view.has(at + 1, "digits") and view.has(at + 2, "comma"):
        at += 2
    if not view.has(at, "comma"):
        return NOTHING
    index, groups = _group(registry, at + 1)
    if not groups or groups[index].kind != "noun" or groups[index].start != at + 1:
        return NOTHING
    noun, last = groups[index], index + 1
    while (
        last + 1 < min(len(groups), index + MAX_GROUPS)
        and "preposition" in groups[last].tags
        and groups[last + 1].kind == "noun"
    ):
        last += 2
    # "At the camp of Ana Belo, the governor said": no apposition.
    if last < len(groups) and groups[last].kind == "verb":
        return NOTHING
    return _nobody(registry, noun, groups[last - 1].end)


def _nobody(registry: Registry, noun: Group, end: int) -> Words:
    """Give the words of a phrase whose noun is one person who is not named in it."""
    view = registry.view
    found = registry.phrases[noun.start, noun.end]
    somebody = found.kind == ANONYMOUS or view.table.entry(found.head, "back_person")
    if found.name or found.plural or not somebody:
        return NOTHING
    return spelled(registry, view.words(noun.start, end))
