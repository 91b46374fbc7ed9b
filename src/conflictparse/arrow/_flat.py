"""The flat form: a row for each fact, the columns of the table of mentions."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import pyarrow as pa

from conflictparse import Report, export
from conflictparse._report import error_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conflictparse import Failure

__all__ = ["SCHEMA", "in_facts"]

_MENTIONS = export.arrow_schema("mentions")
_OFFSET, _ERROR = "utc_offset", "error"

SCHEMA = pa.schema(
    [
        # A document that failed has a row, and in it next to nothing.
        *(field.with_nullable(True) for field in _MENTIONS),  # noqa: FBT003
        pa.field(_OFFSET, pa.int64()),
        pa.field(_ERROR, pa.string()),
    ],
    metadata=_MENTIONS.metadata,
)
"""
The columns of the flat form: a row a fact, in the order of the text.

They are those of the table `mentions` of `conflictparse.export`, then
`utc_offset`, in minutes east of Greenwich at `time_start`, and `error`: a document
that could not be read is one row, with what went wrong there, its `report`, and
nothing else. A document without a fact has no row. The metadata have
`conflictparse.schema`, the version.

Units:
    Texts, whole numbers, doubles, truth values, and one timestamp: `utc`, in
    microseconds of UTC. No other types, so that the oldest reader reads them.
"""


def in_facts(results: Sequence[Report | Failure]) -> pa.RecordBatch:
    """Make a batch of facts; rows stand in order of the results."""
    pieces: list[pa.Table] = []
    reports: list[Report] = []
    for result in results:
        if isinstance(result, Report):
            reports.append(result)
            continue
        pieces += [_facts(reports), _failed(result)]
        reports = []
    table = pa.concat_tables([*pieces, _facts(reports)]).combine_chunks()
    batches = table.to_batches()
    return batches[0] if batches else pa.RecordBatch.from_pylist([], schema=SCHEMA)


def _facts(reports: Sequence[Report]) -> pa.Table:
    facts = export.to_arrow(reports, "mentions")
    offsets = [_offset(start) for start in facts["time_start"].to_pylist()]
    return pa.table(
        [*facts.columns, pa.array(offsets, pa.int64()), pa.nulls(len(facts), "string")],
        schema=SCHEMA,
    )


def _failed(failure: Failure) -> pa.Table:
    row = {"report": failure.id, _ERROR: error_of(failure)}
    return pa.Table.from_pylist([row], schema=SCHEMA)


def _offset(start: str | None) -> int | None:
    moment = None if start is None else datetime.fromisoformat(start)
    offset = None if moment is None else moment.utcoffset()
    return None if offset is None else round(offset.total_seconds() / 60)
