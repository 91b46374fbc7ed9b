"""Which rule read a fact, and from which words."""

from __future__ import annotations

import importlib
import inspect
from typing import TYPE_CHECKING

from conflictparse._errors import ArgumentError, ReportError
from conflictparse._report._dicts import ids
from conflictparse._statements import Statement
from conflictparse._timestamps import Timestamp

if TYPE_CHECKING:
    from collections.abc import Iterable

    from conflictparse._quantities import Quantity
    from conflictparse._report._types import Report
    from conflictparse._rules import Rule

__all__ = ["explain"]

_ROOMS = ("quantities", "timestamps", "statements")


def explain(report: Report, found: Quantity | Timestamp | Statement) -> str:
    """
    Say it in a few lines of plain text.

    Raises:
        ArgumentError: If *found* is none of the report's facts.
    """
    try:
        name = ids(report).id_of(found)
    except (AttributeError, ReportError):
        raise ArgumentError(
            f"found must be a fact of this report, got {found!r}"
        ) from None
    kind = type(found).__name__.lower()
    lines = [f"{name}: {kind} at {found.span}: {found.text!r}", f"rule: {found.rule}"]
    rule = _rule_named(found.rule)
    if rule is None:
        lines.append("no such rule here: the report was made by another release")
    else:
        lines += [f"  {line}" for line in inspect.cleandoc(rule.doc).splitlines()]
    if not isinstance(found, Timestamp) and found.cue is not None:
        lines.append(f"cue: {found.cue.text!r} at {found.cue.span}")
    if isinstance(found, Statement):
        lines += [
            f"speaker: {who.mention.text!r} at {who.mention.span}, "
            f"read as {who.name or 'unknown'}"
            for who in found.speakers
        ]
    return "\n".join(lines)


def _rule_named(name: str) -> Rule | None:
    """
    Find a rule by the name that results carry.

    The rooms load their rules when first asked for, so they are imported here.
    """
    room = name.partition(".")[0]
    if room not in _ROOMS:
        return None
    door = importlib.import_module(f"conflictparse._{room}")
    rules: Iterable[Rule] = getattr(door, "RULES", ())
    return next((rule for rule in rules if rule.full_name == name), None)
