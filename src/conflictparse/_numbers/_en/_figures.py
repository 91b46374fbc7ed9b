"""What a run of figures comes to."""

from __future__ import annotations

import unicodedata
from decimal import Decimal
from typing import TYPE_CHECKING

from conflictparse._numbers._atoms import MAX_DIGITS
from conflictparse._numbers._marks import ENGLISH, GROUP_SPACES

if TYPE_CHECKING:
    from conflictparse._numbers._marks import Marks
    from conflictparse._text import View

__all__ = ["figure", "part"]

MAX_PART = 1000
"""The largest lower number of a fraction: "20/100"."""

Read = tuple[Decimal | None, int]


def figure(view: View, start: int, stop: int, marks: Marks) -> Read:
    """
    Read figures, joining groups of three that single spaces part.

    Returns:
        The value, None if it is none, and the index after the last word read.
    """
    text, end = view.surface(start), start + 1
    if view.has(start, "int") and len(text) <= 3 and text[0] != "0":
        while end < stop and _group(view, end):
            text += view.surface(end)
            end += 1
        if end < stop and _last_group(view, end, marks):
            text += view.surface(end)
            end += 1
    value = _value(text, marks)
    # "1.5 million" stands in German English as well.
    return (
        value if value is not None or marks is ENGLISH else _value(text, ENGLISH)
    ), end


def _spaced(view: View, index: int) -> bool:
    return view.text[view.ends[index - 1] : view.starts[index]] in GROUP_SPACES


def _group(view: View, index: int) -> bool:
    return view.has(index, "d3") and _spaced(view, index)


def _last_group(view: View, index: int, marks: Marks) -> bool:
    """
    Whether the last group stands here, its decimals with it: "1 234.5".
    """
    surface = view.surface(index)
    head, mark, tail = surface.partition(marks.decimal)
    return bool(mark and tail.isdecimal() and len(head) == 3) and _spaced(view, index)


def _value(text: str, marks: Marks) -> Decimal | None:
    if len(text) > 2 * MAX_DIGITS:
        return None
    for mark in marks.groups:
        if mark in text:
            head, point, tail = text.partition(marks.decimal)
            if not _grouped(head, mark):
                return None
            text = head.replace(mark, "") + point + tail
    if "." in text and _grouped(text, ".") and text.count(".") > 1:
        # "1.200.000" is read alike everywhere: no number has two points.
        text = text.replace(".", "")
    text = text.replace(marks.decimal, ".")
    plain = text.replace(".", "", 1)
    if not plain.isdecimal() or len(plain) > MAX_DIGITS:
        return None
    return Decimal(text)


def _grouped(text: str, mark: str) -> bool:
    """
    Whether marks part groups of three, or in the Indian way of two and three.
    """
    first, *rest = text.split(mark)
    if not rest or not 1 <= len(first) <= 3 or len(rest[-1]) != 3:
        return False
    middle = {len(group) for group in rest[:-1]}
    return middle <= {3} or (middle <= {2} and len(first) <= 2)


def part(view: View, index: int) -> Decimal | None:
    """
    Read a fraction in figures: "3/4", "½".

    Returns:
        None where it is none, or more than a whole: "24/7".
    """
    surface = view.surface(index)
    if len(surface) == 1:
        return Decimal(str(unicodedata.numeric(surface, None) or 0)) or None
    upper, _, lower = surface.partition("/")
    if not upper.isdecimal() or not lower.isdecimal() or len(surface) > 8:
        return None
    # "9/11" is a day, "05/08" is one as well; "7/8" is none.
    usual = int(lower) <= 10 or int(lower) % 2 == 0 or int(lower) % 5 == 0
    if surface[0] == "0" or lower[0] == "0" or not usual:
        return None
    return (
        Decimal(upper) / Decimal(lower) if int(upper) < int(lower) <= MAX_PART else None
    )
