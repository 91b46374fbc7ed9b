"""Spark reads every document as this process does: `nox -s spark`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from pyspark.sql import SparkSession
from pyspark.sql.pandas.types import from_arrow_schema

from conflictparse import arrow
from load import engines

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import pyarrow as pa


@pytest.fixture(scope="module")
def read() -> Iterator[engines.Read]:
    """Start a local Spark with two cores, which tries a task again if it fails."""
    session = (
        SparkSession.builder.master("local[2,4]")
        .config("spark.sql.session.timeZone", "UTC")
        .config("spark.sql.execution.arrow.maxRecordsPerBatch", "1000")
        .config("spark.ui.enabled", "false")
        .getOrCreate()
    )

    def read_in_partitions(given: pa.Table, function: Callable[..., Any]) -> pa.Table:
        frame = session.createDataFrame(given).repartition(8)
        schema = from_arrow_schema(arrow.SCHEMA)
        return frame.mapInArrow(function, schema).toArrow()

    yield read_in_partitions
    session.stop()


class TestSpark(engines.Checks):
    """Spark on this machine, with two cores."""
