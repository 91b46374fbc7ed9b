"""
A component for spaCy: the facts of a report as spans of a Doc.

spaCy finds it by its entry point; nothing else imports this module.
"""

from __future__ import annotations

import json
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Literal

from spacy.language import Language
from spacy.tokens import Doc, Span

from conflictparse import Parser, Report
from conflictparse.export._marks import marks

if TYPE_CHECKING:
    from conflictparse import Quantity, Statement, Timestamp

__all__ = ["Component", "create"]

NAME = "conflictparse"
"""Of the component, of its key in `doc.spans` and of what it adds to `._`."""

Alignment = Literal["expand", "contract", "strict"]

_KEPT = 16
"""Reports kept ready for those who ask for several facts of one Doc."""


class Component:
    """
    Reads each Doc, and sets `doc.spans["conflictparse"]`.

    `doc._.conflictparse` is the Report, `span._.conflictparse` the fact of a
    span, and `doc._.conflictparse_unaligned` lists the facts whose ends are no
    ends of tokens. `doc._.conflictparse_published` and
    `doc._.conflictparse_timezone` may be set before, for the one Doc.
    """

    def __init__(
        self, parser: Parser, alignment: Alignment, published: str | None
    ) -> None:
        self.parser = parser
        self.alignment = alignment
        self.published = published

    def __call__(self, doc: Doc) -> Doc:
        """Read one Doc."""
        report = self.parser.parse(
            doc.text,
            published=doc._.conflictparse_published or self.published,
            timezone=doc._.conflictparse_timezone,
        )
        # Text, not objects: a Doc goes as bytes from process to process.
        doc.user_data[NAME] = report.to_json()
        spans, unaligned = [], []
        for mark in marks(report):
            for place in mark.spans:
                start, end = place.start, place.end
                span = doc.char_span(
                    start,
                    end,
                    label=mark.label,
                    span_id=mark.id,
                    alignment_mode=self.alignment,
                )
                if span is not None:
                    spans.append(span)
                if span is None or (span.start_char, span.end_char) != (start, end):
                    unaligned.append({"id": mark.id, "start": start, "end": end})
        doc.spans[NAME] = spans
        doc.user_data[f"{NAME}_unaligned"] = unaligned
        return doc


def create(  # noqa: PLR0913 - spaCy passes each setting by its name
    nlp: Language,  # noqa: ARG001 - spaCy passes it to every factory
    name: str,  # noqa: ARG001 - the same
    *,
    locale: str,
    reading: Literal["news", "narrative"] | None,
    prefer: Literal["past", "future"] | None,
    disable: list[str],
    published: str | None,
    alignment: Alignment,
) -> Component:
    """
    Make the component.

    Args:
        nlp:
            The pipeline.
        name:
            What the component is called in it.
        locale:
            As of `conflictparse.Parser()`; so are *reading*, *prefer* and *disable*.
        reading:
            See *locale*.
        prefer:
            See *locale*.
        disable:
            See *locale*.
        published:
            The date of every Doc that has none of its own.
        alignment:
            How a fact becomes a span where its ends are no ends of tokens:
            "expand" takes the whole tokens, "contract" those that lie inside,
            "strict" none.

    Raises:
        ArgumentError: If a value is none that is accepted.
    """
    parser = Parser(locale=locale, reading=reading, prefer=prefer, disable=disable)
    return Component(parser, alignment, published)


def _report(doc: Doc) -> Report | None:
    stored = doc.user_data.get(NAME)
    return None if stored is None else _restored(stored)


@lru_cache(maxsize=_KEPT)
def _restored(stored: str) -> Report:
    return Report.from_dict(json.loads(stored))


def _unaligned(doc: Doc) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = doc.user_data.get(f"{NAME}_unaligned", [])
    return found


def _fact(span: Span) -> Quantity | Timestamp | Statement | None:
    report = _report(span.doc)
    if report is None:
        return None
    return next((m.found for m in marks(report) if m.id == span.id_), None)


Language.factory(
    NAME,
    default_config={
        "locale": "en",
        "reading": None,
        "prefer": None,
        "disable": [],
        "published": None,
        "alignment": "expand",
    },
    assigns=["doc.spans"],
    func=create,
)
Doc.set_extension(NAME, getter=_report, force=True)
Doc.set_extension(f"{NAME}_unaligned", getter=_unaligned, force=True)
Doc.set_extension(f"{NAME}_published", default=None, force=True)
Doc.set_extension(f"{NAME}_timezone", default=None, force=True)
Span.set_extension(NAME, getter=_fact, force=True)
