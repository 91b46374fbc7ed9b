"""`import conflictparse` stays quick: test the modules it loads, not the clock."""

import subprocess
import sys

import pytest

LAZY = (
    "babel",
    "conflictparse.arrow",
    "conflictparse.export",
    "csv",
    "importlib.metadata",
    "json",
    "pint",
    "zoneinfo",
)
SCRIPT = "import sys, conflictparse; print(*sorted(sys.modules), sep='\\n')"


@pytest.fixture(scope="module")
def loaded() -> frozenset[str]:
    """Return the modules that a fresh interpreter has after the import."""
    command = [sys.executable, "-c", SCRIPT]
    run = subprocess.run(command, check=True, capture_output=True, text=True)
    return frozenset(run.stdout.split())


@pytest.fixture(scope="module")
def bare() -> frozenset[str]:
    """Return the modules that a fresh interpreter has without it."""
    command = [sys.executable, "-c", SCRIPT.replace(", conflictparse", "")]
    run = subprocess.run(command, check=True, capture_output=True, text=True)
    return frozenset(run.stdout.split())


@pytest.mark.parametrize("module", LAZY)
def test_is_lazy(module: str, loaded: frozenset[str], bare: frozenset[str]) -> None:
    """What only some need is imported when it is first asked for."""

    # A coverage or editable-install hook may have loaded one before us.
    assert module not in loaded - bare
