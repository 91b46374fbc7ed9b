"""A report with its times marked in the text, as TimeML has them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from conflictparse import Anchored, Mod, Timestamp, TimeType
from conflictparse.export._reports import checked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse import Report

__all__ = ["to_timeml"]

# XML 1.0 has no way to write these, not even as a reference.
_UNWRITABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

_MODS = {
    Mod.START: "START",
    Mod.MID: "MID",
    Mod.END: "END",
    Mod.APPROX: "APPROX",
    Mod.MORE_THAN: "MORE_THAN",
    Mod.LESS_THAN: "LESS_THAN",
}


def to_timeml(report: Report) -> str:
    """
    Give the text with a TIMEX3 element round each expression of time.

    The date of the report is `t0`, the creation time. A range is two
    elements, one for each end. An expression that cannot be resolved has no
    value, and so no element.

    Spans:
        Without its tags TEXT is the report, but for characters that XML cannot hold.

    Source:
        TimeML 1.2.1 and its TIMEX3, in the form of the TempEval-3 files.
    """
    checked(report)
    published = report.published
    creation = ""
    if published is not None:
        value = published.isoformat()
        kind = "TIME" if "T" in value else "DATE"
        creation = (
            f'<DCT><TIMEX3 tid="t0" type="{kind}" value="{value}" '
            'temporalFunction="false" functionInDocument="CREATION_TIME">'
            f"{value}</TIMEX3></DCT>\n"
        )
    name = _escaped(report.id or "")
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<TimeML>\n'
        f"<DOCID>{name}</DOCID>\n{creation}"
        f"<TEXT>{''.join(_pieces(report))}</TEXT>\n</TimeML>\n"
    )


def _pieces(report: Report) -> Iterator[str]:
    """Give the text, cut where an element starts or ends."""
    done = 0
    for number, found in enumerate(_in_order(report), 1):
        yield _escaped(report.text[done : found.span.start])
        words = _escaped(report.text[found.span.start : found.span.end])
        yield f"<TIMEX3 {_attributes(found, number, report)}>{words}</TIMEX3>"
        done = found.span.end
    yield _escaped(report.text[done:])


def _in_order(report: Report) -> Iterator[Timestamp]:
    """Give what gets an element: no two of them share a character."""
    done = 0
    for found in report.timestamps:
        for each in found.ends or (found,):
            if each.value is not None and done <= each.span.start < each.span.end:
                yield each
                done = each.span.end


def _attributes(found: Timestamp, number: int, report: Report) -> str:
    relative = found.anchored is not Anchored.NONE
    written = {
        "tid": f"t{number}",
        "type": found.type.value.upper(),
        "value": found.value or "",
        "temporalFunction": "true" if relative else "false",
    }
    if found.mod is not None:
        written["mod"] = _MODS[found.mod]
    if found.anchored is Anchored.PUBLISHED and report.published is not None:
        written["anchorTimeID"] = "t0"
    if found.type is TimeType.SET:
        written["quant"] = "EVERY"
    return " ".join(f"{name}={quoteattr(value)}" for name, value in written.items())


def _escaped(text: str) -> str:
    # A parser of XML reads CRLF as one line feed; the reference keeps it.
    return escape(_UNWRITABLE.sub("\ufffd", text), {"\r": "&#13;"})
