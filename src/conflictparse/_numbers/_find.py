"""From words to numerals, from numerals to bounded counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._numbers._marks import marks_of
from conflictparse._numbers._types import Modifier, Number
from conflictparse._spans import longest

if TYPE_CHECKING:
    from collections.abc import Iterable

    from conflictparse._numbers._atoms import Atom, Figure
    from conflictparse._rules import Sparse
    from conflictparse._text import View

__all__ = ["Count", "counts", "numerals", "to_number"]


@attrs.frozen(kw_only=True)
class Count:
    """
    A numeral with what bounds it: word indices, and the bounds as stated.
    """

    start: int
    end: int
    atoms: tuple[Atom, ...]
    low: Figure | None
    value: Figure | None
    high: Figure | None
    modifier: Modifier
    rule: str

    @property
    def share(self) -> bool:
        """
        Whether it is a part of a whole.
        """
        return self.atoms[0].share


def numerals(view: View, rules: Sparse, locale: str = "en") -> tuple[Atom, ...]:
    """
    Find the numerals of a text, in order; the longest of those that overlap.

    *locale* says which marks part the groups and the decimals of figures.
    """
    marks = marks_of(view.table, locale)
    found = [fact for _, _, fact in rules.find(view.tags, view, marks)]
    # "A two-month-old baby": what refuses "two" wins over what begins with "a".
    found.sort(key=_stands)
    return tuple(atom for atom in longest(found, _extent) if not atom.refused)


def _stands(atom: Atom) -> bool:
    """
    Whether an atom is a numeral, and no refusal of one.
    """
    return not atom.refused


def counts(
    view: View, tags: str, atoms: Iterable[Atom], rules: Sparse
) -> tuple[Count, ...]:
    """
    Bound the numerals: "at least 12", "between 20 and 25".

    *tags* are the view's, with each numeral overlaid as one word.
    """
    by_start = {atom.start: atom for atom in atoms}
    found = [fact for _, _, fact in rules.find(tags, view, by_start)]
    return longest(found, _extent)


def to_number(view: View, count: Count) -> Number:
    """
    Give a count as the public type has it.
    """
    span = view.span(count.start, count.end)
    return Number(
        span=span,
        text=view.text[span.start : span.end],
        rule=count.rule,
        low=count.low,
        value=count.value,
        high=count.high,
        modifier=count.modifier,
    )


def _extent(item: Atom | Count) -> tuple[int, int]:
    return item.start, item.end
