"""
Build what a release has, and try it out as a user would; publish nothing.

`nox -s release` runs it. dist/ is left with the sdist and the wheel, build/release/
with the notes (the section of CHANGELOG.md) and the bill of materials (SBOM).
"""

import hashlib
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from collections.abc import Mapping
from pathlib import Path

__all__ = ["main", "section"]

ROOT = Path(__file__).parents[1]
DIST = ROOT / "dist"
EXTRAS = ROOT / "build" / "release"
MOST_BYTES = 1_500_000
NEEDED = ("conflictparse/py.typed", "conflictparse/data/zones.toml", "/LICENSE")


def run(*command: str | Path, cwd: Path = ROOT, env: Mapping[str, str] = {}) -> str:
    """Run a command and return what it prints; end with its words if it fails."""
    done = subprocess.run(
        command,
        check=False,
        cwd=cwd,
        env={**os.environ, **env},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    if done.returncode:
        sys.exit(f"{' '.join(map(str, command))}\n{done.stdout}")
    return done.stdout


def version() -> str:
    """Read the version from the one place where it stands."""
    source = (ROOT / "src/conflictparse/_version.py").read_text(encoding="utf-8")
    [found] = re.findall(r'^__version__ = "(.+)"$', source, re.MULTILINE)
    return str(found)


def section(changelog: str, number: str) -> str:
    """Cut a version out of a changelog; a version in development is "Unreleased"."""
    dated = rf"{re.escape(number)} - \d{{4}}-\d\d-\d\d"
    name = "Unreleased" if ".dev" in number else dated
    found = re.search(rf"(?ms)^## {name}\n(.*?)(?=^## |\Z)", changelog)
    if not found or not found[1].strip():
        sys.exit(f'CHANGELOG.md has no section "## {number} - DATE", or an empty one')
    return found[0]


def built(target: Path) -> tuple[Path, Path]:
    """Build the sdist, and from it the wheel, with the date of the last commit."""
    epoch = run("git", "log", "-1", "--format=%ct").strip()
    command = (sys.executable, "-m", "build", "--outdir", target)
    run(*command, env={"SOURCE_DATE_EPOCH": epoch})
    [sdist], [wheel] = target.glob("*.tar.gz"), target.glob("*.whl")
    return sdist, wheel


def digests(*files: Path) -> list[str]:
    """Return what tells whether files are the same bytes."""
    return [hashlib.sha256(file.read_bytes()).hexdigest() for file in files]


def look_into(wheel: Path) -> None:
    """List what the wheel holds; end if it is large, or lacks what it needs."""
    archive = zipfile.ZipFile(wheel)
    names = archive.namelist()
    print(*names, sep="\n")
    size = wheel.stat().st_size
    print(f"{wheel.name}: {len(names)} files, {size:,} bytes")
    lacking = [
        need for need in NEEDED if not any(name.endswith(need) for name in names)
    ]
    strange = [name for name in names if not name.startswith("conflictparse")]
    if size > MOST_BYTES or lacking or strange:
        sys.exit(f"at most {MOST_BYTES:,} bytes; lacking {lacking}, strange {strange}")
    [metadata] = (name for name in names if name.endswith("/METADATA"))
    page = archive.read(metadata).decode()
    if relative := re.findall(r"\]\((?!https?:)[^)]*\)", page):
        sys.exit(f"links that lead nowhere on the page of an index: {relative}")


def interpreter(number: str) -> str | None:
    """Find a Python by its version; None where the machine has none that runs."""
    found = shutil.which(f"python{number}")
    asked = [found or "", "-c", "import sys; print(sys.executable)"]
    if not found:
        return None
    done = subprocess.run(asked, check=False, capture_output=True, text=True)
    return done.stdout.strip() or None


def try_wheel(python: str, wheel: Path, folder: Path) -> Path:
    """Install the wheel where no source is; read the sample, run README's examples."""
    run(python, "-m", "venv", "--without-pip", folder / "fresh")
    fresh = folder / "fresh" / "bin" / "python"
    run(sys.executable, "-m", "pip", "--python", fresh, "install", "-q", wheel)
    report = run(fresh, "-I", "-m", "conflictparse", "--sample", cwd=folder)
    print(f"    sample: {len(report.splitlines())} lines")
    shutil.copy(ROOT / "README.md", folder)
    run(fresh, "-I", "-m", "doctest", "README.md", cwd=folder)
    return fresh


def try_command(python: str, sdist: Path, folder: Path) -> None:
    """Type README's first command in what the sdist holds, with *python* as python3."""
    with tarfile.open(sdist) as archive:
        archive.extractall(folder, filter="data")
    [checkout] = folder.glob("conflictparse-*")
    (folder / "bin").mkdir()
    (folder / "bin" / "python3").symlink_to(python)
    readme = (checkout / "README.md").read_text(encoding="utf-8")
    [command] = re.findall(r"^python3 .*--sample$", readme, re.MULTILINE)
    path = f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}"
    run("bash", "-c", command, cwd=checkout, env={"PATH": path})
    print(f"    {command}")


def main(pythons: list[str]) -> None:
    """Build twice, compare, look, and try on each of *pythons* that is here."""
    number = version()
    for folder in (DIST, EXTRAS):
        shutil.rmtree(folder, ignore_errors=True)
    EXTRAS.mkdir(parents=True)
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    (EXTRAS / "notes.md").write_text(section(changelog, number), encoding="utf-8")
    sdist, wheel = built(DIST)
    with tempfile.TemporaryDirectory() as again:
        if digests(sdist, wheel) != digests(*built(Path(again))):
            sys.exit("two builds of the same commit differ")
    print(f"conflictparse {number}: two builds, the same bytes")
    look_into(wheel)
    run(sys.executable, "-m", "twine", "check", "--strict", sdist, wheel)
    for each in pythons:
        python = interpreter(each)
        print(f"Python {each}: {python or 'not on this machine'}")
        if python is None:
            continue
        with tempfile.TemporaryDirectory() as scratch:
            fresh = try_wheel(python, wheel, Path(scratch))
            try_command(python, sdist, Path(scratch))
            options = (
                "--output-reproducible",
                "--output-file",
                EXTRAS / "sbom.cdx.json",
            )
            run("cyclonedx-py", "environment", *options, fresh)
    if not (EXTRAS / "sbom.cdx.json").exists():
        sys.exit(f"none of Python {', '.join(pythons)} is on this machine")
    print("nothing was published: .github/workflows/publish.yml does that")


if __name__ == "__main__":
    main(sys.argv[1:])
