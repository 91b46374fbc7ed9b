"""How sure the report is of a thing: figures and statements share it."""

from __future__ import annotations

from enum import StrEnum

__all__ = ["Status"]


class Status(StrEnum):
    """Whether what is said is put forward, denied, in doubt or only imagined."""

    ASSERTED = "asserted"
    """Put forward as fact, whoever says so."""
    DENIED = "denied"
    """Said not to be so: "denied that 20 soldiers were killed"."""
    UNCONFIRMED = "unconfirmed"
    """Said to be unverified: "unconfirmed reports of 12 dead"."""
    HYPOTHETICAL = "hypothetical"
    """Feared, threatened, foreseen or wished: "could displace thousands"."""
