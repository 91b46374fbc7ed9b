"""Which rule read a fact, from which words, and what it was linked to and why."""

from __future__ import annotations

import inspect
from importlib import import_module
from typing import TYPE_CHECKING, Any

from conflictparse._errors import ArgumentError, ReportError
from conflictparse._links import restates
from conflictparse._quantities import Quantity, Role
from conflictparse._report._dicts import ids
from conflictparse._statements import Statement
from conflictparse._status import Status
from conflictparse._timestamps import Anchored, Timestamp

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._report._codecs import Writer
    from conflictparse._report._types import Report

__all__ = ["explain"]


def explain(report: Report, found: Quantity | Timestamp | Statement) -> str:
    """
    Say it in a few lines of plain text.

    Raises:
        ArgumentError: If *found* is none of the report's facts.
    """
    writer = ids(report)
    try:
        name = writer.id_of(found)
    except (AttributeError, ReportError):
        raise ArgumentError(
            f"found must be a fact of this report, got {found!r}"
        ) from None
    # What reads again stands to the right of this room, which it makes reports of.
    reading: Any = import_module("conflictparse._again")
    kind = type(found).__name__.lower()
    lines = [f"{name}: {kind} at {found.span}: {found.text!r}", f"rule: {found.rule}"]
    rule = reading.rule_named(found.rule, report.locale)
    if rule is None:
        lines.append("no such rule here: the report was made by another release")
    else:
        lines += [f"  {line}" for line in inspect.cleandoc(rule.doc).splitlines()]
    second = reading.again(report, found)
    if isinstance(found, Quantity):
        lines += _of_figure(found, writer, second)
    elif isinstance(found, Statement):
        lines += _of_speech(found, writer, second)
    else:
        lines += _of_time(report, found)
    lines += _again(report, found, second)
    return "\n".join(lines)


def _of_figure(found: Quantity, writer: Writer, second: Any) -> Iterator[str]:  # noqa: ANN401 - an Again
    if found.cue is not None:
        yield f"cue: {found.cue.text!r} at {found.cue.span}, a word for {found.kind}"
    if found.number is not None:
        yield (
            f"number: {found.number.text!r} at {found.number.span}, read as "
            f"low {found.low}, value {found.value}, high {found.high} "
            f"({found.modifier})"
        )
    else:
        yield f"number: none stands there; one victim counts {found.value}"
    if found.victims is not None:
        types = ", ".join(found.victim_types) or "of no type"
        yield f"victims: {found.victims.text!r} at {found.victims.span}, {types}"
    said = found.attribution
    if said is not None:
        yield f"attribution: {writer.id_of(said)}, for it stands in what is said there"
    yield from _of_status(found.status, writer, said, second)
    if found.when is not None:
        yield (
            f"when: {writer.id_of(found.when)} {found.when.text!r}, the nearest time "
            "of its clause at which nothing was said"
        )
    if found.place is not None:
        yield f"place: {found.place.text!r}, which tells figures of the sentence apart"
    if found.whole is not None:
        of = f"{writer.id_of(found.whole)} {found.whole.text!r}"
        what = "all" if restates(found) else "some"
        yield f"{found.role}: its people are {what} of those of {of}, and not added"
    elif found.role is not Role.TOTAL:
        yield f"role: {found.role}"
    yield f"accrual: {found.accrual}"


def _of_speech(found: Statement, writer: Writer, second: Any) -> Iterator[str]:  # noqa: ANN401 - an Again
    if found.cue is not None:
        yield f"cue: {found.cue.text!r} at {found.cue.span}, read as {found.act}"
    if not found.speakers:
        yield "speaker: nobody is named"
    for who in found.speakers:
        yield (
            f"speaker: {who.mention.text!r} at {who.mention.span}, "
            f"read as {who.name or 'unknown'}"
        )
    if found.via is not None:
        yield f"via: {writer.id_of(found.via)}, in which its cue stands"
    yield from _of_status(found.status, writer, found.via, second)
    if found.when is not None:
        yield f"when: {writer.id_of(found.when)} {found.when.text!r}, beside the cue"


def _of_status(
    status: Status,
    writer: Writer,
    said: Statement | None,
    second: Any,  # noqa: ANN401 - an Again
) -> Iterator[str]:
    """Say why a fact is not simply asserted."""
    if status is Status.ASSERTED:
        return
    if second is not None and second.doubt is not None:
        words = f"{second.doubt.text!r} at {second.doubt.span}"
        yield f"status: {status}, for {words} ({second.doubted_by})"
    elif said is not None and said.status is status:
        yield f"status: {status}, as {writer.id_of(said)} is"
    else:
        yield f"status: {status}, by the words of its own clause"


def _of_time(report: Report, found: Timestamp) -> Iterator[str]:
    placed = found.start is not None or found.end is not None
    lies = f", from {found.start} to {found.end}" if placed else ""
    yield f"value: {found.value or 'not resolved'}{lies}"
    if found.anchored is Anchored.PUBLISHED:
        yield f"anchored: to the day of publication, {report.published}"
    elif found.anchor is not None:
        words = report.text[found.anchor.start : found.anchor.end]
        yield f"anchored: to {words!r} at {found.anchor}"
    if found.zone is not None:
        named = repr(found.zone.text) if found.zone.text else "none in the words"
        yield f"zone: {found.zone.key or 'of no key'}, {named}"
    for each in found.renderings:
        yield f"rendering: {each.text!r} at {each.span}, UTC {each.utc}"
    if not found.consistent:
        yield "its readings disagree"


def _again(
    report: Report,
    found: Quantity | Timestamp | Statement,
    second: Any,  # noqa: ANN401 - an Again
) -> Iterator[str]:
    """Say what a second reading shows: which readings the rule goes before."""
    made = f"ruleset {report.producer.ruleset}"
    if second is None:
        yield f"read again: no, for the report was made by other rules ({made})"
    elif not second.found:
        yield f"read again: the same rules ({made}) do not read it in this text"
    elif not second.instead:
        yield f"overrode: nothing; without {found.rule} nothing reads these words"
    else:
        for other in second.instead:
            yield (
                f"overrode: {other.rule}, which without it reads {other.text!r} "
                f"at {other.span}{_as(other)}"
            )


def _as(other: Quantity | Timestamp | Statement) -> str:
    if isinstance(other, Quantity):
        return f" as {other.kind} {other.low} to {other.high}"
    if isinstance(other, Timestamp):
        return f" as {other.value or 'not resolved'}"
    return f" as {other.form} speech"
