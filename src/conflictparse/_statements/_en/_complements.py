"""Find what a cue reports: where its clause begins and where it ends."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from conflictparse._statements._en._phrases import finite
from conflictparse._statements._kept import kept

if TYPE_CHECKING:
    from conflictparse._statements._line import Line

MAX_BESIDE = 14
"""Items between a cue and what it reports: "told reporters in Baku on Monday that"."""

MAX_UNDER = 8
"""Items of "While the head of the mission", and of the subject behind it."""

LEADING_IN = frozenset(
    [
        "in",
        "at",
        "on",
        "to",
        "during",
        "from",
        "via",
        "through",
        "of",
        "after",
        "before",
        "by",
        "about",
        "with",
        "for",
        "since",
    ]
)


ASKING = frozenset({"what", "why", "how", "who", "when", "where"})
"""Words that a question reported begins with, beside "whether"."""

FOCUS = frozenset({"only", "just", "even", "nearly", "almost", "not"})
"""Adverbs of a noun: "said only a shed burned"."""


class Opening(NamedTuple):
    """Where a complement begins, and what stands before it."""

    start: int
    that: bool
    mark: bool
    """Whether a comma or colon stands before."""
    addressee: bool


@kept
def opening(line: Line, cue: int) -> Opening | None:
    """Step from a cue over adverbs, times, addressee and place to what it reports."""
    stop = min(line.stop(cue), cue + MAX_BESIDE)
    index, addressee = cue + 1, False
    while index < stop:
        after = _beside(line, index, stop)
        if after is None:
            after = _aside(line, index, stop)
        if after is None and not addressee and line.has(cue, "cue_addressee"):
            after = _addressee(line, index, stop)
            addressee = after is not None
        elif after is None and addressee:
            after = _apposed(line, index)
        if after is None:
            break
        index = after
    # "… he said. 🔥 The army": what ends no sentence for want of a capital.
    if index >= line.stop(cue) or line.has(index, "dot"):
        return None
    # "urged people to “remain calm”": they are part of what is said.
    to = line.has(index, "infinitive_to") and line.has(index + 1, "lower")
    if addressee and to and line.has(cue, "cue_to"):
        return Opening(cue + 1, that=False, mark=False, addressee=False)
    mark = line.has(index, "comma", "colon")
    if mark:
        index += 1
    # "said only a shed burned": the adverb is the noun's.
    elif line.word(index - 1) in FOCUS and line.has(index, "noun"):
        index -= not line.has(index, "that")
    # "that bombing the dam was a crime": a verb in -ing may be the subject.
    verbal = line.has(index + 1, "verb") and not line.has(index + 1, "ing")
    that = line.has(index, "that") and not (verbal or line.has(index + 1, "colon"))
    return Opening(index, that, mark, addressee)


def _beside(line: Line, index: int, stop: int) -> int | None:
    """Give the item after an adverb, a time or a phrase of place, or None."""
    if line.has(index, "adverb", "ly", "time", "cue_phrase") and not line.has(
        index, "subordinator", "conditional"
    ):
        return index + 1
    if line.has(index, "preposition") and line.has(index + 1, "time"):
        return index + 2
    if (
        line.has(index, "preposition")
        and line.word(index) in LEADING_IN
        and line.has(index + 1, "noun")
    ):
        return phrase_end(line, index + 1, stop)
    attached = index + 1 if _is_timed(line, index) else _attached(line, index)
    if attached is not None:
        read = line.has(attached, "cue_phrase")
        return attached + 1 if read else phrase_end(line, attached, stop)
    if line.has(index, "open_paren"):
        return next(
            (
                place + 1
                for place in range(index, stop)
                if line.has(place, "close_paren")
            ),
            None,
        )
    return None


def _attached(line: Line, index: int) -> int | None:
    """Give the noun of "following the vote" and of "carried by the agency"."""
    if line.word(index) == "following" and line.has(index + 1, "noun"):
        return index + 1
    # "in a statement carried by the agency"
    written = line.has(index - 1, "cue_phrase")
    # "in a communique read on state television"
    if written and line.has(index, "participle") and line.has(index + 1, "cue_phrase"):
        return index + 1
    described = written and _described(line, index)
    return index + 1 + described if described else None


def _is_timed(line: Line, index: int) -> bool:
    """Whether a participle and a day say when: "a talk broadcast Sunday that"."""
    hangs = line.has(index, "participle") and line.has(index - 1, "noun", "cue_phrase")
    return (
        hangs and line.has(index + 1, "time") and line.has(index + 2, "that", "colon")
    )


def _described(line: Line, index: int) -> int:
    """
    Give the items of a participle that hangs on a noun, 0 for none.

    "A video posted on Friday that", "a message picked up by SIGHT that".
    """
    if not line.has(index, "participle"):
        return 0
    up = line.has(index + 1, "adverb") and line.has(index + 2, "preposition")
    after = index + 1 + up
    if not line.has(after, "preposition"):
        return 0
    if not line.has(after + 1, "noun", "time") or line.has(after + 1, "he", "that"):
        return 0
    return (1 + up) * (not line.has(index, "cue") or line.has(after + 2, "that"))


def _aside(line: Line, index: int, stop: int) -> int | None:
    """
    Give the item after what stands in commas before what is reported.

    "Said, citing the army, that", "said, however, that", "said, without a word, that".
    """
    # As in "replied, with a smile:".
    if (
        line.has(index, "comma")
        and line.has(index + 1, "preposition")
        and line.has(index + 2, "noun")
        and line.has(index + 3, "colon")
    ):
        return index + 3
    if not line.has(index, "comma") or not (
        line.has(index + 1, "cue_phrase", "adverb", "ly", "preposition", "time")
        or (line.has(index + 1, "ing") and line.has(index + 1, "cue"))
    ):
        return None
    for place in range(index + 2, min(stop, index + MAX_UNDER)):
        if line.has(place, "comma"):
            asks = line.has(place + 1, "conditional") or line.word(place + 1) in ASKING
            return place + 1 if asks or line.has(place + 1, "that") else None
        if finite(line, place) or line.has(place, "quote", "that"):
            return None
    return None


def phrase_end(line: Line, index: int, stop: int) -> int:
    """Give the item after a noun and the phrases that hang on it."""
    index += 1
    while index + 1 < stop:
        if _is_timed(line, index):
            return index + 2
        # "in a video posted on Friday that"
        described = _described(line, index)
        at = index + described
        if not line.has(at, "preposition", "of", "and"):
            break
        timed = described > 0 and line.has(at + 1, "time")
        held = line.has(at + 1, "noun", "quote") or timed
        if not held or line.has(at + 1, "he", "that"):
            break
        # "vowed on social media to “burn the house”"
        if line.has(at, "infinitive_to") and line.has(at + 1, "lower"):
            break
        if line.has(at, "subordinator", "and") and line.has(at + 2, "verb"):
            break
        index = at + 2
    # "on Orla TV's “Ask the Mayor”": a title inside the phrase.
    index += line.has(index, "auxiliary") and line.has(index + 1, "titled")
    if (
        line.has(index, "quote")
        and line.has(index, "short")
        and line.has(index, "bare")
        and line.has(index, "cap")
    ):
        index += 1
    return index


def _apposed(line: Line, index: int) -> int | None:
    """Give the item after an addressee's name: "asked the mayor, Ivo Sand, if"."""
    named = line.has(index, "comma") and line.has(index + 1, "name")
    closes = line.has(index + 2, "comma")
    goes_on = line.has(index + 3, "that", "conditional")
    return index + 3 if named and closes and goes_on else None


def _addressee(line: Line, index: int, stop: int) -> int | None:
    if line.word(index) == "me":
        return index + 1
    if not line.has(index, "noun") or line.has(index, "that", "there"):
        return None
    # "asked what was in it": a question addresses nobody.
    if line.view.word(line.items[index].start) in ASKING:
        return None
    # "warned it would answer": a subject addresses nobody.
    if line.has(index, "he") and finite(line, index + 1):
        return None
    # "told him he was wrong": one noun is addressed, the next begins the clause.
    return phrase_end(line, index, stop)


__all__ = ["MAX_UNDER", "Opening", "opening", "phrase_end"]
