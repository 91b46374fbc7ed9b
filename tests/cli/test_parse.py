"""`conflictparse parse`: several files, and the formats of other tools."""

import csv
import io
import json
from pathlib import Path

import pytest

import conflictparse
from conflictparse import Report, export
from conflictparse._cli import main
from conflictparse._cli._formats import ONE_EACH
from report import made


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    """Return two files with a report in each."""
    paths = [tmp_path / "a.txt", tmp_path / "b.txt"]
    for path in paths:
        path.write_bytes(made.TEXT.encode())
    return list(map(str, paths))


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """Run the command line, which must go well, and return what it prints."""
    status = main(arguments)
    out, err = capsys.readouterr()

    assert (status, err) == (0, "")
    return out


def refused(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """Run the command line, which must fail, and return the line that says why."""

    assert main(arguments) == 2
    return capsys.readouterr().err


class TestSeveral:
    """Several files in one run."""

    def test_text(self, capsys: pytest.CaptureFixture[str], files: list[str]) -> None:
        """The readings follow each other, each under the name of its file."""
        out = printed(capsys, *files)

        assert [line for line in out.splitlines() if line.startswith("/")] == [
            f"{file}, publication unknown" for file in files
        ]

    def test_csv(self, capsys: pytest.CaptureFixture[str], files: list[str]) -> None:
        """A table has one header, and says which file a row is from."""
        out = printed(capsys, "parse", *files, "--format", "csv")
        rows = list(csv.DictReader(io.StringIO(out)))

        assert {row["report"] for row in rows} == set(files)
        assert out == export.to_csv(
            [
                Report.from_dict(
                    conflictparse.parse(made.TEXT).to_dict() | {"id": file}
                )
                for file in files
            ]
        )

    def test_jsonl(self, capsys: pytest.CaptureFixture[str], files: list[str]) -> None:
        """Without a table each line is a whole report."""
        lines = printed(capsys, *files, "--format", "jsonl").splitlines()

        assert [Report.from_dict(json.loads(line)).id for line in lines] == files

    def test_one_each(
        self, capsys: pytest.CaptureFixture[str], files: list[str]
    ) -> None:
        """A format for one report takes one."""
        message = refused(capsys, *files, "--format", "html")

        assert "--format html takes one FILE, got 2" in message

    def test_standard_input_twice(self, capsys: pytest.CaptureFixture[str]) -> None:
        """What has been read is gone."""

        assert "only once" in refused(capsys, "-", "-")


class TestTables:
    """The tables."""

    @pytest.mark.parametrize("table", export.TABLES)
    def test_each(
        self, capsys: pytest.CaptureFixture[str], files: list[str], table: str
    ) -> None:
        """Each table has its header, tab-separated on request."""
        out = printed(capsys, files[0], "--format", "tsv", "--table", table)

        assert out.splitlines()[0].split("\t") == list(export.TABLES[table].names)

    def test_jsonl(self, capsys: pytest.CaptureFixture[str], files: list[str]) -> None:
        """With a table each line is a row."""
        out = printed(capsys, files[0], "--format", "jsonl", "--table", "moments")

        assert "time_start" in json.loads(out.splitlines()[0])

    def test_policy(self, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
        """What vague words count as can be said."""
        path = tmp_path / "v.txt"
        path.write_text("Dozens were killed in the raid.", encoding="utf-8")
        arguments = ["--format", "jsonl", "--table", "tolls", "--policy", "acled"]

        assert json.loads(printed(capsys, str(path), *arguments))["best"] == 12

    @pytest.mark.parametrize(
        ("arguments", "message"),
        [
            (["--table", "figures"], "go with the formats csv, tsv and jsonl"),
            (["--format", "csv", "--table", "x"], "table must be one of"),
            (["--format", "csv", "--table", "ucdp", "--policy", "x"], "policy must be"),
            (["--format", "jsonl", "--policy", "acled"], "--policy needs a --table"),
        ],
    )
    def test_refused(
        self, capsys: pytest.CaptureFixture[str], arguments: list[str], message: str
    ) -> None:
        """What does not go together is said in one line."""

        assert message in refused(capsys, "--sample", *arguments)


@pytest.mark.parametrize("name", ONE_EACH)
def test_each_format(capsys: pytest.CaptureFixture[str], name: str) -> None:
    """Every format prints the sample, and ends its last line."""
    out = printed(capsys, "--sample", "--format", name)

    assert out.endswith("\n")
    assert len(out) > 1000


def test_options(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """A rule can be held back, and the reading be told."""
    path = tmp_path / "r.txt"
    path.write_text("12 people were killed on Monday.", encoding="utf-8")
    arguments = ["--disable", "quantities.harm_passive", "--prefer", "future"]
    out = printed(
        capsys, str(path), "--published", "2022-09-13", "--format", "json", *arguments
    )
    stored = json.loads(out)

    assert stored["quantities"] == []
    assert stored["timestamps"][0]["value"] == "2022-09-19"
    assert stored["producer"]["options"]["prefer"] == "future"


def test_colours_without_rich(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Colours that cannot be had are said to be missing; plain text always goes."""
    monkeypatch.setattr("conflictparse._cli._rich.find_spec", lambda _: None)

    assert "needs rich" in refused(capsys, "--sample", "--colour", "always")
    assert "\x1b" not in printed(capsys, "--sample", "--colour", "auto")
    assert "\x1b" not in printed(capsys, "--sample", "--colour", "never")


def test_words(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """Words of one's own are read from a file; what is wrong in it is one line."""
    words, path = tmp_path / "mine.toml", tmp_path / "r.txt"
    words.write_text('[[harm]]\nforms = "zorched"\nkind = "killed"', encoding="utf-8")
    path.write_text("12 soldiers were zorched.", encoding="utf-8")
    arguments = [str(path), "--format", "csv", "--words", str(words)]

    assert "killed,12,12,12" in printed(capsys, *arguments)
    words.write_text("[[harmm]]", encoding="utf-8")
    assert "mine.toml: harmm 1: has no forms" in refused(capsys, *arguments)
