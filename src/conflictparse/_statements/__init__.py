"""What is said, and who says it: the door of the room."""

from __future__ import annotations

from conflictparse._statements._types import (
    Speaker,
    SpeakerKind,
    SpeechAct,
    Statement,
    StatementForm,
)

__all__ = ["Speaker", "SpeakerKind", "SpeechAct", "Statement", "StatementForm"]
