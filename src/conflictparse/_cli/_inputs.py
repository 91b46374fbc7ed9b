"""The reports that a command is given, and how they are to be read."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs

from conflictparse import Parser, Ruleset
from conflictparse._cli._errors import WrongError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from conflictparse import Report

__all__ = [
    "Given",
    "add_files",
    "add_reading",
    "given",
    "options_of",
    "parser_of",
    "read",
    "text_of",
]


@attrs.frozen(kw_only=True)
class Given:
    """One text, and what it is called."""

    name: str
    text: str


def add_files(parser: argparse.ArgumentParser, *, several: bool) -> None:
    """Add the files to read, or the sample in their place."""
    parser.add_argument(
        "file",
        nargs="*" if several else "?",
        metavar="FILE",
        help="a UTF-8 text; - is standard input",
    )
    parser.add_argument(
        "--sample",
        action="store_true",
        help="read the sample report that comes with the package, made up throughout",
    )


def add_reading(parser: argparse.ArgumentParser) -> None:
    """Add what decides how reports are read."""
    group = parser.add_argument_group("how to read")
    group.add_argument(
        "--published",
        metavar="DATE",
        help='what "Monday" is relative to, such as 2022-09-13 (default: the date '
        "in the report)",
    )
    group.add_argument(
        "--timezone",
        metavar="ZONE",
        help="the zone of clock times that name none, such as Asia/Baku (default: "
        "that of the dateline, if known)",
    )
    group.add_argument(
        "--locale",
        default="en",
        help="the language of the report, perhaps with a region: en_GB (default: en)",
    )
    group.add_argument(
        "--reading",
        choices=("news", "narrative"),
        help="what a date without a year leans on: the day of publication, or the "
        "year last stated (default: by the text)",
    )
    group.add_argument(
        "--prefer",
        choices=("past", "future"),
        help="where a bare weekday lies (default: by tense, else the past)",
    )
    group.add_argument(
        "--disable",
        action="append",
        default=[],
        metavar="RULE",
        help="a rule to hold back, as `explain` names it; may be repeated",
    )
    group.add_argument(
        "--words",
        action="append",
        default=[],
        metavar="TOML",
        help="a file of words and zones to add or drop; may be repeated",
    )


def options_of(arguments: argparse.Namespace) -> dict[str, Any]:
    """
    Give what the options ask of a parser.

    Raises:
        LexiconError: If a file of words is malformed.
    """
    words = [Path(name) for name in arguments.words]
    language = arguments.locale.partition("_")[0].partition("-")[0]
    return {
        "locale": arguments.locale,
        "reading": arguments.reading,
        "prefer": arguments.prefer,
        "disable": arguments.disable,
        "ruleset": Ruleset.default(language).extend(words=words) if words else None,
    }


def parser_of(arguments: argparse.Namespace) -> Parser:
    """
    Make the parser that the options ask for.

    Raises:
        ArgumentError: If a value is none that is accepted.
        LexiconError: If a file of words is malformed.
    """
    parser = Parser(**options_of(arguments))
    # A wrong day would fail in each text of an archive.
    parser.parse("", published=arguments.published, timezone=arguments.timezone)
    return parser


def read(arguments: argparse.Namespace) -> Iterator[tuple[str, Report]]:
    """
    Read what is given, one report at a time, each with its name.

    Raises:
        WrongError: If nothing is given, or a file cannot be read.
        ArgumentError: If an option has a value that is not accepted.
    """
    parser = parser_of(arguments)
    for each in given(arguments):
        yield (
            each.name,
            parser.parse(
                each.text, published=arguments.published, timezone=arguments.timezone
            ),
        )


def given(arguments: argparse.Namespace) -> Iterator[Given]:
    """
    Give the texts that are asked for.

    Raises:
        WrongError: If nothing is given, or a file cannot be read.
    """
    named = arguments.file
    files = named if isinstance(named, list) else [] if named is None else [named]
    if arguments.sample and files:
        raise WrongError("FILE and --sample exclude each other")
    if arguments.sample:
        yield Given(name="sample report", text=_sample())
    elif not files:
        raise WrongError("give a FILE, - for standard input, or --sample")
    elif files.count("-") > 1:
        raise WrongError("standard input can be read only once")
    for file in files:
        name = "standard input" if file == "-" else file
        text = text_of(file)
        if not text.strip():
            raise WrongError(f"cannot read {_shown(file)}: it is empty")
        yield Given(name=name, text=text)


def text_of(file: str) -> str:
    """
    Decode a file, or standard input; a byte order mark is no part of the text.

    Raises:
        WrongError: If it cannot be read, or is not UTF-8.
    """
    content = sys.stdin.buffer.read() if file == "-" else _bytes_of(file)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise WrongError(
            f"cannot read {_shown(file)}: not UTF-8, byte "
            f"{content[error.start]:#04x} at offset {error.start}"
        ) from None


def _shown(file: str) -> str:
    return "standard input" if file == "-" else repr(file)


def _sample() -> str:
    from importlib import resources

    place = resources.files("conflictparse") / "data" / "samples" / "ceasefire.txt"
    return place.read_bytes().decode("utf-8")


def _bytes_of(name: str) -> bytes:
    path = Path(name)
    if path.is_dir():
        raise WrongError(f"cannot read {name!r}: it is a directory")
    try:
        return path.read_bytes()
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        raise WrongError(f"cannot read {name!r}: {why}") from None
