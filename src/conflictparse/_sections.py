"""The parts that a report is laid out in."""

from __future__ import annotations

from enum import StrEnum

import attrs

from conflictparse._spans import Span  # noqa: TC001 - typing.get_type_hints() finds it

__all__ = ["Section", "SectionKind"]


class SectionKind(StrEnum):
    """What a part of the layout is."""

    BOILERPLATE = "boilerplate"
    """Left-over markup, "read also", share lines: read for nothing."""
    TITLE = "title"
    """The headline."""
    STANDFIRST = "standfirst"
    """The summary under the headline."""
    DATE_LINE = "date_line"
    """A line that holds the date of publication."""
    DATELINE = "dateline"
    """The place, perhaps with a date, before the first sentence: "BAKU, Sept. 13"."""
    BYLINE = "byline"
    """Who wrote the report."""
    CAPTION = "caption"
    """The words under a picture."""
    HEADING = "heading"
    """A heading between paragraphs."""
    LIST_ITEM = "list_item"
    """One item of a list."""
    BODY = "body"
    """A paragraph of the report itself."""


@attrs.frozen(kw_only=True)
class Section:
    """
    One part of the layout.

    Spans:
        Half-open code-point offsets, without the white space around.
    """

    kind: SectionKind
    span: Span
    text: str
    """The words, as they stand in the report."""
