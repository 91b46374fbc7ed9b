"""The command line: what it prints, and how it fails."""

import io
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import attrs
import pytest

import conflictparse
from conflictparse import Modifier, QuantityKind, Toll, _tolls
from conflictparse._cli import main
from conflictparse._cli._text import clean, reading
from conflictparse._cli._words import figure, moment, toll_words, who
from report import made


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return a file with a report in it."""
    path = tmp_path / "report.txt"
    path.write_bytes(made.TEXT.encode("utf-8"))
    return path


def failure(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """Run the command line, which must fail with one line on standard error."""
    status = main(arguments)
    out, err = capsys.readouterr()

    assert status == 2
    assert out == ""
    assert err.startswith("conflictparse: ")
    assert err.count("\n") == 1
    return err


class TestMain:
    """What a run prints."""

    def test_sample(self, capsys: pytest.CaptureFixture[str]) -> None:
        """The sample report of the package can be read."""

        assert main(["--sample"]) == 0
        assert "Figures" in capsys.readouterr().out

    def test_file(self, capsys: pytest.CaptureFixture[str], file: Path) -> None:
        """A file is read with the arguments given."""

        assert main([str(file), "--published", "2022-09-14"]) == 0
        assert "published 2022-09-14" in capsys.readouterr().out

    def test_json(self, capsys: pytest.CaptureFixture[str], file: Path) -> None:
        """The JSON is that of the report, line ends and all."""
        arguments = ["--timezone", "Asia/Baku", "--format", "json"]

        assert main([str(file), *arguments]) == 0
        expected = conflictparse.parse(made.TEXT, timezone="Asia/Baku")
        stored = json.loads(capsys.readouterr().out)
        assert expected == conflictparse.Report.from_dict(stored)

    def test_standard_input(
        self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A dash reads standard input; a byte order mark is no text."""
        given = io.TextIOWrapper(io.BytesIO(b"\xef\xbb\xbf" + made.TEXT.encode()))
        monkeypatch.setattr(sys, "stdin", given)

        assert main(["-", "--format", "json"]) == 0
        assert json.loads(capsys.readouterr().out)["text"] == made.TEXT

    @pytest.mark.parametrize("option", ["--help", "--version"])
    def test_says_what_it_is(
        self, capsys: pytest.CaptureFixture[str], option: str
    ) -> None:
        """Help and version go to standard output."""
        with pytest.raises(SystemExit) as caught:
            main([option])

        assert caught.value.code == 0
        assert "conflictparse" in capsys.readouterr().out

    def test_interrupted(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Ctrl-C ends the run without a traceback."""

        def interrupt(_: object) -> Iterator[str]:
            raise KeyboardInterrupt

        monkeypatch.setattr("conflictparse._cli._parse.run", interrupt)

        assert main(["--sample"]) == 130

    def test_reader_goes_away(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """A pipe that nobody reads ends the run as a shell would have it."""
        reader, writer = os.pipe()
        os.close(reader)
        stream = os.fdopen(writer, "w", encoding="utf-8")
        monkeypatch.setattr(sys, "stdout", stream)

        assert main(["--sample"]) == 141
        stream.close()

    def test_other_streams(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """A stream that takes text as it is, as a test's, is left alone."""
        out = io.StringIO()
        monkeypatch.setattr(sys, "stdout", out)

        assert main(["--sample"]) == 0
        assert out.getvalue().startswith("sample report")


class TestFailure:
    """What is wrong is one line and status 2."""

    def test_missing(self, capsys: pytest.CaptureFixture[str]) -> None:
        """A file that is not there is named."""

        assert "no such file" in failure(capsys, "not-there.txt")

    def test_directory(
        self, capsys: pytest.CaptureFixture[str], tmp_path: Path
    ) -> None:
        """A directory is no file."""

        assert "it is a directory" in failure(capsys, str(tmp_path))

    @pytest.mark.parametrize("content", [b"", b"\xef\xbb\xbf", b" \r\n\t"])
    def test_empty(
        self, capsys: pytest.CaptureFixture[str], file: Path, content: bytes
    ) -> None:
        """A file without words is empty."""
        file.write_bytes(content)

        assert "it is empty" in failure(capsys, str(file))

    def test_undecodable(self, capsys: pytest.CaptureFixture[str], file: Path) -> None:
        """The first byte that is not UTF-8 is shown with its place."""
        file.write_bytes(b"caf\xe9 attack")

        assert "byte 0xe9 at offset 3" in failure(capsys, str(file))

    @pytest.mark.parametrize(
        ("option", "value"),
        [("--published", "soon"), ("--timezone", "Mars/Base"), ("--locale", "xx")],
    )
    def test_arguments(
        self, capsys: pytest.CaptureFixture[str], option: str, value: str
    ) -> None:
        """A bad date, zone or locale is shown, and what is accepted."""
        message = failure(capsys, "--sample", option, value)

        assert f"{option[2:]} must be" in message
        assert repr(value) in message

    @pytest.mark.parametrize(
        "arguments", [(), ("--sample", "x.txt"), ("--nonsense",), ("--format", "xml")]
    )
    def test_usage(
        self, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...]
    ) -> None:
        """Wrong use is one line too."""
        failure(capsys, *arguments)


