"""The only entrance to the checks: `nox` runs the default ones, `nox -l` lists all."""

import os
import shutil
import sys
from pathlib import Path

import nox

nox.needs_version = ">=2025.10.14"
nox.options.default_venv_backend = "uv|virtualenv"
# Interpreters that are missing are skipped, on CI too, and never downloaded.
nox.options.download_python = "never"
nox.options.error_on_missing_interpreters = False
# Tests last: what one looks for first stands at the end of the output.
nox.options.sessions = ["lint", "typing", "docs", "notebook", "lowest", "tests"]

PROJECT = nox.project.load_toml("pyproject.toml")
SUPPORTED = nox.project.python_versions(PROJECT)
RUNNING = f"{sys.version_info.major}.{sys.version_info.minor}"
# The interpreter that runs nox is always among them, so no machine tests nothing.
PYTHONS = [*(version for version in SUPPORTED if version != RUNNING), RUNNING]
# With more workers an early test of a page could run apart from the next.
TWO_WORKERS = "-n", "2"
OLDEST = [each.replace(">=", "==") for each in PROJECT["project"]["dependencies"]]


def install(session: nox.Session, *groups: str) -> None:
    """Install the checkout, editable, with the dependency groups named."""
    session.install("-e", ".", *nox.project.dependency_groups(PROJECT, *groups))


@nox.session(python=PYTHONS)
def tests(session: nox.Session) -> None:
    """Run every test; the interpreter that runs nox measures coverage too."""
    install(session, "tests")
    if session.posargs:
        session.run("python", "-m", "pytest", *session.posargs)
        return
    if session.python != RUNNING:
        session.run("python", "-m", "pytest", *TWO_WORKERS)
        return
    session.run("python", "-m", "pytest", *TWO_WORKERS, "--cov", "--cov-report=term")


@nox.session
def lowest(session: nox.Session) -> None:
    """Build the wheel, install it beside the oldest dependencies, run the tests."""
    session.install(".", *OLDEST, *nox.project.dependency_groups(PROJECT, "tests"))
    session.run("python", "-m", "conflictparse", "--sample", silent=True)
    # Without src on the path it is the wheel, with its data files, that is tested.
    path = "-o", "pythonpath=tests"
    session.run("python", "-m", "pytest", *path, *TWO_WORKERS, "tests")


@nox.session
def cases(session: nox.Session) -> None:
    """Run the cases, the documents and the examples of rules and words only."""
    install(session, "tests")
    files = [f"tests/test_{name}.py" for name in ("cases", "documents", "examples")]
    session.run("python", "-m", "pytest", *(session.posargs or files))


@nox.session
@nox.parametrize("dependencies", ["newest", "oldest"], ids=["newest", "oldest"])
def golden(session: nox.Session, dependencies: str) -> None:
    """Compare all golden texts with their stored readings; `-- --accept` stores."""
    session.install("-e", ".", *(OLDEST if dependencies == "oldest" else ["--upgrade"]))
    # The first may store what it reads; nothing may hang on the hashes of strings.
    for seed, arguments in (("0", session.posargs), ("20261129", [])):
        env = {"PYTHONHASHSEED": seed}
        session.run("python", "tests/golden/golden.py", *arguments, env=env)


@nox.session
def interface(session: nox.Session) -> None:
    """Compare the interface with the last release; all of it has full types."""
    install(session, "interface")
    session.run("python", "tools/interface.py")
    session.run("pyright", "--verifytypes", "conflictparse", "--ignoreexternal")


@nox.session
def release(session: nox.Session) -> None:
    """Build what a release has, and try it out on each Python; publish nothing."""
    session.install(*nox.project.dependency_groups(PROJECT, "release"))
    session.run("python", "tools/release.py", *SUPPORTED)


@nox.session
def load(session: nox.Session) -> None:
    """Kill, interrupt and load it: an hour on two cores; shows the memory it takes."""
    install(session, "load")
    names = ("batch", "memory", "processes")
    files = [f"tests/load/{name}.py" for name in names]
    session.run("python", "-m", "pytest", "-s", *(session.posargs or files))


@nox.session
def fuzz(session: nox.Session) -> None:
    """Fuzz for the seconds given, shared by the targets named, or by all; Linux."""
    install(session, "fuzz")
    arguments = session.posargs or ["600"]
    session.run("python", "-m", "fuzz.run", *arguments, env={"PYTHONPATH": "tests"})


