"""Arguments in, text out; whatever is wrong is one line and status 2."""

from __future__ import annotations

import io
import os
import sys
from typing import TYPE_CHECKING

from conflictparse import ConflictParseError, __version__
from conflictparse._cli import _batch, _diff, _explain, _parse, _schema, _version
from conflictparse._cli._errors import ArgumentParser, WrongError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Generator, Sequence

__all__ = ["main"]

WRONG = 2
"""The exit status of wrong arguments and of files that cannot be read."""
INTERRUPTED = 130
"""What a shell gives for a program that Ctrl-C ended."""
PIPE_CLOSED = 141
"""What a shell gives for a program whose reader, such as `head`, went away."""

COMMANDS = {
    "parse": _parse,
    "batch": _batch,
    "explain": _explain,
    "diff": _diff,
    "schema": _schema,
    "version": _version,
}
"""Each adds its arguments, and runs: it gives text piece by piece, then a status."""

DESCRIPTION = """\
Read the figures, the times and the statements of conflict reports, each with
its place in the text.
"""

EPILOG = """\
try these, in this order:
  conflictparse --sample                         a made-up report, read for people
  conflictparse report.txt                       a report of your own
  conflictparse report.txt --published 2022-09-13   what "Monday" is relative to
  conflictparse parse reports/*.txt --format csv    a table of figures
  conflictparse explain report.txt               which rule read what
  conflictparse batch archive.jsonl read/        an archive, on all cores

Without the name of a command `parse` is meant; a file of that name is ./parse.
Without an installed script it is `python -m conflictparse`.
All text is UTF-8, read and written.

exit status:
  0    all went well; `diff`: nothing changed
  1    `diff`: something changed
  2    an argument or a file is wrong; one line on standard error says which
  130  interrupted by Ctrl-C
  141  whoever read the output went away
"""


def main(argv: Sequence[str] | None = None) -> int:
    """
    Run the command line.

    Args:
        argv:
            The arguments; None takes those of the process.

    Returns:
        The exit status.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # The machine's encoding must not decide what can be printed.
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        arguments = _parsed(sys.argv[1:] if argv is None else argv)
        status = _written(COMMANDS[arguments.command].run(arguments))
        sys.stdout.flush()
    except BrokenPipeError:
        # Python flushes once more at exit, and would complain.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PIPE_CLOSED
    except KeyboardInterrupt:
        return INTERRUPTED
    except (WrongError, ConflictParseError) as error:
        sys.stderr.write(f"conflictparse: {error}\n")
        return WRONG
    return status


def _parsed(argv: Sequence[str]) -> argparse.Namespace:
    parser = ArgumentParser(
        prog="conflictparse", description=DESCRIPTION, epilog=EPILOG
    )
    parser.add_argument(
        "--version", action="version", version=f"conflictparse {__version__}"
    )
    commands = parser.add_subparsers(
        dest="command", metavar="COMMAND", title="commands", parser_class=ArgumentParser
    )
    for name, command in COMMANDS.items():
        command.add(
            commands.add_parser(
                name,
                help=command.HELP,
                description=command.DESCRIPTION,
                epilog=command.EPILOG,
            )
        )
    alone = {*COMMANDS, "-h", "--help", "--version"}
    named = argv if argv and argv[0] in alone else ["parse", *argv]
    return parser.parse_args(named)


def _written(pieces: Generator[str, None, int]) -> int:
    """Write what a command gives, as it comes, and return its status."""
    while True:
        try:
            piece = next(pieces)
        except StopIteration as end:
            return int(end.value)
        sys.stdout.write(piece)
