"""Buildings destroyed and damaged where no verb of harm has them as its object."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities._build import of_victim, of_words
from conflictparse._quantities._en._moved import unit_of
from conflictparse._quantities._en._told import status_of
from conflictparse._quantities._types import QuantityKind
from conflictparse._quantities._victims import victims
from conflictparse._rules import Match, Rule, accepts, rejects, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._groups import Group
    from conflictparse._quantities._types import Quantity


def _ruined(match: Match, cue: Group, tag: str, verb: int) -> Iterator[Quantity]:
    """Make a quantity of each counted building; *cue* says what became of it."""
    view, groups = match.view, match.items
    entry = view.entry(cue.head, tag)
    if entry is None:
        return
    kind = QuantityKind(entry["kind"])
    # "Collapsed partially": damaged.
    behind = min(cue.end + 1, view.sentences[view.sentence_of(cue.start)][1])
    if view.holds(cue.start - 1, behind, "partly_word"):
        kind = QuantityKind.BUILDINGS_DAMAGED
    for start, end in match.spans("buildings"):
        for victim in victims(view, groups, start, end):
            if victim.count is not None and unit_of(view, victim) == "building":
                yield of_victim(
                    view,
                    victim,
                    kind,
                    (cue.start, cue.end),
                    match.rule,
                    unit="building",
                    status=status_of(view, groups, verb),
                )


@rule(
    "@ruin({noun&ruin_noun}) (of | to) @buildings(<object>)",
    accepts(
        "The quake caused damage to [210 houses] and [two schools].",
        kind="buildings_damaged",
        low=[210, 2],
        unit="building",
    ),
    accepts(
        "It led to the destruction of [three schools].", kind="buildings_destroyed"
    ),
    rejects("The damage to trust took years."),
    rejects("It led to the loss of 40 jobs."),
    level="groups",
)
def ruin_of(match: Match) -> Iterator[Quantity]:
    """A noun of ruin, and the buildings."""
    yield from _ruined(match, match.items[match.start], "ruin_noun", match.start)


@rule(
    "@buildings(<subject>) <loose>{0,2} "
    "@ruin({ruin_verb&active|ruin_verb&passive|ruin_verb&participle})",
    accepts(
        "[At least 25 homes] collapsed.", kind="buildings_destroyed", unit="building"
    ),
    accepts("[60 shops] were flooded.", kind="buildings_damaged", unit="building"),
    accepts("[148 houses] collapsed partially.", kind="buildings_damaged", low=148),
    accepts("[120 houses] partly collapsed.", kind="buildings_damaged", low=120),
    rejects("The talks collapsed."),
    level="groups",
)
def buildings_fell(match: Match) -> Iterator[Quantity]:
    """Counted buildings, and what became of them."""
    verb = match.end - 1
    yield from _ruined(match, match.items[verb], "ruin_verb", verb)


@rule(
    "@buildings(<subject>) <loose>{0,2} {verb} <loose>? @ruin({noun&ruin_adjective})",
    accepts("[Nine houses] are in ruins.", kind="buildings_destroyed", low=9),
    accepts("[30 huts] stood under water.", kind="buildings_damaged"),
    rejects("The plans lie in ruins."),
    level="groups",
)
def buildings_in_ruins(match: Match) -> Iterator[Quantity]:
    """Counted buildings and the state they are in."""
    yield from _ruined(match, match.items[match.end - 1], "ruin_adjective", match.start)


@rule(
    "@group({noun&counted&ruin_adjective})",
    accepts(
        "The fire left [120 houses] uninhabitable.",
        kind="buildings_damaged",
        low=120,
        unit="building",
    ),
    accepts("The raid left [two schools] in ruins.", kind="buildings_destroyed"),
    rejects("The raid left two plans in ruins."),
    level="groups",
)
def buildings_left(match: Match) -> Iterator[Quantity]:
    """
    "Left 120 houses uninhabitable": the state stands behind the noun.
    """
    view, group = match.view, match.items[match.start]
    entry = view.entry(group.head, "ruin_adjective")
    count = group.count
    if entry is None or count is None:
        return
    # "Nine houses lie in ruins": "lie" may be a noun.
    for head in range(group.head - 1, max(count.end, group.head - 2) - 1, -1):
        unit = view.entry(head, "unit_noun")
        if unit is not None and unit["kind"] == "building":
            yield of_words(
                view,
                (count.start, head + 1),
                QuantityKind(entry["kind"]),
                (group.head, group.end),
                match.rule,
                count=count,
                noun=(count.end, head + 1),
                unit="building",
            )
            return


@rule(
    "@whole({noun&counted&unit_noun}) <loose>{0,2} @ruin({ruin_verb|harm&passive|"
    "harm&participle}) <loose>? ({and}|{comma} {and}?) @part({noun&number}) @how({ly}) "
    "(?! {noun|verb} )",
    accepts("22 houses collapsed fully and [148] partially.", low=148),
    accepts("Nine huts were destroyed, [40] partly.", kind="buildings_damaged"),
    accepts("Ten huts were partially damaged and [two] fully.", low=2),
    rejects("Nine huts were destroyed and 40 slowly."),
    rejects("Nine boys were hurt and 40 partially."),
    level="groups",
)
def fell_in_part(match: Match) -> Iterator[Quantity]:
    """
    How many more buildings fell in part or fully: "22 collapsed and 148 partially".
    """
    view, groups = match.view, match.items
    whole, ruin, part, how = (
        groups[match.spans(name)[0][0]] for name in ("whole", "ruin", "part", "how")
    )
    unit, count = view.entry(whole.head, "unit_noun"), part.count
    built = unit is not None and unit["kind"] == "building"
    fully = view.has(how.head, "fully_word")
    kind = QuantityKind.BUILDINGS_DESTROYED if fully else QuantityKind.BUILDINGS_DAMAGED
    if count is not None and built and (fully or view.has(how.head, "partly_word")):
        yield of_words(
            view,
            (count.start, count.end),
            kind,
            (ruin.start, ruin.end),
            match.rule,
            count=count,
            unit="building",
        )


@rule(
    "@verb({verb&!passive}) <loose>? @roofs({noun&plural}) (from|of|off) "
    "@buildings(<object>) "
    "| @roofs({noun&plural}) (of|from) @buildings({noun&counted}) <loose>? "
    "@verb({verb&passive|verb&participle})",
    accepts("Winds ripped roofs from [214 houses].", kind="buildings_damaged", low=214),
    accepts("Winds blew the roofs off [nine huts].", kind="buildings_damaged"),
    accepts("The roofs of [90 homes] were blown off.", kind="buildings_damaged"),
    rejects("Crews painted the roofs of 90 homes."),
    rejects("Winds ripped leaves from 214 trees."),
    level="groups",
)
def unroofed(match: Match) -> Iterator[Quantity]:
    """Houses of which the wind took the roofs."""
    view, groups = match.view, match.items
    verb, roofs = (groups[match.spans(name)[0][0]] for name in ("verb", "roofs"))
    if not (view.has(verb.head, "unroofing") and view.has(roofs.head, "roof_word")):
        return
    for start, end in match.spans("buildings"):
        for victim in victims(view, groups, start, end):
            if victim.count is not None and unit_of(view, victim) == "building":
                yield of_victim(
                    view,
                    victim,
                    QuantityKind.BUILDINGS_DAMAGED,
                    (verb.start, verb.end),
                    match.rule,
                    unit="building",
                )


@rule(
    "{verb&!passive} <loose>? @buildings({noun&counted&unit_noun} "
    "(<joint> {noun&counted&unit_noun}){0,2}) <joint> @ruin({noun&ruin_adjective})",
    accepts("The gang set [45 homes] and 34 trucks ablaze.", low=45, unit="building"),
    accepts("It left [nine homes] and a mill in ruins.", kind="buildings_destroyed"),
    rejects("The gang set 45 traps and 34 trucks ablaze."),
    rejects("It left nine homes and a mill in peace."),
    level="groups",
)
def buildings_left_beside(match: Match) -> Iterator[Quantity]:
    """Buildings of a list whose last member has the state behind it."""
    yield from _ruined(match, match.items[match.end - 1], "ruin_adjective", match.start)


@rule(
    "@ruin({verb&ruining}) (<loose>|away|up){0,2} @buildings(<object>)",
    accepts("The mud buried [14 houses].", kind="buildings_destroyed", low=14),
    accepts("Wildfires have consumed [340 homes].", unit="building", low=340),
    accepts("The quake toppled [900 houses] and [12 shops].", low=[900, 12]),
    accepts("Rain fell, inundating [340 homes].", kind="buildings_damaged", low=340),
    rejects("The firm consumed 340 tonnes of coal."),
    rejects("The family buried two uncles."),
    rejects("The firm could consume 12 shops."),
    rejects("The firm flooded 12 shops with leaflets."),
    level="groups",
)
def ruined_by(match: Match) -> Iterator[Quantity]:
    """What a landslide, a fire or a quake does to buildings."""
    verb = match.items[match.start]
    end = match.items[match.end - 1].end
    given = "with" in match.view.words(verb.end, end + 1)
    if not given and not verb.tags & {"passive", "modal", "infinitive"}:
        yield from _ruined(match, verb, "ruining", match.start)


RULES: tuple[Rule, ...] = (
    ruined_by,
    ruin_of,
    buildings_in_ruins,
    buildings_left,
    buildings_left_beside,
    buildings_fell,
    fell_in_part,
    unroofed,
)
