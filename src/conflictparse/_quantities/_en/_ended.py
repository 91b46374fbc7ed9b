"""A state told in other ways: "missing, presumed captured", "with a guard dead"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._quantities._build import of_words
from conflictparse._quantities._en._befallen import ones_of_state
from conflictparse._quantities._en._entries import entry_of
from conflictparse._quantities._en._harm import harmed, verb_of
from conflictparse._quantities._kinds import HELD
from conflictparse._quantities._phrases import noun_before
from conflictparse._quantities._types import QuantityKind, Role
from conflictparse._rules import Match, Rule, accepts, rejects, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._quantities._types import Quantity

ONE = "{noun&person&counted|noun&others&counted|noun&person&indefinite}"


@rule(
    f"({{leading_to}}|{{comma}}) with @victims({ONE} ({{comma}} {ONE}){{0,3}}) "
    "{comma}? {and} "
    "( @last({noun&harm_adjective&counted|noun&harm_adjective&indefinite}) (?! {noun} )"
    "| {noun&counted&person|noun&person&indefinite} @harm({harm&participle}) "
    "(?! <loose>? {noun} ) )",
    accepts("It ended with [a cook] and all five rebels killed.", value=1),
    accepts("It failed, with [five rebels] and a cook killed.", low=5),
    accepts("It ended with [three rebels] and [a guard] dead.", value=[3, 1]),
    accepts(
        "The day ended with [two cooks], [a boy] and nine guards dead.", value=[2, 1]
    ),
    rejects("It ended with three songs and a guard dead tired."),
    rejects("It ended with three rebels and nine wounded in the town."),
    level="groups",
)
def ended_with(match: Match) -> Iterator[Quantity]:
    """
    Those with whom something ends dead: "ended with three rebels and a guard dead".

    A counted last member is read by the harm beside it.
    """
    view, groups = match.view, match.items
    found = match.span("last")
    if found is None:
        yield from harmed(match, "victims", verb_of(match))
        return
    last = found[0]
    group, entry = groups[last], entry_of(view, groups[last])
    noun = noun_before(view, group.head)
    if entry is None or not view.has(noun, "person"):
        return
    cue = group.head, group.end
    for quantity in harmed(match, "victims", last):
        yield attrs.evolve(quantity, cue=view.mention(*cue))
    if group.count is None:
        yield of_words(
            view,
            (group.start, group.head),
            QuantityKind(entry["kind"]),
            cue,
            match.rule,
            ones=ones_of_state(view, group),
            noun=(group.start + 1, group.head),
            head=noun,
        )


@rule(
    "@victims(<subject>) <aside>? <relative>? <loose>{0,2} {harm_adjective&passive} "
    "({comma}? {and}|{comma}) <loose>? ({verb&becoming&participle}|presumed|assumed) "
    "@harm({harm&modal|harm&infinitive|harm&participle|harm&passive})",
    accepts("[Two guards] are missing and believed to have been captured.", low=2),
    accepts("[Two guards] are missing, presumed captured.", kind="captured", low=2),
    accepts("[A cook] is missing and feared kidnapped.", kind="abducted", value=1),
    rejects("Two guards are missing and believed to be hurt."),
    rejects("Two guards are missing and thought to have captured a rebel."),
    level="groups",
)
def missing_captured(match: Match) -> Iterator[Quantity]:
    """The missing who are believed to be held: "missing, presumed captured"."""
    entry = entry_of(match.view, match.items[verb_of(match)])
    done = "passive" in match.items[verb_of(match)].tags
    done = done or "participle" in match.items[verb_of(match)].tags
    if done and entry is not None and entry["kind"] in HELD:
        yield from harmed(match, "victims", verb_of(match))


@rule(
    "@victims({noun&number}) of (the|{noun&pronoun_thing}) @harm({harm&participle}) "
    "({harm_adjective&passive}|{verb&mending})",
    accepts("[Three] of the injured are in a critical condition.", role="part"),
    accepts("[17] of the wounded are fighting for their lives.", kind="injured"),
    accepts("[Two] of those hurt are recovering.", kind="injured", low=2),
    rejects("Three of the accused are in a critical condition."),
    rejects("Three of the injured are lawyers."),
    level="groups",
)
def some_in_state(match: Match) -> Iterator[Quantity]:
    """Some of the hurt, and how they are: "three of the injured are fighting"."""
    harm = match.spans("harm")[0][0]
    entry = entry_of(match.view, match.items[harm])
    if entry is not None and entry["kind"] == "injured":
        for quantity in harmed(match, "victims", harm):
            yield attrs.evolve(quantity, role=Role.PART)


@rule(
    "of (@harm({noun&harm_adjective&definite})|(the|{noun&pronoun_thing}) "
    "@harm({harm&participle})) "
    "{comma} @victims({noun&number}) {verb&!harm} in @place({noun&name}) "
    "({comma} ({noun&!counted}|<phrase>|{comma}){1,6}?)? "
    "( {comma} @victims({noun&number}) in @place({noun}) {noun&name}? ){0,4} "
    "{comma}? {and} @victims({noun&counted}) (in @place({noun}))?",
    accepts(
        "Of the dead, [140] were in Baro, [51] in Tel and [21 elsewhere].",
        kind="killed",
        low=[140, 51, 21],
        role="part",
    ),
    accepts("Of those hurt, [20] were in Baro and [10] in Tel.", kind="injured"),
    rejects("Of the guests, 140 were in Baro and 21 in Tel."),
    level="groups",
)
def dead_by_place(match: Match) -> Iterator[Quantity]:
    """How many of those harmed were where: "of the dead, 140 were in Baro"."""
    view, groups = match.view, match.items
    harm = match.spans("harm")[0][0]
    places = [groups[index] for index, _ in match.spans("place")]
    for quantity in harmed(match, "victims", harm):
        if quantity.value is None:
            continue  # "many were in Baro"
        last = view.word_at(quantity.span.end - 1)
        where = next((one for one in places if one.start == last + 2), None)
        mention = where and view.mention(where.start, where.end)
        yield attrs.evolve(quantity, role=Role.PART, place=mention)


RULES: tuple[Rule, ...] = (
    ended_with,
    missing_captured,
    some_in_state,
    dead_by_place,
)
