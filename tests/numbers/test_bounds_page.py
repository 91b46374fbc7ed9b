"""The table of vague words in the docs is that of the data."""

import re
import tomllib
from pathlib import Path

import conflictparse

ROOT = Path(__file__).parents[2]
DATA = Path(conflictparse.__file__).parent / "data" / "en" / "numbers.toml"
ROW = re.compile(r"^\| ([^|]+) \| ([\d,]+) \|$", re.MULTILINE)


def page() -> dict[str, int]:
    """Return each word of the table in the docs with its lower bound."""
    text = (ROOT / "docs" / "fundamentals" / "bounds.md").read_text(encoding="utf-8")
    table = text.partition("## Vague words")[2].partition("## Parts")[0]
    return {
        word: int(low.replace(",", ""))
        for words, low in ROW.findall(table)
        for word in words.removesuffix(" …").split(", ")
    }


def data() -> tuple[dict[str, int], dict[str, int]]:
    """Return the plurals and the other vague words with their lower bounds."""
    table = tomllib.loads(DATA.read_text(encoding="utf-8"))
    plurals = {
        word: entry["low"]
        for entry in table["vague_plural"]
        for word in entry["forms"].split()
    }
    words = {word: e["low"] for e in table["vague_word"] for word in e["forms"]}
    return plurals, words


class TestBoundsPage:
    """The table in docs/fundamentals/bounds.md."""

    def test_every_plural(self) -> None:
        """Each plural of a round number stands in the table."""
        plurals, _ = data()
        shown = page()

        assert plurals == {word: shown.get(word) for word in plurals}

    def test_nothing_else(self) -> None:
        """What the table names besides is a vague word, with its bound."""
        plurals, words = data()
        others = {word: low for word, low in page().items() if word not in plurals}

        assert others
        assert others == {word: words.get(word) for word in others}

    def test_read(self) -> None:
        """What the table says is what is read."""
        for word, low in page().items():
            [found] = conflictparse.extract_numbers(word)

            assert (low, None, None) == (found.low, found.value, found.high), word
