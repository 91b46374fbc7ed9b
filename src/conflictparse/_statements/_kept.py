"""Keep what is said of an item of a line: several rules ask the same of one cue."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, TypeVar, TypeVarTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from conflictparse._statements._line import Line

__all__ = ["kept"]

Asked = TypeVarTuple("Asked")
Said = TypeVar("Said")

MISSING = object()
"""What stands for an answer where none is kept; None is one."""


def kept(function: Callable[[Line, *Asked], Said]) -> Callable[[Line, *Asked], Said]:
    """Answer each question about a line once."""

    @wraps(function)
    def answered(line: Line, *asked: *Asked) -> Said:
        question = function, asked
        known = line.kept.get(question, MISSING)
        if known is MISSING:
            known = line.kept[question] = function(line, *asked)
        said: Said = known
        return said

    return answered
