"""Find what a cue reports: where its clause begins and where it ends."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from conflictparse._statements._en._clauses import skip_left
from conflictparse._statements._en._phrases import finite
from conflictparse._statements._en._shapes import is_clause

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
    ]
)


class Opening(NamedTuple):
    """Where a complement begins, and what stands before it."""

    start: int
    that: bool
    mark: bool
    """Whether a comma or colon stands before."""
    addressee: bool


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
        if after is None:
            break
        index = after
    if index >= line.stop(cue):
        return None
    # "… he said. 🔥 The army": what ends no sentence for want of a capital.
    if line.has(index, "dot"):
        return None
    mark = line.has(index, "comma", "colon")
    if mark:
        index += 1
    that = line.has(index, "that") and not line.has(index + 1, "verb")
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
        return _phrase_end(line, index + 1, stop)
    # "in a statement carried by the agency"
    if (
        line.has(index - 1, "cue_phrase")
        and line.has(index, "participle")
        and not line.has(index, "cue")
        and line.has(index + 1, "preposition")
        and line.has(index + 2, "noun")
    ):
        return _phrase_end(line, index + 2, stop)
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


def _aside(line: Line, index: int, stop: int) -> int | None:
    """Give the item after ", citing the army," before what is reported."""
    source = line.has(index, "comma") and (
        line.has(index + 1, "cue_phrase")
        or (line.has(index + 1, "ing") and line.has(index + 1, "cue"))
    )
    if not source:
        return None
    for place in range(index + 2, min(stop, index + MAX_UNDER)):
        if line.has(place, "comma"):
            return place + 1 if line.has(place + 1, "that") else None
        if line.has(place, "verb", "quote", "that"):
            return None
    return None


def _phrase_end(line: Line, index: int, stop: int) -> int:
    """Give the item after a noun and the phrases that hang on it."""
    index += 1
    while index + 1 < stop:
        # "in a statement carried by the agency"
        described = line.has(index, "participle") and not line.has(index, "cue")
        at = index + described
        if not line.has(at, "preposition", "of", "and"):
            break
        if not line.has(at + 1, "noun", "quote") or line.has(at + 1, "he", "that"):
            break
        if line.has(at, "subordinator", "and") and line.has(at + 2, "verb"):
            break
        index = at + 2
    # "on NBC's “Meet the Press”": a title inside the phrase.
    if (
        line.has(index, "quote")
        and line.has(index, "short")
        and line.has(index, "bare")
        and line.has(index, "cap")
    ):
        index += 1
    return index


def _addressee(line: Line, index: int, stop: int) -> int | None:
    if not line.has(index, "noun") or line.has(index, "that", "there"):
        return None
    # "warned it would answer": a subject addresses nobody.
    if line.has(index, "he") and finite(line, index + 1):
        return None
    # "told him he was wrong": one noun is addressed, the next begins the clause.
    return _phrase_end(line, index, stop)


def closing(line: Line, start: int, cue: int) -> int:
    """Give the item after the last of a complement that begins at *start*."""
    stop = line.stop(max(start, cue))
    under = _is_under(line, cue)
    relative = line.has(skip_left(line, cue - 1, line.first(cue)), "relative")
    for index in line.breaks(start, stop):
        if line.has(index, "semicolon"):
            return index
        marked = line.has(index, "comma", "paused") and index > start
        if under and marked and _main_follows(line, index + 1, stop):
            return index + line.has(index, "paused")
        # "…, who said it was over, inspects troops"
        if relative and marked and _verb_follows(line, index):
            return index + line.has(index, "paused")
        if line.has(index, "paused"):
            if _quote_parts(line, index + 1, stop):
                return index + 1
        elif index > start and _parts(line, start, index, cue):
            return index
    return stop


def _is_under(line: Line, cue: int) -> bool:
    """Whether a cue stands in a clause that opens a sentence: "While she said …"."""
    first = line.first(cue)
    while line.has(first, "and", "but", "adverb") and not line.has(
        first, "subordinator", "preposition"
    ):
        first += 1
    if not line.has(first, "subordinator", "conditional", "preposition"):
        return False
    return cue - first <= MAX_UNDER and not any(
        line.has(index, "comma", "that", "quote") for index in range(first, cue)
    )


def _verb_follows(line: Line, mark: int) -> bool:
    """Whether the main verb stands behind the comma that ends a relative clause."""
    after = mark + 1
    if line.has(mark, "paused") and line.has(after, "comma"):
        after += 1
    after = _adverbs(line, after)
    return finite(line, after) and not line.has(after, "participle", "base")


def _main_follows(line: Line, index: int, stop: int) -> bool:
    """Whether a noun and its verb begin: the main clause behind one under it."""
    while line.has(index, "adverb", "ly", "time"):
        index += 1
    first = index
    while index < min(stop, first + MAX_UNDER) and (
        line.has(index, "noun", "of", "adverb", "ly")
        or line.word(index) in {"the", "a", "an", "in", "its", "their", "his", "her"}
    ):
        if line.has(index, "that"):
            return False
        index += 1
    return index > first and finite(line, index)


def leads_main(line: Line, start: int, end: int) -> bool:
    """Whether behind a clause that opens a range stands the main one."""
    return any(
        line.has(at, "comma") and _main_follows(line, at + 1, end)
        for at in line.breaks(start, end)
    )


def _quote_parts(line: Line, after: int, stop: int) -> bool:
    """Whether behind a quotation that ends in a comma the reporter goes on."""
    # "“…”, hours before the blast"
    apart = after + line.has(after, "comma")
    if line.has(apart, "time") and line.has(apart + 1, "subordinator"):
        return True
    if line.has(after, "and", "but"):
        after = _adverbs(line, after + 1)
        return finite(line, after) or new_subject(line, after, stop)
    if line.has(after, "subordinator"):
        after += 1
    after = _adverbs(line, after)
    going = line.has(after, "ing") and line.has(after, "cue")
    return going or new_subject(line, after, stop)


def _parts(line: Line, start: int, index: int, cue: int) -> bool:
    """Whether a comma or conjunction begins another clause of the reporter's."""
    stop = line.stop(max(start, cue))
    if line.has(index, "comma"):
        # "although he admitted that they met, he claimed …"
        whole = is_clause(line, start + line.has(start, "that"), index)
        if whole and new_subject(line, index + 1, stop):
            return True
        return _comma_parts(line, index + 1, cue, stop)
    if line.has(index, "dash", "hyphen") and line.has(index + 1, "but"):
        return new_subject(line, index + 2, stop)
    if not line.has(index, "and", "but"):
        return False
    if line.has(index, "but") and new_subject(line, index + 1, stop):
        return True
    after = _adverbs(line, index + 1)
    going = line.has(after, "ing") and line.has(after, "cue")
    return _own_cue(line, after, cue) or (going and line.has(cue, "ing"))


