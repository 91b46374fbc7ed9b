"""How far a run is: a bar on a terminal, a line a minute in a log."""

from __future__ import annotations

import time
from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import TextIO

__all__ = ["Bar"]

TERMINAL_SECONDS = 0.2
LOG_SECONDS = 60.0
BAR_CELLS = 24
_CLEAR = "\r\x1b[K"


class Bar:
    """The documents that are done, of how many, how fast, and how many failed."""

    def __init__(self, stream: TextIO, total: int | None, done: int) -> None:
        """
        Begin.

        Args:
            stream:
                Where it is shown.
            total:
                Of all documents, where it is known.
            done:
                Those done in a run before.
        """
        self.failed = 0
        self._stream = stream
        self._total = total
        self._before = self._done = done
        self._started = self._shown = time.monotonic()
        self._terminal = stream.isatty()

    def step(self, documents: int, failed: int) -> None:
        """Count what is done, and show it if the last time is long enough ago."""
        self._done += documents
        self.failed += failed
        now = time.monotonic()
        if now - self._shown >= (TERMINAL_SECONDS if self._terminal else LOG_SECONDS):
            self._shown = now
            self._show(now)

    def end(self, words: str) -> None:
        """Show where it ended, and how."""
        self._show(time.monotonic(), words)
        if self._terminal:
            self._stream.write("\n")

    def _show(self, now: float, words: str = "") -> None:
        parts = [self._counted(), *self._speed(now - self._started)]
        if self.failed:
            parts.append(f"{self.failed:,} failed")
        line = ", ".join([*parts, words] if words else parts)
        self._stream.write(f"{_CLEAR}{line}" if self._terminal else f"{line}\n")
        self._stream.flush()

    def _counted(self) -> str:
        if not self._total:
            return f"{self._done:,} documents"
        share = min(1.0, self._done / self._total)
        line = f"{self._done:,} of {self._total:,} documents ({share:.0%})"
        if not self._terminal:
            return line
        full = int(share * BAR_CELLS)
        return f"[{'#' * full}{'.' * (BAR_CELLS - full)}] {line}"

    def _speed(self, seconds: float) -> list[str]:
        new = self._done - self._before
        if not new or seconds <= 0:
            return []
        speed = new / seconds
        words = [f"{speed:,.0f} a second"]
        if self._total and self._done < self._total:
            left = timedelta(seconds=int((self._total - self._done) / speed))
            words.append(f"{left} left")
        return words
