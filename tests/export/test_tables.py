"""The flat tables as CSV, TSV and JSON Lines."""

import csv
import io
import json
from collections.abc import Iterator

import attrs
import pytest

from conflictparse import ArgumentError, Document, Parser, Report, ReportError, export
from conflictparse.export._views import TABLES, TableName
from report import made


def cells(text: str, delimiter: str = ",") -> list[dict[str, str]]:
    """Read a table back as a spreadsheet would."""
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter))


class TestRows:
    """`export.rows()`."""

    def test_several_reports(self) -> None:
        """The rows of each report follow those of the one before."""
        reports = [attrs.evolve(made.report(), id=name) for name in ("a", "b")]
        found = [(row["report"], row["id"]) for row in export.rows(reports, "moments")]

        assert found == [("a", "t1"), ("a", "t2"), ("b", "t1"), ("b", "t2")]

    def test_taken_one_by_one(self) -> None:
        """A stream of reports is not read ahead."""

        def stream() -> Iterator[Report]:
            yield made.report()
            raise AssertionError("read ahead")

        assert next(export.rows(stream()))["id"] == "q1"

    def test_no_such_table(self) -> None:
        """A wrong name is said at once, not at the first row."""
        with pytest.raises(ArgumentError, match="table must be one of"):
            export.rows([], "graves")  # type: ignore[arg-type] # a mistake

    def test_failure(self) -> None:
        """A document that could not be read is not passed over in silence."""
        bad = Document("12 fled.", id="b", published="soon")
        documents: list[Document | str] = ["12 were killed.", bad]
        rows = export.rows(Parser().parse_many(documents))

        assert next(rows)["low"] == 12
        with pytest.raises(ReportError, match="document 'b' could not be read: publ"):
            list(rows)

    @pytest.mark.parametrize("given", ["text", ["text"], [None]])
    def test_no_report(self, given: object) -> None:
        """What is no report is shown."""
        with pytest.raises(TypeError, match=r"^reports must .*, got"):
            list(export.rows(given))  # type: ignore[arg-type] # a mistake


class TestToCsv:
    """`export.to_csv()` and `export.to_tsv()`."""

    @pytest.mark.parametrize("table", TABLES)
    def test_header(self, table: TableName) -> None:
        """The header is there even where there is no row."""
        text = export.to_csv([], table)

        assert text.startswith(",".join(TABLES[table].names) + "\n")

    def test_cells(self) -> None:
        """None is empty, text is itself, a figure its digits."""
        row = cells(export.to_csv(made.report()))[0]

        assert row["text"] == "At least 12 people"
        assert (row["low"], row["high"]) == ("12", "")

    def test_truth_values(self) -> None:
        """Truth values are written as JSON writes them."""
        rows = cells(export.to_csv(made.report(), "moments"))

        assert [row["consistent"] for row in rows] == ["true", "false"]

    @pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
    def test_formulas(self, start: str) -> None:
        """What a spreadsheet would obey gets an apostrophe in front."""
        report = attrs.evolve(made.report(), id=f"{start}cmd|' /C calc'!A0")

        assert cells(export.to_csv(report))[0]["report"] == f"'{report.id}"

    def test_cells_that_need_quoting(self) -> None:
        """Commas, quotes and line ends survive."""
        report = attrs.evolve(made.report(), id='a,"b"\nc')

        assert cells(export.to_csv(report))[0]["report"] == report.id

    def test_half_a_character(self) -> None:
        """Half of a surrogate pair becomes the replacement character."""
        report = attrs.evolve(made.report(), id="a\ud800")

        assert "a\ufffd" in export.to_csv(report).encode().decode()

    def test_tabs(self) -> None:
        """Tabs separate the same cells."""
        report = made.report()

        assert cells(export.to_tsv(report), "\t") == cells(export.to_csv(report))


class TestToJsonl:
    """`export.to_jsonl()`."""

    def test_an_object_a_row(self) -> None:
        """Each line is one row, every column there."""
        report = made.report()
        lines = export.to_jsonl(report, "mentions").splitlines()

        assert [json.loads(line) for line in lines] == report.to_rows()

    def test_half_a_character(self) -> None:
        """The text is UTF-8 whatever the report."""
        report = attrs.evolve(made.report(), id="a\ud800")

        assert b'"a\xef\xbf\xbd"' in export.to_jsonl(report).encode()
