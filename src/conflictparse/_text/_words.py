"""
The one scanning pass: characters -> words.

Everything but white space is part of a word, so nothing is lost: marks are
words, and so is a break between lines.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Sequence
from itertools import accumulate, compress
from typing import TYPE_CHECKING

from conflictparse._lexicon import BROKEN_APOSTROPHES

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["scan"]

IGNORED = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff"
"""Characters that print nothing: soft hyphens, joiners, marks of direction."""

NEWLINES = "\n\r\x0b\x0c\x85\u2028\u2029"

# The marks of the scripts that news is written in: a letter and its marks are one word.
MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a"
    "\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0711\u0730-\u074a"
    "\u0900-\u0903\u093a-\u093c\u093e-\u094f\u0951-\u0957\u0962\u0963\u0981-\u0983\u09bc\u09be-\u09cd"
    "\u0a3c-\u0a51\u0abc\u0abe-\u0acd\u0b3c\u0b3e-\u0b57\u0bbe-\u0bcd\u0c3c\u0c3e-\u0c56\u0cbc\u0cbe-\u0cd6"
    "\u0d3b\u0d3c\u0d3e-\u0d4d\u0dca-\u0ddf\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0f71-\u0f84\u102b-\u103e"
    "\u1dc0-\u1dff\u20d0-\u20f0\ufe00-\ufe0f\ufe20-\ufe2f"
)
LETTER = r"[^\W\d_]"
BROKEN = "|".join(BROKEN_APOSTROPHES)
FIRST = rf"(?!{BROKEN}){LETTER}"
TAIL = rf"(?:{FIRST}|[{MARKS}{IGNORED}])*"
APOSTROPHE = rf"(?:['’]|{BROKEN})"
# "O''Brien" is how some programs escape one.
INNER = rf"{APOSTROPHE}['’]?(?![sS](?![^\W_]))"

# The standard library's engine scans this pattern four times as fast as the
# `regex` package does (25 against 6 MB a second), and nothing in it needs more.
# No group is repeated possessively: CPython before 3.11.5 goes wrong there.
SCAN = re.compile(
    rf"[ ]?+(?:[A-Za-z]++(?![.'’\u00ad-\U0010ffff])"  # the common case
    rf"|{LETTER}\.(?:{LETTER}\.)+"  # U.S.  a.m.
    rf"|{FIRST}{TAIL}(?:{INNER}{LETTER}{TAIL})*"  # don't  O'Brien
    r"|\d++(?:[.,:/'’]\d++)*"  # 1,200  9:00  13/09/2022
    rf"|{APOSTROPHE}[sS](?![^\W_])"  # the possessive
    rf"|{BROKEN}|[^\s{IGNORED}])"  # a mark
    rf"|[^\S{NEWLINES}]++|[{IGNORED}]++"  # white space
    r"|\s++",  # the same with a newline in it: a break
    re.DOTALL,
)

DROPPED = "\u3400"
"""The tag of white space; a table gives it to nothing else."""

Scan = tuple[str, Sequence[int], Sequence[int]]


def scan(
    text: str, table: Mapping[str, str], soft: frozenset[int] = frozenset()
) -> Scan:
    """
    Split a text into words.

    *soft* holds the offsets of line ends that only wrap a paragraph; they are
    white space like any other.

    Returns:
        One tag character a word, and the words' starts and ends, in order.
    """
    pieces = SCAN.findall(text)
    ends = list(accumulate(map(len, pieces)))
    tags = "".join([table[piece] for piece in pieces])
    # Pieces leave nothing out: each begins where the one before ends.
    starts = [
        end + 1 if piece[0] == " " else end
        for end, piece in zip([0, *ends], pieces, strict=False)
    ]
    kept = [tag != DROPPED for tag in tags] if DROPPED in tags else None
    if soft:
        kept = [
            tag != DROPPED and not (start in soft and piece.isspace())
            for tag, start, piece in zip(tags, starts, pieces, strict=True)
        ]
    if kept:
        tags, starts, ends = (
            "".join(compress(tags, kept)),
            list(compress(starts, kept)),
            list(compress(ends, kept)),
        )
    # An int of its own for each place would be a sixth of all that a text takes.
    return tags, array("q", starts), array("q", ends)
