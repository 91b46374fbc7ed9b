"""Somebody's office: by it he is known again."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from conflictparse._quantities._types import Quantity
    from conflictparse._text import View

__all__ = ["of_office", "of_other_office"]


def of_office(view: View, quantity: Quantity, other: Quantity) -> bool:
    """
    Whether somebody named holds the office by which a victim was told of.

    "The ambassador was killed. … Orla Tan, the ambassador, died of smoke inhalation".
    """
    if not (_is_single(quantity) and _is_single(other)):
        return False
    end = view.word_at(quantity.span.end)
    if not (view.has(end, "comma") and view.has(end + 1, "article")):
        return False
    last = view.first(end + 1, end + MAX_OFFICE, "comma")
    return view.word(last - 1) == _last_word(view, other)


MAX_OFFICE = 8
"""Words of ", the British ambassador to Zambia,"."""


def of_other_office(view: View, quantity: Quantity, other: Quantity) -> bool:
    """
    Whether two victims hold an office each: "the president … the foreign minister".
    """
    if not (_is_single(quantity) and _is_single(other)):
        return False
    mine, theirs = _last_word(view, quantity), _last_word(view, other)
    return mine != theirs and all(
        view.holds(first, last + 1, "title") and not view.has(last, "cap")
        for first, last in (
            (view.word_at(one.span.start), view.word_at(one.span.end - 1))
            for one in (quantity, other)
        )
    )


def _is_single(quantity: Quantity) -> bool:
    return quantity.number is None and quantity.value == 1


def _last_word(view: View, quantity: Quantity) -> str:
    """Give the last word of a victim."""
    return view.word(view.word_at(quantity.span.end - 1))