def _comma_parts(line: Line, after: int, cue: int, stop: int) -> bool:
    """Whether what stands behind a comma is no more of the complement."""
    # "…, who vowed to fight, and who fled, fell": of the man, not what he vowed.
    if line.has(after, "and", "but") and line.has(after + 1, "relative_person"):
        return True
    if line.has(after, "and", "but", "or", "subordinator"):
        after += 1
        if new_subject(line, after, stop):
            return True
    beside = line.word(after) == "with" and line.has(after + 1, "noun")
    if beside and line.has(after + 2, "ing"):
        return True
    if line.word(after) in {"according to", "citing", "per"}:
        return True
    after = _adverbs(line, after)
    if line.has(after, "ing") and line.has(after, "cue"):
        return True
    return _own_cue(line, after, cue) or trailing(line, after, stop)


def _adverbs(line: Line, index: int) -> int:
    while line.has(index, "adverb", "ly", "time"):
        index += 1
    return index


def _own_cue(line: Line, index: int, cue: int) -> bool:
    """A further verb of the same speaker: "denied … and asserted that"."""
    if not (line.has(index, "cue") and finite(line, index)) or line.has(
        index, "passive"
    ):
        return False
    return not line.has(index, "base") or line.has(cue, "base", "infinitive")


def new_subject(line: Line, index: int, stop: int) -> bool:
    """A noun phrase and a cue: "and both leaders have vowed"."""
    place = index
    if not line.has(place, "noun"):
        return False
    while place < min(stop, index + 6) and (
        line.has(place, "noun", "adverb", "ly", "time")
        or line.word(place) in {"of", "in", "on", "the"}
    ):
        place += 1
    return (
        line.has(place, "cue")
        and finite(line, place)
        and not line.has(place, "passive")
    )


def trailing(line: Line, index: int, stop: int) -> bool:
    """A trailing source: "…, officials said", "…, a guard, Ana Belo, told Baro TV."."""
    place = _source_end(line, index, stop)
    if place > index and line.has(place, "comma"):
        named = _source_end(line, place + 1, stop)
        if named > place + 1 and line.has(named, "comma"):
            place = named + 1
    if place == index or not line.has(place, "cue_that", "cue_quote"):
        return False
    after = place + 1
    if line.has(place, "cue_addressee") and line.has(after, "noun"):
        after = _phrase_end(line, after, stop)
    while after < stop and (
        line.has(after, "time", "cue_phrase", "adverb")
        or (line.has(after, "preposition") and line.has(after + 1, "time", "noun"))
    ):
        after += 1 if line.has(after, "time", "cue_phrase", "adverb") else 2
    return after >= stop or line.has(after, "comma", "dot") or _breaks(line, after)


def _breaks(line: Line, index: int) -> bool:
    """Whether an item begins a line of the text, as behind a heading."""
    view, word = line.view, line.items[index].start
    return "\n" in view.text[view.ends[word - 1] : view.starts[word]]


def _source_end(line: Line, index: int, stop: int) -> int:
    """Give the item after the words that name a source."""
    place = index
    while place < min(stop, index + MAX_UNDER) and (
        line.has(place, "noun", "adverb", "ly", "time", "preposition", "of")
        or (line.has(place, "and") and line.has(place + 1, "noun"))
    ):
        place += 1
    return place


__all__ = [
    "Opening",
    "closing",
    "leads_main",
    "new_subject",
    "opening",
    "skip_left",
    "trailing",
]
