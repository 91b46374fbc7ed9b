"""The facts of a report as labelled stretches of text, and how they are tied."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse import Quantity, QuantityKind, StatementForm, Timestamp, TimeType
from conflictparse._report import ids

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse import Report, Span, Statement
    from conflictparse._report import Writer

    Fact = Quantity | Timestamp | Statement

__all__ = ["LABELS", "TIES", "Mark", "Tie", "marks", "ties"]

LABELS = (
    *(kind.value for kind in QuantityKind),
    *(kind.value for kind in TimeType),
    *(form.value for form in StatementForm),
)
"""What a fact is labelled: a figure by kind, a time by type, speech by form."""

TIES = {
    "attribution": "given_by",
    "when": "when",
    "whole": "part_of",
    "via": "quoted_by",
}
"""The fields that lead from fact to fact, and what such a tie is called."""


@attrs.frozen(kw_only=True)
class Mark:
    """A fact with the stretches of text to label."""

    id: str
    label: str
    found: Fact
    spans: tuple[Span, ...]
    """More than one where a statement is interrupted."""


@attrs.frozen(kw_only=True)
class Tie:
    """One fact that refers to another, by their ids."""

    name: str
    source: str
    target: str


def marks(report: Report) -> tuple[Mark, ...]:
    """Give every fact that has words, in order of span start, then end."""
    names = ids(report)
    facts: list[Fact] = [*report.quantities, *report.timestamps, *report.statements]
    facts.sort(key=lambda found: found.span)
    found = (_mark(fact, names) for fact in facts)
    return tuple(mark for mark in found if mark.spans)


def _mark(found: Fact, names: Writer) -> Mark:
    spans: tuple[Span, ...] = (found.span,)
    if isinstance(found, Quantity):
        label = found.kind.value
    elif isinstance(found, Timestamp):
        label = found.type.value
    else:
        label, spans = found.form.value, found.segments
    kept = tuple(span for span in spans if span.start < span.end)
    return Mark(id=names.id_of(found), label=label, found=found, spans=kept)


def ties(report: Report, given: tuple[Mark, ...]) -> Iterator[Tie]:
    """Give the references among some facts, in their order."""
    names = ids(report)
    there = {mark.id for mark in given}
    for mark in given:
        for field, name in TIES.items():
            other = getattr(mark.found, field, None)
            target = None if other is None else names.id_of(other)
            if target in there and target is not None:
                yield Tie(name=name, source=mark.id, target=target)
