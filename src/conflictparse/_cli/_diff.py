"""`conflictparse diff`: what changed between two runs, by kind and rule."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

import attrs

from conflictparse._cli._compare import changes
from conflictparse._cli._errors import WrongError
from conflictparse._cli._stored import stored
from conflictparse._cli._text import Lines, quote

if TYPE_CHECKING:
    import argparse
    from collections.abc import Generator, Iterator

    from conflictparse import Report
    from conflictparse._cli._compare import Change
    from conflictparse._cli._stored import Stored

__all__ = ["DESCRIPTION", "EPILOG", "HELP", "add", "run"]

HELP = "say what changed between two runs"
DESCRIPTION = """\
Compare two files of stored reports, as `--format json` and `--format jsonl` write
them: which facts were added, removed or changed, by kind and rule.
"""
EPILOG = """\
Reports are matched by their id, those without one by their text. Facts at the
same place are the same fact, and what differs in them is named.

examples:
  conflictparse parse reports/*.txt --format jsonl > old.jsonl
  pip install --upgrade conflictparse
  conflictparse parse reports/*.txt --format jsonl > new.jsonl
  conflictparse diff old.jsonl new.jsonl
  conflictparse diff old.jsonl new.jsonl --format jsonl     a line a change

The exit status is 0 where nothing changed, 1 where something did, and 2 where a
file is wrong.
"""

_ORDER = ("added", "removed", "changed")
_SIGNS = {"added": "+", "removed": "-", "changed": "~"}


@attrs.define
class _Tally:
    """What was counted over all reports."""

    compared: int = 0
    differing: int = 0
    only: Counter[str] = attrs.field(factory=Counter)
    found: defaultdict[tuple[str, str, str], list[str]] = attrs.field(
        factory=lambda: defaultdict(list)
    )
    """Where each change stands, by kind, rule and what it is."""


def add(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of this command."""
    parser.add_argument(
        "old", metavar="OLD", help="stored reports, or - for standard input"
    )
    parser.add_argument("new", metavar="NEW", help="the same reports, read anew")
    parser.add_argument(
        "--format",
        choices=("text", "jsonl"),
        default="text",
        help="a summary for people (default), or an object a change",
    )
    parser.add_argument(
        "--examples",
        type=int,
        default=3,
        metavar="N",
        help="how many places to show of each kind of change (default: 3)",
    )


def run(arguments: argparse.Namespace) -> Generator[str, None, int]:
    """
    Give what changed.

    Raises:
        WrongError: If a file cannot be read, or holds no stored reports.
    """
    if arguments.old == arguments.new == "-":
        raise WrongError("standard input can be read only once")
    tally = _Tally()
    for name, report, change in _all(arguments.old, arguments.new, tally):
        place = f"{name} {Lines(report.text).place(change.fact.span)}"
        words = quote(change.fact.text)
        if arguments.format == "jsonl":
            yield _line(name, change)
        else:
            fields = f" ({', '.join(change.fields)})" if change.fields else ""
            key = (change.kind, change.rule, change.what)
            tally.found[key].append(f"{place} {words}{fields}")
    if arguments.format == "text":
        yield from _summary(tally, arguments.examples)
    return 1 if tally.differing or tally.only else 0


def _all(old: str, new: str, tally: _Tally) -> Iterator[tuple[str, Report, Change]]:
    """Give every change with the report it is in, and count reports."""
    before = _by_key(old)
    for document in stored(new):
        other = before.pop(document.key, None)
        if other is None:
            tally.only["NEW"] += 1
            continue
        tally.compared += 1
        one, report = other.report, document.report
        if one is None or report is None:
            tally.only["NEW" if one is None else "OLD"] += one is not report
            continue
        if one.text != report.text:
            raise WrongError(f"{document.where}: the text is not that of {other.where}")
        found = list(changes(one, report))
        tally.differing += bool(found)
        yield from ((report.id or document.where, report, each) for each in found)
    tally.only["OLD"] += len(before)
    tally.only = +tally.only


def _by_key(file: str) -> dict[str, Stored]:
    found: dict[str, Stored] = {}
    for document in stored(file):
        if document.key in found:
            raise WrongError(
                f"{document.where}: the same id as {found[document.key].where}"
            )
        found[document.key] = document
    return found


def _line(name: str, change: Change) -> str:
    span = change.fact.span
    written = {
        "report": name,
        "change": change.what,
        "kind": change.kind,
        "rule": change.rule,
        "start": span.start,
        "end": span.end,
        "text": change.fact.text,
        "fields": list(change.fields),
    }
    return f"{json.dumps(written)}\n"


def _summary(tally: _Tally, examples: int) -> Iterator[str]:
    yield f"reports: {tally.compared} compared, {tally.differing} differ\n"
    for where, count in sorted(tally.only.items()):
        yield f"{count} only in {where}\n"
    kinds = dict.fromkeys(kind for kind, _, _ in sorted(tally.found))
    for kind in kinds:
        yield f"\n{kind}\n"
        own = sorted(
            (key for key in tally.found if key[0] == kind),
            key=lambda key: (_ORDER.index(key[2]), key[1]),
        )
        for key in own:
            places = tally.found[key]
            yield f"  {_SIGNS[key[2]]}{len(places):<5}{key[2]:<8} {key[1]}\n"
            yield from (f"           {place}\n" for place in places[:examples])
