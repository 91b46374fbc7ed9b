"""What is public is what the reference pages list."""

import re
from pathlib import Path
from types import ModuleType

import pytest

import conflictparse
from conflictparse import export

REFERENCE = Path(__file__).parents[1] / "docs" / "reference"
DIRECTIVE = re.compile(r"^\.\. auto\w+:: ([\w.]+)\.(\w+)$", re.MULTILINE)
MODULES = (conflictparse, export)

public = pytest.mark.parametrize("module", MODULES, ids=lambda m: m.__name__)


def documented(module: ModuleType) -> list[str]:
    """Return the names of a module that the reference pages describe."""
    return [
        name
        for page in sorted(REFERENCE.glob("*.md"))
        for home, name in DIRECTIVE.findall(page.read_text(encoding="utf-8"))
        if home == module.__name__
    ]


@public
def test_reference_pages(module: ModuleType) -> None:
    """Every public name stands on one reference page, and nothing else does."""

    assert sorted(module.__all__) == sorted(documented(module))


@public
def test_dir(module: ModuleType) -> None:
    """`dir()` shows the public names only."""

    assert sorted(module.__all__) == dir(module)


@public
def test_docstrings(module: ModuleType) -> None:
    """Every public name says what it is."""
    without = [
        name
        for name in module.__all__
        if name.upper() != name and not (getattr(module, name).__doc__ or "").strip()
    ]

    assert [] == without
