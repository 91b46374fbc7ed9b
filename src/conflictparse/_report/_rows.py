"""One flat row for each fact of a report, for tables."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from conflictparse._quantities import Quantity
from conflictparse._report._dicts import ids
from conflictparse._spans import Mention
from conflictparse._timestamps import Timestamp

if TYPE_CHECKING:
    from collections.abc import Iterable

    from conflictparse._references import Found
    from conflictparse._report._codecs import Writer
    from conflictparse._report._types import Report
    from conflictparse._statements import Statement

__all__ = ["COLUMNS", "rows"]

Cell = str | int | bool | None

COLUMNS = (
    *("report", "published", "id", "fact", "kind", "start", "end", "text", "rule"),
    *("low", "value", "high", "modifier", "unit", "victims", "victim_types"),
    *("country", "side", "place", "status", "role", "accrual", "household_size"),
    *("time", "time_start", "time_end", "utc", "grain", "zone", "relation", "mod"),
    *("consistent", "content", "speaker", "speaker_text", "speaker_kind", "act"),
    *("cue", "whole", "attribution", "when", "via"),
)
"""Every row has all of them, in this order."""

# These stand in a cell as they stand in the fact, and mean the same in every fact.
_SAME = (
    *("text", "rule", "low", "value", "high", "modifier", "unit", "victims"),
    *("country", "side", "place", "status", "role", "accrual", "household_size"),
    *("utc", "grain", "relation", "mod", "consistent", "content", "act", "cue"),
)
_REFERENCES = ("whole", "attribution", "when", "via")


def rows(report: Report) -> list[dict[str, Cell]]:
    """Give one row for each fact, in order of span start, then end, then id."""
    writer = ids(report)
    facts: list[Quantity | Timestamp | Statement] = [
        *report.quantities,
        *report.timestamps,
        *report.statements,
    ]
    facts.sort(key=lambda found: found.span)
    return [_row(report, found, writer) for found in facts]


def _row(
    report: Report, found: Quantity | Timestamp | Statement, writer: Writer
) -> dict[str, Cell]:
    row: dict[str, Cell] = dict.fromkeys(COLUMNS)
    row["report"] = report.id
    row["published"] = _cell(report.published)
    row["id"] = writer.id_of(found)
    row["start"], row["end"] = found.span.start, found.span.end
    for name in _SAME:
        row[name] = _cell(getattr(found, name, None))
    for name in _REFERENCES:
        other: Found | None = getattr(found, name, None)
        row[name] = None if other is None else writer.id_of(other)
    if isinstance(found, Quantity):
        row["fact"], row["kind"] = "quantity", found.kind.value
        row["victim_types"] = _joined(kind.value for kind in found.victim_types)
    elif isinstance(found, Timestamp):
        _fill_time(row, found)
    else:
        _fill_statement(row, found)
    return row


def _fill_time(row: dict[str, Cell], found: Timestamp) -> None:
    row["fact"], row["kind"] = "timestamp", found.type.value
    # `value` is a number in the rows of figures: a column has one type.
    row["time"], row["value"] = found.value, None
    row["time_start"], row["time_end"] = _cell(found.start), _cell(found.end)
    if found.zone:
        row["zone"] = found.zone.key or found.zone.text


def _fill_statement(row: dict[str, Cell], found: Statement) -> None:
    row["fact"], row["kind"] = "statement", found.form.value
    speakers = found.speakers
    row["speaker"] = _joined(speaker.name or "" for speaker in speakers)
    row["speaker_text"] = _joined(speaker.mention.text for speaker in speakers)
    row["speaker_kind"] = _joined(speaker.kind or "" for speaker in speakers)


def _joined(parts: Iterable[str]) -> str | None:
    joined = "; ".join(parts)
    return joined if joined.strip("; ") else None


def _cell(value: object) -> Cell:
    if value is None or isinstance(value, bool | int):
        return value
    if isinstance(value, Mention):
        return value.text
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    # An enum's own text, not the enum: what reads rows need not know our types.
    return str(value)
