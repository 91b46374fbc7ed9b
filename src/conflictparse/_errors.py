"""The errors that conflictparse raises; a report's text never raises one."""

from __future__ import annotations

__all__ = [
    "ArgumentError",
    "ConflictParseError",
    "LexiconError",
    "ReportError",
    "SpanError",
    "UnitError",
    "WorkerError",
]


class ConflictParseError(ValueError):
    """
    The root of all errors of this library.

    Wrong types are a plain TypeError, as in Python itself.
    """


class ArgumentError(ConflictParseError):
    """An argument has the right type and a value that is not accepted."""


class SpanError(ArgumentError):
    """A span starts before the text or ends before it starts."""


class UnitError(ArgumentError):
    """A figure is asked for in a unit that it cannot be counted in."""


class ReportError(ConflictParseError):
    """A stored report is malformed, or one of its facts lies outside its text."""


class LexiconError(ConflictParseError):
    """A word list is malformed; the message names the file and the entry."""


class WorkerError(ConflictParseError):
    """The process that was to read a document ended over it, twice."""
