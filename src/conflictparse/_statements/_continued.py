"""Quotations without a cue of their own: they go on with the one before."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

import attrs

from conflictparse._statements._types import SpeechAct, StatementForm

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from conflictparse._statements._draft import Read
    from conflictparse._statements._line import Line

__all__ = ["continued"]

JOINS = ("and", "or", "but")
MAX_BRIEF = 7
"""Words of “For how long?”, its marks counted."""

MAX_LINK = 7
"""Items of "Then, after a moment"."""

Piece = tuple["Line", int]
"""A quotation without a cue: its line, and the index of its item."""


def continued(lines: Iterable[tuple[Line, list[Read]]]) -> list[Read]:
    """
    Join to each statement the quotations that go on with it.

    In a paragraph that is a sentence of quoted words alone; in the next
    paragraph, one that opens with a mark where the last was never closed, or
    that is nothing but a quotation. A paragraph of quoted words whose mark was
    left open waits for the cue behind the next.
    """
    found: list[Read] = []
    more: dict[int, list[Piece]] = {}
    waiting: list[Piece] = []
    last = -1
    for line, reads in lines:
        ordered = sorted(reads, key=lambda read: read.start)
        owners = {
            index: place
            for place, read in enumerate(ordered, len(found))
            for index in read.draft.quotes
        }
        first = len(found)
        found += ordered
        for index in sorted(line.quotations):
            opened = waiting if index == 0 and _reopened(waiting, line) else []
            waiting = []
            if index in owners:
                last = owners[index]
                if opened:
                    found[last] = _preceded(found[last], opened)
                continue
            told = _told(line, index, ordered)
            if told is not None:
                last = first + told
            if told is not None or (
                last >= 0 and _goes_on(line, index, found[last], more.get(last, ()))
            ):
                more.setdefault(last, []).append((line, index))
            elif index == 0 and not line.quotations[0].closed:
                waiting = [*opened, (line, 0)]
    for place, pieces in more.items():
        found[place] = _joined(found[place], pieces)
    return found


def _reopened(waiting: Sequence[Piece], line: Line) -> bool:
    """Whether a line is the paragraph behind a quotation that was left open."""
    if not waiting:
        return False
    before, index = waiting[-1]
    return before.items[index].end + 1 == line.items[0].start


def _told(line: Line, index: int, reads: Sequence[Read]) -> int | None:
    """
    Give which report without marks the sentence before a quotation holds.

    "She said nobody slept. “We hid in the cellar.”"
    """
    first = line.first(index)
    ends = line.has(index + 1, "stop") or index + 1 == len(line.items)
    if index != first or not first or not ends:
        return None
    begins = line.first(first - 1)
    if any(line.has(place, "quote") for place in range(begins, index)):
        return None
    start, end = line.items[begins].start, line.items[index].start
    place = bisect_left(reads, start, key=lambda read: read.start)
    if place == len(reads) or reads[place].start >= end:
        return None
    return place if reads[place].draft.speakers else None


def _goes_on(line: Line, index: int, last: Read, more: Sequence[Piece]) -> bool:
    """Whether a quotation without a cue goes on with the last one."""
    first = line.first(index)
    linked = index != first and last.line is line and _is_linked(line, index)
    if linked:
        return _alone(line, index) and max(last.draft.quotes, default=-1) >= line.first(
            first - 1
        )
    if index != first or not _alone(line, index):
        return False
    if last.line is line:
        return bool(more) or index > max(last.draft.quotes)
    if index != 0:
        return False
    if more:
        other, place = more[-1]
        previous = other.quotations[place]
    else:
        previous = last.quotations[-1]
    if not previous.closed:
        return True
    return line.has(index, "long") and not _answers(last, more, line, index)


def _answers(last: Read, more: Sequence[Piece], line: Line, index: int) -> bool:
    """
    Whether another speaks: "“Who shot?” she asked.", and below "“I cannot recall.”".

    A short question behind what is none is asked by another too.
    """
    other, place = more[-1] if more else (last.line, max(last.draft.quotes, default=-1))
    # "Or do we run away?" goes on with what was asked.
    first = line.quotations[index].first
    if line.view.holds(first, first + 1, *JOINS):
        return False
    asked = place >= 0 and other.has(place, "asking") and _is_question(other, place)
    if asked and not more and last.draft.act is SpeechAct.ASK:
        return True
    item = line.items[index]
    brief = item.end - item.start <= MAX_BRIEF
    return not asked and brief and _is_question(line, index)


def _is_question(line: Line, index: int) -> bool:
    """Whether a quotation ends in a question mark."""
    return line.view.surface(line.quotations[index].last - 1) == "?"


def _is_linked(line: Line, index: int) -> bool:
    """Whether only small words lead to a quotation: "And then: “Even the door.”"."""
    led = range(line.first(index), index - 1)
    near = line.has(index - 1, "colon") and len(led) <= MAX_LINK
    return near and not any(
        line.has(at, "verb", "quote", "name", "he", "stop", "speaker") for at in led
    )


def _alone(line: Line, index: int) -> bool:
    """Whether a quotation is a sentence of its own."""
    ends = line.has(index + 1, "stop") or index + 1 >= len(line.items)
    return ends or line.has(index, "final", "asking")


def _preceded(read: Read, pieces: list[Piece]) -> Read:
    """Put before a statement the paragraphs that were left open before it."""
    items = [line.items[index] for line, index in pieces]
    before = tuple((item.start, item.end) for item in items)
    draft = attrs.evolve(read.draft, content=(*before, *read.draft.content))
    earlier = tuple(line.quotations[index] for line, index in pieces)
    return attrs.evolve(read, draft=draft, before=earlier)


def _joined(read: Read, pieces: list[Piece]) -> Read:
    items = [line.items[index] for line, index in pieces]
    added = tuple((item.start, item.end) for item in items)
    form = read.draft.form
    if form is StatementForm.INDIRECT:
        form = StatementForm.PARTIAL
    content = (*read.draft.content, *added)
    draft = attrs.evolve(read.draft, content=content, form=form)
    more = tuple(line.quotations[index] for line, index in pieces)
    return attrs.evolve(read, draft=draft, more=more)
