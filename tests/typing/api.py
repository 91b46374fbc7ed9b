"""Users' code, checked by mypy and never run: what a type says, holds."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any, assert_type

import conflictparse
from conflictparse import (
    Document,
    Failure,
    Mention,
    Number,
    Parser,
    Quantity,
    QuantityKind,
    Report,
    Speaker,
    Statement,
    Timestamp,
    Toll,
    Zone,
    export,
)


def read_one(text: str) -> None:
    """Read one report."""
    report = conflictparse.parse(
        text, published=date(2022, 9, 13), timezone="Asia/Baku", locale="en"
    )
    conflictparse.parse(text, published="2022-09-13", timezone=UTC)
    conflictparse.parse(text, published=datetime(2022, 9, 13, tzinfo=UTC))
    assert_type(report, Report)
    assert_type(report.quantities, tuple[Quantity, ...])
    assert_type(report.timestamps, tuple[Timestamp, ...])
    assert_type(report.statements, tuple[Statement, ...])
    assert_type(report.tolls(), tuple[Toll, ...])
    assert_type(report.to_dict(), dict[str, Any])
    assert_type(report.to_json(), str)


def read_a_figure(quantity: Quantity) -> None:
    """Look at one figure."""
    assert_type(quantity.kind, QuantityKind)
    assert_type(quantity.low, int | Decimal | None)
    assert_type(quantity.number, Mention | None)
    assert_type(quantity.attribution, Statement | None)
    assert_type(quantity.when, Timestamp | None)


def read_a_moment(timestamp: Timestamp) -> None:
    """Look at one time."""
    assert_type(timestamp.start, datetime | None)
    assert_type(timestamp.zone, Zone | None)
    assert_type(timestamp.ends, tuple[Timestamp, Timestamp] | None)


def read_a_statement(statement: Statement) -> None:
    """Look at one statement."""
    assert_type(statement.speaker, Speaker | None)
    assert_type(statement.speakers, tuple[Speaker, ...])
    assert_type(statement.via, Statement | None)


def read_one_kind(text: str) -> None:
    """Read one kind of fact."""
    assert_type(conflictparse.extract_numbers(text), tuple[Number, ...])
    assert_type(conflictparse.extract_quantities(text), tuple[Quantity, ...])
    assert_type(conflictparse.extract_timestamps(text), tuple[Timestamp, ...])
    assert_type(conflictparse.extract_statements(text), tuple[Statement, ...])


def hand_on(report: Report, results: Iterator[Report | Failure]) -> None:
    """Give what was read to another tool."""
    assert_type(export.to_csv(report), str)
    assert_type(export.to_csv(results, "ucdp", policy="acled"), str)
    assert_type(export.to_csv([report], "moments"), str)
    assert_type(export.to_brat(report).ann, str)
    assert_type(export.to_label_studio(report, offsets="code points"), dict[str, Any])
    for row in export.rows(results, "figures"):
        assert_type(row, dict[str, str | int | float | bool | None])


def read_many(texts: list[str]) -> Iterator[Report]:
    """Read many reports with one parser."""
    parser = Parser(locale="en", disable=["quantities.harm_passive"])
    parser.warm_up()
    documents = [Document(text, id=str(n)) for n, text in enumerate(texts)]
    for result in parser.parse_many(documents, workers=2):
        assert_type(result, Report | Failure)
        if isinstance(result, Failure):
            assert_type(result.id, str | None)
            assert_type(result.error, Exception)
        else:
            yield result
