"""Harm that people do one another: "two men shot each other"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._quantities._en._harm import harmed, verb_of
from conflictparse._quantities._types import QuantityKind
from conflictparse._rules import Match, Rule, accepts, rejects, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._quantities._types import Quantity


@rule(
    "@victims(<subject>) <loose>{0,2} @harm({verb&harm&!passive&!infinitive}) "
    "@other({noun&definite&person_singular}) @result({harm_result&between})?",
    accepts("[Two men] shot each other.", kind="injured", low=2),
    accepts("[Two brothers] stabbed each other to death.", kind="killed", low=2),
    accepts("[Two guards] shot each other dead.", kind="killed", low=2),
    rejects("Two men shot the other."),
    rejects("Two men met each other."),
    level="groups",
)
def harmed_each_other(match: Match) -> Iterator[Quantity]:
    """Who does harm to one another suffers it."""
    (other, _), view = match.spans("other")[0], match.view
    group = match.items[other]
    if not (view.has(group.start, "each") and view.has(group.start + 1, "adding")):
        return
    died = "result" in match or "harm_result" in group.tags
    for quantity in harmed(match, "victims", verb_of(match)):
        yield attrs.evolve(quantity, kind=QuantityKind.KILLED) if died else quantity


RULES: tuple[Rule, ...] = (harmed_each_other,)
