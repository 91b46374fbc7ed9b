"""`conflictparse explain`, `schema` and `version`, and the help of each command."""

import json
from pathlib import Path

import pytest

from conflictparse import export
from conflictparse._cli import main
from conflictparse._cli._main import COMMANDS

TEXT = "Fire broke out.\nShells killed 12 people on 5 May 2021."


@pytest.fixture
def file(tmp_path: Path) -> str:
    """Return a file with a report in it."""
    path = tmp_path / "report.txt"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


class TestExplain:
    """`conflictparse explain`."""

    def test_every_fact(self, capsys: pytest.CaptureFixture[str], file: str) -> None:
        """Each fact stands with its place, its rule and its words."""

        assert main(["explain", file]) == 0
        out = capsys.readouterr().out
        assert "2:15  q1: quantity" in out
        assert "2:28  t1: timestamp" in out
        assert "rule: quantities." in out

    @pytest.mark.parametrize(
        "arguments",
        [["--at", "2:30"], ["--fact", "t1"], ["--fact", "t1", "--at", "2:28"]],
    )
    def test_one(
        self, capsys: pytest.CaptureFixture[str], file: str, arguments: list[str]
    ) -> None:
        """One fact can be asked for by its place or its name."""

        assert main(["explain", file, *arguments]) == 0
        out = capsys.readouterr().out
        assert "t1: timestamp" in out
        assert "quantity" not in out

    def test_numbers_left(
        self, capsys: pytest.CaptureFixture[str], tmp_path: Path
    ) -> None:
        """Numbers that nothing was made of are named at the end, and no others."""
        path = tmp_path / "left.txt"
        path.write_text(
            "Two men were killed on 5 May 2021.\nThree miners were entombed.",
            encoding="utf-8",
        )

        assert main(["explain", str(path)]) == 0
        _, left = capsys.readouterr().out.split("\nnumbers that no fact rests on\n")
        [line] = left.splitlines()
        assert line.startswith("2:1  'Three' in “")
        assert line.endswith("Three miners were entombed.”")

    def test_numbers_left_by_words_of_ones_own(
        self, capsys: pytest.CaptureFixture[str], tmp_path: Path
    ) -> None:
        """A word that was missing takes its number off the list."""
        path, words = tmp_path / "left.txt", tmp_path / "mine.toml"
        path.write_text("Three miners were entombed.", encoding="utf-8")
        words.write_text(
            '[[harm]]\nforms = "entombed entombing"\nkind = "killed"', encoding="utf-8"
        )

        assert main(["explain", str(path), "--words", str(words)]) == 0
        out = capsys.readouterr().out
        assert "cue: 'were entombed' at [13, 26), a word for killed" in out
        assert "numbers that" not in out

    def test_nothing(self, capsys: pytest.CaptureFixture[str], file: str) -> None:
        """Where nothing was read that is said."""

        assert main(["explain", file, "--at", "1:1"]) == 0
        assert capsys.readouterr().out == "nothing was read\n"

    @pytest.mark.parametrize(
        ("arguments", "message"),
        [
            (["--at", "here"], "--at must be LINE:COLUMN"),
            (["--at", "9:1"], "the report has 2 lines"),
            (["--fact", "q2"], "--fact must be one of the report's (1 q, 1 t, 0 s)"),
            (["--fact", "x1"], "--fact must be one of"),
            (["--fact", "q\u00b2"], "--fact must be one of"),
        ],
    )
    def test_refused(
        self,
        capsys: pytest.CaptureFixture[str],
        file: str,
        arguments: list[str],
        message: str,
    ) -> None:
        """What is not there is said not to be there."""

        assert main(["explain", file, *arguments]) == 2
        assert message in capsys.readouterr().err


class TestSchema:
    """`conflictparse schema`."""

    def test_json(self, capsys: pytest.CaptureFixture[str]) -> None:
        """The JSON Schema is printed whole."""

        assert main(["schema"]) == 0
        assert json.loads(capsys.readouterr().out) == export.json_schema()

    @pytest.mark.parametrize(
        ("name", "expected"),
        [
            ("brat", export.brat_config()),
            ("label-studio", export.label_studio_config() + "\n"),
        ],
    )
    def test_others(
        self, capsys: pytest.CaptureFixture[str], name: str, expected: str
    ) -> None:
        """The set-up of another tool is printed."""

        assert main(["schema", name]) == 0
        assert capsys.readouterr().out == expected


class TestVersion:
    """`conflictparse version`."""

    def test_json(self, capsys: pytest.CaptureFixture[str]) -> None:
        """All that decides a reading is one object."""

        assert main(["version", "--json"]) == 0
        assert list(json.loads(capsys.readouterr().out)) == [
            *("version", "ruleset", "schema", "tzdata", "regex", "python")
        ]

    def test_text(self, capsys: pytest.CaptureFixture[str]) -> None:
        """The same for people, a line each."""

        assert main(["version"]) == 0
        assert capsys.readouterr().out.count("\n") == 6


@pytest.mark.parametrize("command", COMMANDS)
def test_help(capsys: pytest.CaptureFixture[str], command: str) -> None:
    """Every command explains itself, by examples too."""
    with pytest.raises(SystemExit) as caught:
        main([command, "--help"])

    assert caught.value.code == 0
    assert "conflictparse " in capsys.readouterr().out.partition("options:")[2]
