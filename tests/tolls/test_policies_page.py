"""The table of policies in the docs is that of the data."""

import re
from pathlib import Path

import conflictparse
from conflictparse._tolls import coded, policies

PAGE = Path(__file__).parents[2] / "docs" / "fundamentals" / "tolls.md"


def test_table() -> None:
    """Each row says what each policy makes of the words."""
    text = PAGE.read_text(encoding="utf-8").partition("## Vague words")[2]
    table = text.partition("\n\n`acled`")[0]
    rows = re.findall(r"^\| ([a-z, ]+) \|(.*)\|$", table, re.MULTILINE)[1:]

    assert rows
    for words, cells in rows:
        expected = [
            int(c.replace(",", "")) if c.strip() else None for c in cells.split("|")
        ]
        for word in words.split(", "):
            [found] = conflictparse.parse(f"{word} people were killed.").quantities
            actual = [coded(found, name) for name in policies()]

            assert dict(zip(policies(), actual, strict=True)) == {
                "acled": expected[0],
                "ucdp": expected[1],
                "none": expected[2],
            }, word
