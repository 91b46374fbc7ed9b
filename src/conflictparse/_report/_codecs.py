"""How each field of each type is written in a dictionary, and read again."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypeVar

import attrs

from conflictparse._errors import ReportError
from conflictparse._numbers import Modifier
from conflictparse._quantities import (
    Accrual,
    Quantity,
    QuantityKind,
    Role,
    VictimType,
)
from conflictparse._references import identity
from conflictparse._report._types import Producer
from conflictparse._sections import Section, SectionKind
from conflictparse._spans import Mention, Span
from conflictparse._statements import (
    Speaker,
    SpeakerKind,
    SpeechAct,
    Statement,
    StatementForm,
)
from conflictparse._status import Status
from conflictparse._timestamps import (
    Anchored,
    Grain,
    Mod,
    Relation,
    Rendering,
    Timestamp,
    TimeType,
    Zone,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from enum import StrEnum

    from conflictparse._references import Found

T = TypeVar("T")

__all__ = ["Writer", "codecs_of", "decode", "encode"]


class Writer:
    """The ids of a report's facts."""

    def __init__(self) -> None:
        """Start without any."""
        self._by_object: dict[int, str] = {}
        self._by_place: dict[object, str] = {}

    def name(self, found: Found, name: str) -> None:
        """Give a fact its id."""
        self._by_object[id(found)] = name
        self._by_place.setdefault((type(found), identity(found)), name)

    def id_of(self, found: Found) -> str:
        """
        Give the id of a fact, or of an equal one in the report.

        Raises:
            ReportError: If the report has no such fact.
        """
        known = self._by_object.get(id(found))
        if known is None:
            # A hand-made report may refer to a copy of its fact.
            known = self._by_place.get((type(found), identity(found)))
        if known is None:
            kind = type(found).__name__
            raise ReportError(f"the report has no {kind} {found.span} {found.rule}")
        return known


@attrs.frozen
class _Codec:
    """`write(value, writer)` and `read(stored, facts by id)`; None stays None."""

    write: Callable[[Any, Writer], Any]
    read: Callable[[Any, Mapping[str, Any]], Any]


def encode(found: object, writer: Writer) -> dict[str, Any]:
    """
    Write an object as a dictionary with every field.

    Raises:
        ReportError: If it refers to a fact that the report has not.
    """
    out: dict[str, Any] = {}
    for name, codec in codecs_of(type(found)).items():
        value = getattr(found, name)
        out[name] = None if value is None else codec.write(value, writer)
    return out


def decode(kind: type[T], stored: Mapping[str, Any], by_id: Mapping[str, Any]) -> T:
    """
    Read an object of *kind*.

    Raises:
        KeyError: If a field is missing, or a reference leads nowhere.
        TypeError: If a value is of another type, or null where it may not be.
        ValueError: If a value is none that the field can have.
    """
    fields = {}
    for name, codec in codecs_of(kind).items():
        value = stored[name]
        if value is None and name in _NEEDED[kind]:
            raise TypeError(f"{name} must not be null")
        try:
            fields[name] = None if value is None else codec.read(value, by_id)
        except TypeError as error:
            raise TypeError(f"{name}: {error}") from None
        except ValueError as error:
            raise ValueError(f"{name}: {error}") from None
    return kind(**fields)


def _one_of(kind: type[StrEnum]) -> _Codec:
    return _Codec(lambda member, _: member.value, lambda stored, _: kind(stored))


def _object(kind: type[Any]) -> _Codec:
    return _Codec(encode, lambda stored, by_id: decode(kind, stored, by_id))


def _many(item: _Codec) -> _Codec:
    def read(stored: object, by_id: Mapping[str, Any]) -> tuple[Any, ...]:
        # A text would be read letter by letter.
        if not isinstance(stored, list | tuple):
            raise TypeError(f"expected a list, got {stored!r}")
        return tuple(item.read(one, by_id) for one in stored)

    return _Codec(
        lambda items, writer: [item.write(one, writer) for one in items], read
    )


def _plain(kind: type[Any]) -> _Codec:
    """What JSON writes as it is."""

    def read(stored: object, _: object) -> object:
        if not isinstance(stored, kind):
            raise TypeError(f"expected a {kind.__name__}, got {stored!r}")
        return stored

    return _Codec(lambda value, _: value, read)


def _reference(kind: type[Any]) -> _Codec:
    """The id of a fact."""

    def read(stored: str, by_id: Mapping[str, Any]) -> object:
        found = by_id[stored]
        if not isinstance(found, kind):
            raise TypeError(f"{stored} must be a {kind.__name__}, got {found!r}")
        return found

    return _Codec(lambda found, writer: writer.id_of(found), read)


def _write_number(number: int | Decimal, _: Writer) -> int | str:
    # A reader of JSON turns 0.1 into the binary fraction next to it.
    return str(number) if isinstance(number, Decimal) else number


