"""Word lists of a caller, as text of TOML, as a file or as dictionaries."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import attrs

from conflictparse._errors import LexiconError

__all__ = ["WordList", "WordSource", "word_list", "zone_list"]

WordSource = str | Path | Mapping[str, Any]
"""Text of TOML, a file of it, or what such a file holds."""


@attrs.frozen
class WordList:
    """One list, under the name that errors and `entries()` give it."""

    name: str
    content: str
    """As JSON, so that lists can be compared, hashed and pickled."""

    @property
    def table(self) -> dict[str, Any]:
        """What the list holds, as a TOML file would."""
        # Most callers have no lists of their own, and never need it.
        import json

        table: dict[str, Any] = json.loads(self.content)
        return table


def word_list(given: WordSource, number: int) -> tuple[WordList, dict[str, list[str]]]:
    """
    Read one list, and what it drops.

    Args:
        given:
            As a caller passes it.
        number:
            Its place among those passed, for the name of one without a file.

    Raises:
        LexiconError: If it is no TOML, a file cannot be read, or `drop` is no
            table of names.
        TypeError: If it is something else.
    """
    import json

    name, table = _table(given, f"words {number}")
    dropped = table.pop("drop", {})
    if not isinstance(dropped, Mapping) or not all(
        isinstance(names, list | tuple) and all(isinstance(n, str) for n in names)
        for names in dropped.values()
    ):
        raise LexiconError(
            f"{name}: drop must be a table such as rules = ['...'] and "
            f"harm = ['...'], got {dropped!r}"
        )
    try:
        content = json.dumps(table)
    except TypeError as error:
        raise LexiconError(f"{name}: {error}") from None
    return WordList(name, content), {tag: list(names) for tag, names in dropped.items()}


def _table(given: object, name: str) -> tuple[str, dict[str, Any]]:
    if isinstance(given, Mapping):
        return name, dict(given)
    if isinstance(given, Path):
        try:
            return str(given), _toml(given.read_bytes(), str(given))
        except OSError as error:
            raise LexiconError(
                f"{given}: cannot be read: {(error.strerror or str(error)).lower()}"
            ) from None
    if isinstance(given, str):
        return name, _toml(given.encode("utf-8", "surrogatepass"), name)
    raise TypeError(f"words must hold texts of TOML, paths or mappings, got {given!r}")


def _toml(content: bytes, name: str) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(content.decode())
    except ValueError as error:  # of TOML, or of UTF-8
        raise LexiconError(f"{name}: not TOML: {error}") from None


def zone_list(zones: Mapping[str, str]) -> WordList:
    """
    Make a list of places that stand for a time zone: "Ardasht time".

    Args:
        zones:
            The name of a place, in any case, and an IANA key.
    """
    import json

    entries = [{"forms": [_name(name)], "key": key} for name, key in zones.items()]
    return WordList("zones", json.dumps({"zone_place": entries}))


def _name(name: str) -> str:
    words = name.lower().split()
    # Lists hold "ardasht"; "time" is a word of the rule.
    return " ".join(words[:-1] if words[1:] and words[-1] == "time" else words)
