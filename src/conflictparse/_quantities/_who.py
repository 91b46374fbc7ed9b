"""What the words for victims say of them: type, country, side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities._types import VictimType

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from conflictparse._lexicon import Entry
    from conflictparse._text import View

__all__ = ["OF_STATE", "code_of", "country_of", "side_of", "typed", "types_of"]


def typed(view: View, index: int) -> frozenset[str]:
    """Give the types of people that a word says: "militant" of "rebels"."""
    entry = view.entry(index, "person")
    return frozenset() if entry is None else frozenset(entry["types"] or ())


def types_of(
    view: View, noun: tuple[int, int] | None, head: int
) -> tuple[VictimType, ...]:
    """
    Give who the victims are said to be.

    The head says it, or where that says nothing what stands before it.
    """
    entry = view.entry(head, "person")
    if head in view.forms and view.has(head - 1, "time_unit_singular"):
        # "A 20 year old man" is no old man.
        entry = view.table.entry(view.form(view.forms[head][1] - 1), "person")
    if noun is not None and view.holds(noun[0], head, "and"):
        # "16 women and girls": those of each.
        joint = view.first(noun[0], head, "and", "comma")
        first = types_of(view, (noun[0], joint), joint - 1)
        return tuple(sorted({*first, *types_of(view, (joint + 1, noun[1]), head)}))
    if entry is not None and entry["types"]:
        return tuple(sorted(VictimType(name) for name in entry["types"]))
    found: set[str] = set()
    if noun is not None:
        for described in _entries(view, *noun, "person"):
            found.update(described["types"] or ())
    if not found:
        found = _whose_harm(view, range(*noun) if noun is not None else (head,))
    return tuple(sorted(VictimType(name) for name in found))


def _whose_harm(view: View, words: Iterable[int]) -> set[str]:
    """
    Give the types of people that words of harm are of.

    "Three military deaths"; "civilian deaths" is one phrase of the lists.
    """
    found: set[str] = set()
    for index in words:
        # "The Liberation Army" is no harm.
        before = view.has(index + 1, "harm_noun")
        entries = [view.entry(index, "victim_adjective")] if before else []
        if index in view.forms:
            first = view.form(index)
            entries += [view.table.entry(first, tag) for tag in WHOSE]
        for entry in entries:
            found.update((entry["types"] if entry is not None else None) or ())
    return found


WHOSE = ("person", "victim_adjective")
"""What says of whom a harm is, in the first word of its phrase."""


def code_of(view: View, index: int, tag: str) -> str | None:
    """Give the code of the country that a word of a list names."""
    entry = view.entry(index, tag) if view.has(index, tag) else None
    return str(entry["code"]) if entry is not None and entry["code"] else None


def country_of(view: View, start: int, end: int) -> str | None:
    """Give the country that a noun phrase names, by adjective or name."""
    for tag in ("demonym", "country", "country_upper"):
        words = range(start, end) if view.holds(start, end, tag) else ()
        for index in words:
            code = code_of(view, index, tag)
            if code is None or _backs(view, index):
                continue
            # "US soldiers", but "both of us" and "US$310 million".
            alone = view.has(index, "upper") and not view.glued(index + 1)
            if tag != "country_upper" or alone:
                return code
    for index in range(start, end):
        # "US soldiers" is one word in the lists.
        if index in view.forms and view.has(index, "upper"):
            entry = view.table.entry(view.form(index), "country_upper")
            if entry is not None:
                return str(entry["code"])
    return None


def side_of(view: View, noun: tuple[int, int] | None) -> str | None:
    """
    Give the party that a noun phrase names before its head.

    "SDF fighters", "government troops"; of "Kurdish YPG fighters" the armed group.
    """
    if noun is None:
        return None
    first: str | None = None
    for index in range(*noun):
        end = _side(view, index, noun[1] - 1)
        if end == index or _backs(view, index):
            continue
        named = view.slice(index, end)
        if first is None or _is_band(view, named.lower()):
            first = named
        if not view.has(index, "demonym") and not view.has(index, "people_group"):
            break
    return first


def _side(view: View, index: int, last: int) -> int:
    """Give the end of a party's name that a word begins, else the word itself."""
    tags = view.at(index)
    phrase = view.forms.get(index)
    if not tags.isdisjoint(SIDES):
        return phrase[1] if phrase else index + 1
    if phrase is not None and (end := _within(view, index)) > index:
        return end
    if index == last:
        return index
    known = "party_word" in tags or "upper" in tags
    return index + (known or _looks_national(view, index, last))


def _is_band(view: View, name: str) -> bool:
    """Whether a name is an armed group's."""
    entry = view.table.entry(name, "named_body")
    return entry is not None and entry["kind"] == "armed_group"


def _within(view: View, index: int) -> int:
    """
    Give the end of the party that a phrase for people begins with, else its start.

    "Government soldiers", "Houthi rebels", "al-Shabaab fighters": one word in the
    lists.
    """
    words = view.forms[index][0].split()
    for size in range(1, len(words)):
        first = " ".join(words[:size])
        if any(view.table.entry(first, tag) is not None for tag in WITHIN):
            return index + size
    return index


def _looks_national(view: View, index: int, last: int) -> bool:
    """
    Whether a word that no list knows is a nation's: "Ardanian border guards".

    A town's people look so too, so only those who are a state's are asked.
    """
    if not view.has(index, "cap") or view.table.listed(view.word(index)):
        return False
    word = view.word(index)
    endings = (word[at:] for at in range(1, len(word)))
    national = any(
        view.table.entry(one, "national_ending") is not None for one in endings
    )
    return national and bool(typed(view, last) & OF_STATE)


OF_STATE = frozenset({"military", "peacekeeper", "police", "security"})


SIDES = ("named_body", "demonym", "people_group", "country")
WITHIN = ("body_upper", "named_body", "party_word", "people_group")
"""Lists of what a phrase for people may begin with, and be of."""


def _backs(view: View, index: int) -> bool:
    """
    Whether a party is one that others are for or against, and not their own.

    "Iran-backed fighters", "pro-Iranian fighters", "French-born men"; but of
    "Ukrainian-American nurses" both are.
    """
    phrase = view.forms.get(index)
    behind = phrase[1] if phrase else index + 1
    if view.says(behind, "describing_tail"):
        return True  # "Turkish allied fighters"
    dashed = view.has(behind + 1, "hyphen")  # "two Frenchmen--a cook and a clerk"
    if view.has(behind, "hyphen") and view.glued(behind) and not dashed:
        # "Syrian-Kurdish fighters" are both, too.
        return not view.holds(behind + 1, behind + 2, "demonym", "people_group")
    before = view.has(index - 1, "hyphen") and view.glued(index)
    return before and view.has(index - 2, "siding")


def _entries(view: View, start: int, end: int, tag: str) -> Iterator[Entry]:
    words = range(start, end) if view.holds(start, end, tag) else ()
    for index in words:
        if view.has(index, tag):
            entry = view.entry(index, tag)
            if entry is not None:
                yield entry
