"""What a report can be printed as."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from conflictparse._cli._rich import coloured
from conflictparse._cli._text import reading

if TYPE_CHECKING:
    from collections.abc import Callable

    from conflictparse import Report

__all__ = ["ONE_EACH", "TABLES", "page"]

TABLES = ("csv", "tsv", "jsonl")
"""Formats with a row a fact, and several reports in one file."""


def page(report: Report, name: str, *, colour: bool) -> str:
    """Give the reading for people, with colours where a terminal shows them."""
    plain = reading(report, name)
    return coloured(plain) if colour else plain


def _json(report: Report) -> str:
    return f"{report.to_json(indent=2)}\n"


def _html(report: Report) -> str:
    return f"{report.to_html()}\n"


def _brat(report: Report) -> str:
    from conflictparse import export

    return export.to_brat(report).ann


def _timeml(report: Report) -> str:
    from conflictparse import export

    return export.to_timeml(report)


def _as_json(name: str) -> Callable[[Report], str]:
    """Give what writes as JSON what a function of `conflictparse.export` gives."""

    def write(report: Report) -> str:
        from conflictparse import export

        made: Any = getattr(export, name)(report)
        return json.dumps(made, ensure_ascii=False) + "\n"

    return write


ONE_EACH: dict[str, Callable[[Report], str]] = {
    "json": _json,
    "html": _html,
    "brat": _brat,
    "doccano": _as_json("to_doccano"),
    "journalism-ai": _as_json("to_journalism_ai"),
    "label-studio": _as_json("to_label_studio"),
    "prodigy": _as_json("to_prodigy"),
    "timeml": _timeml,
    "web-annotations": _as_json("to_web_annotations"),
}
"""Formats that write one report on its own."""
