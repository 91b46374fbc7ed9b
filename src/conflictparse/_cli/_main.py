"""Arguments in, one report out; whatever is wrong is one line and status 2."""

from __future__ import annotations

import argparse
import io
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from conflictparse import ConflictParseError, __version__, parse
from conflictparse._cli._text import reading

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["main"]

PROGRAM = "python -m conflictparse"
WRONG = 2
"""The exit status of wrong arguments and of files that cannot be read."""
INTERRUPTED = 130
"""What a shell gives for a program that Ctrl-C ended."""
PIPE_CLOSED = 141
"""What a shell gives for a program whose reader, such as `head`, went away."""

EXAMPLES = """\
examples:
  python -m conflictparse --sample
  python -m conflictparse report.txt --published 2022-09-13 --timezone Asia/Baku
  curl -s https://example.org/report.txt | python -m conflictparse - --format json

Places are line:column of the file, both counted from 1.
The exit status is 0, or 2 where an argument or the file is wrong.
"""


class _WrongError(Exception):
    """What stops the run; the message is the line that says so."""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        # argparse prints the usage first; one line is easier to find in a log.
        raise _WrongError(f"{message}; --help lists what is accepted")


def main(argv: Sequence[str] | None = None) -> int:
    """
    Run the command line.

    Args:
        argv:
            The arguments; None takes those of the process.

    Returns:
        The exit status: 0, or 2 with one line on standard error.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # The machine's encoding must not decide what can be printed.
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        arguments = _parser().parse_args(argv)
        sys.stdout.write(_run(arguments))
        sys.stdout.flush()
    except BrokenPipeError:
        # Python flushes once more at exit, and would complain.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PIPE_CLOSED
    except KeyboardInterrupt:
        return INTERRUPTED
    except (_WrongError, ConflictParseError) as error:
        sys.stderr.write(f"conflictparse: {error}\n")
        return WRONG
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog=PROGRAM,
        description=(
            "Read the figures, the times and the statements of a conflict report, "
            "and print them with their places."
        ),
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument(
        "file", nargs="?", metavar="FILE", help="a UTF-8 text; - is standard input"
    )
    parser.add_argument(
        "--sample",
        action="store_true",
        help="read the sample report that comes with the package, made up throughout",
    )
    parser.add_argument(
        "--published",
        metavar="DATE",
        help='what "Monday" is relative to, such as 2022-09-13 (default: the date '
        "in the report)",
    )
    parser.add_argument(
        "--timezone",
        metavar="ZONE",
        help="the zone of clock times that name none, such as Asia/Baku (default: "
        "that of the dateline, if known)",
    )
    parser.add_argument(
        "--locale", default="en", help="the language of the report (default: en)"
    )
    parser.add_argument(
        "--format",
        choices=("text", "json"),
        default="text",
        help="text for people (default), json for programs",
    )
    parser.add_argument(
        "--version", action="version", version=f"conflictparse {__version__}"
    )
    return parser


def _run(arguments: argparse.Namespace) -> str:
    if arguments.sample and arguments.file is not None:
        raise _WrongError("FILE and --sample exclude each other")
    if arguments.sample:
        name, text = "sample report", _sample()
    elif arguments.file is None:
        raise _WrongError("give a FILE, - for standard input, or --sample")
    elif arguments.file == "-":
        name, text = "standard input", _decoded("standard input", _stdin())
    else:
        name = arguments.file
        text = _decoded(repr(name), _bytes_of(name))
    report = parse(
        text,
        published=arguments.published,
        timezone=arguments.timezone,
        locale=arguments.locale,
    )
    if arguments.format == "json":
        return f"{report.to_json(indent=2)}\n"
    return reading(report, name)


def _stdin() -> bytes:
    return sys.stdin.buffer.read()


def _sample() -> str:
    from importlib import resources

    place = resources.files("conflictparse") / "data" / "samples" / "ceasefire.txt"
    return place.read_bytes().decode("utf-8")


def _bytes_of(name: str) -> bytes:
    path = Path(name)
    if path.is_dir():
        raise _WrongError(f"cannot read {name!r}: it is a directory")
    try:
        return path.read_bytes()
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        raise _WrongError(f"cannot read {name!r}: {why}") from None


def _decoded(name: str, content: bytes) -> str:
    """Decode as UTF-8; a byte order mark is no part of the text."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _WrongError(
            f"cannot read {name}: not UTF-8, byte {content[error.start]:#04x} at "
            f"offset {error.start}"
        ) from None
    if not text.strip():
        raise _WrongError(f"cannot read {name}: it is empty")
    return text
