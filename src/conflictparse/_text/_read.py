"""Make a view of a text: words, merged phrases, paragraphs, sentences, sections."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from conflictparse._text._layout import sections
from conflictparse._text._sentences import Splitter
from conflictparse._text._view import View

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conflictparse._lexicon import Table

__all__ = ["Reader"]

MIN_UPPER_SHARE = 0.6
"""From this share of words in capitals on, capitals mean nothing: wire text."""

MIN_WORDS_TO_JUDGE = 4

SPACED_HYPHEN = re.compile(r"(?<=[^\S\n]-)[^\S\n]")
"""The space behind a hyphen that joins nothing: "Sept. 13 - At least 14 died"."""

DASH = "\u2013"

Laid = tuple[tuple[str, ...], str, str, str]
"""
A phrase to lay over words: those after the first two, its normal form, and the
characters of its first word and of the others.
"""

MAX_PAIRS = 20_000
"""Pairs of words kept with their phrases, nearly always none."""


class Reader:
    """Makes views of texts; made once a language."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self._splitter = Splitter(table)
        heads, tails = table.ranges("phrase_head"), table.ranges("phrase_tail")
        self._pairs: dict[str, Sequence[Laid]] = {}
        """The phrases that two words begin, by the words as they stand in a text."""
        self._heads = re.compile(f"[{heads}](?=[{tails}])") if heads else None
        upper = f"[{table.ranges('upper')}]"
        self._upper = re.compile(upper)
        self._counting = frozenset(
            "".join(
                table.matching((tag,)) for tag in ("numeral", "scale", "denominator")
            )
        )
        self._figures = self._counting | frozenset("".join(table.matching(("digits",))))
        self._many = frozenset(
            table.matching(("person_plural", "lower"))
            + table.matching(("unit_noun", "plural", "lower"))
        )
        # A paragraph all in capitals has two of them side by side somewhere.
        self._runs = re.compile(f"{upper}{{2}}")
        self._lower = re.compile(f"[{table.ranges('lower')}]")
        self._flat = Flat(table)

    def read(self, text: str) -> View:
        """Read a text into words and what they stand in."""
        view = View(text, self.table)
        self._part(view)
        self._merge(view)
        view.paragraphs = self._splitter.paragraphs(view)
        self._flatten(view)
        view.sentences = self._splitter.sentences(view, view.paragraphs)
        view.sentence_starts = tuple(start for start, _ in view.sentences)
        view.sections = sections(view)
        return view

    def _part(self, view: View) -> None:
        """
        Take a hyphen between spaces for the dash that it stands for.

        Between numbers it stays one: "6 - 7 May" is a range, "fifty - five" is 55.
        """
        tags: list[str] | None = None
        for found in SPACED_HYPHEN.finditer(view.text):
            index = bisect_left(view.starts, found.start() - 1)
            # "Six cooks - four of them boys - died" has no range.
            beside = view.tags[max(0, index - 1) : index + 2]
            if len(beside) > 1 and (
                beside[-1] in self._counting and beside[0] in self._figures
            ):
                continue
            # "Nine families - 41 people": in figures only behind those counted.
            figures = view.text[found.end() : found.end() + 1].isdecimal()
            if figures and beside[0] not in self._many:
                continue
            tags = tags if tags is not None else list(view.tags)
            tags[index] = self.table[DASH]
        if tags is not None:
            view.tags = "".join(tags)

    def _merge(self, view: View) -> None:
        """Tag the words of a phrase as one: its first word, and those inside."""
        if self._heads is None:
            return
        tags: list[str] | None = None
        taken, size = 0, len(view)
        text, starts, ends, pairs = view.text, view.starts, view.ends, self._pairs
        for found in self._heads.finditer(view.tags):
            start = found.start()
            if start < taken:
                continue
            pair = text[starts[start] : ends[start + 1]]
            phrases = pairs.get(pair)
            if phrases is None:
                phrases = self._phrases(view, start, pair)
            third = view.form(start + 2) if phrases and start + 2 < size else ""
            for rest, form, character, inside in phrases:
                end = start + 2 + len(rest)
                if end > size or (
                    rest
                    and (rest[0] != third or tuple(view.words(start + 2, end)) != rest)
                ):
                    continue
                tags = tags if tags is not None else list(view.tags)
                tags[start] = character
                tags[start + 1 : end] = inside * (end - start - 1)
                view.forms[start] = (form, end)
                taken = end
                break
        if tags is not None:
            view.tags = "".join(tags)

    def _phrases(self, view: View, start: int, pair: str) -> Sequence[Laid]:
        """Find and keep the phrases that two words begin."""
        if len(self._pairs) >= MAX_PAIRS:
            self._pairs.clear()
        table, first, second = self.table, view.form(start), view.form(start + 1)
        found = self._pairs[pair] = tuple(
            (
                phrase.rest,
                phrase.form,
                table.character(phrase.tags, self._case(view, start)),
                table.inside(phrase.tags),
            )
            for phrase in table.phrases(first, second)
        )
        return found

    def _case(self, view: View, index: int) -> str:
        names = self.table.tagsets[view.tags[index]]
        return next(
            case for case in ("lower", "cap", "upper", "mixed", "flat") if case in names
        )

    def _flatten(self, view: View) -> None:
        """In wire text and headlines all in capitals, forget the capitals."""
        runs = [found.start() for found in self._runs.finditer(view.tags)]
        if not runs:
            return
        pieces: list[str] = []
        last = 0
        for start, end in view.paragraphs:
            first = bisect_left(runs, start)
            if first == len(runs) or runs[first] >= end:
                continue
            upper = len(self._upper.findall(view.tags, start, end))
            if upper < MIN_WORDS_TO_JUDGE:
                continue
            lower = len(self._lower.findall(view.tags, start, end))
            if upper >= MIN_UPPER_SHARE * (upper + lower):
                pieces += [
                    view.tags[last:start],
                    view.tags[start:end].translate(self._flat),
                ]
                last = end
        if pieces:
            view.tags = "".join([*pieces, view.tags[last:]])


class Flat(dict[int, str]):
    """From words with capitals to those without, each looked up once."""

    def __init__(self, table: Table) -> None:
        super().__init__()
        self._table = table
        self._large = table.carriers(("upper", "cap"))

    def __missing__(self, code: int) -> str:
        """Give the character of a word's tags without its capitals."""
        character = chr(code)
        if character in self._large:
            character = self._table.recase(character, "flat")
        self[code] = character
        return character
