"""`conflictparse schema`: what describes the formats that `parse` writes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse
    from collections.abc import Generator

__all__ = ["DESCRIPTION", "EPILOG", "HELP", "add", "run"]

HELP = "print the JSON Schema, or the set-up of another format"
DESCRIPTION = "Print what describes a format: a schema, or the set-up of the tool."
EPILOG = """\
examples:
  conflictparse schema > conflictparse-1.json      the JSON Schema of `--format json`
  conflictparse schema brat > annotation.conf      for a folder of brat
  conflictparse schema label-studio                the labelling configuration
"""


def add(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of this command."""
    parser.add_argument(
        "of",
        nargs="?",
        choices=("json", "brat", "label-studio"),
        default="json",
        metavar="FORMAT",
        help="json (default), brat or label-studio",
    )


def run(arguments: argparse.Namespace) -> Generator[str, None, int]:
    """Give the description."""
    from conflictparse import export

    if arguments.of == "brat":
        yield export.brat_config()
    elif arguments.of == "label-studio":
        yield f"{export.label_studio_config()}\n"
    else:
        yield json.dumps(export.json_schema(), ensure_ascii=False, indent=2) + "\n"
    return 0
