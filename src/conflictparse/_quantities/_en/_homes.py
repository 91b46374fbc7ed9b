"""People told of by their homes: "residents of 25 homes", "had their homes burned"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._quantities._en._entries import MASSES, entry_of
from conflictparse._quantities._en._moved import leaving_kind, moved, residents
from conflictparse._quantities._en._running import figured
from conflictparse._quantities._types import Accrual, QuantityKind
from conflictparse._rules import Match, Rule, accepts, rejects, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._lexicon import Entry
    from conflictparse._quantities._types import Quantity

HOMES = (
    "@who({noun&comer&!counted|noun&occupier&!counted}) (of|from|in|inside) "
    "@victims({noun&counted})"
)


@rule(
    "@victims(<subject>) <aside>? <loose>{0,2} "
    "@saw({have&auxiliary}|{verb&active|verb&participle}) "
    "@home({noun&definite&plural&unit_noun}) "
    "@harm({verb&harm&participle}|{verb&ruin_verb&!passive})",
    accepts(
        "[36 families] had their homes destroyed.", kind="displaced", unit="household"
    ),
    accepts("[900 people] have had their houses burned down.", kind="displaced"),
    accepts("[900 people] saw their homes collapse.", kind="displaced"),
    rejects("36 families had their homes painted."),
    rejects("36 families had their shops destroyed."),
    rejects("36 gunmen left their homes destroyed."),
    level="groups",
)
def had_home_ruined(match: Match) -> Iterator[Quantity]:
    """Whose homes were destroyed."""
    view, groups, harm = match.view, match.items, match.end - 1
    entry, home = entry_of(view, groups[harm]), groups[harm - 1]
    fell = view.entry(groups[harm].head, "ruin_verb")
    saw = groups[match.spans("saw")[0][0]]
    homes = view.has(home.start, "possessive_pronoun") and view.has(
        home.head, "dwelling"
    )
    had = "have" in saw.tags or view.has(saw.head, "sending")
    if homes and had and (_ruins(entry) or (fell and fell["kind"] == RUIN)):
        yield from moved(match, harm, QuantityKind.DISPLACED)


@rule(
    "@harm({verb&harm&!passive}) <loose>? @home({noun&definite&plural&unit_noun}) "
    "(of|belonging to) @victims(<object>) "
    "| @home({noun&definite&plural&unit_noun}) (of|belonging to) "
    "@victims({noun&counted}) <loose>{0,2} @harm({harm&passive|harm&participle})",
    accepts("Fire destroyed the homes of [300 families].", unit="household"),
    accepts("The homes of [900 people] were destroyed.", kind="displaced", low=900),
    rejects("Fire destroyed the shops of 300 families."),
    rejects("The homes of 900 people were painted."),
    level="groups",
)
def homes_of(match: Match) -> Iterator[Quantity]:
    """The homes of so many people, in ruins."""
    view, groups = match.view, match.items
    (harm, _), (home, _) = match.spans("harm")[0], match.spans("home")[0]
    if view.has(groups[home].head, "dwelling") and _ruins(entry_of(view, groups[harm])):
        yield from moved(match, harm, QuantityKind.DISPLACED)


def _ruins(entry: Entry | None) -> bool:
    """Whether a verb says that homes are gone: "destroyed", "burned down"."""
    return entry is not None and RUIN in {entry["kind"], entry["buildings"]}


RUIN = "buildings_destroyed"


@rule(
    "@home({noun&!counted}) to @victims({noun&counted&unit_noun}) <loose>{0,2} "
    "@harm({harm&passive|harm&participle})",
    accepts("Houses belonging to [900 families] were razed.", kind="displaced"),
    accepts("Homes belonging to [90 households] were burned.", unit="household"),
    rejects("Shops belonging to 900 families were razed."),
    level="groups",
)
def homes_belonging(match: Match) -> Iterator[Quantity]:
    """The same at the head of a sentence, where "belonging" looks like a noun."""
    view, home, harm = match.view, match.items[match.start], match.end - 1
    owned = view.word(home.head) == "belonging" and view.has(home.start, "dwelling")
    if owned and _ruins(entry_of(view, match.items[harm])):
        yield from moved(match, harm, QuantityKind.DISPLACED)


@rule(
    HOMES + " <phrase>{0,2} <paren>? ({comma} {noun&counted} in all {comma})? "
    "<loose>{0,2} @harm({harm&passive|harm_intransitive&!infinitive|"
    "harm_adjective&passive}) | @harm({verb&harm&!passive}) <loose>? " + HOMES,
    accepts("Residents of [25 homes] were evacuated.", low=25, unit="household"),
    accepts("Crews evacuated residents of [12 apartments].", kind="evacuated"),
    accepts("People from [40 homes] fled.", kind="displaced", unit="household"),
    accepts("Tenants of [16 flats], 41 people in all, were evacuated.", low=16),
    rejects("Residents of 25 shops were evacuated."),
    rejects("Residents of 25 homes were killed."),
    rejects("Paintings from 25 homes were evacuated."),
    level="groups",
)
def residents_of_homes(match: Match) -> Iterator[Quantity]:
    """Those who live in so many homes: a household each."""
    verb = match.spans("harm")[0][0]
    entry = entry_of(match.view, match.items[verb])
    if entry is not None and entry["kind"] in MASSES:
        yield from _at_home(match, verb, QuantityKind(entry["kind"]))


@rule(
    HOMES + " <phrase>{0,2} ({comma} {noun&counted} (in all)? {comma})? <loose>{0,2} "
    "@verb({forcer&passive|have&auxiliary}) "
    "@leaving({verb&infinitive&leaving|harm&passive&modal})"
    "| @verb({forcer&!passive}) " + HOMES + " @leaving({verb&infinitive&leaving})",
    accepts("Residents of [25 homes] were told to leave.", unit="household"),
    accepts("A leak forced people in [12 flats] to evacuate.", kind="evacuated"),
    accepts("Residents of [12 flats], some 41 people, had to leave.", kind="displaced"),
    rejects("Residents of 25 homes were told to vote."),
    level="groups",
)
def residents_made_to_leave(match: Match) -> Iterator[Quantity]:
    """The same where they were told or forced to leave."""
    yield from _at_home(match, match.spans("verb")[0][0], leaving_kind(match))


@rule(
    HOMES + " <phrase>{0,2} <loose>{0,2} @verb({verb&passive}) <loose>? "
    "( @back({noun&body_part|adverb}) "
    "| @go({returner&infinitive|harm_intransitive&infinitive|homing&infinitive}) )",
    accepts("Residents of [37 flats] were allowed back on Friday.", kind="returned"),
    accepts("People from [40 homes] have been cleared to return.", unit="household"),
    rejects("Residents of 37 flats were allowed to vote."),
    rejects("Residents of 37 flats were held back."),
    level="groups",
)
def residents_let_back(match: Match) -> Iterator[Quantity]:
    """Those who live in so many homes and may go back."""
    view, groups = match.view, match.items
    verb, last = match.spans("verb")[0][0], groups[match.end - 1]
    entry = entry_of(view, last)
    home = "back" in match and view.has(last.head, "back_word")
    home = home or bool(last.tags & {"homing", "returner"})
    home = home or (entry is not None and entry["kind"] == "returned")
    if home and view.has(groups[verb].head, "letting"):
        yield from _at_home(match, verb, QuantityKind.RETURNED)


@rule(
    "@victims({noun&counted&unit_noun}) <phrase>? {verb&!cue|verb&passive} "
    "({noun&!counted}|{preposition}|<loose>){0,4}? {comma}? (and|with) "
    "@who({noun&definite&occupier|noun&definite&comer}) <loose>? "
    "@harm({harm&passive|harm&participle})",
    accepts(
        "[300 houses] were flooded and their occupants evacuated.",
        kind="evacuated",
        unit="household",
    ),
    accepts("[40 homes] were hit by mud and their residents relocated.", low=40),
    accepts("[40 flats] were declared unsafe and their tenants rehoused.", low=40),
    rejects("300 houses were flooded and their occupants interviewed."),
    rejects("300 houses were flooded and two occupants evacuated."),
    rejects("300 shops were flooded and their tenants evacuated."),
    level="groups",
)
def occupants_evacuated(match: Match) -> Iterator[Quantity]:
    """Homes of which something is told, and then that those in them left."""
    view, harm = match.view, match.spans("harm")[0][0]
    entry = entry_of(view, match.items[harm])
    who = match.items[match.spans("who")[0][0]]
    theirs = view.has(who.start, "possessive_pronoun")
    if theirs and entry is not None and entry["kind"] in MASSES:
        yield from _at_home(match, harm, QuantityKind(entry["kind"]))


@rule(
    "@victims({noun&counted}) @home({noun&definite}) "
    "( @harm({harm&passive}) | {be&auxiliary} <loose>? @state({noun&ruin_adjective}) )",
    accepts("Food went to [300 people] whose homes were destroyed.", kind="displaced"),
    accepts("[90 families] whose houses are unsafe got tents.", unit="household"),
    rejects("Food went to 300 people whose shops were destroyed."),
    rejects("Food went to 300 people whose homes were painted."),
    level="groups",
)
def whose_homes_ruined(match: Match) -> Iterator[Quantity]:
    """People whose homes are destroyed, or nobody can live in."""
    view, home = match.view, match.items[match.spans("home")[0][0]]
    theirs = view.word(home.start) == "whose" and view.has(home.head, "dwelling")
    last = match.end - 1
    if theirs and ("state" in match or _ruins(entry_of(view, match.items[last]))):
        yield from residents(match, last, QuantityKind.DISPLACED, least=1)


@rule(
    "( @harm({verb&harm&!passive}) <loose>? @victims({noun&counted&unit_noun}) "
    "| @victims({noun&counted&unit_noun}) <loose>{0,2} "
    "@harm({harm&passive|harm&participle}) ) (<phrase>|<loose>){0,3} "
    "{comma}? {and}? {leaver&!passive|becoming&!passive} (all {of}?)? as? "
    "@who({noun&harm_adjective&!counted})",
    accepts(
        "The quake destroyed [300 houses], leaving their occupants homeless.",
        kind="displaced",
        unit="household",
    ),
    accepts("Fire razed [35 homes] and left as many families homeless.", low=35),
    accepts("[35 huts] were burned, leaving their residents without shelter."),
    rejects("The quake destroyed 300 shops, leaving their owners homeless."),
    rejects("The quake destroyed 300 houses, leaving many families homeless."),
    rejects("Fire razed 35 homes and left their occupants shocked."),
    level="groups",
)
def occupants_homeless(match: Match) -> Iterator[Quantity]:
    """Homes in ruins, and those in them "homeless": "as many families homeless"."""
    view, harm = match.view, match.spans("harm")[0][0]
    who = match.items[match.end - 1]
    entry = view.entry(who.head, "harm_adjective")
    theirs = view.has(who.start, "possessive_pronoun")
    many = view.words(who.start - 1, who.start + 1) == ["as", "many"]
    families = many and view.has(who.start + 1, "unit_noun")
    if not (theirs or families) or entry is None or entry["kind"] not in MASSES:
        return
    if _ruins(entry_of(view, match.items[harm])):
        for quantity in moved(match, harm, QuantityKind.DISPLACED):
            if view.has(view.word_at(quantity.span.end - 1), "dwelling"):
                yield attrs.evolve(quantity, unit="household")


HOME_UNITS = frozenset({"building", "household"})


def _at_home(match: Match, verb: int, kind: QuantityKind) -> Iterator[Quantity]:
    """Make a quantity of the homes counted, where people live in them."""
    view, who = match.view, match.items[match.spans("who")[0][0]]
    if not view.has(who.head, "comer") and not view.has(who.head, "occupier"):
        return
    for quantity in moved(match, verb, kind):
        last = view.word_at(quantity.span.end - 1)
        # A block of flats is no home.
        cared = view.holds(view.word_at(quantity.span.start), last, "caring")
        if quantity.unit in HOME_UNITS and view.has(last, "dwelling") and not cared:
            yield attrs.evolve(quantity, unit="household")


@rule(
    "@harm({verb&harm&!passive}) <loose>? @victims({noun&counted&unit_noun}) <phrase>? "
    "{comma} @who({noun&definite&person}) <loose>? "
    "@verb({verb&passive|verb&sheltering})",
    accepts(
        "Fire gutted [30 huts], whose occupants are being looked after in a school.",
        kind="displaced",
        unit="household",
    ),
    accepts("It razed [40 homes], whose residents are staying in a church.", low=40),
    rejects("Fire gutted 30 shops, whose owners are being looked after."),
    rejects("Fire gutted 30 huts, whose occupants were thanked."),
    level="groups",
)
def whose_occupants(match: Match) -> Iterator[Quantity]:
    """Homes in ruins, "whose occupants" are looked after somewhere."""
    view, harm = match.view, match.spans("harm")[0][0]
    verb = match.items[match.end - 1]
    whose = view.word(match.items[match.spans("who")[0][0]].start) == "whose"
    away = "sheltering" in verb.tags or view.has(verb.head, "caring_for")
    if whose and away and _ruins(entry_of(view, match.items[harm])):
        yield from _at_home(match, harm, QuantityKind.DISPLACED)


@rule(
    "{verb&harm} ({noun}|{preposition}|<loose>){0,5}? {comma} {forcer&ing} "
    "@victims({noun&definite}) @leaving({verb&infinitive&leaving|"
    "verb&infinitive&harm_intransitive}|out|from)",
    accepts("Mud hit [40 homes], forcing the residents to leave.", kind="displaced"),
    accepts("It damaged [40 homes], forcing their occupants out.", unit="household"),
    rejects("Mud hit 40 shops, forcing the owners to leave."),
    rejects("Mud hit 40 homes, forcing the town to pay."),
    level="groups",
)
def residents_forced_out(match: Match) -> Iterator[Quantity]:
    """Homes that are hit, and a clause that says that those in them have to leave."""
    view, (who, _) = match.view, match.spans("victims")[0]
    lives = view.has(match.items[who].head, "comer") or view.has(
        match.items[who].head, "occupier"
    )
    homes = [
        one
        for one in match.items[match.start : who]
        if "counted" in one.tags and view.has(one.head, "dwelling")
    ]
    if lives and len(homes) == 1:
        figure = leaving_kind(match), match.items[match.start]
        for quantity in figured(match, homes[0], figure, Accrual.NEW):
            yield attrs.evolve(quantity, unit="household")


@rule(
    "@victims({noun&counted}) "
    "({verb&!cue}|{noun&!counted}|{preposition}|<loose>){1,8}? "
    "(after|when|because|since) @home({noun&definite&unit_noun}) <loose>? "
    "@harm({harm&passive})",
    accepts("[90 families] need help after their huts were pulled down.", low=90),
    accepts("[900 people] are in Tel because their homes were burned.", low=900),
    rejects("90 families need help after their shops were pulled down."),
    rejects("90 families need help after their homes were painted."),
    level="groups",
)
def after_homes_ruined(match: Match) -> Iterator[Quantity]:
    """People of whom something is told, "after their homes were destroyed"."""
    view, home = match.view, match.items[match.spans("home")[0][0]]
    theirs = view.word(home.start) == "their" and view.has(home.head, "dwelling")
    if theirs and _ruins(entry_of(view, match.items[match.end - 1])):
        yield from residents(match, match.end - 1, QuantityKind.DISPLACED, least=1)


@rule(
    "@verb({life_taker&!passive}) @victims({noun&counted}) @home({noun&definite})",
    accepts("The raids cost [18,000 people] their homes.", kind="displaced", low=18000),
    accepts("It cost [90 families] their houses.", unit="household"),
    rejects("The raids cost 18,000 people their jobs."),
    rejects("It took 18,000 people their lives to see."),
    level="groups",
)
def cost_their_homes(match: Match) -> Iterator[Quantity]:
    """Whom something cost their homes."""
    view, home = match.view, match.items[match.end - 1]
    theirs = view.word(home.start) == "their" and view.has(home.head, "dwelling")
    if theirs and view.word(match.items[match.start].head).startswith("cost"):
        yield from moved(match, match.start, QuantityKind.DISPLACED, least=1)


@rule(
    "@victims(<subject>) <aside>? <loose>{0,2} @lost({verb&!passive&!infinitive}) "
    "@home({noun&uncounted&plural&unit_noun})",
    accepts("[150 families] lose homes in fire", kind="displaced", unit="household"),
    accepts("[6,250 people] lost homes and farmland to floods.", low=6250),
    rejects("Six builders lost houses in the crash."),
    rejects("Some 900 people lost shops in the fire."),
    rejects("Some 900 people bought homes in May."),
    level="groups",
)
def lost_homes(match: Match) -> Iterator[Quantity]:
    """Many people who lose homes."""
    view, verb = match.view, match.spans("lost")[0][0]
    lost = view.word(match.items[verb].head) in {"lose", "loses", "losing", "lost"}
    if lost and view.has(match.items[match.end - 1].head, "dwelling"):
        yield from residents(match, verb, QuantityKind.DISPLACED, least=MIN_LOST)


@rule(
    "@harm({verb&harm&!passive}) <loose>? @lives({noun&definite&!counted}) of "
    "@victims(<object>)",
    accepts("Floods affected the lives of [9,000 people].", kind="affected", low=9000),
    accepts("It went on, affecting the livelihoods of [90 families].", low=90),
    rejects("Floods affected the price of 9,000 cars."),
    rejects("It killed the hopes of 900 people."),
    level="groups",
)
def lives_affected(match: Match) -> Iterator[Quantity]:
    """Whose lives or livelihoods something affects."""
    view, (verb, _) = match.view, match.spans("harm")[0]
    entry = entry_of(view, match.items[verb])
    lives = match.items[match.spans("lives")[0][0]]
    affects = entry is not None and entry["kind"] == "affected"
    if affects and view.has(lives.head, "livelihood"):
        yield from moved(match, verb, QuantityKind.AFFECTED)


MIN_LOST = 10
"""Fewer who "lost houses" may have owned several."""


RULES: tuple[Rule, ...] = (
    lost_homes,
    lives_affected,
    had_home_ruined,
    homes_of,
    homes_belonging,
    residents_of_homes,
    residents_made_to_leave,
    residents_let_back,
    occupants_evacuated,
    occupants_homeless,
    whose_homes_ruined,
    whose_occupants,
    residents_forced_out,
    after_homes_ruined,
    cost_their_homes,
)
