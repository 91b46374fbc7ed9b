"""The marks that part the groups of a figure and its decimals, by locale."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from conflictparse._lexicon import Table

__all__ = ["ENGLISH", "GROUP_SPACES", "Marks", "marks_of"]

GROUP_SPACES = frozenset(" \u00a0\u2009\u202f")
"""A space of any width parts groups in every locale."""


@attrs.frozen(kw_only=True)
class Marks:
    """
    How a locale writes figures.

    Source:
        Unicode CLDR; see the `separators` in data/en/cldr.toml.
    """

    decimal: str = "."
    group: str = ","

    @property
    def groups(self) -> str:
        """
        Every mark that may part groups; the apostrophe is Swiss.
        """
        return f"{self.group}'’"


ENGLISH = Marks()


def marks_of(table: Table, locale: str) -> Marks:
    """
    Give the marks of a locale, those of English where it has none of its own.
    """
    entry = table.entry(locale.lower().replace("_", "-"), "separators")
    if entry is None:
        return ENGLISH
    return Marks(decimal=entry["decimal"], group=entry["group"])