def _read_number(stored: object, _: object) -> int | Decimal:
    if isinstance(stored, str):
        try:
            number = Decimal(stored)
        except ArithmeticError:
            raise ValueError(f"expected a number, got {stored!r}") from None
        # No figure is infinite, and NaN equals nothing, not even itself.
        if not number.is_finite():
            raise ValueError(f"a number must be finite, got {stored!r}")
        return number
    if isinstance(stored, int) and not isinstance(stored, bool):
        return stored
    raise TypeError(f"a number must be an integer or a string, got {stored!r}")


def _write_offset(offset: timedelta, _: Writer) -> str:
    """
    Write an offset as ISO 8601 does.

    >>> _write_offset(timedelta(hours=-3.5), Writer())
    '-03:30'
    """
    sign = "-" if offset < timedelta() else "+"
    minutes, seconds = divmod(int(abs(offset).total_seconds()), 60)
    written = f"{sign}{minutes // 60:02d}:{minutes % 60:02d}"
    # Local mean times, before 1900 or so, have seconds.
    return f"{written}:{seconds:02d}" if seconds else written


def _read_offset(stored: str, _: object) -> timedelta:
    numbers = [int(part) for part in stored[1:].split(":")]
    hours, minutes, seconds = (*numbers, 0)[:3]
    offset = timedelta(hours=hours, minutes=minutes, seconds=seconds)
    return -offset if stored.startswith("-") else offset


def _read_options(stored: Mapping[str, str], _: object) -> tuple[tuple[str, str], ...]:
    return tuple(
        sorted((name, _TEXT.read(value, {})) for name, value in stored.items())
    )


_TEXT = _plain(str)


def _read_span(stored: object, _: object) -> Span:
    if not (
        isinstance(stored, list | tuple) and len(stored) == len(Span.__match_args__)
    ):
        raise TypeError(f"expected [start, end], got {stored!r}")
    return Span(*stored)


_SPAN = _Codec(lambda span, _: [span.start, span.end], _read_span)
_NUMBER = _Codec(_write_number, _read_number)
_MOMENT = _Codec(
    lambda moment, _: moment.isoformat(),
    lambda stored, _: datetime.fromisoformat(stored),
)
_MENTION = _object(Mention)
_ZONE = _object(Zone)

# Fields of the same name mean the same everywhere, and are written alike. What
# stands below under a type is what only that type has, or has otherwise.
_COMMON: dict[str, _Codec] = {
    "span": _SPAN,
    "text": _TEXT,
    "rule": _TEXT,
    "country": _TEXT,
    "cue": _MENTION,
    "status": _one_of(Status),
    "when": _reference(Timestamp),
    "zone": _ZONE,
    "utc": _MOMENT,
}
_OWN: dict[type[Any], dict[str, _Codec]] = {
    Producer: {
        "version": _TEXT,
        "ruleset": _TEXT,
        "schema": _TEXT,
        "tzdata": _TEXT,
        "regex": _TEXT,
        "options": _Codec(lambda options, _: dict(options), _read_options),
    },
    Mention: {},
    Section: {"kind": _one_of(SectionKind)},
    Zone: {
        "key": _TEXT,
        "offset": _Codec(_write_offset, _read_offset),
        "candidates": _many(_TEXT),
    },
    Rendering: {},
    Speaker: {
        "mention": _MENTION,
        "name": _TEXT,
        "kind": _one_of(SpeakerKind),
        "title": _TEXT,
    },
    Quantity: {
        "kind": _one_of(QuantityKind),
        "number": _MENTION,
        "low": _NUMBER,
        "value": _NUMBER,
        "high": _NUMBER,
        "modifier": _one_of(Modifier),
        "unit": _TEXT,
        "victims": _MENTION,
        "victim_types": _many(_one_of(VictimType)),
        "side": _TEXT,
        "place": _MENTION,
        "role": _one_of(Role),
        "whole": _reference(Quantity),
        "accrual": _one_of(Accrual),
        "attribution": _reference(Statement),
        "household_size": _NUMBER,
    },
    Timestamp: {
        "type": _one_of(TimeType),
        "value": _TEXT,
        "start": _MOMENT,
        "end": _MOMENT,
        "ends": _many(_object(Timestamp)),
        "grain": _one_of(Grain),
        "relation": _one_of(Relation),
        "mod": _one_of(Mod),
        "anchored": _one_of(Anchored),
        "anchor": _SPAN,
        "renderings": _many(_object(Rendering)),
        "consistent": _plain(bool),
    },
    Statement: {
        "form": _one_of(StatementForm),
        "content": _TEXT,
        "segments": _many(_SPAN),
        "quoted": _many(_SPAN),
        "speakers": _many(_object(Speaker)),
        "via": _reference(Statement),
        "act": _one_of(SpeechAct),
    },
}


def _in_order(kind: type[Any]) -> dict[str, _Codec]:
    own = _OWN[kind]
    return {
        field.name: own.get(field.name) or _COMMON[field.name]
        for field in attrs.fields(kind)
    }


_CODECS = {kind: _in_order(kind) for kind in _OWN}
_NEEDED = {
    kind: {field.name for field in attrs.fields(kind) if "None" not in str(field.type)}
    for kind in _OWN
}


def codecs_of(kind: type[Any]) -> dict[str, _Codec]:
    """Give the codecs of a type's fields, in the order they are declared."""
    return _CODECS[kind]
