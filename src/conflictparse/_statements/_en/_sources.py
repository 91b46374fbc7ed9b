"""A clause, and a phrase that names its source: "according to the council"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._rules import accepts, rejects, rule
from conflictparse._statements._en._beginnings import beginning
from conflictparse._statements._en._build import (
    named_by,
    place,
    reported,
    who,
)
from conflictparse._statements._en._closing import closing, leads_main
from conflictparse._statements._en._phrases import finite, maker
from conflictparse._statements._en._relayed import told_before
from conflictparse._statements._en._shapes import (
    contrasted,
    is_clause,
    quotes_in,
    relays_all,
    tells,
)
from conflictparse._statements._en._tail import trailing
from conflictparse._statements._en._trailing import gives_reason
from conflictparse._statements._en._wholes import words
from conflictparse._statements._types import StatementForm

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._rules import Match
    from conflictparse._statements._draft import Draft
    from conflictparse._statements._line import Line

__all__ = ["RULES", "source_of"]


def source_of(line: Line, phrase: int) -> tuple[int, int] | None:
    """Give the items that name who stands behind a phrase such as "according to"."""
    entry = line.view.entry(line.items[phrase].head, "cue_phrase")
    if entry is None or entry["position"] != "before_speaker":
        return None
    first = phrase + 1
    first = maker(line, first)
    if line.has(first, "him"):
        return first, first + 1
    if line.word(phrase) == "per" and not _is_named(line, first):
        return None
    # "…, according to exit polls": between commas any noun may be a source.
    apart = phrase == line.first(phrase) or line.has(phrase - 1, "comma", "dash")
    if not line.has(first, "speaker", "name", "cue_noun") and not (
        apart and line.has(first, "noun") and not line.has(first, "he", "that")
    ):
        return None
    end = first + 1
    while line.has(end, "noun") and not line.has(end, "he", "him", "that"):
        end += 1
    while line.has(end, "of") and line.has(end + 1, "noun"):
        end += 2
    return first, end


def _is_named(line: Line, noun: int) -> bool:
    """Whether a noun is somebody's, and no unit: not "per person", "per 100 men"."""
    item = line.items[noun] if line.has(noun, "noun") else None
    opens = item is not None and line.view.holds(
        item.start, item.start + 1, "article", "indefinite", "possessive_pronoun"
    )
    owned = item is not None and item.owner_end > item.start
    return line.has(noun, "name") or opens or owned


def _leads(line: Line, phrase: int) -> bool:
    """
    Whether what a source says stands behind it, not before.

    "Nine men died; according to the army, all were rebels."
    """
    if phrase == line.first(phrase) or line.has(phrase - 1, *PARTING):
        return True
    if not line.has(phrase - 1, "dash"):
        return False
    stop = line.stop(phrase)
    comma = next((at for at in line.breaks(phrase, stop) if line.has(at, "comma")), 0)
    return comma > 0 and is_clause(line, comma + 1, stop)


PARTING = ("semicolon", "and", "but")
"""What parts a source from the clause before it."""


@rule(
    "@phrase({cue_phrase}) {noun}",
    accepts(
        "[The town is calm], according to the council.",
        form="indirect",
        cue="according to",
        speaker={"mention": "the council"},
    ),
    accepts("[Nine men died on Monday], as reported by the agency.", form="indirect"),
    accepts(
        "[Nine men died], according to a count kept by the council.",
        speaker={"mention": "the council"},
    ),
    accepts("Nine men died, the army said, while [two fled], according to the mayor."),
    accepts("[The army has told allies that it will stay], according to the mayor."),
    rejects("He was paid according to his rank."),
    rejects("The rate fell to four deaths per 100,000 inhabitants."),
    rejects("He named Ana Belo, who according to police had fled."),
    rejects("She saw pictures that, according to the army, prove it."),
    level="items",
)
def clause_according_to(match: Match) -> Iterator[Draft]:
    """
    A clause, then its source.
    """
    line: Line = match.context
    phrase = match.start
    source = source_of(line, phrase)
    if source is None or _leads(line, phrase):
        return
    # "A statement attributed to the group said": whose it is, and no clause.
    if line.has(phrase - 1, "cue_noun") and finite(line, source[1]):
        return
    start = beginning(line, phrase)
    said = is_clause(line, start, phrase) or quotes_in(line, start, phrase)
    last = phrase - 1 - line.has(phrase - 1, "comma", "dash")
    # "It was, in the words of the mayor, …", "Belo, who according to police fled"
    # … but "the war was over, according to police".
    over = line.view.has(line.items[last].end - 1, "adverb")
    open_ = line.has(last, "auxiliary") and not over
    related = line.has(last, "relative", "relative_person") or line.word(last) == "that"
    if open_ or related:
        return
    # An earlier cue in the sentence has read the clause already.
    if (not said or tells(line, start, phrase)) and not relays_all(line, start, phrase):
        start = contrasted(line, start, phrase)
        if not is_clause(line, start, phrase):
            return
    by = (words(line, *source),)
    yield from _whole(line, (start, phrase), phrase, by)


