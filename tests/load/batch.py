"""The command `batch`, killed in the middle: `nox -s load`."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from load import batches

WORKERS = 2


@pytest.fixture(autouse=True)
def interruptible() -> Iterator[None]:
    """Let programs be interrupted, also where the shell has this one ignore it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the documents as a file of Parquet."""
    path = tmp_path_factory.mktemp("archive") / "in.parquet"
    pq.write_table(batches.table(), path, row_group_size=3_000)
    return path


def started(archive: Path, out: Path, workers: int) -> subprocess.Popen[bytes]:
    """Start the command."""
    options = ("--workers", str(workers), "--part", "500")
    return subprocess.Popen(  # noqa: S603 - this very interpreter
        [sys.executable, "-m", "conflictparse", "batch", archive, out, *options],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        stderr=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
    )


def rows(out: Path) -> list[dict[str, object]]:
    """Return all rows of a finished run, in order of the parts."""
    assert json.loads((out / "_done.json").read_text()) == {"documents": 20_000}
    tables = [pq.read_table(path) for path in sorted(out.glob("part-*"))]
    found: list[dict[str, object]] = pa.concat_tables(tables).to_pylist()
    return found


def test_killed(archive: Path, tmp_path: Path) -> None:
    """A run that is killed twice and goes on equals a serial run, row for row."""
    for number in (signal.SIGKILL, signal.SIGINT):
        process = started(archive, tmp_path, WORKERS)
        before = len(list(tmp_path.glob("part-*")))
        while len(list(tmp_path.glob("part-*"))) < before + 8:
            assert process.poll() is None
            time.sleep(0.05)
        process.send_signal(number)
        assert process.wait(timeout=60) != 0
    assert not (tmp_path / "_done.json").exists()
    assert started(archive, tmp_path, WORKERS).wait() == 0

    assert rows(tmp_path) == batches.serial(batches.table()).to_pylist()
