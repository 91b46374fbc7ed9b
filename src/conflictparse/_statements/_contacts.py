"""Part what one noun group holds of two: "a charge Kigali denies"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._groups import Group

if TYPE_CHECKING:
    from conflictparse._text import View

__all__ = ["CONTACT", "MAX_CONTACT", "cut_in_two", "parted"]

GENERAL = frozenset({"noun"})
VERB = frozenset({"verb", "active"})
NONE: frozenset[str] = frozenset()
CALLING = ("person", "title", "spokes_noun", "anonymous_speaker", "body", "demonym")
"""Nouns that a name may follow: "a spokesman Ana Belo"."""
CONTACT = 3
"""Words of "a charge Kigali"."""
MAX_CONTACT = 6
"""Words of "a step Mr. Ivo Sand"."""


def parted(
    group: Group, tags: frozenset[str], last: frozenset[str], kind: str
) -> tuple[Group, Group]:
    """Cut the last word off a noun group."""
    head = group.end - 1
    return (
        Group("noun", group.start, head, head - 1, tags, group.count),
        Group(kind, head, group.end, head, last),
    )


def cut_in_two(view: View, group: Group) -> tuple[Group, ...]:
    """Part what one noun group holds of two."""
    if _is_contact(view, group):
        # "a charge Kigali denies": what is denied, and who denies it.
        return parted(group, GENERAL, group.tags, "noun")
    if _is_judged(view, group):
        # "a step Mr. Sand called unwise"
        who = group.start + 2
        return (
            Group("noun", group.start, who, who - 1, GENERAL),
            Group("noun", who, group.end, group.head, group.tags),
        )
    shows = _shown(view, group)
    if shows == group.start:
        # "Footage posted on Friday shows Russian forces"
        return (
            Group("verb", shows, shows + 1, shows, VERB),
            Group("noun", shows + 1, group.end, group.head, group.tags, group.count),
        )
    if shows is not None:
        # "The footage shows soldiers"
        return (
            Group("noun", group.start, shows, shows - 1, GENERAL),
            Group("verb", shows, shows + 1, shows, VERB),
            Group("noun", shows + 1, group.end, group.head, group.tags, group.count),
        )
    first = group.start + 1
    if view.has(group.start, "pronoun_object") and (
        view.has(first, "article") or view.has(first, "indefinite")
    ):
        # "told her the pass was closed"
        return (
            Group("noun", group.start, first, group.start, NONE),
            Group("noun", first, group.end, group.head, group.tags, group.count),
        )
    return ()


def _is_contact(view: View, group: Group) -> bool:
    """A noun and a name: "a charge Kigali denies", "accusations Kigali denies"."""
    first, head = group.start, group.end - 1
    if head == first + 1 and view.has(first, "plural") and not view.has(first, "cue"):
        return view.has(first, "cue_noun") and view.has(head, "cap")
    return (
        head == first + 2
        and view.has(first, "indefinite")
        and view.has(first + 1, "lower")
        and view.has(head, "cap")
        and (
            view.has(first + 1, "cue_noun")
            or not view.holds(first + 1, first + 2, *CALLING)
        )
    )


def _shown(view: View, group: Group) -> int | None:
    """Give the verb in "The footage shows soldiers", None for none."""
    start = group.start
    # "… published on March 12 shows forces": behind a time or a noun.
    if view.has(start, "inquiring") and not view.has(start - 1, "preposition"):
        return start if start and view.has(start, "verb_third") else None
    for at in range(start + 1, group.end - 1):
        if view.has(at - 1, "footage_noun"):
            shows = view.holds(at, at + 1, "verb_third", "verb_base")
            return at if shows and view.has(at, "inquiring") else None
    return None


def _is_judged(view: View, group: Group) -> bool:
    """A deed and a name: "a step Mr. Sand called unwise"."""
    first, who = group.start, group.start + 2
    return (
        group.end > first + CONTACT
        and view.has(first, "indefinite")
        and view.has(first + 1, "judged_noun")
        and all(
            view.has(at, "cap") or view.has(at, "dot") for at in range(who, group.end)
        )
    )
