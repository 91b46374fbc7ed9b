"""Which rule read a fact, and from which words."""

from __future__ import annotations

import importlib
import inspect
from importlib.util import find_spec
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

_ROOMS = ("numbers", "times", "quantities", "statements")


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
    rule = _rule_named(found.rule, report.locale)
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


def _rule_named(name: str, locale: str) -> Rule | None:
    """
    Find a rule by the name that results carry.

    The rooms load their rules when first asked for, so they are imported here.
    """
    room, language = name.partition(".")[0], locale.partition("_")[0]
    # A report read back from a file may name any language.
    if room not in _ROOMS or not find_spec(f"conflictparse._{room}._{language}"):
        return None
    rules = importlib.import_module(f"conflictparse._{room}._{language}")
    known: Iterable[Rule] = rules.RULES
    return next((rule for rule in known if rule.full_name == name), None)
