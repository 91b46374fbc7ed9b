"""People of whom nothing has been seen or heard since."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities._build import of_victim
from conflictparse._quantities._en._befallen import victims_of
from conflictparse._quantities._en._harm import is_person
from conflictparse._quantities._types import Accrual, QuantityKind
from conflictparse._rules import Match, Rule, accepts, rejects, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._quantities._types import Quantity


@rule(
    "@victims(<subject>) <aside>? <relative>? ( {verb&!harm} "
    "({noun}|{preposition}|{time}|{adverb}|{ly}){0,7}? {comma}? {and} )? <loose>{0,2} "
    "@seen({unseen&passive})",
    accepts(
        "[Two patients] were dragged out of the van and have not been seen since.",
        kind="missing",
        low=2,
        accrual="stock",
    ),
    accepts("[Nine miners] have not been heard from since Monday.", kind="missing"),
    accepts("[A clerk] has not been seen since his arrest.", kind="missing", value=1),
    rejects("The president has not been seen since Monday."),
    rejects("Two patients have been seen since."),
    rejects("Prices like these have not been seen since 1990."),
    level="groups",
)
def not_seen_since(match: Match) -> Iterator[Quantity]:
    """Whoever "has not been seen since"."""
    view, group = match.view, match.items[match.spans("seen")[0][0]]
    if "negated" not in group.tags:
        return
    for victim in victims_of(match):
        # "The president has not been seen since Monday": he keeps away.
        known = victim.count is None and view.has(victim.start, "article")
        known = known and not view.has(victim.start, "indefinite")
        if is_person(victim) and (victim.count or victim.ones) and not known:
            yield of_victim(
                view,
                victim,
                QuantityKind.MISSING,
                (group.start, group.end),
                match.rule,
                accrual=Accrual.STOCK,
            )


RULES: tuple[Rule, ...] = (not_seen_since,)
