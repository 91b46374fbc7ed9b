"""The stages in order: with the language the only place that knows every room."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from datetime import date

    from conflictparse._arguments import Context, Options
    from conflictparse._numbers import Number
    from conflictparse._quantities import Quantity
    from conflictparse._report import Section
    from conflictparse._spans import Span
    from conflictparse._statements import Statement
    from conflictparse._timestamps import Timestamp

__all__ = ["ALL", "Found", "read"]

ALL = frozenset({"quantities", "timestamps", "statements"})
"""What a whole report is made of: with all three, what is found is linked."""


@attrs.frozen(kw_only=True)
class Found:
    """What the stages found in one text; what was not asked for is empty."""

    published: date | None = None
    numbers: tuple[Number, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    timestamps: tuple[Timestamp, ...] = ()
    statements: tuple[Statement, ...] = ()
    sentences: tuple[Span, ...] = ()
    sections: tuple[Section, ...] = ()


def read(text: str, options: Options, where: Context, kinds: frozenset[str]) -> Found:
    """
    Run the stages that *kinds* need, and no other.

    STUB: to be filled; finds nothing as yet.

    Args:
        kinds:
            "numbers", "quantities", "timestamps", "statements".
    """
    del text, options, kinds
    return Found(published=where.published)
