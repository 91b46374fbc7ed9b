"""`import conflictparse` stays quick: test the modules it loads, not the clock."""

import subprocess
import sys

import pytest

import conflictparse

AT_FIRST_USE = ("attr", "regex", "conflictparse._errors", "conflictparse._functions")
"""What `import conflictparse` leaves to the first public name asked for."""

WHEN_CALLED = (
    "babel",
    "conflictparse.arrow",
    "conflictparse.export",
    "csv",
    "importlib.metadata",
    "json",
    "pint",
    "zoneinfo",
)
"""What all public names together leave to the call that needs it."""


def modules(statement: str) -> frozenset[str]:
    """Return the modules that a fresh interpreter has after a statement."""
    script = f"import sys\n{statement}\nprint(*sorted(sys.modules), sep='\\n')"
    command = [sys.executable, "-c", script]
    run = subprocess.run(command, check=True, capture_output=True, text=True)
    return frozenset(run.stdout.split())


@pytest.fixture(scope="module")
def bare() -> frozenset[str]:
    """
    Return what is there without the package.

    A coverage or editable-install hook may load some of it before us.
    """
    return modules("")


@pytest.fixture(scope="module")
def imported() -> frozenset[str]:
    """Return what the import loads."""
    return modules("import conflictparse")


@pytest.fixture(scope="module")
def used() -> frozenset[str]:
    """Return what the public names load, all of them."""
    return modules("from conflictparse import *")


@pytest.mark.parametrize("module", [*AT_FIRST_USE, *WHEN_CALLED])
def test_import(module: str, imported: frozenset[str], bare: frozenset[str]) -> None:
    """The import itself loads next to nothing."""

    assert module not in imported - bare


@pytest.mark.parametrize("module", WHEN_CALLED)
def test_names(module: str, used: frozenset[str], bare: frozenset[str]) -> None:
    """What only some need is imported when it is first called."""

    assert "conflictparse._functions" in used
    assert module not in used - bare


def test_unknown_name() -> None:
    """A name that is not there is an error like that of any module."""
    with pytest.raises(AttributeError, match=r"'conflictparse' .* 'parse_all'"):
        conflictparse.parse_all  # type: ignore[attr-defined]  # noqa: B018
