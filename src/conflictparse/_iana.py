"""Time zones of the tzdata package; the machine's own zone files are never read."""

from __future__ import annotations

import functools
import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import tzinfo

__all__ = ["load", "release", "zone", "zone_keys"]


@functools.cache
def zone_keys() -> frozenset[str]:
    """
    Give all keys of the time zone database, "Europe/Moscow" and the others.

    Source:
        IANA time zone database, as the tzdata package has it.
    """
    from importlib import resources

    listed = (resources.files("tzdata") / "zones").read_text(encoding="utf-8")
    return frozenset(listed.split())


@functools.cache
def zone(key: str) -> tzinfo:
    """
    Give the zone of a key.

    >>> str(zone("Asia/Baku"))
    'Asia/Baku'

    Raises:
        KeyError: If the database has no such key.
    """
    # What is no key must not become a path: "../../secret".
    if key not in zone_keys():
        raise KeyError(key)
    from importlib import resources
    from zoneinfo import ZoneInfo

    place = resources.files("tzdata").joinpath("zoneinfo", *key.split("/"))
    with place.open("rb") as rules:
        return ZoneInfo.from_file(rules, key=key)


def load() -> None:
    """Read all zones now: afterwards no file of the database is opened."""
    for key in zone_keys():
        zone(key)


def release() -> str:
    """Give the release of the database, such as "2026c"."""
    version: str = importlib.import_module("tzdata").IANA_VERSION
    return version
