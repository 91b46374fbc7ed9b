"""What is public is what the reference pages list."""

import re
from pathlib import Path

import conflictparse

REFERENCE = Path(__file__).parents[1] / "docs" / "reference"
DIRECTIVE = re.compile(r"^\.\. auto\w+:: conflictparse\.(\w+)$", re.MULTILINE)


def documented() -> list[str]:
    """Return the names that the reference pages describe, in their order."""
    return [
        name
        for page in sorted(REFERENCE.glob("*.md"))
        for name in DIRECTIVE.findall(page.read_text(encoding="utf-8"))
    ]


def test_reference_pages() -> None:
    """Every public name stands on one reference page, and nothing else does."""

    assert sorted(conflictparse.__all__) == sorted(documented())


def test_dir() -> None:
    """`dir()` shows the public names only."""

    assert sorted(conflictparse.__all__) == dir(conflictparse)


def test_docstrings() -> None:
    """Every public name says what it is."""
    without = [
        name
        for name in conflictparse.__all__
        if not (getattr(conflictparse, name).__doc__ or "").strip()
    ]

    assert [] == without
