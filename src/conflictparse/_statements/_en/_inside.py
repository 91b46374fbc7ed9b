"""Quoted words inside a clause whose verb is no cue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._rules import accepts, rejects, rule
from conflictparse._statements._draft import Draft
from conflictparse._statements._en._build import act_of, cue_words
from conflictparse._statements._en._clauses import subject
from conflictparse._statements._en._phrases import (
    Subject,
    before_aside,
    finite,
    np_left,
    speakers,
)
from conflictparse._statements._en._shapes import (
    is_nickname,
    is_title,
    is_work,
    names_its_noun,
)
from conflictparse._statements._types import SpeechAct, StatementForm

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._rules import Match
    from conflictparse._statements._line import Line


@rule(
    "@quote({quote})",
    accepts("The general ran on [“a clean sweep.”]", form="partial"),
    accepts("Ana Belo ran on a promise of [“bread and work”] for all.", form="partial"),
    rejects("The trawler “Mira” hit the ferry “Dara” at night."),
    rejects("Ana Belo starred in “Ash” last year."),
    rejects("In Kestan it means “water” or rain."),
    rejects("Yusuf “the Fox” Tarran returned to the town."),
    rejects("Ostria launched “Iron Dawn” on Monday."),
    rejects("Police raided the “Marlo” hotel and used “suicide” drones."),
    rejects("Parliament approved the “Safe Streets” act."),
    rejects("The firm is old, and its magazine, “Flight”, sells well."),
    rejects("The crew took part in a “die-in” at noon."),
    rejects("The crew had dug in behind “Czech hedgehogs” there."),
    rejects("Ana Belo, known to the guards as “the Cat,” led the patrol."),
    level="items",
)
def clause_subject(match: Match) -> Iterator[Draft]:
    """A quotation in a clause: its subject is taken for the speaker."""
    line: Line = match.context
    quote = match.start
    first = line.first(quote)
    # "It shot down 21; six were “lost”": what stands before the mark says nothing.
    for mark in line.breaks(first, quote):
        first = mark + 1 if line.has(mark, "semicolon") else first
    verb = next(
        (
            index
            for index in range(quote - 1, first - 1, -1)
            if line.has(index, "verb") and not line.has(index, "passive", "auxiliary")
        ),
        None,
    )
    if verb is None or is_nickname(line, quote) or is_title(line, quote):
        return
    # "A group calling itself “The Wolves” fled."
    itself = line.view.has(line.items[quote].start - 1, "pronoun_reflexive")
    named = verb == quote - 1 and names_its_noun(line, verb)
    if itself or named or is_work(line, verb, quote, cue=False):
        return
    if (line.has(verb, "cue") and line.has(verb, "negated")) or _names_thing(
        line, verb, quote
    ):
        return
    found = subject(line, verb)
    if found is None or not line.has(found.start, "speaker", "he", "name"):
        return
    # "They had dug in behind “Czech hedgehogs”": where they did so.
    at = quote - 1
    led = line.has(at, "preposition") and line.word(at) in LOCATING
    if led and line.has(quote, "short") and not line.has(verb, "cue"):
        return
    item = line.items[quote]
    yield Draft(
        form=StatementForm.DIRECT
        if finite(line, verb)
        and line.has(quote, "long", "final")
        and line.has(quote - 1, "comma", "colon")
        else StatementForm.PARTIAL,
        content=((item.start, item.end),),
        quotes=(quote,),
        speakers=speakers(line, found),
        cue=cue_words(line, verb),
        act=act_of(line, verb),
        weak=True,
    )


@rule(
    "@who({noun&speaker|noun&name|noun&he}) {comma}? @quote({quote&lower&bare})"
    " (?= {noun|preposition|and})",
    accepts("The club [“firmly condemned”] the coup.", speaker={"mention": "The club"}),
    accepts(
        "The envoy, Ana Belo, [“condemned in the strongest terms”] the raid.",
        speaker={"mention": "The envoy", "name": "Ana Belo"},
    ),
    rejects("The trawler “mira” hit the ferry at night."),
    rejects("The guard “fox” of Orla fled."),
    rejects("The law, “condemned in the strongest terms” by all, fell."),
    level="items",
)
def quoted_verb(match: Match) -> Iterator[Draft]:
    """Somebody, and a verb of saying in marks: "“firmly condemned” the coup"."""
    line: Line = match.context
    quote = match.end - 1
    said, item = line.quotations[quote], line.items[quote]
    near = range(said.first, min(said.last, said.first + MAX_BEFORE_VERB))
    entries = (line.view.entry(at, "cue") for at in near if _is_past(line, at))
    entry = next((one for one in entries if one is not None), None)
    by = _before_quote(line, match.start, quote)
    if entry is not None and by is not None and line.word(quote + 1) != "by":
        yield Draft(
            form=StatementForm.PARTIAL,
            content=((item.start, item.end),),
            quotes=(quote,),
            speakers=speakers(line, by),
            act=SpeechAct(entry["act"]),
            weak=True,
        )


LOCATING = frozenset(["behind", "beneath", "beside", "inside", "near", "outside"])
"""What leads to a place or a thing, not to words."""


def _is_past(line: Line, word: int) -> bool:
    """Whether a word may be a verb that stands by itself: "condemns", "condemned"."""
    return line.view.holds(word, word + 1, "verb_third", "verb_past")


def _before_quote(line: Line, noun: int, quote: int) -> Subject | None:
    """Give the subject of a verb in marks, with a name in commas before them."""
    first = line.first(noun)
    if line.has(quote - 1, "comma"):
        return before_aside(line, quote - 1, first)
    return np_left(line, noun, first)


MAX_BEFORE_VERB = 2
"""Words of "firmly condemned"."""


def _names_thing(line: Line, verb: int, quote: int) -> bool:
    """
    Whether quoted words name or sort what a verb does something with.

    "Launched “Iron Dawn”", "used “suicide” drones", "took part in a “die-in”".
    """
    view, short = line.view, line.has(quote, "short")
    before = quote - 1
    handled = view.has(line.items[verb].head, "handling")
    # "known to the guards as “the Cat”"
    if short and view.has(line.items[verb].head, "renaming"):
        return True
    if line.has(verb, "cue") and not handled:
        return False
    worded = line.has(before, "noun") and view.has(line.items[before].head, "wording")
    # "its magazine, “Flight”, sells well"
    apart = line.has(before, "comma") and line.has(before - 1, "noun")
    apart = apart and line.has(quote + 1, "comma")
    if worded or (line.has(before, "comma", "colon") and not apart):
        return False
    sorts = line.has(quote + 1, "noun")
    if line.has(quote, "cap"):
        # In a text all in capitals they tell nothing.
        told = sorts or handled or not view.has(line.items[verb].head, "flat")
        said = line.quotations[quote]
        words = [view.surface(at)[:1].isalnum() for at in range(said.first, said.last)]
        one = sum(words) == 1 and not line.has(quote, "asking")
        return told and (line.has(quote, "titled") or one)
    # "a “die-in”": what one takes part in.
    one = line.word(before) in {"a", "an"} and line.word(before - 1) in {"in", "into"}
    return short and ((handled and sorts) or one)


RULES = (clause_subject, quoted_verb)
