"""
Compare the reading of every golden text with the one stored beside it.

`nox -s golden` runs it; with `--accept` it stores what is read now and prints the
drift report: what was added, removed and changed, by kind and by rule.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import attrs

import conflictparse

__all__ = ["DOCUMENTS", "Golden"]

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
LEFT_OUT = ("producer", "text")
"""The machine differs, and the text stands beside it."""


@attrs.frozen(kw_only=True)
class Golden:
    """A text, the day it was published, and the file of its reading."""

    name: str
    published: str
    file: str

    @property
    def text(self) -> str:
        """The text, byte for byte: some have CRLF."""
        return (HERE / self.file).read_bytes().decode()

    @property
    def stored(self) -> Path:
        """Where the reading is kept."""
        return HERE / f"{self.name}.json"

    def read(self) -> conflictparse.Report:
        """Read the text."""
        report = conflictparse.parse(self.text, published=self.published)
        return attrs.evolve(report, id=self.name)


def documents() -> Iterator[Golden]:
    """Give the golden texts in the order of the index."""
    index = tomllib.loads((HERE / "index.toml").read_text(encoding="utf-8"))
    for name, fields in index.items():
        yield Golden(name=name, **{"file": f"{name}.txt", **fields})


DOCUMENTS = tuple(documents())


def canonical(report: conflictparse.Report) -> str:
    """Write a reading as JSON: keys in order, and a line a fact, for `git diff`."""
    written = {k: v for k, v in report.to_dict().items() if k not in LEFT_OUT}
    fields = (f"{_line(key)}: {_value(written[key])}" for key in sorted(written))
    return "{\n" + ",\n".join(fields) + "\n}\n"


def _value(value: object) -> str:
    facts = value if isinstance(value, list) else []
    if any(isinstance(fact, dict) for fact in facts):
        return "[\n" + ",\n".join(f"  {_line(fact)}" for fact in facts) + "\n]"
    return _line(value)


def _line(value: object) -> str:
    # Escaped, so that half of a surrogate pair can be written as well.
    return json.dumps(value, sort_keys=True)


def drift(old: dict[str, str]) -> str:
    """Say what changed since the readings were stored, as `conflictparse diff` does."""
    with tempfile.TemporaryDirectory() as folder:
        before, after = Path(folder, "old.jsonl"), Path(folder, "new.jsonl")
        with before.open("w") as olds, after.open("w") as news:
            for document in DOCUMENTS:
                now = document.read().to_dict()
                # What was stored is whole again with the parts left out.
                parts: dict[str, Any] = {key: now[key] for key in LEFT_OUT}
                if document.name in old:
                    then = {**json.loads(old[document.name]), **parts}
                    if then["text_sha256"] == now["text_sha256"]:
                        olds.write(json.dumps(then) + "\n")
                news.write(json.dumps(now) + "\n")
        files = str(before), str(after)
        command = [sys.executable, "-m", "conflictparse", "diff", *files]
        done = subprocess.run(command, check=False, capture_output=True, text=True)
        return done.stdout or done.stderr


def git(*arguments: str) -> str | None:
    """Ask git; None where this is no checkout, or git knows no answer."""
    try:
        return subprocess.run(
            ["git", "-C", str(ROOT), *arguments],  # noqa: S607 - the git of the machine
            check=True,
            capture_output=True,
            text=True,
        ).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        return None


def readings(changelog: str) -> set[str]:
    """Return the lines under every "Readings" of a changelog."""
    found: set[str] = set()
    within = False
    for line in changelog.splitlines():
        if line.startswith("#"):
            within = line.strip() == "### Readings"
        elif within and line.strip():
            found.add(line)
    return found


def broken_promise(ask: Callable[..., str | None] = git) -> str | None:
    """
    Say what promise the stored readings break.

    They are compared with the last tag, before the first with the commit that
    stored them last: a line may be committed before the readings are.

    A patch release changes none; any other says in the changelog what it changes.
    """
    tag = ask("describe", "--tags", "--abbrev=0", "--match", "v*")
    pattern = "tests/golden/*.json"
    base = tag or ask("log", "-1", "--format=%h", "--", pattern) or "HEAD"
    changed = ask("diff", "--name-only", "--diff-filter=MD", base, "--", pattern)
    if not changed:
        return None
    names = ", ".join(Path(name).stem for name in changed.splitlines())
    old, new = (tag or "").lstrip("v"), conflictparse.__version__
    if new != old and new.split(".")[:2] == old.split(".")[:2]:
        return f"{new} is a patch of {tag} and may not read otherwise: {names}"
    before = readings(ask("show", f"{base}:CHANGELOG.md") or "")
    if readings((ROOT / "CHANGELOG.md").read_text(encoding="utf-8")) - before:
        return None
    return f'CHANGELOG.md has no line under "Readings" since {base} for: {names}'


def main() -> int:
    """Compare, or accept what is read now; return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--accept", action="store_true", help="store what is read now")
    accept = parser.parse_args().accept
    paths = {document.name: document.stored for document in DOCUMENTS}
    old = {
        name: path.read_text(encoding="utf-8")
        for name, path in paths.items()
        if path.exists()
    }
    new = {document.name: canonical(document.read()) for document in DOCUMENTS}
    differing = [name for name in new if old.get(name) != new[name]]
    if differing:
        print(f"{len(differing)} of {len(new)} read otherwise: {', '.join(differing)}")
        print(drift(old))
    if accept:
        for name in differing:
            paths[name].write_text(new[name], encoding="utf-8", newline="\n")
        differing = []
    elif differing:
        print("`nox -s golden -- --accept` stores the new readings")
    promise = broken_promise()
    if promise:
        print(promise)
    return 1 if differing or promise else 0


if __name__ == "__main__":
    sys.exit(main())
