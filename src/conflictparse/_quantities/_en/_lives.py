"""Lives that are lost, taken or claimed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities._build import of_victim, of_words
from conflictparse._quantities._en._befallen import befallen, victims_of
from conflictparse._quantities._en._harm import is_person
from conflictparse._quantities._en._prior import is_prior
from conflictparse._quantities._en._told import status_of
from conflictparse._quantities._types import QuantityKind, Role
from conflictparse._rules import Match, Rule, accepts, rejects, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._quantities._types import Quantity


@rule(
    "{life_taker|noun&cue_noun} <loose>? @lives({noun&counted})",
    accepts("The crash claimed [16 lives].", kind="killed", low=16),
    accepts("Grenade blast claims [three lives]", kind="killed", low=3),
    accepts("The blast took [at least nine lives].", kind="killed", low=9),
    accepts("A war could cost [3,000 lives].", low=3000, status="hypothetical"),
    accepts("The war may have cost [3,000 lives].", status="hypothetical"),
    rejects("The group claimed 16 towns."),
    level="groups",
)
def lives_taken(match: Match) -> Iterator[Quantity]:
    """Lives claimed, taken or lost."""
    (index, _) = match.spans("lives")[0]
    view, group = match.view, match.items[index]
    if view.word(group.head) in {"life", "lives"} and group.count is not None:
        verb = match.items[match.start]
        said = view.entry(verb.head, "life_taker")
        prior = is_prior(view, match.items, match.start, said)
        yield of_words(
            view,
            (group.count.start, group.end),
            QuantityKind.KILLED,
            (verb.start, verb.end),
            match.rule,
            count=group.count,
            role=Role.PRIOR if prior else Role.TOTAL,
            status=status_of(view, match.items, match.start),
        )


@rule(
    "@lives({noun&counted}) <loose>{0,2} @verb({verb&passive})",
    accepts("[Six lives] were lost when the boat sank.", kind="killed", low=6),
    accepts("[At least 40 lives] have been claimed.", kind="killed", low=40),
    accepts("[Some 40 lives] could be lost.", low=40, status="hypothetical"),
    rejects("Six lives were changed."),
    level="groups",
)
def lives_lost(match: Match) -> Iterator[Quantity]:
    """Lives that are lost, claimed or taken."""
    (index, _), (verb, _) = match.spans("lives")[0], match.spans("verb")[0]
    view, group, lost = match.view, match.items[index], match.items[verb]
    if view.word(group.head) == "lives" and view.word(lost.head) in LOST:
        yield of_words(
            view,
            (group.start, group.end),
            QuantityKind.KILLED,
            (lost.start, lost.end),
            match.rule,
            count=group.count,
            status=status_of(view, match.items, verb),
        )


@rule(
    "{life_taker} <loose>? @victims(<member> (<joint> <member>){0,4}) "
    "@life({noun&definite})",
    accepts("The blast cost [a policeman] his life.", kind="killed", value=1),
    accepts("The crash cost [two boys] and [a nun] their lives.", low=[2, 1]),
    accepts("A delay would cost [four men] their lives.", status="hypothetical"),
    rejects("The delay cost a policeman his job."),
    rejects("The war took a man all his life."),
    level="groups",
)
def cost_life(match: Match) -> Iterator[Quantity]:
    """Those whom something cost their lives."""
    (life, _), view = match.spans("life")[0], match.view
    group, verb = match.items[life], match.items[match.start]
    own = view.has(group.start, "possessive_pronoun") and group.end - group.start > 1
    if not own or view.word(group.head) not in {"life", "lives"}:
        return
    if not view.word(verb.head).startswith("cost"):
        return
    for victim in victims_of(match):
        if is_person(victim):
            yield of_victim(
                view,
                victim,
                QuantityKind.KILLED,
                (verb.start, verb.end),
                match.rule,
                status=status_of(view, match.items, match.start),
            )


@rule(
    "{noun&pronoun_nobody} of @victims({noun&counted&person}) "
    "(<post>|{comma} ({noun}|{comma}|{and}|<phrase>){1,6}? {comma}){0,2}? "
    "@verb({verb})",
    accepts("None of the [12 passengers] survived.", kind="killed", low=12),
    accepts("None of the [90 people] on board, all pilgrims, survived.", low=90),
    accepts("None of its [nine passengers] got out alive.", kind="killed", low=9),
    rejects("None of the 12 passengers was hurt."),
    rejects("None of the 12 shops survived."),
    level="groups",
)
def none_survived(match: Match) -> Iterator[Quantity]:
    """Counted people of whom none survived."""
    (index, _), (verb, _) = match.spans("victims")[0], match.spans("verb")[0]
    view, group, said = match.view, match.items[index], match.items[verb]
    alive = "alive" in view.words(said.end, min(said.end + 3, view.sentences[-1][1]))
    survived = alive or view.has(said.head, "surviving")
    if survived and group.count is not None:
        yield of_words(
            view,
            (group.count.start, group.end),
            QuantityKind.KILLED,
            (said.start, said.end),
            match.rule,
            count=group.count,
            noun=(group.count.end, group.end),
            head=group.head,
        )


@rule(
    "@verb({life_taker&!passive&!infinitive}) <loose>? "
    "@victims({noun&person|noun&counted&!unit_noun|noun&indefinite&person} "
    "(<joint> {noun&person|noun&counted}){0,3}) "
    "(of {noun&person|noun&pronoun_person})? with "
    "@whom({noun&pronoun_person})",
    accepts("The bomber took [20 recruits] with him.", kind="killed", low=20),
    accepts("He detonated his belt, taking [a guard] with him.", value=1),
    rejects("The clerk took 20 recruits with him."),
    rejects("The bomber took 20 bags with him."),
    level="groups",
)
def took_with(match: Match) -> Iterator[Quantity]:
    """Whom a bomber takes to death: "taking nine recruits with him"."""
    view, groups = match.view, match.items
    verb, whom = match.spans("verb")[0][0], groups[match.end - 1]
    if not view.word(groups[verb].head).startswith(("take", "taking", "took")):
        return
    first = groups[max(0, verb - MAX_ACTING)].start
    bomber = "bomber" in view.slice(first, groups[verb].start).lower() or view.holds(
        first, groups[verb].start, "self_bomber", "own_hand"
    )
    if bomber and view.has(whom.head, "pronoun_singular"):
        yield from befallen(match, QuantityKind.KILLED, groups[verb])


MAX_ACTING = 20
"""Groups before "taking two with them" among which a bomber stands."""

LOST = frozenset({"claimed", "lost", "taken"})


RULES: tuple[Rule, ...] = (
    lives_taken,
    lives_lost,
    cost_life,
    none_survived,
    took_with,
)
