"""A report as a task of Label Studio, with what was read as its prediction."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Any, Literal, get_args
from xml.sax.saxutils import quoteattr

from conflictparse import ArgumentError
from conflictparse.export._marks import LABELS, TIES, marks, ties
from conflictparse.export._reports import checked
from conflictparse.export._tables import without_halves

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from conflictparse import Report, Span
    from conflictparse.export._marks import Mark

__all__ = ["label_studio_config", "to_label_studio"]

Offsets = Literal["utf-16", "code points"]

_FROM, _TO = "facts", "text"
_FIRST_ASTRAL = "\U00010000"


def to_label_studio(report: Report, *, offsets: Offsets = "utf-16") -> dict[str, Any]:
    """
    Give a report as a task of Label Studio.

    What was read is its prediction: a region a fact, its label the kind,
    type or form, and a relation a reference. A statement that is interrupted
    has a region a piece.

    Args:
        report:
            One report.
        offsets:
            What `start` and `end` count. Label Studio counts UTF-16 units, as
            browsers do.

    Spans:
        In *offsets*, of the text of the report.

    Raises:
        ArgumentError: If *offsets* is neither of the two.
    """
    checked(report)
    if offsets not in get_args(Offsets):
        known = ", ".join(map(repr, get_args(Offsets)))
        raise ArgumentError(f"offsets must be one of {known}, got {offsets!r}")
    found = marks(report)
    place = _units(report.text) if offsets == "utf-16" else int
    regions = [region for mark in found for region in _regions(mark, report, place)]
    relations = [
        {
            "type": "relation",
            "from_id": tie.source,
            "to_id": tie.target,
            "direction": "right",
            "labels": [tie.name],
        }
        for tie in ties(report, found)
    ]
    producer = report.producer
    published = report.published
    return {
        "data": {
            "text": without_halves(report.text),
            "id": report.id,
            "published": None if published is None else published.isoformat(),
        },
        "predictions": [
            {
                "model_version": f"conflictparse {producer.version}",
                "result": [*regions, *relations],
            }
        ],
    }


def label_studio_config() -> str:
    """
    Give the labelling configuration that `to_label_studio()` writes for.
    """
    labels = "".join(f"<Label value={quoteattr(label)}/>" for label in LABELS)
    names = dict.fromkeys(TIES.values())
    relations = "".join(f"<Relation value={quoteattr(name)}/>" for name in names)
    return (
        f'<View><Labels name="{_FROM}" toName="{_TO}">{labels}</Labels>'
        f"<Relations>{relations}</Relations>"
        f'<Text name="{_TO}" value="$text"/></View>'
    )


def _regions(
    mark: Mark, report: Report, place: Callable[[int], int]
) -> Iterator[dict[str, Any]]:
    for number, span in enumerate(mark.spans, 1):
        yield {
            "id": mark.id if number == 1 else f"{mark.id}-{number}",
            "from_name": _FROM,
            "to_name": _TO,
            "type": "labels",
            "value": {
                "start": place(span.start),
                "end": place(span.end),
                "text": _words(report, span),
                "labels": [mark.label],
            },
        }


def _words(report: Report, span: Span) -> str:
    return without_halves(report.text[span.start : span.end])


def _units(text: str) -> Callable[[int], int]:
    r"""
    Give what turns an offset in code points into one in UTF-16 units.

    >>> _units("a\U0001f525b")(3)
    4
    """
    # A character beyond the first plane is two units.
    astral = [at for at, letter in enumerate(text) if letter >= _FIRST_ASTRAL]
    return lambda offset: offset + bisect_left(astral, offset)
