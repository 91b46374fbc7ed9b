"""The README's five lines from a folder of reports to a table in pandas."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BLOCK = re.compile(
    r"^<!--- skip: next -->\n```python\n(.*?)^```$", re.DOTALL | re.MULTILINE
)


def test_five_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    """They run in a folder that has reports, and give their figures."""
    pytest.importorskip("pandas", reason="nox -s conventions installs it")
    [block] = BLOCK.findall((ROOT / "README.md").read_text(encoding="utf-8"))
    monkeypatch.chdir(ROOT / "docs" / "tutorial")
    names: dict[str, object] = {}
    exec(block, names)  # noqa: S102 - our own README

    assert sum(bool(line) for line in block.splitlines()) <= 5
    assert {"killed", "displaced"} <= set(names["figures"]["kind"])  # type: ignore[index] # a frame
