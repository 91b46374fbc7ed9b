"""One flat row for each fact of a report, for tables."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import attrs

from conflictparse._quantities import Quantity
from conflictparse._report._dicts import ids
from conflictparse._report._tables import table_named
from conflictparse._spans import Mention
from conflictparse._statements import Statement
from conflictparse._timestamps import Timestamp

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from conflictparse._references import Found
    from conflictparse._report._codecs import Writer
    from conflictparse._report._tables import Cell
    from conflictparse._report._types import Report
    from conflictparse._statements import Speaker

__all__ = ["rows"]

Fact = Quantity | Timestamp | Statement


@attrs.frozen
class _Seen:
    """A fact with what its cells are taken from."""

    report: Report
    found: Fact
    writer: Writer

    @property
    def time(self) -> Timestamp | None:
        """The moment itself, or when the fact happened or was said."""
        found = self.found
        return found if isinstance(found, Timestamp) else found.when

    @property
    def speakers(self) -> tuple[Speaker, ...]:
        """Who speaks, or who gives the figure."""
        found = self.found
        if isinstance(found, Statement):
            return found.speakers
        said = found.attribution if isinstance(found, Quantity) else None
        return said.speakers if said else ()


def rows(report: Report, table: str) -> list[dict[str, Cell]]:
    """
    Give the rows of one table, in order of span start, then end.

    Raises:
        ArgumentError: If there is no such table.
    """
    names = table_named(table).names
    cells = [(name, _cell_of(name)) for name in names]
    writer = ids(report)
    seen = [_Seen(report, found, writer) for found in _facts(report, table)]
    return [{name: cell(each) for name, cell in cells} for each in seen]


def _facts(report: Report, table: str) -> Iterable[Fact]:
    by_table: dict[str, Iterable[Fact]] = {
        "figures": report.quantities,
        "moments": report.timestamps,
        "statements": report.statements,
    }
    if table in by_table:
        return by_table[table]
    every: list[Fact] = [*report.quantities, *report.timestamps, *report.statements]
    return sorted(every, key=lambda found: found.span)


def _cell_of(name: str) -> Callable[[_Seen], Cell]:
    """Give what fills a column; most are fields of the fact by that name."""
    return _CELLS.get(name) or (lambda seen: _plain(getattr(seen.found, name, None)))


def _of_time(name: str) -> Callable[[_Seen], Cell]:
    return lambda seen: _plain(getattr(seen.time, name, None))


def _of_speakers(read: Callable[[Speaker], str | None]) -> Callable[[_Seen], Cell]:
    return lambda seen: _joined(read(speaker) or "" for speaker in seen.speakers)


def _reference(name: str) -> Callable[[_Seen], Cell]:
    def cell(seen: _Seen) -> Cell:
        other: Found | None = getattr(seen.found, name, None)
        return None if other is None else seen.writer.id_of(other)

    return cell


def _kind(seen: _Seen) -> Cell:
    found = seen.found
    if isinstance(found, Quantity):
        return found.kind.value
    return (found.type if isinstance(found, Timestamp) else found.form).value


def _value(seen: _Seen) -> Cell:
    # That of a moment is a text, and stands in `time`: a column has one type.
    return _plain(seen.found.value) if isinstance(seen.found, Quantity) else None


def _zone(seen: _Seen) -> Cell:
    zone = seen.found.zone if isinstance(seen.found, Timestamp) else None
    return (zone.key or zone.text) if zone else None


def _zone_candidates(seen: _Seen) -> Cell:
    zone = seen.found.zone if isinstance(seen.found, Timestamp) else None
    return _joined(zone.candidates) if zone else None


def _victim_types(seen: _Seen) -> Cell:
    found = seen.found
    kinds = found.victim_types if isinstance(found, Quantity) else ()
    return _joined(kind.value for kind in kinds)


_CELLS: dict[str, Callable[[_Seen], Cell]] = {
    "report": lambda seen: seen.report.id,
    "published": lambda seen: _plain(seen.report.published),
    "id": lambda seen: seen.writer.id_of(seen.found),
    "fact": lambda seen: type(seen.found).__name__.lower(),
    "kind": _kind,
    "value": _value,
    "victim_types": _victim_types,
    "time": _of_time("value"),
    "time_start": _of_time("start"),
    "time_end": _of_time("end"),
    "utc": _of_time("utc"),
    "grain": _of_time("grain"),
    "zone": _zone,
    "zone_candidates": _zone_candidates,
    "speaker": _of_speakers(lambda who: who.name),
    "speaker_text": _of_speakers(lambda who: who.mention.text),
    "speaker_kind": _of_speakers(lambda who: who.kind and who.kind.value),
    "speaker_title": _of_speakers(lambda who: who.title),
    "speaker_country": _of_speakers(lambda who: who.country),
    "whole": _reference("whole"),
    "attribution": _reference("attribution"),
    "when": _reference("when"),
    "via": _reference("via"),
    "start": lambda seen: seen.found.span.start,
    "end": lambda seen: seen.found.span.end,
}


def _joined(parts: Iterable[str]) -> str | None:
    joined = "; ".join(parts)
    return joined if joined.strip("; ") else None


def _plain(value: object) -> Cell:
    if value is None or isinstance(value, bool | int):
        return value
    if isinstance(value, Mention):
        return value.text
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        # What reads rows counts in floats; `to_dict()` keeps every digit.
        return float(value)
    # An enum's own text, not the enum: what reads rows need not know our types.
    return str(value)
