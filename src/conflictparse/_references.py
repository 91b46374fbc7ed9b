"""
How one result refers to another: by the object, compared and printed by its place.

A statement may be pointed to by many figures. Were references compared and
printed in full, `==` and `repr()` of one figure would walk half the report.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable

    from conflictparse._spans import Span

__all__ = ["Found", "identities", "identity", "shown", "shown_all"]


class Found(Protocol):
    """Whatever has a place in the text and the name of the rule that read it."""

    @property
    def span(self) -> Span:
        """Half-open code-point offsets."""

    @property
    def rule(self) -> str:
        """The name of the rule that made it."""


def identity(found: Found | None) -> tuple[int, int, str] | None:
    """Give what a reference is compared and hashed by."""
    if found is None:
        return None
    return found.span.start, found.span.end, found.rule


def identities(found: Iterable[Found]) -> tuple[tuple[int, int, str] | None, ...]:
    """Give what several references are compared and hashed by."""
    return tuple(map(identity, found))


def shown(found: Found | None) -> str:
    """
    Print a reference.

    >>> shown(None)
    'None'
    """
    return "None" if found is None else f"<{found.span} {found.rule}>"


def shown_all(found: Iterable[Found]) -> str:
    """
    Print several references.

    >>> shown_all(())
    '()'
    """
    return f"({', '.join(map(shown, found))})"
