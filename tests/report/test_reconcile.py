"""Several reports of one event, as they are read."""

from itertools import permutations
from typing import Any

import pytest

import conflictparse
from conflictparse import Account, Report, reconcile

FIRST = "Police said 12 people were killed in Dorna on Monday."
SECOND = "A hospital official said 17 people were killed in Dorna on Monday."
THIRD = "Police said 15 people were killed in Dorna on Monday. Four were injured."


def read(text: str, day: int | None) -> Report:
    """Read a report of a day in September."""
    published = None if day is None else f"2022-09-{day:02}"
    return conflictparse.parse(text, published=published, timezone="UTC")


def account(*texts: str) -> Account:
    """Reconcile reports of consecutive days."""
    return reconcile(read(text, day) for day, text in enumerate(texts, 13))


def bounds(found: Account, kind: str = "killed") -> tuple[Any, Any, Any]:
    """Give the three figures of a kind."""
    [toll] = [one for one in found.tolls() if one.kind == kind]
    return toll.low, toll.best, toll.high


class TestTolls:
    """`Account.tolls()`."""

    @pytest.mark.parametrize("by", [None, "victim_type", "attribution", "country"])
    @pytest.mark.parametrize("text", [FIRST, THIRD, "", f"{FIRST} {SECOND}"])
    def test_of_one_report(self, text: str, by: Any) -> None:  # noqa: ANN401 - as is
        """One report's account says what the report says."""
        report = read(text, 13)

        assert report.tolls(by) == reconcile([report]).tolls(by)

    def test_update(self) -> None:
        """A later figure of the same speaker takes the place of the first."""

        assert (15, 15, 15) == bounds(account(FIRST, THIRD))

    def test_of_the_reports_own(self) -> None:
        """Figures that nobody is said to give are brought up to date too."""
        text = "A bomb killed {} people in Dorna on Monday."

        assert (11, 11, 11) == bounds(account(text.format(9), text.format(11)))

    def test_conflict(self) -> None:
        """Speakers who exclude each other widen the bounds, and are named."""
        found = account(FIRST, SECOND)
        [toll] = found.tolls()

        assert (12, 17, 17) == bounds(found)
        assert ["12 people"] == [one.text for one in toll.conflicting]

    def test_conflict_that_was_settled(self) -> None:
        """Only the last word of each speaker counts."""

        assert (15, 15, 17) == bounds(account(FIRST, SECOND, THIRD))

    def test_kind_told_once(self) -> None:
        """A kind that only one report gives stays."""

        assert (4, 4, 4) == bounds(account(THIRD, FIRST), "injured")

    def test_undated(self) -> None:
        """What has no date does not speak for what has one."""
        found = reconcile([read(SECOND, None), read(FIRST, 13)])

        assert (12, 12, 17) == bounds(found)

    def test_by_attribution(self) -> None:
        """A speaker's last figure is his toll, whatever others say."""
        found = {
            toll.attribution and toll.attribution.speakers[0].mention.text: toll.best
            for toll in account(FIRST, SECOND, THIRD).tolls("attribution")
        }

        assert 15 == found["Police"]
        assert 17 == found["A hospital official"]

    def test_refuses(self) -> None:
        """Another break-down is refused."""
        with pytest.raises(conflictparse.ArgumentError, match="got 'colour'"):
            account(FIRST).tolls("colour")  # type: ignore[arg-type] # a mistake


class TestHistory:
    """`Account.history`."""

    def test_changes(self) -> None:
        """Each step says what it was, what it became, and who changed it."""
        history = account(FIRST, SECOND, THIRD).history[0]
        steps = [
            (one.before.quantity.value, one.after.quantity.value, one.after.speaker)
            for one in history.changes
        ]

        assert [(12, 17, "A hospital official"), (17, 15, "Police")] == steps

    def test_no_change(self) -> None:
        """A figure said again is a claim, and no change."""
        [history] = account(FIRST, FIRST).history

        assert len(history.claims) == 2
        assert () == history.changes

    def test_people_only(self) -> None:
        """Streets and sums of money have no history."""

        assert () == account("They paid $500 for 3 km of road.").history


class TestContradictions:
    """`Account.contradictions`."""

    def test_side_by_side(self) -> None:
        """Two speakers, each with the report it was in."""
        [found] = account(FIRST, SECOND).contradictions

        assert [0, 1] == [claim.report for claim in found.claims]
        assert ["Police", "A hospital official"] == [c.speaker for c in found.claims]

    def test_in_one_report(self) -> None:
        """A report may hold both sides."""
        [found] = account(f"{FIRST} {SECOND}").contradictions

        assert [0, 0] == [claim.report for claim in found.claims]

    def test_said_again(self) -> None:
        """A claim that is told in three reports contradicts another one once."""

        assert len(account(FIRST, FIRST, SECOND, FIRST).contradictions) == 1

    @pytest.mark.parametrize(
        "other",
        [
            "Police said 14 people were killed in Dorna on Monday.",
            "The mayor said at least 9 people were killed in Dorna on Monday.",
            "The mayor said 9 people were killed in Dorna on Sunday.",
            "The mayor said 9 people were injured in Dorna on Monday.",
            "The mayor denied that 9 people were killed.",
            "The mayor said that including 3 children 12 people were killed.",
        ],
    )
    def test_none(self, other: str) -> None:
        """The same speaker, room for both, another day, kind or a denial."""

        assert () == account(FIRST, other).contradictions


def test_order_of_input() -> None:
    """Where the dates differ it does not matter in what order reports are passed."""
    reports = [read(FIRST, 13), read(SECOND, 14), read(THIRD, 15)]
    accounts = [reconcile(order) for order in permutations(reports)]

    assert all(accounts[0] == other for other in accounts)
    assert all(accounts[0].tolls() == other.tolls() for other in accounts)
