"""Where the clause that a sentence opens with begins, past what only leads to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from conflictparse._statements._line import Line

__all__ = ["beginning"]

MAX_HEADING = 7
"""Items of "UPDATE 2:" and "[TEXT]" before a clause."""


def beginning(line: Line, index: int) -> int:
    """
    Give the first item of a clause that opens a sentence, past what leads to it.

    "CORRECTED: …", "[TEXT] …", "BARO (AP) _ …", "Meanwhile, …", "On Saturday, …".
    """
    start = line.first(index)
    # "… she said. 🔥 The army left": a picture hides where a sentence ends.
    for at in range(start, index - 1):
        if line.has(at, "dot") and _is_sign(line, at + 1):
            start = at + 1
    heading = range(start + 1, min(start + MAX_HEADING, index))
    for at in heading:
        if line.has(at, "colon") or line.word(at) == "_":
            start = at + 1
    if line.has(start, "open_paren"):
        bracket = range(start, min(start + MAX_HEADING, index))
        start = next((at + 1 for at in bracket if line.has(at, "close_paren")), start)
    while start < index and _is_sign(line, start):
        start += 1
    while start < index:
        led = start + line.has(start, "preposition")
        if line.has(led, "time") and line.has(led + 1, "comma"):
            start = led + 2
        elif _is_clock(line, start) or _leads_on(line, start):
            start += 1
        else:
            break
    return start


def _leads_on(line: Line, index: int) -> bool:
    """Whether a word only leads to a clause: not "Only the father survived"."""
    goes_on = line.has(index, "and", "but", "adverb", "comma")
    return goes_on and not (line.word(index) in FOCUS and line.has(index + 1, "noun"))


FOCUS = frozenset({"only", "just", "even", "nearly", "almost", "not"})
"""Adverbs of a noun: "only a shed burned"."""


def _is_sign(line: Line, index: int) -> bool:
    """Whether an item is a bullet, a dash, a number or a picture: "• The army"."""
    item = line.items[index]
    if line.has(index, "digits"):
        return line.has(index + 1, "close_paren", "dot")
    return (
        line.has(index, "between")
        and not line.view.surface(item.start)[:1].isalnum()
        and not line.has(index, "open_paren", "quote")
    )


def _is_clock(line: Line, start: int) -> bool:
    """Whether an entry of a live report opens with its hour: "22:40 The army"."""
    view, item = line.view, line.items[start]
    return (
        line.has(start, "time")
        and view.surface(item.start)[:1].isdecimal()
        and (view.has(item.end, "cap") or view.has(item.end, "flat"))
    )
