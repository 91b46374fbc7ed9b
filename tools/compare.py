"""
What a commit did to the speed: `nox -s compare -- COMMIT …`, each beside its parent.

`OLD..NEW` compares any two. They are read from folders of their own, in turns, a
process each time, and the best of each counts: what else the machine does then weighs
on both alike. Above 1 is faster than before.
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

imported = time.process_time() - start
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
print(imported, loaded + first, min(runs))
"""
"""
Prints the CPU seconds of the import, of the first report with all loading in it,
and of all reports once warm.
"""


def measured(source: Path) -> list[float]:
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
    return [float(seconds) for seconds in said.split()]


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


def ratios(commit: str, rounds: int) -> list[float]:
    """Give how many times as fast import, first report and warm ones became."""
    old, _, new = commit.rpartition("..")
    with tempfile.TemporaryDirectory() as place:
        before = checked_out(old or f"{new}~1", Path(place, "before"))
        after = checked_out(new, Path(place, "after"))
        pairs = [(measured(before), measured(after)) for _ in range(rounds)]
    slower, faster = (
        map(min, zip(*runs, strict=True)) for runs in zip(*pairs, strict=True)
    )
    return [was / now for was, now in zip(slower, faster, strict=True)]


def main(arguments: list[str]) -> None:
    """Print a row of a Markdown table for each commit."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("commits", nargs="+", metavar="COMMIT")
    parser.add_argument("--rounds", type=int, default=5)
    chosen = parser.parse_args(arguments)
    print("| commit | import | first report | once warm |\n| --- | --- | --- | --- |")
    for commit in chosen.commits:
        times = " | ".join(f"{ratio:.2f}" for ratio in ratios(commit, chosen.rounds))
        print(f"| {commit} | {times} |", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
