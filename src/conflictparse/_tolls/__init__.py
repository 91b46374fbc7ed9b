"""What a report says, all told: the door of the room."""

from __future__ import annotations

from conflictparse._tolls._across import across
from conflictparse._tolls._find import find
from conflictparse._tolls._policies import Policy, best, coded, policies
from conflictparse._tolls._types import Toll

__all__ = ["Policy", "Toll", "across", "best", "coded", "find", "policies"]
