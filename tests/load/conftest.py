"""The documents that engines read, and what is read of them here."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    import pyarrow as pa


@pytest.fixture(scope="module")
def given() -> pa.Table:
    """Return the documents."""
    # The default tests pass by this folder, without Arrow.
    from load import batches

    return batches.table()


@pytest.fixture(scope="module")
def expected(given: pa.Table) -> list[dict[str, object]]:
    """Return what a serial run reads."""
    from load import batches

    return batches.in_order(batches.serial(given))
