"""Record batches of texts in, of facts out."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from conflictparse import ArgumentError, Failure, Parser, Report
from conflictparse._report import TABLES
from report import made

WHERE = "nox -s conventions installs it"
pytest.importorskip("pyarrow", reason=WHERE)
import pyarrow as pa  # noqa: E402 - only where it is installed

arrow = pytest.importorskip("conflictparse.arrow", reason=WHERE)

TEXT = "At least 12 people were killed on Monday at 9 a.m., the ministry said."


def batch(**columns: Any) -> pa.RecordBatch:  # noqa: ANN401 - whatever Arrow takes
    """Make a batch of columns."""
    return pa.RecordBatch.from_pydict(columns)


def rows(given: pa.RecordBatch, **options: Any) -> list[dict[str, Any]]:  # noqa: ANN401
    """Read one batch, and give the rows."""
    return [
        row
        for part in arrow.parse_batches([given], **options)
        for row in part.to_pylist()
    ]


class TestSchemas:
    """`SCHEMA` and `NESTED_SCHEMA`."""

    def test_plain_types(self) -> None:
        """The flat columns are of types that every reader has."""
        types = {str(field.type) for field in arrow.SCHEMA}

        assert types == {"string", "int64", "double", "bool", "timestamp[us, tz=UTC]"}

    def test_columns(self) -> None:
        """The flat columns are those of the table of mentions, and two more."""

        assert (*TABLES["mentions"].names, "utc_offset", "error") == tuple(
            arrow.SCHEMA.names
        )

    def test_nested_columns(self) -> None:
        """The nested columns are the fields of `Report.to_dict()` without the text."""
        names = [name for name in made.report().to_dict() if name != "text"]

        assert sorted([*names, "error"]) == sorted(arrow.NESTED_SCHEMA.names)

    @pytest.mark.parametrize("name", ["SCHEMA", "NESTED_SCHEMA"])
    def test_version(self, name: str) -> None:
        """The version of the schema stands in the metadata."""
        metadata = getattr(arrow, name).metadata

        assert metadata == {b"conflictparse.schema": b"1.1"}


class TestParseBatches:
    """`parse_batches()`."""

    def test_flat(self) -> None:
        """Each fact is a row, equal to that of `Report.to_rows()`."""
        given = batch(text=[TEXT] * 2, id=["a", "b"], published=["2022-09-13"] * 2)
        found = rows(given)
        expected = [
            row
            for name in "ab"
            for report in [Parser().parse(TEXT, published="2022-09-13")]
            for row in ({**r, "report": name} for r in report.to_rows())
        ]

        assert len(expected) > 4
        for row, wanted in zip(found, expected, strict=True):
            assert (row.pop("error"), row.pop("utc_offset")) == (None, None)
            row["utc"] = row["utc"] and row["utc"].isoformat()
            assert row == wanted

    def test_nested(self) -> None:
        """Each document is a row, equal to `Report.to_dict()` in double figures."""
        [row] = rows(
            batch(text=[TEXT], id=["a"], published=["2022-09-13"]), nested=True
        )
        stored = Parser().parse(TEXT, published="2022-09-13").to_dict()
        row["producer"]["options"] = dict(row["producer"]["options"])
        del stored["text"]

        assert row == {**stored, "id": "a", "error": None}

    @pytest.mark.parametrize(
        "published",
        [
            pa.array(["2022-09-13", None]),
            pa.array([date(2022, 9, 13), None]),
            pa.array([datetime(2022, 9, 13, tzinfo=UTC), None]),
            pa.array([1663027200000000001, None], pa.timestamp("ns", "UTC")),
            pa.array(["2022-09-13", None]).dictionary_encode(),
        ],
        ids=lambda array: str(array.type),
    )
    def test_published(self, published: pa.Array) -> None:
        """A date may be text, date or moment; without one, Monday is not resolved."""
        first, second = rows(batch(text=[TEXT] * 2, published=published), nested=True)

        assert first["timestamps"][0]["value"].startswith("2022-09-12")
        assert second["published"] is None

    def test_zone(self) -> None:
        """A moment whose zone is known stands in UTC, with its offset in minutes."""
        given = batch(text=[TEXT], published=["2022-09-13"], timezone=["Asia/Kolkata"])
        moment = next(row for row in rows(given) if row["utc"])

        assert moment["utc"] == datetime(2022, 9, 12, 3, 30, tzinfo=UTC)
        assert moment["utc_offset"] == 330

    @pytest.mark.parametrize("nested", [False, True])
    @pytest.mark.parametrize(
        ("columns", "error"),
        [
            ({"text": [None]}, "TypeError: text must be a str, got NoneType"),
            ({"text": [b"12 dead"]}, "TypeError: text must be a str, got bytes: "),
            ({"text": [12]}, "TypeError: text must be a str, got int"),
            ({"text": [""], "timezone": ["Nowhere"]}, "ArgumentError: timezone must "),
        ],
    )
    def test_failure(
        self, columns: dict[str, Any], error: str, *, nested: bool
    ) -> None:
        """A bad document is a row with its error, in its place."""
        two = {name: values * 2 for name, values in columns.items()}
        found = rows(batch(id=[7, 8], **two), nested=nested)

        assert [row["id" if nested else "report"] for row in found] == ["7", "8"]
        assert all(row["error"].startswith(error) for row in found)

    def test_no_utf8(self) -> None:
        """A text that Arrow holds against its own rule is a failure of its own."""
        bad = pa.Array.from_buffers(
            pa.string(),
            2,
            [
                None,
                pa.py_buffer(b"\0\0\0\0\2\0\0\0\2\0\0\0"),
                pa.py_buffer(b"\xff\xfe"),
            ],
        )
        first, second = rows(batch(text=bad), nested=True)

        assert "got bytes" in first["error"]
        assert second["error"] is None

    def test_order(self) -> None:
        """Failures stand between the facts of the documents around them."""
        found = rows(batch(text=[TEXT, None, TEXT], id=["a", "b", "c"]))

        assert list(dict.fromkeys(row["report"] for row in found)) == ["a", "b", "c"]

    def test_halves(self) -> None:
        """Half of a surrogate pair, which no column can hold, is exchanged."""
        report = Parser().parse("\ud83d Two men were killed.")
        [flat] = arrow.to_batch([report]).to_pylist()
        [row] = arrow.to_batch([report], nested=True).to_pylist()

        assert flat["text"] == "Two men"
        assert row["sections"][0]["text"].startswith("\ufffd Two")

    def test_nothing(self) -> None:
        """Without documents there is no row, and the columns are there."""

        assert list(arrow.parse_batches([])) == []
        assert arrow.to_batch([]).schema == arrow.SCHEMA
        assert arrow.parse_table({"text": pa.array([], "string")}).num_rows == 0

    def test_a_few_at_a_time(self) -> None:
        """However large a batch comes in, those that go out are small."""
        sizes = [
            part.num_rows
            for part in arrow.parse_batches([batch(text=[""] * 600)], nested=True)
        ]

        assert sizes == [256, 256, 88]

    def test_no_text(self) -> None:
        """A batch without texts is refused by its columns."""
        with pytest.raises(ArgumentError, match=r"a column 'text', got \['body'\]"):
            rows(batch(body=["12 dead"]))

    def test_no_parser(self) -> None:
        """What is no parser is refused at the call."""
        with pytest.raises(TypeError, match="parser must be a Parser or None"):
            arrow.parse_batches([], parser="en")


class TestParseTable:
    """`parse_table()`."""

    @pytest.mark.parametrize("nested", [False, True])
    def test_equals_batches(self, *, nested: bool) -> None:
        """A table is read as its batches are."""
        given = pa.table({"text": [TEXT, "", None], "date": ["2022-09-13", None, None]})
        parser = Parser(prefer="past")
        batches = arrow.parse_batches(given.to_batches(), parser=parser, nested=nested)
        found = arrow.parse_table(given, parser=parser, nested=nested)

        assert found.to_pylist() == [r for part in batches for r in part.to_pylist()]

    def test_no_table(self) -> None:
        """What Arrow cannot see as a table is a TypeError."""
        with pytest.raises(TypeError):
            arrow.parse_table(12)


class TestToBatch:
    """`to_batch()`."""

    def test_every_field(self) -> None:
        """A report that has everything loses nothing."""
        results: list[Report | Failure] = [made.report()]
        [row] = arrow.to_batch(results, nested=True).to_pylist()
        stored = made.report().to_dict()

        assert [q["whole"] for q in row["quantities"]] == [None, "q1", None]
        assert row["timestamps"][1]["ends"][0]["value"] == "2022-05-03"
        assert row["quantities"][2]["value"] == 2.5
        assert row["statements"] == stored["statements"]

    def test_something_else(self) -> None:
        """Only reports and failures have a row."""
        with pytest.raises(TypeError, match="results must hold Report or Failure"):
            arrow.to_batch([TEXT])


def test_public() -> None:
    """What is public stands on the reference page, and shows in `dir()`."""
    page = Path(__file__).parents[2] / "docs" / "reference" / "arrow.md"
    documented = re.findall(
        r":: conflictparse\.arrow\.(\w+)$", page.read_text(), re.MULTILINE
    )

    assert sorted(arrow.__all__) == sorted(documented)
    assert sorted(arrow.__all__) == dir(arrow)
