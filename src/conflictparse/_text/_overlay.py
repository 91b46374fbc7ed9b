"""Lay what is already read over the tags, so that later patterns step over it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["overlay"]


def overlay(tags: str, pieces: Iterable[tuple[int, int, str, str]]) -> str:
    """
    Replace ranges of words by one character each, and another for their other words.

    *pieces* are (start, end, first, inside), in order, without overlap. The
    string keeps its length, so that indices stay those of the view.
    """
    parts: list[str] = []
    last = 0
    for start, end, character, inside in pieces:
        parts += (tags[last:start], character, inside * (end - start - 1))
        last = end
    return "".join([*parts, tags[last:]]) if parts else tags
