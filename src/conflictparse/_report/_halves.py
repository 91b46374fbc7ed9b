"""Halves of surrogate pairs, which a `str` may hold and UTF-8 may not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["HALF", "json_line", "without_halves"]

HALF = re.compile("[\ud800-\udfff]")


def without_halves(text: str) -> str:
    r"""
    Put the replacement character where a half stands; no place moves.

    >>> without_halves("\ud83d!")
    '�!'
    """
    return HALF.sub("\ufffd", text)


def json_line(row: Mapping[str, Any]) -> str:
    r"""
    Write a row as a line of JSON Lines, which UTF-8 can hold.

    >>> json_line({"text": "\ud83d!"})
    '{"text": "�!"}\n'
    """
    # A program that only parses needs no JSON.
    import json

    return without_halves(json.dumps(row, ensure_ascii=False)) + "\n"
