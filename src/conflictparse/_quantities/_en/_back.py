"""Who is back, on the way back, or still cannot go back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._quantities._en._entries import MASSES, entry_of
from conflictparse._quantities._en._flight import MIN_LEAVING
from conflictparse._quantities._en._moved import moved
from conflictparse._quantities._types import Accrual, QuantityKind
from conflictparse._rules import Match, Rule, accepts, rejects, rule
from conflictparse._status import Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._groups import Group
    from conflictparse._quantities._types import Quantity
    from conflictparse._text import View


@rule(
    "@victims(<subject>) <aside>? <relative>? <loose>{0,2} @verb({be&auxiliary}) "
    "<loose>? ( (in|at) @where({noun}) | @home({noun&unit_noun}) )",
    accepts("[902 families] are back in their homes.", kind="returned"),
    accepts("[Some 300 people] are now back home.", kind="returned", low=300),
    rejects("Some 300 pupils are back in school."),
    rejects("Some 300 people are in their homes."),
    level="groups",
)
def are_back(match: Match) -> Iterator[Quantity]:
    """Counted people who are back where they live."""
    view, (verb, _) = match.view, match.spans("verb")[0]
    last = match.items[match.end - 1]
    back = view.holds(match.items[verb].start, last.head, "back_word")
    if back and _lived(view, last, "home" in match):
        yield from _returned(match, verb, QuantityKind.RETURNED)


@rule(
    "@victims(<subject>) <aside>? <relative>? <loose>{0,2} "
    "@verb({verb&passive|verb&active|verb&participle}) "
    "( ({adverb}|{noun&body_part}) ( (to|into|in) @where({noun}) | in | inside ) "
    "| @home({noun&unit_noun}) )",
    accepts("[3,000 residents] were allowed back into their homes.", kind="returned"),
    accepts("[900 people] were bused back to their villages.", low=900),
    accepts("[300 families] were sent back home.", unit="household"),
    accepts("[Some 300 residents] have moved back to Baro.", kind="returned"),
    accepts("[Some 90 villagers] were let back in.", kind="returned", low=90),
    rejects("Some 300 soldiers were moved back to the base."),
    rejects("Some 90 fans were let back in."),
    rejects("Some 90 people were brought back to Baro."),
    rejects("Some 90 parcels were sent back to Baro."),
    level="groups",
)
def taken_back(match: Match) -> Iterator[Quantity]:
    """People who move, or are let or brought, back to where they live."""
    view, (verb, _) = match.view, match.spans("verb")[0]
    said, last = match.items[verb], match.items[match.end - 1]
    back = view.first(said.end, last.end, "back_word")
    if back == last.end or not view.has(said.head, "back_mover"):
        return
    home, placed = "home" in match, "where" in match
    # "Were brought back to Baro": for a trial, perhaps.
    fetched = "name" in last.tags and view.word(said.head) in FETCHED
    lived = _lived(view, last, home) and not fetched
    if lived if home or placed else view.has(said.head, "letting"):
        yield from _returned(match, verb, QuantityKind.RETURNED)


FETCHED = frozenset({"brought", "escorted", "sent", "taken"})


def _lived(view: View, where: Group, home: object) -> bool:
    """Whether a noun is of where people live: "their homes", "back home", "Baro"."""
    if home:
        return view.form(where.end - 1) == "home"
    named = "name" in where.tags
    return named or view.has(where.head, "dwelling") or view.has(where.head, "homeland")


@rule(
    "@verb({verb&!passive&!infinitive}) <loose>? @victims(<victim>) {adverb} "
    "(to|into) @where({noun&!counted})",
    accepts("It has brought [56,000 IDPs] back to Baro since July.", low=56000),
    accepts("After the war buses took [90 families] back to their villages.", low=90),
    rejects("It has brought 56,000 pupils back to Baro since July."),
    rejects("After the war police took 90 suspects back to their homes."),
    rejects("The firm took 900 people back to Baro."),
    level="groups",
)
def brought_back(match: Match) -> Iterator[Quantity]:
    """Who brings people back to where they live, where they are told to have fled."""
    view, groups = match.view, match.items
    verb, last = match.spans("verb")[0][0], groups[match.end - 1]
    back = view.first(groups[verb].end, last.start, "back_word") < last.start
    if not (back and view.has(groups[verb].head, "back_mover")):
        return
    start, end = groups[0].start, groups[-1].end
    if _lived(view, last, None) and view.holds(start, end, "displaced_noun", "threat"):
        yield from _returned(match, verb, QuantityKind.RETURNED)


@rule(
    "@victims(<subject>) <aside>? <relative>? <loose>{0,2} "
    "@begin({verb&beginning&!negated}) "
    "@verb({harm_intransitive&ing|returner&ing|noun&!counted}) (?! <loose>? {noun} )",
    accepts("[3,000 people] began returning home.", kind="returned", low=3000),
    accepts("[900 families] have begun returning to Baro.", unit="household"),
    accepts("[Some 900 people] have started fleeing.", kind="displaced"),
    rejects("Some 900 people regret fleeing."),
    rejects("Some 900 gunmen began fleeing."),
    level="groups",
)
def began_to_go(match: Match) -> Iterator[Quantity]:
    """People who begin to return, or to flee."""
    view, (verb, _) = match.view, match.spans("verb")[0]
    begun = match.items[match.spans("begin")[0][0]]
    # "Started fleeing": behind a verb it looks like a noun.
    head = match.items[verb].head
    entry = view.entry(head, "harm_intransitive")
    back = view.has(head, "returner")
    if not back and entry is None:
        return
    kind = "returned" if back or entry is None else entry["kind"]
    if view.has(begun.head, "beginning") and kind in MASSES:
        yield from _returned(match, verb, QuantityKind(kind))


@rule(
    "( @victims(<subject>) <aside>? <relative>? | {have&auxiliary} "
    "@victims({noun&counted}) <relative> ) <loose>{0,2} "
    "( @verb({homing&negated|returner&negated|harm_intransitive&negated}) "
    "| ({be&auxiliary}|{verb&sheltering} <phrase>? {comma}?) <loose>? "
    "@able({noun&!counted}) "
    "@verb({homing&infinitive|returner&infinitive|harm_intransitive&infinitive}) "
    "| @yet({have&auxiliary}) "
    "@verb({homing&infinitive|returner&infinitive|harm_intransitive&infinitive}) "
    ") (?! <loose>? {noun} )",
    accepts("[780 people] still cannot go home.", kind="displaced", low=780),
    accepts("They have [780 people] who cannot go home.", kind="displaced", low=780),
    accepts("[780 people] are unable to return home.", accrual="stock"),
    accepts("[3,000 families] have yet to return.", unit="household"),
    accepts("[400 people] remain in the forest, afraid to go home.", low=400),
    rejects("12 hikers have yet to return."),
    rejects("780 people are able to return home."),
    rejects("780 people cannot die."),
    level="groups",
)
def still_away(match: Match) -> Iterator[Quantity]:
    """People who cannot go home, or have not yet: displaced still."""
    view, (verb, _) = match.view, match.spans("verb")[0]
    said = match.items[verb]
    entry = entry_of(view, said)
    back = said.tags & {"homing", "returner"} or (
        entry is not None and entry["kind"] == "returned"
    )
    unable = "able" not in match or view.has(
        match.items[match.spans("able")[0][0]].head, "unable_word"
    )
    yet = "yet" not in match or view.form(said.start - 1) == "yet"
    if back and unable and yet:
        # An infinitive alone would be a plan; that they cannot is none.
        for quantity in _returned(match, verb, QuantityKind.DISPLACED, Accrual.STOCK):
            yield attrs.evolve(quantity, status=Status.ASSERTED)


@rule(
    "@victims(<subject>) <aside>? <relative>? <loose>{0,2} {have&!negated} "
    "@nowhere({noun&uncounted}) (else)? @verb({verb&infinitive})",
    accepts("[8,000 people] have nowhere to go back to.", kind="displaced", low=8000),
    accepts("[90 families] have nowhere to live.", unit="household", accrual="stock"),
    rejects("8,000 people have nowhere to park."),
    rejects("8,000 people have homes to go back to."),
    level="groups",
)
def nowhere_to_go(match: Match) -> Iterator[Quantity]:
    """People who have nowhere to live or to go back to."""
    view, (verb, _) = match.view, match.spans("verb")[0]
    nowhere = match.items[match.spans("nowhere")[0][0]]
    said = match.items[verb]
    lives = said.tags & {"returner", "sheltering"} or view.word(said.head) == "go"
    if lives and view.has(nowhere.head, "nowhere_word"):
        for quantity in _returned(match, verb, QuantityKind.DISPLACED, Accrual.STOCK):
            yield attrs.evolve(quantity, status=Status.ASSERTED)


@rule(
    "( {be&auxiliary} <loose>? @victims({noun&counted}) "
    "| @victims(<subject>) <aside>? <loose>{0,2} {be&auxiliary} ) "
    "<loose>? (out of|(?<= {be&auxiliary} ) of) @where({noun&definite})",
    accepts("There are [512 people] out of their homes.", kind="displaced", low=512),
    accepts("[40 families] are still out of their homes.", unit="household"),
    rejects("There are 512 people out of the country."),
    rejects("There are 512 shops out of their homes."),
    level="groups",
)
def out_of_homes(match: Match) -> Iterator[Quantity]:
    """People who are out of their homes."""
    view, where = match.view, match.items[match.end - 1]
    out = view.form(where.start - 2) == "out"
    own = out and view.has(where.start, "possessive_pronoun")
    if own and view.has(where.head, "dwelling"):
        yield from moved(
            match, match.end - 1, QuantityKind.DISPLACED, Accrual.STOCK, least=1
        )


@rule(
    "@help({verb&!passive&!infinitive&!negated}) <loose>? @victims(<victim>) <loose>? "
    "(in|with)? @verb({harm_intransitive&base|harm_intransitive&infinitive|"
    "harm_intransitive&ing|returner&infinitive|homing&infinitive|returner&ing})",
    accepts("The agency helped [290 people] return home.", kind="returned", low=290),
    accepts("It has assisted [90 families] to go back to their villages.", low=90),
    rejects("The agency helped 290 people vote."),
    rejects("The agency helped 290 people flee."),
    rejects("The army helped 900 pilgrims return home."),
    rejects("The agency may help 290 people return home."),
    level="groups",
)
def helped_back(match: Match) -> Iterator[Quantity]:
    """Who helps or lets people go back to where they live."""
    view, groups = match.view, match.items
    verb, back = match.spans("help")[0][0], groups[match.end - 1]
    entry = entry_of(view, back)
    home = entry["kind"] == "returned" if entry else back.tags & {"returner", "homing"}
    modal = "modal" in groups[verb].tags
    if home and not modal and view.has(groups[verb].head, "helping_home"):
        for quantity in moved(match, match.end - 1, QuantityKind.RETURNED):
            who = view.word_at(quantity.span.end - 1)
            dwell = any(view.has(who, tag) for tag in WHO_RETURN)
            known = dwell or quantity.unit == "household" or quantity.victims is None
            if quantity.number is not None and known:
                yield attrs.evolve(quantity, status=Status.ASSERTED)


WHO_RETURN = ("comer", "demonym", "displaced_noun", "occupier")
"""Tags of people who may have been displaced; pilgrims return home from a feast."""


@rule(
    "@victims(<subject>) <aside>? <loose>{0,2} @verb({going_away&!passive&!infinitive})"
    " <loose>? @back({noun&body_part}) (from|into|to) @where({noun&name})",
    accepts("[Some 900 Afghans] crossed back from Iran.", kind="returned", low=900),
    accepts("[90 families] have crossed back into Sudan.", unit="household"),
    rejects("Some 900 soldiers crossed back from Iran."),
    rejects("Some 900 people stepped back from Iran."),
    level="groups",
)
def crossed_back(match: Match) -> Iterator[Quantity]:
    """People who cross back into their country, or from another."""
    view, groups = match.view, match.items
    verb, back = match.spans("verb")[0][0], groups[match.spans("back")[0][0]]
    crossing = view.has(groups[verb].head, "crossing")
    if crossing and view.has(back.head, "back_word"):
        yield from moved(match, verb, QuantityKind.RETURNED, least=MIN_LEAVING)


def _returned(
    match: Match, verb: int, kind: QuantityKind, grown: Accrual | None = None
) -> Iterator[Quantity]:
    """Make a quantity of many people of whom no trade is told."""
    for quantity in moved(match, verb, kind, grown, least=MIN_LEAVING):
        who = match.view.word_at(quantity.span.end - 1)
        if (
            quantity.victims is None
            or match.view.has(who, "comer")
            or match.view.has(who, "occupier")
            or match.view.has(who, "displaced_noun")
            or quantity.unit == "household"
        ):
            yield quantity


RULES: tuple[Rule, ...] = (
    helped_back,
    crossed_back,
    still_away,
    nowhere_to_go,
    out_of_homes,
    are_back,
    taken_back,
    brought_back,
    began_to_go,
)
