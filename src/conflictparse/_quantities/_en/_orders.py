"""Whom orders to leave are for: "evacuation orders were issued for 300 families"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._quantities._en._entries import MASSES, entry_of
from conflictparse._quantities._en._moved import moved, of_the_place
from conflictparse._quantities._en._out_of import goes_out
from conflictparse._quantities._en._running import BUILDING, figured
from conflictparse._quantities._types import Accrual, QuantityKind
from conflictparse._rules import Match, Rule, accepts, rejects, rule
from conflictparse._status import Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._quantities._types import Quantity


@rule(
    "@harm({noun&harm_noun&!counted|noun&order_noun}) (<phrase>|{noun&name}){0,3} "
    "({comma} <phrase>{1,2} {comma})? "
    "({be}? @ordered({verb&passive})? for|@verb({concerning&!passive})"
    "|{be|verb&becoming} <loose>? in @force({noun&!counted}) (<phrase>|{time})? for) "
    "<loose>? ({noun&comer&!counted} (of|in))? "
    "@count({noun&counted})",
    accepts(
        "The evacuation of the quarter involved [around 6,000 people].",
        kind="evacuated",
        low=6000,
    ),
    accepts(
        "The fire prompted evacuation orders for [300 families].",
        kind="evacuated",
        unit="household",
    ),
    accepts("Evacuations were ordered for [300 people].", kind="evacuated", low=300),
    accepts("The second displacement, in May, involved [900 people].", low=900),
    accepts("Two evacuation orders were issued for [40 homes].", unit="household"),
    accepts("Evacuation orders remain in effect for [900 people].", low=900),
    accepts("Evacuation orders are in place today for residents of [90 homes]."),
    rejects("Two evacuation orders were issued for the port."),
    rejects("Evacuation orders are in doubt for 900 people."),
    rejects("Evacuations were planned for 300 people."),
    rejects("Evacuation orders were lifted for 300 people."),
    rejects("Officials lifted evacuation orders for 300 people."),
    rejects("Evacuation orders were issued for three bridges."),
    rejects("The evacuation cost 6,000 people a day."),
    rejects("The evacuation was good for 300 shops."),
    level="groups",
)
def moving_of(match: Match) -> Iterator[Quantity]:
    """Whom an evacuation involves, or an order of one is for."""
    view, groups = match.view, match.items
    (index, _), noun = match.spans("count")[0], groups[match.start]
    entry = view.entry(noun.head, "order_noun")
    order, entry = entry is not None, entry or entry_of(view, noun)
    unit = view.entry(groups[index].head, "unit_noun")
    # "Orders were issued for 40 homes", but "for three bridges".
    built = unit is not None and unit["kind"] == BUILDING["kind"]
    homes = order and built and view.has(groups[index].head, "dwelling")
    # "Lifted the orders for 300".
    before = groups[max(0, match.start - 1)]
    if order and view.has(before.head, "order_lifting"):
        return
    people = homes or not groups[index].tags.isdisjoint({"person", "number"})
    if not people or entry is None or entry["kind"] not in MASSES:
        return
    ordered = match.span("ordered")
    if ordered and view.has(groups[ordered[0]].head, "order_lifting"):
        return  # "the orders were lifted for 300": those may go home
    force = match.span("force")
    if force and not view.has(groups[force[0]].head, "validity"):
        return  # "the orders are in doubt for 300"
    told = ordered and view.has(groups[ordered[0]].head, "decreeing")
    if order or told or "verb" in match:
        kind = QuantityKind(entry["kind"])
        yield from figured(match, groups[index], (kind, noun), Accrual.NEW)


@rule(
    "(?<! {preposition|verb} ) @harm({noun&!counted}) <loose>? "
    "@count({noun&counted&person})",
    accepts("Evacuation orders cover [some 300 residents].", kind="evacuated", low=300),
    accepts("The evacuation orders cover [900 families].", unit="household"),
    rejects("Evacuation orders cover 300 towns."),
    rejects("Evacuation plans cover 300 residents."),
    level="groups",
)
def orders_cover(match: Match) -> Iterator[Quantity]:
    """Whom orders to leave cover, where the verb looks like a noun."""
    view, group = match.view, match.items[match.start]
    place = view.first(group.start, group.end, "order_noun")
    entry = view.entry(place, "order_noun") if place < group.end else None
    if entry is not None and view.has(group.head, "concerning"):
        kind, count = QuantityKind(entry["kind"]), match.items[match.end - 1]
        yield from figured(match, count, (kind, group), Accrual.NEW)


@rule(
    "@victims(<subject>) <loose>{0,2} @verb({verb&active|verb&participle}) (with)? "
    "( {noun} ({verb&infinitive&leaving}|{verb&infinitive&harm}) | {noun&order_noun} )",
    accepts("[900 of the 4,000 residents] heeded the call to leave.", low=900),
    accepts("[90 families] have obeyed the evacuation order.", unit="household"),
    rejects("Some 900 residents ignored the call to leave."),
    rejects("Some 900 residents heeded the call to vote."),
    rejects("Some 900 residents heeded the call to leave their cars."),
    level="groups",
)
def heeded_order(match: Match) -> Iterator[Quantity]:
    """People who do as they are told, and leave."""
    verb = match.spans("verb")[0][0]
    if match.view.has(match.items[verb].head, "heeding") and not goes_out(match):
        yield from moved(match, verb, QuantityKind.EVACUATED, least=1)


@rule(
    "@victims(<subject>) <loose>{0,2} {be&auxiliary} <loose>? under "
    "@orders({noun&!counted}) "
    "@leaving({verb&infinitive&leaving|verb&infinitive&harm_intransitive})",
    accepts("[35,000 people] were under orders to leave.", kind="evacuated", low=35000),
    accepts("[90 families] are under instructions to leave.", unit="household"),
    rejects("Some 300 soldiers were under orders to leave."),
    rejects("Some 300 people were under pressure to leave."),
    level="groups",
)
def under_orders(match: Match) -> Iterator[Quantity]:
    """Those who live somewhere and are under orders to leave."""
    view, orders = match.view, match.items[match.spans("orders")[0][0]]
    if view.word(orders.head) not in ORDERS or goes_out(match):
        return
    verb = match.end - 1
    for quantity in moved(match, verb, QuantityKind.EVACUATED, least=1):
        if quantity.victims is None or of_the_place(view, quantity):
            yield attrs.evolve(quantity, status=Status.ASSERTED)


ORDERS = frozenset({"instructions", "order", "orders"})


RULES: tuple[Rule, ...] = (moving_of, orders_cover, heeded_order, under_orders)
