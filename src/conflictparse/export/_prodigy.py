"""Reports for tools that take a text with labelled spans: Prodigy and doccano."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from conflictparse.export._marks import marks
from conflictparse.export._reports import checked
from conflictparse.export._tables import without_halves

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse import Report, Span

__all__ = ["to_doccano", "to_journalism_ai", "to_prodigy"]


def to_prodigy(report: Report) -> dict[str, Any]:
    """
    Give a report as a task of Prodigy, with a span a fact.

    Spans:
        Code points, which Prodigy counts as well. Facts overlap.

    Source:
        The format of spaCy's annotation tool, https://prodi.gy/docs/api-interfaces.
    """
    checked(report)
    spans = [
        _span(span, mark.label) | {"fact": mark.id}
        for mark in marks(report)
        for span in mark.spans
    ]
    return _task(report, spans)


def to_journalism_ai(report: Report) -> dict[str, Any]:
    """
    Give the statements of a report as quotes: content, source and cue.

    It is a task of Prodigy, as in the Guardian and AFP's quote extraction; `quote`
    holds the pieces of one quote together. A source or cue that the report
    does not name is not there.

    Spans:
        Code points. The marks round a direct quotation belong to the content.
    """
    checked(report)
    return _task(report, list(_quotes(report)))


def to_doccano(report: Report) -> dict[str, Any]:
    """
    Give a report for doccano: `text`, and `label` with `[start, end, label]`.

    Facts overlap: the project must allow that.

    Spans:
        Code points, which doccano counts as well.
    """
    checked(report)
    labels = [
        [span.start, span.end, mark.label]
        for mark in marks(report)
        for span in mark.spans
    ]
    return {"id": report.id, "text": without_halves(report.text), "label": labels}


def _quotes(report: Report) -> Iterator[dict[str, Any]]:
    for number, said in enumerate(report.statements, 1):
        places = [(span, "content") for span in said.segments]
        places += [(who.mention.span, "source") for who in said.speakers]
        places += [(said.cue.span, "cue")] if said.cue is not None else []
        for span, label in sorted(places):
            yield _span(span, label) | {"quote": f"s{number}"}


def _span(span: Span, label: str) -> dict[str, Any]:
    return {"start": span.start, "end": span.end, "label": label}


def _task(report: Report, spans: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "text": without_halves(report.text),
        "spans": spans,
        "meta": {"id": report.id},
    }
