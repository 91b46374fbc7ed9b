"""A clause with who says it behind it or inside it: "the town, she said, fell"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._rules import accepts, rejects, rule
from conflictparse._statements._draft import Draft
from conflictparse._statements._en._beginnings import beginning
from conflictparse._statements._en._build import (
    act_of,
    cue_words,
    named_by,
    place,
    reported,
    trimmed,
    who,
)
from conflictparse._statements._en._closing import closing
from conflictparse._statements._en._phrases import finite
from conflictparse._statements._en._shapes import is_clause, quotes_in, tells
from conflictparse._statements._en._wholes import words
from conflictparse._statements._types import StatementForm

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._rules import Match
    from conflictparse._statements._line import Line

__all__ = ["RULES", "gives_reason"]


PARTITIVE = 3
"""Items of "one of the guards"."""
SOME = frozenset(
    {"one", "two", "three", "four", "five", "some", "several", "many", "most"}
)
UNDER = ("subordinator", "conditional")
"""Tags of a word that opens a clause under another."""


def _reported_already(line: Line, start: int, end: int) -> bool:
    if line.has(start, *UNDER) or tells(line, start, end):
        return True
    return any(line.has(index, "quote") for index in range(start, end))


@rule(
    "{comma} @cue({cue_that&cue_quote&!passive&!ing&!infinitive&!cue_addressee})"
    " (the|a|an)? @who({noun&speaker&!him&!he|noun&name}{1,2}"
    "|{noun} {of} {noun&plural})"
    " (?= {comma|stop|time|preposition})",
    accepts(
        "[Two guards died in the fire], said Ana Belo, a nurse.",
        form="indirect",
        speaker={"mention": "Ana Belo"},
    ),
    accepts("[The road was shut on Monday], said the mayor.", cue="said"),
    accepts(
        "[The road was mined], said one of the guards, who fled.",
        speaker={"mention": "one of the guards"},
    ),
    rejects("The army came, reported losses and left."),
    rejects("The mayor, based in Orla, denied the report."),
    rejects("The owner, a firm called Tal, said the crew of 24 was safe."),
    level="items",
)
def clause_then_said_inverted(match: Match) -> Iterator[Draft]:
    """
    A clause, a comma, a cue and who says it.
    """
    line: Line = match.context
    comma = match.start
    start = beginning(line, comma)
    held = quotes_in(line, start, comma)
    if held:
        # "“We are leaving” the valley for good, says Ana Belo."
        if line.has(comma - 1, "quote") or tells(line, start, comma):
            return
    elif not is_clause(line, start, comma) or line.has(start, *UNDER):
        return
    cue = place(match, "cue")
    # "The mayor, based in Orla, denied the report": it denies nothing.
    if line.has(cue, "cue_object") and line.has(place(match, "who"), "cue_noun"):
        return
    # "Aid workers fear that many are trapped, said Oxfam": hers on top of theirs.
    plain = line.view.has(line.items[cue].head, "plain_saying")
    if not (held or plain) and tells(line, start, comma):
        return
    who_ = match.span("who") or (0, 0)
    # "…, said one of the guards": not "said the mayor of the islands".
    several = who_[1] == who_[0] + PARTITIVE and line.has(who_[0] + 1, "of")
    if several and line.word(who_[0]) not in SOME:
        return
    # "The owner, a Greek firm called Tal, said the crew of 24 was safe."
    stop = line.stop(cue)
    mark = next((at for at in line.breaks(cue, stop) if line.has(at, "comma")), stop)
    if is_clause(line, who_[0], mark):
        return
    by = (words(line, *who_),)
    yield from reported(line, start, comma, cue=cue, by=by)


@rule(
    "{comma} ({noun}{1,2} | {noun} {of} {noun})"
    " @cue({cue_that&!passive&!ing&!infinitive}) {noun&!he&!that}?"
    " ({preposition} {noun}|{preposition}? {time}){0,2}"
    " @comma({comma}) (?= ({adverb}|{ly})? {verb|noun} | {quote&lower}"
    " | {conditional&subordinator} | how | why)",
    accepts(
        "[The town, the ministry said, was calm].",
        form="indirect",
        speaker={"mention": "the ministry"},
    ),
    accepts("[The bridge, officials said on Monday, had fallen].", cue="said"),
    accepts("[Nobody knew, the envoy said, whether the men were alive].", cue="said"),
    accepts("[What happened there, the mayor said, was a crime].", cue="said"),
    accepts("[It was, the mayor says, the dogs that barked].", cue="says"),
    accepts("He died, the mayor said; [his wife, he added, was safe].", cue="added"),
    rejects("The mayor, who said nothing, was calm."),
    level="items",
)
def said_inside_clause(match: Match) -> Iterator[Draft]:
    """
    A clause that its source interrupts behind the subject.
    """
    line: Line = match.context
    comma = match.start
    # "The huts, which, Belo said, were mined"
    if line.has(comma - 1, "relative", "relative_person"):
        return
    start = _behind_semicolon(line, beginning(line, comma), comma)
    cue = place(match, "cue")
    _, after = match.span("comma") or (0, 0)
    asks = line.has(after, "conditional") or line.word(after) in {"how", "why"}
    goes_on = finite(line, after) or line.has(after, "quote", "adverb", "ly")
    # "It was, the surgeon recalled, “like an oven”"; "It was, he says, the dog"
    linked = line.has(comma - 1, "auxiliary") and (
        line.has(after, "quote") or _is_linked(line, start, comma)
    )
    whole = is_clause(line, start, comma) and not _reported_already(line, start, comma)
    if not (
        (asks and whole) or linked or (_is_subject(line, start, comma) and goes_on)
    ):
        return
    end = closing(line, after, cue)
    yield from _interrupted(line, (start, comma), (after, end), cue, who(line, cue))


def _behind_semicolon(line: Line, start: int, comma: int) -> int:
    """Give where the last part of a sentence begins: "nine died; one, she said, is"."""
    marks = [at for at in line.breaks(start, comma) if line.has(at, "semicolon")]
    return marks[-1] + 1 if marks else start


@rule(
    "{comma} ({noun}{1,2} | {noun} {of} {noun})"
    " @cue({cue_that&!passive&!ing&!infinitive}) {noun&!he&!that}?"
    " ({preposition} {noun}|{preposition}? {time}){0,2}"
    " @comma({comma}) ({ly}|in {noun})? {subordinator}",
    accepts("[They took the boy, she says, because of a tattoo].", cue="says"),
    accepts("[The vote was lost, Ana Belo said, in part because nobody came]."),
    rejects("The toll rose to nine, police said, after two men died at night."),
    rejects("Nine men died, the army said, while two fled."),
    rejects("The town was calm, she said, before leaving."),
    level="items",
)
def said_before_reason(match: Match) -> Iterator[Draft]:
    """
    A clause, its source, and why it came so.
    """
    line: Line = match.context
    comma, cue = match.start, place(match, "cue")
    start = beginning(line, comma)
    if not is_clause(line, start, comma) or _reported_already(line, start, comma):
        return
    _, after = match.span("comma") or (0, 0)
    if gives_reason(line, after):
        end = closing(line, after, cue)
        yield from _interrupted(line, (start, comma), (after, end), cue, who(line, cue))


def gives_reason(line: Line, index: int) -> bool:
    """Whether why it came so begins: "because", "in part because"."""
    why = index + line.has(index, "ly")
    if line.has(index, "preposition") and line.has(index + 1, "noun"):
        why += 2 * line.has(index + 2, "subordinator")
    return line.word(why) in TELLING_WHY


TELLING_WHY = frozenset({"because", "so", "until", "unless", "since", "lest"})
"""What opens a reason behind "…, she said,"; when it was said "after" may tell."""


@rule(
    "{comma} @cue({cue_that&cue_quote&!passive&!ing&!infinitive&!cue_addressee})"
    " (the|a|an)? @who({noun&speaker&!him&!he|noun&name}{1,2}) ({of|preposition}"
    " {noun|time}|{time}){0,2} @comma({comma})"
    " (?= ({adverb}|{ly})? {verb&!ing&!infinitive|noun})",
    accepts(
        "[The rebels, said the army, had lost twelve men].",
        form="indirect",
        speaker={"mention": "the army"},
    ),
    accepts("[The pact, says Ana Belo, is dead].", cue="says"),
    accepts("[It was, said the mayor, the worst raid of the war].", cue="said"),
    rejects("Two men died, said the mayor, a doctor by training."),
    level="items",
)
def said_inverted_inside(match: Match) -> Iterator[Draft]:
    """
    A clause that a cue and its source interrupt behind the subject.
    """
    line: Line = match.context
    comma, cue = match.start, place(match, "cue")
    start = beginning(line, comma)
    _, after = match.span("comma") or (0, 0)
    behind = after + line.has(after, "adverb", "ly")
    whole = _is_subject(line, start, comma) and finite(line, behind)
    if whole or _is_linked(line, start, comma):
        by = named_by(match, "who")
        end = closing(line, after, cue)
        yield from _interrupted(line, (start, comma), (after, end), cue, by)


def _is_subject(line: Line, start: int, end: int) -> bool:
    """Whether a range is a noun phrase that nobody has told of: "Those who fled"."""
    # "What happened, he said, was a crime"
    asks = line.word(start) == "what"
    if start >= end or not (line.has(start, "noun") or asks):
        return False
    if _reported_already(line, start, end):
        return False
    verbs = [index for index in range(start, end) if line.has(index, "verb")]
    related = line.has(start + 1, "relative_person", "relative", "that")
    return not verbs or (
        (related or asks) and sum(finite(line, at) for at in verbs) == 1
    )


@rule(
    "{comma} @phrase({cue_phrase}) @who({noun&speaker|noun&name|noun&cue_noun}{1,2})"
    " ({of} {noun}|{preposition} {noun|time}){0,2} @comma({comma})"
    " (?= ({adverb}|{ly})? {verb&!ing&!infinitive|noun})",
    accepts(
        "[The strike, according to the ministry, killed nine guards].",
        form="indirect",
        cue="according to",
        speaker={"mention": "the ministry"},
    ),
    accepts("[Other causes, according to the UN, include hunger].", form="indirect"),
    accepts("[The raid was, according to the mayor, carried out by night]."),
    accepts("[There were, according to the mayor, nine men in the cave]."),
    rejects("The strike, according to plan, began at noon."),
    level="items",
)
def according_inside_clause(match: Match) -> Iterator[Draft]:
    """
    A clause that "according to" somebody interrupts behind the subject.
    """
    line: Line = match.context
    comma, phrase = match.start, match.start + 1
    start = beginning(line, comma)
    _, after = match.span("comma") or (0, 0)
    entry = line.view.entry(line.items[phrase].head, "cue_phrase")
    named = entry is not None and entry["position"] == "before_speaker"
    behind = after + line.has(after, "adverb", "ly")
    whole = _is_subject(line, start, comma) and not line.has(behind, "noun")
    if named and (whole or _is_linked(line, start, comma)):
        end = closing(line, after, phrase)
        by = named_by(match, "who")
        yield from _interrupted(line, (start, comma), (after, end), phrase, by)


def _is_linked(line: Line, start: int, comma: int) -> bool:
    """Whether a subject and its auxiliary stand before a comma: "It was, she says,"."""
    verb = comma - 1
    opens = line.has(start, "noun") and not line.has(verb, "quote")
    return (
        opens
        and line.has(verb, "auxiliary")
        and start < verb
        and not _reported_already(line, start, verb)
        and not any(line.has(at, "verb") for at in range(start, verb))
    )


@rule(
    "{comma} ({noun}{1,2} | {noun} {of} {noun}) ({adverb}|{ly})?"
    " @cue({cue_that&!passive&!ing&!infinitive})"
    " ({cue_phrase}|{preposition} {noun|time}|{time}){0,2} @comma({comma}) (?= {noun})",
    accepts(
        "[After the raid, police said, the town was empty].",
        form="indirect",
        speaker={"mention": "police"},
    ),
    accepts("[If the truce fails, Ana Belo warned, thousands will flee].", act="warn"),
    rejects("After the raid, police said nothing."),
    level="items",
)
def said_after_opening(match: Match) -> Iterator[Draft]:
    """
    A clause that its source interrupts behind a phrase or clause that opens it.
    """
    line: Line = match.context
    comma = match.start
    start = beginning(line, comma)
    cue = place(match, "cue")
    _, after = match.span("comma") or (0, 0)
    opens = line.has(start, "preposition", "subordinator", "conditional", "infinitive")
    if start >= comma or not opens or tells(line, start, comma):
        return
    end = closing(line, after, cue)
    if not is_clause(line, after, end):
        return
    yield from _interrupted(line, (start, comma), (after, end), cue, who(line, cue))


def _interrupted(
    line: Line,
    before: tuple[int, int],
    after: tuple[int, int],
    cue: int,
    by: tuple[tuple[int, int], ...],
) -> Iterator[Draft]:
    """Make the statement of a clause that its source stands in, where it goes on."""
    start, end = after[0], trimmed(line, *after)
    if start >= end:
        return
    held = quotes_in(line, *after)
    yield Draft(
        form=StatementForm.PARTIAL if held else StatementForm.INDIRECT,
        content=tuple(
            (line.items[first].start, line.items[last - 1].end)
            for first, last in (before, (start, end))
        ),
        quotes=held,
        speakers=by,
        cue=cue_words(line, cue),
        act=act_of(line, cue),
    )


RULES = (
    said_inverted_inside,
    clause_then_said_inverted,
    said_inside_clause,
    said_before_reason,
    according_inside_clause,
    said_after_opening,
)
