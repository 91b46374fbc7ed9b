"""What reading names takes from the word lists, made once a language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from conflictparse._names._pieces import CAPITALS
from conflictparse._names._places import country_names

if TYPE_CHECKING:
    from collections.abc import Mapping

    from conflictparse._lexicon import Table

__all__ = ["Prepared"]


class Prepared:
    """The names of countries by code, and the characters of words of some sorts."""

    __slots__ = ("capitals", "countries", "indefinites")

    def __init__(self, table: Table) -> None:
        self.countries: Mapping[str, str] = country_names(table)
        self.capitals = frozenset(
            character for tag in CAPITALS for character in table.matching((tag,))
        )
        self.indefinites = re.compile(f"[{table.ranges('indefinite')}]")
