"""
What a commit did to the speed: `nox -s compare -- COMMIT …`, each beside its parent.

The two are read from worktrees of their own, in turns, a process each time, and the
best of each counts: what else the machine does then weighs on both alike. Above 1
is faster than before.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]

PLAIN = {"PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": ""}

MEASURED = """
import time
from pathlib import Path

start = time.process_time()
import conflictparse

conflictparse.parse
loaded = time.process_time() - start
paths = sorted(Path({texts!r}).glob("*.txt"))
texts = [path.read_text(encoding="utf-8") for path in paths]
start = time.process_time()
conflictparse.parse(texts[0])
first = time.process_time() - start
for text in texts:
    conflictparse.parse(text)
runs = []
for _ in range(5):
    start = time.process_time()
    for text in texts:
        conflictparse.parse(text)
    runs.append(time.process_time() - start)
print(loaded + first, min(runs))
"""
"""Prints the CPU seconds of the first report, all loading in, and of all once warm."""


def measured(source: Path) -> tuple[float, float]:
    """Measure once, in a process of its own."""
    code = MEASURED.format(texts=str(ROOT / "tests" / "documents"))
    said = subprocess.run(
        [sys.executable, "-c", code],
        # Modules are compiled in the first round, which never is the best.
        env={**os.environ, "PYTHONPATH": str(source / "src"), **PLAIN},
        capture_output=True,
        check=True,
        text=True,
    ).stdout
    first, warm = map(float, said.split())
    return first, warm


def checked_out(commit: str, folder: Path) -> Path:
    """Write a commit's files into a folder."""
    folder.mkdir()
    archive = subprocess.run(
        ["git", "archive", commit, "src"],  # noqa: S607 - whichever git there is
        cwd=ROOT,
        capture_output=True,
        check=True,
    ).stdout
    subprocess.run(["tar", "-x"], cwd=folder, input=archive, check=True)  # noqa: S607
    return folder


def ratios(commit: str, rounds: int) -> tuple[float, float]:
    """Give how many times as fast the first report and the warm ones became."""
    with tempfile.TemporaryDirectory() as place:
        before = checked_out(f"{commit}~1", Path(place, "before"))
        after = checked_out(commit, Path(place, "after"))
        pairs = [(measured(before), measured(after)) for _ in range(rounds)]
    old, new = zip(*pairs, strict=True)
    first, warm = (
        min(one[field] for one in old) / min(one[field] for one in new)
        for field in (0, 1)
    )
    return first, warm


def main(arguments: list[str]) -> None:
    """Print a row of a Markdown table for each commit."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("commits", nargs="+", metavar="COMMIT")
    parser.add_argument("--rounds", type=int, default=5)
    chosen = parser.parse_args(arguments)
    print("| commit | first report | reports once warm |\n| --- | --- | --- |")
    for commit in chosen.commits:
        first, warm = ratios(commit, chosen.rounds)
        print(f"| {commit} | {first:.2f} | {warm:.2f} |", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
