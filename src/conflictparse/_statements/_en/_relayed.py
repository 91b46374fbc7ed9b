"""One who quotes another: "the agency quoted the mayor as saying"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._rules import accepts, rejects, rule
from conflictparse._statements._draft import Draft
from conflictparse._statements._en._beginnings import beginning
from conflictparse._statements._en._build import (
    act_of,
    cue_words,
    named_by,
    place,
    quoted,
    reported,
    who,
)
from conflictparse._statements._en._clauses import subject
from conflictparse._statements._en._closing import closing
from conflictparse._statements._en._complements import opening
from conflictparse._statements._en._phrases import finite
from conflictparse._statements._en._shapes import is_clause, tells
from conflictparse._statements._types import SpeechAct, StatementForm

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._rules import Match
    from conflictparse._statements._draft import Range
    from conflictparse._statements._line import Line

__all__ = ["RULES", "outer", "relays", "told_before"]

MAX_NAME_ITEMS = 7
"""Items from a verb of quoting to the "as" behind whom it quotes."""


def relays(line: Line, cue: int) -> bool:
    """Whether a verb passes on the words of another, who is "quoted as saying"."""
    return line.view.has(line.items[cue].head, "relaying") and any(
        line.word(index) == "as" and _speaking(line, index + 1)
        for index in range(cue + 1, cue + MAX_NAME_ITEMS)
    )


def outer(line: Line, cue: int, content: tuple[Range, ...]) -> Draft:
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


def _said_before(match: Match, by: tuple[Range, ...]) -> Iterator[Draft]:
    """Make a statement of the quotation, or of the clause that ends at the comma."""
    line: Line = match.context
    mark, said = match.start, place(match, "said")
    if not (by and relays(line, place(match, "cue")) and _speaking(line, said)):
        return
    if line.has(mark, "quote"):
        cue, act = cue_words(line, said), act_of(line, said)
        yield quoted(line, mark, speakers=by, cue=cue, act=act)
        return
    start = beginning(line, mark)
    apart = line.has(mark - 1, "quote") or line.has(said + 1, "that")
    if not apart and is_clause(line, start, mark) and not tells(line, start, mark):
        yield from reported(line, start, mark, cue=said, by=by)


@rule(
    "@cue({cue_quote&passive}) (by @who({noun}{1,2}))?"
    " ({comma} {!stop&!quote&!comma}{1,12}){0,2}?"
    " ({preposition}? {time}|{preposition} {noun}){0,2}? {comma|colon}?"
    " @quote({quote&asking})",
    accepts("Ana Belo was asked, [“Who fired?”]", act="ask", cue="asked"),
    accepts(
        "He was asked by the judge, [“Who fired?”]", speaker={"mention": "the judge"}
    ),
    accepts(
        "He was asked by the host, Tom Roe, who is tall, [“Who fired?”]", form="direct"
    ),
    rejects("Ana Belo was hit by the “Who?” sign."),
    level="items",
)
def was_asked(match: Match) -> Iterator[Draft]:
    """
    Somebody who is asked, perhaps by whom, and the question.
    """
    line: Line = match.context
    cue, quote = match.start, match.end - 1
    if act_of(line, cue) is SpeechAct.ASK and not line.has(cue, "negated"):
        by = named_by(match, "who") if "who" in match else ()
        cue_ = cue_words(line, cue)
        yield quoted(line, quote, speakers=by, cue=cue_, act=SpeechAct.ASK)


@rule(
    "@cue({verb&cue&!passive}) @first({noun}{1,2}) ({of|preposition} {noun}){0,2}"
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
        "The agency cited [a source in the port as saying [that a ship sank]].",
        speaker=[{"mention": "The agency"}, {"mention": "a source"}],
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
    said = place(match, "said")
    found = opening(line, said)
    if found is None or not relays(line, cue):
        return
    (first,) = named_by(match, "first")
    by = named_by(match, "named" if "named" in match else "first")
    end = closing(line, found.start, said)
    for inner in reported(line, found.start, end, cue=said, by=by):
        yield outer(line, cue, ((first[0], inner.content[-1][1]),))
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
    yield from _said_before(match, named_by(match, "who"))


@rule(
    "{comma} ({noun}{1,2}) @cue({verb&cue&!passive}) ({noun} {comma})?"
    " @who({noun}{1,2}) ({of} {noun})? {comma}? as @said({verb&ing&cue|noun})",
    accepts(
        "[Nine men drowned], the agency quoted the mayor as saying.",
        speaker={"mention": "the mayor"},
    ),
    accepts(
        "[The dam broke at dawn], Baro TV quoted Ana Belo as saying.", cue="saying"
    ),
    rejects("Nine men drowned, the agency quoted the mayor."),
    level="items",
)
def clause_quoted(match: Match) -> Iterator[Draft]:
    """
    A clause, who relays it, and who said it.
    """
    yield from _said_before(match, named_by(match, "who"))


@rule(
    "@mark({quote}|{comma}) {comma}? ({!stop&!quote}{1,12}?) @cue({verb&cue&passive})"
    " (by {noun}{1,2})? ({of} {noun})? as @said({verb&ing&cue|noun})",
    accepts(
        "[“We stay,”] the mayor was quoted as saying.", speaker={"mention": "the mayor"}
    ),
    accepts(
        "[Nine men drowned], the mayor was quoted by state radio as saying.",
        speaker={"mention": "the mayor"},
    ),
    rejects("“We stay,” read the sign that was quoted as a slogan."),
    level="items",
)
def was_quoted_as_saying(match: Match) -> Iterator[Draft]:
    """
    A quotation or a clause, and who was quoted as saying it.
    """
    line: Line = match.context
    by = who(line, place(match, "cue"))
    if by and by[0][0] >= line.items[match.start].end:
        yield from _said_before(match, by)


@rule(
    "@cue({verb&cue&passive}) ({preposition}? {time})? by @by({noun}{1,2})"
    " ({preposition}? {time})? @as(as) @said({verb&ing&cue})",
    accepts(
        "The mayor was quoted by state radio [as saying [that the town was calm]].",
        speaker=[{"mention": "state radio"}, {"mention": "The mayor"}],
    ),
    accepts(
        "Ana Belo was quoted on Monday by Baro TV [as saying [it was “a trap”]].",
        form=["indirect", "partial"],
    ),
    rejects("The mayor was seen by a guard as leaving the town."),
    level="items",
)
def quoted_by_as_saying(match: Match) -> Iterator[Draft]:
    """
    Somebody quoted, by whom, and what is quoted.
    """
    line: Line = match.context
    cue, said = match.start, place(match, "said")
    found = opening(line, said)
    by = who(line, cue)
    if found is None or not (by and relays(line, cue)):
        return
    end = closing(line, found.start, said)
    for inner in reported(line, found.start, end, cue=said, by=by):
        first = line.items[place(match, "as")].start
        whole = outer(line, cue, ((first, inner.content[-1][1]),))
        yield attrs.evolve(whole, speakers=named_by(match, "by"))
        yield inner


def told_before(line: Line, quote: int) -> int | None:
    """
    Give a cue whose clause with "that" ends in a quotation, None for no such.

    "Belo told reporters that it was “a trap,” the agency reported."
    """
    for cue in line.tellers(line.first(quote), quote):
        found = opening(line, cue) if finite(line, cue) else None
        if found is None or found.mark or closing(line, found.start, cue) <= quote:
            continue
        said = line.view.has(line.items[cue].head, "plain_saying")
        if found.that or (said and is_clause(line, found.start, quote + 1)):
            return cue
    return _judged_before(line, quote)


def _judged_before(line: Line, quote: int) -> int | None:
    """Give a cue of blame whose object ends in a quotation: "called it “a trap,”"."""
    first = line.first(quote)
    # Of "scolded him: “…,” she said" the words are hers.
    if line.has(quote - 1, "colon", "comma"):
        return None
    for cue in range(quote - 1, first, -1):
        vows = line.has(cue, "cue_to") and line.has(cue + 1, "infinitive_to")
        taking = vows or line.has(cue, "cue_object", "cue_deed")
        if not taking or line.has(cue, "passive"):
            continue
        judges = finite(line, cue) and (vows or line.has(cue + 1, "noun", "quote"))
        if not judges or subject(line, cue) is None:
            return None
        return cue if closing(line, cue + 1, cue) > quote else None
    return None


@rule(
    "@quote({quote&paused}) {comma}? {noun&!he}{1,2} @cue({cue_that&!passive})"
    " (?= {preposition}? {time}? {stop})",
    accepts(
        "[Ana Belo told Baro TV that it was “a trap”], the agency reported.",
        speaker={"mention": "the agency"},
    ),
    accepts(
        "[The mayor claimed that the raid was “staged”], the army said on Monday.",
        form="indirect",
    ),
    accepts("[The mayor called it “a trap,”] his office said.", cue="said"),
    rejects("The mayor, tired of “traps,” left, the agency reported."),
    level="items",
)
def told_then_reported(match: Match) -> Iterator[Draft]:
    """
    One who reports what another said with quoted words.
    """
    line: Line = match.context
    cue = place(match, "cue")
    if told_before(line, match.start) is not None and finite(line, cue):
        start, end = beginning(line, match.start), line.items[match.start].end
        yield outer(line, cue, ((line.items[start].start, end),))


RULES = (
    was_asked,
    told_then_reported,
    quoted_as_saying,
    quotation_quoted,
    clause_quoted,
    was_quoted_as_saying,
    quoted_by_as_saying,
)
