"""
From patterns to regular expressions over few characters.

A table has thousands of characters, one for each set of tags; a list of
patterns asks some hundred questions of them. Characters to which every
answer is the same become one, so that a class in a compiled pattern is a few
ranges and not hundreds, and a set of characters is one number.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from functools import reduce
from importlib import import_module
from operator import or_
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias

from conflictparse._lexicon import TagIndex
from conflictparse._rules._ahead import Ahead
from conflictparse._rules._classes import choices, name_of, spelled
from conflictparse._rules._halves import Choice, Half, Halves, Head
from conflictparse._rules._letters import MOST, Letters, told_apart
from conflictparse._rules._merge import Merger
from conflictparse._rules._needle import Needles
from conflictparse._rules._pattern import Node, PatternError, Trees
from conflictparse._rules._split import Splitter
from conflictparse._rules._write import Writer

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from conflictparse._rules._found import Expression
    from conflictparse._rules._pattern import Parts

__all__ = ["Alphabet", "Reduction"]


class Alphabet(Protocol):
    """What turns tags into characters: a table of words, or one of groups."""

    @property
    def sequences(self) -> Mapping[str, set[tuple[str, ...]]]:
        """The phrases of each tag, as words."""
        ...

    def alike(self, asked: frozenset[str]) -> Mapping[frozenset[str], str]:
        """Gather the characters that differ in no tag that is asked for."""
        ...


SHAKY = sys.version_info < (3, 11, 5)
"""
Whether `re` goes wrong where what is repeated possessively holds a group.

