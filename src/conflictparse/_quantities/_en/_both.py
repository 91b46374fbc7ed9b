"""The two who were named before: "both were killed", "killing them both"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities._build import of_words
from conflictparse._quantities._en._entries import entry_of
from conflictparse._quantities._en._harm import verb_of
from conflictparse._quantities._types import QuantityKind
from conflictparse._rules import Match, Rule, accepts, rejects, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._quantities._types import Quantity


def _two(match: Match, start: int, end: int) -> Iterator[Quantity]:
    """Make a quantity of two people of the groups from *start* to *end*."""
    view, groups = match.view, match.items
    verb = groups[verb_of(match)]
    entry = entry_of(view, verb)
    if entry is not None and not entry["buildings"]:
        yield of_words(
            view,
            (groups[start].start, groups[end - 1].end),
            QuantityKind(entry["kind"]),
            (verb.start, verb.end),
            match.rule,
            ones=2,
        )


@rule(
    "@both(both) of {noun&pronoun_person|relative_person|"
    "noun&relative_person} <loose>{0,2} "
    "@harm(<harmed>|{harm_intransitive&!harm|death_verb_of_time})",
    accepts("[Both of them] died in hospital.", kind="killed", value=2),
    accepts("[Both of them] were wounded.", kind="injured", value=2),
    accepts("It hit two men, [both of whom] died.", kind="killed", value=2),
    rejects("Both of them left."),
    level="groups",
)
def harm_both(match: Match) -> Iterator[Quantity]:
    """Both of those named before."""
    yield from _two(match, match.start, match.start + 3)


@rule(
    "(?<! {noun|verb|preposition|and} ) both <loose>{0,2} "
    "@harm(<harmed>|{harm_intransitive&!harm|death_verb_of_time|"
    "harm&labile&participle}) (?! <loose>? {noun} )",
    accepts("They seized two men. [Both] were killed.", kind="killed", value=2),
    accepts("A van hit a mine; [both] died.", kind="killed", value=2),
    accepts("Two men were inside. [Both] burned to death.", kind="killed", value=2),
    rejects("Both left."),
    rejects("Both sides were hurt by the ban."),
    level="groups",
)
def both_harmed(match: Match) -> Iterator[Quantity]:
    """The two who were named before, alone: "both were killed"."""
    yield from _two(match, match.start, match.start + 1)


@rule(
    "@harm({harm&active|harm&participle|harm&ing|harm&infinitive}) "
    "@both({noun&pronoun_person} both | both of {noun&pronoun_person} | "
    "both (?! {noun|verb} | of ) )",
    accepts(
        "He went to the clerk and her aunt and shot dead [them both].",
        kind="killed",
        value=2,
    ),
    accepts("He found them upstairs, killing [both].", kind="killed", value=2),
    accepts("The bomb went off, killing [both of them].", kind="killed", value=2),
    rejects("He shot dead both guards."),
    rejects("He greeted them both."),
    level="groups",
)
def harming_both(match: Match) -> Iterator[Quantity]:
    """The two who were named before: "killing both"."""
    yield from _two(match, *match.spans("both")[0])


RULES: tuple[Rule, ...] = (harm_both, both_harmed, harming_both)
