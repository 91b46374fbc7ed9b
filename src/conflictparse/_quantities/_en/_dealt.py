"""Injuries that are dealt out or left: "gave two clerks a beating"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities._en._befallen import befallen
from conflictparse._quantities._en._entries import entry_of
from conflictparse._quantities._types import QuantityKind, Role
from conflictparse._quantities._who import typed
from conflictparse._rules import Match, Rule, accepts, rejects, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._groups import Group
    from conflictparse._quantities._types import Quantity
    from conflictparse._text import View


@rule(
    "@verb({verb&!passive&!infinitive}) <loose>? @victims({noun&person}) "
    "@what({noun&injury_noun&indefinite})",
    accepts("Rebels gave [three clerks] a beating.", kind="injured", low=3),
    accepts("They gave [a guard] a severe thrashing.", kind="injured", value=1),
    rejects("They gave three clerks a cut of the price."),
    rejects("They gave three clerks a rise."),
    level="groups",
)
def gave_beating(match: Match) -> Iterator[Quantity]:
    """Whom somebody gives a beating."""
    return _beaten(match)


@rule(
    "@victims(<subject>) <aside>? <relative>? <loose>{0,2} @verb({verb&passive}) to? "
    "@what({noun&injury_noun})",
    accepts("[Three clerks] were given a beating.", kind="injured", low=3),
    accepts("[A guard] was subjected to a beating.", kind="injured", value=1),
    rejects("Three clerks were given a cut of the price."),
    rejects("Three clerks were given a rise."),
    level="groups",
)
def given_beating(match: Match) -> Iterator[Quantity]:
    """Who is given, or subjected to, a beating."""
    return _beaten(match)


def _beaten(match: Match) -> Iterator[Quantity]:
    """Make a quantity of each victim, where a beating is what is dealt out."""
    view, group = match.view, match.items[match.end - 1]
    verb = match.items[match.spans("verb")[0][0]]
    if view.has(verb.head, "dealing") and not view.has(group.end, "of"):
        yield from befallen(match, QuantityKind.INJURED, verb)


@rule(
    "@verb({verb&!passive&!infinitive}) @what({noun&injury_noun|noun&harm_noun}) "
    "(on|upon) <loose>? @victims(<object>)",
    accepts("They inflicted wounds on [two guards].", kind="injured", low=2),
    accepts("The dogs inflicted deep cuts on [a guard].", kind="injured", value=1),
    accepts("They inflicted serious injuries on [two guards].", low=2),
    rejects("They inflicted cuts on two budgets."),
    rejects("They described wounds on two guards."),
    level="groups",
)
def inflicted_on(match: Match) -> Iterator[Quantity]:
    """On whom somebody inflicts wounds."""
    view, verb = match.view, match.items[match.start]
    what = match.items[match.spans("what")[0][0]]
    entry = entry_of(view, what) or view.entry(what.head, "injury_noun")
    hurt = entry is not None and entry["kind"] == "injured"
    if hurt and view.has(verb.head, "inflicting"):
        yield from befallen(match, QuantityKind.INJURED, verb)


@rule(
    "@victims({noun&number} of {noun&pronoun_person|relative_person|"
    "noun&relative_person}) with @cut({verb&participle})? "
    "@harm({noun&injury_noun&!zero|noun&harm_noun&!zero|noun&body_part})",
    accepts("Twelve men were rescued, [seven of them] with burns.", low=7),
    accepts("Ten were flown out, [two] of whom with broken legs.", low=2),
    accepts("Nine men were hurt, [four of them] with burns.", role="part"),
    rejects("Twelve men were rescued, seven of them with dogs."),
    rejects("Twelve men came, seven of them with a hand in it."),
    level="groups",
)
def of_them_with(match: Match) -> Iterator[Quantity]:
    """Some of those just told of, with an injury: "seven of them with burns"."""
    view, groups = match.view, match.items
    harm, cut = groups[match.spans("harm")[0][0]], match.span("cut")
    first = groups[cut[0]].start if cut else harm.start
    if not _is_injury(view, harm, first):
        return
    entries = (entry_of(view, group) for group in groups[: match.start])
    hurt = any(one is not None and one["kind"] == "injured" for one in entries)
    role = Role.PART if hurt else Role.TOTAL
    yield from befallen(match, QuantityKind.INJURED, harm, role=role)


def _is_injury(view: View, group: Group, first: int) -> bool:
    """Whether a noun, told of from *first* on, is of an injury: "a broken leg"."""
    entry = view.entry(group.head, "harm_noun")
    return (
        "injury_noun" in group.tags
        or (entry is not None and entry["kind"] == "injured")
        or view.holds(first, group.head, "broken")
    )


@rule(
    "( {leaver} ({noun}|{comma}){1,4}? {noun&harm_adjective} ({and}|{comma}) "
    "| (?<! {noun|verb|preposition|time} ) | {verb&be|leaver} ) "
    "@victims({noun&counted&person|noun&counted&others|noun&number} "
    "(of {noun&definite&person})?) "
    "({comma} {noun&counted} of {noun&pronoun_person} {noun}? {comma})? "
    "with @cut({verb&participle})? @harm({noun&injury_noun&!zero|noun&harm_noun&!zero|"
    "noun&body_part})",
    accepts(
        "The blast left two clerks dead and [five others] with severed limbs.", low=5
    ),
    accepts("There were [two guards] with burns.", kind="injured", low=2),
    accepts("It left a boy dead and [three of his friends] with cuts.", low=3),
    accepts("It killed two, leaving [11] with broken bones.", kind="injured", low=11),
    accepts("Two dead, [11 people] with cuts.", low=11),
    accepts("Two dead and [five] with gunshot wounds.", low=5),
    accepts("[Five patients] with bullet wounds were brought in.", low=5),
    rejects("The blast left five people with debts."),
    rejects("Five surgeons with cuts to make met."),
    level="groups",
)
def left_with(match: Match) -> Iterator[Quantity]:
    """People with an injury, whom an attack leaves or nothing more is said of."""
    view, (harm, _) = match.view, match.spans("harm")[0]
    group = match.items[harm]
    behind = match.items[match.end : match.end + 1]
    cut, first = match.span("cut"), group.start
    first = match.items[cut[0]].start if cut else first
    hurt = _is_injury(view, group, first)
    done = all(
        (one.kind == "between" and not one.tags & ON)
        # "Nine people with burns were brought in".
        or (one.tags & STATE and "harm" not in one.tags)
        for one in behind
    )
    # "Left two boys with burns" is read by the verb.
    left = "leaver" in match.items[match.spans("victims")[0][0] - 1].tags
    if hurt and done and (cut or not left):
        yield from befallen(match, QuantityKind.INJURED, group)


ON = frozenset({"of", "infinitive_to"})
STATE = frozenset({"be", "passive"})


@rule(
    "@verb({verb&tending&!passive}) <loose>? "
    "@victims({noun&counted&person|noun&number}) (?! for )",
    accepts("Doctors said they were treating [30].", kind="injured", low=30),
    accepts("The clinic is treating [nine people].", kind="injured", low=9),
    rejects("The clinic is treating nine people for cholera."),
    rejects("The envoys were treating nine clerks to a meal."),
    rejects("The mill is treating nine logs."),
    level="groups",
)
def treating(match: Match) -> Iterator[Quantity]:
    """Whom doctors are treating."""
    view, verb = match.view, match.items[match.start]
    start = match.items[max(0, match.start - MAX_BEFORE)].start
    medics = any(
        view.has(index, "hospital") or "medic" in typed(view, index)
        for index in range(start, verb.start)
    )
    if view.has(verb.head, "tending") and medics:
        yield from befallen(match, QuantityKind.INJURED, verb)


MAX_BEFORE = 12
"""Groups before those treated among which the doctors stand."""


RULES: tuple[Rule, ...] = (
    gave_beating,
    given_beating,
    inflicted_on,
    of_them_with,
    left_with,
    treating,
)
