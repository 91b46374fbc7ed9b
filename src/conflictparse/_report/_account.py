"""Several reports of one event, side by side."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import attrs

from conflictparse import _tolls
from conflictparse._quantities import Quantity, QuantityKind, Role
from conflictparse._report._types import Report, checked_by
from conflictparse._status import Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from conflictparse._report._types import By
    from conflictparse._tolls import Toll

__all__ = ["Account", "Claim", "Contradiction", "History", "reconcile"]


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


@attrs.frozen(kw_only=True)
class History:
    """Who gave which figure of one kind, in order of publication."""

    kind: QuantityKind
    claims: tuple[Claim, ...]


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
    contradictions: tuple[Contradiction, ...]

    def tolls(self, by: By | None = None) -> tuple[Toll, ...]:
        """
        Say what the reports, taken together, give for each kind of harm.

        Args:
            by:
                As in `Report.tolls()`.

        Raises:
            ArgumentError: If *by* is no field that tolls are broken down by.
        """
        figures = [q for report in self.reports for q in report.quantities]
        return _tolls.find(figures, checked_by(by))


def reconcile(reports: Iterable[Report]) -> Account:
    """
    Put several reports of one event side by side.

    Args:
        reports:
            What the caller holds to be one event; they are not compared for that.

    Returns:
        An account with the reports in order of publication.
    """
    given = tuple(reports)
    for report in given:
        if not isinstance(report, Report):
            raise TypeError(f"reports must hold Report objects, got {report!r}")
    ordered = tuple(sorted(given, key=_moment))
    claims: dict[QuantityKind, list[Claim]] = {}
    for index, report in enumerate(ordered):
        for quantity in report.quantities:
            claim = Claim(report=index, published=report.published, quantity=quantity)
            claims.setdefault(quantity.kind, []).append(claim)
    kinds = sorted(claims, key=list(QuantityKind).index)
    return Account(
        reports=ordered,
        history=tuple(History(kind=kind, claims=tuple(claims[kind])) for kind in kinds),
        contradictions=tuple(
            found for kind in kinds for found in _contradictions(kind, claims[kind])
        ),
    )


def _moment(report: Report) -> tuple[bool, datetime]:
    """Order dates beside datetimes; a day without a clock time starts in UTC."""
    when = report.published
    if when is None:
        return True, datetime.min.replace(tzinfo=UTC)
    if not isinstance(when, datetime):
        when = datetime(when.year, when.month, when.day, tzinfo=UTC)
    return False, when if when.tzinfo else when.replace(tzinfo=UTC)


def _contradictions(kind: QuantityKind, claims: list[Claim]) -> Iterator[Contradiction]:
    counted = [claim for claim in claims if _counts(claim.quantity)]
    for at, one in enumerate(counted):
        for other in counted[at + 1 :]:
            if _same_matter(one.quantity, other.quantity) and _exclude(
                one.quantity, other.quantity
            ):
                yield Contradiction(kind=kind, claims=(one, other))


def _counts(quantity: Quantity) -> bool:
    stated = quantity.low is not None or quantity.high is not None
    asserted = quantity.status is Status.ASSERTED and quantity.role is Role.TOTAL
    return stated and asserted and bool(_speaker(quantity))


def _speaker(quantity: Quantity) -> str | None:
    said = quantity.attribution
    return said.speaker.name if said and said.speaker else None


def _same_matter(one: Quantity, other: Quantity) -> bool:
    """Tell whether two figures speak of one thing, by two speakers."""

    def matter(figure: Quantity) -> tuple[object, ...]:
        place = figure.place.text if figure.place else None
        when = figure.when.value if figure.when else None
        who = (figure.victim_types, figure.country, figure.side)
        return figure.unit, place, when, who

    return matter(one) == matter(other) and _speaker(one) != _speaker(other)


def _exclude(one: Quantity, other: Quantity) -> bool:
    """Tell whether no figure lies within the bounds of both."""

    def below(low: Quantity, high: Quantity) -> bool:
        return low.high is not None and high.low is not None and low.high < high.low

    return below(one, other) or below(other, one)