def _whole(
    line: Line, clause: tuple[int, int], cue: int, by: tuple[tuple[int, int], ...]
) -> Iterator[Draft]:
    """Make the statement of a clause; the marks in it are his of whom it tells."""
    held = quotes_in(line, *clause)
    told = bool(held) and told_before(line, held[-1]) is not None
    for draft in reported(line, *clause, cue=cue, by=by):
        if told and clause[0] < held[0]:
            form = StatementForm.INDIRECT
            yield attrs.evolve(draft, form=form, quotes=())
        else:
            yield draft


@rule(
    "@phrase({cue_phrase}) {noun}{1,3} {participle}?"
    " ({of|preposition} {noun|time}){0,2}"
    " ({open_paren} {noun} {close_paren})? {time}?"
    " ({comma}? {relative|relative_person|verb&ing} {!stop&!quote&!comma}{1,10})?"
    " {comma}",
    accepts("According to the council, [the town is calm].", form="indirect"),
    accepts("According to a guard who spoke on condition of safety, [he is dead]."),
    accepts("According to Ana Belo, [two guards were hurt].", form="indirect"),
    accepts("According to figures compiled by the council, [two guards died]."),
    accepts("According to the mayor, Ana Belo, [two guards were hurt]."),
    accepts("According to the Baro Rights Group (BRG), [two guards were hurt]."),
    accepts("According to the mayor of Baro, Ana Belo, [two guards were hurt]."),
    accepts("According to Ana Belo, the mayor of Baro, [two guards were hurt]."),
    accepts("According to one nurse, Ana Belo, 34, [two guards were hurt]."),
    accepts("According to Ana Belo, [the mayor, Jon Roa, was hurt]."),
    accepts("According to the mayor, [gunmen stopped the bus and asked for money]."),
    accepts("Nine men died, but according to the mayor, [all were rebels]."),
    accepts("According to the mayor, [four men “fell.”]", form="partial"),
    accepts("In the words of one nurse, [“nobody slept.”]", form="direct"),
    accepts("In the words of the mayor, Ana Belo, [“nobody slept.”]", form="direct"),
    rejects("According to the map, a river."),
    level="items",
)
def according_to_clause(match: Match) -> Iterator[Draft]:
    """
    A source at the head of a sentence, then what it says.
    """
    line: Line = match.context
    phrase = match.start
    source = source_of(line, phrase)
    if source is None or not _leads(line, phrase):
        return
    start = _behind_names(line, source, match.end)
    end = closing(line, start, phrase)
    # "According to the mayor, four men “fell.”": the verb stands in the marks.
    held = line.has(end - 1, "quote") and line.has(end - 1, "lower")
    held = held and line.has(end - 2, "noun") and end > start + 1
    if is_clause(line, start, end) or line.has(start, "quote") or held:
        by = (words(line, *source),)
        yield from reported(line, start, end, cue=phrase, by=by)


def _behind_names(line: Line, source: tuple[int, int], index: int) -> int:
    """
    Give where the clause begins behind what only describes a source.

    "According to the mayor, Ana Belo, …", "according to Ana Belo, a nurse, 34, …".
    A verb must follow then: "…, Ana Belo, a nurse, was killed" is hers.
    """
    if line.has(source[0], "plural") or not _is_one(line, source[0]):
        return index
    at = index
    for _ in range(MAX_DESCRIBED):
        behind = at + 1
        while line.has(behind, "of", "preposition") and line.has(behind + 1, "noun"):
            behind += 2
        if not (_is_one(line, at) and line.has(behind, "comma")):
            break
        at = behind + 1
    after, stop = at, line.stop(index)
    while after < stop and line.has(after, "noun", "of", "preposition", "and", "time"):
        after += 1
    goes_on = at < after < stop and finite(line, after)
    return at if goes_on or line.has(at, "quote") else index


def _is_one(line: Line, index: int) -> bool:
    """Whether an item is one person's name, role or age."""
    if index >= line.stop(index):
        return False
    item = line.items[index]
    return line.has(index, "name", "digits") or line.view.holds(
        item.start, item.end, "person_singular", "title", "spokes_noun"
    )


MAX_DESCRIBED = 2
"""Descriptions between commas behind a source."""


