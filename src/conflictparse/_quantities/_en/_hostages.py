"""Hostages: those who are held, taken or freed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._quantities._build import of_victim, of_words
from conflictparse._quantities._en._befallen import befallen, ones_of_state, victims_of
from conflictparse._quantities._en._entries import entry_of
from conflictparse._quantities._en._prior import is_prior
from conflictparse._quantities._en._told import status_of
from conflictparse._quantities._kinds import HELD
from conflictparse._quantities._phrases import noun_before
from conflictparse._quantities._types import QuantityKind, Role, VictimType
from conflictparse._rules import Match, Rule, accepts, rejects, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._quantities._types import Quantity


@rule(
    "@verb({verb}) @group({noun&harm_result&definite|noun&harm_result&indefinite|"
    "noun&harm_result&counted&!plural|noun&harm_result&uncounted})",
    accepts("They killed three scouts and took [two] prisoner.", low=2),
    accepts("Rebels held [the mayor] hostage.", kind="abducted", value=1),
    accepts("They took [a pilot] prisoner.", kind="captured", value=1),
    accepts("They took [a Kenyan aid worker] hostage.", kind="abducted", value=1),
    accepts("They took [Viktor Orlov] hostage.", kind="abducted", value=1),
    accepts("They took [no one] hostage.", kind="abducted", value=0),
    accepts("They took [another] captive.", kind="captured", value=1),
    accepts("They shot one clerk and took [the other] captive.", value=1),
    rejects("They took the hostage home."),
    rejects("They saw a political prisoner."),
    level="groups",
)
def held_hostage(match: Match) -> Iterator[Quantity]:
    """One who is held or taken, with what came of it: "held the mayor hostage"."""
    view, index, verb = match.view, match.span("group"), match.span("verb")
    if not (index and verb):
        return
    group, acting = match.items[index[0]], match.items[verb[0]]
    entry = entry_of(view, group)
    count = group.count
    if count is not None and (count.end < group.head or count.value == 1):
        return
    noun = noun_before(view, group.head)
    tags = ("person_singular", "ordinal", "others")
    named = (
        count is not None
        or any(view.has(noun, tag) for tag in tags)
        or view.holds(group.start, group.head, "title", "given_name")
    )
    # "Took Viktor Orlov hostage" has no article.
    start = group.start + ("uncounted" not in group.tags)
    if entry is None or not named or view.word(acting.head) not in HOLDING:
        return
    yield of_words(
        view,
        (group.start, group.head),
        QuantityKind(entry["kind"]),
        (acting.start, acting.end),
        match.rule,
        count=count,
        ones=ones_of_state(view, group),
        noun=None if count is not None else (start, group.head),
        head=noun,
    )


@rule(
    "@verb({verb}) <loose>? @who({noun&person&counted|noun&person&indefinite}) of "
    "@group({noun&harm_result&!counted})",
    accepts("They held [30 members of staff] hostage.", kind="abducted", low=30),
    accepts("Rebels took [a member of the council] captive.", value=1),
    rejects("They held 30 members of staff."),
    rejects("They heard 30 members of the hostage team."),
    level="groups",
)
def member_hostage(match: Match) -> Iterator[Quantity]:
    """Members who are held or taken: "held 30 members of staff hostage"."""
    view, groups = match.view, match.items
    (verb, _), (who, _), (last, _) = (
        match.spans(name)[0] for name in ("verb", "who", "group")
    )
    group, members, acting = groups[last], groups[who], groups[verb]
    entry = entry_of(view, group)
    named = group.head > group.start and view.has(group.head, "harm_result")
    if entry is None or not named or view.word(acting.head) not in HOLDING:
        return
    first = members.start if members.count is None else members.count.end
    yield of_words(
        view,
        (members.start, group.head),
        QuantityKind(entry["kind"]),
        (acting.start, acting.end),
        match.rule,
        count=members.count,
        ones=1,
        noun=(first + (members.count is None), group.head),
        head=members.head,
    )


@rule(
    "@verb({verb}) <loose>? @who({noun&person&!counted}) of "
    "@group({noun&harm_result&counted&!plural})",
    accepts("They took [its crew of 22] hostage.", kind="abducted", low=22, high=22),
    accepts("Rebels held [a family of five] captive.", kind="captured", low=5),
    rejects("They met a crew of 22 hostage negotiators."),
    rejects("They feared a crew of 22 hostage takers, and took the crew of 22."),
    level="groups",
)
def crew_hostage(match: Match) -> Iterator[Quantity]:
    """So many of a crew or family who are held: "took its crew of 22 hostage"."""
    view, groups = match.view, match.items
    verb, who, group = (
        groups[match.spans(name)[0][0]] for name in ("verb", "who", "group")
    )
    entry, count = entry_of(view, group), group.count
    # "22 hostage negotiators": behind the figure stands only what they are held as.
    bare = count is not None and group.head == group.end - 1 == count.end
    if entry is None or not bare or view.word(verb.head) not in HOLDING:
        return
    yield of_words(
        view,
        (who.start, group.head),
        QuantityKind(entry["kind"]),
        (verb.start, verb.end),
        match.rule,
        count=count,
        noun=(who.start, who.end),
        head=who.head,
    )


@rule(
    "@verb({verb}) <loose>? @victims(<victim>) "
    "({preposition|verb&participle&!harm} @state({noun&harm_result&!counted}) "
    "| {comma} {noun} {comma} @state({noun&harm_result&!counted}))",
    accepts("Rebels took [the mayor] of Baro captive.", kind="captured", value=1),
    accepts("They held [a cook] named Omar Tal hostage.", kind="abducted", value=1),
    accepts("They took [Orla Tan], a nurse, hostage.", kind="abducted", value=1),
    rejects("They took the mayor of Baro home."),
    rejects("They took the mayor to a hostage."),
    level="groups",
)
def held_behind(match: Match) -> Iterator[Quantity]:
    """The same, where more is said of who is held: "the mayor of Baro captive"."""
    view, groups = match.view, match.items
    (verb, _), (state, _) = (match.spans(name)[0] for name in ("verb", "state"))
    group, acting = groups[state], groups[verb]
    entry = entry_of(view, group)
    # "The hostage": nobody who is held stands before the word in its group.
    beside = groups[state - 1].tags & {"comma"} or view.has(group.head - 1, "cap")
    if entry is None or not beside or view.word(acting.head) not in HOLDING:
        return
    cue = group.head, group.end
    for victim in victims_of(match):
        yield of_victim(view, victim, QuantityKind(entry["kind"]), cue, match.rule)


HOLDING = frozenset(
    {"held", "hold", "holding", "holds", "take", "taken", "takes", "taking", "took"}
)


MAX_AROUND = 60
"""Groups before and behind a verb that may tell how hostages were taken."""

FREED = (
    "((all but)? {noun&number} of)? @victims({noun&counted&person|"
    "noun&indefinite&person|"
    "noun&definite&person_singular})"
)


def _held(match: Match) -> Iterator[Quantity]:
    """
    Make a quantity of counted hostages: whoever is freed was held.

    Not where the sentence tells how they were taken, and counts them there.
    """
    view, groups = match.view, match.items
    verb = match.span("verb")
    if not verb:
        return
    cue = groups[verb[0]].start, groups[verb[0]].end
    freeing = "release" in groups[verb[0]].tags and verb[0] == match.start
    first, last = max(0, verb[0] - MAX_AROUND), min(len(groups), verb[0] + MAX_AROUND)
    captors = freeing and any(
        view.has(one.head, "captor") for one in groups[first : verb[0]]
    )
    kind, rule_name = QuantityKind.ABDUCTED, match.rule
    made = (of_victim(view, one, kind, cue, rule_name) for one in victims_of(match))
    held = [one for one in made if captors or VictimType.HOSTAGE in one.victim_types]
    if not held:
        return
    counted = {start for start, _ in match.spans("victims")}
    told = any(
        entry is not None and entry["kind"] in HELD
        for entry in (
            entry_of(view, groups[index])
            for index in range(first, last)
            if index not in counted and "person" not in groups[index].tags
        )
    )
    kept = any(view.has(one.head, "kept") for one in groups[first : verb[0]])
    if not (told or kept):
        yield from held


@rule(
    "@verb({release&!passive&!infinitive}) " + FREED,
    accepts("Soldiers freed [12 hostages] from a barn.", kind="abducted", low=12),
    accepts("Soldiers freed [a hostage] in Baro.", kind="abducted", value=1),
    accepts("The group released 16 of the [40 hostages].", kind="abducted", low=40),
    accepts("Troops freed all but three of the [31 hostages].", value=31),
    accepts("The hijackers released all [101 passengers].", kind="abducted", low=101),
    rejects("Soldiers freed 12 sheep from a barn."),
    rejects("Soldiers came to free 12 hostages."),
    level="groups",
)
def freeing_hostages(match: Match) -> Iterator[Quantity]:
    """Counted hostages whom somebody frees: so many were held."""
    yield from _held(match)


@rule(
    FREED + " (<phrase>|<loose>){0,2} ({comma} {noun} {comma})? "
    "@verb({release&passive})",
    accepts("[A third hostage], Orla Tan, was freed.", kind="abducted", value=1),
    accepts("[Nine hostages] were freed on Sunday.", kind="abducted", low=9),
    accepts("Four of the [seven captives] were released.", kind="abducted", low=7),
    accepts("[One hostage] was freed.", kind="abducted", low=1),
    accepts("[The captive] was rescued by police.", kind="abducted", value=1),
    rejects("Nine films were released on Sunday."),
    level="groups",
)
def hostages_freed(match: Match) -> Iterator[Quantity]:
    """Counted hostages who are freed."""
    yield from _held(match)


@rule(
    FREED + " (<phrase>|<loose>|{comma} {noun} ({and} {noun})? {comma}|"
    "{verb&participle&!harm} <phrase>{1,2}){0,2} "
    "@verb({harm&passive|harm_intransitive&!harm}) "
    "({and} @more({noun&number}) @freed({release&passive}))?",
    accepts("[Three hostages] were executed.", kind="abducted", low=3),
    accepts("The [two hostages], a cook and a guard, were shot.", low=2),
    accepts("The [four hostages] shown in a video have been killed.", low=4),
    accepts("[One hostage] was killed and [three] were freed.", low=[1, 3]),
    rejects("Three clerks were executed."),
    rejects("Three kidnappers were executed."),
    rejects("Three hostages were told to go."),
    level="groups",
)
def hostages_killed(match: Match) -> Iterator[Quantity]:
    """Counted hostages who are killed: so many were held."""
    verb = match.spans("verb")[0][0]
    killed = entry_of(match.view, match.items[verb])
    prior = is_prior(match.view, match.items, verb, killed)
    # "Ten years after the siege in which 334 hostages died".
    held = [
        attrs.evolve(one, role=Role.PRIOR) if prior else one for one in _held(match)
    ]
    yield from held
    freed = match.span("freed")
    if held and freed:
        cue = match.items[freed[0]]
        for victim in victims_of(match, "more"):
            yield of_victim(
                match.view,
                victim,
                QuantityKind.ABDUCTED,
                (cue.start, cue.end),
                match.rule,
            )


@rule(
    FREED + " (<phrase>|<loose>){0,2} @verb({verb&passive}) over? to {noun}",
    accepts("[Four hostages] were handed to the Red Cross.", kind="abducted", low=4),
    accepts("[A hostage] was handed over to mediators.", kind="abducted", value=1),
    rejects("Four letters were handed to the Red Cross."),
    rejects("Four hostages were put to death."),
    level="groups",
)
def hostages_handed(match: Match) -> Iterator[Quantity]:
    """Counted hostages who are handed over."""
    verb = match.items[match.spans("verb")[0][0]]
    if match.view.word(verb.head) in {"delivered", "handed", "returned", "transferred"}:
        yield from _held(match)


@rule(
    FREED + " (<phrase>|<loose>){0,2} @verb({verb}) (out|<loose>){0,2} {noun&no_harm}",
    accepts("All [four hostages] came out alive.", kind="abducted", low=4),
    accepts("The [nine hostages] were found alive.", kind="abducted", low=9),
    rejects("All four clerks came out alive."),
    level="groups",
)
def hostages_alive(match: Match) -> Iterator[Quantity]:
    """Counted hostages who come out alive."""
    yield from _held(match)


@rule(
    "@verb({verb&!passive&!infinitive}) @group({noun&person&plural&!counted}) of "
    "@victims(<object>)",
    accepts("Students made hostages of [66 clerks].", kind="abducted", low=66),
    accepts("Rebels made prisoners of [nine guards].", kind="captured", low=9),
    rejects("They made fools of nine guards."),
    rejects("They met hostages of nine nations."),
    level="groups",
)
def made_hostages(match: Match) -> Iterator[Quantity]:
    """Of whom somebody makes hostages or prisoners."""
    view, group = match.view, match.items[match.start + 1]
    verb, word = match.items[match.start], match.view.word(group.head)
    kinds = {"captives": "abducted", "hostages": "abducted", "prisoners": "captured"}
    if view.word(verb.head) in {"made", "make", "makes", "making"} and word in kinds:
        yield from befallen(match, QuantityKind(kinds[word]), verb)


TAKEN = "@victims({noun&counted&person})"


def _taken(match: Match) -> Iterator[Quantity]:
    """Make a quantity of counted hostages or prisoners whom somebody takes."""
    view, groups, verb = match.view, match.items, match.span("verb")
    if not verb or view.word(groups[verb[0]].head) not in HOLDING:
        return
    cue = groups[verb[0]].start, groups[verb[0]].end
    for victim in victims_of(match):
        status = status_of(view, groups, verb[0])
        held = of_victim(
            view, victim, QuantityKind.ABDUCTED, cue, match.rule, status=status
        )
        if not view.has(victim.group.head, "plural"):
            continue  # "took three nurses hostage"
        if VictimType.HOSTAGE in held.victim_types:
            yield held
        elif VictimType.PRISONER in held.victim_types:
            yield attrs.evolve(held, kind=QuantityKind.CAPTURED)


@rule(
    "@verb({life_taker&!passive&!infinitive}) " + TAKEN,
    accepts("The gunmen took [six hostages].", kind="abducted", low=6),
    accepts("Rebels killed two guards and took [nine prisoners].", kind="captured"),
    rejects("The gunmen took six sheep."),
    rejects("The gunmen took six boys."),
    level="groups",
)
def taking_hostages(match: Match) -> Iterator[Quantity]:
    """Counted hostages or prisoners whom somebody takes."""
    yield from _taken(match)


@rule(
    TAKEN + " <loose>? @verb({life_taker&passive|life_taker&participle})",
    accepts("[Six hostages] were taken.", kind="abducted", low=6),
    accepts("Four rebels killed, [nine prisoners] taken.", kind="captured", low=9),
    rejects("Six hostages were fed."),
    level="groups",
)
def hostages_taken(match: Match) -> Iterator[Quantity]:
    """Counted hostages or prisoners who are taken."""
    yield from _taken(match)


RULES: tuple[Rule, ...] = (
    taking_hostages,
    hostages_taken,
    held_hostage,
    member_hostage,
    crew_hostage,
    held_behind,
    freeing_hostages,
    hostages_freed,
    hostages_killed,
    hostages_handed,
    hostages_alive,
    made_hostages,
)
