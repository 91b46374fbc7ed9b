"""Parts of the body that are blown off or cut: "a guard's leg was blown off"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities._build import of_words
from conflictparse._quantities._en._befallen import befallen
from conflictparse._quantities._types import QuantityKind
from conflictparse._rules import Match, Rule, accepts, rejects, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._quantities._types import Quantity


@rule(
    "@part({noun&body_part&definite}|{noun&body_part}) <loose>? "
    "@verb({verb&passive}|{verb&participle} (?= off )) off?",
    accepts("[A guard's] leg was blown off.", kind="injured", value=1),
    accepts("[The clerk's] hands were badly burned.", kind="injured", value=1),
    accepts("[A clerk's] hand chopped off by rivals", kind="injured", value=1),
    accepts("[A man's] ear was cut off.", kind="injured", value=1),
    accepts("[A man's] head was cut off.", kind="killed", value=1),
    rejects("A statue's hand was cut off."),
    rejects("A guard's leg was bandaged."),
    rejects("The hill's foot was blown off."),
    rejects("His leg was blown off."),
    level="groups",
)
def limb_blown_off(match: Match) -> Iterator[Quantity]:
    """Whose limb something takes or hurts: "a guard's leg was blown off"."""
    view, group = match.view, match.items[match.start]
    verb = match.items[match.spans("verb")[0][0]]
    owner = group.owner_end
    somebody = owner > 1 and view.has(owner - 2, "person_singular")
    # "Cut off" is one word.
    taken = view.word(verb.head).split()[0]
    if somebody and view.table.entry(taken, "taken_off") is not None:
        off = view.word(match.items[match.end - 1].start) == "off"
        off = off or view.word(verb.head).endswith(("off", "severed"))
        dead = off and view.has(group.head, "vital_part")
        yield of_words(
            view,
            (group.start, owner),
            QuantityKind.KILLED if dead else QuantityKind.INJURED,
            (verb.start, verb.end),
            match.rule,
            ones=1,
        )


@rule(
    "{noun&mortal_part} of @victims(<object>) <loose>? @verb({verb&passive})",
    accepts("The throats of [two men] were cut.", kind="killed", low=2),
    accepts("The throat of [a clerk] was slit.", kind="killed", value=1),
    rejects("The throats of two men were dry."),
    rejects("The throat of the gorge was cut."),
    level="groups",
)
def throats_of(match: Match) -> Iterator[Quantity]:
    """Whose throats are cut: "the throats of two men were cut"."""
    verb = match.items[match.end - 1]
    if match.view.has(verb.head, "throat_cutting"):
        yield from befallen(match, QuantityKind.KILLED, verb)


RULES: tuple[Rule, ...] = (limb_blown_off, throats_of)
