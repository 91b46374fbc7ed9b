"""As many as were just counted: "killed nine and wounded as many"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._quantities._build import of_words
from conflictparse._quantities._en._entries import entry_of
from conflictparse._quantities._types import QuantityKind, Role
from conflictparse._rules import Match, Rule, accepts, rejects, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._quantities._types import Quantity

MANY = "@many(as many (more|again|{noun&others})?|{noun&number_noun})"


@rule(
    "{noun&counted} ({noun}|{comma}|{and}|{preposition}|{time}){0,8}? "
    "@harm({harm&ing|harm&active|harm&participle}) " + MANY + " (?! as )",
    accepts("A blast killed nine people and wounded [as many].", low=9),
    accepts("A blast killed nine people and hurt [an equal number].", low=9),
    accepts("They killed nine cooks, abducting [the same number].", low=9),
    rejects("A blast killed nine people and wounded as many as 40."),
    rejects("A blast killed nine people and wounded a large number."),
    level="groups",
)
def harming_as_many(match: Match) -> Iterator[Quantity]:
    """As many, whom another harm befalls: "wounded as many"."""
    return _as_many(match)


@rule(
    "{noun&counted} ({noun}|{comma}|{and}|{preposition}|{time}|{verb}){1,9}? "
    "{and} " + MANY + " @harm({harm&passive|harm&participle|harm_intransitive})",
    accepts("Nine people were killed and [as many] were wounded.", low=9),
    accepts("Nine people died and [an equal number] were hurt.", low=9),
    rejects("Nine people died and a large number were hurt."),
    level="groups",
)
def as_many_harmed(match: Match) -> Iterator[Quantity]:
    """The same as the subject: "and as many were wounded"."""
    return _as_many(match)


def _as_many(match: Match) -> Iterator[Quantity]:
    """Make a figure of the harm with the count that stands before."""
    view, groups = match.view, match.items
    (many, _), (harm, _) = match.spans("many")[0], match.spans("harm")[0]
    entry, count = entry_of(view, groups[harm]), None
    if groups[many].kind == "noun" and not view.holds(
        groups[many].start, groups[many].head, "equalling"
    ):
        return
    last = min(many, harm)
    for group in groups[match.start : last]:
        count = group.count if group.kind == "noun" and group.count else count
    if entry is not None and count is not None and entry["kind"] in HARMS:
        end = groups[match.spans("many")[-1][1] - 1].end
        figure = of_words(
            view,
            (groups[many].start, end),
            QuantityKind(entry["kind"]),
            (groups[harm].start, groups[harm].end),
            match.rule,
        )
        yield attrs.evolve(
            figure,
            low=count.low,
            value=count.value,
            high=count.high,
            modifier=count.modifier,
            role=Role.ADDITIONAL,
        )


HARMS = frozenset({"abducted", "captured", "injured", "killed", "missing"})

RULES: tuple[Rule, ...] = (harming_as_many, as_many_harmed)
