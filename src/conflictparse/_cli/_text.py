"""A reading for people: what is claimed, by whom, and where it stands."""

from __future__ import annotations

import re
import shutil
import sys
import textwrap
import unicodedata
from bisect import bisect_right
from typing import TYPE_CHECKING

from conflictparse._cli._words import figure, moment, toll_words, who
from conflictparse._quantities import Accrual

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from conflictparse import Quantity, Report, Span, Statement, Timestamp

__all__ = ["Lines", "clean", "quote", "reading"]

PLAIN_COLUMNS = 88
MOST_COLUMNS = 120
INDENT = " " * 10
EXPECTED = frozenset({Accrual.NEW, Accrual.UNKNOWN})
"""What is not worth a word: most figures are of what has just happened."""
_LINE_END = re.compile("\r\n|\r|\n")


def reading(report: Report, name: str) -> str:
    """Give the whole reading; *name* says what was read."""
    return "\n".join(_Page(report).lines(name)) + "\n"


class Lines:
    """The lines of a text, by which people find a place in it."""

    def __init__(self, text: str) -> None:
        self.starts = [0, *(match.end() for match in _LINE_END.finditer(text))]

    def place(self, span: Span) -> str:
        """Give line:column, both from 1, in code points."""
        line = bisect_right(self.starts, span.start)
        return f"{line}:{span.start - self.starts[line - 1] + 1}"


class _Page:
    """The lines of one reading."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.locale = report.locale
        self.place = Lines(report.text).place
        terminal = sys.stdout.isatty()
        columns = shutil.get_terminal_size().columns if terminal else PLAIN_COLUMNS
        self.columns = max(40, min(columns, MOST_COLUMNS))

    def lines(self, name: str) -> Iterator[str]:
        report = self.report
        published = report.published
        yield f"{clean(name)}, " + (
            f"published {published.isoformat()}" if published else "publication unknown"
        )
        yield from self.section("Tolls: what the report says, all told", self.tolls())
        figures = (line for q in report.quantities for line in self.quantity(q))
        yield from self.section("Figures", figures)
        said = (line for s in report.statements for line in self.statement(s))
        yield from self.section("Statements", said)
        times = (line for t in report.timestamps for line in self.timestamp(t))
        yield from self.section("Moments", times)

    def section(self, title: str, lines: Iterable[str]) -> Iterator[str]:
        body = list(lines) or ["  (none)"]
        yield from ("", title, "-" * len(title), *body)

    def tolls(self) -> Iterator[str]:
        for toll in self.report.tolls():
            sources = dict.fromkeys(
                who(q.attribution) for q in toll.quantities if q.attribution
            )
            says = f"  according to {', '.join(sources)}" if sources else ""
            words = toll_words(toll, self.locale)
            yield from self.wrapped(f"  {toll.kind.value:<11} {words}{says}")
            for q in toll.conflicting:
                other = f"but {figure(q, self.locale)} at {self.place(q.span)}"
                says = f", according to {who(q.attribution)}" if q.attribution else ""
                yield from self.wrapped(f"{INDENT}    {other}{says}")

    def quantity(self, found: Quantity) -> Iterator[str]:
        head = f"{found.kind.value:<11} {figure(found, self.locale):<12}"
        yield from self.entry(found.span, f"{head} {quote(found.text)}")
        said = found.attribution
        yield from self.notes(
            f"according to {who(said)}, {self.place(said.span)}" if said else "",
            f"when: {quote(found.when.text)}" if found.when else "",
            f"{found.role.value} of {self.place(found.whole.span)}"
            if found.whole
            else found.role.value.replace("total", ""),
            found.status.value.replace("asserted", ""),
            "" if found.accrual in EXPECTED else found.accrual.value,
            ", ".join(kind.value for kind in found.victim_types),
            f"side: {found.side}" if found.side else "",
            f"country: {found.country}" if found.country else "",
            f"place: {found.place.text}" if found.place else "",
        )

    def statement(self, found: Statement) -> Iterator[str]:
        cue = found.cue.text if found.cue else found.act.value
        yield from self.entry(found.span, f"{who(found)}: {cue} ({found.form.value})")
        yield from self.wrapped(INDENT + quote(found.content))
        via = found.via
        yield from self.notes(
            f"quoted by {who(via)}, {self.place(via.span)}" if via else "",
            f"when: {quote(found.when.text)}" if found.when else "",
            found.status.value.replace("asserted", ""),
        )

    def timestamp(self, found: Timestamp) -> Iterator[str]:
        words = moment(found, self.locale)
        yield from self.entry(found.span, f"{words:<28} {quote(found.text)}")
        renderings = (
            f"{quote(each.text)} = {moment_utc}"
            for each in found.renderings
            if (moment_utc := f"{each.utc:%H:%M} UTC" if each.utc else "no known zone")
        )
        zones = found.zone.candidates if found.zone else ()
        yield from self.notes(
            found.relation.value if found.relation else "",
            *renderings,
            "" if found.consistent else "the report contradicts itself here",
            f"the zone may be {' or '.join(zones)}" if zones else "",
        )

    def entry(self, span: Span, words: str) -> Iterator[str]:
        """Give a line with its place in front."""
        yield from self.wrapped(f"{self.place(span):>8}  {clean(words)}")

    def notes(self, *notes: str) -> Iterator[str]:
        """Give what is worth saying beside, where there is anything."""
        said = "; ".join(clean(note) for note in notes if note)
        if said:
            yield from self.wrapped(f"{INDENT}{said}")

    def wrapped(self, line: str) -> list[str]:
        return textwrap.wrap(
            line,
            self.columns,
            subsequent_indent=INDENT,
            break_on_hyphens=False,
            drop_whitespace=True,
        )


def quote(text: str) -> str:
    """Put the report's words in marks, unless they bring their own."""
    words = clean(text)
    return words if words[:1] in '“"«„' and words else f"“{words}”"


def clean(text: str) -> str:
    r"""
    Put text on one line, without what a terminal would obey.

    >>> clean("a\x1b[31m red\nline")
    'a�[31m red line'
    """
    return "".join(map(_shown, text.replace("\r", " ").replace("\n", " ")))


def _shown(character: str) -> str:
    if character.isprintable():
        return character
    # Marks that only steer the writing (soft hyphens, zero-width joiners, and
    # those that turn its direction) are left out, control characters are not.
    category = unicodedata.category(character)
    return {"Cf": "", "Zs": " ", "Zl": " ", "Zp": " "}.get(category, "\ufffd")
