"""Places in a report, and the choice among facts that want the same place."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING, TypeVar

import attrs

from conflictparse._errors import SpanError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

__all__ = ["Mention", "Span", "longest"]

T = TypeVar("T")


@attrs.frozen(order=True)
class Span:
    """
    A half-open stretch `[start, end)` of the text that was passed in.

    >>> str(Span(0, 12)), Span(3, 8) < Span(3, 9)
    ('[0, 12)', True)

    Spans:
        Code points of the `str` as passed, never of a cleaned copy. Spans
        are ordered by start, then end.

    Raises:
        SpanError: If *start* is negative or *end* lies before it.
    """

    start: int
    """The first code point inside."""
    end: int = attrs.field()
    """The first code point after it."""

    # One validator looks at both numbers: a second one costs as much again.
    @end.validator
    def _check(self, _: attrs.Attribute[int], end: int) -> None:
        start: object = self.start
        stop: object = end
        if not (isinstance(start, int) and isinstance(stop, int)):
            raise TypeError(
                f"start and end must be integers, got {start!r} and {stop!r}"
            )
        if not 0 <= start <= stop:
            raise SpanError(
                f"a span must have 0 <= start <= end, got {start} and {stop}"
            )

    def __str__(self) -> str:
        """Print the span as mathematicians do."""
        return f"[{self.start}, {self.end})"

    def overlaps(self, other: Span) -> bool:
        """
        Tell whether the two share a code point.

        >>> Span(0, 4).overlaps(Span(4, 6)), Span(0, 4).overlaps(Span(3, 6))
        (False, True)
        """
        try:
            return max(self.start, other.start) < min(self.end, other.end)
        except AttributeError:
            raise TypeError(f"other must be a Span, got {other!r}") from None

    def covers(self, other: Span) -> bool:
        """
        Tell whether *other* lies inside, perhaps touching the ends.

        >>> Span(0, 4).covers(Span(2, 4)), Span(0, 4).covers(Span(2, 5))
        (True, False)
        """
        try:
            return self.start <= other.start and other.end <= self.end
        except AttributeError:
            raise TypeError(f"other must be a Span, got {other!r}") from None


@attrs.frozen(kw_only=True)
class Mention:
    """
    A span with the words that stand there.

    Spans:
        `text[span.start:span.end]` of the report is `text`.
    """

    span: Span
    """Half-open code-point offsets."""
    text: str
    """The words, as they stand in the report."""


_SPAN: Callable[[object], Span] = attrgetter("span")


def _ends(item: object) -> tuple[int, int]:
    span = _SPAN(item)
    return span.start, span.end


def longest(
    items: Iterable[T], key: Callable[[T], tuple[int, int]] = _ends
) -> tuple[T, ...]:
    """
    Keep the longest of those that overlap; the first of *items* wins a tie.

    >>> longest(["ab", "bcd", "e"], {"ab": (0, 2), "bcd": (1, 4), "e": (4, 5)}.get)
    ('bcd', 'e')

    Args:
        items:
            Facts in the order of their rules.
        key:
            The `(start, end)` of an item, in words or code points; by
            default those of its `span`.

    Returns:
        What is kept, in order of start, then end. An item without length
        overlaps nothing.
    """
    # "at least [12]" and "[at least 12 people]": the second one stays.
    placed = [(*key(item), item) for item in items]
    placed.sort(key=_by_length)
    # Kept stretches never overlap, so their starts alone find the neighbours.
    starts: list[int] = []
    kept: list[tuple[int, int, T]] = []
    empty: list[tuple[int, int, T]] = []
    for place in placed:
        start, end, _ = place
        if start == end:
            empty.append(place)
            continue
        at = bisect_left(starts, start)
        if at and kept[at - 1][1] > start:
            continue
        if at < len(starts) and starts[at] < end:
            continue
        starts.insert(at, start)
        kept.insert(at, place)
    if empty:
        kept = sorted(kept + empty, key=_by_place)
    return tuple(place[2] for place in kept)


def _by_length(place: tuple[int, int, object]) -> tuple[int, int]:
    return place[0] - place[1], place[0]


def _by_place(place: tuple[int, int, object]) -> tuple[int, int]:
    return place[0], place[1]
