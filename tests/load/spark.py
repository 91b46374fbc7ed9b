"""Spark reads every document as this process does: `nox -s spark`."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from pyspark.sql import SparkSession
from pyspark.sql.pandas.types import from_arrow_schema

from conflictparse import arrow
from load import batches

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    import pyarrow as pa


@pytest.fixture(scope="module")
def spark() -> Iterator[SparkSession]:
    """Start a local Spark with two cores, which tries a task again if it fails."""
    session = (
        SparkSession.builder.master("local[2,4]")
        .config("spark.sql.session.timeZone", "UTC")
        .config("spark.sql.execution.arrow.maxRecordsPerBatch", "1000")
        .config("spark.ui.enabled", "false")
        .getOrCreate()
    )
    yield session
    session.stop()


@pytest.fixture(scope="module")
def given() -> pa.Table:
    """Return the documents."""
    return batches.table()


@pytest.fixture(scope="module")
def expected(given: pa.Table) -> list[dict[str, object]]:
    """Return what a serial run reads."""
    return batches.in_order(batches.serial(given))


def read(
    spark: SparkSession, given: pa.Table, function: Callable[..., object]
) -> list[dict[str, object]]:
    """Read the documents in Spark, over eight partitions."""
    frame = spark.createDataFrame(given).repartition(8)
    schema = from_arrow_schema(arrow.SCHEMA)
    return batches.in_order(frame.mapInArrow(function, schema).toArrow())


def test_every_row(
    spark: SparkSession, given: pa.Table, expected: list[dict[str, object]]
) -> None:
    """Whoever reads a document, its rows are the same."""

    assert len(expected) > 2 * len(given)
    assert read(spark, given, arrow.parse_batches) == expected


def test_a_worker_is_killed(
    spark: SparkSession,
    given: pa.Table,
    expected: list[dict[str, object]],
    tmp_path: Path,
) -> None:
    """Spark tries its task again, and nothing is lost or doubled."""
    marker = tmp_path / "killed"

    assert read(spark, given, partial(batches.kill_once, marker=marker)) == expected
    assert marker.exists()
