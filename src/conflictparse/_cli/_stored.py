"""Stored reports, as `--format json` and `--format jsonl` write them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import attrs

from conflictparse import Report, ReportError
from conflictparse._cli._errors import WrongError
from conflictparse._cli._inputs import text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Stored", "stored"]


@attrs.frozen(kw_only=True)
class Stored:
    """One document of a file: a report, or what was written where one failed."""

    key: str
    """What it is found by in another file: its id, else its text."""
    where: str
    """The file and line that it stands in."""
    report: Report | None


def stored(file: str) -> Iterator[Stored]:
    """
    Give the documents of a file: JSON Lines, or one document over several lines.

    Raises:
        WrongError: If the file cannot be read, or holds something else.
    """
    text = text_of(file)
    try:
        whole = json.loads(text)
    except ValueError:
        for number, line in enumerate(text.split("\n"), 1):
            if line.strip():
                yield _document(_loaded(line, file, number), f"{file}:{number}")
    else:
        yield _document(whole, file)


def _loaded(line: str, file: str, number: int) -> Any:  # noqa: ANN401 - whatever JSON has
    try:
        return json.loads(line)
    except ValueError as error:
        raise WrongError(f"{file}:{number}: not JSON: {error}") from None


def _document(document: Any, where: str) -> Stored:  # noqa: ANN401 - whatever JSON has
    if not isinstance(document, dict):
        raise WrongError(f"{where}: a stored report must be an object")
    name = document.get("id")
    if "error" in document:
        return Stored(key=f"id {name}", where=where, report=None)
    try:
        report = Report.from_dict(document)
    except ReportError as error:
        raise WrongError(f"{where}: {error}") from None
    key = f"text {report.text}" if name is None else f"id {name}"
    return Stored(key=key, where=where, report=report)
