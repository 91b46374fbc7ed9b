"""The texts that speed is measured on, made of the documents that are shipped."""

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from itertools import cycle
from pathlib import Path

DOCUMENTS = Path(__file__).parent.parent / "documents"
WORD = re.compile(r"[^\W\d_]+")
BREAK = "\n\n"


def sample() -> str:
    """Return the sample report that the package ships."""
    source = files("conflictparse").joinpath("data", "samples", "ceasefire.txt")
    return source.read_text(encoding="utf-8")


@cache
def documents() -> tuple[str, ...]:
    """Return the sample report and the documents of the tests."""
    paths = sorted(DOCUMENTS.glob("*.txt"))
    return sample(), *(path.read_text(encoding="utf-8") for path in paths)


def report(size: int) -> str:
    """Return a situation report of about a size: the documents, over and over."""
    pieces: list[str] = []
    length = 0
    for document in cycle(documents()):
        if length >= size:
            break
        pieces.append(document)
        length += len(document) + len(BREAK)
    return BREAK.join(pieces)[:size]


def matchless(size: int) -> str:
    """Return a report in which nothing is to be read: words reversed, no figures."""
    reversed_words = WORD.sub(lambda word: word[0][::-1].lower(), report(size))
    return re.sub(r"[\d\"'“”‘’%$€£]", " ", reversed_words)


def note() -> str:
    """Return a note of a few sentences."""
    return max(sample().split(BREAK), key=len)


TEXTS: Mapping[str, str] = {
    "short note": note(),
    "article": sample(),
    "report of 100 kB": report(100_000),
    "nothing to read": matchless(100_000),
}
"""What is measured, by its name in the tables."""
