"""The arguments of the public functions, checked: the only place that says no."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timezone, tzinfo
from typing import TYPE_CHECKING, Literal

import attrs

from conflictparse import _iana
from conflictparse._errors import ArgumentError
from conflictparse._registry import known_rules
from conflictparse._ruleset import LOCALES, Ruleset, strings

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = [
    "Context",
    "Options",
    "Prefer",
    "Reading",
    "TimezoneArgument",
    "When",
    "context",
    "options",
    "text_checked",
]

When = date | str | None
"""What `published` may be; a datetime is a date."""
TimezoneArgument = str | tzinfo | None
"""What `timezone` may be."""
Reading = Literal["news", "narrative"]
Prefer = Literal["past", "future"]

_READINGS = ("news", "narrative")
_PREFERENCES = ("past", "future")


@attrs.frozen(kw_only=True)
class Options:
    """What belongs to a parser."""

    locale: str = "en"
    reading: Reading | None = None
    prefer: Prefer | None = None
    disable: tuple[str, ...] = ()
    """Sorted, each name once."""
    ruleset: Ruleset

    def stated(self) -> tuple[tuple[str, str], ...]:
        """Give what was not left at its default, for the producer."""
        named = {
            "disable": " ".join(self.disable),
            "prefer": self.prefer,
            "reading": self.reading,
        }
        return tuple((name, value) for name, value in named.items() if value)


@attrs.frozen(kw_only=True)
class Context:
    """What belongs to one report."""

    published: date | None = None
    """A date, or a datetime; an aware one has a fixed offset."""
    timezone: tzinfo | None = None
    timezone_key: str | None = None
    """The IANA key of `timezone`; None for a zone that has none."""


def text_checked(text: object) -> str:
    """
    Give *text* back if it is one.

    Raises:
        TypeError: If it is no str.
    """
    if isinstance(text, str):
        return text
    if isinstance(text, bytes | bytearray | memoryview):
        raise TypeError(
            f"text must be a str, got {type(text).__name__}: decode it first, "
            "for example text.decode('utf-8')"
        )
    raise TypeError(f"text must be a str, got {type(text).__name__}")


def options(
    *,
    locale: str = "en",
    reading: Reading | None = None,
    prefer: Prefer | None = None,
    disable: Iterable[str] = (),
    ruleset: Ruleset | None = None,
) -> Options:
    """
    Check what belongs to a parser.

    Raises:
        ArgumentError: If a value is none that is accepted.
        TypeError: If a value has the wrong type.
    """
    locale, language = _locale(locale)
    if reading is not None:
        _one_of("reading", reading, _READINGS, or_none=True)
    if prefer is not None:
        _one_of("prefer", prefer, _PREFERENCES, or_none=True)
    if ruleset is None:
        ruleset = Ruleset(locale=language)
    elif not isinstance(ruleset, Ruleset):
        raise TypeError(f"ruleset must be a Ruleset or None, got {ruleset!r}")
    elif ruleset.locale != language:
        raise ArgumentError(
            f"ruleset must be of locale {language!r}, got one of {ruleset.locale!r}"
        )
    return Options(
        locale=locale,
        reading=reading,
        prefer=prefer,
        disable=_rules(disable, language),
        ruleset=ruleset,
    )


def context(
    published: When = None,
    timezone: TimezoneArgument = None,
) -> Context:
    """
    Check what belongs to one report.

    Raises:
        ArgumentError: If *published* is no date, or *timezone* no zone.
        TypeError: If a value has the wrong type.
    """
    if published is None and timezone is None:
        return _NOTHING
    zone, key = _zone(timezone)
    return Context(published=_published(published), timezone=zone, timezone_key=key)


_NOTHING = Context()


def _rules(given: Iterable[str], language: str) -> tuple[str, ...]:
    """Check names of rules; a slip of the pen would hold back nothing."""
    return known_rules("disable", strings("disable", given), language)


def _locale(given: object) -> tuple[str, str]:
    """Give a locale as Babel writes it, and its language."""
    known = ", ".join(map(repr, LOCALES))
    message = (
        f"locale must be one of {known}, perhaps with a region "
        f"as in 'en_GB', got {given!r}"
    )
    if not isinstance(given, str):
        raise TypeError(message)
    found = _LOCALE.fullmatch(given)
    if found is None or found["language"] not in LOCALES:
        raise ArgumentError(message)
    return given.replace("-", "_"), found["language"]


_LOCALE = re.compile(
    r"(?P<language>[a-z]{2,3})(?:[-_][A-Z][a-z]{3})?(?:[-_](?:[A-Z]{2}|[0-9]{3}))?"
    r"(?:[-_][A-Z0-9]{5,8})?"
)
"""
Language, script, region, variant ("en_US_POSIX"); a region without words of its own
has the language's.
"""


def _one_of(
    name: str, value: object, accepted: tuple[str, ...], *, or_none: bool = False
) -> None:
    known = ", ".join(map(repr, accepted)) + (" or None" if or_none else "")
    if not isinstance(value, str):
        raise TypeError(f"{name} must be one of {known}, got {value!r}")
    if value not in accepted:
        raise ArgumentError(f"{name} must be one of {known}, got {value!r}")


def _published(given: object) -> date | None:
    if given is None:
        return None
    if isinstance(given, str):
        return _fixed(_iso(given))
    if isinstance(given, date):
        try:
            return _fixed(given)
        except ValueError:
            # pandas.NaT says that it is a datetime, and is no date.
            raise ArgumentError(f"published must be a date, got {given!r}") from None
    raise TypeError(
        "published must be a date, a datetime, an ISO 8601 str or None, "
        f"got {type(given).__name__}"
    )


def _iso(given: str) -> date:
    """
    Read an ISO 8601 date, perhaps with a time.

    A month alone ("2022-09") is no date: "Monday" has no meaning in it.
    """
    try:
        return date.fromisoformat(given)
    except ValueError:
        pass
    try:
        return datetime.fromisoformat(given)
    except ValueError:
        raise ArgumentError(
            "published must be an ISO 8601 date such as '2022-09-13', perhaps with "
            f"a time, got {given!r}"
        ) from None


def _fixed(given: date) -> date:
    """Give an aware datetime a fixed offset, which survives pickle and JSON."""
    if not isinstance(given, datetime):
        return given
    offset = given.utcoffset()
    if offset is None:
        return given.replace(tzinfo=None)
    return given.replace(tzinfo=timezone(offset) if offset else UTC, fold=0)


def _zone(given: object) -> tuple[tzinfo | None, str | None]:
    if given is None:
        return None, None
    if isinstance(given, str):
        if given not in _iana.zone_keys():
            raise ArgumentError(
                f"timezone must be an IANA key or a tzinfo, got {given!r}"
            )
        return _iana.zone(given), given
    if not isinstance(given, tzinfo):
        raise TypeError(f"timezone must be an IANA key or a tzinfo, got {given!r}")
    key = getattr(given, "key", None)
    # A ZoneInfo holds the rules of the machine that made it.
    if isinstance(key, str) and key in _iana.zone_keys():
        return _iana.zone(key), key
    return given, None
