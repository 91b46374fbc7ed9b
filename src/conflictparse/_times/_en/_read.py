"""Read figures and number words that stand in expressions of time."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from conflictparse._rules import Match
    from conflictparse._text import View

__all__ = [
    "amount",
    "edges",
    "integer",
    "is_whole",
    "one_entry",
    "spelled_year",
    "word_at",
]

SPELLED_CENTURY = range(10, 21)
FRACTIONS = {"1/2": "0.5", "1/4": "0.25", "3/4": "0.75", "1/3": "0.33", "2/3": "0.67"}
FRACTIONS |= {"½": "0.5", "¼": "0.25", "¾": "0.75", "⅓": "0.33", "⅔": "0.67"}

FIRST = frozenset({"first", "opening", "initial"})
LAST = frozenset({"last", "final"})


def word_at(view: View, index: int) -> str:
    """
    Give the normal form of a word, "" before the first and after the last.
    """
    return view.word(index) if 0 <= index < len(view) else ""


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
    return named_part(words) or decimal(view, start, end) or whole(view, start, end)


def named_part(words: list[str]) -> str | None:
    """
    Read "a couple of", "a quarter of an", "3/4".
    """
    if "couple" in words:
        return "2"
    if words[-1] == "dozen" and "half" in words:
        return "6"
    if "quarter" in words:
        return "0.25"
    return FRACTIONS.get(words[0]) if len(words) == 1 else None


def decimal(view: View, start: int, end: int) -> str | None:
    """
    Read "2.5" and "1,200".
    """
    for index in range(start, end):
        if view.has(index, "decimal") or view.has(index, "grouped"):
            return view.surface(index).replace(",", "")
    return None


def whole(view: View, start: int, end: int) -> str:
    """
    Read a whole number, perhaps with a half: "two and a half", "a dozen".
    """
    words = view.words(start, end)
    half = ".5" if "half" in words or "1/2" in words else ""
    # "Five and one half" are no six and a half.
    joined = words.index("and") if half and "and" in words else len(words)
    number = integer(view, start, start + joined)
    if number is None:
        number = round_number(words)
    elif "dozen" in words:
        number *= 12
    elif "hundred" in words and number < 100:
        number *= 100
    if number is None:
        # "A half-hour" is no hour and a half.
        alone = half and "half" in {words[0], words[-1]} and "and" not in words
        return "0.5" if alone else f"1{half}"
    return f"{number}{half}"


def round_number(words: list[str]) -> int | None:
    """
    Read "a dozen" or "a hundred".
    """
    for word, value in (("dozen", 12), ("hundred", 100), ("thousand", 1000)):
        if word in words:
            return value
    return None


def edges(match: Match) -> int | None:
    """
    Read "the first nine months" as 1 and "the last two months" as -1.
    """
    words = set(match.text("which").lower().split())
    return 1 if words & FIRST else -1 if words & LAST else None
