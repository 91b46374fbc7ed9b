"""Dask reads every document as this process does: `nox -s dask`."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pyarrow as pa
import pytest
from dask.distributed import Client, LocalCluster

from conflictparse import arrow
from load import batches

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

PART_ROWS = 1_000
# Parts are sent from here: there is no file that the workers could read.
pytestmark = pytest.mark.filterwarnings("ignore:Sending large graph:UserWarning")


@pytest.fixture(scope="module")
def client() -> Iterator[Client]:
    """Start a cluster of two processes on this machine."""
    with (
        LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as here,
        Client(here) as client,
    ):
        yield client


@pytest.fixture(scope="module")
def given() -> pa.Table:
    """Return the documents."""
    return batches.table()


@pytest.fixture(scope="module")
def expected(given: pa.Table) -> list[dict[str, object]]:
    """Return what a serial run reads."""
    return batches.in_order(batches.serial(given))


def read(
    client: Client, given: pa.Table, function: Callable[..., Iterator[object]]
) -> list[dict[str, object]]:
    """Read the documents in the cluster, part by part."""
    parts = [given.slice(start, PART_ROWS) for start in range(0, len(given), PART_ROWS)]
    found = client.gather(
        client.map(partial(batches.read_part, function=function), parts)
    )
    return batches.in_order(pa.concat_tables(found))


def test_every_row(
    client: Client, given: pa.Table, expected: list[dict[str, object]]
) -> None:
    """Whoever reads a document, its rows are the same."""

    assert len(expected) > 2 * len(given)
    assert read(client, given, arrow.parse_batches) == expected


def test_a_worker_is_killed(
    client: Client,
    given: pa.Table,
    expected: list[dict[str, object]],
    tmp_path: Path,
) -> None:
    """Dask gives the part to another, and nothing is lost or doubled."""
    marker = tmp_path / "killed"

    assert read(client, given, partial(batches.kill_once, marker=marker)) == expected
    assert marker.exists()
