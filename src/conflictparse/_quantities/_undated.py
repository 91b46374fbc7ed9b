"""Dates that tell an earlier event apart where no day of the report is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities._compared import in_aside
from conflictparse._quantities._days import (
    LONG,
    MAX_OPENING,
    is_day,
    is_last_week,
    is_weekday,
    last_day,
    month_of,
    names_year,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from conflictparse._text import View
    from conflictparse._times import Claim

__all__ = ["Undated"]


class Undated:
    """What the sentences of a text name beside days: months, years, "last week"."""

    def __init__(
        self, view: View, claims: Sequence[Claim], published: date | None
    ) -> None:
        """
        Take the claims of a text.

        Args:
            published:
                The day, if it is known, that dates without a year are counted from.
        """
        self._view = view
        self._published = published
        self._event = -1
        self._named: dict[int, list[Claim]] = {}
        self._weeks: dict[int, list[Claim]] = {}
        self._daily: set[int] = set()
        for claim in claims:
            number = view.sentence_of(claim.start)
            if month_of(claim) or names_year(claim):
                self._named.setdefault(number, []).append(claim)
            if is_day(claim) or is_weekday(claim):
                self._daily.add(number)
            if is_last_week(claim):
                self._weeks.setdefault(number, []).append(claim)

    def tell(self, number: int) -> None:
        """Take a sentence for that of the event; a headline names no day."""
        dated = number in self._daily or number in self._named
        known = self._event in self._daily or self._event in self._named
        if self._event < 0 or (dated and not known):
            self._event = number

    def named(self, number: int) -> Sequence[Claim]:
        """Give the months and years that a sentence names."""
        return self._named.get(number, ())

    def is_other(self, number: int) -> bool:
        """Whether a sentence is of a month or a year that is not the event's."""
        start, _ = self._view.sentences[number]
        others = self.others(number)
        named = [
            claim
            for claim in self._named.get(number, ())
            if not in_aside(self._view, claim)
        ]
        if not named or any(claim not in others for claim in named):
            return False
        opens = named[0].start - start <= MAX_OPENING
        return opens or (number not in self._daily and all(map(names_year, named)))

    def others(self, number: int) -> list[Claim]:
        """
        Give the dates of a sentence that are of another event.

        "Gunmen shot two guards. A raid in January killed nine"; a round-up names a
        date from the first.
        """
        event = self._event
        if event in {-1, number}:
            return []
        found = self._weeks.get(number, []) if event in self._daily else []
        first = next(iter(self._named.get(event, ())), None)
        return found + [
            claim
            for claim in self._named.get(number, ())
            if not is_day(claim) and self._is_another(claim, first)
        ]

    def _is_another(self, claim: Claim, event: Claim | None) -> bool:
        """Whether a date without a day is not that of the event."""
        if self._published is None:
            return event is None or _differs(claim, event)
        if event is not None or self._event in self._daily:
            return False
        # An event that is told without a date is of the last weeks.
        day = last_day(claim, self._published)
        return day is not None and self._published - day > LONG


def _differs(claim: Claim, event: Claim) -> bool:
    """Whether a date without a day is not that of an event: another month, a year."""
    if names_year(claim):
        return not names_year(event)
    mine, theirs = month_of(claim), month_of(event)
    return None not in {mine, theirs} and mine != theirs and not names_year(event)
