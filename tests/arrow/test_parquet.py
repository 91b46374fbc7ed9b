"""`conflictparse batch` from Parquet to Parquet."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

import pytest

from conflictparse._cli import _parts, main

if TYPE_CHECKING:
    from pathlib import Path

WHERE = "nox -s conventions installs it"
pytest.importorskip("pyarrow", reason=WHERE)
import pyarrow as pa  # noqa: E402 - only where it is installed
import pyarrow.parquet as pq  # noqa: E402

from conflictparse import arrow  # noqa: E402

TEXT = "At least 12 people were killed on Monday, the ministry said."


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """Return an archive of ten documents in groups of three, one without a text."""
    texts = [TEXT] * 4 + [None] + [TEXT] * 5
    table = pa.table({"text": texts, "date": ["2022-09-13"] * 10, "ours": range(10)})
    pq.write_table(table, tmp_path / "in.parquet", row_group_size=3)
    return tmp_path / "in.parquet"


def batch(*arguments: object) -> int:
    """Run the command in this process."""
    return main(["batch", "--workers=1", *map(str, arguments)])


def read(folder: Path) -> pa.Table:
    """Read all parts."""
    return pa.concat_tables([pq.read_table(p) for p in sorted(folder.glob("part-*"))])


@pytest.mark.parametrize("nested", [False, True])
def test_equals_arrow(archive: Path, tmp_path: Path, *, nested: bool) -> None:
    """What is written is what `parse_table()` gives, with numbers for ids."""
    option = ("--nested",) if nested else ()
    assert batch(archive, tmp_path / "out", *option) == 0

    table = pq.read_table(archive).append_column(
        "id", pa.array([str(number) for number in range(1, 11)])
    )
    found = read(tmp_path / "out")

    schema = arrow.NESTED_SCHEMA if nested else arrow.SCHEMA

    assert (found.schema.names, found.schema.metadata) == (
        schema.names,
        schema.metadata,
    )
    assert found.to_pylist() == arrow.parse_table(table, nested=nested).to_pylist()


@pytest.mark.parametrize("done", [0, 1, 3, 7, 10])
def test_goes_on(archive: Path, tmp_path: Path, done: int) -> None:
    """A run goes on inside a group of rows as well as between two."""
    assert batch(archive, tmp_path / "whole") == 0
    assert batch(archive, tmp_path / "out") == 0
    [part] = (tmp_path / "out").glob("part-*")
    part.unlink()
    whole = read(tmp_path / "whole")
    numbers = [int(number) for number in whole["report"].to_pylist()]
    kept = sum(number <= done for number in numbers)
    if done:
        name = part.name.replace("10.", f"{done:02}.")
        pq.write_table(whole.slice(0, kept), part.with_name(name))
    assert batch(archive, tmp_path / "out") == 0

    assert read(tmp_path / "out").to_pylist() == whole.to_pylist()


def test_no_parquet(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file of another kind is refused in one line."""
    path = tmp_path / "in.parquet"
    path.write_text("text\n12 dead\n")

    assert batch(path, tmp_path / "out") == 2
    assert "cannot read " in capsys.readouterr().err


def test_no_texts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A table without a column of texts is refused."""
    pq.write_table(pa.table({"body": ["12 dead"]}), tmp_path / "in.parquet")

    assert batch(tmp_path / "in.parquet", tmp_path / "out") == 2
    assert "it has no column 'text'" in capsys.readouterr().err


def test_without_pyarrow(
    archive: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Who lacks PyArrow is told what to install."""
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)

    assert batch(archive, tmp_path / "out") == 2
    assert "pip install conflictparse[arrow]" in capsys.readouterr().err


def test_metadata_says_how_many(
    archive: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Parquet knows how many there are, so it is told how far the run is."""
    assert batch(archive, tmp_path / "out", "--format=jsonl") == 0

    assert "10 of 10 documents (100%)" in capsys.readouterr().err
    lines = [
        json.loads(line)
        for part in (tmp_path / "out").glob("part-*.jsonl")
        for line in part.read_text(encoding="utf-8").splitlines()
    ]
    assert tuple(lines[0]) == _parts.COLUMNS
