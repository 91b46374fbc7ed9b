"""Figures as cells, and the tolls they are taken from."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from conflictparse import QuantityKind, Report, Toll

__all__ = ["cell", "toll_of", "whole"]


def cell(figure: int | Decimal | None) -> int | float | None:
    """Give a figure as rows hold it."""
    return float(figure) if isinstance(figure, Decimal) else figure


def whole(figure: int | Decimal | None) -> int | None:
    """Give a figure where it is a whole number, else nothing."""
    return int(figure) if figure is not None and figure == int(figure) else None


def toll_of(report: Report, kind: QuantityKind, unit: str = "person") -> Toll | None:
    """Give what a report says of one kind of harm, counted in one unit."""
    tolls = (t for t in report.tolls() if t.kind is kind and t.unit == unit)
    return next(tolls, None)
