"""Zones: what clocks showed on a day, and what a name means."""

from datetime import datetime, timedelta

import conflictparse
from conflictparse._timestamps._zones import Choice, place


class TestPlace:
    """`place()` puts a reading into a zone."""

    def test_historical_offset(self) -> None:
        """Moscow was four hours ahead in 2012 and is three ahead now."""
        choice = Choice(key="Europe/Moscow")
        then = place(choice, datetime(2012, 1, 5, 12))  # noqa: DTZ001
        now = place(choice, datetime(2022, 1, 5, 12))  # noqa: DTZ001

        assert timedelta(hours=4) == then.start.utcoffset()
        assert timedelta(hours=3) == now.start.utcoffset()

    def test_samoa_changes_sides(self) -> None:
        """Samoa left out 30 December 2011."""
        choice = Choice(key="Pacific/Apia")
        before = place(choice, datetime(2011, 12, 29, 12))  # noqa: DTZ001
        after = place(choice, datetime(2011, 12, 31, 12))  # noqa: DTZ001

        assert timedelta(days=1) == (
            after.start.utcoffset() - before.start.utcoffset()  # type: ignore[operator] # both are aware
        )

    def test_gap_does_not_exist(self) -> None:
        """In spring the clocks leave out an hour."""
        choice = Choice(key="Europe/Kyiv")

        assert not place(choice, datetime(2022, 3, 27, 3, 30)).exists  # noqa: DTZ001
        assert place(choice, datetime(2022, 3, 27, 4, 30)).exists  # noqa: DTZ001

    def test_without_zone_stays_naive(self) -> None:
        """No zone is no reason for a guess."""

        assert place(None, datetime(2022, 3, 27)).start.tzinfo is None  # noqa: DTZ001


class TestOffsets:
    """Datetimes carry fixed offsets."""

    def test_offset_is_fixed(self) -> None:
        """A result survives a round trip: its zone is an offset."""
        text = "It began at 9 a.m. Moscow time on 3 May 2022."
        [found] = conflictparse.extract_timestamps(text)

        assert found.start is not None
        assert "UTC+03:00" == str(found.start.tzinfo)
        assert found.zone is not None
        assert "Europe/Moscow" == found.zone.key
