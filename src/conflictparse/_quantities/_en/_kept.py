"""People who are held for a time: "held for two weeks", "are holding nine"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities._en._befallen import (
    armed_before,
    armed_in_last,
    befallen,
    is_armed,
)
from conflictparse._quantities._types import QuantityKind
from conflictparse._rules import Match, Rule, accepts, rejects, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._quantities._types import Quantity


@rule(
    "@verb({verb&!passive}) <loose>? @victims(({noun&person&counted|"
    "noun&person&indefinite|noun&counted&number|noun&person&definite|noun&name}) "
    "(of {noun&number})? ({and} {noun&person&definite} (of {noun&number})?)?)",
    accepts("The FARC is holding [two traders].", kind="abducted", low=2),
    accepts("Rebels are still holding [Captain Ben Roe].", kind="abducted", value=1),
    accepts("Rebels are holding [12 soldiers].", kind="abducted", low=12),
    accepts("Pirates are still holding [a crew of nine].", kind="abducted", low=9),
    accepts("The gang is believed to be holding [a nurse].", value=1),
    accepts("Gunmen held [50 clerks]; police came late.", kind="abducted", low=50),
    accepts("Pirates still hold the Mira and [her crew of 25].", kind="abducted"),
    accepts("Rebels hold [11 clerks] in the hills.", kind="abducted", low=11),
    accepts("Rebels are holding [a colonel] and [his aide].", value=[1, 1]),
    accepts("The rebels still hold [two nurses].", kind="abducted", low=2),
    rejects("Police are holding 12 soldiers."),
    rejects("Rebels are holding 12 towns."),
    rejects("Rebels held 12 soldiers back."),
    rejects("Rebels hold 12 soldiers back."),
    rejects("Rebels hold 12 soldiers responsible for the raid."),
    level="groups",
)
def holding(match: Match) -> Iterator[Quantity]:
    """Whom armed men are holding, or held."""
    view, verb = match.view, match.spans("verb")[0][0]
    group = match.items[verb]
    last = match.items[match.end].tags if match.end < len(match.items) else ENDING
    held = view.has(group.head, "keeping") and group.end - group.start > 1
    held = held or (view.has(group.head, "kept") and not ENDING.isdisjoint(last))
    hold = view.has(group.head, "hold_verb") and not last.isdisjoint(PLACING)
    held = held or (hold and not view.has(match.items[match.end - 1].end, "adverb"))
    if held and (armed_before(view, match.items, verb) or _by_band(match, verb)):
        yield from befallen(match, QuantityKind.ABDUCTED, group)


ENDING = frozenset({"dot", "semicolon"})
PLACING = ENDING | {"preposition", "comma", "time", "and"}
"""What stands behind those whom somebody holds; not "hold 12 men responsible"."""


def _by_band(match: Match, verb: int) -> bool:
    """Whether a band is what acts: "the gang is holding"."""
    view = match.view
    first = max(0, verb - MAX_BAND)
    return any(
        one.kind == "noun" and view.has(one.head, "band_noun")
        for one in match.items[first:verb]
    )


MAX_BAND = 4
"""Groups before a verb among which a band stands: "the gang is believed to be"."""


@rule(
    "@victims(<subject>) <aside>? <relative>? <loose>{0,2} ({verb&passive} "
    "({noun&!counted}|{preposition}|<loose>){0,7}? {comma}? {and} <loose>? )? "
    "@verb({verb&passive|verb&participle}) ((since|for {time}|since {time}) (?= by ))? "
    "(for|until|by|{time})",
    accepts("[Judge Ben Roe], held since May by the FARC, was freed.", value=1),
    accepts("[A manager] was held for 12 days by rebels.", kind="abducted", value=1),
    accepts("[Three clerks] were held for hours before they were freed.", low=3),
    accepts("[A nurse] was stopped by gunmen and held for a week.", value=1),
    accepts("[A nurse] was held by rebels until a ransom was paid.", value=1),
    accepts("Pirates boarded it. The [nine crew] were held until Monday.", low=9),
    rejects("A clerk was held for a week by police and freed."),
    rejects("Two clerks were held for questioning after gunmen fled."),
    rejects("A vigil was held for two hours near the captors."),
    level="groups",
)
def was_held(match: Match) -> Iterator[Quantity]:
    """Who was held for some time, by armed men or until freed."""
    view, groups, end = match.view, match.items, match.end
    verb = groups[match.spans("verb")[0][0]]
    if not view.has(verb.head, "kept"):
        return
    behind = groups[end : end + MAX_WORDS]
    timed = view.word(groups[end - 1].start) == "for" and any(
        one.kind == "time" or view.has(one.head, "time_unit_plural")
        for one in behind[:2]
    )
    start, stop = groups[match.start].start, behind[-1].end if behind else verb.end
    armed = any(is_armed(view, one) for one in groups[match.start : end + MAX_WORDS])
    freed = view.holds(verb.end, stop, "letting_go") or "let go" in view.slice(
        verb.end, stop
    )
    by = (
        view.word(groups[end - 1].start) == "by"
        and bool(behind)
        and is_armed(view, behind[0])
    )
    # "Pirates boarded the Mira. The twelve crew were held until Monday".
    first = groups[match.start]
    known = bool(first.tags & {"definite", "counted"}) and (
        view.has(first.start, "article") or view.has(first.start, "possessive_pronoun")
    )
    until = view.word(groups[end - 1].start) == "until"
    known = known and (timed or until) and armed_in_last(view, first.start)
    if not view.holds(start, stop, "lawful") and (
        by or known or (timed and (armed or freed)) or (armed and freed)
    ):
        yield from befallen(match, QuantityKind.ABDUCTED, verb, named=True)


MAX_WORDS = 14
"""Groups behind "held" that say by whom, for how long and how it ended."""


@rule(
    "@verb({verb&active|verb&participle|verb&ing}) <loose>? "
    "@victims({noun&person&counted|noun&person&indefinite|"
    "noun&person_singular&definite}) <phrase>? (inside|captive)? "
    "for ({time}|@cost({noun}))",
    accepts("Rebels held [three clerks] for two days.", kind="abducted", low=3),
    accepts("The gunmen held [a nurse] for a week.", kind="abducted", value=1),
    accepts("Gunmen broke in and held [the manager] for an hour.", value=1),
    accepts("Rebels kept [nine clerks] inside for two days.", kind="abducted", low=9),
    accepts("Peasants held [a mayor] for two hours, then letting him go.", value=1),
    accepts("Pirates took the boat, holding [three cooks] for ransom.", low=3),
    accepts("Someone held [a nurse] for ransom.", kind="abducted", value=1),
    rejects("Police held three clerks for two days."),
    rejects("Rebels held three clerks for spies."),
    rejects("Rebels trained three clerks for two days."),
    level="groups",
)
def held_for(match: Match) -> Iterator[Quantity]:
    """Whom armed men held for some time."""
    view, verb = match.view, match.start
    group = match.items[verb]
    behind = match.items[match.end : match.end + MAX_WORDS]
    freed = any(view.has(one.head, "letting") for one in behind)
    cost = match.span("cost")
    ransom = cost and view.has(match.items[cost[0]].head, "letting_go")
    held = view.has(group.head, "kept") or view.has(group.head, "keeping")
    timed = not cost and (freed or armed_before(view, match.items, verb))
    if held and (ransom or timed):
        yield from befallen(match, QuantityKind.ABDUCTED, group)


RULES: tuple[Rule, ...] = (holding, was_held, held_for)
