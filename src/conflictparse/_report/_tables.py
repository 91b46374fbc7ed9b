"""The flat tables: their names, and what each of their columns holds."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Literal

import attrs

from conflictparse._errors import ArgumentError

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = [
    "TABLES",
    "Cell",
    "Column",
    "ColumnType",
    "Table",
    "TableName",
    "table_named",
]

Cell = str | int | float | bool | None
"""What stands in a row; a decimal figure is a float."""

TableName = Literal["figures", "moments", "statements", "mentions"]


class ColumnType(StrEnum):
    """What the cells of a column are, besides None."""

    STRING = "string"
    INTEGER = "integer"
    NUMBER = "number"
    """An int, or a float where the report has a decimal figure."""
    BOOLEAN = "boolean"
    INSTANT = "instant"
    """A moment in UTC: in rows a `str` of ISO 8601, in frames a timestamp."""


@attrs.frozen(kw_only=True)
class Column:
    """One column of a table."""

    name: str
    type: ColumnType
    about: str
    """What its cells hold."""


@attrs.frozen(kw_only=True)
class Table:
    """One flat table: a row a fact, always the same columns in the same order."""

    name: str
    columns: tuple[Column, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The header."""
        return tuple(column.name for column in self.columns)


def _column(name: str, kind: ColumnType, about: str) -> Column:
    return Column(name=name, type=kind, about=about)


_STRING, _INTEGER = ColumnType.STRING, ColumnType.INTEGER
_NUMBER, _BOOLEAN = ColumnType.NUMBER, ColumnType.BOOLEAN

# A column means the same in every table that has it.
_ALL = (
    _column("report", _STRING, "the `id` of the report"),
    _column("published", _STRING, "the date of the report, ISO 8601"),
    _column("id", _STRING, "the fact's name in the report: `q3`, `t1`, `s7`"),
    _column("fact", _STRING, "`quantity`, `timestamp` or `statement`"),
    _column(
        "kind", _STRING, "a figure's `kind`, a moment's `type`, a statement's `form`"
    ),
    _column("low", _NUMBER, "the lower bound as stated, in `unit`"),
    _column("value", _NUMBER, "the figure as stated"),
    _column("high", _NUMBER, "the upper bound as stated"),
    _column("modifier", _STRING, "how the figure is hedged"),
    _column("unit", _STRING, "what is counted: `person`, `household`, `kilometre`"),
    _column("victims", _STRING, "the noun phrase counted"),
    _column("victim_types", _STRING, "types of victim, joined by `; `"),
    _column("country", _STRING, "of the victims, ISO 3166-1 alpha-2"),
    _column("side", _STRING, "the party the victims belong to, as named"),
    _column("place", _STRING, "the place that tells figures of a sentence apart"),
    _column("status", _STRING, "`asserted`, `denied`, `unconfirmed`, `hypothetical`"),
    _column("role", _STRING, "`total`, `part`, `additional` or `prior`"),
    _column("accrual", _STRING, "`new`, `cumulative`, `stock` or `unknown`"),
    _column("household_size", _NUMBER, "persons a household, where multiplied by"),
    _column("time", _STRING, "TIMEX3 value: of a moment, else of the fact's `when`"),
    _column("time_start", _STRING, "first instant, ISO 8601, its offset where known"),
    _column("time_end", _STRING, "first instant after it"),
    _column("utc", ColumnType.INSTANT, "first instant in UTC, where a zone is known"),
    _column("grain", _STRING, "the unit the time is exact in"),
    _column("zone", _STRING, "the IANA key of the zone, else its words"),
    _column("zone_candidates", _STRING, "all that an ambiguous zone may be"),
    _column("relation", _STRING, "`since`, `until`, `before`, `after` or `by`"),
    _column("mod", _STRING, "the TIMEX3 modifier"),
    _column("anchored", _STRING, "what a relative time was resolved against"),
    _column("consistent", _BOOLEAN, "false where the report contradicts itself"),
    _column("act", _STRING, "what is done by speaking: `say`, `deny`, `accuse`"),
    _column("content", _STRING, "what is said, without the outer marks"),
    _column("speaker", _STRING, "who says so, by name; of a figure, who gives it"),
    _column("speaker_text", _STRING, "the words that stand for the speaker"),
    _column("speaker_kind", _STRING, "`person`, `government`, `armed_group` ..."),
    _column("speaker_title", _STRING, "rank or office of the speaker"),
    _column("speaker_country", _STRING, "of the speaker, ISO 3166-1 alpha-2"),
    _column("cue", _STRING, "the words of harm, or those that report speech"),
    _column("whole", _STRING, "the `id` of the figure this one is part of"),
    _column("attribution", _STRING, "the `id` of the statement that gives the figure"),
    _column("when", _STRING, "the `id` of the moment it happened or was said"),
    _column("via", _STRING, "the `id` of the statement that quotes this one"),
    _column("text", _STRING, "the words, as they stand in the report"),
    _column("start", _INTEGER, "the first code point of the words"),
    _column("end", _INTEGER, "the first code point after them"),
    _column("rule", _STRING, "the name of the rule that read it"),
)

_PLACE = ("text", "start", "end", "rule")
_TIME = ("time", "time_start", "time_end", "utc", "grain")


def _table(name: TableName, *columns: str) -> Table:
    by_name = {column.name: column for column in _ALL}
    return Table(name=name, columns=tuple(by_name[column] for column in columns))


TABLES: Mapping[str, Table] = {
    table.name: table
    for table in (
        _table(
            "figures",
            *("report", "published", "id", "kind", "low", "value", "high", "modifier"),
            *("unit", "victims", "victim_types", "country", "side", "place", "status"),
            *("role", "accrual", "household_size", *_TIME, "speaker"),
            *("speaker_text", "speaker_kind", "cue", "whole", "attribution", "when"),
            *_PLACE,
        ),
        _table(
            "moments",
            *("report", "published", "id", "kind", *_TIME, "zone", "zone_candidates"),
            *("relation", "mod", "anchored", "consistent", *_PLACE),
        ),
        _table(
            "statements",
            *("report", "published", "id", "kind", "act", "status", "content"),
            *("speaker", "speaker_text", "speaker_kind", "speaker_title"),
            *("speaker_country", *_TIME, "cue", "when", "via", *_PLACE),
        ),
        _table("mentions", *(column.name for column in _ALL)),
    )
}
"""By name; `mentions` has all facts in the order of the text, and every column."""


def table_named(name: str, tables: Mapping[str, Table] = TABLES) -> Table:
    """
    Give one of several tables by its name.

    Raises:
        ArgumentError: If there is none.
    """
    # A list cannot even be looked up.
    found = tables[name] if name in tuple(tables) else None
    if found is None:
        known = ", ".join(map(repr, tables))
        raise ArgumentError(f"table must be one of {known}, got {name!r}")
    return found