class TestProcess:
    """The command line as a process of its own."""

    def test_encoding_of_the_machine(self) -> None:
        """Output is UTF-8 whatever the machine thinks."""
        run = subprocess.run(
            [sys.executable, "-m", "conflictparse", "--sample", "--format", "json"],
            check=True,
            capture_output=True,
            env={"PYTHONIOENCODING": "ascii", "PYTHONPATH": ":".join(sys.path)},
        )

        assert "“" in run.stdout.decode("utf-8")

    def test_reader_goes_away(self) -> None:
        """A closed pipe is no error to complain about."""
        command = [sys.executable, "-m", "conflictparse", "--sample"]
        with subprocess.Popen(  # noqa: S603 - this very interpreter
            command,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={"PYTHONPATH": ":".join(sys.path)},
        ) as process:
            assert process.stdout is not None
            assert process.stderr is not None
            process.stdout.close()
            complaints = process.stderr.read()

        assert complaints == b""
        assert process.returncode == 141


class TestReading:
    """The reading for people."""

    def test_places_are_lines_and_columns(self) -> None:
        """Each entry starts with line:column, from 1, over any line end."""
        lines = reading(made.report(), "x").splitlines()

        assert any(line.split()[:2] == ["2:1", "killed"] for line in lines)

    def test_says_who_claims_what(self) -> None:
        """Beside a figure stands who gave it, and what it is part of."""
        page = reading(made.report(), "x")

        assert "according to Lena Varo" in page
        assert "part of 2:1" in page
        assert "quoted by Lena Varo" in page

    def test_writes_numbers_and_moments(self) -> None:
        """Bounds have signs, moments a day, an offset and UTC."""
        page = reading(made.report(), "x")

        assert "≥ 12" in page
        assert "2.5 kilometre" in page
        assert "Tue 13 Sep 2022, 09:00 +03:00 = 06:00 UTC" in page
        assert "the report contradicts itself here" in page

    def test_tolls(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """A toll stands with its source and the figures that disagree."""
        report = made.report()
        whole, part, road = report.quantities
        toll = Toll(
            kind=whole.kind,
            low=12,
            best=14,
            quantities=(whole, part),
            conflicting=(whole, road),
        )
        monkeypatch.setattr(_tolls, "find", lambda *_: (toll,))
        page = reading(report, "x")

        assert "killed      14 (≥ 12)  according to Lena Varo" in page
        assert "but ≥ 12 at 2:1, according to Lena Varo" in page
        assert "but 2.5 kilometre at 2:155" in page

    def test_publication_unknown(self) -> None:
        """A report without a date says so."""
        report = attrs.evolve(made.report(), published=None)

        assert reading(report, "x").startswith("x, publication unknown")

    @pytest.mark.parametrize(
        ("low", "value", "high", "modifier", "expected"),
        [
            (50, 50, None, Modifier.AT_LEAST, "≥ 50"),
            (100_000, 100_000, None, Modifier.MORE_THAN, "> 100,000"),
            (None, 30, 30, Modifier.AT_MOST, "≤ 30"),
            (40, 40, 40, Modifier.ABOUT, "~ 40"),
            (20, None, 25, Modifier.RANGE, "20–25"),
            (24, None, None, Modifier.VAGUE, "≥ 24"),
            (None, None, 9, Modifier.VAGUE, "≤ 9"),
            (None, None, None, Modifier.UNKNOWN, "some"),
            (0, 0, 0, Modifier.EXACT, "0"),
        ],
    )
    def test_figure(
        self,
        low: int | None,
        value: int | None,
        high: int | None,
        modifier: Modifier,
        expected: str,
    ) -> None:
        """A figure shows its bounds and how it is hedged."""
        found = attrs.evolve(
            made.report().quantities[1],
            low=low,
            value=value,
            high=high,
            modifier=modifier,
        )

        assert expected == figure(found, "en")

    def test_toll_without_doubt(self) -> None:
        """Where the bounds are the best figure it stands alone, with its unit."""
        toll = Toll(
            kind=QuantityKind.DISPLACED, unit="household", low=4, best=4, high=4
        )

        assert toll_words(toll, "en") == "4 household"

    def test_moment_of_another_day_in_utc(self) -> None:
        """Where the day differs in UTC it is said again."""
        start = datetime(2022, 9, 13, 1, tzinfo=made.OSKAR)
        found = attrs.evolve(made.moment(), start=start, utc=start.astimezone(UTC))

        assert "01:00 +03:00 = 12 Sep 22:00 UTC" in moment(found, "en")

    def test_moment_unresolved(self) -> None:
        """What has no date shows its value, or says that it has none."""
        found = attrs.evolve(made.moment(), start=None, utc=None)

        assert moment(found, "en") == found.value
        assert moment(attrs.evolve(found, value=None), "en") == "unresolved"

    def test_nobody_speaks(self) -> None:
        """Speakers that are not known are not made up."""
        said = made.report().statements[0]
        [speaker] = said.speakers
        nameless = attrs.evolve(speaker, name=None)

        assert who(None) == "unknown"
        assert who(attrs.evolve(said, speakers=(nameless,))) == "she (not named)"

    def test_wide_terminal(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """On a terminal lines are as long as it is wide, within reason."""
        monkeypatch.setenv("COLUMNS", "60")
        monkeypatch.setattr(sys.stdout, "isatty", lambda: True)

        assert max(map(len, reading(made.report(), "x").splitlines())) <= 60

    def test_terminal_is_not_steered(self) -> None:
        """A report cannot colour, clear or reorder a terminal."""

        assert clean("a\x1b[2J\u202eb\u2028c\xa0d\ud800") == "a\ufffd[2Jb c d\ufffd"