@nox.session
def mutation(session: nox.Session) -> None:
    """Change so many things (300) in the numbers and times, and see a test fail."""
    install(session, "mutation")
    arguments = session.posargs or ["300"]
    session.run("python", "-m", "mutation.run", *arguments, env={"PYTHONPATH": "tests"})


@nox.session
def dask(session: nox.Session) -> None:
    """Read 20,000 documents in a Dask of two processes, and compare every row."""
    install(session, "dask")
    session.run("python", "-m", "pytest", *session.posargs, "tests/load/clusters.py")


@nox.session
def spark(session: nox.Session) -> None:
    """Read 20,000 documents in a local Spark, and compare every row; needs Java 17."""
    install(session, "spark")
    # Its workers would take whatever python3 the machine has.
    env = {"PYSPARK_PYTHON": f"{session.bin}/python", "PYTHONPATH": "tests"}
    debian = Path("/usr/lib/jvm/java-17-openjdk-amd64")
    if "JAVA_HOME" not in os.environ and debian.exists():
        env["JAVA_HOME"] = str(debian)
    arguments = (*session.posargs, "tests/load/spark.py")
    session.run("python", "-m", "pytest", *arguments, env=env)


@nox.session
def typing(session: nox.Session) -> None:
    """Check the types of the package, its tests and this file, strictly."""
    install(session, "typing")
    session.run("mypy", *session.posargs)


@nox.session
def lint(session: nox.Session) -> None:
    """Check style, formatting, spelling and metadata; change nothing."""
    session.install(*nox.project.dependency_groups(PROJECT, "lint"))
    session.run("ruff", "check")
    session.run("ruff", "format", "--check")
    session.run("codespell")
    session.run("validate-pyproject", "pyproject.toml")


@nox.session
def docs(session: nox.Session) -> None:
    """Build the docs, warnings as errors, then run the doctests of the docstrings."""
    install(session, "docs")
    # A stale page would hide a broken reference.
    shutil.rmtree("docs/_build", ignore_errors=True)
    for builder in ("html", "doctest"):
        target = Path("docs/_build", builder)
        session.run(
            "sphinx-build", "-n", "-W", "-q", "-b", builder, "docs", str(target)
        )


@nox.session
def conventions(session: nox.Session) -> None:
    """Read what is exported with the tools that it is exported for."""
    install(session, "conventions")
    pages = ("docs/conventions.md", "docs/scale.md", "docs/how-to")
    files = ["tests/arguments", "tests/arrow", "tests/conventions", *pages]
    session.run("python", "-m", "pytest", *(session.posargs or files))


@nox.session
def browser(session: nox.Session) -> None:
    """Look at the page of a report in headless Chromium."""
    if not (shutil.which("chromium") or shutil.which("chromium-browser")):
        session.error("chromium is missing: apt-get install chromium")
    install(session, "browser")
    session.run("python", "-m", "pytest", *(session.posargs or ["tests/browser"]))


@nox.session
def notebook(session: nox.Session) -> None:
    """Run the tutorial, which shows what is stored in it; `-- --store` stores."""
    install(session, "notebook")
    session.run("python", "docs/notebook.py", *session.posargs)


@nox.session
def evaluate(session: nox.Session) -> None:
    """Measure on the corpora named, in the form that docs/evaluation.md gives."""
    install(session, *(["bench"] if "--peers" in session.posargs else []))
    session.run("python", "-m", "tools.evaluate", *session.posargs)


@nox.session
def compare(session: nox.Session) -> None:
    """Compare the speed of the commits named with that of their parents."""
    install(session)
    session.run("python", "tools/compare.py", *session.posargs)


@nox.session
def cldr(session: nox.Session) -> None:
    """Write the names of months, days and zones in data/ again from Babel's CLDR."""
    install(session)
    session.run("python", "-m", "conflictparse._lexicon._cldr", *session.posargs)


@nox.session
def bench(session: nox.Session) -> None:
    """Measure the speed, beside a bare scan and what users take today."""
    install(session, "bench")
    # Files that pytest finds nowhere else, and CPU time, as machines are shared.
    options = ["-o", "python_files=bench_*.py", "-o", "python_functions=bench_*"]
    options += ["--benchmark-timer=time.process_time", "--benchmark-disable-gc"]
    options += ["--benchmark-columns=min,median,rounds", "tests/benchmarks"]
    session.run("python", "-m", "pytest", *options, *session.posargs)
