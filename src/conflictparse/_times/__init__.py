"""Expressions of time as they stand in the text: what is a date, what a clock."""

from conflictparse._times._find import Prepared, find, tensed
from conflictparse._times._shapes import (
    AROUND,
    Calendar,
    Claim,
    Clock,
    Length,
    Offset,
    Reference,
    Repeat,
    Shape,
    Shift,
    Wording,
    ZoneName,
)

__all__ = [
    "AROUND",
    "Calendar",
    "Claim",
    "Clock",
    "Length",
    "Offset",
    "Prepared",
    "Reference",
    "Repeat",
    "Shape",
    "Shift",
    "Wording",
    "ZoneName",
    "find",
    "tensed",
]
