"""`conflictparse parse`: read reports, and print them in one of many formats."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._cli._errors import WrongError
from conflictparse._cli._formats import ONE_EACH, TABLES, page
from conflictparse._cli._inputs import add_files, add_reading, read
from conflictparse._cli._rich import wanted

if TYPE_CHECKING:
    import argparse
    from collections.abc import Generator, Iterator

    from conflictparse import Report

__all__ = ["DESCRIPTION", "EPILOG", "HELP", "add", "run"]

HELP = "read reports and print what they say"
DESCRIPTION = "Read reports, and print what they say in the format of your choice."
EPILOG = """\
formats:
  text             for people (the default); places are line:column, from 1
  json             the whole report, as `conflictparse schema` describes it
  jsonl            the same on one line a report; with --table, an object a row
  csv, tsv         a table with a header; --table says which (default: figures)
  html             the text with everything read in it marked
  brat             the .ann file beside FILE; `schema brat` is annotation.conf
  label-studio     a task with predictions; `schema label-studio` is its set-up
  doccano, prodigy, journalism-ai, web-annotations, timeml

tables:
  figures, moments, statements     a row a fact of one kind
  mentions                         a row a fact, with every column
  tolls                            a row for each kind of harm, all told
  ucdp, acled, helix, hxl          the columns of those schemes

examples:
  conflictparse parse --sample --format json
  conflictparse parse reports/*.txt --format csv > figures.csv
  conflictparse parse reports/*.txt --format csv --table acled > acled.csv
  curl -s https://example.org/report.txt | conflictparse - --format html > r.html
"""


def add(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of this command."""
    add_files(parser, several=True)
    parser.add_argument(
        "--format",
        choices=("text", *TABLES, *ONE_EACH),
        default="text",
        metavar="FORMAT",
        help="one of those below (default: text)",
    )
    parser.add_argument(
        "--table",
        metavar="TABLE",
        help="which table csv, tsv and jsonl give, of those below",
    )
    parser.add_argument(
        "--policy",
        metavar="POLICY",
        help='what "dozens" counts as in the tables of tolls and schemes: acled, '
        "ucdp or none (default: that of the scheme)",
    )
    parser.add_argument(
        "--colour",
        choices=("auto", "always", "never"),
        default="auto",
        help="colours in text: on a terminal where rich is installed (default), "
        "or as told",
    )
    add_reading(parser)


def run(arguments: argparse.Namespace) -> Generator[str, None, int]:
    """
    Give the output, a piece a report.

    Raises:
        WrongError: If arguments contradict each other, or a file cannot be read.
        ArgumentError: If an option has a value that is not accepted.
    """
    if arguments.format not in TABLES and (arguments.table or arguments.policy):
        raise WrongError("--table and --policy go with the formats csv, tsv and jsonl")
    if arguments.format == "text":
        colour = wanted(arguments.colour)
        for number, (name, report) in enumerate(read(arguments)):
            yield ("\n" if number else "") + page(report, name, colour=colour)
    elif arguments.format in ONE_EACH:
        yield _alone(arguments)
    else:
        yield from _table(arguments)
    return 0


def _alone(arguments: argparse.Namespace) -> str:
    if len(arguments.file) > 1:
        raise WrongError(
            f"--format {arguments.format} takes one FILE, got {len(arguments.file)}; "
            "jsonl, csv and tsv take several"
        )
    [(_, report)] = read(arguments)
    return ONE_EACH[arguments.format](report)


def _table(arguments: argparse.Namespace) -> Iterator[str]:
    from conflictparse import export

    table, policy = arguments.table, arguments.policy
    reports = _named(arguments)
    if arguments.format != "jsonl":
        delimiter = "," if arguments.format == "csv" else "\t"
        return export.csv_lines(
            reports, table or "figures", policy=policy, delimiter=delimiter
        )
    if table is not None:
        return export.jsonl_lines(reports, table, policy=policy)
    if policy is not None:
        raise WrongError("--policy needs a --table with --format jsonl")
    return (f"{report.to_json()}\n" for report in reports)


def _named(arguments: argparse.Namespace) -> Iterator[Report]:
    """Give the reports under the names of their files."""
    return (attrs.evolve(report, id=name) for name, report in read(arguments))
