"""A report as plain dictionaries, and back, without loss."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, TypeVar

from conflictparse._errors import ReportError
from conflictparse._quantities import Quantity
from conflictparse._report._codecs import Writer, codecs_of, decode, encode
from conflictparse._report._listing import listed
from conflictparse._report._types import SCHEMA_VERSION, Producer, Report
from conflictparse._sections import Section
from conflictparse._spans import Span
from conflictparse._statements import Statement
from conflictparse._timestamps import Timestamp

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["ids", "read", "write"]

Fact = Quantity | Timestamp | Statement
T = TypeVar("T", Quantity, Timestamp, Statement, Section)

_LETTERS = (("timestamps", "t"), ("statements", "s"), ("quantities", "q"))
_REFERENCES = ("whole", "attribution", "when", "via")


def ids(report: Report) -> Writer:
    """Number the facts of a report: q1, t1, s1 and on, in the order they stand."""
    writer = Writer()
    for name, letter in _LETTERS:
        for number, found in enumerate(getattr(report, name), 1):
            writer.name(found, f"{letter}{number}")
    return writer


def write(report: Report) -> dict[str, Any]:
    """
    Write a report.

    Raises:
        ReportError: If a fact refers to one that is not in the report.
    """
    writer = ids(report)
    return {
        "schema": SCHEMA_VERSION,
        "producer": encode(report.producer, writer),
        "id": report.id,
        "published": None if report.published is None else report.published.isoformat(),
        "locale": report.locale,
        "text": report.text,
        "text_sha256": _hashed(report.text),
        "quantities": [_fact(q, writer) for q in report.quantities],
        "timestamps": [_fact(t, writer) for t in report.timestamps],
        "statements": [_fact(s, writer) for s in report.statements],
        "sections": [encode(section, writer) for section in report.sections],
        "sentences": [[span.start, span.end] for span in report.sentences],
    }


def _hashed(text: str) -> str:
    import hashlib

    # A report may hold half of a surrogate pair, which UTF-8 proper cannot.
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _fact(found: Fact, writer: Writer) -> dict[str, Any]:
    return {"id": writer.id_of(found), **encode(found, writer)}


def read(stored: Mapping[str, Any]) -> Report:
    """
    Read a report.

    Raises:
        ReportError: If it is malformed, or a fact does not stand in its text.
    """
    if not isinstance(stored, Mapping):
        raise TypeError(f"stored must be a mapping, got {type(stored).__name__}")
    _check_schema(stored.get("schema"))
    try:
        return _read(stored)
    except KeyError as error:
        raise ReportError(f"the stored report has no {error}") from None
    except (TypeError, AttributeError) as error:
        raise ReportError(f"the stored report is malformed: {error}") from None
    except ReportError:
        raise
    except ValueError as error:  # a day 32
        raise ReportError(f"the stored report is malformed: {error}") from None


def _check_schema(schema: object) -> None:
    major = SCHEMA_VERSION.split(".", maxsplit=1)[0]
    if not isinstance(schema, str) or schema.split(".", maxsplit=1)[0] != major:
        raise ReportError(f"schema must be {major}.x, got {schema!r}")


def _check_text(text: str, stored: Mapping[str, Any]) -> None:
    """Compare the text with its hash, which documents of schema 1.0 have not."""
    hashed = stored.get("text_sha256")
    if hashed is not None and hashed != _hashed(text):
        raise ReportError(f"text is not the one that was read, by its hash {hashed!r}")


def _read(stored: Mapping[str, Any]) -> Report:
    text = _str("text", stored["text"])
    by_id: dict[str, Any] = {}
    report = Report(
        text=text,
        id=None if stored["id"] is None else _str("id", stored["id"]),
        published=_published(stored["published"]),
        locale=_str("locale", stored["locale"]),
        timestamps=_facts(Timestamp, _list("timestamps", stored), by_id, text),
        statements=_facts(Statement, _list("statements", stored), by_id, text),
        quantities=_facts(Quantity, _list("quantities", stored), by_id, text),
        sentences=tuple(Span(start, end) for start, end in _list("sentences", stored)),
        sections=tuple(
            _checked(decode(Section, section, by_id), text)
            for section in _list("sections", stored)
        ),
        producer=decode(Producer, stored["producer"], by_id),
    )
    # Last, since a fact beside its words tells more about what went wrong.
    _check_text(text, stored)
    return report


def _str(name: str, value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{name} must be a str, got {value!r}")
    return value


def _list(name: str, stored: Mapping[str, Any]) -> list[Any]:
    found = stored[name]
    if not isinstance(found, list | tuple):
        raise TypeError(f"{name} must be a list, got {found!r}")
    return list(found)


def _published(stored: str | None) -> date | None:
    if stored is None:
        return None
    read_as: Callable[[str], date]
    read_as = datetime.fromisoformat if "T" in stored else date.fromisoformat
    return read_as(stored)


def _facts(
    kind: type[T], stored: list[Mapping[str, Any]], by_id: dict[str, Any], text: str
) -> tuple[T, ...]:
    """Read facts of one kind; one that is referred to is read before the others."""
    own = {fact["id"] for fact in stored}
    if len(own) < len(stored):
        raise ReportError(f"each {kind.__name__} must have an id of its own")
    names = [name for name in codecs_of(kind) if name in _REFERENCES]
    waiting = list(stored)
    while waiting:
        later = []
        for fact in waiting:
            needed = (fact[name] for name in names)
            if any(one in own and one not in by_id for one in needed):
                later.append(fact)
            else:
                by_id[fact["id"]] = _checked(decode(kind, fact, by_id), text)
        if len(later) == len(waiting):
            circle = ", ".join(fact["id"] for fact in later)
            raise ReportError(f"facts refer to each other in a circle: {circle}")
        waiting = later
    return listed(by_id[fact["id"]] for fact in stored)


def _checked(found: T, text: str) -> T:
    span, words = found.span, found.text
    if text[span.start : span.end] != words:
        raise ReportError(
            f"{type(found).__name__} {words!r} does not stand at {span} of the text"
        )
    return found
