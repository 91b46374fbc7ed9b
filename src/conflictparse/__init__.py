"""Read the figures, the times and the statements of a conflict report."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from conflictparse._version import __version__ as __version__

if TYPE_CHECKING:
    from conflictparse._errors import (
        ArgumentError,
        ConflictParseError,
        LexiconError,
        ReportError,
        SpanError,
        UnitError,
        WorkerError,
    )
    from conflictparse._functions import (
        extract_numbers,
        extract_quantities,
        extract_statements,
        extract_timestamps,
        parse,
    )
    from conflictparse._numbers import Modifier, Number
    from conflictparse._parser import Parser
    from conflictparse._quantities import (
        Accrual,
        Quantity,
        QuantityKind,
        Role,
        VictimType,
    )
    from conflictparse._report import (
        Account,
        Change,
        Claim,
        Contradiction,
        Document,
        Failure,
        History,
        Producer,
        Report,
        Section,
        SectionKind,
        reconcile,
    )
    from conflictparse._ruleset import Ruleset
    from conflictparse._spans import Mention, Span
    from conflictparse._statements import (
        Speaker,
        SpeakerKind,
        SpeechAct,
        Statement,
        StatementForm,
    )
    from conflictparse._status import Status
    from conflictparse._timestamps import (
        Anchored,
        Grain,
        Mod,
        Relation,
        Rendering,
        Timestamp,
        TimeType,
        Zone,
    )
    from conflictparse._tolls import Toll

__all__ = [
    "Account",
    "Accrual",
    "Anchored",
    "ArgumentError",
    "Change",
    "Claim",
    "ConflictParseError",
    "Contradiction",
    "Document",
    "Failure",
    "Grain",
    "History",
    "LexiconError",
    "Mention",
    "Mod",
    "Modifier",
    "Number",
    "Parser",
    "Producer",
    "Quantity",
    "QuantityKind",
    "Relation",
    "Rendering",
    "Report",
    "ReportError",
    "Role",
    "Ruleset",
    "Section",
    "SectionKind",
    "Span",
    "SpanError",
    "Speaker",
    "SpeakerKind",
    "SpeechAct",
    "Statement",
    "StatementForm",
    "Status",
    "TimeType",
    "Timestamp",
    "Toll",
    "UnitError",
    "VictimType",
    "WorkerError",
    "Zone",
    "extract_numbers",
    "extract_quantities",
    "extract_statements",
    "extract_timestamps",
    "parse",
    "reconcile",
]


HOMES = (
    "conflictparse._errors",
    "conflictparse._status",
    "conflictparse._spans",
    "conflictparse._numbers",
    "conflictparse._quantities",
    "conflictparse._timestamps",
    "conflictparse._statements",
    "conflictparse._ruleset",
    "conflictparse._tolls",
    "conflictparse._report",
    "conflictparse._parser",
    "conflictparse._functions",
)
"""The modules that the public names come from, the lightest first."""


if not TYPE_CHECKING:  # or a wrong name would have a type

    def __getattr__(name: str) -> object:
        """
        Load the home of a public name when it is first asked for.

        A program that imports the package and parses nothing starts at once.
        """
        if name in __all__:
            for home in HOMES:
                module = import_module(home)
                if name in module.__all__:
                    value: object = getattr(module, name)
                    globals()[name] = value
                    return value
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return __all__
