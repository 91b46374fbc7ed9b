"""People who are led away, or held in what is seized, without a word for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities._en._befallen import (
    armed_before,
    armed_in_last,
    befallen,
    is_armed,
)
from conflictparse._quantities._en._entries import entry_of
from conflictparse._quantities._en._freed import taken_before
from conflictparse._quantities._en._harm import harmed
from conflictparse._quantities._kinds import HELD
from conflictparse._quantities._types import QuantityKind
from conflictparse._rules import Match, Rule, accepts, rejects, rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from conflictparse._groups import Group
    from conflictparse._quantities._types import Quantity
    from conflictparse._text import View


@rule(
    "@verb({hauling&!passive&!infinitive}) <loose>? "
    "(with {noun&pronoun_person} (by {noun&uncounted})?)? @victims(<object>) "
    "(?! (<phrase>|<loose>){0,2} {verb&infinitive} )",
    accepts("Gunmen led [three guards] away at gunpoint.", kind="abducted", low=3),
    accepts("Bandits shot a cook and whisked [four women] into the bush.", low=4),
    accepts("Armed men forced [a trader] into their car.", kind="abducted", value=1),
    accepts("Gunmen stopped a bus and took [20 people] off at gunpoint.", low=20),
    accepts("Rebels used [nine villagers] as human shields.", kind="abducted", low=9),
    accepts("Rebels took with them by force [nine boys].", kind="abducted", low=9),
    accepts("Rebels took [Ana Tan] and [Ben Roe] away by force.", value=[1, 1]),
    accepts("Unidentified men forced [Deputy Roe] into a van.", value=1),
    rejects("Medics took four boys to a clinic in the bush."),
    rejects("Police forced three men into a van."),
    rejects("Gunmen forced the clerk to open the safe."),
    accepts("Gunmen dragged out a cook and drove [him] away.", kind="abducted"),
    rejects("A man forced a clerk at gunpoint to drive him home."),
    rejects("Rebels drove three soldiers away."),
    level="groups",
)
def hauled_off(match: Match) -> Iterator[Quantity]:
    """Armed men who lead people away: "at gunpoint", "into the bush"."""
    verb = match.spans("verb")[0][0]
    view, group = match.view, match.items[verb + 1]
    way = _way(view, match.items, verb + 1)
    if view.word(match.items[verb].head) in DRIVING and not view.holds(
        group.start, group.end, "pronoun_male", "pronoun_female"
    ):
        return  # "drove the soldiers away": they were beaten
    if way and (way in SURE or armed_before(match.view, match.items, verb)):
        named = way in SURE or way == FORCE
        yield from befallen(
            match, QuantityKind.ABDUCTED, match.items[verb], named=named
        )


@rule(
    "@victims(<subject>) <aside>? <relative>? <loose>{0,2} "
    "@verb({hauling&passive|hauling&participle}) "
    "(?! {adverb&!preposition|ly}? {noun} )",
    accepts("Four died and [two] used as human shields.", kind="abducted", low=2),
    accepts("[Two nurses] were led away at gunpoint.", kind="abducted", low=2),
    accepts("[A clerk] was forced into a car by gunmen.", kind="abducted", value=1),
    accepts("[90 pupils] were taken from a school and freed days later.", low=90),
    accepts("[Three clerks] were picked up by gunmen.", kind="abducted", low=3),
    accepts("[A clerk] was bundled into a van.", kind="abducted", value=1),
    accepts("Gunmen came. [Nine men] were taken into the hills.", kind="abducted"),
    accepts("[Six men] were taken from a rig. The kidnappers left.", low=6),
    accepts("[Orla Tan] and [Ben Moor] were bundled into a van.", value=[1, 1]),
    accepts("[A mayor] was taken to an unknown place by armed men.", value=1),
    rejects("A clerk was forced into a car by the crowd."),
    rejects("A clerk was bundled into a van by police."),
    accepts("[Nine men] were taken off a bus on the road by rebels.", low=9),
    accepts("[A trader] was taken from his home on Monday.", kind="abducted", value=1),
    rejects("A nurse was taken from her home to a clinic."),
    rejects("Nine men were taken from the ward."),
    rejects("Scouts came. Nine men were taken into the hills."),
    level="groups",
)
def was_hauled_off(match: Match) -> Iterator[Quantity]:
    """Whoever is led away by armed men, or is freed later."""
    passive = "passive" in match.items[match.end - 1].tags
    yield from _hauled(match, passive=passive)


@rule(
    "@victims(<subject>) {verb&passive} (<phrase>|<loose>){0,3} {comma}? {and} "
    "<loose>{0,2} @verb({hauling&participle}) (?! {adverb&!preposition|ly}? {noun} )",
    accepts("[A mayor] was stopped in Tel and bundled into a van.", value=1),
    accepts("[Two nurses] were stopped and led away at gunpoint.", low=2),
    rejects("Two nurses were stopped and led into a tent."),
    level="groups",
)
def then_hauled_off(match: Match) -> Iterator[Quantity]:
    """Whoever is stopped, or the like, and led away."""
    yield from _hauled(match, passive=True)


def _hauled(match: Match, *, passive: bool) -> Iterator[Quantity]:
    """Make a quantity of each who is led away by armed men, or freed later."""
    view, groups, end = match.view, match.items, match.end
    verb = end - 1
    way = _way(view, groups, end)
    behind = groups[end : end + MAX_WAY]
    by = any(view.word(one.start - 1) == "by" and is_armed(view, one) for one in behind)
    words = set(
        view.words(groups[verb].end, min(groups[-1].end, groups[verb].end + MAX_FREED))
    )
    freed = "from" in words and not words.isdisjoint(FREED)
    head = view.word(groups[verb].head)
    sure = way in SURE or (head in BUNDLING and way) or (head in PICKING and by)
    freed = freed or (head == "grabbed" and "from" in words)
    # "Were taken off a bus by rebels".
    freed = freed or (by and head == "taken" and not words.isdisjoint({"from", "off"}))
    last = groups[-1].end
    freed = freed or (
        "from" in words and view.holds(last, last + MAX_CAPTORS, "captor")
    )
    freed = freed or (head == "taken" and _from_home(view, groups[verb].end))
    by = by or (way not in AWAY and armed_in_last(view, groups[0].start))
    if "police" not in words and (sure or (passive and ((way and by) or freed))):
        yield from befallen(match, QuantityKind.ABDUCTED, groups[verb], named=True)


def _from_home(view: View, end: int) -> bool:
    """
    Whether people are taken from their home, and nobody says by whom or where to.

    "Was taken from his home; his body was found"; not "from her home to hospital".
    """
    own = view.word(end) == "from" and view.has(end + 1, "possessive_pronoun")
    behind = view.words(end, min(end + MAX_FREED, view.sentences[-1][1]))
    return own and not HOMES.isdisjoint(behind[:3]) and LAWFUL.isdisjoint(behind)


HOMES = frozenset({"bed", "farm", "home", "house", "office", "residence", "shop"})
LAWFUL = frozenset({"by", "clinic", "hospital", "police", "to"})

MAX_CAPTORS = 4
"""Words of the next sentence in which the captors act."""

AWAY = frozenset({"away", "off"})
"""Ways on which a crowd or the police lead people too."""


def _held(match: Match, verb: Group) -> Iterator[Quantity]:
    """Make a quantity of each victim who is led away or held."""
    return befallen(match, QuantityKind.ABDUCTED, verb)


def _way(view: View, groups: Sequence[Group], end: int) -> str:
    """Give the word that says where people are led: "at gunpoint", "the bush"."""
    last = min(len(groups), end + MAX_WAY)
    way = ""
    for index in range(end, last):
        one = groups[index]
        if one.kind == "verb":
            break
        words = view.words(one.start, one.end)
        if not SURE.isdisjoint(words):
            return next(word for word in words if word in SURE)
        before = view.word(one.start - 1)
        if (before == "by" and view.word(one.head) == FORCE) or (
            before == "to" and not UNKNOWN.isdisjoint(words)
        ):
            way = view.word(one.head)
        # "Took them off", but "pulled four off a bus".
        behind = groups[index + 1].kind if index + 1 < len(groups) else "between"
        gone = words[0] == "away" or (words[0] == "off" and behind != "noun")
        if view.word(one.start - 1) == "into" or gone:
            places = range(one.start, one.end)
            led = (view.word(at) for at in places if view.has(at, "led_to"))
            # "Led away into the forest": where to says more.
            way = next(led, way) if way in {"", *AWAY} else way
    return way


MAX_WAY = 7
"""Groups behind those who are led away that say how, and where to."""

MAX_FREED = 20
"""Words behind "were taken from a school" among which they are freed."""

FORCE = "force"
UNKNOWN = frozenset({"undisclosed", "unknown", "unspecified"})
"""What is said of where people are taken: "to an unknown destination"."""

SURE = frozenset({"gunpoint", "knifepoint", "shields"})
BUNDLING = frozenset({"bundled", "whisked"})
PICKING = frozenset({"grabbed", "picked"})
DRIVING = frozenset({"drive", "drives", "driving", "drove"})
FREED = frozenset({"freed", "released", "rescued", "ransom"})


@rule(
    "@verb({hijacking&!passive}) @place({noun&!person}) (<phrase>|{comma} {noun&name} "
    "{comma}?){0,3}? (with|@ing({verb&ing})) <loose>? "
    "@victims({noun&counted&person} ({comma}? {and} {noun&counted&person} "
    "(?! {verb} ))?)",
    accepts("Gunmen hijacked a bus with [23 pilgrims] aboard.", kind="abducted"),
    accepts("Rebels commandeered a jet with [nine people] aboard.", low=9),
    accepts("Rebels seized a clinic in Baro with [900 people] in it.", low=900),
    accepts("The pirates seized a ship carrying [12 sailors].", low=12),
    accepts("Rebels seized a boat with [six cooks] and [two guards].", low=[6, 2]),
    rejects("Police seized a truck carrying 12 migrants."),
    rejects("Rebels seized a town with 900 people."),
    level="groups",
)
def seized_with(match: Match) -> Iterator[Quantity]:
    """Those aboard what is hijacked, or in a building that is seized."""
    view, groups = match.view, match.items
    verb = match.spans("verb")[0][0]
    place = groups[match.spans("place")[0][0]]
    hijack = view.word(groups[verb].head).startswith(HIJACKING)
    inside = view.word(groups[match.end - 1].end) in INSIDE
    vessel = view.has(place.head, "unit_noun") or view.has(place.head, "vessel")
    if not _carries(match):
        return
    if hijack or ((inside or vessel) and armed_before(view, groups, verb)):
        yield from _held(match, groups[verb])


@rule(
    "{noun&!person} (with|@ing({verb&ing})) <loose>? @victims({noun&counted&person}) "
    "(<phrase>|<loose>|aboard|inside){0,3} @verb({hijacking&passive})",
    accepts("A jet with [13 people] aboard was hijacked.", kind="abducted", low=13),
    accepts("A ship carrying [12 sailors] was seized by pirates.", low=12),
    rejects("A truck carrying 12 migrants was seized by police."),
    level="groups",
)
def hijacked_with(match: Match) -> Iterator[Quantity]:
    """Those aboard what is hijacked, or seized by armed men."""
    view, groups, end = match.view, match.items, match.end
    verb = groups[match.spans("verb")[0][0]]
    if not _carries(match):
        return
    by = len(groups) > end + 1 and view.word(groups[end].start) == "by"
    if view.word(verb.head).startswith(HIJACKING) or (
        by and is_armed(view, groups[end + 1])
    ):
        yield from _held(match, verb)


@rule(
    "@verb({hijacking&!passive}) {noun&!person} <phrase>{0,2}? "
    "({comma}? ({and}|with|{joining})) "
    "@victims({noun&person&counted}|{noun&person&definite} of {noun&number})",
    accepts("Pirates hijacked a tanker and its [12 crew members].", low=12),
    accepts("Pirates hijacked the Halia Rose and [its crew of 17].", low=17),
    accepts("Pirates hijacked a dhow, along with its [nine sailors].", low=9),
    rejects("Pirates hijacked a tanker and the 12 guards fled."),
    rejects("Pirates painted a tanker and its 12 crew members."),
    level="groups",
)
def hijacked_and_crew(match: Match) -> Iterator[Quantity]:
    """A ship or plane and "its crew": those hijacked with it."""
    view, groups = match.view, match.items
    verb = groups[match.spans("verb")[0][0]]
    crew = groups[match.spans("victims")[0][0]]
    own = view.has(crew.start, "possessive_pronoun")
    if own and view.word(verb.head).startswith(HIJACKING):
        yield from befallen(match, QuantityKind.ABDUCTED, verb)


HIJACKING = ("commandeer", "hijack")


def _carries(match: Match) -> bool:
    """Whether a verb between a vessel and people says that they are aboard."""
    ing = match.span("ing")
    words = {"carrying", "ferrying", "transporting"}
    return not ing or match.view.word(match.items[ing[0]].head) in words


INSIDE = frozenset({"aboard", "in", "inside", "on"})


@rule(
    "({noun&remains} of)? @victims({noun&person|noun&indefinite}) "
    "(<loose>|<phrase>){0,2} @verb({finder&passive|release&passive|finder&participle"
    "|harm&passive})"
    " | {noun&remains} of @victims({noun&indefinite|noun&person}) "
    "@held({harm&participle}) | @verb({release&!passive}) <loose>? "
    "@victims({noun&person|noun&indefinite})",
    accepts("The body of [a kidnapped clerk] was found.", kind="abducted", value=1),
    accepts("Police rescued [two abducted nurses] in Baro.", kind="abducted", low=2),
    accepts("They found the body of [a man] abducted by rebels.", kind="abducted"),
    accepts("[The kidnapped clerk] was found dead.", kind="abducted", value=1),
    rejects("The body of a clerk was found."),
    rejects("Parents of the abducted girls were found in Baro."),
    level="groups",
)
def held_before(match: Match) -> Iterator[Quantity]:
    """Whoever is found or freed and was kidnapped: "the body of a kidnapped clerk"."""
    view, groups = match.view, match.items
    held = match.span("held")
    if held:
        entry = entry_of(view, groups[held[0]])
        if entry is not None and entry["kind"] in HELD:
            yield from _held(match, groups[held[0]])
        return
    for start, _ in match.spans("victims"):
        group = groups[start]
        if CAPTIVE.intersection(view.words(group.start, group.head)):
            yield from _held(match, group)


@rule(
    "@victims(<subject>) {comma}? @held({harm&participle}) (<phrase>|<loose>){0,4}? "
    "{comma}? @verb({release&passive|release&participle})",
    accepts("[The trader Ed Roe], abducted on Tuesday, was released.", value=1),
    accepts("[The nurse] kidnapped in May was freed on Sunday.", kind="abducted"),
    rejects("Orla Tan, asked on Tuesday, was released today."),
    level="groups",
)
def held_then_freed(match: Match) -> Iterator[Quantity]:
    """Whoever was kidnapped and is freed: "Tan, abducted on Tuesday, was released"."""
    yield from taken_before(match)


CAPTIVE = frozenset({"abducted", "captive", "kidnapped"})


@rule(
    "@victims({noun&person|noun&indefinite}) {comma}? "
    "({relative_person}|{noun&relative_person}) {noun&!relative_person} <loose>? "
    "@verb({harm&!passive}) "
    "| {release|harm&!passive} ({noun&number} of)? "
    "@victims({noun&person&counted|noun&person&indefinite}) "
    "{noun&pronoun_person} <loose>? @verb({verb&!passive})",
    accepts("[Two clerks] whom rebels had abducted were freed.", kind="abducted"),
    accepts("They freed [a nurse] whom gunmen had kidnapped.", value=1),
    accepts("Gunmen freed [two nurses] they had abducted.", low=2),
    accepts("Gunmen freed [two nurses] they had been holding.", low=2),
    accepts("Rebels shot two of the [three guards] they had captured.", low=3),
    rejects("Two clerks who rebels say had gone were freed."),
    rejects("Two clerks who saw the rebels had abducted a nurse."),
    level="groups",
)
def whom_they_took(match: Match) -> Iterator[Quantity]:
    """Whom somebody abducted, told in a clause: "whom rebels had abducted"."""
    group = match.items[match.end - 1]
    entry = entry_of(match.view, group)
    if match.view.has(group.head, "keeping"):
        yield from _held(match, group)
    elif entry is not None and entry["kind"] in HELD:
        yield from harmed(match, "victims", match.end - 1)


@rule(
    "@verb({hijacking&passive}) <phrase>{0,2}? with "
    "@victims({noun&person&definite} of {noun&number}|{noun&counted&person})",
    accepts("A tanker was hijacked off Baro with [its crew of 19].", low=19),
    accepts("A dhow was hijacked on Monday with [nine sailors].", low=9),
    rejects("A tanker was hijacked off Baro with two rifles."),
    rejects("A tanker was seized off Baro with its crew of 19 by police."),
    level="groups",
)
def was_hijacked_with(match: Match) -> Iterator[Quantity]:
    """A ship or plane that is hijacked "with its crew of 19"."""
    verb = match.items[match.spans("verb")[0][0]]
    if match.view.word(verb.head).startswith(HIJACKING):
        yield from befallen(match, QuantityKind.ABDUCTED, verb)


RULES: tuple[Rule, ...] = (
    was_hijacked_with,
    hauled_off,
    was_hauled_off,
    then_hauled_off,
    seized_with,
    hijacked_with,
    hijacked_and_crew,
    held_before,
    held_then_freed,
    whom_they_took,
)
