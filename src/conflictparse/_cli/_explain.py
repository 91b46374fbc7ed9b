"""`conflictparse explain`: which rule read what, and from which words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from conflictparse import extract_numbers
from conflictparse._cli._errors import WrongError
from conflictparse._cli._inputs import add_files, add_reading, options_of, read
from conflictparse._cli._text import Lines, clean

if TYPE_CHECKING:
    import argparse
    from collections.abc import Generator

    from conflictparse import Number, Quantity, Report, Statement, Timestamp

    Fact = Quantity | Timestamp | Statement

__all__ = ["DESCRIPTION", "EPILOG", "HELP", "add", "run"]

HELP = "say which rule read what"
DESCRIPTION = """\
Read a report, and say of each fact which rule read it from which words. Numbers that
no fact rests on stand at the end: a word beside them may be missing.
"""
EPILOG = """\
examples:
  conflictparse explain report.txt               every fact
  conflictparse explain report.txt --at 3:14     what covers that line and column
  conflictparse explain report.txt --fact q2     the second figure, as JSON names it

The name of a rule can be held back with --disable, here and in `parse`.
"""

AROUND = 40
"""Characters that are shown on each side of a number."""

_PLACE = re.compile(r"([1-9][0-9]*):([1-9][0-9]*)")


def add(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of this command."""
    add_files(parser, several=False)
    parser.add_argument(
        "--at", metavar="LINE:COLUMN", help="explain what covers this place, from 1:1"
    )
    parser.add_argument(
        "--fact", metavar="ID", help="explain this fact: q1, t1, s1 and on"
    )
    add_reading(parser)


def run(arguments: argparse.Namespace) -> Generator[str, None, int]:
    """
    Give the explanations.

    Raises:
        WrongError: If there is no such place or fact, or the file cannot be read.
        ArgumentError: If an option has a value that is not accepted.
    """
    [(_, report)] = read(arguments)
    chosen = _chosen(report, arguments.at, arguments.fact)
    left = [] if arguments.at or arguments.fact else _unread(report, arguments)
    lines = Lines(report.text)
    for number, found in enumerate(chosen):
        head, *rest = report.explain(found).splitlines()
        place = lines.place(found.span)
        written = [f"{place}  {head}", *(f"    {line}" for line in rest)]
        yield ("\n" if number else "") + "\n".join(map(clean, written)) + "\n"
    if not chosen:
        yield "nothing was read\n"
    if left:
        yield "\nnumbers that no fact rests on\n"
    for one in left:
        words = report.text[max(0, one.span.start - AROUND) : one.span.end + AROUND]
        shown = f"{lines.place(one.span)}  '{one.text}' in “{words.strip()}”"
        yield clean(shown) + "\n"
    return 0


def _unread(report: Report, arguments: argparse.Namespace) -> list[Number]:
    """Give the numbers that stand in no figure and in no moment."""
    spans = [fact.span for fact in report.quantities]
    spans += [fact.span for fact in report.timestamps]
    return [
        one
        for one in extract_numbers(report.text, **options_of(arguments))
        if not any(
            span.start < one.span.end and one.span.start < span.end for span in spans
        )
    ]


def _chosen(report: Report, at: str | None, name: str | None) -> list[Fact]:
    facts: list[Fact] = [*report.quantities, *report.timestamps, *report.statements]
    if name is not None:
        facts = [_named(report, name)]
    if at is not None:
        offset = _offset(report, at)
        facts = [f for f in facts if f.span.start <= offset < f.span.end]
    return sorted(facts, key=lambda found: found.span)


def _named(report: Report, name: str) -> Fact:
    kinds: dict[str, tuple[Fact, ...]] = {
        "q": report.quantities,
        "t": report.timestamps,
        "s": report.statements,
    }
    facts, number = kinds.get(name[:1], ()), name[1:]
    if not (number.isdecimal() and number.isascii() and 0 < int(number) <= len(facts)):
        counts = ", ".join(f"{len(each)} {letter}" for letter, each in kinds.items())
        raise WrongError(f"--fact must be one of the report's ({counts}), got {name!r}")
    return facts[int(number) - 1]


def _offset(report: Report, at: str) -> int:
    place = _PLACE.fullmatch(at)
    if place is None:
        raise WrongError(f"--at must be LINE:COLUMN such as 3:14, got {at!r}")
    starts = Lines(report.text).starts
    line, column = int(place[1]), int(place[2])
    if line > len(starts):
        raise WrongError(f"--at: the report has {len(starts)} lines, got {at!r}")
    return starts[line - 1] + column - 1
