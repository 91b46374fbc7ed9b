"""What an engine over several processes must do, whichever it is."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from conflictparse import arrow
from load import batches

if TYPE_CHECKING:
    from pathlib import Path

    import pyarrow as pa

__all__ = ["Checks", "Read"]

Read = Callable[["pa.Table", Callable[..., Any]], "pa.Table"]
"""What has an engine apply a function to the batches of a table."""


class Checks:
    """The checks; the fixture `read` is the engine."""

    def test_every_row(
        self, read: Read, given: pa.Table, expected: list[dict[str, object]]
    ) -> None:
        """Whoever reads a document, its rows are the same."""

        assert len(expected) > 2 * len(given)
        assert batches.in_order(read(given, arrow.parse_batches)) == expected

    def test_a_worker_is_killed(
        self,
        read: Read,
        given: pa.Table,
        expected: list[dict[str, object]],
        tmp_path: Path,
    ) -> None:
        """Its part is read by another, and nothing is lost or doubled."""
        marker = tmp_path / "killed"
        found = read(given, partial(batches.kill_once, marker=marker))

        assert batches.in_order(found) == expected
        assert marker.exists()
