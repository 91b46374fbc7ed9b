"""Figures that have been counted up to now: background, or the report's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._quantities import MORTAL, Accrual, QuantityKind, Role
from conflictparse._timestamps import Relation

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from conflictparse._links._clauses import Clauses
    from conflictparse._quantities import Quantity
    from conflictparse._timestamps import Timestamp

__all__ = ["current", "meanwhile"]


def current(clauses: Clauses, quantities: Iterable[Quantity]) -> tuple[Quantity, ...]:
    """
    Take the running toll of a report that has no other for the report's own.

    "9,000 have been killed since May" is background to an attack, but the news
    itself where nothing else was told.
    """
    figures = tuple(quantities)
    # Behind a deed of before, "protests over the two who were shot", it is background.
    told = {
        one.kind
        for one in figures
        if one.role is Role.TOTAL
        or (one.role is Role.PRIOR and one.accrual is Accrual.NEW)
    }
    if told & NEWS:
        # "No casualties; 40 have been killed since May", "30 kidnapped in five years".
        told |= BEFALLING

    def stands(one: Quantity) -> bool:
        if not _runs(one) or one.kind in told:
            return False
        return one.kind not in BEFALLING or not clauses.behind_attack(one.span)

    return tuple(
        attrs.evolve(one, role=Role.TOTAL) if stands(one) else one for one in figures
    )


def meanwhile(clauses: Clauses, figures: Sequence[Quantity]) -> dict[int, int]:
    """
    Say which figures are of the time over which the first one was counted, by index.

    "More than 900 have been killed since May. On Monday shells killed 11": of the 900.

    Args:
        figures:
            Those that stand for people of their own, linked, in text order.
    """
    within: dict[int, int] = {}
    opening: dict[tuple[QuantityKind, str], int] = {}
    for index, one in enumerate(figures):
        if one.role is not Role.TOTAL:
            continue
        first = opening.setdefault((one.kind, one.unit), index)
        whole = figures[first]
        if (
            first != index
            and whole.accrual is Accrual.CUMULATIVE
            and one.accrual is Accrual.NEW
            and _is_later(whole.when, one.when)
            and (one.value or 0) < (whole.value or whole.low or 0)
            and clauses.opens_report(whole.span)
        ):
            within[index] = first
    return within


def _is_later(since: Timestamp | None, when: Timestamp | None) -> bool:
    """Whether a moment lies behind the one from which on something was counted."""
    if since is None or since.relation is not Relation.SINCE or when is None:
        return False
    if since.start is None or when.start is None:
        return False
    return since.start.date() <= when.start.date()


def _runs(figure: Quantity) -> bool:
    """Whether a figure has been counted up to now, from a time that is said."""
    grown = figure.role is Role.PRIOR and figure.accrual is Accrual.CUMULATIVE
    return grown and figure.when is not None


BEFALLING = MORTAL | {QuantityKind.ABDUCTED, QuantityKind.CAPTURED}
"""Kinds of which a running figure is background where there is news."""

NEWS = MORTAL | {QuantityKind.ABDUCTED}
"""Kinds that are the news: "nine were kidnapped; 73 have been killed since 2021"."""
