"""What a second half leaves out: who moved, or that they did."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities._en._entries import MASSES, entry_of
from conflictparse._quantities._en._flight import MIN_LEAVING
from conflictparse._quantities._en._moved import moved, of_the_place, residents
from conflictparse._quantities._en._shelters import (
    HOSTS,
    LOOSE_SHELTERS,
    is_hall,
    is_refuge,
)
from conflictparse._quantities._kinds import MOVED
from conflictparse._quantities._types import Accrual, QuantityKind
from conflictparse._rules import Match, Rule, accepts, rejects, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._quantities._types import Quantity


@rule(
    "@victims(<subject>) <aside>? <loose>{0,2} {verb&!cue&!passive|verb&passive&!cue} "
    "({noun&!counted}|{preposition}|<loose>|{verb&infinitive}|all|{have}){0,8}? "
    "{comma}? {and} "
    "<loose>{0,2} "
    "( @verb({sheltering|be&auxiliary}) <loose>? (in|at|under) "
    "@camp({noun&shelter_noun}|{noun&plural&!counted}) "
    "| @spent({verb&!cue}) {noun|time} (in|at|under) @camp({noun&shelter_noun}) "
    "| @verb({sheltering}) <loose>? with @hosts({noun&!counted}) "
    "| @left({leaver&!passive&!infinitive}) (for|to) {noun&name} "
    "| @fled({harm_intransitive&!infinitive}) )",
    accepts(
        "[1,400 villagers] lost all they had and are now living in tents.",
        kind="displaced",
        low=1400,
        accrual="stock",
    ),
    accepts("[90 families] walked for days and are now in a camp.", unit="household"),
    accepts("[90 families] lost all and spent the night under tarpaulins.", low=90),
    accepts("[900 villagers] left their cattle and fled to the hills.", low=900),
    accepts("[900 people] were cut off and are staying with relatives.", low=900),
    accepts("[52 families] packed and left for Tel after threats.", unit="household"),
    rejects("52 families packed and left for Tel after the party."),
    rejects("1,400 villagers lost all they had and are now living in fear."),
    rejects("40 gunmen killed a guard and fled to the hills."),
    rejects("90 families were fined and are now living in flats."),
    level="groups",
)
def went_on(match: Match) -> Iterator[Quantity]:
    """Many people of whom something is told first: "and are now living in tents"."""
    view, groups = match.view, match.items
    if "fled" in match:
        verb = match.spans("fled")[0][0]
        entry = entry_of(view, groups[verb])
        if entry is None or entry["kind"] not in MOVED:
            return
        told = moved(match, verb, QuantityKind(entry["kind"]), least=MIN_LEAVING)
    elif "left" in match:
        verb = match.spans("left")[0][0]
        # "Took their belongings and left for Tel after threats".
        if not view.holds(groups[verb].end, groups[-1].end, "threat"):
            return
        told = moved(match, verb, QuantityKind.DISPLACED, least=MIN_LEAVING)
    else:
        spent = match.span("spent")
        (verb, _), where = spent or match.spans("verb")[0], groups[match.end - 1]
        if spent and not view.has(groups[verb].head, "spending"):
            return
        hosted = "hosts" in match and view.word(where.head) in HOSTS
        away = hosted or "shelter_noun" in where.tags or is_hall(view, where)
        if not away or ("hosts" in match and not hosted):
            return
        told = moved(match, verb, QuantityKind.DISPLACED, Accrual.STOCK, least=MIN)
    for quantity in told:
        if of_the_place(view, quantity):
            yield quantity


@rule(
    "@victims({noun&counted}) ({verb&!cue}|{noun&!counted}|<loose>|<phrase>){1,4} "
    "{comma} all of "
    "{relative_person|noun&relative_person} <loose>{0,2} "
    "( @verb({have&auxiliary}|{forcer&passive}) {verb&infinitive&leaving} "
    "| @harm({harm&passive|harm_intransitive}) )",
    accepts("[90 families] were hit, all of whom had to leave.", unit="household"),
    accepts("[900 people] live there, all of whom were evacuated.", kind="evacuated"),
    rejects("Some 900 people live there, all of whom had to pay."),
    rejects("Some 900 people live there, all of whom died."),
    level="groups",
)
def all_of_whom_left(match: Match) -> Iterator[Quantity]:
    """People counted for something else, all of whom had to leave."""
    if "verb" in match:
        yield from moved(match, match.spans("verb")[0][0], QuantityKind.DISPLACED)
        return
    harm = match.spans("harm")[0][0]
    entry = entry_of(match.view, match.items[harm])
    if entry is not None and entry["kind"] in MOVED:
        yield from moved(match, harm, QuantityKind(entry["kind"]))


@rule(
    "@victims(<subject>) <aside>? <loose>{0,2} @verb({verb&!cue&!passive}) "
    "({noun&!counted}|{preposition}|{of}|<loose>){1,8}? {comma}? where "
    "{noun&pronoun_person} <loose>? @live({sheltering}|{noun&!counted}) <loose>? "
    "(in|under) {noun&shelter_noun}",
    accepts("[17,000 herders] came to Baro, where they now live in tents.", low=17000),
    accepts("[90 families] went to Tel, where they sleep in makeshift shelters."),
    rejects("17,000 herders came to Baro, where they live in stone houses."),
    rejects("900 soldiers went to Tel, where they sleep in tents."),
    level="groups",
)
def where_they_live(match: Match) -> Iterator[Quantity]:
    """Many people who went somewhere, "where they live in tents"."""
    live = match.spans("live")[0][0]
    # "They sleep": behind the pronoun it looks like a noun.
    if match.view.has(match.items[live].head, "sheltering"):
        yield from moved(match, live, QuantityKind.DISPLACED, Accrual.STOCK, least=MIN)


MIN = 20
"""Fewer who "are in a camp" may work there."""


DESTINATION = "to ({noun&shelter_noun}|@refuge({noun&!counted}))"


@rule(
    "( {noun&counted} (<phrase>|<loose>){0,2} @verb({verb&passive}) "
    "| @verb({verb&!passive}) {noun&counted} ) <loose>? "
    "( {between&harm_result} | " + DESTINATION + " ) <phrase>{0,2} "
    "({comma} {and}|{and}|{comma}) @victims({noun&number}) " + DESTINATION,
    accepts(
        "Some 900 people were taken to a school and a further [850] to a gymnasium.",
        kind="evacuated",
        low=850,
        role="additional",
    ),
    accepts("It moved 90 families to a school in Nes and [40] to a camp.", low=40),
    rejects("Some 900 people were sent to the polls and 40 to a camp."),
    rejects("It moved 90 tables to a school and 40 to a camp."),
    rejects("It moved 90 families to a school and 40 to a meeting."),
    level="groups",
)
def more_taken_to(match: Match) -> Iterator[Quantity]:
    """As many more who are taken to another place: "and 850 to the school"."""
    view, groups = match.view, match.items
    verb = match.spans("verb")[0][0]
    refuges = [groups[index] for index, _ in match.spans("refuge")]
    first = next(one for one in groups[match.start :] if "counted" in one.tags)
    said = groups[verb].head
    led = view.has(said, "moving") or view.has(said, "mover")
    if not led or not all(is_refuge(view, one) for one in refuges):
        return
    if view.has(first.head, "comer"):
        yield from moved(match, verb, QuantityKind.EVACUATED)


@rule(
    "@first({noun&counted}) <loose>{0,2} "
    "@harm({harm_intransitive&!infinitive|harm&passive|harm&participle}) "
    "({noun&!counted}|{preposition}|{time}|<loose>){0,5}? {comma}? "
    "@next({verb&participle}) by @victims({noun&number|noun&counted&others})",
    accepts(
        "On Monday 550 people fled Kasa for Tel, followed by another [700].",
        kind="displaced",
        low=700,
        role="additional",
    ),
    accepts("90 families were evacuated, followed by [40] on Sunday.", low=40),
    rejects("Some 550 people died, followed by another 700."),
    rejects("Some 550 people fled, followed by 700 gunmen."),
    level="groups",
)
def followed_by_more(match: Match) -> Iterator[Quantity]:
    """Others who move after them: "followed by another 700"."""
    verb = match.spans("harm")[0][0]
    entry = entry_of(match.view, match.items[verb])
    followed = match.view.has(match.items[match.spans("next")[0][0]].head, "follower")
    if followed and entry is not None and entry["kind"] in MOVED:
        yield from moved(match, verb, QuantityKind(entry["kind"]))


@rule(
    "@victims(<subject>) <aside>? <loose>{0,2} "
    "( @verb({verb&!passive&!infinitive}) <loose>? "
    "({between&harm_result} (?! {noun} )|(to|for|into) @camp({noun&shelter_noun})) "
    # "Moved to shelters" is one word.
    "| @verb({harm&active|harm&participle}) )",
    accepts("[1,400 residents] had moved to shelters.", kind="evacuated", low=1400),
    accepts("[90 families] headed for evacuation centres.", unit="household"),
    accepts("The [900 people] who lived in them moved to higher ground.", low=900),
    accepts("[900 people] have gone to higher ground.", kind="evacuated", low=900),
    rejects("Some 900 people went to a summer camp."),
    rejects("Some 900 soldiers went to the shelters."),
    rejects("Some 900 boys went to camps."),
    level="groups",
)
def went_to_shelter(match: Match) -> Iterator[Quantity]:
    """Many people who go to shelters or to safety."""
    view, (verb, _) = match.view, match.spans("verb")[0]
    where = match.items[match.end - 1]
    if "camp" in match:
        words = view.words(where.start, where.end)
        refuge = not LOOSE_SHELTERS.intersection(words) and "camp" not in words
    else:
        entry = entry_of(view, where)
        refuge = entry is not None and entry["kind"] in MASSES
    said = match.items[verb].head
    moved_there = view.word(said).startswith("moved to")
    if moved_there or (refuge and view.has(said, "self_mover")):
        yield from residents(match, verb, QuantityKind.EVACUATED, least=MIN_LEAVING)


@rule(
    "{comma} with @victims({noun&counted}) <loose>? @verb({leaver&ing})",
    accepts("Panic emptied the suburb, with [900 people] leaving.", kind="displaced"),
    accepts("Raids went on, with [90 families] leaving for Baro.", unit="household"),
    rejects("The fair went on, with 900 people leaving at noon."),
    rejects("The attack went on, with 900 people leaving the party."),
    level="groups",
)
def leaving_with(match: Match) -> Iterator[Quantity]:
    """
    ", with 900 people leaving", behind a threat.
    """
    view, (verb, _) = match.view, match.spans("verb")[0]
    start, end = match.items[0].start, match.items[match.start].start
    behind = match.items[match.end : match.end + 1]
    known = all(
        one.kind != "noun" or "name" in one.tags or view.has(one.head, "homeland")
        for one in behind
    )
    if known and view.holds(start, end, "threat", "emptying"):
        yield from moved(match, verb, QuantityKind.DISPLACED, least=MIN_LEAVING)


RULES: tuple[Rule, ...] = (
    went_on,
    all_of_whom_left,
    where_they_live,
    more_taken_to,
    followed_by_more,
    went_to_shelter,
    leaving_with,
)
