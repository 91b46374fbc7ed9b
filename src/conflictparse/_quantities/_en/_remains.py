"""Bodies that are found: somebody died."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._quantities._build import of_words, role_of
from conflictparse._quantities._en._befallen import befallen
from conflictparse._quantities._en._harm import harmed
from conflictparse._quantities._en._nouns import of_group
from conflictparse._quantities._types import Accrual, QuantityKind, Role
from conflictparse._rules import Match, Rule, accepts, rejects, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._groups import Group
    from conflictparse._quantities._types import Quantity
    from conflictparse._text import View


@rule(
    "@harm({noun&remains}) of {verb&participle}? "
    "@victims(<member> (<joint> of? <member>){0,8}+) "
    "({comma}|<aside>|<phrase>|<loose>|"
    "{verb&participle&!harm&!finder} ({verb&infinitive}|{preposition})? {noun}|"
    "{harm&participle} (?= <phrase>|<loose> )){0,4} {finder|life_taker}",
    accepts("The body of [a man] known as Abu Omar was found.", value=1),
    accepts(
        "The body of [a beekeeper] was recovered near the weir.",
        kind="killed",
        value=1,
    ),
    accepts(
        "The bodies of [two clerks] and [a guard] were found.",
        kind="killed",
        low=[2, 1],
    ),
    accepts("The body of [a cook] seized on Monday was found.", kind="killed"),
    accepts("The body of kidnapped [cook Ada Rhee] was found.", kind="killed"),
    accepts("The bodies of [nine men] and of [a boy] were found.", low=[9, 1]),
    accepts("The body of [a cook] was taken to the morgue.", kind="killed", value=1),
    accepts("The bodies of [two clerks] appeared on the road.", kind="killed", low=2),
    rejects("The body of the text was found wanting."),
    level="groups",
)
def body_of(match: Match) -> Iterator[Quantity]:
    """A body that is found: somebody died."""
    if not _acts(match.view, match.items[match.end - 1]):
        yield from _bodies_of(match, match.start)


def _acts(view: View, verb: Group) -> bool:
    """
    Whether bodies that live do something: "volunteer bodies carried food".
    """
    return view.has(verb.head, "bearing") and "passive" not in verb.tags


@rule(
    "@harm({noun&remains&counted}) (of {noun})? "
    "(<phrase>|<loose>|<aside>|(?<= {noun} ) {and} {verb&participle}? "
    "{noun&uncounted&!person}){0,3} "
    "{finder|life_taker}",
    accepts("[Four bodies] were pulled from the rubble.", kind="killed", low=4),
    accepts("[Nine corpses] were found in a well.", kind="killed", low=9),
    accepts("[Six bodies] were taken to the morgue.", kind="killed", low=6),
    accepts("[Two bodies] with stab wounds and bound hands were found.", low=2),
    rejects("Four boxes were found."),
    rejects("Four volunteer bodies carried food."),
    level="groups",
)
def bodies_counted(match: Match) -> Iterator[Quantity]:
    """Counted bodies that are found."""
    if _acts(match.view, match.items[match.end - 1]):
        return
    for quantity in of_group(match, match.items[match.start]):
        yield attrs.evolve(quantity, accrual=Accrual.NEW)


@rule(
    "( @victims({noun&person&counted}) {comma}? )? "
    "@harm({noun&remains&definite|noun&remains&indefinite}) (?! of) "
    "({comma}|<aside>|<phrase>|<loose>){0,4} "
    "{finder&passive|finder&active|finder&participle|life_taker&passive}",
    accepts(
        "A teacher was taken away; [his body] was found by a pond.",
        kind="killed",
        value=1,
    ),
    accepts(
        "A diver vanished. [The body] was recovered two days later.",
        kind="killed",
        value=1,
    ),
    accepts("[A boy's body] was pulled from the weir.", kind="killed", value=1),
    accepts("[The mutilated body] was found in Baro.", kind="killed", value=1),
    accepts("Nine miners were abducted; [their bodies] were found.", kind="killed"),
    accepts("Ada Rhee drowned; [her body] was taken to the morgue.", value=1),
    accepts("[Two men] whose bodies were found were clerks.", kind="killed", low=2),
    rejects("The governing body was found to be weak."),
    rejects("The body appeared divided."),
    rejects("The boxer carried her body well."),
    rejects("Nine miners were abducted; their bodies were never found."),
    level="groups",
)
def body_found(match: Match) -> Iterator[Quantity]:
    """
    A body that is found: "a body", "his body", "a boy's body".

    With another word before it, it may be one that governs.
    """
    group = match.items[match.spans("harm")[0][0]]
    view = match.view
    # "Their bodies were never found".
    if NEVER.intersection(view.words(group.end, match.items[match.end - 1].end)):
        return
    several = view.has(group.head, "plural")
    verb = match.items[match.end - 1]
    known = group.owner_end < 0 and "definite" in group.tags
    if _acts(view, verb) or (known and view.has(verb.head, "appearing")):
        return  # "the body appeared divided"
    if not several and _of_somebody(view, group):
        yield from of_group(match, group, ones=1)
    elif view.has(group.start, "relative"):
        # "Two men whose bodies were found": only they say how many.
        yield from befallen(match, QuantityKind.KILLED, group)
    elif several and view.has(group.start, "possessive_pronoun"):
        yield from of_group(match, group)


NEVER = frozenset({"never", "not", "yet"})


def _of_somebody(view: View, group: Group) -> bool:
    """Whether the words before "body" let it only be a dead one."""
    owned = group.owner_end >= 0 or view.has(group.start, "possessive_pronoun")
    return (
        owned
        or group.head - group.start == 1
        or any(
            view.has(index, "verb_participle")
            or view.has(index, "harm_adjective")
            or view.has(index, "ed")
            or view.word(index) in BARE
            for index in range(group.start, group.head)
        )
    )


BARE = frozenset({"headless", "naked"})


@rule(
    "@verb({finder&!passive|life_taker&!passive}) <loose>? "
    "({noun&!person} (with|{verb&ing}) (?= <loose>? {noun&counted} ))? <loose>? "
    "@harm({noun&remains&counted|noun&remains&definite|"
    "noun&remains&indefinite|noun&remains&uncounted}) "
    "(of {verb&participle}? @victims(<member> (<another>|{and} of <member>){0,8}+))?",
    accepts("Divers found [two bodies] in a well.", kind="killed", low=2),
    accepts("Police recovered the body of [a trader].", kind="killed", value=1),
    accepts(
        "Soldiers recovered [9 bodies] of insurgents.",
        kind="killed",
        low=9,
        victim_types=[["militant"]],
    ),
    accepts("Ambulances carried [35 bodies] away.", kind="killed", low=35),
    accepts("Medics took the body of [a clerk] away.", kind="killed", value=1),
    accepts("Police found the body of [a cook], a spokesman said.", value=1),
    rejects("The boxer carried her body well."),
    accepts("They found a pit with [nine bodies].", kind="killed", low=9),
    rejects("The town found a body of water."),
    rejects("They found a student body of 900."),
    rejects("They saw the governing body of the league."),
    level="groups",
)
def finding_body(match: Match) -> Iterator[Quantity]:
    """Somebody who finds a body, or counted bodies."""
    found = match.span("harm")
    if not found:
        return
    group, view = match.items[found[0]], match.view
    verb = match.items[match.start]
    if match.span("victims"):
        yield from _bodies_of(match, found[0])
    elif group.count is not None:
        for quantity in of_group(match, group):
            yield attrs.evolve(quantity, accrual=Accrual.NEW)
    elif (
        not view.has(group.end, "of")
        and not view.has(group.head, "plural")
        and not view.has(verb.head, "bearing")
        and _of_somebody(view, group)
    ):
        yield from of_group(match, group, ones=1)


@rule(
    "(@harm({noun&remains&counted}) <loose>? {finder} "
    "| {finder&!passive|life_taker&!passive} <loose>? @harm({noun&remains&counted}) "
    "<phrase>?) {preposition&!of} {noun&!counted} "
    "(({comma}|{and}|{comma} {and}) @more({noun&number|noun&others&counted}) "
    "{preposition&!of} {noun&!counted}){1,4}",
    accepts("Nine bodies were found in Baro and [two] in Tel.", kind="killed", low=2),
    accepts("Nine bodies were found in a ditch and [another two] in a pit.", low=2),
    accepts("Crews recovered nine bodies in Baro and [four] in Tel.", low=4),
    rejects("Nine boxes were found in a ditch and two in a pit."),
    rejects("Nine bodies were found in a ditch and two guards in a pit."),
    level="groups",
)
def bodies_by_place(match: Match) -> Iterator[Quantity]:
    """Bodies found in one place after another: "and two in a second pit"."""
    harm = match.items[match.start]
    for index, _ in match.spans("more"):
        group = match.items[index]
        if group.count is not None:
            yield of_words(
                match.view,
                (group.start, group.end),
                QuantityKind.KILLED,
                (harm.head, harm.end),
                match.rule,
                count=group.count,
                role=role_of(match.view, group),
                accrual=Accrual.NEW,
            )


@rule(
    "(@verb({finder&!passive|life_taker&!passive}) <loose>?)? "
    "@one({noun&remains}) of @first(<member> <another>{0,3}) ({comma}|{and}|{comma} "
    "{and}) @two({noun&remains}) of @second(<member> <another>{0,4}) "
    "((<phrase>|<loose>){0,3} @found({finder&passive|life_taker&passive}))?",
    accepts("They found the body of [a boy] and the bodies of [two men].", low=[1, 2]),
    accepts("The body of [a boy] and the bodies of [two men] were found."),
    accepts("The body of [a nun] and the remains of [a cook] were found.", value=1),
    rejects("They saw the body of a boy and the bodies of two men."),
    level="groups",
)
def bodies_and_bodies(match: Match) -> Iterator[Quantity]:
    """One body and others beside it: "the body of a boy and the bodies of two men"."""
    if match.span("verb") or match.span("found"):
        for whose, body in (("first", "one"), ("second", "two")):
            yield from harmed(match, whose, match.spans(body)[0][0])


def _bodies_of(match: Match, index: int) -> Iterator[Quantity]:
    """Make a quantity of each whose body it is; of those told of, a part."""
    group = match.items[index]
    for one in _dead_of(match, group, index):
        # "The remains of some victims had been counted twice": of those told of.
        view, last = match.view, match.view.word_at(one.span.end - 1)
        some = one.low is None and not view.has(view.word_at(one.span.start), "article")
        told = some and view.has(last, "victim_noun")
        yield attrs.evolve(one, role=Role.PART) if told else one


def _dead_of(match: Match, group: Group, index: int) -> Iterator[Quantity]:
    """
    Give each whose body it is; counted bodies count who is not.

    "Nine bodies of insurgents were found".
    """
    several = match.view.word(group.head) not in {"body", "corpse"}
    dead = [
        one
        for one in harmed(match, "victims", index)
        # "A student body of 900".
        if several or one.number is None or one.value == 1
    ]
    if group.count is None or len(dead) != 1 or dead[0].number is not None:
        yield from dead
        return
    for counted in of_group(match, group):
        yield attrs.evolve(
            counted,
            accrual=Accrual.NEW,
            victims=dead[0].victims,
            victim_types=dead[0].victim_types,
            country=dead[0].country,
            side=dead[0].side,
        )


RULES: tuple[Rule, ...] = (
    bodies_and_bodies,
    finding_body,
    body_of,
    bodies_counted,
    bodies_by_place,
    body_found,
)
