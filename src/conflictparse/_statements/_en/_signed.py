"""A quotation that a name signs: behind a dash, or behind a colon in a heading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._rules import accepts, rejects, rule
from conflictparse._statements._en._build import act_of, cue_words, place, quoted
from conflictparse._statements._en._wholes import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._rules import Match
    from conflictparse._statements._draft import Draft
    from conflictparse._statements._line import Line

__all__ = ["RULES"]


@rule(
    "@quote({quote}) ({stop} | {comma})? {dash|hyphen} @who({noun}{1,2}) ({comma} "
    "{!stop&!quote}{1,12})? {stop}",
    accepts(
        "[“Nobody has slept here since May.”] — Ana Belo",
        form="direct",
        speaker={"mention": "Ana Belo"},
    ),
    accepts("[“Nobody has slept here since May”] – Ana Belo, a nurse", form="direct"),
    rejects("The “Fox” – a nickname – fled."),
    level="items",
)
def name_after_dash(match: Match) -> Iterator[Draft]:
    """A quotation, a dash and the name of its speaker."""
    line: Line = match.context
    start, end = match.span("who") or (0, 0)
    if line.has(start, "speaker", "name") and not line.has(match.start, "short"):
        yield quoted(line, match.start, speakers=(words(line, start, end),))


@rule(
    "@quote({quote}) {colon} @who({noun&speaker|noun&name}) ({of|preposition} {noun})?"
    " @cue({verb&cue&!passive})",
    accepts("[‘They shot at us all’]: survivors recall raid", form="direct"),
    accepts("[“No way back”]: Ana Belo warns rebels", act="warn"),
    accepts("[‘They shot at us’]: survivors of Tarn recall raid", cue="recall"),
    rejects("The ‘pact’: rebels hail the deal"),
    level="items",
)
def headline_quotation(match: Match) -> Iterator[Draft]:
    """A heading that opens with a quotation, a colon and who speaks."""
    line: Line = match.context
    start, end = match.span("who") or (0, 0)
    cue = place(match, "cue")
    if match.start == line.first(match.start):
        yield quoted(
            line,
            match.start,
            speakers=(words(line, start, end),),
            cue=cue_words(line, cue),
            act=act_of(line, cue),
        )


@rule(
    "@quote({quote&paused}) {comma}? @who({noun}{1,2}) @cue({verb&!cue&!passive})"
    " (?= {preposition}? {time}? {stop})",
    accepts("[“The wells were poisoned,”] the 32-page report found.", cue="found"),
    accepts("[“The guards lied,”] an inquiry found in 2003.", form="direct"),
    rejects("“The road is mined,” the nurse found."),
    level="items",
)
def found_after_quotation(match: Match) -> Iterator[Draft]:
    """A quotation, and the report or commission that found so."""
    line: Line = match.context
    start, end = match.span("who") or (0, 0)
    cue, view = place(match, "cue"), line.view
    asks = any(view.has(line.items[at].head, "inquirer") for at in range(start, end))
    if asks and view.has(line.items[cue].head, "inquiring"):
        by = (words(line, start, end),)
        yield quoted(line, match.start, speakers=by, cue=cue_words(line, cue))


RULES = (name_after_dash, headline_quotation, found_after_quotation)
