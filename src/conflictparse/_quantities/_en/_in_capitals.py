"""A group whose name in capitals is a verb in small letters: "IS killed three"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._quantities._en._harm import harmed, verb_of
from conflictparse._quantities._types import Accrual
from conflictparse._rules import Match, Rule, accepts, rejects, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._quantities._types import Quantity


@rule(
    "@harm({verb&harm&passive}) "
    "({adverb&!preposition|ly|time|fatally|injury_degree}){0,2} @victims(<object>)",
    accepts("IS killed [three civilians] in Baro.", kind="killed", low=3),
    accepts("A mine left by IS wounded [two boys].", kind="injured", low=2),
    accepts("IS shot dead [a shepherd].", kind="killed", value=1),
    accepts("IS abducted [two shepherds].", kind="abducted", low=2),
    rejects("What is killed three times is dead."),
    rejects("A BOMB IS DROPPED. TWO BOYS SAW IT."),
    level="groups",
)
def harmed_by_capitals(match: Match) -> Iterator[Quantity]:
    """Whom "IS" harms: in capitals among small letters it is no form of "be"."""
    view, first = match.view, match.items[match.start].start
    if view.word(first) == "is" and view.has(first, "upper"):
        for quantity in harmed(match, "victims", verb_of(match)):
            yield attrs.evolve(quantity, accrual=Accrual.NEW)


RULES: tuple[Rule, ...] = (harmed_by_capitals,)
