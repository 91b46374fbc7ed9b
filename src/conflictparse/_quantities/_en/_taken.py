"""People whom armed men take with them, or somebody as hostages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities._build import of_victim
from conflictparse._quantities._en._befallen import (
    armed_before,
    befallen,
    is_armed,
    victims_of,
)
from conflictparse._quantities._en._harm import is_person
from conflictparse._quantities._kinds import REBELS
from conflictparse._quantities._types import QuantityKind
from conflictparse._rules import Match, Rule, accepts, rejects, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._groups import Group
    from conflictparse._quantities._types import Quantity


@rule(
    "@who({noun&person}) ({comma}|<phrase>|<loose>|<paren>){0,4} "
    # "Gunmen stole a van and took its driver with them".
    "( {verb&!passive&!cue} ({noun}|{preposition}|<loose>){0,6}? {comma}? {and} "
    "<loose>? )? {life_taker&!passive} <loose>? @victims(<object>) "
    "({comma} {relative_person} ({noun}|{verb}|{preposition}|{time}){1,7} {comma})?",
    accepts("Gunmen took [a clerk] from his house.", kind="abducted", value=1),
    accepts("Rebels in Baro took [four nurses] away in a van.", kind="abducted", low=4),
    accepts("Gunmen took [a man] and [his wife] from a bus.", kind="abducted"),
    accepts("Gunmen stole a van and took [its driver] with them.", value=1),
    accepts("Armed men took [three clerks].", kind="abducted", low=3),
    accepts("Rebels took [three clerks] under their control.", kind="abducted"),
    accepts("Gunmen took [a clerk] to an unknown location.", kind="abducted"),
    rejects("Gunmen took a clerk to be their cook."),
    rejects("Nurses took four boys from the ward."),
    rejects("Rebels took three guards by surprise."),
    rejects("Rebels took three guards for spies."),
    rejects("Rebels took three wounded fighters away."),
    level="groups",
)
def taken_from(match: Match) -> Iterator[Quantity]:
    """Armed men who take people from somewhere, or with them."""
    who = match.span("who")
    if who and is_armed(match.view, match.items[who[0]]):
        for quantity in _taken(match, who[1], alone=_is_all(match)):
            if REBELS.isdisjoint(quantity.victim_types):
                yield quantity


def _is_all(match: Match) -> bool:
    """
    Whether nothing behind those taken says what for: "took three clerks".

    Or it says that they are held: "under their control", "to an unknown place".
    """
    view, groups, end = match.view, match.items, match.end
    last = groups[min(len(groups), end + 2) - 1]
    for start, stop in match.spans("victims"):
        # "Took three guards for spies".
        led = any(
            "preposition" in one.tags and view.word(one.start) != "of"
            for one in groups[start : min(stop + 1, len(groups))]
        )
        if led:
            return bool(view.holds(groups[start].start, last.end, "taken_where"))
    return end == len(groups) or bool(groups[end].tags & ENDING)


ENDING = frozenset({"dot", "semicolon"})


@rule(
    "@victims(<subject>) <aside>? <relative>? <loose>{0,2} {life_taker&passive} "
    "(<phrase>|<loose>|{comma} {noun&name} {comma}){0,6}? "
    "by @who({noun&person|noun&body}) (of @band({noun&person}))?",
    accepts(
        "[Seven masons] were taken from their camp by armed men.",
        kind="abducted",
        low=7,
    ),
    accepts("[A clerk] was taken from his car by two gunmen.", value=1),
    accepts("[Three clerks] were taken by gunmen.", kind="abducted", low=3),
    accepts("[Two nurses] were taken into the bush by a militia.", low=2),
    rejects("Seven masons were taken from their camp by medics."),
    rejects("Seven guards were taken by surprise by gunmen."),
    level="groups",
)
def taken_by(match: Match) -> Iterator[Quantity]:
    """People taken from somewhere by armed men."""
    view, who = match.view, match.span("band") or match.span("who")
    group = match.items[who[0]] if who else None
    if group and (is_armed(view, group) or view.has(group.head, "band_noun")):
        verb = next(
            index
            for index in range(match.start, match.end)
            if "life_taker" in match.items[index].tags
        )
        yield from _taken(match, 0, alone=view.word(match.items[verb].end) == "by")


def _taken(match: Match, first: int, *, alone: bool) -> Iterator[Quantity]:
    """
    Make a quantity of each who is taken "from" somewhere, or "away".

    *alone*: no such word is needed, as nothing says what for.
    """
    view, groups = match.view, match.items
    last = min(len(groups), match.end + 1)
    words = {view.word(groups[index].start) for index in range(first, last)}
    verb = next(
        index for index in range(first, match.end) if "life_taker" in groups[index].tags
    )
    # "Took three clerks with them".
    along = any(
        view.words(groups[index].start, groups[index].end + 1) == ["with", "them"]
        for index in range(first, min(last, len(groups) - 1))
    )
    if words & ASTONISHING or not (alone or along or words & AWAY):
        return
    if not view.word(groups[verb].head).startswith(("take", "taking", "took")):
        return
    cue = groups[verb].start, groups[verb].end
    for victim in victims_of(match):
        # "Took a cook and her guards hostage": told of by what came of them.
        told = "harm_result" in victim.group.tags
        life = _is_life(view.word(victim.end - 1))
        if is_person(victim, surely=True) and not life and not told:
            yield of_victim(view, victim, QuantityKind.ABDUCTED, cue, match.rule)


AWAY = frozenset({"away", "from", "into"})
ASTONISHING = frozenset({"aback", "surprise"})


def _is_life(word: str) -> bool:
    return word in {"life", "lives"}


@rule(
    "@victims(<subject>) <aside>? <relative>? <loose>{0,2} @verb({verb&passive}) "
    "along? <loose>? as @state({noun&person|noun&harm_result}) "
    "| @verb({verb&!passive&!infinitive}) <loose>? "
    "@victims(<victim> (of {noun&person})? (<joint> <victim>){0,3}) "
    "{adverb}? (with {noun&pronoun_person})? "
    "as @state({noun&person|noun&harm_result})",
    accepts("[A guard] was taken as a hostage.", kind="abducted", value=1),
    accepts("[Two guards] were held as prisoners of war.", kind="captured", low=2),
    accepts("[A guard] was taken along as a prisoner.", kind="captured", value=1),
    accepts("The robbers used [a teller] as a hostage.", kind="abducted", value=1),
    accepts("They kept [nine clerks] as hostages.", kind="abducted", low=9),
    accepts("They took [two of their drivers] as hostages.", kind="abducted", low=2),
    accepts("They dragged [two more] away as hostages.", kind="abducted", low=2),
    accepts("They took [two clerks] with them as hostages.", kind="abducted", low=2),
    rejects("They used a teller as a witness."),
    rejects("A guard was described as a hostage."),
    rejects("They dragged two more away as trophies."),
    level="groups",
)
def as_hostage(match: Match) -> Iterator[Quantity]:
    """Whom somebody takes, keeps or uses as a hostage or prisoner."""
    view, groups = match.view, match.items
    verb, state = groups[match.spans("verb")[0][0]], groups[match.end - 1]
    kind = _held_as(match, state)
    if kind is not None and view.has(verb.head, "taken_as"):
        yield from befallen(match, kind, verb, named=True, more=True)


def _held_as(match: Match, state: Group) -> QuantityKind | None:
    """Give what a word makes of those who are held: a hostage, a prisoner."""
    words = set(match.view.words(state.start, state.end))
    if words & {"captive", "captives", "hostage", "hostages"}:
        return QuantityKind.ABDUCTED
    return QuantityKind.CAPTURED if words & {"prisoner", "prisoners"} else None


SOME = (
    "({noun&person&counted|noun&others&counted|noun&person&indefinite}"
    "|{noun&number} of {noun&person})"
)


@rule(
    "@verb({life_taker&!passive&!infinitive}) <loose>? "
    f"(@victims({SOME} (<joint> {SOME}){{0,3}}) "
    "(along? with|{joining}) {noun&pronoun_person} "
    "| (along? with|{joining}) {noun&pronoun_person} "
    f"@victims({SOME} (<joint> {SOME}){{0,3}}))",
    accepts("Gunmen shot a cook, taking [two clerks] with them.", kind="abducted"),
    accepts("Rebels hurt a cook, taking [two others] along with them.", low=2),
    accepts("The gunmen took with them [a teacher] whose fate is not known.", value=1),
    accepts("Rebels fled, taking along with them [two nurses].", kind="abducted"),
    rejects("The nurses left, taking two boys with them."),
    rejects("Gunmen fled, taking two rebels with them."),
    rejects("Gunmen fled, taking with them 40 rifles."),
    level="groups",
)
def taken_along(match: Match) -> Iterator[Quantity]:
    """Whom armed men take with them, as the last thing that they do."""
    view, verb = match.view, match.items[match.start]
    said = view.words(verb.end, match.items[match.end - 1].end)
    them = "them" in said
    taking = view.word(verb.head).startswith(("take", "taking", "took"))
    # "The raiders fled; the medics took two boys with them".
    before = match.items[match.start - 1] if match.start else verb
    acting = "person" in before.tags and not is_armed(view, before)
    if not (them and taking) or acting:
        return
    if armed_before(view, match.items, match.start):
        for quantity in befallen(match, QuantityKind.ABDUCTED, verb):
            if REBELS.isdisjoint(quantity.victim_types):
                yield quantity


@rule(
    "@verb({hauling&!passive&!infinitive}) <loose>? "
    "@victims(<victim> (<joint> <victim>){0,3}) "
    "({comma} ({noun}|{preposition}|all|both){1,5} {comma})? "
    "{verb&infinitive} {adverb}? with {noun&pronoun_person}",
    accepts("Gunmen forced [four clerks] to go with them.", kind="abducted", low=4),
    accepts("Rebels forced [a nurse], a widow, to leave with them.", value=1),
    rejects("Gunmen forced four clerks to go home."),
    rejects("Nurses forced four clerks to go with them."),
    level="groups",
)
def forced_along(match: Match) -> Iterator[Quantity]:
    """Whom armed men force to go with them."""
    view, groups = match.view, match.items
    forced = view.word(groups[match.start].head).startswith("forc")
    them = view.word(groups[match.end - 1].head) in {"them", "him"}
    if forced and them and armed_before(view, groups, match.start):
        yield from befallen(match, QuantityKind.ABDUCTED, groups[match.start])


RULES: tuple[Rule, ...] = (
    taken_from,
    taken_by,
    taken_along,
    forced_along,
    as_hostage,
)
