"""Whoever armed men let go, or who was kidnapped before something else befell him."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities._en._befallen import befallen, is_armed
from conflictparse._quantities._en._entries import entry_of
from conflictparse._quantities._en._harm import harmed
from conflictparse._quantities._kinds import HELD, REBELS
from conflictparse._quantities._types import QuantityKind
from conflictparse._rules import Match, Rule, accepts, rejects, rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from conflictparse._groups import Group
    from conflictparse._quantities._types import Quantity
    from conflictparse._text import View


@rule(
    "@who({noun}) (<loose>|on {time}){0,2} @verb({release&!passive&!infinitive}) "
    "<loose>? @victims(<object>)",
    accepts("Rebels today released [three engineers].", kind="abducted", low=3),
    accepts("The FARC freed [a judge] after 90 days.", kind="abducted", value=1),
    accepts(
        "The kidnappers released [nurse Orla Tan] in Baro.", kind="abducted", value=1
    ),
    rejects("Police released three engineers."),
    rejects("Rebels released three films."),
    rejects("Rebels freed three rebels from a jail."),
    rejects("Gunmen freed 11 inmates."),
    level="groups",
)
def let_go(match: Match) -> Iterator[Quantity]:
    """Whom armed men let go: so many were held."""
    view, groups = match.view, match.items
    who, verb = (groups[match.spans(name)[0][0]] for name in ("who", "verb"))
    if _holds(view, who) and not _told(view, groups, match.end):
        for quantity in befallen(match, QuantityKind.ABDUCTED, verb):
            last = view.word(view.word_at(quantity.span.end - 1))
            if not REBELS & {*quantity.victim_types} and last not in JAILED:
                yield quantity


JAILED = frozenset({"convict", "convicts", "detainees", "inmate", "inmates"})
"""Whom armed men free from others: "gunmen freed 11 inmates"."""


@rule(
    "@victims(<subject>) <aside>? <relative>? <loose>{0,2} "
    "@verb({release&passive|verb&active|verb&participle}) "
    "{noun&!counted&!person|preposition|time|adverb|ly}{0,6}? "
    "(by @by({noun})|@state({noun&harm_adjective&uncounted}))",
    accepts("[The engineer] was released today by his captors.", value=1),
    accepts("[Ben Roe] regained his freedom after a year in captivity.", value=1),
    accepts("[Two nurses] were freed after nine days in captivity.", low=2),
    rejects("Ben Roe was released today by the police."),
    rejects("Two bears were released after nine days in captivity."),
    rejects("Ben Roe praised the men in captivity."),
    level="groups",
)
def was_let_go(match: Match) -> Iterator[Quantity]:
    """Who was let go by his captors, or after some time in captivity."""
    view, groups = match.view, match.items
    verb = groups[match.spans("verb")[0][0]]
    by, state = match.span("by"), match.span("state")
    freed = "release" in verb.tags and "passive" in verb.tags
    freed = freed or view.word(verb.head) in REGAINING
    held = by is not None and freed and _holds(view, groups[by[0]])
    spent = state is not None and "captivity" in view.words(
        groups[state[0]].start, groups[state[0]].end
    )
    if freed and (held or spent) and not _told(view, groups, match.end):
        yield from befallen(match, QuantityKind.ABDUCTED, verb, named=True)


REGAINING = frozenset({"gained", "regained", "recovered"})


def _holds(view: View, group: Group) -> bool:
    """Whether a noun is of those who hold others: "captors", "the rebels"."""
    return is_armed(view, group) or any(
        view.has(group.head, tag) for tag in ("captor", "band_noun")
    )


def _told(view: View, groups: Sequence[Group], end: int) -> bool:
    """Whether the sentence tells how they were taken, and counts them there."""
    return any(
        (group.kind == "verb" or "harm_noun" in group.tags)
        and (entry := entry_of(view, group)) is not None
        and entry["kind"] in HELD
        for group in groups[: end + MAX_BEHIND]
    )


MAX_BEHIND = 12
"""Groups behind those let go among which their taking is told."""


@rule(
    "(({noun&remains} of)? @victims({noun&person|noun&name|"
    "noun&indefinite}) <phrase>? {comma} | @victims(<subject>) {comma}?) "
    "(({relative_person}|{noun&relative_person}) <loose>? @held({harm&passive}) "
    "| @held({harm&participle})) (<phrase>|<loose>){0,4} {comma}? "
    "{verb&!cue}",
    accepts("[The mayor], who was kidnapped on Monday, was found dead.", value=1),
    accepts("The body of [Mayor Ben Roe], kidnapped on Monday, was found.", value=1),
    accepts("[The mayor], kidnapped on Monday, is alive.", kind="abducted", value=1),
    rejects("The mayor, who was asked on Monday, is alive."),
    rejects("The mayor, who was killed on Monday, was found."),
    level="groups",
)
def kidnapped_before(match: Match) -> Iterator[Quantity]:
    """Who was kidnapped, told beside what became of him: "kidnapped in May, died"."""
    yield from taken_before(match)


def taken_before(match: Match) -> Iterator[Quantity]:
    """Make a quantity of those whom others took, told beside what became of them."""
    held = match.spans("held")[0][0]
    entry = entry_of(match.view, match.items[held])
    if entry is not None and entry["kind"] in HELD and not _goes_on(match):
        yield from harmed(match, "victims", held)


def _goes_on(match: Match) -> bool:
    """
    Whether who kidnapped goes on: "gunmen kidnapped then executed a clerk".

    The same: "gunmen kidnapped, tortured and killed a clerk".
    """
    last, behind = match.items[match.end - 1], match.items[match.end : match.end + 3]
    then = last.head > last.start
    if behind and "and" in behind[0].tags and "harm" in last.tags:
        then, behind = True, behind[2:] if behind[1].kind == "verb" else ()
    acts = "passive" not in last.tags
    return acts and then and any("person" in one.tags for one in behind[:1])


@rule(
    "( {verb&release&!passive&!infinitive} <loose>? @victims({noun&person&counted|"
    "noun&person&indefinite|noun&name} (<joint> {noun&person&counted|"
    "noun&person&indefinite|noun&person&definite})?) "
    "| @victims(<subject>) <loose>{0,2} {verb&release&passive} <loose>? ) "
    "from @who({noun&person})",
    accepts("Police rescued [a girl] from kidnappers.", kind="abducted", value=1),
    accepts("[Two clerks] were freed from their captors.", kind="abducted", low=2),
    accepts("[Orla Tan] was rescued from bandits.", kind="abducted", value=1),
    rejects("Police rescued a girl from bullies."),
    rejects("Police rescued two dogs from kidnappers."),
    level="groups",
)
def freed_from(match: Match) -> Iterator[Quantity]:
    """Who is freed from kidnappers or other armed men."""
    view, groups = match.view, match.items
    verb = next(one for one in groups[match.start :] if "release" in one.tags)
    if _holds(view, groups[match.end - 1]) and not _told(view, groups, match.start):
        yield from befallen(match, QuantityKind.ABDUCTED, verb, named=True)


@rule(
    "( {verb&release&!passive&!infinitive} <loose>? @victims({noun&person&counted}) "
    "| @victims({noun&person&counted}) <loose>{0,2} {verb&release&passive} <loose>? ) "
    "from @where({noun&!counted} (of {noun})?)",
    accepts(
        "Troops rescued [386 civilians] from Tal forest after years in captivity.",
        kind="abducted",
        low=386,
    ),
    accepts("[40 women] were freed from a hideout of the rebels.", kind="abducted"),
    rejects("Troops rescued 386 hikers from Tal forest."),
    rejects("Troops rescued 40 dogs from a hideout of the rebels."),
    level="groups",
)
def freed_from_lair(match: Match) -> Iterator[Quantity]:
    """Who is rescued from where armed men hold people: "from the rebels' hideout"."""
    view, groups = match.view, match.items
    verb = next(one for one in groups[match.start :] if "release" in one.tags)
    where = groups[match.spans("where")[0][0]]
    start, end = groups[0].start, groups[-1].end
    # "In captivity" is one word, and a state of harm.
    states = (entry_of(view, one) for one in groups if "harm_adjective" in one.tags)
    state = any(one is not None and one["kind"] in HELD for one in states)
    captive = state or view.holds(start, end, "captivity", "captor")
    held = captive or _holds(view, groups[match.end - 1])
    told = not state and _told(view, groups, match.start)
    if held and not told and view.holds(where.start, where.end, "lair"):
        yield from befallen(match, QuantityKind.ABDUCTED, verb)


@rule(
    "@victims(<subject>) <loose>{0,2} "
    "@verb({verb&!passive&!infinitive}) @flee({verb&infinitive})? "
    "from? @who({noun&person})",
    accepts("[Two engineers] escaped from their captors.", kind="abducted", low=2),
    accepts("[A clerk] managed to escape from his kidnappers.", kind="abducted"),
    rejects("Two engineers escaped from their creditors."),
    rejects("Two captors escaped from the police."),
    level="groups",
)
def escaped_captors(match: Match) -> Iterator[Quantity]:
    """Who escapes from those who hold him: "escaped from their captors"."""
    view, groups = match.view, match.items
    verb = groups[(match.span("flee") or match.spans("verb")[0])[0]]
    captors = view.has(groups[match.end - 1].head, "captor")
    escapes = captors and view.word(verb.head).startswith("escap")
    if escapes and not _told(view, groups, match.end):
        yield from befallen(match, QuantityKind.ABDUCTED, verb, named=True)


@rule(
    "@who({noun}) {comma}? ({relative_person}|{noun&relative_person}|that) "
    "@verb({life_taker&!passive}) <loose>? @victims({noun&person&counted|"
    "noun&person&indefinite} (<joint> {noun&person&counted|noun&person&indefinite})?)",
    accepts("Kidnappers who had taken [two clerks] freed them.", kind="abducted"),
    accepts("The kidnappers who took [a clerk] fled.", kind="abducted", value=1),
    rejects("Nurses who had taken two clerks home left."),
    rejects("Kidnappers who had taken two cars left."),
    level="groups",
)
def captors_took(match: Match) -> Iterator[Quantity]:
    """Whom captors are said to have taken."""
    view, verb = match.view, match.items[match.spans("verb")[0][0]]
    taking = view.word(verb.head) in {"seized", "taken", "took"}
    if taking and view.has(match.items[match.start].head, "captor"):
        yield from befallen(match, QuantityKind.ABDUCTED, verb)


@rule(
    "@who({noun}) <loose>? @let({verb&!passive}) "
    "@victims({noun&person} | {noun&number} of {noun&person}) @go({verb&becoming})",
    accepts("The kidnappers let [two nurses] go.", kind="abducted", low=2),
    accepts("Rebels let [two of the seven hostages] go.", kind="abducted", low=2),
    rejects("The police let two nurses go."),
    rejects("Rebels let two nurses stay."),
    rejects("Rebels let two bulls go."),
    level="groups",
)
def let_somebody_go(match: Match) -> Iterator[Quantity]:
    """Whom armed men let go: "let two nurses go"."""
    view, groups = match.view, match.items
    who, let, go = (groups[match.spans(name)[0][0]] for name in ("who", "let", "go"))
    said = view.word(let.head) in {"let", "lets"} and view.word(go.head) == "go"
    if said and _holds(view, who) and not _told(view, groups, match.start):
        yield from befallen(match, QuantityKind.ABDUCTED, let)


@rule(
    "@victims(<subject>) <aside>? <relative>? <loose>{0,2} @verb({verb&becoming}) "
    "<loose>? @state({noun&harm_result&uncounted}) (?! {noun} )",
    accepts("[Two nurses] remain captive in the hills.", kind="abducted", low=2),
    accepts("[The bishop] and [his driver] remain captive.", value=[1, 1]),
    rejects("The town remains captive to the past."),
    rejects("Two nurses remain prisoners of habit."),
    level="groups",
)
def still_captive(match: Match) -> Iterator[Quantity]:
    """Who remains captive."""
    view, verb = match.view, match.items[match.spans("verb")[0][0]]
    state = match.items[match.end - 1]
    held = state.end - state.start == 1 and view.word(state.head) == "captive"
    if held and view.word(verb.head).startswith("remain"):
        yield from befallen(match, QuantityKind.ABDUCTED, verb)


RULES: tuple[Rule, ...] = (
    let_go,
    was_let_go,
    kidnapped_before,
    let_somebody_go,
    still_captive,
    captors_took,
    freed_from,
    freed_from_lair,
    escaped_captors,
)
