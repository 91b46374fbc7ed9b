"""Rules tried only where they may begin."""

from collections.abc import Iterator
from functools import cache

import hypothesis.strategies as st
from hypothesis import given

from conflictparse import Ruleset
from conflictparse._language import Language, language
from conflictparse._rules import Compiled, Match, Sparse, accepts, find, rejects, rule

WORDS = """at least over 12 1,200 two dozen and half - . , no 5 ( ) Ali between to or
    more thirds of them aged some million 3-1 % May 2022 last year the"""
TEXTS = st.lists(st.sampled_from(WORDS.split()), max_size=25).map(" ".join)


@cache
def english() -> Language:
    """Return the language of the tests."""
    return language(Ruleset.default("en"))


@rule(
    "(?<= no ) {numeral} {person_plural}?",
    accepts("There are no [two people]."),
    accepts("There are no [two]."),
    rejects("There are two people."),
)
def numeral_behind_no(match: Match) -> Iterator[tuple[int, int]]:
    """A numeral behind "no"."""
    yield match.start, match.end


def places(compiled: Compiled, text: str) -> tuple[list[str], list[str]]:
    """Return what a scan finds, and what the sparse search does."""
    view = english().reader.read(text)
    scanned = find(compiled, view.tags, view)
    searched = Sparse(compiled).find(view.tags, view)
    return (
        sorted(str((r.name, m.start, m.end, fact)) for r, m, fact in scanned),
        sorted(str((r.name, m.start, m.end, fact)) for r, m, fact in searched),
    )


class TestSparse:
    """Rules tried only where they may begin."""

    def test_context_before(self) -> None:
        """What must stand before a match does not hide where it may begin."""
        compiled = Compiled((numeral_behind_no,), english().table, {})
        view = english().reader.read("no two people, two people")

        [(_, match, fact)] = Sparse(compiled).find(view.tags, view)

        assert (1, 3) == fact == (match.start, match.end)

    def test_nothing_ahead(self) -> None:
        """Without the character that every match holds nothing is tried."""
        compiled = Compiled((numeral_behind_no,), english().table, {})
        view = english().reader.read("no two people")

        assert [] == list(Sparse(compiled, "\u4e00").find(view.tags, view))

    def test_no_rules(self) -> None:
        """An empty list of rules finds nothing."""
        view = english().reader.read("no two people")
        compiled = Compiled((), english().table, {})

        assert [] == list(Sparse(compiled).find(view.tags, view))

    @given(TEXTS)
    def test_same_as_a_scan(self, text: str) -> None:
        """It finds what a scan of the whole text finds, and nothing else."""
        for sparse in (english().numerals, english().times.rules):
            scanned, searched = places(sparse.compiled, text)

            assert scanned == searched