@rule(
    "{comma} (?= {participle}? {noun} {!stop&!quote}{0,8}? {cue_that|cue_quote})",
    accepts("[Two guards died in the fire], officials said.", form="indirect"),
    accepts(
        "[The road was shut on Monday], the mayor said.",
        form="indirect",
        cue="said",
        speaker={"mention": "the mayor"},
    ),
    accepts("[The envoy “strongly condemns” the raid], her aide said.", form="partial"),
    accepts("[The army believes that the bridge is mined], the mayor said."),
    accepts("[The army vowed to “crush” the rebels], state radio said."),
    rejects("After the raid, the mayor said nothing."),
    rejects("The group “Red Dawn” of Orla, police said."),
    level="items",
)
def clause_then_said(match: Match) -> Iterator[Draft]:
    """
    A clause, a comma, then who says it and a cue.
    """
    line: Line = match.context
    comma = match.start
    start, stop = beginning(line, comma), line.stop(comma)
    # "It was, the surgeon recalled, “like an oven”."
    linked = line.has(comma - 1, "auxiliary")
    # "wreckage which, it said, bore the mark"
    goes_on = line.has(comma - 1, "quote", "relative", "relative_person", "that")
    if goes_on or (linked and any(line.quotes(comma, stop))):
        return
    if not (is_clause(line, start, comma) or _verb_quoted(line, start, comma)):
        return
    after = range(comma + 1, min(stop, comma + MAX_SOURCE))
    cues = [at for at in after if line.has(at, "cue") and finite(line, at)]
    # "…, an official who spoke on condition of anonymity said": he says so.
    cues = cues[bool(cues[1:]) and line.has(cues[0] - 1, "relative_person") :]
    cue = cues[0] if cues else None
    if cue is None or line.has(cue, "passive") or not trailing(line, comma + 1, stop):
        return
    # "When she saw them, she ran, he said": with a clause of its own behind it.
    under = line.has(start, "subordinator", "conditional")
    if under and not leads_main(line, start, comma):
        return
    if tells(line, start, comma) and not relays_all(line, start, comma):
        start = contrasted(line, start, comma)
        if not is_clause(line, start, comma):
            return
    # "Nobody knew, he said, whether it was over": one clause, interrupted.
    mark = next((at for at in line.breaks(cue, stop) if line.has(at, "comma")), stop)
    goes_on = line.has(mark + 1, "conditional") or line.word(mark + 1) in {"how", "why"}
    goes_on = goes_on or gives_reason(line, mark + 1)
    # "What happened there, she said, was a crime": its verb comes behind.
    asks = (
        line.word(start) == "what"
        and sum(finite(line, at) for at in range(start, comma)) == 1
    )
    # "The raid was, the mayor said, a crime."
    if goes_on or asks or (linked and mark < stop):
        return
    by = who(line, cue)
    if by:
        yield from _whole(line, (start, comma), cue, by)


def _verb_quoted(line: Line, start: int, end: int) -> bool:
    """Whether the verb of a clause stands in marks: "The envoy “condemns” the raid"."""
    quote = start + 1
    subject = line.has(start, "noun") and not line.has(start, "that")
    lower = line.has(quote, "quote") and line.has(quote, "lower")
    return subject and lower and quote < end - 1


MAX_SOURCE = 10
"""Items in which a source and its cue stand: "the relief group Open Hands said"."""


@rule(
    "as @who({noun}{1,2}) {adverb|ly}? @cue({cue_that&!passive&!ing&!infinitive})"
    " @whom({noun&!he&!that})? ({preposition}? {time}|{adverb|ly}){0,2} {comma}"
    " @what({noun|ing})",
    accepts(
        "As the mayor noted, [the town was empty].", speaker={"mention": "the mayor"}
    ),
    accepts("As Ana Belo said on Monday, [the road is mined].", cue="said"),
    accepts("As the mayor told AFP, [the town was empty].", cue="told"),
    accepts("As the agency reported earlier, [the town was empty].", cue="reported"),
    rejects("As the mayor said nothing, the town fell."),
    level="items",
)
def as_said(match: Match) -> Iterator[Draft]:
    """
    "As the mayor noted", and what.
    """
    line: Line = match.context
    cue = place(match, "cue")
    start = place(match, "what")
    end = closing(line, start, cue)
    # "As the mayor told AFP, …", but "As the mayor said nothing, …"
    told = "whom" not in match or line.has(cue, "cue_addressee")
    opens = match.start == line.first(match.start)
    if not (told and opens and is_clause(line, start, end)):
        return
    by = named_by(match, "who")
    yield from reported(line, start, end, cue=cue, by=by)


@rule(
    "{comma|dash|hyphen} or so @who({noun}{1,2}) @cue({verb&cue_that&!passive})"
    " (?= {stop})",
    accepts("[No shots were fired] – or so the police say.", cue="say"),
    accepts("[The town is calm], or so the mayor said.", cue="said"),
    rejects("Nine days, or so the mayor said it would take."),
    level="items",
)
def or_so_said(match: Match) -> Iterator[Draft]:
    """
    A clause, "or so", and who says it.
    """
    line: Line = match.context
    start, end = beginning(line, match.start), match.start
    if is_clause(line, start, end) and not tells(line, start, end):
        cue, by = place(match, "cue"), named_by(match, "who")
        yield from reported(line, start, end, cue=cue, by=by)


RULES = (
    or_so_said,
    as_said,
    clause_then_said,
    clause_according_to,
    according_to_clause,
)
