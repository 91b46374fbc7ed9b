"""The README's two commands are there, and CI runs the second one."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def commands() -> list[str]:
    """Return the lines of the README that are to be typed in a shell."""
    blocks = re.findall(r"^```console\n(.*?)^```$", README, re.DOTALL | re.MULTILINE)
    return [line for block in blocks for line in block.splitlines()]


def test_two_commands() -> None:
    """One line installs and shows the reading of a report, one runs the checks."""
    main, checks = commands()

    assert main.endswith("python -m conflictparse --sample")
    assert checks.endswith("nox")


def test_ci_runs_the_command() -> None:
    """.ci/run takes the command from the README, by a pattern that finds it."""
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    [pattern] = re.findall(r"grep -m 1 -E '(.+)' README\.md", script)
    found = [line for line in README.splitlines() if re.search(pattern, line)]

    assert commands()[1:] == found
