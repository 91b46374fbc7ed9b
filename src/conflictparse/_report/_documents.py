"""What goes into a run over many reports, and what comes out where one fails."""

from __future__ import annotations

from datetime import date, tzinfo  # noqa: TC003 - for typing.get_type_hints()

import attrs

__all__ = ["Document", "Failure"]


@attrs.frozen
class Document:
    """One report to read, with what is known about it."""

    text: str
    id: str | None = attrs.field(default=None, kw_only=True)
    """Comes back in `Report.id` and `Failure.id`."""
    published: date | str | None = attrs.field(default=None, kw_only=True)
    """As the argument of `parse()`."""
    timezone: str | tzinfo | None = attrs.field(default=None, kw_only=True)
    """As the argument of `parse()`."""


@attrs.frozen(kw_only=True)
class Failure:
    """
    A document that could not be read, in the place of its report.

    Its arguments were wrong, or the process that read it ended (`WorkerError`).
    """

    id: str | None
    error: Exception
