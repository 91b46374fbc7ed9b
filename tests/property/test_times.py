"""What holds for every date and every zone."""

from datetime import UTC, date, datetime, timedelta

import hypothesis.strategies as st
from babel.dates import format_date
from hypothesis import given

import conflictparse
from conflictparse import _iana

CITIES = {
    "Moscow": "Europe/Moscow",
    "Kyiv": "Europe/Kyiv",
    "Damascus": "Asia/Damascus",
    "Tehran": "Asia/Tehran",
    "New York": "America/New_York",
    "Kathmandu": "Asia/Kathmandu",
    "Sydney": "Australia/Sydney",
    "Caracas": "America/Caracas",
}
STYLES = (
    "It fell at {t:%H:%M} {city} time on {t.day} {t:%B} {t.year}.",
    "It fell at {hour}:{t:%M} {half} {city} time on {t:%B} {t.day}, {t.year}.",
    "On {t.day} {t:%B} {t.year} at {t:%H:%M} {city} time it fell.",
    "On {t:%A}, {t:%B} {t.day}, {t.year}, at {hour}:{t:%M}{short} {city} time it fell.",
    "It fell at {t:%H:%M} {city} time ({u:%H%M} GMT) on {t.day} {t:%B} {t.year}.",
)
MOMENTS = st.datetimes(datetime(1970, 1, 2), datetime(2037, 12, 30))  # noqa: DTZ001
DAYS = st.dates(date(1950, 1, 1), date(2049, 12, 31))
LOCALES = ("en", "en_GB", "en_AU", "en_IN", "en_CA", "en_ZA", "en_NZ", "en_IE")


@given(MOMENTS, st.sampled_from(sorted(CITIES)), st.sampled_from(STYLES))
def test_moment_reads_back(naive: datetime, city: str, style: str) -> None:
    """A moment in a zone, printed as news prints it, is the same instant."""
    zone = _iana.zone(CITIES[city])
    local = naive.replace(second=0, microsecond=0, tzinfo=UTC).astimezone(zone)
    if local.fold or local.utcoffset() != local.replace(fold=1).utcoffset():
        return  # the hour that comes twice
    minutes = (local.utcoffset() or timedelta()).total_seconds() % 60
    if minutes:
        return  # local mean time, which no report gives
    text = style.format(
        t=local,
        u=local.astimezone(UTC),
        city=city,
        hour=local.hour % 12 or 12,
        half="p.m." if local.hour >= 12 else "a.m.",
        short="pm" if local.hour >= 12 else "am",
    )
    [found] = conflictparse.extract_timestamps(text, published="2022-09-13")

    assert local.astimezone(UTC) == found.utc, text
    assert found.consistent


@given(DAYS, st.sampled_from(LOCALES), st.sampled_from(("long", "full", "medium")))
def test_dates_of_babel_read_back(day: date, locale: str, width: str) -> None:
    """A date as Babel prints it in any English is the same date."""
    text = f"It was signed on {format_date(day, width, locale)} there."
    found = conflictparse.extract_timestamps(text, published="2022-09-13")

    assert [day.isoformat()] == [one.value for one in found], text


@given(st.integers(-200, 200), st.sampled_from(("Monday", "Thursday", "Sunday")))
def test_weekdays_move_with_publication(weeks: int, name: str) -> None:
    """A report of so many weeks later means the weekday so many weeks later."""
    first = date(2022, 9, 13)
    text = f"They met on {name}."
    [early] = conflictparse.extract_timestamps(text, published=first)
    later = first + timedelta(weeks=weeks)
    [late] = conflictparse.extract_timestamps(text, published=later)

    assert early.start is not None
    assert late.start is not None
    assert timedelta(weeks=weeks) == late.start - early.start
