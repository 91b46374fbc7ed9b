"""The flat tables as frames, read by pandas, Polars and Arrow themselves."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import attrs
import pytest

from conflictparse import export
from conflictparse._report import SCHEMA_VERSION
from conflictparse.export._views import TABLES
from report import made

if TYPE_CHECKING:
    from conflictparse.export._views import TableName

WHERE = "nox -s conventions installs it"


@pytest.mark.parametrize("table", TABLES)
class TestFrame:
    """`to_pandas()`, `to_polars()` and `to_arrow()`, of each table."""

    def test_pandas(self, table: TableName) -> None:
        """The columns are those of the table, whether or not there is a row."""
        pytest.importorskip("pandas", reason=WHERE)
        frame, empty = (
            export.to_pandas(made.report(), table),
            export.to_pandas([], table),
        )

        assert tuple(frame.columns) == TABLES[table].names
        assert list(frame.dtypes) == list(empty.dtypes)
        assert list(frame["report"]) == [
            row["report"] for row in export.rows(made.report(), table)
        ]

    def test_polars(self, table: TableName) -> None:
        """The columns are those of the table, whether or not there is a row."""
        pytest.importorskip("polars", reason=WHERE)
        frame, empty = (
            export.to_polars(made.report(), table),
            export.to_polars([], table),
        )

        assert tuple(frame.columns) == TABLES[table].names
        assert frame.schema == empty.schema
        assert frame["report"].to_list() == [
            row["report"] for row in export.rows(made.report(), table)
        ]

    def test_arrow(self, table: TableName) -> None:
        """The schema is that of the table, and says its version."""
        pytest.importorskip("pyarrow", reason=WHERE)
        found = export.to_arrow(made.report(), table)

        assert tuple(found.column_names) == TABLES[table].names
        assert found.schema.equals(
            export.to_arrow([], table).schema, check_metadata=True
        )
        assert found.schema.metadata == {
            b"conflictparse.schema": SCHEMA_VERSION.encode()
        }
        assert found["report"].to_pylist() == [
            row["report"] for row in export.rows(made.report(), table)
        ]


class TestCells:
    """What stands in the cells of a frame."""

    def test_pandas(self) -> None:
        """Figures can be counted with, and moments compared."""
        pytest.importorskip("pandas", reason=WHERE)
        figures = export.to_pandas(made.report())

        assert figures["low"].sum() == 17.5
        assert figures["high"].isna().tolist() == [True, False, False]
        assert figures["utc"][0] == datetime(2022, 9, 13, 6, tzinfo=UTC)

    def test_half_a_character(self) -> None:
        """No frame can hold half of a surrogate pair."""
        pytest.importorskip("pyarrow", reason=WHERE)
        pytest.importorskip("polars", reason=WHERE)
        pytest.importorskip("pandas", reason=WHERE)
        report = attrs.evolve(made.report(), id="a\ud800")

        assert export.to_arrow(report)["report"][0].as_py() == "a\ufffd"
        assert export.to_polars(report)["report"][0] == "a\ufffd"
        assert export.to_pandas(report)["report"][0] == "a\ufffd"
