"""Which characters carry a tag: asked a thousand times when rules are compiled."""

from __future__ import annotations

from itertools import compress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = ["TagIndex"]

FIGURES = bytes.maketrans(b"01", b"\x00\x01")


class TagIndex:
    """
    The characters of an alphabet by tag.

    A set of characters is a number with a bit for each, in the order given.
    """

    def __init__(self, tagsets: Mapping[str, frozenset[str]]) -> None:
        self._order = "".join(tagsets)
        size = len(self._order)
        rows: dict[str, bytearray] = {}
        for place, names in enumerate(tagsets.values()):
            byte, bit = place >> 3, 1 << (place & 7)
            for name in names:
                if name not in rows:
                    rows[name] = bytearray((size >> 3) + 1)
                rows[name][byte] |= bit
        self._by_tag = {n: int.from_bytes(row, "little") for n, row in rows.items()}
        self._all = (1 << size) - 1

    def bits(self, wanted: Iterable[str], unwanted: Iterable[str]) -> int:
        """Give the characters with all of one set of tags and none of another."""
        by_tag = self._by_tag
        found = self._all
        for name in wanted:
            found &= by_tag.get(name, 0)
        for name in unwanted:
            found &= ~by_tag.get(name, 0)
        return found

    def matching(self, wanted: Iterable[str], unwanted: Iterable[str]) -> str:
        """List the characters that `bits` gives."""
        # "0" counts as true, so the figures are taken for what they mean.
        bits = f"{self.bits(wanted, unwanted):b}"[::-1].encode().translate(FIGURES)
        return "".join(compress(self._order, bits))
