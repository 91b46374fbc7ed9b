"""Which party some words name: a state, its army, a band."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from conflictparse._quantities._who import country_of, side_of

if TYPE_CHECKING:
    from conflictparse._text import View

__all__ = ["Party", "band_of", "party_of"]


class Party(NamedTuple):
    """The country and the side that some words name."""

    country: str | None
    side: str | None


def party_of(view: View, start: int, end: int, head: int) -> Party | None:
    """
    Give the party that the words of a noun group name, None where they name none.

    "The Malian army", "Hezbollah", "Chad", "the Fano militia".
    """
    if view.has(head, "country") or view.has(head, "capital"):
        # "Nepal's neighbour India"; a capital speaks for its state, and is no side.
        entry = view.entry(head, "country") or view.entry(head, "capital")
        code = str(entry["code"]) if entry is not None and entry["code"] else None
        named = view.has(head, "country")
        return Party(code, side_of(view, (head, end)) if named else None)
    body = view.entry(head, "body") or view.entry(head, "named_body")
    if body is not None and body["kind"] in NO_PARTY:
        return None
    known = view.has(head, "named_body") or view.has(head, "people_group")
    if known or view.has(head, "demonym"):
        # "Lebanon's Hezbollah": that is whose they are.
        return Party(country_of(view, start, end), side_of(view, (head, end)))
    name = view.slice(start + view.has(start, "article"), end)
    if view.table.entry(name.lower(), "aid_body") is not None:
        return Party(None, name)  # "the Danish Refugee Council" is not Denmark's
    side = side_of(view, (start, end))
    if body is None and not any(view.has(head, tag) for tag in FORCES):
        return None
    if body is not None and body["kind"] == "organization":
        side = None  # "leaders of Colombia's Liberal Party" are no state's
    else:
        side = side or _named(view, start, head)
    return Party(country_of(view, start, end), side)


FORCES = ("force_noun", "contingent", "upper")
"""Tags of nouns that a party's people are of: "the South African contingent"."""

NO_PARTY = frozenset({"document", "media"})
"""Kinds of bodies that have no people in a war."""


def band_of(view: View, start: int, end: int) -> Party | None:
    """Give a band that no list knows by its name of several words."""
    first = start + view.has(start, "article")
    named = first > start and end - first > 1
    if not named or view.holds(first, end, *KNOWN):
        return None
    names = all(view.has(index, "cap") for index in range(first, end))
    return Party(None, view.slice(first, end)) if names else None


KNOWN = ("capital", "country", "demonym", "harm_noun", "homeland", "month", "region")
"""Tags of names that are no band's."""


def _named(view: View, start: int, head: int) -> str | None:
    """
    Give a band or an army by its name: "the Fano militia", "the Civilian Task Force".

    One without a name of its own is a side where it fights: "the army".
    """
    # "The army lost 12 soldiers": the first word of a sentence.
    start += view.has(start, "article")
    first = view.first(start, head + 1, "cap", "mixed", "upper")
    phrase = view.forms.get(head)
    end = phrase[1] if phrase else head + 1
    fights = view.spells(end - 1, end, "force_noun") or view.has(head, "army_noun")
    fights = fights or view.has(head, "party_word")  # "the junta lost 200 soldiers"
    body = view.entry(head, "body")
    armed = fights or (body is not None and body["kind"] == "armed_group")
    if first == head + 1:
        # "The army", but "the 1st infantry brigade".
        return view.slice(head, end) if armed and start == head else None
    # "The Health Ministry" and "an Iranian-backed militia" are no sides.
    if not armed or view.has(first, "demonym") or view.has(first, "country"):
        return None
    if view.has(head, "cap"):
        # "The 3rd Assault Brigade", "the Third Brigade".
        first -= 2 * view.has(first - 1, "ordinal_suffix")
        return view.slice(max(start, first - view.has(first - 1, "ordinal")), end)
    return view.slice(first, view.first(first, head, "lower"))
