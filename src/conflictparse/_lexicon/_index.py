"""Which characters carry a tag: asked a thousand times when rules are compiled."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import reduce
from itertools import chain, compress
from operator import or_
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

__all__ = ["Carriers", "CasedIndex", "TagIndex", "alike"]

RUN = re.compile("1+")
FIGURES = bytes.maketrans(b"01", b"\x00\x01")


class TagIndex:
    """
    The characters of an alphabet by tag.

    A set of characters is a number with a bit for each, in the order given.
    """

    def __init__(self, order: str, tagsets: Iterable[frozenset[str]]) -> None:
        self._order = order
        self._all = (1 << len(order)) - 1
        self._places: defaultdict[str, list[int]] = defaultdict(list)
        """The places of a tag among the sets."""
        self._size = 0
        for place, names in enumerate(tagsets):
            self._size = place + 1
            for name in names:
                self._places[name].append(place)
        self._by_tag: dict[str, int] = {}

    def _tag(self, name: str) -> int:
        """Give the characters with one tag."""
        known = self._by_tag.get(name)
        if known is None:
            row = bytearray((self._size >> 3) + 1)
            for place in self._places.get(name, ()):
                row[place >> 3] |= 1 << (place & 7)
            known = self._characters(name, int.from_bytes(row, "little"))
            self._by_tag[name] = known
        return known

    def _characters(self, name: str, places: int) -> int:  # noqa: ARG002 - for cases
        """Give the characters of a tag that stands at some places among the sets."""
        return places

    def bits(self, wanted: Iterable[str], unwanted: Iterable[str]) -> int:
        """Give the characters with all of one set of tags and none of another."""
        found = self._all
        for name in wanted:
            found &= self._tag(name)
        for name in unwanted:
            found &= ~self._tag(name)
        return found

    def matching(self, wanted: Sequence[str], unwanted: Sequence[str]) -> str:
        """List the characters that `bits` gives."""
        if len(wanted) == 1 and not unwanted:
            return self._with(wanted[0])
        # "0" counts as true, so the figures are taken for what they mean.
        bits = f"{self.bits(wanted, unwanted):b}"[::-1].encode().translate(FIGURES)
        return "".join(compress(self._order, bits))

    def _with(self, name: str) -> str:
        """List the characters with one tag."""
        return "".join([self._order[place] for place in self._places.get(name, ())])

    def ranges(self, tags: Iterable[str]) -> str:
        """
        Write the characters with one of some tags as ranges of a regular expression.

        The characters of the alphabet must be a block. Where they are thousands,
        `re` takes milliseconds to read them one by one.
        """
        found = reduce(or_, map(self._tag, tags), 0)
        order = self._order
        return "".join(
            f"{order[run.start()]}-{order[run.end() - 1]}"
            for run in RUN.finditer(f"{found:b}"[::-1])
        )

    def tags(self) -> frozenset[str]:
        """List all tags."""
        return frozenset(self._places)


def alike(
    tagsets: Mapping[str, frozenset[str]], asked: frozenset[str]
) -> dict[frozenset[str], str]:
    """Gather the characters of an alphabet that differ in no tag that is asked for."""
    found: dict[frozenset[str], list[str]] = {}
    for character, names in tagsets.items():
        found.setdefault(names & asked, []).append(character)
    return {names: "".join(characters) for names, characters in found.items()}


class CasedIndex(TagIndex):
    """
    The characters of an alphabet in which some sets of tags stand once for each case.

    First come the sets that have none, then the others, one case behind another.
    """

    def __init__(
        self,
        order: str,
        plain: Sequence[frozenset[str]],
        cased: Sequence[frozenset[str]],
        cases: Sequence[str],
    ) -> None:
        """
        Take the sets of tags.

        Args:
            order:
                All characters: one for each of *plain*, then one for each of *cased*
                in each case.
        """
        super().__init__(order, chain(plain, cased))
        self._split, self._cased = len(plain), len(cased)
        self._cases = tuple(cases)
        self._again = sum(1 << number * len(cased) for number in range(len(cases)))

    def _characters(self, name: str, places: int) -> int:
        if name in self._cases:
            start = self._split + self._cases.index(name) * self._cased
            return ((1 << self._cased) - 1) << start
        plain = places & ((1 << self._split) - 1)
        return plain | (places >> self._split) * self._again << self._split

    def _with(self, name: str) -> str:
        order, split, size = self._order, self._split, self._cased
        if name in self._cases:
            start = split + self._cases.index(name) * size
            return order[start : start + size]
        places = self._places.get(name, ())
        cased = [place for place in places if place >= split]
        found = [order[place] for place in places[: len(places) - len(cased)]]
        for number in range(len(self._cases)):
            start = number * size
            found += [order[start + place] for place in cased]
        return "".join(found)

    def tags(self) -> frozenset[str]:
        """List all tags."""
        return frozenset(self._places).union(self._cases)


class Carriers(dict[tuple[str, ...], frozenset[str]]):
    """The characters with any of some tags; any thread may add to it."""

    def __init__(self, index: TagIndex) -> None:
        super().__init__()
        self._index = index

    def __missing__(self, tags: tuple[str, ...]) -> frozenset[str]:
        """Look the characters up and keep them."""
        found = "".join(self._index.matching((tag,), ()) for tag in tags)
        known = self[tags] = frozenset(found)
        return known
