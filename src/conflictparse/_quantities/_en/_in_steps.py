"""Harm told in two steps: of some of the hurt, and of those of the next attack."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._quantities._build import of_words
from conflictparse._quantities._en._entries import entry_of
from conflictparse._quantities._en._harm import harmed, verb_of
from conflictparse._quantities._types import Accrual, QuantityKind, Role
from conflictparse._rules import Match, Rule, accepts, rejects, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._quantities._types import Quantity


@rule(
    "@victims({noun&counted&person} <phrase>?) {comma}? {relative_person} <loose>{0,2} "
    "@harm(<harmed>) (<phrase>|<loose>){0,3} {comma}? (?= <loose>{0,2} {verb&harm}|"
    "<loose>{0,2} {verb&harm_adjective}|<loose>{0,2} {verb&harm_intransitive} )",
    accepts("[Two cooks] who were kidnapped are still missing.", kind="abducted"),
    accepts("[Nine men] who were wounded in Baro have died.", kind="injured", low=9),
    rejects("Two cooks who were asked are still missing."),
    level="groups",
)
def harmed_relative(match: Match) -> Iterator[Quantity]:
    """What befell people before what is told of them: "who were kidnapped are"."""
    yield from harmed(match, "victims", verb_of(match))


@rule(
    "@part({noun&number}) of @whole({noun&number&definite|noun&number}) "
    "@harm({harm&participle}) (?! {noun} )",
    accepts(
        "[14] of the [81] wounded are in a serious condition.",
        kind=["injured", "injured"],
        low=[14, 81],
        role=["part", "total"],
    ),
    accepts("[Nine] of the [40] injured were boys.", kind="injured", low=[9, 40]),
    rejects("Nine of the 40 asked were boys."),
    rejects("Nine of 40 were injured."),
    level="groups",
)
def some_of_harmed(match: Match) -> Iterator[Quantity]:
    """Some of the hurt, with how many they are: "14 of the 81 wounded"."""
    view, groups = match.view, match.items
    (part, _), (whole, _), (last, _) = (
        match.spans(name)[0] for name in ("part", "whole", "harm")
    )
    entry, harm = entry_of(view, groups[last]), groups[last]
    # "Of 81 wounded" may be anybody's; "the 81 wounded" are known.
    known = view.holds(groups[whole].start - 1, groups[whole].end, "article")
    for index, role in ((part, Role.PART), (whole, Role.TOTAL)):
        count = groups[index].count
        if entry is None or count is None or not known:
            return
        yield of_words(
            view,
            (count.start, count.end),
            QuantityKind(entry["kind"]),
            (harm.start, harm.end),
            match.rule,
            count=count,
            role=role,
            accrual=Accrual.UNKNOWN,
        )


@rule(
    "@harm({verb&harm&!passive}) <loose>? {noun&counted} (<phrase>|<loose>){0,2} "
    "({comma} {and}?|{and}|{semicolon}) @next({noun&definite}) {comma}? "
    "@victims({noun&number|noun&counted&others|noun&counted&person}) "
    "(?= {dot|comma|semicolon|and} )",
    accepts("The first bomb killed 24 people and the second [12].", low=12),
    accepts("One blast killed nine and the second [two guards].", low=2),
    rejects("The first bomb killed 24 people and the mayor 12."),
    rejects("The first man saw 24 people and the second 12."),
    level="groups",
)
def harm_by_next(match: Match) -> Iterator[Quantity]:
    """Whom the next attack harmed, without the verb: "and the second 12"."""
    found, after = match.span("harm"), match.span("next")
    view = match.view
    if not (found and after):
        return
    group = match.items[after[0]]
    if any(view.has(group.head, tag) for tag in NEXT):
        for quantity in harmed(match, "victims", found[0]):
            yield attrs.evolve(quantity, role=Role.TOTAL)


NEXT = ("adding", "latter", "next_one")


@rule(
    "@victims({noun&counted}) still @harm({noun&harm_adjective&uncounted}) "
    "(?! {noun|verb} )",
    accepts("It killed 88, with [more than 60] still missing.", kind="missing", low=60),
    accepts("The slide left [nine people] still missing.", kind="missing", value=9),
    accepts("Six died, with [30] still in hospital.", kind="injured", low=30),
    rejects("It shut 88 shops, with 60 still missing a roof."),
    rejects("Nine guards still dead tired went home."),
    level="groups",
)
def harmed_still(match: Match) -> Iterator[Quantity]:
    """A state that people are still in: "with 60 still missing"."""
    found = match.span("harm")
    entry = entry_of(match.view, match.items[found[0]]) if found else None
    if found and entry is not None and entry["kind"] in {"injured", "missing"}:
        for quantity in harmed(match, "victims", found[0]):
            yield attrs.evolve(quantity, accrual=Accrual.STOCK)


@rule(
    "({adverb|noun&!counted&!person}|half) of "
    "@victims({noun&number|noun&counted&person}) "
    "@harm({harm&participle}) (?= {verb&!harm} )",
    accepts("Most of the [23,700] displaced are women.", kind="displaced", low=23700),
    accepts("A majority of the [40] killed were boys.", kind="killed", low=40),
    accepts("Most of the [40 people] killed were boys.", kind="killed", low=40),
    rejects("Most of the 40 asked were boys."),
    rejects("Most of 40 killed nobody."),
    level="groups",
)
def most_of_harmed(match: Match) -> Iterator[Quantity]:
    """Something said of most of those harmed, who are counted: "of the 40 killed"."""
    whole = match.items[match.spans("victims")[0][0]]
    if match.view.has(whole.start, "article"):
        yield from harmed(match, "victims", verb_of(match))


@rule(
    "@harm({harm_intransitive&!infinitive|death_verb_of_time}) "
    "(<loose>|where {noun} {verb}|{preposition} {noun}){0,2} "
    "(({comma}|{and}|{comma} {and}) @victims({noun&number}) "
    "({preposition&!of&!including} {preposition}? ({noun&!counted}|{time}) "
    "(to {noun})?|{time}) ){1,3} (?= {dot|semicolon|comma} )",
    accepts("Four died where they fell, [one] on the way to hospital.", kind="killed"),
    accepts("Two died on the spot, [one] on the way to hospital.", low=1),
    rejects("Four died in the raid, two on the spot and two in hospital."),
    rejects("Four slept at the scene, one in hospital."),
    level="groups",
)
def died_in_turn(match: Match) -> Iterator[Quantity]:
    """Who died later than those who died on the spot: "one on the way to hospital"."""
    view, harm = match.view, match.items[match.start]
    first = match.items[match.spans("victims")[0][0]].start
    words = view.slice(harm.start, first).lower().replace(",", "").split()
    if not ON_THE_SPOT.isdisjoint(words):
        yield from harmed(match, "victims", match.start)


@rule(
    "@harm(<harmed>|{harm_intransitive&!infinitive|death_verb_of_time}) "
    "(<loose>|{preposition&!of} {noun&!person}){0,2} "
    "({and}|{comma} {and}?|{semicolon}) "
    "@victims({noun&definite&person|noun&indefinite&person|noun&counted&person"
    "|noun&counted&others|noun&others}) <loose>? "
    "{time} <phrase>{0,2} (?= {dot|semicolon} )",
    accepts("Two men were shot dead and [their cousin] a day later.", kind="killed"),
    accepts("A cook died at the scene and [her son] a day later.", kind="killed"),
    rejects("A cook was killed by rebels and their allies on Monday."),
    rejects("A cook died at home and her son spoke a day later."),
    level="groups",
)
def harm_next_day(match: Match) -> Iterator[Quantity]:
    """Whom the same befell later, without the verb: "and her son a day later"."""
    for quantity in harmed(match, "victims", match.start):
        if quantity.value is not None:
            yield quantity


ON_THE_SPOT = frozenset({"instantly", "outright", "scene", "spot", "where"})
"""Words of where the first of them died."""


RULES: tuple[Rule, ...] = (
    died_in_turn,
    harm_next_day,
    some_of_harmed,
    most_of_harmed,
    harmed_relative,
    harm_by_next,
    harmed_still,
)
