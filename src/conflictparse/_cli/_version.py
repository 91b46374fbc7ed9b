"""`conflictparse version`: what reads here, for a log or a bug report."""

from __future__ import annotations

import json
import platform
from typing import TYPE_CHECKING

from conflictparse import parse

if TYPE_CHECKING:
    import argparse
    from collections.abc import Generator

__all__ = ["DESCRIPTION", "EPILOG", "HELP", "add", "run"]

HELP = "print the version, and all that decides a reading"
DESCRIPTION = (
    "Print the version, the hash of the rules and words, and the releases of what "
    "else decides a reading."
)
EPILOG = """\
The same values in two places mean the same readings there.
`conflictparse --version` prints the version alone.
"""


def add(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of this command."""
    parser.add_argument("--json", action="store_true", help="as one JSON object")


def run(arguments: argparse.Namespace) -> Generator[str, None, int]:
    """Give the versions, as a report's `producer` has them."""
    producer = parse("").producer
    versions = {
        "version": producer.version,
        "ruleset": producer.ruleset,
        "schema": producer.schema,
        "tzdata": producer.tzdata,
        "regex": producer.regex,
        "python": platform.python_version(),
    }
    if arguments.json:
        yield f"{json.dumps(versions)}\n"
    else:
        yield "".join(f"{name:<9}{value}\n" for name, value in versions.items())
    return 0
