"""The page: the text on one side, what was read in it on the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._report._dicts import ids
from conflictparse._report._html._article import Article
from conflictparse._report._html._escape import escaped, style, tag
from conflictparse._report._html._panel import claims, facts, tolls
from conflictparse._report._html._timeline import moments, speech
from conflictparse._report._html._voices import Voices
from conflictparse._sections import SectionKind

if TYPE_CHECKING:
    from conflictparse._report._types import Report

__all__ = ["page"]

# Nothing is fetched and nothing runs, whatever a report may hold.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def page(report: Report) -> str:
    """Give the whole page, in one file that needs no other."""
    writer, voices = ids(report), Voices(report.statements)
    title = escaped(_title(report))
    head = (
        '<meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta name="color-scheme" content="light dark">'
        f"<title>{title}</title><style>{style('page')}</style>"
    )
    sections = [
        _section("Who says what", claims(report, voices), "claims"),
        _section("Tolls: low, best, high", tolls(report, writer, voices), "tolls"),
        _section("Who speaks where", speech(report, voices), "speech"),
        _section("What happened when", moments(report, voices), "moments"),
    ]
    every = tag("details", tag("summary", "Every reading") + facts(report, writer))
    body = (
        tag("header", tag("p", title, class_="title") + _about(report) + _legend())
        + tag("main", Article(report, writer, voices).html())
        + tag("aside", "".join(sections) + every, aria_label="What was read")
    )
    return (
        f'<!DOCTYPE html>\n<html lang="en"><head>{head}</head>'
        f'<body class="conflictparse">{body}</body></html>\n'
    )


def _section(title: str, content: str, name: str) -> str:
    heading = tag("h2", title, id=f"about-{name}")
    return tag("section", heading + content, aria_labelledby=f"about-{name}")


def _title(report: Report) -> str:
    titles = [one.text for one in report.sections if one.kind is SectionKind.TITLE]
    return report.id or (titles[0] if titles else "Report")


def _about(report: Report) -> str:
    counts = (
        f"{len(report.quantities)} figures, {len(report.timestamps)} moments, "
        f"{len(report.statements)} statements"
    )
    when = (
        f"published {report.published.isoformat()}" if report.published else "undated"
    )
    maker = f"conflictparse {report.producer.version}"
    return tag("p", escaped(f"{counts} · {when} · {maker}"), class_="note")


def _legend() -> str:
    """Say what the lines under the text mean."""
    items = (
        tag("span", "figure", class_="key quantity"),
        tag("span", "time", class_="key timestamp"),
        tag("span", "somebody speaks", class_="key statement"),
        tag("span", "denied or not confirmed", class_="key doubted"),
    )
    how = "Point at a mark, or press Tab, to see its reading."
    return tag("p", " ".join(items) + f" {how}", class_="legend")
