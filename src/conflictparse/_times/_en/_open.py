"""Which times the tense of the words around has a say in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._times._shapes import Calendar, Length, Offset, Shift, Wording

if TYPE_CHECKING:
    from conflictparse._times._shapes import Claim, Shape

__all__ = ["open_to_tense"]


def open_to_tense(claim: Claim) -> bool:
    """
    Tell whether the tense has a say in what a claim means.
    """
    shapes = (claim.shape, *(clock.day for clock in claim.clocks))
    overnight = claim.wording is Wording.OVERNIGHT
    return any(map(yearless, shapes)) or is_clock(claim) or overnight or counted(claim)


def counted(claim: Claim) -> bool:
    """
    Tell whether a claim counts from what was told: "a week earlier".
    """
    shape = claim.shape
    told = isinstance(shape, Shift) and shape.anchor == "text"
    return told and claim.wording is Wording.COUNTED


def is_clock(claim: Claim) -> bool:
    """
    Tell whether a claim is a clock time of a day that others name.
    """
    return claim.shape is None and len(claim.clocks) == 1


def yearless(shape: Shape | None) -> bool:
    """
    Tell whether a shape is a date that lacks its year, or a length that may be one.
    """
    if isinstance(shape, Offset):
        shape = shape.base
    if isinstance(shape, Calendar):
        return shape.year is None
    return isinstance(shape, Length) and shape.ahead
