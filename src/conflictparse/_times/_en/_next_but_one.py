"""Weeks and days beyond the next or the last: "the week before last"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._rules import accepts, rejects, rule
from conflictparse._times._en._parts import claim
from conflictparse._times._shapes import Calendar, Shift

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._rules import Match
    from conflictparse._times._shapes import Claim

__all__ = ["RULES"]


@rule(
    "@weekday({weekday_full&cap}) week (?! {hyphen} | {word&cap} | of | in |"
    " {word&plural})",
    accepts("Members will vote on [Thursday week]."),
    accepts("It opens [Monday week], he said."),
    rejects("The Friday week of prayer began."),
)
def weekday_week(match: Match) -> Iterator[Claim]:
    """
    A week after the next such weekday, as Britons say: "Thursday week".
    """
    entry = match.view.entry(match.start, "weekday")
    if entry and not match.view.has(match.start - 1, "the"):
        yield claim(match, Calendar(weekday=int(entry["weekday"]), weeks=2))


@rule(
    "the (@unit(week|month|year|weekend|night) | @weekday({weekday_full})) before last",
    accepts("It was shut [the week before last]."),
    accepts("They lost it [the year before last]."),
    accepts("He left [the night before last] or [the Monday before last]."),
    rejects("The week before was calm."),
)
def unit_before_last(match: Match) -> Iterator[Claim]:
    """
    "The week before last", "the Monday before last".
    """
    if "weekday" in match:
        entry = match.view.entry(match.start + 1, "weekday")
        if entry:
            yield claim(match, Calendar(weekday=int(entry["weekday"]), weeks=-2))
        return
    if match.text("unit").lower() == "night":
        yield claim(match, Shift(unit="day", amount=-2), part="NI")
        return
    yield claim(match, Shift(unit=match.text("unit").lower(), amount=-2))


@rule(
    "the @unit(week|month|year|weekend) after next",
    accepts("Polls open [the week after next]."),
    accepts("It is due [the year after next]."),
    rejects("The week after was calm."),
)
def unit_after_next(match: Match) -> Iterator[Claim]:
    """
    "The week after next".
    """
    yield claim(match, Shift(unit=match.text("unit").lower(), amount=2))


RULES = (weekday_week, unit_before_last, unit_after_next)
