"""Pictures of sentences: what is read, drawn under the words it is read from."""

from collections.abc import Iterable, Iterator
from typing import ClassVar

from docutils import nodes
from docutils.parsers.rst import Directive, directives

import conflictparse
from conflictparse import Quantity, Report, Statement, Timestamp, Toll

__all__ = ["Reading", "picture"]

Fact = Quantity | Timestamp | Statement
NAMED = ("person", "building", "weapon")
"""Units that go without saying."""


class Reading(Directive):
    """A sentence, with what the library reads in it when the docs are built."""

    has_content = True
    option_spec: ClassVar = {
        "published": directives.unchanged,
        "tolls": directives.flag,
    }

    def run(self) -> list[nodes.Node]:
        """Draw the sentence."""
        text = " ".join(self.content)
        report = conflictparse.parse(text, published=self.options.get("published"))
        tolls = report.tolls() if "tolls" in self.options else ()
        drawn = nodes.literal_block("", picture(report, tolls))
        drawn["language"] = "none"
        return [drawn]


def picture(report: Report, tolls: Iterable[Toll]) -> str:
    """
    Draw the facts of a report of one line, figures first, with tolls below.

    The pieces of a fact are underlined, and its reading stands behind the last.
    """
    facts = (*report.quantities, *report.timestamps, *report.statements)
    below = [f"toll: {toll.kind} {bounds(toll)}" for toll in tolls]
    return "\n".join([report.text, *map(underlined, facts), *below])


def underlined(fact: Fact) -> str:
    """Draw a fact under its words."""
    pieces = fact.segments if isinstance(fact, Statement) else (fact.span,)
    line = ""
    for span in pieces:
        line = line.ljust(span.start) + "─" * (span.end - span.start)
    return f"{line} {' · '.join(said(fact))}"


def said(fact: Fact) -> Iterator[str]:
    """Say what was read, the least that a reader needs."""
    if isinstance(fact, Quantity):
        unit = "" if fact.unit in NAMED else f" {fact.unit}"
        yield f"{fact.kind} {bounds(fact)}{unit}"
        if fact.role != "total":
            yield str(fact.role)
    elif isinstance(fact, Timestamp):
        yield str(fact.value)
        if fact.utc:
            yield f"{fact.utc:%H:%M} UTC"
    else:
        names = (who.name or who.mention.text for who in fact.speakers)
        yield f"{fact.form}, {', '.join(names) or 'nobody named'}: {fact.act}"
    if getattr(fact, "status", "asserted") != "asserted":
        yield str(fact.status)


def bounds(fact: Quantity | Toll) -> str:
    """Write the two bounds, an open one as it is."""
    low, high = ("?" if end is None else f"{end:,}" for end in (fact.low, fact.high))
    return low if low == high else f"{low}–{high}"
