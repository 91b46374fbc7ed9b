"""The nested form: a row for each document, as `Report.to_dict()` has it."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

import attrs
import pyarrow as pa

from conflictparse import Report, export
from conflictparse._report import error_of, without_halves
from conflictparse.arrow._flat import SCHEMA

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from conflictparse import Failure

__all__ = ["NESTED_SCHEMA", "in_documents"]

_JSON = export.json_schema()
_SIMPLE = {"string": pa.string(), "integer": pa.int64(), "boolean": pa.bool_()}


@attrs.frozen
class _Shape:
    """How a value of the JSON Schema is held: its type, and how it is made."""

    type: pa.DataType
    make: Callable[[Any], Any] | None = None
    """None where it is taken as it stands."""


_NUMBER = _Shape(pa.float64(), float)
_INSTANT = _Shape(pa.timestamp("us", "UTC"), datetime.fromisoformat)


def _shape(described: Mapping[str, Any], inside: tuple[str, ...] = ()) -> _Shape | None:
    """Find the shape of a value; None where it would hold itself without end."""
    if "anyOf" in described:
        return _shape(described["anyOf"][0], inside)
    if "$ref" in described:
        return _referred(described["$ref"].rpartition("/")[2], inside)
    kinds = "string" if "enum" in described else described["type"]
    kind = kinds[0] if isinstance(kinds, list) else kinds
    if kind == "array":
        return _list(_shape(described["items"], inside))
    if kind == "object":
        return _object(described, inside)
    return _Shape(_SIMPLE[kind])


def _referred(name: str, inside: tuple[str, ...]) -> _Shape | None:
    if name == "number":
        return _NUMBER
    # A range of times has two ends, which are times, and no ranges.
    if inside.count(name) > 1:
        return None
    return _shape(_JSON["$defs"][name], (*inside, name))


def _list(item: _Shape | None) -> _Shape | None:
    if item is None:
        return None
    # So Parquet calls it, and gives it back.
    kind = pa.list_(pa.field("element", item.type))
    make = item.make
    if make is None:
        return _Shape(kind)
    return _Shape(kind, lambda values: [make(one) for one in values])


def _object(described: Mapping[str, Any], inside: tuple[str, ...]) -> _Shape:
    if "properties" not in described:
        return _Shape(pa.map_(pa.string(), pa.string()), lambda pairs: [*pairs.items()])
    shapes = _fields(described["properties"], inside)
    fields = [pa.field(name, shape.type) for name, shape in shapes.items()]
    made = {name: shape.make for name, shape in shapes.items() if shape.make}
    if not made:
        return _Shape(pa.struct(fields))
    return _Shape(pa.struct(fields), lambda value: _filled(value, made))


def _fields(
    properties: Mapping[str, Mapping[str, Any]], inside: tuple[str, ...]
) -> dict[str, _Shape]:
    shapes = {
        name: _INSTANT if name == "utc" else _shape(described, inside)
        for name, described in properties.items()
    }
    return {name: shape for name, shape in shapes.items() if shape is not None}


def _filled(
    value: Mapping[str, Any], made: Mapping[str, Callable[[Any], Any]]
) -> dict[str, Any]:
    filled = dict(value)
    for name, make in made.items():
        if filled.get(name) is not None:
            filled[name] = make(filled[name])
    return filled


# The text is in the batch that was read; it would be most of what is stored.
_SHAPES = _fields({k: v for k, v in _JSON["properties"].items() if k != "text"}, ())
_MADE = {name: shape.make for name, shape in _SHAPES.items() if shape.make}

NESTED_SCHEMA = pa.schema(
    [
        *(pa.field(name, shape.type) for name, shape in _SHAPES.items()),
        pa.field("error", pa.string()),
    ],
    metadata=SCHEMA.metadata,
)
"""
The columns of the nested form: a row a document, in their order.

They are the fields of `Report.to_dict()` without the text, facts as lists of
structures, then `error`: of a document that could not be read only `id` and `error`
are there.

Units:
    Figures are doubles, a span is a list of two whole numbers, `utc` a timestamp
    in microseconds; other times are ISO 8601 texts with the offset they have.
"""


def in_documents(results: Sequence[Report | Failure]) -> pa.RecordBatch:
    """Make a batch of documents."""
    rows = [
        _filled(result.to_dict(), _MADE)
        if isinstance(result, Report)
        else {"id": result.id, "error": error_of(result)}
        for result in results
    ]
    try:
        return pa.RecordBatch.from_pylist(rows, schema=NESTED_SCHEMA)
    except UnicodeEncodeError:
        return pa.RecordBatch.from_pylist(_whole(rows), schema=NESTED_SCHEMA)


def _whole(value: Any) -> Any:  # noqa: ANN401 - whatever JSON may hold
    if isinstance(value, str):
        return without_halves(value)
    if isinstance(value, list):
        return [_whole(one) for one in value]
    if isinstance(value, dict):
        return {name: _whole(one) for name, one in value.items()}
    return value
