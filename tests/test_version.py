"""The version stands in one place, and what repeats it for others says the same."""

import re
from pathlib import Path

import pytest

import conflictparse

ROOT = Path(__file__).parents[1]
VERSION = conflictparse.__version__


@pytest.mark.skipif(".dev" in VERSION, reason="a version in development has no day")
def test_changelog_and_citation() -> None:
    """The first section with a day, and CITATION.cff, are of this version."""
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    citation = (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    released = re.search(r"(?m)^## (\S+) - (\d{4}-\d\d-\d\d)$", changelog)

    assert released is not None
    assert released[1] == VERSION
    assert f"\nversion: {VERSION}\n" in citation
    assert f"\ndate-released: {released[2]}\n" in citation
