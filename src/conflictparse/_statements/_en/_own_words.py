"""Somebody's own words: "in the words of the mayor", "in his words"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._rules import accepts, rejects, rule
from conflictparse._statements._en._build import (
    act_of,
    cue_words,
    place,
    quoted,
    reported,
)
from conflictparse._statements._en._closing import closing
from conflictparse._statements._en._shapes import is_clause
from conflictparse._statements._en._sources import source_of
from conflictparse._statements._en._wholes import words
from conflictparse._statements._types import StatementForm

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._rules import Match
    from conflictparse._statements._draft import Draft
    from conflictparse._statements._line import Line

__all__ = ["RULES"]


@rule(
    "{auxiliary} {comma} @phrase({cue_phrase}) {noun}{1,3} ({of} {noun})? {comma}"
    " @quote({quote})",
    accepts(
        "It was, in the words of the mayor, [“a black day.”]",
        form="partial",
        speaker={"mention": "the mayor"},
    ),
    accepts(
        "The raid is, in the view of the council, [“a grave error.”]",
        cue="in the view of",
    ),
    rejects("It was, in the end, “a black day.”"),
    level="items",
)
def source_inside_clause(match: Match) -> Iterator[Draft]:
    """
    A clause that its source interrupts, and the words quoted behind it.
    """
    yield from _words_of(match)


@rule(
    "@quote({quote}) {comma}? {!stop&!quote}{0,3}? {auxiliary} @phrase({cue_phrase})"
    " {noun}",
    accepts(
        "The words [“we fled”] were attributed to the pilot.",
        speaker={"mention": "the pilot"},
    ),
    accepts("[“No more war”] is attributed to Ana Belo.", cue="attributed to"),
    rejects("The “Fox” was known to the police."),
    level="items",
)
def attributed_to(match: Match) -> Iterator[Draft]:
    """
    Quoted words, and whom they are attributed to.
    """
    yield from _words_of(match)


@rule(
    "{comma}? @phrase({cue_phrase}) {comma} {auxiliary}? @what({noun|quote})",
    accepts("In his words, [the town was a trap].", speaker={"mention": "his"}),
    accepts("The raid was, in her own words, [“a crime.”]", form="partial"),
    accepts("The raid, in her words, was [“a crime.”]", speaker={"mention": "her"}),
    rejects("In his words, no comfort."),
    level="items",
)
def in_own_words(match: Match) -> Iterator[Draft]:
    """
    "In his words", and what he said.
    """
    line: Line = match.context
    phrase = place(match, "phrase")
    start = place(match, "what")
    item = line.items[phrase]
    entry = line.view.entry(item.head, "cue_phrase")
    if entry is None or entry["position"] != "own_words":
        return
    by = ((item.start + 1, item.start + 2),)
    end = closing(line, start, phrase)
    if line.has(start, "quote"):
        cue, act = cue_words(line, phrase), act_of(line, phrase)
        draft = quoted(line, start, speakers=by, cue=cue, act=act)
        yield attrs.evolve(draft, form=StatementForm.PARTIAL)
    elif phrase == line.first(phrase) and is_clause(line, phrase + 2, end):
        yield from reported(line, start, end, cue=phrase, by=by)


@rule(
    "in @who({noun&thing}) {comma} @quote({quote})",
    accepts(
        "The town fell because, in Ana Belo's words, [“nobody came.”]",
        form="partial",
        speaker={"mention": "Ana Belo"},
    ),
    accepts("It was, in the mayor's words, [“a black day.”]", form="partial"),
    rejects("It was, in other words, “a black day.”"),
    level="items",
)
def in_words_of(match: Match) -> Iterator[Draft]:
    """
    "In the mayor's words", and the words.
    """
    line: Line = match.context
    who_ = place(match, "who")
    quote = place(match, "quote")
    item = line.items[who_]
    if item.owner_end > item.start + 1 and line.word(who_) == "words":
        by = ((item.start, item.owner_end - 1),)
        draft = quoted(line, quote, speakers=by, cue=(item.owner_end, item.end))
        yield attrs.evolve(draft, form=StatementForm.PARTIAL)


@rule(
    "by @who({noun}) {comma}? @what({noun|ing})",
    accepts("By her estimate [there are 900 people in the hall].", cue="estimate"),
    accepts(
        "By the mayor's count, [14 houses burned down].",
        form="indirect",
        speaker={"mention": "the mayor"},
    ),
    accepts("By his own account, [he shot nobody].", speaker={"mention": "his"}),
    rejects("By his side, the dog slept."),
    rejects("By all accounts, the town was calm."),
    rejects("By the mayor's car, a guard slept."),
    level="items",
)
def by_estimate_of(match: Match) -> Iterator[Draft]:
    """
    "By the mayor's count", and what it says.
    """
    line: Line = match.context
    who_, start = place(match, "who"), place(match, "what")
    item, view = line.items[who_], line.view
    owned = item.owner_end > item.start + 1
    if not (owned or view.has(item.start, "possessive_pronoun")):
        return
    if match.start != line.first(match.start) or not view.has(item.head, "by_estimate"):
        return
    by = (item.start, item.owner_end - 1 if owned else item.start + 1)
    end = closing(line, start, who_)
    if is_clause(line, start, end):
        for draft in reported(line, start, end, cue=who_, by=(by,)):
            yield attrs.evolve(draft, cue=(item.head, item.head + 1))


def _words_of(match: Match) -> Iterator[Draft]:
    """Make a statement of quoted words with a phrase that names their source."""
    line: Line = match.context
    phrase = place(match, "phrase")
    quote = place(match, "quote")
    source = source_of(line, phrase)
    if source is not None:
        by = (words(line, *source),)
        cue, act = cue_words(line, phrase), act_of(line, phrase)
        draft = quoted(line, quote, speakers=by, cue=cue, act=act)
        yield attrs.evolve(draft, form=StatementForm.PARTIAL)


RULES = (
    source_inside_clause,
    attributed_to,
    in_own_words,
    in_words_of,
    by_estimate_of,
)
