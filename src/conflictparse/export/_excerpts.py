"""The words of a report that a row rests on."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from conflictparse import SectionKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from conflictparse import Quantity, Report, Span

__all__ = ["excerpt", "headline", "sources"]


def excerpt(report: Report, figures: Iterable[Quantity]) -> str | None:
    """Give the sentences that some figures stand in, each once, on one line."""
    starts = [sentence.start for sentence in report.sentences]
    places = sorted({_around(figure.span, report, starts) for figure in figures})
    words = (" ".join(report.text[start:end].split()) for start, end in places)
    return " ".join(words) or None


def _around(span: Span, report: Report, starts: list[int]) -> tuple[int, int]:
    at = bisect_right(starts, span.start) - 1
    if at >= 0 and report.sentences[at].covers(span):
        return report.sentences[at].start, report.sentences[at].end
    # A report made by hand may have no sentences.
    return span.start, span.end


def headline(report: Report) -> str | None:
    """Give the report's own title, on one line."""
    titles = (s.text for s in report.sections if s.kind is SectionKind.TITLE)
    return next((" ".join(title.split()) for title in titles), None)


def sources(figures: Iterable[Quantity]) -> str | None:
    """Name who gives some figures, each once."""
    speakers = (
        speaker.name or speaker.mention.text
        for figure in figures
        if figure.attribution is not None
        for speaker in figure.attribution.speakers
    )
    return "; ".join(dict.fromkeys(speakers)) or None
