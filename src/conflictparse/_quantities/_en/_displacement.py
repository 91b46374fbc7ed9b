"""People who had to leave: forced out, homeless, in camps, on their way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities._build import of_victim, of_words
from conflictparse._quantities._en._harm import MASSES, is_person
from conflictparse._quantities._en._told import is_prior, status_of
from conflictparse._quantities._types import Accrual, QuantityKind, Role
from conflictparse._quantities._victims import victims
from conflictparse._rules import Match, Rule, accepts, rejects, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._quantities._types import Quantity


def _moved(
    match: Match, verb: int, kind: QuantityKind, accrual: Accrual = Accrual.NEW
) -> Iterator[Quantity]:
    """Make a quantity of each victim captured; households are a unit of their own."""
    view, groups = match.view, match.items
    status = status_of(view, groups, verb)
    cue = groups[verb].start, groups[verb].end
    role = Role.PRIOR if is_prior(view, groups, verb) else Role.TOTAL
    for start, end in match.spans("victims"):
        for victim in victims(view, groups, start, end):
            unit = view.entry(victim.group.head, "unit_noun")
            counted = str(unit["kind"]) if unit is not None else "person"
            if counted in {"weapon", "vehicle"} or (
                victim.count is None and (kind in MASSES or not is_person(victim))
            ):
                continue
            yield of_victim(
                view,
                victim,
                kind,
                cue,
                match.rule,
                status=status,
                unit=counted,
                role=role,
                accrual=accrual,
            )


def _kind(match: Match, name: str = "leaving") -> QuantityKind:
    found = match.span(name)
    words = (
        match.view.slice(match.items[found[0]].start, match.items[found[1] - 1].end)
        if found
        else ""
    )
    return (
        QuantityKind.EVACUATED if "evacuat" in words.lower() else QuantityKind.DISPLACED
    )


@rule(
    "{forcer} @victims(<victim> (of {noun})?) <loose>?? "
    "@leaving({verb&infinitive&leaving|verb&infinitive&harm_intransitive|"
    "verb&infinitive&harm|harm&passive&modal} | out | into | from | off)",
    accepts(
        "The fire forced [2,700 tenants] out of their flats.",
        kind="displaced",
        low=2700,
    ),
    accepts(
        "Shelling forced [337,000 residents] to evacuate.", kind="evacuated", low=337000
    ),
    rejects("The flood forced the mayor to speak."),
    level="groups",
)
def forced_out(match: Match) -> Iterator[Quantity]:
    """
    "Forced 2,700 tenants out of their flats", "forcing 4,100 to flee".
    """
    yield from _moved(match, match.start, _kind(match))


@rule(
    "@victims(<subject>) <aside>? <relative>? <loose>{0,2} "
    "@verb({forcer&passive|have&auxiliary}) <loose>?? (by {noun})? "
    "@leaving({verb&infinitive&leaving|verb&infinitive&harm_intransitive|"
    "verb&infinitive&harm|verb&infinitive&sheltering} | out | into | from | off | "
    "over | across)",
    accepts(
        "[Some 70 millers] were forced to leave their huts.", kind="displaced", low=70
    ),
    accepts("[Over 4,600 villagers] had to evacuate.", kind="evacuated"),
    rejects("The mayor had to speak."),
    level="groups",
)
def had_to_leave(match: Match) -> Iterator[Quantity]:
    """The same from the side of those who leave."""
    found = match.span("verb")
    if found:
        yield from _moved(match, found[0], _kind(match))


@rule(
    "@victims(<subject>) <aside>? <relative>? <loose>{0,2} @verb({becoming}) "
    "<loose>? (as)? @state({noun&harm_adjective&uncounted|harm&participle})",
    accepts("[2,759 persons] became homeless.", kind="displaced", low=2759),
    accepts(
        "[About 860 people] remained displaced in May.",
        kind="displaced",
        low=860,
        accrual="stock",
    ),
    rejects("The plan became a dead letter."),
    level="groups",
)
def became_harmed(match: Match) -> Iterator[Quantity]:
    """A verb of becoming or remaining, and a state of harm."""
    view, groups = match.view, match.items
    state, verb = match.span("state"), match.span("verb")
    if not (state and verb):
        return
    group = groups[state[0]]
    entry = view.entry(group.head, "harm_adjective") or view.entry(group.head, "harm")
    if entry is not None:
        remaining = view.word(groups[verb[0]].head).startswith(("remain", "stay"))
        accrual = Accrual.STOCK if remaining else Accrual.UNKNOWN
        yield from _moved(match, verb[0], QuantityKind(entry["kind"]), accrual)


@rule(
    "@victims(<subject>) <aside>? <relative>? <loose>{0,2} "
    "@verb({sheltering|be&auxiliary}) (<loose>|{preposition}|"
    "{noun&!shelter_noun&!person}){0,5}? {noun&shelter_noun}",
    accepts(
        "[About 6,000 people] were staying in shelters.",
        kind="displaced",
        low=6000,
        accrual="stock",
    ),
    accepts(
        "[Some 2,300 families] are living in camps.",
        kind="displaced",
        low=2300,
        unit="household",
    ),
    rejects("Six shares stayed in demand."),
    level="groups",
)
def in_shelters(match: Match) -> Iterator[Quantity]:
    """People who live or stay in camps and shelters."""
    found = match.span("verb")
    if found:
        yield from _moved(match, found[0], QuantityKind.DISPLACED, Accrual.STOCK)


@rule(
    "@victims(<subject>) <aside>? <relative>? <loose>{0,2} "
    "@verb({returner&!passive|returner&passive}) <loose>? {preposition}",
    accepts(
        "[About 9,000 refugees] returned from the camps.", kind="returned", low=9000
    ),
    accepts(
        "[Nearly 60 families] returned to the valley.",
        kind="returned",
        unit="household",
    ),
    rejects("The minister returned from lunch."),
    level="groups",
)
def came_back(match: Match) -> Iterator[Quantity]:
    """Counted people who return."""
    found = match.span("verb")
    if found:
        for quantity in _moved(match, found[0], QuantityKind.RETURNED):
            if quantity.number is not None:
                yield quantity


@rule(
    "@group({noun&displaced_noun&counted|noun&displaced_noun&vague})",
    accepts(
        "[Around 8,400 IDPs] were there, with [900 returnees].",
        kind=["displaced", "returned"],
    ),
    accepts(
        "The camp took in [650 evacuees].", kind="displaced", low=650, accrual="stock"
    ),
    rejects("The displaced water fell."),
    level="groups",
)
def displaced_people(match: Match) -> Iterator[Quantity]:
    """A count and a noun for people displaced."""
    view, group = match.view, match.items[match.start]
    entry = view.entry(group.head, "displaced_noun")
    if entry is not None and group.count is not None:
        yield of_words(
            view,
            (group.count.start, group.end),
            QuantityKind(entry["kind"]),
            (group.head, group.end),
            match.rule,
            count=group.count,
            noun=(group.count.end, group.end),
            head=group.head,
            accrual=Accrual.STOCK,
        )


@rule(
    "{bringer} ({noun&!counted}|{preposition}|{harm&participle}|{adverb}|"
    "{time}){0,6}? to @count({noun&counted}) "
    "( {noun&!counted} of ({noun}|{harm&participle}|{preposition}){1,4}? )?",
    accepts(
        "That brought to [41,700] the number of villagers displaced.",
        kind="displaced",
        low=41700,
        accrual="cumulative",
    ),
    accepts(
        "It brought the number of people evacuated to [23,000].",
        kind="displaced",
        low=23000,
    ),
    rejects("This brings the price of homes to 23,000."),
    rejects("The storm brings rain to 23 towns."),
    level="groups",
)
def number_brought_to(match: Match) -> Iterator[Quantity]:
    """A running total of people displaced: "bringing the number of … to"."""
    view, groups = match.view, match.items
    index = match.span("count")
    words = view.words(
        groups[match.start].start,
        min(groups[match.end - 1].end + MAX_BEHIND, groups[-1].end),
    )
    if not index or not DISPLACED.intersection(words):
        return
    group = groups[index[0]]
    if group.count is None:
        return
    yield of_words(
        view,
        (group.count.start, group.end),
        QuantityKind.DISPLACED,
        (groups[match.start].start, groups[match.start].end),
        match.rule,
        count=group.count,
        accrual=Accrual.CUMULATIVE,
    )


MAX_BEHIND = 3
DISPLACED = frozenset(
    {
        "displaced",
        "displacements",
        "displacement",
        "idps",
        "evacuated",
        "evacuees",
        "homeless",
        "refugees",
        "returnees",
    }
)


RULES: tuple[Rule, ...] = (
    forced_out,
    had_to_leave,
    became_harmed,
    in_shelters,
    came_back,
    displaced_people,
    number_brought_to,
)
