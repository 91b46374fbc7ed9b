"""
Results as bytes between processes: compact tuples of fields, not object states.

Pickle's own way with a slotted class makes a dictionary of field names for each
object. Here the fields of an object are one tuple, taken and put back in C.
"""

from __future__ import annotations

import io
import pickle
from functools import partial
from operator import attrgetter
from typing import TYPE_CHECKING, Any

import attrs

from conflictparse._errors import ConflictParseError
from conflictparse._quantities import Quantity
from conflictparse._report import Failure, Producer, Report, Section
from conflictparse._spans import Mention, Span
from conflictparse._statements import Speaker, Statement
from conflictparse._timestamps import Rendering, Timestamp, Zone

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

__all__ = ["pack", "unpack"]

Result = Report | Failure

_KINDS: tuple[type[Any], ...] = (
    *(Mention, Producer, Quantity, Rendering, Report, Section, Span, Speaker),
    *(Statement, Timestamp, Zone),
)
# Nearly every object has a span: its two numbers are taken along, so that half
# of the objects need no tuple of their own.
_PLACED = frozenset(kind for kind in _KINDS if "span" in attrs.fields_dict(kind))
_NAMES = {
    kind: tuple(name for name in attrs.fields_dict(kind) if name != "span")
    for kind in _KINDS
}
# A frozen object is filled through its slots: its own class has no way to.
_SETTERS = {
    kind: tuple(getattr(kind, name).__set__ for name in names)
    for kind, names in _NAMES.items()
}
_SET_SPAN = {kind: kind.span.__set__ for kind in _PLACED}
_SET_START, _SET_END = _SETTERS[Span]
_NEW = object.__new__


def _make(kind: type[Any], *values: object) -> object:
    made: object = _NEW(kind)
    for set_value, value in zip(_SETTERS[kind], values, strict=True):
        set_value(made, value)
    return made


def _make_placed(kind: type[Any], start: int, end: int, *values: object) -> object:
    span = _NEW(Span)
    _SET_START(span, start)
    _SET_END(span, end)
    made: object = _NEW(kind)
    _SET_SPAN[kind](made, span)
    for set_value, value in zip(_SETTERS[kind], values, strict=True):
        set_value(made, value)
    return made


def _reducer(kind: type[Any]) -> Callable[[Any], tuple[Any, ...]]:
    placed = kind in _PLACED
    fields = attrgetter(*(("span.start", "span.end") if placed else ()), *_NAMES[kind])
    # One object for all of a kind: pickle writes it once, and points to it.
    make = partial(_make_placed if placed else _make, kind)
    return lambda found: (make, fields(found))


_DISPATCH = {kind: _reducer(kind) for kind in _KINDS}


class _Pickler(pickle.Pickler):
    dispatch_table = _DISPATCH


def pack(results: Iterable[Result]) -> bytes:
    """Write results; objects that several of them share are written once."""
    buffer = io.BytesIO()
    sendable = [
        result if isinstance(result, Report) else _sendable(result)
        for result in results
    ]
    _Pickler(buffer, protocol=pickle.HIGHEST_PROTOCOL).dump(sendable)
    return buffer.getvalue()


def unpack(packed: bytes) -> list[Result]:
    """Read what `pack()` wrote, in a process of the same program."""
    results: list[Result] = pickle.loads(packed)  # noqa: S301 - from our own workers
    return results


def _sendable(failure: Failure) -> Failure:
    """Give a failure whose error survives the way, as it is or in words."""
    # The tzinfo of a caller may raise what pickle cannot write, or not read.
    try:
        pickle.loads(pickle.dumps(failure.error))  # noqa: S301 - written just here
    except Exception:  # noqa: BLE001
        error = failure.error
        words = ConflictParseError(f"{type(error).__name__}: {error}")
        return Failure(id=failure.id, error=words)
    return failure
