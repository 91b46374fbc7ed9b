"""Which part of the layout a paragraph is: headline, date line, caption, body."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from conflictparse._sections import Section, SectionKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._text._view import View

__all__ = ["dateline_end", "opens_body", "sections"]

MAX_TITLE_WORDS = 30
MAX_HEADING_WORDS = 12
MAX_DATE_LINE_WORDS = 12
MAX_BYLINE_WORDS = 16
MAX_DATELINE_WORDS = 16
MAX_CAPTION_WORDS = 60
HEAD_PARAGRAPHS = 8
"""How far into a report its headline, date line and byline may stand."""

MARKUP = re.compile(
    r"^[^\S\x1c-\x1f]*+(?:!--|<!--|</?[a-z]|\{|//|function\b|var\b|@media)"
    # "She fled through a window." is none.
    r"|gtag|-->|\{\{|\}\}|window\.(?-i:[a-z_$])",
    re.IGNORECASE,
)
MARKUP_SIGNS = ("<", "{", "}", "-->", "gtag", "window.", "//", "function", "!--")
"""Without one of these no line is mark-up."""

LISTED = re.compile(r"^(?:[•●▪·*‣]|[-–—] |\(?\d{1,2}[.)] |\([a-z]\) )")
STOPS = tuple(".!?:;…,")
CLOSERS = "\"”’»)]'"


def sections(view: View) -> tuple[Section, ...]:
    """Name the part of each paragraph, and the dateline inside the one it opens."""
    found: list[Section] = []
    kinds = list(_kinds(view))
    for (start, end), kind in zip(view.paragraphs, kinds, strict=True):
        body = start
        if kind is SectionKind.BODY:
            cut = dateline_end(view, start, end)
            if cut:
                found.append(_section(view, start, cut, SectionKind.DATELINE))
                body = cut
        if body < end:
            found.append(_section(view, body, end, kind))
    return tuple(found)


def _section(view: View, start: int, end: int, kind: SectionKind) -> Section:
    return Section(kind=kind, span=view.span(start, end), text=view.slice(start, end))


def _kinds(view: View) -> Iterator[SectionKind]:
    titled = body = False
    titles: set[str] = set()
    paragraphs = view.paragraphs
    marked = any(mark in view.text for mark in MARKUP_SIGNS)
    for index, (start, end) in enumerate(paragraphs):
        text = view.slice(start, end)
        early = index < HEAD_PARAGRAPHS and not body
        kind = _kind(view, start, end, text, early=early, titled=titled, marked=marked)
        if kind is SectionKind.BODY and early and index + 1 < len(paragraphs):
            following = paragraphs[index + 1]
            if _credit(view, *following) and end - start <= MAX_CAPTION_WORDS:
                kind = SectionKind.CAPTION
            elif titled and index and _date_line(view, *following):
                kind = SectionKind.STANDFIRST
        # Several of them are a list: "Ana Belo, 3 May 1990".
        beside = paragraphs[max(0, index - 1) : index + 2] if early else ()
        if [one for one in beside if _placed_date(view, *one)] == [(start, end)]:
            kind = SectionKind.DATE_LINE
        if kind is SectionKind.TITLE:
            # Pages print their headline twice; the second says nothing new.
            kind = SectionKind.BOILERPLATE if text in titles else kind
            titles.add(text)
            titled = True
        body = body or kind is SectionKind.BODY
        yield kind


def _kind(  # noqa: PLR0911, PLR0913 - one return a kind reads best
    view: View,
    start: int,
    end: int,
    text: str,
    *,
    early: bool,
    titled: bool,
    marked: bool,
) -> SectionKind:
    if marked and MARKUP.search(text[:200]):
        return SectionKind.BOILERPLATE
    if _date_line(view, start, end):
        return SectionKind.DATE_LINE
    if _credit(view, start, end):
        return SectionKind.CAPTION
    if (
        early
        and view.has(start, "byline_word")
        and end - start <= MAX_BYLINE_WORDS
        and not _stopped(text)
    ):
        return SectionKind.BYLINE
    if LISTED.match(text) and len(view.paragraphs) > 1:
        return SectionKind.LIST_ITEM
    if len(view.paragraphs) == 1 or _stopped(text):
        return SectionKind.BODY
    if (
        early
        and end - start <= MAX_TITLE_WORDS
        and (not titled or _headline(view, start, end))
    ):
        return SectionKind.TITLE
    if end - start <= MAX_HEADING_WORDS:
        return SectionKind.HEADING
    return SectionKind.BODY


def _stopped(text: str) -> bool:
    return text.rstrip(CLOSERS).endswith(STOPS)


def _headline(view: View, start: int, end: int) -> bool:
    """Whether most long words are capitals."""
    long = [
        index
        for index in range(start, end)
        if view.ends[index] - view.starts[index] > 3
    ]
    capitals = sum(view.surface(index)[0].isupper() for index in long)
    return capitals * 3 >= len(long) * 2


def _date_line(view: View, start: int, end: int) -> bool:
    """A short line that is a date, a clock time perhaps, and nothing else."""
    if end - start > MAX_DATE_LINE_WORDS or end - start < 2:
        return False
    dated = False
    for index in range(start, end):
        if (
            view.has(index, "month")
            or view.has(index, "slashed_date")
            or view.has(index, "dotted_date")
        ):
            dated = True
        elif not view.holds(index, index + 1, *DATE_LINE_TAGS):
            return False
    return dated


def _placed_date(view: View, start: int, end: int) -> bool:
    """A line that is a place or a body and a date: "Geneva, 14 March 2024"."""
    comma = view.first(start, min(end, start + MAX_PLACE_WORDS + 1), "comma", "dash")
    place = range(start, comma)
    return (
        0 < len(place) <= MAX_PLACE_WORDS
        and all(view.holds(index, index + 1, "cap", "upper", "flat") for index in place)
        and view.has(end - 1, "year")
        and _date_line(view, comma + 1, end)
    )


MAX_PLACE_WORDS = 4

DATE_LINE_TAGS = (
    "date_line_word",
    "weekday",
    "digits",
    "comma",
    "dot",
    "colon",
    "dash",
    "hyphen",
    "zone_abbreviation",
    "dotted",
    "other",
    "open_paren",
    "close_paren",
)


def _credit(view: View, start: int, end: int) -> bool:
    """A line that names the source of a picture."""
    return (
        end - start <= MAX_CAPTION_WORDS
        and view.has(start, "credit_word")
        and (view.has(start + 1, "credit_word") or view.has(start + 1, "colon"))
    )


def opens_body(view: View, sentence: int) -> bool:
    """Whether a sentence is the first of the report itself, or stands before it."""
    body = (one.span.start for one in view.sections if one.kind is SectionKind.BODY)
    start = view.starts[view.sentences[sentence][0]]
    return start <= next(body, start)


def dateline_end(view: View, start: int, end: int) -> int | None:
    """
    Give the index after a dateline: "BAKU, Sept. 13 (Agency) -", "GENEVA —".

    It begins with a place in capitals, or a place and an agency in brackets,
    and ends with a dash.
    """
    limit = min(end, start + MAX_DATELINE_WORDS)
    if not view.holds(start, start + 1, "upper", "cap", "flat"):
        return None
    index = start
    while (index := view.first(index + 1, limit, *DATELINE_ENDS)) < limit:
        if view.has(index, "lower"):
            if not view.holds(index, index + 1, *DATELINE_TAGS):
                return None
        elif view.has(index, "dash") or not view.glued(index):
            last = index
            while last + 1 < limit and view.has(last + 1, "hyphen"):
                last += 1
            capitals = view.has(start, "upper") or _is_abroad(view, index, last)
            return (
                last + 1 if capitals or view.holds(start, index, "open_paren") else None
            )
    return None


def _is_abroad(view: View, mark: int, last: int) -> bool:
    """Whether a town's country stands before a dash: "Orla, Mali – Ana Belo left"."""
    country = mark - 1
    placed = view.has(country, "country") and view.has(country - 1, "comma")
    opens = view.has(last + 1, "cap") or view.has(last + 1, "upper")
    return placed and view.has(mark, "dash") and opens


DATELINE_ENDS = ("dash", "hyphen", "lower")
DATELINE_TAGS = ("month", "date_line_word", "agency")
