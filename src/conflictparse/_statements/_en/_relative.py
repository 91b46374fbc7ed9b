"""What a relative clause tells of its noun: "which the army said was empty"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._rules import accepts, rejects, rule
from conflictparse._statements._en._build import (
    is_nobody,
    named_by,
    place,
    reported,
)
from conflictparse._statements._en._clauses import subject
from conflictparse._statements._en._phrases import Subject, finite, speakers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._rules import Match
    from conflictparse._statements._draft import Draft
    from conflictparse._statements._line import Line

__all__ = ["RULES"]

RELATIVES = frozenset({"which", "who", "whom", "what"})
JOINS = ("and", "or", "but", "that", "relative", "relative_person", "subordinator")
"""What may stand before a further verb of what is told."""


def _teller(line: Line, cue: int) -> tuple[tuple[int, int], ...]:
    """Give who stands between a relative pronoun and a cue; nobody elsewhere."""
    found = subject(line, cue)
    if found is None or found.others:
        return ()
    start, view = line.items[found.start].start, line.view
    if view.form(start) == "what" and line.items[found.start].end > start + 1:
        ((_, end),) = speakers(line, found)
        return ((start + 1, end),)
    before = found.start - 1
    related = line.word(before) in RELATIVES
    # "a missile that the army said came from the north"
    that = line.has(before, "that") and line.has(before - 1, "noun")
    # "footage it said showed a strike", "a building they said was mined"
    if not (related or that or _is_contact(line, found.start, cue)):
        return ()
    return speakers(line, Subject(found.start, found.end))


def _is_contact(line: Line, start: int, cue: int) -> bool:
    """Whether a pronoun tells of the noun before: not "the things he said were"."""
    before = start - 1
    if not line.has(before, "noun") or line.has(before, "he", "him", "that"):
        return False
    known = line.view.has(line.items[before].start, "article")
    said = line.view.has(line.items[cue].head, "plain_saying")
    return line.has(start, "he") and cue == start + 1 and said and not known


def _end(line: Line, start: int) -> int:
    """Give the item after the predicate: before a mark or the main clause's verb."""
    stop, joined = line.stop(start), False
    # "were empty": what stands behind a form of "be" is no second verb.
    for index in range(start + 1 + line.has(start, "auxiliary"), stop):
        if line.has(index, "comma", "dash", "semicolon"):
            return index
        # "who police said was armed and who had fled"
        if line.has(index, "and", "but") and line.word(index + 1) in RELATIVES:
            return index
        joined = joined or line.has(index, *JOINS)
        # "showed captured trucks": a participle before the noun it describes
        led = index == start + 1 and line.has(index + 1, "noun")
        hangs = led or line.has(index + 1, "preposition")
        hangs = hangs and line.has(index, "participle")
        if finite(line, index) and not hangs:
            if not joined:
                return index
            joined = False
    return stop


@rule(
    "@cue({cue_that&!passive&!negated&!ing}) ({adverb|ly|time}{0,2})"
    " @what({verb&!ing&!infinitive})",
    accepts(
        "The huts, which the army said [were empty], burned for days.",
        form="indirect",
        cue="said",
        speaker={"mention": "the army"},
    ),
    accepts("They found what police said [was a bomb].", speaker={"mention": "police"}),
    accepts(
        "A missile that the mayor said [came from the north] hit the mill.",
        speaker={"mention": "the mayor"},
    ),
    accepts("The army released footage it said [showed captured trucks].", cue="said"),
    accepts("They raided a building they said [was used by rebels].", cue="said"),
    rejects("The army said fired shells were counted."),
    rejects("The things he said were untrue."),
    rejects("The rebels, the army said, have left."),
    level="items",
)
def told_of_relative(match: Match) -> Iterator[Draft]:
    """
    A relative pronoun, who tells, a cue, and what it is said to be or to do.
    """
    line: Line = match.context
    cue = match.start
    start = place(match, "what")
    by = _teller(line, cue)
    if by and not is_nobody(line, by):
        yield from reported(line, start, _end(line, start), cue=cue, by=by)


@rule(
    "{relative|relative_person} {comma} @who({noun}{1,2})"
    " @cue({cue_that&!passive&!negated&!ing}) ({preposition}? {time})? {comma}"
    " {adverb|ly}? @what({verb&!ing&!infinitive})",
    accepts(
        "They found a post which, the army said, [was mined].",
        form="indirect",
        speaker={"mention": "the army"},
    ),
    accepts("The huts, which, Ana Belo said, [were mined], burned.", cue="said"),
    rejects("The man, who, the mayor said nothing, fled."),
    level="items",
)
def told_inside_relative(match: Match) -> Iterator[Draft]:
    """
    A relative pronoun, who tells, between commas, and what it is said to be or to do.
    """
    line: Line = match.context
    start = place(match, "what")
    by = named_by(match, "who")
    if not is_nobody(line, by):
        cue, end = place(match, "cue"), _end(line, start)
        yield from reported(line, start, end, cue=cue, by=by)


RULES = (told_of_relative, told_inside_relative)
