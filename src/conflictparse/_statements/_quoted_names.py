"""Names with a part in marks: "the “Dawn” movement", "the “Republic of the Delta”"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._groups import Group

if TYPE_CHECKING:
    from conflictparse._statements._marks import Quotation
    from conflictparse._text import View

__all__ = ["named"]

Tags = frozenset[str]

NAME: Tags = frozenset({"noun", "speaker", "name"})
PROPER: Tags = frozenset({"noun", "name"})


def named(
    view: View, items: list[Group], marks: list[Tags], places: dict[int, Quotation]
) -> dict[int, Quotation]:
    """Make one noun of a name and the noun beside it, and give the other quotations."""
    for index in sorted(places, reverse=True):
        end = _end(view, items, marks, index)
        start = _start(view, items, marks, index) if end else index
        if start == index:
            continue
        first, last = items[start].start, items[end - 1].end
        head = items[end - 1].head if end > index + 1 else _last(view, places[index])
        items[start:end] = [Group("noun", first, last, head, PROPER)]
        marks[start:end] = [NAME]
        gone = end - start - 1
        places = {
            at - gone * (at > index): quotation
            for at, quotation in places.items()
            if at != index
        }
    return places


def _last(view: View, quotation: Quotation) -> int:
    """Give the last word between marks."""
    word = quotation.last - 1
    while word > quotation.first and not view.surface(word)[:1].isalnum():
        word -= 1
    return word


def _end(view: View, items: list[Group], marks: list[Tags], quote: int) -> int:
    """Give the item after a name whose part stands in marks, 0 for no name."""
    tags, after = marks[quote], quote + 1
    if not {"cap", "bare"} <= tags or "open" in tags or after == len(items):
        return 0
    if tags.isdisjoint({"short", "titled"}):
        return 0
    following = marks[after]
    if "noun" in following:
        item = items[after]
        said = view.has(item.start, "lower") and view.has(item.head, "body")
        return after + 1 if said else 0
    return after if {"cue_that", "verb"} <= following and "titled" in tags else 0


def _start(view: View, items: list[Group], marks: list[Tags], quote: int) -> int:
    """Give the item with the article of a name, the quotation itself for none."""
    before = quote - 1
    if before < 0:
        return quote
    # "the self-proclaimed “Delta Republic”"
    word = items[before].start
    if view.has(word - 1, "hyphen") and view.glued(word) and before > 0:
        before -= 1
        return before if "noun" in marks[before] else quote
    articles = ("article", "indefinite", "possessive_pronoun")
    return before if any(view.has(word, tag) for tag in articles) else quote
