"""Spans, mentions, and the choice among overlaps."""

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conflictparse import Mention, Span, SpanError
from conflictparse._spans import longest

PAIRS = st.tuples(st.integers(0, 30), st.integers(0, 8)).map(
    lambda pair: (pair[0], pair[0] + pair[1])
)


class TestSpan:
    """The place of anything in a text."""

    def test_prints_half_open(self) -> None:
        """A span prints as the interval that it is."""

        assert str(Span(0, 12)) == "[0, 12)"

    def test_orders_by_start_then_end(self) -> None:
        """Sorting spans gives the order of the text."""
        spans = [Span(4, 9), Span(0, 9), Span(4, 5)]

        assert [Span(0, 9), Span(4, 5), Span(4, 9)] == sorted(spans)

    def test_may_be_empty(self) -> None:
        """The end of a text is a place too."""

        assert Span(3, 3) == Span(start=3, end=3)

    @pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2), (-2, -1)])
    def test_refuses_impossible_places(self, start: int, end: int) -> None:
        """No span starts before the text or ends before it starts."""
        with pytest.raises(SpanError, match=rf"got {start} and {end}"):
            Span(start, end)

    @pytest.mark.parametrize("end", ["2", 2.0, None])
    def test_refuses_what_is_no_integer(self, end: object) -> None:
        """A wrong type is a TypeError that shows the value."""
        with pytest.raises(TypeError, match="must be integers"):
            Span(0, end)  # type: ignore[arg-type] # a caller's mistake

    def test_overlaps(self) -> None:
        """Spans that only touch share no code point."""

        assert Span(0, 4).overlaps(Span(3, 6))
        assert not Span(0, 4).overlaps(Span(4, 6))

    def test_covers(self) -> None:
        """A span covers itself and what lies inside."""

        assert Span(0, 4).covers(Span(0, 4))
        assert not Span(0, 4).covers(Span(2, 5))

    def test_survives_pickle(self) -> None:
        """A span that went to another process is the same span."""

        assert Span(1, 2) == pickle.loads(pickle.dumps(Span(1, 2)))  # noqa: S301 - our own


class TestLongest:
    """The choice among facts that want the same place."""

    def test_longest_wins(self) -> None:
        """A longer item drops the shorter ones that it overlaps."""
        short = Mention(span=Span(9, 11), text="12")
        long = Mention(span=Span(0, 18), text="At least 12 people")

        assert (long,) == longest([short, long])

    def test_first_wins_a_tie(self) -> None:
        """Of two of one length the first in the order given stays."""

        def key(item: str) -> tuple[int, int]:
            return {"first": (3, 6), "second": (3, 6)}[item]

        assert ("first",) == longest(["first", "second"], key)

    def test_neighbours_stay(self) -> None:
        """Items that touch do not overlap."""
        pairs = [(4, 6), (0, 4), (6, 7)]

        assert ((0, 4), (4, 6), (6, 7)) == longest(pairs, lambda pair: pair)

    def test_nothing(self) -> None:
        """Nothing gives nothing."""

        assert longest([]) == ()

    @given(st.lists(PAIRS, max_size=30))
    def test_against_the_plain_way(self, pairs: list[tuple[int, int]]) -> None:
        """The neighbours of the kept ones suffice to find every overlap."""
        kept: list[tuple[int, int]] = []
        for start, end in sorted(pairs, key=lambda p: (p[0] - p[1], p[0])):
            if all(max(start, a) >= min(end, b) for a, b in kept):
                kept.append((start, end))

        assert tuple(sorted(kept)) == longest(pairs, lambda pair: pair)
