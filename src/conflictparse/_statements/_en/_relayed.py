"""One who quotes another: "the agency quoted the mayor as saying"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._rules import accepts, rejects, rule
from conflictparse._statements._draft import Draft
from conflictparse._statements._en._build import (
    act_of,
    cue_words,
    quoted,
    reported,
    who,
)
from conflictparse._statements._en._complements import closing, opening
from conflictparse._statements._en._phrases import words
from conflictparse._statements._types import StatementForm

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._rules import Match
    from conflictparse._statements._draft import Range
    from conflictparse._statements._line import Line

__all__ = ["RULES", "relays"]

MAX_NAME_ITEMS = 7
"""Items from a verb of quoting to the "as" behind whom it quotes."""


def relays(line: Line, cue: int) -> bool:
    """Whether a verb passes on the words of another, who is "quoted as saying"."""
    return line.view.has(line.items[cue].head, "relaying") and any(
        line.word(index) == "as" and _speaking(line, index + 1)
        for index in range(cue + 2, cue + MAX_NAME_ITEMS)
    )


def _outer(line: Line, cue: int, content: tuple[Range, ...]) -> Draft:
    """Make the statement of the one who quotes; the marks belong to the one quoted."""
    return Draft(
        form=StatementForm.INDIRECT,
        content=content,
        speakers=who(line, cue),
        cue=cue_words(line, cue),
        act=act_of(line, cue),
    )


def _speaking(line: Line, index: int) -> bool:
    """Whether an item is "saying", which at a sentence's end looks like a noun."""
    if not line.has(index, "ing", "noun"):
        return False
    head = line.items[index].head
    return line.view.has(head, "cue") and line.view.has(head, "verb_ing")


@rule(
    "@cue({verb&cue&!passive}) @first({noun}{1,2}) ({of} {noun})?"
    " ({comma} @named({noun&name}) {comma})? as @said({verb&ing&cue})",
    accepts(
        "The agency quoted [the mayor as saying [the town was calm]].",
        speaker=[{"mention": "The agency"}, {"mention": "the mayor"}],
    ),
    accepts(
        "State radio quoted [the mayor, Ana Belo, as saying [that all was lost]].",
        speaker=[{"mention": "State radio"}, {"mention": "Ana Belo"}],
    ),
    accepts(
        "Baro TV cited [Ana Belo as saying [that it was “a trap.”]]",
        form=["indirect", "partial"],
    ),
    rejects("The agency quoted the mayor on Monday."),
    level="items",
)
def quoted_as_saying(match: Match) -> Iterator[Draft]:
    """
    One who quotes, whom, and what that one said.
    """
    line: Line = match.context
    cue = match.start
    said, _ = match.span("said") or (0, 0)
    found = opening(line, said)
    if found is None or not relays(line, cue):
        return
    first = words(line, *(match.span("first") or (0, 0)))
    by = words(line, *(match.span("named") or match.span("first") or (0, 0)))
    end = closing(line, found.start, said)
    inner = reported(line, found.start, end, cue=said, by=(by,))
    if inner is not None:
        yield _outer(line, cue, ((first[0], inner.content[-1][1]),))
        yield inner


@rule(
    "{quote} {comma}? ({!stop&!quote}{1,8}?) @cue({verb&cue&!passive})"
    " ({noun} {comma})? @who({noun}{1,2}) ({of} {noun})? {comma}?"
    " as @said({verb&ing&cue|noun})",
    accepts(
        "[“We stay,”] the agency quoted the mayor as saying.",
        speaker={"mention": "the mayor"},
    ),
    accepts(
        "[“We stay,”] the agency quoted the mayor, Ana Belo, as saying.",
        speaker={"mention": "Ana Belo"},
    ),
    accepts("[“Leave now,”] Baro TV cited Ana Belo as saying.", form="direct"),
    rejects("“We stay,” the mayor said as he left."),
    level="items",
)
def quotation_quoted(match: Match) -> Iterator[Draft]:
    """
    A quotation, who relays it, and who said it.
    """
    line: Line = match.context
    cue, _ = match.span("cue") or (0, 0)
    said, _ = match.span("said") or (0, 0)
    if relays(line, cue) and _speaking(line, said):
        by = words(line, *(match.span("who") or (0, 0)))
        act = act_of(line, said)
        yield quoted(
            line, match.start, speakers=(by,), cue=cue_words(line, said), act=act
        )


RULES = (quoted_as_saying, quotation_quoted)
