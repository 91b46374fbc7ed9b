"""What holds for every date and every zone."""

from datetime import UTC, date, datetime, timedelta
from importlib.resources import files

import hypothesis.strategies as st
from babel.dates import format_date
from hypothesis import given

import conflictparse
from conflictparse import _iana
from locales import ALIKE

NO_REGION = {"en_US_POSIX"}
HYPHENS = {"en_MV"}
"""13-9-22: two figures for the year are too little between hyphens."""
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
LOCAL_STYLES = (
    "It fell at {t:%H:%M} local time on {t.day} {t:%B} {t.year}.",
    "It fell at {hour}:{t:%M} {half} on {t:%B} {t.day}, {t.year}.",
    "On {t:%B} {t.day}, {t.year}, at {hour}:{t:%M} {half} it fell.",
    "On {t:%A}, {t.day} {t:%B} {t.year}, at {t:%H:%M} it fell.",
    "At {t:%H%M} local time on {t.day} {t:%b} {t.year} it fell.",
    "{t:%d}/{t:%b}/{t.year} {t:%H:%M} local time: it fell.",
    "Log of {t:%Y-%m-%d} {t:%H:%M}: it fell.",
    "Log of {t:%Y-%m-%d}T{t:%H:%M}{offset}: it fell.",
    "It fell on {t:%Y-%m-%d} at {t:%H:%M} (UTC{offset}).",
    "It fell at {t:%H}h{t:%M} on {t.day} {t:%B} {t.year}.",
    "It fell at {t:%H%M} hours on {t.day} {t:%B} {t.year}.",
    "It fell on the {t.day}th of {t:%B} {t.year} at {hour}.{t:%M} {short}.",
)
KEYS = tuple(
    sorted(
        key
        for key in files("tzdata")
        .joinpath("zones")
        .read_text(encoding="utf-8")
        .splitlines()
        if key not in {"Factory", "localtime", "posixrules"}
    )
)
SHORT_LOCALES = tuple(sorted(set(ALIKE) - NO_REGION - HYPHENS))
MOMENTS = st.datetimes(datetime(1970, 1, 2), datetime(2037, 12, 30))  # noqa: DTZ001
DAYS = st.dates(date(1950, 1, 1), date(2049, 12, 31))


@given(MOMENTS, st.sampled_from(sorted(CITIES)), st.sampled_from(STYLES))
def test_moment_reads_back(naive: datetime, city: str, style: str) -> None:
    """A moment in a zone, printed as news prints it, is the same instant."""
    zone = _iana.zone(CITIES[city])
    local = naive.replace(second=0, microsecond=0, tzinfo=UTC).astimezone(zone)
    twice = local.utcoffset() != local.replace(fold=1 - local.fold).utcoffset()
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

    assert local.astimezone(UTC) in instants(found), text
    assert found.consistent
    # A reading of the hour that comes twice, with no other beside it, stays open.
    assert twice is (len(instants(found)) == 2) or "GMT" in text


def instants(found: conflictparse.Timestamp) -> list[datetime | None]:
    """Give the instant, or both of a reading that clocks show twice."""
    if found.zone is None or found.start is None or not found.zone.candidates:
        return [found.utc]
    naive = found.start.replace(tzinfo=None)
    return [
        datetime.fromisoformat(f"{naive.isoformat()}{offset}").astimezone(UTC)
        for offset in found.zone.candidates
    ]


@given(MOMENTS, st.sampled_from(KEYS), st.sampled_from(LOCAL_STYLES))
def test_local_time_reads_back(naive: datetime, key: str, style: str) -> None:
    """A moment in the zone of the report is the same instant, in every zone."""
    zone = _iana.zone(key)
    local = naive.replace(second=0, microsecond=0, tzinfo=UTC).astimezone(zone)
    offset = local.utcoffset() or timedelta()
    if offset.total_seconds() % 60:
        return  # local mean time, which no report gives
    text = style.format(
        t=local,
        hour=local.hour % 12 or 12,
        half="p.m." if local.hour >= 12 else "a.m.",
        short="pm" if local.hour >= 12 else "am",
        offset=local.isoformat()[-6:],
    )
    [found] = conflictparse.extract_timestamps(
        text, published="2022-09-13", timezone=key
    )

    assert local.astimezone(UTC) in instants(found), text
    assert found.consistent


@given(MOMENTS, st.sampled_from(KEYS))
def test_gaps_are_said(naive: datetime, key: str) -> None:
    """A reading that clocks never showed is not consistent; all others are."""
    zone = _iana.zone(key)
    local = naive.replace(second=0, microsecond=0)
    back = local.replace(tzinfo=zone).astimezone(UTC).astimezone(zone)
    text = f"It fell at {local:%H:%M} on {local.day} {local:%B} {local.year}."
    [found] = conflictparse.extract_timestamps(
        text, published="2022-09-13", timezone=key
    )

    assert (back.replace(tzinfo=None, fold=0) == local) is found.consistent, text


@given(
    DAYS, st.sampled_from(SHORT_LOCALES), st.sampled_from(("long", "full", "medium"))
)
def test_dates_of_babel_read_back(day: date, locale: str, width: str) -> None:
    """A date as Babel prints it in any English is the same date."""
    text = f"It was signed on {format_date(day, width, locale)} there."
    # Some a locale writes in figures even when it is asked for more.
    found = conflictparse.extract_timestamps(
        text, published="2022-09-13", locale=locale
    )

    assert [day.isoformat()] == [one.value for one in found], text


@given(DAYS, st.sampled_from(SHORT_LOCALES))
def test_short_dates_of_babel_read_back(day: date, locale: str) -> None:
    """A date in figures is read in the order of the locale that is asked for."""
    text = f"It was signed on {format_date(day, 'short', locale)} there."
    found = conflictparse.extract_timestamps(
        text, published="2022-09-13", locale=locale
    )

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
