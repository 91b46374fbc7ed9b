"""What a cue reports that is no clause: "vowed to return", "accused it of lying"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._rules import accepts, rejects, rule
from conflictparse._statements._en._build import reported, who
from conflictparse._statements._en._complements import closing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._rules import Match
    from conflictparse._statements._draft import Draft
    from conflictparse._statements._line import Line

__all__ = ["RULES"]


def _from(match: Match, start: int) -> Iterator[Draft]:
    """Make a statement of all from an item to the end of its clause."""
    line: Line = match.context
    cue = match.start
    by = who(line, cue)
    if line.has(cue, "negated") or not by:
        return
    end = closing(line, start, cue)
    draft = reported(line, start, end, cue=cue, by=by)
    if draft is not None:
        yield draft


@rule(
    "@cue({cue_to&!passive}) @what({verb&infinitive})",
    accepts("The rebels pledged [to free the crew].", act="promise", cue="pledged"),
    accepts("The general vowed [to crush the revolt].", form="indirect"),
    rejects("The plan was offered to the council."),
    level="items",
)
def vowed_to(match: Match) -> Iterator[Draft]:
    """
    A cue and what its subject means to do.
    """
    start, _ = match.span("what") or (match.end, match.end)
    yield from _from(match, start)


@rule(
    "@cue({cue_to&!passive}) @whom({noun}) ({of} {noun}|{and} {noun}){0,3}"
    " {verb&infinitive}",
    accepts("The envoy urged [both sides to talk].", act="demand", cue="urged"),
    accepts("The mayor asked [the council to help the town].", act="ask"),
    rejects("The envoy sold both sides to the council."),
    level="items",
)
def urged_to(match: Match) -> Iterator[Draft]:
    """
    A cue, whom it addresses, and what they should do.
    """
    start, _ = match.span("whom") or (match.end, match.end)
    yield from _from(match, start)


@rule(
    "@cue({cue_object&!passive}) @whom({noun}) ({of} {noun}|{and} {noun}){0,2}?"
    " (of | for | over) {!stop}",
    accepts("The army accused [the rebels of shelling the town].", act="accuse"),
    accepts("The mayor blamed [the army for the blast].", act="accuse"),
    rejects("The shop accused nobody."),
    level="items",
)
def accused_of(match: Match) -> Iterator[Draft]:
    """
    A cue, whom it blames, and of what.
    """
    line: Line = match.context
    entry = line.cue(match.start)
    start, _ = match.span("whom") or (match.end, match.end)
    if entry is not None and entry["preposition"]:
        yield from _from(match, start)


@rule(
    "@cue({cue_object&!passive}) @what({noun&cue_noun})",
    accepts("The army rejected [the rebels' claims].", act="deny", status="denied"),
    accepts("The mayor dismissed [the accusation].", form="indirect"),
    rejects("The army lost its claims."),
    level="items",
)
def rejected_claim(match: Match) -> Iterator[Draft]:
    """
    A cue and the claim, report or account that it is about.
    """
    start, _ = match.span("what") or (match.end, match.end)
    yield from _from(match, start)


RULES = (vowed_to, accused_of, rejected_claim, urged_to)
