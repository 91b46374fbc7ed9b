"""How far a run is, on a terminal and in a log."""

from __future__ import annotations

import io
import time

import pytest

from conflictparse._cli._bar import Bar

QUARTER = "[######..................]"
HALF = "[############............]"


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        """Say so."""
        return True


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Return the time, which stands still until the test moves it."""
    now = [100.0]
    monkeypatch.setattr(time, "monotonic", lambda: now[0])
    return now


def test_terminal(clock: list[float]) -> None:
    """A bar is drawn over itself, with what is left and what failed."""
    stream = Terminal()
    bar = Bar(stream, total=1_200, done=200)
    clock[0] += 2
    bar.step(100, failed=3)
    bar.step(100, failed=0)
    clock[0] += 2
    bar.step(200, failed=0)
    bar.end("done")

    shown = stream.getvalue().split("\r\x1b[K")

    assert shown == [
        "",
        f"{QUARTER} 300 of 1,200 documents (25%), 50 a second, 0:00:18 left, 3 failed",
        f"{HALF} 600 of 1,200 documents (50%), 100 a second, 0:00:06 left, 3 failed",
        f"{HALF} 600 of 1,200 documents (50%), 100 a second, 0:00:06 left, 3 failed, done\n",  # noqa: E501
    ]


def test_log(clock: list[float]) -> None:
    """A log has a line a minute, and one at the end."""
    stream = io.StringIO()
    bar = Bar(stream, total=None, done=0)
    for _ in range(13):
        clock[0] += 10
        bar.step(50, failed=0)
    bar.end("done")

    assert stream.getvalue().splitlines() == [
        "300 documents, 5 a second",
        "600 documents, 5 a second",
        "650 documents, 5 a second, done",
    ]


def test_nothing() -> None:
    """A run without documents has no speed."""
    stream = io.StringIO()
    Bar(stream, total=0, done=0).end("done")

    assert stream.getvalue() == "0 documents, done\n"
