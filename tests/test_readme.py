"""The README's two commands are there, and CI runs the second one."""

import re
import tomllib
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


def test_links() -> None:
    """Every link leads to a file, and is named by it where the file is not."""
    links = re.findall(r"\[([^\]]+)\]\(([^)]*)\)", README)
    hooks = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]
    hook = hooks["hatch"]["metadata"]["hooks"]["fancy-pypi-readme"]
    [change] = hook["substitutions"]
    page = re.sub(change["pattern"], change["replacement"], README)

    assert links
    for text, target in links:
        assert (ROOT / target).is_file(), target
        assert text == target
        assert f"`{target}`" in page
    assert "](" not in page
