"""Times: every one of a document, or the one that a short case is about."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

import attrs
from tools.evaluate.records import Record, Row, Score, paired
from tools.evaluate.values import meanings

import conflictparse

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from conflictparse import Timestamp

__all__ = [
    "CASES",
    "DOCUMENTS",
    "Expression",
    "Reader",
    "are_cases",
    "cases",
    "documents",
    "expressions",
]

DOCUMENTS = ("texts", "what counts", "gold", "precision", "recall")
CASES = ("texts", "cases", "read as expected")


def are_cases(records: list[Record]) -> bool:
    """Tell cases by the several values that each of their times may have."""
    return any("values" in time for record in records for time in record["gold"])


@attrs.frozen
class Expression:
    """A time that is found: where, and what it is as TIMEX3."""

    place: tuple[int, int]
    value: str | None


Reader = Callable[[Record], list[Expression]]
"""Finds the times of a document."""


def read(record: Record, *, narrative: bool = False) -> tuple[Timestamp, ...]:
    """Read the times of a text."""
    return conflictparse.extract_timestamps(
        record["text"],
        published=record["published"],
        reading="narrative" if narrative else None,
        prefer=record.get("prefers"),
    )


def expressions(record: Record, *, narrative: bool) -> list[Expression]:
    """Read the times of a document; TimeML has one for each end of a range."""
    found = read(record, narrative=narrative)
    single = [end for time in found for end in time.ends or (time,)]
    return [Expression((one.span.start, one.span.end), one.value) for one in single]


def documents(name: str, records: list[Record], reader: Reader) -> Iterator[Row]:
    """Give a row for exact places, for those that overlap, and for their values."""
    exact, near, valued, errors = Score(), Score(), Score(), []
    for record in records:
        found, gold = reader(record), record["gold"]
        places = [tuple(time["span"]) for time in gold]
        pairs = paired(places, [one.place for one in found])
        values = [time["value"] for time in gold]
        without = sum(values[at] is None for at, _ in pairs)
        for score in (exact, near):
            score.gold += len(gold)
            score.found += len(found)
        valued.gold += len(gold) - values.count(None)
        valued.found += len(found) - without
        near.right += len(pairs)
        for at, against in pairs:
            place, value = found[against].place, found[against].value
            exact.right += places[at] == place
            valued.right += values[at] is not None and values[at] == value
            if values[at] not in {None, value}:
                wanted = f"{gold[at]['text']} {values[at]}"
                errors.append(f"{record['id']}: {wanted}, read {value}")
    yield _row(name, "exact spans", exact)
    yield _row(name, "spans that overlap", near)
    yield attrs.evolve(_row(name, "the same value", valued), errors=tuple(errors))


def _row(name: str, what: str, score: Score) -> Row:
    shares = (f"{100 * one:.1f} %" for one in (score.precision, score.recall))
    return Row((name, what, score.gold, *shares))


def cases(name: str, records: list[Record]) -> Iterator[Row]:
    """Give the share of cases that are wholly right, with nothing read besides."""
    errors = []
    for record in records:
        found = read(record)
        gold = record["gold"]
        right = all(any(is_right(record, time, one) for one in found) for time in gold)
        if not right or not all(any(over(one, time) for time in gold) for one in found):
            wanted = [time["values"] for time in gold]
            got = [one.value for one in found]
            errors.append(f"{record['id']}: {wanted}, read {got}\n  {record['text']}")
    right_ones = len(records) - len(errors)
    shown = f"{100 * right_ones / len(records):.1f} %"
    yield Row((name, len(records), shown), tuple(errors))


def over(found: Timestamp, time: Record) -> bool:
    """Tell whether a time stands where one should be."""
    start, end = time["span"]
    return bool(min(found.span.end, end) > max(found.span.start, start))


def is_right(record: Record, time: Record, found: Timestamp) -> bool:
    """Tell whether a time is where it should be, and has a value that is accepted."""
    return over(found, time) and any(
        means(found, value, first_only=record.get("compare") == "start")
        for value in time["values"]
    )


def means(found: Timestamp, value: str, *, first_only: bool) -> bool:
    """
    Tell whether a time has a value.

    A value in UTC is one of two clocks; one without a day is compared by its clock.
    """
    written = [*in_utc(found)] if value.endswith("Z") else [*as_written(found)]
    if value.startswith("T"):
        written = [re.sub(r"\d{4}-\d\d-\d\d(?=T)", "", one) for one in written]
    wanted = meanings(value)
    for one in written:
        got = meanings(one)
        if got & wanted:
            return True
        if first_only and {each[0] for each in got} & {each[0] for each in wanted}:
            return True
    return False


def in_utc(found: Timestamp) -> Iterator[str]:
    """Write the first and the last instant in UTC."""
    ends = [one.utc for one in found.ends or (found,)]
    known = [f"{one:%Y-%m-%dT%H:%MZ}" for one in ends if one is not None]
    if len(known) == len(ends):
        yield "/".join(dict.fromkeys(known))


def as_written(found: Timestamp) -> Iterator[str]:
    """Give the value, and the two ends of what it covers."""
    if found.value is not None:
        yield found.value
    if found.start is not None and found.end is not None:
        yield f"{on_the_wall(found.start)}/{on_the_wall(found.end)}"


def on_the_wall(moment: datetime) -> str:
    """Write a moment as a clock shows it there."""
    return moment.replace(tzinfo=None).isoformat(timespec="minutes")
