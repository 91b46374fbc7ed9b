"""Numbers: the values of a text in any order, or its ranges in theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tools.evaluate.records import Record, Row, share

import conflictparse

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

__all__ = ["HEADING", "rows"]

HEADING = ("texts", "cases", "right")


def rows(name: str, records: list[Record]) -> Iterator[Row]:
    """Give the share of cases of which every number is right."""
    ranges = any(one and isinstance(one[0], list) for one in map(expected, records))
    errors = [
        f"{record['id']}: {expected(record)}, read {got}\n  {record['text']}"
        for record in records
        for got in [bounds(record) if ranges else values(record)]
        if got != (expected(record) if ranges else sorted(expected(record)))
    ]
    right = share(len(records) - len(errors), len(records))
    yield Row((name, len(records), f"{right:.3f}"), tuple(errors))


def expected(record: Record) -> list[Any]:
    """Give what should be read."""
    found: list[Any] = record["expected"]
    return found


def values(record: Record) -> list[float]:
    """Give what the numbers of a text are."""
    found = conflictparse.extract_numbers(record["text"])
    return sorted(float(one.value) for one in found if one.value is not None)


def bounds(record: Record) -> list[list[float | None]]:
    """Give the bounds of the numbers of a text."""
    found = conflictparse.extract_numbers(record["text"])
    return [[plain(one.low), plain(one.high)] for one in found]


def plain(figure: int | Decimal | None) -> float | None:
    """Give a figure as JSON holds it."""
    return None if figure is None else float(figure)
