"""The functions that read one text: a parser for one call each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._arguments import context, options, text_checked
from conflictparse._parser import Parser
from conflictparse._report import listed
from conflictparse._stages import read

if TYPE_CHECKING:
    from collections.abc import Iterable

    from conflictparse._arguments import (
        Prefer,
        Reading,
        TimezoneArgument,
        When,
    )
    from conflictparse._numbers import Number
    from conflictparse._quantities import Quantity
    from conflictparse._report import Report
    from conflictparse._ruleset import Ruleset
    from conflictparse._statements import Statement
    from conflictparse._timestamps import Timestamp

__all__ = [
    "extract_numbers",
    "extract_quantities",
    "extract_statements",
    "extract_timestamps",
    "parse",
]


def parse(  # noqa: PLR0913 - all but the text have a default
    text: str,
    *,
    published: When = None,
    timezone: TimezoneArgument = None,
    locale: str = "en",
    reading: Reading | None = None,
    prefer: Prefer | None = None,
    disable: Iterable[str] = (),
    ruleset: Ruleset | None = None,
) -> Report:
    """
    Read the figures, times and statements of one report, linked.

    >>> report = parse("", published="2022-09-13")
    >>> report.published, report.quantities
    (datetime.date(2022, 9, 13), ())

    Args:
        published:
            What "Monday" and "this year" are relative to. Without it the
            report's own date line is used; without that they stay unresolved.
        timezone:
            The zone of "local time" and of clock times that name none.
            Without it that of a dateline city is used; without that they
            stay naive.
        locale, reading, prefer, disable, ruleset:
            As for `Parser`.

    Returns:
        A report; empty text gives an empty one.

    Spans:
        Half-open offsets in code points of *text* as passed.

    Raises:
        ArgumentError: If an argument has a value that is not accepted.
        TypeError: If an argument has the wrong type; bytes must be decoded.
    """
    parser = Parser(
        locale=locale,
        reading=reading,
        prefer=prefer,
        disable=disable,
        ruleset=ruleset,
    )
    return parser.parse(text, published=published, timezone=timezone)


def extract_quantities(  # noqa: PLR0913 - all but the text have a default
    text: str,
    *,
    published: When = None,
    timezone: TimezoneArgument = None,
    locale: str = "en",
    reading: Reading | None = None,
    prefer: Prefer | None = None,
    disable: Iterable[str] = (),
    ruleset: Ruleset | None = None,
) -> tuple[Quantity, ...]:
    """
    Find the figures of one report, and nothing else.

    Args:
        text, published, timezone, locale, reading, prefer, disable, ruleset:
            As for `parse()`.

    Returns:
        Quantities in order of span start, then span end; `attribution`, `when` and
        `whole` are None. `status` is what the figure's own clause makes it: who
        denies it or cannot confirm it is read by `parse()` alone.

    Spans:
        Half-open offsets in code points of *text* as passed.

    Raises:
        ArgumentError: If an argument has a value that is not accepted.
        TypeError: If an argument has the wrong type; bytes must be decoded.
    """
    chosen = options(
        locale=locale,
        reading=reading,
        prefer=prefer,
        disable=disable,
        ruleset=ruleset,
    )
    where = context(published, timezone)
    kinds = frozenset({"quantities"})
    return listed(read(text_checked(text), chosen, where, kinds).quantities)


def extract_timestamps(  # noqa: PLR0913 - all but the text have a default
    text: str,
    *,
    published: When = None,
    timezone: TimezoneArgument = None,
    locale: str = "en",
    reading: Reading | None = None,
    prefer: Prefer | None = None,
    disable: Iterable[str] = (),
    ruleset: Ruleset | None = None,
) -> tuple[Timestamp, ...]:
    """
    Find the dates and times of one report, and nothing else.

    Args:
        text, published, timezone, locale, reading, prefer, disable, ruleset:
            As for `parse()`.

    Returns:
        Timestamps in order of span start, then span end.

    Spans:
        Half-open offsets in code points of *text* as passed.

    Raises:
        ArgumentError: If an argument has a value that is not accepted.
        TypeError: If an argument has the wrong type; bytes must be decoded.
    """
    chosen = options(
        locale=locale,
        reading=reading,
        prefer=prefer,
        disable=disable,
        ruleset=ruleset,
    )
    where = context(published, timezone)
    kinds = frozenset({"timestamps"})
    return listed(read(text_checked(text), chosen, where, kinds).timestamps)


def extract_statements(  # noqa: PLR0913 - all but the text have a default
    text: str,
    *,
    published: When = None,
    timezone: TimezoneArgument = None,
    locale: str = "en",
    reading: Reading | None = None,
    prefer: Prefer | None = None,
    disable: Iterable[str] = (),
    ruleset: Ruleset | None = None,
) -> tuple[Statement, ...]:
    """
    Find who says what in one report, and nothing else.

    Args:
        text, published, timezone, locale, reading, prefer, disable, ruleset:
            As for `parse()`.

    Returns:
        Statements in order of span start, then span end; `when` and `via` are None.
        `status` is what the cue makes it: doubts told in another sentence are read
        by `parse()` alone.

    Spans:
        Half-open offsets in code points of *text* as passed.

    Raises:
        ArgumentError: If an argument has a value that is not accepted.
        TypeError: If an argument has the wrong type; bytes must be decoded.
    """
    chosen = options(
        locale=locale,
        reading=reading,
        prefer=prefer,
        disable=disable,
        ruleset=ruleset,
    )
    where = context(published, timezone)
    kinds = frozenset({"statements"})
    return listed(read(text_checked(text), chosen, where, kinds).statements)


def extract_numbers(  # noqa: PLR0913 - all but the text have a default
    text: str,
    *,
    published: When = None,
    timezone: TimezoneArgument = None,
    locale: str = "en",
    reading: Reading | None = None,
    prefer: Prefer | None = None,
    disable: Iterable[str] = (),
    ruleset: Ruleset | None = None,
) -> tuple[Number, ...]:
    """
    Find every number of one report, whatever it counts.

    Args:
        text, published, timezone, locale, reading, prefer, disable, ruleset:
            As for `parse()`.

    Returns:
        Numbers in order of span start, then span end.

    Spans:
        Half-open offsets in code points of *text* as passed.

    Raises:
        ArgumentError: If an argument has a value that is not accepted.
        TypeError: If an argument has the wrong type; bytes must be decoded.
    """
    chosen = options(
        locale=locale,
        reading=reading,
        prefer=prefer,
        disable=disable,
        ruleset=ruleset,
    )
    where = context(published, timezone)
    kinds = frozenset({"numbers"})
    return listed(read(text_checked(text), chosen, where, kinds).numbers)
