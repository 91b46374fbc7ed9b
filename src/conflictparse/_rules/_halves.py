"""
Run a pattern in two halves where others share one of them.

"@victims(<subject>) <aside>? … @harm(<harmed>)" and fifty more begin with who was
harmed, twenty end with it, and to compile that takes a hundred times as long as what
sets them apart. So each half is compiled once. A text is looked through from behind:
the places are found at which the second half matches, their letters are marked, and
the first half must end before a letter with a mark.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

__all__ = ["Choice", "Half", "Halves", "Head"]


class Half:
    """A pattern over letters of its own, run over strings of the smaller alphabet."""

    def __init__(self, pattern: Any, table: str) -> None:  # noqa: ANN401 - of either engine
        self.pattern = pattern
        self.patterns = (pattern,)
        self._table = table
        self._last: tuple[str, Mapping[int, Any]] = "", {}

    def over(self, reduced: str) -> Callable[[int], Any]:
        """Give what looks for it in a string, from a place on."""
        letters, search = reduced.translate(self._table), self.pattern.search
        return lambda place: search(letters, place)

    def places(self, reduced: str) -> Mapping[int, Any]:
        """Give what matches at each place of a string; what was asked last is kept."""
        last = self._last
        if last[0] != reduced:
            letters, search = reduced.translate(self._table), self.pattern.search
            places = {}
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

    def __init__(self, pattern: Any, table: str, mark: int, captures: int) -> None:  # noqa: ANN401 - of either engine
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
        self.patterns = head.pattern, tail.pattern

    def over(self, reduced: str) -> Callable[[int], Any] | None:
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

    def __init__(self, head: Any, tail: Any, captures: int) -> None:  # noqa: ANN401 - of either engine
        self._head = head
        self._tail = tail
        self._captures = captures

    def start(self) -> int:
        """Give where the match begins."""
        start: int = self._head.start()
        return start

    def end(self) -> int:
        """Give where it ends."""
        end: int = self._tail.end()
        return end

    def span(self, number: int) -> tuple[int, int]:
        """Give the extent of a capture."""
        within = number <= self._captures
        found: tuple[int, int] = (
            self._head.span(number)
            if within
            else self._tail.span(number - self._captures)
        )
        return found


class Chosen:
    """The match of one of several alternatives, whose captures are counted on."""

    __slots__ = ("_before", "_count", "_found")

    def __init__(self, found: Any, before: int, count: int) -> None:  # noqa: ANN401 - of either engine
        self._found = found
        self._before = before
        self._count = count

    def start(self, number: int = 0) -> int:
        """Give where the match begins, or a capture, -1 where it took no part."""
        start: int = self.span(number)[0] if number else self._found.start()
        return start

    def end(self) -> int:
        """Give where the match ends."""
        end: int = self._found.end()
        return end

    def span(self, number: int) -> tuple[int, int]:
        """Give the extent of a capture."""
        own = number - self._before
        if not 0 < own <= self._count:
            return -1, -1
        found: tuple[int, int] = self._found.span(own)
        return found


class Choice:
    """Alternatives, each in halves or whole, with the number of its captures."""

    def __init__(self, alternatives: Sequence[tuple[Half | Halves, int]]) -> None:
        self._alternatives = alternatives
        self.patterns = [p for one, _ in alternatives for p in one.patterns]

    def finditer(self, reduced: str) -> Iterator[Chosen]:
        """Yield what the whole pattern matches, from left to right."""
        searches = []
        before = 0
        for alternative, count in self._alternatives:
            search = alternative.over(reduced)
            found = search and search(0)
            if search and found:
                searches.append([found, search, before, count])
            before += count
        while searches:
            # Of those that begin at one place the first alternative is taken.
            found, _, *captures = min(searches, key=_start)
            yield Chosen(found, *captures)
            end = found.end()
            for one in searches:
                if one[0].start() < end:
                    one[0] = one[1](end)
            searches = [one for one in searches if one[0] is not None]

    def search(self, reduced: str) -> Chosen | None:
        """Give the first match, if there is one."""
        return next(self.finditer(reduced), None)


def _start(search: Sequence[Any]) -> int:
    start: int = search[0].start()
    return start
