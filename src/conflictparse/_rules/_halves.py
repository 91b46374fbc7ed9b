"""
Run a pattern in two halves where others share one of them.

"@victims(<subject>) <aside>? … @harm(<harmed>)" and fifty more begin with who was
harmed, twenty end with it, and to compile that takes a hundred times as long as what
sets them apart. So each half is compiled once. A text is looked through from behind:
the places are found at which the second half matches, their letters are marked, and
the first half must end before a letter with a mark.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from conflictparse._rules._found import Expression, Found

__all__ = ["Choice", "Half", "Halves", "Head"]


Search: TypeAlias = "Callable[[int], Found | None]"
"""What looks for a pattern in a string, from a place on."""

Coming: TypeAlias = "tuple[Found, Search, int, int]"
"""
The next match of an alternative, what looks for the one behind it, the captures of
the alternatives before it and its own.
"""


class Half:
    """A pattern over letters of its own, run over strings of the smaller alphabet."""

    def __init__(self, pattern: Expression, table: str) -> None:
        self.pattern = pattern
        self._table = table
        self._last: tuple[str, Mapping[int, Found]] = "", {}

    def over(self, reduced: str) -> Search:
        """Give what looks for it in a string, from a place on."""
        letters, search = reduced.translate(self._table), self.pattern.search
        return lambda place: search(letters, place)

    def places(self, reduced: str) -> Mapping[int, Found]:
        """Give what matches at each place of a string; what was asked last is kept."""
        last = self._last
        if last[0] != reduced:
            letters, search = reduced.translate(self._table), self.pattern.search
            places: dict[int, Found] = {}
            found = search(letters)
            while found is not None:
                place = found.start()
                places[place] = found
                found = search(letters, place + 1)
            # Several rules look through a sentence before the next one comes.
            self._last = last = reduced, places
        return last[1]


class Head:
    """
    A first half, over letters with and without a mark.

    A letter is marked by adding *mark* to it. It has so many *captures*; those of
    the second half are counted on.
    """

    def __init__(
        self, pattern: Expression, table: str, mark: int, captures: int
    ) -> None:
        self.pattern = pattern
        self.captures = captures
        self._table = table
        self._mark = mark
        self._last = "", ""

    def marked(self, reduced: str, places: Iterable[int]) -> str:
        """Write a string of the smaller alphabet, with marks at some places."""
        last = self._last
        if last[0] != reduced:
            self._last = last = reduced, reduced.translate(self._table)
        letters = [*last[1]]
        for place in places:
            letters[place] = chr(ord(letters[place]) + self._mark)
        return "".join(letters)


class Halves:
    """A pattern in two halves."""

    def __init__(self, head: Head, tail: Half) -> None:
        self._head = head
        self._tail = tail

    def over(self, reduced: str) -> Search | None:
        """Give what looks for it in a string, from a place on, if it may be there."""
        tails = self._tail.places(reduced)
        if not tails:
            return None
        head = self._head
        letters = head.marked(reduced, tails)
        look, captures = head.pattern.search, head.captures

        def search(place: int) -> Both | None:
            found = look(letters, place)
            return found and Both(found, tails[found.end()], captures)

        return search


class Both:
    """The matches of two halves as one."""

    __slots__ = ("_captures", "_head", "_tail")

    def __init__(self, head: Found, tail: Found, captures: int) -> None:
        self._head = head
        self._tail = tail
        self._captures = captures

    def start(self, number: int = 0, /) -> int:
        """Give where the match begins, or a capture, -1 where it took no part."""
        return self.span(number)[0] if number else self._head.start()

    def end(self) -> int:
        """Give where it ends."""
        return self._tail.end()

    def span(self, number: int, /) -> tuple[int, int]:
        """Give the extent of a capture."""
        if number <= self._captures:
            return self._head.span(number)
        return self._tail.span(number - self._captures)


class Chosen:
    """The match of one of several alternatives, whose captures are counted on."""

    __slots__ = ("_before", "_count", "_found")

    def __init__(self, found: Found, before: int, count: int) -> None:
        self._found = found
        self._before = before
        self._count = count

    def start(self, number: int = 0, /) -> int:
        """Give where the match begins, or a capture, -1 where it took no part."""
        return self.span(number)[0] if number else self._found.start()

    def end(self) -> int:
        """Give where the match ends."""
        return self._found.end()

    def span(self, number: int, /) -> tuple[int, int]:
        """Give the extent of a capture."""
        own = number - self._before
        return self._found.span(own) if 0 < own <= self._count else (-1, -1)


class Choice:
    """Alternatives, each in halves or whole, with the number of its captures."""

    def __init__(self, alternatives: Sequence[tuple[Half | Halves, int]]) -> None:
        self._alternatives = alternatives

    def finditer(self, reduced: str, /) -> Iterator[Chosen]:
        """Yield what the whole pattern matches, from left to right."""
        coming: list[Coming] = []
        before = 0
        for alternative, count in self._alternatives:
            search = alternative.over(reduced)
            found = search(0) if search else None
            if search and found:
                coming.append((found, search, before, count))
            before += count
        while coming:
            # Of those that begin at one place the first alternative is taken.
            found, _, before, count = min(coming, key=_start)
            yield Chosen(found, before, count)
            coming = list(_behind(coming, found.end()))


def _behind(coming: Iterable[Coming], end: int) -> Iterator[Coming]:
    """Give the next matches from a place on."""
    for found, search, before, count in coming:
        following = found if found.start() >= end else search(end)
        if following is not None:
            yield following, search, before, count


def _start(coming: Coming) -> int:
    return coming[0].start()
