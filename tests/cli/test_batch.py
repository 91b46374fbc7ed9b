"""`conflictparse batch`: an archive in, a folder of parts out."""

from __future__ import annotations

import csv
import json
from typing import TYPE_CHECKING, Any

import pytest

from conflictparse import Parser
from conflictparse._cli import _archives, _parts, main
from conflictparse._many import _read

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "At least 12 people were killed on Monday, the ministry said."
DAY = "2022-09-13"
RECORDS: list[dict[str, Any]] = [
    {"text": TEXT, "id": "a", "published": DAY},
    {"event_text": TEXT, "date": DAY},
    {"text": None, "id": "c"},
    {"text": TEXT, "id": "d", "published": "one day"},
    {"text": "Nothing was heard.", "id": "e"},
    {"text": "=1+1 said the “=2+2” ministry, “no.”", "id": "f"},
]


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """Return an archive of JSON Lines, with a bad line among the others."""
    lines = [json.dumps(record) for record in RECORDS]
    path = tmp_path / "in.jsonl"
    path.write_text("\n".join([*lines[:2], "{no json", "", *lines[2:]]) + "\n")
    return path


def parts(folder: Path) -> list[Path]:
    """Return the parts of a run in order."""
    return sorted(folder.glob("part-*"))


def lines(folder: Path) -> list[dict[str, Any]]:
    """Return all lines of all parts."""
    return [
        json.loads(line)
        for path in parts(folder)
        for line in path.read_text(encoding="utf-8").split("\n")[:-1]
    ]


def batch(*arguments: object) -> int:
    """Run the command in this process."""
    return main(["batch", "--workers=1", *map(str, arguments)])


class TestJsonl:
    """An archive of JSON Lines."""

    def test_nested(self, archive: Path, tmp_path: Path) -> None:
        """Each document is a line in its place, a bad one with its error."""
        assert batch(archive, tmp_path / "out", "--nested") == 0

        found = lines(tmp_path / "out")
        expected = Parser().parse(TEXT, published=DAY).to_dict()

        assert [line["id"] for line in found] == ["a", "2", "3", "c", "d", "e", "f"]
        assert found[0] == {**expected, "id": "a"}
        assert found[1] == {**expected, "id": "2"}
        assert found[2]["error"].startswith("JSONDecodeError: ")
        assert found[3]["error"] == "TypeError: text must be a str, got NoneType"
        assert "'one day'" in found[4]["error"]

    def test_flat(self, archive: Path, tmp_path: Path) -> None:
        """Each fact is a line, and so is a document that failed."""
        assert batch(archive, tmp_path / "out") == 0

        found = lines(tmp_path / "out")
        rows = Parser().parse(TEXT, published=DAY).to_rows()

        assert found[0] == {**rows[0], "report": "a", "error": None}
        assert [line["report"] for line in found if line["error"]] == ["3", "c", "d"]
        assert [line["report"] for line in found].count("2") == len(rows)

    def test_reads_on(self, archive: Path, tmp_path: Path) -> None:
        """The command line fills in what documents do not say of themselves."""
        options = ("--published", "2021-05-04", "--nested")
        assert batch(archive, tmp_path / "out", *options) == 0

        days = {line["id"]: line.get("published") for line in lines(tmp_path / "out")}

        assert (days["a"], days["e"]) == (DAY, "2021-05-04")

    @pytest.mark.parametrize("line", [b"[1]", b'"text"', b"\xff\xfe", b"[" * 100_000])
    def test_bad_line(self, tmp_path: Path, line: bytes) -> None:
        """Whatever a line holds, it is one line with an error."""
        path = tmp_path / "in.jsonl"
        path.write_bytes(line + b'\n{"text": ""}\n')
        assert batch(path, tmp_path / "out", "--nested") == 0

        first, second = lines(tmp_path / "out")

        assert first["id"] == "1"
        assert first["error"]
        assert second["text"] == ""


class TestCsv:
    """An archive of comma- or tab-separated values."""

    def test_there_and_back(self, tmp_path: Path) -> None:
        """Empty cells are not there; a row that is cut short is an error."""
        path = tmp_path / "in.csv"
        path.write_text(
            f'id,text,published,ours\nx,"{TEXT}",{DAY},1\n,"{TEXT}",,2\ny,"a\nb"\n',
            encoding="utf-8-sig",
        )
        assert batch(path, tmp_path / "out") == 0

        [part] = parts(tmp_path / "out")
        rows = list(csv.DictReader(part.read_text(encoding="utf-8").splitlines()))

        assert part.name == "part-000000000000-000000000003.csv"
        assert {row["report"] for row in rows} == {"x", "2", "3"}
        assert rows[0]["low"] == "12"
        assert rows[-1]["error"] == "ValueError: row must have 4 cells, got 2"

    def test_tabs(self, tmp_path: Path) -> None:
        """A file of tabs becomes one of commas."""
        path = tmp_path / "in.tsv"
        path.write_text(f"event_text\tid\n{TEXT}\tx\n")
        assert batch(path, tmp_path / "out") == 0

        [part] = parts(tmp_path / "out")

        assert part.read_text(encoding="utf-8").startswith("report,published,id,")

    def test_spreadsheets_obey_nothing(self, archive: Path, tmp_path: Path) -> None:
        """A cell that starts like a formula has an apostrophe in front."""
        assert batch(archive, tmp_path / "out", "--format=csv") == 0

        [part] = parts(tmp_path / "out")
        cells = [
            cell
            for row in csv.reader(part.read_text(encoding="utf-8").splitlines())
            for cell in row
        ]

        assert not [cell for cell in cells if cell.startswith("=")]

    def test_no_utf8(self, tmp_path: Path) -> None:
        """A row that is not UTF-8 is an error, and no other is."""
        path = tmp_path / "in.csv"
        path.write_bytes(b"text,id\n\xffab,x\nNobody was hurt.,y\n")
        assert batch(path, tmp_path / "out", "--format=jsonl", "--nested") == 0

        first, second = lines(tmp_path / "out")

        assert first["error"] == "ValueError: row is not UTF-8"
        assert second["id"] == "y"


