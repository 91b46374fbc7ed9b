"""Keep what is said of an item of a line: several rules ask the same of one cue."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, TypeVar, TypeVarTuple, cast

if TYPE_CHECKING:
    from collections.abc import Callable

    from conflictparse._statements._line import Line

__all__ = ["kept"]

Asked = TypeVarTuple("Asked")
Said = TypeVar("Said")


def kept(function: Callable[[Line, *Asked], Said]) -> Callable[[Line, *Asked], Said]:
    """Answer each question about a line once."""

    @wraps(function)
    def answered(line: Line, *asked: *Asked) -> Said:
        known = line.kept
        question = function, asked
        if question not in known:
            known[question] = function(line, *asked)
        # What was kept for the function is what it gave.
        return cast("Said", known[question])

    return answered
