"""A state that somebody was left in: "left two clerks dead", "leaving him hurt"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities._build import of_words
from conflictparse._quantities._en._befallen import ones_of_state
from conflictparse._quantities._en._entries import entry_of
from conflictparse._quantities._en._harm import harmed, verb_of
from conflictparse._quantities._phrases import noun_before
from conflictparse._quantities._types import QuantityKind
from conflictparse._rules import Match, Rule, accepts, rejects, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._groups import Group
    from conflictparse._quantities._types import Quantity
    from conflictparse._text import View


@rule(
    "({leaver|finder&!passive}|{verb&harm&!passive}) <loose>? "
    "(@victims(<victim> (of {noun})? (<joint> <victim>){0,6}?) <joint>)?"
    " (@count({noun&number}) of)? "
    "@last({noun&harm_adjective})",
    accepts(
        "The shelling left [two clerks] and [a soldier] dead.",
        kind="killed",
        low=[2, 1],
    ),
    accepts("The fire left [a nurse] dead.", kind="killed", value=1),
    accepts("It left [a Kenyan aid worker] dead.", kind="killed", value=1),
    accepts("The shooting left [a 14-year-old] dead.", kind="killed", value=1),
    accepts("It left [two Kenyans] and [a Briton] dead.", low=[2, 1]),
    accepts("It left [Mullah Omar] dead.", kind="killed", value=1),
    accepts("It left [one of five cooks] dead.", kind="killed", value=1),
    accepts("The raid left [no one] dead.", kind="killed", value=0),
    accepts("The raid left [neither guard] dead.", kind="killed", value=0),
    accepts("The blast left [the owner] dead.", kind="killed", value=1),
    accepts("Gunmen shot [a nurse] dead.", kind="killed", value=1),
    accepts("Police shot [both men] dead.", kind="killed", value=2),
    accepts("A blast hit medics, leaving [another] dead.", kind="killed", value=1),
    accepts("Police shot [four of the attackers] dead.", kind="killed", value=4),
    accepts("Police found [a clerk] dead in a field.", kind="killed", value=1),
    accepts("They found [a clerk] and [his wife] dead.", low=[1, 1]),
    rejects("It left nine people dead and 500 homeless."),
    rejects("Floods kill 68, dozens missing"),
    rejects("The minister left the dead city."),
    rejects("Gunmen shot the dead."),
    rejects("Police found the dead man's car."),
    level="groups",
)
def harm_left(match: Match) -> Iterator[Quantity]:
    """
    Those whom something left dead: "left two clerks and a soldier dead".

    A counted last member is read by the harm beside it.
    """
    view, last = match.view, match.end - 1
    group = match.items[last]
    if _of_last(view, match.items[match.start], group):
        return
    for quantity in harmed(match, "victims", last, cue=(match.start, match.start + 1)):
        # "Left nine people dead and 500 homeless": the dead are not homeless.
        if not view.has(view.word_at(quantity.span.end - 1), "harm_adjective"):
            yield quantity
    entry, some = entry_of(view, group), match.span("count")
    noun = noun_before(view, group.head)
    named = any(view.has(noun, tag) for tag in SOMEBODY) or view.holds(
        group.start, group.head, "title", "given_name"
    )
    # "Left a 14-year-old dead".
    named = named or (view.word(noun) == "old" and view.has(noun - 1, "hyphen"))
    # "Left nine clerks dead", "left dozens of people dead": read by the harm.
    elsewhere = group.count is not None if not some else "uncounted" in group.tags
    if entry is None or not named or elsewhere:
        return
    first = match.items[some[0]] if some else group
    yield of_words(
        view,
        (first.start, group.head),
        QuantityKind(entry["kind"]),
        (group.head, group.end),
        match.rule,
        count=first.count,
        ones=ones_of_state(view, group),
        noun=(group.start + ("uncounted" not in group.tags), group.head),
        head=noun,
    )


def _of_last(view: View, verb: Group, last: Group) -> bool:
    """
    Whether behind a verb of harm a state is of the last who are counted alone.

    "Floods kill 68, dozens missing"; "shot two men and a guard dead" is of all.
    """
    entry = entry_of(view, last)
    other = entry is not None and entry["kind"] != QuantityKind.KILLED
    return other and last.count is not None and "harm" in verb.tags


SOMEBODY = ("person", "demonym_singular", "people_group_singular")
"""Tags of a noun before "dead" that is somebody: "left a Kenyan dead"."""


@rule(
    "{leaver|finder&!passive} <loose>? "
    "@victims(<victim> (of {noun&counted&!harm_adjective})? (<joint> <victim>){0,6}?) "
    "{preposition} ({noun&!harm_adjective} {preposition})? "
    "@last({noun&harm_adjective})",
    accepts("It left [a mother] of three dead.", kind="killed", value=1),
    accepts("The raid left [the deputy mayor] of Baro dead.", kind="killed", value=1),
    accepts("The raid left [a student] at the college dead.", value=1),
    accepts("It left [two guards] from Tel dead.", kind="killed", low=2),
    accepts("Police found [the mayor] of Baro dead.", kind="killed", value=1),
    accepts("It left [24 of the 41 people] aboard dead.", kind="killed", low=24),
    rejects("The minister left a clerk of the dead city."),
    level="groups",
)
def harm_left_of(match: Match) -> Iterator[Quantity]:
    """The same, where it says whose or from where: "left a clerk from Tel dead"."""
    view, last = match.view, match.end - 1
    group = match.items[last]
    # "Left two boys with three dead": those are others.
    own = group.count is None or view.word(group.start - 1) == "of"
    somebody = view.has(noun_before(view, group.head), "person")
    # "Left 24 of the 41 people aboard dead".
    whose = group.head > group.start or view.word(group.start - 1) in ABOARD
    if own and whose and not somebody:
        yield from harmed(match, "victims", last, cue=(match.start, match.start + 1))


ABOARD = frozenset({"aboard", "inside", "onboard"})
"""Words behind people that say where they were: "the 41 people aboard"."""


@rule(
    "{leaver} <loose>? @victims(<victim> (({comma} {noun&name} {comma})? {and} "
    "<victim>)?) {comma} ({noun}|{comma}|{and}|{preposition}|"
    "{digits&between}|both|all|{relative_person}|{verb&passive}){1,8}? {comma} "
    "@last({noun&harm_adjective&uncounted})",
    accepts("It left [two clerks], both of them women, dead.", kind="killed", low=2),
    accepts("It left [a guard], Leo Tan, 34, dead.", kind="killed", value=1),
    accepts("A raid, leaving [two men], who were not named, dead.", low=2),
    accepts(
        "It left [the cook], Leo Tan, and [two men], who were not named, dead.",
        low=[1, 2],
    ),
    rejects("It left two clerks, both of them women, at home."),
    rejects("He left two shops, both of them new, dead."),
    level="groups",
)
def harm_left_aside(match: Match) -> Iterator[Quantity]:
    """The same behind what is said of them: "left a guard, Leo Tan, 34, dead"."""
    group = match.items[match.end - 1]
    if group.end == group.start + 1:
        yield from harmed(
            match, "victims", match.end - 1, cue=(match.start, match.start + 1)
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
    if not found or entry is None or entry["kind"] != "injured":
        return
    for quantity in harmed(
        match, "victims", found[0], cue=(match.start, match.start + 1)
    ):
        # "Leaving a cook dead and a guard with burns": the cook is not hurt.
        last = match.view.word_at(quantity.span.end - 1)
        if not match.view.has(last, "harm_adjective"):
            yield quantity


@rule(
    "{leaver} <loose>? @harm({noun&harm_adjective&uncounted}) @victims(<object>)",
    accepts("The raid left dead [two guards] and [a cook].", low=[2, 1]),
    accepts("It left dead [at least 40 people] in Baro.", kind="killed", low=40),
    rejects("The minister left dead tired."),
    rejects("He left the dead two flowers."),
    level="groups",
)
def harm_left_before(match: Match) -> Iterator[Quantity]:
    """The same with the state told first: "left dead two guards"."""
    state = verb_of(match)
    if match.items[state].end == match.items[state].start + 1:
        yield from harmed(match, "victims", state)


@rule(
    "@victims({noun&counted}) ({preposition&!including} {noun&!person&!counted})? "
    "{preposition&!including} @last({noun&harm_adjective&!counted})",
    accepts("Reports spoke of [12 members] of the same family dead.", kind="killed"),
    accepts("[Nine passengers] on a bus dead, officials say.", kind="killed", low=9),
    rejects("Nine relatives of the dead spoke."),
    rejects("Nine friends of a soldier dead since May spoke."),
    rejects("Nine gunmen with the dead man's car fled."),
    level="groups",
)
def state_behind_phrase(match: Match) -> Iterator[Quantity]:
    """A state told behind what it says of those counted: "12 of one family dead"."""
    view, last = match.view, match.spans("last")[0][0]
    group = match.items[last]
    noun = noun_before(view, group.head)
    # "Nine friends of a soldier dead since May": the soldier is.
    somebody = view.holds(noun, noun + 1, *PEOPLE) and not view.has(noun, "unit_noun")
    if noun > group.start and not somebody and view.has(noun, "word"):
        yield from harmed(match, "victims", last)


@rule(
    "@victims({noun&counted}) <paren> @last({noun&harm_adjective&!counted}) "
    "(?! {noun|verb} )",
    accepts("Baro: [90 people] (20 families) homeless.", kind="displaced"),
    accepts("[900 persons] (200 families) homeless, two schools hit", low=900),
    rejects("A fire left 90 people (20 families) in the dark."),
    rejects("They met nine guards (two officers) dead tired."),
    level="groups",
)
def state_behind_pair(match: Match) -> Iterator[Quantity]:
    """A state told behind the brackets: "left 90 people (20 families) homeless"."""
    last = match.end - 1
    group = match.items[last]
    if group.head == group.start:
        yield from harmed(match, "victims", last)


PEOPLE = ("title", "person_singular", "person_plural", "cap")
"""Tags of a noun that may be dead itself."""


RULES: tuple[Rule, ...] = (
    harm_left,
    state_behind_phrase,
    state_behind_pair,
    harm_left_before,
    harm_left_of,
    harm_left_aside,
    harm_left_state,
    harm_left_with,
)
