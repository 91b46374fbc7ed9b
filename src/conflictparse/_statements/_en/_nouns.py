"""Nouns that report: "the claim that …", "the army's vow to …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._rules import accepts, rejects, rule
from conflictparse._statements._en._build import (
    named_by,
    place,
    quoted,
    reported,
    who,
)
from conflictparse._statements._en._closing import closing
from conflictparse._statements._en._phrases import finite

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._rules import Match
    from conflictparse._statements._draft import Draft
    from conflictparse._statements._line import Line

__all__ = ["RULES"]

Range = tuple[int, int]

MEANT = frozenset({"promise", "demand", "warn", "ask", "agree"})
"""Acts whose noun may be followed by what is to be done: "the threat to return"."""

JOINS = (
    "comma",
    "and",
    "or",
    "but",
    "that",
    "relative",
    "relative_person",
    "subordinator",
    "conditional",
)
"""What may stand before a further verb of the same clause."""


def _owner(line: Line, noun: int) -> tuple[Range, ...]:
    """
    Give whose claim it is: "Ana's claim", "his claim", "made the claim".
    """
    item, view = line.items[noun], line.view
    if item.owner_end > item.start + 1:
        return ((item.start, item.owner_end - 1),)
    if view.has(item.start, "possessive_pronoun"):
        return ((item.start, item.start + 1),)
    before = noun - 1
    makes = line.has(before, "verb") and view.has(
        line.items[before].head, "claim_maker"
    )
    if makes and not line.has(before, "passive"):
        return who(line, before)
    return ()


def _end(line: Line, noun: int, start: int) -> int:
    """
    Give the item after the clause; a claim that is a subject ends at its verb.

    "The claim that [the town was empty] was false."
    """
    end = closing(line, start, noun)
    if any(finite(line, index) for index in range(line.first(noun), noun)):
        return end
    # "the threat to shell the town was real": the infinitive is the clause's verb.
    verbs, joined = int(line.has(start, "infinitive")), False
    for index in range(start, end):
        joined = joined or line.has(index, *JOINS)
        if finite(line, index):
            if verbs and not joined:
                return index
            verbs, joined = verbs + 1, False
    return end


def _made(match: Match, start: int, by: tuple[Range, ...]) -> Iterator[Draft]:
    line: Line = match.context
    noun = match.start
    yield from reported(line, start, _end(line, noun, start), cue=noun, by=by)


@rule(
    "@cue({noun&cue_noun}) ({preposition&!of} {noun&thing})? @that({that})",
    accepts(
        "Few believed the mayor's claim [that the town was empty].",
        form="indirect",
        act="claim",
        speaker={"mention": "the mayor"},
    ),
    accepts("The allegation [that he had fled] shook the party.", act="claim"),
    rejects("The claims were many."),
    rejects("It is a claim that the army denied."),
    rejects("It is a charge that the mayor dismissed as a joke."),
    rejects("It is a claim that most doctors strongly dispute."),
    level="items",
)
def claim_that(match: Match) -> Iterator[Draft]:
    """
    A noun of saying, and a clause with "that".
    """
    start = place(match, "that")
    line: Line = match.context
    by = _owner(line, match.start)
    # "the statement that was read" reports nothing; "denied claims that he fled"
    # is read with its verb.
    if line.has(start + 1, "verb") or (not by and line.has(match.start - 1, "cue")):
        return
    if not _is_answered(line, match.start, start + 1):
        yield from _made(match, start, by)


def _is_answered(line: Line, noun: int, start: int) -> bool:
    """
    "A claim that the army denied": the clause says what became of the claim.
    """
    verb = start
    while line.has(verb, "noun", "adverb", "ly", "of", "preposition") and (
        verb < start + MAX_ANSWERING
    ):
        verb += 1
    one = line.view.has(line.items[noun].start, "indefinite")
    # "most doctors strongly dispute": the verb looks like a noun.
    if one and not line.has(verb, "verb"):
        return line.view.has(line.items[verb - 1].end - 1, "cue")
    entry = line.cue(verb) if line.has(verb, "verb") else None
    denies = entry is not None and (one or entry["act"] == "deny")
    return denies and not line.has(verb + 1, "noun", "that", "quote", "infinitive")


MAX_ANSWERING = 5
"""Items of "most voters in Orla strongly"."""


@rule(
    "@cue({noun&cue_noun}) (by | from | of) @who({noun&speaker|noun&name|noun&him})"
    " ({of} {noun})? @that({that})",
    accepts(
        "The claim by the rebels [that the bridge had fallen] was false.",
        speaker={"mention": "the rebels"},
    ),
    accepts(
        "He denied accusations from Armenia [that his men had fired].", act="accuse"
    ),
    rejects("The claim by the rebels was false."),
    level="items",
)
def claim_by(match: Match) -> Iterator[Draft]:
    """
    A noun of saying, whose it is, and a clause with "that".
    """
    start = place(match, "that")
    line: Line = match.context
    by = named_by(match, "who")
    if not line.has(start + 1, "verb"):
        yield from _made(match, start, by)


@rule(
    "@cue({noun&cue_noun}) @what({verb&infinitive})",
    accepts("The rebels' threat [to shell the town] was real.", act="warn"),
    accepts("He repeated his pledge [to free the crew].", act="promise"),
    accepts("The rebels' claim [to have taken the town] is false.", act="claim"),
    rejects("The report to the council was long."),
    level="items",
)
def vow_to(match: Match) -> Iterator[Draft]:
    """
    A noun of vowing or demanding that has an owner, and what is to be done.

    Of "their claim to have taken the town" it is what was done.
    """
    start = place(match, "what")
    line: Line = match.context
    entry = line.cue(match.start)
    by = _owner(line, match.start)
    first = line.items[start].start
    done = line.view.words(first, first + 2) == ["to", "have"]
    if by and entry is not None and (done or entry["act"] in MEANT):
        yield from _made(match, start, by)


@rule(
    "@what({noun&thing}) ({colon}|@asked({stop})) @quote({quote})",
    accepts(
        "The mayor's answer: [“Never.”]",
        form="direct",
        speaker={"mention": "The mayor"},
    ),
    accepts("His reaction: [“We left too late.”]", speaker={"mention": "His"}),
    accepts("His advice? [“Leave by noon.”]", speaker={"mention": "His"}),
    rejects("The answer was long: nobody came."),
    rejects("The mayor's dog? “Rex,” said a boy."),
    rejects("He gave the mayor's answer. “Never.”"),
    level="items",
)
def owner_before_colon(match: Match) -> Iterator[Draft]:
    """
    Somebody's answer or the like, a colon or a question mark, and a quotation.
    """
    line: Line = match.context
    what = match.start
    by, view = _owner(line, what), line.view
    asks = view.surface(line.items[what].end) == "?"
    answers = asks and view.has(line.items[what].head, "answer_noun")
    if "asked" in match and not answers:
        return
    if by and what == line.first(what):
        yield quoted(line, match.end - 1, speakers=by)


@rule(
    "@what({noun&cue_noun}) {verb&auxiliary} @that({that}) (?= {noun|verb&ing})",
    accepts(
        "The mayor's answer was [that no shells had been fired].",
        form="indirect",
        speaker={"mention": "The mayor"},
    ),
    accepts("Her answer is [that aid must come].", speaker={"mention": "Her"}),
    rejects("The mayor's house was that of a guard."),
    level="items",
)
def answer_was_that(match: Match) -> Iterator[Draft]:
    """
    Somebody's answer or the like, and what it was.
    """
    start = place(match, "that")
    line: Line = match.context
    what = match.start
    by = _owner(line, what)
    if by:
        yield from _made(match, start, by)


@rule(
    "@cue({cue&!passive}) @what({noun&thing}) @that({that}) (?= {noun|verb&ing})",
    accepts(
        "The envoy expressed concern [that the truce would fail].",
        form="indirect",
        cue="expressed concern",
        speaker={"mention": "The envoy"},
    ),
    accepts("Ana Belo voiced hope [that aid would come].", cue="voiced hope"),
    rejects("The envoy wrote books that the council read."),
    level="items",
)
def expressed_that(match: Match) -> Iterator[Draft]:
    """
    A concern, a hope or the like that somebody expresses, and what it is.
    """
    line: Line = match.context
    cue, start = match.start, place(match, "that")
    head, end = line.items[cue].head, line.items[place(match, "what")].end
    by = who(line, cue)
    if by and line.view.has(head, "expressing") and not line.has(cue, "negated"):
        for draft in reported(line, start, closing(line, start, cue), cue=cue, by=by):
            yield attrs.evolve(draft, cue=(head, end))


RULES = (
    expressed_that,
    claim_that,
    claim_by,
    vow_to,
    answer_was_that,
    owner_before_colon,
)
