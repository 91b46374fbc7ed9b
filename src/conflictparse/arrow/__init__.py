"""
Reports in Arrow: record batches of texts in, record batches of facts out.

What runs over many machines asks for such a function: Spark's `mapInArrow`,
Dask, Ray. What runs on one (Polars, pandas, DuckDB) hands its tables over without
a copy. The extra `arrow` installs what is needed.
"""

from __future__ import annotations

from conflictparse.arrow._batches import parse_batches, parse_table, to_batch
from conflictparse.arrow._documents import documents
from conflictparse.arrow._flat import SCHEMA
from conflictparse.arrow._nested import NESTED_SCHEMA

__all__ = [
    "NESTED_SCHEMA",
    "SCHEMA",
    "documents",
    "parse_batches",
    "parse_table",
    "to_batch",
]


def __dir__() -> list[str]:
    return __all__
