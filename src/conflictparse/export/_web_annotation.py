"""The facts of a report as Web Annotations of the W3C."""

from __future__ import annotations

import base64
import hashlib
import json
import uuid
from typing import TYPE_CHECKING, Any

from conflictparse.export._marks import marks
from conflictparse.export._reports import checked
from conflictparse.export._tables import without_halves

if TYPE_CHECKING:
    from conflictparse import Report, Span
    from conflictparse.export._marks import Mark

__all__ = ["to_web_annotations"]

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
SURROUNDING = 32
"""Characters of prefix and suffix, by which the words are found again."""


def to_web_annotations(
    report: Report, *, source: str | None = None
) -> list[dict[str, Any]]:
    """
    Give one Web Annotation a fact.

    The target has two selectors: the place, and the words with what stands
    around them. The bodies are the label as a tag, and the fact as in
    `Report.to_dict()`, as JSON.

    Args:
        report:
            One report.
        source:
            The IRI of the text. None makes one of the text itself, by its hash.

    Spans:
        Code points of the text as it was passed, as the Recommendation counts;
        the text is not normalized.

    Source:
        Web Annotation Data Model, W3C Recommendation of 23 February 2017; the IRI
        by hash, RFC 6920.

    Raises:
        TypeError: If *report* is none, or *source* no str.
    """
    checked(report)
    if source is not None and not isinstance(source, str):
        raise TypeError(f"source must be a str or None, got {source!r}")
    iri = source or _named(report.text)
    stored = report.to_dict()
    bodies = {
        fact["id"]: fact
        for kind in ("quantities", "timestamps", "statements")
        for fact in stored[kind]
    }
    return [_annotation(report, mark, bodies[mark.id], iri) for mark in marks(report)]


def _annotation(
    report: Report, mark: Mark, fact: dict[str, Any], iri: str
) -> dict[str, Any]:
    targets = [
        {"source": iri, "selector": _selectors(report.text, span)}
        for span in mark.spans
    ]
    return {
        "@context": CONTEXT,
        # The same fact of the same text has the same name, in every run.
        "id": uuid.uuid5(uuid.NAMESPACE_URL, f"{iri} {mark.id}").urn,
        "type": "Annotation",
        "motivation": "describing",
        "body": [
            {"type": "TextualBody", "purpose": "tagging", "value": mark.label},
            {
                "type": "TextualBody",
                "purpose": "describing",
                "format": "application/json",
                "value": without_halves(json.dumps(fact, ensure_ascii=False)),
            },
        ],
        "target": targets[0] if len(targets) == 1 else targets,
    }


def _selectors(text: str, span: Span) -> list[dict[str, Any]]:
    return [
        {"type": "TextPositionSelector", "start": span.start, "end": span.end},
        {
            "type": "TextQuoteSelector",
            "exact": without_halves(text[span.start : span.end]),
            "prefix": without_halves(
                text[max(0, span.start - SURROUNDING) : span.start]
            ),
            "suffix": without_halves(text[span.end : span.end + SURROUNDING]),
        },
    ]


def _named(text: str) -> str:
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()
    return f"ni:///sha-256;{base64.urlsafe_b64encode(digest).decode().rstrip('=')}"
