"""The country that words stand for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._names._pieces import entry, pieces

if TYPE_CHECKING:
    from conflictparse._lexicon import Table
    from conflictparse._names._pieces import Piece
    from conflictparse._text import View

COUNTRY_TAGS = (
    "country",
    "country_upper",
    "demonym",
    "demonym_singular",
    "demonym_plural",
    "capital",
)


def country_of(view: View, start: int, end: int) -> str | None:
    """
    Give the ISO code of the first country, people or capital among some words.

    Words in lower case name none: "turkey", "polish".
    """
    for piece in pieces(view, start, end):
        code = code_of(view, piece)
        if code:
            return code
    return None


def code_of(view: View, piece: Piece) -> str | None:
    """Give the ISO code that one piece stands for."""
    if "lower" in piece.tags or piece.tags.isdisjoint(COUNTRY_TAGS):
        return None
    if (
        piece.tags.isdisjoint(
            ("country", "demonym", "demonym_singular", "demonym_plural", "capital")
        )
        and "upper" not in piece.tags
        and "flat" not in piece.tags
    ):
        return None
    found = entry(view, piece, *COUNTRY_TAGS)
    code = found["code"] if found else None
    return code if isinstance(code, str) else None


def country_names(table: Table) -> dict[str, str]:
    """Map codes to the names that the word list gives the countries."""
    names: dict[str, str] = {}
    for found in table.entries.get("country", {}).values():
        names.setdefault(found["code"], found["name"])
    return names
