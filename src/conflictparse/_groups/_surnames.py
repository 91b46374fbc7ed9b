"""Surnames of wire text, which stand alone once the full name was told."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._lexicon import Table
    from conflictparse._text import View

__all__ = ["Surnames"]


class Surnames:
    """
    Finds surnames in text all in capitals; made once a language.

    "SENATOR PEDRO VARGAS LEFT HOME. VARGAS WAS SHOT": where capitals mean nothing,
    a word of no list is a name when it was one behind a title or a given name.
    """

    def __init__(self, table: Table) -> None:
        # In no list, and like no verb.
        unlisted = table.within(UNLISTED)
        self._unlisted = frozenset(unlisted)
        self._cased = {c: table.recase(c, "cap") for c in unlisted}
        leading = (table.matching(("flat", tag)) for tag in LEADING)
        lead = re.escape("".join(dict.fromkeys("".join(leading))))
        name = re.escape(unlisted)
        self._full = re.compile(f"[{lead}][{name}]{{1,{MAX_NAME}}}")

    def find(self, view: View, tags: str) -> Iterator[tuple[int, int, str, str]]:
        """
        Give the words that are surnames, as pieces to lay over the *tags*.

        A name is none before it was told in full.
        """
        known: dict[str, int] = {}
        for found in islice(self._full.finditer(tags), MAX_NAMES):
            # "VARGAS [PEDRO VARGAS] LEFT": the editor adds the name in brackets.
            start, end = found.span()
            since = start - 3 if view.word(start - 1) == "[" else end - 1
            for word in range(start + 1, end):
                known.setdefault(view.word(word), since)
        if not known:
            return
        first = max(0, min(known.values()) + 1)
        for word in range(first, len(tags)):
            character = tags[word]
            if character in self._unlisted and known.get(view.word(word), word) < word:
                yield word, word + 1, self._cased[character], ""


LEADING = ("given_name", "title")
MAX_NAME = 4
"""Words of a name behind the title or given name that opens it."""

MAX_NAMES = 2_000
"""Full names that are looked at in one text."""

UNLISTED = frozenset({"flat", "plural", "word"})
