"""Who takes people in, as the subject: "the school is sheltering 300 families"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._quantities._en._moved import moved, of_the_place, residents
from conflictparse._quantities._en._shelters import (
    HOSTS,
    LOOSE_SHELTERS,
    MIN_CAMP,
    is_hall,
    is_refuge,
)
from conflictparse._quantities._types import Accrual, QuantityKind, Role
from conflictparse._rules import Match, Rule, accepts, rejects, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._groups import Group
    from conflictparse._quantities._types import Quantity


@rule(
    "( @site({noun&!person}) ({comma} {noun} {comma} | <phrase>){0,2} "
    "({verb&passive} <loose>? {comma} | {be&auxiliary} in {noun&!counted} {comma})? "
    "({comma} {verb&participle} for {noun&counted} {comma} <loose>?)? "
    "{noun&expletive}? <loose>? )? "
    "@host({verb&site_hosting|noun&site_hosting&!counted}) <loose>? "
    "@victims({noun&counted})",
    accepts(
        "The largest site, Camp Tal, hosts [1,870 families].",
        kind="displaced",
        low=1870,
        unit="household",
        accrual="stock",
    ),
    accepts("The site hosts [some 9,000 people].", kind="displaced"),
    accepts("The camp, built for 2,000, now holds [3,100].", kind="displaced"),
    accepts("The camp there already hosts [5,000 people].", kind="displaced"),
    accepts("Two schools are hosting [300 families].", unit="household"),
    accepts("12 shelters were opened, hosting [300 people].", low=300),
    accepts("Nine shelters were in use, hosting [300 families].", unit="household"),
    accepts("Shelters held [900 people] at the height of the storm.", low=900),
    accepts("The Protection of Civilians site shelters [3,800].", low=3800),
    accepts("Fire swept through a camp housing [5,000 people].", low=5000),
    rejects("The camp hosts 12 concerts."),
    rejects("The camp holds 300 boys each summer."),
    rejects("The camp held 300 rebels in cages."),
    rejects("The hotel hosts 900 people a night."),
    rejects("Two schools are hosting 300 people."),
    rejects("A call centre housing 300 people was hit."),
    level="groups",
)
def site_hosts(match: Match) -> Iterator[Quantity]:
    """How many people a camp, a school or another site of shelter holds."""
    view, groups = match.view, match.items
    host = match.spans("host")[0][0]
    # "The site hosts" may be read as one noun.
    site = groups[(match.span("site") or match.spans("host")[0])[0]]
    if not view.has(groups[host].head, "site_hosting"):
        return
    # "The Protection of Civilians site already shelters 38,000".
    near = groups[host - 1]
    of_site = host > match.start and view.word(near.start - 1) == "of"
    named = _is_site(match, site) or (of_site and _is_site(match, near))
    # "A school is hosting 300 people": it may be for a match.
    hall = is_hall(view, site) and host != match.start
    said = view.word(groups[host].head)
    sheltering, holding = said.startswith("shelter"), said.startswith(("held", "hold"))
    if named or hall:
        for quantity in _held(match, host):
            who = view.word_at(quantity.span.end - 1)
            # "The camp holds 300 boys each summer".
            if named and holding:
                known = quantity.victims is None or view.has(who, "comer")
            else:
                known = named or sheltering or quantity.unit == "household"
            # "The camps housed 140,000 people before the storm".
            if known:
                yield _of_before(match, quantity)


def _of_before(match: Match, quantity: Quantity) -> Quantity:
    """Make a figure prior that is of the time "before the storm"."""
    view, end = match.view, match.items[match.end - 1].end
    before = view.word(end) == "before"
    if before and view.holds(end, end + MAX_BEFORE, "threat"):
        return attrs.evolve(quantity, role=Role.PRIOR)
    return quantity


MAX_BEFORE = 4
"""Words of "before the last storm"."""


@rule(
    "@site({noun&!person}) <phrase>{0,2} {be} <loose>? @home({noun&!counted}) to "
    "<loose>? @victims({noun&counted})",
    accepts("The camp is home to [5,000 people].", kind="displaced", low=5000),
    accepts("Two camps in Baro are now home to [900 families].", unit="household"),
    rejects("The camp is closed to 5,000 people."),
    rejects("The town is home to 5,000 people."),
    level="groups",
)
def camp_is_home(match: Match) -> Iterator[Quantity]:
    """How many people a camp is home to."""
    view, groups = match.view, match.items
    (site, _), (home, _) = match.spans("site")[0], match.spans("home")[0]
    camp = CAMPS.intersection(view.words(groups[site].start, groups[site].end))
    if camp and view.word(groups[home].head) == "home":
        yield from _held(match, home)


@rule(
    "@site({noun&shelter_noun}) {verb&ing|verb&active|verb&participle}? with "
    "@victims({noun&counted&person}) (?! <loose>? {harm|be} )",
    accepts("12 shelters with [300 people] remain open.", kind="displaced", low=300),
    accepts("Nine relief camps are operating with [8,000 people].", low=8000),
    rejects("Nine camps with 30 guards remain open."),
    rejects("Nine camps with 300 people killed were hit."),
    rejects("A base with 300 people was closed."),
    level="groups",
)
def camp_with(match: Match) -> Iterator[Quantity]:
    """Camps or shelters, and how many people are in them."""
    site = match.items[match.start]
    if match.view.word(site.head) not in LOOSE_SHELTERS:
        yield from _held(match, match.start)


@rule(
    "( @victims(<subject>) <aside>? <relative>? <loose>{0,2} "
    "@verb({sheltering&!passive&!infinitive}) "
    "| @force({forcer}) @victims(<victim>) <loose>? "
    "@verb({sheltering&infinitive}) ) "
    "( outdoors | outside (?! {noun} ) | {preposition} @where({noun&!person}) )",
    accepts("[160 families] are sleeping outdoors.", unit="household", accrual="stock"),
    accepts("[Some 900 people] slept in their cars.", kind="displaced", low=900),
    accepts("[300 people] are sleeping by the roadside.", kind="displaced"),
    accepts("It forced [900 people] to sleep outdoors.", kind="displaced", low=900),
    accepts("[900 people] slept outside their homes.", kind="displaced", low=900),
    rejects("Some 900 people live in the forest."),
    rejects("Some 900 people slept in their beds."),
    rejects("Some 900 soldiers slept in the forest."),
    rejects("Snow stranded 900 motorists; 400 of them slept in their cars."),
    level="groups",
)
def sleeping_rough(match: Match) -> Iterator[Quantity]:
    """Many people who sleep outdoors, in cars or by the road."""
    view, (verb, _) = match.view, match.spans("verb")[0]
    last = match.items[match.end - 1]
    # "Slept outside their homes".
    outside = view.word(last.start - 1) == "outside" and view.has(last.head, "dwelling")
    rough = "where" not in match or outside or view.has(last.head, "rough")
    if rough and view.has(match.items[verb].head, "sleeping_rough"):
        told = match.spans("force")[0][0] if "force" in match else verb
        # "Snow stranded 1,500 motorists, and 400 of them slept in their cars".
        guests = view.holds(match.items[0].start, last.end, "goer")
        for quantity in _held(match, told):
            if not guests or view.has(view.word_at(quantity.span.end - 1), "comer"):
                yield quantity


@rule(
    "{noun&counted} <paren>? @verb({be&auxiliary}|{verb&sheltering}) <loose>? "
    "{preposition} "
    "{noun&shelter_noun} <phrase>{0,2} ({and}|{comma} {and}?|{comma}? while) "
    "@victims({noun&number}) {be&auxiliary}? (in|with|at) "
    "@hosts({noun&shelter_noun|noun&person&!counted})",
    accepts("Some 3,000 are in camps and [700] with host families.", low=700),
    accepts("Some 3,000 are in camps, while [9,800] were with relatives.", low=9800),
    accepts("Some 900 are in tents and [40] with relatives.", accrual="stock"),
    rejects("900 people live in tents and 40 with lawyers."),
    rejects("900 people live in flats and 40 with relatives."),
    level="groups",
)
def others_with_hosts(match: Match) -> Iterator[Quantity]:
    """Others of those displaced who stay elsewhere: "and 700 with host families"."""
    view, hosts = match.view, match.items[match.end - 1]
    verb = match.spans("verb")[0][0]
    if "shelter_noun" in hosts.tags or view.word(hosts.head) in HOSTS:
        for quantity in moved(match, verb, QuantityKind.DISPLACED, Accrual.STOCK):
            yield attrs.evolve(quantity, role=Role.ADDITIONAL)


@rule(
    "{noun&shelter_noun} {comma}? where @victims({noun&counted&person}) "
    "(<phrase>|<loose>){0,2} @verb({verb&!infinitive})",
    accepts("It has a rest centre where [350 people] spent the night.", low=350),
    accepts("There are two camps where [90 families] are staying.", unit="household"),
    accepts("There are two shelters where [900 people] have registered.", low=900),
    rejects("There are two camps where 90 guards spent the night."),
    rejects("There are two camps where 900 people were killed."),
    rejects("There is a camp where 900 labourers live."),
    level="groups",
)
def camp_where(match: Match) -> Iterator[Quantity]:
    """Camps or shelters, and how many people live or sleep there."""
    view, (verb, _) = match.view, match.spans("verb")[0]
    said = match.items[verb].head
    if any(view.has(said, tag) for tag in IN_CAMP):
        yield from _held(match, verb)


@rule(
    "@victims({noun&counted}) @verb({shelter_verb&ing}) <loose>? (in|at|inside) "
    "@where({noun})",
    accepts("It fed the [4,000 people] sheltering at the stadium.", kind="displaced"),
    accepts("It sent food to [90 families] sheltering in schools.", unit="household"),
    rejects("It sent food to 90 soldiers sheltering in schools."),
    rejects("It sent food to 4,000 people hiding in Baro."),
    level="groups",
)
def sheltering_there(match: Match) -> Iterator[Quantity]:
    """Many people who shelter where nobody has a home, whatever is said of them."""
    view, where = match.view, match.items[match.end - 1]
    if is_hall(view, where):
        yield from _held(match, match.spans("verb")[0][0])


IN_CAMP = ("registering", "sheltering", "shelter_verb", "spending")


@rule(
    "@verb({becoming&!passive}) <loose>? @victims(<victim>) <loose>? (in|under|on) "
    "@where({noun&definite&!counted})",
    accepts("The fire left [95 families] in the open.", unit="household"),
    accepts("Rain left [900 people] under the open sky.", kind="displaced", low=900),
    accepts("The fire left [five families] on the street.", unit="household"),
    rejects("The fire left 95 families in the dark."),
    rejects("The strike left 5,000 people on the street."),
    rejects("The fire left 95 tents in the open."),
    rejects("It left 95 climbers in the open."),
    level="groups",
)
def left_in_the_open(match: Match) -> Iterator[Quantity]:
    """Many people whom something leaves without a roof."""
    view, where = match.view, match.items[match.end - 1]
    open_air = view.word(where.start + 1) == "open" and (
        where.end == where.start + 2 or view.word(where.head) in OPEN
    )
    # "On the street" is said of few as well.
    street = view.word(where.start - 1) == "on" and view.has(where.head, "street")
    least = 1 if street else MIN_CAMP
    verb, kind = match.spans("verb")[0][0], QuantityKind.DISPLACED
    if open_air or street:
        for quantity in moved(match, verb, kind, Accrual.STOCK, least=least):
            # Of "5,000 people on the street" a strike may be told.
            roof = not street or quantity.unit == "household"
            if roof and of_the_place(view, quantity):
                yield quantity


@rule(
    "@victims(<subject>) <aside>? <loose>{0,2} @verb({verb&!negated&!passive}) "
    "{verb&infinitive&sheltering} <loose>? (<phrase>|<loose>){0,2}? {preposition} "
    "<loose>? @where({noun&shelter_noun})",
    accepts("[615 people] chose to stay in the evacuation posts.", low=615),
    accepts("[90 families] continue to live in camps.", unit="household"),
    rejects("615 people want to stay in the camps."),
    rejects("615 people continue to live in flats."),
    level="groups",
)
def stay_on(match: Match) -> Iterator[Quantity]:
    """Many people who go on living in camps and shelters."""
    view, (verb, _) = match.view, match.spans("verb")[0]
    if view.has(match.items[verb].head, "staying_on"):
        yield from _held(match, verb)


@rule(
    "( @victims(<subject>) <aside>? <loose>{0,2} {have&auxiliary}? "
    "@verb({verb&passive}) up "
    "| @verb({verb&!passive}) up <loose>? @victims(<victim>) (of {noun})? <paren>? ) "
    "(in|at|with) @where({noun})",
    accepts("[40 residents] were put up in hotels.", kind="displaced", low=40),
    accepts("[40 residents] had to be put up in a sports hall.", low=40),
    accepts("The town put up [90 families] in a school.", unit="household"),
    accepts("It has put up [61,000 residents] of border towns in hotels.", low=61000),
    rejects("Some 40 residents were put up for election in Baro."),
    rejects("The town put up 90 posters in a school."),
    rejects("The party put up 40 people in the vote."),
    rejects("Some 12 reporters were put up in hotels."),
    level="groups",
)
def put_up(match: Match) -> Iterator[Quantity]:
    """People who are put up in hotels, in schools or with relatives."""
    view, (verb, _) = match.view, match.spans("verb")[0]
    where = match.items[match.end - 1]
    refuge = is_refuge(view, where) or "shelter_noun" in where.tags
    refuge = refuge or view.word(where.head) in HOSTS
    if refuge and view.has(match.items[verb].head, "putting_up"):
        yield from residents(match, verb, QuantityKind.DISPLACED, least=1)


@rule(
    "@victims(<subject>) <aside>? <relative>? <loose>{0,2} @verb({verb&!infinitive}) "
    "(in|up) (by|with) @hosts({noun})",
    accepts("[500 families] moved in with relatives.", unit="household"),
    accepts("[12 families] were taken in by neighbours.", kind="displaced"),
    accepts("[900 people] were taken in by the churches.", kind="displaced", low=900),
    rejects("Some 900 people were taken in by the fraud."),
    rejects("Some 12 teams moved in with rivals."),
    rejects("Some 12 families were locked in by neighbours."),
    level="groups",
)
def moved_in_with(match: Match) -> Iterator[Quantity]:
    """People who move in with, or are taken in by, relatives and friends."""
    view, (verb, _) = match.view, match.spans("verb")[0]
    host, by = match.items[match.end - 1], match.items[match.end - 2]
    # "Taken in by the monastery"; who moves in with a church has joined it.
    house = "=by" in by.tags and is_refuge(view, host)
    kin = house or view.word(host.head) in HOSTS
    if kin and view.has(match.items[verb].head, "joining_kin"):
        yield from moved(match, verb, QuantityKind.DISPLACED, least=1)


OPEN = frozenset({"air", "sky"})


def _held(match: Match, cue: int) -> Iterator[Quantity]:
    """Make a quantity of those whom a site holds."""
    return moved(match, cue, QuantityKind.DISPLACED, Accrual.STOCK, least=MIN_CAMP)


def _is_site(match: Match, site: Group) -> bool:
    """
    Whether a noun is a camp or a shelter: "the largest site", no "call centre".
    """
    words = set(match.view.words(site.start, site.end))
    return not SITES.isdisjoint(words) and NO_REFUGE.isdisjoint(words)


CAMPS = frozenset(
    {"camp", "camps", "shelter", "shelters", "centre", "centres", "center", "centers"}
)
NO_REFUGE = frozenset(
    {"army", "boot", "business", "call", "correctional", "data", "detention", "fitness"}
    | {"holding", "internment", "labor", "labour", "military", "police", "prison"}
    | {"rebel", "shopping", "sports", "summer", "training", "work"}
)
"""Words before "camp" or "centre" that say it takes in nobody who had to flee."""
SITES = CAMPS | {"settlement", "settlements", "site", "sites"}

RULES: tuple[Rule, ...] = (
    site_hosts,
    camp_is_home,
    camp_with,
    camp_where,
    sheltering_there,
    sleeping_rough,
    others_with_hosts,
    stay_on,
    left_in_the_open,
    put_up,
    moved_in_with,
)
