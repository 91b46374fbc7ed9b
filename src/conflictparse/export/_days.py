"""Days of the calendar, and how exactly a scheme says that it knows them."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import attrs

from conflictparse import Mod, TimeType

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from conflictparse import Quantity, Report, Timestamp

__all__ = ["Days", "days_of", "published_on"]


@attrs.frozen(kw_only=True)
class Days:
    """A stretch of days, both ends included."""

    first: date
    last: date
    mod: Mod | None = None
    """START and END lean to an end: "early in May"."""

    @property
    def count(self) -> int:
        """How many days it has."""
        return (self.last - self.first).days + 1

    @property
    def middle(self) -> date:
        """The day half-way, the earlier of two."""
        return self.first + timedelta(days=(self.count - 1) // 2)

    def leaning(self) -> date:
        """Give the end that the words lean to, else the day half-way."""
        ends = {Mod.START: self.first, Mod.END: self.last}
        return ends.get(self.mod, self.middle) if self.mod else self.middle

    def step(self, *longest: int) -> int | None:
        """
        Say which step of a scale it stands on, from 1; None beyond the last.

        Args:
            longest:
                The most days of each step.
        """
        steps = (at for at, most in enumerate(longest, 1) if self.count <= most)
        return next(steps, None)


def days_of(figures: Iterable[Quantity]) -> Days | None:
    """
    Give the days in which the harm of some figures happened.

    None where no figure says. "Since Monday" is left out: it says when it
    began, not how long it lasted.
    """
    known = [
        days
        for figure in figures
        if figure.when is not None and (days := _days(figure.when)) is not None
    ]
    if not known:
        return None
    return Days(
        first=min(days.first for days in known),
        last=max(days.last for days in known),
        mod=known[0].mod if len({days.mod for days in known}) == 1 else None,
    )


def published_on(report: Report) -> str | None:
    """Give the day of publication in ISO 8601, without its clock time."""
    when = report.published
    return None if when is None else when.isoformat()[:10]


def _days(when: Timestamp) -> Days | None:
    if when.start is None or when.end is None or when.relation is not None:
        return None
    if when.type not in {TimeType.DATE, TimeType.TIME}:
        return None
    # The end is the first instant after it; an empty stretch ends on its own day.
    last = max(when.start, when.end - timedelta(microseconds=1))
    return Days(first=when.start.date(), last=last.date(), mod=when.mod)
