"""The reading of one report."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, get_args

import attrs

from conflictparse import _tolls
from conflictparse._errors import ArgumentError
from conflictparse._report._halves import HALF
from conflictparse._report._listing import listed

if TYPE_CHECKING:
    import re
    from collections.abc import Mapping
    from datetime import date

    from conflictparse._quantities import Quantity
    from conflictparse._report._tables import TableName
    from conflictparse._sections import Section
    from conflictparse._spans import Span
    from conflictparse._statements import Statement
    from conflictparse._timestamps import Timestamp
    from conflictparse._tolls import Toll

__all__ = ["SCHEMA_VERSION", "By", "Producer", "Report", "checked_by"]

SCHEMA_VERSION = "1.1"
"""Of `to_dict()`: a field more raises the second number, anything else the first.
The fields stand in data/schema/1.json."""

By = Literal["victim_type", "country", "side", "attribution", "place"]
"""What tolls may be broken down by."""


@attrs.frozen(kw_only=True)
class Producer:
    """What read a report: the same producer reads the same text the same way."""

    version: str
    """Of this package."""
    ruleset: str | None = None
    """A hash over rules, words and CLDR version; None for a report built by hand."""
    schema: str = SCHEMA_VERSION
    """Of the dictionaries and JSON written."""
    tzdata: str | None = None
    """The release of the IANA time zone database, "2026c"."""
    regex: str | None = None
    """The version of the regex package."""
    options: tuple[tuple[str, str], ...] = ()
    """The arguments of the call that were not left at their defaults, sorted."""


@attrs.frozen(kw_only=True)
class Report:
    """
    One report and all that was read in it.

    Quantities, timestamps and statements stand in order of span start, then
    span end. A result that refers to another (`attribution`, `when`, `whole`,
    `via`) holds the very object of these tuples.

    Spans:
        Of the report and everything in it: half-open code-point offsets in
        `text`, which is the `str` that was passed in.
    """

    text: str
    """The report as passed, unchanged."""
    id: str | None = None
    """What the caller named it by."""
    published: date | None = None
    """A date or a datetime: as passed, else as the report's own date line has it;
    None where neither is there."""
    locale: str = "en"
    quantities: tuple[Quantity, ...] = ()
    timestamps: tuple[Timestamp, ...] = ()
    statements: tuple[Statement, ...] = ()
    sentences: tuple[Span, ...] = ()
    sections: tuple[Section, ...] = ()
    producer: Producer

    def tolls(self, by: By | None = None) -> tuple[Toll, ...]:
        """
        Say what the report, taken together, gives for each kind of harm.

        Parts are not added to their wholes, the same people mentioned twice
        count once, and denied, feared and earlier harm does not count.

        Args:
            by:
                Break each toll down: "victim_type", "country", "side",
                "attribution" or "place".

        Raises:
            ArgumentError: If *by* is none of these.
        """
        return listed(_tolls.find(self.quantities, checked_by(by)))

    def to_dict(self) -> dict[str, Any]:
        """
        Give the report as dictionaries, lists, strings and numbers.

        Quantities, timestamps and statements have an `id` (`q1`, `t1`, `s1`)
        that references are written as. A span is `[start, end]`; a date or
        datetime is ISO 8601; a whole number is a number, a decimal one is a
        string, so that no digit is lost. Every key is always there.
        """
        from conflictparse._report._dicts import write

        return write(self)

    @classmethod
    def from_dict(cls, stored: Mapping[str, Any]) -> Report:
        """
        Read what `to_dict()` wrote; the two are equal.

        Documents of every schema 1.x are read, whichever release wrote them;
        fields that this release does not know are passed over.

        Raises:
            ReportError: If *stored* is malformed, of another schema, or a fact
                in it does not stand in its text.
        """
        from conflictparse._report._dicts import read

        return read(stored)

    def to_json(self, *, indent: int | None = None) -> str:
        """
        Give `to_dict()` as JSON; the same report gives the same characters.

        Args:
            indent:
                Spaces a level; None puts all on one line.

        Raises:
            ArgumentError: If *indent* is below zero.
            TypeError: If it is no int.
        """
        import json

        if indent is not None:
            if isinstance(indent, bool) or not isinstance(indent, int):
                raise TypeError(f"indent must be an int or None, got {indent!r}")
            if indent < 0:
                raise ArgumentError(f"indent must be 0 or more, got {indent!r}")

        written = json.dumps(self.to_dict(), ensure_ascii=False, indent=indent)
        # JSON has no other way to write one.
        return HALF.sub(_escaped, written)

    def to_rows(
        self, table: TableName = "mentions"
    ) -> list[dict[str, str | int | float | bool | None]]:
        """
        Give one flat row for each fact, in order of span start.

        All rows of a table have the same columns in the same order, empty ones
        None. Lists are joined with semicolons.

        Args:
            table:
                "figures", "moments" or "statements" gives one kind of fact with
                its columns, "mentions" all of them with every column.

        Raises:
            ArgumentError: If there is no such table.
        """
        from conflictparse._report._rows import rows

        return rows(self, table)

    def to_html(self) -> str:
        """
        Give the report as a page: the text with everything read in it marked.

        One file that fetches nothing and runs no script: marks show their
        reading under the pointer and on the keyboard's focus, and beside the
        text stand who says what, the tolls, and a timeline. Each `<mark>` has
        `data-start`, `data-end` and `data-ids`, which names the facts that
        cover it; facts that cross are cut into pieces.

        Spans:
            `data-start` and `data-end` are code points of the text, not of
            UTF-16 units as a browser counts them.
        """
        from conflictparse._report._html import page

        return page(self)

    def _repr_html_(self) -> str:
        """Give the tolls and the first facts as a table, for a notebook."""
        from conflictparse._report._html import short

        return short(self)

    def explain(self, found: Quantity | Timestamp | Statement) -> str:
        """
        Say which rule read a fact of this report, and from which words.

        Raises:
            ArgumentError: If *found* is none of this report's facts.
        """
        from conflictparse._report._explain import explain

        return explain(self, found)


def checked_by(by: By | None) -> By | None:
    """
    Give *by* back if tolls can be broken down by it.

    Raises:
        ArgumentError: If they cannot.
    """
    accepted = get_args(By)
    if by is not None and by not in accepted:
        raise ArgumentError(
            f"by must be None or one of {', '.join(map(repr, accepted))}, got {by!r}"
        )
    return by


def _escaped(half: re.Match[str]) -> str:
    return f"\\u{ord(half[0]):04x}"
