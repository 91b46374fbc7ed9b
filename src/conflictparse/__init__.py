"""Read the figures, the times and the statements of a conflict report."""

from __future__ import annotations

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
from conflictparse._version import __version__ as __version__

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


def __dir__() -> list[str]:
    return __all__
