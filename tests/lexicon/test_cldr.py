"""The lists made from CLDR are those that the installed Babel gives."""

import tomllib
from pathlib import Path

import pytest

import conflictparse
from conflictparse import _iana

# A Babel that does not say its version of CLDR cannot be the oracle.
cldr = pytest.importorskip("conflictparse._lexicon._cldr", exc_type=ImportError)

DATA = Path(conflictparse.__file__).parent / "data"


class TestCldr:
    """`python -m conflictparse._lexicon._cldr` makes data/en/cldr.toml."""

    def test_file_is_up_to_date(self) -> None:
        """The file says what Babel says, if both have the same CLDR."""
        made = cldr.render()
        stored = cldr.TARGET.read_text(encoding="utf-8")
        if made.splitlines()[1] != stored.splitlines()[1]:
            pytest.skip("Babel carries another version of CLDR")

        assert made == stored

    def test_version_is_written(self) -> None:
        """The version of CLDR stands in the file."""
        table = tomllib.loads(cldr.TARGET.read_text(encoding="utf-8"))

        assert table["source"].startswith("Unicode CLDR ")


class TestZoneNames:
    """data/zones.toml and data/en/cldr.toml name zones that exist."""

    @pytest.mark.parametrize("name", ["zones.toml", "en/cldr.toml"])
    def test_keys_exist(self, name: str) -> None:
        """Every key is one of the tzdata package."""
        table = tomllib.loads((DATA / name).read_text(encoding="utf-8"))
        keys = {
            key
            for tag in ("zone_abbreviation", "zone_place", "zone_name")
            for entry in table.get(tag, ())
            for key in (entry.get("keys") or [entry["key"]])
        }

        assert set() == keys - _iana.zone_keys()

    def test_short_names_of_cldr_are_known(self) -> None:
        """All but "AT" and "HAT", which capitals make of words."""
        from babel import Locale

        table = tomllib.loads((DATA / "zones.toml").read_text(encoding="utf-8"))
        known = {entry["forms"] for entry in table["zone_abbreviation"]}
        short = {
            name.lower()
            for zone in Locale("en").meta_zones.values()
            for name in zone.get("short", {}).values()
        }

        assert {"at", "hat"} == short - known
