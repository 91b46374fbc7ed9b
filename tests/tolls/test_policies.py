"""What a coding scheme writes down for "dozens"."""

import pytest

import conflictparse
from conflictparse import ArgumentError, Quantity
from conflictparse._tolls import best, coded, policies


def figure(words: str) -> Quantity:
    """Read the one figure of a short report."""
    [found] = conflictparse.parse(f"{words} were killed in Varo.").quantities
    return found


class TestCoded:
    """`coded()`."""

    @pytest.mark.parametrize(
        ("words", "acled", "ucdp"),
        [
            ("Tens of people", 10, 20),
            ("Dozens of people", 12, 24),
            ("Several dozen people", 12, 36),
            ("Hundreds of people", 100, 200),
            ("Tens of thousands of people", 10_000, 20_000),
            ("Dozens upon dozens of people", 12, 24),
            ("Several people", None, 3),
            ("An unknown number of people", None, None),
        ],
    )
    def test_vague(self, words: str, acled: int | None, ucdp: int | None) -> None:
        """Each scheme has its own number for a word, or none."""
        found = figure(words)

        assert acled == coded(found, "acled")
        assert ucdp == coded(found, "ucdp")
        assert coded(found, "none") is None

    @pytest.mark.parametrize("policy", ["acled", "none", "ucdp"])
    @pytest.mark.parametrize(
        ("words", "expected"),
        [
            ("At least two dozen people", 24),
            ("20 to 25 people", 20),
            ("Up to 30 people", 30),
            ("A guard and his son", 1),
        ],
    )
    def test_stated(self, words: str, expected: int, policy: str) -> None:
        """What is stated is no policy's business."""
        [found, *_] = conflictparse.parse(f"{words} were killed.").quantities

        assert expected == coded(found, policy)

    def test_unknown_policy(self) -> None:
        """Another name is refused, and those that exist are listed."""
        with pytest.raises(ArgumentError, match=r"'acled', 'none', 'ucdp', got 'gtd'"):
            coded(figure("Dozens"), "gtd")


class TestBest:
    """`best()`."""

    def test_sum(self) -> None:
        """Vague and stated groups are added by the policy."""
        report = conflictparse.parse("Dozens of soldiers and 3 civilians were killed.")
        [toll] = report.tolls()

        assert toll.best is None
        assert [best(toll, policy) for policy in policies()] == [15, None, 27]


def test_policies_say_what_they_do() -> None:
    """Every policy is named and described, in the order of the names."""

    assert list(policies()) == sorted(policies())
    assert all(policy.about.endswith(".") for policy in policies().values())
