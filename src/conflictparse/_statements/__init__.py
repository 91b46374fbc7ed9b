"""What is said, and who says it: the door of the room."""

from __future__ import annotations

from conflictparse._statements._find import Prepared, find
from conflictparse._statements._types import (
    Speaker,
    SpeakerKind,
    SpeechAct,
    Statement,
    StatementForm,
)

__all__ = [
    "Prepared",
    "Speaker",
    "SpeakerKind",
    "SpeechAct",
    "Statement",
    "StatementForm",
    "find",
]
