"""
An alphabet of a pattern's own: as few letters as tell apart what it asks.

The engine compiles a class over a few letters many times faster than one over
hundreds: a letter past 255 costs it a table of 64 k for each class.
"""

from __future__ import annotations

import re
import sys
from functools import cache, reduce
from operator import or_
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["MOST", "Letters", "Scripts", "columns", "told_apart"]

FIRST = 1
MOST = 0x100 - FIRST
"""Letters that the engine has a small table for; "\0" is none of them."""

FIGURES = bytes.maketrans(b"01", b"\x00\x01")
RUN = re.compile("1+")
GAP = re.compile("0+")

EVERY = r"\s\S"

TWO_BYTES = f"utf-16-{sys.byteorder[0]}e"
"""What turns characters of tags into numbers as the machine has them."""

FIRST_SURROGATE = 0xD800
"""From here on a character may be more, or less, than one number."""


class Letters:
    """The letters of one pattern, or of a few that are run over one text."""

    def __init__(
        self, characters: str, sets: Iterable[int], *, marked: bool = False
    ) -> None:
        """
        Choose the letters.

        Args:
            marked:
                Whether a class holds each of its letters with a mark too: as a letter
                so much further on as `mark` says.
        """
        blocks = told_apart([(1 << len(characters)) - 1], sets)
        self.mark = len(blocks)
        self._times = 1 + marked
        self._all = (1 << len(characters)) - 1
        # A set holds the whole of a block or nothing of it: the last bit tells.
        self._width = len(characters)
        self._bits = [-block.bit_length() for block in blocks]
        first = ord(characters[:1] or "\0")
        self.smaller = chr(FIRST) * first + _numbered(blocks, self._width)
        """The map from the characters of the list of rules."""
        self._classes: dict[int, str] = {}

    def marks(self) -> str:
        """Write the class of all letters with a mark."""
        return f"[{_letter(self.mark)}-{_letter(2 * self.mark - 1)}]"

    def written(self, members: int) -> str:
        """Write a set of characters as a class of a regular expression."""
        known = self._classes.get(members)
        if known is None:
            bits = f"{members & self._all:0{self._width}b}"
            held = "".join([bits[place] for place in self._bits]) * self._times
            # The engine takes each letter of a class in hand: it is given the fewer.
            count = held.count("1")
            many = 2 * count > len(held)
            ranges = "".join(map(_range, (GAP if many else RUN).finditer(held)))
            negated = many if ranges else not many
            known = f"[{'^' if negated else ''}{ranges or EVERY}]"
            if count == 1 and not many:
                known = ranges  # A letter alone is read faster than a class of it.
            self._classes[members] = known
        return known


class Scripts:
    """
    Writes a string in several letters at once.

    One look-up a character gives all its letters, and a slice the string in one
    of them: to translate it for each would take a look-up for each.
    """

    def __init__(self, smaller: str, maps: Sequence[str]) -> None:
        """
        Prepare to write.

        Args:
            smaller:
                The map from characters of tags to those of a list of rules.
            maps:
                The maps from those to letters.
        """
        rows = {c: "".join([to[ord(c)] for to in maps]) for c in set(smaller)}
        self._rows = [rows[c] for c in smaller]
        self.size = len(maps)
        """How many letters stand for a character: every so many are of one map."""

    def write(self, tags: str) -> str:
        """Write a string, for each of its characters one letter by each map."""
        rows = self._rows
        if len(rows) > FIRST_SURROGATE:
            return "".join([rows[code] for code in map(ord, tags)])
        codes = memoryview(tags.encode(TWO_BYTES)).cast("H")
        return "".join([rows[code] for code in codes])


def told_apart(blocks: Sequence[int], sets: Iterable[int]) -> Sequence[int]:
    """Cut blocks into those within each of some sets and those outside."""
    for members in sets:
        halved = []
        for block in blocks:
            inside = block & members
            if inside:
                halved.append(inside)
            if inside != block:
                halved.append(block ^ inside)
        blocks = halved
    return blocks


def columns(rows: Iterable[int], width: int) -> list[int]:
    """
    Turn sets of characters into sets of their own numbers, one for each character.

    A row is written with a figure for each character, from the last to the first.
    """
    everything = (1 << width) - 1
    written = [f"{row & everything:0{width}b}" for row in rows][::-1]
    figures = zip(*written, strict=True) if written else ["0"] * width
    return [int("".join(column), 2) for column in figures][::-1]


def _numbered(blocks: Sequence[int], size: int) -> str:
    """
    Write for each place the letter of the block that holds it.

    All places are numbered at once, a bit of their letters after the other.
    """
    letters = range(FIRST, FIRST + len(blocks))
    written = 0
    for bit in range(letters.stop.bit_length()):
        chosen = (
            b for b, letter in zip(blocks, letters, strict=True) if letter >> bit & 1
        )
        figures = f"{reduce(or_, chosen, 0):0{size}b}"[::-1]
        digits = figures.encode("utf-16-le").translate(FIGURES)
        written |= int.from_bytes(digits, "little") << bit
    return written.to_bytes(2 * size, "little").decode("utf-16-le") if size else ""


def _range(run: re.Match[str]) -> str:
    first, last = _letter(run.start()), _letter(run.end() - 1)
    return first if first == last else f"{first}-{last}"


@cache
def _letter(number: int) -> str:
    return re.escape(chr(FIRST + number))
