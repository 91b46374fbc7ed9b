"""Several reports of one event, side by side."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

import attrs

from conflictparse import _tolls
from conflictparse._links import exclude, matter, restates, voice
from conflictparse._quantities import PEOPLE, Quantity, QuantityKind, Role
from conflictparse._report._listing import listed
from conflictparse._report._types import Report, checked_by
from conflictparse._status import Status

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from conflictparse._report._types import By
    from conflictparse._tolls import Toll

__all__ = ["Account", "Change", "Claim", "Contradiction", "History", "reconcile"]


@attrs.frozen(kw_only=True)
class Claim:
    """
    One figure with the report it stands in.

    Spans:
        Of `quantity`: in the text of `report`, the index in `Account.reports`.
    """

    report: int
    published: date | None
    quantity: Quantity

    @property
    def speaker(self) -> str | None:
        """Who says so, by name, else as mentioned; None for the report itself."""
        said = self.quantity.attribution
        if said is None or said.speaker is None:
            return None
        return said.speaker.name or said.speaker.mention.text


@attrs.frozen(kw_only=True)
class Change:
    """
    A figure and the one that took its place.

    Who changed it is `after.speaker`, when is `after.published`.
    """

    before: Claim
    after: Claim


@attrs.frozen(kw_only=True)
class History:
    """Who gave which figure of one kind, in order of publication."""

    kind: QuantityKind
    claims: tuple[Claim, ...]
    """Every figure, parts and repeats too, in order of report and text."""
    changes: tuple[Change, ...] = ()
    """How the figure of one group of victims went from report to report."""


@attrs.frozen(kw_only=True)
class Contradiction:
    """
    Two figures of different speakers that exclude each other.

    They are of one kind, place, time and group of victims.
    """

    kind: QuantityKind
    claims: tuple[Claim, Claim]


@attrs.frozen(kw_only=True)
class Account:
    """Several reports of one event, as the caller grouped them."""

    reports: tuple[Report, ...]
    """In order of publication; those without a date come last, as passed."""
    history: tuple[History, ...]
    """One for each kind of harm to people, in the order of `QuantityKind`."""
    contradictions: tuple[Contradiction, ...]
    """In order of the first claim; a claim said again is paired once."""

    def tolls(self, by: By | None = None) -> tuple[Toll, ...]:
        """
        Say what the reports, taken together, give for each kind of harm.

        The last report that gives a figure speaks for all. Earlier figures of
        speakers who have not been heard since, and which it excludes, widen
        the bounds and stand in `conflicting`. A report without a date speaks
        for all only where none has one.

        Args:
            by:
                As in `Report.tolls()`.

        Raises:
            ArgumentError: If *by* is no field that tolls are broken down by.
        """
        checked_by(by)
        undated_first = sorted(self.reports, key=lambda one: one.published is not None)
        tolls = _tolls.across([report.tolls(by) for report in undated_first])
        return listed(tolls)


def reconcile(reports: Iterable[Report]) -> Account:
    """
    Put several reports of one event side by side.

    Args:
        reports:
            What the caller holds to be one event; they are not compared for that.

    Returns:
        An account with the reports in order of publication.
    """
    # A report alone is no event that several tell of, and no iterable either.
    if isinstance(reports, Report) or not isinstance(reports, Iterable):
        raise TypeError(f"reports must be an iterable of Report, got {reports!r}")
    given = tuple(reports)
    for report in given:
        if not isinstance(report, Report):
            raise TypeError(f"reports must hold Report objects, got {report!r}")
    ordered = tuple(sorted(given, key=_moment))
    claims: dict[QuantityKind, list[Claim]] = {}
    for index, report in enumerate(ordered):
        for quantity in report.quantities:
            if quantity.kind in PEOPLE:
                claim = Claim(
                    report=index, published=report.published, quantity=quantity
                )
                claims.setdefault(quantity.kind, []).append(claim)
    kinds = sorted(claims, key=list(QuantityKind).index)
    return Account(
        reports=ordered,
        history=tuple(
            History(
                kind=kind,
                claims=tuple(claims[kind]),
                changes=tuple(_changes(claims[kind])),
            )
            for kind in kinds
        ),
        contradictions=tuple(
            found for kind in kinds for found in _contradictions(kind, claims[kind])
        ),
    )


def _moment(report: Report) -> tuple[bool, datetime]:
    """
    Order dates beside datetimes; a day without a clock time starts in UTC.
    """
    when = report.published
    if when is None:
        return True, datetime.min.replace(tzinfo=UTC)
    if not isinstance(when, datetime):
        when = datetime(when.year, when.month, when.day, tzinfo=UTC)
    return False, when if when.tzinfo else when.replace(tzinfo=UTC)


def _by_matter(claims: Iterable[Claim]) -> Iterator[list[Claim]]:
    """Put together the asserted figures of all people of one group."""
    groups: dict[tuple[object, ...], list[Claim]] = {}
    for claim in claims:
        quantity = claim.quantity
        stated = quantity.low is not None or quantity.high is not None
        whole = quantity.role is Role.TOTAL or restates(quantity)
        if stated and whole and quantity.status is Status.ASSERTED:
            groups.setdefault(matter(quantity), []).append(claim)
    yield from groups.values()


def _changes(claims: Iterable[Claim]) -> Iterator[Change]:
    """Give each step from one report's figure to another one in a later report."""
    for group in _by_matter(claims):
        # What a report gives last is where it stands.
        last = {claim.report: claim for claim in group}
        steps = list(last.values())
        for before, after in pairwise(steps):
            if _bounds(before.quantity) != _bounds(after.quantity):
                yield Change(before=before, after=after)


def _bounds(quantity: Quantity) -> tuple[object, ...]:
    return quantity.low, quantity.value, quantity.high, quantity.modifier


def _contradictions(
    kind: QuantityKind, claims: Sequence[Claim]
) -> Iterator[Contradiction]:
    """Pair the claims of each group of victims, a claim said again once."""
    found = []
    for group in _by_matter(claims):
        distinct: dict[tuple[object, ...], Claim] = {}
        for claim in group:
            said = voice(claim.quantity), _bounds(claim.quantity), _when(claim.quantity)
            if said[0] is not None:
                distinct.setdefault(said, claim)
        found += [
            (one, other)
            for one, other in combinations(distinct.values(), 2)
            if _contradict(one.quantity, other.quantity)
        ]
    found.sort(key=lambda pair: [(c.report, c.quantity.span) for c in pair])
    for pair in found:
        yield Contradiction(kind=kind, claims=pair)


def _when(quantity: Quantity) -> str | None:
    return quantity.when.value if quantity.when else None


def _contradict(one: Quantity, other: Quantity) -> bool:
    """Whether two speakers exclude each other, and neither speaks of another time."""
    times = {_when(one), _when(other)} - {None}
    voices = voice(one), voice(other)
    return len(times) <= 1 and voices[0] != voices[1] and exclude(one, other)
