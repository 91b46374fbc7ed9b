"""Beside the text: who says what, the tolls with their bars, every reading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities import PEOPLE, Role
from conflictparse._report._html._escape import escaped, tag
from conflictparse._report._html._words import facts_of, figure, lines, plain, three
from conflictparse._status import Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from decimal import Decimal

    from conflictparse._quantities import Quantity
    from conflictparse._report._codecs import Writer
    from conflictparse._report._html._voices import Voices
    from conflictparse._report._types import Report
    from conflictparse._statements import Statement
    from conflictparse._tolls import Toll

__all__ = ["claims", "facts", "tolls"]

WIDTH = 200
"""Units of a bar's drawing across; its width on the page is that of its cell."""


def claims(report: Report, voices: Voices) -> str:
    """Write who gives which figures: the report itself first, then each speaker."""
    given: dict[str | None, list[Quantity]] = {}
    for one in report.quantities:
        given.setdefault(voices.name(one.attribution), []).append(one)
    rows = [_row("the report itself", "vx", _figures(given.get(None, ())))]
    rows += [
        _row(name, voices.colour_of(name), _figures(given.get(name, ())))
        for name in voices
    ]
    return tag("ul", "".join(rows), class_="claims")


def _row(name: str, colour: str, figures: Iterable[str]) -> str:
    chips = "".join(figures) or tag("span", "no figure", class_="none")
    voice = tag("span", escaped(name), class_=f"voice by-{colour}")
    return tag("li", f"{voice} {tag('span', chips, class_='figures')}")


def _figures(given: Iterable[Quantity]) -> Iterator[str]:
    """Write each figure that one speaker gives, those of people before others."""
    for one in sorted(given, key=lambda found: found.kind not in PEOPLE):
        status = "" if one.status is Status.ASSERTED else f", {one.status}"
        role = "" if one.role is Role.TOTAL else f" ({one.role})"
        words = escaped(f"{figure(one)} {plain(one.kind)}{role}{status}")
        yield tag("a", words, href=f"#at-{one.span.start}", class_=f"chip {one.status}")


def tolls(report: Report, writer: Writer, voices: Voices) -> str:
    """Write each toll with its bar, and below it the bar of each speaker."""
    by_voice: dict[tuple[str, str], list[Toll]] = {}
    for one in report.tolls("attribution"):
        by_voice.setdefault((one.kind, one.unit), []).append(one)
    written = [
        _toll(one, by_voice.get((one.kind, one.unit), []), writer, voices)
        for one in report.tolls()
        if one.quantities
    ]
    return "".join(written) or tag("p", "No harm to people is told.", class_="none")


def _toll(toll: Toll, said: Iterable[Toll], writer: Writer, voices: Voices) -> str:
    unit = "" if toll.unit == "person" else f" ({plain(toll.unit)}s)"
    claimed = list(said)
    known = [
        one
        for each in (toll, *claimed)
        for one in (each.low, each.best, each.high)
        if one is not None
    ]
    most = max((float(one) for one in known), default=0.0) * 1.15 or 1.0
    rows = [_bar("all told", "all", toll, most)]
    if len(claimed) > 1 or any(one.attribution for one in claimed):
        for one in claimed:
            by = one.attribution
            name = _name(by)
            rows.append(_bar(name, voices.colour(by), one, most))
    rests = ", ".join(_link(one, writer) for one in toll.quantities)
    against = ", ".join(_link(one, writer) for one in toll.conflicting)
    note = f"rests on {rests}" + (f"; in conflict: {against}" if against else "")
    title = tag("h3", escaped(f"{plain(toll.kind)}{unit}"))
    return tag(
        "section",
        title
        + tag("div", "".join(rows), class_="bars")
        + tag("p", note, class_="note"),
        class_="toll",
    )


def _name(said: Statement | None) -> str:
    if said is None or said.speaker is None:
        return "the report itself"
    return said.speaker.name or said.speaker.mention.text


def _link(found: Quantity, writer: Writer) -> str:
    return tag("a", escaped(writer.id_of(found)), href=f"#at-{found.span.start}")


def _bar(name: str, colour: str, toll: Toll, most: float) -> str:
    """
    Draw a toll from nobody on.

    Light up to the lower bound, solid from there to the upper one, and a
    broken frame where a bound is open; the mark is the best figure.
    """
    words = three(toll)
    low, high = _x(toll.low, most, 0), _x(toll.high, most, WIDTH)
    shapes = [_rect("track", 0, WIDTH, 1), _rect("sure", 0, low, 8)]
    closed = toll.low is not None and toll.high is not None
    shapes.append(_rect("closed" if closed else "open", low, high, 8))
    if toll.best is not None:
        best = _x(toll.best, most, 0)
        shapes.append(_rect("best", best - 2.5, best + 2.5, 14))
    drawn = tag(
        "svg",
        tag("title", escaped(f"{name}: {words}")) + "".join(shapes),
        viewBox=f"-3 0 {WIDTH + 6} 16",
        role="img",
        preserveAspectRatio="none",
        class_=f"bar by-{colour}",
    )
    return (
        tag("span", escaped(name), class_=f"voice by-{colour}")
        + drawn
        + tag("span", escaped(words), class_="amount")
    )


def _x(figure: int | Decimal | None, most: float, open_: float) -> float:
    return open_ if figure is None else float(figure) / most * WIDTH


def _rect(kind: str, start: float, end: float, height: int) -> str:
    """Draw a bar about the middle line."""
    width = max(end - start, 0)
    y = 8 - height / 2
    return (
        f'<rect class="{kind}" x="{start:.1f}" y="{y:.1f}" '
        f'width="{width:.1f}" height="{height}"/>'
    )


def facts(report: Report, writer: Writer) -> str:
    """Write every reading in full; the marks in the text are described by these."""
    items = []
    for fact in facts_of(report):
        name = writer.id_of(fact)
        first, *rest = lines(fact, writer)
        words = tag("a", escaped(first), href=f"#at-{fact.span.start}")
        text = tag("q", escaped(_short(fact.text)))
        items.append(
            tag("li", f"{words} {text} {escaped('; '.join(rest))}", id=f"read-{name}")
        )
    return tag("ol", "".join(items), class_="facts")


MOST_WORDS = 120
"""Characters of a fact's text that its reading repeats."""


def _short(text: str) -> str:
    return text if len(text) <= MOST_WORDS else f"{text[:MOST_WORDS]}…"
