"""Two drawings: what happened when, and who speaks where in the text."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from conflictparse._report._html._escape import escaped, tag
from conflictparse._report._html._words import figure, plain, said_by
from conflictparse._timestamps import Grain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._report._html._voices import Voices
    from conflictparse._report._types import Report
    from conflictparse._timestamps import Timestamp

__all__ = ["moments", "speech"]

WIDTH = 340
ROW = 30
NARROW = 26
MOST_WORDS = 44
"""Characters in a line of a drawing, which cannot wrap."""

MOST_MOMENTS = 30
MOST_VOICES = 20

SIZES = {
    Grain.SECOND: 6,
    Grain.MINUTE: 6,
    Grain.HOUR: 8,
    Grain.PART_OF_DAY: 12,
    Grain.DAY: 16,
    Grain.WEEK: 20,
    Grain.MONTH: 24,
    Grain.QUARTER: 28,
    Grain.SEASON: 28,
    Grain.YEAR: 32,
    Grain.DECADE: 36,
    Grain.CENTURY: 40,
}
"""Pixels across: the less exact, the longer."""


def moments(report: Report, voices: Voices) -> str:
    """
    Draw the moments of a report from the first to the last.

    Rows are as far apart whatever time lies between; a mark is the longer the
    less exact its time is.
    """
    placed = [(start, one) for one in report.timestamps if (start := _start(one))]
    placed.sort(key=lambda pair: (pair[0], pair[1].span))
    if not placed:
        return tag("p", "No moment is told.", class_="none")
    shown = placed[:MOST_MOMENTS]
    rows = [_moment(report, voices, one, index) for index, (_, one) in enumerate(shown)]
    height = len(shown) * ROW + 4
    line = f'<line class="axis" x1="24" y1="8" x2="24" y2="{height - 14}"/>'
    drawn = tag(
        "svg",
        "<title>Timeline of the moments that are told</title>" + line + "".join(rows),
        viewBox=f"0 0 {WIDTH} {height}",
        role="img",
        class_="timeline",
    )
    left = len(placed) - len(shown)
    return drawn + (tag("p", f"and {left} more", class_="note") if left else "")


def _start(found: Timestamp) -> datetime | None:
    """Give the first instant; where no zone is known it is taken as it stands."""
    if found.start is None:
        return None
    if found.start.tzinfo is None:
        return found.start.replace(tzinfo=UTC)
    return found.start.astimezone(UTC)


def _moment(report: Report, voices: Voices, found: Timestamp, row: int) -> str:
    y = row * ROW + 10
    size = SIZES.get(found.grain, 16) if found.grain else 16
    mark = (
        f'<rect class="moment" x="{24 - size / 2:.0f}" y="{y - 4}" '
        f'width="{size}" height="8" rx="4"/>'
    )
    date = tag("text", escaped(found.value or ""), x=52, y=y + 1, class_="date")
    words = [f"“{found.text}”"]
    words += [
        f"{figure(one)} {plain(one.kind)}"
        for one in report.quantities
        if one.when is found
    ]
    said = [one for one in report.statements if one.when is found]
    words += [f"{said_by(one)} speaks" for one in said]
    what = tag("text", escaped(_cut(" · ".join(words))), x=52, y=y + 14, class_="what")
    dots = "".join(
        f'<circle class="by-{voices.colour(one)}" cx="{6 + 7 * k}" '
        f'cy="{y + 10}" r="3"/>'
        for k, one in enumerate(said[:2])
    )
    return tag("a", mark + dots + date + what, href=f"#at-{found.span.start}")


def speech(report: Report, voices: Voices) -> str:
    """Draw a row for each speaker: where in the text he speaks, with his figures."""
    names = list(voices)[:MOST_VOICES]
    if not names:
        return tag("p", "Nobody is said to speak.", class_="none")
    rows = [
        "".join(_row(report, voices, name, index)) for index, name in enumerate(names)
    ]
    height = len(names) * NARROW + 4
    return tag(
        "svg",
        "<title>Who speaks where, from the first to the last word</title>"
        + "".join(rows),
        viewBox=f"0 0 {WIDTH} {height}",
        role="img",
        class_="speech",
    )


def _row(report: Report, voices: Voices, name: str, row: int) -> Iterator[str]:
    y = row * NARROW + 10
    yield tag("text", escaped(_cut(name)), x=0, y=y, class_="what")
    yield f'<line class="axis" x1="0" y1="{y + 8}" x2="{WIDTH}" y2="{y + 8}"/>'
    scale = WIDTH / max(len(report.text), 1)
    for said in report.statements:
        if voices.name(said) != name:
            continue
        for span in said.segments:
            width = max((span.end - span.start) * scale, 3)
            bar = (
                f'<rect class="by-{voices.colour(said)} {said.status}" '
                f'x="{span.start * scale:.1f}" y="{y + 4}" '
                f'width="{width:.1f}" height="8" rx="2"/>'
            )
            yield tag("a", bar, href=f"#at-{span.start}")
    for one in report.quantities:
        if voices.name(one.attribution) == name:
            x = one.span.start * scale
            yield f'<circle class="figure" cx="{x:.1f}" cy="{y + 8}" r="2.5"/>'


def _cut(words: str) -> str:
    return words if len(words) <= MOST_WORDS else f"{words[: MOST_WORDS - 1]}…"
