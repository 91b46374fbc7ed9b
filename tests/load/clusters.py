"""Dask reads every document as this process does: `nox -s dask`."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pytest
from dask.distributed import Client, LocalCluster

from load import batches, engines

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PART_ROWS = 1_000
# Parts are sent from here: there is no file that the workers could read.
pytestmark = pytest.mark.filterwarnings("ignore:Sending large graph:UserWarning")


@pytest.fixture(scope="module")
def read() -> Iterator[engines.Read]:
    """Start a cluster of two processes on this machine, which reads part by part."""

    def read_in(client: Client, given: pa.Table, function: Callable[..., Any]) -> Any:  # noqa: ANN401 - an untyped package
        starts = range(0, len(given), PART_ROWS)
        parts = [given.slice(start, PART_ROWS) for start in starts]
        one = partial(batches.read_part, function=function)
        # Dask takes all slices of a table for the same, and would read one of them.
        return pa.concat_tables(client.gather(client.map(one, parts, pure=False)))

    # Any port: another Dask may have the usual one.
    with (
        LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=":0") as here,
        Client(here) as client,
    ):
        yield partial(read_in, client)


class TestDask(engines.Checks):
    """Dask, with two processes of one thread."""
