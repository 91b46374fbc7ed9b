"""What goes into a run over many reports, and what comes out where one fails."""

from __future__ import annotations

from datetime import date, tzinfo  # noqa: TC003 - for typing.get_type_hints()
from typing import TYPE_CHECKING, Any

import attrs

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["FIELDS", "Document", "Failure", "document_of", "error_of"]

FIELDS = {
    "text": ("text", "event_text"),
    "id": ("id",),
    "published": ("published", "date"),
    "timezone": ("timezone",),
}
"""What the fields of a document are called in archives; the first one found counts."""


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


def error_of(failure: Failure) -> str:
    """Say what went wrong with a document, in one line."""
    return f"{type(failure.error).__name__}: {failure.error}"


def document_of(record: Mapping[str, Any]) -> Document:
    """
    Make a document of a record, such as a row of a table or an object of JSON.

    >>> document_of({"event_text": "Two fell.", "id": 7, "date": None}).id
    '7'

    What is wrong in it, a missing text too, shows when the document is read.
    """
    found: dict[str, Any] = {
        field: next((record[n] for n in names if record.get(n) is not None), None)
        for field, names in FIELDS.items()
    }
    name = found.pop("id")
    return Document(id=None if name is None else str(name), **found)
