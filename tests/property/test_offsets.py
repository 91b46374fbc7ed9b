"""Offsets lead to the same words where a text is held in bytes or UTF-16 units."""

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import example, given

import conflictparse
from conflictparse import export
from conflictparse.export._tables import without_halves
from property.test_parse import TEXTS

# Characters of one to four bytes and of one and two units, before and in a fact.
WIDE = "e\u0301é😀\u05e9 “At least 12 😀 people were killed,” the 🔥 ministry said."


def utf8(text: str) -> list[int]:
    """Give the place of each character, and of the end, in bytes of UTF-8."""
    return _places(
        text, lambda letter: 1 + sum(map(letter.__ge__, "\x80\u0800\U00010000"))
    )


def utf16(text: str) -> list[int]:
    """Give the same in units of UTF-16."""
    return _places(text, lambda letter: 1 + (letter >= "\U00010000"))


def _places(text: str, width: Callable[[str], int]) -> list[int]:
    places = [0]
    for letter in text:
        places.append(places[-1] + width(letter))
    return places


def spans(stored: object) -> Iterator[tuple[list[int], str]]:
    """Give every span of a stored report that has its words beside it."""
    if isinstance(stored, list):
        for item in stored:
            yield from spans(item)
    elif isinstance(stored, dict):
        if isinstance(stored.get("span"), list) and isinstance(stored.get("text"), str):
            yield stored["span"], stored["text"]
        for value in stored.values():
            yield from spans(value)


@pytest.mark.parametrize(
    ("encoding", "places", "size"), [("utf-8", utf8, 1), ("utf-16-le", utf16, 2)]
)
@given(text=TEXTS)
@example(text=WIDE)
def test_stored_spans(
    encoding: str, places: Callable[[str], list[int]], size: int, text: str
) -> None:
    """A span of the JSON, converted, cuts its words out of the encoded text."""
    # Halves of pairs have no place in either.
    whole = without_halves(text)
    stored: Any = json.loads(
        conflictparse.parse(whole, published="2022-09-13").to_json()
    )
    encoded, at = whole.encode(encoding), places(whole)

    assert at[-1] * size == len(encoded)
    for (start, end), words in spans(stored):
        assert encoded[at[start] * size : at[end] * size].decode(encoding) == words


@given(text=TEXTS)
@example(text=WIDE)
def test_converted_spans(text: str) -> None:
    """What `to_label_studio()` converts to UTF-16 units are the spans of the facts."""
    report = conflictparse.parse(without_halves(text), published="2022-09-13")
    at = utf16(report.text)
    regions = [
        [
            (region["value"]["start"], region["value"]["end"])
            for region in export.to_label_studio(report, offsets=offsets)[
                "predictions"
            ][0]["result"]
            if region["type"] == "labels"
        ]
        for offsets in ("code points", "utf-16")
    ]

    assert [(at[start], at[end]) for start, end in regions[0]] == regions[1]


def test_seen() -> None:
    """The example has facts behind wide characters, so a wrong count is seen."""
    report = conflictparse.parse(WIDE)
    last = max(span[1] for span, _ in spans(report.to_dict()))

    assert len({last, utf8(WIDE)[last], utf16(WIDE)[last]}) == 3
