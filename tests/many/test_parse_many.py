"""Many documents in one run."""

import pickle
from collections.abc import Iterator
from datetime import date

import pytest

from conflictparse import ArgumentError, Document, Failure, Parser, Report

DOCUMENTS: list[Document | str] = [
    Document("Two soldiers died.", id="a1", published="2022-09-13"),
    "Nobody was hurt.",
    Document("Three fell.", id="a3", published="one day"),
    Document("", id="a4", timezone="Asia/Baku"),
]


class TestParseMany:
    """`Parser.parse_many()`."""

    @pytest.mark.parametrize("workers", [1, 2])
    def test_keeps_the_order(self, workers: int) -> None:
        """Each document has its result in its place, with its id."""
        results = list(Parser().parse_many(DOCUMENTS * 20, workers=workers))

        assert [r.id for r in results] == ["a1", None, "a3", "a4"] * 20

    @pytest.mark.parametrize("workers", [1, 2])
    def test_a_failure_stands_in_its_place(self, workers: int) -> None:
        """A document with wrong arguments stops none of the others."""
        first, _, third, _ = Parser().parse_many(DOCUMENTS, workers=workers)

        assert isinstance(first, Report)
        assert first.published == date(2022, 9, 13)
        assert isinstance(third, Failure)
        assert isinstance(third.error, ArgumentError)
        assert "'one day'" in str(third.error)

    def test_processes_read_alike(self) -> None:
        """Where a document is read makes no difference."""
        parser = Parser()
        reports = [
            [r for r in parser.parse_many(DOCUMENTS, workers=n) if r.id != "a3"]
            for n in (1, 2)
        ]

        assert reports[0] == reports[1]

    def test_what_is_no_document(self) -> None:
        """Anything else is a failure without an id."""
        [result] = Parser().parse_many([b"12 dead"])  # type: ignore[list-item]

        assert isinstance(result, Failure)
        assert isinstance(result.error, TypeError)
        assert result.id is None

    def test_what_cannot_be_sent(self) -> None:
        """A document that cannot be pickled fails; the run goes on."""
        unsendable = Document("", id="x", timezone=lambda: None)  # type: ignore[arg-type]
        results = list(Parser().parse_many([unsendable], workers=2))

        assert [type(result) for result in results] == [Failure]

    def test_reads_no_further_than_needed(self) -> None:
        """A stream without end can be read."""

        def endless() -> Iterator[str]:
            while True:
                yield "Nobody was hurt."

        results = Parser().parse_many(endless(), workers=2)

        assert isinstance(next(results), Report)
        del results

    def test_tells_its_progress(self) -> None:
        """The caller hears how many are done."""
        heard: list[int] = []
        list(Parser().parse_many(DOCUMENTS, progress=heard.append))

        assert heard == [1, 2, 3, 4]


class TestParser:
    """What a parser is besides."""

    def test_survives_pickle(self) -> None:
        """A pickled parser reads as the first."""
        parser = Parser(reading="news", disable=["numbers.count_or"])
        copy = pickle.loads(pickle.dumps(parser))  # noqa: S301 - our own

        assert repr(parser) == repr(copy)

    def test_warms_up(self) -> None:
        """Warming up reads nothing and returns nothing."""
        Parser().warm_up()

    def test_stamps_the_rules(self) -> None:
        """The ruleset of the producer changes with the rules and words."""
        plain = Parser().parse("").producer
        held_back = Parser(disable=["numbers.count_or"]).parse("").producer

        assert plain.ruleset
        assert plain.regex
        assert plain.ruleset != held_back.ruleset
        assert plain == Parser().parse("x").producer

    def test_stamps_the_report(self) -> None:
        """The producer says with which options a report was read."""
        report = Parser(prefer="past").parse("", timezone="Asia/Baku")

        assert report.producer.options == (
            ("prefer", "past"),
            ("timezone", "Asia/Baku"),
        )
