"""A headline and its source, with no verb of saying: "Six killed in blast – police"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._rules import accepts, rejects, rule
from conflictparse._statements._draft import Draft
from conflictparse._statements._en._build import named_by, place
from conflictparse._statements._en._shapes import is_clause, quotes_in, tells
from conflictparse._statements._types import StatementForm

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._rules import Match
    from conflictparse._statements._line import Line

__all__ = ["RULES"]

SOURCES = (
    *(
        "anonymous_speaker",
        "body",
        "body_upper",
        "cue_noun",
        "named_body",
        "spokes_noun",
    ),
    "title",
)
"""What a source's noun carries."""


MAX_TOPIC = 4
"""Items of "War in Tarn:" before a heading."""


def _is_heading(line: Line) -> bool:
    """Whether a line is the first of its text and ends without a full stop."""
    last = line.items[-1]
    alone = line.stop(0) == len(line.items) - 1
    return line.items[0].start == 0 and alone and last.start == last.end


def _is_source(line: Line, index: int) -> bool:
    """Whether a noun is somebody who tells, no matter and no place."""
    view, item = line.view, line.items[index]
    if not view.holds(item.head, item.head + 1, *SOURCES):
        return False
    # Of "Analysis: Why the army lost" the first word is no source.
    body = view.entry(item.head, "body")
    written = body is not None and body["kind"] == "document"
    return not written or view.has(item.head, "inquirer")


def _made(match: Match, start: int, end: int) -> Iterator[Draft]:
    line: Line = match.context
    held = quotes_in(line, start, end)
    told = tells(line, start, end)
    if not told and (held or is_clause(line, start, end)):
        yield Draft(
            form=StatementForm.PARTIAL if held else StatementForm.INDIRECT,
            content=((line.items[start].start, line.items[end - 1].end),),
            quotes=held,
            speakers=named_by(match, "who"),
        )


@rule(
    "@mark({colon|dash|hyphen}) @who({noun&speaker}) ({of|preposition} {noun})? {stop}",
    accepts(
        "[Six killed in market blast] – police",
        form="indirect",
        speaker={"mention": "police", "kind": "government"},
    ),
    accepts("[Army kills 12 rebels]: ministry", speaker={"mention": "ministry"}),
    accepts("[Army ‘shelled camp’] - rights group", form="partial"),
    rejects("The army came: police"),
    rejects("Army shells camp – Tarn"),
    rejects("Army shells camp – police."),
    level="items",
)
def headline_then_source(match: Match) -> Iterator[Draft]:
    """A heading, a colon or dash and its source."""
    line: Line = match.context
    source = place(match, "who")
    # "The army came: police": a sentence, no heading.
    opens = match.end == len(line.items) and _is_heading(line)
    heads = opens and not line.view.has(line.items[0].start, "article")
    # Of "Tarn: gunmen kill 19 at funeral - police" the town is told of.
    topic = next((at for at in range(1, MAX_TOPIC) if line.has(at, "colon")), -1)
    start = topic + 1 if topic < match.start else 0
    if heads and _is_source(line, source):
        yield from _made(match, start, match.start)


@rule(
    "@who({noun&speaker}) ({of} {noun})? {colon} @what({noun|digits})",
    accepts(
        "Police: [six killed in market blast]",
        form="indirect",
        speaker={"mention": "Police", "kind": "government"},
    ),
    accepts("Officials: [Drone strike kills 12 in camp]", form="indirect"),
    rejects("Tarn: six killed in blast"),
    rejects("Police: six officers."),
    rejects("Analysis: Army loses ground"),
    level="items",
)
def source_then_headline(match: Match) -> Iterator[Draft]:
    """A source, a colon and a heading."""
    line: Line = match.context
    opens = match.start == 0 and _is_heading(line)
    if opens and _is_source(line, place(match, "who")):
        yield from _made(match, place(match, "what"), len(line.items) - 1)


RULES = (headline_then_source, source_then_headline)
