"""Who gives a figure, in the words of its own clause, and where clauses part."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from conflictparse._groups import Group
    from conflictparse._links._clauses import Clauses
    from conflictparse._spans import Span
    from conflictparse._text import View

__all__ = ["apart", "teller"]

MAX_BACK = 6
"""Groups before a figure among which the verb that gives it stands."""

MAX_PLACE = 8
"""Words behind a figure among which its place stands."""

PASSED = frozenset({"adverb", "ly", "of", "preposition", "that", "time"})
"""Between the verb and its figure: "spoke on Monday of at least 30"."""


def teller(clauses: Clauses, span: Span) -> str | None:
    """
    Give who gives a figure, by the verb before it and its subject.

    "A clerk counted 14 corpses", "the ministry put the toll at 12", "disputing the
    army's figure of 21".
    """
    view, groups, place = clauses.before(span)
    verb = None
    for index in range(place - 1, max(-1, place - 1 - MAX_BACK), -1):
        group = groups[index]
        if verb is None and "number_noun" in group.tags and group.owner_end > 0:
            return _text(view, group.start, group.owner_end)
        if group.kind == "verb":
            if verb is not None or not _tells(view, group):
                return None
            verb = group
        elif group.kind == "noun":
            if verb is not None:
                return _text(view, group.start, group.end)
            if not group.tags & {"number_noun", "harm_noun", "harm_adjective"}:
                return None
        elif not group.tags & PASSED and group.kind != "time":
            return None
    return None


def _tells(view: View, group: Group) -> bool:
    """Whether a verb gives a figure: "said", "counted", "put", "collected"."""
    active = "passive" not in group.tags and "infinitive" not in group.tags
    return active and (view.has(group.head, "cue") or view.has(group.head, "tallying"))


def _text(view: View, start: int, end: int) -> str:
    return " ".join(view.words(start, end))


def apart(clauses: Clauses, one: Span, other: Span) -> bool:
    """
    Whether the second of two figures is of another attack or place.

    Of another sentence only what it opens with is asked: "In Tel, officials said".
    "While in Tel authorities reported 12 deaths", "ten died in a new raid".
    """
    view, last, first = clauses.view, *clauses.words(one, other)
    start, end = view.sentences[view.sentence_of(first)]
    if last <= start:
        return _elsewhere(view, last, start) or _in_other_place(view, last, first)
    joint = view.first(last, first, *JOINTS)
    if joint == first:
        joint = view.first(last, first, "comma")
    opens = (joint + 1,) if joint < first else ()
    return any(
        (view.has(index, "place_in") and view.has(index + 1, "cap"))
        or (
            (view.has(index, "next_one") or view.says(index, "renewed"))
            and (view.has(index + 1, "attack_noun") or index + 1 >= end - 1)
        )
        for index in (*opens, *range(first, min(end, first + MAX_PLACE)))
    )


def _elsewhere(view: View, last: int, start: int) -> bool:
    """Whether a sentence opens with a place that the one before does not name."""
    if not (view.has(start, "place_in") and view.has(start + 1, "cap")):
        return False
    first = view.sentences[view.sentence_of(last - 1)][0]
    return view.word(start + 1) not in view.words(first, start)


def _in_other_place(view: View, last: int, first: int) -> bool:
    """
    Whether a place stands behind each of two figures, and not the same.

    "12 were killed in Sinai. Police said three were killed in a raid in Cairo".
    """
    named = [_place_behind(view, index) for index in (last, first)]
    return None not in named and named[0] != named[1]


def _place_behind(view: View, index: int) -> str | None:
    """Give the place that stands behind a figure in its clause."""
    end = view.sentences[view.sentence_of(index)][1]
    stop = view.first(index, min(end, index + MAX_PLACE), "comma", "semicolon", "dot")
    for place in range(index, stop):
        if view.has(place, "place_in") and view.has(place + 1, "cap"):
            return view.word(place + 1)
    return None


JOINTS = ("but", "conjunction", "semicolon", "subordinator")
