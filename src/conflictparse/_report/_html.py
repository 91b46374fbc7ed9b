"""A report as an HTML fragment, with what was read in it marked."""

from __future__ import annotations

import re
from html import escape
from itertools import pairwise
from typing import TYPE_CHECKING

from conflictparse._quantities import Quantity
from conflictparse._report._dicts import ids
from conflictparse._timestamps import Timestamp

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._report._types import Report
    from conflictparse._statements import Statement

__all__ = ["page"]

_STYLE = (
    ".conflictparse{white-space:pre-wrap;line-height:1.6}"
    ".conflictparse mark{background:none;color:inherit}"
    ".conflictparse .statement{background:#8882}"
    ".conflictparse .quantity{border-bottom:.2em solid #c33}"
    ".conflictparse .timestamp{border-bottom:.2em solid #37c}"
)

# HTML has no way to write these, not even as `&#0;`.
_UNWRITABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]"
)


def page(report: Report) -> str:
    """Give the fragment: a style, and the text with its marks."""
    language = escape(report.locale.replace("_", "-"))
    marked = "".join(_pieces(report))
    return (
        f"<style>{_STYLE}</style>"
        f'<article class="conflictparse" lang="{language}" dir="auto">'
        f"{marked}</article>"
    )


def _pieces(report: Report) -> Iterator[str]:
    """
    Cut the text wherever a fact starts or ends.

    "killing 12, the ministry said": the statement covers the figure. Facts may
    also cross, and elements cannot; pieces never do.
    """
    writer = ids(report)
    facts: list[Quantity | Timestamp | Statement]
    facts = [*report.statements, *report.quantities, *report.timestamps]
    facts.sort(key=lambda found: found.span)
    cuts = {0, len(report.text)}
    for found in facts:
        cuts |= {found.span.start, found.span.end}
    places = sorted(cuts)
    waiting = iter(facts)
    following = next(waiting, None)
    covering: list[Quantity | Timestamp | Statement] = []
    for start, end in pairwise(places):
        covering = [found for found in covering if found.span.end > start]
        while following is not None and following.span.start <= start:
            if following.span.end > start:
                covering.append(following)
            following = next(waiting, None)
        text = _escaped(report.text[start:end])
        if not covering:
            yield text
            continue
        kinds = " ".join(dict.fromkeys(map(_class_of, covering)))
        names = " ".join(map(writer.id_of, covering))
        title = escape("; ".join(map(_said, covering)))
        yield (
            f'<mark class="{kinds}" data-start="{start}" data-end="{end}" '
            f'data-ids="{names}" title="{title}">{text}</mark>'
        )


def _class_of(found: Quantity | Timestamp | Statement) -> str:
    return type(found).__name__.lower()


def _said(found: Quantity | Timestamp | Statement) -> str:
    if isinstance(found, Quantity):
        bounds = "–".join(
            "?" if bound is None else str(bound) for bound in (found.low, found.high)
        )
        return f"{found.kind.value}: {bounds} {found.unit}"
    if isinstance(found, Timestamp):
        return f"{found.type.value}: {found.value or 'unresolved'}"
    names = ", ".join(who.name or who.mention.text for who in found.speakers)
    return _UNWRITABLE.sub("\ufffd", f"{found.form.value}: {names or 'unknown'}")


def _escaped(text: str) -> str:
    # A browser would read CRLF as one character, and every later offset would slip.
    return escape(_UNWRITABLE.sub("\ufffd", text)).replace("\r", "&#13;")
