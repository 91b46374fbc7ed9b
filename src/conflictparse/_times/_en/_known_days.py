"""Days that all know by their event: "the Sept. 11 attacks", "9/11"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._rules import accepts, rejects, rule
from conflictparse._times._en._parts import claim, day_of, month_of
from conflictparse._times._en._read import word_at
from conflictparse._times._shapes import Calendar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._rules import Match
    from conflictparse._times._shapes import Claim

__all__ = ["RULES"]

KNOWN = {(9, 11): 2001}
IN = frozenset({"at", "in"})
ON = frozenset({"in", "on"})


@rule(
    "@month({month}) {dot}? @day({day}) (terror|terrorist|suicide)?"
    " @event({known_day_event}) | (?<= {known_day_event} (of|on) ) @month({month})"
    " {dot}? @day({day}) (?! {comma}? {year})",
    accepts("He fled after the [Sept. 11] attacks."),
    accepts("Relatives of [Sept. 11] victims wept."),
    accepts("It was worse than the attacks of [September 11]."),
    rejects("The attacks of no month are told."),
)
def known_day(match: Match) -> Iterator[Claim]:
    """
    A day that all know by its event: "the Sept. 11 attacks" are of 2001.

    Attacks "in" a town are of the year that the tense tells.
    """
    month, day = month_of(match), day_of(match)
    if not (month and day):
        return
    year = KNOWN.get((month, day))
    elsewhere = word_at(match.view, match.end) in IN
    # "On Sept. 11 victims were told"
    told = "event" in match and word_at(match.view, match.start - 1) in ON
    if year is not None and not (elsewhere or told):
        at = match.spans("day")[-1]
        shape = Calendar(month=month, day=day, known_year=year)
        yield claim(match, shape, end=at[1])


RULES = (known_day,)
