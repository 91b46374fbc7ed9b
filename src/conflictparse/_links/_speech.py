"""When something was said, and inside what else it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._timestamps import Relation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conflictparse._links._clauses import Clauses
    from conflictparse._spans import Span
    from conflictparse._statements import Statement
    from conflictparse._timestamps import Timestamp

__all__ = ["said_when", "via"]

MAX_CUE_WORDS = 8
"""How far from its verb the time of saying stands: "said in a statement on Monday"."""

MAX_DEPTH = 8
"""Statements inside statements, as far as anybody follows them."""


def said_when(clauses: Clauses, statement: Statement) -> Timestamp | None:
    """
    Find when something was said: the time beside the cue, outside what is said.

    "The ministry said on Tuesday that 12 were killed on Monday."
    """
    if statement.cue is None:
        return None
    cue = statement.cue.span
    best: tuple[int, Timestamp] | None = None
    for timestamp in clauses.times_beside(cue):
        # "The Front, active since 2009, claimed …": that is not when.
        since = timestamp.relation is Relation.SINCE
        if since or _inside(statement, timestamp.span):
            continue
        gap = clauses.gap(cue, timestamp.span)
        if gap.parted or gap.verbs or gap.words > MAX_CUE_WORDS:
            continue
        # "Twelve were killed on Monday and the mayor said …": not his Monday.
        if gap.joined and timestamp.span.start < cue.start:
            continue
        # "The president, visiting the front on Friday, said": he went on Friday.
        if timestamp.span.end <= cue.start and clauses.in_aside(timestamp.span, cue):
            continue
        if best is None or gap.words < best[0]:
            best = gap.words, timestamp
    return best[1] if best else None


def _inside(statement: Statement, span: Span) -> bool:
    return any(segment.overlaps(span) for segment in statement.segments)


def via(statements: Sequence[Statement]) -> dict[int, int]:
    """
    Say which statement stands inside which, by index.

    One is inside another if its cue is: "The agency quoted the ministry as
    saying …". References form no chains, so all point to the outermost.
    """
    outer: dict[int, int] = {}
    open_: list[int] = []
    for index in sorted(range(len(statements)), key=lambda i: _extent(statements[i])):
        inner = statements[index]
        open_ = [i for i in open_ if statements[i].span.end > inner.span.start]
        for other in open_:
            if inner.cue and _holds(statements[other], inner, inner.cue.span):
                outer[index] = outer.get(other, other)
                break
        open_ = [*open_[-MAX_DEPTH:], index]
    return outer


def _extent(statement: Statement) -> tuple[int, int]:
    """
    Order statements so that what holds another comes first.
    """
    return statement.span.start, -statement.span.end


def _holds(outer: Statement, inner: Statement, cue: Span) -> bool:
    """
    Whether one statement says that another was made.
    """
    if inner.span == outer.span or not outer.span.covers(inner.span):
        return False
    return any(segment.covers(cue) for segment in outer.segments)