class TestResume:
    """A run that was stopped."""

    @pytest.mark.parametrize("kind", ["jsonl", "csv"])
    def test_goes_on(
        self, archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
    ) -> None:
        """No document is lost or doubled, whatever was half written."""
        one_each = ("--part=1", f"--format={kind}")
        monkeypatch.setattr(_read, "CHUNK_DOCUMENTS", 1)
        assert batch(archive, tmp_path / "whole", *one_each) == 0
        add = _parts.Parts.add

        def stopped(self: _parts.Parts, documents: int, packed: list[bytes]) -> None:
            if self.done == 3:
                (self.folder / "_part-9.csv.unfinished").write_text("half a ro")
                raise KeyboardInterrupt
            add(self, documents, packed)

        with monkeypatch.context() as patch:
            patch.setattr(_parts.Parts, "add", stopped)
            assert batch(archive, tmp_path / "out", *one_each) == 130
        assert len(parts(tmp_path / "out")) == 3
        assert batch(archive, tmp_path / "out", *one_each) == 0

        assert contents(tmp_path / "out") == contents(tmp_path / "whole")

    def test_done_is_done(self, archive: Path, tmp_path: Path) -> None:
        """A run that is whole stays as it is."""
        assert batch(archive, tmp_path / "out") == 0
        before = contents(tmp_path / "out")
        assert batch(archive, tmp_path / "out") == 0

        assert contents(tmp_path / "out") == before

    @pytest.mark.parametrize(
        ("option", "what"),
        [
            ("--prefer=past", "options"),
            ("--nested", "nested"),
            ("--format=csv", "format"),
        ],
    )
    def test_another_run(
        self,
        archive: Path,
        tmp_path: Path,
        capsys: pytest.CaptureFixture[str],
        option: str,
        what: str,
    ) -> None:
        """Parts of two runs are never mixed."""
        assert batch(archive, tmp_path / "out") == 0
        assert batch(archive, tmp_path / "out", option) == 2

        assert f"holds a run with another {what}: " in capsys.readouterr().err

    def test_another_archive(
        self, archive: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """An archive that has changed is another one."""
        assert batch(archive, tmp_path / "out") == 0
        archive.write_text(json.dumps({"text": ""}))
        assert batch(archive, tmp_path / "out") == 2

        assert "a run with another archive" in capsys.readouterr().err

    def test_a_part_is_gone(
        self, archive: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """A gap between parts is not filled in silence."""
        assert batch(archive, tmp_path / "out") == 0
        [part] = parts(tmp_path / "out")
        part.rename(part.with_name("part-000000000002-000000000009.jsonl"))
        assert batch(archive, tmp_path / "out") == 2

        assert "lacks the documents between 0 and " in capsys.readouterr().err


def contents(folder: Path) -> dict[str, bytes]:
    """Return the files of a folder by name."""
    return {path.name: path.read_bytes() for path in folder.iterdir()}


class TestWrong:
    """What cannot be run is said in one line, with status 2."""

    @pytest.mark.parametrize(
        ("arguments", "line"),
        [
            (("{dir}/none.jsonl", "{dir}/out"), "none.jsonl': no such file"),
            (("{dir}", "{dir}/out"), "its name must end in .parquet, .jsonl, .csv, "),
            (("{in}", "{in}"), "cannot write to "),
            (("{in}", "{dir}"), "is not empty, and holds no run"),
            (("{in}", "{dir}/out", "--format=csv", "--nested"), "--nested goes with "),
            (("{in}", "{dir}/out", "--part=0"), "--part must be 1 or more, got 0"),
            (("{in}", "{dir}/out", "--workers=-2"), "--workers must be 1 or more, got"),
            (("{in}", "{dir}/out", "--workers=two"), "invalid int value: 'two'"),
            (("{in}", "{dir}/out", "--format=xml"), "invalid choice: 'xml'"),
            (("{in}", "{dir}/out", "--locale=xx"), "locale must be one of 'en'"),
            (("{in}",), "required: OUT"),
        ],
    )
    def test_line(
        self,
        archive: Path,
        capsys: pytest.CaptureFixture[str],
        arguments: tuple[str, ...],
        line: str,
    ) -> None:
        """The line says which argument is wrong."""
        names = {"in": str(archive), "dir": str(archive.parent)}
        given = [argument.format_map(names) for argument in arguments]

        assert main(["batch", *given]) == 2

        said = capsys.readouterr().err

        assert said.count("\n") == 1
        assert line in said

    def test_no_texts(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """A table without a column of texts is refused."""
        path = tmp_path / "in.csv"
        path.write_text("body\n12 dead\n")

        assert batch(path, tmp_path / "out") == 2
        assert "it has no column 'text'" in capsys.readouterr().err


def test_summary(
    archive: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The end is told on both streams, and in the folder."""
    assert batch(archive, tmp_path / "out") == 0

    out, err = capsys.readouterr()

    assert out == f"7 documents are in {tmp_path / 'out'}\n"
    assert err.startswith("7 documents, ")
    assert err.endswith(", 3 failed, done\n")
    assert json.loads((tmp_path / "out" / "_done.json").read_text()) == {"documents": 7}


def test_kinds() -> None:
    """What is written can be read."""

    assert set(_parts.FORMATS) < set(_archives._READERS)
