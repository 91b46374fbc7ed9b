"""A report in brat's standoff format: a text, and a file of annotations beside it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from conflictparse import (
    Modifier,
    Quantity,
    Role,
    Span,
    Statement,
    Status,
    Timestamp,
)
from conflictparse.export._marks import LABELS, TIES, marks, ties
from conflictparse.export._reports import checked
from conflictparse.export._tables import without_halves

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from conflictparse import Report

__all__ = ["Standoff", "brat_config", "to_brat"]

# A line of the file ends where one of the text does: brat wants a piece a line.
_PIECE = re.compile(r"[^\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")

_SPEAKER, _CUE = "speaker", "cue"
_SAID_BY, _CUED_BY = "said_by", "cued_by"
_USUAL = {"status": Status.ASSERTED, "modifier": Modifier.EXACT, "role": Role.TOTAL}
"""Attributes, and the value that is left out."""


@attrs.frozen(kw_only=True)
class Standoff:
    """
    The files of one report for brat.

    Spans:
        In `ann` code points of `txt`, which is the text of the report.
    """

    txt: str
    """What goes into NAME.txt, as UTF-8 with its line ends as they are."""
    ann: str
    """What goes into NAME.ann."""


def to_brat(report: Report) -> Standoff:
    """
    Give a report in brat's standoff format.

    Facts, speakers and cues are text-bound annotations, references among them
    relations; what is denied, hedged or part of another figure has an
    attribute, and the figure or TIMEX3 value stands in a note.

    Source:
        brat standoff format, https://brat.nlplab.org/standoff.html.
    """
    checked(report)
    lines = _Lines(without_halves(report.text))
    found = marks(report)
    for mark in found:
        lines.bound(mark.id, mark.label, mark.spans)
    for mark in found:
        if isinstance(mark.found, Statement):
            lines.speech(mark.id, mark.found)
    for tie in ties(report, found):
        lines.relation(tie.name, tie.source, tie.target)
    for mark in found:
        for field, usual in _USUAL.items():
            value = getattr(mark.found, field, usual)
            if value != usual:
                lines.attribute(field, mark.id, value)
        lines.note(mark.id, _said(mark.found))
    ann = "".join(f"{line}\n" for line in lines.written)
    return Standoff(txt=lines.text, ann=ann)


class _Lines:
    """The lines of an annotation file, and the names that they go by."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.written: list[str] = []
        self.names: dict[str, str] = {}
        self.counts = dict.fromkeys("TRA#", 0)

    def number(self, letter: str) -> str:
        self.counts[letter] += 1
        return f"{letter}{self.counts[letter]}"

    def bound(self, name: str, label: str, spans: Iterable[Span]) -> None:
        """Write a text-bound annotation, unless it has been, or has no words."""
        pieces = [
            piece.span()
            for span in spans
            for piece in _PIECE.finditer(self.text, span.start, span.end)
        ]
        if name in self.names or not pieces:
            return
        self.names[name] = self.number("T")
        places = ";".join(f"{start} {end}" for start, end in pieces)
        words = " ".join(self.text[start:end] for start, end in pieces)
        self.written.append(f"{self.names[name]}\t{label} {places}\t{words}")

    def speech(self, name: str, said: Statement) -> None:
        """Write who speaks and the words that say so; one person may speak often."""
        tied = [(_SPEAKER, _SAID_BY, who.mention.span) for who in said.speakers]
        if said.cue is not None:
            tied.append((_CUE, _CUED_BY, said.cue.span))
        for label, relation, span in tied:
            other = f"{label} {span}"
            self.bound(other, label, (span,))
            self.relation(relation, name, other)

    def relation(self, relation: str, source: str, target: str) -> None:
        if source in self.names and target in self.names:
            ends = f"Arg1:{self.names[source]} Arg2:{self.names[target]}"
            self.written.append(f"{self.number('R')}\t{relation} {ends}")

    def attribute(self, field: str, name: str, value: str) -> None:
        if name in self.names:
            self.written.append(
                f"{self.number('A')}\t{field} {self.names[name]} {value}"
            )

    def note(self, name: str, words: str) -> None:
        if name in self.names and words:
            self.written.append(
                f"{self.number('#')}\tAnnotatorNotes {self.names[name]}\t{words}"
            )


def _said(found: Quantity | Timestamp | Statement) -> str:
    """Give what was read in a fact, on one line."""
    if isinstance(found, Timestamp):
        return found.value or ""
    if isinstance(found, Statement):
        names = (speaker.name for speaker in found.speakers)
        return without_halves("; ".join(" ".join(n.split()) for n in names if n))
    bounds = (found.low, found.value, found.high)
    low, value, high = ("" if bound is None else str(bound) for bound in bounds)
    return f"low={low} value={value} high={high} unit={found.unit}"


def brat_config() -> str:
    """
    Give the annotation.conf that `to_brat()` writes for, one for a folder.
    """
    attributes: dict[str, Iterable[str]] = {
        "status": Status,
        "modifier": Modifier,
        "role": Role,
    }
    relations = [*dict.fromkeys(TIES.values()), _SAID_BY, _CUED_BY]
    return "\n".join(
        (
            "[entities]",
            *LABELS,
            _SPEAKER,
            _CUE,
            "[relations]",
            *(f"{name}\tArg1:<ENTITY>, Arg2:<ENTITY>" for name in relations),
            # Figures share words with the statements that hold them.
            "<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>",
            "[events]",
            "[attributes]",
            *(
                f"{name}\tArg:<ENTITY>, Value:{'|'.join(_values(name, members))}"
                for name, members in attributes.items()
            ),
            "",
        )
    )


def _values(name: str, members: Iterable[str]) -> Iterator[str]:
    return (str(member) for member in members if member != _USUAL[name])
