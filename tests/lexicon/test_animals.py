"""Animals are nobody, however many of them die."""

import tomllib
from importlib.resources import files

import conflictparse

LIST = files("conflictparse").joinpath("data/en/animals.toml")


def test_counted() -> None:
    """No animal of the list is a victim, counted or alone."""
    words = tomllib.loads(LIST.read_text(encoding="utf-8"))["animal"].split()
    report = " ".join(
        f"The fire killed 12 {word}. Twelve {word} died in Baro. A {word} was shot."
        for word in words
    )

    assert [] == [
        one.text
        for one in conflictparse.extract_quantities(report)
        if one.kind != "other"
    ]
