"""Every option of the command line that takes a value refuses a wrong one by name."""

import argparse
from collections.abc import Iterator
from pathlib import Path

import pytest

from conflictparse._cli import main
from conflictparse._cli._errors import ArgumentParser
from conflictparse._cli._main import COMMANDS

READING = {
    "--published": ("yesterday", "ISO 8601"),
    "--timezone": ("Mars", "IANA key"),
    "--locale": ("xx", "'en'"),
    "--reading": ("novel", "'news', 'narrative'"),
    "--prefer": ("present", "'past', 'future'"),
    "--disable": ("times.nosuch", "such as"),
    "--words": ("nosuch.toml", "no such file"),
}
WRONG = {
    "parse": {
        **READING,
        "FILE": ("nosuch.txt", "no such file"),
        "--format": ("docx", "'csv'"),
        "--table": ("nosuch", "'figures'"),
        "--policy": ("most", "'acled'"),
        "--colour": ("red", "'always'"),
    },
    "batch": {
        **READING,
        "IN": ("nosuch.csv", "no such file"),
        "OUT": ("archive.csv", "file exists"),
        "--workers": ("two", "int"),
        "--format": ("docx", "'parquet'"),
        "--part": ("0", "1 or more"),
    },
    "explain": {
        **READING,
        "FILE": ("nosuch.txt", "no such file"),
        "--at": ("first", "LINE:COLUMN"),
        "--fact": ("z9", "1 q"),
    },
    "diff": {
        "OLD": ("nosuch.jsonl", "no such file"),
        "NEW": ("nosuch.jsonl", "no such file"),
        "--format": ("docx", "'jsonl'"),
        "--examples": ("few", "int"),
    },
    "schema": {"FORMAT": ("docx", "'brat'")},
    "version": {},
}
"""For each option or place a value that is wrong, and what would do."""

TOGETHER = {
    "a table of no table": (("--sample", "--table", "figures"), "--table"),
    "a policy of no table": (("--sample", "--policy", "acled"), "--policy"),
    "a policy for figures as stated": (
        ("--sample", "--format", "csv", "--policy", "acled"),
        "policy",
    ),
    "a file and the sample": (("--sample", "report.txt"), "--sample"),
    "no file": (("parse",), "FILE"),
    "one page of two": (("report.txt", "report.txt", "--format", "html"), "one FILE"),
    "nested rows": (("batch", "archive.csv", "out", "--nested"), "nested"),
}
"""What goes well alone and not together."""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand in a folder with a report, an archive, and stored reports of none."""
    for name, text in (
        ("report.txt", "12 killed."),
        ("archive.csv", "id,text\n1,12 killed.\n"),
        ("stored.jsonl", ""),
    ):
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)


def taking() -> Iterator[tuple[str, str]]:
    """Give every command with each option or place of it that takes a value."""
    for command, module in COMMANDS.items():
        parser = ArgumentParser()
        module.add(parser)
        for action in parser._actions:
            if action.nargs != 0 and not isinstance(action, argparse._HelpAction):
                name = action.option_strings[0] if action.option_strings else None
                yield command, name or str(action.metavar)


def line(command: str, name: str, value: str) -> list[str]:
    """Write a command line that is right but for one value."""
    places = {
        "parse": {"FILE": "report.txt"},
        "batch": {"IN": "archive.csv", "OUT": "out"},
        "explain": {"FILE": "report.txt"},
        "diff": {"OLD": "stored.jsonl", "NEW": "stored.jsonl"},
    }.get(command, {})
    options = [] if name[0] != "-" else [name, value]
    if name == "--table":
        options += ["--format", "csv"]
    if name == "--policy":
        options += ["--format", "csv", "--table", "tolls"]
    given = list((places | ({name: value} if name[0] != "-" else {})).values())
    return [command, *given, *options]


def message(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """Run what must be refused with status 2, and return the line that says why."""
    try:
        status = main(arguments)
    except SystemExit as ended:
        status = int(str(ended.code))
    out, err = capsys.readouterr()

    assert (status, out) == (2, "")
    return err


def test_every_option_has_an_entry() -> None:
    """A new option needs a wrong value here."""

    assert set(taking()) == {
        (command, name) for command in WRONG for name in WRONG[command]
    }


@pytest.mark.parametrize(("command", "name"), tuple(taking()))
def test_wrong_value(
    command: str, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """The line names the option or file, shows the value and says what would do."""
    value, accepted = WRONG[command][name]
    said = message(capsys, *line(command, name, value))

    assert value in said
    assert accepted in said
    # A file says enough by its own name.
    assert name[0] != "-" or name == "--words" or name.strip("-") in said
    assert "Traceback" not in said


@pytest.mark.parametrize(
    ("arguments", "named"), tuple(TOGETHER.values()), ids=tuple(TOGETHER)
)
def test_impossible_together(
    arguments: tuple[str, ...], named: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """What contradicts each other is refused before anything is read."""

    assert named in message(capsys, *arguments)


@pytest.mark.parametrize("arguments", [("--nosuch",), ("parse", "--nosuch", "x")])
def test_unknown_option(
    arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    """An option that there is not is shown."""

    assert "--nosuch" in message(capsys, *arguments)
