"""Which statements and figures are left open by words that stand outside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._rules import find as run
from conflictparse._spans import longest
from conflictparse._status import Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from conflictparse._quantities import Quantity
    from conflictparse._rules import Compiled
    from conflictparse._spans import Span
    from conflictparse._statements import Statement
    from conflictparse._text import View

__all__ = ["Doubt", "Doubts", "doubted"]

MAX_AHEAD = 5
"""Words between "unconfirmed reports" and what they report."""


@attrs.frozen(kw_only=True)
class Doubt:
    """
    Words that say that nobody has checked a claim, or that somebody rejects it.

    Spans:
        `start` and `end` are words of the view.
    """

    start: int
    end: int
    rule: str
    status: Status = Status.UNCONFIRMED
    """How it leaves the claim."""
    ahead: int | None = None
    """The word that the claim begins at, or soon after; None if it was told before."""


class Doubts:
    """
    The doubts of one text, by what they are about.
    """

    def __init__(self, view: View, rules: Compiled) -> None:
        self._view = view
        found = (fact for _, _, fact in run(rules, view.tags, view))
        self._found = longest(found, lambda doubt: (doubt.start, doubt.end))

    def __bool__(self) -> bool:
        return bool(self._found)

    def statements(self, statements: Sequence[Statement]) -> dict[int, Doubt]:
        """
        Give the doubt about each statement that has one, by index.

        A claim told before is that of the same sentence, else of the one
        before; what follows begins within a few words.
        """
        by_sentence: dict[int, list[int]] = {}
        for index, statement in enumerate(statements):
            number = self._sentence(statement.span)
            by_sentence.setdefault(number, []).append(index)
        doubted: dict[int, Doubt] = {}
        for doubt in self._found:
            for index in self._meant(doubt, statements, by_sentence):
                doubted.setdefault(index, doubt)
        return doubted

    def quantities(self, quantities: Iterable[Quantity]) -> dict[int, Doubt]:
        """
        Give the doubt that stands right before a figure, by the figure's `id()`.

        "Unconfirmed reports of up to 40 deaths".
        """
        ahead: dict[int, list[Doubt]] = {}
        for doubt in self._found:
            if doubt.ahead is not None:
                number = self._view.sentence_of(doubt.start)
                ahead.setdefault(number, []).append(doubt)
        return {
            id(quantity): doubt
            for quantity in (quantities if ahead else ())
            for doubt in ahead.get(self._sentence(quantity.span), ())
            if self._follows(doubt, quantity.span)
        }

    def _meant(
        self,
        doubt: Doubt,
        statements: Sequence[Statement],
        by_sentence: dict[int, list[int]],
    ) -> Iterator[int]:
        words = self._view.span(doubt.start, doubt.end)
        # "Said it had killed 20 rebels, which the rebels denied".
        added = self._view.has(doubt.start, "comma")
        here = self._view.sentence_of(doubt.start)
        if doubt.ahead is not None:
            for index in by_sentence.get(here, ()):
                if self._follows(doubt, statements[index].span):
                    yield index
            return
        for sentence in (here, here - 1):
            before = [
                index
                for index in by_sentence.get(sentence, ())
                if statements[index].span.start < words.start
                and (added or not statements[index].span.overlaps(words))
            ]
            if before:
                yield from before
                return

    def _follows(self, doubt: Doubt, span: Span) -> bool:
        """Whether a stretch begins within a few words after a doubt."""
        first, ahead = self._view.word_at(span.start), doubt.ahead
        return ahead is not None and ahead <= first <= ahead + MAX_AHEAD

    def _sentence(self, span: Span) -> int:
        return self._view.sentence_of(self._view.word_at(span.start))


def doubted(own: Status, doubt: Doubt | None) -> Status:
    """
    Say how a claim stands that may be doubted.

    "Neither confirmed nor denied that …": the words in front of a claim are
    about its own cue; what was said before is only opened.
    """
    settled = own is Status.HYPOTHETICAL or (
        own is Status.DENIED and doubt is not None and doubt.ahead is None
    )
    return own if doubt is None or settled else doubt.status
