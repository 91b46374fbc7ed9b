"""The command line: the door of the room."""

from __future__ import annotations

from conflictparse._cli._main import main

__all__ = ["main"]
