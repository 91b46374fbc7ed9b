"""The references between the facts of one report."""

import hypothesis.strategies as st
import pytest
from hypothesis import given

import conflictparse
from conflictparse import Quantity, Report, Role, Statement, Status

PUBLISHED = "2022-09-13"
PIECES = st.sampled_from(
    (
        "The ministry said on Tuesday that 12 people were killed on Monday.",
        "“Nine men died,” it said.",
        "The army denied claims that 20 civilians were killed.",
        "On Sunday gunmen shot dead three farmers, including a boy.",
        "According to the agency, the group claimed that two tanks were destroyed.",
        "Nobody was hurt.",
        "A report said:",
        "“",
        "\n\n",
    )
)
REPORTS = st.lists(PIECES, max_size=8).map(" ".join)


def parse(text: str) -> Report:
    """Read a report of the day on which all tests' reports were published."""
    return conflictparse.parse(text, published=PUBLISHED)


def one(text: str) -> Quantity:
    """Return the only figure of a text."""
    [found] = parse(text).quantities
    return found


def speakers(statement: Statement | None) -> list[str]:
    """Return the words that stand for those who speak."""
    return [who.mention.text for who in statement.speakers] if statement else []


class TestAttribution:
    """Whose claim a figure is."""

    def test_inside_a_statement(self) -> None:
        """A figure inside what is said is the speaker's."""
        found = one("The ministry said that 12 people were killed.")

        assert ["The ministry"] == speakers(found.attribution)

    def test_outside(self) -> None:
        """A figure of the report's own is nobody's."""
        found = one("Twelve people were killed. The ministry said that it is sorry.")

        assert found.attribution is None

    def test_not_in_the_next_paragraph(self) -> None:
        """What is said ends with its paragraph."""
        report = parse("The ministry said it is sorry.\n\nTwelve people were killed.")

        assert [None] == [found.attribution for found in report.quantities]


class TestStatus:
    """What the statement round a figure makes of it."""

    def test_denied(self) -> None:
        """A denied claim's figure is denied, and in no toll."""
        report = parse("The army denied claims that 20 civilians were killed.")

        assert [Status.DENIED] == [found.status for found in report.quantities]
        assert not any(toll.best for toll in report.tolls())

    def test_asserted(self) -> None:
        """A plain claim's figure stays asserted."""
        found = one("The army said that 20 civilians were killed.")

        assert Status.ASSERTED is found.status


class TestWhen:
    """When a harm happened, and when something was said."""

    def test_both(self) -> None:
        """The day of saying is not the day of harm."""
        report = parse("The army said on Tuesday that 12 men were killed on Monday.")
        [found], [said] = report.quantities, report.statements

        assert found.when is not None
        assert said.when is not None
        assert ("Monday", "Tuesday") == (found.when.text, said.when.text)

    @pytest.mark.parametrize(
        ("text", "days"),
        [
            ("On Monday gunmen attacked a village, killing 12 men.", ["Monday"]),
            (
                "Twelve men were killed on Monday and five on Sunday.",
                ["Monday", "Sunday"],
            ),
            ("Twelve men were killed. On Monday it rained.", [None]),
            ("For three days 12 men were missing.", [None]),
        ],
    )
    def test_nearest(self, text: str, days: list[str | None]) -> None:
        """The time of the clause counts; a length of time is none."""
        found = [one.when and one.when.text for one in parse(text).quantities]

        assert days[: len(found)] == found

    def test_not_of_a_relative_clause(self) -> None:
        """What is said beside of the victims is another time."""
        found = one("Five men, who had left in May, were killed on Sunday.")

        assert found.when is not None
        assert "Sunday" == found.when.text


class TestReferences:
    """What holds for every reference."""

    @given(REPORTS)
    def test_very_objects(self, text: str) -> None:
        """What a fact refers to stands in the report itself."""
        report = parse(text)
        statements = {id(found) for found in report.statements}
        times = {id(found) for found in report.timestamps}
        quantities = {id(found) for found in report.quantities}

        for found in report.quantities:
            assert found.attribution is None or id(found.attribution) in statements
            assert found.when is None or id(found.when) in times
            assert found.whole is None or id(found.whole) in quantities
        for said in report.statements:
            assert said.when is None or id(said.when) in times
            assert said.via is None or id(said.via) in statements

    @given(REPORTS)
    def test_no_chains(self, text: str) -> None:
        """A whole is no part, and an outer statement is in no other."""
        report = parse(text)

        for found in report.quantities:
            assert found.whole is None or found.whole.whole is None
        for said in report.statements:
            assert said.via is None or said.via.via is None

    @given(REPORTS)
    def test_alone_has_none(self, text: str) -> None:
        """One kind of fact alone is not linked."""
        for found in conflictparse.extract_quantities(text, published=PUBLISHED):
            assert (None, None, None) == (found.attribution, found.when, found.whole)
        for said in conflictparse.extract_statements(text, published=PUBLISHED):
            assert (None, None) == (said.via, said.when)

    def test_parts_follow_their_whole(self) -> None:
        """A part points to the figure as it was linked."""
        report = parse("On Sunday gunmen shot dead three farmers, including a boy.")
        parts = [found for found in report.quantities if found.role is Role.PART]

        for part in parts:
            assert part.whole in report.quantities
            assert part.whole is not None
            assert part.whole.when is not None
