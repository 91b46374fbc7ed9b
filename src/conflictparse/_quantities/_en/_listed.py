"""Harm in a form that is filled in, or of which somebody is the victim."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities._build import of_words
from conflictparse._quantities._en._befallen import befallen
from conflictparse._quantities._en._entries import entry_of
from conflictparse._quantities._en._harm import harmed
from conflictparse._quantities._types import QuantityKind
from conflictparse._rules import Match, Rule, accepts, rejects, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._quantities._types import Quantity


@rule(
    "( @harm({harm&participle|noun&harm_noun|noun&harm_adjective&uncounted}) "
    "| @harm({noun&remains}) {finder&participle} <phrase>{0,2} ) "
    "{colon} @count({noun&number})",
    accepts("Killed: [4]. Injured: [12].", kind=["killed", "injured"], low=[4, 12]),
    accepts("Dead: [4]; wounded: [12].", kind=["killed", "injured"]),
    accepts("Fatalities: [3]", kind="killed", low=3),
    accepts("Bodies found in Baro: [14], most of them bound.", kind="killed"),
    rejects("He was killed: 3 shops shut."),
    level="groups",
)
def harm_listed(match: Match) -> Iterator[Quantity]:
    """
    A form that is filled in: "Killed: 4".
    """
    view, groups = match.view, match.items
    harm, count = groups[match.spans("harm")[0][0]], groups[match.end - 1]
    entry = entry_of(view, harm)
    if entry is not None and "passive" not in harm.tags:
        yield of_words(
            view,
            (count.start, count.end),
            QuantityKind(entry["kind"]),
            (harm.start, harm.end),
            match.rule,
            count=count.count,
        )


@rule(
    "@victims(<subject>) <aside>? <relative>? <loose>{0,2} {verb&be} @who({noun}) of "
    "@harm({noun&harm_noun&!plural})",
    accepts("[A clerk] was the victim of a fatal stabbing.", kind="killed", value=1),
    accepts("[Two judges] were the targets of an assassination.", low=2),
    rejects("A clerk was the target of an assassination attempt."),
    rejects("A clerk was the victim of an attempted murder."),
    rejects("A clerk was the author of the murder."),
    level="groups",
)
def victim_of(match: Match) -> Iterator[Quantity]:
    """Who is the victim of a killing."""
    view, harm = match.view, match.end - 1
    group = match.items[harm]
    tried = view.holds(group.start, group.head, "tried")
    if view.has(match.items[match.spans("who")[0][0]].head, "befallen_noun") and not (
        tried or view.has(group.end, "attempt_noun")
    ):
        yield from harmed(match, "victims", harm)


@rule(
    "@cue({verb}) <loose>? @how({noun&uncounted}) (to|for) @victims(<object>)",
    accepts("The blast was fatal to [two guards].", kind="killed", low=2),
    accepts("The attack proved fatal for [a mayor] and [an aide].", value=[1, 1]),
    rejects("The blast was fatal to the plan."),
    rejects("The blast was lethal at close range."),
    level="groups",
)
def fatal_to(match: Match) -> Iterator[Quantity]:
    """To whom an attack was fatal."""
    how = match.items[match.spans("how")[0][0]]
    if how.end - how.start == 1 and match.view.has(how.head, "deadly"):
        yield from befallen(match, QuantityKind.KILLED, match.items[match.start])


RULES: tuple[Rule, ...] = (harm_listed, victim_of, fatal_to)
