"""A figure told again for a later time: "by dusk it was 26"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities._en._answered import answer
from conflictparse._rules import Match, Rule, accepts, rejects, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._quantities._types import Quantity


@rule(
    "{semicolon|comma} ({and}|{but})? {preposition}? {time} {comma}? "
    "({noun&pronoun_thing}|{noun&number_noun&definite}|{noun&harm_noun&definite}) "
    "({be}|{verb&standing} (at|to)) <loose>? "
    "@count({noun&number}) (?= {dot|semicolon|comma} )",
    accepts(
        "At noon police counted 14 dead; by dusk it was [26].",
        kind="killed",
        low=26,
        accrual="cumulative",
    ),
    accepts("At noon 14 were dead; by dusk the number was [26].", kind="killed"),
    accepts("There were 14 deaths in May, and by June it stood at [26].", low=26),
    rejects("At noon it was 14 degrees; by dusk it was 26."),
    rejects("Nine shops were shut; by dusk it was 12."),
    level="groups",
)
def figure_later(match: Match) -> Iterator[Quantity]:
    """The same figure at a later time: "by dusk it was 26"."""
    yield from answer(match)


RULES: tuple[Rule, ...] = (figure_later,)
