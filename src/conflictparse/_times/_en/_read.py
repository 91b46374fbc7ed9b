"""Read figures and number words that stand in expressions of time."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from conflictparse._rules import Match
    from conflictparse._text import View

__all__ = [
    "amount",
    "edges",
    "integer",
    "is_circa",
    "is_whole",
    "one_entry",
    "spelled_year",
    "word_at",
]

CIRCA = frozenset({"c", "ca"})
SPELLED_CENTURY = range(10, 21)
PARTS_OF_ONE = {"1/2": "0.5", "1/4": "0.25", "3/4": "0.75", "1/3": "0.33"}
PARTS_OF_ONE |= {"2/3": "0.67", "half": "0.5"}
NO_MARKS = dict.fromkeys(map(ord, ",'’"))
"""Marks between groups of figures: "1,200"."""
SCALES = {"dozen": 12, "hundred": 100, "thousand": 1000, "million": 10**6}
SCALES |= {"billion": 10**9}
CLOSING = frozenset({"thousand", "million", "billion"})
"""Behind them a number goes on: "two thousand five hundred"."""

FIRST = frozenset({"first", "opening", "initial"})
LAST = frozenset({"last", "final"})


def word_at(view: View, index: int) -> str:
    """
    Give the normal form of a word, "" before the first and after the last.
    """
    return view.word(index) if index >= 0 else ""


def is_circa(view: View, dot: int) -> bool:
    """
    Tell whether "c." or "ca." ends at a mark.
    """
    return view.has(dot, "dot") and word_at(view, dot - 1) in CIRCA


def is_whole(view: View, start: int, end: int) -> bool:
    """
    Tell whether the words are the whole text, as in a cell of a table.
    """
    stop = end < len(view) and view.has(end, "dot")
    return start == 0 and end + stop == len(view)


def one_entry(view: View, start: int, end: int, tag: str) -> dict[str, object]:
    """
    Give the fields of the first word of *tag*, or of the phrase that they are.
    """
    phrase = view.table.entry(" ".join(view.words(start, end)), tag)
    if phrase is not None:
        return dict(phrase.fields)
    for index in range(start, end):
        entry = view.entry(index, tag)
        if entry is not None:
            return dict(entry.fields)
    return {}


def integer(view: View, start: int, end: int) -> int | None:
    """
    Read "25", "25th", "twenty-five" or "twenty-fifth" as 25.
    """
    total = None
    for index in range(start, end):
        if view.has(index, "int"):
            return int(view.surface(index))
        for tag in ("count_word", "ordinal_word"):
            entry = view.entry(index, tag)
            if entry is not None:
                total = (total or 0) + int(entry["value"])
                break
    return total


def spelled_year(view: View, start: int, end: int) -> int | None:
    """
    Read "nineteen eighty-nine" as 1989.
    """
    words = view.words(start, end)
    if words[:2] == ["two", "thousand"]:
        years = integer(view, start + 2, end) or 0
        return 2000 + years if years < 100 else None
    first = integer(view, start, start + 1)
    after = start + 1 + (words[1:2] == ["hundred"])
    rest = integer(view, after, end)
    if first is None or rest is None:
        return None
    if first not in SPELLED_CENTURY or not 10 <= rest < 100:
        return None
    return first * 100 + rest


def amount(view: View, start: int, end: int) -> str:
    """
    Read the number before a unit as TIMEX3 writes it: "2.5", "X" where vague.
    """
    words = view.words(start, end)
    figures = view.holds(start, end, "digits", "count_word")
    if not figures and view.holds(start, end, "vague_count"):
        return "X"
    if "couple" in words:
        return "2"
    if "quarter" in words or "quarters" in words:
        return "0.75" if "three" in words else "0.25"
    return f"{added(view, start, end).normalize():f}"


def added(view: View, start: int, end: int) -> Decimal:
    """
    Add up "two hundred and ten", "1.5 million", "two and a half", "half a dozen".

    Words that state no number, as "a" alone, are one.
    """
    total, group = Decimal(0), None
    for index in range(start, end):
        word = view.word(index)
        if word in SCALES:
            group = SCALES[word] * (Decimal(1) if group is None else group)
            if word in CLOSING:
                total, group = total + group, Decimal(0)
        # "Five and one half" are no six and a half.
        elif word != "one" or "half" not in view.words(index + 1, min(index + 3, end)):
            number = one_number(view, index, word)
            group = group if number is None else number + (group or 0)
    return total + (Decimal(1) if group is None else group)


def one_number(view: View, index: int, word: str) -> Decimal | None:
    """
    Read one word of a number: "5", "1,200", "2.5", "five", "1/2", "½", "half".
    """
    if view.has(index, "digits") and "/" not in word and "\u2044" not in word:
        return Decimal(view.surface(index).translate(NO_MARKS))
    entry = view.entry(index, "count_word")
    if entry is not None:
        return Decimal(int(entry["value"]))
    part = PARTS_OF_ONE.get(word.replace("\u2044", "/"))
    return None if part is None else Decimal(part)


def edges(match: Match) -> int | None:
    """
    Read "the first nine months" as 1 and "the last two months" as -1.
    """
    words = set(match.text("which").lower().split())
    return 1 if words & FIRST else -1 if words & LAST else None
