"""What a fact says, in words for a reader."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from conflictparse._errors import ReportError
from conflictparse._numbers import Modifier
from conflictparse._quantities import Accrual, Quantity, Role
from conflictparse._statements import SpeechAct, Statement
from conflictparse._status import Status
from conflictparse._timestamps import Timestamp

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from conflictparse._report._codecs import Writer
    from conflictparse._report._types import Report
    from conflictparse._tolls import Toll

__all__ = [
    "Fact",
    "bounds",
    "facts_of",
    "figure",
    "headline",
    "lines",
    "plain",
    "said_by",
    "three",
]

Fact = Quantity | Timestamp | Statement
Figure: TypeAlias = "int | Decimal | None"


NAMED = frozenset({"person", "weapon", "building"})
"""Units that go without saying beside the kind of a figure."""


def facts_of(report: Report) -> list[Fact]:
    """Give all facts of a report, in order of span start, then span end."""
    found: list[Fact] = [*report.quantities, *report.timestamps, *report.statements]
    return sorted(found, key=lambda fact: fact.span)


def plain(kind: str) -> str:
    """Write the value of a closed set as words: "buildings destroyed"."""
    return kind.replace("_", " ")


def bounds(low: Figure, value: Figure, high: Figure) -> str:
    """
    Write bounds as a reader would.

    >>> bounds(12, 12, 12), bounds(12, 12, None), bounds(20, None, 25)
    ('12', '12 or more', '20–25')
    >>> bounds(None, 30, 30), bounds(None, None, None), bounds(9, 15, 15)
    ('up to 30', 'not known', '9–15')
    """
    if low is None and high is None:
        return "not known" if value is None else f"{value:,}"
    if high is None:
        return f"{low:,} or more"
    if low is None:
        return f"up to {high:,}"
    return f"{high:,}" if low == high else f"{low:,}–{high:,}"


def three(toll: Toll) -> str:
    """Write low, best and high: "9–15, best 15"."""
    words = bounds(toll.low, toll.best, toll.high)
    ends = {toll.low, toll.high}
    if len(ends) == 1 or (toll.best in ends and None in ends):
        return words
    return f"{words}, best {'open' if toll.best is None else f'{toll.best:,}'}"


def figure(found: Quantity) -> str:
    """Write a figure with what hedges it."""
    words = bounds(found.low, found.value, found.high)
    if found.modifier is Modifier.ABOUT:
        words = f"about {words}"
    return words if found.unit in NAMED else f"{words} {plain(found.unit)}s"


def said_by(found: Statement) -> str:
    """Write who speaks."""
    names = [who.name or who.mention.text for who in found.speakers]
    return ", ".join(names) or "unknown speaker"


def headline(found: Fact) -> str:
    """Write a fact in one line."""
    if isinstance(found, Quantity):
        return f"{plain(found.kind)}: {figure(found)}"
    if isinstance(found, Timestamp):
        return f"{found.type}: {found.value or 'not resolved'}"
    act = "" if found.act is SpeechAct.SAY else f" ({found.act})"
    return f"{said_by(found)}{act}"


def lines(found: Fact, writer: Writer) -> Iterator[str]:
    """Write all that a reader asks of a fact, the most wanted first."""
    yield f"{writer.id_of(found)} {headline(found)}"
    if isinstance(found, Quantity):
        yield from _of_figure(found, writer)
    elif isinstance(found, Timestamp):
        yield from _of_time(found)
    else:
        yield from _of_speech(found, writer)
    yield f"read by {found.rule}"


def _of_figure(found: Quantity, writer: Writer) -> Iterator[str]:
    said = found.attribution
    if said is not None:
        yield f"says {said_by(said)} ({_named(said, writer)})"
    if found.status is not Status.ASSERTED:
        yield f"{found.status}"
    if found.when is not None:
        yield f"when: {found.when.text} ({found.when.value or 'not resolved'})"
    who = [plain(kind) for kind in found.victim_types]
    who += [one for one in (found.side, found.country) if one]
    if who:
        yield f"victims: {', '.join(who)}"
    if found.place is not None:
        yield f"place: {found.place.text}"
    if found.whole is not None:
        yield f"{found.role} of {_named(found.whole, writer)}"
    elif found.role is not Role.TOTAL:
        yield f"{found.role}"
    if found.accrual is not Accrual.UNKNOWN:
        yield f"{found.accrual}"


def _of_time(found: Timestamp) -> Iterator[str]:
    if found.relation is not None:
        yield f"{found.relation}"
    if found.zone is not None and (found.zone.key or found.zone.text):
        yield f"zone: {found.zone.key or found.zone.text}"
    if found.utc is not None:
        yield f"UTC: {found.utc:%Y-%m-%d %H:%M}"
    if not found.consistent:
        yield "its readings disagree"


def _of_speech(found: Statement, writer: Writer) -> Iterator[str]:
    yield f"{found.form} speech" + (f", “{found.cue.text}”" if found.cue else "")
    if found.via is not None:
        yield f"as told by {said_by(found.via)} ({_named(found.via, writer)})"
    if found.status is not Status.ASSERTED:
        yield f"{found.status}"
    if found.when is not None:
        yield f"said: {found.when.text} ({found.when.value or 'not resolved'})"


def _named(other: Fact, writer: Writer) -> str:
    """Name a fact that another points to, by its words where it has no id here."""
    try:
        return writer.id_of(other)
    except ReportError:
        return f"“{other.text}”"
