"""Make a statement of what a cue takes that is no clause of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._statements._en._build import (
    act_of,
    is_nobody,
    place,
    reported,
    who,
)
from conflictparse._statements._en._clauses import subject
from conflictparse._statements._en._closing import closing
from conflictparse._statements._en._comments import is_message, is_occasion, is_withheld
from conflictparse._statements._en._phrases import speakers
from conflictparse._statements._types import SpeechAct

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._rules import Match
    from conflictparse._statements._draft import Draft
    from conflictparse._statements._en._phrases import Subject
    from conflictparse._statements._line import Line

__all__ = ["by_speaker", "is_spoken", "taken"]


def taken(
    match: Match,
    start: int,
    cue: int | None = None,
    *,
    relative: bool = False,
    placed: bool = False,
) -> Iterator[Draft]:
    """
    Make a statement of all from an item to the end of its clause.

    With *relative* a clause in commas about persons is no part of it; with *placed*
    the message in which it was said is none: "the raid in a post on its channel".
    """
    line: Line = match.context
    cue = match.start if cue is None else cue
    by = who(line, cue)
    # "No government had blamed the rebels for the attack": nobody says it.
    if line.has(cue, "negated") or not by or is_nobody(line, by):
        return
    # "asked who had told her to come": nobody is said to have.
    if line.has(cue - 1, "relative_person") and line.has(cue - 2, "cue"):
        return
    # "refused to confirm the toll"
    silent = line.has(cue, "infinitive") and line.has(cue - 1, "cue")
    if silent and act_of(line, cue - 1) is SpeechAct.DENY:
        return
    end = closing(line, start, cue)
    # "Residents blamed the rebels, who said": what is told of them is the reporter's.
    if relative:
        breaks = line.breaks(start, end)
        end = next((at for at in breaks if line.has(at + 1, "relative_person")), end)
    places = (
        at
        for at in range(start + 1, end)
        if is_withheld(line, at)
        or (
            placed
            and (
                is_message(line, at)
                or _leads_to_quote(line, at)
                or is_occasion(line, at)
            )
        )
    )
    end = next(places, end)
    yield from reported(line, start, end, cue=cue, by=by)


def _leads_to_quote(line: Line, index: int) -> bool:
    """Whether a colon ends a deed: "urged calm on Friday: “Do not run.”"."""
    return line.has(index, "colon") and line.has(index + 1, "quote")


def is_spoken(line: Line, found: Subject | None) -> bool:
    """Whether a subject is somebody who speaks: no group has claimed anything."""
    if found is None or not line.has(found.start, "speaker", "name", "he"):
        return False
    return not is_nobody(line, speakers(line, found))


def by_speaker(match: Match, *, placed: bool = False) -> Iterator[Draft]:
    """Make a statement from "what" on, where the subject is somebody who speaks."""
    line: Line = match.context
    if is_spoken(line, subject(line, match.start)):
        yield from taken(match, place(match, "what"), placed=placed)
