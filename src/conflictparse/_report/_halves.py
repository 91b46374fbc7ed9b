"""Halves of surrogate pairs, which a `str` may hold and UTF-8 may not."""

from __future__ import annotations

import re

__all__ = ["HALF", "without_halves"]

HALF = re.compile("[\ud800-\udfff]")


def without_halves(text: str) -> str:
    r"""
    Put the replacement character where a half stands; no place moves.

    >>> without_halves("\ud83d!")
    '�!'
    """
    return HALF.sub("\ufffd", text)
