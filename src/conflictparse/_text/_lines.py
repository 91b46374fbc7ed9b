"""Lines: which line ends close a paragraph, and which only wrap it."""

from __future__ import annotations

import re

__all__ = ["soft_breaks"]

BREAK = re.compile(r"[\n\r\x0b\x0c\x85\u2028\u2029][^\S\x1c-\x1f]*+")

WRAP_WIDTHS = range(45, 121)
"""Widths at which programs wrap text."""

WRAP_SLACK = 18
"""How far lines of one wrapped paragraph may differ in width."""

LISTED = re.compile(r"[•●▪‣*·] |[-–—] (?=[A-Z\d\"“‘])")
"""What an entry of a list begins with."""

TERMINAL = '.!?:;"”’»)]'


def soft_breaks(text: str) -> frozenset[int]:
    """
    Give the offsets of breaks that only wrap a paragraph.

    A single line end is soft where a line that ends without a stop goes on
    in lower case, or where the lines round it are all of one typical width.
    """
    if "\n" not in text and "\r" not in text:
        return frozenset()
    breaks = [_widened(text, *match.span()) for match in BREAK.finditer(text)]
    soft = set()
    previous_end = 0
    widths: list[int] = []
    for start, end in breaks:
        widths.append(start - previous_end)
        previous_end = end
    widths.append(len(text) - previous_end)
    for index, (start, end) in enumerate(breaks):
        gap = text[start:end]
        if (
            not start
            or end >= len(text)
            or gap.count("\n") > 1
            or "\u2029" in gap
            or (gap.count("\r") > 1 and "\n" not in gap)
            or LISTED.match(text, end)
        ):
            continue
        if _goes_on(text, start, end) or _wrapped(widths, index, text, start):
            soft.add(start)
    return frozenset(soft)


def _widened(text: str, start: int, end: int) -> tuple[int, int]:
    """Take in the white space before a line's end."""
    while start and text[start - 1] in " \t\u00a0":
        start -= 1
    return start, end


def _goes_on(text: str, start: int, end: int) -> bool:
    return text[start - 1] not in TERMINAL and text[end].islower()


def _wrapped(widths: list[int], index: int, text: str, start: int) -> bool:
    """Whether a line is of a wrapping width, and the next one not much longer."""
    width, following = widths[index], widths[index + 1]
    before = widths[index - 1] if index else 0
    if width not in WRAP_WIDTHS or text[start - 1] in TERMINAL:
        return False
    close = abs(before - width) <= WRAP_SLACK or abs(following - width) <= WRAP_SLACK
    return close and following <= max(WRAP_WIDTHS) and following <= width + WRAP_SLACK
