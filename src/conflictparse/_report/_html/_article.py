"""The text of a report with every fact marked where it stands."""

from __future__ import annotations

from itertools import chain, pairwise
from typing import TYPE_CHECKING, NamedTuple

from conflictparse._quantities import Quantity
from conflictparse._report._html._escape import escaped, tag
from conflictparse._report._html._words import lines, said_by
from conflictparse._sections import SectionKind
from conflictparse._statements import SpeechAct, Statement
from conflictparse._status import Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from conflictparse._report._codecs import Writer
    from conflictparse._report._html._voices import Voices
    from conflictparse._report._html._words import Fact
    from conflictparse._report._types import Report
    from conflictparse._spans import Span

__all__ = ["Article"]

LANE = 5
"""Pixels from one underline to the next."""

SHOWN = {
    SectionKind.TITLE,
    SectionKind.STANDFIRST,
    SectionKind.HEADING,
    SectionKind.BOILERPLATE,
}
"""Sections that look different from the body."""


class _Stretch(NamedTuple):
    """A stretch of text that a fact covers, and the lane of its underline."""

    span: Span
    fact: Fact
    lane: int


class Article:
    """
    The pieces of a text, cut wherever a fact starts or ends.

    Facts may cross, and elements cannot; pieces never do:

        text        the army said at least 12 people were killed
        s1 (lane 1)               ==============================
        q1 (lane 0)               -------------------
        pieces                    |s1 q1             |s1        |
    """

    def __init__(self, report: Report, writer: Writer, voices: Voices) -> None:
        self._report = report
        self._writer = writer
        self._voices = voices
        small = _laid((*report.quantities, *report.timestamps), 0)
        self.lanes = max((one.lane for one in small), default=-1) + 1
        self._stretches = [*small, *_laid(report.statements, self.lanes)]
        self.lanes = max((one.lane for one in self._stretches), default=-1) + 1
        self._stretches.sort(key=lambda one: (one.span, one.lane))

    def html(self) -> str:
        """Write the article; without its tags it is the text."""
        language = self._report.locale.replace("_", "-")
        return tag(
            "article",
            "".join(self._pieces()),
            lang=language,
            dir="auto",
            style=f"--lanes:{self.lanes}",
        )

    def _pieces(self) -> Iterator[str]:
        report = self._report
        shown = [section for section in report.sections if section.kind in SHOWN]
        cuts = {0, len(report.text)}
        for span in chain(
            (one.span for one in self._stretches), (one.span for one in shown)
        ):
            cuts |= {span.start, span.end}
        waiting, sections = iter(self._stretches), iter(shown)
        following, section = next(waiting, None), next(sections, None)
        covering: list[_Stretch] = []
        for start, end in pairwise(sorted(cuts)):
            covering = [one for one in covering if one.span.end > start]
            while following is not None and following.span.start <= start:
                if following.span.end > start:
                    covering.append(following)
                following = next(waiting, None)
            while section is not None and section.span.end <= start:
                section = next(sections, None)
            inside = section is not None and section.span.start <= start
            kind = str(section.kind) if section is not None and inside else None
            yield self._piece(start, end, covering, kind)

    def _piece(
        self, start: int, end: int, covering: Sequence[_Stretch], kind: str | None
    ) -> str:
        words = escaped(self._report.text[start:end])
        if not covering:
            return tag("span", words, class_=f"in-{kind}") if kind else words
        facts = [one.fact for one in covering]
        names = [self._writer.id_of(fact) for fact in facts]
        begins = [one.fact for one in covering if one.span.start == start]
        speech = [fact for fact in begins if isinstance(fact, Statement)]
        classes = dict.fromkeys(chain.from_iterable(_classes(fact) for fact in facts))
        said = [fact for fact in facts if isinstance(fact, Statement)]
        innermost = max(said, key=lambda one: one.span.start) if said else None
        colour = [f"by-{self._voices.colour(innermost)}"] if innermost else []
        return tag(
            "mark",
            words,
            class_=" ".join([*classes, *colour, *([f"in-{kind}"] if kind else [])]),
            data_start=start,
            data_end=end,
            data_ids=" ".join(names),
            data_voice=" ▸ ".join(map(_chip, speech)) if speech else None,
            data_reading=self._reading(facts),
            id=f"at-{start}" if begins else None,
            tabindex=0 if begins else None,
            aria_describedby=" ".join(f"read-{name}" for name in names),
            style=self._underlines(covering),
        )

    def _reading(self, facts: Iterable[Fact]) -> str:
        """Give what is shown of the facts under the pointer, the innermost first."""
        inner_first = sorted(facts, key=lambda fact: fact.span.end - fact.span.start)
        return "\n".join(" · ".join(lines(fact, self._writer)) for fact in inner_first)

    def _underlines(self, covering: Iterable[_Stretch]) -> str:
        """Draw a line for each fact, each in its lane; broken where it is doubted."""
        images, places = [], []
        for one in covering:
            colour = f"var(--{self._colour(one.fact)})"
            asserted = getattr(one.fact, "status", Status.ASSERTED) is Status.ASSERTED
            if asserted:
                images.append(f"linear-gradient({colour},{colour})")
            else:
                images.append(
                    f"repeating-linear-gradient(90deg,{colour} 0 5px,#0000 5px 8px)"
                )
            above = (self.lanes - 1 - one.lane) * LANE
            places.append(f"0 calc(100% - {above}px)")
        return (
            f"background-image:{','.join(images)};"
            f"background-position:{','.join(places)}"
        )

    def _colour(self, fact: Fact) -> str:
        if isinstance(fact, Statement):
            return self._voices.colour(fact)
        return "q" if isinstance(fact, Quantity) else "t"


def _classes(fact: Fact) -> Iterator[str]:
    """Name the kind of a fact, and how it stands where it is not asserted."""
    yield type(fact).__name__.lower()
    status = getattr(fact, "status", Status.ASSERTED)
    if status is not Status.ASSERTED and not isinstance(fact, Statement):
        yield str(status)


def _chip(said: Statement) -> str:
    """Write who speaks and, if it is more than saying, what is done by it."""
    act = "" if said.act is SpeechAct.SAY else f": {said.act}"
    status = (
        "" if said.status in {Status.ASSERTED, Status.DENIED} else f", {said.status}"
    )
    return f"{said_by(said)}{act}{status}"


def _laid(facts: Iterable[Fact], first: int) -> list[_Stretch]:
    """Give each fact the first lane, from one on, that is free where it stands."""
    stretches = sorted(
        (
            (span, fact)
            for fact in facts
            for span in (fact.segments if isinstance(fact, Statement) else (fact.span,))
            if span.start < span.end
        ),
        key=lambda pair: (pair[0].start, -pair[0].end),
    )
    ends: list[int] = []
    laid = []
    for span, fact in stretches:
        lane = next((k for k, end in enumerate(ends) if end <= span.start), len(ends))
        ends[lane : lane + 1] = [span.end]
        laid.append(_Stretch(span, fact, first + lane))
    return laid
