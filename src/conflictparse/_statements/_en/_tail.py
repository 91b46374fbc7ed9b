"""A source that ends a sentence: "…, officials said"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._statements._en._complements import MAX_UNDER, phrase_end
from conflictparse._statements._en._phrases import finite

if TYPE_CHECKING:
    from conflictparse._statements._line import Line

__all__ = ["trailing"]

MAX_ASIDES = 3
"""What stands in commas between a source and its cue."""


def trailing(line: Line, index: int, stop: int) -> bool:
    """A trailing source: "…, officials said", "…, a guard, Ana Belo, told Baro TV."."""
    place = _source_end(line, index, stop)
    # "…, two residents who fled told Baro TV."
    if line.has(place, "relative_person") and line.has(place - 1, "noun"):
        near = range(place + 1, min(stop, place + MAX_UNDER))
        verbs = [at for at in near if finite(line, at)]
        place = verbs[1] if len(verbs) > 1 else place
    for _ in range(MAX_ASIDES):
        # "…, a guard, Ana Belo, 29, who fled, told": a verb stands in no other aside.
        if place == index or not line.has(place, "comma"):
            break
        named = _source_end(line, place + 1, stop)
        if line.has(named, "relative_person", "digits"):
            named = next(iter(line.breaks(named, stop)), stop)
        if not (named > place + 1 and line.has(named, "comma")):
            break
        place = named + line.has(named + 1, "cue_that", "cue_quote")
    if place == index or not line.has(place, "cue_that", "cue_quote"):
        return False
    after = place + 1
    if line.has(place, "cue_addressee") and line.has(after, "noun"):
        after = phrase_end(line, after, stop)
    begun = after
    while after < stop and (
        line.has(after, "time", "cue_phrase", "adverb")
        or (line.has(after, "preposition") and line.has(after + 1, "time", "noun"))
        or (after > begun and _hangs(line, after))
    ):
        one = line.has(after, "time", "cue_phrase", "adverb", "participle")
        after += 1 if one else 2
    ends = line.has(after, "comma", "dot", "semicolon")
    return after >= stop or ends or _breaks(line, after)


def _hangs(line: Line, index: int) -> bool:
    """Whether a participle says more of a noun: "in a report published on Friday"."""
    led = line.has(index + 1, "preposition", "time")
    return led and line.has(index, "participle")


def _breaks(line: Line, index: int) -> bool:
    """Whether an item begins a line of the text, as behind a heading."""
    view, word = line.view, line.items[index].start
    return "\n" in view.text[view.ends[word - 1] : view.starts[word]]


def _source_end(line: Line, index: int, stop: int) -> int:
    """Give the item after the words that name a source."""
    # "…, geolocated footage indicates"
    place = index + (line.has(index, "participle") and line.has(index + 1, "noun"))
    while place < min(stop, index + MAX_UNDER) and (
        line.has(place, "noun", "adverb", "ly", "time", "preposition", "of")
        or (line.has(place, "and") and line.has(place + 1, "noun"))
        or (place > index and (_is_short_form(line, place) or _briefed(line, place)))
    ):
        place += 3 if line.has(place, "open_paren") else 1
    return place


def _briefed(line: Line, index: int) -> bool:
    """Whether a participle says who they are: "two officials briefed on it said"."""
    led = line.has(index + 1, "preposition") and line.has(index - 1, "noun")
    return led and line.has(index, "participle") and not line.has(index, "cue")


def _is_short_form(line: Line, index: int) -> bool:
    """Whether a bracket of one word opens: "the Relief Council (RC)"."""
    return (
        line.has(index, "open_paren")
        and line.has(index + 1, "noun", "digits")
        and line.has(index + 2, "close_paren")
    )
