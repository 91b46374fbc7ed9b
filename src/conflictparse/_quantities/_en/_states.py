"""A state that somebody was left in: "left two clerks dead", "leaving him hurt"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._quantities._build import of_victim, of_words
from conflictparse._quantities._en._harm import entry_of, harmed
from conflictparse._quantities._types import QuantityKind, Role
from conflictparse._quantities._victims import victims
from conflictparse._rules import Match, Rule, accepts, rejects, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._quantities._types import Quantity


@rule(
    "{leaver} <loose>? (@victims(<victim> (of {noun})? (<joint> <victim>){0,6}?) "
    "<joint>)?"
    " @last({noun&harm_adjective&indefinite|noun&harm_adjective&counted|"
    "noun&harm_adjective&definite|noun&harm_adjective&name})",
    accepts(
        "The shelling left [two clerks] and [a soldier] dead.",
        kind="killed",
        low=[2, 1],
    ),
    accepts("The fire left [a nurse] dead.", kind="killed", value=1),
    accepts("The blast left [the owner] dead.", kind="killed", value=1),
    rejects("The minister left the dead city."),
    level="groups",
)
def harm_left(match: Match) -> Iterator[Quantity]:
    """
    Those whom something left dead: "left two clerks and a soldier dead".

    A counted last member is read by the harm beside it.
    """
    view, last = match.view, match.end - 1
    group = match.items[last]
    yield from harmed(match, "victims", last, cue=(match.start, match.start + 1))
    entry = entry_of(view, group)
    named = view.has(group.head - 1, "person")
    if entry is None or group.count is not None or not named:
        return
    yield of_words(
        view,
        (group.start, group.head),
        QuantityKind(entry["kind"]),
        (group.head, group.end),
        match.rule,
        ones=1,
        noun=(group.start + 1, group.head),
        head=group.head - 1,
    )


@rule(
    "{leaver} <loose>? @victims(<victim> {noun&name}? (of {noun})? "
    "(<joint> <victim>){0,6}?) <loose>{0,2} "
    "@harm({harm&participle|harm_adjective&between}) (?! <loose>? {noun})",
    accepts("He fired at a clerk, leaving [him] badly wounded.", value=1),
    accepts("The raid left [both guards] injured.", kind="injured", value=2),
    rejects("He left the hall and injured a guard."),
    level="groups",
)
def harm_left_state(match: Match) -> Iterator[Quantity]:
    """Those whom something left hurt: "leaving him wounded"."""
    found = match.span("harm")
    if found:
        yield from harmed(
            match, "victims", found[0], cue=(match.start, match.start + 1)
        )


@rule(
    "{leaver} <loose>? @victims(<victim> (<joint> <victim>){0,4}) with "
    "@harm({noun&injury_noun|noun&harm_noun})",
    accepts("The blast left [two boys] with severe burns.", kind="injured", low=2),
    accepts("It left [a guard] with head injuries.", kind="injured", value=1),
    rejects("It left two boys with their aunt."),
    level="groups",
)
def harm_left_with(match: Match) -> Iterator[Quantity]:
    """Those whom something left with an injury."""
    found = match.span("harm")
    entry = entry_of(match.view, match.items[found[0]]) if found else None
    if found and entry is not None and entry["kind"] == "injured":
        yield from harmed(
            match, "victims", found[0], cue=(match.start, match.start + 1)
        )


@rule(
    "@harm(<harmed>|{harm_intransitive&!ing|death_verb_of_time}) "
    "(<phrase>|<loose>){0,4} {comma}? as {be|do|auxiliary} @victims(<object>)",
    accepts("Two clerks were killed, as were [six rebels].", kind="killed", low=[6]),
    accepts("A guard died at the gate, as did [his wife].", kind="killed"),
    rejects("Two clerks were killed as they were at six shops."),
    level="groups",
)
def harm_as_were(match: Match) -> Iterator[Quantity]:
    """
    The same harm to others: "as were six rebels".
    """
    for quantity in harmed(match, "victims", match.start):
        yield attrs.evolve(quantity, role=Role.ADDITIONAL)


@rule(
    "@victims({noun&number} (of {noun&pronoun_person|relative_person})?) "
    "@harm({fatally}) (?! {verb} )",
    accepts("Five people were shot, [two] fatally.", kind="killed", low=2),
    accepts("He shot nine people, [four of them] fatally.", kind="killed", low=4),
    rejects("Two fatally flawed plans were shown."),
    level="groups",
)
def harm_fatally(match: Match) -> Iterator[Quantity]:
    """
    Some of those hurt who died of it: "two fatally".
    """
    view, index = match.view, match.span("harm")
    if not index:
        return
    groups = match.items
    cue = groups[index[0]].start, groups[index[0]].end
    for start, end in match.spans("victims"):
        for victim in victims(view, groups, start, end):
            yield of_victim(view, victim, QuantityKind.KILLED, cue, match.rule)


@rule(
    "@harm({harm_intransitive&ing})",
    accepts("She shot two men before killing [herself].", kind="killed", value=1),
    accepts("He set off his vest, blowing [himself] up.", kind="killed", value=1),
    rejects("He fled, killing time."),
    level="groups",
)
def harm_self(match: Match) -> Iterator[Quantity]:
    """
    Whoever kills himself, told behind what he did: "before killing himself".
    """
    view, group = match.view, match.items[match.start]
    for index in range(group.start, group.end):
        if view.word(index) in {"himself", "herself"}:
            yield of_words(
                view,
                (index, index + 1),
                QuantityKind.KILLED,
                (group.start, group.end),
                match.rule,
                ones=1,
            )


RULES: tuple[Rule, ...] = (
    harm_self,
    harm_as_were,
    harm_fatally,
    harm_left,
    harm_left_state,
    harm_left_with,
)
