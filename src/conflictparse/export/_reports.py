"""The reports that an export is asked for."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from conflictparse import Failure, Report, ReportError

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["checked", "each"]


def checked(report: Report) -> Report:
    """
    Give a report back if it is one.

    Raises:
        TypeError: If it is not.
    """
    if not isinstance(report, Report):
        raise TypeError(f"report must be a Report, got {report!r}")
    return report


def each(reports: Report | Iterable[Report | Failure]) -> Iterator[Report]:
    """
    Give the reports one by one, as they are needed.

    Raises:
        ReportError: If one is a `Failure` of `parse_many()`: a table without it
            would look whole.
        TypeError: If one is neither.
    """
    if isinstance(reports, Report):
        yield reports
        return
    given: object = reports
    # A text is an iterable as well, of its letters.
    if isinstance(given, str) or not isinstance(given, Iterable):
        raise TypeError(f"reports must hold Report objects, got {given!r}")
    for report in given:
        if isinstance(report, Failure):
            raise ReportError(
                f"document {report.id!r} could not be read: {report.error}"
            ) from report.error
        if not isinstance(report, Report):
            raise TypeError(f"reports must hold Report objects, got {report!r}")
        yield report
