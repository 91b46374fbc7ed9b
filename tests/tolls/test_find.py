"""What a report says, all told: bounds, break-downs and what disagrees."""

from typing import Any

import pytest

import conflictparse
from conflictparse import Toll

Bounds = tuple[Any, Any, Any]


def tolls(text: str, by: Any = None) -> tuple[Toll, ...]:  # noqa: ANN401 - any break-down
    """Give the tolls of a short report."""
    return conflictparse.parse(text, published="2022-09-13").tolls(by)


def bounds(found: Toll) -> Bounds:
    """Give the three figures of a toll."""
    return found.low, found.best, found.high


class TestBounds:
    """Low, best and high over all."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Thirty-one people, including six civilians, were killed.", (31, 31, 31)),
            ("At least 50 people were killed.", (50, 50, None)),
            ("Up to 30 people were killed.", (None, 30, 30)),
            ("Between 20 and 25 people were killed.", (20, 20, 25)),
            ("Dozens of people were killed.", (24, None, None)),
            ("Two soldiers and a civilian were killed.", (3, 3, 3)),
            (
                "Ten people were killed, police said. The death toll later rose to 15.",
                (15, 15, 15),
            ),
            (
                "Twelve, including a nun, were killed. He denied that 40 were killed.",
                (12, 12, 12),
            ),
        ],
    )
    def test_figures(self, text: str, expected: Bounds) -> None:
        """Parts and repeats add nothing, separate groups do."""
        [found] = tolls(text)

        assert expected == bounds(found)

    def test_speakers_who_disagree(self) -> None:
        """The higher claim is the best figure, the lower one the lower bound."""
        [found] = tolls("Police said 12 people died. The mayor said 9 were killed.")

        assert (9, 12, 12) == bounds(found)
        assert ["12 people"] == [one.text for one in found.quantities]
        assert ["9"] == [one.text for one in found.conflicting]

    def test_speakers_who_agree(self) -> None:
        """A bound that leaves room for the other figure is no conflict."""
        [found] = tolls(
            "Police said at least 12 people died. The mayor said 15 people were killed."
        )

        assert (15, 15, 15) == bounds(found)
        assert () == found.conflicting

    def test_some_of_them(self) -> None:
        """Who speaks of some of the dead contradicts nobody."""
        [found] = tolls("Police said 12 people died. The mayor said two of them fell.")

        assert (12, 12, 12) == bounds(found)

    def test_one_voice_corrects_itself(self) -> None:
        """A speaker's own older figure is out of date, not in conflict."""
        [found] = tolls("Police said 12 people died. Police said 14 people had died.")

        assert (14, 14, 14) == bounds(found)

    def test_unconfirmed(self) -> None:
        """What nobody has confirmed gives way to what is asserted, and is named."""
        [found] = tolls(
            "Twelve people were killed in Dorna. "
            "Unconfirmed reports said that 40 rebels were killed in Mirna."
        )

        assert (12, 12, 12) == bounds(found)
        assert ["40 rebels"] == [one.text for one in found.conflicting]

    @pytest.mark.parametrize(
        "text",
        [
            "The army denied claims that 20 people were killed.",
            "Hundreds of people could be killed, he warned.",
            "In 2014 a bomb killed 20 people there.",
            "",
        ],
    )
    def test_nobody(self, text: str) -> None:
        """Denials, threats and earlier events give no toll."""

        assert () == tolls(text)


class TestBreakDowns:
    """`tolls(by=…)`."""

    @pytest.mark.parametrize(
        ("by", "text", "expected"),
        [
            (
                "victim_type",
                "Thirty-one people, including six civilians, were killed.",
                {None: (31, 31, 31), "civilian": (6, 6, 6)},
            ),
            (
                "victim_type",
                "Two soldiers and three civilians were killed.",
                {"military": (2, 2, 2), "civilian": (3, 3, 3)},
            ),
            (
                "country",
                "Two Armenian soldiers and three Turkish soldiers were killed.",
                {"AM": (2, 2, 2), "TR": (3, 3, 3)},
            ),
            (
                "side",
                "Two Armenian soldiers were killed and 4 Turkish soldiers wounded.",
                {"Armenian": (2, 2, 2), "Turkish": (4, 4, 4)},
            ),
            (
                "place",
                "Twelve people were killed in Dorna and nine in Mirna.",
                {"Dorna": (12, 12, 12), "Mirna": (9, 9, 9)},
            ),
        ],
    )
    def test_keys(self, by: str, text: str, expected: dict[str | None, Bounds]) -> None:
        """Each toll carries its key, and parts have one of their own."""
        found = tolls(text, by)

        assert expected == {getattr(one, by): bounds(one) for one in found}

    def test_by_attribution(self) -> None:
        """Each speaker has a toll, conflicts or not."""
        text = "Police said 12 people died. The mayor said 9 were killed. A boy died."
        found = tolls(text, "attribution")
        named = {
            one.attribution and one.attribution.speakers[0].mention.text: bounds(one)
            for one in found
        }

        assert (12, 12, 12) == named["Police"]
        assert (9, 9, 9) == named["The mayor"]
        assert () == tuple(figure for one in found for figure in one.conflicting)

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            (
                "The ministry put the toll at 12. Monitors in Tel counted 14 corpses.",
                12,
            ),
            ("Police confirmed nine dead. Hospital officials reported 14 deaths.", 9),
            ("Police reported nine deaths, while the mayor put the toll at 14.", 9),
            ("Police said nine had died, but a clerk counted 14 corpses.", 9),
        ],
    )
    def test_figures_given_in_nouns(self, text: str, expected: int) -> None:
        """The lower of two speakers' figures is the low one."""
        assert [(expected, 14, 14)] == [bounds(one) for one in tolls(text)]

    def test_parts_of_one_key(self) -> None:
        """Of several parts under one key the largest counts: they may overlap."""
        text = (
            "Thirty people, including six civilians, were killed. "
            "Two civilians were killed in Mirna."
        )
        found = {one.victim_type: one.best for one in tolls(text, "victim_type")}

        assert {None: 30, "civilian": 6} == found
