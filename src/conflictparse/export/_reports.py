"""The reports that an export is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse import Report

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["each"]


def each(reports: Report | Iterable[Report]) -> Iterator[Report]:
    """
    Give the reports one by one, as they are needed.

    Raises:
        TypeError: If one is no report, as a `Failure` of `parse_many()` is not.
    """
    if isinstance(reports, Report):
        yield reports
        return
    for report in reports:
        if not isinstance(report, Report):
            raise TypeError(f"reports must hold Report objects, got {report!r}")
        yield report