Mended in CPython 3.11.5 (https://github.com/python/cpython/issues/106052).
"""

FIRST_REDUCED = 0xC0
"""Past what a regular expression gives a meaning to."""

Captures = dict[str, tuple[int, ...]]

Compiled: TypeAlias = "tuple[Expression, Captures, bool]"
"""A pattern, the numbers of its captures, and whether one of them may repeat."""

Halved = tuple[Choice, Captures]
"""A pattern in halves, and the numbers of its captures."""

Captured = tuple[tuple[str, ...], bool]
"""The captures in a piece, in the order of their brackets; whether one may repeat."""


class Reduction:
    """
    Patterns over one alphabet, and the smaller alphabet that tells all they ask.

    Raises:
        PatternError: A pattern is wrong, or names a tag that no word has.
    """

    def __init__(
        self, patterns: Iterable[str], parts: Parts, alphabet: Alphabet
    ) -> None:
        self._sequences = alphabet.sequences
        trees = Trees(parts)
        self.trees = {pattern: trees.read(pattern) for pattern in patterns}
        """Each pattern as it was read."""
        found = alphabet.alike(self._asked(trees.leaves))
        self._index = TagIndex("".join(map(chr, range(len(found)))), found)
        self._classes: dict[str, int] = {}
        leaves = [leaf for found in trees.leaves for leaf in self._spelled_out(found)]
        self._shrink(list(found.values()))
        self._sets = {leaf: self._members[name_of(leaf)] for leaf in leaves}
        merger = Merger(self._sets)
        for tree in self.trees.values():
            merger.merge(tree)
        self.ahead = Ahead(self._sets)
        """What comes of a pattern without running it."""
        self._needles = Needles(self.ahead)
        self._sought: dict[str, Node | None] = {}
        self._writers: dict[tuple[Letters, bool], Writer] = {}
        self._captured: dict[Node, Captured] = {}
        self._splitter: Splitter | None = None
        self._halves: dict[Node, Half] = {}
        self._heads: dict[Node, Head] = {}

    def _phrases(self, leaf: Node) -> set[tuple[str, ...]]:
        """Give the phrases of the tags of a class."""
        phrases: set[tuple[str, ...]] = set()
        if leaf.kind == "tags":
            for tag in leaf.text[1:-1].split("|"):
                phrases |= self._sequences.get(tag, set())
        return phrases

    def _asked(self, leaves: Iterable[Node]) -> frozenset[str]:
        """Give the tags that the patterns ask for; no other tells sorts apart."""
        asked: set[str] = set()
        for leaf in leaves:
            for wanted, unwanted in choices(leaf):
                asked.update(wanted, unwanted)
            for words in self._phrases(leaf):
                asked.update(f"={word}" for word in words)
        return frozenset(asked)

    def _spelled_out(self, leaf: Node) -> Iterator[Node]:
        """
        Turn a tag with phrases into alternatives, the longest phrase first.

        Gives the pieces that stand for one character.
        """
        phrases = self._phrases(leaf)
        single = Node(leaf.kind, leaf.text) if phrases else leaf
        if self._note(single):
            yield single
        elif not phrases:
            raise PatternError(
                f"pattern names {leaf.text!r}, which no word is, in "
                f"{self._pattern_with(leaf)!r}"
            )
        if phrases:
            words: list[Node] = []
            ordered = sorted(phrases, key=lambda words: (-len(words), words))
            leaf.items = tuple(spelled(ordered, words))
            if self._classes[name_of(single)]:
                leaf.items += (single,)
            leaf.kind = "either"
            for word in words:
                self._note(word)
            yield from words

    def _pattern_with(self, leaf: Node) -> str:
        def holds(node: Node) -> bool:
            return node is leaf or any(map(holds, node.items))

        return next(pattern for pattern, tree in self.trees.items() if holds(tree))

    def _note(self, leaf: Node) -> int:
        """Remember which sorts of characters a class stands for, and give them."""
        name = name_of(leaf)
        known = self._classes.get(name)
        if known is None:
            found = (self._index.bits(*choice) for choice in choices(leaf))
            known = self._classes[name] = reduce(or_, found)
        return known

    def _shrink(self, sorts: list[str]) -> None:
        """
        Give one number to all sorts that every class takes for the same.

        *sorts* are the characters of each sort.
        """
        width = len(sorts)
        # A column a sort, from the last one to the first; a row a class.
        rows = [f"{members:0{width}b}" for members in self._classes.values()]
        columns = ["".join(column) for column in zip(*rows, strict=True)] or [
            ""
        ] * width
        distinct = sorted(set(columns))
        order = {column: n for n, column in enumerate(distinct)}
        numbers = [order[column] for column in reversed(columns)]
        self.characters = "".join(chr(FIRST_REDUCED + n) for n in range(len(order)))
        """The smaller alphabet; a set of them has a bit for each, in this order."""
        # A string is a smaller table than a dict: half the time of `translate`.
        size = max((ord(c) for characters in sorts for c in characters), default=-1)
        smaller = [self.characters[:1]] * (size + 1)
        for number, characters in zip(numbers, sorts, strict=True):
            for character in characters:
                smaller[ord(character)] = self.characters[number]
        self.smaller = "".join(smaller)
        members = zip(*reversed(distinct), strict=True)
        self._members = {
            name: int("".join(row), 2)
            for name, row in zip(self._classes, members, strict=False)
        }

    def letters(self, pattern: str) -> Letters:
        """Give letters that tell all that a pattern asks."""
        return self._letters(self._asked_by(self.trees[pattern]))

    def is_large(self, pattern: str) -> bool:
        """Whether a pattern is better looked for when a part of it is found."""
        return self._needles.is_large(self.trees[pattern])

    def sought(self, pattern: str) -> Node | None:
        """Give what is looked for first: a pattern, or some part of a large one."""
        if pattern not in self._sought:
            tree = self.trees[pattern]
            large = self.is_large(pattern)
            self._sought[pattern] = self._needles.find(tree) if large else tree
        return self._sought[pattern]

    def shared_letters(self, nodes: Iterable[Node]) -> list[Letters]:
        """Give letters for each of some pieces; those in a row share them."""
        found: list[Letters] = []
        everything = [(1 << len(self.characters)) - 1]
        asked: Counter[int] = Counter()
        blocks: Sequence[int] = everything
        sharing = 0
        for node in nodes:
            more = self._asked_by(node)
            finer = told_apart(blocks, more.keys() - asked.keys())
            if sharing and len(finer) > MOST:
                found += [self._letters(asked)] * sharing
                asked, sharing = Counter(), 0
                finer = told_apart(everything, more)
            asked += more
            blocks = finer
            sharing += 1
        return found + [self._letters(asked)] * sharing

    def _asked_by(self, piece: Node) -> Counter[int]:
        """Give the sets that a piece names, and how often each."""
        asked: Counter[int] = Counter()
        waiting = [piece]
        while waiting:
            node = waiting.pop()
            if node in self._sets:
                asked[self._sets[node]] += 1
            waiting += node.items
        return asked

    def _letters(self, asked: Counter[int], *, marked: bool = False) -> Letters:
        # What is asked most is to be one range, which is written and read fastest.
        sets = [members for members, _ in asked.most_common()]
        return Letters(self.characters, sets, marked=marked)

    def _captures(self, node: Node) -> Captured:
        known = self._captured.get(node)
        if known is None:
            inner = [self._captures(item) for item in node.items]
            names = tuple(name for within, _ in inner for name in within)
            repeats = any(again for _, again in inner)
            if node.kind == "capture":
                names = (node.text, *names)
            elif node.kind == "repeat":
                repeats = repeats or (bool(names) and node.times[1] != 1)
            known = self._captured[node] = names, repeats
        return known

    def _writer(self, letters: Letters, *, named: bool) -> Writer:
        writer = self._writers.get((letters, named))
        if writer is None:
            writer = Writer(self.ahead, letters, named=named)
            self._writers[letters, named] = writer
        return writer

    def needle(self, pattern: str, letters: Letters) -> Expression | None:
        """Compile a part without which a large pattern matches nowhere, if any."""
        part = self.sought(pattern) if self.is_large(pattern) else None
        return None if part is None else self._compiled(part, letters)

    def _compiled(self, part: Node, letters: Letters, behind: str = "") -> Expression:
        """Compile a part in which no capture repeats, with what must stand behind."""
        written = self._writer(letters, named=False).guarded(part)
        found: Expression = _engine().compile(written + behind)
        return found

    def halves(self, pattern: str) -> Halved | None:
        """Compile a pattern in halves, where others share one."""
        if self._splitter is None:
            trees = self.trees.values()
            self._splitter = Splitter(trees, self.ahead, self._needles.is_large)
        tree = self.trees[pattern]
        cuts = None if self._captures(tree)[1] else self._splitter.cut(tree)
        if cuts is None:
            return None
        chosen: list[tuple[Half | Halves, int]] = []
        names: list[str] = []
        for *first, last in cuts:
            captures = [self._captures(part)[0] for part in (*first, last)]
            count = sum(map(len, captures))
            half = self._half(last)
            chosen.append(
                (Halves(self._head(first[0]), half) if first else half, count)
            )
            names += [name for of_part in captures for name in of_part]
        return Choice(chosen), _numbers(names)

    def _half(self, node: Node) -> Half:
        """Compile and keep a pattern, or the second half of some."""
        known = self._halves.get(node)
        if known is None:
            letters = self._letters(self._asked_by(node))
            known = Half(self._compiled(node, letters), letters.smaller)
            self._halves[node] = known
        return known

    def _head(self, node: Node) -> Head:
        """Compile and keep the first half of some patterns."""
        known = self._heads.get(node)
        if known is None:
            letters = self._letters(self._asked_by(node), marked=True)
            compiled = self._compiled(node, letters, f"(?={letters.marks()})")
            captures = len(self._captures(node)[0])
            known = Head(compiled, letters.smaller, letters.mark, captures)
            self._heads[node] = known
        return known

    def compile(self, pattern: str, letters: Letters) -> Compiled:
        """
        Compile one of the patterns over letters, and say which groups each capture is.

        The standard library's engine is two to four times as fast over many
        small classes as `regex`; it is taken wherever no capture repeats.

        Raises:
            PatternError: It is wrong.
        """
        tree = self.trees[pattern]
        captures, repeats = self._captures(tree)
        writer = self._writer(letters, named=repeats)
        engine = _engine(repeats=repeats)
        try:
            compiled = engine.compile(writer.guarded(tree))
        except engine.error as error:
            raise PatternError(f"pattern {pattern!r}: {error}") from error
        if not repeats:
            return compiled, _numbers(captures), repeats
        return compiled, {name: (compiled.groupindex[name],) for name in captures}, True


def _engine(*, repeats: bool = False) -> Any:  # noqa: ANN401 - either engine
    """Give the engine for patterns; most reports need none that only `regex` runs."""
    return import_module("regex") if repeats or SHAKY else re


def _numbers(captures: Iterable[str]) -> Captures:
    """Give the numbers of captures, in the order of their brackets, by name."""
    numbers: dict[str, tuple[int, ...]] = {}
    for number, name in enumerate(captures, 1):
        numbers[name] = (*numbers.get(name, ()), number)
    return numbers
